"""Decoding: somebody's file, read with care, as sound. Runs in the child process only.

What a file is shows in its first bytes, not in its name, and how long it is only when it was read:
headers lie. So it is read in blocks, resampled as it comes, and put down at the limit. What cannot
be used is said in a sentence to whoever sent it.
"""

import io
from collections.abc import Iterator
from math import gcd

import numpy as np
import soundfile
from scipy.signal import resample_poly

from kapelle.audio import RATE, Audio, Samples
from kapelle.jobs.brief import LONGEST_S, SHORTEST_S
from kapelle.jobs.trouble import BadBrief

KNOWN: dict[str, str] = {  # what libsndfile calls a container we read -> what people call it
    "WAV": "WAV",
    "WAVEX": "WAV",
    "RF64": "WAV",
    "FLAC": "FLAC",
    "OGG": "Ogg",
    "MP3": "MP3",
}
MAGIC: tuple[bytes, ...] = (b"RIFF", b"RF64", b"fLaC", b"OggS", b"ID3")
SLOWEST, FASTEST = 8_000, 192_000  # frames per second a recording may have
MOST_CHANNELS = 8  # of which the first two are kept: left and right in every layout
BLOCK = 1 << 16  # frames read at a time
LAP = 10  # half the resampler's filter, in frames of the slower rate: as scipy draws it
STEPS = 1 << 13  # the most a resampler's wheel may have: 44,100 to 44,101 is no rate of anybody's


def decode(data: bytes) -> Audio:
    """`data` as stereo at our rate: 1 to 600 seconds. BadBrief for what is no sound, or no such."""
    if not _looks_like_sound(data):
        raise _trouble("This is no sound we read: it must be WAV, FLAC, Ogg or MP3.")
    try:
        with soundfile.SoundFile(io.BytesIO(data)) as file:
            _check(file)
            blocks = list(_resampled(_blocks(file), file.samplerate))
    except (soundfile.SoundFileError, RuntimeError, TypeError, ValueError) as broken:
        raise _trouble("The sound cannot be read: the file is damaged.") from broken
    samples = np.concatenate(blocks) if blocks else np.zeros((0, 2), np.float32)
    if len(samples) < SHORTEST_S * RATE:
        raise _trouble(f"The sound lasts {len(samples) / RATE:.2f} seconds; one is the least.")
    return Audio(_within_full_scale(samples), RATE)


def _trouble(sentence: str) -> BadBrief:
    return BadBrief(sentence, field="audio")


def _looks_like_sound(data: bytes) -> bool:
    """By its first bytes; an MP3 without a tag begins with eleven set bits."""
    sync = len(data) > 1 and data[0] == 0xFF and data[1] & 0xE0 == 0xE0
    return sync or data.startswith(MAGIC)


def _check(file: soundfile.SoundFile) -> None:
    if file.format not in KNOWN:
        raise _trouble(f"A sound must be WAV, FLAC, Ogg or MP3; this is {file.format}.")
    if not 1 <= file.channels <= MOST_CHANNELS:
        raise _trouble(f"A sound has 1 to {MOST_CHANNELS} channels; this has {file.channels}.")
    if not SLOWEST <= file.samplerate <= FASTEST or _wheel(file.samplerate)[0] > STEPS:
        raise _trouble(f"{file.samplerate} frames a second are no rate we can play.")


def _blocks(file: soundfile.SoundFile) -> Iterator[Samples]:
    """Left and right, a block at a time, until the file or the patience ends."""
    most, count = round(LONGEST_S * file.samplerate), 0
    while True:
        block = np.asarray(file.read(BLOCK, dtype="float32", always_2d=True), np.float32)
        if not len(block):
            return
        count += len(block)
        if count > most + file.samplerate // 20:  # coders pad the end by some thousand frames
            raise _trouble(f"The sound is longer than {LONGEST_S:.0f} seconds.")
        pair = block[:, :2] if block.shape[1] > 1 else np.repeat(block, 2, axis=1)
        if not np.isfinite(pair).all():
            raise _trouble("The sound holds samples that are not numbers.")
        yield np.ascontiguousarray(pair)


def _wheel(rate: int) -> tuple[int, int]:
    """Up and down by how much, from `rate` to ours."""
    common = gcd(rate, RATE)
    return RATE // common, rate // common


def _resampled(blocks: Iterator[Samples], rate: int) -> Iterator[Samples]:
    """At our rate, block by block; each is read with its neighbours' edges, so that none is heard."""
    if rate == RATE:
        yield from blocks
        return
    up, down = _wheel(rate)
    reach = LAP * max(up, down) // up + 1
    lap = -(-reach // down) * down  # whole turns of the wheel, so that all blocks agree
    step = max(BLOCK // down, 1) * down
    held = np.zeros((lap, 2), np.float32)  # silence before the first
    for block in blocks:
        held = np.concatenate([held, block])
        while len(held) >= step + 2 * lap:
            yield _turned(held[: step + 2 * lap], up, down, lap, step)
            held = held[step:]
    rest = len(held) - lap
    if rest > 0:
        padded = np.concatenate([held, np.zeros((lap, 2), np.float32)])
        yield _turned(padded, up, down, lap, rest)


def _turned(piece: Samples, up: int, down: int, lap: int, count: int) -> Samples:
    """`count` frames of the piece, after the lap at its head, at our rate."""
    turned = resample_poly(piece, up, down, axis=0)
    start = lap * up // down
    return np.asarray(turned[start : start + -(-count * up // down)], np.float32)


def _within_full_scale(samples: Samples) -> Samples:
    """Files of floating point may be louder than full scale; nobody can play that."""
    peak = float(np.abs(samples).max(initial=0.0))
    return samples / np.float32(peak) if peak > 1 else samples
