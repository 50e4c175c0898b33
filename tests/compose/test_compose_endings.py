"""How songs end where nobody can hold a chord."""

import pytest

from kapelle.compose import arrange, ending, perform
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import read
from kapelle.music.band import Role


@pytest.mark.parametrize("seconds", [12.0, 31.0])
@pytest.mark.parametrize(
    "prompt",
    [
        "a cowbell being struck with a stick, nothing else",
        "a drum solo, only drums",
        "two church bells and no other instruments",
        "beat boxing, no instruments",
    ],
)
def test_where_nobody_can_hold_a_note_somebody_strikes_until_the_end(
    prompt: str, seconds: float
) -> None:
    plan = make_plan(Wish(reading=read(prompt), seed=77, duration=seconds))
    assert not any(ending.holds(seat.instrument) for seat in plan.seats)
    score = arrange.write(plan)
    last = max(note.at for part in score.parts for note in part.notes)
    assert 0 < plan.duration - plan.tempo.seconds(last) < 1.3 * 60 / plan.tempo.bpm


def test_a_band_that_can_hold_its_last_chord_is_not_drummed_to_the_end() -> None:
    plan = make_plan(Wish(reading=read("pop"), seed=1, duration=30.0))
    [drums] = [part for part in arrange.write(plan).parts if part.seat.role is Role.DRUMS]
    assert max(note.at for note in drums.notes) == plan.length


def test_a_last_chord_that_rolls_on_for_many_short_bars_is_performed() -> None:
    asked = "a music box, a melody of bells in compound time, 138 bpm, no other instruments"
    plan = make_plan(Wish(reading=read(asked), seed=604, duration=62.0))
    score = arrange.write(plan)
    late = max(note.at for part in score.parts for note in part.notes)
    assert late >= score.length + 2 * score.metre.bar
    assert perform.play(score, plan).tracks
