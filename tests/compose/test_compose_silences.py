"""How long a song may hold its breath."""

from itertools import pairwise

import pytest

from kapelle.compose import arrange
from kapelle.compose.arrange import LONGEST_HUSH
from kapelle.compose.drums import LONGEST_WAIT
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import read
from kapelle.music.score import Note


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("prompt", ["country with a banjo", "slow soul, 60 bpm", "rock", "trap"])
def test_a_band_never_holds_its_breath_for_longer_than_a_listener_waits(
    prompt: str, seed: int
) -> None:
    plan = make_plan(Wish(reading=read(prompt), seed=seed, duration=62.0))
    hole, sounding = 0.0, 0.0
    for note in _notes(arrange.write(plan).parts):
        start = plan.tempo.seconds(note.at)
        hole = max(hole, start - sounding)
        sounding = max(sounding, plan.tempo.seconds(note.at + note.length))
    assert hole <= LONGEST_HUSH + 1e-6


@pytest.mark.parametrize("bpm", [60, 134])
@pytest.mark.parametrize("prompt", ["only a cowbell, nothing else", "only a tambourine"])
def test_whoever_drums_alone_keeps_the_time_from_the_first_bar_on(prompt: str, bpm: int) -> None:
    plan = make_plan(Wish(reading=read(f"{prompt}, {bpm} bpm"), seed=77, duration=31.0))
    struck = [plan.tempo.seconds(note.at) for note in _notes(arrange.write(plan).parts)]
    body = [at for at in struck if at <= plan.tempo.seconds(plan.length)]
    assert body[0] == 0
    assert max(b - a for a, b in pairwise(body)) <= LONGEST_WAIT + 1e-6


def _notes(parts: tuple[arrange.Part, ...]) -> list[Note]:
    return sorted((note for part in parts for note in part.notes), key=lambda note: note.at)
