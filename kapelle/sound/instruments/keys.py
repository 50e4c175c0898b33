"""Keyboards: hammers on strings, tines and bars, and the pipes behind drawbars."""

from math import pi

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames
from kapelle.sound import filters
from kapelle.sound.envelopes import clock, fall, shaped, swell, ticks, tremble
from kapelle.sound.oscillators import noise, pairs, ring, table, waves
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Voice


def _piano(cue: Cue, length: Frames, rate: int) -> Samples:
    """Two stiff strings a note; struck an eighth of the way along, harder is brighter."""
    hz = hertz(cue.pitch)
    stiffness = 3e-4 * 2 ** ((cue.pitch - 60) / 12)  # Fletcher and Rossing (1998), fig. 12.9
    number = np.arange(1, min(48, int(14_000 / hz)) + 1, dtype=np.float64)
    partial = hz * number * np.sqrt((1 + stiffness * number**2) / (1 + stiffness))
    bright_hz = 500 + 3500 * cue.touch**1.5
    level = np.abs(np.sin(number * pi / 8.3)) / number**0.6 * np.exp(-number * hz / bright_hz)
    lasting = 11 * 2 ** ((45 - cue.pitch) / 16) / (1 + 0.22 * (number - 1))
    detune = 2 ** (0.5 / 1200)
    strings = ring(
        length,
        rate,
        np.concatenate((partial / detune, partial * detune)),
        np.concatenate((0.6 * level, 0.4 * level)),
        np.concatenate((lasting, 0.55 * lasting)),  # what one string gives away the other keeps
        np.concatenate((-0.3 + 0 * number, 0.3 + 0 * number)),
    )
    knock = filters.band_pass(noise(length, 5, cue.pitch), 120, 1800, rate)
    strings += shaped(knock, fall(length, rate, 0.09), level=0.05 * cue.touch)
    evened = (hz / 262) ** 0.4  # small strings have little wood to move, but the ear is keen there
    return shaped(strings, swell(length, rate, 0.001), level=evened)


def _electric_piano(cue: Cue, length: Frames, rate: int) -> Samples:
    """A tine beside a pickup: a round body that barks when struck hard, and a short bright ping."""
    hz, touch = hertz(cue.pitch), cue.touch
    lasting = 7 * 2 ** ((52 - cue.pitch) / 24)
    sound = pairs(
        length,
        rate,
        hz,
        (1, 1, 0.25 + 1.5 * touch**2, 0.5 * lasting, 1.0, lasting),
        (1, 14, 0.5 * touch, 0.35, 0.3, 0.9),
        (2, 1, 0.3 * touch, 0.6, 0.12, 1.6),
    )
    shaped(sound, swell(length, rate, 0.0015))
    sway = (0.14 * np.sin(2 * pi * 4.6 * clock(length, rate))).astype(np.float32)
    return np.stack((sound[:, 0] * (1 + sway), sound[:, 0] * (1 - sway)), axis=1)


# 16', 8', 5 1/3', 4', 2 2/3', 2', 1 3/5', 1 1/3', 1' are harmonics 1 2 3 4 6 8 10 12 16 of the
# lowest pipe: 88 6400 003, as much as a soul record draws
_DRAWBARS = np.zeros(16)
_DRAWBARS[[0, 1, 2, 3, 5, 7, 9, 11, 15]] = 0.6, 1, 0.55, 0.45, 0.25, 0.16, 0.07, 0.06, 0.09


def _organ(cue: Cue, length: Frames, rate: int) -> Samples:
    """Drawbars through a turning horn; a key click, since the contacts bounce."""
    hz = hertz(cue.pitch) / 2
    pipes = table(_DRAWBARS, hz, rate)
    times = ticks(length, rate)
    wobble = 1 + 0.0009 * tremble(times, 6.4)
    sound = waves(length, rate, hz, pipes, pipes, np.zeros_like(times), wobble)
    horn = (0.1 * np.sin(2 * pi * 6.4 * clock(length, rate))).astype(np.float32)
    click = filters.band_pass(noise(length, 9, cue.pitch), 1500, 6000, rate)
    sound += shaped(click, fall(length, rate, 0.012), level=0.15)
    shaped(sound, swell(length, rate, 0.004))
    return np.stack((sound[:, 0] * (1 + horn), sound[:, 0] * (1 - horn)), axis=1)


def _celesta(cue: Cue, length: Frames, rate: int) -> Samples:
    """Felt on steel plates over wooden boxes: nearly one sine, and a breath of the next modes."""
    hz = hertz(cue.pitch)
    lasting = 3.5 * 2 ** ((72 - cue.pitch) / 18)
    sound = ring(
        length,
        rate,
        hz * np.array([1, 2.0, 4.02, 6.8]),
        np.array([1, 0.16, 0.22 * cue.touch, 0.12 * cue.touch**2]),
        lasting * np.array([1, 0.7, 0.25, 0.1]),
    )
    return shaped(sound[:, :1], swell(length, rate, 0.001))


def _vibraphone(cue: Cue, length: Frames, rate: int) -> Samples:
    """Aluminium bars tuned 1 : 4 : 10, soft mallets, fans turning under them."""
    hz = hertz(cue.pitch)
    lasting = 6 * 2 ** ((60 - cue.pitch) / 20)
    sound = ring(
        length,
        rate,
        hz * np.array([1, 4, 10.0]),
        np.array([1, 0.3 * cue.touch, 0.2 * cue.touch**2]),
        lasting * np.array([1, 0.25, 0.07]),
    )[:, :1]
    turning = 1 - 0.25 * (0.5 - 0.5 * np.cos(2 * pi * 5.2 * clock(length, rate)))
    return shaped(sound, swell(length, rate, 0.001), turning.astype(np.float32))


VOICES = {
    "piano": Voice(play=_piano, release=0.35, rings=14, level=0.3),
    "electric piano": Voice(play=_electric_piano, release=0.25, rings=12, level=0.2),
    "organ": Voice(play=_organ, release=0.06, level=0.12),
    "celesta": Voice(play=_celesta, release=0.9, rings=6, level=0.25),
    "vibraphone": Voice(play=_vibraphone, release=0.5, rings=8, level=0.22),
}

SAMPLED = {
    "piano": Sampled(program=0, release=0.4, soft_harmonics=9, width=0.5, level=1.1),
    "electric piano": Sampled(
        program=4,
        release=0.25,
        soft_harmonics=10,
        layer=_electric_piano,
        layer_level=0.3,
        width=0.8,
        level=0.65,
    ),
    "celesta": Sampled(program=8, release=0.9, soft_harmonics=3, width=0.8, level=0.65),
    "vibraphone": Sampled(program=11, release=0.7, soft_harmonics=4, width=0.6, level=0.9),
}
