"""Continuing: a song goes on from where it was cut, or a new one takes up what it was about.

Plan in, plan out. What comes before the cut is kept as it was written (`plan.Kept`). What follows
is made of what the song has: its own verses and choruses, with new tunes, a bridge and a solo where
it had none, an ending. A song in kind shares key, tempo, metre, players and hook, and has a form of
its own. What cannot be is a ValueError, in a sentence.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from kapelle.compose import arrange, form, harmony, planner, rosters, seating
from kapelle.compose.facts import Fact
from kapelle.compose.figures import LONGEST
from kapelle.compose.plan import Ending, Kept, Material, Plan, Section
from kapelle.compose.planner import Wish
from kapelle.compose.reading import Reading, refused
from kapelle.compose.scene import PHRASE
from kapelle.compose.seating import Place
from kapelle.music.band import Role
from kapelle.music.chance import Chance
from kapelle.music.genre import FAMILIES, HARMONIC, Genre, Outline
from kapelle.music.units import Seconds

ONWARD: Mapping[str, tuple[str, ...]] = {
    "intro": ("verse", "chorus", "verse", "bridge", "solo", "chorus", "outro"),
    "verse": ("chorus", "bridge", "solo", "chorus", "outro"),
    "build": ("chorus", "verse", "bridge", "solo", "chorus", "outro"),
    "chorus": ("verse", "bridge", "solo", "chorus", "outro"),
    "bridge": ("chorus", "solo", "chorus", "outro"),
    "outro": ("verse", "chorus", "bridge", "solo", "chorus", "outro"),
}
"""By the family that was cut, what a song goes on with; `form.fit` takes what there is time for."""

PLAIN: Mapping[str, tuple[str, int, float]] = {  # role, bars, energy where nobody had one
    "verse": ("verse", 8, 0.5),
    "chorus": ("chorus", 8, 0.8),
    "bridge": ("bridge", 8, 0.45),
    "outro": ("outro", 4, 0.4),
}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LEAST = 4  # bars of something new, or there is no time for manners
SOLO = 8  # bars
LEANS = 0.6  # how far the energy of an extension goes towards what was asked of it
LETS_GO = 0.35  # an energy asked for that is lower than this is meant for the end above all
LEFT: Seconds = 0.8  # of a fade without a last chord: more would be heard as a gap


# --------------------------------------------------------------------------- going on


def extended(
    plan: Plan,
    at: Seconds | None,
    seconds: Seconds,
    chance_seed: int,
    reading: Reading | None = None,
) -> Plan:
    """The song going on from `at`, or from its end: round(at) + `seconds` long.

    Up to the bar line nearest to `at` every note stays. `reading` may bring players, send some
    home, ask for a solo, for another energy, a climb or another ending.
    """
    said, cut = reading or Reading(), plan.duration if at is None else at
    whole = round(cut) + seconds
    _check(plan, cut, seconds, whole)
    chance = Chance(chance_seed) / "continuing"
    stay = _bar_line(plan, cut)
    bars, ending = _length(plan, whole, stay, said)
    old = _beginning(plan.sections, stay, bars)
    seam = (*old, *_lead_over(plan, old, stay, bars))
    band = seating.joined(said, _band(plan), arrange.genre_of(plan))
    heard = frozenset(section.letter for section in seam)
    store = _Store(plan, arrange.genre_of(plan), band, heard)
    new = _development(store, seam, bars - _bars(seam), said, chance)
    sections = (*old, *_named((*seam[len(old) :], *new), old))
    return replace(
        plan,
        seats=tuple(place.seat for place in band),
        styles=plan.styles | {place.seat.name: place.style for place in band if place.style},
        material=_material(plan, sections, chance),
        sections=sections,
        kept=_kept(plan, stay),
        ending=ending,
        fade=planner.fading(whole) if said.ending and said.ending.value == "fade" else 0.0,
        duration=whole,
    )


def _check(plan: Plan, cut: Seconds, seconds: Seconds, whole: Seconds) -> None:
    if not 0 <= cut <= plan.duration + 0.5:  # what was read off a clock may be rounded
        raise ValueError(f"The song lasts {plan.duration:.1f} seconds; it cannot go on from there.")
    if seconds <= 0 or whole > LONGEST:
        raise ValueError(
            f"With that the song would last {whole:g} seconds; {LONGEST:g} is the most."
        )


def _bar_line(plan: Plan, cut: Seconds) -> int:
    """The bar line nearest to the cut: what is later than the last one is the last chord."""
    return min(_bars(plan.sections), round(cut / plan.tempo.seconds(plan.metre.bar)))


def _bars(sections: Sequence[Section]) -> int:
    return sum(section.bars for section in sections)


def _length(plan: Plan, whole: Seconds, stay: int, said: Reading) -> tuple[int, Ending]:
    """Bars until the last chord is struck, and how the song ends."""
    wished = Ending(said.ending.value) if said.ending else plan.ending
    bar = plan.tempo.seconds(plan.metre.bar)
    if wished is Ending.FADE and (whole + 1e-9) % bar <= LEFT and whole > (stay + 1) * bar:
        return int(whole / bar + 1e-9), wished
    shortest, longest = form.rings(plan.tempo, plan.metre)
    ways = [
        bars
        for bars in range(stay + 1, int((whole - shortest) / bar + 1e-9) + 1)
        if whole - bars * bar <= longest + 1e-9
    ]
    if not ways:
        least = (stay + 1) * bar + shortest
        raise ValueError(
            f"That is too short to go on in: with one bar more and a last chord the song lasts "
            f"{least:.1f} seconds, and {whole:g} were asked."
        )
    best = 0.6 if wished is Ending.ABRUPT else form.BEST_RING
    odd = {0: 0.0, 2: 0.5}  # seconds that a phrase of an odd number of bars is worth

    def price(bars: int) -> float:
        return abs(whole - bars * bar - best) + odd.get((bars - stay) % PHRASE, 1.6)

    return min(ways, key=price), Ending.ABRUPT if wished is Ending.ABRUPT else Ending.RING


def _kept(plan: Plan, stay: int) -> tuple[Kept, ...]:
    """What rules before the cut: this page, and those it had kept itself."""
    if not stay:
        return ()
    earlier = tuple(kept for kept in plan.kept if kept.bars < stay)
    later = [kept for kept in plan.kept if kept.bars >= stay]
    ruling = later[0] if later else Kept(sections=plan.sections, ending=plan.ending, bars=stay)
    return (*earlier, replace(ruling, bars=stay))


def _beginning(sections: Sequence[Section], stay: int, bars: int) -> tuple[Section, ...]:
    """The sections up to the cut; the one it falls into goes on to the end of its phrase.

    An ending does not: what would be left of it is taken away.
    """
    found: list[Section] = []
    start = 0
    for section in sections:
        inside = min(section.bars, stay - start)
        if inside <= 0:
            break
        phrase = min(section.bars, ceil(inside / PHRASE) * PHRASE)
        goes_on = FAMILIES[section.role] != "outro" and start + phrase + LEAST <= bars
        found.append(replace(section, bars=phrase if goes_on else inside))
        start += section.bars
    return tuple(found)


def _lead_over(plan: Plan, old: Sequence[Section], stay: int, bars: int) -> tuple[Section, ...]:
    """Where the last chord was struck: a bar from home to the dominant, and on it goes."""
    if stay < _bars(plan.sections) or plan.ending not in arrange.CLOSED or bars - stay <= LEAST:
        return ()
    if not old:
        return ()
    cadence = arrange.genre_of(plan).endings["minor" if plan.key.minor else "major"].split("|")
    home, away = cadence[-1].split()[0], cadence[0].split()[-1]
    last = old[-1]
    return (
        replace(
            last,
            name="turnaround",
            role="interlude",
            bars=1,
            energy=max(last.energy, 0.4),
            solos=(),
            changes=f"{home} {away}",
        ),
    )


# --------------------------------------------------------------------------- what comes next


@dataclass(frozen=True)
class _Store:
    """What there is to go on with."""

    plan: Plan
    genre: Genre
    band: tuple[Place, ...]
    heard: frozenset[str]  # letters that were played before the cut

    def model(self, family: str) -> Outline:
        """A section of that family: the song's own, else the genre's, else a plain one."""
        own = [
            _outline(one)
            for one in self.plan.sections
            if FAMILIES[one.role] == family and one.role not in {"solo", "interlude"}
        ]
        if family == "bridge":  # one that was heard already is no news
            own = [one for one in own if one.letter not in self.heard]
        if own:
            return max(own, key=lambda one: one.energy)
        for drawn in self.genre.forms:
            for one in drawn:
                if FAMILIES[one.role] == family and one.role != "solo":
                    return replace(one, letter=self.letter(family))
        role, bars, energy = PLAIN[family]
        return Outline(role=role, letter=self.letter(family), bars=bars, energy=energy)

    def letter(self, family: str) -> str:
        """Of an ending, the first the song has; of anything else one it does not have."""
        known = [section.letter for section in self.plan.sections]
        if family == "outro" and known:
            return known[0]
        return next(letter for letter in LETTERS if letter not in {*known, *self.plan.material})

    def climb(self) -> tuple[Outline, ...]:
        return tuple(_outline(one) for one in self.plan.sections if FAMILIES[one.role] == "build")[
            :1
        ]


def _outline(section: Section) -> Outline:
    return Outline(
        role=section.role,
        letter=section.letter,
        bars=section.bars,
        energy=section.energy,
        openness=section.openness,
    )


def _development(
    store: _Store, seam: Sequence[Section], bars: int, said: Reading, chance: Chance
) -> tuple[Section, ...]:
    """The new sections, without their names."""
    plan, band, last = store.plan, store.band, seam[-1] if seam else None
    drawn = tuple(_drawn(store, _family(seam), said, chance / "form"))
    keep = frozenset({"solo"} if said.solos else ())
    outlines = _coloured(form.fit(drawn, bars, keep=keep), plan, said)
    solos = rosters.soloists(band, outlines, said)
    return tuple(
        Section(
            name="",
            role=one.role,
            letter=one.letter,
            bars=one.bars,
            energy=one.energy,
            openness=one.openness,
            seats=_players(plan, one, band, said, mine),
            solos=mine,
            shift=last.shift if last else 0,
            changes=_own_changes(plan, one),
            take=_take(one, chance / "take" / at),
        )
        for at, (one, mine) in enumerate(zip(outlines, solos, strict=True))
    )


def _family(seam: Sequence[Section]) -> str:
    """What was heard last, a turnaround aside; before anything was, an intro."""
    heard = [section for section in seam if section.name != "turnaround"]
    over = len(heard) < len(seam)
    return "outro" if over else FAMILIES[heard[-1].role] if heard else "intro"


def _drawn(store: _Store, family: str, said: Reading, chance: Chance) -> Iterator[Outline]:
    """The form from here on at its natural length; dice may leave the solo or the bridge away."""
    plays_solos = bool(store.genre.solos or said.solos)
    without = (chance / "without").pick(("", "", "solo", "bridge")) if not said.solos else ""
    for word in ONWARD[family]:
        if word == without or (word == "solo" and not plays_solos):
            continue
        if word == "solo":
            yield _solo(store.model("chorus"))
            continue
        if word == "chorus":
            yield from store.climb()
        yield store.model(word)


def _solo(chorus: Outline) -> Outline:
    bars = chorus.bars if chorus.bars % 12 == 0 else min(chorus.bars, SOLO)
    return replace(chorus, role="solo", bars=bars, energy=max(0.5, chorus.energy - 0.12))


def _coloured(form_: Sequence[Outline], plan: Plan, said: Reading) -> tuple[Outline, ...]:
    """The curve as it was asked: livelier, calmer and calmer still at the end, or climbing."""
    last = max(1, len(form_) - 1)
    found: list[Outline] = []
    for at, one in enumerate(form_):
        energy = one.energy
        if said.energy is not None:
            energy += LEANS * (said.energy - plan.energy)
            energy *= 1 - 0.35 * at / last if said.energy <= LETS_GO else 1
        if said.builds and FAMILIES[one.role] != "outro":
            energy = 0.5 * energy + 0.5 * (0.35 + 0.65 * at / last)
        found.append(replace(one, energy=round(min(1.0, max(0.1, energy)), 3)))
    return tuple(found)


def _players(
    plan: Plan, outline: Outline, band: Sequence[Place], said: Reading, solos: Sequence[str]
) -> tuple[str, ...]:
    """Who played in the song's own section most like it, with whoever was asked for besides."""
    kin = [one for one in plan.sections if FAMILIES[one.role] == FAMILIES[outline.role]]
    near = min(kin or plan.sections, key=lambda one: abs(one.energy - outline.energy), default=None)
    known = {seat.name for seat in plan.seats}
    playing = set(near.seats if near else known)
    absent = refused(said)
    home = {place.seat.name for place in band if place.seat.instrument in absent}
    playing = (playing - home) or playing
    playing |= {
        place.seat.name
        for place in band
        if place.seat.name not in known and min(place.enters, 0.45) <= outline.energy
    }
    playing |= set(solos)
    return tuple(place.seat.name for place in band if place.seat.name in playing)


