"""The tune: one motif for each letter of the form, drawn many times and chosen by the critic.

A motif is two bars of rhythm and a contour in steps of a scale; its germ, one bar, belongs to the whole
song, so that a verse is kin to the hook. A phrase is four bars told in two gestures: the motif, then
what becomes of it (`gestures.py`). What is drawn is the idea alone; its pitches are found against
whatever changes rule when it sounds, so an intro can hum the chorus over the verse's chords.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kapelle.compose import critic, gestures, ladder, setting
from kapelle.compose.gestures import Idea, Step
from kapelle.compose.manners import MANNERS, Manner, classes
from kapelle.compose.picture import TICKS, Stroke, strokes
from kapelle.compose.scene import PHRASE, Ground, Jot, Span
from kapelle.compose.setting import Laid, Sung
from kapelle.music.chance import Chance
from kapelle.music.genre import Genre
from kapelle.music.pitch import Key

DRAWS = 64
CENTRES = {"verse": 67, "intro": 73, "outro": 73, "build": 71, "bridge": 71, "chorus": 73}
LIFT = 3  # semitones that a contrasting phrase lies higher
KIN = {"same": 1, "upside down": 2, "second": 3, "rhythm": 2}  # how another letter uses the germ


@dataclass(frozen=True)
class Motif:
    manner: str  # a key of MANNERS
    main: Idea
    contrast: Idea
    start: int  # semitones from the centre where the first note looks for its place
    rise: int  # rungs a sequence moves by
    close: tuple[int, int]  # scale steps into the open and into the closed cadence
    crowned: bool  # gets one highest note
    story: tuple[str, ...]  # phrases of two gestures: one of the manner's


def sow(genre: Genre, ground: Ground, chance: Chance) -> Idea:
    """The song's germ: the first bar of one of the genre's rhythms, with a contour of its own."""
    drawn = [_idea(genre, ground.bar, chance / number) for number in range(8)]
    return gestures.head(max(drawn, key=_character), ground.bar)


def _character(idea: Idea) -> float:
    """A germ is known by a move that is no step, and by short beside long."""
    moves = idea.contour[1:5]
    lengths = {stroke.length for stroke in idea.strokes[:5]}
    return sum(abs(move) >= 2 for move in moves[:3]) + min(2, len(lengths)) - abs(len(moves) - 4)


def invent(
    genre: Genre,
    ground: Ground,
    spans: Sequence[Span],
    family: str,
    chance: Chance,
    *,
    germ: Idea | None = None,
) -> Motif:
    """The best of many motifs over these changes; with the song's germ in it, if there is one."""
    drawn = [_draw(genre, ground.bar, family, germ, chance / number) for number in range(DRAWS)]
    bars = (spans[-1].end - spans[0].at) // ground.bar
    manner = MANNERS[genre.tune]

    def worth(motif: Motif) -> float:
        tune = sing(motif, ground, spans, bars=bars, centre=CENTRES[family])
        heard = _heard(tune, ground, spans)
        return critic.score(heard, ground.key.tonic, manner.taste) + _interest(motif.main, manner)

    return max(drawn, key=worth)


def _draw(genre: Genre, bar: int, family: str, germ: Idea | None, chance: Chance) -> Motif:
    manner = MANNERS[genre.tune]
    first, second = chance.shuffle(genre.rhythms)[:2]
    main = _contoured(_bent(strokes(first, bar, 2), chance / "bend"), manner, chance / "main")
    if germ is not None:
        main = _kin(main, germ, bar, family, chance / "kin")
    return Motif(
        manner=genre.tune,
        main=main,
        contrast=_contoured(strokes(second, bar, 2), manner, chance / "contrast"),
        start=chance.pick(manner.starts),
        rise=chance.pick((1, 1, -1, 2, -2)),
        close=(chance.pick((-1, 1, -2)), chance.pick((-1, -1, 1, -2))),
        crowned=chance.maybe(
            manner.crowned + (0.2 if family == "chorus" and manner.crowned else 0)
        ),
        story=chance.pick(manner.stories),
    )


