"""What a vibration is heard through: wooden boxes, mouths, cabinets, small rooms.

A body is a row of resonances (Hz, dB, Q) that a sound passes through one after another, or, for
a mouth, side by side.
"""

from collections.abc import Sequence
from functools import cache
from math import cos, pi, sin
from typing import TypeAlias

import numpy as np
from scipy.signal import oaconvolve

from kapelle.audio import Samples
from kapelle.music.units import Frames, Seconds
from kapelle.sound import filters
from kapelle.sound.envelopes import fall, shaped
from kapelle.sound.oscillators import noise

Resonance: TypeAlias = tuple[float, float, float]  # Hz, dB, Q

# Air mode, then wood modes and the bridge hill: Fletcher and Rossing, "The Physics of Musical
# Instruments" (1998), chapters 9 and 10; rounded, since no two instruments agree.
VIOLIN: Sequence[Resonance] = ((280, 5, 5), (460, 5, 5), (560, 4, 6), (1100, -3, 2), (2600, 6, 1.2))
VIOLA: Sequence[Resonance] = ((220, 5, 5), (350, 5, 5), (430, 4, 6), (900, -3, 2), (2200, 5, 1.2))
# A drum of snake skin instead of a wooden top: narrow, nasal, near a voice
ERHU: Sequence[Resonance] = ((420, 5, 3), (850, 8, 3), (1600, 4, 3), (3000, 7, 2), (5500, -8, 1))
CELLO: Sequence[Resonance] = ((100, 4, 5), (180, 5, 4), (230, 3, 5), (700, -3, 2), (2000, 5, 1.2))
STEEL_GUITAR: Sequence[Resonance] = ((105, 5, 4), (200, 4, 4), (400, 2, 3), (3500, 3, 1))
NYLON_GUITAR: Sequence[Resonance] = ((98, 6, 4), (190, 5, 4), (380, 2, 3), (2500, -3, 1))
UPRIGHT: Sequence[Resonance] = ((65, 4, 4), (110, 5, 3), (220, 3, 3), (900, -3, 1.5))
BASS_CABINET: Sequence[Resonance] = ((75, 3, 1), (600, -4, 1), (1500, -5, 1), (2600, 3, 1.5))
COMBO_AMP: Sequence[Resonance] = ((120, 2, 1.5), (450, -3, 1), (2400, 5, 1.2))
ARCHTOP: Sequence[Resonance] = ((110, 3, 3), (220, 3, 2), (700, 2, 1), (2200, -4, 1.2))
STEEL_AMP: Sequence[Resonance] = ((130, 2, 1.5), (400, -4, 0.9), (1900, 5, 1.1))
SLAP_RIG: Sequence[Resonance] = ((80, 4, 0.9), (450, -6, 0.7), (3000, 2, 1))

# Formants as (Hz, dB, bandwidth Hz): a soprano's and a bass's a and u, from the tables in the
# Csound manual (appendix D).
Formant: TypeAlias = tuple[float, float, float]
HIGH_AH: Sequence[Formant] = (
    (800, 0, 80),
    (1150, -6, 90),
    (2900, -32, 120),
    (3900, -20, 130),
)
HIGH_OO: Sequence[Formant] = (
    (325, 0, 50),
    (700, -16, 60),
    (2700, -35, 170),
    (3800, -40, 180),
)
LOW_AH: Sequence[Formant] = ((600, 0, 60), (1040, -7, 70), (2250, -9, 110), (2450, -9, 120))
LOW_OO: Sequence[Formant] = ((350, 0, 40), (600, -20, 80), (2400, -32, 100), (2675, -28, 120))


def seated(sounds: Sequence[Samples], places: Sequence[float]) -> Samples:
    """[frames, 2] several sounds of one channel, each in its chair (-1 left to 1 right)."""
    heard = np.zeros((max(map(len, sounds)), 2), np.float32)
    for sound, place in zip(sounds, places, strict=True):
        angle = (place + 1) * pi / 4
        heard[: len(sound), 0] += sound[:, 0] * np.float32(cos(angle))
        heard[: len(sound), 1] += sound[:, 0] * np.float32(sin(angle))
    return heard


def grained(body: Sequence[Resonance], low_hz: float, seed: int) -> Sequence[Resonance]:
    """A body with its many small modes above the few great ones, a third of an octave apart or so.

    A vibrato walks each harmonic over them, and that shimmer is half of what a fiddle is.
    """
    dice = np.random.default_rng(seed)
    places = low_hz * 2 ** (np.arange(14) * 0.27 + 0.2 * dice.random(14))
    depths = 4.5 * np.where(dice.random(14) < 0.5, -1.0, 1.0) * (0.5 + 0.5 * dice.random(14))
    return (*body, *((float(hz), float(db), 9.0) for hz, db in zip(places, depths, strict=True)))


def through(sound: Samples, rate: int, body: Sequence[Resonance]) -> Samples:
    """A new array: `sound` through every resonance in turn."""
    return filters.run(sound, np.concatenate([filters.bell(*r, rate) for r in body]))


def sung(sound: Samples, rate: int, vowel: Sequence[Formant]) -> Samples:
    """`sound` through a mouth: band-passes side by side, wide enough for any pitch to be heard."""
    heard = np.zeros_like(sound)
    for hz, db, width in vowel:
        formant = filters.run(sound, _band(hz, max(width, 90.0) * 1.5, rate))
        heard += shaped(formant, level=10 ** (db / 20))
    return heard


def openness(vowel: Sequence[Formant], hz: float, rate: int) -> float:
    """How loud a saw of this pitch comes out of `sung`: a note on a formant would shout."""
    harmonics = hz * np.arange(1, 25)
    heard = np.zeros(24, np.complex128)
    z = np.exp(-2j * pi * np.minimum(harmonics, 0.49 * rate) / rate)
    for at, db, width in vowel:
        b0, b1, b2, a1, a2 = _band(at, max(width, 90.0) * 1.5, rate)[0]
        heard += 10 ** (db / 20) * (b0 + z * (b1 + z * b2)) / (1 + z * (a1 + z * a2))
    return float(np.sqrt((np.abs(heard) ** 2 / np.arange(1, 25) ** 2).sum()))


def _band(hz: float, width: float, rate: int) -> filters.Sections:
    """A two-pole band-pass with gain 1 at its middle (Bristow-Johnson's cookbook)."""
    w = 2 * pi * hz / rate
    alpha = sin(w) * width / (2 * hz)
    b, a0 = alpha / (1 + alpha), 1 + alpha
    return np.array([[b, 0.0, -b, -2 * cos(w) / a0, (1 - alpha) / a0]])


def in_room(sound: Samples, rate: int, seconds: Seconds, wet: float) -> Samples:
    """[frames, 2] `sound` with the answer of a small wooden room, `seconds` of it."""
    answer = _room(rate, seconds)
    both = sound if sound.shape[1] == 2 else np.repeat(sound, 2, axis=1)
    heard = np.concatenate((both, np.zeros_like(answer)))
    heard[:-1] += shaped(oaconvolve(both, answer, axes=0), level=wet)
    return heard


@cache
def _room(rate: int, seconds: Seconds) -> Samples:
    """Decaying noise, darker than it began, 4 ms late: walls a metre and a half away."""
    length = Frames(round(seconds * rate))
    tail = shaped(noise(length, 71, channels=2), fall(length, rate, seconds))
    late = np.concatenate((np.zeros((round(0.004 * rate), 2), np.float32), tail))
    answer = filters.band_pass(late, 180, 5200, rate)
    return answer / np.sqrt((answer**2).sum(axis=0)).astype(np.float32)