def _own_changes(plan: Plan, outline: Outline) -> str:
    """The numerals a section of this letter had of its own: twelve bars of blues stay so."""
    kin = [one for one in plan.sections if one.letter == outline.letter and not one.shift]
    kin = [one for one in kin if FAMILIES[one.role] == FAMILIES[outline.role]]
    return kin[0].changes if kin else ""


def _take(outline: Outline, chance: Chance) -> int:
    """A chorus comes back as it was, and so does what frames the song; the rest is told anew."""
    stays = FAMILIES[outline.role] in {"chorus", "build", "outro"} and outline.role != "solo"
    return 0 if stays else 1 + chance.number() % 1000


def _named(new: Sequence[Section], old: Sequence[Section]) -> Iterator[Section]:
    """With names that go on counting: "verse 3"."""
    names = {section.name for section in old}
    roles = [section.role for section in old]
    for section in new:
        roles.append(section.role)
        name = section.name or (section.role if roles.count(section.role) == 1 else "")
        count = roles.count(section.role)
        while not name or name in names:
            name = f"{section.name or section.role} {count}"
            count += 1
        names.add(name)
        yield replace(section, name=name)


def _material(plan: Plan, sections: tuple[Section, ...], chance: Chance) -> dict[str, Material]:
    """What the song has, and something for letters that are new to it."""
    drawn = arrange.material(sections, arrange.genre_of(plan), plan.key, chance / "material")
    return drawn | arrange.material_of(plan)


