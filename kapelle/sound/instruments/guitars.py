"""Guitars: a string, where and how hard it is picked, and the box or amplifier it is heard by.

Acoustic ones are heard by their bodies, tone by tone. The electric ones that growl are played dry,
and the whole stem goes through an amplifier (`amps.py`). The heavy one is played twice, once for
each side, as rock records are made: two takes that never quite agree are what sounds wide.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from math import ceil

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames, Seconds
from kapelle.sound import filters
from kapelle.sound.envelopes import Curve, cents, fall, s_curve, shaped, swell, ticks, tremble
from kapelle.sound.instruments import amps, bodies
from kapelle.sound.oscillators import bent, noise, string
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Play, Voice, slide

PICKED_AT = 0.18  # of the string's length from the bridge: over the sound hole
NEAR_BRIDGE = 0.11  # where a plectrum strikes a rock guitar
PALM: Seconds = 0.32  # what the hand's edge on the bridge leaves of a string's ringing
SHARP_CENTS = 9.0  # a string struck hard is stretched, and sharp for a moment
BENDS: Seconds = 0.16  # how long a string takes to another pitch under a finger
STEEL: Seconds = 0.24  # and how long a bar takes, which has all the time in the world
APART: Sequence[float] = (-2.0, 1.5, -1.2, 2.4)
"""Cents by which the right take lies above the left one: in tune, and never quite."""
TOGETHER_HZ = 1100.0
"""Below, both takes start alike: two players a beat apart in phase would cancel in mono."""


def pluck(cue: Cue, rate: int, *, nail_hz: float, at: float) -> Samples:
    """[period, 1] what the finger leaves on the string: noise, dulled by flesh, combed by place."""
    period = max(8, round(rate / hertz(cue.pitch)))
    push = noise(Frames(period), 31, cue.pitch, cue.take)
    push -= push.mean()
    push = filters.low_pass(push, nail_hz * (0.35 + 0.65 * cue.touch), rate)
    push = push - np.roll(push, max(1, round(at * period)), axis=0)
    return push * np.float32(0.4 / (np.sqrt((push**2).mean()) + 1e-9))


def _guitar(
    nail_hz: float,
    lasting: Seconds,
    bright: float,
    body: Sequence[bodies.Resonance],
    top_hz: float,
    knock: float = 0.0,  # how much of the box is heard at the stroke itself
) -> Play:
    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        held = 0.12 if cue.muted else lasting * 2 ** ((52 - cue.pitch) / 30)
        stiff = bright - 0.25 if cue.muted else bright
        push = pluck(cue, rate, nail_hz=nail_hz * (0.4 if cue.muted else 1), at=PICKED_AT)
        sound = string(length, rate, hertz(cue.pitch), push, lasting=held, bright=stiff)
        if knock > 0:
            sound += shaped(_across(cue, push, length, rate, held, stiff), level=0.5)
            wood = filters.low_pass(noise(length, 29, cue.pitch, cue.take), 420, rate)
            away = fall(length, rate, 0.09), swell(length, rate, 0.002)
            sound += shaped(wood, *away, level=knock * (0.4 + 0.6 * cue.touch))
        sound = bodies.through(sound, rate, body)
        return shaped(filters.band_pass(sound, 60, top_hz, rate), swell(length, rate, 0.001))

    return play


def _across(
    cue: Cue, push: Samples, length: Frames, rate: int, held: Seconds, bright: float
) -> Samples:
    """The string swinging along the top, not against it: a trace lower, and slower to tire.

    Beating with the other swing, it gives a tone two stages of decay (Weinreich, JASA 1977).
    """
    hz = hertz(cue.pitch) * 2 ** (-0.8 / 1200)
    return string(length, rate, hz, push, lasting=1.6 * held, bright=bright)


def plectrum(cue: Cue, length: Frames, rate: int, level: float) -> Samples:
    """[length, 1] the pick crossing the winding: what makes a chug a chug once it is driven."""
    scrape = noise(length, 37, cue.pitch, cue.take)
    scrape = filters.band_pass(scrape, 1600, 5200, rate)
    return shaped(
        scrape, fall(length, rate, 0.03), swell(length, rate, 0.001), level=level * cue.touch
    )


def pulled(cue: Cue, times: Curve, rate: int, lasting: Seconds) -> Curve:
    """The pitch of a fretted string: sharp for a moment, then steady, then wherever it slides."""
    return cents(SHARP_CENTS * cue.touch**2 * np.exp(-times / 0.05)) * slide(
        cue, times, rate, lasting
    )


def picked(
    cue: Cue, push: Samples, length: Frames, rate: int, bend: Curve, lasting: Seconds, bright: float
) -> Samples:
    """[length, 1] a string that got this `push`, its pitch following `bend`, before any pick-up."""
    reach = Frames(ceil(length * float(bend.max())) + 4)
    sound = string(reach, rate, hertz(cue.pitch), push, lasting=lasting, bright=bright)
    return bent(sound, length, bend)


def _dry(
    cue: Cue, push: Samples, length: Frames, rate: int, top_hz: float, off_cents: float = 0.0
) -> Samples:
    """[length, 1] a solid body's pick-up: all string, no box."""
    bend = pulled(cue, ticks(length, rate), rate, BENDS) * 2 ** (off_cents / 1200)
    lasting = PALM if cue.muted else 11 * 2 ** ((52 - cue.pitch) / 40)
    sound = picked(cue, push, length, rate, bend, lasting, 0.6 if cue.muted else 0.84)
    sound += plectrum(cue, length, rate, 0.12)
    top = top_hz * (0.45 if cue.muted else 0.6 + 0.4 * cue.touch)
    return filters.band_pass(sound, 60, top, rate)


