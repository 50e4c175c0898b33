"""The order of events, as it was asked: solos, entries, key changes, named forms and endings."""

from dataclasses import replace

import pytest

from kapelle.compose import arrange, form, review, rosters
from kapelle.compose.plan import Ending, Plan
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import Fact, Reading, read
from kapelle.compose.shapes import NAMED
from kapelle.compose.staging import Entry
from kapelle.music.band import Role
from kapelle.music.genre import FAMILIES, outline
from kapelle.music.genres import GENRES
from kapelle.music.kit import DRUMS
from kapelle.music.score import Note

every_genre = pytest.mark.parametrize("genre", sorted(GENRES))
# One of each family, to write out what is planned for all.
FIRST = {one.family: name for name, one in sorted(GENRES.items(), reverse=True)}


def page(genre: str, *, seed: int = 3, duration: float | None = 100.0, **asked: object) -> Plan:
    """The plan alone."""
    reading = replace(Reading(genre=Fact(genre, genre)), **asked)  # type: ignore[arg-type]
    plan = make_plan(Wish(reading=reading, seed=seed, duration=duration))
    assert Plan.from_json(plan.to_json()) == plan
    return plan


def planned(genre: str, *, seed: int = 3, duration: float | None = 100.0, **asked: object) -> Plan:
    """The plan, and nothing wrong with what is written after it."""
    plan = page(genre, seed=seed, duration=duration, **asked)
    assert review.faults(arrange.write(plan), plan, frozenset()) == ()
    return plan


def struck(plan: Plan) -> list[Note]:
    return [
        note
        for part in arrange.write(plan).parts
        if part.seat.role in {Role.DRUMS, Role.PERCUSSION}
        for note in part.notes
    ]


# Solos and entries -----------------------------------------------------------------------------


def test_who_is_asked_for_a_solo_gets_one() -> None:
    plan = planned(
        "pop ballad",
        players=(Fact("saxophone", "sax"),),
        solos=(Fact("saxophone", "sax solo"),),
    )
    (solo,) = [section for section in plan.sections if section.role == "solo"]
    player = next(seat for seat in plan.seats if seat.name == solo.solos[0])
    assert player.instrument == "saxophone"
    after = plan.sections[plan.sections.index(solo) + 1 :]
    assert any(FAMILIES[section.role] == "chorus" for section in after)


def entry(player: str, section: str, nth: int, how: str) -> Fact[Entry]:
    return Fact(Entry(player, section, nth, how), how)


def present(plan: Plan, player: str) -> list[str]:
    names = {seat.name for seat in plan.seats if player in {seat.instrument, seat.role}}
    return [section.name for section in plan.sections if names & set(section.seats)]


def test_drums_that_enter_in_the_second_verse_do() -> None:
    plan = planned("pop ballad", entries=(entry("drums", "verse", 2, "enters"),), duration=180.0)
    names = [section.name for section in plan.sections]
    assert present(plan, Role.DRUMS)[0] == "verse 2"
    assert "verse 1" in names


def test_who_leaves_or_plays_alone_in_a_section_does() -> None:
    plan = planned("pop ballad", entries=(entry("bass", "chorus", -1, "leaves"),))
    last = [section for section in plan.sections if section.role == "chorus"][-1]
    assert last.name not in present(plan, Role.BASS)
    alone = planned("pop ballad", entries=(entry("piano", "outro", 0, "alone"),))
    seats = {seat.name: seat.instrument for seat in alone.seats}
    assert {seats[name] for name in alone.sections[-1].seats} == {"piano"}


# Key changes -----------------------------------------------------------------------------------


@pytest.mark.parametrize("asked", [0, 1, 2])
def test_a_key_change_lifts_the_last_chorus_and_what_follows(asked: int) -> None:
    plan = planned("pop ballad", key_change=Fact(asked, "key change"))
    shifts = [section.shift for section in plan.sections]
    last = max(at for at, one in enumerate(plan.sections) if FAMILIES[one.role] == "chorus")
    assert set(shifts[:last]) == {0}
    assert set(shifts[last:]) == ({asked} if asked else {shifts[last]})
    assert shifts[last] in {1, 2}
    score = arrange.write(plan)
    assert score.passages[-1].key.tonic == (plan.key.tonic + shifts[last]) % 12


def test_a_genre_that_modulates_does_so_now_and_then() -> None:
    found = {
        name: sum(
            any(section.shift for section in page(name, seed=seed, duration=200.0).sections)
            for seed in range(6)
        )
        for name in ("house", "gospel")
    }
    assert GENRES["house"].modulates == 0
    assert found["house"] == 0
    assert found["gospel"] > 0


# Forms -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(NAMED))
@pytest.mark.parametrize("duration", [45.0, 120.0, 240.0])
def test_a_form_with_a_name_keeps_its_letters(name: str, duration: float) -> None:
    draw = planned if duration < 100 else page
    plan = draw("folk", form=Fact(name, name), duration=duration)
    roles = {section.role for section in plan.sections} - {"intro", "outro"}
    assert roles <= {section.role for section in NAMED[name]}
    if duration > 100:
        assert {s.letter for s in plan.sections} == {s.letter for s in NAMED[name]}


