"""A plan goes out and comes in again: the same song, or the same with one thing changed."""

import copy
import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kapelle.compose import arrange, edits, perform
from kapelle.compose.plan import BOUNDS, CONTINUED, Plan, Section
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import read
from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.genres import GENRES
from kapelle.music.pitch import Key
from kapelle.music.score import Note, Score

PROMPTS = ("house", "trap", "pop ballad", "lo-fi hip hop")
each = pytest.mark.parametrize("prompt", PROMPTS)


def planned(prompt: str, seed: int = 5) -> Plan:
    return make_plan(Wish(reading=read(prompt), seed=seed, duration=100.0))


def notes(score: Score, seat: str) -> tuple[Note, ...]:
    return next(part.notes for part in score.parts if part.seat.name == seat)


def inside(score: Score, seat: str, name: str) -> list[tuple[Any, ...]]:
    """A seat's notes of one section, counted from where the section begins."""
    passage = next(passage for passage in score.passages if passage.name == name)
    end = passage.at + passage.length
    return [
        (note.at - passage.at, min(note.length, end - note.at), note.pitch, note.strength)
        for note in notes(score, seat)
        if passage.at <= note.at < end
    ]


def last(sections: tuple[Section, ...], role: str) -> Section:
    return [section for section in sections if section.role == role][-1]


# The page --------------------------------------------------------------------------------------


@each
def test_a_plan_comes_back_from_its_page_and_makes_the_same_song(prompt: str) -> None:
    plan = planned(prompt)
    again = Plan.from_json(json.loads(json.dumps(plan.to_json())))
    assert again == plan
    assert arrange.write(again) == arrange.write(plan)


@each
def test_every_letter_has_changes_that_can_be_read_and_changed_by_hand(prompt: str) -> None:
    plan = planned(prompt)
    assert set(plan.material) == {section.letter for section in plan.sections}
    page = plan.to_json()
    letter = plan.sections[1].letter
    page["material"][letter]["changes"] = "i | iv | V | i" if plan.key.minor else "I | IV | V | I"
    changed = arrange.stage(Plan.from_json(page))
    degrees = {
        (span.chord.root - plan.key.tonic) % 12
        for scene in changed[:-1]
        if scene.section.letter == letter
        for span in scene.spans
    }
    assert degrees <= {0, 5, 7}


def numbers(kind: type[Any], seen: set[str]) -> set[str]:
    """Every number a page can hold, as "Section.bars"."""
    for field, hint in get_type_hints(kind).items():
        for inner in (
            hint,
            *get_args(hint),
            *(deep for one in get_args(hint) for deep in get_args(one)),
        ):
            if inner in (int, float):
                seen.add(f"{kind.__name__}.{field}")
            elif is_dataclass(inner):
                numbers(inner, seen)  # type: ignore[arg-type]
    return seen


def test_every_number_on_the_page_has_bounds() -> None:
    assert numbers(Plan, set()) == set(BOUNDS)


@pytest.mark.parametrize("genre", sorted(GENRES))
def test_every_genre_keeps_within_what_a_page_may_say(genre: str) -> None:
    plan = make_plan(Wish(reading=read(genre), seed=1, duration=40.0))
    page = replace(plan, genre=genre, mix=GENRES[genre].mix).to_json()
    assert Plan.from_json(json.loads(json.dumps(page))).mix == GENRES[genre].mix


