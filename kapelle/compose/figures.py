"""Figures: the one tempo, key, metre and length a song gets, out of all that were said.

`facts.py` lists every figure of a text; here one is chosen, and held within what a band can play.
"""

import re

from kapelle.compose import lexicon
from kapelle.compose.facts import Fact, Tonality
from kapelle.compose.finding import Find, Kind
from kapelle.compose.hearing import Heard
from kapelle.music.genres import GENRES
from kapelle.music.units import Metre, Seconds

SLOWEST, FASTEST = 30.0, 300.0  # bpm a band can keep together
SHORTEST, LONGEST = 1.0, 600.0  # seconds of a song
METRES: frozenset[Metre] = frozenset(
    Metre(count, unit)
    for count, unit in (
        (2, 4), (3, 4), (4, 4), (5, 4), (7, 4), (3, 8), (5, 8), (6, 8), (7, 8), (9, 8), (12, 8),
    )
)  # fmt: skip
"""Those the writers have figures for, or cut their figures to."""


def tempo(heard: Heard) -> Fact[float] | None:
    """Bpm: the plainest said; between equals one that the genre is played at, else the last."""
    fit = [said for said in heard.tempi if playable(said.value.bpm)]
    if not fit:
        return None
    usual = [lexicon.STYLES[name].tempo for _, name in heard.said(Kind.STYLE)]
    usual += [GENRES[name].limits for _, name in heard.said(Kind.GENRE)]
    best = max(
        fit,
        key=lambda said: (
            said.sure,
            any(low <= said.value.bpm <= high for low, high in usual),
            said.start,
        ),
    )
    return Fact(best.value.bpm, heard.words(best))


def playable(bpm: float) -> bool:
    """`bpm` as it was asked, in whatever note it counts."""
    return SLOWEST <= bpm <= FASTEST


def key(heard: Heard) -> Fact[Tonality] | None:
    """The first that has a mode, else the first."""
    best = max(
        heard.keys, key=lambda said: (said.value.mode is not None, -said.start), default=None
    )
    return best and Fact(best.value, heard.words(best))


_TAG = re.compile(r"(?:^|[,;|(\n])\s*(minor|major)\s*(?=$|[,;|)\n])")


def mode(heard: Heard) -> Fact[str] | None:
    """Said without a tonic: "in a minor key", or "minor" for a tag."""
    tag = _TAG.search(heard.page.low)
    return heard.first(Kind.MODE) or (Fact(tag[1], tag[1]) if tag else None)


def metre(heard: Heard) -> Fact[Metre] | None:
    """As it was asked; `played_metre` has the one that is played."""
    if heard.metres:
        return Fact(heard.metres[0].value, heard.words(heard.metres[0]))
    words = (said for said in heard.said(Kind.METRE) if not _counts_things(heard, said[0]))
    find, value = next(words, (None, None))
    return Fact(Metre(*value), heard.words(find)) if find and value else None


def _counts_things(heard: Heard, find: Find) -> bool:
    """ "In 3 movements" counts no beats."""
    after = heard.page.tokens[find.last : find.last + 1]
    return heard.words(find)[-1].isdecimal() and bool(after) and after[0].tight


def played_metre(asked: Metre) -> Metre:
    """The metre the band plays for one it cannot: in threes where those are, else in four."""
    if asked in METRES:
        return asked
    if asked.count % 3 == 0:
        return Metre(6, 8) if asked.unit >= 8 and asked.count != 3 else Metre(3, 4)
    return Metre(4, 4)


def duration(heard: Heard) -> Fact[Seconds] | None:
    """The first length said, as near as a song can come to it."""
    if heard.lengths:
        said = heard.lengths[0]
        return Fact(min(max(said.value, SHORTEST), LONGEST), heard.words(said))
    return heard.first(Kind.LENGTH)


def bars(heard: Heard) -> Fact[int] | None:
    """The length in bars, where the piece was measured in them."""
    return Fact(heard.bars[0].value, heard.words(heard.bars[0])) if heard.bars else None
