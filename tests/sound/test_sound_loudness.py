"""Loudness against pyloudnorm, true peak against scipy's resampler, both strangers to us."""

import numpy as np
import pyloudnorm
import pytest
from scipy.signal import butter, resample_poly, sosfilt

from kapelle.audio import RATE, Samples
from kapelle.sound import loudness


def music(seed: int, seconds: float = 12) -> Samples:
    """Noise with a spectrum and a form: loud, soft, silent, loud."""
    noise = np.random.default_rng(seed).standard_normal((round(seconds * RATE), 2))
    tilted = sosfilt(butter(1, 300 * (seed + 1), "low", fs=RATE, output="sos"), noise, axis=0)
    form = np.interp(
        np.linspace(0, 1, len(noise)),
        [0, 0.4, 0.41, 0.6, 0.61, 0.8, 0.81, 1],
        [1, 1, 0.1, 0.1, 0, 0, 0.5, 0.9],
    )
    return (0.2 * tilted * form[:, None]).astype(np.float32)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("rate", [RATE, 48_000])
def test_integrated_loudness_is_pyloudnorms_within_a_tenth(seed: int, rate: int) -> None:
    sound = music(seed)
    expected = pyloudnorm.Meter(rate).integrated_loudness(sound)
    assert loudness.integrated(sound, rate) == pytest.approx(expected, abs=0.1)


def test_one_channel_counts_once() -> None:
    left = music(1)[:, :1]
    expected = pyloudnorm.Meter(RATE).integrated_loudness(left)
    assert loudness.integrated(left) == pytest.approx(expected, abs=0.1)


def test_a_full_scale_sine_in_one_channel_is_minus_three() -> None:
    sine = np.zeros((5 * 48_000, 2), np.float32)
    sine[:, 0] = np.sin(2 * np.pi * 997 * np.arange(len(sine)) / 48_000)
    assert loudness.integrated(sine, 48_000) == pytest.approx(-3.01, abs=0.02)


def test_gain_moves_loudness_by_itself() -> None:
    sound = music(2)
    softer = loudness.integrated(sound / 2)
    assert softer == pytest.approx(loudness.integrated(sound) - 6.02, abs=0.01)


def test_silence_is_minus_seventy_with_no_range_and_no_peak() -> None:
    still = np.zeros((RATE * 4, 2), np.float32)
    assert loudness.integrated(still) == -70
    assert loudness.loudness_range(still) == 0
    assert loudness.true_peak(still) == pytest.approx(-120)


@pytest.mark.parametrize("count", [0, 1, 500, 15_000])
def test_what_is_shorter_than_a_window_is_measured_whole(count: int) -> None:
    bit = music(3)[:count]
    assert np.isfinite(loudness.integrated(bit))
    assert loudness.loudness_range(bit) == 0
    assert len(loudness.short_term(bit)) == 0


def test_two_steady_passages_twenty_apart_have_the_range_of_the_standard() -> None:
    """EBU Tech 3342, test case 1: 20 s at -20 LUFS and 20 s at -30 LUFS make 10 LU."""
    t = np.arange(20 * 48_000) / 48_000
    tone = np.sin(2 * np.pi * 1000 * t) * 10 ** (-20 / 20)
    sound = np.concatenate([tone, tone * 10 ** (-10 / 20)])
    stereo = np.stack([sound, sound], axis=1).astype(np.float32)
    assert loudness.loudness_range(stereo, 48_000) == pytest.approx(10, abs=1)


@pytest.mark.parametrize("seed", range(4))
def test_true_peak_is_that_of_four_times_the_rate(seed: int) -> None:
    sound = music(seed, 2)
    expected = 20 * np.log10(np.abs(resample_poly(sound, 4, 1, axis=0)).max())
    assert loudness.true_peak(sound) == pytest.approx(expected, abs=0.15)


def test_a_peak_between_the_samples_is_found() -> None:
    """A quarter of the rate, 45 degrees late: every sample 3 dB below the curve's top."""
    sine = np.sin(2 * np.pi * np.arange(RATE) / 4 + np.pi / 4).astype(np.float32)
    fade = np.minimum(1, np.minimum(np.arange(RATE), np.arange(RATE)[::-1]) / 2000)
    stereo = (0.5 * sine * fade)[:, None].repeat(2, axis=1).astype(np.float32)
    assert loudness.true_peak(stereo) == pytest.approx(-6.02, abs=0.1)


def test_block_peaks_are_never_below_the_samples() -> None:
    sound = music(0, 1)
    found = loudness.peaks(sound, hop=16, floor=0.05)
    blocks = np.abs(sound[: len(sound) // 16 * 16]).reshape(-1, 32).max(axis=1)
    assert (found[: len(blocks)] >= blocks).all()
