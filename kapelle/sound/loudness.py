"""How loud sound is, as broadcasters measure it.

ITU-R BS.1770-5: a head-shaped filter (K-weighting), mean power in 400 ms windows every 100 ms,
then two gates, so that silence between songs does not count: one at -70 LUFS, one 10 LU below
what passed the first. EBU Tech 3342 makes the loudness range of 3 s windows the same way.
True peak is what the curve between the samples reaches: four times as many points, by sinc.
Powers are kept per 100 ms block, since gain changes them by multiplication alone.
"""

from concurrent.futures import ThreadPoolExecutor
from functools import reduce
from math import pi, tan
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.signal import firwin

from kapelle.audio import RATE, Samples
from kapelle.sound.filters import FAINT, Sections
from kapelle.sound.kernel import kernel

Powers: TypeAlias = NDArray[np.float64]
"""[blocks]: K-weighted mean square of each 100 ms, summed over channels."""

BLOCKS = 10  # per second
SILENT = -70.0  # LUFS: the standard's absolute gate, and what we call silence
OFFSET = -0.691  # dB: makes a 997 Hz sine at full scale in one channel -3.01 LUFS

PHASES, TAPS = 4, 24  # four times the rate as in BS.1770-5 annex 2, with twice its taps a phase
SINC = firwin(PHASES * TAPS + 1, 1 / PHASES, window=("kaiser", 5.0))[:-1] * PHASES
POLYPHASE = np.ascontiguousarray(SINC.reshape(TAPS, PHASES).T[:, ::-1])  # [phase, tap]
LARGEST_SWELL = float(np.abs(POLYPHASE).sum(axis=1).max())  # a true peak over its sample peak


def integrated(samples: Samples, rate: int = RATE) -> float:
    """LUFS of the whole; -70 for silence. What is shorter than a window is measured ungated."""
    return gated(powers(samples, rate))


def short_term(samples: Samples, rate: int = RATE) -> NDArray[np.float64]:
    """LUFS of every 3 s, ten times a second; empty for less than 3 s."""
    return _short_term(powers(samples, rate))


def _short_term(blocks: Powers) -> NDArray[np.float64]:
    return _lufs(_windows(blocks, 3 * BLOCKS))


def loudness_range(samples: Samples, rate: int = RATE) -> float:
    """LU between the soft and the loud passages (EBU Tech 3342); 0 for less than 3 s."""
    return ranged(powers(samples, rate))


def ranged(blocks: Powers) -> float:
    """The loudness range of what `powers` found."""
    levels = _short_term(blocks)
    levels = levels[levels > SILENT]
    if not len(levels):
        return 0.0
    mean = 10 * np.log10(np.mean(10 ** (levels / 10)))
    soft, loud = np.percentile(levels[levels > mean - 20], [10, 95])
    return float(loud - soft)


def true_peak(samples: Samples) -> float:
    """dBTP; -120 for silence."""
    highest = float(max(samples.max(initial=0.0), -samples.min(initial=0.0)))
    found = peaks(samples, hop=64, floor=highest / LARGEST_SWELL).max(initial=1e-6)
    return float(20 * np.log10(max(found, 1e-6)))


