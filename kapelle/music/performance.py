"""The played song, in seconds: what leaves the players' hands, before anyone has heard it."""

from dataclasses import dataclass

from kapelle.music.band import Seat
from kapelle.music.pitch import Key
from kapelle.music.score import Manner
from kapelle.music.units import Seconds, Tempo


@dataclass(frozen=True, slots=True)
class Event:
    at: Seconds  # from the start of the song, never negative
    length: Seconds  # until the key, string or stick is let go; ringing comes on top
    pitch: int  # MIDI; for drums a key of kit.DRUMS
    strength: float  # 0 to 1
    manner: Manner = Manner.PLAIN
    slide_to: int | None = None  # glide there in the last part of the note


@dataclass(frozen=True)
class Track:
    seat: Seat
    events: tuple[Event, ...]  # in time order


@dataclass(frozen=True)
class Stretch:
    """A passage in seconds: what section automation goes by."""

    name: str
    role: str
    start: Seconds
    end: Seconds
    energy: float  # 0 to 1
    openness: float  # 0 muffled to 1 open


@dataclass(frozen=True, kw_only=True)
class Performance:
    tempo: Tempo
    tracks: tuple[Track, ...]
    stretches: tuple[Stretch, ...]
    ending: Seconds  # where the last chord is struck; it rings from here to `duration`
    duration: Seconds  # exactly as long as asked
    key: Key | None = None  # what the drums are tuned to; None leaves them as they were bought