PAGE = planned("trap").to_json()
NONSENSE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.lists(st.integers(), max_size=3),
    st.dictionaries(st.text(max_size=4), st.integers(), max_size=3),
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where a page could be spoilt."""
    found = [path] if path else []
    if isinstance(value, dict):
        for key, one in value.items():
            found += places(one, (*path, key))
    elif isinstance(value, list | tuple):
        for key, one in enumerate(value[:3]):
            found += places(one, (*path, key))
    return found


PLACES = places(json.loads(json.dumps(PAGE)))


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(path=st.sampled_from(PLACES), value=NONSENSE, gone=st.booleans())
def test_a_spoilt_page_is_played_or_refused_in_a_sentence(
    path: tuple[Any, ...], value: object, gone: bool
) -> None:
    page = copy.deepcopy(json.loads(json.dumps(PAGE)))
    here: Any = page
    for key in path[:-1]:
        here = here[key]
    if gone:
        del here[path[-1]]
    else:
        here[path[-1]] = value
    try:
        plan = Plan.from_json(page)
    except ValueError as refusal:
        said = str(refusal)
    else:
        arrange.write(plan)
        return
    assert said.startswith("This ")
    assert said.endswith(".")


@pytest.mark.parametrize("page", [None, [], 3, "x", {}, {"title": "x"}])
def test_what_is_no_plan_at_all_is_refused_in_a_sentence(page: Any) -> None:
    with pytest.raises(ValueError, match="not a plan of Kapelle's"):
        Plan.from_json(page)


# One thing changed -----------------------------------------------------------------------------


@each
def test_in_another_key_every_note_is_the_same_but_for_octaves(prompt: str) -> None:
    plan = planned(prompt)
    there = edits.with_key(plan, Key((plan.key.tonic + 3) % 12, plan.key.mode))
    before, after = arrange.write(plan), arrange.write(there)
    assert after.key == there.key
    for old, new in zip(before.parts, after.parts, strict=True):
        unpitched = INSTRUMENTS[old.seat.instrument].program < 0
        moved = 0 if unpitched else 3
        assert {(n.at, (n.pitch + moved) % 12) for n in old.notes} == {
            (n.at, n.pitch % 12) for n in new.notes
        }


@each
def test_there_and_back_again_is_the_same_song(prompt: str) -> None:
    plan = planned(prompt)
    there = edits.with_key(plan, Key((plan.key.tonic + 7) % 12, plan.key.mode))
    assert edits.with_key(there, plan.key) == plan


def test_a_song_in_major_can_be_played_in_minor() -> None:
    plan = planned("pop ballad in C major")
    there = edits.with_key(plan, Key(9, "minor"))
    assert there.key == Key(9, "minor")
    assert all("i" in one.changes.split() for one in there.material.values())
    assert {letter: one.tune for letter, one in there.material.items()} == {
        letter: one.tune for letter, one in plan.material.items()
    }
    arrange.write(there)


@each
def test_another_tempo_leaves_every_note_alone_and_the_length_follows(prompt: str) -> None:
    plan = planned(prompt)
    there = edits.with_tempo(plan, round(plan.bpm * 1.1))
    assert [part.notes for part in arrange.write(there).parts][:-1]
    for old, new in zip(arrange.write(plan).parts, arrange.write(there).parts, strict=True):
        if (
            INSTRUMENTS[old.seat.instrument].family != "effects"
        ):  # crackle lasts as long as it lasts
            played = [note for note in old.notes if note.at < plan.length]
            assert played == [note for note in new.notes if note.at < plan.length]
    assert there.duration < plan.duration
    ring = there.duration - there.tempo.seconds(there.length)
    assert ring == pytest.approx(plan.duration - plan.tempo.seconds(plan.length))


def test_a_tempo_or_a_length_beyond_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="tempo"):
        edits.with_tempo(planned("house"), 900)
    with pytest.raises(ValueError, match="seconds"):
        edits.with_section(planned("house"), planned("house").sections[1].name, bars=400)


@each
def test_one_section_rewritten_leaves_the_others_note_for_note(prompt: str) -> None:
    plan = planned(prompt)
    chosen = last(plan.sections, plan.sections[len(plan.sections) // 2].role)
    before = arrange.write(plan)
    after = arrange.write(edits.rewritten_section(plan, chosen.name))
    changed = False
    for seat in plan.seats:
        for section in plan.sections:
            same = inside(before, seat.name, section.name) == inside(after, seat.name, section.name)
            assert same or section.name == chosen.name, (seat.name, section.name)
            changed = changed or not same
    assert changed


@each
def test_a_rewritten_section_is_played_in_front_of_the_same_band(prompt: str) -> None:
    """Not the notes alone: the others' timing and touch stay to the millisecond."""
    plan = planned(prompt)
    chosen = plan.sections[len(plan.sections) // 2].name
    there = edits.rewritten_section(plan, chosen)
    before, after = (perform.play(arrange.write(one), one) for one in (plan, there))
    stretch = next(one for one in before.stretches if one.name == chosen)
    slack = 0.1  # a note before the bar line may be played early, or end with the next
    for old, new in zip(before.tracks, after.tracks, strict=True):
        heads = [
            [(e.at, e.pitch, e.strength) for e in track.events if e.at < stretch.start - slack]
            for track in (old, new)
        ]
        assert heads[0] == heads[1]
        tails = [
            [(e.at, e.pitch, e.strength) for e in track.events if e.at > stretch.end + slack]
            for track in (old, new)
        ]
        assert tails[0] == tails[1]


@each
def test_one_player_rewritten_leaves_the_others_note_for_note(prompt: str) -> None:
    plan = planned(prompt)
    before = arrange.write(plan)
    for role in (Role.DRUMS, Role.LEAD, Role.BASS, Role.CHORDS):
        chosen = next(seat.name for seat in plan.seats if seat.role is role)
        after = arrange.write(edits.rewritten_seat(plan, chosen))
        different = [s.name for s in plan.seats if notes(before, s.name) != notes(after, s.name)]
        assert different == [chosen]


@each
def test_without_one_player_the_others_play_on_note_for_note(prompt: str) -> None:
    plan = planned(prompt)
    before = arrange.write(plan)
    for player in ("drums", "bass", "lead"):
        gone = edits.seat_of(plan, player)
        after = arrange.write(edits.without_seat(plan, player))
        assert [part for part in before.parts if part.seat != gone] == list(after.parts)


@each
def test_another_instrument_plays_the_same_part_in_its_own_register(prompt: str) -> None:
    plan = planned(prompt)
    before, after = (
        arrange.write(plan),
        arrange.write(edits.with_seat(plan, "lead", instrument="flute")),
    )
    assert [note.at for note in notes(after, "lead")]
    low, high = INSTRUMENTS["flute"].low, INSTRUMENTS["flute"].high
    assert all(low <= note.pitch <= high for note in notes(after, "lead"))
    for seat in plan.seats:
        if seat.name != "lead":
            assert notes(before, seat.name) == notes(after, seat.name)


@each
def test_a_louder_section_moves_nobody_but_its_neighbours(prompt: str) -> None:
    plan = planned(prompt)
    place = len(plan.sections) // 2
    chosen = plan.sections[place]
    after = arrange.write(edits.with_section(plan, chosen.name, energy=0.97))
    before = arrange.write(plan)
    for seat in plan.seats:
        for at, section in enumerate(plan.sections):
            if abs(at - place) > 1:
                assert inside(before, seat.name, section.name) == inside(
                    after, seat.name, section.name
                )


def test_a_section_in_other_changes_has_them_alone() -> None:
    plan = planned("pop ballad in A minor")
    chosen = last(plan.sections, "verse")
    there = edits.with_section(plan, chosen.name, changes="i | bVII | bVI | V")
    roots = [
        [span.chord.root for span in scene.spans][:4]
        for scene in arrange.stage(there)
        if scene.section.name == chosen.name
    ]
    assert roots == [[9, 7, 5, 4]]
    with pytest.raises(ValueError, match="numeral"):
        edits.with_section(plan, chosen.name, changes="C | G | Am | F")


@pytest.mark.parametrize("shift", [1, 2, -3])
def test_a_section_that_goes_up_takes_everybody_along(shift: int) -> None:
    plan = planned("pop ballad")
    chosen = last(plan.sections, "chorus")
    there = edits.with_section(plan, chosen.name, shift=shift)
    before, after = arrange.write(plan), arrange.write(there)
    for seat in plan.seats:
        if INSTRUMENTS[seat.instrument].program >= 0:
            old, new = (inside(score, seat.name, chosen.name) for score in (before, after))
            # The last bar leads back to where the song goes on.
            end = chosen.bars * plan.metre.bar - plan.metre.bar
            assert {(n[0], (n[2] + shift) % 12) for n in old if n[0] < end} == {
                (n[0], n[2] % 12) for n in new if n[0] < end
            }
    passage = next(passage for passage in after.passages if passage.name == chosen.name)
    assert passage.key.tonic == (plan.key.tonic + shift) % 12


NONSENSICAL: list[Callable[[Plan], Plan]] = [
    lambda plan: edits.rewritten_section(plan, "verse 99"),
    lambda plan: edits.rewritten_seat(plan, "didgeridoo"),
    lambda plan: edits.with_seat(plan, "lead", instrument="kazoo"),
    lambda plan: edits.with_seat(plan, "lead", instrument="pop kit"),
    lambda plan: edits.with_seat(plan, "lead", style="house/kazoo"),
    lambda plan: edits.with_seat(plan, "lead", level_db=99),
    lambda plan: edits.with_section(plan, plan.sections[0].name, energy=7),
    lambda plan: edits.with_section(plan, plan.sections[0].name, seats=["nobody"]),
]


@pytest.mark.parametrize("edit", NONSENSICAL)
def test_an_edit_that_makes_no_sense_is_refused_in_a_sentence(edit: Callable[[Plan], Plan]) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        edit(planned("house"))


def test_an_edited_plan_is_still_a_page() -> None:
    plan = planned("house")
    for change in (
        edits.without_section(plan, plan.sections[1].name),
        edits.with_title(plan, "Another"),
        edits.reseeded(plan, 77),
        edits.without_seat(edits.rewritten_seat(plan, "bass"), "drums"),
        edits.with_key(edits.rewritten_section(plan, plan.sections[2].name), Key(1, "minor")),
    ):
        assert Plan.from_json(json.loads(json.dumps(change.to_json()))) == change
    assert {field.name for field in fields(Plan)} == set(plan.to_json()) | CONTINUED
