"""What is measured of a tune: histograms that a song of ours and a folk song can be compared by.

A tune is a list of notes (onset and length in quarters, pitch) and its tonic. Every feature is a
histogram over fixed classes, each summing to one, so that two sets of tunes are compared by how much
of them overlaps. Only the standard library: `bench/corpus.py` runs this where Kapelle is not.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from math import log2
from typing import NamedTuple

Shares = tuple[float, ...]


class Tone(NamedTuple):
    at: float  # quarters
    length: float
    pitch: int  # MIDI


class Tune(NamedTuple):
    tones: tuple[Tone, ...]
    tonic: int  # pitch class


INTERVALS = ("repeat", "step", "third", "4th-5th", "wider")
DURATIONS = ("1/4-", "1/2", "3/4", "usual", "x1.5", "x2", "x3", "x4+")  # of the tune's usual length
FIFTHS = ("0-.2", ".2-.4", ".4-.6", ".6-.8", ".8-1")
GRAM = 4  # notes: a figure long enough to be recognised


def _moves(tune: Tune) -> list[int]:
    return [b.pitch - a.pitch for a, b in pairwise(tune.tones)]


def intervals(tune: Tune) -> list[int]:
    return [
        0 if m == 0 else 1 if m <= 2 else 2 if m <= 4 else 3 if m <= 7 else 4
        for m in map(abs, _moves(tune))
    ]


def direction(tune: Tune) -> list[int]:
    """After a step, does the line go on, turn, or stay?"""
    return [
        0 if a * b > 0 else 1 if a * b < 0 else 2
        for a, b in pairwise(_moves(tune))
        if 0 < abs(a) <= 2
    ]


def turning(tune: Tune) -> list[int]:
    """After a fourth or more: back by less, on, or anything else."""
    return [
        0 if a * b < 0 and abs(b) < abs(a) else 1 if a * b > 0 else 2
        for a, b in pairwise(_moves(tune))
        if abs(a) >= 5
    ]


def durations(tune: Tune) -> list[int]:
    """Lengths from onset to onset, against the tune's usual one."""
    spans = [round(b.at - a.at, 3) for a, b in pairwise(tune.tones)]
    usual = Counter(spans).most_common(1)[0][0]
    steps = {-1: 1, 0: 3, 1: 5, 2: 7}
    found: list[int] = []
    for span in spans:
        size = log2(span / usual)
        near = round(size)
        if abs(size - near) < 0.2:
            found.append(steps[max(-1, min(2, near))] if near > -2 else 0)
        else:
            found.append(
                0 if size < -1 else 2 if size < 0 else 4 if size < 1 else 6 if size < 2 else 7
            )
    return found


def variety(tune: Tune) -> list[int]:
    """How many lengths there are: 1, 2, ... 6 and more."""
    return [min(6, len({round(b.at - a.at, 2) for a, b in pairwise(tune.tones)})) - 1]


def recurrence(tune: Tune) -> list[int]:
    """Share of figures of four notes, in intervals and rhythm, that are heard again."""
    spans = [round(b.at - a.at, 2) for a, b in pairwise(tune.tones)]
    cells = list(zip(_moves(tune), spans, strict=True))
    grams = [tuple(cells[i : i + GRAM - 1]) for i in range(len(cells) - GRAM + 2)]
    counts = Counter(grams)
    again = sum(counts[gram] > 1 for gram in grams) / max(1, len(grams))
    return [min(4, int(again * 5))]


def rhythms(tune: Tune) -> list[int]:
    """The same for rhythm alone."""
    spans = [round(b.at - a.at, 2) for a, b in pairwise(tune.tones)]
    grams = [tuple(spans[i : i + GRAM]) for i in range(len(spans) - GRAM + 1)]
    counts = Counter(grams)
    again = sum(counts[gram] > 1 for gram in grams) / max(1, len(grams))
    return [min(4, int(again * 5))]


def compass(tune: Tune) -> list[int]:
    """Lowest to highest, in thirds of an octave: -7, -9, -12, -14, -17, more."""
    wide = max(t.pitch for t in tune.tones) - min(t.pitch for t in tune.tones)
    return [sum(wide > edge for edge in (7, 9, 12, 14, 17))]


def climax(tune: Tune) -> list[int]:
    """In which fifth of the tune its highest note first comes."""
    top = max(tune.tones, key=lambda t: t.pitch)
    whole = tune.tones[-1].at - tune.tones[0].at
    return [min(4, int(5 * (top.at - tune.tones[0].at) / whole))]


def peaks(tune: Tune) -> list[int]:
    """How often the highest tone comes: 1, 2, 3-4, 5 and more."""
    top = max(t.pitch for t in tune.tones)
    count = sum(t.pitch == top for t in tune.tones)
    return [sum(count > edge for edge in (1, 2, 4))]


def final(tune: Tune) -> list[int]:
    """The last tone: tonic, third, fifth, another."""
    degree = (tune.tones[-1].pitch - tune.tonic) % 12
    return [{0: 0, 3: 1, 4: 1, 7: 2}.get(degree, 3)]


FEATURES: Mapping[str, tuple[Callable[[Tune], list[int]], tuple[str, ...]]] = {
    "interval": (intervals, INTERVALS),
    "after a step": (direction, ("on", "turns", "stays")),
    "after a leap": (turning, ("turns back", "on", "else")),
    "duration": (durations, DURATIONS),
    "lengths used": (variety, ("1", "2", "3", "4", "5", "6+")),
    "figures again": (recurrence, FIFTHS),
    "rhythms again": (rhythms, FIFTHS),
    "range": (compass, ("-5th", "-6th", "-8ve", "-9th", "-11th", "more")),
    "climax at": (climax, FIFTHS),
    "times at the top": (peaks, ("1", "2", "3-4", "5+")),
    "final tone": (final, ("tonic", "third", "fifth", "other")),
}


def measure(tunes: Iterable[Tune]) -> dict[str, Shares]:
    """Each feature's shares, every tune weighing the same."""
    sums: dict[str, list[float]] = {name: [0.0] * len(f[1]) for name, f in FEATURES.items()}
    counts = dict.fromkeys(FEATURES, 0)
    for tune in tunes:
        for name, (read, _) in FEATURES.items():
            values = read(tune)
            if values:
                counts[name] += 1
                for value in values:
                    sums[name][value] += 1 / len(values)
    return {
        name: tuple(round(share / max(1, counts[name]), 3) for share in shares)
        for name, shares in sums.items()
    }


def overlap(a: Sequence[float], b: Sequence[float]) -> float:
    """Histogram intersection: 1 for two that are the same."""
    return sum(min(x, y) for x, y in zip(a, b, strict=True))
