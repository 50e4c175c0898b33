"""Oscillators, filters that move and shapes in time, against formulas and laws."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kapelle.audio import RATE, Samples
from kapelle.music.units import Frames
from kapelle.sound import envelopes, oscillators
from kapelle.sound.tones import SLIDE, Cue, slide

SECOND = Frames(RATE)


def spectrum_db(sound: Samples) -> np.ndarray:
    """Of one second, so that bin n is n Hz; the loudest bin at 0 dB."""
    power = np.abs(np.fft.rfft(sound[:, 0] * np.blackman(len(sound)))) ** 2
    return 10 * np.log10(power / power.max() + 1e-20)


def middle() -> envelopes.Curve:
    return np.ones((oscillators.points(SECOND), 1))


@given(hz=st.integers(40, 3000))  # above, the band-limited step rounds off what lies over 9 kHz
@settings(max_examples=20, deadline=None)
def test_a_saw_has_its_harmonics_and_hardly_anything_else(hz: int) -> None:
    levels = spectrum_db(
        oscillators.saws(SECOND, RATE, np.array([float(hz)]), np.zeros(1), bend=middle())
    )
    assert levels[2 * hz] == pytest.approx(-6, abs=1.2)
    assert levels[3 * hz] == pytest.approx(-9.5, abs=1.5)
    between = np.abs((np.arange(8000) / hz + 0.5) % 1 - 0.5) * hz > 4
    between[: min(20, hz // 2)] = False
    assert levels[:8000][between].max() < -38, "what folds back must be far below the tone"


def test_a_square_has_no_even_harmonics() -> None:
    wave = oscillators.saws(SECOND, RATE, np.array([200.0]), np.zeros(1), bend=middle(), width=0.5)
    levels = spectrum_db(wave)
    assert levels[400] < -60
    assert levels[600] == pytest.approx(-9.5, abs=1)


def test_ringing_modes_follow_the_formula_of_a_decaying_sine() -> None:
    sound = oscillators.ring(
        SECOND, RATE, np.array([330.0, 700]), np.array([1, 0.5]), np.array([0.8, 0.3])
    )
    t = np.arange(RATE) / RATE
    wanted = np.sin(2 * np.pi * 330 * t) * np.exp(-6.9 * t / 0.8)
    wanted += 0.5 * np.sin(2 * np.pi * 700 * t) * np.exp(-6.9 * t / 0.3)
    assert np.abs(sound[:, 0] - wanted).max() < 1e-3


def test_frequency_modulation_follows_chownings_formula() -> None:
    sound = oscillators.pairs(SECOND, RATE, 220.0, (1, 2, 1.5, 0.5, 1.0, 2.0))
    t = np.arange(RATE) / RATE
    bent = 1.5 * np.exp(-6.9 * t / 0.5) * np.sin(2 * np.pi * 440 * t)
    wanted = np.exp(-6.9 * t / 2) * np.sin(2 * np.pi * 220 * t + bent)
    assert np.abs(sound[:, 0] - wanted).max() < 1e-3


@pytest.mark.parametrize("hz", [55.0, 220, 987.77])
def test_a_string_is_in_tune_and_dies_when_it_should(hz: float) -> None:
    push = oscillators.noise(Frames(round(RATE / hz)), 1)
    long = oscillators.string(Frames(2 * RATE), RATE, hz, push, lasting=1.5, bright=0.8)
    power = np.abs(np.fft.rfft(long[:, 0] * np.hanning(len(long)), 1 << 20))
    near = slice(int(0.97 * hz * (1 << 20) / RATE), int(1.03 * hz * (1 << 20) / RATE))
    found = (near.start + power[near].argmax()) * RATE / (1 << 20)
    assert abs(1200 * np.log2(found / hz)) < 3
    early, late = (np.sqrt((long[n : n + 8000] ** 2).mean()) for n in (4000, 4000 + RATE))
    assert 20 * np.log10(early / late) >= 0.8 * 60 / 1.5


@given(cutoff=st.floats(100, 8000), tone=st.floats(60, 9000))
@settings(max_examples=20, deadline=None)
def test_the_moving_filter_at_rest_is_a_second_order_low_pass(cutoff: float, tone: float) -> None:
    t = np.arange(RATE) / RATE
    sound = np.sin(2 * np.pi * tone * t).astype(np.float32)[:, None]
    still = np.full(oscillators.points(SECOND), cutoff)
    heard = oscillators.sweep(sound.copy(), RATE, still)[RATE // 2 :]
    warped = np.tan(np.pi * tone / RATE) / np.tan(np.pi * cutoff / RATE)
    gain = 1 / np.abs(1 - warped**2 + 1.414j * warped)
    assert np.sqrt(2 * (heard**2).mean()) == pytest.approx(gain, rel=0.03, abs=1e-3)


def test_longer_noise_begins_as_the_shorter() -> None:
    short, long = (oscillators.noise(Frames(n), 3, channels=2) for n in (1000, 5000))
    assert np.array_equal(short, long[:1000])


def test_a_slide_ends_on_the_other_pitch_and_takes_ninety_milliseconds() -> None:
    cue = Cue(pitch=36, touch=0.8, slide_to=43, length=SECOND)
    times = envelopes.ticks(SECOND, RATE)
    bend = slide(cue, times, RATE)
    moving = times[(bend > 1.0001) & (bend < bend[-1] * 0.9999)]
    assert bend[0] == 1
    assert bend[-1] == pytest.approx(2 ** (7 / 12))
    assert moving[-1] - moving[0] == pytest.approx(SLIDE, abs=0.005)


@given(seconds=st.floats(0.05, 3))
@settings(max_examples=20, deadline=None)
def test_a_fall_is_sixty_decibels_down_when_it_says(seconds: float) -> None:
    shape = envelopes.fall(Frames(round(seconds * RATE) + 1), RATE, seconds)
    assert shape[-1] == pytest.approx(1e-3, rel=0.01)


@given(ratio=st.floats(0.5, 2.0))
@settings(max_examples=20, deadline=None)
def test_a_string_pulled_sounds_at_the_pulled_pitch(ratio: float) -> None:
    hz = 300.0
    reach = Frames(2 * RATE + 8)
    straight = np.sin(2 * np.pi * hz * np.arange(reach) / RATE).astype(np.float32)[:, None]
    heard = oscillators.bent(straight, SECOND, np.full(oscillators.points(SECOND), ratio))
    wanted = np.sin(2 * np.pi * hz * ratio * np.arange(RATE) / RATE)
    assert np.abs(heard[:, 0] - wanted).max() < 0.01


def test_a_string_not_pulled_is_the_string_itself() -> None:
    sound = oscillators.noise(Frames(RATE + 4), 5)
    assert np.array_equal(oscillators.bent(sound, SECOND, middle()[:, 0]), sound[:RATE])
