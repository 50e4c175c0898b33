"""Focus plans: chained, calm and level; what a prompt asks for wins."""

from itertools import pairwise

import pytest

from kapelle.compose import arrange, review
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import read
from kapelle.compose.scene import ARRIVAL
from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.kit import DRUMS

PROMPTS = ("", "lo-fi beats for studying", "ambient", "deep house", "folk", "solo piano")


def planned(prompt: str, seed: int = 4, seconds: float | None = 300.0) -> Plan:
    return make_plan(Wish(reading=read(prompt), seed=seed, duration=seconds, focus=True))


def lengths(plan: Plan) -> list[float]:
    return [plan.tempo.seconds(one.bars * plan.metre.bar) for one in plan.sections]


@pytest.mark.parametrize("seconds", [130.0, 300.0, 600.0])
@pytest.mark.parametrize("prompt", PROMPTS)
def test_segments_follow_one_another_about_a_minute_each(prompt: str, seconds: float) -> None:
    plan = planned(prompt, seconds=seconds)
    assert plan.duration == seconds
    assert len(plan.sections) >= 2
    assert all(40 <= seconds <= 95 for seconds in lengths(plan))


@pytest.mark.parametrize("prompt", PROMPTS)
def test_nothing_arrives_crashes_or_stops(prompt: str) -> None:
    plan = planned(prompt)
    scenes = arrange.stage(plan)
    score = arrange.write(plan)
    assert not any(scene.arrives or scene.lifts for scene in scenes)
    assert all(section.energy < 0.45 for section in plan.sections)
    assert all(abs(a.energy - b.energy) < ARRIVAL for a, b in pairwise(plan.sections))
    struck = {
        note.pitch
        for part in score.parts
        if INSTRUMENTS[part.seat.instrument].family == "drums"
        for note in part.notes
        if note.at < plan.length
    }
    assert not struck & {DRUMS["crash"], DRUMS["china"], DRUMS["splash"]}
    assert review.faults(score, plan, frozenset()) == ()


@pytest.mark.parametrize("prompt", PROMPTS)
def test_from_segment_to_segment_one_thing_changes(prompt: str) -> None:
    for before, after in pairwise(planned(prompt, seconds=600.0).sections):
        joined, left = {*after.seats} - {*before.seats}, {*before.seats} - {*after.seats}
        changes = [len(joined) + len(left), before.letter != after.letter, before.take < after.take]
        assert sum(bool(change) for change in changes) <= 1
        assert changes[0] <= 1


def test_it_begins_and_ends_with_few_players_and_quietly() -> None:
    first, *middle, last = planned("lo-fi", seconds=600.0).sections
    most = max(len(one.seats) for one in middle)
    assert len(first.seats) < most
    assert max(first.energy, last.energy) < max(one.energy for one in middle)


def test_nobody_sings_and_drums_stay_behind_unless_they_are_asked_for() -> None:
    soft = planned("house")
    beat = planned("house with a drum machine")
    levels = [
        next(seat.level_db for seat in plan.seats if seat.role is Role.DRUMS)
        for plan in (soft, beat)
    ]
    assert levels[0] < levels[1]
    assert not any(INSTRUMENTS[seat.instrument].family == "voice" for seat in soft.seats)


def test_what_the_prompt_asks_for_wins() -> None:
    plan = planned("an energetic techno track at 132 bpm in F minor: intro, verse, chorus, outro")
    assert (plan.genre, plan.bpm, str(plan.key)) == ("techno", 132, "F minor")
    assert "chorus" in [section.role for section in plan.sections]


def test_without_a_length_there_is_time_to_work() -> None:
    assert planned("ambient", seconds=None).duration == 300.0
    assert planned("ambient for 8 minutes", seconds=None).duration == 480.0


@pytest.mark.parametrize("seconds", [5.0, 20.0, 60.0, 100.0, 180.0])
def test_short_ones_are_played_too(seconds: float) -> None:
    plan = planned("downtempo", seconds=seconds)
    assert plan.duration == seconds
    assert review.faults(arrange.write(plan), plan, frozenset()) == ()
