"""Apologies: what is owed to whoever asked, in sentences that go out with the song.

A wish that cannot be met is named, and so is what was done instead; of two wishes that exclude
each other it is said which was taken, and why.
"""

import re
from collections.abc import Iterator

from kapelle.compose import lexicon
from kapelle.compose.calling import Called
from kapelle.compose.facts import Fact, Tonality
from kapelle.compose.figures import (
    FASTEST,
    LONGEST,
    METRES,
    SHORTEST,
    SLOWEST,
    duration,
    playable,
    played_metre,
    tempo,
)
from kapelle.compose.finding import Kind
from kapelle.compose.hearing import Heard, who
from kapelle.compose.nearest import members
from kapelle.music.genres import GENRES
from kapelle.music.units import Metre

FAR_APART = 0.5  # of energy, between moods that cannot both rule
A_LITTLE = 0.001  # of a bar
WORLDS_APART = 0.65  # peaceful and violent
OPPOSED = 0.5  # of major against minor, however lively both are: happy and gloomy


def unmet(
    heard: Heard,
    called: Called,
    vocals: Fact[bool] | None,
    metre: Fact[Metre] | None,
) -> Iterator[str]:
    """What was asked and cannot be had."""
    style = called.style
    if called.genre and style and lexicon.STYLES[style.value].far:
        yield f"There is no {style.value} band yet; this is played as {called.genre.value}."
    for accent in called.accents:
        if called.genre and lexicon.STYLES[accent.value].far:
            yield f"There is no {accent.value} band yet; its players sit in with {called.genre.value}."
    for name in dict.fromkeys(str(name) for _, name in heard.said(Kind.STAND_IN)):
        player, _ = lexicon.STAND_INS[name]
        yield f"The band has no {name} yet; the {player} plays that part."
    if vocals and vocals.value and _sings(heard):
        yield "The band does not sing yet; the melody is played."
    yield from _unmet_figures(heard, metre)
    if heard.first(Kind.CHANGING_TEMPO):
        yield "The tempo stays the same from beginning to end."
    yield from _loops(heard, called, metre)
    yield from (str(sentence.value) for sentence in heard.facts(Kind.BEYOND))


def _loops(heard: Heard, called: Called, metre: Fact[Metre] | None) -> Iterator[str]:
    """A loop whose length and tempo leave a piece of a bar over."""
    bpm, length, end = tempo(heard), duration(heard), heard.first(Kind.ENDING)
    if not (bpm and length and end and end.value == "loop"):
        return
    own = GENRES[called.genre.value].metre if called.genre else Metre()
    played = played_metre(metre.value) if metre else own
    bars = length.value * bpm.value * float(played.pulse) / 60 / float(played.bar)
    if abs(bars - round(bars)) > A_LITTLE:
        yield f"{length.value:g} seconds at {bpm.value:g} BPM are no whole bars, so it ends and does not loop."


def _sings(heard: Heard) -> bool:
    """Whether words or a singer were asked for, and not just chops or a choir."""
    return any(asked and not who(find) for find, asked in heard.said(Kind.VOICE))


def _unmet_figures(heard: Heard, metre: Fact[Metre] | None) -> Iterator[str]:
    for said in heard.tempi:
        if not playable(said.value.bpm):
            yield f"{said.value.bpm:g} BPM cannot be played; a tempo lies between {SLOWEST:g} and {FASTEST:g} BPM."
    if heard.lengths and not SHORTEST <= heard.lengths[0].value <= LONGEST:
        yield f"A song lasts between {SHORTEST:g} and {LONGEST:g} seconds."
    if metre and metre.value not in METRES:
        yield f"The band does not play {metre.value} yet; this is in {played_metre(metre.value)}."


