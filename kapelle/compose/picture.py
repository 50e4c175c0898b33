"""Text pictures of rhythm, read against a bar: a stroke begins at a mark, `-` holds it, `.` rests.

    "x--x --x- ..x- ----"       one bar of four, in sixteenths; spaces are for the eye

Pictures are drawn in common time, or in the bar at hand, with as many steps as it has eighths or
sixteenths. In another metre a picture drawn in four is folded: each group of the bar takes the next
beat of the picture, the first the first and the last the last, so what is strong stays strong and
what leads on still leads on. A beat in three spreads its steps over them; what a group has more than
a beat is held, or rests.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kapelle.compose import metres
from kapelle.compose.metres import Bar
from kapelle.compose.ticks import TICKS
from kapelle.music.groove import REST

HOLD = "-"
BEATS = 4  # of a bar in common time


@dataclass(frozen=True, slots=True)
class Stroke:
    at: int  # ticks from the start of the picture
    length: int  # ticks
    mark: str


Cells = tuple[tuple[str, int], ...]  # steps, and ticks for all of them


def strokes(picture: str, bar: int, bars: int = 1) -> tuple[Stroke, ...]:
    """A picture of `bars` bars, fitted to bars of `bar` ticks, grouped as a `Bar` says."""
    whole = bar if isinstance(bar, Bar) else metres.plain(bar)
    return _strokes(picture, whole.groups, whole.unit, bars)


@lru_cache(maxsize=8192)
def _strokes(picture: str, groups: tuple[int, ...], unit: int, bars: int) -> tuple[Stroke, ...]:
    bar = Bar(groups, unit)
    steps = picture.replace(" ", "")
    wide = len(steps) // bars
    own = native(picture, bar, bars)
    cells: list[tuple[str, int]] = []
    for number in range(bars):
        part = steps[number * wide : (number + 1) * wide]
        cells += [(part, int(bar))] if own else fold(part, bar)
    return _read(cells)


def native(picture: str, bar: Bar, bars: int = 1) -> bool:
    """Whether a picture is drawn for this bar: common time's own, or by the number of its steps.

    Four groups of steps are four beats: twelve so written are triplets, and not three quarters.
    """
    wide = len(picture.replace(" ", "")) // bars
    if bar.common:
        return True
    fits = wide in (int(bar) * 4 // TICKS, int(bar) * 2 // TICKS)
    return fits and (
        len(picture.split()) != BEATS * bars or (bar.compound and len(bar.groups) == BEATS)
    )


def fold(steps: str, bar: Bar, *, pulse: bool = False) -> list[tuple[str, int]]:
    """A bar in four as the cells of another: each beat's steps, and the ticks they get.

    A lane with a `pulse`, a cymbal's, goes on where others would hold or rest.
    """
    wide = len(steps) // BEATS
    drawn = [steps[place * wide : (place + 1) * wide] for place in range(BEATS)]
    if wide * BEATS != len(steps):  # two, six: too few to have beats
        return [(_cut(steps, int(bar)), int(bar))]
    cells: list[tuple[str, int]] = []
    for source, (_, length) in zip(_order(bar, drawn), bar.beats, strict=True):
        beat = drawn[source] if source is not None else _more(cells, pulse=pulse)
        if length == TICKS:
            cells.append((beat, length))
        elif bar.compound:
            cells.append((_in_three(beat, pulse=pulse), length))
        else:
            cells.append((beat, TICKS))
            cells += _rest_of(beat, length - TICKS, pulse=pulse) if length > TICKS else []
    return cells


def _order(bar: Bar, drawn: Sequence[str]) -> list[int | None]:
    """Which beat of the picture each beat of the bar plays; None goes on with what was."""
    if bar.unit == metres.QUARTER and len(bar.groups) > 1:
        found: list[int | None] = []
        for place, group in enumerate(bar.groups):
            half = 2 * (place % 2) if group < TICKS * 4 else 0
            found += ([half, half + 1] + ([None] if group == 3 * TICKS else [2, 3]))[
                : group // TICKS
            ]
        return found
    beats = len(bar.beats)
    if beats == 3 and not drawn[3].strip(REST + HOLD):
        return [0, 1, 2]  # its last beat says nothing
    inner: list[int | None] = [1 + place % 2 for place in range(beats - 2)]
    return [0, *inner, 3][:beats] if beats > 1 else [0]


def _more(cells: list[tuple[str, int]], *, pulse: bool) -> str:
    """A beat more than the picture has: held if something sounds."""
    last = cells[-1][0]
    if pulse:
        return last
    return (HOLD if last[-1] != REST else REST) * len(last)


def _rest_of(beat: str, ticks: int, *, pulse: bool) -> list[tuple[str, int]]:
    """The eighth that a group of three has more."""
    if pulse:
        return [(beat[: max(1, len(beat) // 2)], ticks)]
    return [(HOLD if beat[-1] != REST else REST, ticks)]


def _in_three(beat: str, *, pulse: bool) -> str:
    """A beat's steps on three eighths: the second half goes to the third one."""
    if len(beat) % 3 == 0:
        return beat
    half = -(-len(beat) // 2)
    first, second, third = beat[0], beat[1:half], beat[half:]
    late = next((mark for mark in third if mark not in REST + HOLD), third[:1] or HOLD)
    early = next((mark for mark in second if mark not in REST + HOLD), second[:1] or HOLD)
    if pulse and early in REST + HOLD and late not in REST + HOLD:
        early = late  # the pulse fills up the beat
    return first + early + late


def _cut(steps: str, ticks: int) -> str:
    """The head of a picture that has no beats, as much as goes into the bar."""
    step = BEATS * TICKS // len(steps)
    return (steps * (ticks // (step * len(steps)) + 1))[: max(1, ticks // step)]


def _read(cells: Sequence[tuple[str, int]]) -> tuple[Stroke, ...]:
    found: list[Stroke] = []
    start = 0
    for steps, ticks in cells:
        for place, mark in enumerate(steps):
            at = start + ticks * place // len(steps)
            length = start + ticks * (place + 1) // len(steps) - at
            if mark == HOLD and found and found[-1].at + found[-1].length == at:
                found[-1] = Stroke(found[-1].at, found[-1].length + length, found[-1].mark)
            elif mark not in {REST, HOLD}:
                found.append(Stroke(at, length, mark))
        start += ticks
    return tuple(found)
