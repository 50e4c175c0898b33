"""Keyboards: hammers, quills and tangents on strings, tines, and the pipes of two organs."""

from dataclasses import replace
from math import pi

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames
from kapelle.sound import filters
from kapelle.sound.envelopes import clock, fall, shaped, swell, ticks, tremble
from kapelle.sound.instruments import bodies
from kapelle.sound.instruments.guitars import pluck
from kapelle.sound.oscillators import noise, pairs, ring, string, table, waves
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Voice


def _piano(cue: Cue, length: Frames, rate: int) -> Samples:
    return _strings(cue, length, rate, apart=1)


def _strings(cue: Cue, length: Frames, rate: int, *, apart: float) -> Samples:
    """Two stiff strings a note, `apart` cents from each other; struck an eighth of the way along,
    harder is brighter."""
    hz = hertz(cue.pitch)
    stiffness = 3e-4 * 2 ** ((cue.pitch - 60) / 12)  # Fletcher and Rossing (1998), fig. 12.9
    number = np.arange(1, min(48, int(14_000 / hz)) + 1, dtype=np.float64)
    partial = hz * number * np.sqrt((1 + stiffness * number**2) / (1 + stiffness))
    bright_hz = 500 + 3500 * cue.touch**1.5
    level = np.abs(np.sin(number * pi / 8.3)) / number**0.6 * np.exp(-number * hz / bright_hz)
    lasting = 11 * 2 ** ((45 - cue.pitch) / 16) / (1 + 0.22 * (number - 1))
    detune = 2 ** (apart / 2400)
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


# Principals of 8', 4', 2 2/3', 2' and a mixture above, as harmonics 1 2 3 4 6 8 12 of the 8'
_FLUES, _FULL = np.zeros(24), np.zeros(24)
_FLUES[[0, 1, 2, 3, 5]] = 1, 0.35, 0.12, 0.08, 0.03
_FULL[[0, 1, 2, 3, 4, 5, 7, 11, 15, 23]] = 1, 0.85, 0.5, 0.55, 0.12, 0.35, 0.3, 0.2, 0.12, 0.06


def _church_organ(cue: Cue, length: Frames, rate: int) -> Samples:
    """Two ranks of pipes a cent apart in a tall room; a stronger touch has drawn more stops."""
    ranks = [
        _rank(cue, hertz(cue.pitch) * ratio, length, rate)
        for ratio in (1, 2 ** (1.3 / 1200), 0.5)  # the last is the 16' that a full hand draws
    ]
    shaped(ranks[2], level=0.35 * cue.touch)
    sound = bodies.seated(ranks, (-0.5, 0.5, 0))
    return shaped(sound, swell(length, rate, 0.05))


def _rank(cue: Cue, hz: float, length: Frames, rate: int) -> Samples:
    steady = np.ones_like(ticks(length, rate))
    few, full = table(_FLUES, hz, rate), table(_FULL, hz, rate)
    pipe = waves(length, rate, hz, few, full, cue.touch * steady, steady)
    chiff = filters.band_pass(noise(length, 13, round(hz)), 2 * hz, min(8 * hz, 9000), rate)
    return pipe + shaped(chiff, fall(length, rate, 0.09), level=0.12)


def _harpsichord(cue: Cue, length: Frames, rate: int) -> Samples:
    """A quill close to the bridge: bright, even, and hardly stronger for a stronger finger."""
    lasting = 3.5 * 2 ** ((60 - cue.pitch) / 22)
    firm = replace(cue, touch=0.75 + 0.25 * cue.touch)
    push = pluck(firm, rate, nail_hz=11_000, at=0.11)
    sound = string(length, rate, hertz(cue.pitch), push, lasting=lasting, bright=0.96)
    sound = bodies.through(sound, rate, ((160, 3, 3), (420, 2, 2), (3000, 3, 1.2)))
    return filters.high_pass(sound, 0.6 * hertz(cue.pitch), rate)


def _clavinet(cue: Cue, length: Frames, rate: int) -> Samples:
    """A rubber tip pins the string to an anvil; two pickups hear it, hard and nasal."""
    lasting = 0.09 if cue.muted else 2.6 * 2 ** ((52 - cue.pitch) / 26)
    push = pluck(cue, rate, nail_hz=7500, at=0.22)
    sound = string(length, rate, hertz(cue.pitch), push, lasting=lasting, bright=0.92)
    sound = bodies.through(sound, rate, ((250, -3, 1), (1100, 5, 1.5), (2600, 5, 1.5)))
    return filters.band_pass(sound, hertz(cue.pitch) * 0.7, 7500, rate)


def _felt(cue: Cue, length: Frames, rate: int) -> Samples:
    """A strip of felt between hammer and string: no edge, and the action is heard."""
    soft = _piano(replace(cue, touch=0.7 * cue.touch), length, rate)
    sound = filters.low_pass(soft, max(2200, 3 * hertz(cue.pitch)), rate)
    return sound + _felt_action(cue, length, rate)


def _felt_action(cue: Cue, length: Frames, rate: int) -> Samples:
    """The hammer's shank and the key bed, which no one hears behind a bright string."""
    thud = filters.band_pass(noise(length, 15, cue.pitch), 90, 700, rate)
    return shaped(thud, fall(length, rate, 0.12), swell(length, rate, 0.004), level=0.05)


def _upright(cue: Cue, length: Frames, rate: int) -> Samples:
    """The piano at the bar: strings of one note that have parted company, and hard old hammers."""
    firm = replace(cue, touch=0.15 + 0.85 * cue.touch)
    return _strings(firm, length, rate, apart=7)


VOICES = {
    "piano": Voice(play=_piano, release=0.35, rings=14, level=0.3),
    "electric piano": Voice(play=_electric_piano, release=0.25, rings=12, level=0.2),
    "felt piano": Voice(play=_felt, release=0.35, rings=12, level=0.45),
    "upright piano": Voice(play=_upright, release=0.3, rings=10, level=0.38),
    "harpsichord": Voice(play=_harpsichord, release=0.15, rings=6, takes=2, level=0.36),
    "clavinet": Voice(play=_clavinet, release=0.08, rings=5, takes=2, mutes=True, level=0.33),
    "church organ": Voice(play=_church_organ, release=0.9, level=0.088),
    "organ": Voice(play=_organ, release=0.06, level=0.12),
}

SAMPLED = {
    "felt piano": Sampled(
        program=0,
        release=0.4,
        soft_harmonics=3,
        open_hz=2600,
        width=0.3,
        level=1.3,
    ),
    "upright piano": Sampled(program=3, release=0.35, soft_harmonics=8, width=0.2, level=0.92),
    "harpsichord": Sampled(program=6, release=0.2, soft_harmonics=10, width=0, level=0.64),
    "clavinet": Sampled(program=7, release=0.1, soft_harmonics=6, width=0, level=0.72),
    "church organ": Sampled(
        program=19, release=0.9, soft_harmonics=4, width=0, retuned=True, level=0.53
    ),
    "piano": Sampled(program=0, release=0.4, soft_harmonics=9, width=0.35, level=1.1),
    "electric piano": Sampled(
        program=4,
        release=0.25,
        soft_harmonics=10,
        layer=_electric_piano,
        layer_level=0.3,
        width=0.8,
        level=0.43,
    ),
}
