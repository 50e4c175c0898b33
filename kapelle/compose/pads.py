"""Pads and string sections: long chords whose inside moves.

What two chords have in common is held across the change; a tone that can hang over from the chord
before does so for half a bar and then resolves, as string players have always done it. A swell is
built by entries, one desk after another; a tremolo repeats two tones as fast as bows go.
"""

from collections.abc import Callable

from kapelle.compose import voicing
from kapelle.compose.picture import TICKS
from kapelle.compose.scene import Cue, Jot, Scene, Span
from kapelle.compose.voicing import Voicing
from kapelle.music.score import Manner

LOUD = 0.85  # energy from which the section adds the octave above its top line
LONGEST = 4  # bars a tied tone lasts before it is struck again
ENTRY = 2 * TICKS  # between one desk's entry and the next in a swell
SHAKE = TICKS // 4  # sixteenths: a measured tremolo
BREATH = TICKS // 2  # before a swell starts again, so that one hears it start


def write(cue: Cue) -> list[Jot]:
    """The pad's part of one section."""
    return cue.idiom(STYLES)(cue)


def _hands(cue: Cue, voices: int) -> list[Voicing]:
    lean = 3 if cue.scene.energy >= 0.7 else 0
    chords = tuple(span.chord for span in cue.scene.spans)
    return list(voicing.through(chords, (cue.seat.low, cue.seat.high), voices, lean))


def _strength(scene: Scene) -> float:
    return 0.5 + 0.2 * scene.energy


def still(cue: Cue) -> list[Jot]:
    """Chords, held."""
    return _held(cue, _hands(cue, 3), moving=False)


def moving(cue: Cue) -> list[Jot]:
    """Chords whose inner voices suspend and resolve."""
    return _held(cue, _hands(cue, 4), moving=True)


def _held(cue: Cue, hands: list[Voicing], *, moving: bool) -> list[Jot]:
    scene = cue.scene
    strength = _strength(scene)
    jots: list[Jot] = []
    for place, (span, hand) in enumerate(zip(scene.spans, hands, strict=True)):
        before = hands[place - 1] if place else ()
        held = _suspended(before, hand) if moving and span.length >= 4 * TICKS else None
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


def swells(cue: Cue) -> list[Jot]:
    """The lowest voice begins, the others join above it, all stop to breathe; into an arrival
    each chord is louder than the one before.
    """
    scene = cue.scene
    jots: list[Jot] = []
    for place, (span, hand) in enumerate(zip(scene.spans, _hands(cue, 4), strict=True)):
        rise = 0.2 * place / len(scene.spans) if scene.lifts else 0.0
        entry = min(ENTRY, span.length // (2 * len(hand)))
        end = span.end - min(BREATH, span.length // 8)
        for voice, pitch in enumerate(hand):
            at = span.at + voice * entry
            strength = (_strength(scene) + rise) * (0.72 + 0.1 * voice)
            jots.append(Jot(at, end - at, pitch, strength))
    return jots


def tremolo(cue: Cue) -> list[Jot]:
    """The two upper voices shake, growing through each chord; the lowest is held under them."""
    scene = cue.scene
    if cue.seat.instrument == "tremolo strings":  # every note of theirs shakes by itself
        return still(cue)
    jots: list[Jot] = []
    for span, hand in zip(scene.spans, _hands(cue, 3), strict=True):
        jots.append(Jot(span.at, span.length, hand[0], _strength(scene)))
        for pitch in hand[1:]:
            jots += _shaken(span, pitch, _strength(scene))
    return jots


def _shaken(span: Span, pitch: int, strength: float) -> list[Jot]:
    count = span.length // SHAKE
    return [
        Jot(
            span.at + number * SHAKE,
            SHAKE,
            pitch,
            strength * (0.6 + 0.4 * number / count) * (1.0 if number % 2 == 0 else 0.88),
            Manner.LEGATO,
        )
        for number in range(count)
    ]


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


STYLES: dict[str, Callable[[Cue], list[Jot]]] = {
    "": still,
    "still": still,
    "moving": moving,  # suspensions inside
    "swells": swells,  # built by entries from below
    "tremolo": tremolo,  # repeated notes under tension
}
