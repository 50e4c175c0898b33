"""Saturation, glue and limiter: each by the law it must keep."""

import numpy as np
import pytest
from scipy.signal import resample_poly

from kapelle.audio import RATE, Samples
from kapelle.sound import dynamics, loudness


def tone(hz: float, level: float, seconds: float = 1.0) -> Samples:
    t = np.arange(round(seconds * RATE)) / RATE
    return (level * np.sin(2 * np.pi * hz * t))[:, None].repeat(2, axis=1).astype(np.float32)


def harmonic_db(samples: Samples, hz: float) -> float:
    spectrum = np.abs(np.fft.rfft(samples[:, 0] * np.hanning(len(samples))))
    return float(20 * np.log10(spectrum[round(hz)] / spectrum.max() + 1e-9))


def test_soft_sound_passes_the_saturator_untouched() -> None:
    soft = tone(440, 0.01)
    bent = soft.copy()
    dynamics.saturate(bent, 1.0)
    np.testing.assert_allclose(bent, soft, atol=2e-6)


def test_loud_sound_is_rounded_off_at_the_ceiling() -> None:
    bent = tone(440, 0.75)
    dynamics.saturate(bent, 2.0)
    assert np.abs(bent).max() == pytest.approx(0.5, rel=0.02)


def test_saturation_adds_odd_harmonics_alone() -> None:
    bent = tone(500, 0.9)
    dynamics.saturate(bent, 1.0)
    assert harmonic_db(bent, 1500) > -40
    assert harmonic_db(bent, 1000) < -90


def test_saturation_of_a_high_tone_aliases_less_than_bending_each_sample() -> None:
    """12 kHz bends to 36 kHz, which folds down to 8.1 kHz."""
    sine = tone(12_000, 1.0)
    bent, naive = sine.copy(), sine - 4 / 27 * sine**3
    dynamics.saturate(bent, 1.0)
    assert harmonic_db(bent, 8_100) < harmonic_db(naive.astype(np.float32), 8_100) - 6


def test_the_glue_leaves_soft_sound_and_holds_loud_sound_by_its_ratio() -> None:
    soft, loud = tone(1000, 0.02, 2), tone(1000, 1.0, 2)
    before = soft.copy()
    dynamics.glue(soft, threshold_db=-18)
    dynamics.glue(loud, threshold_db=-18)
    np.testing.assert_allclose(soft, before, atol=1e-6)
    level_db = 20 * np.log10(np.abs(loud[RATE:]).max())
    assert level_db == pytest.approx(-9, abs=0.5)  # 18 dB over (both channels' power), halved


def test_the_glue_does_not_listen_to_the_kick_as_much_as_to_the_band() -> None:
    low, mid = tone(45, 0.7), tone(1000, 0.7)
    dynamics.glue(low, threshold_db=-18)
    dynamics.glue(mid, threshold_db=-18)
    assert np.abs(low[RATE // 2 :]).max() > 1.3 * np.abs(mid[RATE // 2 :]).max()


def limited(samples: Samples, ceiling: float) -> Samples:
    peaks = loudness.peaks(samples, dynamics.HOP, 0.3 * ceiling)
    return dynamics.turn(samples, dynamics.limiting(peaks, ceiling), 1.0)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("ceiling", [0.8, 0.4, 0.1])
def test_nothing_passes_the_limiter_between_the_samples_either(seed: int, ceiling: float) -> None:
    dice = np.random.default_rng(seed)
    sound = dice.standard_normal((30_001, 2)) * dice.choice(
        [0.05, 0.5, 2], (30_001, 1), p=[0.9, 0.09, 0.01]
    )
    smooth = np.stack([np.convolve(c, np.hanning(12) / 6, "same") for c in sound.T], axis=1)
    held = limited(smooth.astype(np.float32), ceiling)
    assert np.abs(resample_poly(held, 4, 1, axis=0)).max() <= ceiling * 1.012  # 0.1 dB


def test_the_limiter_leaves_what_is_below_the_ceiling_as_it_is() -> None:
    soft = tone(440, 0.5)
    np.testing.assert_array_equal(limited(soft, 0.6), soft)


def test_the_limiter_turns_down_before_the_peak_and_lets_go_after_it() -> None:
    peaks = np.full(1000, 0.1, np.float32)
    peaks[500] = 1.0
    gains = dynamics.limiting(peaks, 0.5)
    assert gains[490] == 1
    assert gains[500] == pytest.approx(0.5, abs=1e-6)
    assert gains[501] == pytest.approx(0.5, abs=1e-6)
    assert (np.diff(gains[490:501]) <= 0).all()
    assert (np.diff(gains[503:]) >= 0).all()
    assert gains[-1] > 0.9
