"""The studio: what a recording owes whatever is played."""

from collections.abc import Sequence

import numpy as np
import pytest

from kapelle.audio import RATE, Samples
from kapelle.music import kit
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.performance import Event, Performance, Stretch, Track
from kapelle.music.pitch import hertz
from kapelle.music.score import Manner
from kapelle.music.units import Tempo
from kapelle.sound import filters, instruments, oscillators, studio


def seat(instrument: str, name: str = "seat") -> Seat:
    it = INSTRUMENTS[instrument]
    role = Role.DRUMS if it.family == "drums" else Role.LEAD
    return Seat(name=name, instrument=instrument, role=role, low=it.low, high=it.high)


def song(*tracks: Track, seconds: float = 2.0) -> Performance:
    return Performance(
        tempo=Tempo(120),
        tracks=tracks,
        stretches=(Stretch("all", "verse", 0.0, seconds, 0.5, 1.0),),
        ending=seconds,
        duration=seconds,
    )


def played(instrument: str, *events: Event, seconds: float = 2.0) -> Samples:
    track = Track(seat(instrument), events)
    return studio.record(song(track, seconds=seconds), bank=None, seed=1, crate=studio.Crate())[
        "seat"
    ]


def energy(sound: Samples, start: float, end: float) -> float:
    return float((sound[round(start * RATE) : round(end * RATE)] ** 2).sum())


def band() -> Performance:
    names = ("trap kit", "808", "supersaw", "warm pad", "pluck", "bells")
    return song(
        *(
            Track(
                seat(name, name),
                tuple(
                    Event(0.1 * n, 0.15 + 0.05 * (n % 3), 36 + 12 * (k > 1) + n % 2, 0.3 + 0.04 * n)
                    for n in range(15)
                ),
            )
            for k, name in enumerate(names)
        )
    )


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_any_number_of_threads_makes_the_same_samples(threads: int) -> None:
    piece = band()
    one = studio.record(piece, bank=None, seed=7, threads=1, crate=studio.Crate())
    some = studio.record(piece, bank=None, seed=7, threads=threads, crate=studio.Crate())
    assert list(one) == list(some) == [track.seat.name for track in piece.tracks]
    assert all(np.array_equal(one[name], some[name]) for name in one)


def test_a_full_crate_and_an_empty_one_make_the_same_samples() -> None:
    crate, piece = studio.Crate(), band()
    held_longer = song(Track(seat("warm pad"), (Event(0, 1.5, 48, 0.42),)))
    fresh = studio.record(piece, bank=None, seed=7, crate=studio.Crate())
    studio.record(held_longer, bank=None, seed=7, crate=crate)  # leaves longer tones than needed
    for _ in range(2):
        again = studio.record(piece, bank=None, seed=7, crate=crate)
        assert all(np.array_equal(fresh[name], again[name]) for name in fresh)


def test_a_small_crate_keeps_the_latest_tones_and_forgets_the_rest() -> None:
    crate = studio.Crate(most=1000)
    keys = [("x", None, RATE, studio.Cue(pitch, 1.0)) for pitch in range(3)]
    for key in keys:
        crate.keep(key, np.zeros((200, 1), np.int16), struck=False, whole=True)
    assert crate.find(keys[0], 50, struck=False) is None
    assert crate.find(keys[2], 50, struck=False) is not None


def test_a_crate_lets_a_drum_go_later_than_a_tone_and_still_lets_it_go() -> None:
    crate = studio.Crate(most=1000)
    drum = ("kit", None, RATE, studio.Cue(36, 1.0))
    crate.keep(drum, np.zeros((200, 1), np.int16), struck=True, whole=True)
    found: list[bool] = []
    for pitch in range(12):
        key = ("x", None, RATE, studio.Cue(pitch, 1.0))
        crate.keep(key, np.zeros((200, 1), np.int16), struck=False, whole=True)
        found.append(drum in crate._shelves[True])
    assert found[3], "two tones fit beside it, and it outlives the next"
    assert not found[-1], "what nobody asks for goes in the end"


@pytest.mark.parametrize("seconds", [0.05, 1.0, 1.23456])
def test_stems_are_exactly_as_long_as_the_performance(seconds: float) -> None:
    sound = played("piano", Event(0.0, 5.0, 60, 0.9), seconds=seconds)
    assert sound.shape == (round(seconds * RATE), 2)
    assert sound.dtype == np.float32
    assert np.abs(sound[-1]).max() < 1e-3, "the tape ends in silence"


def test_a_seat_without_notes_is_silent() -> None:
    assert not played("piano").any()


def test_one_voice_means_that_the_next_note_ends_the_last() -> None:
    low = Event(0.1, 1.5, 36, 0.9)
    alone = played("cello", low)
    both = played("cello", low, Event(0.5, 1.0, 60, 0.05))
    assert energy(both, 0.55, 1.5) < 0.05 * energy(alone, 0.55, 1.5)


def test_players_of_many_voices_let_notes_ring() -> None:
    low = Event(0.1, 1.5, 40, 0.9)
    both = played("piano", low, Event(0.5, 1.0, 76, 0.05))
    assert energy(both, 0.55, 1.5) > 0.7 * energy(played("piano", low), 0.55, 1.5)


def test_closing_the_hat_chokes_it() -> None:
    opened = Event(0.1, 0.1, kit.DRUMS["open hat"], 0.9)
    closed = Event(0.3, 0.1, kit.DRUMS["hat"], 0.1)
    free, choked = played("house kit", opened), played("house kit", opened, closed)
    assert energy(choked, 0.4, 1.0) < 0.1 * energy(free, 0.4, 1.0)


