"""What lies beneath a whole song must never be taken for a fault of it."""

import numpy as np
import pytest

from kapelle.audio import RATE
from kapelle.music.units import Frames
from kapelle.sound.instruments import effects
from kapelle.sound.tones import Cue


@pytest.mark.parametrize("name", ["vinyl", "rain", "fire", "tape hiss"])
def test_pops_and_drops_are_round(name: str) -> None:
    """An edge bends the wave far more than the bed around it; dust on vinyl was 25 times its level,
    and where nothing covered it a click."""
    length = Frames(12 * RATE)
    bed = effects.VOICES[name].play(Cue(pitch=60, touch=0.65, length=length), length, RATE)
    middle = bed.mean(axis=1)
    assert np.abs(np.diff(middle, 2)).max() < 16 * np.sqrt((middle**2).mean())