def test_a_twelve_bar_blues_has_its_twelve_bars_in_any_band() -> None:
    plan = planned("folk", form=Fact("twelve-bar blues", "12-bar"))
    assert all(section.changes.count("|") == 11 for section in plan.sections)
    assert sum(section.bars % 12 == 0 for section in plan.sections) >= len(plan.sections) - 3
    assert len(plan.sections) >= 4


@every_genre
def test_a_very_long_song_keeps_changing(genre: str) -> None:
    plan = page(genre, duration=600.0)
    assert len({section.letter for section in plan.sections}) >= 3
    assert len({section.role for section in plan.sections}) >= 4
    assert max(section.bars for section in plan.sections) <= 48


@pytest.mark.parametrize("genre", sorted(FIRST.values()))
def test_a_very_long_song_is_written_without_fault(genre: str) -> None:
    planned(genre, duration=600.0)


def test_bars_that_were_counted_are_counted() -> None:
    for bars in (1, 8, 16, 33):
        plan = planned("techno", duration=None, bars=Fact(bars, f"{bars} bars"))
        assert sum(section.bars for section in plan.sections) == bars


# Endings ---------------------------------------------------------------------------------------


@every_genre
def test_a_loop_ends_on_its_bar_line_and_leads_back(genre: str) -> None:
    plan = page(genre, ending=Fact("loop", "seamless loop"), duration=30.0)
    assert plan.ending is Ending.LOOP
    assert plan.tempo.seconds(plan.length) == pytest.approx(30.0, abs=1e-6)
    low, high = GENRES[genre].limits
    assert low * 0.85 <= plan.bpm <= high * 1.15
    score = arrange.write(plan)
    assert review.faults(score, plan, frozenset()) == ()
    assert not [n for part in score.parts for n in part.notes if n.at >= plan.length]
    scenes = arrange.stage(plan)
    assert scenes[-1].coming == scenes[0].spans[0].chord


def test_what_cannot_be_a_loop_in_that_tempo_rings_out() -> None:
    plan = planned("house", ending=Fact("loop", "loop"), duration=30.0, bpm=Fact(121.0, "121 bpm"))
    assert (plan.ending, plan.bpm) == (Ending.RING, 121.0)


def test_a_fade_fills_the_time_and_has_no_last_chord() -> None:
    plan = planned("rock", ending=Fact("fade", "fades out"), duration=90.0)
    assert (plan.ending, plan.fade) == (Ending.FADE, 9.0)
    assert plan.duration - plan.tempo.seconds(plan.length) < plan.tempo.seconds(plan.metre.bar)
    assert not [n for part in arrange.write(plan).parts for n in part.notes if n.at >= plan.length]


def test_an_abrupt_end_is_short() -> None:
    plan = planned("punk", ending=Fact("abrupt", "ends abruptly"))
    last = [n for part in arrange.write(plan).parts for n in part.notes if n.at >= plan.length]
    assert last
    assert max(note.length for note in last) <= 1


# Drums -----------------------------------------------------------------------------------------


def test_a_drum_that_was_refused_is_never_struck() -> None:
    plan = make_plan(Wish(reading=read("trap without hi-hats"), seed=1, duration=60.0))
    hats = {DRUMS[drum] for drum in ("hat", "open hat", "pedal hat")}
    assert not [note for note in struck(plan) if note.pitch in hats]
    assert [note for note in struck(plan) if note.pitch == DRUMS["kick"]]


@pytest.mark.parametrize("duration", [None, 60.0])
def test_variations_that_were_counted_are_counted(duration: float | None) -> None:
    asked = "theme and five variations for solo piano, A major"
    plan = make_plan(Wish(reading=read(asked), seed=3, duration=duration))
    assert [section.role for section in plan.sections].count("variation") == 5


@pytest.mark.parametrize("genre", ["synthwave", "disco", "pop ballad", "singer-songwriter", "rock"])
def test_in_a_minute_a_chorus_comes_back_after_something_else(genre: str) -> None:
    for seed in range(1, 5):
        plan = make_plan(Wish(reading=read(genre), seed=seed, duration=62.0))
        choruses = [at for at, one in enumerate(plan.sections) if FAMILIES[one.role] == "chorus"]
        between = [plan.sections[at] for at in range(choruses[0] + 1, choruses[-1])]
        rests = [one for one in between if FAMILIES[one.role] != "chorus"]
        assert rests, (genre, seed)
        assert min(one.energy for one in rests) < plan.sections[choruses[-1]].energy - 0.25


