"""Rosters: who plays in which section.

A chair joins in from the energy its genre names; who was asked for comes early and stays. Openers
have the first section to themselves, latecomers wait for the first chorus, and no section is empty.
What a prompt says of a section ("strings join in the bridge", "the last chorus without drums")
overrules all of that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kapelle.compose.nearest import members
from kapelle.compose.plan import Section
from kapelle.compose.reading import Reading
from kapelle.compose.seating import Place
from kapelle.compose.staging import Entry
from kapelle.music.band import Role
from kapelle.music.chance import Chance
from kapelle.music.genre import FAMILIES, Outline


def write(
    places: Sequence[Place], form: Sequence[Outline], reading: Reading
) -> list[tuple[str, ...]]:
    """For every section, the names of the seats that play in it."""
    opens = _meant(places, [fact.value for fact in reading.opens]) if len(form) > 1 else set[str]()
    late = _meant(places, [fact.value for fact in reading.late])
    turn = _turn(form)
    rosters = [
        {
            place.seat.name
            for place in places
            if _plays(place, section, at, opens=opens, late=late, turn=turn)
            or (not (opens and at == 0) and _needed(place, places, section))
        }
        for at, section in enumerate(form)
    ]
    for roster in rosters[1 if opens else 0 :]:
        _accompanied(roster, places)
    for entry, players in _entries(places, reading):
        there = _sections(entry, form)
        rosters = [
            _staged(roster, at, entry.how, players, there) if there and players else roster
            for at, roster in enumerate(rosters)
        ]
    for roster, players in zip(rosters, soloists(places, form, reading), strict=True):
        roster.update(players)
    _heard_once(rosters, places, form, opening=bool(opens))
    _called(rosters, places)
    names = [place.seat.name for place in places]
    return [tuple(name for name in names if name in roster) for roster in rosters]


def _heard_once(
    rosters: Sequence[set[str]], places: Sequence[Place], form: Sequence[Outline], *, opening: bool
) -> None:
    """In a song too short for whoever was asked they play where it is loudest, the opening apart."""
    unheard = {p.seat.name for p in places if p.asked} - set[str]().union(*rosters)
    if unheard and len(form) > opening:
        loudest = max(range(opening, len(form)), key=lambda at: form[at].energy)
        rosters[loudest].update(unheard)


def _accompanied(roster: set[str], places: Sequence[Place]) -> None:
    """A bass alone is a wait: beside it stands whoever comes in first of those who hold chords, or
    of anybody pitched."""
    pitched = [p for p in places if p.seat.role not in BEAT and p.seat.role is not Role.BASS]
    there = {place.seat.role for place in places if place.seat.name in roster}
    if pitched and Role.BASS in there and not there - {Role.BASS, Role.EFFECTS}:
        order = (Role.CHORDS, Role.PAD, Role.ARP, Role.LEAD, Role.COUNTER)
        first = min(pitched, key=lambda p: (order.index(p.seat.role), p.enters))
        roster.add(first.seat.name)


def _called(rosters: Sequence[set[str]], places: Sequence[Place]) -> None:
    """Nobody answers where nobody calls: beside those who only answer stands the tune."""
    roles = {place.seat.name: place.seat.role for place in places}
    tune = [place.seat.name for place in places if place.seat.role is Role.LEAD][:1]
    for roster in rosters:
        if {roles[name] for name in roster} - {Role.EFFECTS} == {Role.COUNTER}:
            roster.update(tune)


# How a song may open: as its energies have it, with one player, on the beat alone, without one.
OPENINGS = {"as written": 3.0, "alone": 1.5, "beat": 1.0, "bare": 1.0}
BEAT = frozenset({Role.DRUMS, Role.PERCUSSION, Role.EFFECTS})
SINGLE = frozenset({Role.CHORDS, Role.PAD, Role.ARP})  # a lone tune's breaths would be silence
SHORT_INTRO = 8  # bars: nobody listens to a lonely hand for longer
BEAT_SHARE = 1 / 12  # of a song: nor to a drum kit in a dry room, of a minute


def opened(
    sections: tuple[Section, ...], places: Sequence[Place], chance: Chance
) -> tuple[Section, ...]:
    """The first section with fewer players than its energy would let in, by dice."""
    if len(sections) < 3 or sections[0].bars > SHORT_INTRO or FAMILIES[sections[0].role] != "intro":
        return sections
    intro = sections[0]
    roles = {place.seat.name: place.seat.role for place in places}
    singles = [name for name in intro.seats if roles[name] in SINGLE]
    alone = (chance / "who").pick(singles) if singles else ""
    kept = {
        "as written": intro.seats,
        "alone": tuple(n for n in intro.seats if n == alone or roles[n] is Role.EFFECTS),
        "beat": tuple(n for n in intro.seats if roles[n] in BEAT),
        "bare": tuple(n for n in intro.seats if roles[n] not in BEAT or roles[n] is Role.EFFECTS),
    }[chance.weigh(_openings(sections))]
    if not any(roles[name] is not Role.EFFECTS for name in kept):
        return sections
    return (replace(intro, seats=kept), *sections[1:])


def _openings(sections: Sequence[Section]) -> dict[str, float]:
    """The ways to open this song: on the beat alone where that is soon over."""
    soon = sections[0].bars <= BEAT_SHARE * sum(section.bars for section in sections)
    return OPENINGS if soon else {way: w for way, w in OPENINGS.items() if way != "beat"}


def sung(
    sections: Sequence[Section], words: Sequence[tuple[str, ...]], places: Sequence[Place]
) -> tuple[Section, ...]:
    """The sections with their words, and with somebody in each of those who carries their melody."""
    order = [place.seat.name for place in places]
    singer = [place.seat.name for place in places if place.seat.role is Role.LEAD][:1]
    return tuple(
        replace(
            section,
            lines=lines,
            seats=tuple(name for name in order if name in {*section.seats, *singer}),
            solos=(),
        )
        if lines
        else section
        for section, lines in zip(sections, words, strict=True)
    )


def soloists(
    places: Sequence[Place], form: Sequence[Outline], reading: Reading
) -> list[tuple[str, ...]]:
    """For every section who improvises because it was asked: one solo after another, in turn."""
    asked = [name for fact in reading.solos for name in [_best(places, fact.value)] if name]
    solos = [at for at, section in enumerate(form) if section.role == "solo"]
    found: list[tuple[str, ...]] = [() for _ in form]
    for turn, at in enumerate(solos):
        if asked:
            mine = asked if len(solos) < len(asked) else asked[turn % len(asked) :][:1]
            found[at] = tuple(dict.fromkeys(mine))
    return found


def _best(places: Sequence[Place], player: str) -> str | None:
    """The seat that plays it: rather one that leads."""
    able = [place.seat for place in places if place.seat.instrument in members(player)]
    able.sort(key=lambda seat: seat.role is not Role.LEAD)
    return able[0].name if able else None


def _entries(places: Sequence[Place], reading: Reading) -> Iterator[tuple[Entry, set[str]]]:
    """What was said of players and sections; those who play alone together are one entry."""
    entries = [fact.value for fact in reading.entries]
    for entry in entries:
        company = [
            other.player
            for other in entries
            if (other.how, other.section, other.nth) == ("alone", entry.section, entry.nth)
        ]
        yield entry, _meant(places, company if entry.how == "alone" else [entry.player])


def _staged(
    roster: set[str], at: int, how: str, players: set[str], there: Sequence[int]
) -> set[str]:
    """Who plays in one section after an entry; nobody leaves the stage empty."""
    if how == "enters" and at < there[0]:
        return roster - players or roster
    if at not in there:
        return roster
    if how == "leaves":
        return roster - players or roster
    return players if how == "alone" else roster | players


def _sections(entry: Entry, form: Sequence[Outline]) -> list[int]:
    """Which sections are meant: those of the role, else of its family; of several the one counted."""
    exact = [at for at, section in enumerate(form) if section.role == entry.section]
    kin = [at for at, one in enumerate(form) if FAMILIES[one.role] == FAMILIES[entry.section]]
    found = exact or kin
    if entry.nth == 0 or not found:
        return found
    place = entry.nth - 1 if entry.nth > 0 else len(found) - 1
    return [found[min(place, len(found) - 1)]]


def _meant(places: Sequence[Place], players: Sequence[str]) -> set[str]:
    return {
        place.seat.name
        for place in places
        for player in players
        if place.seat.instrument in members(player)
    }


def _turn(form: Sequence[Outline]) -> int:
    """The section in which latecomers arrive: the first chorus after the beginning."""
    peaks = [
        at for at, section in enumerate(form) if at and section.role in ("chorus", "drop", "hook")
    ]
    return peaks[0] if peaks else len(form) // 2


def _plays(
    place: Place, section: Outline, at: int, *, opens: set[str], late: set[str], turn: int
) -> bool:
    if at == 0 and opens:
        return place.seat.name in opens
    if place.seat.name in late and at < turn:
        return False
    if place.seat.role is Role.EFFECTS:
        return True
    enters = min(place.enters, 0.45) if place.asked else place.enters
    return enters <= section.energy < (1.01 if place.asked else place.leaves)


def _needed(place: Place, places: Sequence[Place], section: Outline) -> bool:
    """In a section too quiet for everybody the first who holds chords, or anyone pitched, stays."""
    pitched = [p for p in places if p.seat.role not in (Role.EFFECTS, Role.DRUMS, Role.PERCUSSION)]
    if any(p.enters <= section.energy < p.leaves for p in pitched):
        return False
    order = (Role.CHORDS, Role.PAD, Role.LEAD, Role.ARP, Role.COUNTER, Role.BASS)
    if not pitched:
        return place.seat.role in (Role.DRUMS, Role.PERCUSSION)
    return place is min(pitched, key=lambda p: order.index(p.seat.role))
