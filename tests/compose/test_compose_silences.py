"""How long a song may hold its breath."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest

from kapelle.compose import arrange
from kapelle.compose.arrange import BARE, LONGEST_HUSH
from kapelle.compose.drums import LONGEST_WAIT
from kapelle.compose.picture import TICKS
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import read
from kapelle.music.band import Role
from kapelle.music.score import Note


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("prompt", ["country with a banjo", "slow soul, 60 bpm", "rock", "trap"])
def test_a_band_never_holds_its_breath_for_longer_than_a_listener_waits(
    prompt: str, seed: int
) -> None:
    plan = make_plan(Wish(reading=read(prompt), seed=seed, duration=62.0))
    hole, sounding = Fraction(0), Fraction(0)
    for note in _notes(arrange.write(plan).parts):
        hole = max(hole, note.at - sounding)
        sounding = max(sounding, note.at + note.length)
    assert hole <= LONGEST_HUSH


def test_where_few_play_a_fast_band_holds_its_breath_for_a_beat_at_most() -> None:
    holes: list[Fraction] = []
    for seed in (2, 25, 777):
        plan = make_plan(Wish(reading=read("punk"), seed=seed, duration=30.0))
        notes = _notes(arrange.write(plan).parts)
        for quiet, after in pairwise(plan.sections):
            if quiet.energy >= BARE:
                continue
            bars = sum(one.bars for one in plan.sections[: plan.sections.index(after)])
            before = [note for note in notes if note.at < bars * plan.metre.bar]
            holes.append(bars * plan.metre.bar - max(note.at + note.length for note in before))
    assert max(holes) == LONGEST_HUSH  # it is held, and no longer


@pytest.mark.parametrize("bpm", [60, 134])
@pytest.mark.parametrize("prompt", ["only a cowbell, nothing else", "only a tambourine"])
def test_whoever_drums_alone_keeps_the_time_from_the_first_bar_on(prompt: str, bpm: int) -> None:
    plan = make_plan(Wish(reading=read(f"{prompt}, {bpm} bpm"), seed=77, duration=31.0))
    struck = [note.at for note in _notes(arrange.write(plan).parts)]
    body = [at for at in struck if at <= plan.length]
    assert body[0] == 0
    assert max(b - a for a, b in pairwise(body)) <= Fraction(LONGEST_WAIT, TICKS)


@pytest.mark.parametrize("prompt", ["dubstep", "hyperpop", "swing"])  # whose hands rest for long
def test_a_hand_that_opens_the_song_alone_leaves_no_holes(prompt: str) -> None:
    plan = make_plan(Wish(reading=read(prompt), seed=21, duration=62.0))
    [hand, *_] = [seat.name for seat in plan.seats if seat.role is Role.CHORDS]
    intro = replace(plan.sections[0], seats=(hand,))
    score = arrange.write(replace(plan, sections=(intro, *plan.sections[1:])))
    end, sounding = intro.bars * plan.metre.bar, Fraction(0)
    notes = [note for note in _notes(score.parts) if note.at < end]
    assert notes
    for note in notes:
        assert note.at - sounding <= 1
        sounding = max(sounding, note.at + note.length)
    assert end - sounding <= 1


def _notes(parts: tuple[arrange.Part, ...]) -> list[Note]:
    return sorted((note for part in parts for note in part.notes), key=lambda note: note.at)
