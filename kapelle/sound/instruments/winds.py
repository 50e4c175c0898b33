"""Woodwinds: a column of air, and how it is set going: by an edge, one reed, or two.

A `Wind` is its spectrum blown softly and blown hard, the tube it is heard through, and the hand
that plays it. The recorded winds of a bank are played by the same hands.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames, Seconds
from kapelle.sound import expression
from kapelle.sound.envelopes import Curve, along, ticks, wander
from kapelle.sound.expression import Hand
from kapelle.sound.instruments import bodies
from kapelle.sound.oscillators import Table, phases, table, waves
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Play, Voice

Spectrum: TypeAlias = Callable[[float], Table]  # the note (Hz) -> amplitudes of its harmonics

HARMONICS = np.arange(1, 41, dtype=np.float64)
POWER = 0.3  # of every tone before its body, so that no touch or pitch is louder by nature


@dataclass(frozen=True, kw_only=True)
class Wind:
    soft: Spectrum
    hard: Spectrum
    body: Sequence[bodies.Resonance]
    attack: Seconds  # at full touch; twice that at none
    hand: Hand
    uneven: float = 0.05  # how much its colour wanders


def row(*amplitudes: float) -> Spectrum:
    """The same harmonics whatever the note: edge tones, whose pipes are all alike."""
    return lambda _: np.array(amplitudes)


def edge(cutoff_hz: float, slope: float, rise: float = 0.5, even: float = 1.0) -> Spectrum:
    """Flat or rising to the cutoff of its bell or holes, then falling by `slope` (6 dB/octave
    each): Luce and Clark, "Physical correlates of brass-instrument tones", JASA 42 (1967).

    `even` is what is left of the even harmonics below the cutoff: a clarinet's are weak there.
    """

    def spectrum(hz: float) -> Table:
        place = HARMONICS * hz / cutoff_hz
        level = place**rise / (1 + place ** (2 * slope + 2 * rise)) ** 0.5
        weak = 1 - (1 - even) * np.exp(-place) * (HARMONICS % 2 == 0)
        return np.asarray(level * weak / level.max(), np.float64)

    return spectrum


def blown(wind: Wind) -> Play:
    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        return one(wind, cue, length, rate)

    return play


def one(wind: Wind, cue: Cue, length: Frames, rate: int, player: int = 0) -> Samples:
    """[length, 1] the tone as this player of several blows it."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    soft, hard = (_even_power(table(s(hz), hz, rate)) for s in (wind.soft, wind.hard))
    colour = wind.uneven * wander(times, 6.28 * phases(1, 71, cue.pitch, player))[:, 0]
    blend = (cue.touch + colour) * expression.light(wind.hand, cue, times, player)
    bend = expression.bend(wind.hand, cue, times, rate, player)
    sound = waves(length, rate, hz, soft, hard, np.clip(blend, 0, 1), bend)
    along(sound, _speech(times, wind.attack * (2 - cue.touch)))
    sound = expression.lived(wind.hand, sound, cue, rate)  # breath is there before the tone is
    return bodies.through(sound, rate, wind.body)


def _speech(times: Curve, attack: Seconds) -> Curve:
    """The column fills in `attack` seconds; then the first push of breath is spent."""
    filled = 0.5 - 0.5 * np.cos(np.pi * np.minimum(times / attack, 1))
    return filled * (0.85 + 0.15 * np.exp(-np.maximum(times - attack, 0) / 0.7))


def _even_power(period: Table) -> Table:
    """Halfway between even in power and even in peak: low tones are sharp pulses."""
    return period * (POWER / np.sqrt((period**2).mean() ** 0.5 * np.abs(period).max() * 0.5**0.5))


