"""Synthesisers that play tunes and chords: saws, pulses, a filter that moves, and a throat.

Those that lie still are in `pads.py`.
"""

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames
from kapelle.sound import filters
from kapelle.sound.envelopes import (
    cents,
    clock,
    contour,
    fall,
    s_curve,
    shaped,
    swell,
    ticks,
    tremble,
    wander,
)
from kapelle.sound.instruments import bodies
from kapelle.sound.oscillators import noise, phases, saws, sweep, table, waves
from kapelle.sound.tones import Cue, Voice, slide

# Where the JP-8000's seven saws lie, as measured by Szabó (2010), "How to emulate the super saw"
SEVEN = np.array([-0.11002313, -0.06288439, -0.01952356, 0, 0.01991221, 0.06216538, 0.10745242])
SUPERSAW_SPREAD = 200.0  # cents per unit of the above: the outer saws are 22 cents off
CHAIRS = np.array([-0.9, 0.6, -0.3, 0, 0.3, -0.6, 0.9])


def _supersaw(cue: Cue, length: Frames, rate: int) -> Samples:
    hz, times = hertz(cue.pitch), ticks(length, rate)
    sound = saws(
        length,
        rate,
        hz * cents(SUPERSAW_SPREAD * SEVEN),
        phases(7, 79, cue.pitch, cue.take),
        bend=slide(cue, times, rate)[:, None],
        places=CHAIRS,
    )
    open_hz = 1200 + 9000 * cue.touch**1.3
    sound = sweep(sound, rate, 700 + hz + open_hz * (0.35 + 0.65 * np.exp(-times / 0.22)), 0.12)
    sound = filters.high_pass(sound, hz * 0.8, rate)  # as Roland did: the beating stays above
    return shaped(sound, contour(length, rate, 0.004, 3, 0.75))


def _lead(cue: Cue, length: Frames, rate: int) -> Samples:
    """Three saws and a pulse an octave below; a slow vibrato once the note has been heard."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    bend = (cents(11 * tremble(times, 5.3, 0.3, 0.4)) * slide(cue, times, rate))[:, None]
    three = hz * cents(np.array([-8.0, 0, 8]))
    starts = phases(4, 83, cue.pitch)
    sound = saws(length, rate, three, starts[:3], bend=bend, places=np.array([-0.5, 0, 0.5]))
    under = saws(length, rate, np.array([hz / 2]), starts[3:], bend=bend, width=0.4)
    sound += shaped(under, level=0.18)
    open_hz = 900 + 5200 * cue.touch**1.3
    sound = sweep(sound, rate, hz + open_hz * (0.4 + 0.6 * np.exp(-times / 0.18)), 0.3)
    sound = filters.high_pass(sound, hz * 0.4, rate)
    return shaped(sound, contour(length, rate, 0.005, 2, 0.7))


def _pluck(cue: Cue, length: Frames, rate: int) -> Samples:
    """A saw and a narrow pulse through a filter that shuts at once."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    starts = phases(4, 89, cue.pitch, cue.take)
    bend = np.ones((len(times), 1))
    wide = np.array([-0.7, 0.7])
    sound = saws(length, rate, hz * cents(np.array([-6.0, 6])), starts[:2], bend=bend, places=wide)
    sound += saws(
        length, rate, np.array([2 * hz]), starts[2:3], bend=bend, width=0.25
    ) * np.float32(0.25)
    open_hz = 1500 + 7500 * cue.touch**1.3
    sound = sweep(sound, rate, 0.8 * hz + open_hz * np.exp(-times / 0.09), 0.3)
    sound = filters.high_pass(sound, hz * 0.7, rate)
    return shaped(sound, fall(length, rate, 1.3), swell(length, rate, 0.002))


def _brass(cue: Cue, length: Frames, rate: int) -> Samples:
    """Two saws that scoop into tune while a filter swells: the fanfare of 1984."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    starts = phases(4, 113, cue.pitch, cue.take)
    scoop = -28 * np.exp(-times / 0.035)[:, None]
    bend = cents(scoop + 3 * wander(times, 6.28 * starts)) * slide(cue, times, rate)[:, None]
    apart = hz * cents(np.array([-7.0, -2, 2, 7]))
    places = np.array([-0.8, 0.3, -0.3, 0.8])
    sound = saws(length, rate, apart, starts, bend=bend, places=places)
    opened = 600 + 5200 * cue.touch**1.4
    swelling = s_curve(times / (0.11 - 0.06 * cue.touch)) * (0.5 + 0.5 * np.exp(-times / 0.5))
    sound = sweep(sound, rate, 0.9 * hz + 150 + opened * swelling, 0.28)
    sound = filters.high_pass(sound, hz * 0.7, rate)
    return shaped(sound, contour(length, rate, 0.012, 4, 0.8))


CONSOLE_HZ = 9000.0
PULSES = ((0.4, 0.5), (0.75, 0.25), (1.0, 0.125))
"""(up to this touch, width): the three duty cycles of the consoles' pulse channels."""


