"""What was asked → Plan. Everything the prompt leaves open is decided here, by taste and by dice.

What was asked for is exact: tempo, key and length. The rest follows the genre, leaning the way the
moods lean; each decision has its own named dice, so that changing one leaves the others alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kapelle.compose import (
    arrange,
    blend,
    focusing,
    form,
    lexicon,
    metres,
    production,
    rosters,
    scenario,
    seating,
    shapes,
    titles,
)
from kapelle.compose.figures import FASTEST, LONGEST, SHORTEST, SLOWEST, played_metre
from kapelle.compose.form import Measure
from kapelle.compose.libretto import Libretto
from kapelle.compose.metres import Bar
from kapelle.compose.plan import Ending, Plan, Section
from kapelle.compose.reading import Reading
from kapelle.compose.seating import Place
from kapelle.compose.ticks import TICKS
from kapelle.music.band import Role
from kapelle.music.chance import Chance
from kapelle.music.genre import FAMILIES, Genre, Outline
from kapelle.music.genres import GENRES
from kapelle.music.pitch import MINOR_LIKE, Key
from kapelle.music.units import Metre, Seconds, Tempo

NEUTRAL = 0.55  # the energy of a song nobody said anything about
STING: Seconds = 20.0  # below this an ending that fits matters more than the usual tempo


@dataclass(frozen=True, kw_only=True)
class Wish:
    """A reading, and what the request said outside its prompt: that overrules the prompt."""

    reading: Reading
    seed: int
    duration: Seconds | None = None
    bpm: float | None = None
    key: Key | None = None
    title: str = ""
    libretto: Libretto | None = None  # its words: then the form is theirs
    band: tuple[Place, ...] = ()  # who plays, where that is settled
    focus: bool = False  # segments to work by, instead of a song


def make_plan(wish: Wish) -> Plan:
    """Every decision of the song. ValueError, in a sentence, for what no band could play."""
    _check(wish)
    if wish.focus:
        wish = _calmed(wish)
    reading, chance = wish.reading, Chance(wish.seed) / "plan"
    name = _genre(wish, chance / "genre").name
    also = reading.also.value if reading.also and reading.also.value != name else ""
    genre = blend.genre_of(name, also)
    mood, energy = _mood(reading, genre, chance / "mood"), _energy(reading, chance / "energy")
    metre = _metre(reading, genre)
    groups = _groups(metre, chance / "groups")
    outline = _without(shapes.draw(reading, genre, chance / "form"), reading)
    length = _measure(wish, genre, outline, energy, chance)
    acts = _acts(wish, outline, length, metres.bar(metre, groups))
    fitted = tuple(act.outline for act in acts) or form.fit(
        outline,
        length.bars,
        shaped=shapes.asked(reading),
        firm=shapes.firm(reading),
        keep=frozenset({"solo"} if reading.solos else ()),
        bar=length.tempo.seconds(metre.bar),
    )
    chained = wish.focus and not (shapes.asked(reading) or acts)
    if chained:
        fitted = focusing.chained(length.bars, length.tempo, metre, energy)
    places = wish.band or seating.seat(reading, genre, chance / "seats")
    places = focusing.seated(places, reading) if wish.focus else places
    places = _tuneless(places) if reading.tuneless else places
    key = _key(wish, genre, mood, chance / "key")
    sections = _sections(_coloured(fitted, reading, energy), places, reading)
    sections = rosters.sung(sections, [act.lines for act in acts], places) if acts else sections
    if not (reading.opens or reading.entries or (acts and acts[0].lines)):
        sections = rosters.opened(sections, places, chance / "opening")
    if chained:
        sections = focusing.told(sections, places, reading, genre.family, chance / "focus")
    places = _needed(places, sections)
    if not chained or reading.key_change:
        sections = shapes.raised(sections, reading, genre, chance / "raised")
    if reading.form and reading.form.value == shapes.TWELVE:
        sections = shapes.blue(sections, genre, minor=key.minor)
    ending = _ending(reading, length, metre)
    return Plan(
        title=wish.title.strip()
        or titles.title(reading, genre.name, mood, chance / "title" / str(reading.to_json())),
        tags=titles.tags(reading, genre, [place.seat for place in places]),
        genre=name,
        also=also,
        mood=mood,
        energy=round(energy, 3),
        key=key,
        tempo=length.tempo,
        metre=metre,
        groups=groups,
        swing=_swing(reading, genre, metres.bar(metre, groups)),
        swings=genre.feel.swings,
        seats=tuple(place.seat for place in places),
        styles={place.seat.name: place.style for place in places if place.style},
        material=arrange.material(sections, genre, key, chance / "material"),
        sections=sections,
        unstruck=focusing.unstruck(reading)
        if wish.focus
        else tuple(fact.value for fact in reading.silent_drums),
        mix=production.adjusted(genre.mix, reading, [place.seat for place in places]),
        ending=ending,
        fade=fading(length.duration) if ending is Ending.FADE else 0.0,
        duration=length.duration,
        seed=wish.seed,
    )


def _acts(
    wish: Wish, outline: tuple[Outline, ...], length: Measure, bar: Bar
) -> tuple[scenario.Act, ...]:
    """The sections its words ask for, in the bars there are; none for a song without words."""
    if wish.libretto is None or not wish.libretto.stanzas:
        return ()
    acts = scenario.draw(wish.libretto, outline, bar, length.tempo)
    return scenario.fit(acts, length.bars, bar, length.tempo)


# What only stands there for another section goes with it.
_WITH: Mapping[str, frozenset[str]] = {
    "chorus": frozenset({"chorus", "pre", "refrain"}),
    "drop": frozenset({"drop", "build"}),
}


def _without(outline: tuple[Outline, ...], reading: Reading) -> tuple[Outline, ...]:
    """Without the sections that were refused; verses only, where that leaves nothing to rise to."""
    refused = [fact.value for fact in reading.without]
    gone = frozenset(refused).union(*(_WITH[role] for role in refused if role in _WITH))
    for whole in (outline, shapes.NAMED["strophic"]):
        kept = tuple(section for section in whole if section.role not in gone)
        if any(FAMILIES[section.role] == "chorus" for section in kept):
            return kept
    return outline


def _tuneless(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Without whoever has the tune, where anyone else is there."""
    others = tuple(place for place in places if place.seat.role is not Role.LEAD)
    return others or places


