"""Things that vibrate: saws, wave tables, frequency modulation, ringing bodies, plucked strings.

Kernels fill a buffer; beside each stands the plain function that asks for it. A pitch curve
(`bend`) is a ratio of frequencies, one per STEP frames, so vibrato, drift and slides are all
one thing to an oscillator. Sources: polyBLEP after Välimäki and Huovilainen (2007), FM after
Chowning (1973), plucked string after Karplus and Strong (1983) with the tuning of Jaffe and
Smith (1983), state-variable filter after Simper (2013).
"""

from functools import cache
from math import atan2, ceil, cos, pi, sin

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import Samples
from kapelle.music.units import Frames, Seconds
from kapelle.sound.envelopes import STEP, Curve
from kapelle.sound.kernel import kernel

Table = NDArray[np.float64]
TABLE = 2048  # points of a wave table: with linear interpolation its error lies below -90 dB


def noise(length: Frames, *seed: int, channels: int = 1) -> Samples:
    """White noise of standard deviation 1; longer noise of one seed begins as the shorter."""
    return np.random.default_rng(seed).standard_normal((length, channels), np.float32)


def phases(count: int, *seed: int) -> Table:
    """Where each of several oscillators stands at the start, 0 to 1."""
    return np.random.default_rng(seed).random(count)


