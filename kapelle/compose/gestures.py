"""Gestures: what becomes of a motif in two bars. Composers have done these eight things for ever.

    a  the motif                       c  its head again, then a long note: a cadence
    s  sequence: the motif elsewhere   f  fragments: its head twice, moving
    i  inversion: upside down          g  augmentation: its head, twice as slow
    d  diminution: its head, twice as fast and twice    b  another motif    r  rest
    t  its head with another tail      R  a riff: its first bar twice       T  and with a turn

A gesture is a list of steps. A step with an anchor starts anew, so many rungs from where the phrase
is at home; one without moves on from the note before.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from kapelle.compose.picture import TICKS, Stroke


@dataclass(frozen=True)
class Idea:
    """A motif: strokes of a bar or two, and how each note moves from the one before."""

    strokes: tuple[Stroke, ...]
    contour: tuple[int, ...]  # scale steps, as many as strokes


@dataclass(frozen=True, slots=True)
class Step:
    at: int  # ticks from the start of the gesture
    length: int
    move: int  # rungs from the note before
    anchor: int | None = None  # rungs from the phrase's home: this note starts anew
    lifted: bool = False  # belongs to a phrase that lies higher


Told = list[Step]


@dataclass(frozen=True, slots=True)
class Matter:
    """What gestures are made of."""

    main: Idea
    contrast: Idea
    rise: int  # rungs a sequence moves by
    bar: int  # ticks


def head(idea: Idea, bar: int) -> Idea:
    """Its first bar."""
    kept = [pair for pair in _pairs(idea) if pair[0].at < bar]
    return _idea([(_within(stroke, bar), move) for stroke, move in kept])


def tail(idea: Idea, bar: int) -> Idea:
    """Its second bar, counted from its own bar line."""
    kept = [(_moved(stroke, -bar), move) for stroke, move in _pairs(idea) if stroke.at >= bar]
    return _idea(kept)


def joined(first: Idea, second: Idea, bar: int) -> Idea:
    """One bar after another."""
    later = [(_moved(stroke, bar), move) for stroke, move in _pairs(second)]
    return _idea([*_pairs(first), *later])


def inverted(idea: Idea) -> Idea:
    """Upside down."""
    return Idea(idea.strokes, tuple(-move for move in idea.contour))


def told(sign: str, matter: Matter) -> Told:
    """The steps of one gesture."""
    return GESTURES[sign](matter)


def _pairs(idea: Idea) -> list[tuple[Stroke, int]]:
    return list(zip(idea.strokes, idea.contour, strict=True))


def _idea(pairs: list[tuple[Stroke, int]]) -> Idea:
    return Idea(tuple(stroke for stroke, _ in pairs), tuple(move for _, move in pairs))


def _moved(stroke: Stroke, by: int) -> Stroke:
    return Stroke(stroke.at + by, stroke.length, stroke.mark)


def _within(stroke: Stroke, end: int) -> Stroke:
    return Stroke(stroke.at, min(stroke.length, end - stroke.at), stroke.mark)


def _steps(idea: Idea, anchor: int, at: int = 0) -> Told:
    return [
        Step(at + stroke.at, stroke.length, move, anchor if place == 0 else None)
        for place, (stroke, move) in enumerate(_pairs(idea))
    ]


# --------------------------------------------------------------------------- the gestures


def _statement(it: Matter) -> Told:
    return _steps(it.main, 0)


def _sequence(it: Matter) -> Told:
    return _steps(it.main, it.rise)


def _inversion(it: Matter) -> Told:
    return _steps(inverted(it.main), 2)


def _contrast(it: Matter) -> Told:
    return [replace(step, lifted=True) for step in _steps(it.contrast, 0)]


def _cadence(it: Matter) -> Told:
    kept = [pair for pair in _pairs(it.main) if pair[0].at < it.bar + it.bar // 2]
    return _steps(_idea(kept), 0)


def _fragments(it: Matter) -> Told:
    first = head(it.main, it.bar)
    return [*_steps(first, it.rise), *_steps(first, 2 * it.rise, it.bar)]


def _turned(it: Matter) -> Told:
    return _steps(joined(head(it.main, it.bar), tail(it.contrast, it.bar), it.bar), 0)


def _augmented(it: Matter) -> Told:
    """A bar of three notes or more; what is slow already is left at its pace."""
    first = head(it.main, it.bar)
    if len(first.strokes) < 3:
        return _statement(it)
    slow = [(Stroke(2 * s.at, 2 * s.length, s.mark), move) for s, move in _pairs(first)]
    return _steps(_idea(slow), 0)


def _diminished(it: Matter) -> Told:
    """Only what halves into playable notes; anything else in fragments."""
    first = head(it.main, it.bar)
    if any(s.at % (TICKS // 2) or s.length % (TICKS // 2) for s in first.strokes) or it.bar % 2:
        return _fragments(it)
    fast = _idea([(Stroke(s.at // 2, s.length // 2, s.mark), move) for s, move in _pairs(first)])
    return [
        *_steps(fast, 0),
        *_steps(fast, it.rise, it.bar // 2),
        *_steps(first, 2 * it.rise, it.bar),
    ]


def _riff(it: Matter) -> Told:
    first = head(it.main, it.bar)
    return [*_steps(first, 0), *_steps(first, 0, it.bar)]


def _riff_turned(it: Matter) -> Told:
    """The figure, then its first half with the motif's own way out."""
    first, way_out = head(it.main, it.bar), tail(it.main, it.bar)
    opening = [pair for pair in _pairs(first) if pair[0].at + pair[0].length <= it.bar // 2]
    closing = [pair for pair in _pairs(way_out) if pair[0].at >= it.bar // 2]
    return [
        *_steps(first, 0),
        *_steps(_idea([*opening, *closing]) if closing else first, 0, it.bar),
    ]


def _rest(it: Matter) -> Told:  # noqa: ARG001 -- gestures have one shape
    return []


GESTURES: Mapping[str, Callable[[Matter], Told]] = {
    "a": _statement,
    "s": _sequence,
    "i": _inversion,
    "b": _contrast,
    "c": _cadence,
    "f": _fragments,
    "t": _turned,
    "g": _augmented,
    "d": _diminished,
    "R": _riff,
    "T": _riff_turned,
    "r": _rest,
}
