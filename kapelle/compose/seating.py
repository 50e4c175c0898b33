"""Who sits in the band: the genre's chairs, those the prompt asked for, without those it refused.

An asked player takes the chair that already suits it, else a chair of a fitting role, else brings
its own. Whatever was asked is heard by the first chorus; whatever was refused has no seat at all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kapelle.compose import homes, lexicon
from kapelle.compose.reading import Reading, members, refused
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chance import Chance
from kapelle.music.genre import Chair, Genre
from kapelle.music.genres import GENRES

# What a player can do in a band, most natural first, by family and where one differs by name.
ROLES: Mapping[str, tuple[Role, ...]] = {
    "keys": (Role.CHORDS, Role.LEAD, Role.COUNTER),
    "guitar": (Role.CHORDS, Role.LEAD, Role.COUNTER),
    "bass": (Role.BASS,),
    "strings": (Role.PAD, Role.LEAD, Role.COUNTER),
    "voice": (Role.PAD,),
    "wind": (Role.LEAD, Role.COUNTER),
    "brass": (Role.LEAD, Role.COUNTER),
    "synth": (Role.LEAD, Role.ARP, Role.COUNTER),
    "pad": (Role.PAD,),
    "bells": (Role.LEAD, Role.COUNTER, Role.ARP),
    "drums": (Role.DRUMS,),
    "effects": (Role.EFFECTS,),
}
NAMED_ROLES: Mapping[str, tuple[Role, ...]] = {
    # keys and mallets
    "church organ": (Role.CHORDS, Role.PAD, Role.LEAD),
    "bandoneon": (Role.LEAD, Role.CHORDS),
    "celesta": (Role.LEAD, Role.COUNTER, Role.ARP),
    "vibraphone": (Role.LEAD, Role.COUNTER, Role.CHORDS),
    "marimba": (Role.ARP, Role.LEAD, Role.COUNTER, Role.CHORDS),
    "xylophone": (Role.LEAD, Role.COUNTER, Role.ARP),
    "kalimba": (Role.LEAD, Role.ARP, Role.COUNTER),
    "steel drums": (Role.LEAD, Role.ARP, Role.COUNTER),
    "music box": (Role.LEAD, Role.ARP, Role.COUNTER),
    "singing bowls": (Role.COUNTER, Role.ARP, Role.LEAD),
    "tubular bells": (Role.COUNTER, Role.LEAD),
    "timpani": (Role.BASS, Role.COUNTER),
    # plucked strings
    "electric guitar": (Role.LEAD, Role.CHORDS, Role.COUNTER),
    "overdriven guitar": (Role.LEAD, Role.CHORDS, Role.COUNTER),
    "muted guitar": (Role.CHORDS, Role.COUNTER),
    "pedal steel": (Role.COUNTER, Role.LEAD),
    "mandolin": (Role.CHORDS, Role.LEAD, Role.COUNTER),
    "harp": (Role.ARP, Role.CHORDS, Role.LEAD, Role.COUNTER),
    "sitar": (Role.LEAD, Role.COUNTER),
    "koto": (Role.LEAD, Role.COUNTER, Role.ARP),
    "oud": (Role.LEAD, Role.COUNTER),
    "dulcimer": (Role.LEAD, Role.ARP, Role.COUNTER),
    # bowed strings and voices
    "violin": (Role.LEAD, Role.COUNTER),
    "fiddle": (Role.LEAD, Role.COUNTER),
    "erhu": (Role.LEAD, Role.COUNTER),
    "viola": (Role.COUNTER, Role.LEAD),
    "cello": (Role.COUNTER, Role.LEAD),
    "pizzicato strings": (Role.ARP, Role.COUNTER, Role.CHORDS),
    "vocal chops": (Role.LEAD, Role.COUNTER),
    # winds and brass
    "bassoon": (Role.COUNTER, Role.LEAD),
    "trombone": (Role.COUNTER, Role.LEAD),
    "french horn": (Role.COUNTER, Role.LEAD, Role.PAD),
    "brass section": (Role.COUNTER, Role.LEAD, Role.CHORDS),
    "synth brass": (Role.CHORDS, Role.COUNTER, Role.LEAD),
    # synthesisers and drums
    "supersaw": (Role.CHORDS, Role.LEAD),
    "pluck": (Role.ARP, Role.LEAD, Role.COUNTER),
    "percussion": (Role.PERCUSSION,),
    "cajon": (Role.DRUMS, Role.PERCUSSION),
    "hand drums": (Role.PERCUSSION, Role.DRUMS),
    "taiko": (Role.DRUMS, Role.PERCUSSION),
    "orchestral drums": (Role.DRUMS, Role.PERCUSSION),
}
# Registers by role (MIDI), where no chair gives one: bass below, chords in the middle, tune on top.
REGISTERS: Mapping[Role, tuple[int, int]] = {
    Role.DRUMS: (27, 87),
    Role.PERCUSSION: (27, 87),
    Role.BASS: (28, 48),
    Role.CHORDS: (50, 77),
    Role.PAD: (53, 79),
    Role.ARP: (62, 88),
    Role.LEAD: (62, 86),
    Role.COUNTER: (55, 79),
    Role.EFFECTS: (0, 127),
}
# From which energy on a player without a chair joins in.
ENTERS: Mapping[Role, float] = {
    Role.DRUMS: 0.34,
    Role.PERCUSSION: 0.45,
    Role.BASS: 0.34,
    Role.CHORDS: 0.0,
    Role.PAD: 0.3,
    Role.ARP: 0.5,
    Role.LEAD: 0.28,
    Role.COUNTER: 0.5,
    Role.EFFECTS: 0.0,
}
SMALL_BAND = 0.3  # of energy: in a trio nobody sits out for long
EVEN = 0.6  # of a blend: who has no more than that shares the stage with two guests
PANS = (0.22, -0.28, 0.38, -0.42)  # where newcomers stand, turn by turn: away from the middle
# Struck effects sound like drums to anybody who asked for none.
STRUCK = frozenset({"impact", "reverse cymbal"})
# A tune must have somebody to play it, and chords somebody to hold them: in this order.
FALLBACKS: Mapping[Role, tuple[str, ...]] = {
    Role.LEAD: ("vibraphone", "violin", "synth lead", "flute", "piano", "electric guitar", "cello"),
    Role.CHORDS: ("piano", "electric piano", "acoustic guitar", "organ", "warm pad", "strings"),
}


@dataclass(frozen=True, kw_only=True)
class Place:
    """A seat, and when it plays."""

    seat: Seat
    style: str
    enters: float
    leaves: float
    asked: bool


def seat(reading: Reading, genre: Genre, chance: Chance) -> tuple[Place, ...]:
    """Everybody in this song, the genre's chairs first."""
    absent = refused(reading)
    named = (*reading.leads, *reading.players, *reading.solos)
    asked = [name for name in dict.fromkeys(f.value for f in named) if members(name) - absent]
    if reading.alone and asked and not _theirs(asked, genre):
        return _alone(asked, genre, absent)
    expected = [name for name in _expected(reading, genre) if not members(name) & absent]
    expected = [] if reading.alone else expected
    asked = [_exactly(player, expected) for player in _once(asked)]
    soft = [name for name in expected if name not in asked]
    leading = frozenset(fact.value for fact in reading.leads)
    places = _complete(_chairs(asked, soft, genre, absent, chance, leading=leading), genre, absent)
    return _few(places, reading.size.value, genre) if reading.size else places