@kernel
def _saws(
    out: Samples,
    steps: Table,
    starts: Table,
    bend: Curve,
    lefts: Table,
    rights: Table,
    width: float,
) -> None:
    """Band-limited saws (width 0) or pulses, each with its own pitch, phase and place."""
    voices = len(steps)
    phase = starts.copy()
    step = np.zeros(voices)
    for i in range(len(out)):
        if i % STEP == 0:
            for v in range(voices):
                step[v] = steps[v] * bend[i // STEP, v]
        left = 0.0
        right = 0.0
        for v in range(voices):
            p = phase[v]
            d = step[v]
            y = 2 * p - 1
            if p < d:
                q = p / d
                y -= q + q - q * q - 1
            elif p > 1 - d:
                q = (p - 1) / d
                y -= q * q + q + q + 1
            if width > 0:  # a pulse is the difference of two saws
                p += width
                if p >= 1:
                    p -= 1
                y -= 2 * p - 1
                if p < d:
                    q = p / d
                    y += q + q - q * q - 1
                elif p > 1 - d:
                    q = (p - 1) / d
                    y += q * q + q + q + 1
            left += y * lefts[v]
            right += y * rights[v]
            phase[v] += d
            if phase[v] >= 1:
                phase[v] -= 1
        out[i, 0] = left
        out[i, 1] = right


def saws(
    length: Frames,
    rate: int,
    hertz: Table,  # one per voice
    starts: Table,  # phase of each voice, 0 to 1
    *,
    bend: Curve,  # [points, voices]
    places: Table | None = None,  # -1 left to 1 right, one per voice; None: all in the middle
    width: float = 0.0,  # of the pulse, 0 to 1; 0 is a saw
) -> Samples:
    """[frames, 2] the sum of all voices, its power that of one."""
    out = np.empty((length, 2), np.float32)
    angle = ((places if places is not None else np.zeros(len(hertz))) + 1) * (pi / 4)
    level = 1 / np.sqrt(len(hertz))
    bends = np.ascontiguousarray(np.broadcast_to(bend, (len(bend), len(hertz))))
    _saws(out, hertz / rate, starts, bends, np.cos(angle) * level, np.sin(angle) * level, width)
    return out


@kernel
def _waves(out: Samples, soft: Table, hard: Table, blend: Curve, step: float, bend: Curve) -> None:
    """One oscillator reading between two tables: `blend` 0 is the soft one, 1 the hard."""
    size = len(soft) - 1
    phase = 0.0
    mix = blend[0]
    now = step
    slope = 0.0
    for i in range(len(out)):
        if i % STEP == 0:
            now = step * bend[i // STEP]
            mix = blend[i // STEP]
            slope = (blend[i // STEP + 1] - mix) / STEP
        place = phase * size
        k = int(place)
        f = place - k
        a = soft[k] + (soft[k + 1] - soft[k]) * f
        b = hard[k] + (hard[k + 1] - hard[k]) * f
        out[i, 0] = a + (b - a) * mix
        mix += slope
        phase += now
        if phase >= 1:
            phase -= 1


def table(amplitudes: Table, hz: float, rate: int) -> Table:
    """One period with these harmonics, those above the limit of hearing and rate left out."""
    heard = amplitudes[: max(1, int(0.45 * rate / hz))]
    return _harmonics(len(heard)) @ heard


@cache
def _harmonics(count: int) -> Table:
    """[points of a table, count] one period of each harmonic: kept, as sines are slow to ask for."""
    period = np.arange(TABLE + 1) / TABLE
    return np.sin(2 * pi * period[:, None] * np.arange(1, count + 1))


def waves(
    length: Frames, rate: int, hz: float, soft: Table, hard: Table, blend: Curve, bend: Curve
) -> Samples:
    """[frames, 1] a tone whose spectrum moves between two tables."""
    out = np.empty((length, 1), np.float32)
    _waves(out, soft, hard, blend, hz / rate, bend)
    return out


SINE = np.sin(2 * pi * np.arange(TABLE + 2) / TABLE)  # looked up: three times as fast as asking


@kernel
def _sine(turns: float, table: Table) -> float:
    """The sine of a phase counted in whole turns."""
    place = (turns - np.floor(turns)) * TABLE
    k = int(place)
    return table[k] + (table[k + 1] - table[k]) * (place - k)


@kernel
def _pairs(out: Samples, step: float, pairs: Table, rate: float, table: Table) -> None:
    """Pairs of sines, the second bending the first; level and bend fall, each at its own pace."""
    count = len(pairs)
    depth = pairs[:, 2] / (2 * pi)
    depth_keeps = np.exp(-pairs[:, 3] / rate)
    level = pairs[:, 4].copy()
    level_keeps = np.exp(-pairs[:, 5] / rate)
    for i in range(len(out)):
        turns = step * i
        total = 0.0
        for k in range(count):
            bent = depth[k] * _sine(pairs[k, 1] * turns, table)
            total += level[k] * _sine(pairs[k, 0] * turns + bent, table)
            depth[k] *= depth_keeps[k]
            level[k] *= level_keeps[k]
        out[i, 0] = total


def pairs(
    length: Frames,
    rate: int,
    hz: float,
    *specs: tuple[float, float, float, Seconds, float, Seconds],
) -> Samples:
    """[frames, 1] FM pairs: (ratio, modulator ratio, index, its T60, level, its T60) each.

    A pair that would fold over the top of the spectrum is left out.
    """
    heard = [s for s in specs if (s[0] + s[1] * (1 + s[2])) * hz < 0.5 * rate or s is specs[0]]
    numbers = np.array([(a, b, c, 6.9 / d, e, 6.9 / f) for a, b, c, d, e, f in heard])
    out = np.empty((length, 1), np.float32)
    _pairs(out, hz / rate, numbers, float(rate), SINE)
    return out


@kernel
def _ring(out: Samples, steps: Table, keeps: Table, lefts: Table, rights: Table) -> None:
    """Decaying sines by rotation: each a point turning on a shrinking circle."""
    count = len(steps)
    x = np.ones(count)
    y = np.zeros(count)
    c = keeps * np.cos(steps)
    s = keeps * np.sin(steps)
    for i in range(len(out)):
        left = 0.0
        right = 0.0
        for k in range(count):
            left += y[k] * lefts[k]
            right += y[k] * rights[k]
        for k in range(count):  # a loop of its own: the compiler turns several points at once
            turned = x[k] * c[k] - y[k] * s[k]
            y[k] = x[k] * s[k] + y[k] * c[k]
            x[k] = turned
        out[i, 0] = left
        out[i, 1] = right


def ring(
    length: Frames,
    rate: int,
    hertz: Table,
    levels: Table,
    lasting: Table,  # T60 of each, seconds
    places: Table | None = None,  # -1 left to 1 right
) -> Samples:
    """[frames, 2] a body's modes after one blow; modes above hearing are left out."""
    heard = hertz < 0.45 * rate
    angle = ((places if places is not None else np.zeros(len(hertz)))[heard] + 1) * (pi / 4)
    out = np.empty((length, 2), np.float32)
    keeps = np.exp(-6.9 / (lasting[heard] * rate))
    level = levels[heard] * 2**0.5
    _ring(out, 2 * pi * hertz[heard] / rate, keeps, np.cos(angle) * level, np.sin(angle) * level)
    return out


@kernel
def _string(
    out: Samples, push: Samples, whole: int, tune: float, keep: float, bright: float
) -> None:
    """A travelling wave in a loop: delay, a two-point average, and an allpass that tunes it."""
    line = np.zeros(whole)
    at = 0
    before = 0.0
    passed = 0.0
    fed = 0.0
    for i in range(len(out)):
        y = line[at]
        dull = keep * (bright * y + (1 - bright) * before)
        before = y
        passed = tune * (dull - passed) + fed
        fed = dull
        line[at] = passed
        if i < len(push):
            line[at] += push[i, 0]
        out[i, 0] = y
        at += 1
        if at == whole:
            at = 0


def string(
    length: Frames, rate: int, hz: float, push: Samples, *, lasting: Seconds, bright: float
) -> Samples:
    """[frames, 1] a plucked string: `push` is the pluck, `bright` (0.5 to 1) how stiff and new it is."""
    omega = 2 * pi * hz / rate
    # what the average holds the wave back by, at the fundamental (frames)
    lag = atan2((1 - bright) * sin(omega), bright + (1 - bright) * cos(omega)) / omega
    period = rate / hz - lag
    whole = int(period - 0.3)
    rest = period - whole  # 0.3 to 1.3 frames: where an allpass is well behaved
    tune = sin((1 - rest) * omega / 2) / sin((1 + rest) * omega / 2)
    out = np.empty((length, 1), np.float32)
    _string(out, push, whole, tune, 10 ** (-3 / (hz * lasting)), bright)
    return out


@kernel
def _bent(sound: Samples, bend: Curve, out: Samples) -> None:
    """Catmull-Rom through four neighbours, as the sampler reads."""
    place = 0.0
    last = len(sound) - 1
    for i in range(len(out)):
        k = int(place)
        f = place - k
        for c in range(sound.shape[1]):
            y0 = float(sound[max(k - 1, 0), c])
            y1 = float(sound[min(k, last), c])
            y2 = float(sound[min(k + 1, last), c])
            y3 = float(sound[min(k + 2, last), c])
            c1 = 0.5 * (y2 - y0)
            c2 = y0 - 2.5 * y1 + 2 * y2 - 0.5 * y3
            c3 = 0.5 * (y3 - y0) + 1.5 * (y1 - y2)
            out[i, c] = ((c3 * f + c2) * f + c1) * f + y1
        place += bend[i // STEP] + (bend[i // STEP + 1] - bend[i // STEP]) * (i % STEP) / STEP


def bent(sound: Samples, length: Frames, bend: Curve) -> Samples:
    """[length, channels] `sound` read at a speed that follows `bend`: a finger pulls the string.

    `sound` should reach as far as is read; what is asked beyond its end is its last frame.
    """
    out = np.empty((length, sound.shape[1]), np.float32)
    _bent(sound, bend, out)
    return out


@kernel
def _sweep(sound: Samples, cutoffs: Curve, damping: float, rate: float) -> None:
    """Trapezoidal state-variable low-pass over both channels, in place, its cutoff a curve."""
    channels = sound.shape[1]
    low = np.zeros(channels)
    mid = np.zeros(channels)
    a1 = 0.0
    a2 = 0.0
    a3 = 0.0
    for i in range(len(sound)):
        if i % STEP == 0:
            g = np.tan(pi * min(cutoffs[i // STEP], 0.45 * rate) / rate)
            a1 = 1 / (1 + g * (g + damping))
            a2 = g * a1
            a3 = g * a2
        for c in range(channels):
            v3 = sound[i, c] - low[c]
            v1 = a1 * mid[c] + a2 * v3
            v2 = low[c] + a2 * mid[c] + a3 * v3
            mid[c] = 2 * v1 - mid[c]
            low[c] = 2 * v2 - low[c]
            sound[i, c] = v2


def sweep(sound: Samples, rate: int, cutoffs: Curve, resonance: float = 0.0) -> Samples:
    """`sound` through a low-pass whose cutoff (Hz) moves; `resonance` 0 none to 1 singing. In place."""
    _sweep(sound, cutoffs, 1.414 * (1 - resonance) + 0.05 * resonance, float(rate))
    return sound


def points(length: Frames) -> int:
    """How many control points a curve for `length` frames must have."""
    return ceil(length / STEP) + 1