def _calmed(wish: Wish) -> Wish:
    """The wish of somebody who wants to work."""
    said = wish.duration or wish.reading.duration or wish.reading.bars
    duration = wish.duration if said else focusing.USUAL
    return replace(wish, reading=focusing.calmed(wish.reading), duration=duration)


def _needed(places: Sequence[Place], sections: Sequence[Section]) -> tuple[Place, ...]:
    """Without whoever waits for a section as loud as this song never gets."""
    heard = {name for section in sections for name in section.seats}
    return tuple(place for place in places if place.seat.name in heard or not sections)


def _check(wish: Wish) -> None:
    if wish.duration is not None and not SHORTEST <= wish.duration <= LONGEST:
        raise ValueError(f"A song lasts between {SHORTEST:g} and {LONGEST:g} seconds.")
    if wish.bpm is not None and not SLOWEST <= wish.bpm <= FASTEST:
        raise ValueError(f"A tempo lies between {SLOWEST:g} and {FASTEST:g} BPM.")


# Genre, mood, energy ---------------------------------------------------------------------------


def _genre(wish: Wish, chance: Chance) -> Genre:
    """The one that was named; else dice, weighed by everything the prompt leans towards."""
    if wish.reading.genre:
        return GENRES[wish.reading.genre.value]
    weights = {name: 0.05 + wish.reading.leanings.get(name, 0.0) ** 2 for name in sorted(GENRES)}
    bpm = _asked(wish)
    if bpm:  # rather a band that plays at that tempo
        weights = {
            name: weight * (1.0 if low <= bpm <= high else 0.001)
            for name, weight in weights.items()
            for low, high in [GENRES[name].limits]
        }
    return GENRES[chance.weigh(weights)]


