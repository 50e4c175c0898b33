"""Metres in their own groupings: accents where groups begin, and nothing stretched from four."""

from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapelle.compose import arrange, harmony, metres, review
from kapelle.compose.picture import TICKS, native, strokes
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import Fact, Reading
from kapelle.music.band import Role
from kapelle.music.chord import spell
from kapelle.music.genres import GENRES
from kapelle.music.kit import DRUMS
from kapelle.music.pitch import Key
from kapelle.music.score import Score
from kapelle.music.units import Metre

ODD = [Metre(3, 4), Metre(5, 4), Metre(7, 4), Metre(6, 8), Metre(7, 8), Metre(9, 8), Metre(12, 8)]
BANDS = ("house", "pop ballad", "trap", "rock", "swing")
KICK = DRUMS["kick"]
BACK = {DRUMS[drum] for drum in ("snare", "clap", "rim", "brush")}
pictures = st.text("xX.-1a", min_size=16, max_size=16)


@cache
def written(band: str, metre: Metre, seed: int = 2) -> tuple[Plan, Score]:
    reading = Reading(genre=Fact(band, band), metre=Fact(metre, str(metre)))
    plan = make_plan(Wish(reading=reading, seed=seed, duration=60.0))
    return plan, arrange.write(plan)


def places(
    plan: Plan, score: Score, role: Role, drums: set[int] | None = None
) -> Counter[Fraction]:
    """Where in the bar a role's notes begin."""
    return Counter(
        note.at % plan.metre.bar
        for part in score.parts
        if part.seat.role is role
        for note in part.notes
        if (drums is None or note.pitch in drums) and note.at < plan.length
    )


@given(st.sampled_from(sorted(metres.GROUPINGS, key=str)), st.data())
def test_the_groups_of_a_metre_fill_its_bar(metre: Metre, data: st.DataObject) -> None:
    groups = data.draw(st.sampled_from(metres.groupings(metre)))
    bar = metres.bar(metre, groups)
    assert bar == metre.bar * TICKS
    assert sum(length for _, length in bar.beats) == bar
    assert set(bar.starts) <= {at for at, _ in bar.beats}


@given(pictures, st.sampled_from(ODD), st.integers(1, 2))
def test_any_picture_fits_any_bar_without_overlap(picture: str, metre: Metre, bars: int) -> None:
    bar = metres.bar(metre)
    line = strokes(picture * bars, bar, bars)
    for one, other in pairwise(line):
        assert one.at + one.length <= other.at
    assert all(stroke.at + stroke.length <= bars * bar for stroke in line)


def test_a_picture_in_four_is_folded_group_by_group() -> None:
    picture = "a--- b--- c--- d-e-"

    def starts(metre: Metre) -> list[tuple[float, str]]:
        return [(one.at / TICKS, one.mark) for one in strokes(picture, metres.bar(metre))]

    assert starts(Metre(3, 4)) == [(0, "a"), (1, "b"), (2, "d"), (2.5, "e")]
    assert starts(Metre(5, 4)) == [(0, "a"), (1, "b"), (3, "c"), (4, "d"), (4.5, "e")]
    assert starts(Metre(7, 8)) == [(0, "a"), (1, "b"), (2, "d"), (2.5, "e")]
    assert starts(Metre(6, 8)) == [(0, "a"), (1.5, "d"), (2.5, "e")]
    assert starts(Metre(12, 8)) == [(0, "a"), (1.5, "b"), (3, "c"), (4.5, "d"), (5.5, "e")]


def test_a_picture_drawn_for_the_bar_is_played_as_it_stands() -> None:
    waltz = metres.bar(Metre(3, 4))
    assert native("x--- y--- y---", waltz)
    assert [one.at for one in strokes("x--- y--- y---", waltz)] == [0, TICKS, 2 * TICKS]
    assert not native("x.x x.x x.x x.x", waltz)  # four beats of triplets
    jig = metres.bar(Metre(6, 8))
    assert [one.at for one in strokes("x.. y..", jig)] == [0, 3 * TICKS // 2]


@pytest.mark.parametrize("metre", ODD, ids=str)
@pytest.mark.parametrize("band", BANDS)
def test_every_band_plays_every_metre_without_fault(band: str, metre: Metre) -> None:
    plan, score = written(band, metre)
    assert plan.metre == metre
    assert review.faults(score, plan, frozenset()) == ()


@pytest.mark.parametrize("metre", ODD, ids=str)
@pytest.mark.parametrize("band", BANDS)
def test_the_kick_marks_the_bar_and_the_back_of_it_marks_a_group(band: str, metre: Metre) -> None:
    plan, score = written(band, metre)
    if band != "swing":  # a jazz drummer marks it with everything, feathering the kick
        kicks = places(plan, score, Role.DRUMS, {KICK})
        assert kicks[Fraction(0)] == max(kicks.values())
    back = places(plan, score, Role.DRUMS, BACK)
    groups = {Fraction(at, TICKS) for at, _ in metres.bar(metre, plan.groups).beats}
    if back and band in ("pop ballad", "rock"):
        assert back.most_common(1)[0][0] in groups - {Fraction(0)}


@pytest.mark.parametrize("metre", ODD, ids=str)
@pytest.mark.parametrize("band", BANDS)
def test_bass_and_chords_begin_with_the_bar(band: str, metre: Metre) -> None:
    plan, score = written(band, metre)
    for scene in arrange.stage(plan):
        starts = {span.at - scene.at for span in scene.spans}
        assert all(number * scene.bar in starts for number in range(scene.bars))
        inside = {start % scene.bar for start in starts}
        assert inside <= {at for at, _ in scene.bar.beats}
    bass = places(plan, score, Role.BASS)
    if band not in ("house", "trap"):  # off the beat by nature, or with a kick of its own
        assert bass[Fraction(0)] == max(bass.values())


@pytest.mark.parametrize(
    ("metre", "cuts"),
    [
        (Metre(4, 4), [0, 2]),
        (Metre(3, 4), [0, 2]),
        (Metre(5, 4), [0, 3]),
        (Metre(6, 8), [0, 1.5]),
        (Metre(7, 8), [0, 2]),
        (Metre(12, 8), [0, 3]),
    ],
    ids=str,
)
def test_two_chords_share_a_bar_at_a_group(metre: Metre, cuts: list[float]) -> None:
    bar = metres.bar(metre)
    spans = harmony.lay(spell("I V", Key(0, "major")), 1, 0, metre, bar)
    assert [span.at / TICKS for span in spans] == cuts


def test_a_metre_may_go_in_other_groups_and_the_page_says_which() -> None:
    found = {written("rock", Metre(7, 8), seed)[0].groups for seed in range(8)}
    assert found == {(2, 2, 3), (3, 2, 2)}


def test_beats_in_three_are_not_swung() -> None:
    swinging = [name for name, genre in GENRES.items() if genre.feel.swing > 0.5]
    for name in swinging[:4]:
        assert written(name, Metre(6, 8))[0].swing == 0.5
        assert written(name, Metre(3, 4))[0].swing > 0.5


@pytest.mark.parametrize("check", [len, sum])
def test_a_bar_nobody_named_has_groups_too(check: Callable[[tuple[int, ...]], int]) -> None:
    assert check(metres.groupings(Metre(13, 8))[0]) == {len: 5, sum: 13}[check]
