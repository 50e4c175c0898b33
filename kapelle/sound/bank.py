"""A SoundFont (SF2) bank: recorded notes, and which of them sound when a key is struck.

The file is mapped, not read: every worker process shares one copy of its 148 MB. Follows the
SoundFont 2.04 specification (Creative, 2006), chapters 7 to 9: presets hold zones, zones name
instruments, instruments hold zones, those name samples; numbers of an instrument's zone are
absolute, a preset's are added to them.
"""

import mmap
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

DEFAULT_PLACES = (
    Path("/usr/share/sounds/sf2"),
    Path("/usr/share/soundfonts"),
    Path("/usr/local/share/soundfonts"),
    Path("/opt/homebrew/share/soundfonts"),
)
BEST_FIRST = ("FluidR3_GM", "MuseScore_General", "GeneralUser", "default-GM", "TimGM6mb")
"""Banks our instruments are tuned to come first; any other General MIDI bank after them."""

_Zone: TypeAlias = dict[int, int]  # generator -> amount

# Generators, SoundFont 2.04 §8.1.2
_START, _END, _LOOP_START, _LOOP_END = 0, 1, 2, 3
_START_COARSE, _END_COARSE, _LOOP_START_COARSE, _LOOP_END_COARSE = 4, 12, 45, 50
_MOD_ENV_TO_CUTOFF, _CUTOFF, _RESONANCE, _PAN = 11, 8, 9, 17
_MOD_ATTACK, _MOD_DECAY, _MOD_SUSTAIN = 26, 28, 29
_DELAY, _ATTACK, _HOLD, _DECAY, _SUSTAIN, _RELEASE = 33, 34, 35, 36, 37, 38
_HOLD_BY_KEY, _DECAY_BY_KEY = 39, 40
_INSTRUMENT, _KEYS, _VELOCITIES, _QUIETER = 41, 43, 44, 48
_COARSE, _FINE, _SAMPLE, _MODES, _CENTS_PER_KEY, _ROOT = 51, 52, 53, 54, 56, 58

_DEFAULTS: Mapping[int, int] = {
    _CUTOFF: 13_500,
    _CENTS_PER_KEY: 100,
    _ROOT: -1,
    **dict.fromkeys((_MOD_ATTACK, _MOD_DECAY, _DELAY, _ATTACK, _HOLD, _DECAY, _RELEASE), -12_000),
}
_NOT_ADDED = frozenset({_INSTRUMENT, _KEYS, _VELOCITIES, _SAMPLE, _MODES, _ROOT})
_QUIETER_SCALE = 0.4  # attenuation as the EMU hardware, and so every bank, means it
_LEFT_OUT = 0x8000  # a sample in the ROM of a sound card nobody has


@dataclass(frozen=True, slots=True)
class Region:
    """One recorded sample as a key of the preset plays it. Places are indices into the bank."""

    start: int
    end: int
    loop_start: int
    loop_end: int
    looped: bool
    hertz_ratio: float  # sample frames per second of playing
    gain: float
    pan: float  # -1 left to 1 right
    cutoff_hz: float
    resonance_db: float
    delay: float  # seconds, this and the four below
    attack: float
    hold: float
    decay: float  # for a fall of 100 dB
    release: float
    sustain: float  # 0 to 1, amplitude
    sweep_cents: float  # how far the filter opens at the top of its envelope
    sweep_attack: float  # seconds
    sweep_decay: float  # seconds
    sweep_sustain: float  # 0 to 1