def _asked(wish: Wish) -> float | None:
    return wish.bpm or (wish.reading.bpm.value if wish.reading.bpm else None)


def _mood(reading: Reading, genre: Genre, chance: Chance) -> str:
    """The mood said first; else one that suits the images and the genre."""
    if reading.moods:
        return reading.moods[0].value
    images = [lexicon.IMAGES[fact.value] for fact in reading.images]
    minor = sum(colour.minor for colour in images) / len(images) if images else 0.0
    energy = NEUTRAL if reading.energy is None else reading.energy
    weights = {
        mood: (0.2 + abs(colour.minor - minor) + abs(colour.energy - energy)) ** -3
        for mood, colour in lexicon.MOODS.items()
        if mood in genre.moods
    }
    return chance.weigh(weights) if weights else "heartfelt"


def _energy(reading: Reading, chance: Chance) -> float:
    base = NEUTRAL if reading.energy is None else reading.energy
    pace = lexicon.PACES[reading.pace.value][0] if reading.pace else 0.0
    return min(1.0, max(0.0, base + 0.1 * pace + chance.between(-0.05, 0.05)))


# Time ------------------------------------------------------------------------------------------


def _metre(reading: Reading, genre: Genre) -> Metre:
    return played_metre(reading.metre.value) if reading.metre else genre.metre


USUALLY = 0.75  # how often a metre goes in its usual groups


def _groups(metre: Metre, chance: Chance) -> tuple[int, ...]:
    """3+2 rather than 2+3, but not always; () where there is no choice."""
    first, *others = metres.groupings(metre)
    if not others:
        return ()
    return first if chance.maybe(USUALLY) else chance.pick(others)


def _swing(reading: Reading, genre: Genre, bar: Bar) -> float:
    """Beats in threes, and bars that cut a beat in half, have no pairs to swing."""
    uneven = bar % TICKS != 0 and genre.feel.swings == 8
    if bar.compound or uneven:
        return 0.5
    return reading.swing.value if reading.swing else genre.feel.swing


def _measure(
    wish: Wish,
    genre: Genre,
    outline: tuple[Outline, ...],
    energy: float,
    chance: Chance,
) -> Measure:
    """Bars and tempo for the length that was asked, or for the one the form has by itself."""
    asked = _asked(wish)
    low, high = _range(wish.reading, genre)
    ideal = asked or _ideal(wish.reading, (low, high), energy, chance / "tempo")
    metre = _metre(wish.reading, genre)
    pulse = metre.pulse
    tempi = [asked * pulse] if asked else _near(ideal, low, high, pulse)
    duration = wish.duration or (wish.reading.duration.value if wish.reading.duration else None)
    if duration is not None and duration < STING and not asked:
        tempi = _near(ideal, *genre.limits, pulse)
    if duration is None and wish.reading.bars:
        return _of_bars(wish.reading, Tempo(tempi[0] if asked else round(ideal) * pulse), metre)
    if duration is None:
        tempi = [round(ideal) * pulse] if not asked else tempi
        duration = _usual(wish, outline, Tempo(tempi[0]), metre, chance / "length")
        if _said(wish.reading) in OPEN:
            played = form.filled(Tempo(tempi[0]), metre, duration)
            return replace(played, duration=played.tempo.seconds(played.bars * metre.bar))
        return _whole(form.measure(tempi, tempi[0], metre, duration), metre)
    if _said(wish.reading) in OPEN:
        reach = [(asked, asked)] if asked else _reach(ideal, (low, high), genre.limits)
        ways = [
            form.looped(least * pulse, most * pulse, ideal * pulse, metre, duration)
            for least, most in reach
        ]
        exact = next((way for way in ways if way), None)
        if exact or _said(wish.reading) is Ending.FADE:
            return exact or form.filled(Tempo(ideal * pulse), metre, duration)
    abrupt = _said(wish.reading) is Ending.ABRUPT
    return form.measure(tempi, ideal * pulse, metre, duration, abrupt=abrupt)


