"""The room around the band: a reverb, an echo, and width.

The reverb is a feedback delay network (Jot and Chaigne, "Digital delay networks for designing
artificial reverberators", 1991): eight delay lines of co-prime lengths, mixed by a Householder
matrix, which loses nothing, each line losing 60 dB in the asked time and its highs sooner. The
echo throws every repeat to the other side. Width is phase alone: a chain of all-passes makes a
side signal out of the middle, so that the mono sum stays what it was.
"""

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import RATE, Samples
from kapelle.sound.kernel import kernel

LINES_MS = np.array([32.5, 36.3, 42.3, 46.6, 51.0, 54.4, 59.3, 63.4])  # co-prime in frames
WANDER_MS = 0.18  # the first four lines drift by this much, which breaks up metallic ringing
WANDER_HZ = 0.29
FEED = 0.35  # what enters each line
DARKENING = 0.45  # how much of each new sample an echo takes in: every repeat loses its highs
FAINT = np.float32(1e-18)  # -360 dB, added where sound dies away: denormal numbers are slow
WIDENERS_MS, WIDENER_GAINS = np.array([2.56, 7.64, 21.3]), np.array([0.6, 0.55, 0.5], np.float32)


class Reverb:
    """A room that remembers: hand it sound piece by piece, and it hands back its answer."""

    def __init__(
        self, *, t60: float, damping: float, early: float = 0.02, rate: int = RATE
    ) -> None:
        """`early` seconds later, 60 dB softer after `t60` seconds; damping 0 bright to 1 dark."""
        self._lengths = odd_frames(LINES_MS, rate)
        self._losses = np.asarray(10 ** (-3 * self._lengths / rate / max(t60, 0.05)), np.float32)
        self._damping = min(max(damping, 0.0), 0.95) ** (RATE / rate)  # tuned at 44.1 kHz
        self._depth, self._turn = WANDER_MS / 1000 * rate, 2 * np.pi * WANDER_HZ / rate
        longest = int(self._lengths.max() + self._depth) + 4
        self._lines = np.zeros((1 << longest.bit_length(), 8), np.float32)
        self._dull = np.zeros(8, np.float32)
        self._waiting = np.zeros((max(round(early * rate), 1), 2), np.float32)
        self._clock = 0

    def answer(self, sound: Samples) -> None:
        """What the room answers to `sound`, in its place."""
        _network(
            sound,
            self._clock,
            self._waiting,
            self._lines,
            self._dull,
            self._lengths,
            self._losses,
            self._damping,
            self._depth,
            self._turn,
        )
        self._clock += len(sound)


class PingPong:
    """Echoes left and right by turns, each darker than the last; remembers, like Reverb."""

    def __init__(self, *, seconds: float, feedback: float, rate: int = RATE) -> None:
        self._line = np.zeros((max(round(seconds * rate), 1), 2), np.float32)
        self._dark = np.zeros(2, np.float32)
        self._feedback = feedback
        self._clock = 0

    def answer(self, sound: Samples) -> None:
        """The echoes of `sound`, in its place."""
        _ping_pong(sound, self._clock, self._line, self._dark, self._feedback)
        self._clock += len(sound)


def odd_frames(milliseconds: NDArray[np.float64], rate: int) -> NDArray[np.int64]:
    """Delays as odd numbers of frames: odd ones rarely share an echo."""
    return np.round(milliseconds * rate / 2000).astype(np.int64) * 2 + 1


@kernel
def _network(
    x: Samples,
    clock: int,
    waiting: Samples,
    lines: NDArray[np.float32],
    dull: NDArray[np.float32],
    lengths: NDArray[np.int64],
    losses: NDArray[np.float32],
    damping: float,
    depth: float,
    turn: float,
) -> None:
    """lines [moment, line]: a power of two of moments, used in a circle."""
    mask = len(lines) - 1
    out = np.zeros(8, np.float32)
    keep, pass_ = np.float32(damping), np.float32(1 - damping)
    feed = np.float32(FEED)
    seat = clock % len(waiting)
    wander = depth * np.sin((clock & ~63) * turn)
    for n in range(len(x)):
        i = clock + n
        left, right = waiting[seat, 0] * feed + FAINT, waiting[seat, 1] * feed + FAINT
        waiting[seat, 0], waiting[seat, 1] = x[n, 0], x[n, 1]
        seat = seat + 1 if seat + 1 < len(waiting) else 0
        if i & 63 == 0:
            wander = depth * np.sin(i * turn)
        shift = int(np.floor(wander))
        part = np.float32(wander - shift)
        total = np.float32(0)
        for k in range(4):  # two lines drift one way, two the other
            back = i - lengths[k] + (shift if k & 1 else -shift - 1)
            mix = part if k & 1 else np.float32(1) - part
            a, b = lines[back & mask, k], lines[(back + 1) & mask, k]
            dull[k] = keep * dull[k] + pass_ * (a + mix * (b - a))
        for k in range(4, 8):
            dull[k] = keep * dull[k] + pass_ * lines[(i - lengths[k]) & mask, k]
        for k in range(8):
            out[k] = dull[k] * losses[k]
            total += out[k]
        total *= np.float32(0.25)
        row = i & mask
        for k in range(0, 8, 2):
            lines[row, k] = out[k] - total + left
            lines[row, k + 1] = out[k + 1] - total + right
        x[n, 0] = out[0] - out[2] + out[4] - out[6]
        x[n, 1] = out[1] - out[3] + out[5] - out[7]


@kernel
def _ping_pong(
    x: Samples, clock: int, line: Samples, dark: NDArray[np.float32], feedback: float
) -> None:
    back, take, half = np.float32(feedback), np.float32(DARKENING), np.float32(0.5)
    left, right = dark[0], dark[1]
    k = clock % len(line)
    for i in range(len(x)):
        left += take * (line[k, 0] - left)
        right += take * (line[k, 1] - right)
        line[k, 0] = half * (x[i, 0] + x[i, 1]) + back * right + FAINT
        line[k, 1] = back * left + FAINT
        x[i, 0], x[i, 1] = left, right
        k = k + 1 if k + 1 < len(line) else 0
    dark[0], dark[1] = left, right


@kernel
def diffuse(
    y: NDArray[np.float32],
    lines: NDArray[np.float32],
    lengths: NDArray[np.int64],
    places: NDArray[np.int64],
    gains: NDArray[np.float32],
) -> None:
    """A block through a chain of Schroeder's all-passes: as loud as before, and unlike it.

    A block is shorter than any of the delays: it never hears what it says itself, so that the
    compiler may take several samples at a time.
    """
    for s in range(len(places)):
        ahead = min(len(y), lengths[s] - places[s])  # frames until the line begins anew
        _all_pass(y[:ahead], lines[s, places[s] : places[s] + ahead], gains[s])
        _all_pass(y[ahead:], lines[s, : len(y) - ahead], gains[s])
        places[s] = (places[s] + len(y)) % lengths[s]


@kernel
def _all_pass(y: NDArray[np.float32], line: NDArray[np.float32], gain: np.float32) -> None:
    for i in range(len(y)):
        late = line[i]
        fed = y[i] + gain * late + FAINT
        y[i] = late - gain * fed
        line[i] = fed


def warm_up() -> None:
    still = np.zeros((2, 2), np.float32)
    Reverb(t60=1.0, damping=0.5).answer(still)
    PingPong(seconds=0.1, feedback=0.4).answer(still)
