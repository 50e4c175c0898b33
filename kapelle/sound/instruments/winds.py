"""Woodwinds: a column of air that grows brighter as it is blown harder."""

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
# A pipe stopped at one end, and a clarinet's low notes, have the odd harmonics nearly alone
STOPPED = (np.array([1, 0.02, 0.12, 0.01, 0.03]), np.array([1, 0.05, 0.4, 0.04, 0.2, 0.02, 0.08]))
WHISTLE = (np.array([1, 0.1, 0.02]), np.array([1, 0.35, 0.12, 0.05]))
FIPPLE = (np.array([1, 0.06, 0.12, 0.02]), np.array([1, 0.2, 0.35, 0.08, 0.08, 0.03]))
BAMBOO = (np.array([1, 0.3, 0.12, 0.03]), np.array([1, 0.7, 0.45, 0.2, 0.1, 0.05]))
_EVEN = np.where(np.arange(40) % 2 == 1, 1.0, 0.0)
_WEAK = 1 - _EVEN * 0.93 * np.exp(-np.arange(40) / 7)
CLARINET = (np.exp(-0.42 * _HARMONICS) * _WEAK, np.exp(-0.17 * _HARMONICS) * _WEAK)
DOUBLE = (np.exp(-0.3 * _HARMONICS), np.minimum(1.0, 1.3 * np.exp(-0.14 * _HARMONICS)))
PIPES = (np.exp(-0.16 * _HARMONICS), np.exp(-0.11 * _HARMONICS))
SAX_BODY: Sequence[bodies.Resonance] = ((550, 4, 1.5), (1300, 3, 1.5), (2700, 2, 1.5))
# An oboe and a bassoon are heard by their formants, as vowels are (Meyer, "Acoustics and the
# Performance of Music", 2009)
OBOE_BODY: Sequence[bodies.Resonance] = ((1100, 8, 1.8), (2700, 7, 2))
BASSOON_BODY: Sequence[bodies.Resonance] = ((480, 8, 1.6), (1150, 5, 1.8), (3000, -4, 1))
CHANTER: Sequence[bodies.Resonance] = ((1000, 4, 1.5), (2400, 6, 1.5))
TUBE: Sequence[bodies.Resonance] = ((800, 2, 1.0),)


def blown(
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
        play=blown(FLUTE, TUBE, attack=0.06, vibrato_cents=9, scoop_cents=12, breath=0.05),
        release=0.12,
        overlap=0.05,
        slides=True,
        level=0.13,
    ),
    "saxophone": Voice(
        play=blown(REED, SAX_BODY, attack=0.035, vibrato_cents=16, scoop_cents=45, breath=0.03),
        release=0.1,
        overlap=0.04,
        slides=True,
        level=0.08,
    ),
    "pan flute": Voice(
        play=blown(STOPPED, TUBE, attack=0.05, vibrato_cents=8, scoop_cents=25, breath=0.14),
        release=0.15,
        overlap=0.05,
        slides=True,
        level=0.14,
    ),
    "shakuhachi": Voice(
        play=blown(BAMBOO, TUBE, attack=0.08, vibrato_cents=28, scoop_cents=70, breath=0.16),
        release=0.2,
        overlap=0.06,
        slides=True,
        level=0.13,
    ),
    "whistle": Voice(
        play=blown(WHISTLE, TUBE, attack=0.03, vibrato_cents=10, scoop_cents=15, breath=0.04),
        release=0.1,
        overlap=0.03,
        slides=True,
        level=0.14,
    ),
    "recorder": Voice(
        play=blown(FIPPLE, TUBE, attack=0.035, vibrato_cents=6, scoop_cents=15, breath=0.05),
        release=0.1,
        overlap=0.04,
        slides=True,
        level=0.14,
    ),
    "clarinet": Voice(
        play=blown(CLARINET, TUBE, attack=0.04, vibrato_cents=2, scoop_cents=10, breath=0.015),
        release=0.1,
        overlap=0.04,
        slides=True,
        level=0.1,
    ),
    "oboe": Voice(
        play=blown(DOUBLE, OBOE_BODY, attack=0.035, vibrato_cents=12, scoop_cents=12, breath=0.01),
        release=0.1,
        overlap=0.04,
        slides=True,
        level=0.06,
    ),
    "bassoon": Voice(
        play=blown(DOUBLE, BASSOON_BODY, attack=0.04, vibrato_cents=8, scoop_cents=12, breath=0.01),
        release=0.1,
        overlap=0.04,
        level=0.06,
    ),
    "bagpipes": Voice(
        play=blown(PIPES, CHANTER, attack=0.012, vibrato_cents=0, scoop_cents=20, breath=0.01),
        release=0.05,
        overlap=0.01,
        level=0.04,
    ),
    "alto saxophone": Voice(
        play=blown(REED, SAX_BODY, attack=0.03, vibrato_cents=16, scoop_cents=40, breath=0.03),
        release=0.1,
        overlap=0.04,
        slides=True,
        level=0.08,
    ),
}

SAMPLED = {
    "flute": Sampled(
        program=73, release=0.15, soft_harmonics=3, width=0.4, overlap=0.06, level=0.42
    ),
    "saxophone": Sampled(
        program=66, release=0.15, soft_harmonics=4, width=0.4, overlap=0.06, level=0.54
    ),
    "pan flute": Sampled(program=75, release=0.15, soft_harmonics=3, width=0.4, level=0.5),
    "shakuhachi": Sampled(program=77, release=0.15, soft_harmonics=3, width=0.4, level=0.5),
    "whistle": Sampled(program=78, release=0.15, soft_harmonics=3, width=0.4, level=0.5),
    "recorder": Sampled(program=74, release=0.15, soft_harmonics=3, width=0.4, level=0.5),
    "clarinet": Sampled(program=71, release=0.15, soft_harmonics=3, width=0.4, level=0.5),
    "oboe": Sampled(program=68, release=0.15, soft_harmonics=5, width=0.4, level=0.5),
    "bassoon": Sampled(program=70, release=0.15, soft_harmonics=5, width=0.4, level=0.5),
    "bagpipes": Sampled(program=109, release=0.15, soft_harmonics=8, width=0.4, level=0.5),
    "alto saxophone": Sampled(program=65, release=0.15, soft_harmonics=4, width=0.4, level=0.5),
}
