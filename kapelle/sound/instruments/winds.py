"""Winds and brass: a column of air that grows brighter as it is blown harder."""

from collections.abc import Sequence

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames
from kapelle.sound import filters
from kapelle.sound.envelopes import cents, clock, contour, shaped, ticks, tremble, wander
from kapelle.sound.instruments import bodies
from kapelle.sound.oscillators import Table, noise, phases, table, waves
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Play, Voice, slide

# Harmonic amplitudes, softly and hard blown; after the spectra in Fletcher and Rossing (1998)
FLUTE = (np.array([1, 0.18, 0.05]), np.array([1, 0.55, 0.3, 0.12, 0.06]))
_HARMONICS = np.arange(40, dtype=np.float64)
REED = (np.exp(-0.48 * _HARMONICS), np.minimum(1.0, 1.35 * np.exp(-0.2 * _HARMONICS)))
HORN = (np.exp(-0.51 * _HARMONICS), np.minimum(1.0, 1.9 * np.exp(-0.175 * _HARMONICS)))
SAX_BODY: Sequence[bodies.Resonance] = ((550, 4, 1.5), (1300, 3, 1.5), (2700, 2, 1.5))
BELL: Sequence[bodies.Resonance] = ((1200, 5, 1.2), (2500, 3, 1.2))
TUBE: Sequence[bodies.Resonance] = ((800, 2, 1.0),)


def _blown(
    spectra: tuple[Table, Table],
    body: Sequence[bodies.Resonance],
    *,
    attack: float,  # seconds
    vibrato_cents: float,
    scoop_cents: float,  # how far below the note it starts
    breath: float,
) -> Play:
    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        hz, times = hertz(cue.pitch), ticks(length, rate)
        shake = tremble(times, 5.1, 0.3, 0.4)
        drift = 3 * wander(times, phases(1, 67, cue.pitch))[:, 0]
        scoop = -scoop_cents * np.exp(-times / 0.025)
        bend = cents(vibrato_cents * shake + drift + scoop) * slide(cue, times, rate)
        # brighter as the column fills, and with every shake of the breath
        blend = cue.touch * (1 - np.exp(-times / (1.2 * attack))) + 0.06 * shake
        soft, hard = (table(harmonics, hz, rate) for harmonics in spectra)
        sound = waves(length, rate, hz, soft, hard, np.clip(blend, 0, 1), bend)
        air = filters.band_pass(noise(length, 73, cue.pitch), hz, min(hz * 6, 9000), rate)
        onset = 0.5 + 1.5 * np.exp(-clock(length, rate) / 0.05)
        sound += shaped(air, onset.astype(np.float32), level=breath)
        sound = bodies.through(sound, rate, body)
        return shaped(sound, contour(length, rate, attack, 4, 0.8))

    return play


VOICES = {
    "flute": Voice(
        play=_blown(FLUTE, TUBE, attack=0.06, vibrato_cents=9, scoop_cents=12, breath=0.05),
        release=0.12,
        overlap=0.05,
        slides=True,
        level=0.13,
    ),
    "saxophone": Voice(
        play=_blown(REED, SAX_BODY, attack=0.035, vibrato_cents=16, scoop_cents=45, breath=0.03),
        release=0.1,
        overlap=0.04,
        slides=True,
        level=0.08,
    ),
    "trumpet": Voice(
        play=_blown(HORN, BELL, attack=0.03, vibrato_cents=10, scoop_cents=35, breath=0.015),
        release=0.1,
        overlap=0.04,
        slides=True,
        level=0.07,
    ),
}

SAMPLED = {
    "flute": Sampled(
        program=73, release=0.15, soft_harmonics=3, width=0.4, overlap=0.06, level=0.42
    ),
    "saxophone": Sampled(
        program=66, release=0.15, soft_harmonics=4, width=0.4, overlap=0.06, level=0.54
    ),
    "trumpet": Sampled(
        program=56, release=0.15, soft_harmonics=3, width=0.4, overlap=0.05, level=0.62
    ),
}
