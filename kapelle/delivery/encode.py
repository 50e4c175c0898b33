"""Pressing: finished sound as a file somebody can play. The same sound gives the same bytes.

What is 16 bits wide is dithered with seeded triangular noise, so that a fade ends in a hiss 98 dB
down and not in gravel. MP3 is LAME at a constant 192 kbit/s, encoded as two halves at once and
sewn together (see `_sewn`), with the Info frame that tells players the exact length, which our
binding of LAME does not write. Ogg streams carry a random serial number; ours is always one.
"""

import io
import struct
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from math import gcd
from typing import Protocol, cast

import lameenc
import numpy as np
import soundfile
from numpy.typing import NDArray
from scipy.signal import resample_poly

from kapelle.audio import Audio, Samples
from kapelle.delivery import ogg


@dataclass(frozen=True)
class Format:
    mime: str
    suffix: str
    press: Callable[[Audio], bytes]


def encode(audio: Audio, format: str) -> bytes:
    """`audio` as a file of a FORMATS kind. ValueError, in a sentence, for a kind nobody knows."""
    if format not in FORMATS:
        raise ValueError(f"There is no format {format!r}; there are {', '.join(FORMATS)}.")
    return FORMATS[format].press(audio)


# WAV, FLAC and Opus, by libsndfile


def _wav(audio: Audio) -> bytes:
    return _written(_dithered(audio.samples), audio.rate, "WAV", "PCM_16")


def _flac(audio: Audio) -> bytes:
    return _written(_dithered(audio.samples), audio.rate, "FLAC", "PCM_16")


OPUS_RATE = 48_000  # the one rate of music in Opus


