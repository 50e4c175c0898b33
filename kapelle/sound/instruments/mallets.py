"""Mallets: bars, teeth, tines and pans struck once and left alone.

Each is a row of modes: how high above the note, how loud, how much of the touch it takes to wake
it, and what share of the note's time it lasts. Ratios from Fletcher and Rossing, "The Physics of
Musical Instruments" (1998), chapter 19 for tuned bars, 2.16 for bars held at one end; the pan's
from Rossing, Hampton and Hansen, "Music from oil drums", Physics Today 49 (1996).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import pi
from typing import TypeAlias

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames, Seconds
from kapelle.sound import filters
from kapelle.sound.envelopes import clock, fall, shaped, swell
from kapelle.sound.oscillators import noise, ring
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Play, Voice

Mode: TypeAlias = tuple[float, float, float, float]  # ratio, level, power of touch, share of time
MIDDLE = 72


@dataclass(frozen=True, kw_only=True)
class Bar:
    """What is struck, and with what."""

    modes: Sequence[Mode]
    lasting: Seconds  # T60 of the first mode at C5
    halves: float  # semitones up that halve it: small bars have little to give
    knock: tuple[float, float, Seconds, float]  # of the mallet: band (Hz), how long, how loud
    blooms: Seconds = 0.0  # until the modes above the first are awake: a pan's feed on it
    rise: Seconds = 0.001  # until the blow is over: yarn takes longer than brass


MARIMBA = Bar(
    modes=((1, 1, 0, 1), (3.93, 0.22, 1, 0.3), (9.3, 0.1, 2, 0.1)),
    lasting=1.3,
    halves=14,
    knock=(250, 1600, 0.05, 0.06),
    rise=0.002,
)
XYLOPHONE = Bar(
    modes=((1, 1, 0, 1), (3, 0.5, 0.7, 0.5), (6.1, 0.3, 1.2, 0.25), (10.2, 0.12, 2, 0.15)),
    lasting=0.7,
    halves=16,
    knock=(1500, 7000, 0.02, 0.12),
    rise=0.0005,
)
VIBRAPHONE = Bar(
    modes=((1, 1, 0, 1), (4, 0.3, 1, 0.25), (10, 0.2, 2, 0.07)),
    lasting=4,
    halves=20,
    knock=(300, 2000, 0.02, 0.02),
)
GLOCKENSPIEL = Bar(
    modes=((1, 1, 0, 1), (2.71, 0.35, 0.5, 0.45), (5.15, 0.3, 1, 0.2), (8.43, 0.15, 1.6, 0.1)),
    lasting=4.5,
    halves=20,
    knock=(4000, 11_000, 0.008, 0.12),
    rise=0.0004,
)
CELESTA = Bar(
    modes=((1, 1, 0, 1), (2, 0.16, 0, 0.7), (4.02, 0.22, 1, 0.25), (6.8, 0.12, 2, 0.1)),
    lasting=3.5,
    halves=18,
    knock=(300, 1500, 0.03, 0.02),
)
MUSIC_BOX = Bar(
    modes=((1, 1, 0, 1), (2, 0.08, 0, 0.6), (6.27, 0.3, 0.8, 0.22), (17.5, 0.1, 1.3, 0.06)),
    lasting=2.6,
    halves=18,
    knock=(3000, 9000, 0.006, 0.1),
    rise=0.0004,
)
KALIMBA = Bar(
    modes=((1, 1, 0, 1), (2, 0.06, 1, 0.5), (5.9, 0.16, 1, 0.16), (13.6, 0.06, 2, 0.05)),
    lasting=1.6,
    halves=16,
    knock=(180, 900, 0.04, 0.12),
    rise=0.001,
)
# A note of a pan is hammered so that its octave and twelfth answer, and its rim is never quite so
STEEL_DRUMS = Bar(
    modes=(
        *((1, 1, 0, 1), (2.003, 0.75, 0.6, 0.7), (3.01, 0.28, 1, 0.45), (4.02, 0.22, 1.3, 0.35)),
        *((5.06, 0.12, 1.3, 0.3), (5.4, 0.1, 1.6, 0.2), (6.2, 0.08, 2, 0.2)),
        *((7.9, 0.06, 2, 0.15), (9.7, 0.04, 2, 0.12)),
    ),
    lasting=1.8,
    halves=22,
    knock=(500, 4000, 0.03, 0.08),
    blooms=0.02,
)


def _struck(bar: Bar) -> Play:
    ratio, level, woken, share = np.array(bar.modes).T

    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        lasting = bar.lasting * 2 ** ((MIDDLE - cue.pitch) / bar.halves)
        levels = level * np.power(cue.touch, woken)
        hz = hertz(cue.pitch) * ratio
        sound = ring(length, rate, hz[1:], levels[1:], lasting * share[1:])[:, :1]
        if bar.blooms:
            shaped(sound, swell(length, rate, bar.blooms))
        sound = sound + ring(length, rate, hz[:1], levels[:1], lasting * share[:1])[:, :1]
        low_hz, high_hz, seconds, loud = bar.knock
        knock = filters.band_pass(noise(length, 11, cue.pitch, cue.take), low_hz, high_hz, rate)
        sound += shaped(knock, fall(length, rate, seconds), level=loud * cue.touch)
        return shaped(sound, swell(length, rate, bar.rise))

    return play


def _vibraphone(cue: Cue, length: Frames, rate: int) -> Samples:
    """Soft mallets, and fans turning in the pipes under the bars."""
    turning = 1 - 0.25 * (0.5 - 0.5 * np.cos(2 * pi * 5.2 * clock(length, rate)))
    return shaped(_struck(VIBRAPHONE)(cue, length, rate), turning.astype(np.float32))


VOICES = {
    "celesta": Voice(play=_struck(CELESTA), release=0.9, rings=6, level=0.25),
    "vibraphone": Voice(play=_vibraphone, release=0.5, rings=8, level=0.22),
    "marimba": Voice(play=_struck(MARIMBA), release=0.6, rings=4, takes=2, level=0.29),
    "xylophone": Voice(play=_struck(XYLOPHONE), release=0.4, rings=2, takes=2, level=0.41),
    "glockenspiel": Voice(play=_struck(GLOCKENSPIEL), release=1.2, rings=6, level=0.21),
    "music box": Voice(play=_struck(MUSIC_BOX), release=1.2, rings=4, level=0.24),
    "kalimba": Voice(play=_struck(KALIMBA), release=0.8, rings=4, takes=2, level=0.27),
    "steel drums": Voice(play=_struck(STEEL_DRUMS), release=0.5, rings=4, takes=2, level=0.24),
}

# FluidR3's steel drums end after a third of a second: ours ring
SAMPLED = {
    "celesta": Sampled(
        program=8, release=0.9, soft_harmonics=3, width=0.8, retuned=True, level=0.65
    ),
    "vibraphone": Sampled(program=11, release=0.7, soft_harmonics=4, width=0.6, level=0.9),
    "marimba": Sampled(program=12, release=0.6, soft_harmonics=3, width=0, level=0.66),
    "xylophone": Sampled(program=13, release=0.4, soft_harmonics=4, width=0, level=1.4),
    "glockenspiel": Sampled(
        program=9, release=1.2, soft_harmonics=4, width=0, retuned=True, level=0.65
    ),
    "music box": Sampled(program=10, release=1.2, soft_harmonics=4, width=0, level=0.72),
    "kalimba": Sampled(  # thumbs of flesh: the recording has nails, which click in a quiet song
        program=108, release=0.8, soft_harmonics=4, width=0, open_hz=5000.0, level=1.1
    ),
}
