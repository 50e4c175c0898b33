"""Shapes: the form before it is fitted to its bars, as the genre has it or as it was asked for.

A prompt may list sections, name a form ("AABA", "theme and variations"), want a solo, or a key
change for the last chorus. Where it says nothing, one of the genre's forms is drawn.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kapelle.compose import form
from kapelle.compose.plan import Section
from kapelle.compose.reading import Reading
from kapelle.music.chance import Chance
from kapelle.music.genre import FAMILIES, Genre, Outline, outline

NAMED: Mapping[str, tuple[Outline, ...]] = {
    "AABA": outline(
        "intro:A4 .35/.7 head:A8 .55 head:A8 .62 bridge:B8 .5 head:A8 .7 "
        "solo:A16 .75 bridge:B8 .55 head:A8 .9 outro:A4 .4/.8"
    ),
    "ABA": outline("intro:A4 .3/.7 theme:A16 .5 bridge:B16 .65 theme:A16 .85 outro:A4 .35/.8"),
    "ABAB": outline(
        "intro:A4 .35/.6 verse:A16 .5 chorus:B8 .75 verse:A16 .58 chorus:B16 .95 outro:B4 .4/.8"
    ),
    "AB": outline("intro:A4 .35/.7 verse:A16 .5 theme:B16 .9 outro:B4 .4/.8"),
    "rondo": outline(
        "intro:A2 .4 theme:A8 .6 variation:B8 .5 theme:A8 .65 bridge:C8 .45 theme:A8 .7 "
        "variation:B8 .55 theme:A8 .9 outro:A4 .4"
    ),
    "theme and variations": outline(
        "intro:A4 .3 theme:A8 .4 variation:A8 .5 variation:A8 .62 variation:A8 .35 "
        "variation:A8 .72 theme:A8 .92 outro:A4 .4"
    ),
    "through-composed": outline(
        "intro:A8 .3 verse:B8 .42 interlude:C8 .5 variation:D8 .58 bridge:E8 .66 theme:F16 .92 "
        "outro:G8 .4"
    ),
    "twelve-bar blues": outline(
        "intro:A4 .4 verse:A12 .55 verse:A12 .65 solo:A12 .78 verse:A12 .7 chorus:A12 .92 outro:A4 .5"
    ),
    "strophic": outline(
        "intro:A4 .35 verse:A8 .5 verse:A8 .55 verse:A8 .62 interlude:A4 .45 verse:A8 .72 "
        "theme:A8 .88 outro:A4 .4"
    ),
}
"""Forms with a name. What is called so but is a way of answering, or of imitating, is no form here."""

BLUES: Mapping[str, str] = {  # twelve bars, where the genre does not bring its own
    "major": "I7 | IV7 | I7 | I7 | IV7 | IV7 | I7 | I7 | V7 | IV7 | I7 | V7",
    "minor": "i7 | iv7 | i7 | i7 | iv7 | iv7 | i7 | i7 | bVI7 | V7 | i7 | V7",
}
TWELVE = "twelve-bar blues"
LOOSE = frozenset({TWELVE, "strophic", "theme and variations"})  # as many rounds as there is time
STEPS_UP: Mapping[int, float] = {1: 1.0, 2: 2.0}  # semitones a last chorus goes up by itself
LEAST_BARS = 40  # a shorter song has no time to leave its key
SOLO_BARS = 8


def draw(reading: Reading, genre: Genre, chance: Chance) -> tuple[Outline, ...]:
    """The form of this song, at its natural length."""
    chosen = chance.pick(genre.forms)
    if reading.sections:
        chosen = form.listed(chosen, reading.sections.value)
    elif reading.form and reading.form.value in NAMED:
        chosen = _counted(NAMED[reading.form.value], variations(reading))
    else:
        chosen = _varied(chosen, chance / "varied")
    soloed = any(section.role == "solo" for section in chosen)
    return chosen if soloed or not reading.solos else _with_solo(chosen)


VARIATIONS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}


def variations(reading: Reading) -> int:
    """How many were asked for: "theme and five variations"; 0 where that was left open."""
    words = reading.form.words.lower().split() if reading.form else []
    return next((VARIATIONS[word] for word in words if word in VARIATIONS), 0)


def _counted(named: tuple[Outline, ...], count: int) -> tuple[Outline, ...]:
    """So many variations between the theme and its return; a later one is livelier than one before."""
    drawn = [at for at, section in enumerate(named) if section.role == "variation"]
    if not count or not drawn:
        return named
    known = [named[at] for at in drawn]
    lift = [0.05 * (turn // len(known)) for turn in range(count)]
    some = [known[turn % len(known)] for turn in range(count)]
    more = [
        replace(one, energy=min(0.88, one.energy + up)) for one, up in zip(some, lift, strict=True)
    ]
    return (*named[: drawn[0]], *more, *named[drawn[-1] + 1 :])


def _varied(chosen: tuple[Outline, ...], chance: Chance) -> tuple[Outline, ...]:
    """The genre's form as this band has it tonight: another way in, and one turn more or less."""
    intro, *rest = chosen
    letters = list(dict.fromkeys(section.letter for section in rest if section.bars >= 4))
    other = (chance / "letter").pick(letters or [intro.letter])
    way = (chance / "way in").weigh(WAYS_IN)
    intro = {
        "as written": intro,
        "short": replace(intro, bars=max(4, intro.bars // 2)),
        "long": replace(intro, bars=min(16, intro.bars * 2)) if intro.bars <= 8 else intro,
        "another": replace(intro, letter=other),
        "at once": replace(intro, bars=4, letter=other, energy=min(0.7, intro.energy + 0.25)),
        "from afar": replace(intro, energy=max(0.15, intro.energy - 0.1), openness=0.35),
    }[way]
    return (intro, *_turned(rest, chance / "turn"))


def _turned(rest: Sequence[Outline], chance: Chance) -> tuple[Outline, ...]:
    """One section twice, or one of several verses left out: the climax and the way there stay."""
    verses = [at for at, one in enumerate(rest) if FAMILIES[one.role] == "verse"]
    roll = chance.weigh(TURNS)
    if roll == "one more" and verses:
        at = (chance / "more").pick(verses)
        more = replace(rest[at], energy=min(0.9, rest[at].energy + 0.05))
        return (*rest[: at + 1], more, *rest[at + 1 :])
    if roll == "one less" and len(verses) > 2:
        at = (chance / "less").pick(verses[1:])
        return (*rest[:at], *rest[at + 1 :])
    return tuple(rest)


WAYS_IN = {
    "as written": 3.0,
    "short": 1.0,
    "long": 0.7,
    "another": 1.3,
    "at once": 1.0,
    "from afar": 1.0,
}
TURNS = {"as written": 3.0, "one more": 1.5, "one less": 1.0}


def asked(reading: Reading) -> bool:
    """Whether the prompt spelt the form out, so that it should keep its shape."""
    return bool(reading.sections or (reading.form and reading.form.value in NAMED))


def firm(reading: Reading) -> bool:
    """Whether no part of it should be left out."""
    loose = reading.sections is None and reading.form and reading.form.value in LOOSE
    loose = loose and not variations(reading)
    return asked(reading) and not loose


def _with_solo(chosen: tuple[Outline, ...]) -> tuple[Outline, ...]:
    """A solo over the chorus's changes, before the last chorus."""
    peaks = [at for at, section in enumerate(chosen) if FAMILIES[section.role] == "chorus"]
    at = peaks[-1] if peaks else max(1, len(chosen) - 1)
    model = chosen[at if peaks else at - 1]
    climb = at - 1 if at and FAMILIES[chosen[at - 1].role] == "build" else at
    bars = model.bars if model.bars % 4 or model.bars == 12 else min(model.bars, 2 * SOLO_BARS)
    solo = replace(model, role="solo", bars=bars, energy=max(0.5, model.energy - 0.12))
    return (*chosen[:climb], solo, *chosen[climb:])


def raised(
    sections: tuple[Section, ...], reading: Reading, genre: Genre, chance: Chance
) -> tuple[Section, ...]:
    """The last chorus, and what comes after it, in a higher key where that was asked or is usual."""
    choruses = [at for at, one in enumerate(sections) if FAMILIES[one.role] == "chorus"]
    long = sum(section.bars for section in sections) >= LEAST_BARS and len(choruses) > 1
    if reading.key_change is None and not (long and (chance / "raised").maybe(genre.modulates)):
        return sections
    said = reading.key_change.value if reading.key_change else 0
    up = said or (chance / "up").weigh(STEPS_UP)
    last = choruses[-1] if choruses else len(sections) - 1
    if not last:
        return sections
    return (*sections[:last], *(replace(one, shift=up) for one in sections[last:]))


def blue(sections: Sequence[Section], genre: Genre, *, minor: bool) -> tuple[Section, ...]:
    """Every section over twelve bars of blues, as the genre has them or as everybody has."""
    third = "minor" if minor else "major"
    own = [line for line in genre.changes[f"{third} verse"] if line.count("|") == 11]
    return tuple(replace(one, changes=own[0] if own else BLUES[third]) for one in sections)
