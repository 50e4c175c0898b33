"""Pressing: WAV and Opus from a song's FLAC, in a process of its own: `… pressing job.1/song.opus`.

All it needs stands on the shelf beside the FLAC, so any node can press any song.
"""

import io
import json
import os
import sys
from collections.abc import Mapping
from typing import TypeAlias, cast

import numpy as np
import soundfile
from numpy.typing import NDArray

from kapelle import settings
from kapelle.audio import Audio
from kapelle.delivery import encode, tags
from kapelle.delivery.press import NO_MASTER
from kapelle.delivery.shelf import Shelf, open_shelf
from kapelle.jobs.engine import Look, Take
from kapelle.jobs.trouble import NotFound

Pcm: TypeAlias = NDArray[np.int16]  # [frames, channels]

FULL_SCALE = 32767  # as encode.py writes 16 bits
NICENESS = 10  # as the booth's


def press(shelf: Shelf, name: str) -> None:
    """Make `job.1/song.opus` from what stands in `job.1`. NotFound where there is no FLAC."""
    folder, _, file = name.rpartition("/")
    song, rate = _master(shelf.get(f"{folder}/song.flac"))
    data = _wav(song, rate) if file.endswith(".wav") else _opus(song, rate, shelf, folder)
    mime = encode.FORMATS[file.rpartition(".")[2]].mime
    try:
        shelf.put(name, data, mime)
    except FileExistsError:
        return  # another node was quicker
    try:
        shelf.get(f"{folder}/song.json")
    except NotFound:  # the song was thrown away meanwhile
        shelf.clear(folder)
        raise


def _master(flac: bytes) -> tuple[Pcm, int]:
    song, rate = soundfile.read(io.BytesIO(flac), dtype="int16", always_2d=True)
    return cast("Pcm", song), rate


def _wav(song: Pcm, rate: int) -> bytes:
    """The master's own samples: no second dither."""
    file = io.BytesIO()
    soundfile.write(file, song, rate, format="WAV", subtype="PCM_16")
    return file.getvalue()


def _opus(song: Pcm, rate: int, shelf: Shelf, folder: str) -> bytes:
    audio = Audio(song.astype(np.float32) / np.float32(FULL_SCALE), rate)
    known = json.loads(shelf.get(f"{folder}/song.json"))
    label = Take(
        audio=audio,
        title=known["title"],
        tags=tuple(known["tags"]),
        bpm=known["bpm"],
        key=known["key"],
        look=Look(genre=known["genre"], mood="", energy=0.0, seed=0),
    )
    return tags.dress(encode.encode(audio, "opus"), label, shelf.get(f"{folder}/cover.jpg"))


def main(name: str, environ: Mapping[str, str]) -> int:
    os.nice(NICENESS)
    house = settings.read(environ)
    try:
        press(open_shelf(house.shelf, house.aws), name)
    except NotFound:
        return NO_MASTER
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], os.environ))
