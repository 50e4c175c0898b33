"""What a hand adds to a held tone: when it moves, how far, and when it leaves it alone."""

from dataclasses import replace

import numpy as np
import pytest

from kapelle.audio import RATE
from kapelle.music.units import Frames
from kapelle.sound import expression
from kapelle.sound.envelopes import Curve, ticks
from kapelle.sound.expression import STILL, Hand
from kapelle.sound.tones import Cue

FIRM = Cue(pitch=69, touch=1.0)
SOFT = Cue(pitch=69, touch=0.25)
VIBRATO = Hand(vibrato=20, shakes=5, delay=0.4, grow=0.4)
FALLING = replace(FIRM, slide_to=62, length=Frames(RATE))
TIMES = ticks(Frames(2 * RATE), RATE)


def cents(hand: Hand, cue: Cue = FIRM, player: int = 0) -> Curve:
    return 1200 * np.log2(expression.bend(hand, cue, TIMES, RATE, player))


def test_a_hand_that_does_nothing_leaves_the_tone_as_it_is() -> None:
    sound = np.ones((RATE, 2), np.float32)
    assert (expression.bend(STILL, FIRM, TIMES, RATE) == 1).all()
    assert (expression.light(STILL, FIRM, TIMES) == 1).all()
    assert (expression.lived(STILL, sound.copy(), FIRM, RATE) == sound).all()


def test_vibrato_waits_until_the_note_is_long() -> None:
    curve = cents(VIBRATO)
    assert np.abs(curve[TIMES < 0.4]).max() == pytest.approx(0, abs=1e-9)
    assert np.abs(curve[TIMES > 1]).max() == pytest.approx(20, rel=0.02)


def test_a_soft_note_shakes_less_and_leans_less() -> None:
    assert np.abs(cents(VIBRATO, SOFT)).max() < 0.7 * np.abs(cents(VIBRATO)).max()
    scoop = Hand(scoop=40)
    assert cents(scoop, SOFT)[0] > cents(scoop)[0] == pytest.approx(-40)


def test_a_scoop_is_over_when_the_note_is_heard() -> None:
    assert abs(cents(Hand(scoop=40, scooped=0.03))[TIMES > 0.15]).max() < 1


def test_two_players_never_shake_together() -> None:
    one, other = (cents(VIBRATO, player=player)[TIMES > 1] for player in (1, 2))
    assert abs(np.corrcoef(one, other)[0, 1]) < 0.6


def test_two_takes_of_a_note_begin_differently() -> None:
    hand = Hand(scoop=40, drift=4)
    assert not np.allclose(cents(hand), cents(hand, replace(FIRM, take=1)), atol=1)


def test_a_fall_drops_to_its_pitch_and_is_gone() -> None:
    hand = Hand(falls=True)
    curve = cents(hand, FALLING)
    assert np.abs(curve[TIMES < 0.55]).max() < 1
    assert curve[np.searchsorted(TIMES, 1.0)] == pytest.approx(-700, abs=15)
    sound = expression.lived(hand, np.ones((2 * RATE, 1), np.float32), FALLING, RATE)
    assert sound[RATE // 2, 0] == 1
    assert np.abs(sound[round(1.1 * RATE) :]).max() < 1e-6


def test_a_hand_that_does_not_fall_glides() -> None:
    sound = expression.lived(STILL, np.ones((2 * RATE, 1), np.float32), FALLING, RATE)
    assert (sound == 1).all()
    assert cents(STILL, FALLING)[-1] == pytest.approx(-700)


def test_breath_bursts_first_and_is_never_two_times_the_same() -> None:
    hand = Hand(air=0.1)
    air, again = (
        expression.breath(hand, replace(FIRM, take=take), Frames(RATE), RATE) for take in (0, 1)
    )
    assert np.std(air[: RATE // 40]) > 1.5 * np.std(air[RATE // 2 :])
    assert not np.array_equal(air, again)


def test_breath_lasts_longer_than_its_reel() -> None:
    air = expression.breath(Hand(air=0.1), FIRM, Frames(2 * expression.REEL), RATE)
    assert np.std(air[-RATE:]) == pytest.approx(np.std(air[RATE : 2 * RATE]), rel=0.2)


def test_a_tremolo_bow_turns_as_often_as_it_is_told() -> None:
    sound = expression.lived(Hand(strokes=11), np.ones((2 * RATE, 2), np.float32), FIRM, RATE)
    wave = sound[:, 0] - sound[:, 0].mean()
    peak = np.abs(np.fft.rfft(wave * np.hanning(len(wave)))).argmax() / 2
    assert peak == pytest.approx(11, abs=1)
    assert abs(np.corrcoef(sound[:, 0], sound[:, 1])[0, 1]) < 0.8
