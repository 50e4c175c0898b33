"""Drums out of their parts: skins, air, metal and plates, each a line in a kit's table.

A drum is its layers summed, coloured by how hard it is hit: harder is brighter, and the noisy
layers grow faster than the skin. Every take has its own noise and is tuned a little differently,
so no two blows of a roll are the same recording.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import pi
from typing import TypeAlias

import numpy as np

from kapelle.audio import Samples
from kapelle.music.units import Frames, Seconds, frames
from kapelle.sound import filters
from kapelle.sound.envelopes import clock, ends_softly, fall, shaped, swell, ticks
from kapelle.sound.oscillators import noise, phases, ring, saws


@dataclass(frozen=True, kw_only=True)
class Skin:
    """A membrane's lowest mode: a sine whose pitch drops as the skin settles."""

    hz: float
    lasting: Seconds  # T60
    drop_hz: float = 0.0  # above `hz` at the blow
    drop: Seconds = 0.02  # until the drop is down to a third
    drive: float = 0.0  # 0 clean; 2 and more is a drum machine
    attack: Seconds = 0.0005
    level: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Air:
    """Noise between two frequencies: snare wires, beaters, shakers, the hiss of a cymbal."""

    low: float  # Hz
    high: float  # Hz
    lasting: Seconds  # T60
    attack: Seconds = 0.0005
    late: Seconds = 0.0  # after the blow
    wide: float = 0.0  # 0 the same on both sides to 1 its own on each
    gate: Seconds = 0.0  # shut then, as the eighties shut their rooms; 0: never
    level: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Grain:
    """Noise that stands still for several frames at a time: a console's noise channel."""

    hz: float  # how often it takes another value
    lasting: Seconds
    again: int = 0  # values until it repeats itself, and so has a pitch; 0: never
    attack: Seconds = 0.0005
    level: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Metal:
    """Six pulses that share no period: the TR-808's cymbal circuit, tuned by `hz`."""

    hz: float  # of the lowest
    above: float  # Hz: what the high-pass lets through
    lasting: Seconds
    attack: Seconds = 0.001
    level: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Plate:
    """A cymbal or bell: many modes spread between two frequencies, the high ones dying first."""

    low: float  # Hz
    high: float  # Hz
    modes: int
    lasting: Seconds  # of the lowest
    tilt: float = 0.0  # level = frequency ** tilt
    attack: Seconds = 0.001
    level: float = 1.0


Layer: TypeAlias = Skin | Air | Grain | Metal | Plate

GATE: Seconds = 0.03  # how fast a gate shuts: at once to the ear, and still no click

# The six oscillators of the TR-808 (service notes, 1981), as ratios of the lowest
CIRCUIT = np.array([205.3, 304.4, 369.6, 522.7, 540.0, 800.0]) / 205.3


@dataclass(frozen=True, kw_only=True)
class Drum:
    layers: Sequence[Layer]
    peak: float  # of a full blow: the balance inside the kit
    place: float = 0.0  # -1 left to 1 right, as the audience sees it
    dark_hz: float = 3500.0  # what a feather's touch leaves of the spectrum
    wet: float = 1.0  # its share of the room: a kick woolly with room is no kick


@dataclass(frozen=True, slots=True)
class Blow:
    touch: float  # 0 to 1
    take: int
    drum: int  # its key: keeps the noise of two drums apart


def strike(drum: Drum, blow: Blow, rate: int) -> Samples:
    """[frames, 2] one blow, to its end; its peak is the drum's, whatever the touch."""
    skins, air = _vibrating(drum, blow.take, blow.drum, rate)
    sound = np.asarray(skins + (0.45 + 0.55 * blow.touch) * air, np.float32)
    top = drum.dark_hz * (19_000 / drum.dark_hz) ** blow.touch
    sound = filters.high_pass(filters.low_pass(sound, top, rate), 25, rate)
    ends_softly(sound, rate, 0.02)
    sound *= drum.peak / max(float(np.abs(sound).max()), 1e-9)
    return placed(sound, drum.place)


@lru_cache(maxsize=4)  # the touches of one take are asked for one after another
def _vibrating(drum: Drum, take: int, key: int, rate: int) -> tuple[Samples, Samples]:
    """Both [frames, 2]: what sounds alike however hard it is hit, and what grows with the blow."""
    length = frames(max(_ends(layer) for layer in drum.layers), rate)
    skins, air = np.zeros((length, 2), np.float32), np.zeros((length, 2), np.float32)
    for number, layer in enumerate(drum.layers):
        chance = np.random.default_rng((101, key, take, number))
        grows = isinstance(layer, Air | Grain | Plate)
        (air if grows else skins)[:] += _sounded(layer, chance, length, rate)
    return skins, air


