"""Comping: chords in rhythm, on keys, guitars and synthesisers, and broken into arpeggios.

The pictures are the genre's (`music/idiom.py` says what their signs mean); bars take turns through
a row, and the hands find the notes.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kapelle.compose import solo, voicing
from kapelle.compose.picture import HOLD, TICKS, Stroke, strokes
from kapelle.compose.scene import PHRASE, Cue, Jot, Scene, Tier, row
from kapelle.compose.voicing import MUD, Voicing
from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.chord import Chord
from kapelle.music.groove import REST
from kapelle.music.idiom import PLAIN, SIXTEENTHS, Comping, Runs, Shape
from kapelle.music.pitch import fold
from kapelle.music.score import Manner

ELSEWHERE = (0, 4, -4, 7, -2, 2)  # semitones the hands lie off their place, take by take
LIGHTER, FULLER = 0.92, 1.08  # of a stroke's strength, with the tune and in its breaths
BEHIND = 0.8  # and behind somebody who improvises: two decibels make room for one
FLOOR = 47  # below B2 the bass is alone
# But for shapes that stand on their root: a guitar's lowest string, and its open chords.
FLOORS = {Shape.POWER: 40, Shape.OCTAVE: 40, Shape.OPEN: 43}
RISE = 3  # semitones: an inversion up
LADDER = replace(PLAIN, voices=3)  # what an arpeggio climbs
CELLAR = 43  # an instrument that reaches G2 can take over the bass


def write(cue: Cue) -> list[Jot]:
    """The chord player's part of one section."""
    scene = cue.scene
    idiom = cue.hands(Comping, PLAIN)
    level = scene.level
    bars = _bars(cue, idiom)
    lean = (idiom.top if level == "high" else 0) + (min(scene.again, 2) if scene.lead else 0)
    lean += ELSEWHERE[cue.take % len(ELSEWHERE)]
    homes = (held(cue, idiom, lean), held(cue, idiom, lean + RISE))
    jots: list[Jot] = []
    for number in range(scene.bars):
        later = second_half(number, scene)
        hands = homes[later]
        for stroke in _grounded(strokes(bars[number], scene.bar), cue, idiom):
            jots += _right(stroke, scene.bar_at(number), cue, hands, idiom.manner)
    covered = {scene.span(jot.at).at for jot in jots}
    for span in scene.spans:
        if span.at not in covered and not idiom.sparse:
            jots += _chord(homes[0][span.at], span.at, span.length, 0.55, Manner.PLAIN)
    played = _singing(_listening(jots, cue), cue) + _left(cue, idiom, level)
    return _over_holes(played, scene) if _alone(cue) else played


def _grounded(bar: Sequence[Stroke], cue: Cue, idiom: Comping) -> Sequence[Stroke]:
    """Where nobody drums the first hand says where one is, whatever it plays around it; and ticks the
    beats that a figure goes around: nothing is syncopated against silence. But for a free hand, which
    answers somebody who keeps the time anyway, and a sparse one, whose rests are meant."""
    if not bar or idiom.free or idiom.sparse or cue.scene.drummed or not first_chords(cue):
        return bar
    beats, struck = {at for at, _ in cue.scene.bar.beats}, {stroke.at for stroke in bar}
    around = len(struck - beats) > len(struck & beats)
    missing = (beats if around else {0}) - struck
    points = sorted(struck | missing | {int(cue.scene.bar)})
    until = dict(pairwise(points))
    added = [Stroke(at, until[at] - at, "m" if at else "x") for at in missing]
    kept = [
        replace(stroke, length=min(stroke.length, until[stroke.at] - stroke.at)) for stroke in bar
    ]
    return sorted([*kept, *added], key=lambda stroke: stroke.at)


# Whoever joins in beside a tune or chords, and never carries a bar: they move nobody else's notes.
BESIDE = frozenset({Role.EFFECTS, Role.PERCUSSION, Role.COUNTER})


def _alone(cue: Cue) -> bool:
    """Nobody else carries this section, so that this hand's rests are silence."""
    return all(seat.role in BESIDE for seat in cue.scene.present if seat.name != cue.seat.name)


def _over_holes(jots: list[Jot], scene: Scene) -> list[Jot]:
    """Whatever comes before a rest of more than a beat rings until the next."""
    starts = sorted({jot.at for jot in jots} | {scene.end})
    following = dict(pairwise(starts))

    def rung(jot: Jot) -> Jot:
        until = following.get(jot.at, jot.at + jot.length)
        hole = until - jot.at - jot.length
        return replace(jot, length=until - jot.at) if hole > TICKS else jot

    return [rung(jot) for jot in jots]


