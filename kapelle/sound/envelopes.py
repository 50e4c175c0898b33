"""Shapes in time: how a sound swells, falls, glides and trembles.

Every shape here is causal: its first second is the same however long it is asked for, so that a
longer tone always begins as the shorter one did and tones may be kept and shared.
Shapes are float32, one number per frame; control curves are float64, one per STEP frames.
"""

from math import ceil, log, pi

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import Samples
from kapelle.music.units import Frames, Seconds
from kapelle.sound.kernel import kernel

Curve = NDArray[np.float64]  # one value per STEP frames
STEP = 32  # frames between control points: 0.7 ms, faster than any hand and any ear's pitch sense


def clock(length: Frames, rate: int) -> Curve:
    """The time of every frame, in seconds."""
    return np.arange(length) / rate


def ticks(length: Frames, rate: int) -> Curve:
    """The time of every control point, in seconds."""
    return np.arange(ceil(length / STEP) + 1, dtype=np.float64) * (STEP / rate)


def fall(length: Frames, rate: int, seconds: Seconds) -> Samples:
    """Exponential decay that is 60 dB down after `seconds`."""
    return np.exp(clock(length, rate) * (-log(1000) / seconds)).astype(np.float32)


def swell(length: Frames, rate: int, seconds: Seconds) -> Samples:
    """Half a cosine from 0 to 1 over `seconds`, then 1: no corner for the ear to hear as a click."""
    shape = np.ones(length, np.float32)
    rising = shape[: max(1, round(seconds * rate))]
    rising[:] = 0.5 - 0.5 * np.cos(pi * np.arange(len(rising)) / max(1, round(seconds * rate)))
    return shape


def contour(length: Frames, rate: int, attack: Seconds, decay: Seconds, sustain: float) -> Samples:
    """Swell to 1, then fall towards `sustain`; `decay` is the time for 60 dB of the difference."""
    late = np.maximum(clock(length, rate) - attack, 0)
    fallen = sustain + (1 - sustain) * np.exp(late * (-log(1000) / decay))
    return (fallen * swell(length, rate, attack)).astype(np.float32)


def s_curve(position: Curve) -> Curve:
    """0 to 1 with level ends (smoothstep): how a finger slides."""
    x = np.clip(position, 0, 1)
    return x * x * (3 - 2 * x)


def tremble(
    times: Curve, hz: float, delay: Seconds = 0.0, grow: Seconds = 0.0, phase: float = 0.0
) -> Curve:
    """A sine of depth 1 that begins after `delay` and takes `grow` to reach its depth."""
    depth = s_curve((times - delay) / grow) if grow > 0 else np.ones_like(times)
    return depth * np.sin(2 * pi * hz * times + phase)


def wander(times: Curve, phases: Curve) -> Curve:
    """[points, voices] slow aimless drift of depth about 1, a different path for each phase.

    Three sines whose rates share no ratio never come round again within a song.
    """
    t = times[:, None]
    path = np.sin(2 * pi * 0.31 * t + phases) + np.sin(2 * pi * 0.83 * t + 2.3 * phases)
    return (path + np.sin(2 * pi * 1.97 * t + 4.1 * phases)) / 2


def cents(curve: Curve) -> Curve:
    """A pitch curve in cents as a ratio of frequencies."""
    return 2 ** (curve / 1200)


def shaped(sound: Samples, *shapes: Samples, level: float = 1.0) -> Samples:
    """Every channel of `sound` times these shapes, in place."""
    for shape in shapes:
        sound *= shape[:, None]
    if level != 1:
        sound *= level
    return sound


@kernel
def _along(sound: Samples, curve: Curve) -> None:
    for i in range(len(sound)):
        k = i // STEP
        part = (i % STEP) / STEP
        for c in range(sound.shape[1]):
            at = min(c, curve.shape[1] - 1)
            sound[i, c] *= curve[k, at] + (curve[k + 1, at] - curve[k, at]) * part


def along(sound: Samples, curve: Curve) -> Samples:
    """Every channel of `sound` times a control curve, [points] or [points, channels], in place."""
    _along(sound, curve.reshape(len(curve), -1))
    return sound


def ends_softly(sound: Samples, rate: int, seconds: Seconds = 0.01) -> Samples:
    """Bring the last moments to zero, in place."""
    count = min(len(sound), max(1, round(seconds * rate)))
    sound[len(sound) - count :] *= swell(Frames(count), rate, count / rate)[::-1, None]
    return sound
