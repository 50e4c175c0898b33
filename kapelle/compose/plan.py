"""The plan: every decision of the song on one page, before a note is written.

It is JSON, made to be read and changed by hand: the same page makes the same song, and a page with
one decision changed makes a song with one thing changed (`edits.py`). Whatever a writer still rolls
for comes from dice named here: the song's seed, each letter's own, and how often a section or a
player was asked for another take.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from kapelle.compose import page as pages
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chord import spell
from kapelle.music.genre import FAMILIES
from kapelle.music.genres import CHAIRS, GENRES
from kapelle.music.kit import DRUMS
from kapelle.music.mixing import MixSheet
from kapelle.music.pitch import Key
from kapelle.music.units import Beats, Metre, Seconds, Tempo


class Ending(StrEnum):
    """How the song stops."""

    RING = "ring"  # a last chord rings out
    ABRUPT = "abrupt"  # a last chord, and silence as soon as it has spoken
    LOOP = "loop"  # at the bar line, without a last chord: it can go round again
    FADE = "fade"  # it fades out while the band plays on


@dataclass(frozen=True, kw_only=True)
class Section:
    name: str  # "verse 2"
    role: str  # "verse"
    letter: str  # sections with one letter share their material
    bars: int
    energy: float  # 0 to 1
    openness: float  # 0 muffled to 1 open
    seats: tuple[str, ...]  # names of the seats that play here
    solos: tuple[str, ...] = ()  # of these, who improvises here; two or more trade fours
    shift: int = 0  # semitones it lies above the song's key: a chorus that goes up
    changes: str = ""  # numerals of its own, "i | iv | V"; "" has those of its letter
    take: int = 0  # other dice for everything that is written here
    lines: tuple[str, ...] = ()  # its words, a breath each: the lead has a note for each syllable


@dataclass(frozen=True, kw_only=True)
class Material:
    """What sections of one letter have in common."""

    changes: str  # numerals, bars between bars: "i | i | bVI | V"
    tune: int  # dice of its melody
    beat: int  # dice of its groove


@dataclass(frozen=True, kw_only=True)
class Kept:
    """The beginning of a song that goes on: what was written for it stays as it was."""

    sections: tuple[Section, ...]  # as they all were then: a player looks ahead
    ending: Ending
    bars: int  # of the song, from its first, that stay


@dataclass(frozen=True, kw_only=True)
class Plan:
    title: str
    tags: tuple[str, ...]
    genre: str  # a key of GENRES
    also: str = ""  # a second one, blended in
    mood: str  # the ruling mood word
    energy: float  # 0 to 1, of the song as a whole
    key: Key
    moved: int = 0  # semitones the song was transposed since it was written
    tempo: Tempo
    metre: Metre
    groups: tuple[int, ...] = ()  # of the bar, in the metre's unit: (3, 2); () as is usual
    swing: float  # where the second of a pair falls: 0.5 straight, 0.67 triplet
    swings: int = 16  # which pairs: 16 sixteenths, 8 eighths
    seats: tuple[Seat, ...]
    styles: dict[str, str] = field(
        default_factory=dict[str, str]
    )  # seat name -> the chair in whose manner it plays, "house/keys"
    takes: dict[str, int] = field(default_factory=dict[str, int])  # seat name -> other dice
    silent: tuple[str, ...] = ()  # seats whose part is not played; the others play as if it were
    unstruck: tuple[str, ...] = ()  # drums nobody strikes, keys of kit.DRUMS
    material: dict[str, Material] = field(
        default_factory=dict[str, Material]
    )  # by letter; a letter without any is given some by the song's dice
    sections: tuple[Section, ...]  # may be empty: then the song is its last chord alone
    kept: tuple[Kept, ...] = ()  # of a song that was extended: how it was before, earliest first
    germ: int = 0  # dice of the motif that a song in kind takes over; 0 has its own
    mix: MixSheet
    ending: Ending = Ending.RING
    fade: Seconds = 0.0  # how long the end fades, where it does
    duration: Seconds  # exact; the last chord is struck after `sections` and rings until here
    seed: int

    @cached_property
    def length(self) -> Beats:
        """Beats until the last chord is struck."""
        return sum((section.bars for section in self.sections), 0) * self.metre.bar

    @property
    def bpm(self) -> float:
        """The tempo as people count it: in 6/8 they count dotted quarters."""
        return self.tempo.bpm / self.metre.pulse

    @property
    def written(self) -> Key:
        """The key the song is written in, before it is moved to where it sounds."""
        return Key((self.key.tonic - self.moved) % 12, self.key.mode)

    @property
    def playing(self) -> tuple[Seat, ...]:
        """The seats whose part is heard."""
        return tuple(seat for seat in self.seats if seat.name not in self.silent)

    def to_json(self) -> dict[str, Any]:
        """The plan in JSON's own types: `from_json` gives back an equal one.

        What only a song that continues another has, or one with words, other pages do not show.
        """
        page = asdict(self)
        for section in (
            *page["sections"],
            *(one for old in page["kept"] for one in old["sections"]),
        ):
            if not section["lines"]:
                del section["lines"]
        return {name: value for name, value in page.items() if value or name not in CONTINUED}

    @staticmethod
    def from_json(page: Mapping[str, Any]) -> "Plan":
        """A plan that was stored. ValueError, in a sentence, for a page that is none."""
        try:
            plan = pages.read(Plan, page, BOUNDS)
        except ValueError as why:
            raise ValueError(f"This is not a plan of Kapelle's: {why}") from why
        wrong = next(_faults(plan), None)
        if wrong:
            raise ValueError(f"This plan cannot be played: {wrong}")
        return plan


# --------------------------------------------------------------------------- what a page may say

CONTINUED = frozenset({"kept", "germ"})
BOUNDS: dict[str, tuple[float, float]] = {
    "Section.bars": (1, 400),
    "Section.energy": (0, 1),
    "Section.openness": (0, 1),
    "Section.shift": (-11, 11),
    "Section.take": (0, 2**31),
    "Material.tune": (0, 2**63 - 1),
    "Material.beat": (0, 2**63 - 1),
    "Plan.energy": (0, 1),
    "Plan.groups": (1, 8),
    "Plan.moved": (-11, 11),
    "Plan.swing": (0.5, 0.75),
    "Plan.swings": (8, 16),
    "Plan.takes": (0, 2**31),
    "Plan.fade": (0, 60),
    "Plan.duration": (1, 600),
    "Plan.seed": (0, 2**63 - 1),
    "Plan.germ": (0, 2**63 - 1),
    "Kept.bars": (1, 10_000),
    "Key.tonic": (0, 11),
    "Tempo.bpm": (30, 450),  # 300 dotted quarters are 450 quarters
    "Metre.count": (2, 15),
    "Metre.unit": (4, 8),
    "Seat.low": (0, 127),
    "Seat.high": (0, 127),
    "Seat.pan": (-1, 1),
    "Seat.level_db": (-40, 24),
    "Channel.loudness": (-70, 0),
    "Channel.reverb": (0, 1),
    "Channel.delay": (0, 1),
    "Channel.width": (0, 1),
    "Channel.high_pass_hz": (10, 5_000),
    "Channel.low_pass_hz": (100, 22_000),
    "Channel.drive": (0, 1),
    "Channel.tremolo": (0, 1),
    "Duck.depth": (0, 1),
    "Duck.release": (0.005, 5),
    "MixSheet.reverb_seconds": (0.1, 20),
    "MixSheet.reverb_damping": (0, 1),
    "MixSheet.delay_beats": (0.0625, 4),
    "MixSheet.wobble": (0, 1),
    "MixSheet.warmth": (0, 1),
    "MixSheet.loudness": (-40, -5),
    "MixSheet.ceiling": (-12, 0),
    "MixSheet.motion_db": (0, 24),
}
"""What each number of a page may be: a field without a line here is held to sanity alone."""

MOST_SEATS, MOST_SECTIONS, MOST_ROUND = 48, 200, 64  # the last: bars in a letter's changes
SLACK: Seconds = 0.01  # a duration typed by hand may be rounded
UNITS = frozenset({4, 8})
SWINGS = frozenset({8, 16})


def _faults(plan: Plan) -> Iterator[str]:
    """What no band could make of it, in sentences."""
    if plan.genre not in GENRES or (plan.also and plan.also not in GENRES):
        yield "it names a genre this house does not play."
    if plan.metre.unit not in UNITS or plan.swings not in SWINGS:
        yield "the metre counts quarters or eighths, and swing is of 8 or 16."
    if plan.groups and sum(plan.groups) != plan.metre.count:
        yield f"its groups make no bar of {plan.metre}."
    if plan.tempo.seconds(plan.length) > plan.duration + SLACK:
        yield "its sections last longer than the song."
    if len(plan.sections) > MOST_SECTIONS or len(plan.seats) > MOST_SEATS:
        yield f"a song has at most {MOST_SECTIONS} sections and {MOST_SEATS} seats."
    yield from _unseated(plan)
    for section in plan.sections:
        yield from _unplayable(section, plan)
    yield from _unkept(plan)
    for letter, material in plan.material.items():
        yield from _unreadable(material.changes, plan.key, f"The material of {letter}")
    if plan.mix.curve not in {genre.mix.curve for genre in GENRES.values()}:
        yield f"{plan.mix.curve!r} is no curve of the master's."


def _unseated(plan: Plan) -> Iterator[str]:
    names = [seat.name for seat in plan.seats]
    if _doubled(names) or _doubled(section.name for section in plan.sections):
        yield "two of its seats or sections have one name."
    if not set(plan.unstruck) <= DRUMS.keys():
        yield "it names a drum that no kit has."
    if not {*plan.styles, *plan.takes, *plan.silent} <= set(names):
        yield "it speaks of a seat that is not there."
    if not set(plan.styles.values()) <= CHAIRS.keys():
        yield "a style names a chair that no genre has."
    for seat in plan.seats:
        yield from _unfit(seat, plan)


def _unfit(seat: Seat, plan: Plan) -> Iterator[str]:
    if seat.instrument not in INSTRUMENTS:
        yield f"there is no instrument {seat.instrument!r}."
        return
    family = INSTRUMENTS[seat.instrument].family
    struck, effect = seat.role in {Role.DRUMS, Role.PERCUSSION}, seat.role is Role.EFFECTS
    if (family == "drums") != struck or (family == "effects") != effect:
        yield f"the {seat.instrument} cannot play the {seat.role} of {seat.name!r}."
    if seat.low > seat.high:
        yield f"the register of {seat.name!r} ends below its beginning."
    if seat.role not in plan.mix.channels:
        yield f"the mix has no channel for {seat.role}."


def _unplayable(section: Section, plan: Plan) -> Iterator[str]:
    if section.role not in FAMILIES:
        yield f"{section.role!r} is no section role; there are {', '.join(FAMILIES)}."
    if not section.letter:
        yield f"{section.name!r} has no letter."
    if not {*section.seats, *section.solos} <= {seat.name for seat in plan.seats}:
        yield f"somebody plays in {section.name!r} who has no seat."
    if section.changes:
        yield from _unreadable(section.changes, plan.key, section.name)


def _unkept(plan: Plan) -> Iterator[str]:
    edges = [kept.bars for kept in plan.kept]
    if edges != sorted(set(edges)) or edges[-1:] > [sum(one.bars for one in plan.sections)]:
        yield "what it keeps of older songs does not lie in it, one after another."
    for kept in plan.kept:
        if len(kept.sections) > MOST_SECTIONS or _doubled(one.name for one in kept.sections):
            yield "two of the sections it keeps have one name, or there are too many."
        if sum(one.bars for one in kept.sections) < kept.bars:
            yield "it keeps more bars of an older song than that had."
        for section in kept.sections:
            yield from _unplayable(section, plan)


def _unreadable(changes: str, key: Key, whose: str) -> Iterator[str]:
    try:
        bars = spell(changes, key)
    except ValueError as why:
        yield f"{whose}: {why}"
        return
    if not all(bars) or len(bars) > MOST_ROUND:
        yield f"{whose}: every bar wants a chord, and a round has at most {MOST_ROUND} bars."


def _doubled(names: Iterable[str]) -> bool:
    return any(count > 1 for count in Counter(names).values())
