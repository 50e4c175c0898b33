"""The players' tools, one by one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapelle.compose import critic, harmony, reading, voicing
from kapelle.compose.critic import Heard
from kapelle.compose.picture import TICKS, Stroke, strokes
from kapelle.compose.planner import Wish, make_plan
from kapelle.music.chord import MAJOR, MINOR, Chord, read, spell
from kapelle.music.genres import GENRES
from kapelle.music.idiom import Shape
from kapelle.music.pitch import Key
from kapelle.music.units import Metre

BAR = 4 * TICKS
chords = st.builds(
    read,
    st.sampled_from([f"I{q}" for q in MAJOR] + [f"vi{q}" for q in MINOR] + ["bVImaj7", "V7b9"]),
    st.builds(Key, st.integers(0, 11), st.just("major")),
)


def test_a_picture_is_read_as_strokes() -> None:
    assert strokes("x--x .... .... ..y-", BAR) == (
        Stroke(0, 3 * TICKS // 4, "x"),
        Stroke(3 * TICKS // 4, TICKS // 4, "x"),
        Stroke(14 * TICKS // 4, TICKS // 2, "y"),
    )


@pytest.mark.parametrize("beats", [2, 3, 3.5, 5])
def test_a_picture_fits_any_bar(beats: float) -> None:
    bar = int(beats * TICKS)
    line = strokes("x-x- x-x- x-x- x-x- y-y- y-y- y-y- y-y-", bar, 2)
    assert line[0].at == 0
    assert all(stroke.at + stroke.length <= 2 * bar for stroke in line)
    assert {stroke.mark for stroke in line if stroke.at < bar} == {"x"}
    assert {stroke.mark for stroke in line if stroke.at >= bar} == {"y"}


@given(
    st.lists(chords, min_size=1, max_size=6),
    st.integers(40, 70),
    st.integers(12, 30),
    st.integers(2, 5),
)
def test_a_voicing_is_found_for_anything_and_stays_in_its_register(
    row: list[Chord], low: int, wide: int, voices: int
) -> None:
    hands = voicing.through(tuple(row), (low, low + wide), voices)
    assert len(hands) == len(row)
    for hand, chord in zip(hands, row, strict=True):
        assert hand
        assert list(hand) == sorted(set(hand))
        assert all(low <= pitch <= low + wide for pitch in hand)
        assert all(pitch % 12 in chord.tones for pitch in hand)


def test_voices_move_by_small_steps() -> None:
    row = tuple(bar[0] for bar in spell("I | vi | IV | V", Key(0, "major")))
    hands = voicing.through(row, (53, 74), 3)
    for old, new in pairwise(hands):
        assert max(abs(a - b) for a, b in zip(old, new, strict=True)) <= 4


@given(chords, st.integers(3, 4))
def test_no_close_thirds_growl_below_c3(chord: Chord, voices: int) -> None:
    (hand,) = voicing.through((chord,), (40, 72), voices)
    assert all(high - low >= 5 for low, high in pairwise(hand) if low < 47)


def test_the_changes_fill_a_section_and_close_with_their_close() -> None:
    bars = spell("i | i | i | i | bVI | bVI | V | V", Key(0, "minor"))
    for count in (1, 2, 3, 4, 8, 12, 16):
        spans = harmony.lay(bars, count, 0, Metre(), BAR)
        assert spans[0].chord.root == 0
        assert spans[-1].end == count * BAR
        assert all(a.end == b.at for a, b in pairwise(spans))
    assert harmony.lay(bars, 4, 0, Metre(), BAR)[-1].chord.root == 7


def test_in_three_two_chords_share_a_bar_as_two_and_one() -> None:
    bars = spell("IV V", Key(0, "major"))
    assert [span.length for span in harmony.lay(bars, 1, 0, Metre(3, 4), 3 * TICKS)] == [960, 480]


@pytest.mark.parametrize("name", sorted(harmony.RELATIVES))
def test_a_relative_shares_two_tones_with_the_chord_it_stands_in_for(name: str) -> None:
    tones = set(read(name, Key(0, "major")).tones)
    for relative in harmony.RELATIVES[name]:
        assert len(tones & set(read(relative, Key(0, "major")).tones)) >= 2


def test_most_songs_of_one_genre_have_changes_of_their_own() -> None:
    names = [*GENRES][::7]
    apart = [len({changes(name, seed) for seed in range(1, 6)}) for name in names]
    assert sum(apart) >= 4 * len(names)


def changes(genre: str, seed: int) -> str:
    """What the hook of one song goes by."""
    plan = make_plan(Wish(reading=reading.read(genre), seed=seed, duration=90.0))
    families = harmony.weightiest(plan.sections)
    hook = next(letter for letter, family in families.items() if family == "chorus")
    return plan.material[hook].changes


def tune(*pitches: int) -> list[Heard]:
    return [
        Heard(place * TICKS, TICKS, pitch, strong=place % 2 == 0, fits=True)
        for place, pitch in enumerate(pitches)
    ]


GOOD = tune(60, 62, 64, 64, 67, 65, 64, 65, 67, 72, 69, 67, 65, 64, 62, 60)


@pytest.mark.parametrize(
    "worse",
    [
        tune(*[60, 62] * 8),  # to and fro
        tune(*[60] * 16),  # one tone
        tune(60, 72, 61, 74, 59, 75, 62, 73, 60, 71, 61, 72, 60, 74, 62, 71),  # leaps
        tune(*range(60, 76)),  # a scale that never turns
    ],
)
def test_the_critic_prefers_a_song_to_an_exercise(worse: list[Heard]) -> None:
    assert critic.score(GOOD, 0) > critic.score(worse, 0)


def test_the_critic_minds_wrong_notes_on_strong_beats() -> None:
    off = [Heard(n.at, n.length, n.pitch, strong=n.strong, fits=not n.strong) for n in GOOD]
    assert critic.score(GOOD, 0) > critic.score(off, 0)


@given(st.lists(chords, min_size=1, max_size=4), st.integers(40, 52), st.integers(3, 5))
def test_an_open_chord_stands_on_its_root_with_air_above_it(
    row: list[Chord], low: int, voices: int
) -> None:
    for hand, chord in zip(
        voicing.through(tuple(row), (low, low + 40), voices, 0, Shape.OPEN), row, strict=True
    ):
        assert hand[0] % 12 == chord.root
        assert hand[1] - hand[0] >= 7
        assert len(hand) == len(set(hand)) >= min(voices, 3)


@given(st.lists(chords, min_size=1, max_size=4), st.integers(36, 52))
def test_a_power_chord_is_root_fifth_and_octave(row: list[Chord], low: int) -> None:
    for hand, chord in zip(
        voicing.through(tuple(row), (low, low + 30), 3, 0, Shape.POWER), row, strict=True
    ):
        assert [pitch - hand[0] for pitch in hand] == [0, (chord.fifth - chord.root) % 12, 12]
        assert hand[0] % 12 == chord.root


@given(st.lists(chords, min_size=1, max_size=4), st.sampled_from(list(Shape)))
def test_no_shape_growls_where_there_is_room(row: list[Chord], shape: Shape) -> None:
    for hand in voicing.through(tuple(row), (43, 79), 4, 0, shape):
        assert all(b - a >= 5 for a, b in pairwise(hand) if a < voicing.MUD)
