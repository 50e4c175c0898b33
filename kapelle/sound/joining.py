"""Joining: a recording goes on in another, on a bar line, as loud as it was.

What came before is left as it is up to the seam; over the beat after it, it fades while the new part
is there from its first blow, as a band lets a chord ring into the next. A limiter that does nothing
below its ceiling goes over it all, so that both together never pass it.
"""

from math import pi

import numpy as np

from kapelle.audio import RATE, Samples
from kapelle.music.units import Seconds, frames
from kapelle.sound import dynamics, loudness
from kapelle.sound.listening import BAR, Heard

NEAR: Seconds = 8.0  # on both sides of the seam: what one compares
QUIETEST_LU = 9.0  # under the whole: what fades out before the seam is no measure of the rest
MOST_DB = 18.0  # that a part is made louder or softer
SURE = 0.03  # how sure of the tempo one must be to look for bar lines
EDGE: Seconds = 0.12  # past its end a bar line is still that of a recording cut a little short
SHORT_FADE: Seconds = 0.004  # no blow is harmed by that, and no click is heard
CLOSE_LU = 0.2
SILENT = 10 ** (-55 / 20)


def sounding(samples: Samples, rate: int = RATE) -> Seconds:
    """Where the recording's last sound dies; silence after it is nothing to go on from."""
    loud = np.flatnonzero(np.abs(samples).max(axis=1) > SILENT)
    return (int(loud[-1]) + 1) / rate if len(loud) else 0.0


def bar_line(heard: Heard, at: Seconds, end: Seconds) -> Seconds:
    """The bar line nearest to `at`, in a recording that lasts to `end`; `at` if none is heard."""
    if heard.bpm_confidence < SURE:
        return min(at, end)
    bar = BAR * 60 / heard.bpm
    line = heard.first_bar + round((at - heard.first_bar) / bar) * bar
    if line > end + EDGE:
        line -= bar
    return line if line > 0 else min(at, end)


def join(
    before: Samples,
    after: Samples,
    *,
    seam: Seconds,
    beat: Seconds,
    ceiling: float,
    rate: int = RATE,
) -> Samples:
    """`before` up to `seam` and `after` from there. `ceiling` is the highest true peak, in dBTP."""
    start = frames(seam, rate)
    gain = _gain(before[:start], after, rate)
    length = frames(beat, rate)
    joined = _limited(_laid(before, after * gain, start, length, rate), ceiling)
    missing = _step_lu(joined, start, rate)
    if abs(missing) < CLOSE_LU:
        return joined
    gain *= np.float32(10 ** (missing / 20))  # the limiter, or a tail, took its share
    return _limited(_laid(before, after * gain, start, length, rate), ceiling)


def fading(before: Samples, start: int, length: int, count: int, rate: int = RATE) -> Samples:
    """`before` alone in a song of `count` frames: as it is up to `start`, then dying away."""
    out = np.zeros((count, 2), np.float32)
    end = min(len(before), start + length, count)
    out[:end] = before[:end]
    fade = min(max(end - start, frames(SHORT_FADE, rate)), end)  # what ends there has a moment less
    out[end - fade : end] *= np.cos(np.linspace(0, pi / 2, fade, dtype=np.float32))[:, None] ** 2
    return out


def _laid(before: Samples, after: Samples, start: int, length: int, rate: int) -> Samples:
    joined = fading(before, start, length, start + len(after), rate)
    edge = min(frames(SHORT_FADE, rate), len(after))
    rise = np.ones(len(after), np.float32)
    rise[:edge] = np.linspace(0, 1, edge, dtype=np.float32)
    joined[start:] += after * rise[:, None]
    return joined


def _gain(before: Samples, after: Samples, rate: int) -> np.float32:
    """What brings the new part to where the old one was."""
    near = frames(NEAR, rate)
    there = loudness.integrated(before, rate)
    level = max(loudness.integrated(before[-near:], rate), there - QUIETEST_LU)
    gain_db = level - loudness.integrated(after[:near], rate)
    return np.float32(10 ** (max(-MOST_DB, min(MOST_DB, gain_db)) / 20))


def _step_lu(joined: Samples, start: int, rate: int) -> float:
    """How much softer it is after the seam than before, beyond what was meant."""
    near = frames(NEAR, rate)
    there = loudness.integrated(joined[:start], rate)
    level = max(
        loudness.integrated(joined[max(start - near, 0) : start], rate), there - QUIETEST_LU
    )
    step = level - loudness.integrated(joined[start : start + near], rate)
    return max(-MOST_DB, min(3.0, step))


def _limited(joined: Samples, ceiling: float) -> Samples:
    top = 10 ** (ceiling / 20)
    peaks = loudness.peaks(joined, dynamics.HOP, top / 2)
    if not len(peaks) or peaks.max() <= top:
        return joined
    return dynamics.turn(joined, dynamics.limiting(peaks, top), 1.0)
