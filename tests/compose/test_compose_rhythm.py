"""The rhythm section: what a walking bass owes its chords, and a drummer their limbs."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kapelle.compose import arrange, bass, comping, drums
from kapelle.compose.plan import Plan
from kapelle.compose.scene import Cue, Jot, Scene
from kapelle.music.band import Role, Seat
from kapelle.music.chance import Chance
from kapelle.music.idiom import WALKING, Comping, Line
from kapelle.music.kit import NAMES
from kapelle.music.units import Metre

Make = Callable[..., Plan]
BASS = Seat(name="bass", instrument="upright bass", role=Role.BASS, low=28, high=48)
KIT = Seat(name="drums", instrument="jazz kit", role=Role.DRUMS, low=27, high=87)
BRUSHES = replace(KIT, instrument="brush kit")
HANDS = set(drums.STICKS)


def cues(plan: Plan, seat: Seat, plays: Line | Comping | None = None, style: str = "") -> list[Cue]:
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


def test_a_bass_that_plays_around_the_one_opens_each_phrase_on_it(plan: Make) -> None:
    behind = Line(low=(".RRR .RRR .RRR .RRR",), mid=("..R- ..R- ..R- ..R-",), high=("...5 --8-",))
    for cue in cues(plan("techno"), BASS, behind):
        scene, struck = cue.scene, {jot.at: jot for jot in bass.write(cue)}
        for number in range(0, scene.bars, 4):
            one = scene.bar_at(number)
            assert struck[one].pitch % 12 == scene.chord(one).bass


@pytest.mark.parametrize(
    "line", [WALKING, Line(mid=("R-R- R-R- R-R- R-R-",))], ids=["walk", "drawn"]
)
def test_the_bass_is_heaviest_on_the_one(plan: Make, line: Line) -> None:
    for cue in cues(plan("swing"), BASS, line):
        played = bass.write(cue)
        ones = [jot.strength for jot in played if (jot.at - cue.scene.at) % cue.scene.bar == 0]
        others = [jot.strength for jot in played if (jot.at - cue.scene.at) % cue.scene.bar]
        assert min(ones) > max(others, default=0)


def test_who_comps_without_a_drummer_keeps_the_beats(plan: Make) -> None:
    stabs = Comping(low=("..X. ..X. ..X. ..X.",), mid=("...X ..X.",), high=("..X. .X.. X..X ....",))
    alone = frozenset({"drums", "percussion"})
    made = plan("house", without=alone)
    keys = next(seat for seat in made.seats if seat.role is Role.CHORDS)
    for cue in cues(made, keys, stabs):
        if not comping.first_chords(cue):
            continue
        struck = {jot.at for jot in comping.write(cue)}
        beats = {
            cue.scene.bar_at(n) + at for n in range(cue.scene.bars) for at, _ in cue.scene.bar.beats
        }
        assert beats <= struck


def test_two_and_four_are_patted_not_stirred(plan: Make) -> None:
    for cue in cues(plan("jazz ballad"), BRUSHES, style="brushes"):
        back = [
            jot
            for jot in drums.write(cue)
            if NAMES[jot.pitch] == "snare" and (jot.at - cue.scene.at) % 1920 in {480, 1440}
        ]
        firm = [hit for hit in cue.scene.beat if hit.drum == "brush" and hit.strength >= drums.PAT]
        assert len(back) >= len({hit.at for hit in firm if (hit.at - cue.scene.at) % 960 == 480})


def test_a_song_at_half_its_genres_tempo_has_a_plain_pulse(plan: Make) -> None:
    for cue in cues(plan("metal", bpm=60), KIT, style="blast"):
        assert all((jot.at - cue.scene.at) % 480 == 0 for jot in drums.write(cue))
        assert cue.scene.level == "low"
    assert not any(cue.scene.slow for cue in cues(plan("trap", bpm=70), KIT))
