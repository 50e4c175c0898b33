"""A song goes on: the old notes stay, the new ones belong to it, and it is as long as was asked."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kapelle.compose import arrange, chords, continuing, edits, review
from kapelle.compose.plan import Ending, Plan
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import read
from kapelle.music.band import INSTRUMENTS
from kapelle.music.genre import FAMILIES
from kapelle.music.genres import GENRES
from kapelle.music.score import Score
from kapelle.music.units import Beats


def planned(prompt: str, seed: int = 3, seconds: float = 60.0) -> Plan:
    return make_plan(Wish(reading=read(prompt), seed=seed, duration=seconds))


def before(score: Score, edge: Beats) -> dict[str, list[tuple[Beats, int, float]]]:
    """Everything that is struck before a bar line, by seat."""
    return {
        part.seat.name: [(n.at, n.pitch, n.strength) for n in part.notes if n.at < edge]
        for part in score.parts
    }


def line(plan: Plan, at: float | None) -> Beats:
    bars = round((plan.duration if at is None else at) / plan.tempo.seconds(plan.metre.bar))
    return min(plan.length, bars * plan.metre.bar)


@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(
    genre=st.sampled_from(sorted(GENRES)),
    share=st.sampled_from([None, 0.3, 0.62, 0.9]),
    seconds=st.sampled_from([20.0, 47.0]),
)
def test_what_comes_before_the_cut_stays_note_for_note(
    genre: str, share: float | None, seconds: float
) -> None:
    plan = planned(genre, seconds=45.0)
    at = None if share is None else share * plan.duration
    longer = continuing.extended(plan, at, seconds, 1)
    old, new = arrange.write(plan), arrange.write(longer)
    assert before(new, line(plan, at)) == before(old, line(plan, at))
    assert longer.duration == round(plan.duration if at is None else at) + seconds
    assert review.faults(new, longer, frozenset()) == ()
    assert Plan.from_json(json.loads(json.dumps(longer.to_json()))) == longer


def test_nothing_sounds_across_the_seam_that_the_new_page_does_not_hold() -> None:
    plan = planned("dream pop")
    edge = line(plan, 31.0)
    score = arrange.write(continuing.extended(plan, 31.0, 30, 1))
    fresh = arrange.write(replace(continuing.extended(plan, 31.0, 30, 1), kept=()))
    for part, page in zip(score.parts, fresh.parts, strict=True):
        held = {(note.at, note.pitch) for note in page.notes}
        across = [n for n in part.notes if n.at < edge < n.at + n.length]
        assert {(note.at, note.pitch) for note in across} <= held


def test_a_song_goes_on_in_its_key_tempo_metre_and_band_to_an_ending_of_its_own() -> None:
    plan = planned("waltz")
    longer = continuing.extended(plan, None, 60, 4)
    same = ("key", "tempo", "metre", "seats", "genre", "swing", "seed")
    assert all(getattr(longer, name) == getattr(plan, name) for name in same)
    assert FAMILIES[longer.sections[-1].role] == "outro"
    assert longer.ending is Ending.RING
    assert chords.heard(longer)[-1].section == chords.END


def test_from_its_end_a_song_leads_over_where_its_last_chord_was() -> None:
    plan = planned("pop")
    longer = continuing.extended(plan, None, 45, 4)
    over = longer.sections[len(plan.sections)]
    assert (over.name, over.bars) == ("turnaround", 1)
    assert longer.sections[: len(plan.sections)] == plan.sections


def test_after_a_verse_comes_a_chorus() -> None:
    plan = planned("pop", seconds=120.0)
    verse = next(at for at, one in enumerate(plan.sections) if one.role == "verse")
    bars = sum(section.bars for section in plan.sections[:verse]) + plan.sections[verse].bars
    cut = plan.tempo.seconds(bars * plan.metre.bar)
    new = continuing.extended(plan, cut, 60, 4).sections[verse + 1 :]
    assert "chorus" in [FAMILIES[section.role] for section in new[:2]]


def test_a_song_may_go_on_twice() -> None:
    plan = planned("bossa nova", seconds=40.0)
    once = continuing.extended(plan, None, 30, 1)
    twice = continuing.extended(once, 60.0, 30, 2)
    score = arrange.write(twice)
    assert before(score, plan.length) == before(arrange.write(plan), plan.length)
    assert before(score, line(once, 60.0)) == before(arrange.write(once), line(once, 60.0))


def test_other_dice_go_on_otherwise() -> None:
    plan = planned("funk")
    one, other = (continuing.extended(plan, 40.0, 40, seed) for seed in (1, 2))
    assert arrange.write(one).parts != arrange.write(other).parts


def test_players_who_are_asked_for_join_after_the_cut_only() -> None:
    plan = planned("punk")
    longer = continuing.extended(plan, 30.0, 60, 1, read("add strings"))
    new = [seat for seat in longer.seats if seat not in plan.seats]
    assert [INSTRUMENTS[seat.instrument].family for seat in new] == ["strings"]
    notes = next(part.notes for part in arrange.write(longer).parts if part.seat == new[0])
    assert notes
    assert notes[0].at >= line(plan, 30.0)


def test_a_solo_that_is_asked_for_is_played() -> None:
    longer = continuing.extended(planned("rock"), 30.0, 60, 1, read("a guitar solo"))
    solos = [section for section in longer.sections if section.role == "solo" and section.solos]
    assert solos
    assert review.faults(arrange.write(longer), longer, frozenset()) == ()


def test_an_extension_climbs_or_calms_down_as_it_was_asked() -> None:
    plan = planned("pop", seconds=40.0)
    plain, calm = (continuing.extended(plan, None, 60, 1, read(p)) for p in ("", "quiet ending"))
    at = len(plan.sections)
    assert max(s.energy for s in calm.sections[at:]) < max(s.energy for s in plain.sections[at:])
    climb = continuing.extended(plan, None, 60, 1, read("build up to a climax")).sections[at:-1]
    assert climb[-1].energy == max(section.energy for section in climb)


@pytest.mark.parametrize(("at", "seconds"), [(None, 550), (90.0, 20), (-1.0, 20)])
def test_what_cannot_go_on_is_said_in_a_sentence(at: float | None, seconds: float) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        continuing.extended(planned("pop"), at, seconds, 1)


def test_an_edit_before_the_seam_is_played_and_one_after_it_keeps_the_beginning() -> None:
    plan = planned("disco")
    longer = continuing.extended(plan, 40.0, 40, 1)
    assert edits.with_section(longer, longer.sections[0].name, energy=0.9).kept == ()
    after = edits.with_section(longer, longer.sections[-2].name, energy=0.3)
    assert after.kept == longer.kept
    arrange.write(edits.with_key(longer, replace(longer.key, mode="minor")))


@pytest.mark.parametrize("genre", ["pop ballad", "house", "latin jazz"])
def test_a_song_in_kind_shares_everything_but_its_form(genre: str) -> None:
    plan = planned(genre, seconds=90.0)
    song = continuing.in_kind(plan, 70.0, 11)
    same = ("key", "tempo", "metre", "genre", "also", "swing", "mix")
    assert all(getattr(song, name) == getattr(plan, name) for name in same)
    assert {seat.instrument for seat in song.seats} <= {seat.instrument for seat in plan.seats}
    assert song.duration == 70.0
    assert song.sections != plan.sections
    assert Plan.from_json(json.loads(json.dumps(song.to_json()))) == song
    assert review.faults(arrange.write(song), song, frozenset()) == ()


def test_a_song_in_kind_has_the_hook_of_the_old_one() -> None:
    plan = planned("pop", seconds=90.0)
    song = continuing.in_kind(plan, 60.0, 11)

    def hook(of: Plan) -> list[int]:
        scene = next(scene for scene in arrange.stage(of) if scene.family == "chorus")
        return [jot.pitch for jot in scene.tune if jot.at < scene.at + 4 * scene.bar]

    assert hook(song) == hook(plan)
    assert arrange.write(song).parts != arrange.write(plan).parts


def test_a_song_in_kind_leaves_out_whom_it_is_asked_to() -> None:
    song = continuing.in_kind(planned("rock"), 40.0, 2, read("no drums, with a cello"))
    instruments = {seat.instrument for seat in song.seats}
    assert "cello" in instruments
    assert not any(INSTRUMENTS[name].family == "drums" for name in instruments)