def _opus(audio: Audio) -> bytes:
    common = gcd(OPUS_RATE, audio.rate)
    samples = audio.samples
    if audio.rate != OPUS_RATE:
        samples = resample_poly(samples, OPUS_RATE // common, audio.rate // common, axis=0)
    stream = _written(np.asarray(samples, np.float32), OPUS_RATE, "OGG", "OPUS")
    return ogg.write(ogg.read(stream))


def _written(samples: Samples | NDArray[np.int16], rate: int, kind: str, subtype: str) -> bytes:
    """A second at a time: libsndfile's Ogg encoders overflow their stack on one long array."""
    file = io.BytesIO()
    channels = samples.shape[1]
    with soundfile.SoundFile(
        file, "w", samplerate=rate, channels=channels, format=kind, subtype=subtype
    ) as sink:
        for start in range(0, len(samples), rate):
            sink.write(samples[start : start + rate])
    return file.getvalue()


def _dithered(samples: Samples) -> NDArray[np.int16]:
    dice = np.random.default_rng(0)
    pressed = np.empty(samples.shape, np.int16)
    for start in range(0, len(samples), 1 << 16):
        piece = samples[start : start + (1 << 16)]
        noise = dice.random(piece.shape, np.float32) - dice.random(piece.shape, np.float32)
        pressed[start : start + (1 << 16)] = _rounded(piece, noise)
    return pressed


def _rounded(piece: Samples, noise: Samples | float = 0.0) -> NDArray[np.int16]:
    return np.clip(np.rint(piece * np.float32(32767) + noise), -32768, 32767).astype(np.int16)


# MP3

BIT_RATE = 192  # kbit/s
QUALITY = 5  # 0 best to 9 fastest: see bench/mixing.py for what each costs and buys
FRAME = 1152  # samples in one
SIDE = 36  # bytes of header and side information of a stereo frame, before its sound
LAME_LOSS = np.float32(1.029)  # LAME takes 0.25 dB off what it is given: measured, given back here
LAME_DELAY = 576  # samples an encoder adds in front; decoders know and drop them
RATES = (32_000, 44_100, 48_000)  # of MPEG-1

LAP = 24  # frames either side of the seam, in which both halves settle and a place is looked for
SETTLED = 8  # frames after which an encoder has forgotten that it started cold
SHORTEST_SEWN = 400  # frames: ten seconds are quick enough in one piece


class _Encoder(Protocol):
    """lameenc's, which comes without types."""

    def set_bit_rate(self, kbps: int) -> None: ...
    def set_in_sample_rate(self, rate: int) -> None: ...
    def set_channels(self, count: int) -> None: ...
    def set_quality(self, quality: int) -> None: ...
    def silence(self) -> None: ...
    def encode(self, pcm: bytes) -> bytes: ...
    def flush(self) -> bytes: ...


def _mp3(audio: Audio) -> bytes:
    if audio.rate not in RATES or audio.samples.shape[1] != 2:
        raise ValueError("An MP3 here is stereo, at 32, 44.1 or 48 kHz.")
    frames = _coded(audio)
    for _ in range(EASINGS if _below(audio) else 0):
        gains = _easing(frames, audio)
        if gains is None:
            break
        audio = Audio(audio.samples * gains[:, None], audio.rate)
        frames = _coded(audio)
    return _stream(frames, len(audio.samples))


def _coded(audio: Audio) -> list[bytes]:
    return _sewn(audio) or _lame(audio, 0, len(audio.samples))


def _stream(frames: list[bytes], samples: int) -> bytes:
    return _info(frames, samples) + b"".join(frames)


# What coding adds to peaks: 0.5 dB in most songs, where a master leaves room for 1.3; now and then,
# to a bare drum, 1.8. So an MP3 is played once before it goes out.

CEILING = np.float32(10 ** (-1.0 / 20))  # true peak: what streaming services ask for
EASINGS = 4  # tries; a second one is rare
SPARE_DB = 0.2  # the next coding adds something else
BLOCK = 2048  # samples looked at together
REACH = 1024  # samples either side of a peak in which it is led down and up: 23 ms
WARM = 8  # frames after which a decoder that starts there is as one that has heard all
SUSPECT = np.float32(0.85)  # of the ceiling: few waves rise above their samples by more


def _below(audio: Audio) -> bool:
    """What is over the ceiling already was meant so, or is somebody else's."""
    sound = audio.samples
    return bool(max(sound.max(initial=0), -sound.min(initial=0)) <= CEILING)


def _easing(frames: list[bytes], audio: Audio) -> NDArray[np.float32] | None:
    """The gains that take out of the sound what is over the ceiling once it is coded, if anything."""
    total, middle = len(audio.samples), len(frames) // 2 * FRAME
    with ThreadPoolExecutor(2) as crew:
        halves = crew.map(partial(_overs, frames), (0, middle), (middle, total), (total, total))
    overs = list(chain.from_iterable(halves))
    if not overs:
        return None
    gains = np.ones(total + 2 * REACH, np.float32)
    dip = np.hanning(2 * REACH + 1).astype(np.float32)
    for at, peak in overs:
        depth = 1 - CEILING / peak * np.float32(10 ** (-SPARE_DB / 20))
        around = gains[at : at + 2 * REACH + 1]
        np.minimum(around, 1 - depth * dip[: len(around)], out=around)
    return gains[REACH : REACH + total]


def _overs(frames: list[bytes], start: int, end: int, total: int) -> list[tuple[int, np.float32]]:
    """Where, from one sample to another, what is heard goes over the ceiling, and how high."""
    first = max(0, start // FRAME - WARM)
    heard, _ = cast(
        "tuple[Samples, int]",
        soundfile.read(
            io.BytesIO(_stream(frames[first:], total - first * FRAME)),
            frames=end - first * FRAME,
            dtype="float32",
            always_2d=True,
        ),
    )
    sound = heard[start - first * FRAME :]
    return [(start + at, peak) for at, peak in _peaks(sound)]


def _peaks(sound: Samples) -> Iterator[tuple[int, np.float32]]:
    """Where the wave between the samples is over the ceiling: the worst place of each block."""
    for start in range(0, len(sound), BLOCK):
        block = sound[start : start + BLOCK]
        if max(block.max(), -block.min()) < SUSPECT * CEILING:
            continue
        early = max(0, start - 32)  # the filter's reach, so that a block is not cut off
        piece = sound[early : start + BLOCK + 32]
        wave = np.abs(np.asarray(resample_poly(piece, 4, 1, axis=0), np.float32)).max(axis=1)
        worst = int(wave.argmax())
        if wave[worst] > CEILING:
            yield early + worst // 4, wave[worst]


def _lame(audio: Audio, start: int, end: int) -> list[bytes]:
    """Those samples as MP3 frames. LAME lets go of the interpreter while it works."""
    encoder = cast("_Encoder", lameenc.Encoder())  # pyright: ignore[reportUnknownMemberType]
    encoder.set_bit_rate(BIT_RATE)
    encoder.set_in_sample_rate(audio.rate)
    encoder.set_channels(2)
    encoder.set_quality(QUALITY)
    encoder.silence()
    stream = bytearray()
    for at in range(start, end, 1 << 17):
        piece = audio.samples[at : min(at + (1 << 17), end)]
        stream += encoder.encode(_rounded(piece * LAME_LOSS).tobytes())
    stream += encoder.flush()
    return _frames(bytes(stream), audio.rate)


def _frames(stream: bytes, rate: int) -> list[bytes]:
    frames: list[bytes] = []
    at = 0
    while at < len(stream):
        padding = stream[at + 2] >> 1 & 1
        size = 144 * BIT_RATE * 1000 // rate + padding
        frames.append(stream[at : at + size])
        at += size
    return frames


def _sewn(audio: Audio) -> list[bytes] | None:
    """Two halves encoded at the same time and sewn together; None where no seam would hold.

    A frame's sound may begin up to 511 bytes before its header, in what earlier frames left free
    (the bit reservoir), and its transform overlaps its neighbours'. So both halves encode some
    frames around the seam, which falls where both chose the same windows and where the first half
    leaves at least the room that the second one used: those bytes are moved along.
    """
    total = len(audio.samples) // FRAME
    if total < SHORTEST_SEWN:
        return None
    middle = total // 2
    first_end, second_start = (middle + LAP + 4) * FRAME, (middle - LAP) * FRAME
    with ThreadPoolExecutor(2) as crew:
        first = crew.submit(_lame, audio, 0, first_end)
        second = crew.submit(_lame, audio, second_start, len(audio.samples))
    head, tail = first.result(), second.result()
    for seam in range(middle - LAP + SETTLED, middle + LAP):
        late = seam - (middle - LAP)
        borrowed = _reservoir(tail[late])
        if (
            borrowed <= _reservoir(head[seam])
            and _windows(head[seam - 1]) == _windows(tail[late - 1])
            and _windows(head[seam]) == _windows(tail[late])
        ):
            last = head[seam - 1]
            if borrowed:
                last = last[:-borrowed] + tail[late - 1][-borrowed:]
            return [*head[: seam - 1], last, *tail[late:]]
    return None


def _reservoir(frame: bytes) -> int:
    """main_data_begin: how many bytes before its header a frame's sound begins."""
    return frame[4] << 1 | frame[5] >> 7


def _windows(frame: bytes) -> tuple[int, ...]:
    """Which window each granule of each channel uses; 0 for the long one (ISO 11172-3, 2.4.1.7)."""
    side = int.from_bytes(frame[4:SIDE])
    # 9 bits of reservoir, 3 private, 2 x 4 of scale factors, then 4 granules of 59 bits each:
    # 12 + 9 + 8 + 4 bits, the flag of window switching, two bits of block type
    kinds = [side >> (256 - (20 + granule * 59 + 36)) & 7 for granule in range(4)]
    return tuple(kind & 3 if kind & 4 else 0 for kind in kinds)


def _info(frames: list[bytes], samples: int) -> bytes:
    """A silent first frame with Xing's "Info" and LAME's tag: exact length, and a seek table."""
    size = len(frames[0]) - (frames[0][2] >> 1 & 1)
    total = size + sum(map(len, frames))
    padding = len(frames) * FRAME - LAME_DELAY - samples
    marks = np.concatenate([[0], np.cumsum([len(frame) for frame in frames])])
    table = bytes(int(256 * marks[len(frames) * k // 100] / total) for k in range(100))
    head = bytes([0xFF, 0xFB, frames[0][2] & ~2, frames[0][3]]) + bytes(SIDE - 4)
    tag = head + b"Info" + struct.pack(">III", 0xF, len(frames), total) + table
    tag += struct.pack(">I", 100 - 10 * QUALITY) + b"LAME3.100" + b"\x01"  # tag 0, constant rate
    tag += bytes(9)  # low-pass unsaid, no replay gain
    tag += bytes([0, BIT_RATE]) + (LAME_DELAY << 12 | padding).to_bytes(3)
    tag += bytes(4) + struct.pack(">I", total)
    tag += bytes(2)  # the music's checksum is unsaid: no player looks
    tag += struct.pack(">H", _crc16(tag))
    return tag + bytes(size - len(tag))


def _crc16(data: bytes) -> int:
    """CRC-16/ARC, which LAME's tag closes with."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


FORMATS = {
    "mp3": Format("audio/mpeg", "mp3", _mp3),
    "wav": Format("audio/wav", "wav", _wav),
    "flac": Format("audio/flac", "flac", _flac),
    "opus": Format("audio/ogg", "opus", _opus),
}
