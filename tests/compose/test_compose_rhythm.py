"""The rhythm section: what a walking bass owes its chords, and a drummer their limbs."""

from collections.abc import Callable

import pytest

from kapelle.compose import arrange, bass, drums
from kapelle.compose.plan import Plan
from kapelle.compose.scene import Cue, Jot, Scene
from kapelle.music.band import Role, Seat
from kapelle.music.chance import Chance
from kapelle.music.idiom import WALKING, Line
from kapelle.music.kit import NAMES
from kapelle.music.units import Metre

Make = Callable[..., Plan]
BASS = Seat(name="bass", instrument="upright bass", role=Role.BASS, low=28, high=48)
KIT = Seat(name="drums", instrument="jazz kit", role=Role.DRUMS, low=27, high=87)
HANDS = set(drums.STICKS)


def cues(plan: Plan, seat: Seat, plays: Line | None = None, style: str = "") -> list[Cue]:
    return [
        Cue(scene=scene, seat=seat, plays=plays, style=style, chance=Chance(scene.index))
        for scene in arrange.stage(plan)
    ]


@pytest.mark.parametrize("metre", [Metre(4, 4), Metre(3, 4), Metre(5, 4), Metre(6, 8)], ids=str)
def test_a_walking_bass_walks(plan: Make, metre: Metre) -> None:
    for cue in cues(plan("lo-fi hip hop", metre=metre), BASS, WALKING):
        if cue.scene.energy < 0.4:
            continue
        line = [jot for jot in bass.write(cue) if jot.strength > 0.5]
        walked(line, cue.scene)


def walked(line: list[Jot], scene: Scene) -> None:
    beats = {at for at, _ in scene.bar.beats}
    for before, jot in zip([None, *line], line, strict=False):
        span = scene.span(jot.at)
        assert (jot.at - scene.at) % scene.bar in beats
        assert BASS.low <= jot.pitch <= BASS.high
        if jot.at == span.at:
            assert jot.pitch % 12 in {span.chord.bass, span.chord.third, span.chord.fifth}
        if before and jot.at == span.at and jot.pitch % 12 == span.chord.bass:
            assert abs(jot.pitch - before.pitch) <= 12


def test_a_note_held_over_the_bar_line_is_one_note(plan: Make) -> None:
    tumbao = Line(low=("...5 --n-",), mid=("-..5 --n-",), high=("-..5 --n-",))
    line = [jot for cue in cues(plan("house"), BASS, tumbao) for jot in bass.write(cue)]
    assert any(jot.at % 1920 == 1440 and jot.length > 480 for jot in line)


@pytest.mark.parametrize("style", sorted(drums.IDIOMS))
@pytest.mark.parametrize("genre", ["rock", "swing", "house"])
def test_every_drummer_has_two_hands_and_plays_inside_the_section(
    plan: Make, genre: str, style: str
) -> None:
    for cue in cues(plan(genre), KIT, style=style):
        hits = drums.write(cue)
        together: dict[int, set[str]] = {}
        for hit in hits:
            assert cue.scene.at <= hit.at < cue.scene.end
            assert 0 < hit.strength <= 1
            together.setdefault(hit.at, set()).add(NAMES[hit.pitch])
        assert all(len(struck & HANDS) <= 2 for struck in together.values())


@pytest.mark.parametrize("style", sorted(set(drums.IDIOMS) - {"", "rolls"}))
def test_a_drummers_manner_is_heard(plan: Make, style: str) -> None:
    genre = "house" if style == "floor" else "rock"
    plain = [jot for cue in cues(plan(genre), KIT) for jot in drums.write(cue)]
    styled = [jot for cue in cues(plan(genre), KIT, style=style) for jot in drums.write(cue)]
    assert plain != styled
