"""On the bandstand: the theme before its solos, hands that step back, short songs that begin."""

import pytest

from kapelle.compose import arrange, planner, reading, solo
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish
from kapelle.compose.scene import Scene
from kapelle.music.band import Role

JAZZ = ("swing", "bossa nova", "latin jazz")


def planned(prompt: str, seed: int, seconds: float) -> Plan:
    return planner.make_plan(Wish(reading=reading.read(prompt), seed=seed, duration=seconds))


@pytest.mark.parametrize("genre", JAZZ)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_solo_comes_after_its_theme_and_before_its_return(genre: str, seed: int) -> None:
    roles = [section.role for section in planned(f"{genre} with a solo", seed, 90).sections]
    at = roles.index("solo")
    themes = [place for place, role in enumerate(roles) if role in {"head", "chorus"}]
    assert themes[0] < at < themes[-1]


@pytest.mark.parametrize("genre", ["ska", "funk", "swing", "latin jazz"])
def test_a_minute_of_music_does_not_begin_with_a_quarter_of_waiting(genre: str) -> None:
    for seed in range(4):
        made = planned(genre, seed, 60)
        waiting = sum(section.bars for section in made.sections if section.role == "intro")
        assert waiting <= max(4, sum(section.bars for section in made.sections) / 6)


def softness(scene: Scene, made: Plan, seat: str) -> float:
    """How hard the hands strike on average in one section."""
    part = next(part for part in arrange.write(made).parts if part.seat.name == seat)
    bar = float(made.metre.bar)
    start = scene.at / scene.bar * bar
    struck = [n.strength for n in part.notes if start <= n.at < start + scene.bars * bar]
    return sum(struck) / len(struck)


def test_hands_are_lighter_behind_a_soloist_than_in_the_head() -> None:
    made = planned("swing with a saxophone solo", 11, 120)
    piano = next(seat.name for seat in made.seats if seat.role is Role.CHORDS)
    scenes = arrange.stage(made)
    solos = [scene for scene in scenes if solo.soloists(scene)]
    heads = [scene for scene in scenes if scene.section.role == "head"]
    assert softness(solos[0], made, piano) < 0.9 * softness(heads[0], made, piano)


def test_a_free_hand_does_not_play_four_bars_alike() -> None:
    made = planned("jazz ballad", 5, 120)
    part = next(part for part in arrange.write(made).parts if part.seat.role is Role.CHORDS)
    scene = next(s for s in arrange.stage(made) if s.section.role == "head" and s.bars >= 8)
    bar = float(made.metre.bar)
    start = scene.at / scene.bar * bar
    rhythms = [
        tuple(sorted({float(n.at) - start - at * bar for n in part.notes
                      if start + at * bar <= n.at < start + (at + 1) * bar}))
        for at in range(4)
    ]  # fmt: skip
    assert len(set(rhythms)) >= 2
