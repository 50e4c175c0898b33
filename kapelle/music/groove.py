"""A groove: one bar of drums, written the way a drummer's cheat sheet looks."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from kapelle.music.units import Beats

REST, MAYBE = ".", "?"


@dataclass(frozen=True)
class Groove:
    """One bar. Each lane is a string, one character per step; spaces are for the eye.

    `.` rest   `1`-`9` soft to hard   `?` a ghost note, played half the time
    Swing is the genre's (see `genre.py`): the groove itself is written straight.
    """

    lanes: dict[str, str]  # drum (a key of kit.DRUMS) -> steps
    beats: int = 4  # quarter notes in the bar

    def __post_init__(self) -> None:
        widths = {drum: len(steps) for drum, steps in self.steps()}
        if len(set(widths.values())) != 1:
            raise ValueError(f"Lanes of one groove must be equally long: {widths}")

    def steps(self) -> Iterator[tuple[str, str]]:
        for drum, lane in self.lanes.items():
            yield drum, lane.replace(" ", "")

    def place(self, step: int, width: int) -> Beats:
        """Where a step falls inside the bar."""
        return Fraction(self.beats, width) * step