def test_staccato_is_let_go_sooner_and_muted_strings_die_at_once() -> None:
    plain, short = (
        played("organ", Event(0.1, 0.3, 60, 0.8, manner))
        for manner in (Manner.PLAIN, Manner.STACCATO)
    )
    assert energy(short, 0.42, 1.0) < 0.6 * energy(plain, 0.42, 1.0)
    ringing, muted = (
        played("nylon guitar", Event(0.1, 1.0, 52, 0.8, manner))
        for manner in (Manner.PLAIN, Manner.MUTED)
    )
    assert energy(muted, 0.4, 1.0) < 0.05 * energy(ringing, 0.4, 1.0)


def test_a_tied_note_is_not_struck_again() -> None:
    def second(manner: Manner) -> Samples:
        first = Event(0.1, 0.4, 60, 0.8)
        sound = played("trumpet", first, Event(0.5, 0.6, 62, 0.8, manner))
        return sound[round(0.5 * RATE) : round(0.53 * RATE)]

    assert (second(Manner.LEGATO) ** 2).sum() > 1.3 * (second(Manner.PLAIN) ** 2).sum()


def test_a_slide_arrives() -> None:
    sound = played("808", Event(0.0, 1.0, 36, 0.8, slide_to=43))[:, 0]
    crossings = [
        len(np.flatnonzero(np.diff(np.signbit(sound[round(a * RATE) : round(b * RATE)]))))
        / 2
        / (b - a)
        for a, b in ((0.2, 0.5), (0.75, 0.98))
    ]
    assert crossings[0] == pytest.approx(65.4, rel=0.06)
    assert crossings[1] == pytest.approx(98.0, rel=0.06)


def test_another_seed_chooses_other_takes_and_nothing_else() -> None:
    def cues(seed: int) -> Sequence[studio.Lay]:
        notes = tuple(Event(0.25 * n, 0.1, 38, 0.7) for n in range(16))
        track = Track(seat("pop kit"), notes)
        return studio.lays(track, instruments.VOICES["pop kit"], studio.Chance(seed), RATE)

    assert cues(1) == cues(1)
    assert [lay.cue.take for lay in cues(1)] != [lay.cue.take for lay in cues(2)]
    assert [lay.at for lay in cues(1)] == [lay.at for lay in cues(2)]


@pytest.mark.parametrize("name", [name for name, it in instruments.VOICES.items() if it.runs])
def test_quick_low_notes_of_a_running_oscillator_keep_their_pitch(name: str) -> None:
    """Sixteenths at 136 BPM come nine times a second: a line at 36 or 45 Hz is no E (41.2 Hz)."""
    notes = tuple(Event(0.11 * n, 0.1, 28, 0.8) for n in range(36))
    sound = played(name, *notes, seconds=4.0).mean(axis=1)
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    hz = np.fft.rfftfreq(len(sound), 1 / RATE)
    low = (hz > 30) & (hz < 58)
    assert hz[low][power[low].argmax()] == pytest.approx(hertz(28), abs=0.6)


def test_progress_grows_to_one_in_words() -> None:
    told: list[tuple[float, str]] = []
    studio.record(
        band(), bank=None, seed=7, tell=lambda *now: told.append(now), crate=studio.Crate()
    )
    assert [share for share, _ in told] == sorted(share for share, _ in told)
    assert told[-1] == (1.0, "all players recorded")


class EnoughError(Exception):
    pass


def test_who_is_told_may_stop_the_recording() -> None:
    def enough(_: float, __: str) -> None:
        raise EnoughError

    with pytest.raises(EnoughError):
        studio.record(band(), bank=None, seed=7, tell=enough, crate=studio.Crate())


def test_no_join_between_notes_clicks() -> None:
    """A bass line cut and re-struck thirty times is as free of treble as one long note."""
    notes = tuple(Event(0.1 * n, 0.1, 36 + n % 5, 0.8) for n in range(30))
    line = played("808", *notes, seconds=3.0)[:, 0]
    power = np.abs(np.fft.rfft(line)) ** 2
    hz = np.fft.rfftfreq(len(line), 1 / RATE)
    assert power[hz > 6000].sum() < 1e-4 * power.sum()


def test_a_tone_held_longer_than_it_rings_fades_and_is_not_cut() -> None:
    rings = instruments.VOICES["piano"].rings
    sound = played("piano", Event(0.0, rings + 2, 24, 1.0), seconds=rings + 1)
    before = np.abs(sound[round((rings - 0.4) * RATE) : round((rings - 0.3) * RATE)]).max()
    after = sound[round(rings * RATE) - 40 : round(rings * RATE) + 40]
    assert before > 1e-3
    assert np.abs(np.diff(after, axis=0)).max() < 0.01 * before


def test_after_warming_up_no_user_waits_for_the_compiler() -> None:
    studio.warm_up(None)
    kernels = [
        kernel
        for module in (studio, oscillators, filters)
        for kernel in vars(module).values()
        if hasattr(kernel, "signatures")
    ]
    before = [len(kernel.signatures) for kernel in kernels]
    for name, it in INSTRUMENTS.items():
        for manner in (Manner.PLAIN, Manner.MUTED, Manner.LEGATO):
            pitch = 38 if it.family == "drums" else it.high
            slid = Event(0.1, 0.2, pitch, 0.9, manner, slide_to=pitch - 2)
            played(name, Event(0, 0.1, pitch, 0.3), slid, seconds=0.4)
    assert len(kernels) >= 8
    assert [len(kernel.signatures) for kernel in kernels] == before
