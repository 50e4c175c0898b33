"""Metres: how the notes of a bar fall into groups, and what is felt as a beat.

    5/4  3+2        7/8  2+2+3       6/8  3+3

A group begins with an accent; kicks, chords and the tune's long notes go there. Where every group
is three eighths the beat is a dotted quarter; where groups of two and three eighths alternate it
limps, and each group is one beat.
"""

from collections.abc import Mapping
from itertools import accumulate
from typing import Self

from kapelle.compose.ticks import TICKS
from kapelle.music.units import Metre

# Groups in notes of the metre's own unit, the most usual first.
GROUPINGS: Mapping[Metre, tuple[tuple[int, ...], ...]] = {
    Metre(2, 4): ((2,),),
    Metre(3, 4): ((3,),),
    Metre(4, 4): ((2, 2),),
    Metre(5, 4): ((3, 2), (2, 3)),
    Metre(6, 4): ((3, 3),),
    Metre(7, 4): ((4, 3), (3, 4)),
    Metre(3, 8): ((3,),),
    Metre(5, 8): ((3, 2), (2, 3)),
    Metre(6, 8): ((3, 3),),
    Metre(7, 8): ((2, 2, 3), (3, 2, 2)),
    Metre(8, 8): ((3, 3, 2),),
    Metre(9, 8): ((3, 3, 3), (2, 2, 2, 3)),
    Metre(10, 8): ((3, 2, 2, 3), (3, 3, 2, 2)),
    Metre(11, 8): ((2, 2, 3, 2, 2), (3, 3, 3, 2)),
    Metre(12, 8): ((3, 3, 3, 3),),
}
QUARTER = 4  # a unit; the other one is the eighth


class Bar(int):
    """The length of a bar in ticks, which also knows its groups."""

    groups: tuple[int, ...]  # ticks
    unit: int  # of the metre: 4 quarters, 8 eighths
    starts: tuple[int, ...]  # where the groups begin, in ticks from the bar line

    def __new__(cls, groups: tuple[int, ...], unit: int) -> Self:
        bar = super().__new__(cls, sum(groups))
        bar.groups, bar.unit = groups, unit
        bar.starts = tuple(accumulate(groups[:-1], initial=0))
        return bar

    @property
    def beats(self) -> tuple[tuple[int, int], ...]:
        """What is felt as beats: (tick, length) of each."""
        if self.unit == QUARTER:
            return tuple((at, TICKS) for at in range(0, self, TICKS))
        return tuple(zip(self.starts, self.groups, strict=True))

    @property
    def compound(self) -> bool:
        """Whether its beats fall in threes."""
        return self.unit != QUARTER and all(group == THREE for group in self.groups)

    @property
    def common(self) -> bool:
        """Whether it is the bar that pictures are drawn in."""
        return self.groups == (2 * TICKS, 2 * TICKS)


THREE = 3 * TICKS // 2  # three eighths


def bar(metre: Metre, groups: tuple[int, ...] = ()) -> Bar:
    """The bar of a metre, in these groups or in the usual ones."""
    step = 4 * TICKS // metre.unit
    own = groups if sum(groups) == metre.count else groupings(metre)[0]
    return Bar(tuple(step * group for group in own), metre.unit)


def groupings(metre: Metre) -> tuple[tuple[int, ...], ...]:
    """The ways to group a metre; one that nobody has named goes in threes, and twos at its end."""
    if metre in GROUPINGS:
        return GROUPINGS[metre]
    twos = {0: 0, 1: 2, 2: 1}[metre.count % 3]
    threes = (metre.count - 2 * twos) // 3
    return ((3,) * threes + (2,) * twos,)


def plain(ticks: int) -> Bar:
    """A bar of so many ticks of which nothing else is known."""
    return bar(Metre(ticks // TICKS, 4) if ticks % TICKS == 0 else Metre(2 * ticks // TICKS, 8))