def choices(
    heard: Heard,
    *,
    bpm: Fact[float] | None,
    key: Fact[Tonality] | None,
    metre: Fact[Metre] | None,
    absent: tuple[Fact[str], ...],
    called: Called,
) -> Iterator[str]:
    """What had to be decided between two wishes."""
    yield from _tempi(heard, bpm, called)
    keys = {said.value for said in heard.keys if said.value.mode}
    if key and len(keys) > 1:
        yield f"Several keys were asked for; {key.value} was taken, the first one named."
    modes = dict.fromkeys(str(mode) for _, mode in heard.said(Kind.MODE))
    if not key and {"major", "minor"} <= modes.keys():
        yield f"The song cannot be both major and minor; it is in {next(iter(modes))}, which came first."
    metres = dict.fromkeys(said.value for said in heard.metres)
    metres |= dict.fromkeys(Metre(*value) for _, value in heard.said(Kind.METRE))
    if metre and len(metres) > 1:
        yield f"Several metres were asked for; {metre.value} was taken, {_plainest(heard)}."
    lengths = {said.value for said in heard.lengths}
    if len(lengths) > 1:
        yield f"Several lengths were asked for; {heard.lengths[0].value:g} seconds was taken, the first one named."
    yield from _casts(heard, absent)
    yield from _feelings(heard)


def _plainest(heard: Heard) -> str:
    return "the first one named" if len(heard.metres) != 1 else "the one in figures"


def _tempi(heard: Heard, bpm: Fact[float] | None, called: Called) -> Iterator[str]:
    others = {said.value.bpm for said in heard.tempi if playable(said.value.bpm)}
    low, high = GENRES[called.genre.value].limits if called.genre else (0.0, 0.0)
    if bpm and len(others) > 1:
        why = (
            f", which is how {called.genre.value} goes"
            if called.genre and low <= bpm.value <= high
            else ", the plainest said"
        )
        yield f"Several tempi were asked for; {bpm.value:g} BPM was taken{why}."
    paces = {lexicon.TEMPO_CLASSES[str(pace)] for _, pace in heard.said(Kind.PACE)}
    first = heard.first(Kind.PACE)
    if first and len(paces) > 1:
        if bpm:
            yield f"The song cannot be both {' and '.join(sorted(paces))}; the {bpm.value:g} BPM that were asked for decide."
        else:
            yield f"The song cannot be both {' and '.join(sorted(paces))}; it is {first.value}, which came first."


def _casts(heard: Heard, absent: tuple[Fact[str], ...]) -> Iterator[str]:
    asked = {
        name for find in heard.wanted if Kind.ENSEMBLE not in find.meanings for name in who(find)
    }
    for name in sorted(asked & {fact.value for fact in absent}):
        yield f"The {name} was asked for and refused; it stays silent."
    for find in heard.wanted:
        words = re.findall(r"\w+", heard.words(find).lower())
        inside = [fact.value for fact in absent if {fact.value, fact.value.rstrip("s")} & {*words}]
        if find.meanings.keys() & {Kind.GENRE, Kind.STYLE} and inside:
            yield f"{heard.words(find).capitalize()} lives by its {inside[0]}; it was refused and stays silent."
    sung = any(asked for _, asked in heard.said(Kind.VOICE))
    unsung = any(asked for _, asked in heard.said(Kind.VOICE, denied=True))
    if sung and unsung:
        yield "Vocals were asked for and refused; nobody sings."
    for find, _ in heard.said(Kind.ONLY) if not _staged(heard) else ():
        only = frozenset[str]().union(*(members(name) for name in who(find)))
        rest = sorted(name for name in asked if not members(name) & only)
        if only and rest:
            yield f"{heard.words(find).capitalize()} was asked for, and {', '.join(rest)} too; all of them play."


def _staged(heard: Heard) -> bool:
    """Whether players come and go: then an "only" is for a while."""
    staging = {Kind.OPENER, Kind.LATE, Kind.THEN, Kind.SECTION}
    return any(find.meanings.keys() & staging for find in heard.wanted)


def _feelings(heard: Heard) -> Iterator[str]:
    """Moods that pull against each other: the first leads, the other colours."""
    moods = [str(fact.value) for fact in heard.facts(Kind.MOOD)]
    for other in moods[1:]:
        first = lexicon.MOODS[moods[0]]
        apart = abs(first.energy - lexicon.MOODS[other].energy)
        against = -first.minor * lexicon.MOODS[other].minor
        if (apart > FAR_APART and against > 0.1) or against > OPPOSED or apart > WORLDS_APART:
            yield f"Both {moods[0]} and {other} were asked for; the song is {moods[0]} first, which came first."
            return
