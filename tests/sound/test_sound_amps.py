"""Amplifiers against laws: silence stays silent, chords growl, nothing folds back, nothing fizzes."""

import numpy as np
import pytest
from numpy.typing import NDArray

from kapelle.audio import RATE, Samples
from kapelle.sound.instruments import amps
from kapelle.sound.instruments.amps import Amp

AMPS = pytest.mark.parametrize("amp", [amps.CRUNCH, amps.HIGH_GAIN], ids=["crunch", "high gain"])


def tones(*hertz: float, level: float = 0.4, seconds: float = 2.0) -> Samples:
    t = np.arange(round(seconds * RATE)) / RATE
    wave = level / len(hertz) * sum(np.sin(2 * np.pi * hz * t) for hz in hertz)
    return np.repeat(np.asarray(wave, np.float32)[:, None], 2, axis=1)


def amplified(sound: Samples, amp: Amp) -> Samples:
    heard = sound.copy()
    amps.play(heard, RATE, amp=amp)
    return heard


def lines_db(sound: Samples) -> NDArray[np.float64]:
    """Of the second second, so that bin n is n Hz; the loudest bin at 0 dB."""
    wave = sound[RATE : 2 * RATE, 0] * np.blackman(RATE)
    power = np.abs(np.fft.rfft(wave)) ** 2
    return 10 * np.log10(power / power.max() + 1e-20)


@AMPS
def test_nothing_comes_out_before_anything_goes_in_and_nothing_stays(amp: Amp) -> None:
    sound = np.zeros((2 * RATE, 2), np.float32)
    sound[5000:9000] = tones(196.0, seconds=4000 / RATE)
    heard = amplified(sound, amp)
    assert not heard[:5000].any()
    assert heard[5000:9000].std() > 0.05
    assert not heard[-RATE // 2 :].any()


@AMPS
@pytest.mark.parametrize("hz", [110, 440, 1319])
def test_what_folds_back_lies_far_below_the_tone(hz: int, amp: Amp) -> None:
    levels = lines_db(amplified(tones(float(hz)), amp))
    near = np.abs((np.arange(len(levels)) / hz + 0.5) % 1 - 0.5) * hz <= 4
    assert levels[~near].max() < -45


@AMPS
def test_a_loudspeaker_ends_at_five_kilohertz(amp: Amp) -> None:
    levels = lines_db(amplified(tones(110.0), amp))
    assert levels[9000:].max() < -40


def test_a_driven_fifth_sounds_an_octave_below_itself() -> None:
    """The difference tone is why two strings are a power chord."""
    root, fifth = 200, 300
    dry = lines_db(tones(float(root), float(fifth)))
    driven = lines_db(amplified(tones(float(root), float(fifth)), amps.HIGH_GAIN))
    assert dry[fifth - root] < -90
    assert driven[fifth - root] > -35


@AMPS
def test_harder_playing_is_rounder_off_than_it_is_louder(amp: Amp) -> None:
    soft, hard = (amplified(tones(220.0, level=x), amp)[RATE:].std() for x in (0.05, 0.5))
    assert 1.2 < hard / soft < 10


@AMPS
def test_left_and_right_are_two_amplifiers_and_their_microphones_stand_near(amp: Amp) -> None:
    left = tones(220.0)
    left[:, 1] = 0
    heard = amplified(left, amp)
    assert heard[:, 0].std() > 0.05
    assert heard[:, 1] == pytest.approx(amp.spill * heard[:, 0], abs=1e-6)
