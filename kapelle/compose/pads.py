"""Pads and string sections: long chords whose inside moves.

What two chords have in common is held across the change; a tone that can hang over from the chord
before does so for half a bar and then resolves, as string players have always done it.
"""

from kapelle.compose import voicing
from kapelle.compose.picture import TICKS
from kapelle.compose.scene import Cue, Jot
from kapelle.compose.voicing import Voicing

LOUD = 0.85  # energy from which the section adds the octave above its top line
LONGEST = 4  # bars a tied tone lasts before it is struck again
STYLES = ("still", "moving")  # "still" holds chords, "moving" suspends and resolves


def write(cue: Cue) -> list[Jot]:
    """The pad's part of one section."""
    scene = cue.scene
    lean = 3 if scene.energy >= 0.7 else 0
    chords = tuple(span.chord for span in scene.spans)
    moving = cue.style == "moving"
    hands = voicing.through(chords, (cue.seat.low, cue.seat.high), 4 if moving else 3, lean)
    jots: list[Jot] = []
    for place, (span, hand) in enumerate(zip(scene.spans, hands, strict=True)):
        before = hands[place - 1] if place else ()
        held = _suspended(before, hand) if moving and span.length >= 4 * TICKS else None
        strength = 0.5 + 0.2 * scene.energy
        for pitch in hand:
            if held is not None and pitch == held - _step(held, hand):
                half = span.length // 2
                jots.append(Jot(span.at, half, held, strength))
                jots.append(Jot(span.at + half, span.length - half, pitch, strength * 0.9))
            else:
                jots.append(Jot(span.at, span.length, pitch, strength))
        if scene.energy >= LOUD and hand[-1] + 12 <= cue.seat.high:
            jots.append(Jot(span.at, span.length, hand[-1] + 12, strength * 0.8))
    return _tied(jots, LONGEST * scene.bar)


def _suspended(before: Voicing, hand: Voicing) -> int | None:
    """A tone of the chord before that lies a step above a tone of this one, and is not in it."""
    classes = {pitch % 12 for pitch in hand}
    for pitch in before:
        if pitch % 12 not in classes and any(pitch - tone in {1, 2} for tone in hand):
            return pitch
    return None


def _step(held: int, hand: Voicing) -> int:
    return min(held - tone for tone in hand if held - tone in {1, 2})


def _tied(jots: list[Jot], longest: int) -> list[Jot]:
    """Common tones held over: the second of two neighbours on one pitch disappears into the first."""
    open_ends: dict[int, int] = {}  # pitch -> place of the last note on it
    tied: list[Jot] = []
    for jot in sorted(jots, key=lambda jot: jot.at):
        place = open_ends.get(jot.pitch)
        last = tied[place] if place is not None else None
        if place is not None and last is not None and last.at + last.length == jot.at:
            length = last.length + jot.length
            if length <= longest:
                tied[place] = Jot(last.at, length, last.pitch, last.strength, last.manner)
                continue
        open_ends[jot.pitch] = len(tied)
        tied.append(jot)
    return tied
