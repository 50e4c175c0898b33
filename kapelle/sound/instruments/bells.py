"""Bells, bowls and kettledrums: metal and skin with partials of their own, not of a string."""

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames
from kapelle.sound import filters
from kapelle.sound.envelopes import fall, shaped, swell
from kapelle.sound.oscillators import noise, pairs, ring
from kapelle.sound.sampler import Chair, Sampled
from kapelle.sound.tones import Cue, Voice


def _bells(cue: Cue, length: Frames, rate: int) -> Samples:
    """A strike, and beside it a second a hair sharp: they beat, as a real bell's two halves do."""
    hz, touch = hertz(cue.pitch), cue.touch
    lasting = 4.5 * 2 ** ((72 - cue.pitch) / 24)

    def strike(detune: float) -> Samples:
        return pairs(
            length,
            rate,
            hz * detune,
            (1, 3.5, 0.5 + 1.6 * touch, 0.35 * lasting, 1.0, lasting),
            (2, 1.41, 0.6 * touch, 0.5, 0.2, 0.4 * lasting),
            (4.07, 1, 0.0, 1.0, 0.1 * touch, 0.25 * lasting),
        )

    middle, side = strike(1), strike(2 ** (3 / 1200))
    sound = np.concatenate((middle + 0.3 * side, middle - 0.3 * side), axis=1, dtype=np.float32)
    return shaped(sound, swell(length, rate, 0.001))


# A tube rings as a free bar: its modes lie as the squares of 3, 5, 7, 9, ... and the ear makes the
# strike note, an octave below the fourth, out of the fourth to sixth (Fletcher and Rossing, 1998,
# chapter 19)
_TUBE = np.array([3.011, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23]) ** 2 * 2 / 81
_TUBE_LEVEL = np.array([0.2, 0.3, 0.45, 1, 0.8, 0.6, 0.45, 0.35, 0.25, 0.18, 0.12])
_TUBE_LASTS = np.array([1.2, 1.1, 1, 0.9, 0.65, 0.48, 0.36, 0.28, 0.21, 0.16, 0.12])


def _tubular(cue: Cue, length: Frames, rate: int) -> Samples:
    hz = hertz(cue.pitch)
    hard = np.power(cue.touch, 0.18 * np.arange(len(_TUBE)))
    sound = ring(length, rate, hz * _TUBE, _TUBE_LEVEL * hard, 7 * _TUBE_LASTS)[:, :1]
    return shaped(sound, swell(length, rate, 0.001))


# Modes of a hand-beaten bowl, each a pair that beats as it is nowhere quite round; ratios near
# those Inacio, Henrique and Antunes measured, "The dynamics of Tibetan singing bowls" (2006)
_BOWL = np.array([1, 2.71, 5.05, 7.9])
_BOWL_LEVEL = np.array([1, 0.5, 0.22, 0.1])


def _bowl(cue: Cue, length: Frames, rate: int) -> Samples:
    hz, woken = hertz(cue.pitch), np.power(cue.touch, 0.7 * np.arange(4))
    apart = 0.4 + 0.25 * np.arange(4)  # Hz
    sound = ring(
        length,
        rate,
        np.concatenate((hz * _BOWL - apart, hz * _BOWL + apart)),
        np.tile(_BOWL_LEVEL * woken, 2) * np.repeat((0.6, 0.4), 4),
        np.tile(np.array([14, 9, 5, 3.0]), 2),
        np.repeat((-0.4, 0.4), 4),
    )
    return shaped(sound, swell(length, rate, 0.012))


# Of a kettledrum's modes the kettle's air pulls a few into a row of 2 : 3 : 4 : 5, and those last
# (Fletcher and Rossing, 1998, chapter 18); the one without a node line thumps and is gone
_KETTLE = np.array([1, 1.5, 1.99, 2.44, 2.89, 0.85])
_KETTLE_LEVEL = np.array([1, 0.6, 0.35, 0.2, 0.12, 0.5])
_KETTLE_LASTS = np.array([2.2, 1.9, 1.5, 1.1, 0.9, 0.25])


def _timpani(cue: Cue, length: Frames, rate: int) -> Samples:
    hz = hertz(cue.pitch)
    woken = np.power(cue.touch, np.array([0, 0.4, 0.8, 1.2, 1.6, 0.3]))
    sound = ring(length, rate, hz * _KETTLE, _KETTLE_LEVEL * woken, _KETTLE_LASTS)[:, :1]
    felt = filters.band_pass(noise(length, 17, cue.pitch, cue.take), 100, 1400, rate)
    sound += shaped(felt, fall(length, rate, 0.06), level=0.12 * cue.touch)
    return shaped(sound, swell(length, rate, 0.002))


VOICES = {
    "bells": Voice(play=_bells, release=0.9, rings=6, level=0.2),
    "tubular bells": Voice(play=_tubular, release=1.4, rings=7, level=0.16),
    "singing bowls": Voice(play=_bowl, release=1.8, rings=12, level=0.21),
    "timpani": Voice(play=_timpani, release=0.9, rings=3, takes=2, level=0.25),
}

SAMPLED = {
    # FluidR3's hang a third of a semitone low; an ear for harmonics cannot tell how far
    "tubular bells": Sampled(
        program=14, release=1.4, soft_harmonics=6, chairs=(Chair(program=14, cents=37),), level=0.37
    ),
    "timpani": Sampled(
        program=47, release=0.9, soft_harmonics=4, width=0.6, retuned=True, level=1.2
    ),
}
