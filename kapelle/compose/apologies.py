"""Apologies: what is owed to whoever asked, in sentences that go out with the song.

A wish that cannot be met is named, and so is what was done instead.
"""

from collections.abc import Iterator

from kapelle.compose import lexicon
from kapelle.compose.facts import Fact, Tonality
from kapelle.compose.figures import (
    FASTEST,
    LONGEST,
    METRES,
    SHORTEST,
    SLOWEST,
    playable,
    played_metre,
)
from kapelle.compose.finding import Kind
from kapelle.compose.hearing import Heard, who
from kapelle.music.units import Metre


def unmet(
    heard: Heard,
    genre: Fact[str] | None,
    style: Fact[str] | None,
    vocals: Fact[bool] | None,
    metre: Fact[Metre] | None,
) -> Iterator[str]:
    """What was asked and cannot be had."""
    if genre and style:
        yield f"There is no {style.value} band yet; this is played as {genre.value}."
    for name in dict.fromkeys(str(name) for _, name in heard.said(Kind.STAND_IN)):
        player, _ = lexicon.STAND_INS[name]
        yield f"The band has no {name} yet; the {player} plays that part."
    if any(
        heard.words(find).lower() in lexicon.KIT_PIECES
        for find, _ in heard.said(Kind.PLAYER, denied=True)
    ):
        yield "The drummer plays a whole kit; one piece of it cannot be left out."
    if vocals and vocals.value:
        yield "The band does not sing yet; the melody is played."
    yield from _unmet_figures(heard, metre)
    if heard.first(Kind.CHANGING_TEMPO):
        yield "The tempo stays the same from beginning to end."
    if heard.first(Kind.KEY_CHANGE):
        yield "The song stays in one key."
    ending = heard.first(Kind.ENDING)
    if ending and ending.value == "fade":
        yield "Songs end on a last chord that rings out, and do not fade."
    if ending and ending.value == "loop":
        yield "Songs have an ending; they are not cut to loop."


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
    bpm: Fact[float] | None,
    key: Fact[Tonality] | None,
    absent: tuple[Fact[str], ...],
) -> Iterator[str]:
    """What had to be decided between two wishes."""
    others = {said.value.bpm for said in heard.tempi if playable(said.value.bpm)}
    if bpm and len(others) > 1:
        yield f"Several tempi were asked for; {bpm.value:g} BPM was taken."
    keys = {said.value for said in heard.keys if said.value.mode}
    if key and len(keys) > 1:
        yield f"Several keys were asked for; {key.value} was taken."
    paces = {lexicon.TEMPO_CLASSES[str(pace)] for _, pace in heard.said(Kind.PACE)}
    first = heard.first(Kind.PACE)
    if first and len(paces) > 1 and not bpm:
        yield f"The song cannot be both {' and '.join(sorted(paces))}; it is {first.value}."
    asked = {name for find in heard.wanted for name in who(find)}
    for name in sorted(asked & {fact.value for fact in absent}):
        yield f"The {name} was asked for and refused; it stays silent."
