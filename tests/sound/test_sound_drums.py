"""The parts of drums against laws, and kits against what a kit owes."""

import numpy as np
import pytest

from kapelle.audio import RATE, Samples
from kapelle.music.kit import DRUMS
from kapelle.music.units import Frames
from kapelle.sound import drums
from kapelle.sound.drums import Air, Blow, Drum, Grain, Skin
from kapelle.sound.instruments import kits
from kapelle.sound.tones import Cue


def struck(*layers: drums.Layer, touch: float = 1.0) -> Samples:
    return drums.strike(Drum(layers=layers, peak=0.5), Blow(touch, 0, 38), RATE)


def level(sound: Samples, start: float, end: float) -> float:
    heard = sound[round(start * RATE) : round(end * RATE)]
    return float(np.sqrt((heard**2).sum() / (RATE * (end - start))))


def test_a_gated_room_is_there_and_then_is_not() -> None:
    sound = struck(Air(low=300, high=7000, lasting=2.0, gate=0.25))
    assert level(sound, 0.15, 0.2) > 0.3 * level(sound, 0.02, 0.07)
    assert level(sound, 0.27, 0.4) < 1e-3 * level(sound, 0.15, 0.2)


def test_grain_that_comes_again_has_a_pitch() -> None:
    clock, again = 9300.0, 93
    power = np.abs(np.fft.rfft(struck(Grain(hz=clock, lasting=1.0, again=again))[:RATE, 0])) ** 2
    hundreds = sum(power[n - 3 : n + 4].sum() for n in range(100, 20_000, 100))
    assert hundreds > 0.5 * power[50:20_000].sum(), "of white noise it would be 0.07"


def test_a_skin_settles_on_its_own_pitch() -> None:
    sound = struck(Skin(hz=100, lasting=2.0, drop_hz=60, drop=0.02))[RATE // 4 :, 0]
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 18))
    assert power.argmax() * RATE / (1 << 18) == pytest.approx(100, rel=0.02)


@pytest.mark.parametrize("name", kits.KITS)
def test_a_kit_answers_for_every_drum_and_balances_it(name: str) -> None:
    drums_of = kits.KITS[name].drums
    assert set(drums_of) == set(DRUMS)
    assert all(0.05 < drum.peak < 0.95 for drum in drums_of.values())


@pytest.mark.parametrize("name", kits.KITS)
def test_a_kick_leaves_the_lowest_band_before_the_next_beat(name: str) -> None:
    """Whatever rings on below 120 Hz is taken from the bass."""
    cue = Cue(pitch=DRUMS["kick"], touch=1.0)
    kick = kits.VOICES[name].play(cue, Frames(1), RATE)
    late = level(kick, 0.45, 0.5)
    assert late < 0.1 * level(kick, 0.0, 0.1)


@pytest.mark.parametrize("name", kits.KITS)
def test_a_kick_alone_is_no_click(name: str) -> None:
    """Its beater is a band of noise that comes in over milliseconds, not an edge: where nothing
    else plays, a hard blow must not bend the wave as a torn tape does."""
    for take in range(kits.TAKES):
        cue = Cue(pitch=DRUMS["kick"], touch=1.0, take=take)
        middle = kits.VOICES[name].play(cue, Frames(1), RATE).mean(axis=1)
        assert np.abs(np.diff(middle, 2)).max() < 0.17


@pytest.mark.parametrize("name", kits.KITS)
def test_a_harder_blow_is_brighter(name: str) -> None:
    def centroid(touch: float) -> float:
        cue = Cue(pitch=DRUMS["snare"], touch=touch)
        strength = np.abs(np.fft.rfft(kits.VOICES[name].play(cue, Frames(1), RATE).mean(axis=1)))
        return float((strength * np.arange(len(strength))).sum() / strength.sum())

    assert centroid(1.0) > 1.05 * centroid(0.25)
