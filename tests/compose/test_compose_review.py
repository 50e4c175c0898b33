"""A review that could not fail would be no review: every fault is committed here once."""

from dataclasses import replace

import pytest

from kapelle.compose import arrange, planner, reading, review
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish
from kapelle.music.band import INSTRUMENTS
from kapelle.music.score import Part, Score
from kapelle.music.units import Tempo

NOBODY = frozenset[str]()


@pytest.fixture(scope="module")
def plan() -> Plan:
    return planner.make_plan(Wish(reading=reading.read("a trap beat"), duration=20.0, seed=3))


@pytest.fixture(scope="module")
def score(plan: Plan) -> Score:
    return arrange.write(plan)


def with_notes(score: Score, seat: str, change: dict[str, object]) -> Score:
    parts = tuple(
        replace(part, notes=tuple(replace(note, **change) for note in part.notes))
        if part.seat.name == seat
        else part
        for part in score.parts
    )
    return replace(score, parts=parts)


def test_what_the_writers_write_passes(score: Score, plan: Plan) -> None:
    assert review.faults(score, plan, NOBODY) == ()


def test_another_tempo_is_a_fault(score: Score, plan: Plan) -> None:
    [fault] = review.faults(replace(score, tempo=Tempo(61)), plan, NOBODY)
    assert "tempo" in fault


def test_a_score_in_another_key_is_a_fault(score: Score, plan: Plan) -> None:
    moved = tuple(
        Part(part.seat, tuple(replace(note, pitch=note.pitch + 1) for note in part.notes))
        if INSTRUMENTS[part.seat.instrument].program >= 0
        else part
        for part in score.parts
    )
    faults = review.faults(replace(score, parts=moved), plan, NOBODY)
    assert any("notes are in" in fault for fault in faults)


def test_a_refused_instrument_is_a_fault(score: Score, plan: Plan) -> None:
    drums = next(part.seat for part in score.parts if part.seat.name == "drums")
    [fault] = review.faults(score, plan, frozenset({drums.instrument}))
    assert "refused" in fault


def test_a_note_out_of_reach_is_a_fault(score: Score, plan: Plan) -> None:
    faults = review.faults(with_notes(score, "808", {"pitch": 127}), plan, NOBODY)
    assert any("cannot reach" in fault for fault in faults)


def test_a_silent_section_is_a_fault(score: Score, plan: Plan) -> None:
    silenced = replace(score, parts=tuple(replace(part, notes=()) for part in score.parts))
    assert review.faults(silenced, plan, NOBODY) == ("Nobody plays anything.",)
    alone = score.passages[-1]
    before = replace(
        score,
        parts=tuple(
            replace(part, notes=tuple(n for n in part.notes if n.at < alone.at))
            for part in score.parts
        ),
    )
    assert f"Nobody plays in the {alone.name}." in review.faults(before, plan, NOBODY)


def test_a_player_without_a_seat_in_a_section_must_be_silent_there(
    score: Score, plan: Plan
) -> None:
    first = plan.sections[0]
    player = next(part.seat.name for part in score.parts if part.notes)
    emptied = tuple(
        replace(section, seats=tuple(name for name in section.seats if name != player))
        for section in plan.sections
    )
    faults = review.faults(score, replace(plan, sections=emptied), NOBODY)
    assert any("should be silent" in fault and player in fault for fault in faults)
    assert first.seats


def test_a_solo_that_was_given_must_be_played(score: Score, plan: Plan) -> None:
    silent = next(part.seat.name for part in score.parts)
    sections = tuple(replace(section, solos=(silent,)) for section in plan.sections)
    mute = replace(
        score,
        parts=tuple(
            replace(part, notes=()) if part.seat.name == silent else part for part in score.parts
        ),
    )
    faults = review.faults(mute, replace(plan, sections=sections), NOBODY)
    assert any("solo" in fault for fault in faults)
