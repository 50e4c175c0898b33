"""What every instrument of the house owes, with no sample bank and, where one is found, with it.

In tune, over its whole range, louder when struck harder, silent when it is over, and never a
click, a thump of DC or a number that is none.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np
import pytest

from kapelle import settings
from kapelle.audio import RATE, Samples
from kapelle.music import kit
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.performance import Event, Performance, Stretch, Track
from kapelle.music.pitch import hertz
from kapelle.music.units import Tempo
from kapelle.sound import bank as banks
from kapelle.sound import instruments, studio
from kapelle.sound.bank import Bank
from kapelle.sound.tones import Voice

FLAT = frozenset({"drums", "effects"})  # families without pitch
PITCHED = [name for name, it in INSTRUMENTS.items() if it.family not in FLAT]
KITS = [name for name, it in INSTRUMENTS.items() if it.family == "drums"]
PIANOS = frozenset({"piano", "felt piano", "upright piano"})
EFFECTS = [name for name, it in INSTRUMENTS.items() if it.family == "effects"]


@cache
def found_bank() -> Bank | None:
    path = banks.find(settings.read(os.environ).data)
    return Bank(path) if path else None


@pytest.fixture(params=["synthesised", "sampled"])
def bank(request: pytest.FixtureRequest) -> Bank | None:
    if request.param == "synthesised":
        return None
    if found_bank() is None:
        pytest.skip("no sample bank on this machine")
    return found_bank()


def play(
    name: str, pitch: int, bank: Bank | None, strength: float = 0.8, held: float = 0.6
) -> Samples:
    total = 3.0
    seat = Seat(name="seat", instrument=name, role=Role.LEAD, low=pitch, high=pitch)
    note = Event(at=0.1, length=held, pitch=pitch, strength=strength)
    song = Performance(
        tempo=Tempo(120),
        tracks=(Track(seat, (note,)),),
        stretches=(Stretch("all", "verse", 0.0, total, 0.5, 1.0),),
        ending=total,
        duration=total,
    )
    return studio.record(song, bank=bank, seed=1, threads=1, crate=studio.Crate())["seat"]


def pitches(name: str) -> Iterator[int]:
    it = INSTRUMENTS[name]
    yield from (it.low, (it.low + it.high) // 2, it.high)


def cents_off(sound: Samples, pitch: int) -> float:
    """How far the power around the first harmonics lies from them: seven saws have one middle."""
    wave = sound[round(0.15 * RATE) : 2 * RATE].mean(axis=1).astype(np.float64)
    power = np.abs(np.fft.rfft(wave * np.hanning(len(wave)), 1 << 18)) ** 2
    hz = np.fft.rfftfreq(1 << 18, 1 / RATE)
    offs, weights = [], []
    for harmonic in hertz(pitch) * np.arange(1, 4):
        near = np.abs(hz - harmonic) < max(harmonic * (2 ** (60 / 1200) - 1), 2.5)
        weights.append(float(power[near].sum()))
        offs.append(1200 * np.log2((power * hz)[near].sum() / weights[-1] / harmonic))
    return float(np.average(offs, weights=weights))


@pytest.mark.parametrize("name", PITCHED)
def test_a_pitched_instrument_is_in_tune_from_its_lowest_note_to_its_highest(
    name: str, bank: Bank | None
) -> None:
    off = {p: cents_off(play(name, p, bank, held=2.0), p) for p in pitches(name)}
    stretched = 30 if name in PIANOS else 10  # a piano's octaves are tuned wide, as they should be
    outer = {p: stretched if p < 36 or p > 90 else 10 for p in off}
    assert all(abs(off[p]) <= outer[p] for p in off), off


@pytest.mark.parametrize("name", PITCHED)
def test_a_tone_let_go_dies_away(name: str, bank: Bank | None) -> None:
    for pitch in pitches(name):
        sound = play(name, pitch, bank)
        held = np.abs(sound[: round(0.7 * RATE)]).max()
        assert held > 0.03, pitch
        assert np.abs(sound[-RATE // 2 :]).max() < 0.01 * held, pitch


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_nothing_clicks_drifts_or_bursts(name: str, bank: Bank | None) -> None:
    for pitch in heard_pitches(name):
        sound = play(name, pitch, bank)
        assert np.isfinite(sound).all()
        assert 0.02 < np.abs(sound).max() < 1.5, pitch
        assert np.abs(sound.mean(axis=0)).max() < 1e-3, pitch
        assert np.abs(sound[: round(0.1 * RATE)]).max() == 0, "sounds before it is struck"
        assert np.abs(sound[-4:]).max() < 1e-3


def heard_pitches(name: str) -> list[int]:
    if name in KITS:
        return list(kit.DRUMS.values())
    return list(pitches(name)) if name in PITCHED else [60]


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_a_stronger_note_is_louder(name: str, bank: Bank | None) -> None:
    pitch = heard_pitches(name)[0]
    levels = [float((play(name, pitch, bank, s) ** 2).sum()) for s in (0.25, 0.5, 0.75, 1.0)]
    assert levels == sorted(levels)
    assert levels[-1] > 4 * levels[0]


@pytest.mark.parametrize("name", PITCHED)
def test_a_stronger_note_is_brighter(name: str, bank: Bank | None) -> None:
    middle = (INSTRUMENTS[name].low + INSTRUMENTS[name].high) // 2
    soft, hard = (centroid(play(name, middle, bank, s)) for s in (0.2, 1.0))
    if name != "organ":  # a pipe knows open and shut alone
        assert hard > 1.02 * soft


def centroid(sound: Samples) -> float:
    """Of the amplitudes, not the power: the ear hears faint upper partials."""
    strength = np.abs(np.fft.rfft(sound.mean(axis=1)))
    hz = np.fft.rfftfreq(len(sound), 1 / RATE)
    return float((strength * hz).sum() / strength.sum())


@pytest.mark.parametrize("name", PITCHED)
def test_the_two_channels_do_not_cancel(name: str, bank: Bank | None) -> None:
    for pitch in pitches(name):
        sound = play(name, pitch, bank)
        assert (sound.mean(axis=1) ** 2).mean() > 0.3 * (sound**2).mean(), pitch


@pytest.mark.parametrize("name", PITCHED)
def test_no_instrument_drowns_the_others(name: str, bank: Bank | None) -> None:
    peaks = [float(np.abs(play(name, pitch, bank, 1.0)).max()) for pitch in pitches(name)]
    assert 0.1 < min(peaks) <= max(peaks) < 1.0, peaks


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_a_longer_tone_begins_as_the_shorter_did(name: str, bank: Bank | None) -> None:
    voice = instruments.voice(name, bank)
    if voice.struck or voice.shaped:
        pytest.skip("made whole")
    for cue in manners(voice, INSTRUMENTS[name].low + 12):
        short, long = (voice.play(cue, studio.Frames(n), RATE) for n in (RATE // 2, 2 * RATE))
        assert np.array_equal(short, long[: len(short)]), cue


def manners(voice: Voice, pitch: int) -> Iterator[studio.Cue]:
    """Every way in which this voice can be asked for one pitch."""
    plain = studio.Cue(pitch=pitch, touch=0.82)
    yield plain
    if voice.takes > 1:
        yield replace(plain, take=1)
    if voice.mutes:
        yield replace(plain, muted=True)
    if voice.slides:
        yield replace(plain, slide_to=pitch - 5, length=studio.Frames(RATE))


@pytest.mark.parametrize("name", PITCHED)
def test_every_manner_is_heard_and_is_another_sound(name: str, bank: Bank | None) -> None:
    voice = instruments.voice(name, bank)
    if voice.struck or voice.shaped:
        pytest.skip("made whole")
    tones = [
        voice.play(cue, studio.Frames(RATE), RATE) * voice.level
        for cue in manners(voice, (INSTRUMENTS[name].low + INSTRUMENTS[name].high) // 2)
    ]
    assert all(0.03 < np.abs(tone).max() < 1.0 for tone in tones)
    if name != "muted guitar":  # which is never anything else
        assert not any(np.array_equal(tones[0], tone) for tone in tones[1:])


@pytest.mark.parametrize("name", EFFECTS)
def test_an_effect_sounds_for_the_length_of_its_note(name: str) -> None:
    sound = np.abs(play(name, 60, None, held=2.0)).max(axis=1)
    heard = np.flatnonzero(sound > 1e-4) / RATE
    assert heard[-1] == pytest.approx(2.1, abs=0.25)


@pytest.mark.parametrize("name", KITS)
def test_no_two_blows_in_a_row_are_the_same_recording(name: str) -> None:
    seat = Seat(name="seat", instrument=name, role=Role.DRUMS, low=38, high=38)
    notes = tuple(Event(at=0.5 * n, length=0.1, pitch=38, strength=0.7) for n in range(6))
    cues = [
        lay.cue
        for lay in studio.lays(Track(seat, notes), instruments.VOICES[name], studio.Chance(3), RATE)
    ]
    assert all(a != b for a, b in pairwise(cues))
