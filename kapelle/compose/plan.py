"""The plan: every decision of the song on one page, before a note is written."""

from dataclasses import dataclass, field

from kapelle.music.band import Seat
from kapelle.music.mixing import MixSheet
from kapelle.music.pitch import Key
from kapelle.music.units import Beats, Metre, Seconds, Tempo


@dataclass(frozen=True, kw_only=True)
class Section:
    name: str  # "verse 2"
    role: str  # "verse"
    letter: str  # sections with one letter share their material
    bars: int
    energy: float  # 0 to 1
    openness: float  # 0 muffled to 1 open
    seats: tuple[str, ...]  # names of the seats that play here


@dataclass(frozen=True, kw_only=True)
class Plan:
    title: str
    tags: tuple[str, ...]
    genre: str  # a key of GENRES
    mood: str  # the ruling mood word
    energy: float  # 0 to 1, of the song as a whole
    key: Key
    tempo: Tempo
    metre: Metre
    swing: float
    seats: tuple[Seat, ...]
    styles: dict[str, str] = field(default_factory=dict[str, str])  # seat name -> idiom
    sections: tuple[Section, ...]  # may be empty: then the song is its last chord alone
    mix: MixSheet
    duration: Seconds  # exact; the last chord is struck after `sections` and rings until here
    seed: int

    @property
    def length(self) -> Beats:
        """Beats until the last chord is struck."""
        return sum((section.bars for section in self.sections), 0) * self.metre.bar
