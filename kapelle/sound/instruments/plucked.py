"""Plucked strings that are no guitars: skins and gourds, single strings and courses of two.

All are the guitars' string with another finger on it and another box under it; a course is two
strings a hair apart, and its beating is half of what a mandolin is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames, Seconds
from kapelle.sound import filters
from kapelle.sound.envelopes import shaped, swell, ticks
from kapelle.sound.expression import Hand
from kapelle.sound.instruments import bodies
from kapelle.sound.instruments.guitars import pluck
from kapelle.sound.oscillators import string, sweep
from kapelle.sound.sampler import Chair, Sampled
from kapelle.sound.tones import Cue, Play, Voice


@dataclass(frozen=True, kw_only=True)
class Plucked:
    nail_hz: float  # how hard the finger, nail, pick or hammer is
    at: float  # where it meets the string, as a share of its length
    lasting: Seconds  # T60 of C4
    halves: float  # semitones up that halve it
    bright: float  # of the string: 0.5 gut to 1 new steel
    body: Sequence[bodies.Resonance]
    top_hz: float
    course: float = 0.0  # cents between the two strings of a course; 0: one string
    mute: Seconds = 0.1  # T60 under a damping hand


SLID = Hand(scoop=25, scooped=0.03)  # no frets: the finger finds the note while it sounds
PRESSED = Hand(scoop=-14, scooped=0.09)  # the string is pulled sharp, and comes home

# Where boxes answer: air and top of small bodies lie higher than a guitar's 100 and 200 Hz, by
# the ratio of their sizes; a banjo's skin has no air mode and gives all it has at once
UKULELE_BOX: Sequence[bodies.Resonance] = ((210, 4, 4), (390, 5, 4), (900, 2, 2), (3000, -2, 1))
MANDOLIN_BOX: Sequence[bodies.Resonance] = ((200, 4, 4), (420, 4, 4), (1300, 3, 2), (3800, 4, 1.2))
BANJO_SKIN: Sequence[bodies.Resonance] = ((320, 5, 3), (650, 5, 3), (1100, 4, 2), (2600, 4, 1.5))
HARP_BOX: Sequence[bodies.Resonance] = ((150, 2, 3), (300, 3, 2), (700, 1, 2))
GOURD: Sequence[bodies.Resonance] = ((180, 3, 4), (520, 4, 3), (1500, 4, 1.5), (3200, 5, 1.2))
KOTO_BOARD: Sequence[bodies.Resonance] = ((130, 3, 4), (450, 3, 3), (1800, 3, 1.5), (4000, 3, 1))
OUD_BOWL: Sequence[bodies.Resonance] = ((110, 5, 4), (210, 5, 4), (420, 3, 3), (1800, -2, 1))
DULCIMER_BOX: Sequence[bodies.Resonance] = ((180, 3, 3), (600, 2, 2), (2500, 3, 1.2))

UKULELE = Plucked(nail_hz=3800, at=0.25, lasting=2.0, halves=24, bright=0.76, body=UKULELE_BOX, top_hz=9000)  # fmt: skip
BANJO = Plucked(nail_hz=9000, at=0.1, lasting=1.6, halves=24, bright=0.91, body=BANJO_SKIN, top_hz=10_000)  # fmt: skip
MANDOLIN = Plucked(nail_hz=9000, at=0.13, lasting=3.0, halves=20, bright=0.95, body=MANDOLIN_BOX, top_hz=12_000, course=4)  # fmt: skip
HARP = Plucked(nail_hz=2600, at=0.42, lasting=5, halves=20, bright=0.82, body=HARP_BOX, top_hz=9000)  # fmt: skip
SITAR = Plucked(nail_hz=9000, at=0.08, lasting=5, halves=30, bright=0.97, body=GOURD, top_hz=12_000, course=2.5)  # fmt: skip
KOTO = Plucked(nail_hz=8000, at=0.09, lasting=4.0, halves=24, bright=0.93, body=KOTO_BOARD, top_hz=11_000)  # fmt: skip
OUD = Plucked(nail_hz=4500, at=0.16, lasting=2.0, halves=24, bright=0.76, body=OUD_BOWL, top_hz=8000, course=3)  # fmt: skip
DULCIMER = Plucked(nail_hz=9000, at=0.12, lasting=5, halves=20, bright=0.94, body=DULCIMER_BOX, top_hz=12_000, course=5)  # fmt: skip


def _strings(how: Plucked, cue: Cue, length: Frames, rate: int) -> Samples:
    """[length, 1 or 2] the string, or both of the course, before any body."""
    held = how.mute if cue.muted else how.lasting * 2 ** ((60 - cue.pitch) / how.halves)
    nail_hz = how.nail_hz * (0.5 if cue.muted else 1)
    hz, push = hertz(cue.pitch), pluck(cue, rate, nail_hz=nail_hz, at=how.at)
    if not how.course:
        return string(length, rate, hz, push, lasting=held, bright=how.bright)
    apart = 2 ** (how.course / 2400)
    pair = [
        string(length, rate, at, push, lasting=held, bright=how.bright)
        for at in (hz / apart, hz * apart)
    ]
    return bodies.seated(pair, (-0.15, 0.15))


def _plucked(how: Plucked) -> Play:
    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        sound = bodies.through(_strings(how, cue, length, rate), rate, how.body)
        return filters.band_pass(sound, 0.6 * hertz(cue.pitch), how.top_hz, rate)

    return play


def _sitar(cue: Cue, length: Frames, rate: int) -> Samples:
    """The string rolls off a flat bridge: overtones come back one by one, from the top down."""
    sound = _strings(SITAR, cue, length, rate)
    times = ticks(length, rate)
    falling = hertz(cue.pitch) * (3 + (8 + 14 * cue.touch) * np.exp(-times / 0.5))
    buzz = filters.high_pass(sweep(sound.copy(), rate, falling, 0.75), 2 * hertz(cue.pitch), rate)
    sound = bodies.through(sound + shaped(buzz, level=0.6), rate, GOURD)
    sound = filters.band_pass(sound, 0.6 * hertz(cue.pitch), SITAR.top_hz, rate)
    return shaped(sound, swell(length, rate, 0.001))


VOICES = {
    "ukulele": Voice(play=_plucked(UKULELE), release=0.2, rings=4, takes=2, mutes=True, level=0.5),
    "banjo": Voice(play=_plucked(BANJO), release=0.2, rings=3, takes=2, mutes=True, level=0.39),
    "mandolin": Voice(play=_plucked(MANDOLIN), release=0.2, rings=4, takes=2, mutes=True, level=0.31),
    "harp": Voice(play=_plucked(HARP), release=0.9, rings=9, takes=2, level=0.38),
    "sitar": Voice(play=_sitar, release=0.6, rings=8, takes=2, level=0.13),
    "koto": Voice(play=_plucked(KOTO), release=0.6, rings=6, takes=2, level=0.29),
    "oud": Voice(play=_plucked(OUD), release=0.3, rings=4, takes=2, level=0.44),
    "dulcimer": Voice(play=_plucked(DULCIMER), release=0.9, rings=8, takes=2, level=0.33),
}  # fmt: skip


def _course(program: int, smaller: int, off: float) -> tuple[Chair, Chair]:
    """Two strings of a guitar that is not there: read faster, and its box has shrunk with it."""
    return (
        Chair(program=program, smaller=smaller, cents=-off / 2, place=-0.12),
        Chair(program=program, smaller=smaller - 1, cents=off / 2, place=0.12, late=0.003),
    )


SAMPLED = {
    "ukulele": Sampled(
        program=24,
        muted=28,
        release=0.2,
        soft_harmonics=5,
        chairs=(Chair(program=24, smaller=5),),
        body=UKULELE_BOX,
        level=0.59,
    ),
    "banjo": Sampled(
        program=105, release=0.25, soft_harmonics=7, width=0, hand=Hand(off=5), level=0.76
    ),
    "mandolin": Sampled(
        program=25,
        muted=28,
        release=0.25,
        soft_harmonics=8,
        chairs=_course(25, 7, 6),
        body=((90, -6, 1), (1300, 3, 2), (3800, 3, 1.2)),
        level=0.67,
    ),
    "harp": Sampled(program=46, release=0.9, soft_harmonics=5, width=0.4, retuned=True, level=0.7),
    "sitar": Sampled(program=104, release=0.7, soft_harmonics=8, width=0.6, level=0.55),
    "koto": Sampled(program=107, release=0.7, soft_harmonics=7, width=0, hand=PRESSED, level=0.95),
    "oud": Sampled(
        program=24,
        release=0.3,
        soft_harmonics=5,
        chairs=_course(24, -2, 5),
        body=OUD_BOWL,
        open_hz=7000,
        hand=SLID,
        slides=True,
        level=0.66,
    ),
    "dulcimer": Sampled(program=15, release=0.9, soft_harmonics=7, width=0.6, level=1.4),
}