# --------------------------------------------------------------------------- in kind


def in_kind(
    plan: Plan,
    seconds: Seconds,
    seed: int,
    reading: Reading | None = None,
    *,
    focus: bool = False,
) -> Plan:
    """A new song by the same band: its key, tempo, metre and hook, in a form of its own."""
    said = reading or Reading()
    genre = arrange.genre_of(plan)
    band = seating.joined(said, _band(plan), genre)
    absent = refused(said)
    band = tuple(place for place in band if place.seat.instrument not in absent) or band
    wish = Wish(
        reading=_as_it_was(plan, said, focus=focus),
        seed=seed,
        duration=seconds,
        bpm=plan.bpm,
        key=plan.key,
        band=band,
        focus=focus,
    )
    song = planner.make_plan(wish)
    return replace(
        song,
        groups=plan.groups,
        swing=plan.swing,
        swings=plan.swings,
        mix=song.mix if said.production else plan.mix,
        unstruck=tuple(dict.fromkeys((*plan.unstruck, *song.unstruck))),
        material=song.material | _hook(plan, song),
        germ=plan.germ or plan.seed,
    )


def _as_it_was(plan: Plan, said: Reading, *, focus: bool) -> Reading:
    """The reading, with what the old song settles; to work by, its energy is no measure."""
    known = None if focus else plan.energy
    return replace(
        said,
        genre=Fact(plan.genre, ""),
        also=Fact(plan.also, "") if plan.also else None,
        style=None,
        moods=said.moods if said.moods or focus else (Fact(plan.mood, ""),),
        energy=known if said.energy is None else said.energy,
        metre=Fact(plan.metre, ""),
        bpm=None,
        pace=None,
        key=None,
        mode=None,
    )