DUO = (Role.CHORDS, Role.LEAD, Role.PAD, Role.BASS, Role.ARP, Role.DRUMS, Role.COUNTER, Role.PERCUSSION)  # fmt: skip
TRIO = (Role.CHORDS, Role.BASS, Role.DRUMS, Role.LEAD, Role.PAD, Role.ARP, Role.PERCUSSION, Role.COUNTER)  # fmt: skip
"""Whom two need most, and whom three and more."""


def _few(places: Sequence[Place], size: int, genre: Genre) -> tuple[Place, ...]:
    """So many players and no more, those asked for first; they play from the beginning.

    Two seats of one instrument are one player's two hands, and where nobody was left for the tune
    whoever has the chords plays it as well.
    """
    weight = DUO if size == 2 else TRIO
    players = [place for place in places if place.seat.role is not Role.EFFECTS]
    roles = [place.seat.role for place in players]
    ranked = sorted(  # everybody who is the first of their role before a second guitar
        range(len(players)),
        key=lambda at: (
            not players[at].asked,
            roles[:at].count(roles[at]),
            weight.index(roles[at]),
        ),
    )
    names = list(dict.fromkeys(players[at].seat.instrument for at in ranked))[:size]
    kept = [
        replace(place, enters=min(place.enters, SMALL_BAND), leaves=1.01)
        for place in places
        if place.seat.instrument in names
    ]
    hands = [place for place in kept if place.seat.role in (Role.CHORDS, Role.PAD, Role.ARP)]
    if hands and all(place.seat.role is not Role.LEAD for place in kept):
        kept.append(_place(hands[0].seat.instrument, Role.LEAD, kept, genre, asked=True))
    return tuple(kept)


