"""The last chord: struck together, held by those who can, left to ring until the song is over.

Rock and soul bands hit once more on the way out, jazz and country bands put a button on it: bass and
singers hold, the rest of the band strikes again. Where nobody can hold anything (a drummer, a cowbell,
church bells) the last bar tolls on to the end.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kapelle.compose import effects, voicing
from kapelle.compose.picture import TICKS
from kapelle.compose.scene import Jot
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chord import Chord
from kapelle.music.kit import DRUMS
from kapelle.music.pitch import fold
from kapelle.music.score import Manner


@dataclass(frozen=True, kw_only=True)
class Close:
    """What everyone must know about the end."""

    at: int  # ticks: where the chord is struck
    ring: int  # ticks until the song is over
    chord: Chord
    energy: float  # of the section it closes
    last: dict[str, int]  # seat name -> the last pitch it played, for those who played
    bassist: bool
    family: str = "pop"  # of the genre: a key of AGAIN
    tolls: bool = False  # nobody in the band can hold a note to the end

    @property
    def again(self) -> int:
        """Ticks after which the band strikes once more; 0 where it does not, or has no time to."""
        after = AGAIN[self.family]
        able = self.at > 0 and self.bassist and self.energy >= LIVELY
        return after if able and self.ring >= after + 2 * TICKS else 0


AGAIN: dict[str, int] = {  # family -> ticks from the last chord to the hit after it, 0 none
    "hip hop": 0,
    "electronic": 0,
    "ambient": 0,
    "pop": 0,
    "score": 0,
    "rock": 3 * TICKS // 2,
    "soul": 3 * TICKS // 2,
    "jazz": 2 * TICKS,
    "roots": 2 * TICKS,
    "latin": TICKS,
}
LIVELY = 0.45  # energy below which a song just ends


def strike(seat: Seat, close: Close) -> list[Jot]:
    """A seat's share of the last chord."""
    struck = STRIKES[seat.role](seat, close)
    return [*struck, *_tolled(seat, close, struck)] if close.tolls else struck


# Who has died away long before a last chord has: struck or plucked short, without a string to ring.
SHORT_FAMILIES = frozenset({"drums", "effects", "bells"})
SHORT = frozenset(
    {
        "marimba",
        "xylophone",
        "celesta",
        "cowbell",
        "pluck",
        "banjo",
        "ukulele",
        "pizzicato strings",
        "muted guitar",
        "log drum",
    }
)


def holds(instrument: str) -> bool:
    """Whether its last note can be heard to the end of a song."""
    return INSTRUMENTS[instrument].family not in SHORT_FAMILIES and instrument not in SHORT


def _tolled(seat: Seat, close: Close, struck: Sequence[Jot]) -> list[Jot]:
    """Beat after beat until the end, a little softer each time, and the last one as at first."""
    played = [close.last[seat.name]] if seat.name in close.last else []
    if seat.role is Role.DRUMS:
        played = [DRUMS["kick"], DRUMS["snare"]]
    first = [[jot.pitch for jot in struck]] if struck and seat.role is not Role.DRUMS else []
    turns = first or [[pitch] for pitch in played]
    beats = range(1, max(1, (close.ring - TICKS // 4) // TICKS + 1))
    if not turns or INSTRUMENTS[seat.instrument].family == "effects":
        return []
    force = _force(close)
    return [
        Jot(
            close.at + beat * TICKS,
            TICKS,
            pitch,
            force if beat == beats[-1] else force * (0.9 - 0.3 * beat / len(beats)),
        )
        for beat in beats
        for pitch in turns[beat % len(turns)]
    ]


def _force(close: Close) -> float:
    return 0.55 + 0.35 * close.energy


def _drums(seat: Seat, close: Close) -> list[Jot]:  # noqa: ARG001 -- every role strikes alike
    top = "crash" if close.energy >= 0.3 else "ride"
    hits = [Jot(close.at, TICKS, DRUMS[drum], _force(close)) for drum in ("kick", top)]
    if close.again:
        at, force = close.at + close.again, _force(close) * 0.95
        hits += [Jot(at, TICKS // 2, DRUMS[drum], force) for drum in ("kick", "snare")]
    return hits


def _nothing(seat: Seat, close: Close) -> list[Jot]:  # noqa: ARG001 -- every role strikes alike
    return []


def _bass(seat: Seat, close: Close) -> list[Jot]:
    pitch = fold(seat.low + (close.chord.bass - seat.low) % 12, seat.low, seat.high)
    return [Jot(close.at, close.ring, pitch, _force(close))]


def _chords(seat: Seat, close: Close) -> list[Jot]:
    """As wide as the hand goes, the root below where nobody else has it."""
    low = max(seat.low, 47) if seat.high - 47 >= 12 else seat.low
    hand = _grounded(voicing.through((close.chord,), (low, seat.high), 4)[0], seat, close)
    strummed = INSTRUMENTS[seat.instrument].family == "guitar"
    manner = Manner.STRUM_DOWN if strummed else Manner.PLAIN
    if not close.again:
        return [Jot(close.at, close.ring, pitch, _force(close), manner) for pitch in hand]
    short, later = TICKS // 2, close.at + close.again
    return [
        *(Jot(close.at, short, pitch, _force(close), manner) for pitch in hand),
        *(Jot(later, close.ring - close.again, pitch, _force(close), manner) for pitch in hand),
    ]


def _pad(seat: Seat, close: Close) -> list[Jot]:
    hand = voicing.through((close.chord,), (seat.low, seat.high), 3)[0]
    strength = 0.5 + 0.2 * close.energy
    return [Jot(close.at, close.ring, pitch, strength) for pitch in _grounded(hand, seat, close)]


def _grounded(hand: Sequence[int], seat: Seat, close: Close) -> list[int]:
    """With the root at the bottom where no bass puts it there."""
    if close.bassist:
        return list(hand)
    floor = max(36, INSTRUMENTS[seat.instrument].low)
    roots = [pitch for pitch in range(floor, hand[0]) if pitch % 12 == close.chord.bass]
    above = [pitch for pitch in hand if pitch % 12 == close.chord.bass]
    bottom = roots[-1:] or above[:1]
    return sorted({*bottom, *(pitch for pitch in hand if not bottom or pitch > bottom[0])})


def _tune(seat: Seat, close: Close) -> list[Jot]:
    """The tonic nearest to where the tune had got to."""
    return _tone(seat, close, close.chord.root)


def _counter(seat: Seat, close: Close) -> list[Jot]:
    return _tone(seat, close, close.chord.third)


def _tone(seat: Seat, close: Close, tone: int) -> list[Jot]:
    near = close.last.get(seat.name, (seat.low + seat.high) // 2)
    pool = [pitch for pitch in range(seat.low, seat.high + 1) if pitch % 12 == tone]
    pitch = min(pool or [near], key=lambda pitch: (abs(pitch - near), pitch))
    return [Jot(close.at, close.ring, pitch, _force(close) * 0.9)]


def _effects(seat: Seat, close: Close) -> list[Jot]:
    if seat.instrument != "impact" or close.energy < 0.5:
        return []
    return [Jot(close.at, close.ring, effects.PITCH, _force(close))]


STRIKES: dict[Role, Callable[[Seat, Close], list[Jot]]] = {
    Role.DRUMS: _drums,
    Role.PERCUSSION: _nothing,
    Role.BASS: _bass,
    Role.CHORDS: _chords,
    Role.PAD: _pad,
    Role.ARP: _chords,
    Role.LEAD: _tune,
    Role.COUNTER: _counter,
    Role.EFFECTS: _effects,
}
