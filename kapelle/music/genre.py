"""A genre: what a musician would tell you on the way to the session.

One file each in `genres/`, a declaration with text pictures inside. Facts go into the tables of
this folder, skills into `compose/`; a genre holds taste alone. What several genres share lies in
`idiom.py` (hands) and `sheets.py` (mixes).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kapelle.music.band import Role
from kapelle.music.groove import Groove
from kapelle.music.idiom import Plays
from kapelle.music.mixing import MixSheet
from kapelle.music.units import Metre, Seconds

FAMILIES: dict[str, str] = {
    "intro": "intro",
    "verse": "verse",
    "interlude": "verse",
    "pre": "build",
    "build": "build",
    "chorus": "chorus",
    "hook": "chorus",
    "drop": "chorus",
    "head": "chorus",
    "theme": "chorus",
    "refrain": "chorus",
    "solo": "chorus",
    "variation": "verse",
    "bridge": "bridge",
    "breakdown": "bridge",
    "break": "bridge",
    "outro": "outro",
    "coda": "outro",
}
"""Every section role there is, and the family it plays in: grooves are chosen by family."""

KIN = (
    "hip hop",
    "electronic",
    "ambient",
    "pop",
    "rock",
    "soul",
    "jazz",
    "roots",
    "latin",
    "score",
)
"""The families genres come in."""

HARMONIC: dict[str, str] = {
    "chorus": "chorus",
    "verse": "verse",
    "build": "build",
    "bridge": "bridge",
    "intro": "verse",
    "outro": "verse",
}
"""Families in order of weight, and whose changes they use: a letter goes by its weightiest."""


@dataclass(frozen=True, kw_only=True)
class Chair:
    """A seat the genre would like filled."""

    name: str  # unique in the genre: "lead", "keys", "bass", "drums"
    role: Role
    instruments: Mapping[str, float]  # who may sit here, and how gladly
    low: int  # register (MIDI)
    high: int
    enters: float = 0.0  # plays in sections whose energy is at least this
    leaves: float = 1.01  # and below this
    pan: float = 0.0
    level_db: float = 0.0
    plays: Plays | None = None  # the idiom of its hands: chords, bass, percussion and arpeggios
    style: str = ""  # which of the player's skills to use: a key of the writer's own table
    home: str = ""  # "house/keys": where it was declared; filled in by `genres/`


# What leads into a section and marks its arrival, the same in every genre that has it. Effects have
# no register: their pitches mean nothing.
RISER = Chair(name="riser", role=Role.EFFECTS, instruments={"riser": 1}, low=0, high=127)
IMPACT = Chair(name="impact", role=Role.EFFECTS, instruments={"impact": 1}, low=0, high=127)
REVERSE = Chair(
    name="reverse", role=Role.EFFECTS, instruments={"reverse cymbal": 1}, low=0, high=127
)


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A section as the genre's forms write it: `chorus:B8 0.9`."""

    role: str  # a key of FAMILIES
    letter: str  # sections with one letter share their material
    bars: int
    energy: float  # 0 to 1
    openness: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Feel:
    """How the genre's players place their notes around the grid."""

    swing: float = 0.5  # where the second of a pair falls: 0.5 straight, 0.67 triplet
    swings: int = 16  # which pairs: 16 sixteenths (hip hop, funk), 8 eighths (jazz, blues, shuffle)
    jitter: Seconds = 0.003  # standard deviation of one player's timing
    late: Mapping[Role, Seconds] = field(default_factory=dict[Role, Seconds])  # lay-back by role
    snare_late: Seconds = 0.0
    strum: Seconds = 0.018  # between the notes of a strummed chord


@dataclass(frozen=True, kw_only=True)
class Genre:
    name: str
    family: str  # one of KIN
    words: frozenset[str]  # prompt words that call for this genre
    moods: tuple[str, ...]  # mood words it wears well, best first
    energy: float = 0.55  # how lively it is when nobody says: 0 to 1
    tempo: tuple[float, float]  # bpm it is usually played at, slow to fast
    limits: tuple[float, float]  # bpm beyond which it stops being itself
    modes: Mapping[str, float]  # scale -> weight
    tonics: Mapping[int, float]  # pitch class -> weight: keys that suit its players
    metre: Metre = field(default_factory=Metre)
    feel: Feel = field(default_factory=Feel)
    chairs: tuple[Chair, ...]
    forms: tuple[tuple[Outline, ...], ...]  # whole-song templates, for about three minutes
    changes: Mapping[str, tuple[str, ...]]  # "minor verse" -> progressions, "i | i | bVI | V"
    endings: Mapping[str, str]  # "minor" -> the last bar and the last chord, "V | i"
    hush: Mapping[int, float]  # beats of silence before a chorus -> weight
    rhythms: tuple[str, ...]  # two bars of a tune: "x-.x --x-", x a new note, - held, . rest
    grooves: Mapping[str, tuple[Groove, ...]]  # family -> bars to choose from, plainest first
    fills: tuple[Groove, ...]  # smallest first
    tune: str = ""  # its melodic manner: a key of compose/melody.MANNERS
    solos: tuple[str, ...] = ()  # chairs that improvise in solo sections, first choice first
    tongue: str = ""  # how they improvise: a key of compose/solo.TONGUES; "" as their tune goes
    modulates: float = 0.0  # how often the last chorus goes up a step: 0 to 1
    mix: MixSheet
    tags: tuple[str, ...]  # how it is described to people, most telling first
    avoid: frozenset[str] = field(
        default_factory=frozenset[str]
    )  # instruments that break the spell


def outline(text: str) -> tuple[Outline, ...]:
    """`"intro:A4 .3/.4 verse:A8 .5 chorus:B8 .9"`: role:letter+bars, then energy[/openness].

    Raises ValueError for anything else: a genre's form is checked when it is imported.
    """
    words = text.split()
    sections: list[Outline] = []
    for head, weight in zip(words[::2], words[1::2], strict=True):
        role, _, place = head.partition(":")
        if role not in FAMILIES:
            raise ValueError(f"{role!r} is no section role; it must be one of {list(FAMILIES)}.")
        energy, _, openness = weight.partition("/")
        sections.append(
            Outline(
                role=role,
                letter=place[0],
                bars=int(place[1:]),
                energy=float(energy),
                openness=float(openness or 1),
            )
        )
    return tuple(sections)