def _usual(
    wish: Wish, outline: tuple[Outline, ...], tempo: Tempo, metre: Metre, chance: Chance
) -> Seconds:
    """How long a song is when nobody says: as its words, or else its form, would have it."""
    if wish.libretto is None or not wish.libretto.lines:
        return form.usual(outline, tempo, metre, chance)
    bar = metres.bar(metre)
    return scenario.usual(scenario.draw(wish.libretto, outline, bar, tempo), tempo, bar)


EXACT: Seconds = 0.001  # what a loop may leave over
OPEN = frozenset({Ending.LOOP, Ending.FADE})  # endings without a last chord


def _said(reading: Reading) -> Ending:
    return Ending(reading.ending.value) if reading.ending else Ending.RING


def _reach(
    ideal: float, usual: tuple[float, float], limits: tuple[float, float]
) -> list[tuple[float, float]]:
    """Tempi to look in for one that fills the time with whole bars: near by first."""
    near = max(usual[0], ideal * 0.88), min(usual[1], ideal * 1.12)
    return [near, limits, (limits[0] * 0.88, limits[1] * 1.12)]


def _ending(reading: Reading, length: Measure, metre: Metre) -> Ending:
    """As it was said; but what leaves time after its last bar line is no loop."""
    said, left = _said(reading), length.duration - length.tempo.seconds(length.bars * metre.bar)
    return Ending.RING if said is Ending.LOOP and left > EXACT else said


def fading(duration: Seconds) -> Seconds:
    """Long enough to be meant: a tenth of the song, between three seconds and twelve."""
    return round(min(12.0, max(3.0, 0.1 * duration), duration / 2), 2)


def _of_bars(reading: Reading, tempo: Tempo, metre: Metre) -> Measure:
    """So many bars, and a last chord where there is one."""
    bar, said = tempo.seconds(metre.bar), reading.bars.value if reading.bars else 0
    ring = 0.0 if _said(reading) in OPEN else form.BEST_RING
    bars = max(1, min(said, int((LONGEST - ring) / bar)))
    return Measure(bars, tempo, max(SHORTEST, round(bars * bar + ring, 6)))


def _whole(measure: Measure, metre: Metre) -> Measure:
    """Nobody asked for a length: the last chord rings just as long as it should."""
    played = measure.tempo.seconds(measure.bars * metre.bar)
    return replace(measure, duration=round(played + form.BEST_RING, 1))


def _near(ideal: float, low: float, high: float, pulse: float) -> list[float]:
    """Whole tempi the band may choose from, so that bars fill the length that was asked."""
    first, last = max(low, ideal * 0.88), min(high, ideal * 1.12)
    return [bpm * pulse for bpm in range(round(first), round(last) + 1)] or [round(ideal) * pulse]


def _range(reading: Reading, genre: Genre) -> tuple[float, float]:
    """The bpm to choose from: the genre's, or as near as it gets to the style that was asked."""
    low, high = genre.tempo
    if reading.style:
        low, high = _meet(lexicon.STYLES[reading.style.value].tempo, genre.limits)
    if reading.pace and abs(lexicon.PACES[reading.pace.value][0]) > 0.5:
        # Slow and fast were said in words: then what the genre can bear counts, not what is usual.
        slow = lexicon.PACES[reading.pace.value][0] < 0
        low, high = (genre.limits[0], low) if slow else (high, genre.limits[1])
    return low, high


def _meet(wanted: tuple[float, float], able: tuple[float, float]) -> tuple[float, float]:
    low, high = max(wanted[0], able[0]), min(wanted[1], able[1])
    if low <= high:
        return low, high
    edge = able[1] if wanted[0] > able[1] else able[0]
    return edge, edge


