"""The prompter: which line of the words comes when, in seconds, and as an LRC file."""

from collections.abc import Sequence
from dataclasses import dataclass

from kapelle.compose import arrange
from kapelle.compose.plan import Plan
from kapelle.music.units import Seconds


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    start: Seconds
    end: Seconds


def timed(plan: Plan) -> tuple[Line, ...]:
    """Every line of the song's words, from its first note to the end of its last."""
    return tuple(
        Line(
            text,
            round(plan.tempo.seconds(arrange.beats(notes[0].at)), 3),
            round(plan.tempo.seconds(arrange.beats(notes[-1].at + notes[-1].length)), 3),
        )
        for text, notes in arrange.worded(plan)
        if notes
    )


def lrc(lines: Sequence[Line], *, title: str = "") -> str:
    """The lines with the minutes and seconds they start at; a gap is told by an empty line."""
    page = [f"[ti:{' '.join(title.translate(_BRACKETS).split())}]"] if title else []
    for number, line in enumerate(lines, 1):
        page.append(f"{_stamp(line.start)}{line.text}")
        if number == len(lines) or lines[number].start - line.end > GAP:
            page.append(_stamp(line.end))
    return "\n".join(page) + "\n" if lines else ""


GAP: Seconds = 4.0  # without words: then no line is shown
_BRACKETS = str.maketrans("[]", "()")


def _stamp(seconds: Seconds) -> str:
    minutes, rest = divmod(round(seconds * 100), 6000)
    return f"[{minutes:02}:{rest // 100:02}.{rest % 100:02}]"
