"""Effects: what a producer lays around the players so that one hears a change coming.

Risers climb into an arrival, an impact marks it, a reversed cymbal breathes in before a new section.
Beds, like vinyl crackle and rain, lie under the whole song.
"""

from collections.abc import Callable, Sequence

from kapelle.compose.picture import TICKS
from kapelle.compose.scene import Cue, Jot

PITCH = 60  # effects have none; the score wants a number
BEDS = frozenset({"vinyl", "tape hiss", "rain", "waves", "wind", "birds", "fire"})


def write(cue: Cue) -> list[Jot]:
    """The effect's part of one section: often nothing."""
    instrument = cue.seat.instrument
    return PLAYS[instrument](cue) if instrument in PLAYS else _bed(cue)


def _bed(cue: Cue) -> list[Jot]:
    return [Jot(cue.scene.at, cue.scene.end - cue.scene.at, PITCH, 0.6)]


def _riser(cue: Cue) -> list[Jot]:
    """Up to four bars into an arrival; half of a shorter section."""
    scene = cue.scene
    if not scene.lifts or scene.after is None:
        return []
    bars = max(1, min(4, scene.bars // 2))
    jump = scene.after.energy - scene.energy
    return [Jot(scene.end - bars * scene.bar, bars * scene.bar, PITCH, min(1.0, 0.55 + jump))]


def _impact(cue: Cue) -> list[Jot]:
    scene = cue.scene
    if not scene.arrives or scene.family not in {"chorus", "bridge"}:
        return []
    return [
        Jot(scene.at, min(2 * scene.bar, scene.end - scene.at), PITCH, 0.5 + 0.5 * scene.energy)
    ]


def _reverse(cue: Cue) -> list[Jot]:
    """Two beats of breathing in before any new section, unless everything is winding down."""
    scene = cue.scene
    if scene.after is None or scene.after.role == "outro":
        return []
    length = min(2 * TICKS, scene.end - scene.at)
    return [Jot(scene.end - length, length, PITCH, 0.75 if scene.lifts else 0.5)]


PLAYS: dict[str, Callable[[Cue], list[Jot]]] = {
    "riser": _riser,
    "impact": _impact,
    "reverse cymbal": _reverse,
    "vinyl": _bed,
    "rain": _bed,
}


def joined(jots: Sequence[Jot], until: int) -> list[Jot]:
    """A bed as one unbroken note, to the song's very end."""
    return [Jot(jots[0].at, until - jots[0].at, PITCH, jots[0].strength)] if jots else []
