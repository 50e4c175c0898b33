"""What is decided about a song: length, tempo and key as asked, and the rest by taste."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kapelle.compose import form
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import members, read, refused
from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.genre import FAMILIES
from kapelle.music.genres import GENRES
from kapelle.music.pitch import MINOR_LIKE, Key
from kapelle.music.units import Metre

LENGTHS = st.floats(1.0, 600.0)
TEMPI = st.one_of(st.none(), st.floats(30.0, 300.0), st.integers(30, 300).map(float))
CELLAR = 43  # G2: whoever reaches that can be the bottom of a band
CALLS = st.sampled_from(sorted(GENRES))
METRES = st.sampled_from(["4/4", "3/4", "6/8", "5/4", "7/8"])


def plan(prompt: str, *, seed: int = 1, **said: object) -> Plan:
    return make_plan(replace(Wish(reading=read(prompt), seed=seed), **said))  # type: ignore[arg-type]


def ring(song: Plan) -> float:
    return song.duration - song.tempo.seconds(song.length)


# Length ----------------------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(genre=CALLS, metre=METRES, duration=LENGTHS, bpm=TEMPI, seed=st.integers(0, 99))
def test_any_length_is_met_exactly_with_a_last_chord_that_rings(
    genre: str, metre: str, duration: float, bpm: float | None, seed: int
) -> None:
    song = plan(f"{genre}, {metre}", seed=seed, duration=duration, bpm=bpm)
    shortest, longest = form.rings(song.tempo, song.metre)
    assert song.duration == duration
    assert ring(song) <= longest + 1e-6
    if song.sections:
        assert ring(song) >= shortest - 1e-6


@settings(max_examples=60, deadline=None)
@given(genre=CALLS, duration=LENGTHS, bpm=st.floats(30.0, 300.0))
def test_an_asked_tempo_is_exact(genre: str, duration: float, bpm: float) -> None:
    assert plan(genre, duration=duration, bpm=bpm).bpm == pytest.approx(bpm, abs=1e-9)


def test_in_six_eight_an_asked_tempo_counts_dotted_quarters() -> None:
    song = plan("ballad in 6/8 at 60 bpm")
    assert song.tempo.bpm == 90
    assert song.bpm == 60


@pytest.mark.parametrize("genre", sorted(GENRES))
def test_without_a_word_about_length_a_song_lasts_about_three_minutes(genre: str) -> None:
    for seed in range(4):
        assert 145 <= plan(genre, seed=seed).duration <= 195, seed


@pytest.mark.parametrize("genre", sorted(GENRES))
def test_a_free_tempo_stays_what_the_genre_can_bear(genre: str) -> None:
    low, high = GENRES[genre].limits
    for duration in (None, 5.0, 30.0, 61.7, 333.3):
        assert low <= plan(genre, duration=duration).tempo.bpm <= high


@pytest.mark.parametrize("duration", [1.0, 2.0])
def test_the_shortest_songs_are_one_chord(duration: float) -> None:
    assert plan("pop ballad", duration=duration).sections == ()


def test_five_seconds_are_a_sting_of_one_or_two_bars() -> None:
    for genre in GENRES:
        song = plan(genre, duration=5.0)
        assert 1 <= sum(section.bars for section in song.sections) <= 3


# Form ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("genre", sorted(GENRES))
def test_a_form_fits_any_number_of_bars(genre: str) -> None:
    for outline in GENRES[genre].forms:
        for bars in [*range(1, 72), 104, 131, 200, 350, 700]:
            assert sum(section.bars for section in form.fit(outline, bars)) == bars, bars


@settings(max_examples=80, deadline=None)
@given(genre=CALLS, duration=st.floats(60.0, 600.0), seed=st.integers(0, 50))
def test_from_a_minute_on_something_contrasts_and_returns(
    genre: str, duration: float, seed: int
) -> None:
    letters = [section.letter for section in plan(genre, seed=seed, duration=duration).sections]
    returns = any(
        letter in letters[:at] and letters[at - 1] != letter for at, letter in enumerate(letters)
    )
    assert len(set(letters)) >= 2
    assert returns


@settings(max_examples=80, deadline=None)
@given(genre=CALLS, duration=st.floats(90.0, 600.0), seed=st.integers(0, 50))
def test_there_is_one_climax_and_it_comes_late(genre: str, duration: float, seed: int) -> None:
    song = plan(genre, seed=seed, duration=duration)
    top = max(section.energy for section in song.sections)
    peaks = [at for at, section in enumerate(song.sections) if section.energy == top]
    assert len(peaks) == 1
    before = sum(section.bars for section in song.sections[: peaks[0]])
    through = before + song.sections[peaks[0]].bars
    total = sum(section.bars for section in song.sections)
    assert before / total >= 0.5
    assert through / total >= 0.65


def test_a_long_song_has_an_intro_an_outro_and_rests() -> None:
    for genre in GENRES:
        roles = [section.role for section in plan(genre, duration=600.0).sections]
        assert roles[0] == "intro"
        assert roles[-1] == "outro"
        assert sum(FAMILIES[role] == "bridge" for role in roles) >= 3


def test_an_asked_form_is_kept() -> None:
    song = plan("sad ballad: intro, verse, chorus, verse, chorus, bridge, chorus, outro, 3 minutes")
    assert [section.role for section in song.sections] == [
        "intro", "verse", "chorus", "verse", "chorus", "bridge", "chorus", "outro",
    ]  # fmt: skip


def test_a_build_climbs() -> None:
    energies = [section.energy for section in plan("house that builds and builds").sections[:-1]]
    flat = [section.energy for section in plan("house").sections[:-1]]
    assert energies.index(max(energies)) >= len(energies) - 1
    assert energies[1] < flat[1]


# Key -------------------------------------------------------------------------------------------


@given(key=st.builds(Key, st.integers(0, 11), st.sampled_from(["major", "minor", "dorian"])))
def test_an_asked_key_is_exact(key: Key) -> None:
    assert plan("house", key=key).key == key
    assert plan(f"house in {key}").key == key


def test_sad_is_minor_and_happy_major_where_the_genre_has_both() -> None:
    sad = [plan("a sad pop ballad", seed=seed).key.mode for seed in range(40)]
    happy = [plan("a happy pop ballad", seed=seed).key.mode for seed in range(40)]
    assert sum(mode in MINOR_LIKE for mode in sad) >= 25
    assert sum(mode in MINOR_LIKE for mode in happy) <= 5


# Seats -----------------------------------------------------------------------------------------

ASKED = st.lists(st.sampled_from(sorted(INSTRUMENTS.keys() - {"impact", "reverse cymbal", "rain"})), max_size=5)  # fmt: skip
REFUSED = st.lists(st.sampled_from(["drums", "bass", "guitar", "synth", "piano", "strings", "percussion"]), max_size=4)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(genre=CALLS, asked=ASKED, denied=REFUSED, seed=st.integers(0, 20))
def test_whoever_was_asked_plays_and_whoever_was_refused_does_not(
    genre: str, asked: list[str], denied: list[str], seed: int
) -> None:
    reading = read(
        ", ".join([genre, *(f"with {name}" for name in asked), *(f"no {name}" for name in denied)])
    )
    song = make_plan(Wish(reading=reading, seed=seed, duration=120.0))
    playing = {seat.instrument for seat in song.seats}
    heard = {name for section in song.sections for name in section.seats}
    for fact in reading.players:
        if members(fact.value) - refused(reading):
            assert members(fact.value) & playing, fact
    assert not playing & refused(reading)
    assert all(section.seats for section in song.sections)
    assert {seat.name for seat in song.seats} == heard


@settings(max_examples=100, deadline=None)
@given(genre=CALLS, asked=ASKED, denied=REFUSED, seed=st.integers(0, 20))
def test_every_seat_is_one_its_player_can_fill(
    genre: str, asked: list[str], denied: list[str], seed: int
) -> None:
    prompt = ", ".join([genre, *asked, *(f"no {name}" for name in denied)])
    song = plan(prompt, seed=seed)
    names = [seat.name for seat in song.seats]
    assert len(set(names)) == len(names)
    for seat in song.seats:
        player = INSTRUMENTS[seat.instrument]
        assert player.low <= seat.low < seat.high <= player.high
        assert (seat.role in {Role.DRUMS, Role.PERCUSSION}) == (player.family == "drums")
        assert seat.role is Role.BASS or player.family != "bass"
        assert seat.role is not Role.BASS or player.low <= CELLAR  # an orchestra's are celli too
    assert set(song.styles) <= set(names)


def test_a_pianist_alone_has_two_hands() -> None:
    song = plan("solo piano")
    assert {seat.instrument for seat in song.seats} == {"piano"}
    assert {seat.role for seat in song.seats} == {Role.CHORDS, Role.LEAD}


def test_a_pianist_of_a_piano_piece_plays_it_as_its_genre_does() -> None:
    for prompt, instrument in (
        ("solo piano piece", "piano"),
        ("neoclassical piece, felt piano", "felt piano"),
    ):
        song = plan(prompt)
        assert song.genre == "piano solo"
        assert [seat.instrument for seat in song.seats] == [instrument] * 2
        assert set(song.styles.values()) == {"piano solo/left hand", "piano solo/right hand"}


def test_a_flute_alone_plays_the_tune() -> None:
    song = plan("a flute and no other instruments")
    assert [(seat.instrument, seat.role) for seat in song.seats] == [("flute", Role.LEAD)]


def test_a_song_opens_as_asked_and_latecomers_are_late() -> None:
    song = plan("pop ballad, starts with solo cello, drums enter in the chorus")
    instruments = {seat.name: seat.instrument for seat in song.seats}
    drums = next(seat.name for seat in song.seats if seat.role is Role.DRUMS)
    assert {instruments[name] for name in song.sections[0].seats} == {"cello"}
    first = next(at for at, section in enumerate(song.sections) if drums in section.seats)
    assert song.sections[first].role == "chorus"


# The whole -------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(genre=CALLS, seed=st.integers(0, 2**63 - 1), duration=LENGTHS)
def test_a_plan_survives_json_and_comes_out_equal(genre: str, seed: int, duration: float) -> None:
    song = plan(f"{genre} with saxophone, dry and wide", seed=seed, duration=duration)
    assert Plan.from_json(json.loads(json.dumps(song.to_json()))) == song


def test_a_page_that_is_no_plan_is_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match="not a plan"):
        Plan.from_json({"title": "x"})


@given(seed=st.integers(0, 2**32))
def test_the_same_wish_makes_the_same_plan(seed: int) -> None:
    assert plan("rain over the sea", seed=seed) == plan("rain over the sea", seed=seed)


def test_an_open_prompt_is_decided_by_its_images_and_by_dice() -> None:
    genres = {plan("a song about nothing in particular", seed=seed).genre for seed in range(60)}
    coffee = [plan("coffee and homework on a rainy evening", seed=seed).genre for seed in range(60)]
    assert len(genres) >= 30  # of sixty throws
    assert coffee.count("lo-fi hip hop") >= 40


def test_an_asked_tempo_chooses_among_bands_that_keep_it() -> None:
    for seed in range(20):
        low, high = GENRES[plan("🎵 ok 72 bpm", seed=seed).genre].limits
        assert low <= 72 <= high


def test_what_the_request_says_overrules_the_prompt() -> None:
    song = plan(
        "house, 124 bpm, in A minor, 2 minutes",
        bpm=118.0,
        key=Key(3, "major"),
        duration=77.0,
        title="Mine",
    )
    assert (song.bpm, str(song.key), song.duration, song.title) == (118.0, "Eb major", 77.0, "Mine")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"duration": 0.5}, "between 1 and 600"),
        ({"duration": float("nan")}, "seconds"),
        ({"bpm": 1e9}, "BPM"),
    ],
)
def test_an_impossible_wish_is_refused_in_a_sentence(said: dict[str, float], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        plan("house", **said)


def test_a_waltz_has_three_beats_whoever_dances_it() -> None:
    for seed in range(4):
        assert plan("a pop waltz", seed=seed).metre == Metre(3, 4)


def test_production_words_reach_the_mix() -> None:
    plain, dry, wet = (plan(f"house{words}") for words in ("", ", dry", ", drenched in reverb"))
    sends = [song.mix.channels[Role.PAD].reverb for song in (dry, plain, wet)]
    assert sends == sorted(sends)
    assert len(set(sends)) == 3