def _theirs(asked: Sequence[str], genre: Genre) -> bool:
    """The genre is written for those who were named and nobody else: a piano piece, and a piano."""
    named = frozenset[str]().union(*(members(player) for player in asked))
    return all(named & chair.instruments.keys() for chair in genre.chairs)


def _expected(reading: Reading, genre: Genre) -> list[str]:
    """Players nobody named but the style calls for, and guests from the second genre and from
    styles that were only mentioned."""
    style = lexicon.STYLES[reading.style.value] if reading.style else None
    accents = [lexicon.STYLES[fact.value].brings[:1] for fact in reading.accents]
    return [*(style.brings[:2] if style else ()), *_guest(reading, genre), *sum(accents, ())]


def _once(asked: Sequence[str]) -> list[str]:
    """Without a group some member of which was named: a bass guitar and "the bass line" are one."""
    return [
        player
        for player in asked
        if player in INSTRUMENTS or not members(player) & (set(asked) - {player})
    ]


def _exactly(player: str, expected: Sequence[str]) -> str:
    """A guitar in a rock song is the electric one."""
    return next((name for name in expected if name in members(player)), player)


def _guest(reading: Reading, genre: Genre) -> list[str]:
    if reading.also is None:
        return []
    from_there = _favourites(reading.also.value)
    here = {name for chair in genre.chairs for name in chair.instruments}
    shared = reading.share is not None and reading.share.value <= EVEN
    return [name for name in from_there if name not in here][: 2 if shared else 1]


def _favourites(genre: str) -> list[str]:
    return [
        max(chair.instruments, key=lambda name: chair.instruments[name])
        for role in (Role.LEAD, Role.CHORDS)
        for chair in GENRES[genre].chairs
        if chair.role is role
    ]


def joined(reading: Reading, band: Sequence[Place], genre: Genre) -> tuple[Place, ...]:
    """A band that plays already, and whoever is asked for and has no seat in it."""
    absent = refused(reading)
    places = list(band)
    for player in _once([fact.value for fact in (*reading.players, *reading.solos)]):
        seated = {place.seat.instrument for place in places}
        if members(player) - absent and not members(player) & seated:
            places.append(_newcomer(player, places, genre, absent, asked=True))
    return tuple(places)


# The genre's chairs ----------------------------------------------------------------------------


def _chairs(
    asked: Sequence[str],
    soft: Sequence[str],
    genre: Genre,
    absent: frozenset[str],
    chance: Chance,
    *,
    leading: frozenset[str],
) -> list[Place]:
    claims: dict[str, str] = {}  # chair -> player
    newcomers: list[tuple[str, bool]] = []
    for player, firm in (*((p, True) for p in asked), *((p, False) for p in soft)):
        if player in leading:
            chair = _lead(player, genre, claims)
        else:
            chair = _claim(player, genre, claims, absent, firm=firm)
        if chair:
            claims[chair.name] = player
        elif firm or (len(newcomers) < 2 and _roles(player) != (Role.BASS,)):
            newcomers.append((player, firm))
    places: list[Place] = []
    for chair in genre.chairs:
        player = claims.get(chair.name)
        seated = {place.seat.instrument for place in places}
        other = None if player else _other_hand(chair, genre, places)
        name = other or _who(chair, player, absent | genre.avoid, seated, chance)
        if name and not _struck(chair, absent):
            places.append(_seated(chair, name, genre, asked=player in asked))
    for player, firm in newcomers:
        places.append(_newcomer(player, places, genre, absent, asked=firm))
    return places