def test_a_jig_of_sixty_short_bars_rests_long_enough_to_be_heard() -> None:
    plan = make_plan(Wish(reading=read("celtic jig in 6/8, 116 bpm"), seed=20, duration=62.0))
    bar = plan.tempo.seconds(plan.metre.bar)
    rests = [one for one in plan.sections if FAMILIES[one.role] in ("verse", "bridge")]
    assert max(one.bars * bar for one in rests) >= 6.0


@pytest.mark.parametrize("bpm", [84, 130])
def test_a_song_that_climbs_still_comes_down_between_two_choruses(bpm: int) -> None:
    for seed in (20, 77):
        plan = make_plan(
            Wish(reading=read(f"indie rock, dynamic build, {bpm} bpm"), seed=seed, duration=62.0)
        )
        choruses = [at for at, one in enumerate(plan.sections) if FAMILIES[one.role] == "chorus"]
        rests = [
            one
            for one in plan.sections[choruses[0] : choruses[-1]]
            if FAMILIES[one.role] in {"verse", "bridge"}
        ]
        low = [one for one in rests if one.energy < plan.sections[choruses[-1]].energy - 0.4]
        assert low, (bpm, seed)
        assert max(plan.tempo.seconds(one.bars * plan.metre.bar) for one in low) >= 6.0


def test_a_waltz_of_sixty_short_bars_gives_its_theme_time_to_come_back() -> None:
    plan = make_plan(Wish(reading=read("waltz, 141 bpm"), seed=77, duration=62.0))
    bar = plan.tempo.seconds(plan.metre.bar)
    assert min(one.bars * bar for one in plan.sections if one.role == "theme") >= 6.0


def test_sections_that_were_listed_stay_as_listed_in_a_minute() -> None:
    listed = read("synthwave: intro, verse, pre-chorus, chorus, outro")
    plan = make_plan(Wish(reading=listed, seed=20, duration=62.0))
    assert [one.role for one in plan.sections] == ["intro", "verse", "pre", "chorus", "outro"]


@pytest.mark.parametrize("genre", ["amapiano", "deep house", "celtic", "pop", "country"])
def test_in_a_minute_the_first_chorus_is_one_already(genre: str) -> None:
    for seed in range(501, 505):
        plan = make_plan(Wish(reading=read(f"{genre}, 122 bpm"), seed=seed, duration=62.0))
        choruses = [at for at, one in enumerate(plan.sections) if FAMILIES[one.role] == "chorus"]
        peaks = [plan.sections[at].energy for at in choruses]
        rested = [at for at in choruses[1:] if at - 1 not in choruses]
        assert rested, (genre, seed)  # one comes back, and not out of another
        before = max(at for at in choruses if at < rested[0])
        assert plan.sections[before].energy >= max(peaks) - 0.2, (genre, seed)


@pytest.mark.parametrize("genre", ["punk", "pop", "country", "funk", "celtic", "latin jazz"])
def test_between_two_choruses_of_a_minute_somebody_leaves(genre: str) -> None:
    for seed in range(501, 505):
        plan = make_plan(Wish(reading=read(genre), seed=seed, duration=62.0))
        choruses = [at for at, one in enumerate(plan.sections) if FAMILIES[one.role] == "chorus"]
        between = plan.sections[choruses[0] + 1 : choruses[-1]]
        players = [len(one.seats) for one in between if FAMILIES[one.role] != "build"]
        assert min(players) <= len(plan.sections[choruses[-1]].seats) / 2, (genre, seed)


def test_a_solo_that_is_the_only_rest_has_the_rhythm_section_to_itself() -> None:
    jazz = form.fit(outline("head:A16 .6 solo:A8 .7 head:A8 .98 outro:A4 .5"), 36, bar=1.5)
    solo = next(one for one in jazz if one.role == "solo")
    assert solo.energy <= form.TRIO
    assert jazz[0].energy >= jazz[2].energy - form.STANDS


def test_a_minute_of_a_club_has_its_drop_twice_and_a_longer_one_the_same() -> None:
    for bars in (24, 28, 32):
        club = form.fit(
            outline("intro:A4 .3 verse:A8 .5 build:C4 .6 drop:B16 .9 outro:A4 .4"), bars
        )
        assert [one.role for one in club].count("drop") == 2, bars


def test_a_bass_is_not_left_alone_in_a_quiet_section() -> None:
    plan = make_plan(Wish(reading=read("funk"), seed=501, duration=62.0))
    roles = {seat.name: seat.role for seat in plan.seats}
    for section in plan.sections:
        assert {roles[name] for name in section.seats} - {Role.EFFECTS} != {Role.BASS}


def test_nobody_listens_to_a_drum_kit_for_long_before_a_song_of_a_minute() -> None:
    for seed in range(24):
        plan = make_plan(Wish(reading=read("country"), seed=seed, duration=62.0))
        roles = {seat.role for seat in plan.seats if seat.name in plan.sections[0].seats}
        if not roles - rosters.BEAT:
            assert plan.sections[0].bars <= sum(one.bars for one in plan.sections) / 12
