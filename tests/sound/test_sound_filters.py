"""Filters against scipy, which shares none of our formulas' code."""

import numpy as np
import pytest
from scipy import signal

from kapelle.audio import RATE, Samples
from kapelle.sound import filters


@pytest.fixture(scope="module")
def noise() -> Samples:
    return np.random.default_rng(1).standard_normal((9000, 2)).astype(np.float32)


@pytest.mark.parametrize("hz", [28.0, 140.0, 900.0, 12_000.0])
@pytest.mark.parametrize("order", [2, 4])
def test_a_high_pass_is_scipys_butterworth(noise: Samples, hz: float, order: int) -> None:
    expected = signal.sosfilt(signal.butter(order, hz, "high", fs=RATE, output="sos"), noise, 0)
    np.testing.assert_allclose(filters.high_pass(noise, hz, RATE, order), expected, atol=2e-5)


@pytest.mark.parametrize("hz", [60.0, 900.0, 12_000.0])
@pytest.mark.parametrize("order", [2, 6])
def test_a_low_pass_is_scipys_butterworth(noise: Samples, hz: float, order: int) -> None:
    expected = signal.sosfilt(signal.butter(order, hz, "low", fs=RATE, output="sos"), noise, 0)
    np.testing.assert_allclose(filters.low_pass(noise, hz, RATE, order), expected, atol=2e-5)


def test_a_mono_line_is_filtered_like_a_channel(noise: Samples) -> None:
    alone = filters.band_pass(noise[:, 0], 300, 3000)
    assert alone.shape == (9000,)
    np.testing.assert_array_equal(alone, filters.band_pass(noise, 300, 3000)[:, 0])


def test_filtering_leaves_the_original_alone(noise: Samples) -> None:
    before = noise.copy()
    filters.low_pass(noise, 500)
    np.testing.assert_array_equal(noise, before)


def test_a_bell_lifts_its_centre_by_its_gain_and_leaves_the_ends() -> None:
    gains = filters.response_db(
        filters.bell(1000, 6, 1.4, RATE), np.array([20, 1000, 20_000.0]), RATE
    )
    np.testing.assert_allclose(gains, [0, 6, 0], atol=0.05)


def test_the_response_is_the_one_scipy_computes() -> None:
    sections = filters.butterworth_high(200, RATE, 4)
    hz = np.array([50.0, 200.0, 5000.0])
    six = np.insert(sections, 3, 1.0, axis=1)
    expected = 20 * np.log10(np.abs(signal.sosfreqz(six, hz, fs=RATE)[1]))
    np.testing.assert_allclose(filters.response_db(sections, hz, RATE), expected, atol=1e-6)


def test_a_cutoff_beyond_the_rate_passes_everything_hearable(noise: Samples) -> None:
    assert np.isfinite(filters.low_pass(noise, 50_000)).all()


def test_an_odd_order_is_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match="even order"):
        filters.butterworth_low(100, RATE, 3)
