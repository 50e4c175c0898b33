"""Brass: lips, a long tube and a bell. Loud is bright: the wave steepens on its way out."""

from collections.abc import Sequence

import numpy as np

from kapelle.audio import Samples
from kapelle.music.units import Frames
from kapelle.sound.instruments import bodies
from kapelle.sound.instruments.winds import blown
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Voice

_HARMONICS = np.arange(40, dtype=np.float64)
HORN = (np.exp(-0.51 * _HARMONICS), np.minimum(1.0, 1.9 * np.exp(-0.175 * _HARMONICS)))
ROUND = (np.exp(-0.75 * _HARMONICS), np.minimum(1.0, 1.3 * np.exp(-0.3 * _HARMONICS)))
BELL: Sequence[bodies.Resonance] = ((1200, 5, 1.2), (2500, 3, 1.2))
SLIDE_BELL: Sequence[bodies.Resonance] = ((520, 4, 1.3), (1500, 3, 1.2))
HAND_IN_BELL: Sequence[bodies.Resonance] = ((350, 4, 1.3), (2000, -3, 1))
WIDE_BELL: Sequence[bodies.Resonance] = ((230, 3, 1.3), (1500, -3, 1))
MUTE: Sequence[bodies.Resonance] = ((500, -10, 0.8), (1800, 8, 2), (3500, 6, 2))

TRUMPET = blown(HORN, BELL, attack=0.03, vibrato_cents=10, scoop_cents=35, breath=0.015)
TROMBONE = blown(HORN, SLIDE_BELL, attack=0.04, vibrato_cents=9, scoop_cents=30, breath=0.012)


def _section(cue: Cue, length: Frames, rate: int) -> Samples:
    """Trumpet left, trombone right."""
    two = [play(cue, length, rate) for play in (TRUMPET, TROMBONE)]
    return bodies.seated(two, (-0.5, 0.5))


VOICES = {
    "trumpet": Voice(play=TRUMPET, release=0.1, overlap=0.04, slides=True, level=0.07),
    "muted trumpet": Voice(
        play=blown(HORN, MUTE, attack=0.03, vibrato_cents=10, scoop_cents=35, breath=0.015),
        release=0.1,
        overlap=0.04,
        slides=True,
        level=0.07,
    ),
    "trombone": Voice(play=TROMBONE, release=0.12, overlap=0.05, slides=True, level=0.07),
    "french horn": Voice(
        play=blown(ROUND, HAND_IN_BELL, attack=0.05, vibrato_cents=4, scoop_cents=20, breath=0.01),
        release=0.2,
        overlap=0.05,
        slides=True,
        level=0.1,
    ),
    "brass section": Voice(play=_section, release=0.12, overlap=0.04, slides=True, level=0.07),
    "tuba": Voice(
        play=blown(ROUND, WIDE_BELL, attack=0.05, vibrato_cents=3, scoop_cents=15, breath=0.01),
        release=0.12,
        overlap=0.05,
        slides=True,
        level=0.1,
    ),
}

SAMPLED = {
    "trumpet": Sampled(
        program=56, release=0.15, soft_harmonics=3, width=0.4, overlap=0.05, level=0.62
    ),
    "muted trumpet": Sampled(
        program=59, release=0.15, soft_harmonics=6, width=0.4, overlap=0.05, level=0.6
    ),
    "trombone": Sampled(
        program=57, release=0.15, soft_harmonics=4, width=0.4, overlap=0.05, level=0.6
    ),
    "french horn": Sampled(
        program=60, release=0.25, soft_harmonics=3, width=0.4, overlap=0.05, level=0.6
    ),
    "brass section": Sampled(
        program=61, release=0.15, soft_harmonics=4, width=0.6, overlap=0.05, level=0.6
    ),
    "tuba": Sampled(program=58, release=0.15, soft_harmonics=4, width=0.3, overlap=0.05, level=0.6),
}
