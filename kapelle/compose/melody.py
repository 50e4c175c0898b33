"""The tune: one motif for each letter of the form, drawn many times and chosen by the critic.

A motif is two bars of rhythm and a contour in steps of the scale. A phrase is four bars: the motif,
then the motif again, carried on to a cadence. Phrases stand as A, A B, or A A' B A', with B higher and
in another rhythm. What is drawn is the idea alone; its pitches are found against whatever changes
rule when it sounds, so an intro can hum the chorus over the verse's chords.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kapelle.compose import critic
from kapelle.compose.picture import TICKS, Stroke, strokes
from kapelle.compose.scene import Ground, Jot, Span
from kapelle.music.chance import Chance
from kapelle.music.chord import around
from kapelle.music.genre import Genre
from kapelle.music.pitch import Key

DRAWS = 64
STEPS = {0: 0.08, 1: 0.30, -1: 0.30, 2: 0.10, -2: 0.12, 3: 0.05, -3: 0.03, 4: 0.02}
CENTRES = {"verse": 67, "intro": 73, "outro": 73, "build": 71, "bridge": 71, "chorus": 73}
REACH = 7  # semitones either side of the centre
PHRASE = 4  # bars


@dataclass(frozen=True)
class Idea:
    """A motif: strokes of two bars, and how each note moves from the one before."""

    strokes: tuple[Stroke, ...]
    contour: tuple[int, ...]  # scale steps, as many as strokes


@dataclass(frozen=True)
class Motif:
    main: Idea
    contrast: Idea
    start: int  # semitones from the centre where the first note looks for its place
    close: tuple[int, int]  # scale steps into the open and into the closed cadence


def invent(
    genre: Genre, ground: Ground, spans: Sequence[Span], family: str, chance: Chance
) -> Motif:
    """The best of many motifs over these changes."""
    drawn = [_draw(genre, ground.bar, chance / number) for number in range(DRAWS)]
    bars = (spans[-1].end - spans[0].at) // ground.bar

    def worth(motif: Motif) -> float:
        tune = sing(motif, ground, spans, bars=bars, centre=CENTRES[family])
        return critic.score(_heard(tune, ground, spans), ground.key.tonic) + _interest(motif.main)

    return max(drawn, key=worth)


def _draw(genre: Genre, bar: int, chance: Chance) -> Motif:
    first, second = chance.shuffle(genre.rhythms)[:2]
    return Motif(
        main=_idea(strokes(first, bar, 2), chance / "main"),
        contrast=_idea(strokes(second, bar, 2), chance / "contrast"),
        start=chance.pick((-5, -3, 0, 0, 2, 4)),
        close=(chance.pick((-1, 1, -2)), chance.pick((-1, -1, 1, -2))),
    )


def _idea(rhythm: tuple[Stroke, ...], chance: Chance) -> Idea:
    """A contour for a rhythm: mostly steps; a leap usually turns back."""
    contour: list[int] = []
    for _ in rhythm:
        step = chance.weigh(STEPS)
        if contour and abs(contour[-1]) >= 3 and chance.maybe(critic.TURNS_BACK):
            step = -1 if contour[-1] > 0 else 1
        contour.append(step)
    return Idea(rhythm, tuple(contour))


def _interest(idea: Idea) -> float:
    """Short and long notes both, and not too many of either."""
    lengths = {stroke.length for stroke in idea.strokes}
    return 0.25 * min(3, len(lengths)) - 0.08 * abs(len(idea.strokes) - 9)


def _heard(tune: Sequence[Jot], ground: Ground, spans: Sequence[Span]) -> list[critic.Heard]:
    ladder = _Ladder(spans)
    return [
        critic.Heard(
            note.at,
            note.length,
            note.pitch,
            strong=ground.strong(note.at - spans[0].at),
            fits=note.pitch % 12 in ladder.span(note.at).chord.tones,
        )
        for note in tune
    ]


# --------------------------------------------------------------------------- singing a motif


class _Ladder:
    """Finds the chord, and the scale to climb, at any tick of a run of spans."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.at for span in spans]

    def span(self, at: int) -> Span:
        place = bisect_left(self._starts, at + 1) - 1
        return self._spans[max(0, place)]


