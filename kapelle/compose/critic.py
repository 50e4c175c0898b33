"""The critic: hears a tune once and says how good it is, with a musician's reasons.

Shares of intervals lie between two counts of folk tunes, 110 of our own (a tone repeated 10 %, steps
56 %, thirds 22 %, more 12 %; 58 % of larger leaps turn back) and 883 that `bench/corpus.py` measured
(19, 47, 21 and 13 %; of the steps half go on the same way). Everything else is common sense about
what a person can sing back after two hearings.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

SHARES = {"repeat": 0.15, "step": 0.51, "third": 0.22, "leap": 0.12}
TURNS_BACK = 0.58
GOES_ON = 0.5  # of the steps
RANGE = (9, 15)  # semitones from lowest to highest: a sixth to a tenth sits in anybody's voice


@dataclass(frozen=True, kw_only=True)
class Taste:
    """What is asked of a kind of tune; a song's unless its manner says otherwise."""

    shares: Mapping[str, float] = field(default_factory=lambda: dict(SHARES))
    compass: tuple[int, int] = RANGE
    balance: float = 4.0  # how much the shares matter
    climax: float = 1.2
    anchored: float = 2.5  # chord tones on accents
    home: float = 1.0  # time on tonic and fifth
    flow: float = 1.5  # how much it matters that steps go on
    monotony: float = 0.5  # how much to and fro is minded


SONG = Taste()


@dataclass(frozen=True, slots=True)
class Heard:
    """A note as the critic hears it."""

    at: int  # ticks
    length: int
    pitch: int
    strong: bool  # on an accent of the bar
    fits: bool  # a tone of the chord it sounds over


def score(tune: Sequence[Heard], tonic: int, taste: Taste = SONG) -> float:
    """Higher is better; only the order means anything."""
    if len(tune) < 3:
        return -100.0
    pitches = [note.pitch for note in tune]
    leaps = [b - a for a, b in pairwise(pitches)]
    return (
        -taste.balance * balance(leaps, taste.shares)
        - 1.5 * abs(turning(leaps) - TURNS_BACK)
        - taste.flow * abs(flow(leaps) - GOES_ON)
        - 0.35 * breadth(pitches, taste.compass)
        + taste.climax * climax(pitches)
        + taste.anchored * anchored(tune)
        - 1.5 * awkward(leaps)
        + taste.home * home(tune, tonic)
        + 0.6 * ending(tune, tonic)
        - taste.monotony * monotony(pitches)
    )


def balance(leaps: Sequence[int], shares: Mapping[str, float] = SHARES) -> float:
    """Distance from the usual shares of repeats, steps, thirds and leaps (0 to 2)."""
    kinds = [_kind(abs(leap)) for leap in leaps]
    return sum(abs(kinds.count(kind) / len(kinds) - share) for kind, share in shares.items())


def _kind(semitones: int) -> str:
    return ("repeat", "step", "step", "third", "third", "leap")[min(semitones, 5)]


def turning(leaps: Sequence[int]) -> float:
    """Share of leaps of a fourth and more that are answered by a smaller move the other way."""
    answered = [a * b < 0 and abs(b) < abs(a) for a, b in pairwise(leaps) if abs(a) >= 5]
    return sum(answered) / len(answered) if answered else TURNS_BACK


def flow(leaps: Sequence[int]) -> float:
    """Share of steps that go on in their direction: a tune has runs in it, not only zigzag."""
    after = [a * b > 0 for a, b in pairwise(leaps) if 0 < abs(a) <= 2]
    return sum(after) / len(after) if after else GOES_ON


def breadth(pitches: Sequence[int], compass: tuple[int, int] = RANGE) -> int:
    """Semitones outside a comfortable range."""
    wide = max(pitches) - min(pitches)
    return max(0, compass[0] - wide) + max(0, wide - compass[1])


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


def ending(tune: Sequence[Heard], tonic: int) -> float:
    """The tonic at the end, as in three folk tunes of four; else a tone of the last chord."""
    last = tune[-1]
    return 1.0 if last.pitch % 12 == tonic and last.fits else 0.4 if last.fits else 0.0


def monotony(pitches: Sequence[int]) -> float:
    """A figure of two tones to and fro is no tune."""
    to_and_fro = sum(
        a == c and a != b for a, b, c in zip(pitches, pitches[1:], pitches[2:], strict=False)
    )
    return 4.0 * to_and_fro / len(pitches)
