"""Drum kits: which drums stand together, in what room, and what recorded them.

A kit answers for every drum of the house; what its table does not build itself it borrows from
`percussion.py`, as a drummer borrows a tambourine. The tables are `machines.py`, `drumsets.py`
and `skins.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np

from kapelle.audio import Samples
from kapelle.music import kit as keys
from kapelle.music.units import Frames, Seconds, frames
from kapelle.sound import drums, dynamics, filters, tuning
from kapelle.sound.drums import Blow, Drum
from kapelle.sound.envelopes import ends_softly
from kapelle.sound.instruments import bodies
from kapelle.sound.instruments.drumsets import (
    BREAK,
    BRUSH,
    DUSTY,
    FUNK,
    JAZZ,
    LATIN,
    METAL,
    POP,
    ROCK,
)
from kapelle.sound.instruments.machines import CHIP, EIGHTIES, HOUSE, TECHNO, TRAP
from kapelle.sound.instruments.percussion import PERCUSSION
from kapelle.sound.instruments.skins import CAJON, HAND, ORCHESTRAL, TAIKO
from kapelle.sound.oscillators import noise
from kapelle.sound.tones import Cue, Voice

TAKES = 4
HATS = frozenset({keys.DRUMS["hat"], keys.DRUMS["pedal hat"], keys.DRUMS["open hat"]})
TAIL: Seconds = 0.03  # the fade at a blow's end
LATE: Seconds = 0.016  # the slowest of several drummers: an ensemble, not an echo


@dataclass(frozen=True, kw_only=True)
class Kit:
    drums: Mapping[str, Drum]  # total over kit.DRUMS
    room: float = 0.0  # how much of the room the microphones hear
    room_seconds: Seconds = 0.25
    top_hz: float = 20_000.0  # what the recorder passed
    drive: float = 0.0  # how hard the recorder was driven
    grit: float = 0.0  # sampler hiss that follows the sound
    drummers: int = 1  # who strike together
    squeezed: bool = False  # by a compressor over the whole kit, which lifts the ghost notes


KITS = {
    "pop kit": Kit(drums=POP, room=0.16),
    "trap kit": Kit(drums=TRAP),
    "house kit": Kit(drums=HOUSE),
    "techno kit": Kit(drums=TECHNO),
    "eighties kit": Kit(drums=EIGHTIES, top_hz=15_000),
    "dusty kit": Kit(drums=DUSTY, room=0.1, room_seconds=0.16, top_hz=8500, drive=0.9, grit=0.012),
    "break kit": Kit(
        drums=BREAK,
        room=0.14,
        room_seconds=0.2,
        top_hz=11_500,
        drive=1.1,
        grit=0.012,
        squeezed=True,
    ),
    "chip kit": Kit(drums=CHIP, top_hz=13_000),
    "rock kit": Kit(drums=ROCK, room=0.34, room_seconds=0.5),
    "metal kit": Kit(drums=METAL, room=0.14, room_seconds=0.3),
    "funk kit": Kit(drums=FUNK, room=0.05, room_seconds=0.14),
    "jazz kit": Kit(drums=JAZZ, room=0.2, room_seconds=0.32),
    "brush kit": Kit(drums=BRUSH, room=0.2, room_seconds=0.32),
    "latin kit": Kit(drums=LATIN, room=0.12, room_seconds=0.22),
    "orchestral drums": Kit(drums=ORCHESTRAL, room=0.3, room_seconds=0.9),
    "taiko": Kit(drums=TAIKO, room=0.34, room_seconds=0.8, drummers=2),
    "percussion": Kit(drums=PERCUSSION, room=0.1, room_seconds=0.2),
    "cajon": Kit(drums=CAJON, room=0.12, room_seconds=0.2),
    "hand drums": Kit(drums=HAND, room=0.13, room_seconds=0.24),
}


def _hit(kit: Kit, cue: Cue, length: Frames, rate: int) -> Samples:  # noqa: ARG001  a blow lasts as long as it lasts
    name = keys.NAMES[cue.pitch]
    drum = kit.drums[name] if cue.key is None else tuning.tuned(kit.drums[name], name, cue.key)
    sound = _together(kit, drum, cue, rate)
    if kit.drive > 0:
        sound = np.tanh(kit.drive / drum.peak * sound) * np.float32(drum.peak / np.tanh(kit.drive))
    if kit.grit > 0:
        hiss = noise(Frames(len(sound)), 107, cue.pitch, cue.take)
        sound += hiss * np.float32(kit.grit) * np.sqrt(np.abs(sound))
    if kit.room > 0:
        sound = bodies.in_room(sound, rate, kit.room_seconds, kit.room * drum.wet)
    if kit.top_hz < 20_000:
        sound = filters.low_pass(sound, kit.top_hz, rate)
    return ends_softly(_heard(sound), rate, TAIL)


def _heard(sound: Samples) -> Samples:
    """Without what lies 60 dB below its peak at the end: laid a thousand times, silence is dear."""
    loud = np.flatnonzero(np.abs(sound).max(axis=1) > 1e-3 * np.abs(sound).max())
    return sound[: int(loud[-1]) + 1]


def _together(kit: Kit, drum: Drum, cue: Cue, rate: int) -> Samples:
    """[frames, 2] the same drum by everybody who has one, each a little after the first."""
    blows = [
        drums.strike(drum, Blow(cue.touch, TAKES * who + cue.take, cue.pitch), rate)
        for who in range(kit.drummers)
    ]
    if len(blows) == 1:
        return blows[0]
    chance = np.random.default_rng((199, cue.pitch, cue.take))
    later = [0, *(frames(LATE * chance.random(), rate) for _ in blows[1:])]
    sound = np.zeros((max(map(len, blows)) + max(later), 2), np.float32)
    for blow, at in zip(blows, later, strict=True):
        sound[at : at + len(blow)] += blow
    return sound * np.float32(drum.peak / np.abs(sound).max())


def _squeeze(stem: Samples, rate: int) -> None:
    """The pumping of every sampled break: slow enough for the stick, quick to let go."""
    dynamics.glue(stem, threshold_db=-15, ratio=2.5, attack=0.014, release=0.14, rate=rate)


VOICES = {
    name: Voice(
        play=partial(_hit, kit),
        struck=True,
        takes=TAKES,
        tuned=frozenset(
            keys.DRUMS[drum] for drum, parts in kit.drums.items() if tuning.rings(parts)
        ),
        through=_squeeze if kit.squeezed else None,
    )
    for name, kit in KITS.items()
}
