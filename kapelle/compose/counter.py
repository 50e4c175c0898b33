"""The counter-melody: everybody who answers the tune, stands beside it, or sings above it.

It listens to what the lead really plays (`lead.heard`): answers, hits and fills wait for its breaths,
a second voice goes with it, a line walks against it the way a cello would.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from kapelle.compose import ladder, lead, voicing
from kapelle.compose.picture import TICKS, strokes
from kapelle.compose.scene import PHRASE, Cue, Jot, Scene, Tier, row, tier
from kapelle.music.band import INSTRUMENTS
from kapelle.music.chance import Chance
from kapelle.music.chord import Chord, around
from kapelle.music.genres import CHAIRS
from kapelle.music.idiom import Comping, Row
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
PUSHES = (
    "...x ..x.",
    "..x. x-..",
    "x..x ..x-",
    "...x -.x.",
)  # a section's own hits: a bar in eighths
PUNCHES: dict[Tier, tuple[int, ...]] = {  # how many hits a section of horns has in a breath
    "low": (1, 1, 2),
    "mid": (1, 2, 2, 3),
    "high": (2, 3, 3, 4),
}
FALL = 7  # semitones a horn lets a note fall: about a fifth
RUNS: dict[str, tuple[int, int]] = {  # how many notes a fill has, and ticks for each
    "low": (3, TICKS // 2),
    "mid": (4, TICKS // 2),
    "high": (7, TICKS // 4),
}
ABOVE = 4  # semitones a descant keeps over the tune


def write(cue: Cue) -> list[Jot]:
    """The counter part of one section."""
    style = cue.idiom(STYLES)
    if lead.soloing(cue.scene):
        return background(cue, horns if style is horns else line)
    return style(cue) or line(cue)


def gaps(scene: Scene, least: int = BREATH) -> list[tuple[int, int]]:
    """Where the tune leaves room: after a beat of a held note, until it goes on."""
    edges = lead.heard(scene)
    found: list[tuple[int, int]] = []
    for note, coming in pairwise(edges):
        start = note.at + min(note.length, TICKS)
        if coming.at - start >= least:
            found.append((start, coming.at))
    if edges:
        start = edges[-1].at + min(edges[-1].length, TICKS)
        if scene.end - start >= least:
            found.append((start, scene.end))
        if edges[0].at - scene.at >= least:
            found.insert(0, (scene.at, edges[0].at))
    return found


# --------------------------------------------------------------------------- answers


def answers(cue: Cue) -> list[Jot]:
    """Three to five notes of the chord in the tune's breaths; nothing if it hardly breathes.

    A busy tune leaves a beat here and there: then two notes are an answer too.
    """
    scene = cue.scene
    figures = [(cue.chance / scene.section.letter / place).pick(FIGURES) for place in (0, 1)]
    for least in (BREATH, TICKS):
        jots: list[Jot] = []
        for place, (start, end) in enumerate(gaps(scene, least)):
            at = -(-start // (TICKS // 2)) * (TICKS // 2)
            jots += _figure(figures[place % 2], at, end, cue)
        if len(jots) >= scene.bars:
            return jots
    return []


def _figure(figure: str, at: int, end: int, cue: Cue) -> list[Jot]:
    """One answer in eighths, its last note held a little."""
    tones = rungs(cue.scene.chord(at), cue)
    jots: list[Jot] = []
    for place, mark in enumerate(figure):
        start = at + place * TICKS // 2
        if start + TICKS // 4 > end:
            break
        if mark == "-" and jots:
            last = jots[-1]
            jots[-1] = Jot(last.at, last.length + TICKS // 2, last.pitch, last.strength)
        else:
            pitch = tones[(int(mark) - 1) % len(tones)]
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


def fills(cue: Cue) -> list[Jot]:
    """At each phrase end a run into the next downbeat: the answer that leads on."""
    scene = cue.scene
    count, step = RUNS[tier(scene.energy)]
    jots: list[Jot] = []
    for start, end in gaps(scene):
        goal_at = -(-end // scene.bar) * scene.bar if end % scene.bar > scene.bar // 2 else end
        first = max(start, goal_at - count * step)
        room = (min(goal_at, end) - first) // step
        if room >= 2:
            times = [first + place * step for place in range(room)]
            dice = cue.chance / ((start - scene.at) % (8 * scene.bar))
            jots += _run(times, step, scene.chord(goal_at), cue, dice)
    return jots


def _run(times: Sequence[int], step: int, coming: Chord, cue: Cue, chance: Chance) -> list[Jot]:
    """Scale tones that arrive a step before the coming chord, and lean into it."""
    seat, chord = cue.seat, cue.scene.chord(times[0])
    middle = (seat.low + seat.high) // 2
    goal = ladder.nearest(middle + chance.pick((-3, 2, 5)), coming.tones[:3])
    start = ladder.nearest(goal + chance.pick((-7, -5, 5, 7)), chord.tones)
    scale = around(chord, cue.scene.key)
    line = [start, *ladder.walk(start, goal, len(times) - 1, scale, chance)]
    return [
        Jot(at, step, fold(pitch, seat.low, seat.high), 0.52 + 0.14 * place / len(times))
        for place, (at, pitch) in enumerate(zip(times, line, strict=True))
    ]


# --------------------------------------------------------------------------- a section of horns


def horns(cue: Cue) -> list[Jot]:
    """Short hits in the tune's gaps, on the comping's accents; the last of each falls away."""
    scene = cue.scene
    marks = _accents(cue)
    jots: list[Jot] = []
    if scene.arrives or (scene.family == "chorus" and scene.energy >= 0.5):
        jots += _hit(scene.at, TICKS, cue, 0.86)
    for number, (start, end) in enumerate(gaps(scene, TICKS)):
        dice = cue.chance / "hits" / (number % 4)  # four gaps make a pattern; then it comes round
        inside = [at for at in marks if start <= at < end]
        if len(inside) < 2 and tier(scene.energy) == "high":  # the off-beats are always theirs
            inside = sorted({*inside, *range(-(-start // TICKS) * TICKS + TICKS // 2, end, TICKS)})
        inside = inside[-dice.pick(PUNCHES[tier(scene.energy)]) :]
        for place, at in enumerate(inside):
            last = place == len(inside) - 1 and len(inside) > 1
            jots += _hit(at, TICKS if last else TICKS // 4, cue, 0.7 + 0.04 * place, falls=last)
    return jots or _swells(cue)


def _accents(cue: Cue) -> list[int]:
    """Where the chords strike hardest; a section without a comping band has pushes of its own."""
    scene = cue.scene
    pictures = _comping(scene) or tuple(cue.chance.shuffle(PUSHES)[:2])
    return [
        scene.bar_at(number) + stroke.at
        for number in range(scene.bars)
        for stroke in strokes(pictures[number % len(pictures)], scene.bar)
        if stroke.mark in "XDa" or (stroke.mark == "x" and stroke.at % TICKS)
    ]


def _comping(scene: Scene) -> Row:
    """The pictures of the first chord player here, a horn section being never idle: at least mid."""
    level: Tier = "high" if tier(scene.energy) == "high" else "mid"
    for seat in scene.present:
        chair = CHAIRS[scene.plan.styles[seat.name]] if seat.name in scene.plan.styles else None
        if chair and isinstance(chair.plays, Comping):
            return row(chair.plays, level)
    return ()


def _hit(at: int, length: int, cue: Cue, strength: float, *, falls: bool = False) -> list[Jot]:
    """The whole section at once, in close harmony under its top voice."""
    seat = cue.seat
    chord = cue.scene.chord(at)
    if INSTRUMENTS[seat.instrument].one_voice:
        hand: Sequence[int] = (ladder.nearest((seat.low + 2 * seat.high) // 3, chord.tones[:4]),)
    else:
        hand = voicing.through((chord,), (max(seat.low, seat.high - 17), seat.high), 4)[0]
    manner = Manner.PLAIN if falls or length >= TICKS else Manner.STACCATO
    down = FALL if falls else 0
    return [
        Jot(at, length, fold(p, seat.low, seat.high), strength, manner, p - down if down else None)
        for p in hand
    ]


def _swells(cue: Cue) -> list[Jot]:
    """No gaps to speak of: one long soft chord at the end of each phrase."""
    scene = cue.scene
    ends = range(min(PHRASE, scene.bars) - 1, scene.bars, PHRASE)
    return [jot for number in ends for jot in _hit(scene.bar_at(number), scene.bar, cue, 0.5)]


# --------------------------------------------------------------------------- beside the tune


def thirds(cue: Cue) -> list[Jot]:
    """A second voice a third or sixth below: all through a chorus, elsewhere as phrases close."""
    scene = cue.scene
    tune = lead.heard(scene)
    if scene.family != "chorus":
        half = PHRASE * scene.bar // 2
        tune = [note for note in tune if (note.at - scene.at) % (2 * half) >= half]
    return _placed([lead.under(note, scene) for note in tune], cue)


def second(cue: Cue) -> list[Jot]:
    """A second violin: its own line while the tune sets out, sixths with it as the phrase closes,
    and all through a chorus."""
    scene = cue.scene
    along = thirds(cue)
    if scene.family == "chorus":
        return along
    half = PHRASE * scene.bar // 2
    own = [note for note in line(cue) if (note.at - scene.at) % (2 * half) < half]
    return sorted([*own, *along], key=lambda note: note.at)


def descant(cue: Cue) -> list[Jot]:
    """Long tones above the tune where the song is at its height; before that, a line of its own."""
    scene = cue.scene
    if scene.family != "chorus" or (scene.energy < 0.85 and not scene.again):
        return line(cue)
    roof = min(INSTRUMENTS[cue.seat.instrument].high, cue.seat.high + lead.SOARING)
    tune = lead.heard(scene)
    pitch = min(roof, cue.seat.high) - 3
    jots: list[Jot] = []
    for span in scene.spans:
        below = max((n.pitch for n in tune if span.at <= n.at < span.end), default=60)
        floor = below + ABOVE + 12 * round((pitch - below - ABOVE - 3) / 12)
        pool = [p for p in range(floor, roof + 1) if p % 12 in span.chord.tones] or [
            ladder.nearest(roof - 5, span.chord.tones)
        ]
        pitch = min(pool, key=lambda p: (abs(p - pitch), p))
        jots.append(Jot(span.at, span.length, min(pitch, roof), 0.62, Manner.LEGATO))
    return jots


def _placed(voices: Sequence[Jot], cue: Cue) -> list[Jot]:
    """By whole octaves into the register, so that the shape stays; what sticks out is folded."""
    if not voices:
        return []
    middle = sum(note.pitch for note in voices) / len(voices)
    shift = 12 * round(((cue.seat.low + cue.seat.high) / 2 - middle) / 12)
    return [
        Jot(
            note.at,
            note.length,
            fold(note.pitch + shift, cue.seat.low, cue.seat.high),
            note.strength * 0.85,
            note.manner,
        )
        for note in voices
    ]


# --------------------------------------------------------------------------- against the tune


def background(cue: Cue, style: Callable[[Cue], list[Jot]]) -> list[Jot]:
    """Behind somebody's solo: nothing for half of it, then softly, to push it on."""
    scene = cue.scene
    half = scene.at + scene.bars // 2 * scene.bar
    return [replace(note, strength=note.strength * 0.85) for note in style(cue) if note.at >= half]


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
            split = span.length - _late(span.length, cue.chance / "leads on" / (place % 4))
            jots.append(Jot(span.at, split, pitch, 0.6, Manner.LEGATO))
            jots.append(Jot(span.at + split, span.length - split, passing, 0.54, Manner.LEGATO))
        else:
            jots.append(Jot(span.at, span.length, pitch, 0.6, Manner.LEGATO))
    return jots


def _late(length: int, chance: Chance) -> int:
    """How long the tone lasts that leads on: always the last beat would be a metronome."""
    if length < 3 * TICKS:
        return TICKS // 2
    return chance.pick((TICKS, TICKS, TICKS // 2, 3 * TICKS // 2, min(2 * TICKS, length // 2)))


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


STYLES: dict[str, Callable[[Cue], list[Jot]]] = {
    "": line,
    "line": line,  # guide tones against the tune
    "answers": answers,  # in the tune's breaths
    "fills": fills,  # runs into the next phrase
    "horns": horns,  # hits of a section, on the comping's accents
    "thirds": thirds,  # a second voice below the tune
    "second": second,  # its own line, then with the tune
    "descant": descant,  # above it in the last chorus
}