# The hands. A flute's vibrato is of the breath and so of loudness, a saxophone's of the jaw
FLUTIST = Hand(vibrato=6, shakes=5, pulse=0.12, glow=0.2, scoop=12, drift=3, air=0.03, hiss=(1, 9000))  # fmt: skip
PIPER = Hand(vibrato=5, shakes=5, pulse=0.15, glow=0.2, scoop=30, drift=3, air=0.09, hiss=(1, 7000))
MONK = Hand(vibrato=24, shakes=4.6, delay=0.5, grow=0.9, pulse=0.2, glow=0.3, scoop=80, scooped=0.07, drift=6, air=0.09, hiss=(1, 8000))  # fmt: skip
WHISTLER = Hand(vibrato=8, shakes=5.6, pulse=0.06, scoop=15, drift=3, air=0.02, hiss=(1, 11_000))
REED = Hand(vibrato=4, shakes=5, glow=0.1, scoop=10, drift=2, air=0.008, hiss=(4, 7000), dark=0.3, opens=0.04)  # fmt: skip
OBOIST = replace(REED, vibrato=12, pulse=0.06)
SAXOPHONIST = Hand(vibrato=18, shakes=5, delay=0.38, pulse=0.06, glow=0.2, scoop=45, scooped=0.045, drift=4, air=0.03, hiss=(3, 9000), dark=0.45, opens=0.05, falls=True)  # fmt: skip
BAG = Hand(scoop=25, scooped=0.012, drift=2)  # an arm cannot breathe: no vibrato, no swell

TUBE: Sequence[bodies.Resonance] = ((800, 2, 1.0),)
# An oboe and a bassoon are heard by their formants, as vowels are (Meyer, "Acoustics and the
# Performance of Music", 2009)
OBOE_BODY: Sequence[bodies.Resonance] = ((1100, 6, 1.8), (2700, 6, 2))
BASSOON_BODY: Sequence[bodies.Resonance] = ((480, 7, 1.6), (1150, 4, 1.8), (3000, -4, 1))
CHANTER: Sequence[bodies.Resonance] = ((1000, 4, 1.5), (2400, 6, 1.5))
TENOR_BODY: Sequence[bodies.Resonance] = ((550, 3, 1.5), (1350, 4, 1.8), (2700, 3, 1.5))
ALTO_BODY: Sequence[bodies.Resonance] = ((750, 3, 1.5), (1700, 4, 1.8), (3200, 3, 1.5))

FLUTE = Wind(
    soft=row(1, 0.18, 0.05), hard=row(1, 0.6, 0.35, 0.14, 0.07, 0.03),
    body=TUBE, attack=0.05, hand=FLUTIST,
)  # fmt: skip
PAN_FLUTE = Wind(  # stopped at one end: the odd harmonics nearly alone
    soft=row(1, 0.02, 0.1, 0.01, 0.03), hard=row(1, 0.06, 0.45, 0.05, 0.25, 0.03, 0.1),
    body=TUBE, attack=0.04, hand=PIPER,
)  # fmt: skip
SHAKUHACHI = Wind(
    soft=row(1, 0.25, 0.1, 0.03), hard=row(1, 0.9, 0.55, 0.3, 0.16, 0.08, 0.04),
    body=TUBE, attack=0.07, hand=MONK, uneven=0.15,
)  # fmt: skip
TIN_WHISTLE = Wind(
    soft=row(1, 0.12, 0.02), hard=row(1, 0.5, 0.2, 0.09, 0.03),
    body=TUBE, attack=0.02, hand=WHISTLER,
)  # fmt: skip
RECORDER = Wind(
    soft=row(1, 0.05, 0.1, 0.02), hard=row(1, 0.2, 0.45, 0.1, 0.12, 0.05),
    body=TUBE, attack=0.025, hand=replace(FLUTIST, vibrato=4, pulse=0.06),
)  # fmt: skip
# Cutoffs of the open holes: a clarinet's 1500 Hz (Benade, 1976), a tenor's near 800 and an alto's
# near 1100 (between those Chen, Smith and Wolfe measured in 2009 on tenor and soprano)
CLARINET = Wind(
    soft=edge(1500, 3.5, 0, 0.05), hard=edge(1500, 2.2, 0, 0.12),
    body=TUBE, attack=0.035, hand=REED,
)  # fmt: skip
OBOE = Wind(soft=edge(1300, 2.6), hard=edge(1500, 1.5), body=OBOE_BODY, attack=0.03, hand=OBOIST)
BASSOON = Wind(
    soft=edge(420, 2.2, 0.3), hard=edge(520, 1.4, 0.3),
    body=BASSOON_BODY, attack=0.035, hand=replace(REED, vibrato=8),
)  # fmt: skip
SAXOPHONE = Wind(
    soft=edge(650, 2.6, 0.2), hard=edge(850, 1.55, 0.2),
    body=TENOR_BODY, attack=0.03, hand=SAXOPHONIST, uneven=0.08,
)  # fmt: skip
ALTO_SAXOPHONE = Wind(
    soft=edge(850, 2.6, 0.2), hard=edge(1150, 1.55, 0.2),
    body=ALTO_BODY, attack=0.028, hand=SAXOPHONIST, uneven=0.08,
)  # fmt: skip
BAGPIPES = Wind(
    soft=edge(1800, 1.3, 0.2), hard=edge(2400, 1.1, 0.3),
    body=CHANTER, attack=0.01, hand=BAG, uneven=0.02,
)  # fmt: skip