def _lead(player: str, genre: Genre, claims: Mapping[str, str]) -> Chair | None:
    """The chair of one who should have the tune: a lead's, even where it was not thought of."""
    free = [c for c in genre.chairs if c.role is Role.LEAD and c.name not in claims]
    listed = [chair for chair in free if members(player) & chair.instruments.keys()]
    return next(iter(listed or free), None)


def _claim(
    player: str, genre: Genre, claims: Mapping[str, str], absent: frozenset[str], *, firm: bool
) -> Chair | None:
    """The chair a player takes: one that lists it, else (if asked) one of a role it can fill."""
    free = [chair for chair in genre.chairs if chair.name not in claims]
    wanted = members(player) - absent
    for chair in free:
        low = chair.role is Role.BASS and _roles(player) != (Role.BASS,)  # a synth is no bass here
        low = low and player not in chair.instruments  # but a cello is, in a quartet
        if wanted & chair.instruments.keys() and not low:
            return chair
    if not firm and _roles(player) != (Role.BASS,):  # one bass is enough
        return None
    for role in _roles(player):
        for chair in free:
            if chair.role is role and role not in (Role.EFFECTS, Role.PAD, Role.CHORDS):
                return chair
    return None


def _other_hand(chair: Chair, genre: Genre, places: Sequence[Place]) -> str | None:
    """What this player sits at already: chairs with one and the same choice are two hands of one."""
    played = {place.seat.name: place.seat.instrument for place in places}
    return next(
        (
            played[other.name]
            for other in genre.chairs
            if other.name in played and other.instruments == chair.instruments
            if len(chair.instruments) > 1
        ),
        None,
    )


def _roles(player: str) -> tuple[Role, ...]:
    name = lexicon.USUAL.get(player, player)
    return NAMED_ROLES.get(name, ROLES[INSTRUMENTS[name].family])


def _who(
    chair: Chair,
    player: str | None,
    shunned: frozenset[str],
    seated: set[str],
    chance: Chance,
) -> str | None:
    """Which instrument sits in a chair; None leaves it empty."""
    if player:
        fitting = members(player) - shunned
        listed = {name: w for name, w in chair.instruments.items() if name in fitting}
        if listed:
            return (chance / chair.name).weigh(listed)
        return player if player in INSTRUMENTS else lexicon.USUAL[player]
    left = {name: weight for name, weight in chair.instruments.items() if name not in shunned}
    left = left or _relatives(chair, shunned)
    # Two players on one instrument make a smaller band, not a bigger one; a chair with no other
    # choice was written for the second of them.
    fresh = {name: weight for name, weight in left.items() if name not in seated}
    spare = chair.role in (Role.COUNTER, Role.ARP) and len(chair.instruments) > 1
    if not left or (not fresh and spare):
        return None
    return (chance / chair.name).weigh(fresh or left)


def _relatives(chair: Chair, shunned: frozenset[str]) -> dict[str, float]:
    """Others of the family, where everyone a chair lists was refused: a trap without its 808."""
    families = {INSTRUMENTS[name].family for name in chair.instruments} - {"effects"}
    return {
        name: 1.0
        for name, instrument in INSTRUMENTS.items()
        if instrument.family in families and name not in shunned and chair.role in _roles(name)
    }


def _struck(chair: Chair, absent: frozenset[str]) -> bool:
    """Whether a chair would sound like drums where there are to be none."""
    return bool(members("drums") & absent and STRUCK & chair.instruments.keys())


def _style(chair: Chair, name: str, genre: Genre) -> str:
    """Whose manner: the chair's own, but a stranger's hands do as they do at home."""
    if name in chair.instruments or chair.role not in {Role.CHORDS, Role.PERCUSSION}:
        return chair.home
    known = homes.manner(name, chair.role, genre)
    return known.home if known else chair.home


