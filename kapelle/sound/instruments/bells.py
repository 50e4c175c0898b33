"""Bells: frequency modulation at a ratio that is no interval, so the ear hears metal."""

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames
from kapelle.sound.envelopes import shaped, swell
from kapelle.sound.oscillators import pairs
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


VOICES = {"bells": Voice(play=_bells, release=0.9, rings=6, level=0.2)}