def placed(sound: Samples, place: float) -> Samples:
    """Turned towards one side, the other kept: a drum is heard by both overhead microphones."""
    return sound * np.array([min(1, 1 - place), min(1, 1 + place)], np.float32)


def _ends(layer: Layer) -> Seconds:
    late = layer.late + layer.attack if isinstance(layer, Air) else 0.0
    return late + 1.05 * layer.lasting


def _sounded(layer: Layer, chance: np.random.Generator, length: Frames, rate: int) -> Samples:
    """[length, 1 or 2] one layer, a little different in every take."""
    tuned = 1 + 0.012 * (2 * chance.random() - 1)
    damped = 1 + 0.07 * (2 * chance.random() - 1)
    match layer:
        case Skin():
            return _skin(layer, tuned, damped, length, rate)
        case Air():
            seed = int(chance.integers(1 << 30))
            return _air(layer, seed, damped, length, rate)
        case Grain():
            return _grain(layer, damped, chance, length, rate)
        case Metal():
            return _metal(layer, tuned, damped, chance, length, rate)
        case Plate():
            return _plate(layer, tuned, damped, chance, length, rate)


def _skin(skin: Skin, tuned: float, damped: float, length: Frames, rate: int) -> Samples:
    t = clock(length, rate)
    drop = skin.drop_hz * skin.drop * (1 - np.exp(-t / skin.drop))  # the sweep's integral
    wave = np.sin(2 * pi * tuned * (skin.hz * t + drop)).astype(np.float32)
    wave *= fall(length, rate, skin.lasting * damped)
    if skin.drive > 0:
        wave = np.tanh(skin.drive * wave, dtype=np.float32)
        wave /= np.tanh(skin.drive)
    return shaped(wave[:, None], swell(length, rate, skin.attack), level=skin.level)


def _air(air: Air, seed: int, damped: float, length: Frames, rate: int) -> Samples:
    start = frames(air.late, rate)
    rest = Frames(length - start)
    both = noise(rest, seed, channels=2)
    both[:, 1] += (both[:, 0] - both[:, 1]) * (1 - air.wide)
    both = filters.band_pass(both, air.low, air.high, rate)
    away, in_ = fall(rest, rate, air.lasting * damped), swell(rest, rate, air.attack)
    if air.gate > 0:
        shut = frames(air.gate, rate)
        ends_softly(both[:shut], rate, GATE)
        both[shut:] = 0
    out = np.zeros((length, 2), np.float32)
    out[start:] = shaped(both, away, in_, level=0.5 * air.level)
    return out


def _grain(
    grain: Grain, damped: float, chance: np.random.Generator, length: Frames, rate: int
) -> Samples:
    """One bit of noise, up or down, held until the console's timer ticks again."""
    ticked = np.arange(length) * (grain.hz / rate)
    values = chance.choice(np.array([-0.5, 0.5], np.float32), int(ticked[-1]) + 1)
    which = ticked.astype(np.int64)
    held = values[which % grain.again if grain.again else which][:, None]
    held = filters.high_pass(held, 60, rate)  # what repeats may lean to one side
    away = fall(length, rate, grain.lasting * damped)
    return shaped(held, away, swell(length, rate, grain.attack), level=grain.level)


def _metal(
    metal: Metal,
    tuned: float,
    damped: float,
    chance: np.random.Generator,
    length: Frames,
    rate: int,
) -> Samples:
    hz = metal.hz * tuned * CIRCUIT
    bend = np.ones((len(ticks(length, rate)), 1))
    wave = saws(length, rate, hz, chance.random(6), bend=bend, width=0.5)[:, :1]
    wave = filters.high_pass(wave, metal.above, rate, 4)
    away, in_ = fall(length, rate, metal.lasting * damped), swell(length, rate, metal.attack)
    return shaped(wave, away, in_, level=metal.level)


def _plate(
    plate: Plate,
    tuned: float,
    damped: float,
    chance: np.random.Generator,
    length: Frames,
    rate: int,
) -> Samples:
    """The modes are the cymbal's own and stay; a take changes how strongly each is woken."""
    own = phases(plate.modes, 103, plate.modes, round(plate.low))
    octaves = (np.arange(plate.modes) + own) / plate.modes
    hz = tuned * plate.low * (plate.high / plate.low) ** octaves
    woken = 0.4 + 0.6 * chance.random(plate.modes)
    level = woken * (hz / plate.low) ** plate.tilt / plate.modes**0.5
    lasting = damped * plate.lasting * (hz / plate.low) ** -0.35 * (0.6 + 0.4 * own)
    sides = 0.7 * np.cos(np.arange(plate.modes) * 2.4)  # the golden angle: evenly strewn
    sound = ring(length, rate, hz, level, lasting, sides)
    return shaped(sound, swell(length, rate, plate.attack), level=plate.level)