def _seated(chair: Chair, name: str, genre: Genre, *, asked: bool) -> Place:
    low, high = register(name, chair.low, chair.high)
    return Place(
        seat=Seat(
            name=chair.name,
            instrument=name,
            role=chair.role,
            low=low,
            high=high,
            pan=chair.pan,
            level_db=chair.level_db,
        ),
        style=_style(chair, name, genre),
        enters=chair.enters,
        leaves=chair.leaves,
        asked=asked,
    )


def register(name: str, low: int, high: int) -> tuple[int, int]:
    """The register asked for, moved by octaves into what the instrument has."""
    instrument = INSTRUMENTS[name]
    while high > instrument.high and low - 12 >= instrument.low:
        low, high = low - 12, high - 12
    while low < instrument.low and high + 12 <= instrument.high:
        low, high = low + 12, high + 12
    low, high = max(low, instrument.low), min(high, instrument.high)
    if high - low < min(12, instrument.high - instrument.low):
        return instrument.low, instrument.high
    return low, high


# Newcomers and soloists ------------------------------------------------------------------------


def _newcomer(
    player: str, places: Sequence[Place], genre: Genre, absent: frozenset[str], *, asked: bool
) -> Place:
    name = player if player in INSTRUMENTS else _usual(player, genre, absent)
    taken = [place.seat.role for place in places]
    roles = _roles(name)
    role = min(roles, key=taken.count) if roles[0] in taken else roles[0]
    return _place(name, role, places, genre, asked=asked)


def _usual(player: str, genre: Genre, absent: frozenset[str]) -> str:
    """Who comes when a group was called: the genre's own, else the usual one, else anyone of them."""
    own = [name for chair in genre.chairs for name in chair.instruments if name in members(player)]
    wanted = [*own, lexicon.USUAL[player], *sorted(members(player))]
    return next(name for name in wanted if name not in absent)


def _place(name: str, role: Role, places: Sequence[Place], genre: Genre, *, asked: bool) -> Place:
    names = {place.seat.name for place in places}
    called = next(n for n in (name, *(f"{name} {k}" for k in range(2, 40))) if n not in names)
    known = homes.manner(name, role, genre)
    at_home = known is not None and name in known.instruments
    low, high = register(name, *((known.low, known.high) if known and at_home else REGISTERS[role]))
    centred = role in (Role.BASS, Role.DRUMS)
    pan = 0.0 if centred else PANS[len(places) % len(PANS)]
    return Place(
        seat=Seat(name=called, instrument=name, role=role, low=low, high=high, pan=pan),
        style=known.home if known else "",
        enters=ENTERS[role],
        leaves=1.01,
        asked=asked,
    )


def _alone(asked: Sequence[str], genre: Genre, absent: frozenset[str]) -> tuple[Place, ...]:
    """Only those who were named: between them somebody has the tune, somebody the chords.

    One player who can do both, a pianist say, gets a seat for each hand.
    """
    places: list[Place] = []
    for player in asked:
        places.append(_newcomer(player, places, genre, absent, asked=True))
    roles = {place.seat.role for place in places}
    pitched = [p for p in places if p.seat.role not in (Role.DRUMS, Role.PERCUSSION, Role.EFFECTS)]
    if pitched and Role.LEAD not in roles:
        best = next((p for p in pitched if p.seat.role is not Role.BASS), None)
        if best:
            places.append(_place(best.seat.instrument, Role.LEAD, places, genre, asked=True))
    elif pitched and not roles & {Role.CHORDS, Role.PAD}:
        able = next((p for p in pitched if not INSTRUMENTS[p.seat.instrument].one_voice), None)
        if able:
            places.insert(0, _place(able.seat.instrument, Role.CHORDS, places, genre, asked=True))
    return tuple(
        replace(place, enters=0.0 if place in pitched else place.enters) for place in places
    )


def _complete(places: list[Place], genre: Genre, absent: frozenset[str]) -> tuple[Place, ...]:
    """Somebody for the tune and somebody for the chords, whatever was refused."""
    out = list(places)
    for role, names in FALLBACKS.items():
        held = {place.seat.role for place in out}
        if role in held or (role is Role.CHORDS and Role.PAD in held):
            continue
        free = [name for name in names if name not in absent and name not in genre.avoid]
        free = free or [name for name in names if name not in absent]
        if free:
            out.append(_place(free[0], role, out, genre, asked=False))
    return tuple(out)
