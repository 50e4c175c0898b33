"""The last listener hears every fault we can make, and none in a sound record."""

import json
from collections.abc import Callable

import numpy as np
import pytest

from kapelle.audio import RATE, Samples
from kapelle.sound import checks, loudness

SECONDS = 6.0


@pytest.fixture
def record() -> Samples:
    """Six seconds of tuned noise at -14 LUFS, fading to nothing."""
    dice = np.random.default_rng(5)
    t = np.arange(round(SECONDS * RATE)) / RATE
    both = np.sin(2 * np.pi * 220 * t) + 0.3 * np.sin(2 * np.pi * 1100 * t)
    apart = 0.1 * dice.standard_normal((len(t), 2))
    sound = (both[:, None] + apart) * np.minimum(1, 4 * (SECONDS - t))[:, None]
    sound *= 10 ** ((-14 - loudness.integrated(sound.astype(np.float32))) / 20)
    return sound.astype(np.float32)


def faults(samples: Samples, asked: float = SECONDS) -> str:
    return " ".join(checks.inspect(samples, asked_seconds=asked).faults)


def test_a_sound_record_has_no_fault_and_is_json(record: Samples) -> None:
    report = checks.inspect(record, asked_seconds=SECONDS)
    assert report.faults == ()
    assert json.loads(json.dumps(report.json()))["lufs"] == pytest.approx(-14, abs=0.05)
    assert report.duration == SECONDS
    assert 0.9 < report.correlation <= 1


def _hole(x: Samples) -> None:
    x[2 * RATE : 4 * RATE] = 0


def _rail(x: Samples) -> None:
    x[RATE : RATE + 5] = 1


def _click(x: Samples) -> None:
    x[RATE : RATE + 2000] = 0
    x[RATE + 1000 : RATE + 1300] = 0.5


def _dc(x: Samples) -> None:
    x += 0.01


def _nan(x: Samples) -> None:
    x[100, 1] = np.nan


def _tail(x: Samples) -> None:
    x[-2 * RATE :] = 0


def _head(x: Samples) -> None:
    x[: 2 * RATE] = 0


def _chop(x: Samples) -> None:
    x[-RATE:] = x[-2 * RATE : -RATE]


def _against(x: Samples) -> None:
    x[:, 1] = -x[:, 0]


def _loud(x: Samples) -> None:
    x *= 1.6


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_hole, "silent from 2.0 to 4.0"),
        (_rail, "clips"),
        (_click, "clicks at"),
        (_dc, "direct current"),
        (_nan, "1 samples are not numbers"),
        (_tail, "last 2.0 s are silent"),
        (_head, "first 2.0 s are silent"),
        (_chop, "ends abruptly"),
        (_against, "cancel out"),
        (_loud, "loudness is"),
    ],
)
def test_every_fault_is_heard(
    record: Samples, spoil: Callable[[Samples], None], sentence: str
) -> None:
    spoil(record)
    assert sentence in faults(record)


def test_a_wrong_length_is_said_with_both_lengths(record: Samples) -> None:
    assert "lasts 6.00 s; 7.00 s were asked" in faults(record, asked=7)


def test_silence_is_one_fault_and_not_ten() -> None:
    assert faults(np.zeros((RATE, 2), np.float32), asked=1) == "There is nothing to hear."


def test_a_hard_drum_is_no_click() -> None:
    dice = np.random.default_rng(6)
    t = np.arange(RATE) / RATE
    drum = dice.standard_normal(RATE) * np.exp(-t * 30) * 0.3
    report = checks.inspect(np.stack([drum, drum], 1).astype(np.float32), asked_seconds=1)
    assert report.clicks == ()
