"""Idioms: what a player's hands do in a genre, as text pictures of one bar each.

    "x--x --x- ..x- ----"    sixteenths; a stroke begins at its mark, - holds it, . rests
    "x.x x.x x.x x.x"        twelve steps make triplets, eight make eighths

A row of pictures is played in turn, bar after bar, by how busy the section is: low, mid, high. The
writers in `compose/` read them; here stands taste alone, so that a genre is one file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from kapelle.music.score import Manner

Row: TypeAlias = tuple[str, ...]  # pictures of one bar, taken in turn


class Shape(StrEnum):
    """How a chord is held."""

    CLOSE = "close"  # led smoothly, as hands lie
    OPEN = "open"  # spread wide: guitars' first position, string sections
    TRIAD = "triad"  # three notes, whatever the chord has more
    POWER = "power"  # root, fifth, octave: what distortion can bear
    SHELL = "shell"  # third and seventh: leaves the rest to the soloist
    ROOTLESS = "rootless"  # jazz left hand: the bass has the root
    OCTAVE = "octave"  # the root doubled: riffs


@dataclass(frozen=True, kw_only=True)
class Comping:
    """Chords in rhythm.

    right hand   X a chord   x softly   a the next chord, early   m a muted scratch
                 1-4 one voice, from the lowest   t the top voice   D U a strum down or up
    left hand    B the bass note   O its octave   F its fifth   T its tenth
    """

    low: Row
    mid: Row
    high: Row
    voices: int = 4
    left: tuple[str, str, str] = ("", "", "")  # the left hand's bar: low, mid, high
    manner: Manner = Manner.PLAIN
    shape: Shape = Shape.CLOSE
    top: int = 0  # semitones the hands move up when the song is at its busiest
    sparse: bool = False  # a chord may go by unheard
    free: bool = False  # bars as the hand pleases, not in turn: somebody who listens


@dataclass(frozen=True, kw_only=True)
class Line:
    """A bass line.

    R root   3 5 7 tones of the chord   2 4 6 between them   8 octave   L the fifth below
    A a step into the next chord   n the next chord's root, early   g a dead note   P the key's tonic

    A tier without pictures follows the kick drum. `way` names a skill of `compose/bass.py` instead.
    """

    low: Row = ()
    mid: Row = ()
    high: Row = ()
    way: str = ""  # "": pictures; else a key of bass.WAYS: "808", "walking", "lazy"
    manner: Manner = Manner.PLAIN


@dataclass(frozen=True, kw_only=True)
class Hand:
    """A percussionist's bars: lanes as in a groove, by how busy the song is."""

    low: tuple[Mapping[str, str], ...]
    mid: tuple[Mapping[str, str], ...]
    high: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Runs:
    """Arpeggios: 1-5 says which voice sounds, from the lowest; above the chord it goes on in octaves."""

    low: Row
    mid: Row
    high: Row
    manner: Manner = Manner.PLAIN


Plays: TypeAlias = Comping | Line | Hand | Runs


# --------------------------------------------------------------------------- what many genres share

