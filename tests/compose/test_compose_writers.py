"""Laws of the writers: whatever the plan, the score can be played and does what was planned."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kapelle.compose import arrange, comping, perform
from kapelle.compose.plan import Plan, Section
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.genre import FAMILIES
from kapelle.music.genres import CHAIRS, GENRES
from kapelle.music.idiom import Comping
from kapelle.music.kit import DRUMS
from kapelle.music.performance import Performance
from kapelle.music.pitch import SCALES, Key
from kapelle.music.score import Score
from kapelle.music.units import Metre

Make = Callable[..., Plan]
NAMES = sorted(GENRES)
quick = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
seeds = st.integers(0, 2**31)
names = st.sampled_from(NAMES)
# One whole song of every genre, written once: the laws of a genre are tried one after the other.
every_song = pytest.mark.parametrize("name", NAMES, scope="module")
# Laws of the dice hold for any genre or for none: each is tried on a third of every family.
KINDRED = sorted(NAMES, key=lambda name: (GENRES[name].family, name))
METRES = [Metre(3, 4), Metre(6, 8), Metre(5, 4), Metre(7, 8), Metre(2, 4)]


class Song(NamedTuple):
    plan: Plan
    score: Score
    performance: Performance


@pytest.fixture(scope="module")
def song(name: str, plan: Make) -> Song:
    made = plan(name, seed=4)
    score = arrange.write(made)
    return Song(made, score, perform.play(score, made))


def part(score: Score, name: str) -> tuple:
    return next(part.notes for part in score.parts if part.seat.name == name)


def sung(score: Score) -> list:
    """What the leads play between them; where a genre has none, whoever plays chords."""
    leads = [note for one in score.parts if one.seat.role is Role.LEAD for note in one.notes]
    return leads or [
        note for one in score.parts if one.seat.role is Role.CHORDS for note in one.notes
    ]


def lies_well(score: Score) -> bool:
    """Every note in the song, in order, and on its instrument."""
    for one in score.parts:
        instrument = INSTRUMENTS[one.seat.instrument]
        for note in one.notes:
            assert 0 <= note.at <= score.length + 2  # a band may strike once more on its way out
            assert note.length > 0
            assert instrument.low <= note.pitch <= instrument.high
            assert 0 < note.strength <= 1
        assert [note.at for note in one.notes] == sorted(note.at for note in one.notes)
    return bool(score.parts)


@every_song
def test_every_note_lies_in_the_song_and_on_its_instrument(song: Song) -> None:
    assert lies_well(song.score)


@every_song
def test_a_single_voice_never_plays_two_notes_at_once(song: Song) -> None:
    for one in song.score.parts:
        if INSTRUMENTS[one.seat.instrument].one_voice:
            assert all(a.at + a.length <= b.at for a, b in pairwise(one.notes))
    for track in song.performance.tracks:
        if INSTRUMENTS[track.seat.instrument].one_voice:
            assert all(a.at + a.length <= b.at + 1e-9 for a, b in pairwise(track.events))


@every_song
def test_the_bass_stays_below_middle_c(song: Song) -> None:
    for one in song.score.parts:
        if one.seat.role is Role.BASS:
            assert all(note.pitch < 60 for note in one.notes)


@every_song
def test_nobody_but_the_bass_plays_in_the_cellar_while_it_is_there(song: Song) -> None:
    made, score, _ = song
    basses = {
        one.seat.name for one in score.parts if one.seat.role is Role.BASS
    }  # a piano has none
    low = [p for p, s in zip(score.passages, made.sections, strict=True) if basses & {*s.seats}]
    for one in score.parts:
        if one.seat.role in {Role.CHORDS, Role.PAD, Role.ARP, Role.LEAD, Role.COUNTER}:
            chair = CHAIRS[made.styles[one.seat.name]]
            rooted = isinstance(chair.plays, Comping) and chair.plays.shape in comping.FLOORS
            floor = 40 if rooted or one.seat.role is Role.COUNTER else 47  # a cello goes there
            floor = min(floor, max(40, chair.low))  # and whom the genre has put there: dub's fog
            for passage in low:
                inside = [n for n in one.notes if passage.at <= n.at < passage.at + passage.length]
                assert all(note.pitch >= floor for note in inside)


@pytest.mark.parametrize("name", KINDRED[0::3])
def test_the_same_plan_makes_the_same_song(plan: Make, name: str) -> None:
    made = plan(name, seed=11, most=4)
    score = arrange.write(made)
    assert arrange.write(made) == score
    assert perform.play(score, made) == perform.play(score, made)


@pytest.mark.parametrize("name", KINDRED[1::3])
def test_other_seeds_make_other_tunes(plan: Make, name: str) -> None:
    key = Key(0, "minor")
    tunes = {
        tuple(note.pitch for note in sung(arrange.write(plan(name, seed=seed, key=key, most=4))))
        for seed in range(2)
    }
    assert len(tunes) == 2


@pytest.mark.parametrize("name", KINDRED[2::3])
def test_a_new_part_moves_nobody_elses_notes(plan: Make, name: str) -> None:
    made = plan(name, seed=5, most=5)
    extra = Seat(name="cowboy", instrument="percussion", role=Role.PERCUSSION, low=27, high=87)
    second = Seat(name="guest", instrument="flute", role=Role.COUNTER, low=60, high=90)
    wider = replace(
        made,
        seats=(*made.seats, extra, second),
        sections=tuple(replace(s, seats=(*s.seats, "cowboy", "guest")) for s in made.sections),
    )
    before = {one.seat.name: one.notes for one in arrange.write(made).parts}
    after = {one.seat.name: one.notes for one in arrange.write(wider).parts}
    assert {name: after[name] for name in before} == before


def lays_out(seat: Seat, section: Section, name: str) -> bool:
    """A lead may rest while somebody else improvises."""
    others = {*GENRES[name].solos, *section.solos} & set(section.seats) - {seat.name}
    return seat.role is Role.LEAD and section.role == "solo" and bool(others)


@quick
@given(names, seeds, st.data())
def test_any_handful_of_players_fills_every_section(
    plan: Make, name: str, seed: int, data: st.DataObject
) -> None:
    chairs = [chair.name for chair in GENRES[name].chairs]
    kept = data.draw(st.sets(st.sampled_from(chairs), min_size=1))
    made = plan(name, seed=seed, without=frozenset(chairs) - kept)
    score = arrange.write(made)
    assert {one.seat.name for one in score.parts} == kept
    for one in score.parts:
        if one.seat.role is Role.EFFECTS:
            continue
        for passage, section in zip(score.passages, made.sections, strict=True):
            if one.seat.name in section.seats and not lays_out(one.seat, section, name):
                end = passage.at + passage.length
                assert any(
                    note.at < end and note.at + note.length > passage.at for note in one.notes
                ), (one.seat.name, passage.name)


@quick
@given(
    names,
    st.sampled_from(list(Role)),
    st.sampled_from(sorted(INSTRUMENTS)),
    st.sampled_from(sorted(CHAIRS)),
)
def test_any_instrument_can_take_any_role(
    plan: Make, name: str, role: Role, instrument: str, style: str
) -> None:
    facts = INSTRUMENTS[instrument]
    drums = facts.program < 0
    if drums != (role in {Role.DRUMS, Role.PERCUSSION, Role.EFFECTS}):
        return
    if role is Role.EFFECTS and facts.family != "effects":
        return
    guest = Seat(name="guest", instrument=instrument, role=role, low=facts.low, high=facts.high)
    made = plan(name, without=frozenset(c.name for c in GENRES[name].chairs))
    made = replace(
        made,
        seats=(guest,),
        styles={"guest": style},
        sections=tuple(replace(s, seats=("guest",)) for s in made.sections),
    )
    score = arrange.write(made)
    performance = perform.play(score, made)
    assert len(performance.tracks) == 1
    for note in score.parts[0].notes:
        assert facts.low <= note.pitch <= facts.high


@pytest.mark.parametrize(
    ("name", "metre"), [(name, METRES[n % 5]) for n, name in enumerate(NAMES)], ids=str
)
def test_other_metres_are_written_in_their_own_bars(plan: Make, name: str, metre: Metre) -> None:
    made = plan(name, metre=metre)
    score = arrange.write(made)
    assert score.length == sum(s.bars for s in made.sections) * metre.bar
    hits = score.length + 2  # some bands strike once more after the last chord
    assert all(note.at <= hits for one in score.parts for note in one.notes)
    bars = {passage.at / metre.bar for passage in score.passages}
    assert all(bar == int(bar) for bar in bars)
    for one in score.parts:  # a drummer, where there is one
        if one.seat.role is Role.DRUMS:
            kicks = [n for n in one.notes if n.pitch in {DRUMS["kick"], DRUMS["sub kick"]}]
            assert sum(n.at % metre.bar == 0 for n in kicks) > len(score.passages)


@pytest.mark.parametrize("name", NAMES)
def test_a_song_of_a_single_chord_is_struck_and_rings(plan: Make, name: str) -> None:
    made = plan(name, most=0)
    score = arrange.write(made)
    performance = perform.play(score, made)
    assert score.length == 0
    events = [event for track in performance.tracks for event in track.events]
    assert events
    assert all(0 <= event.at <= 0.8 for event in events)  # a slow strum takes its time
    assert all(event.at + event.length <= made.duration + 1e-9 for event in events)


@every_song
def test_the_song_ends_on_its_tonic_and_rings_to_the_end(song: Song) -> None:
    made, score, _ = song
    last = [n for one in score.parts for n in one.notes if n.at == score.length]
    tonal = [n for n in last if n.length > 1]
    assert tonal
    assert min(tonal, key=lambda n: n.pitch).pitch % 12 == made.key.tonic
    ring = Fraction(made.duration - made.tempo.seconds(made.length)) * Fraction(made.tempo.bpm) / 60
    assert all(abs(n.length - ring) < Fraction(1, 50) for n in tonal)


@every_song
def test_what_is_played_stays_inside_the_song(song: Song) -> None:
    made, _, performance = song
    for track in performance.tracks:
        assert [e.at for e in track.events] == sorted(e.at for e in track.events)
        for event in track.events:
            assert event.at >= 0
            assert event.at + event.length <= made.duration + 1e-9
            assert 0 < event.strength <= 1
    assert performance.ending == pytest.approx(made.tempo.seconds(made.length))
    assert performance.stretches[-1].end == made.duration


@pytest.mark.parametrize("name", NAMES)
def test_without_a_drummer_nobody_drums(plan: Make, name: str) -> None:
    drummers = {Role.DRUMS, Role.PERCUSSION}
    chairs = frozenset(chair.name for chair in GENRES[name].chairs if chair.role in drummers)
    score = arrange.write(plan(name, without=chairs, most=5))
    assert all(one.seat.role not in {Role.DRUMS, Role.PERCUSSION} for one in score.parts)


def test_the_808_falls_on_the_kicks(plan: Make) -> None:
    score = arrange.write(plan("trap", seed=3))
    kicks = {note.at for note in part(score, "drums") if note.pitch == 36}
    hits = [note.at for note in part(score, "808") if note.at < score.length]
    assert sum(at in kicks for at in hits) / len(hits) > 0.95


def test_house_has_a_kick_on_every_beat_of_the_drop(plan: Make) -> None:
    score = arrange.write(plan("house", seed=3))
    drop = next(p for p in score.passages if p.role == "drop")
    kicks = {n.at - drop.at for n in part(score, "drums") if n.pitch == 36}
    beats = [Fraction(beat) for beat in range(int(drop.length) - 16)]
    assert all(beat in kicks for beat in beats)


def test_lo_fi_sixteenths_swing_and_the_snare_lies_back(plan: Make) -> None:
    made = plan("lo-fi hip hop", seed=2, bpm=80)
    score = arrange.write(made)
    track = next(t for t in perform.play(score, made).tracks if t.seat.name == "drums")
    beat = 60 / 80
    backbeats = [e.at / beat % 1 for e in track.events if e.pitch == 38 and e.strength > 0.6]
    late = [place * beat for place in backbeats if place < 0.2]
    assert 0.005 < sum(late) / len(late) < 0.03  # twelve, where the band drifts with it


def hook(made: Plan) -> str:
    """The letter of the section that is the song's hook."""
    return next(s.letter for s in made.sections if FAMILIES[s.role] == "chorus")


@every_song
def test_a_chorus_comes_back_with_the_same_tune_a_little_changed(song: Song) -> None:
    made, score, _ = song
    chorus = [
        passage
        for passage, section in zip(score.passages, made.sections, strict=True)
        if FAMILIES[section.role] == "chorus" and section.role != "solo"
        if section.letter == hook(made)
    ]
    chorus = [passage for passage in chorus if passage.length == chorus[0].length]
    if len(chorus) < 2:
        pytest.skip("its form has the hook once in this length")
    tunes = [
        {(n.at - p.at, n.pitch % 12) for n in sung(score) if p.at <= n.at < p.at + p.length}
        for p in chorus
    ]
    shared = len(tunes[0] & tunes[-1]) / len(tunes[0])
    assert shared > 0.6  # second voices may change more than the tune
    assert tunes[0] != tunes[-1]


@pytest.mark.parametrize(("number", "mode"), list(enumerate(sorted(SCALES))))
def test_every_mode_can_be_asked_of_any_genre(plan: Make, number: int, mode: str) -> None:
    for name in NAMES[number % 5 :: 5]:  # each genre meets three modes or more
        key = Key(NAMES.index(name) % 12, mode)
        assert lies_well(arrange.write(plan(name, key=key, most=4)))
