"""Pads: what lies behind a band and is missed only when it stops.

A pad is many soft voices adrift; what tells them apart is what they are made of: saws behind a
filter that breathes, glass, darkness, or the string machine of the seventies.
"""

from math import pi

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames
from kapelle.sound import filters
from kapelle.sound.envelopes import Curve, cents, shaped, swell, ticks, wander
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


# Partials of a glass pad: (ratio, level, place, flicker Hz). Octaves and fifths alone, so that a
# chord of them stays a chord; each comes and goes at a pace of its own.
GLASS = (
    (1.0, 1.0, 0.0, 0.11),
    (2.0, 0.5, -0.6, 0.17),
    (3.0, 0.22, 0.6, 0.23),
    (4.0, 0.3, 0.35, 0.37),
    (6.0, 0.1, -0.35, 0.53),
    (8.0, 0.14, -0.85, 0.71),
    (12.0, 0.05, 0.85, 0.97),
)
HEARD_TO_HZ = 9000.0  # a shimmer above is hiss
PURE: Table = np.array([1.0])


def _glass_pad(cue: Cue, length: Frames, rate: int) -> Samples:
    """Sines that flicker, each at its own pace, over a bell struck far away."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    starts = phases(len(GLASS), 101, cue.pitch, cue.take)
    bends = cents(3.5 * wander(times, 6.28 * starts))
    sound = np.zeros((length, 2), np.float32)
    for k, (ratio, level, place, flicker) in enumerate(GLASS):
        if ratio * hz > HEARD_TO_HZ:
            continue
        depth = 0.0 if ratio == 1 else 0.65
        glow = 1 + depth * np.sin(2 * pi * (flicker * times + starts[k]))
        brighter = level * (0.25 + 0.75 * cue.touch) if ratio > 1 else level
        voice = _flickering(ratio * hz, glow * brighter, bends[:, k], length, rate)
        angle = (place + 1) * pi / 4
        sound += voice * np.array([np.cos(angle), np.sin(angle)], np.float32)
    bell = pairs(
        length, rate, hz, (1, 3, 0.6 * cue.touch, 0.8, 0.3, 1.8), (4, 1, 0.2, 0.5, 0.1, 1.2)
    )
    sound += shaped(bell, swell(length, rate, 0.02))
    return shaped(sound, swell(length, rate, 0.6 - 0.35 * cue.touch))


def _flickering(hz: float, glow: Curve, bend: Curve, length: Frames, rate: int) -> Samples:
    """[length, 1] a sine whose level follows `glow`: between a table of nothing and one of itself."""
    own = table(PURE, hz, rate)
    return waves(length, rate, hz, np.zeros_like(own), own, glow, bend)


def _dark_pad(cue: Cue, length: Frames, rate: int) -> Samples:
    """Low saws beating behind a filter nearly shut, an octave below them a sine, and cold air."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    starts = phases(5, 103, cue.pitch, cue.take)
    bend = cents(9 * wander(0.6 * times, 6.28 * starts))
    apart = hz * cents(np.array([-14.0, -6, 0, 6, 14]))
    places = np.array([-0.9, 0.6, 0, -0.6, 0.9])
    sound = saws(length, rate, apart, starts, bend=bend, places=places)
    air = filters.band_pass(noise(length, 107, cue.pitch, channels=2), 250, 2200, rate)
    sound += shaped(air, level=0.09)
    tide = 1 + 0.4 * np.sin(2 * pi * 0.071 * times + 6.28 * starts[0])
    sound = sweep(sound, rate, (160 + 0.9 * hz + 650 * cue.touch**1.3) * tide, 0.22)
    under = table(PURE, hz, rate)
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
    "glass pad": Voice(play=_glass_pad, release=1.6, level=0.3),
    "dark pad": Voice(play=_dark_pad, release=1.6, level=0.3),
    "synth strings": Voice(play=_synth_strings, release=0.5, overlap=0.06, level=0.3),
}
