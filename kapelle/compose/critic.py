"""The critic: hears a tune once and says how good it is, with a musician's reasons.

Shares of intervals are priors from 110 folk tunes: a tone repeated 10 %, steps 56 %, thirds 22 %,
anything larger 12 %; of the larger leaps 58 % turn back by step. Everything else is common sense
about what a person can sing back after two hearings.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

SHARES = {"repeat": 0.10, "step": 0.56, "third": 0.22, "leap": 0.12}
TURNS_BACK = 0.58
RANGE = (7, 14)  # semitones from lowest to highest: a fifth to a ninth sits in anybody's voice


@dataclass(frozen=True, slots=True)
class Heard:
    """A note as the critic hears it."""

    at: int  # ticks
    length: int
    pitch: int
    strong: bool  # on an accent of the bar
    fits: bool  # a tone of the chord it sounds over


def score(tune: Sequence[Heard], tonic: int) -> float:
    """Higher is better; only the order means anything."""
    if len(tune) < 3:
        return -100.0
    pitches = [note.pitch for note in tune]
    leaps = [b - a for a, b in pairwise(pitches)]
    return (
        -4.0 * balance(leaps)
        - 1.5 * abs(turning(leaps) - TURNS_BACK)
        - 0.35 * breadth(pitches)
        + 1.2 * climax(pitches)
        + 2.5 * anchored(tune)
        - 1.5 * awkward(leaps)
        + 1.0 * home(tune, tonic)
        - 0.5 * monotony(pitches)
    )


def balance(leaps: Sequence[int]) -> float:
    """Distance from the usual shares of repeats, steps, thirds and leaps (0 to 2)."""
    kinds = [_kind(abs(leap)) for leap in leaps]
    return sum(abs(kinds.count(kind) / len(kinds) - share) for kind, share in SHARES.items())


def _kind(semitones: int) -> str:
    return ("repeat", "step", "step", "third", "third", "leap")[min(semitones, 5)]


def turning(leaps: Sequence[int]) -> float:
    """Share of leaps of a fourth and more that are answered by a smaller move the other way."""
    answered = [a * b < 0 and abs(b) < abs(a) for a, b in pairwise(leaps) if abs(a) >= 5]
    return sum(answered) / len(answered) if answered else TURNS_BACK


def breadth(pitches: Sequence[int]) -> int:
    """Semitones outside a comfortable range."""
    wide = max(pitches) - min(pitches)
    return max(0, RANGE[0] - wide) + max(0, wide - RANGE[1])


def climax(pitches: Sequence[int]) -> float:
    """One highest note, reached after the middle but not at the very end."""
    top = max(pitches)
    place = pitches.index(top) / len(pitches)
    once = 1.0 if pitches.count(top) == 1 else 0.5 if pitches.count(top) == 2 else 0.0
    return once * (1.0 if 0.4 <= place <= 0.85 else 0.5)


def anchored(tune: Sequence[Heard]) -> float:
    """Share of accented time that lies on chord tones."""
    accented = [note for note in tune if note.strong or note.length >= 480]
    total = sum(note.length for note in accented)
    return sum(note.length for note in accented if note.fits) / total if total else 0.5


def awkward(leaps: Sequence[int]) -> float:
    """Tritones, sevenths, more than an octave, and two leaps on in one direction, per note."""
    bad = sum(abs(leap) in {6, 10, 11} or abs(leap) > 12 for leap in leaps)
    bad += sum(a * b > 0 and abs(a) > 4 and abs(b) > 4 for a, b in pairwise(leaps))
    return 6.0 * bad / len(leaps)


def home(tune: Sequence[Heard], tonic: int) -> float:
    """Time on the first and fifth degree: enough to know where home is, and no more."""
    total = sum(note.length for note in tune)
    there = sum(note.length for note in tune if (note.pitch - tonic) % 12 in {0, 7})
    return 1.0 - 2.0 * abs(there / total - 0.42)


def monotony(pitches: Sequence[int]) -> float:
    """A figure of two tones to and fro is no tune."""
    to_and_fro = sum(
        a == c and a != b for a, b, c in zip(pitches, pitches[1:], pitches[2:], strict=False)
    )
    return 4.0 * to_and_fro / len(pitches)