def _idea(genre: Genre, bar: int, chance: Chance) -> Idea:
    rhythm = _bent(strokes(chance.pick(genre.rhythms), bar, 2), chance / "bend")
    return _contoured(rhythm, MANNERS[genre.tune], chance / "contour")


def _kin(main: Idea, germ: Idea, bar: int, family: str, chance: Chance) -> Idea:
    """The germ opens the hook; elsewhere it is turned over, comes second, or lends its rhythm."""
    way = "same" if family == "chorus" else chance.weigh(KIN)
    first, second = gestures.head(main, bar), gestures.tail(main, bar)
    if way == "second":
        return gestures.joined(first, germ, bar)
    if way == "upside down":
        return gestures.joined(gestures.inverted(germ), second, bar)
    if way == "rhythm":
        bent = [*first.contour, *([1, -1] * len(germ.contour))]
        return gestures.joined(Idea(germ.strokes, tuple(bent[: len(germ.strokes)])), second, bar)
    return gestures.joined(germ, second, bar)


def _bent(rhythm: tuple[Stroke, ...], chance: Chance) -> tuple[Stroke, ...]:
    """The genre's rhythm made this song's own: a note split, joined to the next, or come early."""
    notes = list(rhythm)
    for number in range(chance.pick((0, 1, 1, 2))):
        if len(notes) < 4:
            break
        place = 1 + int((chance / number).between(0, len(notes) - 2))
        before, note = notes[place - 1], notes[place]
        way = (chance / number / "way").pick(("split", "join", "early"))
        touching = before.at + before.length == note.at
        if way == "split" and note.length >= TICKS and note.length % 2 == 0:
            half = note.length // 2
            notes[place : place + 1] = [
                Stroke(note.at, half, note.mark),
                Stroke(note.at + half, half, note.mark),
            ]
        elif way == "join" and touching and before.length + note.length <= 2 * TICKS:
            notes[place - 1 : place + 1] = [
                Stroke(before.at, before.length + note.length, before.mark)
            ]
        elif way == "early" and touching and before.length == TICKS and note.length >= TICKS:
            half = TICKS // 2
            notes[place - 1] = Stroke(before.at, half, before.mark)
            notes[place] = Stroke(note.at - half, note.length + half, note.mark)
    return tuple(notes)


def _contoured(rhythm: tuple[Stroke, ...], manner: Manner, chance: Chance) -> Idea:
    """A contour for a rhythm, as the manner moves; a leap usually turns back."""
    contour: list[int] = []
    for place in range(len(rhythm)):
        step = chance.weigh(manner.steps)
        if contour and abs(contour[-1]) >= 3 and chance.maybe(critic.TURNS_BACK):
            step = -1 if contour[-1] > 0 else 1
        elif contour and abs(contour[-1]) == 1 and chance.maybe(manner.onward):
            step = contour[-1]
        if place == 1 and manner.opens:
            step = chance.pick(manner.opens)
        contour.append(step)
    return Idea(rhythm, tuple(contour))


def _interest(idea: Idea, manner: Manner) -> float:
    """Short and long notes both, three lengths or so, and not too many notes."""
    lengths = {stroke.length for stroke in idea.strokes}
    return -0.3 * abs(len(lengths) - 3) - 0.08 * abs(len(idea.strokes) - manner.notes)


def _heard(tune: Sequence[Jot], ground: Ground, spans: Sequence[Span]) -> list[critic.Heard]:
    chords = _Changes(spans)
    return [
        critic.Heard(
            note.at,
            note.length,
            note.pitch,
            strong=ground.strong(note.at - spans[0].at),
            fits=note.pitch % 12 in chords.span(note.at).chord.tones,
        )
        for note in tune
    ]


# --------------------------------------------------------------------------- singing a motif


