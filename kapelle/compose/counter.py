"""The counter-melody: answers in the tune's breaths, or a long line of its own against it.

`answers` waits for the lead to hold a note or stop, and says three to five notes of the chord.
`line` walks the guide tones, thirds and sevenths, one or two to a chord, the way a cello would.
"""

from collections.abc import Sequence
from itertools import pairwise

from kapelle.compose.picture import TICKS
from kapelle.compose.scene import Cue, Jot, Scene
from kapelle.music.chance import Chance
from kapelle.music.chord import Chord, around
from kapelle.music.pitch import fold
from kapelle.music.score import Manner

FIGURES = (  # places on the ladder of chord tones, one per eighth, - held
    "2-31",
    "31-2",
    "1234",
    "4321",
    "42-1",
    "13-2",
)
BREATH = 3 * TICKS // 2  # the least room an answer needs
STYLES = ("answers", "line")  # "answers" in the tune's breaths, "line" against it


def write(cue: Cue) -> list[Jot]:
    """The counter part of one section."""
    if cue.style == "answers":
        answers = _answers(cue)
        if len(answers) >= cue.scene.bars:  # else the tune leaves too little room to answer in
            return answers
    return line(cue)


def gaps(scene: Scene) -> list[tuple[int, int]]:
    """Where the tune leaves room: after a beat of a held note, until it goes on."""
    edges = [*scene.tune]
    found: list[tuple[int, int]] = []
    for note, coming in pairwise(edges):
        start = note.at + min(note.length, TICKS)
        if coming.at - start >= BREATH:
            found.append((start, coming.at))
    if edges:
        start = edges[-1].at + min(edges[-1].length, TICKS)
        if scene.end - start >= BREATH:
            found.append((start, scene.end))
    return found


def _answers(cue: Cue) -> list[Jot]:
    scene = cue.scene
    figures = [(cue.chance / scene.section.letter / place).pick(FIGURES) for place in (0, 1)]
    jots: list[Jot] = []
    for place, (start, end) in enumerate(gaps(scene)):
        at = -(-start // (TICKS // 2)) * (TICKS // 2)
        jots += _figure(figures[place % 2], at, end, cue)
    return jots


def _figure(figure: str, at: int, end: int, cue: Cue) -> list[Jot]:
    """One answer in eighths, its last note held a little."""
    ladder = rungs(cue.scene.chord(at), cue)
    jots: list[Jot] = []
    for place, mark in enumerate(figure):
        start = at + place * TICKS // 2
        if start + TICKS // 4 > end:
            break
        if mark == "-" and jots:
            last = jots[-1]
            jots[-1] = Jot(last.at, last.length + TICKS // 2, last.pitch, last.strength)
        else:
            pitch = ladder[(int(mark) - 1) % len(ladder)]
            jots.append(Jot(start, TICKS // 2, pitch, 0.58 + 0.04 * (place == 0)))
    if jots:
        last = jots[-1]
        length = max(last.length, min(TICKS, end - last.at))
        jots[-1] = Jot(last.at, length, last.pitch, last.strength)
    return jots


def rungs(chord: Chord, cue: Cue) -> list[int]:
    """The chord's tones upwards around the middle of the register."""
    middle = (cue.seat.low + cue.seat.high) // 2
    pool = [pitch for pitch in range(middle - 6, middle + 9) if pitch % 12 in chord.tones]
    inside = [pitch for pitch in pool if cue.seat.low <= pitch <= cue.seat.high]
    return inside or [fold(middle - middle % 12 + chord.root, cue.seat.low, cue.seat.high)]


def line(cue: Cue) -> list[Jot]:
    """Guide tones joined by steps; in busier sections a passing tone leads on from each."""
    scene = cue.scene
    pitch = (cue.seat.low + cue.seat.high) // 2
    jots: list[Jot] = []
    for place, span in enumerate(scene.spans):
        pitch = _guide(span.chord, pitch, cue, cue.chance / "guide" / (place % 8))
        goal = _guide(scene.next_chord(span), pitch, cue, cue.chance / "guide" / ((place + 1) % 8))
        passing = _passing(pitch, goal, around(span.chord, scene.key))
        if scene.energy >= 0.5 and passing is not None and span.length >= 2 * TICKS:
            split = span.length - (TICKS if span.length >= 3 * TICKS else TICKS // 2)
            jots.append(Jot(span.at, split, pitch, 0.6, Manner.LEGATO))
            jots.append(Jot(span.at + split, span.length - split, passing, 0.54, Manner.LEGATO))
        else:
            jots.append(Jot(span.at, span.length, pitch, 0.6, Manner.LEGATO))
    return jots


def _guide(chord: Chord, near: int, cue: Cue, chance: Chance) -> int:
    """The third or seventh (else the fifth) that lies nearest, and rather not the same again."""
    classes = {chord.third, chord.seventh}
    pool = [pitch for pitch in range(cue.seat.low, cue.seat.high + 1) if pitch % 12 in classes]
    if not pool:
        return fold(near, cue.seat.low, cue.seat.high)
    dull = chance.between(0.5, 3)
    return min(pool, key=lambda pitch: (abs(pitch - near) + (dull if pitch == near else 0), pitch))


def _passing(here: int, goal: int, scale: Sequence[int]) -> int | None:
    """The scale's tone between two that lie a third apart; its neighbour when they are the same."""
    low, high = sorted((here, goal))
    between = [pitch for pitch in range(low + 1, high) if pitch % 12 in scale]
    if 3 <= high - low <= 4 and between:
        return between[0]
    if here == goal:
        above = [pitch for pitch in (here + 1, here + 2) if pitch % 12 in scale]
        return above[0] if above else None
    return None
