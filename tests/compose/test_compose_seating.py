"""Who was asked for has a seat, a role that suits the instrument, and a manner to play in."""

import pytest

from kapelle.compose import arrange, homes, review
from kapelle.compose.lexicon import STYLES
from kapelle.compose.nearest import members
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import Fact, Reading, read
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
def test_whoever_is_asked_for_has_a_seat_in_any_band_and_knows_how_to_play(player: str) -> None:
    for genre in BANDS:
        plan = planned(genre, player)
        seats = [seat for seat in plan.seats if seat.instrument in members(player)]
        assert seats, genre
        for seat in seats:
            if seat.role in HANDS and seat.name in plan.styles:
                assert isinstance(CHAIRS[plan.styles[seat.name]].plays, HANDS[seat.role])


@pytest.mark.parametrize(("number", "player"), list(enumerate(PLAYERS)))
def test_whoever_is_asked_for_plays(number: int, player: str) -> None:
    plan = planned(BANDS[number % len(BANDS)], player)  # each band hears a quarter of them
    score = arrange.write(plan)
    assert review.faults(score, plan, frozenset()) == ()
    assert any(part.notes for part in score.parts if part.seat.instrument in members(player))


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


@pytest.mark.parametrize(
    ("prompt", "size"),
    [
        ("jazz quartet, late night", 4),
        ("a funk trio", 3),
        ("power trio, grunge", 3),
        ("bluegrass quintet", 5),
        ("a piece for piano and violin duo", 2),
        ("synth duo", 2),
    ],
)
def test_a_trio_has_three_players(prompt: str, size: int) -> None:
    plan = make_plan(Wish(reading=read(prompt), seed=3, duration=40.0))
    assert len({seat.instrument for seat in plan.seats}) == size
    assert any(seat.role is Role.LEAD for seat in plan.seats)


@pytest.mark.parametrize("prompt", ["pop with a string quartet", "soul, backing trio", "disco"])
def test_a_group_inside_the_band_limits_nobody_else(prompt: str) -> None:
    assert read(prompt).size is None


def test_whoever_was_asked_is_heard_even_in_a_song_that_is_nearly_over() -> None:
    prompt = "meditation. It starts off with a synth. Another synth plays the bass notes, no drums"
    plan = make_plan(Wish(reading=read(prompt), seed=20, duration=30.0))
    assert any(seat.role is Role.BASS for seat in plan.playing)


def test_a_style_that_is_only_mentioned_brings_a_player_along() -> None:
    reading = Reading(genre=Fact("pop", "pop"), accents=(Fact("shoegaze", "shoegaze"),))
    guest = STYLES["shoegaze"].brings[0]
    plan = make_plan(Wish(reading=reading, seed=2, duration=60.0))
    assert any(seat.instrument in members(guest) for seat in plan.seats)


@pytest.mark.parametrize("seed", range(6))
def test_nobody_answers_where_nobody_calls(seed: int) -> None:
    """A counter-melody alone would rest where the tune it answers is not played."""
    prompt = "percussion instrumental, steady drumming and tambourine, horns hooting, nothing else"
    plan = make_plan(Wish(reading=read(prompt), seed=seed, duration=62.0))
    roles = {seat.name: seat.role for seat in plan.seats}
    assert Role.LEAD in roles.values()
    for section in plan.sections:
        assert {roles[name] for name in section.seats} - {Role.EFFECTS} != {Role.COUNTER}