class Bank:
    """A SoundFont opened for reading."""

    @classmethod
    def open(cls, path: Path) -> "Bank":
        """ValueError for a file that is no SoundFont."""
        return cls(path)

    def __init__(self, path: Path) -> None:
        self.path = path
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._bytes[:4] != b"RIFF" or self._bytes[8:12] != b"sfbk":
            raise ValueError(f"{path} is not a SoundFont 2 bank.")
        self._chunks = dict(self._read_chunks())
        offset, size = self._chunks[b"smpl"]
        self.samples: NDArray[np.int16] = np.frombuffer(self._bytes, np.int16, size // 2, offset)
        self._headers = self._rows(b"shdr", "<20s5IBbHH")
        self._instruments = self._read_instruments()
        self._presets = self._read_presets()
        self.regions = cache(self._regions)

    def has(self, program: int) -> bool:
        return (0, program) in self._presets

    def _regions(self, program: int, pitch: int, velocity: int) -> tuple[Region, ...]:
        """What sounds when this key of a General MIDI program is struck (velocity 1 to 127)."""
        return tuple(
            self._region(inner, outer, pitch)
            for outer in self._presets[0, program]
            if _within(outer, pitch, velocity)
            for inner in self._instruments[outer[_INSTRUMENT]]
            if _within(inner, pitch, velocity)
            if not self._headers[inner[_SAMPLE]][9] & _LEFT_OUT
        )

    def _region(self, inner: _Zone, outer: _Zone, pitch: int) -> Region:
        zone = {**_DEFAULTS, **inner}
        for generator, amount in outer.items():
            if generator not in _NOT_ADDED:
                zone[generator] = zone.get(generator, 0) + amount

        def of(generator: int) -> int:
            return zone.get(generator, 0)

        _, start, end, loop_start, loop_end, rate, original, correction, _, _ = self._headers[
            inner[_SAMPLE]
        ]
        root = zone[_ROOT] if zone[_ROOT] >= 0 else original if original <= 127 else 60
        tuning = (pitch - root) * zone[_CENTS_PER_KEY] + of(_COARSE) * 100 + of(_FINE) + correction
        above = 60 - pitch
        return Region(
            start=start + of(_START) + 32_768 * of(_START_COARSE),
            end=end + of(_END) + 32_768 * of(_END_COARSE),
            loop_start=loop_start + of(_LOOP_START) + 32_768 * of(_LOOP_START_COARSE),
            loop_end=loop_end + of(_LOOP_END) + 32_768 * of(_LOOP_END_COARSE),
            looped=of(_MODES) & 3 in {1, 3},
            hertz_ratio=rate * 2 ** (tuning / 1200),
            gain=10 ** (-of(_QUIETER) * _QUIETER_SCALE / 200),
            pan=min(max(of(_PAN) / 500, -1.0), 1.0),
            cutoff_hz=min(8.176 * 2 ** (zone[_CUTOFF] / 1200), 20_000.0),
            resonance_db=max(of(_RESONANCE) / 10, 0.0),
            delay=_seconds(zone[_DELAY]),
            attack=_seconds(zone[_ATTACK]),
            hold=_seconds(zone[_HOLD] + of(_HOLD_BY_KEY) * above),
            decay=_seconds(zone[_DECAY] + of(_DECAY_BY_KEY) * above),
            release=_seconds(zone[_RELEASE]),
            sustain=10 ** (-min(max(of(_SUSTAIN), 0), 1440) / 200),
            sweep_cents=of(_MOD_ENV_TO_CUTOFF),
            sweep_attack=_seconds(zone[_MOD_ATTACK]),
            sweep_decay=_seconds(zone[_MOD_DECAY]),
            sweep_sustain=1 - min(max(of(_MOD_SUSTAIN), 0), 1000) / 1000,
        )

    # Reading the file

    def _read_chunks(self) -> list[tuple[bytes, tuple[int, int]]]:
        """Name -> (offset, size) of every chunk inside the three lists of the file."""
        found: list[tuple[bytes, tuple[int, int]]] = []
        at = 12
        while at + 8 <= len(self._bytes):
            name, size = struct.unpack_from("<4sI", self._bytes, at)
            if name == b"LIST":
                at += 12  # step inside: a list is its own header and then more chunks
                continue
            found.append((name, (at + 8, size)))
            at += 8 + size + size % 2
        return found

    def _rows(self, chunk: bytes, layout: str) -> list[tuple[int, ...]]:
        offset, size = self._chunks[chunk]
        whole = size - size % struct.calcsize(layout)
        return list(struct.iter_unpack(layout, self._bytes[offset : offset + whole]))

    def _read_instruments(self) -> list[list[_Zone]]:
        rows = self._rows(b"inst", "<20sH")
        bags, generators = self._rows(b"ibag", "<2H"), self._rows(b"igen", "<2H")
        starts = [row[1] for row in rows]
        return [
            _zones(range(first, after), bags, generators, _SAMPLE)
            for first, after in pairwise(starts)
        ]

    def _read_presets(self) -> dict[tuple[int, int], list[_Zone]]:
        rows = self._rows(b"phdr", "<20s3H3I")
        bags, generators = self._rows(b"pbag", "<2H"), self._rows(b"pgen", "<2H")
        return {
            (row[2], row[1]): _zones(range(row[3], after[3]), bags, generators, _INSTRUMENT)
            for row, after in pairwise(rows)
        }


def find(data: Path, also: Sequence[Path] = DEFAULT_PLACES) -> Path | None:
    """The best bank on this machine: ours under `data`/banks first, then the system's."""
    for place in (data / "banks", *also):
        if banks := sorted(place.glob("*.sf2"), key=_rank):
            return banks[0]
    return None


def _rank(path: Path) -> tuple[int, str]:
    known = [number for number, name in enumerate(BEST_FIRST) if name in path.name]
    return (known[0] if known else len(BEST_FIRST), path.name)


def _zones(
    places: range, bags: list[tuple[int, ...]], generators: list[tuple[int, ...]], last: int
) -> list[_Zone]:
    """The zones of one preset or instrument; a first one without `last` speaks for all."""
    zones: list[_Zone] = []
    common: _Zone = {}
    for place in places:
        zone = {
            generator: amount if generator in _UNSIGNED else _signed(amount)
            for generator, amount in generators[bags[place][0] : bags[place + 1][0]]
        }
        if last in zone:
            zones.append({**common, **zone})
        elif place == places.start:
            common = zone
    return zones


_UNSIGNED = frozenset({_INSTRUMENT, _KEYS, _VELOCITIES, _SAMPLE})


def _signed(amount: int) -> int:
    return amount - 65_536 if amount > 32_767 else amount


def _within(zone: _Zone, pitch: int, velocity: int) -> bool:
    """Ranges are two bytes: low, then high."""
    keys, velocities = zone.get(_KEYS, 127 << 8), zone.get(_VELOCITIES, 127 << 8)
    return keys & 255 <= pitch <= keys >> 8 and velocities & 255 <= velocity <= velocities >> 8


def _seconds(timecents: int) -> float:
    return 0.0 if timecents <= -12_000 else min(2 ** (timecents / 1200), 100.0)