def _bars(cue: Cue, idiom: Comping) -> list[str]:
    """A picture for each bar: in turn, or as a free hand pleases, never one twice running."""
    scene, half = cue.scene, cue.scene.bars // 2
    level = scene.level
    soloed = bool(solo.soloists(scene))
    rows = [
        row(idiom, "mid" if level == "high" and soloed and number < half else level)
        for number in range(scene.bars)
    ]
    if not idiom.free:
        start = (cue.chance / "row").pick(range(len(rows[-1]))) if len(rows[-1]) == 2 else cue.take
        return [
            pictures[(start + number + second_half(number, scene)) % len(pictures)]
            for number, pictures in enumerate(rows)
        ]
    drawn: list[str] = []
    for number, pictures in enumerate(rows):
        fresh = [picture for picture in pictures if picture not in drawn[-1:]] or pictures
        if number % PHRASE == 0:  # a phrase opens on its one
            fresh = [picture for picture in fresh if not picture.startswith((REST, HOLD))] or fresh
        drawn.append((cue.chance / "free" / scene.again / number).pick(fresh))
    return drawn


def _listening(jots: list[Jot], cue: Cue) -> list[Jot]:
    """Hands that hear the tune: lighter where it moves, fuller in its breaths; softer behind a solo."""
    scene = cue.scene
    if solo.soloists(scene):
        return [replace(jot, strength=jot.strength * BEHIND) for jot in jots]
    if not scene.lead or not scene.tune:
        return jots
    sung = [note.at for note in scene.tune]

    def weight(at: int) -> float:
        place = bisect_left(sung, at - TICKS // 2)
        busy = place < len(sung) and sung[place] <= at + TICKS // 2
        return LIGHTER if busy else FULLER

    return [replace(jot, strength=jot.strength * weight(jot.at)) for jot in jots]


def second_half(number: int, scene: Scene) -> bool:
    """Eight bars are one thought: in a longer section the second half is told another way."""
    return scene.bars >= 16 and number >= scene.bars // 2


def _singing(jots: list[Jot], cue: Cue) -> list[Jot]:
    """Where nobody leads an intro, an outro, or the whole song, the first hand hums the tune.

    The chords step back under it and keep clear of its register.
    """
    scene = cue.scene
    anyone = any(seat.role is Role.LEAD for seat in scene.plan.seats)
    quiet = scene.family in {"intro", "outro"}
    one_voice = INSTRUMENTS[cue.seat.instrument].one_voice
    if scene.lead or (anyone and not quiet) or one_voice or not first_chords(cue):
        return jots
    low, high = 64, min(INSTRUMENTS[cue.seat.instrument].high, 88)
    tune = [
        Jot(note.at, note.length, fold(note.pitch, low, high), note.strength)
        for note in scene.tune
        if not quiet or (note.at - scene.at) // scene.bar % 4 < 2
    ]
    bottom = min((note.pitch for note in tune), default=128)
    return tune + [
        Jot(jot.at, jot.length, jot.pitch, jot.strength * 0.8, jot.manner)
        for jot in jots
        if jot.pitch < bottom
    ]


def held(cue: Cue, idiom: Comping, lean: int) -> dict[int, Voicing]:
    """A voicing for every span, by the tick it starts at, and for what comes after the section."""
    scene = cue.scene
    floor = FLOORS.get(idiom.shape, FLOOR)
    low = max(cue.seat.low, floor) if cue.seat.high - floor >= 12 else cue.seat.low
    chords = (*(span.chord for span in scene.spans), scene.coming)
    found = voicing.through(chords, (low, cue.seat.high), idiom.voices, lean, idiom.shape)
    return dict(zip((*scene.starts, scene.end), found, strict=True))


def _right(
    stroke: Stroke, bar_at: int, cue: Cue, hands: dict[int, Voicing], manner: Manner
) -> list[Jot]:
    """One stroke of the right hand, cut where the chord changes under it."""
    scene = cue.scene
    at = bar_at + stroke.at
    span = scene.span(at)
    length = min(stroke.length, scene.end - at)
    if stroke.mark == "a":
        return _chord(hands[span.end], at, length, 0.7, manner)
    if stroke.mark == "m":
        return _chord(hands[span.at], at, min(length, TICKS // 4), 0.4, Manner.MUTED)
    hand = hands[span.at]
    early = min(length, span.end - at)
    if stroke.mark == "t":
        return _chord(hand[-1:], at, early, 0.58, manner)
    if stroke.mark.isdigit():
        voice = hand[min(int(stroke.mark), len(hand)) - 1]
        # Fingers stay down: a broken chord rings on as one.
        ring = min(max(length, TICKS), span.end - at)
        return [Jot(at, ring, voice, 0.5 if stroke.at % TICKS else 0.72)]
    strength = {"X": 0.78, "x": 0.62, "D": 0.74, "U": 0.58}[stroke.mark]
    manners = {"D": Manner.STRUM_DOWN, "U": Manner.STRUM_UP}
    jots = _chord(hand, at, early, strength, manners.get(stroke.mark, manner))
    if early < length:
        jots += _chord(hands[span.end], span.end, length - early, strength * 0.9, manner)
    return jots


def _chord(hand: Voicing, at: int, length: int, strength: float, manner: Manner) -> list[Jot]:
    """All at once, the top voice a little louder: it is the one that is heard as a tune."""
    return [
        Jot(at, length, pitch, strength + (0.05 if pitch == hand[-1] else 0.0), manner)
        for pitch in hand
    ]


def _left(cue: Cue, idiom: Comping, level: Tier) -> list[Jot]:
    """The left hand: its own picture if the idiom has one, or the bass where nobody plays it."""
    scene = cue.scene
    lowest = INSTRUMENTS[cue.seat.instrument].low
    picture = dict(zip(("low", "mid", "high"), idiom.left, strict=True))[level]
    if not picture and not scene.bassist and lowest <= CELLAR and first_chords(cue):
        picture = "B--- ---- ---- ----"
    if not picture:
        return []
    floor = MUD if scene.bassist else max(36, lowest)
    marks = {span.at: "B" for span in scene.spans} | {
        scene.bar_at(number) + stroke.at: stroke.mark
        for number in range(scene.bars)
        for stroke in strokes(picture, scene.bar)
    }
    ends = [*sorted(marks)[1:], scene.end]
    return [
        _bass_note(marks[at], at, min(end, scene.span(at).end) - at, scene.chord(at), floor)
        for at, end in zip(sorted(marks), ends, strict=True)
    ]


def first_chords(cue: Cue) -> bool:
    """The first of those who play chords in this section: the one who takes over the bass."""
    for seat in cue.scene.present:
        if seat.role is Role.CHORDS:
            return seat.name == cue.seat.name
    return False


def _bass_note(mark: str, at: int, length: int, chord: Chord, floor: int) -> Jot:
    low = floor + (chord.bass - floor) % 12
    pitch = {
        "B": low,
        "O": low + 12,
        "F": low + (chord.fifth - low) % 12,
        "T": low + 12 + (chord.third - low) % 12,
    }[mark]
    return Jot(at, length, pitch, 0.76 if mark == "B" else 0.56)


# --------------------------------------------------------------------------- arpeggios


def arpeggio(cue: Cue) -> list[Jot]:
    """A broken chord that runs through the section, two chords wide."""
    scene = cue.scene
    level = scene.level
    runs = cue.hands(Runs, SIXTEENTHS)
    order = (cue.chance / level).shuffle(row(runs, level))
    hands = held(cue, LADDER, ELSEWHERE[cue.take % len(ELSEWHERE)])
    jots: list[Jot] = []
    for number in range(scene.bars):
        # The run opens up over each four bars, then falls back.
        swell = 0.52 + 0.06 * (number % 4)
        for stroke in strokes(order[second_half(number, scene) % len(order)], scene.bar):
            at = scene.bar_at(number) + stroke.at
            span = scene.span(at)
            ladder = _ladder(hands[span.at], cue)
            pitch = ladder[(int(stroke.mark) - 1) % len(ladder)]
            accent = 0.16 if stroke.at == 0 else 0.1 if stroke.at % TICKS == 0 else 0.0
            length = min(stroke.length, span.end - at)
            jots.append(Jot(at, length, pitch, swell + accent, runs.manner))
    return jots


def _ladder(hand: Voicing, cue: Cue) -> list[int]:
    """The voicing and its octave, as far as the register goes."""
    above = [pitch + 12 for pitch in hand if pitch + 12 <= cue.seat.high]
    return [fold(pitch, cue.seat.low, cue.seat.high) for pitch in [*hand, *above]]
