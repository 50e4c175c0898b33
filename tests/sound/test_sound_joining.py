"""One recording goes on in another: on a bar line, as loud, under the ceiling, without a click."""

import numpy as np
import pytest

from kapelle.audio import RATE, Samples
from kapelle.music.pitch import Key
from kapelle.sound import joining, loudness
from kapelle.sound.listening import Heard

SEAM, BEAT = 6.0, 0.5


def noise(seconds: float, level: float, seed: int = 1) -> Samples:
    made = np.random.default_rng(seed).standard_normal((round(seconds * RATE), 2))
    return np.asarray(level * made, np.float32)


def heard(bpm: float, first_bar: float, sure: float = 0.5) -> Heard:
    return Heard(
        bpm=bpm,
        bpm_confidence=sure,
        first_beat=first_bar % (60 / bpm),
        first_bar=first_bar,
        key=Key(0, "major"),
        key_confidence=0.5,
        loudness=-14.0,
        energy=(0.5,),
        brightness_hz=2000.0,
        has_drums=True,
    )


@pytest.mark.parametrize(
    ("at", "end", "line"),
    [(4.9, 30, 4.3), (5.5, 30, 6.3), (30.0, 30.0, 28.3), (30.25, 30.25, 30.3), (0.1, 30, 0.3)],
)
def test_the_seam_is_the_nearest_bar_line_there_is(at: float, end: float, line: float) -> None:
    assert joining.bar_line(heard(120, 0.3), at, end) == pytest.approx(line)


def test_without_a_beat_the_seam_is_where_it_was_asked_for() -> None:
    assert joining.bar_line(heard(120, 0.3, sure=0.0), 5.5, 30) == 5.5


def test_silence_at_the_end_is_nothing_to_go_on_from() -> None:
    sound = np.concatenate([noise(2.0, 0.1), np.zeros((RATE, 2), np.float32)])
    assert joining.sounding(sound) == pytest.approx(2.0, abs=0.01)
    assert joining.sounding(sound * 0) == 0


@pytest.mark.parametrize(("old", "new"), [(0.03, 0.1), (0.1, 0.03), (0.02, 0.02)])
def test_the_new_part_is_as_loud_as_the_old_one(old: float, new: float) -> None:
    joined = joining.join(noise(9, old), noise(9, new, 2), seam=SEAM, beat=BEAT, ceiling=-1)
    start = round(SEAM * RATE)
    sides = [loudness.integrated(part) for part in (joined[:start], joined[start:])]
    assert sides[0] == pytest.approx(sides[1], abs=1.0)
    assert len(joined) == start + 9 * RATE


def test_up_to_the_seam_nothing_is_touched_and_a_beat_later_nothing_is_left() -> None:
    old = noise(9, 0.03)
    joined = joining.join(old, np.zeros_like(old), seam=SEAM, beat=BEAT, ceiling=-1)
    start, gone = round(SEAM * RATE), round((SEAM + BEAT) * RATE)
    np.testing.assert_array_equal(joined[:start], old[:start])
    assert np.abs(joined[start : start + 100]).max() > 0.01
    assert not joined[gone:].any()


def test_both_together_stay_under_the_ceiling() -> None:
    joined = joining.join(noise(9, 0.25), noise(9, 0.25, 2), seam=SEAM, beat=BEAT, ceiling=-1)
    assert loudness.true_peak(joined) <= -0.95


def test_a_recording_that_ends_at_the_seam_ends_without_a_click() -> None:
    held = np.full((round(SEAM * RATE), 2), 0.3, np.float32)
    joined = joining.join(held, np.zeros((RATE, 2), np.float32), seam=SEAM, beat=BEAT, ceiling=-1)
    assert np.abs(np.diff(joined[:, 0])).max() < 0.02
