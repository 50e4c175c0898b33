"""Tempo, beats and key are heard in sounds whose truth is known, down to none at all."""

import numpy as np
import pytest

from kapelle.audio import RATE, Samples
from kapelle.music.pitch import Key
from kapelle.sound import listening

TRIADS = {
    "major": ((0, 4, 7), (5, 9, 12), (7, 11, 14), (0, 4, 7)),
    "minor": ((0, 3, 7), (5, 8, 12), (7, 11, 14), (0, 3, 7)),
}


def song(bpm: float, key: Key, *, seconds: float = 16.0, late: float = 0.0) -> Samples:
    """A kick on every beat, the first of four harder, a hat between, and chords in bars."""
    out = np.zeros(round(seconds * RATE))
    noise = np.random.default_rng(1)
    beat = 60 / bpm
    for number in range(int((seconds - late) / beat) - 1):
        at = round((late + number * beat) * RATE)
        blow = np.arange(round(0.2 * RATE)) / RATE
        force = 0.8 if number % 4 == 0 else 0.5
        out[at : at + len(blow)] += force * np.sin(2 * np.pi * 55 * blow) * np.exp(-blow * 20)
        half = at + round(beat / 2 * RATE)
        hat = 0.2 * noise.standard_normal(2000) * np.exp(-np.arange(2000) / 400)
        out[half : half + 2000] += hat[: max(0, len(out) - half)]
        if number % 4 == 0:
            sounding = np.arange(min(round(4 * beat * RATE), len(out) - at)) / RATE
            for tone in TRIADS[key.mode][number // 4 % 4]:
                hz = 440 * 2 ** ((key.tonic + tone + 48 - 69) / 12)
                for overtone in (1, 2, 3):
                    wave = np.sin(2 * np.pi * hz * overtone * sounding)
                    out[at : at + len(wave)] += 0.06 / overtone * wave
    return np.repeat(out.astype(np.float32)[:, None], 2, axis=1)


@pytest.mark.parametrize(("bpm", "late"), [(84.0, 0.1), (97.3, 0.25), (120.0, 0.0), (141.0, 0.33)])
def test_the_tempo_and_where_its_beats_and_bars_fall_are_heard(bpm: float, late: float) -> None:
    heard = listening.hear(song(bpm, Key(9, "minor"), late=late), RATE)
    assert heard.bpm == pytest.approx(bpm, rel=0.004)
    beat, bar = 60 / heard.bpm, 240 / heard.bpm
    assert (heard.first_beat - late + beat / 2) % beat - beat / 2 == pytest.approx(0, abs=0.025)
    assert (heard.first_bar - late + bar / 2) % bar - bar / 2 == pytest.approx(0, abs=0.03)
    assert heard.has_drums


@pytest.mark.parametrize("mode", ["major", "minor"])
@pytest.mark.parametrize("tonic", [0, 3, 6, 10])
def test_the_key_is_heard(tonic: int, mode: str) -> None:
    assert listening.hear(song(100.0, Key(tonic, mode)), RATE).key == Key(tonic, mode)


def test_a_recording_out_of_tune_is_heard_in_the_key_it_is_nearest_to() -> None:
    high = song(100.0, Key(2, "major"))
    places = np.arange(0, len(high) - 1, 2 ** (0.3 / 12))  # thirty cents
    bent = np.asarray(np.interp(places, np.arange(len(high)), high[:, 0]), np.float32)[:, None]
    assert listening.hear(bent, RATE).key == Key(2, "major")


@pytest.mark.parametrize("seconds", [1.0, 2.0, 5.0])
def test_a_moment_of_sound_and_silence_are_heard_without_complaint(seconds: float) -> None:
    for sound in (
        song(120, Key(0, "major"), seconds=seconds),
        np.zeros((round(seconds * RATE), 2), np.float32),
    ):
        heard = listening.hear(sound, RATE)
        assert listening.SLOWEST * 0.9 <= heard.bpm <= listening.FASTEST * 1.1
        assert len(heard.energy) == int(seconds)
    assert (heard.bpm_confidence, heard.key_confidence, heard.has_drums) == (0, 0, False)


def test_loudness_energy_and_brightness_follow_the_sound() -> None:
    plain = song(120, Key(0, "major"), seconds=6.0)
    soft, loud = listening.hear(plain * 0.1, RATE), listening.hear(plain, RATE)
    assert loud.loudness - soft.loudness == pytest.approx(20, abs=0.5)
    assert max(soft.energy) < max(loud.energy)
    dark = np.sin(2 * np.pi * 110 * np.arange(3 * RATE) / RATE).astype(np.float32)[:, None]
    assert listening.hear(dark, RATE).brightness_hz < loud.brightness_hz