PLAIN = Comping(
    low=("X--- ---- ---- ----",),
    mid=("X--- ---- x--- ----", "X--- ---- x--- --x-"),
    high=("X--- x--- X--- x---", "X--- x--- X-x- --x-"),
)
ANTICIPATIONS = Comping(  # the hands lean into the next bar
    low=("X--- ---- ---- ----", "X--- ---- ---- --t-"),
    mid=(
        "X--- ---x ---- ----",
        "X--- --x- ---- x-a-",
        "X--- ---x --x- ----",
        "x--- ---- x--- --a-",
    ),
    high=(
        "X--- --x. .-x- --t-",
        "X--x ---- x-.. x-a-",
        "X--- --x. ..x- t-t-",
        "X-.x ---- x--t --a-",
    ),
    top=2,
)
STABS = Comping(  # five answers to four kicks
    low=("X--- ---- ---- ----",),
    mid=("..X. ..X. ..X. ..X.", "..X. ..X. ..X. .XX."),
    high=(
        "X..X ..X. ..X. .X..",
        "X..X ..X. ..X. .XX.",
        "X..X ..X. .X.. X.X.",
        "X..X ..X. ..XX .X..",
    ),
    manner=Manner.STACCATO,
    top=2,
)
HOUSE_PIANO = Comping(
    low=("X--- ---- ---- ----", "X--- ---- --x- ----"),
    mid=("X-.X -.X- ..X- X-..", "X-.X -.X- ..X- .-X-"),
    high=("X-.X -.X- .X-. X-X.", "X-.X -.X- ..X- X-a-"),
    top=3,
)
SPARSE = Comping(  # a light left on in another room
    low=("X--- ---- ---- ----", "---- ---- ---- ----"),
    mid=("1-2- 3--- ---- ----", "..2- 3-2- 3--- ----"),
    high=(
        "X--- ---- x--- ----",
        "1-2- 3-2- x--- ----",
        "X--- ---- x--- --x-",
        "3-2- 1-2- x--- ----",
    ),
    voices=3,
    sparse=True,
)
BALLAD_PIANO = Comping(
    low=("1-2- 3-2- 4-2- 3-2-", "1-2- 3-2- 4--- ----"),
    mid=("1-2- 3-2- 4-3- 2-3-", "1-2- 4-2- 3-2- 4-3-"),
    high=(
        "X--- x--- X--- x-t-",
        "X--- x-x- X--- x-3-",
        "X--- x--- X-t- x---",
        "X-x- x-x- X-x- x-t-",
    ),
    left=("B--- ---- ---- ----", "B--- ---- F--- ----", "B--- ---- O--- F---"),
    top=3,
)
FINGERS_THEN_PICK = Comping(
    low=("1-3- 2-3- 4-3- 2-3-", "1-3- 2-4- 3-2- 3---"),
    mid=("1-3- 2-3- 4-3- 2-3-", "1-3- 4-3- 2-3- 4-3-"),
    high=("D--- D-U- --U- D-U-", "D--- D-U- --U- DUDU"),
)
SHELLS = Comping(  # Freddie Green's guitar, Red Garland's left hand
    low=("X--- ---- ---- ----", ".... ..x- ---- ----"),
    mid=("..-. ..x- ---- ..x-", "X--. ..x- ---- ----", ".... x--- .... ..x-"),
    high=("X--. ..x- ..X- ----", "..X- ..x- .... X-x-", "X--. ..X- ---- ..a-"),
    shape=Shape.ROOTLESS,
    top=2,
    free=True,
)
HELD = Comping(  # organ, strings, synth: a bed of chords
    low=("X--- ---- ---- ----",), mid=("X--- ---- ---- ----",), high=("X--- ---- ---- --x-",)
)

FOLLOWS_KICK = Line(low=("R--- ---- ---- ----",))
OFF_BEAT = Line(
    low=("R--- ---- ---- ----",),
    mid=("..R- ..R- ..R- ..R-", "..R- ..R- ..R- ..8A"),
    high=("..R- ..R8 ..R- ..R5", "..R- ..R. .8R- ..5A", "..R- 8.R- ..R8 ..RA"),
)
SINGING = Line(  # roots with the kick, eighths that push the last chorus
    low=("R--- ---- ---- ----",),
    high=("R-R- R-R- R-R- R-5-", "R-R- R-R- R-R- 8-A-", "R--- R-R- R--- 5-A-"),
)
EIGHTHS = Line(
    low=("R--- ---- ---- ----",),
    mid=("R-R- R-R- R-R- R-R-", "R-R- R-R- R-R- R-A-"),
    high=("R-R- R-R- R-R- R-R-", "R-R- R-R- R-R- 5-A-", "R-R- R-8- R-R- 5-A-"),
)
WALKING = Line(low=("R--- ---- 5--- ----",), way="walking")
EIGHT_OH_EIGHT = Line(way="808")
LAZY_BASS = Line(way="lazy")

SIXTEENTHS = Runs(  # 3-3-4 and 3-3-3-3-4 pull against the beat
    low=("1-2- 3-4- 3-2- 3---", "1-3- 2-4- 3-2- 1---"),
    mid=("1.2. 3.4. 5.4. 3.2.", "1.3. 5.3. 4.3. 5.3."),
    high=("1231 2312 3412 3434", "1353 1353 2453 2453", "5315 3153 1531 5435"),
)

SHAKEN = Hand(
    low=({"shaker": "4.3. 4.3. 4.3. 4.3."},),
    mid=({"shaker": "4253 4253 4253 4253", "tambourine": ".... 5... .... 5..."},),
    high=({"shaker": "4253 4253 4253 4253", "tambourine": ".... 5... .... 5..."},),
)
CONGAS = Hand(
    low=({"shaker": "4.3. 4.3. 4.3. 4.3."},),
    mid=(
        {
            "shaker": "4253 4253 4253 4253",
            "high conga": "..5. .5.. ..5. .55.",
            "low conga": "...4 .... 6..4 ...6",
        },
    ),
    high=(
        {
            "shaker": "4253 4253 4253 4253",
            "high conga": "..5. .5.. ..5. .55.",
            "low conga": "...4 .... 6..4 ...6",
        },
    ),
)
