"""Basses: fingers on long strings, and oscillators that need no wood."""

from collections.abc import Sequence
from math import pi

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames, Seconds
from kapelle.sound import filters
from kapelle.sound.envelopes import (
    STEP,
    Curve,
    contour,
    fall,
    shaped,
    swell,
    ticks,
)
from kapelle.sound.instruments import bodies
from kapelle.sound.instruments.guitars import pluck
from kapelle.sound.oscillators import noise, saws, string, sweep
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Play, Voice, slide


def _finger(
    nail_hz: float, lasting: Seconds, body: Sequence[bodies.Resonance], top_hz: float
) -> Play:
    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        held = 0.15 if cue.muted else lasting * 2 ** ((33 - cue.pitch) / 24)
        push = pluck(cue, rate, nail_hz=nail_hz, at=0.22)
        sound = string(length, rate, hertz(cue.pitch), push, lasting=held, bright=0.62)
        sound = filters.low_pass(sound, top_hz * (0.5 + 0.5 * cue.touch), rate)
        thump = filters.low_pass(noise(length, 37, cue.take), 180, rate)
        sound += shaped(thump, fall(length, rate, 0.1), level=0.4 * cue.touch)
        sound = filters.high_pass(bodies.through(sound, rate, body), 28, rate)
        return shaped(sound, swell(length, rate, 0.002))

    return play


def _synth_bass(cue: Cue, length: Frames, rate: int) -> Samples:
    """Two saws and a sine under them; the filter snaps open with the touch and closes."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    bend = slide(cue, times, rate)
    detune = np.array([1.0, 2 ** (7 / 1200)])
    sound = saws(length, rate, hz * detune, np.array([0.0, 0.37]), bend=bend[:, None])[:, :1]
    top = 500 + 3800 * cue.touch**1.5
    sound = sweep(sound, rate, 180 + hz + top * np.exp(-times / 0.14), 0.35)
    sub = _sine(hz * bend, length, rate)
    sound = shaped(filters.high_pass(sound, hz * 0.9, rate), level=0.7)
    sound += shaped(sub, level=0.55)
    return shaped(sound, contour(length, rate, 0.004, 6, 0.6))


def _808(cue: Cue, length: Frames, rate: int) -> Samples:
    """A kick's long tail tuned to a note: a drop of pitch, a clean sine, a drive that dies first."""
    times = ticks(length, rate)
    hz = hertz(cue.pitch) * slide(cue, times, rate)
    hz = hz + 110 * np.exp(-times / 0.014)  # the beater: a fifth of a cycle of thump, no more
    drive = 1.2 + 2.2 * cue.touch
    dying = 0.45 + 0.55 * fall(length, rate, 1.6)
    sound = shaped(_sine(hz, length, rate), fall(length, rate, 4.5), dying, level=drive)
    sound = np.tanh(sound, dtype=np.float32)
    click = filters.band_pass(noise(length, 41), 700, 4500, rate)
    sound += shaped(click, fall(length, rate, 0.02), level=0.1 * cue.touch)
    return shaped(sound, swell(length, rate, 0.003))


def _sine(hz: Curve, length: Frames, rate: int) -> Samples:
    """[length, 1] a sine whose frequency is given at every control point."""
    at = np.arange(length)
    every = np.interp(at, np.arange(len(hz)) * STEP, hz)
    turned = np.cumsum(every) / rate
    return np.sin(2 * pi * (turned - turned[:1])).astype(np.float32)[:, None]


_BASS_GUITAR = _finger(700, 5, bodies.BASS_CABINET, 1800)
_PICKED = _finger(2500, 5, bodies.BASS_CABINET, 3500)
_UPRIGHT = _finger(900, 2.6, bodies.UPRIGHT, 2200)

VOICES = {
    "bass guitar": Voice(
        play=_BASS_GUITAR,
        release=0.12,
        rings=6,
        takes=2,
        mutes=True,
        level=0.38,
    ),
    "upright bass": Voice(
        play=_UPRIGHT,
        release=0.15,
        rings=4,
        takes=2,
        mutes=True,
        level=0.4,
    ),
    "picked bass": Voice(play=_PICKED, release=0.12, rings=6, takes=2, mutes=True, level=0.38),
    "fretless bass": Voice(play=_BASS_GUITAR, release=0.15, rings=6, takes=2, level=0.38),
    "slap bass": Voice(play=_PICKED, release=0.1, rings=4, takes=2, mutes=True, level=0.38),
    "acid bass": Voice(play=_synth_bass, release=0.06, slides=True, level=0.23),
    "reese bass": Voice(play=_synth_bass, release=0.12, slides=True, level=0.23),
    "wobble bass": Voice(play=_synth_bass, release=0.1, slides=True, level=0.23),
    "log drum": Voice(play=_808, release=0.12, rings=2, slides=True, level=0.15),
    "chip bass": Voice(play=_synth_bass, release=0.04, slides=True, level=0.23),
    "synth bass": Voice(play=_synth_bass, release=0.08, slides=True, level=0.23),
    "808": Voice(play=_808, release=0.12, rings=4.5, slides=True, level=0.15),
}

SAMPLED = {
    "bass guitar": Sampled(
        program=33, release=0.15, soft_harmonics=10, layer=_BASS_GUITAR, width=0, level=0.47
    ),
    "upright bass": Sampled(
        program=32,
        release=0.2,
        soft_harmonics=9,
        layer=_UPRIGHT,
        layer_level=0.3,
        width=0,
        level=0.5,
    ),
}