def peaks(samples: Samples, hop: int, floor: float) -> NDArray[np.float32]:
    """The highest point of every `hop` frames, between samples too where that passes `floor`."""

    def listen(channel: NDArray[np.float32]) -> NDArray[np.float32]:
        found = np.zeros(-(-len(channel) // hop), np.float32)
        _peaks(channel, POLYPHASE, hop, floor, found)
        return found

    with ThreadPoolExecutor(samples.shape[1]) as ears:
        return reduce(np.maximum, ears.map(listen, samples.T))


def powers(samples: Samples, rate: int = RATE) -> Powers:
    """K-weighted power of each 100 ms; of the whole, if there is less than one window of it."""
    left = samples[:, 0]
    right = samples[:, 1] if samples.shape[1] > 1 else np.zeros_like(left)
    hop = rate // BLOCKS
    if len(samples) < 4 * hop:
        hop = max(len(samples), 1)
    found = np.zeros(len(samples) // hop)
    _powers(left, right, k_weighting(rate), hop, found)
    return found


def gated(blocks: Powers) -> float:
    """LUFS of what `powers` found, after both gates."""
    windows = _windows(blocks, min(4, max(len(blocks), 1)))
    windows = windows[_lufs(windows) > SILENT]
    if not len(windows):
        return SILENT
    windows = windows[_lufs(windows) > _lufs(windows.mean(keepdims=True)) - 10]
    return float(_lufs(windows.mean(keepdims=True))[0])


def k_weighting(rate: int) -> Sections:
    """The two sections of BS.1770-5 annex 1, for any rate.

    The standard gives 48 kHz coefficients; these are the analogue parameters behind them, as
    B. De Man worked them out ("Evaluation of implementations of the EBU R128", 2014).
    """
    k = tan(pi * 1681.974450955533 / rate)
    high, band, q = 1.584864701130855, 1.258720930232562, 0.7071752369554196
    a0 = 1 + k / q + k * k
    head = [
        (high + band * k / q + k * k) / a0,
        2 * (k * k - high) / a0,
        (high - band * k / q + k * k) / a0,
        2 * (k * k - 1) / a0,
        (1 - k / q + k * k) / a0,
    ]
    k, q = tan(pi * 38.13547087602444 / rate), 0.5003270373238773
    a0 = 1 + k / q + k * k
    rumble = [1.0, -2.0, 1.0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0]
    return np.array([head, rumble])


def _windows(blocks: Powers, length: int) -> Powers:
    """The mean power of every run of `length` blocks."""
    if len(blocks) < length:
        return np.zeros(0)
    sums = np.concatenate([[0.0], np.cumsum(blocks)])
    return (sums[length:] - sums[:-length]) / length


def _lufs(power: Powers) -> NDArray[np.float64]:
    return OFFSET + 10 * np.log10(np.maximum(power, 1e-12))


@kernel
def _powers(
    left: NDArray[np.float32],
    right: NDArray[np.float32],
    k: Sections,
    hop: int,
    found: Powers,
) -> None:
    """Both channels at once: two recursions side by side keep the processor busy."""
    p0, p1, p2, pa, pb = k[0]
    qa, qb = k[1, 3], k[1, 4]
    l1, l2, u1, u2, v1, v2 = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    r1, r2, s1, s2, t1, t2 = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    for b in range(len(found)):
        total = 0.0
        for i in range(b * hop, (b + 1) * hop):
            x, y = np.float64(left[i]), np.float64(right[i])
            u = (p0 * x + p1 * l1 + p2 * l2 - pb * u2) - pa * u1
            s = (p0 * y + p1 * r1 + p2 * r2 - pb * s2) - pa * s1
            v = (u - 2 * u1 + u2 - qb * v2) - qa * v1
            t = (s - 2 * s1 + s2 - qb * t2) - qa * t1
            total += v * v + t * t
            l2, l1, u2, u1, v2, v1 = l1, x, u1, u, v1, v
            r2, r1, s2, s1, t2, t1 = r1, y, s1, s, t1, t
        found[b] = total / hop
        if total < FAINT:
            u1, u2, v1, v2, s1, s2, t1, t2 = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0


@kernel
def _peaks(
    x: NDArray[np.float32],
    polyphase: NDArray[np.float64],
    hop: int,
    floor: float,
    found: NDArray[np.float32],
) -> None:
    """`found` becomes x's peaks. Most blocks are soft and need no points in between."""
    phases, taps = polyphase.shape
    half = taps // 2
    for b in range(len(found)):
        start, end = b * hop, min((b + 1) * hop, len(x))
        top = np.float32(0.0)
        for i in range(start, end):
            top = max(top, abs(x[i]))
        near = top
        for i in range(max(start - half, 0), start):
            near = max(near, abs(x[i]))
        for i in range(end, min(end + half, len(x))):
            near = max(near, abs(x[i]))
        if near > floor:
            for i in range(start, end):
                beside = max(abs(x[i]), abs(x[min(i + 1, len(x) - 1)]))
                if beside + beside < max(floor, top):
                    continue  # no curve of music doubles between two samples
                first = i - half + 1
                a, z = max(-first, 0), min(len(x) - first, taps)
                for p in range(1, phases):
                    y = 0.0
                    for t in range(a, z):
                        y += polyphase[p, t] * x[first + t]
                    top = max(top, np.float32(abs(y)))
        found[b] = top


def warm_up() -> None:
    still = np.zeros((RATE, 2), np.float32)
    integrated(still)
    integrated(still[:, :1])
    true_peak(still)
