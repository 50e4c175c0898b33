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
from kapelle.sound import filters
from kapelle.sound.envelopes import cents, clock, contour, fall, shaped, ticks, tremble, wander
from kapelle.sound.instruments import bodies
from kapelle.sound.oscillators import noise, phases, table, waves
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
    throb: float  # share of the level that trembles with the breath, late
    sway_cents: float  # and of the pitch
    valve: float  # how loud the pad or the tongue is heard to lift


MUSETTE = 2 ** (8 / 1200)  # cents between the two middle reeds: 2 Hz at A4, a modest French tuning
ACCORDION = Box(
    reeds=((1, 0.6, -0.3), (MUSETTE, 0.5, 0.3), (0.5, 0.25, 0)),
    body=((450, 2, 2), (1400, 3, 1.5), (3200, -3, 1)),
    attack=0.045,
    throb=0.0,
    sway_cents=0,
    valve=0.04,
)
# One reed and its octave in wooden boxes on the knees: no beating, a nasal hollow sound
BANDONEON = Box(
    reeds=((1, 0.7, -0.15), (2, 0.3, 0.15)),
    body=((380, 3, 2), (1050, 4, 2), (2600, -4, 1)),
    attack=0.03,
    throb=0.06,
    sway_cents=0,
    valve=0.05,
)
HARMONICA = Box(
    reeds=((1, 1, 0),),
    body=((700, 4, 1.5), (1900, 5, 1.5), (3600, 3, 1.2)),
    attack=0.03,
    throb=0.35,
    sway_cents=12,
    valve=0.02,
)
MELODICA = Box(
    reeds=((1, 1, 0),),
    body=((600, 3, 1.5), (1500, 3, 1.2), (4000, -4, 1)),
    attack=0.035,
    throb=0.12,
    sway_cents=3,
    valve=0.03,
)


def _pressed(box: Box) -> Play:
    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        times = ticks(length, rate)
        shake = tremble(times, 5.4, 0.35, 0.5)
        drift = wander(times, phases(1, 101, cue.pitch))[:, 0]
        bend = cents(box.sway_cents * shake + 1.5 * drift)
        reeds: list[Samples] = []
        for ratio, level, _ in box.reeds:
            hz = hertz(cue.pitch) * ratio
            soft, hard = table(SOFT, hz, rate), table(HARD, hz, rate)
            blend = np.clip(cue.touch * (1 - 0.6 * np.exp(-times / 0.05)) + 0.1 * shake, 0, 1)
            reeds.append(shaped(waves(length, rate, hz, soft, hard, blend, bend), level=level))
        sound = bodies.seated(reeds, [place for _, _, place in box.reeds])
        pad = filters.band_pass(noise(length, 103, cue.pitch), 400, 2500, rate)
        sound += shaped(pad, fall(length, rate, 0.04), level=box.valve)
        sound = bodies.through(sound, rate, box.body)
        sound = filters.high_pass(sound, 0.4 * hertz(cue.pitch), rate)
        breath = 1 + box.throb * tremble(clock(length, rate), 5.4, 0.35, 0.5)
        attack = box.attack * (1.5 - 0.5 * cue.touch)
        return shaped(sound, contour(length, rate, attack, 5, 0.85), breath.astype(np.float32))

    return play


VOICES = {
    "accordion": Voice(play=_pressed(ACCORDION), release=0.1, level=0.2),
    "bandoneon": Voice(play=_pressed(BANDONEON), release=0.1, level=0.2),
    "harmonica": Voice(play=_pressed(HARMONICA), release=0.1, overlap=0.03, level=0.2),
    "melodica": Voice(play=_pressed(MELODICA), release=0.1, overlap=0.03, level=0.2),
}

SAMPLED = {
    "accordion": Sampled(program=21, release=0.12, soft_harmonics=6, width=0.6, level=0.5),
    "bandoneon": Sampled(program=23, release=0.12, soft_harmonics=6, width=0.6, level=0.5),
    "harmonica": Sampled(program=22, release=0.12, soft_harmonics=6, width=0.6, level=0.5),
    "melodica": Sampled(program=22, release=0.12, soft_harmonics=5, width=0.3, level=0.5),
}
