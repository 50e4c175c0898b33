"""Drums tuned to the song: near where they were, on notes of the key, and no two alike."""

from itertools import pairwise
from math import log2

import numpy as np
import pytest

from kapelle.audio import RATE
from kapelle.music.kit import DRUMS
from kapelle.music.pitch import PENTATONIC, SCALES, Key, hertz
from kapelle.music.units import Frames
from kapelle.sound import tuning
from kapelle.sound.drums import Skin
from kapelle.sound.instruments import kits
from kapelle.sound.tones import Cue

KEYS = [Key(tonic, mode) for tonic in range(12) for mode in SCALES]


def lowest_hz(name: str, drum: str, key: Key) -> float:
    skins = tuning.tuned(kits.KITS[name].drums[drum], drum, key).layers
    return min(tuning.heard_hz(skin) for skin in skins if isinstance(skin, Skin))


@pytest.mark.parametrize("name", kits.KITS)
@pytest.mark.parametrize("drum", sorted(tuning.BASS_DRUMS))
def test_every_bass_drum_gives_the_root_or_the_fifth(name: str, drum: str) -> None:
    for key in KEYS:
        pitch = 69 + 12 * log2(lowest_hz(name, drum, key) / 440)
        assert pitch == pytest.approx(round(pitch))
        assert (round(pitch) - key.tonic) % 12 in {0, 7}
        assert pitch >= 28.99, "lower, few loudspeakers give it"


@pytest.mark.parametrize("name", kits.KITS)
def test_toms_stay_as_many_and_in_their_order(name: str) -> None:
    toms = ("floor tom", "low tom", "mid tom", "high tom")
    for low, high in pairwise(toms):
        apart = 12 * log2(bought_hz(name, high) / bought_hz(name, low))
        if abs(apart) < 3:
            continue  # some kits have one drum for two names
        for key in KEYS:
            steps = 12 * log2(lowest_hz(name, high, key) / lowest_hz(name, low, key))
            assert round(steps) * apart > 0


def bought_hz(name: str, drum: str) -> float:
    skins = kits.KITS[name].drums[drum].layers
    return min(tuning.heard_hz(skin) for skin in skins if isinstance(skin, Skin))


def test_no_skin_but_a_bass_drums_moves_by_more_than_a_tone_and_a_half() -> None:
    for hz in np.geomspace(60, 900, 200):
        for key in KEYS:
            notes = frozenset((key.tonic + step) % 12 for step in PENTATONIC[key.minor])
            assert abs(12 * log2(tuning.nearest(float(hz), notes) / hz)) <= 1.51


def test_a_drum_without_a_skin_is_the_same_in_every_key() -> None:
    assert DRUMS["clap"] not in kits.VOICES["pop kit"].tuned
    assert DRUMS["kick"] in kits.VOICES["pop kit"].tuned


def test_a_tuned_kick_sounds_where_it_was_tuned() -> None:
    """The peak of its spectrum after the beater lies within a semitone of the note."""
    for key in (Key(4, "minor"), Key(9, "minor"), Key(7, "major")):
        cue = Cue(pitch=DRUMS["kick"], touch=1.0, key=key)
        kick = kits.VOICES["rock kit"].play(cue, Frames(1), RATE)[RATE // 20 :, 0]
        power = np.abs(np.fft.rfft(kick * np.hanning(len(kick)), 1 << 18)) ** 2
        sounding = 69 + 12 * log2(power.argmax() * RATE / (1 << 18) / 440)
        asked = 69 + 12 * log2(lowest_hz("rock kit", "kick", key) / 440)
        assert hertz(sounding) == pytest.approx(hertz(asked), rel=2 ** (1 / 12) - 1)
