"""The bass player, who is the drummer with another body: roots fall on the kicks.

Between them the line wants to be a tune: fifths, octaves, and on the last eighth of a chord a step
that leads into the next one.
"""

from collections.abc import Callable, Sequence

from kapelle.compose.picture import TICKS, Stroke, strokes
from kapelle.compose.scene import Cue, Jot, Scene, Span, tier
from kapelle.music.chance import Chance
from kapelle.music.chord import Chord, around
from kapelle.music.pitch import fold

# R root, 5 fifth, 8 octave, 3 third, A approach to the next chord
OFF_BEAT: dict[str, tuple[str, ...]] = {
    "low": ("R--- ---- ---- ----",),
    "mid": ("..R- ..R- ..R- ..R-", "..R- ..R- ..R- ..8A"),
    "high": ("..R- ..R8 ..R- ..R5", "..R- ..R. .8R- ..5A", "..R- 8.R- ..R8 ..RA"),
}
DRIVING = ("R-R- R-R- R-R- R-5-", "R-R- R-R- R-R- 8-A-", "R--- R-R- R--- 5-A-")


def write(cue: Cue) -> list[Jot]:
    """The bass part of one section."""
    play = cue.idiom(IDIOMS)
    return [
        jot
        for number in range(cue.scene.bars)
        for jot in play(cue, number, cue.chance / (number % 8))
    ]


def root(chord: Chord, cue: Cue) -> int:
    """The chord's bass note, low in the seat's register but never under it."""
    return fold(cue.seat.low + (chord.bass - cue.seat.low) % 12, cue.seat.low, cue.seat.high)


def _voice(mark: str, span: Span, at: int, cue: Cue) -> int:
    """The pitch a mark asks for."""
    chord = span.chord
    low = root(chord, cue)
    if mark == "8":
        return fold(low + 12, cue.seat.low, cue.seat.high)
    if mark == "5":
        return fold(low + (chord.fifth - low) % 12, cue.seat.low, cue.seat.high)
    if mark == "3":
        return fold(low + (chord.third - low) % 12, cue.seat.low, cue.seat.high)
    if mark == "A":
        return approach(span, at, cue)
    return low


