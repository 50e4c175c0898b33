"""Guitar amplifiers: a whole stem is heard by one, so that chords growl as chords.

What leaves the strings loses its lows (they would drown a chord in mud), is driven into two stages
that round it off more on one side than on the other, as valves do, and leaves by a loudspeaker in
a box: a hump near 100 Hz, a peak where the cone gives up, and next to nothing above it. A stage
bends by x / sqrt(1 + x²), anti-aliased by the antiderivative method (Parker, Zavalishin and
Le Bivic, DAFx 2016), which for this curve is one fraction without a special case.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import Samples
from kapelle.sound import filters
from kapelle.sound.filters import FAINT, Sections
from kapelle.sound.kernel import kernel

BLOCK = 512  # frames worked on together; in a block without a sound the amplifier rests
LEAN = 0.35  # how far a stage rests off its middle: even harmonics some 20 dB below the odd
MILLER_HZ = 7500.0  # where a valve's own capacity takes the edge off, between the stages
CONE_Q = (0.6, 1.7)  # of the two halves of the loudspeaker's low-pass: a peak of 3 dB, then a cliff
BOX_Q = 1.3  # of its high-pass: a hump of 3 dB


@dataclass(frozen=True, kw_only=True)
class Amp:
    tight_hz: float  # what lies below is kept from the first stage
    bite: tuple[float, float, float]  # Hz, dB, Q before the first stage: the sound of a pedal
    gains: tuple[float, float]  # into each of the two stages
    coupled_hz: float  # the high-pass between them
    stack: tuple[float, float, float]  # Hz, dB, Q of the tone control
    box_hz: float  # where the cabinet's hump lies
    cone_hz: float  # where the loudspeaker ends
    level: float  # so that it comes out about as loud as it went in
    spill: float = 0.0  # how much of its neighbour each side's microphone hears


CRUNCH = Amp(
    tight_hz=105,
    bite=(720, 7, 0.6),  # the mid hump of the best-known green pedal
    gains=(4.5, 1.3),
    coupled_hz=80,
    stack=(480, -2, 0.8),
    box_hz=95,
    cone_hz=4700,
    level=0.42,
)
HIGH_GAIN = Amp(
    tight_hz=110,
    bite=(900, 5, 0.6),
    gains=(8.0, 2.2),
    coupled_hz=90,
    stack=(520, -5, 0.7),  # the scoop
    box_hz=105,
    cone_hz=4600,
    level=0.36,
    spill=0.3,  # two takes share little: without it a chord would have no middle
)


def play(stem: Samples, rate: int, *, amp: Amp) -> None:
    """`stem` [frames, 2] through two amplifiers of a kind, left and right, in place."""
    sections = (
        filters.butterworth_high(amp.tight_hz, rate),
        filters.bell(*amp.bite, rate),
        filters.butterworth_high(amp.coupled_hz, rate),
        filters.butterworth_low(MILLER_HZ, rate),
        filters.resonant_high(amp.box_hz, BOX_Q, rate),
        filters.bell(*amp.stack, rate),
        *(filters.resonant_low(amp.cone_hz, q, rate) for q in CONE_Q),
    )
    own = amp.level / (1 + amp.spill**2) ** 0.5
    _amplify(stem, np.concatenate(sections), *amp.gains, own, own * amp.spill)


@kernel
def _amplify(
    x: Samples, rows: Sections, first: float, second: float, own: float, other: float
) -> None:
    """Two filters, a stage, two filters, a stage, four filters: a block at a time."""
    memory, last = np.zeros((len(rows), 4)), np.full((2, 2), LEAN)
    for start in range(0, len(x), BLOCK):
        block = x[start : start + BLOCK]
        if not np.any(block) and np.abs(memory).max() < FAINT:
            memory[:] = 0
            continue
        y = block.astype(np.float64)
        _filter(y, rows[0:2], memory[0:2])
        _bend(y, first, last[0])
        _filter(y, rows[2:4], memory[2:4])
        _bend(y, second, last[1])
        _filter(y, rows[4:6], memory[4:6])
        _filter(y, rows[6:8], memory[6:8])
        for i in range(len(y)):
            block[i, 0] = own * y[i, 0] + other * y[i, 1]
            block[i, 1] = own * y[i, 1] + other * y[i, 0]


@kernel
def _filter(x: NDArray[np.float64], rows: Sections, memory: NDArray[np.float64]) -> None:
    """Both channels through two biquads in one pass: while one waits for itself, others work."""
    b0, b1, b2, a1, a2 = rows[0]
    d0, d1, d2, c1, c2 = rows[1]
    p, q, r, s = memory[0]
    t, u, v, w = memory[1]
    for i in range(len(x)):
        left, right = x[i, 0], x[i, 1]
        e, f = b0 * left + p, b0 * right + r
        p, r = b1 * left + q - a1 * e, b1 * right + s - a1 * f
        q, s = b2 * left - a2 * e, b2 * right - a2 * f
        g, h = d0 * e + t, d0 * f + v
        t, v = d1 * e + u - c1 * g, d1 * f + w - c1 * h
        u, w = d2 * e - c2 * g, d2 * f - c2 * h
        x[i, 0], x[i, 1] = g, h
    memory[0, 0], memory[0, 1], memory[0, 2], memory[0, 3] = p, q, r, s
    memory[1, 0], memory[1, 1], memory[1, 2], memory[1, 3] = t, u, v, w


@kernel
def _bend(x: NDArray[np.float64], gain: float, last: NDArray[np.float64]) -> None:
    """One stage over both channels; `last` holds its input of the frame before.

    The mean of the curve between a and b is (sqrt(1 + a²) - sqrt(1 + b²)) / (a - b), which is the
    fraction below. At rest it is `rest` to the last bit, so silence stays silent.
    """
    rest = LEAN / np.sqrt(1 + LEAN * LEAN)
    a, b = last
    root_a, root_b = np.sqrt(1 + a * a), np.sqrt(1 + b * b)
    for i in range(len(x)):
        c, d = gain * x[i, 0] + LEAN, gain * x[i, 1] + LEAN
        root_c, root_d = np.sqrt(1 + c * c), np.sqrt(1 + d * d)
        x[i, 0] = (a + c) / (root_a + root_c) - rest
        x[i, 1] = (b + d) / (root_b + root_d) - rest
        a, b, root_a, root_b = c, d, root_c, root_d
    last[0], last[1] = a, b
