"""Synthesisers: saws, a filter that moves, and air between the two sides."""

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames
from kapelle.sound import filters
from kapelle.sound.envelopes import cents, contour, fall, shaped, swell, ticks, tremble, wander
from kapelle.sound.oscillators import phases, saws, sweep
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


VOICES = {
    "supersaw": Voice(play=_supersaw, release=0.25, takes=2, slides=True, level=0.32),
    "synth lead": Voice(play=_lead, release=0.15, slides=True, overlap=0.01, level=0.27),
    "pluck": Voice(play=_pluck, release=0.35, rings=1.6, takes=2, level=0.45),
    "warm pad": Voice(play=_warm_pad, release=1.2, level=0.26),
    "synth strings": Voice(play=_warm_pad, release=0.8, level=0.26),
    "glass pad": Voice(play=_warm_pad, release=1.2, level=0.26),
    "dark pad": Voice(play=_warm_pad, release=1.2, level=0.26),
    "synth brass": Voice(play=_lead, release=0.15, level=0.27),
    "chip lead": Voice(play=_lead, release=0.05, slides=True, overlap=0.01, level=0.27),
    "theremin": Voice(play=_lead, release=0.15, slides=True, overlap=0.01, level=0.27),
    "cowbell": Voice(play=_pluck, release=0.2, rings=1.6, takes=2, level=0.45),
    "vocal chops": Voice(play=_pluck, release=0.1, rings=1.6, takes=2, level=0.45),
}
