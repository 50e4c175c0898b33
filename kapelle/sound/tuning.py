"""Tuning the drums: every head is turned to a note of the song's key before the tape rolls.

A kick rings below the bass and a tom as long as a short note; half a tone beside the key both
smear the chord. So a bass drum gets the root or the fifth, as electronic producers tune theirs,
every other skin the nearest note of the key's pentatonic, at most a tone and a half away: five
notes that suit every chord of the key, and far enough apart that two toms stay two.
"""

from dataclasses import replace
from functools import lru_cache
from math import exp, floor, log2

from kapelle.music.pitch import PENTATONIC, Key, hertz
from kapelle.sound.drums import Drum, Layer, Skin

BASS_DRUMS = frozenset({"kick", "sub kick", "surdo"})
GROUND = (0, 7)  # root and fifth
LOWEST_HZ = hertz(29)  # F1: what lies lower, few loudspeakers give and no ear places


def rings(drum: Drum) -> bool:
    """Whether it has a pitch to tune: a clap, a hat and a shaker have none."""
    return any(isinstance(layer, Skin) for layer in drum.layers)


@lru_cache(maxsize=256)  # both takes and touches of one drum ask for it
def tuned(drum: Drum, name: str, key: Key) -> Drum:
    """The same drum, its skins turned to the key."""
    steps = GROUND if name in BASS_DRUMS else PENTATONIC[key.minor]
    notes = frozenset((key.tonic + step) % 12 for step in steps)
    return replace(drum, layers=tuple(_turned(layer, notes) for layer in drum.layers))


def _turned(layer: Layer, notes: frozenset[int]) -> Layer:
    if not isinstance(layer, Skin):
        return layer
    ratio = nearest(heard_hz(layer), notes) / heard_hz(layer)
    return replace(layer, hz=ratio * layer.hz, drop_hz=ratio * layer.drop_hz)


def heard_hz(skin: Skin) -> float:
    """What a tuner by the drum shows: where the drop has got to when the blow is 13 dB down."""
    return skin.hz + skin.drop_hz * exp(-0.22 * skin.lasting / skin.drop)


def nearest(hz: float, notes: frozenset[int]) -> float:
    """The frequency closest to `hz`, not under LOWEST_HZ, that is one of these pitch classes."""
    here = 69 + 12 * log2(hz / 440)
    around = range(floor(here) - 11, floor(here) + 13)
    able = [p for p in around if p % 12 in notes and hertz(p) >= LOWEST_HZ]
    return hertz(min(able, key=lambda pitch: abs(pitch - here)))
