"""Setting words to music: how many bars a line has, and on which ticks its syllables fall.

A line is two bars, or as many as let it be sung at a human pace; a pair of lines is a phrase. Inside
its bars a line keeps to the rhythm of the tune: syllables split a note or join two, weighty ones seek
the accents, the last one is long and falls late, and a breath is left before the next line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log2

from kapelle.compose import libretto, syllables
from kapelle.compose.metres import Bar
from kapelle.compose.ticks import TICKS
from kapelle.music.units import Seconds, Tempo

LINE: Seconds = 4.2  # what a line likes to take: four heavy syllables and a breath
WIDTHS = (1, 2, 4, 8)  # bars a line may have
ROOM = 3  # eighths of a line that are no syllable: its long end and its breath
LEAST = TICKS // 8  # the shortest note anybody can be asked to sing a syllable on
PICK_UP = TICKS  # a light beginning may come so much before the bar line


@dataclass(frozen=True, slots=True)
class Laid:
    """A line in its place."""

    line: libretto.Line
    language: str
    at: int  # ticks from the start of the section
    length: int  # ticks until the next one's


@dataclass(frozen=True, slots=True)
class Sung:
    """A note for a syllable; only its pitch is missing."""

    at: int  # ticks from the start of the section
    length: int
    weight: float  # of the syllable: 0 to 1


def natural(texts: Sequence[str], bar: Bar, tempo: Tempo) -> tuple[int, ...]:
    """The bars each line would like; two that make a pair have the same."""
    wanted = [_width(line.syllables, bar, tempo) for line in lines(texts)]
    for first in range(0, len(wanted) - 1, 2):
        wanted[first : first + 2] = [max(wanted[first : first + 2])] * 2
    return tuple(wanted)


def lines(texts: Sequence[str]) -> list[libretto.Line]:
    """A section's lines, in the language they are in together."""
    language = _tongue(texts)
    return [libretto.line(text, language) for text in texts]


def _tongue(texts: Sequence[str]) -> str:
    return syllables.tongue(" ".join(texts))