class _Changes:
    """Finds the chord at any tick of a run of spans."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.at for span in spans]

    def span(self, at: int) -> Span:
        return self._spans[max(0, bisect_right(self._starts, at) - 1)]


@dataclass(frozen=True)
class _Stage:
    """What a phrase is sung against."""

    motif: Motif
    manner: Manner
    ground: Ground
    chords: _Changes
    start: int  # ticks: where the section begins
    end: int
    centre: int

    @property
    def key(self) -> Key:
        return self.ground.key


def sing(
    motif: Motif, ground: Ground, spans: Sequence[Span], *, bars: int, centre: int
) -> tuple[Jot, ...]:
    """The tune over these changes, phrase by phrase."""
    stage = _stage(motif, ground, spans, bars, centre)
    jots: list[Jot] = []
    for number, phrase in enumerate(_told(motif.story, -(-bars // PHRASE))):
        jots += _phrase(phrase, stage.start + number * PHRASE * ground.bar, stage)
    return tuple(_crowned(jots, stage))


def _stage(motif: Motif, ground: Ground, spans: Sequence[Span], bars: int, centre: int) -> _Stage:
    start = spans[0].at
    return _Stage(
        motif=motif,
        manner=MANNERS[motif.manner],
        ground=ground,
        chords=_Changes(spans),
        start=start,
        end=start + bars * ground.bar,
        centre=centre,
    )


def _told(story: tuple[str, ...], phrases: int) -> list[str]:
    """So many phrases of a story of four: it keeps its contrast, and always its end. Of twelve bars
    a story that begins by saying one thing twice makes A A B, as the blues does.
    """
    shorter = {1: (3,), 2: (0, 3), 3: (0, 1, 3) if story[0] == story[1] else (0, 2, 3)}
    places = shorter[phrases] if phrases in shorter else [n % 4 for n in range(phrases)]
    return [*(story[place] for place in places[:-1]), story[3]]


def _phrase(phrase: str, at: int, stage: _Stage) -> list[Jot]:
    """Two gestures and how they end: "," open, "." closed, ";" not at all."""
    half = PHRASE // 2 * stage.ground.bar
    jots: list[Jot] = []
    for place, sign in enumerate(phrase[:2]):
        first = at + place * half
        if first >= stage.end:
            break
        last = place == 1 or first + half >= stage.end
        jots += _gesture(sign, first, phrase[2] if last else ";", jots[-1:], stage)
    return jots


def _gesture(sign: str, at: int, close: str, before: list[Jot], stage: _Stage) -> list[Jot]:
    """One gesture's notes; an end that closes does so where the harmony lets it."""
    motif, bar = stage.motif, stage.ground.bar
    matter = gestures.Matter(motif.main, motif.contrast, motif.rise, bar)
    steps = [step for step in gestures.told(sign, matter) if at + step.at < stage.end]
    if not steps:
        return []
    place = len(steps) - 1
    if close == ".":
        place = _landing(steps, at, stage)
    jots: list[Jot] = []
    pitch = before[0].pitch if before else stage.centre + motif.start
    for number, step in enumerate(steps[: place + 1]):
        ending = number == place and close != ";"
        pitch = _pitch(step, at + step.at, pitch, close if ending else "", stage)
        until = _rest(at, stage) if ending else stage.end
        length = max(step.length, until - at - step.at) if ending else step.length
        length = min(length, stage.end - at - step.at)
        jots.append(Jot(at + step.at, length, pitch, _accent(step.at, stage.ground)))
    return _chromatic(jots, stage) if stage.manner.chromatic else jots


def _rest(at: int, stage: _Stage) -> int:
    """A close rings until there is a beat left to breathe."""
    return at + PHRASE // 2 * stage.ground.bar - TICKS


def _landing(steps: Sequence[Step], at: int, stage: _Stage) -> int:
    """The last step of this gesture over a chord that has the tonic, once it is half told."""
    for place in range(len(steps) - 1, 0, -1):
        when = at + steps[place].at
        if steps[place].at < stage.ground.bar // 2:
            break
        if stage.key.tonic in stage.chords.span(when).chord.tones:
            return place
    return len(steps) - 1


