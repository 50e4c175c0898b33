"""Guitars: a string, where and how hard it is picked, and the box or amplifier it is heard by."""

from collections.abc import Sequence

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames, Seconds
from kapelle.sound import filters
from kapelle.sound.instruments import bodies
from kapelle.sound.oscillators import noise, string
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Play, Voice

PICKED_AT = 0.18  # of the string's length from the bridge: over the sound hole


def pluck(cue: Cue, rate: int, *, nail_hz: float, at: float) -> Samples:
    """[period, 1] what the finger leaves on the string: noise, dulled by flesh, combed by place."""
    period = max(8, round(rate / hertz(cue.pitch)))
    push = noise(Frames(period), 31, cue.pitch, cue.take)
    push -= push.mean()
    push = filters.low_pass(push, nail_hz * (0.35 + 0.65 * cue.touch), rate)
    push = push - np.roll(push, max(1, round(at * period)), axis=0)
    return push * np.float32(0.4 / (np.sqrt((push**2).mean()) + 1e-9))


def _guitar(
    nail_hz: float, lasting: Seconds, bright: float, body: Sequence[bodies.Resonance], top_hz: float
) -> Play:
    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        held = 0.12 if cue.muted else lasting * 2 ** ((52 - cue.pitch) / 30)
        stiff = bright - 0.25 if cue.muted else bright
        push = pluck(cue, rate, nail_hz=nail_hz * (0.4 if cue.muted else 1), at=PICKED_AT)
        sound = string(length, rate, hertz(cue.pitch), push, lasting=held, bright=stiff)
        sound = bodies.through(sound, rate, body)
        return filters.band_pass(sound, 60, top_hz, rate)

    return play


VOICES = {
    "acoustic guitar": Voice(
        play=_guitar(7000, 4.5, 0.82, bodies.STEEL_GUITAR, 12_000),
        release=0.3,
        rings=6,
        takes=2,
        mutes=True,
        level=0.45,
    ),
    "nylon guitar": Voice(
        play=_guitar(3500, 3.5, 0.72, bodies.NYLON_GUITAR, 9000),
        release=0.3,
        rings=5,
        takes=2,
        mutes=True,
        level=0.5,
    ),
    "electric guitar": Voice(
        play=_guitar(5000, 6, 0.8, bodies.COMBO_AMP, 5500),
        release=0.2,
        rings=8,
        takes=2,
        mutes=True,
        level=0.4,
    ),
    "jazz guitar": Voice(
        play=_guitar(2200, 4, 0.68, bodies.COMBO_AMP, 3500),
        release=0.2,
        rings=6,
        takes=2,
        mutes=True,
        level=0.4,
    ),
    "muted guitar": Voice(
        play=_guitar(5000, 0.5, 0.7, bodies.COMBO_AMP, 5500),
        release=0.1,
        rings=2,
        takes=2,
        mutes=True,
        level=0.4,
    ),
    "overdriven guitar": Voice(
        play=_guitar(5000, 7, 0.8, bodies.COMBO_AMP, 5000),
        release=0.2,
        rings=8,
        takes=2,
        mutes=True,
        level=0.4,
    ),
    "distorted guitar": Voice(
        play=_guitar(5000, 9, 0.8, bodies.COMBO_AMP, 5000),
        release=0.2,
        rings=8,
        takes=2,
        mutes=True,
        level=0.4,
    ),
    "pedal steel": Voice(
        play=_guitar(3500, 8, 0.8, bodies.COMBO_AMP, 6000), release=0.3, rings=8, takes=2, level=0.4
    ),
}

SAMPLED = {
    "acoustic guitar": Sampled(
        program=25, muted=28, release=0.5, soft_harmonics=8, width=0.7, level=0.65
    ),
    "nylon guitar": Sampled(program=24, release=0.5, soft_harmonics=6, width=0.7, level=0.62),
    "electric guitar": Sampled(
        program=27, muted=28, release=0.35, soft_harmonics=7, width=0.7, level=0.55
    ),
}
