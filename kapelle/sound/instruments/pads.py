"""Pads: what lies behind a band and is missed only when it stops.

A pad is many soft voices adrift; what tells them apart is what they are made of: saws behind a
filter that breathes, glass, darkness, or the string machine of the seventies.
"""

from functools import cache
from math import pi

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames, Seconds, frames
from kapelle.sound import filters
from kapelle.sound.envelopes import cents, shaped, swell, ticks, wander
from kapelle.sound.oscillators import Table, noise, pairs, phases, saws, sweep, table, waves
from kapelle.sound.tones import Cue, Voice


def _warm_pad(cue: Cue, length: Frames, rate: int) -> Samples:
    """Six saws adrift, slow to speak, a filter that breathes."""
    starts, times = phases(6, 97, cue.pitch, cue.take), ticks(length, rate)
    bend = cents(7 * wander(times, 6.28 * starts))
    sound = saws(
        length,
        rate,
        hertz(cue.pitch) * cents(np.array([-9.0, -5, -1.5, 1.5, 5, 9])),
        starts,
        bend=bend,
        places=np.array([-0.9, 0.5, -0.2, 0.2, -0.5, 0.9]),
    )
    breath = 1 + 0.25 * np.sin(2 * np.pi * 0.13 * times) + 0.3 * (1 - np.exp(-times / 1.5))
    sound = sweep(sound, rate, (450 + hertz(cue.pitch) + 1500 * cue.touch) * breath, 0.1)
    sound = filters.high_pass(sound, hertz(cue.pitch) * 0.6, rate)
    return shaped(sound, swell(length, rate, 0.5 - 0.25 * cue.touch))


# Harmonics of a glass pad: octaves and fifths alone, so that a chord of them stays a chord. It
# flickers between a stack of octaves and one of fifths.
OCTAVES: Table = np.array([1, 0.4, 0, 0.26, 0, 0, 0, 0.12])
FIFTHS: Table = np.array([1, 0.1, 0.3, 0.08, 0, 0.16, 0, 0, 0, 0, 0, 0.07])
PANES = ((-0.9, -4.0, 0.23), (0.0, 0.0, 0.11), (0.9, 4.0, 0.37))  # place, cents, flicker in Hz


def _glass_pad(cue: Cue, length: Frames, rate: int) -> Samples:
    """Three panes of sines that flicker, each at its own pace, over a bell struck far away."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    starts = phases(len(PANES), 101, cue.pitch, cue.take)
    drift = cents(3 * wander(times, 6.28 * starts))
    dim = np.minimum(1.0, (0.25 + 0.75 * cue.touch) * np.ones(12))
    dim[0] = 1.0
    octaves, fifths = (table(dim[: len(stack)] * stack, hz, rate) for stack in (OCTAVES, FIFTHS))
    sound = np.zeros((length, 2), np.float32)
    for k, (place, off_cents, flicker) in enumerate(PANES):
        turned = 0.5 + 0.5 * np.sin(2 * pi * (flicker * times + starts[k]))
        bend = drift[:, k] * 2 ** (off_cents / 1200)
        pane = waves(length, rate, hz, octaves, fifths, turned, bend)
        angle = (place + 1) * pi / 4
        sound += pane * np.array([0.6 * np.cos(angle), 0.6 * np.sin(angle)], np.float32)
    bell = pairs(
        length, rate, hz, (1, 3, 0.6 * cue.touch, 0.8, 0.3, 1.8), (4, 1, 0.2, 0.5, 0.1, 1.2)
    )
    sound += shaped(bell, swell(length, rate, 0.02))
    return shaped(sound, swell(length, rate, 0.6 - 0.35 * cue.touch))


AIR: Seconds = 13.0  # of cold air, blown once and heard from another moment by every note


@cache
def _air(rate: int) -> Samples:
    return filters.band_pass(noise(frames(AIR, rate), 107, channels=2), 250, 2200, rate)


def _dark_pad(cue: Cue, length: Frames, rate: int) -> Samples:
    """Low saws beating behind a filter nearly shut, an octave below them a sine, and cold air."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    starts = phases(5, 103, cue.pitch, cue.take)
    bend = cents(9 * wander(0.6 * times, 6.28 * starts))
    apart = hz * cents(np.array([-14.0, -6, 0, 6, 14]))
    places = np.array([-0.9, 0.6, 0, -0.6, 0.9])
    sound = saws(length, rate, apart, starts, bend=bend, places=places)
    air = np.roll(_air(rate), cue.pitch * rate // 7, axis=0)
    sound += shaped(np.resize(air, (length, 2)), level=0.09)
    tide = 1 + 0.4 * np.sin(2 * pi * 0.071 * times + 6.28 * starts[0])
    sound = sweep(sound, rate, (160 + 0.9 * hz + 650 * cue.touch**1.3) * tide, 0.22)
    under = table(np.ones(1), hz, rate)
    low = 0.35 * (1 + 0.3 * np.sin(2 * pi * 0.19 * times))
    sound += waves(length, rate, hz, np.zeros_like(under), under, low, bend[:, 2])
    sound = filters.high_pass(sound, max(0.6 * hz, 32.0), rate)
    return shaped(sound, swell(length, rate, 0.9 - 0.5 * cue.touch))


def _synth_strings(cue: Cue, length: Frames, rate: int) -> Samples:
    """A string machine: one divided-down saw and its octave, through the three delay lines that
    move against each other, fast and slow, and are the whole of its charm."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    thirds = np.repeat(np.arange(3) / 3, 2)
    slow = np.sin(2 * pi * (0.6 * times[:, None] + thirds))
    fast = np.sin(2 * pi * (5.8 * times[:, None] + thirds))
    bend = cents(7 * slow + 3 * fast)  # what the delays do to the pitch
    octaves = hz * np.tile([1.0, 2.0], 3)
    sides = np.repeat([-0.85, 0.0, 0.85], 2)
    starts = phases(6, 109, cue.pitch)
    sound = saws(length, rate, octaves, starts, bend=bend, places=sides)
    sound = filters.low_pass(sound, 1800 + 4200 * cue.touch, rate)
    sound = filters.high_pass(sound, max(0.8 * hz, 120.0), rate)  # thin below, as they were
    return shaped(sound, swell(length, rate, 0.16 - 0.09 * cue.touch))


VOICES = {
    "warm pad": Voice(play=_warm_pad, release=1.2, level=0.26),
    "glass pad": Voice(play=_glass_pad, release=1.6, level=0.42),
    "dark pad": Voice(play=_dark_pad, release=1.6, level=0.3),
    "synth strings": Voice(play=_synth_strings, release=0.5, overlap=0.06, level=0.3),
}
