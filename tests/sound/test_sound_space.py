"""Reverb, echo and width, measured as a room would be."""

import numpy as np
import pytest

from kapelle.audio import RATE, Samples
from kapelle.sound import space


def impulse(seconds: float) -> Samples:
    click = np.zeros((round(seconds * RATE), 2), np.float32)
    click[0] = 1
    return click


def decay_time(answer: Samples) -> float:
    """T60 from Schroeder's backward integration, between -5 and -35 dB."""
    energy = np.cumsum((answer.astype(np.float64) ** 2).sum(axis=1)[::-1])[::-1]
    level = 10 * np.log10(energy / energy[0] + 1e-15)
    return 2 * (np.argmax(level < -35) - np.argmax(level < -5)) / RATE


def answered(t60: float, damping: float, seconds: float = 3) -> Samples:
    sound = impulse(seconds)
    space.Reverb(t60=t60, damping=damping).answer(sound)
    return sound


@pytest.mark.parametrize("t60", [0.6, 1.5, 2.5])
def test_the_room_dies_away_in_the_asked_time(t60: float) -> None:
    assert decay_time(answered(t60, damping=0, seconds=t60 + 1)) == pytest.approx(t60, rel=0.15)


def test_damping_darkens_the_room() -> None:
    def high_share(sound: Samples) -> float:
        power = np.abs(np.fft.rfft(sound[:, 0])) ** 2
        return float(power[len(power) // 4 :].sum() / power.sum())

    assert high_share(answered(1.5, 0.6)) < 0.4 * high_share(answered(1.5, 0.0))


def test_the_room_is_wide_dense_and_silent_before_its_first_reflection() -> None:
    sound = answered(1.5, 0.3)
    assert abs(np.corrcoef(sound.T)[0, 1]) < 0.15
    assert np.abs(sound[: round(0.02 * RATE)]).max() < 1e-12
    late = sound[RATE // 2 : RATE // 2 + 4000]  # short, or its decay would count as peaks
    kurtosis = np.mean(late**4) / np.mean(late**2) ** 2
    assert kurtosis < 6  # Gaussian noise has 3; single echoes have hundreds


def test_a_room_does_not_mind_in_how_many_pieces_it_is_asked() -> None:
    noise = np.random.default_rng(2).standard_normal((20_000, 2)).astype(np.float32)
    whole, pieces = noise.copy(), noise.copy()
    space.Reverb(t60=1, damping=0.4).answer(whole)
    room = space.Reverb(t60=1, damping=0.4)
    for start in range(0, len(pieces), 777):
        room.answer(pieces[start : start + 777])
    np.testing.assert_array_equal(whole, pieces)


def test_echoes_come_left_and_right_by_turns_each_softer() -> None:
    sound = impulse(2)
    space.PingPong(seconds=0.5, feedback=0.5).answer(sound)
    half = RATE // 2
    tops = [np.abs(sound[n * half : n * half + 2000]).max(axis=0) for n in range(4)]
    assert tops[0].max() < 1e-9
    assert tops[1][0] > 0.4
    assert tops[1][1] < 1e-9
    assert tops[2][1] > tops[2][0]
    assert tops[3][0] > tops[3][1]
    assert tops[1].max() > tops[2].max() > tops[3].max()


def test_the_widener_changes_phase_and_not_level() -> None:
    noise = np.random.default_rng(3).standard_normal(40_000).astype(np.float32)
    lengths = space.odd_frames(space.WIDENERS_MS, RATE)
    lines = np.zeros((len(lengths), lengths.max()), np.float32)
    places = np.zeros_like(lengths)
    side = noise.copy()
    for block in np.split(side, 1250):
        space.diffuse(block, lines, lengths, places, space.WIDENER_GAINS)
    assert np.std(side[8000:]) == pytest.approx(np.std(noise[8000:]), rel=0.03)
    assert abs(np.corrcoef(noise, side)[0, 1]) < 0.25


def test_the_widener_says_the_same_in_blocks_of_any_length() -> None:
    noise = np.random.default_rng(3).standard_normal(9600).astype(np.float32)
    lengths = space.odd_frames(space.WIDENERS_MS, RATE)
    heard: list[Samples] = []
    for length in (1, 32, 96):
        lines = np.zeros((len(lengths), lengths.max()), np.float32)
        places, side = np.zeros_like(lengths), noise.copy()
        for block in np.split(side, len(noise) // length):
            space.diffuse(block, lines, lengths, places, space.WIDENER_GAINS)
        heard.append(side)
    np.testing.assert_array_equal(heard[0], heard[1])
    np.testing.assert_array_equal(heard[0], heard[2])
