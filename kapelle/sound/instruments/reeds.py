"""Free reeds: a steel tongue in a window, and air pressed through it by bellows or by lungs.

The tongue chops the air into pulses: every harmonic is there, falling slowly (Fletcher and
Rossing, 1998, §13.4). What tells these instruments apart is how many reeds speak at once, how far
they are tuned from one another, and the box or the hands around them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames, Seconds
from kapelle.sound import expression, filters
from kapelle.sound.envelopes import contour, fall, shaped, ticks
from kapelle.sound.expression import Hand
from kapelle.sound.instruments import bodies
from kapelle.sound.oscillators import noise, table, waves
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Play, Voice

_HARMONICS = np.arange(48, dtype=np.float64)
SOFT = np.exp(-0.34 * _HARMONICS)
HARD = 1 / (1 + _HARMONICS) ** 0.7 * np.exp(-0.05 * _HARMONICS)


@dataclass(frozen=True, kw_only=True)
class Box:
    reeds: Sequence[tuple[float, float, float]]  # of each: ratio to the note, level, place
    body: Sequence[bodies.Resonance]
    attack: Seconds  # at full touch; half of it again when soft
    hand: Hand
    valve: float  # how loud the pad or the tongue is heard to lift


BELLOWS = Hand(drift=1.5)
BELLOWS_SHAKEN = Hand(drift=1.5, pulse=0.05, shakes=5.2, scoop=6)
# Bent by the throat into the note, and shaken by the hands about the comb
HARPIST = Hand(vibrato=10, shakes=5.6, delay=0.3, pulse=0.3, glow=0.4, scoop=65, scooped=0.05, drift=3, air=0.012, hiss=(3, 7000), falls=True)  # fmt: skip
KEYED = Hand(vibrato=2, shakes=5, pulse=0.12, glow=0.15, drift=2, air=0.008, hiss=(3, 6000))

MUSETTE = 2 ** (8 / 1200)  # cents between the two middle reeds: 2 Hz at A4, a modest French tuning
ACCORDION = Box(
    reeds=((1, 0.6, -0.3), (MUSETTE, 0.5, 0.3), (0.5, 0.25, 0)),
    body=((450, 2, 2), (1400, 3, 1.5), (3200, -3, 1)),
    attack=0.045,
    hand=BELLOWS,
    valve=0.04,
)
# One reed and its octave in wooden boxes on the knees: no beating, a nasal hollow sound
BANDONEON = Box(
    reeds=((1, 0.7, -0.15), (2, 0.3, 0.15)),
    body=((380, 3, 2), (1050, 4, 2), (2600, -4, 1)),
    attack=0.03,
    hand=BELLOWS_SHAKEN,
    valve=0.05,
)
HARMONICA = Box(
    reeds=((1, 1, 0),),
    body=((700, 4, 1.5), (1900, 5, 1.5), (3600, 3, 1.2)),
    attack=0.03,
    hand=HARPIST,
    valve=0.02,
)
MELODICA = Box(
    reeds=((1, 1, 0),),
    body=((600, 3, 1.5), (1500, 3, 1.2), (4000, -4, 1)),
    attack=0.035,
    hand=KEYED,
    valve=0.03,
)


def _pressed(box: Box) -> Play:
    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        times = ticks(length, rate)
        bend = expression.bend(box.hand, cue, times, rate)
        blend = cue.touch * (1 - 0.6 * np.exp(-times / 0.05))
        blend = np.clip(blend * expression.light(box.hand, cue, times), 0, 1)
        reeds: list[Samples] = []
        for ratio, level, _ in box.reeds:
            hz = hertz(cue.pitch) * ratio
            soft, hard = table(SOFT, hz, rate), table(HARD, hz, rate)
            reeds.append(shaped(waves(length, rate, hz, soft, hard, blend, bend), level=level))
        sound = bodies.seated(reeds, [place for _, _, place in box.reeds])
        pad = filters.band_pass(noise(length, 103, cue.pitch), 400, 2500, rate)
        sound += shaped(pad, fall(length, rate, 0.04), level=box.valve)
        sound = expression.lived(box.hand, sound, cue, rate)
        sound = filters.high_pass(
            bodies.through(sound, rate, box.body), 0.4 * hertz(cue.pitch), rate
        )
        return shaped(sound, contour(length, rate, box.attack * (1.5 - 0.5 * cue.touch), 5, 0.85))

    return play


VOICES = {
    "accordion": Voice(play=_pressed(ACCORDION), release=0.1, level=0.16),
    "bandoneon": Voice(play=_pressed(BANDONEON), release=0.1, level=0.15),
    "harmonica": Voice(
        play=_pressed(HARMONICA), release=0.1, overlap=0.03, slides=True, takes=2, level=0.11
    ),
    "melodica": Voice(play=_pressed(MELODICA), release=0.1, overlap=0.03, level=0.13),
}

SAMPLED = {
    "accordion": Sampled(program=21, release=0.12, soft_harmonics=6, width=0.6, level=0.88),
    "bandoneon": Sampled(
        program=23, release=0.12, soft_harmonics=6, width=0.6, hand=BELLOWS_SHAKEN, level=0.79
    ),
    "harmonica": Sampled(
        program=22,
        release=0.12,
        soft_harmonics=6,
        width=0,
        hand=HARPIST,
        slides=True,
        takes=2,
        level=0.71,
    ),
    "melodica": Sampled(
        program=22,
        release=0.1,
        soft_harmonics=5,
        width=0,
        body=MELODICA.body,
        hand=KEYED,
        level=0.6,
    ),
}