def _ideal(reading: Reading, span: tuple[float, float], energy: float, chance: Chance) -> float:
    """Where in the range: slow and fast by word, by mood, by energy, and a little by dice."""
    moods = [lexicon.MOODS[fact.value].pace for fact in reading.moods]
    moods += [lexicon.IMAGES[fact.value].pace for fact in reading.images]
    lean = sum(moods) / len(moods) if moods else 0.0
    lean += 0.5 * (energy - NEUTRAL) + chance.between(-0.6, 0.6)
    place = 0.5 + 0.5 * max(-1.0, min(1.0, lean))
    low, high = span
    return round(low + (high - low) * place)


# Key -------------------------------------------------------------------------------------------


def _key(wish: Wish, genre: Genre, mood: str, chance: Chance) -> Key:
    if wish.key:
        return wish.key
    asked = wish.reading.key.value if wish.reading.key else None
    mode = asked.mode if asked else None
    if mode is None:
        mode = (
            wish.reading.mode.value
            if wish.reading.mode
            else _mode(wish.reading, genre, mood, chance)
        )
    tonic = asked.tonic if asked else (chance / "tonic").weigh(dict(genre.tonics))
    return Key(tonic, mode)


def _mode(reading: Reading, genre: Genre, mood: str, chance: Chance) -> str:
    """The genre's modes, weighed by the moods: sad ones lean to minor, happy ones to major."""
    said = [lexicon.MOODS[fact.value].minor for fact in reading.moods]
    seen = [lexicon.IMAGES[fact.value].minor for fact in reading.images]
    if not said:  # images speak where no mood does
        said = seen or [lexicon.MOODS[mood].minor]
    lean = sum(said) / len(said)
    weights = {
        mode: weight * (9.0 ** (lean if mode in MINOR_LIKE else -lean))
        for mode, weight in genre.modes.items()
    }
    return (chance / "mode").weigh(weights)


# Form ------------------------------------------------------------------------------------------

CLIMB = 0.5  # how far a song that climbs leaves its own curve for a straight line


def _coloured(
    sections: tuple[Outline, ...], reading: Reading, energy: float
) -> tuple[Outline, ...]:
    """The energy curve moved by what was asked: calmer, livelier, or climbing all the way.

    A song that climbs still has its rests: one climbs higher from the ground.
    """
    shift = 0.25 * (energy - NEUTRAL)
    last = max(1, len(sections) - 1)
    out: list[Outline] = []
    for at, section in enumerate(sections):
        level = section.energy + shift * (1.0 - abs(2 * section.energy - 1) * 0.5)
        ground = form.LOW_CLIMB if FAMILIES[section.role] == "build" else form.BARE
        rests = section.energy <= ground or FAMILIES[section.role] == "bridge"
        if reading.builds and section.role != "outro" and not rests:
            share = CLIMB if FAMILIES[section.role] != "chorus" else CLIMB / 2  # it stays a chorus
            level = (1 - share) * level + share * (0.2 + 0.8 * at / last)
        out.append(replace(section, energy=round(min(1.0, max(0.1, level)), 3)))
    return tuple(out)


def _sections(
    sections: Sequence[Outline], places: Sequence[Place], reading: Reading
) -> tuple[Section, ...]:
    """The form with its names ("verse 2") and, for each section, who plays."""
    names, present = form.numbered(sections), rosters.write(places, sections, reading)
    soloists = rosters.soloists(places, sections, reading)
    return tuple(
        Section(
            name=name,
            role=section.role,
            letter=section.letter,
            bars=section.bars,
            energy=section.energy,
            openness=section.openness,
            seats=seats,
            solos=tuple(player for player in solos if player in seats),
        )
        for name, section, seats, solos in zip(names, sections, present, soloists, strict=True)
    )