def _pitch(step: Step, at: int, before: int, close: str, stage: _Stage) -> int:
    """Where a step leads: rungs of the manner's scale, chord tones where it stands firm."""
    manner, ground = stage.manner, stage.ground
    span = stage.chords.span(at)
    scale = classes(manner.scale, span.chord, stage.key)
    centre = stage.centre + (LIFT if step.lifted else 0)
    if step.anchor is None:
        ideal = ladder.climb(_bounced(before, centre, manner.reach), step.move, scale)
    else:
        ideal = ladder.climb(_anchor(span, centre, stage), step.anchor, scale)
    if close == ".":
        move = stage.motif.close[1]
        return ladder.nearest(ladder.climb(ideal, move, scale), _home(span, stage.key))
    if close == ",":
        return ladder.nearest(
            ladder.climb(ideal, stage.motif.close[0], scale), span.chord.tones[:3]
        )
    firm = ground.strong(at - stage.start) or step.length >= manner.held
    if not firm or not manner.firm:
        return ideal
    tones = tuple(tone for tone in span.chord.tones[:4] if tone in scale) or span.chord.tones[:3]
    return _settled(ideal, before, step, tones)


def _anchor(span: Span, centre: int, stage: _Stage) -> int:
    """Where a gesture begins: always the same place, or with the chord's root."""
    if stage.manner.follows:
        return ladder.nearest(centre + stage.motif.start, (span.chord.root,))
    return centre + stage.motif.start


def _settled(ideal: int, before: int, step: Step, tones: Sequence[int]) -> int:
    """The chord tone that keeps most of the contour: its direction, its size, and no unmeant repeat."""
    if step.anchor is not None:
        return ladder.nearest(ideal, tones) if not step.anchor else _elsewhere(ideal, step, tones)

    def cost(pitch: int) -> tuple[float, int]:
        move = pitch - before
        worse = abs(pitch - ideal) * 1.0
        if move == 0 and step.move != 0:
            worse += 2.2
        if move * step.move < 0:
            worse += 2.5
        if abs(step.move) <= 2:
            worse += 0.8 * max(0, abs(move) - 4)
        return worse, pitch

    pool = [p for p in range(ideal - 5, ideal + 6) if p % 12 in tones]
    return min(pool, key=cost) if pool else ideal


def _elsewhere(ideal: int, step: Step, tones: Sequence[int]) -> int:
    """A sequence starts on the next chord tone its way: on the old one it would be no sequence."""
    way = 1 if step.anchor is not None and step.anchor > 0 else -1
    return next(p for p in range(ideal, ideal + 12 * way, way) if p % 12 in tones)


def _bounced(pitch: int, centre: int, reach: int) -> int:
    """Back towards the middle when the tune has wandered off."""
    if pitch > centre + reach:
        return pitch - 5
    return pitch + 5 if pitch < centre - reach else pitch


def _home(span: Span, key: Key) -> tuple[int, ...]:
    """Where a closed phrase may rest: the tonic, else the chord's root or third."""
    return (key.tonic,) if key.tonic in span.chord.tones else span.chord.tones[:2]


# --------------------------------------------------------------------------- with words