def _overdriven(cue: Cue, length: Frames, rate: int) -> Samples:
    push = pluck(cue, rate, nail_hz=6000, at=NEAR_BRIDGE)
    return _dry(cue, push, length, rate, 4800)


def _distorted(cue: Cue, length: Frames, rate: int) -> Samples:
    """[length, 2] the same note by two players, each into an amplifier of their own."""
    again = replace(cue, take=cue.take + len(APART))
    first, second = (pluck(each, rate, nail_hz=6000, at=NEAR_BRIDGE) for each in (cue, again))
    second = filters.low_pass(first, TOGETHER_HZ, rate) + filters.high_pass(
        second, TOGETHER_HZ, rate
    )
    half = APART[cue.take] / 2
    left = _dry(cue, first, length, rate, 5200, -half)
    right = _dry(again, second, length, rate, 5000, half)
    return np.concatenate((left, right), axis=1)


def _pedal_steel(cue: Cue, length: Frames, rate: int) -> Samples:
    """A bar for a fret: the volume pedal hides the pick, the hand rolls, every second note is bent up."""
    times = ticks(length, rate)
    scoop = -100 * (1 - s_curve((times - 0.02) / 0.09)) if cue.take % 2 else np.zeros_like(times)
    roll = 9 * tremble(times, 4.6, 0.35, 0.5, phase=0.7 * cue.pitch)
    bend = cents(scoop + roll) * slide(cue, times, rate, STEEL)
    lasting = 12 * 2 ** ((57 - cue.pitch) / 40)
    push = pluck(cue, rate, nail_hz=6000, at=0.13)
    sound = picked(cue, push, length, rate, bend, lasting, 0.8)
    sound = bodies.through(sound, rate, bodies.STEEL_AMP)
    sound = filters.band_pass(sound, 90, 2600 + 2800 * cue.touch, rate)
    return shaped(sound, swell(length, rate, 0.05 - 0.03 * cue.touch))


_CRUNCH = partial(amps.play, amp=amps.CRUNCH)
_HIGH_GAIN = partial(amps.play, amp=amps.HIGH_GAIN)
_ELECTRIC = _guitar(5000, 6, 0.8, bodies.COMBO_AMP, 5500)

VOICES = {
    "acoustic guitar": Voice(
        play=_guitar(7000, 4.5, 0.82, bodies.STEEL_GUITAR, 12_000, knock=0.5),
        release=0.3,
        rings=6,
        takes=2,
        mutes=True,
        level=0.27,
    ),
    "nylon guitar": Voice(
        play=_guitar(3500, 3.5, 0.72, bodies.NYLON_GUITAR, 9000, knock=0.7),
        release=0.3,
        rings=5,
        takes=2,
        mutes=True,
        level=0.36,
    ),
    "electric guitar": Voice(play=_ELECTRIC, release=0.2, rings=8, takes=2, mutes=True, level=0.4),
    "jazz guitar": Voice(
        play=_guitar(2400, 4, 0.68, bodies.ARCHTOP, 3200),
        release=0.18,
        rings=6,
        takes=2,
        mutes=True,
        level=0.36,
    ),
    "muted guitar": Voice(
        play=_guitar(5000, 0.45, 0.72, bodies.COMBO_AMP, 5500),
        release=0.08,
        rings=1.5,
        takes=3,
        mutes=True,
        level=0.4,
    ),
    "overdriven guitar": Voice(
        play=_overdriven,
        release=0.16,
        rings=9,
        takes=3,
        slides=True,
        mutes=True,
        level=0.4,
        through=_CRUNCH,
    ),
    "distorted guitar": Voice(
        play=_distorted,
        release=0.14,
        rings=10,
        takes=len(APART),
        slides=True,
        mutes=True,
        level=0.4,
        through=_HIGH_GAIN,
    ),
    "pedal steel": Voice(
        play=_pedal_steel, release=0.4, rings=9, takes=2, slides=True, overlap=0.08, level=0.4
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
    "jazz guitar": Sampled(
        program=26, muted=28, release=0.2, soft_harmonics=6, width=0.7, retuned=True, level=0.55
    ),
    "muted guitar": Sampled(
        program=28, muted=28, release=0.1, soft_harmonics=7, width=0.7, level=0.7
    ),
}
