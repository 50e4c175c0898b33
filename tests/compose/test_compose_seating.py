"""Who was asked for has a seat, a role that suits the instrument, and a manner to play in."""

import pytest

from kapelle.compose import arrange, homes, review
from kapelle.compose.nearest import members
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import Fact, Reading
from kapelle.compose.seating import NAMED_ROLES, ROLES
from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.genres import CHAIRS, GENRES
from kapelle.music.idiom import Comping, Hand, Line, Runs

PLAYERS = sorted(name for name, one in INSTRUMENTS.items() if one.family != "effects")
BANDS = ("trap", "rock", "swing", "ambient")
HANDS = {Role.CHORDS: Comping, Role.BASS: Line, Role.PERCUSSION: Hand, Role.ARP: Runs}


def planned(genre: str, *players: str, **more: object) -> Plan:
    asked = tuple(Fact(player, player) for player in players)
    reading = Reading(genre=Fact(genre, genre), players=asked, **more)  # type: ignore[arg-type]
    return make_plan(Wish(reading=reading, seed=2, duration=40.0))


def test_every_instrument_has_roles() -> None:
    assert set(NAMED_ROLES) <= set(INSTRUMENTS)
    assert {one.family for one in INSTRUMENTS.values()} == set(ROLES)


@pytest.mark.parametrize("player", PLAYERS)
def test_whoever_is_asked_for_plays_in_any_band_and_knows_how(player: str) -> None:
    for genre in BANDS:
        plan = planned(genre, player)
        seats = [seat for seat in plan.seats if seat.instrument in members(player)]
        assert seats, genre
        score = arrange.write(plan)
        assert review.faults(score, plan, frozenset()) == ()
        assert any(part.notes for part in score.parts if part.seat in seats)
        for seat in seats:
            if seat.role in HANDS and seat.name in plan.styles:
                assert isinstance(CHAIRS[plan.styles[seat.name]].plays, HANDS[seat.role])


@pytest.mark.parametrize(
    ("player", "role", "genre", "home"),
    [
        ("banjo", Role.CHORDS, "rock", "bluegrass"),
        ("piano", Role.CHORDS, "house", "house"),
    ],
)
def test_a_stranger_plays_as_at_home(player: str, role: Role, genre: str, home: str) -> None:
    known = homes.manner(player, role, GENRES[genre])
    assert known is not None
    assert known.home.partition("/")[0] == home
    assert player in known.instruments


def test_every_player_of_chords_has_hands_everywhere() -> None:
    for name, one in INSTRUMENTS.items():
        if one.family in {"keys", "guitar"}:
            for genre in GENRES.values():
                known = homes.manner(name, Role.CHORDS, genre)
                assert known is not None
                assert isinstance(known.plays, Comping)


def test_who_should_have_the_tune_has_it() -> None:
    plan = planned("house", "piano", leads=(Fact("cello", "cello melody"),))
    leads = [seat.instrument for seat in plan.seats if seat.role is Role.LEAD]
    assert leads[0] == "cello"


def test_a_cajon_takes_the_drummers_chair_and_joins_one_who_was_asked_for_too() -> None:
    roles = {s.instrument: s.role for s in planned("pop ballad", "cajon").seats}
    assert roles["cajon"] is Role.DRUMS
    roles = {s.instrument: s.role for s in planned("pop ballad", "pop kit", "cajon").seats}
    assert roles["cajon"] is Role.PERCUSSION
