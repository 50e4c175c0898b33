"""Melodic manners: how the tunes of a genre move, what they are made of, and how they are told.

A genre names one (`Genre.tune`). Its `steps` weigh moves in rungs of its scale, its `stories` say in
gestures how four phrases follow one another; a song tune is the plainest, "" and "song" the same.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kapelle.compose.critic import SONG, Taste
from kapelle.compose.picture import TICKS
from kapelle.music.chord import Chord, around
from kapelle.music.pitch import PENTATONIC, Key

Story = tuple[str, str, str, str]  # phrases of two gestures and an end: "ac," open, "ac." closed

BLUE = {False: (0, 2, 3, 4, 7, 9), True: (0, 3, 5, 6, 7, 10)}  # five, and the blue note between


def _key(chord: Chord, key: Key) -> tuple[int, ...]:
    return around(chord, key)


def _five(chord: Chord, key: Key) -> tuple[int, ...]:
    """Five tones, and the chord's third where it is none of them: else half the band would clash."""
    tones = {(key.tonic + step) % 12 for step in PENTATONIC[key.minor]}
    leading = chord.third if (chord.third - key.tonic) % 12 == 11 else chord.root
    return tuple(sorted(tones | {leading}))


def _blue(chord: Chord, key: Key) -> tuple[int, ...]:
    tones = {(key.tonic + step) % 12 for step in BLUE[key.minor]}
    return tuple(sorted(tones | {chord.root}))


def _chord(chord: Chord, key: Key) -> tuple[int, ...]:  # noqa: ARG001 -- scales have one shape
    return tuple(sorted(chord.tones[:4]))


def _hijaz(chord: Chord, key: Key) -> tuple[int, ...]:
    """The key's scale, its second lowered where the chord does not need it: Phrygian turns."""
    scale = around(chord, key)
    second, low = (key.tonic + 2) % 12, (key.tonic + 1) % 12
    if not key.minor or second not in scale or second in chord.tones or low in scale:
        return scale
    return tuple(sorted(low if tone == second else tone for tone in scale))


SCALES: Mapping[str, Callable[[Chord, Key], tuple[int, ...]]] = {
    "key": _key,
    "five": _five,
    "blue": _blue,
    "chord": _chord,
    "hijaz": _hijaz,
}


def classes(scale: str, chord: Chord, key: Key) -> tuple[int, ...]:
    """The pitch classes a manner moves on over a chord."""
    return SCALES[scale](chord, key)


@dataclass(frozen=True, kw_only=True)
class Manner:
    steps: Mapping[int, float]  # rungs -> weight
    stories: tuple[Story, ...]
    scale: str = "key"  # a key of SCALES
    reach: int = 7  # semitones either side of the centre
    notes: int = 9  # that two bars usually have
    starts: tuple[int, ...] = (-5, -3, 0, 0, 2, 4)  # semitones from the centre
    opens: tuple[int, ...] = ()  # rungs: the move a motif is known by, where there is one
    firm: bool = True  # accents lie on chord tones
    held: int = TICKS  # so do notes from so many ticks on: they are heard against the chord
    follows: bool = False  # a figure moves with the chord's root, as a riff does
    chromatic: bool = False  # leading tones before firm ones
    crowned: float = 0.5  # how often it is given one climax
    onward: float = 0.3  # how often a step is made to go on in its direction
    taste: Taste = SONG


WALKING = {0: 0.15, 1: 0.24, -1: 0.31, 2: 0.10, -2: 0.11, 3: 0.05, -3: 0.02, 4: 0.02}
SONGS: tuple[Story, ...] = (
    ("ac,", "ac.", "bf,", "ac."),
    ("as,", "ac.", "bs,", "ac."),
    ("at,", "sc.", "bf,", "tc."),
    ("as,", "fc.", "bi,", "ac."),
    ("ac,", "ic.", "bs,", "ac."),
    ("aa,", "sc.", "ba,", "fc."),
    ("ac,", "sc,", "bd,", "ac."),
)
RIFFS: tuple[Story, ...] = (
    ("RT;", "RT;", "RR;", "RT."),
    ("RR;", "RT;", "RR;", "RT."),
    ("aa;", "at;", "aa;", "ac."),
    ("RT;", "RT;", "bb;", "RT."),
)