def approach(span: Span, at: int, cue: Cue) -> int:
    """A step from below or above into the next chord's bass; the fifth if nothing changes."""
    coming = cue.scene.next_chord(span)
    if coming.bass == span.chord.bass:
        return _voice("5", span, at, cue)
    goal, here = root(coming, cue), root(span.chord, cue)
    side = -1 if here < goal else 1
    scale = around(span.chord, cue.scene.key)
    chromatic = cue.style == "walking" and (cue.chance / "approach" / (at // TICKS % 32)).maybe(0.5)
    steps = (side,) if chromatic else (side, 2 * side)
    inside = [goal + step for step in steps if (goal + step) % 12 in scale]
    pitch = goal + side if chromatic or not inside else inside[0]
    return fold(pitch, cue.seat.low, cue.seat.high)


def _play(line: Sequence[Stroke], number: int, cue: Cue) -> list[Jot]:
    """Strokes of one bar as notes: cut where the chord changes, which strikes its own root."""
    scene = cue.scene
    start, end = scene.bar_at(number), scene.bar_at(number + 1)
    struck = {start + stroke.at: stroke for stroke in line}
    changes = [span.at for span in scene.spans if start < span.at < end and span.at not in struck]
    points = sorted([*struck, *changes])
    jots: list[Jot] = []
    for place, at in enumerate(points):
        until = points[place + 1] if place + 1 < len(points) else end
        stroke = struck.get(at) or Stroke(at - start, until - at, "R")
        length = min(stroke.length, until - at, end - at)
        pitch = _voice(stroke.mark, scene.span(at), at, cue)
        strength = 0.86 if at == start else 0.76 if stroke.mark != "A" else 0.66
        jots.append(Jot(at, length, pitch, strength))
    return jots


def _held(scene: Scene) -> list[Stroke]:
    return [Stroke(0, scene.bar, "R")]


def _on_kicks(cue: Cue, number: int, chance: Chance) -> list[Stroke]:
    """A note for every kick that leaves room for one, and a step into the next chord."""
    scene = cue.scene
    start = scene.bar_at(number)
    kicks = [at - start for at in scene.kicks if start <= at < start + scene.bar]
    onsets: list[int] = [0]
    for at in kicks:
        if at - onsets[-1] >= TICKS // 2:
            onsets.append(at)
    line: list[Stroke] = []
    for place, at in enumerate(onsets):
        until = onsets[place + 1] if place + 1 < len(onsets) else scene.bar
        mark = "R" if at == 0 else chance.weigh({"R": 5, "5": 3, "8": 2})
        line.append(Stroke(at, until - at, mark))
    last = scene.bar - TICKS // 2
    if scene.span(start + last).end == start + scene.bar and line[-1].at < last:
        line[-1] = Stroke(line[-1].at, last - line[-1].at, line[-1].mark)
        line.append(Stroke(last, TICKS // 2, "A"))
    return line


def _plain(cue: Cue, number: int, chance: Chance) -> list[Jot]:
    """Roots with the kick; whole notes while the song is quiet."""
    scene = cue.scene
    quiet = tier(scene.energy) == "low"
    return _play(_held(scene) if quiet else _on_kicks(cue, number, chance), number, cue)


def _walking(cue: Cue, number: int, chance: Chance) -> list[Jot]:
    """Lo-fi: fingers on an upright, a breath before the three, chromatic steps between chords."""
    scene = cue.scene
    if tier(scene.energy) == "low" and number % 2 == 0:
        return _play(_held(scene), number, cue)
    line = _on_kicks(cue, number, chance)
    first = line[0]
    if first.length >= 3 * TICKS // 2:
        line[0] = Stroke(0, first.length - TICKS // 4, first.mark)
    return _play(line, number, cue)


def _ballad(cue: Cue, number: int, chance: Chance) -> list[Jot]:
    """Long roots under the verse, eighths that push the last chorus."""
    scene = cue.scene
    if scene.energy >= 0.85:
        picture = DRIVING[1 if number % 4 == 3 else 2 if number % 2 else 0]
        return _play(strokes(picture, scene.bar), number, cue)
    return _plain(cue, number, chance)


def _off_beat(cue: Cue, number: int, chance: Chance) -> list[Jot]:
    """House: between the kicks, where there is room for it."""
    choices = OFF_BEAT[tier(cue.scene.energy)]
    first = (cue.chance / "pattern").pick(range(len(choices)))
    turn = number % 4 == 3 or (number % 2 == 1 and chance.maybe(0.25))
    picture = choices[(first + turn) % len(choices)]
    return _play(strokes(picture, cue.scene.bar), number, cue)


LONGEST = 3 * TICKS  # an 808 has died away by then


def _eight_oh_eight(cue: Cue, number: int, chance: Chance) -> list[Jot]:
    """The kick's long shadow: one note per kick, ringing until the next, sliding out of fours."""
    scene = cue.scene
    start = scene.bar_at(number)
    kicks = [at for at in scene.kicks if start <= at < start + scene.bar] or [start]
    jots: list[Jot] = []
    for place, at in enumerate(kicks):
        until = kicks[place + 1] if place + 1 < len(kicks) else start + scene.bar
        chord = scene.chord(at)
        pitch = root(chord, cue)
        last = place == len(kicks) - 1
        if place and not last and chance.maybe(0.2):
            pitch = fold(pitch + 12, cue.seat.low, cue.seat.high)
        slide = _slide(cue, pitch, at, until) if last and number % 4 == 3 else None
        jots.append(
            Jot(at, min(until - at, LONGEST), pitch, 0.92 if place == 0 else 0.84, slide_to=slide)
        )
    return jots


def _slide(cue: Cue, pitch: int, at: int, until: int) -> int | None:
    """Where the bar's last note glides: up the octave, or straight into the next root."""
    if until - at < TICKS:
        return None
    if pitch + 12 <= cue.seat.high:
        return pitch + 12
    goal = root(cue.scene.chord(until), cue)
    return goal if goal != pitch else None


Idiom = Callable[[Cue, int, Chance], list[Jot]]
IDIOMS: dict[str, Idiom] = {
    "": _plain,
    "808": _eight_oh_eight,
    "off-beat": _off_beat,
    "walking": _walking,
    "ballad": _ballad,
}