def _hook(plan: Plan, song: Plan) -> dict[str, Material]:
    """The letter that carries the hook, as it was sung; the beat under it is a new one."""
    if not plan.sections or not song.sections:
        return {}
    known, here = arrange.material_of(plan)[_weightiest(plan)], _weightiest(song)
    return {here: replace(known, beat=song.material[here].beat)}


def _weightiest(plan: Plan) -> str:
    families = harmony.weightiest(plan.sections)
    return min(families, key=lambda letter: list(HARMONIC).index(families[letter]))


def _band(plan: Plan) -> tuple[Place, ...]:
    """The players, each joining in from the energy at which they were first heard."""
    return tuple(
        Place(
            seat=seat,
            style=plan.styles.get(seat.name, ""),
            enters=_from(plan, seat.name, seat.role),
            leaves=1.01,
            asked=False,
        )
        for seat in plan.seats
    )


def _from(plan: Plan, name: str, role: Role) -> float:
    heard = [section.energy for section in plan.sections if name in section.seats]
    return min(heard) if heard else seating.ENTERS[role]


# --------------------------------------------------------------------------- after another's song

LIVELY, BRIGHT_HZ = 0.66, 2400.0
LIKELY: Mapping[tuple[bool, bool, bool], tuple[str, ...]] = {  # drums, lively, bright -> genres
    (True, True, True): ("pop", "indie rock", "rock", "house", "disco", "drum and bass"),
    (True, True, False): ("deep house", "funk", "boom bap", "techno", "trap"),
    (True, False, True): ("indie pop", "synthwave", "city pop", "singer-songwriter", "trap"),
    (True, False, False): ("lo-fi hip hop", "downtempo", "trip hop", "r&b", "deep house"),
    (False, True, True): ("folk", "celtic", "orchestral", "trance"),
    (False, True, False): ("orchestral", "piano solo", "ambient", "tango"),
    (False, False, True): ("folk", "singer-songwriter", "ambient"),
    (False, False, False): ("ambient", "piano solo", "chamber strings", "meditation"),
}
"""What goes on from a sound we know by ear alone, where nobody says what it should be."""


def likely(said: Reading, *, drums: bool, energy: float, brightness_hz: float) -> Reading:
    """The reading, leaning towards what was heard, unless it names a genre itself."""
    if said.genre:
        return said
    names = LIKELY[drums, energy >= LIVELY, brightness_hz >= BRIGHT_HZ]
    leanings = {name: 3.0 + said.leanings.get(name, 0.0) for name in names}
    mood = said.energy if said.energy is not None else max(0.15, min(0.9, energy))
    return replace(said, leanings=leanings, energy=mood)


def at_once(plan: Plan) -> Plan:
    """The song without a way in: it begins where another leaves off."""
    first, *rest = plan.sections or (None,)
    model = next((one for one in rest if one and FAMILIES[one.role] != "outro"), None)
    if first is None or model is None or FAMILIES[first.role] != "intro":
        return plan
    begun = replace(model, name="beginning", bars=first.bars)
    return replace(plan, sections=(begun, *(one for one in rest if one)))
