"""A groove: one bar of drums, or two that answer each other, written the way a cheat sheet looks."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction

from kapelle.music.units import Beats

REST, MAYBE = ".", "?"


@dataclass(frozen=True)
class Groove:
    """One bar, and what every second bar does otherwise.

    Each lane is a string, one character per step; spaces are for the eye.

    `.` rest   `1`-`9` soft to hard   `?` a ghost note, played half the time
    Swing is the genre's (see `genre.py`): the groove itself is written straight.
    """

    lanes: dict[str, str]  # drum (a key of kit.DRUMS) -> steps
    beats: int = 4  # quarter notes in the bar
    answer: dict[str, str] = field(default_factory=dict[str, str])  # lanes of every second bar

    def __post_init__(self) -> None:
        lanes = (*self.lanes.values(), *self.answer.values())
        if len({len(lane.replace(" ", "")) for lane in lanes}) != 1:
            raise ValueError(f"Lanes of one groove must be equally long: {lanes}")

    def steps(self) -> Iterator[tuple[str, str]]:
        for drum, lane in self.lanes.items():
            yield drum, lane.replace(" ", "")

    def bar(self, number: int) -> "Groove":
        """The one bar that is played as a section's `number`th, from 0."""
        if not self.answer or number % 2 == 0:
            return self
        return replace(self, lanes=self.lanes | self.answer, answer={})

    def place(self, step: int, width: int) -> Beats:
        """Where a step falls inside the bar."""
        return Fraction(self.beats, width) * step
