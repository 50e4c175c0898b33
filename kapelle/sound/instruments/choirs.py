"""Choirs: many throats behind one vowel. Softly they hum an oo, loudly they open to an ah."""

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames
from kapelle.sound import filters
from kapelle.sound.envelopes import cents, shaped, swell, ticks, tremble, wander
from kapelle.sound.instruments import bodies
from kapelle.sound.oscillators import noise, phases, saws
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Voice

SINGERS = 6
SUNG = 0.6  # every vowel and pitch as loud as this
BREAK = 60  # below middle C the men sing


def _choir(cue: Cue, length: Frames, rate: int) -> Samples:
    starts = phases(SINGERS, 59, cue.pitch)
    times = ticks(length, rate)
    each = [tremble(times, 4.9 + 1.1 * s, 0.2, 0.6, 6.28 * s) for s in starts]
    bend = cents(16 * np.stack(each, axis=1) + 7 * wander(times, 6.28 * starts))
    hz, rows = hertz(cue.pitch), np.linspace(-0.7, 0.7, SINGERS)
    throats = saws(length, rate, np.full(SINGERS, hz), starts, bend=bend, places=rows)
    throats += shaped(noise(length, 61, cue.pitch, channels=2), level=0.03)
    throats = filters.low_pass(throats, 3500 + 3000 * cue.touch, rate)
    ah, oo = (
        (bodies.LOW_AH, bodies.LOW_OO) if cue.pitch < BREAK else (bodies.HIGH_AH, bodies.HIGH_OO)
    )
    open_mouth = min(1.0, max(0.0, 1.6 * cue.touch - 0.3))
    sound = np.zeros_like(throats)
    for vowel, share in ((ah, open_mouth), (oo, 1 - open_mouth)):
        even = SUNG / bodies.openness(vowel, hz, rate)
        sound += shaped(bodies.sung(throats, rate, vowel), level=share * even)
    # the throat itself, so that a pitch between two formants is not lost
    sound += shaped(filters.low_pass(throats, hz * 1.5, rate), level=0.25)
    sound = filters.high_pass(sound, hz * 0.7, rate)
    return shaped(sound, swell(length, rate, 0.2 - 0.1 * cue.touch))


VOICES = {"choir": Voice(play=_choir, release=0.5, overlap=0.1, level=0.7)}

SAMPLED = {
    "choir": Sampled(
        program=52,
        release=0.8,
        soft_harmonics=5,
        width=0.5,
        high_pass_hz=60,
        retuned=True,
        overlap=0.12,
        level=0.77,
    )
}