SINGING = Manner(steps=WALKING, stories=SONGS)
MANNERS: Mapping[str, Manner] = {
    "": SINGING,
    "song": SINGING,
    "riff": Manner(
        steps={0: 0.2, 1: 0.25, -1: 0.29, 2: 0.1, -2: 0.09, 3: 0.03, -3: 0.03, 4: 0.01},
        stories=RIFFS,
        scale="five",
        reach=9,
        starts=(-7, -5, 0, 0),
        firm=False,
        follows=True,
        crowned=0.0,
        taste=Taste(
            shares={"repeat": 0.2, "step": 0.4, "third": 0.25, "leap": 0.15},
            compass=(5, 13),
            balance=2.5,
            climax=0.3,
            anchored=1.5,
            monotony=0.1,
        ),
    ),
    "bebop": Manner(
        steps={0: 0.02, 1: 0.27, -1: 0.37, 2: 0.12, -2: 0.1, 3: 0.05, -3: 0.04, 5: 0.03},
        stories=(
            ("at,", "sc.", "bf,", "ac."),
            ("as,", "ac.", "bs,", "tc."),
            ("ad,", "tc.", "bd,", "ac."),
            ("ai,", "ac,", "bs,", "ic."),
        ),
        reach=9,
        notes=11,
        opens=(2, 2, 1, -1, 3),
        chromatic=True,
        taste=Taste(
            shares={"repeat": 0.03, "step": 0.57, "third": 0.28, "leap": 0.12},
            compass=(10, 19),
            monotony=0.8,
        ),
    ),
    "pentatonic": Manner(
        steps={0: 0.14, 1: 0.36, -1: 0.41, 2: 0.05, -2: 0.03, 3: 0.01},
        stories=SONGS,
        scale="five",
        reach=8,
        taste=Taste(
            shares={"repeat": 0.12, "step": 0.45, "third": 0.32, "leap": 0.11}, compass=(9, 17)
        ),
    ),
    "blues": Manner(
        steps={0: 0.15, 1: 0.3, -1: 0.39, 2: 0.07, -2: 0.07, 3: 0.02},
        stories=(
            ("ar,", "ar,", "br,", "ir."),
            ("ac,", "ac,", "sc,", "tc."),
            ("ar,", "ar,", "sr,", "br."),
        ),
        scale="blue",
        reach=8,
        starts=(-3, 0, 2, 4),
        firm=False,
        taste=Taste(
            shares={"repeat": 0.16, "step": 0.42, "third": 0.3, "leap": 0.12},
            compass=(9, 16),
            anchored=1.5,
        ),
    ),
    "arp": Manner(
        steps={0: 0.04, 1: 0.38, -1: 0.34, 2: 0.12, -2: 0.1, 3: 0.02},
        stories=(
            ("aa;", "at;", "bb;", "tc."),
            ("as;", "at;", "bs;", "ac."),
            ("aT;", "sc;", "bb;", "aT."),
            ("at;", "as;", "bt;", "fc."),
        ),
        scale="chord",
        reach=10,
        notes=13,
        taste=Taste(
            shares={"repeat": 0.06, "step": 0.12, "third": 0.5, "leap": 0.32},
            compass=(9, 19),
            balance=2.0,
            climax=0.8,
            anchored=0.5,
            monotony=0.2,
        ),
    ),
    "chant": Manner(
        steps={0: 0.36, 1: 0.22, -1: 0.28, 2: 0.06, -2: 0.06, 3: 0.02},
        stories=(
            ("aa;", "at,", "aa;", "ac."),
            ("ar,", "ar.", "br,", "ar."),
            ("RT;", "RT,", "sR;", "RT."),
        ),
        reach=5,
        starts=(-3, 0, 0, 2),
        taste=Taste(
            shares={"repeat": 0.34, "step": 0.48, "third": 0.13, "leap": 0.05},
            compass=(4, 9),
            monotony=0.1,
        ),
    ),
    "dance": Manner(
        steps={0: 0.06, 1: 0.26, -1: 0.3, 2: 0.15, -2: 0.15, 3: 0.04, -3: 0.04},
        stories=(
            ("at,", "ac.", "bs,", "bc."),
            ("as,", "ac.", "bt,", "sc."),
            ("ai,", "tc.", "bs,", "tc."),
        ),
        reach=9,
        notes=14,
        taste=Taste(
            shares={"repeat": 0.07, "step": 0.5, "third": 0.29, "leap": 0.14}, compass=(9, 17)
        ),
    ),
    "hijaz": Manner(
        steps={0: 0.1, 1: 0.26, -1: 0.42, 2: 0.07, -2: 0.08, 3: 0.05, 4: 0.02},
        stories=(
            ("ai,", "ac.", "bf,", "sc."),
            ("as,", "sc.", "bs,", "ac."),
            ("ad,", "ac.", "bd,", "fc."),
        ),
        scale="hijaz",
        starts=(0, 2, 4, 5),
        taste=Taste(
            shares={"repeat": 0.12, "step": 0.66, "third": 0.14, "leap": 0.08}, compass=(7, 14)
        ),
    ),
    "theme": Manner(
        steps={0: 0.06, 1: 0.31, -1: 0.38, 2: 0.08, -2: 0.08, 3: 0.04, -3: 0.02, 4: 0.03},
        stories=(
            ("as,", "sc.", "bs,", "tc."),
            ("as,", "fc.", "bf,", "gc."),
            ("at,", "sc,", "bi,", "fc."),
            ("as,", "ic.", "bs,", "gc."),
        ),
        reach=10,
        notes=7,
        starts=(-7, -5, -5, -3, 0),
        opens=(3, 4, 2, 2, -2),
        held=2 * TICKS,  # it walks in quarters: all of them on chord tones would be a fanfare
        taste=Taste(
            shares={"repeat": 0.06, "step": 0.56, "third": 0.2, "leap": 0.18},
            compass=(10, 19),
            climax=1.6,
        ),
    ),
    "air": Manner(
        steps={0: 0.06, 1: 0.26, -1: 0.3, 2: 0.13, -2: 0.12, 3: 0.06, -3: 0.05, 4: 0.02},
        stories=(
            ("gr,", "sr,", "br,", "gr."),
            ("gs,", "gr,", "bg,", "gr."),
            ("ar,", "ir,", "br,", "ar."),
            ("as,", "ar,", "bi,", "ar."),
        ),
        reach=9,
        notes=5,
        opens=(2, 3, -2, 4),
        taste=Taste(
            shares={"repeat": 0.06, "step": 0.44, "third": 0.28, "leap": 0.22},
            compass=(7, 17),
            balance=2.0,
        ),
    ),
}
