"""Filters: second-order sections, the Lego brick of every equaliser.

A filter here is data, `Sections`: one row b0 b1 b2 a1 a2 per biquad, already divided by a0, run
one after another. Designs are the bilinear transform of the analogue prototypes: Butterworth as
in scipy.signal.butter, bells as in R. Bristow-Johnson's "Cookbook formulae for audio
EQ biquad filter coefficients" (W3C note, 2021). State is kept in doubles: a 28 Hz high-pass
in floats would hiss.
"""

from math import cos, pi, sin, tan
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import RATE, Samples
from kapelle.sound.kernel import kernel

Sections: TypeAlias = NDArray[np.float64]
"""[sections, 5]: b0 b1 b2 a1 a2 of each biquad in a row."""

HIGHEST = 0.49  # of the rate: where the bilinear transform still has a frequency to map
FAINT = 1e-20  # -400 dB: a filter's memory below this is emptied, as denormal numbers are slow


def high_pass(samples: Samples, hz: float, rate: int = RATE, order: int = 2) -> Samples:
    """`samples` ([frames] or [frames, channels]) without what lies below `hz`."""
    return run(samples, butterworth_high(hz, rate, order))


def low_pass(samples: Samples, hz: float, rate: int = RATE, order: int = 2) -> Samples:
    """`samples` ([frames] or [frames, channels]) without what lies above `hz`."""
    return run(samples, butterworth_low(hz, rate, order))


def band_pass(
    samples: Samples, low_hz: float, high_hz: float, rate: int = RATE, order: int = 2
) -> Samples:
    """A high-pass and a low-pass in a row, each of `order`: right for bands over an octave."""
    edges = butterworth_high(low_hz, rate, order), butterworth_low(high_hz, rate, order)
    return run(samples, np.concatenate(edges))


def run(samples: Samples, sections: Sections) -> Samples:
    """A new array: `samples` ([frames] or [frames, channels]) through every section in turn."""
    filtered = np.array(samples, np.float32, order="C")
    run_in_place(filtered, sections)
    return filtered


def run_in_place(samples: Samples, sections: Sections) -> None:
    """The same without a copy, for `samples` that are C-contiguous."""
    _cascade(samples.reshape(len(samples), -1) if samples.size else samples.reshape(0, 1), sections)


# Designs


def butterworth_low(hz: float, rate: int, order: int = 2) -> Sections:
    """Even orders only: pairs of poles on the circle."""
    return np.array([_low(hz, rate, q) for q in _butterworth_q(order)])


def butterworth_high(hz: float, rate: int, order: int = 2) -> Sections:
    """Even orders only: pairs of poles on the circle."""
    return np.array([_high(hz, rate, q) for q in _butterworth_q(order)])


def resonant_low(hz: float, q: float, rate: int) -> Sections:
    """A low-pass of second order that peaks at its edge by `q`, 0.71 being flat."""
    return _low(hz, rate, q)[None]


def resonant_high(hz: float, q: float, rate: int) -> Sections:
    """A high-pass of second order that peaks at its edge by `q`, 0.71 being flat."""
    return _high(hz, rate, q)[None]


def bell(hz: float, gain_db: float, q: float, rate: int) -> Sections:
    """`gain_db` at `hz`, nothing far away; the cookbook's peaking EQ."""
    a = 10 ** (gain_db / 40)
    w = _angle(hz, rate)
    alpha = sin(w) / (2 * q)
    return _row(
        (1 + alpha * a, -2 * cos(w), 1 - alpha * a), (1 + alpha / a, -2 * cos(w), 1 - alpha / a)
    )


def response_db(sections: Sections, hz: NDArray[np.float64], rate: int) -> NDArray[np.float64]:
    """How loud each frequency comes out, in dB."""
    z = np.exp(-2j * pi * hz / rate)[:, None]
    b0, b1, b2, a1, a2 = sections.T
    gains = np.abs((b0 + z * (b1 + z * b2)) / (1 + z * (a1 + z * a2)))
    return 20 * np.log10(np.maximum(np.prod(gains, axis=1), 1e-10))


def _butterworth_q(order: int) -> list[float]:
    if order < 2 or order % 2:
        raise ValueError(f"A Butterworth filter here has an even order, not {order}.")
    return [1 / (2 * cos(pi * (2 * pair + 1) / (2 * order))) for pair in range(order // 2)]


def _low(hz: float, rate: int, q: float) -> NDArray[np.float64]:
    k = tan(_angle(hz, rate) / 2)
    a = (1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k)
    return _row((k * k, 2 * k * k, k * k), a)[0]


def _high(hz: float, rate: int, q: float) -> NDArray[np.float64]:
    k = tan(_angle(hz, rate) / 2)
    a = (1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k)
    return _row((1, -2, 1), a)[0]


def _angle(hz: float, rate: int) -> float:
    return 2 * pi * min(hz, HIGHEST * rate) / rate


def _row(b: tuple[float, float, float], a: tuple[float, float, float]) -> Sections:
    a0, a1, a2 = a
    return np.array([[b[0] / a0, b[1] / a0, b[2] / a0, a1 / a0, a2 / a0]])


@kernel
def _cascade(x: Samples, sections: Sections) -> None:
    """x [frames, channels] through every section, in place; direct form I.

    The feedback of the newest sample comes last in the sum: the next sample waits for that alone.
    """
    for s in range(len(sections)):
        b0, b1, b2, a1, a2 = sections[s]
        for c in range(x.shape[1]):
            x1, x2, y1, y2 = 0.0, 0.0, 0.0, 0.0
            for start in range(0, len(x), 1024):
                for i in range(start, min(start + 1024, len(x))):
                    v = np.float64(x[i, c])
                    y = (b0 * v + b1 * x1 + b2 * x2 - a2 * y2) - a1 * y1
                    x2, x1, y2, y1 = x1, v, y1, y
                    x[i, c] = y
                if abs(y1) < FAINT and abs(y2) < FAINT:
                    y1, y2 = 0.0, 0.0


def warm_up() -> None:
    run(np.zeros((1, 2), np.float32), butterworth_low(1000, RATE))
