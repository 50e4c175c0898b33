"""What an engine is: a name, what it can do, and one blocking function."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, runtime_checkable

from kapelle.audio import Audio
from kapelle.jobs.brief import Brief
from kapelle.jobs.trouble import BadBrief

LISTENER = "listener"  # the engine that takes in sounds from outside
LYRICIST = "lyricist"  # the one that writes words, and plays nothing


class Stopped(Exception):  # noqa: N818 - nothing has failed
    """The caller no longer wants this. Raised out of `tell`; engines let it pass."""


Tell = Callable[[float, str], None]
"""tell(0.4, "writing the bridge"): report progress, and find out whether to go on."""


@dataclass(frozen=True, kw_only=True)
class Abilities:
    """What an engine can do; doors and documentation quote it and promise no more."""

    sings: bool
    longest: float  # seconds
    stems: bool
    midi: bool
    lyrics: bool = False  # whether words shape its songs, sung or not
    goes_on: bool = False  # whether it takes up a finished song, and plays for focus
    audible: bool = True  # whether there is anything to hear


@dataclass(frozen=True, kw_only=True)
class Look:
    """What the cover painter needs to know of a song."""

    genre: str
    mood: str
    energy: float  # 0 to 1
    seed: int


@dataclass(frozen=True, kw_only=True)
class Take:
    """A finished recording and what is known about it."""

    audio: Audio
    title: str
    tags: tuple[str, ...]
    bpm: float
    key: str  # "F minor"
    look: Look
    plan: Mapping[str, Any] = field(default_factory=dict[str, Any])  # JSON
    form: tuple[Mapping[str, Any], ...] = ()  # JSON: name, role, start, end of each section
    chords: tuple[Mapping[str, Any], ...] = ()  # JSON: chord, start, end and section of each
    sheet: str = ""  # the chords as text, for people
    reading: Mapping[str, Any] = field(default_factory=dict[str, Any])  # JSON: what was understood
    report: Mapping[str, Any] = field(default_factory=dict[str, Any])  # JSON: what the checks found
    midi: bytes = b""
    lyrics: str = ""  # its words, with their marks
    lines: str = ""  # the same with times, as an LRC file
    # If asked for: before mastering, summing to the mix.
    stems: Mapping[str, Audio] = field(default_factory=dict[str, Audio])


@dataclass(frozen=True, kw_only=True)
class Verses:
    """Words for a song, and nothing to hear."""

    title: str
    text: str  # with marks such as [Chorus]
    tags: tuple[str, ...] = ()
    report: Mapping[str, Any] = field(default_factory=dict[str, Any])  # JSON: how they were made


def _anything(_brief: Brief) -> None:
    """For engines that take every brief there can be."""


@dataclass(frozen=True, kw_only=True)
class Card:
    """An engine's visiting card: what is known of it without waking it."""

    name: str
    summary: str
    abilities: Abilities
    # JSON: every word it understands, by what the word is about; read when first asked for.
    vocabulary: Callable[[], Mapping[str, Any]] = dict[str, Any]
    cleared: bool = False  # whether its songs may be used for anything, with nobody named
    check: Callable[[Brief], None] = _anything  # raises BadBrief for what it could never play

    def admit(self, brief: Brief) -> None:
        """Raises BadBrief, naming the field, for a brief this engine could only fail."""
        if brief.stems and not self.abilities.stems:
            raise BadBrief(f"The engine {self.name} gives no stems.", field="stems")
        if (brief.after or brief.focus) and not self.abilities.goes_on:
            raise BadBrief(
                f"The engine {self.name} takes up no finished song.",
                field="after" if brief.after else "focus",
            )
        if (brief.lyrics or brief.write_lyrics) and not self.abilities.lyrics:
            raise BadBrief(f"The engine {self.name} takes no lyrics.", field="lyrics")
        if brief.duration is not None and brief.duration > self.abilities.longest:
            raise BadBrief(
                f"The engine {self.name} plays at most {self.abilities.longest:.0f} seconds.",
                field="duration",
            )
        self.check(brief)


class Engine(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def abilities(self) -> Abilities: ...

    def make(self, brief: Brief, tell: Tell) -> "Take | Verses":
        """One take. Blocking. Raises Stopped out of `tell`, Trouble for what it cannot do."""
        ...


@runtime_checkable
class Rehearses(Protocol):
    """An engine whose first song would wait for compilers, files or weights may have this."""

    def rehearse(self) -> None:
        """Get ready. Blocking; nobody waits for it but the first song."""
        ...