def sing_words(
    motif: Motif,
    ground: Ground,
    spans: Sequence[Span],
    lines: Sequence[Laid],
    *,
    bars: int,
    centre: int,
) -> tuple[tuple[Jot, ...], ...]:
    """The same tune with a note for each syllable, line by line: words split its notes and join them."""
    stage = _stage(motif, ground, spans, bars, centre)
    story = _told(motif.story, -(-bars // PHRASE))
    steps = {step.at: step for step in _steps(story, stage)}
    sung: list[list[Jot]] = []
    laid = setting.breathed(
        [
            setting.sing(line, sorted(steps), ground.bar, opens=number == 0)
            for number, line in enumerate(lines)
        ]
    )
    for number, (line, notes) in enumerate(zip(lines, laid, strict=True)):
        phrase, whole = divmod(line.at + line.length, PHRASE * ground.bar)
        last = number == len(lines) - 1
        ends = story[min(phrase, len(story)) - 1][2] if whole == 0 and phrase else ","
        before = sung[-1][-1].pitch if sung and sung[-1] else stage.centre + motif.start
        sung.append(_worded(notes, steps, before, "." if last else ends, stage))
    crowned = _crowned([note for line in sung for note in line], stage)
    edges = [sum(len(line) for line in sung[:count]) for count in range(len(sung) + 1)]
    return tuple(tuple(crowned[start:end]) for start, end in pairwise(edges))


def _steps(story: Sequence[str], stage: _Stage) -> list[Step]:
    """The steps of the whole tune, counted from its start."""
    motif, bar = stage.motif, stage.ground.bar
    matter = gestures.Matter(motif.main, motif.contrast, motif.rise, bar)
    half = PHRASE // 2 * bar
    signs = [sign for phrase in story for sign in phrase[:2]]
    return [
        replace(step, at=number * half + step.at)
        for number, sign in enumerate(signs)
        for step in gestures.told(sign, matter)
    ]


def _worded(
    notes: Sequence[Sung], steps: Mapping[int, Step], before: int, close: str, stage: _Stage
) -> list[Jot]:
    """One line's notes. Those the tune has lie where it has them; others repeat, or step along."""
    jots: list[Jot] = []
    pitch, since = before, notes[0].at if notes else 0
    for number, note in enumerate(notes):
        passed = [steps[at] for at in sorted(steps) if since < at <= note.at]
        anchor = next((one.anchor for one in reversed(passed) if one.anchor is not None), None)
        if number == 0:  # a line begins where the tune would, or at home
            known = steps.get(note.at)
            anchor = known.anchor if known and known.anchor is not None else 0
        move = max(-3, min(3, sum(one.move for one in passed)))
        if not passed and number % 2 == 0:
            move = stage.motif.main.contour[number % len(stage.motif.main.contour)] or 1
            move = max(-1, min(1, move))
        lifted = any(one.lifted for one in passed)
        step = Step(note.at, note.length, move, anchor, lifted)
        sign = close if number == len(notes) - 1 else ""
        pitch = _pitch(step, stage.start + note.at, pitch, sign, stage)
        accent = _accent(note.at, stage.ground) + 0.08 * (note.weight - 0.5)
        jots.append(Jot(stage.start + note.at, note.length, pitch, accent))
        since = note.at
    return jots


def _chromatic(jots: list[Jot], stage: _Stage) -> list[Jot]:
    """Every other short note before a firm one becomes its leading tone, as boppers lead on."""
    led = list(jots)
    for place in range(len(jots) - 1):
        note, coming = jots[place], jots[place + 1]
        weak = not stage.ground.strong(note.at - stage.start) and note.length <= TICKS // 2
        firm = stage.ground.strong(coming.at - stage.start)
        if weak and firm and place % 2 and abs(note.pitch - coming.pitch) in {2, 3}:
            below = coming.pitch - (1 if note.pitch < coming.pitch else -1)
            led[place] = Jot(note.at, note.length, below, note.strength)
    return led


def _crowned(jots: list[Jot], stage: _Stage) -> list[Jot]:
    """One climax: where the highest tone comes often, its best-placed one goes a chord tone higher."""
    if len(jots) < 8 or not stage.motif.crowned:
        return jots
    top = max(jot.pitch for jot in jots)
    whole = stage.end - stage.start
    high = [
        place
        for place, jot in enumerate(jots)
        if jot.pitch >= top - 2 and 0.4 <= (jot.at - stage.start) / whole <= 0.85
    ]
    often = sum(jot.pitch == top for jot in jots)
    if not high or (often == 1 and jots[high[0]].pitch == top):
        return jots
    best = max(high, key=lambda place: (jots[place].pitch, jots[place].length, -place))
    chord = stage.chords.span(jots[best].at).chord
    before = jots[best - 1].pitch if best else top
    for pitch in range(top + 1, min(top + 5, before + 13)):
        if pitch % 12 in chord.tones[:4]:
            jot = jots[best]
            jots[best] = Jot(jot.at, jot.length, pitch, min(1.0, jot.strength + 0.05))
            break
    return jots


def _accent(inside: int, ground: Ground) -> float:
    inside %= ground.bar
    if inside == 0:
        return 0.84
    return 0.78 if inside == ground.middle else 0.7 if inside % TICKS == 0 else 0.64