VOICES = {
    "flute": Voice(play=blown(FLUTE), release=0.12, overlap=0.05, slides=True, level=0.39),
    "pan flute": Voice(play=blown(PAN_FLUTE), release=0.15, overlap=0.05, slides=True, level=0.36),
    "shakuhachi": Voice(play=blown(SHAKUHACHI), release=0.2, overlap=0.06, slides=True, level=0.42),
    "whistle": Voice(play=blown(TIN_WHISTLE), release=0.08, overlap=0.03, slides=True, level=0.37),
    "recorder": Voice(play=blown(RECORDER), release=0.1, overlap=0.04, slides=True, level=0.37),
    "clarinet": Voice(play=blown(CLARINET), release=0.1, overlap=0.04, slides=True, level=0.41),
    "oboe": Voice(play=blown(OBOE), release=0.1, overlap=0.04, slides=True, level=0.29),
    "bassoon": Voice(play=blown(BASSOON), release=0.1, overlap=0.04, slides=True, level=0.26),
    "bagpipes": Voice(play=blown(BAGPIPES), release=0.05, overlap=0.01, slides=True, level=0.34),
    "saxophone": Voice(
        play=blown(SAXOPHONE), release=0.1, overlap=0.05, slides=True, takes=2, level=0.33
    ),
    "alto saxophone": Voice(
        play=blown(ALTO_SAXOPHONE), release=0.1, overlap=0.05, slides=True, takes=2, level=0.34
    ),
}


def _recorded(
    program: int, hand: Hand, *, soft_harmonics: float, level: float, takes: int = 1
) -> Sampled:
    """One player before one microphone."""
    return Sampled(
        program=program,
        release=0.15,
        soft_harmonics=soft_harmonics,
        width=0,
        hand=hand,
        slides=True,
        takes=takes,
        overlap=0.06,
        level=level,
    )


BREATHED = replace(SAXOPHONIST, air=0.018, vibrato=15)  # the recordings have a little of their own
FLOWN = replace(FLUTIST, vibrato=0, pulse=0.05, air=0.015)  # FluidR3's flute shakes already

SAMPLED = {
    "flute": _recorded(73, FLOWN, soft_harmonics=3, level=0.55),
    "pan flute": _recorded(75, replace(PIPER, air=0.03), soft_harmonics=3, level=0.52),
    "shakuhachi": _recorded(77, replace(MONK, air=0.05), soft_harmonics=3, level=0.37),
    "whistle": replace(_recorded(78, WHISTLER, soft_harmonics=3, level=0.33), retuned=True),
    "recorder": _recorded(74, RECORDER.hand, soft_harmonics=3, level=0.5),
    "clarinet": _recorded(71, REED, soft_harmonics=4, level=0.35),
    "oboe": _recorded(68, OBOIST, soft_harmonics=5, level=0.56),
    "bassoon": _recorded(70, BASSOON.hand, soft_harmonics=6, level=0.6),
    "bagpipes": _recorded(109, BAG, soft_harmonics=9, level=0.45),
    "saxophone": _recorded(66, BREATHED, soft_harmonics=6, level=0.57, takes=2),
    "alto saxophone": replace(
        _recorded(65, BREATHED, soft_harmonics=5, level=0.45, takes=2), retuned=True
    ),
}
