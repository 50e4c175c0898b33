"""The bass player, who is the drummer with another body: roots fall on the kicks.

Between them the line wants to be a tune: fifths, octaves, and on the last eighth of a chord a step
that leads into the next one.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kapelle.compose.picture import HOLD, TICKS, Stroke, strokes
from kapelle.compose.scene import PHRASE, Cue, Jot, Scene, Span, row
from kapelle.music.chance import Chance
from kapelle.music.chord import Chord, around
from kapelle.music.genre import FAMILIES
from kapelle.music.idiom import FOLLOWS_KICK, Line
from kapelle.music.pitch import fold
from kapelle.music.score import Manner

BREATHES = 0.3  # how often a bass is silent before a chorus
FIRM = 0.9  # of full strength, on the bar line; a decibel and more above the rest of the bar
WALKS = frozenset({"walking", "lazy"})  # ways that approach a chord by semitones


def write(cue: Cue) -> list[Jot]:
    """The bass part of one section."""
    line = cue.hands(Line, FOLLOWS_KICK)
    if line.way == "walking" and cue.scene.level != "low":
        return _breathing(_walk(cue), cue)
    play = WAYS[line.way]
    jots: list[Jot] = []
    for number in range(cue.scene.bars):
        bar = play(cue, number, cue.chance / (number % 8))
        jots = _tied(jots, bar, cue.scene.bar_at(number)) if _held_over(cue, number) else jots
        jots += bar
    return _breathing(jots, cue)


def _held_over(cue: Cue, number: int) -> bool:
    """Whether the bar's picture begins by holding what was: a tumbao's note on four is the next one."""
    picture = _picture(cue, number, cue.chance / (number % 8))
    return number > 0 and picture.startswith(HOLD)


def _tied(jots: list[Jot], bar: list[Jot], start: int) -> list[Jot]:
    """The last note held over the bar line until the first of the bar."""
    if not jots or not bar or jots[-1].manner is Manner.MUTED:
        return jots
    last = jots[-1]
    if last.at + last.length < start:
        return jots
    return [*jots[:-1], replace(last, length=bar[0].at - last.at)]


def _breathing(jots: list[Jot], cue: Cue) -> list[Jot]:
    """Now and then half a bar without a bass before a chorus: what is missed arrives twice."""
    scene = cue.scene
    drops = scene.lifts and scene.after is not None and FAMILIES[scene.after.role] == "chorus"
    if not drops or scene.bars < PHRASE or not (cue.chance / "breath").maybe(BREATHES):
        return jots
    until = scene.end - (scene.bar - (scene.bar.starts[-1] or scene.bar // 2))
    return [replace(jot, length=min(jot.length, until - jot.at)) for jot in jots if jot.at < until]


def root(chord: Chord, cue: Cue) -> int:
    """The chord's bass note, low in the seat's register but never under it."""
    return fold(cue.seat.low + (chord.bass - cue.seat.low) % 12, cue.seat.low, cue.seat.high)


def _voice(mark: str, span: Span, at: int, cue: Cue) -> int:
    """The pitch a mark asks for: see `idiom.Line`."""
    chord, seat = span.chord, cue.seat
    low = root(chord, cue)
    if mark == "A":
        return approach(span, at, cue)
    if mark == "n":
        return root(cue.scene.next_chord(span), cue)
    if mark == "P":
        return fold(seat.low + (cue.scene.key.tonic - seat.low) % 12, seat.low, seat.high)
    if mark == "L":
        below = low - (low - chord.fifth) % 12
        return below if below >= seat.low else fold(below + 12, seat.low, seat.high)
    return fold(low + _degree(mark, chord, cue), seat.low, seat.high)


def _degree(mark: str, chord: Chord, cue: Cue) -> int:
    """Semitones above the chord's bass: tones of the chord, and its scale's steps between them."""
    fixed = {"R": chord.bass, "g": chord.bass, "3": chord.third, "5": chord.fifth}
    if mark == "8":
        return 12
    if mark in fixed:
        return (fixed[mark] - chord.bass) % 12
    if mark == "7":
        held = [tone for tone in chord.tones if (tone - chord.root) % 12 in {10, 11}]
        return ((held or [chord.root + 10])[0] - chord.bass) % 12
    scale = sorted((tone - chord.root) % 12 for tone in around(chord, cue.scene.key))
    step = scale[(int(mark) - 1) % len(scale)]
    return (chord.root + step - chord.bass) % 12


def approach(span: Span, at: int, cue: Cue) -> int:
    """A step from below or above into the next chord's bass; the fifth if nothing changes."""
    coming = cue.scene.next_chord(span)
    if coming.bass == span.chord.bass:
        return _voice("5", span, at, cue)
    goal, here = root(coming, cue), root(span.chord, cue)
    side = -1 if here < goal else 1
    scale = around(span.chord, cue.scene.key)
    chromatic = cue.hands(Line, FOLLOWS_KICK).way in WALKS and (
        cue.chance / "approach" / (at // TICKS % 32)
    ).maybe(0.5)
    steps = (side,) if chromatic else (side, 2 * side)
    inside = [goal + step for step in steps if (goal + step) % 12 in scale]
    pitch = goal + side if chromatic or not inside else inside[0]
    return fold(pitch, cue.seat.low, cue.seat.high)


def _manner(cue: Cue) -> Manner:
    """How the line is touched: short notes leave room for drums, and where nobody drums they ring."""
    manner = cue.hands(Line, FOLLOWS_KICK).manner
    short = manner is Manner.STACCATO and not cue.scene.drummed
    return Manner.PLAIN if short else manner


def _play(line: Sequence[Stroke], number: int, cue: Cue) -> list[Jot]:
    """Strokes of one bar as notes: cut where the chord changes, which strikes its own root."""
    scene, manner = cue.scene, _manner(cue)
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
        strength = FIRM if at == start else 0.76 if stroke.mark != "A" else 0.66
        if stroke.mark == "g":
            jots.append(Jot(at, min(length, TICKS // 4), pitch, 0.35, Manner.MUTED))
        else:
            jots.append(Jot(at, length, pitch, strength, manner))
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


def _picture(cue: Cue, number: int, chance: Chance) -> str:
    """The genre's pictures in turn, each fourth bar the next of them; "" where there are none."""
    pictures = row(cue.hands(Line, FOLLOWS_KICK), cue.scene.level)
    if not pictures:
        return ""
    first = (cue.chance / "pattern").pick(range(len(pictures)))
    turn = number % 4 == 3 or (number % 2 == 1 and (chance / "turn").maybe(0.25))
    return pictures[(first + turn) % len(pictures)]


def _pictured(cue: Cue, number: int, chance: Chance) -> list[Jot]:
    """What is drawn; without any picture, the kick's line."""
    picture = _picture(cue, number, chance)
    if not picture:
        return _play(_on_kicks(cue, number, chance), number, cue)
    line = list(strokes(picture, cue.scene.bar))
    first = line[0].at if line else int(cue.scene.bar)
    # Who plays around the one says now and then where it is; without drums, every time.
    if first > 0 and (number % PHRASE == 0 or not cue.scene.drummed):
        line = [Stroke(0, first, "R"), *line]
    return _play(line, number, cue)


def _lazy(cue: Cue, number: int, chance: Chance) -> list[Jot]:
    """Fingers on an upright, a breath before the three, chromatic steps between chords."""
    scene = cue.scene
    if scene.level == "low" and number % 2 == 0:
        return _play(_held(scene), number, cue)
    line = _on_kicks(cue, number, chance)
    first = line[0]
    if first.length >= 3 * TICKS // 2:
        line[0] = Stroke(0, first.length - TICKS // 4, first.mark)
    return _play(line, number, cue)


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


# --------------------------------------------------------------------------- walking

APPROACHES: dict[str, float] = {"chromatic": 4, "step": 4, "fifth": 1.5}
SKIPS = 0.1  # how often a beat has a dead note on its last eighth; twice that at full energy
TURNS = 0.35  # how often the line turns round at a bar line


def _walking(cue: Cue, number: int, chance: Chance) -> list[Jot]:  # noqa: ARG001 -- a way's shape
    """In two, while the song is quiet; what walks is `_walk`."""
    pictures = row(cue.hands(Line, FOLLOWS_KICK), "low") or ("R--- ---- 5--- ----",)
    return _play(strokes(pictures[number % len(pictures)], cue.scene.bar), number, cue)


def _walk(cue: Cue) -> list[Jot]:
    """A note on every beat: the chord arrives on its root, strong beats have its tones, the last
    beat before a change leans into it, and between them the line goes its way by steps."""
    scene = cue.scene
    beats = [
        (scene.bar_at(number) + at, length)
        for number in range(scene.bars)
        for at, length in scene.bar.beats
    ]
    dice = cue.chance / "walk" / (scene.again % 2)
    pitch, up = root(scene.chord(scene.at), cue), True
    jots: list[Jot] = []
    for place, (at, length) in enumerate(beats):
        roll, span = dice / place, scene.span(at)
        inside = (at - scene.at) % scene.bar
        if inside == 0 and roll.maybe(TURNS):
            up = not up
        up = _turned(pitch, cue, up=up)
        if at - span.at < length:
            pitch = _arrival(span, pitch, cue, roll, first=place == 0)
        elif at + length >= span.end:
            pitch = _leading(span, pitch, cue, roll)
        else:
            pitch = _onward(span, pitch, cue, up=up, firm=inside in scene.bar.starts)
        jots.append(Jot(at, length, pitch, FIRM if inside == 0 else 0.82))
        if roll.maybe(SKIPS * (1 + scene.energy)) and length >= TICKS:
            skip = at + length - TICKS // 2
            jots[-1] = replace(jots[-1], length=skip - at)
            jots.append(Jot(skip, TICKS // 4, pitch, 0.4, Manner.MUTED))
    return jots


def _turned(pitch: int, cue: Cue, *, up: bool) -> bool:
    """The way to go on: back from the ends of the register."""
    room = 4  # semitones: a third is left before the end
    if pitch >= cue.seat.high - room:
        return False
    return True if pitch <= cue.seat.low + room else up


def _reachable(pitch_class: int, near: int, cue: Cue) -> int:
    """A tone in the register, as near to where the hand is as can be."""
    pool = [p for p in range(cue.seat.low, cue.seat.high + 1) if p % 12 == pitch_class]
    return min(pool or [near], key=lambda p: (abs(p - near), p))


def _arrival(span: Span, near: int, cue: Cue, roll: Chance, *, first: bool) -> int:
    """A new chord comes on its root; one that goes on may be taken up at its third or fifth."""
    before = cue.scene.span(span.at - 1).chord if span.at > cue.scene.at else None
    tones = {span.chord.bass: 2.0, span.chord.third: 1.0, span.chord.fifth: 1.5}
    same = before is not None and before == span.chord and not first
    return _reachable(roll.weigh(tones) if same else span.chord.bass, near, cue)


def _leading(span: Span, here: int, cue: Cue, roll: Chance) -> int:
    """The beat before a change: a semitone or a step beside the goal, or its dominant."""
    goal = _reachable(cue.scene.next_chord(span).bass, here, cue)
    side = -1 if here <= goal else 1
    scale = around(span.chord, cue.scene.key)
    step = next((goal + side * n for n in (1, 2) if (goal + side * n) % 12 in scale), goal + side)
    ways = {
        "chromatic": goal + side,
        "step": step,
        "fifth": goal + (7 if goal + 7 <= cue.seat.high else -5),
    }
    pitch = ways[roll.weigh(APPROACHES)]
    pitch = goal - side if pitch == here else pitch
    return fold(pitch, cue.seat.low, cue.seat.high)


def _onward(span: Span, here: int, cue: Cue, *, up: bool, firm: bool) -> int:
    """A step along the scale, or on a strong beat the next tone of the chord that way."""
    classes = span.chord.tones[:4] if firm else around(span.chord, cue.scene.key)
    side = 1 if up else -1
    ahead = [here + side * n for n in range(1, 8) if (here + side * n) % 12 in classes]
    inside = [pitch for pitch in ahead if cue.seat.low <= pitch <= cue.seat.high]
    return inside[0] if inside else _reachable(span.chord.fifth, here, cue)


Way = Callable[[Cue, int, Chance], list[Jot]]
WAYS: dict[str, Way] = {
    "": _pictured,
    "808": _eight_oh_eight,
    "lazy": _lazy,
    "walking": _walking,
}
"""Named by an idiom's `way`; "" for those that are drawn."""