@lru_cache(maxsize=1024)
def _width(count: int, bar: Bar, tempo: Tempo) -> int:
    second = tempo.bpm * TICKS / 60  # ticks

    def price(bars: int) -> tuple[float, int]:
        ticks = bars * bar
        crowded = max(0, count + ROOM - ticks // (TICKS // 2))
        return crowded + abs(log2(ticks / second / LINE)), bars

    return min(WIDTHS, key=price)


def lay(texts: Sequence[str], bars: int, bar: Bar, tempo: Tempo) -> tuple[Laid, ...]:
    """A section's lines in its bars: all broader or all narrower, until they fit. What is left over
    at the end belongs to the band."""
    wanted = natural(texts, bar, tempo)
    whole, room = sum(wanted) * bar, bars * bar
    times, parts = 1, 1
    while whole * times * 2 <= room * parts and max(wanted, default=0) * times < WIDTHS[-1]:
        times *= 2
    while whole * times > room * parts:
        parts *= 2
    at, laid, language = 0, list[Laid](), _tongue(texts)
    for line, width in zip(lines(texts), wanted, strict=True):
        length = width * bar * times // parts
        laid.append(Laid(line, language, at, length))
        at += length
    return tuple(laid)


def sing(laid: Laid, tune: Sequence[int], bar: Bar, *, opens: bool) -> tuple[Sung, ...]:
    """The notes of one line. `tune` says on which ticks of the section the tune has notes; who
    `opens` the section has no bar before to take a pick-up from."""
    weights = syllables.weights(laid.line.sung, laid.language)[: max(1, laid.length // LEAST)]
    inside = tuple(at - laid.at for at in tune if laid.at <= at < laid.at + laid.length)
    early = 0 if opens or laid.length < 2 * bar or (weights and weights[0] > 0.5) else PICK_UP
    places = _placed(weights, _Bed(laid.length, laid.at % bar, bar, early, inside))
    ends = [*places[1:], _silence(places, laid.length)]
    return tuple(
        Sung(laid.at + at, max(1, min(end - at, 4 * TICKS)), weight)
        for at, end, weight in zip(places, ends, weights, strict=True)
    )


def breathed(lines: Sequence[tuple[Sung, ...]]) -> list[tuple[Sung, ...]]:
    """With the end of each line let go in time for the next one's first note."""
    let: list[tuple[Sung, ...]] = []
    for number, notes in enumerate(lines):
        start = next((later[0].at for later in lines[number + 1 :] if later), None)
        if notes and start is not None:
            last = notes[-1]
            free = start - last.at
            length = max(1, min(last.length, free - min(TICKS // 2, free // 3)))
            let.append((*notes[:-1], replace(last, length=length)))
        else:
            let.append(notes)
    return let


def _silence(places: Sequence[int], length: int) -> int:
    """When the last note stops: a breath before the line's end, and room for a pick-up after it."""
    last = places[-1] if places else 0
    breath = TICKS if length - last > 2 * TICKS else min(TICKS // 2, (length - last) // 3)
    return length - breath


@dataclass(frozen=True, slots=True)
class _Bed:
    """Where a line may lie."""

    length: int  # ticks
    offset: int  # ticks from a bar line to its start
    bar: Bar
    early: int  # ticks it may begin before its start
    tune: tuple[int, ...]  # where the tune has notes, from the line's start


@lru_cache(maxsize=4096)
def _placed(weights: tuple[float, ...], bed: _Bed) -> tuple[int, ...]:
    """The ticks of the syllables; evenly, where there is no room to choose."""
    count, length = len(weights), bed.length
    grid = _grid(count, length)
    slots = (
        list(range(-(bed.early // grid) * grid, length - _end(length, grid), grid)) if grid else []
    )
    if len(slots) < count or not count:
        return tuple(length * place // (count + 1) for place in range(count))
    pace = 0.78 * length / (count + 0.5) / grid  # slots from one syllable to the next
    return tuple(slots[one] for one in _walk(_prices(weights, slots, bed), pace))


def _prices(weights: tuple[float, ...], slots: Sequence[int], bed: _Bed) -> list[list[float]]:
    """What each syllable costs in each place: weight wants accents, and all want the tune's notes."""
    onsets, last = set(bed.tune), len(weights) - 1
    accents = [_accent(at + bed.offset, bed.bar) for at in slots]
    late = 0.72 if bed.length > 2 * TICKS else 0.6  # where the last one falls, of the line
    prices = [
        [
            1.8 * max(0.0, weight - accent)
            + 1.4 * max(0.0, accent - 0.55 - weight)
            - (0.55 if at in onsets else 0.0)
            for at, accent in zip(slots, accents, strict=True)
        ]
        for weight in weights
    ]
    for place, at in enumerate(slots):
        prices[0][place] += 0.3 * max(0, at) / TICKS + 0.35 * (at < 0)
        prices[last][place] += 3.0 * abs(at / bed.length - late)
    return prices


def _walk(prices: list[list[float]], pace: float) -> list[int]:
    """The cheapest way from the first syllable to the last, at a steady pace if it can be."""
    slots = len(prices[0])
    reach = max(2, min(slots, round(3 * pace)))
    strides = [0.0, *(0.45 * log2(stride / pace) ** 2 for stride in range(1, reach + 1))]
    best, came = prices[0], list[list[int]]()
    for place in range(1, len(prices)):
        row, back = [float("inf")] * slots, [0] * slots
        for slot in range(place, slots):
            ways = range(max(place - 1, slot - reach), slot)
            back[slot] = min(ways, key=lambda one: best[one] + strides[slot - one])
            row[slot] = best[back[slot]] + strides[slot - back[slot]] + prices[place][slot]
        best = row
        came.append(back)
    walked = [min(range(slots), key=lambda one: best[one])]
    for back in reversed(came):
        walked.append(back[walked[-1]])
    return walked[::-1]


def _grid(count: int, length: int) -> int:
    """Eighths where they are enough, else sixteenths, else what is left to a tongue."""
    for grid in (TICKS // 2, TICKS // 4, LEAST):
        if count <= (length - _end(length, grid)) // grid:
            return grid
    return 0


def _end(length: int, grid: int) -> int:
    """What the last syllable keeps to ring and to breathe in."""
    return min(2 * TICKS, length // 4 // grid * grid)


def _accent(since: int, bar: Bar) -> float:
    """How weighty a tick of the bar is: 0 to 1."""
    inside = since % bar
    if inside == 0:
        return 1.0
    if inside in bar.starts:
        return 0.85
    if inside % TICKS == 0:
        return 0.6
    return 0.3 if inside % (TICKS // 2) == 0 else 0.12
