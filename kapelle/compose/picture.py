"""Text pictures of rhythm, read against a bar: a stroke begins at a mark, `-` holds it, `.` rests.

    "x--x --x- ..x- ----"       one bar of four, in sixteenths; spaces are for the eye

Pictures are drawn in common time. A shorter bar plays the beginning of one, a longer bar starts it
again, so a player always has something sensible to play in 3/4 or 7/8.
"""

from dataclasses import dataclass
from functools import lru_cache

from kapelle.music.groove import REST

TICKS = 480  # to a quarter note: sixteenths, thirty-seconds and triplets all fall on whole ticks
HOLD = "-"


@dataclass(frozen=True, slots=True)
class Stroke:
    at: int  # ticks from the start of the picture
    length: int  # ticks
    mark: str


@lru_cache(maxsize=4096)
def strokes(picture: str, bar: int, bars: int = 1) -> tuple[Stroke, ...]:
    """A picture of `bars` bars in common time, fitted to bars of `bar` ticks."""
    steps = picture.replace(" ", "")
    wide = len(steps) // bars
    step = 4 * TICKS // wide
    fitted = "".join(
        _fit(steps[number * wide : (number + 1) * wide], -(-bar // step)) for number in range(bars)
    )
    return _read(fitted, step, bar, -(-bar // step))


def _fit(steps: str, width: int) -> str:
    return (steps * (width // len(steps) + 1))[:width]


def _read(steps: str, step: int, bar: int, wide: int) -> tuple[Stroke, ...]:
    found: list[Stroke] = []
    for place, mark in enumerate(steps):
        at = place // wide * bar + place % wide * step
        if mark == HOLD and found and found[-1].at + found[-1].length == at:
            found[-1] = Stroke(found[-1].at, found[-1].length + step, found[-1].mark)
        elif mark not in {REST, HOLD}:
            found.append(Stroke(at, step, mark))
    return tuple(found)