def sing(
    motif: Motif, ground: Ground, spans: Sequence[Span], *, bars: int, centre: int
) -> tuple[Jot, ...]:
    """The tune over these changes, phrase by phrase."""
    ladder, start, bar, key = _Ladder(spans), spans[0].at, ground.bar, ground.key
    scales: dict[int, tuple[int, ...]] = {id(span): around(span.chord, key) for span in spans}
    jots: list[Jot] = []
    pitch = centre + motif.start
    for number, kind in enumerate(_form(-(-bars // PHRASE))):
        lift = 3 if kind == "B" else 0
        pitch = round((pitch + centre + motif.start) / 2) + lift
        for stroke, step, cadence in _phrase(motif, kind, bar):
            at = start + number * PHRASE * bar + stroke.at
            if at >= start + bars * bar:
                break
            span = ladder.span(at)
            firm = ground.strong(at - start) or stroke.length >= TICKS
            target = _bounce(pitch, centre + lift)
            pitch = _climb(target, step, scales[id(span)])
            if cadence == "closed":
                pitch = _nearest(pitch, _home(span, key))
            elif firm or cadence:
                pitch = _nearest(pitch, span.chord.tones[:4])
            end = min(at + stroke.length, start + bars * bar)
            jots.append(Jot(at, end - at, pitch, _accent(stroke, ground)))
    return tuple(jots)


def _form(phrases: int) -> str:
    """Which phrases, in order: open A and closed a, B for contrast."""
    return {1: "a", 2: "Aa", 3: "ABa", 4: "AaBa"}.get(phrases, ("AaBa" * phrases)[:phrases])


def _phrase(motif: Motif, kind: str, bar: int) -> list[tuple[Stroke, int, str]]:
    """Four bars of strokes with their steps; the last stroke is the cadence."""
    idea = motif.contrast if kind == "B" else motif.main
    opening = list(zip(idea.strokes, idea.contour, strict=True))
    answer = [
        (Stroke(stroke.at + 2 * bar, stroke.length, stroke.mark), step)
        for stroke, step in opening
        if stroke.at < bar + bar // 2
    ]
    notes = [(stroke, step, "") for stroke, step in opening + answer]
    if not notes:
        return []
    last, step, _ = notes[-1]
    # The close rings until there is a beat left to breathe.
    length = max(last.length, PHRASE * bar - TICKS - last.at)
    notes[-1] = (
        Stroke(last.at, length, last.mark),
        step + (motif.close[1] if kind == "a" else motif.close[0]),
        "closed" if kind == "a" else "open",
    )
    return notes


def _bounce(pitch: int, centre: int) -> int:
    """Back towards the middle when the tune has wandered off."""
    if pitch > centre + REACH:
        return pitch - 5
    return pitch + 5 if pitch < centre - REACH else pitch


def _climb(pitch: int, step: int, scale: Sequence[int]) -> int:
    """So many steps up or down the scale from the nearest of its tones."""
    rungs = [octave + tone for octave in range(36, 108, 12) for tone in scale]
    place = bisect_left(rungs, pitch)
    if place and rungs[place] - pitch > pitch - rungs[place - 1]:
        place -= 1
    return rungs[max(0, min(len(rungs) - 1, place + step))]


def _nearest(pitch: int, classes: Sequence[int]) -> int:
    """The nearest pitch of these classes; of two as near, the lower."""
    return min(
        (pitch + shift for shift in range(-6, 7) if (pitch + shift) % 12 in classes),
        key=lambda other: (abs(other - pitch), other),
    )


def _home(span: Span, key: Key) -> tuple[int, ...]:
    """Where a closed phrase may rest: the tonic, else the chord's root or third."""
    return (key.tonic,) if key.tonic in span.chord.tones else span.chord.tones[:2]


def _accent(stroke: Stroke, ground: Ground) -> float:
    inside = stroke.at % ground.bar
    if inside == 0:
        return 0.84
    return 0.78 if inside == ground.middle else 0.7 if inside % TICKS == 0 else 0.64
