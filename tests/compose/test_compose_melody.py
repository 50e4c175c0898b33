"""Tunes: what becomes of a motif, how the manners differ, and that no two songs share a hook."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapelle.compose import arrange, gestures, harmony, ladder, melody, metres
from kapelle.compose.gestures import GESTURES, Idea, Matter
from kapelle.compose.manners import MANNERS, SCALES, classes
from kapelle.compose.melody import Motif
from kapelle.compose.picture import TICKS, strokes
from kapelle.compose.plan import Plan
from kapelle.compose.scene import Ground, Jot, Scene, Span
from kapelle.music.chance import Chance
from kapelle.music.chord import read, spell
from kapelle.music.genres import GENRES
from kapelle.music.pitch import Key
from kapelle.music.units import Metre

BAR = 4 * TICKS
KEY = Key(0, "major")
GROUND = Ground(KEY, metres.plain(BAR))
MAIN = Idea(
    strokes("x-x- x--- x-x- x--- x-x- x-x- x--- ----", BAR, 2),
    (0, 1, 2, -1, -1, 1, 1, 1, -1, -1, -1),
)
OTHER = Idea(strokes("x--- ---- x-x- x-x- x--- ---- x--- ----", BAR, 2), (0, 2, -1, -1, -1, 1, -2))


def spans(changes: str = "I | V | vi | IV", bars: int = 8) -> tuple[Span, ...]:
    return harmony.lay(spell(changes, KEY), bars, 0, Metre(), BAR)


def motif(story: tuple[str, str, str, str], rise: int = 1) -> Motif:
    return Motif(
        manner="song",
        main=MAIN,
        contrast=OTHER,
        start=0,
        rise=rise,
        close=(1, -1),
        crowned=False,
        story=story,
    )


def sung(story: tuple[str, str, str, str], changes: str = "I | I | I | I") -> tuple[Jot, ...]:
    return melody.sing(motif(story), GROUND, spans(changes, 16), bars=16, centre=72)


def bars(tune: tuple[Jot, ...], first: int, last: int) -> list[Jot]:
    return [note for note in tune if first * BAR <= note.at < last * BAR]


def test_a_sequence_is_the_motif_somewhere_else() -> None:
    tune = sung(("as;", "as;", "as;", "as;"))
    here, there = bars(tune, 0, 2), bars(tune, 2, 4)
    assert [n.at % (2 * BAR) for n in here] == [n.at % (2 * BAR) for n in there]
    assert [n.pitch for n in here] != [n.pitch for n in there]
    shape = [(b.pitch > a.pitch) - (b.pitch < a.pitch) for a, b in pairwise(here)]
    again = [(b.pitch > a.pitch) - (b.pitch < a.pitch) for a, b in pairwise(there)]
    assert sum(a == b for a, b in zip(shape, again, strict=True)) >= len(shape) - 2


def test_an_inversion_goes_down_where_the_motif_went_up() -> None:
    matter = Matter(MAIN, OTHER, 1, BAR)
    plain = [step.move for step in gestures.told("a", matter)]
    assert [step.move for step in gestures.told("i", matter)] == [-move for move in plain]


def test_an_augmentation_takes_twice_as_long_and_a_diminution_half() -> None:
    matter = Matter(MAIN, OTHER, 1, BAR)
    plain = [step.length for step in gestures.told("a", matter)][:4]
    assert [step.length for step in gestures.told("g", matter)][:4] == [2 * n for n in plain]
    assert [step.length for step in gestures.told("d", matter)][:4] == [n // 2 for n in plain]


@given(st.sampled_from(sorted(GESTURES)), st.sampled_from([3, 4, 5]), st.integers(-2, 2))
def test_every_gesture_fits_into_two_bars_of_any_metre(sign: str, beats: int, rise: int) -> None:
    bar = beats * TICKS
    rhythm = strokes("x-x- x--- ..x- x--- x-x- x-x- x--- ----", bar, 2)
    idea = Idea(rhythm, (1,) * len(rhythm))
    steps = gestures.told(sign, Matter(idea, idea, rise, bar))
    assert all(step.at >= 0 and step.at + step.length <= 2 * bar for step in steps)
    assert [step.at for step in steps] == sorted({step.at for step in steps})
    if steps:
        assert steps[0].anchor is not None


def test_a_returning_phrase_is_the_same_phrase() -> None:
    tune = sung(("ac,", "ac.", "bf,", "ac."), "I | V | vi | IV")
    first = [(n.at, n.pitch) for n in bars(tune, 0, 2)]
    again = [(n.at - 4 * BAR, n.pitch) for n in bars(tune, 4, 6)]
    assert first == again


def test_a_tune_ends_at_home_and_leaves_a_breath() -> None:
    tune = sung(("ac,", "ac.", "bf,", "ac."))
    assert tune[-1].pitch % 12 == KEY.tonic
    assert tune[-1].length >= TICKS
    assert tune[-1].at + tune[-1].length <= 16 * BAR - TICKS


def test_a_close_waits_for_no_dominant() -> None:
    """Where the last bar leads away, the tune comes home before it."""
    tune = sung(("ac,", "ac.", "bf,", "ac."), "I | IV | I | V")
    assert tune[-1].pitch % 12 == KEY.tonic


def test_twelve_bars_that_begin_with_the_same_thing_twice_are_told_as_the_blues_is() -> None:
    tune = melody.sing(
        motif(("ac,", "ac,", "sc,", "tc.")), GROUND, spans(bars=12), bars=12, centre=70
    )
    assert [(n.at, n.pitch) for n in bars(tune, 0, 2)] == [
        (n.at - 4 * BAR, n.pitch) for n in bars(tune, 4, 6)
    ]


@pytest.mark.parametrize("name", sorted(MANNERS))
def test_every_manner_sings_over_anything(name: str) -> None:
    manner = MANNERS[name]
    assert manner.scale in SCALES
    assert all(len(phrase) == 3 for story in manner.stories for phrase in story)
    assert all(set(phrase[:2]) <= set(GESTURES) for story in manner.stories for phrase in story)
    assert all(phrase[2] in ",.;" for story in manner.stories for phrase in story)
    for key in (Key(2, "minor"), Key(7, "major"), Key(4, "phrygian")):
        for numeral in ("I", "V7", "iv", "bVImaj7", "ii7"):
            scale = classes(manner.scale, read(numeral, key), key)
            assert scale == tuple(sorted(set(scale)))
            assert len(scale) >= 3


def hook(scenes: tuple[Scene, ...]) -> tuple[tuple[int, int], ...]:
    scene = next(scene for scene in scenes if scene.family == "chorus")
    first = scene.tune[:12]
    return tuple((b.pitch - a.pitch, b.at - a.at) for a, b in pairwise(first))


@pytest.mark.parametrize("name", ["trap", "house", "lo-fi hip hop", "pop ballad"])
def test_no_two_takes_share_a_hook(plan: Callable[..., Plan], name: str) -> None:
    key = Key(9, "minor")
    hooks = {hook(arrange.stage(plan(name, seed=seed, key=key))) for seed in range(24)}
    assert len(hooks) == 24


def test_a_verse_is_kin_to_the_hook() -> None:
    """The germ is the song's: its bar is found in the motif of every letter, some way or other."""
    genre = GENRES["pop ballad"]
    germ = melody.sow(genre, GROUND, Chance(3))
    onsets = {stroke.at for stroke in germ.strokes}
    for family in ("chorus", "verse", "bridge"):
        found = melody.invent(genre, GROUND, spans(bars=12), family, Chance(5), germ=germ)
        first = {s.at for s in found.main.strokes if s.at < BAR}
        second = {s.at - BAR for s in found.main.strokes if s.at >= BAR}
        assert onsets in (first, second), family


@given(
    st.integers(50, 90),
    st.integers(-14, 14),
    st.integers(0, 12),
    st.integers(0, 1000),
)
def test_a_walk_has_as_many_notes_as_asked_and_comes_near_its_goal(
    start: int, away: int, count: int, seed: int
) -> None:
    scale = (0, 2, 4, 5, 7, 9, 11)
    first, goal = ladder.nearest(start, scale), ladder.nearest(start + away, scale)
    between = ladder.walk(first, goal, count, scale, Chance(seed))
    assert len(between) == count
    assert all(pitch % 12 in scale for pitch in between)
    if count > abs(away):  # time enough to go by steps: the last of them stands beside the goal
        assert abs(between[-1] - goal) <= 4