def _chip_lead(cue: Cue, length: Frames, rate: int) -> Samples:
    """One pulse, its width chosen by touch; a vibrato that starts late, at half the frame rate."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    width = next(width for most, width in PULSES if cue.touch <= most)
    bend = cents(14 * tremble(times, 6.0, 0.25, 0.2)) * slide(cue, times, rate, 0.06)
    sound = saws(length, rate, np.array([hz]), np.zeros(1), bend=bend[:, None], width=width)[:, :1]
    # the console's own output filter: an edge straight from the chip would pass for a click
    sound = filters.band_pass(sound, 0.5 * hz, CONSOLE_HZ, rate)
    even = np.float32((width * (1 - width)) ** -0.5 / 2)  # a narrow pulse has less power
    return shaped(sound, contour(length, rate, 0.002, 1.8, 0.55), level=float(even))


# A theremin's tube gives a sine that leans: each harmonic a quarter of the last, less when soft
LEANING = 0.25 ** np.arange(8.0)
SOFT_TUBE = 0.1 ** np.arange(8.0)


def _theremin(cue: Cue, length: Frames, rate: int) -> Samples:
    """A hand in the air: never quite arriving, always trembling."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    arriving = -55 * np.exp(-times / 0.05)
    shaking = 24 * tremble(times, 5.7, 0.15, 0.35) + 3 * wander(times, np.ones(1))[:, 0]
    bend = cents(arriving + shaking) * slide(cue, times, rate, 0.2)
    soft, hard = (table(lines, hz, rate) for lines in (SOFT_TUBE, LEANING))
    sound = waves(length, rate, hz, soft, hard, np.full(len(times), cue.touch), bend)
    loudness = np.asarray(1 + 0.12 * np.sin(2 * np.pi * 5.7 * clock(length, rate)), np.float32)
    return shaped(sound, swell(length, rate, 0.09), loudness)


CLANG = 800 / 540  # of the TR-808's two cowbell oscillators; phonk plays the lower one in tune


def _cowbell(cue: Cue, length: Frames, rate: int) -> Samples:
    """The 808's cowbell as a melody: two squares a dented fifth apart, driven until they bark."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    bend = slide(cue, times, rate, 0.06)[:, None]
    pulses = [
        saws(length, rate, np.array([at]), np.zeros(1), bend=bend, width=0.5)[:, :1]
        for at in (hz, CLANG * hz)
    ]
    sound = shaped(pulses[0], level=0.6) + shaped(pulses[1], level=0.38)
    sound = filters.band_pass(sound, 0.75 * hz, 2200 + 4500 * cue.touch, rate)
    struck = np.asarray(0.6 * fall(length, rate, 0.16) + 0.4 * fall(length, rate, 1.1), np.float32)
    sound = np.tanh(shaped(sound, struck, level=1.2 + 2.2 * cue.touch), dtype=np.float32)
    return shaped(sound, swell(length, rate, 0.0015))


# Vowels a chop is cut from, one for each take, as formants of a high voice (bodies.py): Hz, dB,
# bandwidth. Sopranos' oh and eh from the Csound manual's tables (appendix D).
OH = ((450, 0, 70), (800, -9, 80), (2830, -26, 100), (3800, -28, 130))
EH = ((600, 0, 60), (1700, -10, 80), (2700, -20, 120), (3700, -28, 150))
CHOPS = (bodies.HIGH_AH, OH, EH, bodies.HIGH_OO)
NEAR = ((3400, 10, 0.7), (7000, 8, 0.7))  # a microphone at the lips, and a de-esser asleep
SHIFTED = 1.12  # producers pitch a sample up: the mouth gets smaller too


def _vocal_chop(cue: Cue, length: Frames, rate: int) -> Samples:
    """A syllable cut out of some song: it scoops into its note, and somebody let go of the pad."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    starts = phases(3, 127, cue.pitch, cue.take)
    scoop = cents(-170 * np.exp(-times / 0.028) + 10 * tremble(times, 5.5, 0.12, 0.2))
    bend = (scoop * slide(cue, times, rate))[:, None] * cents(3 * wander(times, 6.28 * starts))
    throat = saws(length, rate, hz * cents(np.array([-7.0, 0, 7])), starts, bend=bend)[:, :1]
    breath = filters.high_pass(noise(length, 131, cue.pitch, cue.take), 1500, rate)
    throat += shaped(breath, fall(length, rate, 0.12), level=0.12)
    throat = filters.low_pass(throat, 2500 + 6000 * cue.touch, rate)
    vowel = [(SHIFTED * at, db, wide) for at, db, wide in CHOPS[cue.take]]
    sound = bodies.sung(throat, rate, vowel)
    sound += shaped(filters.low_pass(throat, 1.5 * hz, rate), level=0.15)
    sound = bodies.through(sound, rate, NEAR)
    sound = filters.high_pass(sound, max(0.8 * hz, 180.0), rate)
    # a note that meets a formant would shout: rounded off, as a sampler's input does
    sound = np.tanh(shaped(sound, level=2.2), dtype=np.float32)
    return shaped(sound, contour(length, rate, 0.012, 1.1, 0.22))


VOICES = {
    "supersaw": Voice(play=_supersaw, release=0.25, takes=2, slides=True, level=0.32),
    "synth lead": Voice(play=_lead, release=0.15, slides=True, overlap=0.01, level=0.27),
    "pluck": Voice(play=_pluck, release=0.35, rings=1.6, takes=2, level=0.45),
    "synth brass": Voice(play=_brass, release=0.18, takes=2, slides=True, overlap=0.05, level=0.3),
    "chip lead": Voice(play=_chip_lead, release=0.03, slides=True, overlap=0.01, level=0.24),
    "theremin": Voice(play=_theremin, release=0.15, slides=True, overlap=0.09, level=0.4),
    "cowbell": Voice(play=_cowbell, release=0.09, rings=1.2, slides=True, level=0.4),
    "vocal chops": Voice(
        play=_vocal_chop, release=0.07, rings=1.5, takes=len(CHOPS), slides=True, level=0.7
    ),
}
