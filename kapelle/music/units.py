"""Time in three units, one number type each, so the type checker keeps them apart.

    Beats    Fraction   where the composer thinks; exact, so three triplets make one beat
    Seconds  float      where the performer and the listener live
    Frames   int        where the synthesiser counts; a distinct type, since int passes for float

One beat is one quarter note, in every metre. `Tempo` is the one door from beats to seconds,
`frames` the one door from seconds to frames.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import NewType, TypeAlias

Beats: TypeAlias = Fraction
Seconds: TypeAlias = float
Frames = NewType("Frames", int)


@dataclass(frozen=True)
class Tempo:
    bpm: float  # quarter notes per minute

    def seconds(self, beats: Beats) -> Seconds:
        return float(beats) * 60 / self.bpm


@dataclass(frozen=True)
class Metre:
    """A time signature: `count` notes of `1/unit` to the bar."""

    count: int = 4
    unit: int = 4

    @cached_property
    def bar(self) -> Beats:
        return Beats(4 * self.count, self.unit)

    @property
    def pulse(self) -> float:
        """Quarter notes to the beat people count: where beats fall in threes, as in 6/8, 1.5."""
        return 1.5 if self.unit == 8 and self.count % 3 == 0 else 1.0

    def __str__(self) -> str:
        return f"{self.count}/{self.unit}"


def frames(seconds: Seconds, rate: int) -> Frames:
    """The nearest whole frame; `rate` in frames per second."""
    return Frames(round(seconds * rate))
