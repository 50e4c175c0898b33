"""The master: loudness, ceiling, curve, width and ending, on music-like noise."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.signal import resample_poly

from kapelle.audio import RATE, Samples
from kapelle.music.mixing import MixSheet
from kapelle.sound import checks, loudness, master
from kapelle.sound.filters import high_pass, low_pass

SHEET = MixSheet(channels={}, curve="pop")


def mixture(seconds: float, seed: int = 0, side: float = 0.4, low: float = 1.0) -> Samples:
    """Pink-ish noise that pulses like a song, with a kick; stereo above the bass."""
    count = round(seconds * RATE)
    dice = np.random.default_rng(seed)
    spectrum = np.fft.rfft(dice.standard_normal((count, 2)), axis=0)
    pink = np.fft.irfft(spectrum / np.sqrt(np.arange(len(spectrum)) + 20)[:, None], count, axis=0)
    pink /= pink.std()
    t = np.arange(count) / RATE
    pulse = 0.3 + np.exp(-(t % 0.5) * 8)
    kick = low * 2 * np.sin(2 * np.pi * 50 * t) * np.exp(-(t % 0.5) * 10)
    middle, apart = pink[:, 0] * pulse + kick, side * pink[:, 1] * pulse
    return (0.05 * np.stack([middle + apart, middle - apart], axis=1)).astype(np.float32)


@pytest.fixture(scope="module")
def record() -> Samples:
    return master.master(mixture(12), SHEET, ending=10)


@pytest.mark.parametrize("seconds", [1.0, 5.0, 12.0])
@pytest.mark.parametrize("curve", master.CURVES)
def test_a_record_has_no_fault_at_any_length_on_any_curve(seconds: float, curve: str) -> None:
    made = master.master(mixture(seconds), replace(SHEET, curve=curve), ending=0.8 * seconds)
    report = checks.inspect(made, asked_seconds=seconds)
    assert report.faults == ()
    assert report.lufs == pytest.approx(-14, abs=0.5)


@pytest.mark.parametrize("target", [-9.0, -14.0, -20.0])
def test_loudness_is_what_the_sheet_asks(target: float) -> None:
    made = master.master(mixture(8), replace(SHEET, loudness=target), ending=7)
    assert loudness.integrated(made) == pytest.approx(target, abs=0.5)
    assert loudness.true_peak(made) <= -1.0 - master.MP3_MARGIN_DB + 0.1


def test_no_peak_passes_between_the_samples(record: Samples) -> None:
    top = 20 * np.log10(np.abs(resample_poly(record, 4, 1, axis=0)).max())
    assert top <= -1.0 - master.MP3_MARGIN_DB + 0.15


def test_silence_comes_back_as_silence() -> None:
    still = np.zeros((RATE, 2), np.float32)
    np.testing.assert_array_equal(master.master(still, SHEET, ending=0.5), still)


def test_the_mixture_is_left_as_it_was() -> None:
    sound = mixture(2)
    before = sound.copy()
    master.master(sound, SHEET, ending=1.5)
    np.testing.assert_array_equal(sound, before)


def test_the_same_mixture_gives_the_same_record() -> None:
    sheet = replace(SHEET, wobble=0.5, warmth=0.7)
    first, second = (master.master(mixture(3), sheet, ending=2) for _ in range(2))
    np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize("curve", master.CURVES)
def test_the_spectrum_leans_towards_the_curve(curve: str) -> None:
    sound = mixture(8)
    wanted = master.CURVES[curve]

    def distance(samples: Samples) -> float:
        off = master._listen(samples, RATE).bands - wanted
        return float(np.abs(off - np.median(off))[1:8].mean())

    made = master.master(sound, replace(SHEET, curve=curve), ending=7)
    assert distance(made) < 0.65 * distance(sound) + 0.3


def test_too_much_sub_is_taken_back() -> None:
    """Meters hardly hear 50 Hz, so nothing but the curve holds it."""
    bands = [
        master._listen(master.master(mixture(8, low=low), SHEET, ending=7), RATE).bands
        for low in (1.0, 3.0)
    ]
    subs = [band[0] - np.median(band[1:8]) for band in bands]
    assert subs[1] - subs[0] < 4  # 9.5 dB went in


@pytest.mark.parametrize("side", [0.02, 0.15, 0.4, 1.2])
def test_width_ends_up_in_its_range_and_the_bass_in_the_middle(side: float) -> None:
    made = master.master(mixture(8, side=side), SHEET, ending=7)
    upper = high_pass(made, 300, order=4)
    middle, apart = upper.sum(axis=1), upper[:, 0] - upper[:, 1]
    found = 20 * np.log10(apart.std() / middle.std())
    assert found < -6.5
    if side >= 0.15:
        assert found > -14
    assert np.corrcoef(made.T)[0, 1] > 0.3
    bass = low_pass(made, 60, order=4)
    assert np.corrcoef(bass.T)[0, 1] > 0.98


def test_the_last_chord_rings_and_then_bends_down_to_nothing() -> None:
    made = master.master(mixture(10), SHEET, ending=7)
    power = [np.sqrt(np.mean(made[round(s * RATE) :][: RATE // 10] ** 2)) for s in (6.5, 7.5, 8.9)]
    assert power[0] > power[2]
    assert np.abs(made[-RATE // 2 :]).max() < 0.3
    assert np.abs(made[-20:]).max() < 1e-4
    assert not made[-1].any()


def test_tape_wobble_moves_the_pitch_and_not_the_length() -> None:
    t = np.arange(4 * RATE) / RATE
    tone = (0.2 * np.sin(2 * np.pi * 1000 * t))[:, None].repeat(2, axis=1).astype(np.float32)
    played = master._wobble(tone, 1.0, RATE)
    assert played.shape == tone.shape
    crossings = np.flatnonzero((played[:-1, 0] < 0) & (played[1:, 0] >= 0))
    periods = np.diff(crossings[500:-5])
    assert np.convolve(periods, np.ones(50) / 50, "valid").std() > 0.02


def test_a_click_alone_is_not_driven_to_full_loudness() -> None:
    sound = np.zeros((2 * RATE, 2), np.float32)
    sound[RATE] = 0.9
    sound += 1e-4 * np.random.default_rng(1).standard_normal(sound.shape).astype(np.float32)
    made = master.master(sound, SHEET, ending=1.5)
    assert np.isfinite(made).all()
    assert loudness.true_peak(made) <= -1


def test_dc_and_rumble_do_not_reach_the_record() -> None:
    t = np.arange(4 * RATE) / RATE
    tones = 0.1 + 0.1 * np.sin(2 * np.pi * 8 * t) + 0.1 * np.sin(2 * np.pi * 440 * t)
    sound = tones[:, None].repeat(2, axis=1).astype(np.float32)
    made = master.master(sound, SHEET, ending=3.9)
    spectrum = np.abs(np.fft.rfft(made[RATE : 3 * RATE, 0]))  # 0.5 Hz a bin
    assert spectrum[0] < 0.01 * spectrum[880]
    assert spectrum[16] < 0.2 * spectrum[880]
