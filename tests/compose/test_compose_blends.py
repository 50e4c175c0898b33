"""Two genres in one song: the groove of one, the harmony and the singers of the other."""

from itertools import permutations

import pytest

from kapelle.compose import arrange, blend, review
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import Fact, Reading
from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.genre import FAMILIES, HARMONIC
from kapelle.music.genres import GENRES

PAIRS = list(permutations(sorted(GENRES), 2))
SOME = PAIRS[:: max(1, len(PAIRS) // 40)]  # a walk through all of them, some forty long


def planned(heavy: str, light: str, *, seed: int = 1, duration: float = 40.0) -> Plan:
    reading = Reading(genre=Fact(heavy, heavy), also=Fact(light, light))
    return make_plan(Wish(reading=reading, seed=seed, duration=duration))


@pytest.mark.parametrize(("heavy", "light"), SOME)
def test_any_two_genres_make_a_song_without_fault(heavy: str, light: str) -> None:
    plan = planned(heavy, light)
    assert (plan.genre, plan.also) == (heavy, light)
    assert review.faults(arrange.write(plan), plan, frozenset()) == ()
    assert Plan.from_json(plan.to_json()) == plan


@pytest.mark.parametrize(("heavy", "light"), PAIRS[::13])
def test_a_blend_owes_what_every_genre_owes(heavy: str, light: str) -> None:
    mixed = blend.genre_of(heavy, light)
    names = [chair.name for chair in mixed.chairs]
    assert len(names) == len(set(names))
    assert set(mixed.mix.channels) == set(Role)
    assert set(mixed.mix.insert) <= set(names)
    assert set(mixed.solos) <= set(names)
    assert mixed.limits[0] <= mixed.tempo[0] <= mixed.tempo[1] <= mixed.limits[1]
    for third in ("major", "minor"):
        assert third in mixed.endings
        assert all(f"{third} {family}" in mixed.changes for family in set(HARMONIC.values()))
    assert set(FAMILIES.values()) <= set(mixed.grooves)
    roles = {chair.role for chair in mixed.chairs}
    theirs = {chair.role for name in (heavy, light) for chair in GENRES[name].chairs}
    assert theirs - roles <= {Role.PERCUSSION, Role.EFFECTS}


def test_the_legs_are_the_heavier_ones_and_the_head_the_others() -> None:
    mixed = blend.genre_of("house", "pop ballad")
    house, ballad = GENRES["house"], GENRES["pop ballad"]
    assert (mixed.grooves, mixed.feel, mixed.forms) == (house.grooves, house.feel, house.forms)
    assert (mixed.changes, mixed.rhythms) == (ballad.changes, ballad.rhythms)
    homes = {chair.role: chair.home.partition("/")[0] for chair in mixed.chairs}
    assert (homes[Role.DRUMS], homes[Role.BASS]) == ("house", "house")
    assert (homes[Role.CHORDS], homes[Role.LEAD]) == ("pop ballad", "pop ballad")


def test_a_band_without_drums_borrows_the_others_legs() -> None:
    silent = [
        name
        for name, genre in GENRES.items()
        if not any(c.role is Role.DRUMS for c in genre.chairs)
    ]
    for name in silent:
        mixed = blend.genre_of(name, "house")
        assert mixed.grooves == GENRES["house"].grooves
        assert mixed.forms == GENRES[name].forms
        assert "house kit" in {player for chair in mixed.chairs for player in chair.instruments}


def test_a_genre_blended_with_nothing_is_itself() -> None:
    assert blend.genre_of("trap") is GENRES["trap"]
    assert blend.genre_of("trap", "trap") is GENRES["trap"]


def test_seats_of_a_blend_play_in_the_manner_of_their_own_house() -> None:
    plan = planned("trap", "house")
    homes = {
        seat.role: plan.styles[seat.name].partition("/")[0]
        for seat in plan.seats
        if seat.name in plan.styles
    }
    assert homes[Role.DRUMS] == "trap"
    assert homes[Role.LEAD] == "house"
    assert all(seat.instrument in INSTRUMENTS for seat in plan.seats)
