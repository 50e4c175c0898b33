"""Pressing, checked by decoders that are not ours: libsndfile, and ffmpeg where installed."""

import io
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile
from scipy.signal import resample_poly

from kapelle.audio import RATE, Audio
from kapelle.delivery import encode, ogg
from kapelle.delivery.encode import CEILING, FORMATS, _coded, _stream

needs_ffmpeg = pytest.mark.skipif(
    shutil.which("ffmpeg") is None, reason="ffmpeg, the judge of MP3 lengths, is not installed"
)


def song(seconds: float, seed: int = 0) -> Audio:
    """A chord that swells and sinks under bursts of noise, so that encoders have to work."""
    t = np.arange(round(seconds * RATE)) / RATE
    dice = np.random.default_rng(seed)
    chord = sum(np.sin(2 * np.pi * hz * t[:, None] + [0, 0.4]) for hz in (110, 220.7, 277.2, 331))
    burst = dice.standard_normal((len(t), 2)) * ((t * 2) % 1 < 0.1)[:, None]
    return Audio((0.08 * chord * (1.2 + np.sin(t))[:, None] + 0.1 * burst).astype(np.float32))


def decoded(path: Path) -> np.ndarray:
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-f", "f32le", "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    return np.frombuffer(done.stdout, "<f4").reshape(-1, 2)


@pytest.fixture(scope="module")
def long_song() -> Audio:
    return song(14)


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_sound_gives_the_same_bytes(kind: str) -> None:
    assert encode.encode(song(1.3), kind) == encode.encode(song(1.3), kind)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("seconds", [1.0, 2.345])
def test_every_format_is_read_back_at_its_length(kind: str, seconds: float) -> None:
    audio = song(seconds)
    samples, rate = soundfile.read(io.BytesIO(encode.encode(audio, kind)), always_2d=True)
    assert samples.shape[1] == 2
    assert len(samples) / rate == pytest.approx(seconds, abs=0.001 if kind != "mp3" else 0.06)


@pytest.mark.parametrize("kind", ["wav", "flac"])
def test_lossless_is_the_sound_to_within_its_dither(kind: str) -> None:
    audio = song(1)
    samples, _ = soundfile.read(io.BytesIO(encode.encode(audio, kind)), dtype="float32")
    error = samples - audio.samples
    assert np.abs(error).max() < 2.5 / 32768
    assert abs(np.mean(error)) < 1e-6


def test_dither_turns_the_softest_sound_into_hiss_and_not_into_nothing() -> None:
    t = np.arange(RATE) / RATE
    faint = (0.3 / 32768 * np.sin(2 * np.pi * 440 * t))[:, None].repeat(2, axis=1)
    pressed, _ = soundfile.read(io.BytesIO(encode.encode(Audio(faint.astype(np.float32)), "wav")))
    heard = np.dot(pressed[:, 0], np.sin(2 * np.pi * 440 * t)) * 2 / RATE
    assert heard == pytest.approx(0.3 / 32768, rel=0.1)


def test_full_scale_does_not_wrap_around() -> None:
    loud = Audio(np.full((RATE, 2), 1.2, np.float32))
    pressed, _ = soundfile.read(io.BytesIO(encode.encode(loud, "wav")))
    assert pressed.min() > 0.99


@needs_ffmpeg
@pytest.mark.parametrize("frames", [44_100, 44_101, 100_000, 600_000])
def test_an_mp3_plays_exactly_as_many_samples_as_went_in(frames: int, tmp_path: Path) -> None:
    audio = song(frames / RATE)
    (tmp_path / "song.mp3").write_bytes(encode.encode(audio, "mp3"))
    played = decoded(tmp_path / "song.mp3")
    assert len(played) == frames
    middle = slice(frames // 3, frames // 2)
    assert np.corrcoef(played[middle, 0], audio.samples[middle, 0])[0, 1] > 0.98


def _bare(audio: Audio) -> bytes:
    """As it is coded, before anybody has listened to it."""
    return _stream(_coded(audio), len(audio.samples))


def test_what_coding_adds_to_a_peak_does_not_reach_the_ceiling() -> None:
    """Bare drum blows at the height a master leaves them: coded as they are, they are over it."""
    ticks = np.arange(4 * RATE)
    dice = np.random.default_rng(3)
    blows = dice.uniform(-1, 1, (len(ticks), 2)) * np.exp(-(ticks % 11025) / 300)[:, None]
    drum = Audio((blows * (0.78 / np.abs(blows).max())).astype(np.float32))
    bare, eased = (peak(press(drum)) for press in (_bare, FORMATS["mp3"].press))
    assert bare > CEILING >= eased
    assert FORMATS["mp3"].press(drum) == FORMATS["mp3"].press(drum)


def peak(pressed: bytes) -> float:
    sound, _ = soundfile.read(io.BytesIO(pressed), dtype="float32")
    return float(np.abs(resample_poly(sound, 4, 1, axis=0)).max())


@needs_ffmpeg
def test_the_seam_of_an_mp3_is_not_heard(long_song: Audio, tmp_path: Path) -> None:
    """Sewn of two halves, it differs from the sound no more than one encoded in a piece does."""
    sewn = encode._sewn(long_song)
    whole = encode._lame(long_song, 0, len(long_song.samples))
    assert sewn is not None
    assert len(sewn) == len(whole)
    errors: list[np.ndarray] = []
    for name, frames in (("sewn", sewn), ("whole", whole)):
        data = encode._info(frames, len(long_song.samples)) + b"".join(frames)
        (tmp_path / name).write_bytes(data)
        error = decoded(tmp_path / name) - long_song.samples
        blocks = error[: len(error) // 1152 * 1152].reshape(-1, 1152 * 2)
        errors.append(np.sqrt((blocks**2).mean(axis=1)))
    np.testing.assert_allclose(errors[0].mean(), errors[1].mean(), rtol=0.02)
    assert (errors[0] < 1.5 * errors[1] + 0.003).all()


def test_a_long_mp3_is_sewn_at_a_frame_whose_bytes_are_all_there(long_song: Audio) -> None:
    frames = encode._sewn(long_song)
    assert frames is not None
    assert all(frame[:2] == b"\xff\xfb" for frame in frames)
    for before, frame in pairwise(frames):
        assert encode._reservoir(frame) <= len(before) - encode.SIDE


def test_the_info_frame_is_what_lame_documents() -> None:
    data = encode.encode(song(2), "mp3")
    assert data[36:40] == b"Info"
    assert int.from_bytes(data[44:48]) > 0
    assert int.from_bytes(data[48:52]) == len(data)
    assert data[156:165] == b"LAME3.100"
    assert int.from_bytes(data[190:192]) == encode._crc16(data[:190])


def test_the_checksum_is_the_one_the_catalogue_lists() -> None:
    assert encode._crc16(b"123456789") == 0xBB3D


def test_an_opus_stream_has_our_serial_number_and_right_checksums() -> None:
    data = encode.encode(song(1), "opus")
    assert data[14:18] == ogg.SERIAL
    assert ogg.write(ogg.read(data)) == data


def test_an_mp3_of_a_strange_rate_is_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match="stereo"):
        encode.encode(Audio(np.zeros((9000, 2), np.float32), 22_050), "mp3")


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="mp3, wav, flac, opus"):
        encode.encode(song(1), "aiff")
