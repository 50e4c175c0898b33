"""The written song, in beats: passages one after another, and a part for every seat."""

from dataclasses import dataclass
from enum import StrEnum

from kapelle.music.band import Seat
from kapelle.music.pitch import Key
from kapelle.music.units import Beats, Metre, Tempo


class Manner(StrEnum):
    """How a note is played. An instrument that knows no difference plays it plain."""

    PLAIN = "plain"
    STACCATO = "staccato"
    LEGATO = "legato"
    MUTED = "muted"
    STRUM_DOWN = "strum down"
    STRUM_UP = "strum up"


@dataclass(frozen=True, slots=True)
class Note:
    at: Beats  # from the start of the song
    length: Beats
    pitch: int  # MIDI; for drums a key of General MIDI's percussion map (kit.DRUMS)
    strength: float  # 0 to 1
    manner: Manner = Manner.PLAIN
    slide_to: int | None = None  # the pitch a gliding player ends on


@dataclass(frozen=True)
class Part:
    seat: Seat
    notes: tuple[Note, ...]  # in time order


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A section of the form, in its place."""

    name: str  # "verse 2"
    role: str  # "intro", "verse", "pre", "chorus", "drop", "bridge", "breakdown", "outro", ...
    at: Beats
    length: Beats
    energy: float  # 0 to 1: drives density, register, dynamics, filter and level
    key: Key
    openness: float = 1.0  # 0 muffled (filtered intro) to 1 open


@dataclass(frozen=True, kw_only=True)
class Score:
    tempo: Tempo
    metre: Metre
    key: Key
    passages: tuple[Passage, ...]
    parts: tuple[Part, ...]
    length: Beats  # where the last chord is struck and rings: the end of the last passage
