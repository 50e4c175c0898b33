"""The bank and the sampler, on a SoundFont of two sines made here: no download is needed."""

import struct
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kapelle.audio import RATE, Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames
from kapelle.sound import bank as banks
from kapelle.sound import sampler
from kapelle.sound.bank import Bank
from kapelle.sound.expression import Hand
from kapelle.sound.sampler import Chair, Sampled
from kapelle.sound.tones import Cue

PERIOD = 100  # frames: a sine of 441 Hz, which is A4 and 3.9 cents
TOTAL = 4000
A4 = 69
HOW = Sampled(program=5, release=0.1, soft_harmonics=6)


def chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def listed(kind: bytes, *chunks: bytes) -> bytes:
    return chunk(b"LIST", kind + b"".join(chunks))


def zone(*generators: tuple[int, int]) -> bytes:
    return b"".join(struct.pack("<Hh", generator, amount) for generator, amount in generators)


def keys(low: int, high: int) -> tuple[int, int]:
    return 43, low | high << 8


def write_bank(
    path: Path, instrument_zones: Sequence[bytes], preset_zone: bytes = b"", correction: int = -4
) -> Path:
    """One preset (bank 0, program 5) of one instrument of one looped sine."""
    wave = (20_000 * np.sin(2 * np.pi * np.arange(TOTAL) / PERIOD)).astype("<i2").tobytes()
    preset = preset_zone + zone((41, 0))
    igen = b"".join(instrument_zones) + zone((0, 0))
    starts, at = [], 0
    for one in instrument_zones:
        starts.append(at)
        at += len(one) // 4
    ibag = b"".join(struct.pack("<2H", start, 0) for start in [*starts, at])
    sample = struct.pack(
        "<20s5IBbHH", b"sine", 0, TOTAL, 20 * PERIOD, 30 * PERIOD, RATE, A4, correction, 0, 1
    )
    body = listed(b"INFO", chunk(b"ifil", struct.pack("<2H", 2, 4)))
    body += listed(b"sdta", chunk(b"smpl", wave + b"\0" * 92))
    body += listed(
        b"pdta",
        chunk(
            b"phdr",
            struct.pack("<20s3H3I", b"A sine", 5, 0, 0, 0, 0, 0)
            + struct.pack("<20s3H3I", b"EOP", 0, 0, 1, 0, 0, 0),
        ),
        chunk(b"pbag", struct.pack("<4H", 0, 0, len(preset) // 4, 0)),
        chunk(b"pmod", b"\0" * 10),
        chunk(b"pgen", preset + zone((0, 0))),
        chunk(
            b"inst",
            struct.pack("<20sH", b"sine", 0) + struct.pack("<20sH", b"EOI", len(instrument_zones)),
        ),
        chunk(b"ibag", ibag),
        chunk(b"imod", b"\0" * 10),
        chunk(b"igen", igen),
        chunk(b"shdr", sample + struct.pack("<20s5IBbHH", b"EOS", 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    )
    path.write_bytes(b"RIFF" + struct.pack("<I", len(body) + 4) + b"sfbk" + body)
    return path


LOOPED = zone((54, 1), (53, 0))


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    return Bank.open(write_bank(tmp_path / "sine.sf2", [LOOPED]))


def tone(bank: Bank, pitch: int = A4, touch: float = 1.0, seconds: float = 1.0) -> Samples:
    return sampler.tone(bank, HOW, Cue(pitch, touch), Frames(round(seconds * RATE)), RATE)


def loudest_hz(sound: Samples) -> float:
    power = np.abs(np.fft.rfft(sound[:, 0] * np.hanning(len(sound)), 1 << 19))
    return float(power.argmax() * RATE / (1 << 19))


def test_a_bank_knows_its_programs(bank: Bank) -> None:
    assert bank.has(5)
    assert not bank.has(6)


@pytest.mark.parametrize("pitch", [45, A4, 93])
def test_a_sample_is_played_at_the_speed_of_its_key(bank: Bank, pitch: int) -> None:
    assert abs(1200 * np.log2(loudest_hz(tone(bank, pitch)) / hertz(pitch))) < 1


def test_a_looped_sample_sounds_for_as_long_as_it_is_held(bank: Bank) -> None:
    sound = tone(bank, seconds=3.0)
    assert np.abs(sound[-2000:]).max() == pytest.approx(np.abs(sound[4000:6000]).max(), rel=0.02)


def test_the_loop_has_no_seam(bank: Bank) -> None:
    sound = tone(bank)[4000:, 0]
    steps = np.abs(np.diff(sound))
    assert steps.max() < 1.05 * np.median(np.sort(steps)[-400:])


def test_a_sample_without_a_loop_ends(tmp_path: Path) -> None:
    once = Bank.open(write_bank(tmp_path / "once.sf2", [zone((54, 0), (53, 0))]))
    sound = tone(once)
    assert np.abs(sound[TOTAL:]).max() < 0.02 * np.abs(sound).max()
    assert np.abs(sound[TOTAL + 5000 :]).max() < 1e-3 * np.abs(sound).max()


def test_zones_answer_for_their_own_keys(tmp_path: Path) -> None:
    low, high = zone(keys(0, 60), (54, 1), (53, 0)), zone(keys(70, 127), (54, 1), (53, 0))
    split = Bank.open(write_bank(tmp_path / "split.sf2", [low, high]))
    assert len(split.regions(5, 50, 100)) == len(split.regions(5, 80, 100)) == 1
    assert split.regions(5, 65, 100) == ()


def test_a_key_the_bank_left_out_borrows_its_neighbours_sound(tmp_path: Path) -> None:
    low = zone(keys(0, 60), (54, 1), (53, 0))
    half = Bank.open(write_bank(tmp_path / "half.sf2", [low]))
    assert loudest_hz(tone(half, 64)) == pytest.approx(hertz(64), rel=1e-3)


def test_a_presets_numbers_are_added_to_the_instruments(tmp_path: Path) -> None:
    plain = zone((52, 30), (54, 1), (53, 0))  # 30 cents sharp
    higher = Bank.open(write_bank(tmp_path / "t.sf2", [plain], preset_zone=zone((51, 12))))
    cents = 1200 * np.log2(loudest_hz(tone(higher)) / hertz(A4))
    assert cents == pytest.approx(1230, abs=1)


def test_quieter_means_what_the_old_hardware_meant(tmp_path: Path, bank: Bank) -> None:
    soft = Bank.open(write_bank(tmp_path / "q.sf2", [zone((48, 100), (54, 1), (53, 0))]))
    ratio = np.abs(tone(soft)).max() / np.abs(tone(bank)).max()
    assert 20 * np.log10(ratio) == pytest.approx(-4, abs=0.1)


def test_a_flat_recording_is_put_in_tune_when_asked(tmp_path: Path) -> None:
    flat = Bank.open(write_bank(tmp_path / "flat.sf2", [LOOPED], correction=-34))
    how = Sampled(program=5, release=0.1, retuned=True)
    sound = sampler.tone(flat, how, Cue(A4, 1.0), Frames(RATE), RATE)
    assert abs(1200 * np.log2(loudest_hz(sound) / hertz(A4))) < 3


def test_a_soft_touch_is_duller(bank: Bank) -> None:
    how = Sampled(program=5, release=0.1, soft_harmonics=1)
    soft, hard = (
        sampler.tone(bank, how, Cue(A4, touch), Frames(RATE), RATE) for touch in (0.0, 1.0)
    )
    assert np.abs(soft).max() == pytest.approx(0.707 * np.abs(hard).max(), rel=0.05)


def test_width_nought_is_one_channel(bank: Bank) -> None:
    how = Sampled(program=5, release=0.1, width=0)
    assert sampler.tone(bank, how, Cue(A4, 1.0), Frames(100), RATE).shape == (100, 1)


def test_a_file_that_is_no_bank_is_named(tmp_path: Path) -> None:
    path = tmp_path / "wrong.sf2"
    path.write_bytes(b"RIFF____WAVEfmt ")
    with pytest.raises(ValueError, match=r"wrong\.sf2 is not a SoundFont"):
        Bank.open(path)


def test_our_own_folder_comes_before_the_systems_and_the_best_known_bank_first(
    tmp_path: Path,
) -> None:
    data, system = tmp_path / "data", tmp_path / "system"
    (data / "banks").mkdir(parents=True)
    system.mkdir()
    assert banks.find(data, [system]) is None
    theirs = write_bank(system / "default-GM.sf2", [LOOPED])
    assert banks.find(data, [system]) == theirs
    write_bank(data / "banks" / "another.sf2", [LOOPED])
    best = write_bank(data / "banks" / "FluidR3_GM.sf2", [LOOPED])
    assert banks.find(data, [system]) == best


def played(bank: Bank, how: Sampled, cue: Cue, seconds: float = 1.0) -> Samples:
    return sampler.tone(bank, how, cue, Frames(round(seconds * RATE)), RATE)


def test_chairs_sit_where_they_are_put_and_come_in_when_they_do(bank: Bank) -> None:
    left, late = Chair(program=5, place=-1), Chair(program=5, place=1, late=0.02)
    sound = played(bank, replace(HOW, chairs=(left, late)), Cue(A4, 1.0))
    first = [int(np.flatnonzero(np.abs(side) > 1e-3)[0]) for side in sound.T]
    assert first[1] - first[0] == pytest.approx(0.02 * RATE, abs=RATE / 400)
    rms = np.sqrt((sound[RATE // 2 :] ** 2).mean(axis=0))
    assert rms[0] == pytest.approx(rms[1], rel=0.01)


def test_a_chair_plays_only_what_lies_in_its_range(bank: Bank) -> None:
    how = replace(HOW, chairs=(Chair(program=5, place=-1), Chair(program=5, place=1, high=60)))
    assert np.abs(played(bank, how, Cue(A4, 1.0))[:, 1]).max() < 1e-6


def test_a_smaller_box_plays_the_same_pitch(bank: Bank) -> None:
    how = replace(HOW, chairs=(Chair(program=5, smaller=5),))
    assert loudest_hz(played(bank, how, Cue(A4, 1.0))) == pytest.approx(hertz(A4), rel=1e-3)


def test_a_recording_slides_to_another_pitch(bank: Bank) -> None:
    cue = Cue(A4, 1.0, slide_to=A4 + 7, length=Frames(RATE))
    sound = played(bank, replace(HOW, slides=True), cue, seconds=2)
    assert loudest_hz(sound[RATE:]) == pytest.approx(hertz(A4 + 7), rel=1e-3)


def test_a_hand_moves_a_recording(bank: Bank) -> None:
    still = played(bank, HOW, Cue(A4, 1.0))
    moved = played(bank, replace(HOW, hand=Hand(off=100)), Cue(A4, 1.0))
    assert loudest_hz(moved) / loudest_hz(still) == pytest.approx(2 ** (1 / 12), rel=1e-3)


def test_a_longer_tone_of_a_moving_filter_begins_as_the_shorter(bank: Bank) -> None:
    how = replace(HOW, hand=Hand(vibrato=20, glow=0.5, dark=0.5, air=0.1, pulse=0.3))
    short, long = (played(bank, how, Cue(A4, 0.5), seconds) for seconds in (0.5, 2.0))
    assert np.array_equal(short, long[: len(short)])


def test_what_is_narrowed_is_one_below_and_keeps_its_middle() -> None:
    times = np.arange(RATE) / RATE
    low, high = (np.sin(2 * np.pi * hz * times).astype(np.float32) for hz in (40, 2000))
    sound = np.stack((high + low, high - low), axis=1)
    out = sampler.narrowed(sound.copy(), 1.0)
    assert np.allclose(out.mean(axis=1), high, atol=1e-4)
    assert np.std(out[:, 0] - out[:, 1]) < 0.25 * np.std(sound[:, 0] - sound[:, 1])
    assert np.allclose(sampler.narrowed(sound, 0.0)[:, 0], high, atol=1e-4)
