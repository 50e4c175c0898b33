"""A scene: all that a player must know to play one section. Time is in ticks, whole numbers, and
becomes exact beats again when the score is bound (`arrange.py`).

The changes, the drummer's beat and the tune belong to the song, not to a seat: bass, comping and
counterpoint listen to them whether or not somebody sits behind the drums or sings.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeVar

from kapelle.compose.metres import Bar
from kapelle.compose.plan import Plan, Section
from kapelle.music.band import Role, Seat
from kapelle.music.chance import Chance
from kapelle.music.chord import Chord
from kapelle.music.genre import FAMILIES, Genre
from kapelle.music.idiom import Comping, Hand, Line, Plays, Row, Runs
from kapelle.music.pitch import Key
from kapelle.music.score import Manner

PHRASE = 4  # bars: what is played and sung is thought in these
ARRIVAL = 0.12  # a rise in energy that a listener hears as arriving

SLOW = 0.7  # of a genre's slowest usual tempo: half-time lies well below, a relaxed band above
HALVED = frozenset({"hip hop", "electronic"})  # families that count 70 and 140 alike

STRUCK = frozenset({Role.DRUMS, Role.PERCUSSION, Role.EFFECTS})

T = TypeVar("T")
P = TypeVar("P", Comping, Line, Hand, Runs)
Tier = Literal["low", "mid", "high"]


def tier(energy: float) -> Tier:
    """How busy players are at an energy (0 to 1): which pictures of their tables they play."""
    return "low" if energy < 0.4 else "mid" if energy < 0.72 else "high"


def row(idiom: Comping | Line | Runs, level: Tier) -> Row:
    """The pictures for how busy the section is."""
    return {"low": idiom.low, "mid": idiom.mid, "high": idiom.high}[level]


@dataclass(frozen=True, slots=True)
class Jot:
    """A note, as the writers jot it down."""

    at: int  # ticks from the start of the song
    length: int  # ticks
    pitch: int
    strength: float  # 0 to 1
    manner: Manner = Manner.PLAIN
    slide_to: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A chord and how long it rules."""

    at: int  # ticks from the start of the song
    length: int
    chord: Chord

    @property
    def end(self) -> int:
        return self.at + self.length


@dataclass(frozen=True, slots=True)
class Hit:
    at: int  # ticks from the start of the song
    drum: str  # a key of kit.DRUMS
    strength: float


@dataclass(frozen=True, slots=True)
class Ground:
    """What a tune stands on: the key, and how its bars are accented."""

    key: Key
    bar: Bar  # ticks, in its groups

    @property
    def middle(self) -> int:
        """Where the bar's second accent falls; past the bar for one that has none."""
        return self.bar.starts[1] if len(self.bar.groups) > 1 else int(self.bar)

    def strong(self, since: int) -> bool:
        """Whether an accent falls so many ticks after some bar line."""
        return since % self.bar in self.bar.starts


@dataclass(frozen=True, kw_only=True)
class Scene:
    plan: Plan
    genre: Genre
    section: Section
    index: int
    at: int  # ticks
    ground: Ground
    again: int  # how often this letter has come in this family before
    before: Section | None
    after: Section | None
    spans: tuple[Span, ...]  # the changes, without a gap
    coming: Chord  # the first chord after this section
    beat: tuple[Hit, ...]  # what the drummer plays, were one here
    tune: tuple[Jot, ...]  # the section's melody, in the octave around middle C's next

    @property
    def family(self) -> str:
        return FAMILIES[self.section.role]

    @property
    def bar(self) -> Bar:
        return self.ground.bar

    @property
    def key(self) -> Key:
        return self.ground.key

    @property
    def present(self) -> list[Seat]:
        """Who plays here, in the order of the band."""
        return [seat for seat in self.plan.seats if seat.name in self.section.seats]

    @property
    def bassist(self) -> bool:
        """Somebody plays the bass here, so that others may leave the cellar."""
        return any(seat.role is Role.BASS for seat in self.present)

    @property
    def lead(self) -> bool:
        """Somebody sings the tune here."""
        return any(seat.role is Role.LEAD for seat in self.present)

    @property
    def drummed(self) -> bool:
        """A drummer keeps time here, so that the others need not. Percussion only joins in."""
        return any(seat.role is Role.DRUMS for seat in self.present)

    @property
    def slow(self) -> bool:
        """The song is so far below its genre's tempo that the usual figures would double its pulse."""
        asked, usual = self.plan.tempo.bpm, self.genre.tempo[0]
        return asked < SLOW * usual and self.genre.family not in HALVED

    @property
    def level(self) -> Tier:
        """Which pictures the hands play: in a very slow song only the plainest."""
        return "low" if self.slow else tier(self.energy)

    @property
    def struck(self) -> bool:
        """Nobody here but drummers: what rings in others is silence between their strokes."""
        return all(seat.role in STRUCK for seat in self.present)

    @property
    def energy(self) -> float:
        return self.section.energy

    @property
    def bars(self) -> int:
        return self.section.bars

    @property
    def end(self) -> int:
        return self.at + self.section.bars * self.bar

    @property
    def arrives(self) -> bool:
        """The section is felt as an arrival."""
        return self.before is not None and self.energy - self.before.energy >= ARRIVAL

    @property
    def lifts(self) -> bool:
        """The next section will be felt as an arrival."""
        return self.after is not None and self.after.energy - self.energy >= ARRIVAL

    @cached_property
    def starts(self) -> tuple[int, ...]:
        return tuple(span.at for span in self.spans)

    @cached_property
    def kicks(self) -> tuple[int, ...]:
        return tuple(hit.at for hit in self.beat if hit.drum == "kick")

    def span(self, at: int) -> Span:
        return self.spans[max(0, bisect_right(self.starts, at) - 1)]

    def chord(self, at: int) -> Chord:
        """Who rules at this tick; past the end, who comes next."""
        return self.coming if at >= self.end else self.span(at).chord

    def next_chord(self, span: Span) -> Chord:
        return self.chord(span.end)

    def bar_at(self, number: int) -> int:
        return self.at + number * self.bar


@dataclass(frozen=True, kw_only=True)
class Cue:
    """What a player is handed: the scene, the seat to write for, how to play, and dice."""

    scene: Scene
    seat: Seat
    plays: Plays | None  # the idiom of its hands, where it has one
    style: str  # a key of the player's own table of skills; anything else means its plainest
    chance: Chance
    take: int = 0  # how often this was asked for anew: hands lie elsewhere each time

    def hands(self, kind: type[P], plain: P) -> P:
        """The idiom of this seat's hands if it is of that kind, else the plain one."""
        return self.plays if isinstance(self.plays, kind) else plain

    def idiom(self, table: Mapping[str, T]) -> T:
        """How to play, from the player's own `table`; its entry "" is the plainest way."""
        return table[self.style if self.style in table else ""]
