"""Songs arranged to their words: form from the marks, a note for a syllable, length as it was asked."""

import json
from fractions import Fraction
from itertools import pairwise

import pytest

from kapelle.compose import arrange, libretto, planner, prompter, review, scenario
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish
from kapelle.compose.reading import read
from kapelle.compose.scene import Jot
from kapelle.music.band import Role
from kapelle.music.genre import FAMILIES

SONG = """[Verse 1]
The ferry leaves at seven
The rain is on the bay
I count the lamps to heaven
And you are far away

[Chorus]
Come over, come over the water
Come over and stay
Come over, come over the water
Come over today

[Instrumental: 8 bars]

[Verse 2]
The ferry comes at morning
The rain is on the pier
I had no word of warning
And suddenly you're here

[Chorus]

[Outro]
Come over (come over)
"""


def arranged(prompt: str, words: str = SONG, seed: int = 5, duration: float | None = None) -> Plan:
    wish = Wish(reading=read(prompt), seed=seed, duration=duration, libretto=libretto.read(words))
    return planner.make_plan(wish)


def test_the_form_is_that_of_the_marks() -> None:
    plan = arranged("indie pop")
    sung = [(FAMILIES[one.role], len(one.lines)) for one in plan.sections if one.lines]
    assert sung == [("verse", 4), ("chorus", 4), ("verse", 4), ("chorus", 4), ("outro", 1)]
    names = [one.name for one in plan.sections]
    assert names.index("chorus 1") < names.index("interlude") < names.index("verse 2")


@pytest.mark.parametrize(
    "prompt", ["pop ballad", "trap", "waltz", "techno", "celtic", "bossa nova"]
)
def test_every_syllable_has_a_note_and_every_line_a_breath(prompt: str) -> None:
    plan = arranged(prompt)
    language = libretto.read(SONG).language
    sung = arrange.worded(plan)
    for text, notes in sung:
        assert len(notes) == libretto.line(text, language).syllables, text
        assert all(note.at + note.length <= after.at for note, after in pairwise(notes))
    for (_, notes), (_, following) in pairwise(sung):
        assert notes[-1].at + notes[-1].length < following[0].at


@pytest.mark.parametrize("prompt", ["pop ballad", "trap", "techno", "celtic"])
def test_one_lead_plays_them_all_and_nobody_objects(prompt: str) -> None:
    plan = arranged(prompt)
    score = arrange.write(plan)
    assert review.faults(score, plan, frozenset()) == ()
    singer = next(part for part in score.parts if part.seat.role is Role.LEAD)
    played = {note.at for note in singer.notes}
    wanted = {arrange.beats(note.at) for _, notes in arrange.worded(plan) for note in notes}
    assert wanted <= played


def test_the_chorus_has_the_same_tune_each_time() -> None:
    plan = arranged("rock")
    starts: dict[str, Fraction] = {}
    at = Fraction(0)
    for section in plan.sections:
        starts[section.name] = at
        at += section.bars * plan.metre.bar
    sung = arrange.worded(plan)

    def tune(
        lines: list[tuple[str, tuple[Jot, ...]]], start: Fraction
    ) -> list[tuple[Fraction, int]]:
        return [(arrange.beats(note.at) - start, note.pitch) for _, its in lines for note in its]

    assert tune(sung[4:8], starts["chorus 1"]) == tune(sung[12:16], starts["chorus 2"])


@pytest.mark.parametrize("duration", [5.0, 12.0, 30.0, 47.5, 60.0, 90.0, 180.0, 420.0])
def test_the_length_is_exact_and_what_finds_no_room_is_said(duration: float) -> None:
    book = libretto.read(SONG)
    plan = arranged("pop", duration=duration)
    assert plan.duration == duration
    assert plan.tempo.seconds(plan.length) <= duration
    lines = [line for section in plan.sections for line in section.lines]
    whole = {line.text for line in book.lines} <= set(lines)
    assert lines
    assert whole or scenario.left_out(book, plan)
    assert duration < 90 or not scenario.left_out(book, plan)


@pytest.mark.parametrize(
    "words",
    [
        "la",
        "[Intro]\n[Verse]\n[Chorus]\n[Outro]",
        "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。",
        "la " * 1600,
        "\n".join(f"line number {number}" for number in range(200)),
        "[Solo]\nsing over this",
        "🎵",
        "",
    ],
)
def test_any_words_make_a_song(words: str) -> None:
    plan = arranged("funk", words)
    assert Plan.from_json(json.loads(json.dumps(plan.to_json()))) == plan
    assert review.faults(arrange.write(plan), plan, frozenset()) == ()


def test_a_plan_with_words_makes_the_same_song_again() -> None:
    plan = arranged("soul")
    again = Plan.from_json(json.loads(json.dumps(plan.to_json())))
    assert arrange.write(again) == arrange.write(plan)
    assert prompter.timed(again) == prompter.timed(plan)


def test_a_song_without_words_has_no_word_of_them_in_its_plan() -> None:
    plan = planner.make_plan(Wish(reading=read("pop"), seed=5))
    assert all("lines" not in section for section in plan.to_json()["sections"])
    assert prompter.timed(plan) == ()
    assert not prompter.lrc(())


def test_lines_are_timed_for_an_lrc_file() -> None:
    plan = arranged("pop ballad")
    lines = prompter.timed(plan)
    assert [line.text for line in lines] == [
        text for section in plan.sections for text in section.lines
    ]
    assert all(line.start < line.end <= plan.duration for line in lines)
    assert all(one.end <= other.start + 1e-6 for one, other in pairwise(lines))
    page = prompter.lrc(lines, title=plan.title)
    assert page.startswith(f"[ti:{plan.title}]\n")
    assert [line.text for line in libretto.read(page).lines] == [line.text for line in lines]


def test_the_words_of_a_song_are_written_with_its_parts() -> None:
    plan = arranged("pop ballad")
    text = scenario.text(plan)
    assert text.startswith("[Verse 1]\nThe ferry leaves at seven\n")
    assert libretto.read(text).lines == tuple(
        libretto.line(line, "en") for section in plan.sections for line in section.lines
    )
