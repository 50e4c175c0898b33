"""Hearing a prompt: one pass over the text, before anyone draws conclusions from it.

Figures are heard first and taken out; what is left is spelt, found in the phrase book, and parted
into what is wanted and what is denied. The modules that draw the conclusions all begin from here:
`figures.py`, `casting.py`, `calling.py`, `staging.py`, `apologies.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, cast

from kapelle.compose import facts, lexicon
from kapelle.compose.denial import denied
from kapelle.compose.facts import Fact, Pulse, Said, Tonality
from kapelle.compose.finding import BREAK, Find, Kind, Page, lower, tokens
from kapelle.compose.phrases import book
from kapelle.music.units import Metre, Seconds

MOST = 40  # figures of one kind that are listened to: nobody means more


@dataclass(frozen=True)
class Heard:
    """A prompt as it was heard. Figures are in the order said, with their places in `text`."""

    text: str
    tempi: list[Said[Pulse]]
    keys: list[Said[Tonality]]
    metres: list[Said[Metre]]
    lengths: list[Said[Seconds]]
    bars: list[Said[int]]
    page: Page  # the text without its figures
    denied: frozenset[int]  # first tokens of the finds that were said not to be wanted

    def said(self, kind: Kind, *, denied: bool = False) -> Iterator[tuple[Find, Any]]:
        """What was found of one kind, and what it means there; the denied or the others."""
        for find in self.page.finds:
            if kind in find.meanings and (find.first in self.denied) is denied:
                yield find, find.meanings[kind]

    @property
    def wanted(self) -> Iterator[Find]:
        return (find for find in self.page.finds if find.first not in self.denied)

    def words(self, said: Find | Said[Any]) -> str:
        return self.text[said.start : said.end]

    def facts(self, kind: Kind) -> tuple[Fact[Any], ...]:
        """Each different value once, in the order said."""
        found: dict[Any, Fact[Any]] = {}
        for find, value in self.said(kind):
            found.setdefault(value, Fact(value, self.words(find)))
        return tuple(found.values())

    def first(self, kind: Kind) -> Fact[Any] | None:
        return next(iter(self.facts(kind)), None)


def hear(text: str) -> Heard:
    """`text` is clean (see `finding.clean`) and keeps its capitals."""
    low = lower(text)
    tempi = list(islice(facts.tempi(low), MOST))
    keys = list(islice(facts.keys(text, low), MOST))
    metres = list(islice(facts.metres(low), MOST))
    lengths = [
        said
        for said in islice(facts.lengths(low), MOST)
        if not any(tempo.start < said.end and said.start < tempo.end for tempo in tempi)
    ]
    bars = list(islice(facts.bars(low), MOST))
    page = _page(low, [*tempi, *keys, *metres, *lengths, *bars])
    return Heard(text, tempi, keys, metres, lengths, bars, page, denied(page))


def _page(low: str, figures: list[Said[Any]]) -> Page:
    """The text without its figures, spelt right. A figure taken out ends a phrase."""
    letters = list(low)
    for said in figures:
        letters[said.start : said.end] = BREAK + " " * (said.end - said.start - 1)
        if letters[said.end : said.end + 1] == ["-"]:
            letters[said.end] = " "  # "120bpm-ish" denies nothing
    spelt = book().spell(tokens("".join(letters)))
    finds = [find for find in book().find(spelt) if Kind.NOTHING not in find.meanings]
    return Page(low, spelt, finds)


def who(find: Find) -> tuple[str, ...]:
    """The players a find names: of the house, a group, an ensemble, whoever stands in; or nobody."""
    if Kind.ENSEMBLE in find.meanings:
        return cast("tuple[str, ...]", find.meanings[Kind.ENSEMBLE])
    if Kind.PLAYER in find.meanings:
        return (str(find.meanings[Kind.PLAYER]),)
    if Kind.STAND_IN in find.meanings:
        return (lexicon.STAND_INS[str(find.meanings[Kind.STAND_IN])][0],)
    return ()
