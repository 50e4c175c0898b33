"""What holds levels together: saturation, a glue compressor and a limiter.

Gains are worked out once every HOP frames and drawn as straight lines in between, which is finer
than any ear and sixteen times cheaper. The saturator bends by a cubic and is anti-aliased by the
antiderivative method (Parker, Zavalishin and Le Bivic, DAFx 2016) on the bend alone, so that the
straight part passes untouched. The limiter looks ahead: it knows every peak, between the samples
too, before it turns anything down (after Giannoulis, Massberg and Reiss, JAES 2012).
"""

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import RATE, Samples
from kapelle.sound.kernel import kernel

HOP = 16  # frames per step of gain: 0.4 ms
HEARS_FROM_HZ = 90.0  # the glue's ear: the kick alone shall not pump the band
LOOK_AHEAD = 0.0015  # seconds: the limiter's attack
KNEE = 8.0  # dB

Gains = NDArray[np.float32]
"""[steps]: a gain every HOP frames, straight lines in between."""


def saturate(samples: Samples, push: float) -> None:
    """Round `samples` off towards 1/push, in place; soft sound stays as it is.

    Bends by x - 4/27 x^3 until x = 1.5, where it is flat: third harmonics first, as tape does.
    """
    _saturate(samples, push)


def glue(
    samples: Samples,
    *,
    threshold_db: float,
    ratio: float = 2.0,
    attack: float = 0.03,
    release: float = 0.18,
    rate: int = RATE,
) -> None:
    """Compress in place, both channels by one gain. Times in seconds; no make-up gain."""
    coefficients = np.exp(-HOP / (np.array([attack, release]) * rate))
    ear = 1 - np.exp(-2 * np.pi * HEARS_FROM_HZ / rate)
    _glue(samples, threshold_db, 1 / ratio - 1, coefficients, ear)


def limiting(
    peaks: NDArray[np.float32], ceiling: float, *, release: float = 0.08, rate: int = RATE
) -> Gains:
    """The gains that keep sound with these `peaks` (one per HOP frames) under `ceiling`."""
    reach = max(round(LOOK_AHEAD * rate / HOP), 1)
    gains = np.ones(len(peaks) + 1, np.float32)
    _limiting(peaks, ceiling, reach, 1 - np.exp(-HOP / (release * rate)), gains)
    return gains


def turn(samples: Samples, gains: Gains, gain: float) -> Samples:
    """A new array: `samples` times `gain`, times `gains` (one more than there are hops)."""
    turned = np.empty_like(samples)
    _turn(samples, gains, gain, turned)
    return turned


@kernel
def _saturate(x: Samples, push: float) -> None:
    """y = x + D, D the bend sat(x) - x averaged exactly between neighbouring samples.

    Every branch is a choice between two values that are there: so two channels go as one.
    """
    last, last_area, r_last, r_last_area = 0.0, 0.0, 0.0, 0.0
    for i in range(len(x)):
        now, r_now = push * x[i, 0], push * x[i, 1]
        area, r_area = _area(now), _area(r_now)
        x[i, 0] = (now + _bend(last, now, last_area, area)) / push
        x[i, 1] = (r_now + _bend(r_last, r_now, r_last_area, r_area)) / push
        last, last_area, r_last, r_last_area = now, area, r_now, r_area


@kernel
def _area(x: float) -> float:
    """The antiderivative of sat(x) - x."""
    size = abs(x)
    square = size * size
    return -square * square / 27 if size < 1.5 else size - 0.5 * square - 0.5625


@kernel
def _bend(last: float, now: float, last_area: float, area: float) -> float:
    """The bend between two samples: the area's slope, or its middle where they nearly agree."""
    step = now - last
    near = abs(step) <= 1e-4
    middle = 0.5 * (now + last)
    cubic = -4 / 27 * middle * middle * middle
    still = cubic if abs(middle) < 1.5 else (1.0 if middle > 0 else -1.0) - middle
    return still if near else (area - last_area) / (1.0 if near else step)


@kernel
def _glue(
    x: Samples, threshold_db: float, slope: float, coefficients: NDArray[np.float64], ear: float
) -> None:
    attack, release = coefficients
    low_left, low_right, level, gain = 0.0, 0.0, 0.0, 1.0
    for start in range(0, len(x), HOP):
        end = min(start + HOP, len(x))
        power = 0.0
        for i in range(start, end):
            low_left += ear * (x[i, 0] - low_left)
            low_right += ear * (x[i, 1] - low_right)
            left, right = x[i, 0] - low_left, x[i, 1] - low_right
            power += left * left + right * right
        power /= end - start
        keep = attack if power > level else release
        level = keep * level + (1 - keep) * power
        over = 10 * np.log10(level + 1e-12) - threshold_db
        if over <= -KNEE / 2:
            down = 0.0
        elif over < KNEE / 2:
            down = slope * (over + KNEE / 2) ** 2 / (2 * KNEE)
        else:
            down = slope * over
        aim = 10 ** (down / 20)
        step = (aim - gain) / HOP
        for i in range(start, end):
            gain += step
            x[i, 0] *= gain
            x[i, 1] *= gain
        gain = aim


@kernel
def _limiting(
    peaks: NDArray[np.float32], ceiling: float, reach: int, recover: float, gains: Gains
) -> None:
    """gains[k] and gains[k + 1] enclose hop k, so each must allow for both its neighbours.

    The lowest gain wanted within `reach` hops either way, let go slowly, then averaged over
    `reach` hops: an average of gains each low enough is low enough.
    """
    count = len(peaks)
    calm, gain = True, 1.0
    for k in range(count):
        if peaks[k] > ceiling:
            calm = False
    if calm:
        return
    lowest = np.ones(count + 1)
    for k in range(count):
        if peaks[k] > ceiling:
            want = ceiling / peaks[k]
            for j in range(max(k - reach, 0), min(k + 2 + reach, count + 1)):
                lowest[j] = min(lowest[j], want)
    for k in range(count + 1):
        gain = min(lowest[k], gain + recover * (1 - gain))
        lowest[k] = gain
    for k in range(count + 1):  # centred, so that it falls before the peak and rises after it
        start, end = max(k - reach, 0), min(k + reach, count)
        total = 0.0
        for j in range(start, end + 1):
            total += lowest[j]
        gains[k] = total / (end + 1 - start)


@kernel
def _turn(x: Samples, gains: Gains, gain: float, y: Samples) -> None:
    for k in range(len(gains) - 1):
        start, end = k * HOP, min((k + 1) * HOP, len(x))
        g, step = gain * gains[k], gain * (gains[k + 1] - gains[k]) / HOP
        for i in range(start, end):
            y[i, 0] = g * x[i, 0]
            y[i, 1] = g * x[i, 1]
            g += step


def warm_up() -> None:
    still = np.zeros((HOP, 2), np.float32)
    saturate(still, 1.0)
    glue(still, threshold_db=-18)
    turn(still, limiting(np.ones(1, np.float32), 0.5), 1.0)
