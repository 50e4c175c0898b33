"""Somebody's file: read for what it is, whatever it says it is, and put down when it is too much."""

import io
import struct
from math import gcd

import numpy as np
import pytest
import soundfile
from scipy.signal import resample_poly

from kapelle.audio import RATE, Audio, Samples
from kapelle.delivery.encode import FORMATS, encode
from kapelle.engines import decoding
from kapelle.jobs.trouble import BadBrief

WAV_HEADER = 44


def tone(seconds: float = 2.0, rate: int = RATE, channels: int = 2, hz: float = 440) -> Samples:
    wave = 0.5 * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate)) / rate)
    return np.repeat(wave.astype(np.float32)[:, None], channels, axis=1)


def wav(samples: Samples, rate: int = RATE, subtype: str = "PCM_16") -> bytes:
    file = io.BytesIO()
    soundfile.write(file, samples, rate, format="WAV", subtype=subtype)
    return file.getvalue()


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"m4a"}))
def test_everything_we_press_can_be_read_again(name: str) -> None:
    heard = decoding.decode(encode(Audio(tone()), name))
    assert heard.rate == RATE
    assert heard.samples.shape[1] == 2
    assert heard.seconds == pytest.approx(2.0, abs=0.06)
    assert np.abs(heard.samples).max() == pytest.approx(0.5, abs=0.05)


@pytest.mark.parametrize("rate", [8_000, 22_050, 48_000, 96_000, 192_000])
def test_blocks_at_another_rate_are_resampled_as_if_they_were_one(rate: int) -> None:
    sound = tone(3.0, rate)
    whole = resample_poly(sound, RATE // gcd(rate, RATE), rate // gcd(rate, RATE), axis=0)
    heard = decoding.decode(wav(sound, rate, "FLOAT")).samples
    assert abs(len(heard) - 3 * RATE) <= 1
    count = min(len(heard), len(whole))
    np.testing.assert_allclose(heard[:count], whole[:count], atol=1e-5)


def test_one_channel_is_heard_on_both_sides_and_of_many_the_first_two_are_kept() -> None:
    assert np.ptp(decoding.decode(wav(tone(channels=1))).samples, axis=1).max() == 0
    six = np.concatenate([tone(hz=100), tone(channels=4, hz=5000)], axis=1)
    np.testing.assert_allclose(decoding.decode(wav(six)).samples, tone(hz=100), atol=1e-4)


def test_a_header_that_promises_hours_is_not_believed() -> None:
    lying = bytearray(wav(tone()))
    lying[4:8] = lying[40:44] = struct.pack("<I", 0xFFFFFFF0)
    assert decoding.decode(bytes(lying)).seconds == pytest.approx(2.0)


def test_of_a_file_that_was_cut_off_the_beginning_is_kept() -> None:
    assert decoding.decode(wav(tone())[: WAV_HEADER + 4 * RATE * 3 // 2]).seconds == 1.5


def test_what_is_louder_than_full_scale_is_brought_down_to_it() -> None:
    assert np.abs(decoding.decode(wav(tone() * 8, subtype="FLOAT")).samples).max() == 1


NONSENSE = {
    "nothing": b"",
    "text": b"These are words, and nothing but words." * 99,
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(5000),
    "a header alone": wav(tone())[:WAV_HEADER],
    "damaged MP3": b"\xff\xfb\x90\x00" + bytes(range(256)) * 40,
    "damaged Ogg": b"OggS" + bytes(range(256)) * 40,
    "damaged FLAC": b"fLaC" + bytes(range(256)) * 40,
    "not a second": wav(tone(0.4)),
    "nine channels": wav(tone(channels=9)),
    "a strange rate": wav(tone(), 44_101),
    "not a number": wav(tone() * np.float32("nan"), subtype="FLOAT"),
    "too long": wav(np.zeros((8_000 * 602, 1), np.float32), 8_000),
}


@pytest.mark.parametrize("what", NONSENSE)
def test_what_cannot_be_used_is_refused_in_a_sentence(what: str) -> None:
    with pytest.raises(BadBrief, match=r"\.$"):
        decoding.decode(NONSENSE[what])
