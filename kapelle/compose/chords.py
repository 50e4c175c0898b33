"""The chord sheet: what a guitarist is handed, section by section, and the same as data.

Symbols are spelt in the key that sounds there, so a song in E minor has sharps and one that goes
up for its last chorus is written as it is heard.
"""

from dataclasses import dataclass
from itertools import groupby

from kapelle.compose import arrange, harmony, metres
from kapelle.compose.plan import Ending, Plan, Section
from kapelle.compose.scene import Span
from kapelle.music.chord import Chord
from kapelle.music.pitch import Key
from kapelle.music.units import Beats, Seconds

ROW = 4  # bars to a line
END = "end"  # what the last chord stands under


@dataclass(frozen=True, slots=True)
class Sounding:
    """A chord in its place."""

    section: str  # "verse 2"; END for the last chord
    bar: int  # from 1, of the song
    at: Beats
    length: Beats
    symbol: str  # "F#m7"


def heard(plan: Plan) -> tuple[Sounding, ...]:
    """Every chord of the song, in order; the last one rings until the end."""
    bar = metres.bar(plan.metre, plan.groups)
    found = [
        _sounding(span, section, plan, bar)
        for section, spans in zip(plan.sections, arrange.harmony_of(plan), strict=True)
        for span in spans
    ]
    if plan.ending in {Ending.RING, Ending.ABRUPT}:
        found.append(_last(plan))
    return tuple(found)


def _sounding(span: Span, section: Section, plan: Plan, bar: int) -> Sounding:
    return Sounding(
        section=section.name,
        bar=span.at // bar + 1,
        at=arrange.beats(span.at),
        length=arrange.beats(span.length),
        symbol=_symbol(span.chord, plan, arrange.key_of(section, plan)),
    )


def _last(plan: Plan) -> Sounding:
    shift = plan.sections[-1].shift if plan.sections else 0
    key = Key((plan.key.tonic + shift) % 12, plan.key.mode)
    chord = harmony.final(arrange.genre_of(plan), plan.written)
    ring = Beats(round((plan.duration * plan.tempo.bpm / 60 - float(plan.length)) * 1000), 1000)
    bar = sum(section.bars for section in plan.sections) + 1
    return Sounding(END, bar, plan.length, max(ring, Beats(0)), _symbol(chord, plan, key))


def _symbol(chord: Chord, plan: Plan, key: Key) -> str:
    """The chord's symbol as it sounds in `key`; it was written in the plan's own."""
    up = key.tonic - plan.written.tonic
    colour = chord.symbol.removeprefix(plan.written.spell(chord.root)).partition("/")[0]
    over = f"/{key.spell((chord.bass + up) % 12)}" if chord.bass != chord.root else ""
    return f"{key.spell((chord.root + up) % 12)}{colour}{over}"


def text(plan: Plan) -> str:
    """The sheet, for people: four bars to a line, and when each section begins."""
    lines = [plan.title, f"{plan.key} · {plan.bpm:g} BPM · {plan.metre}"]
    shifts = {section.name: section.shift for section in plan.sections}
    for section, group in groupby(heard(plan), key=lambda chord: chord.section):
        chords = list(group)
        up = shifts.get(section, 0)
        key = f"  ({Key((plan.key.tonic + up) % 12, plan.key.mode)})" if up else ""
        lines += ["", f"[{section}]  {_clock(plan.tempo.seconds(chords[0].at))}{key}"]
        bars = [
            " ".join(chord.symbol for chord in bar)
            for _, bar in groupby(chords, key=lambda chord: chord.bar)
        ]
        wide = max(map(len, bars))
        for first in range(0, len(bars), ROW):
            row = (f"{bar:<{wide}}" for bar in bars[first : first + ROW])
            lines.append(f"| {' | '.join(row)} |")
    return "\n".join(lines) + "\n"


def _clock(seconds: Seconds) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
