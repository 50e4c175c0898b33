"""A score as text, for people and for goldens: bars across, players down.

    verse 1  bars 5-8  energy 0.48
      chords | Fm9              | Bbm9             |
      lead   | ..C-b---..       | ...              |

One character per sixteenth: a pitch where a note begins, `-` while it sounds, `.` for rest. Small
letters are the black keys (d e f a b: D flat, E flat, F sharp, A flat, B flat). Chords show their
top voice and a `+`; drums K kick, S backbeat, B both, X crash, h and o hats, t toms, * more.
"""

from collections.abc import Sequence
from itertools import groupby

from kapelle.compose.arrange import stage
from kapelle.compose.plan import Plan
from kapelle.compose.scene import Scene
from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.kit import NAMES
from kapelle.music.score import Note, Part, Score

LETTERS = {
    "kick": "K",
    "snare": "S",
    "clap": "S",
    "rim": "r",
    "crash": "X",
    "splash": "X",
    "hat": "h",
    "open hat": "o",
    "pedal hat": "h",
    "ride": "h",
    "low tom": "t",
    "mid tom": "t",
    "high tom": "t",
}
KEYS = "CdDeEFfGaAbB"
WEIGHT = "XBSKtroh*"  # which letter wins a crowded sixteenth


def show(score: Score, plan: Plan, *, bars: int = 4) -> str:
    """The first bars of every section."""
    head = f"{plan.genre} · {plan.key} · {plan.tempo.bpm:g} bpm · {plan.metre}"
    scenes = stage(plan)
    return "\n".join([head, *(_section(scene, score, bars) for scene in scenes)]) + "\n"


def _section(scene: Scene, score: Score, bars: int) -> str:
    count = min(bars, scene.bars)
    first = scene.at // scene.bar + 1
    lines = [
        f"\n{scene.section.name}  bars {first}-{first + scene.bars - 1}  energy {scene.energy:g}",
        _row("chords", [_changes(scene, number) for number in range(count)]),
    ]
    for part in score.parts:
        cells = [_cell(part, scene, score, number) for number in range(count)]
        if any(cell.strip(". ") for cell in cells):
            lines.append(_row(part.seat.name, cells))
    return "\n".join(lines)


def _row(name: str, cells: Sequence[str]) -> str:
    return f"  {name[:10]:<10} | " + " | ".join(f"{cell:<16}" for cell in cells) + " |"


def _changes(scene: Scene, number: int) -> str:
    start, end = scene.bar_at(number), scene.bar_at(number + 1)
    return " ".join(span.chord.symbol for span in scene.spans if start <= span.at < end)


def _cell(part: Part, scene: Scene, score: Score, number: int) -> str:
    bar = float(score.metre.bar)
    start = scene.at / scene.bar * bar + number * bar
    notes = [note for note in part.notes if start <= note.at < start + bar]
    steps = round(bar * 4)
    if part.seat.role in {Role.DRUMS, Role.PERCUSSION}:
        return _drums(notes, start, steps)
    until = max(
        (float(note.at + note.length) for note in part.notes if note.at < start), default=0.0
    )
    held = max(0, min(steps, round((until - start) * 4)))
    if INSTRUMENTS[part.seat.instrument].family == "effects":
        return "~" * steps if notes or held else "." * steps
    return _line(notes, start, "-" * held + "." * (steps - held))


def _drums(notes: Sequence[Note], start: float, steps: int) -> str:
    cell = ["."] * steps
    for note in notes:
        place = min(steps - 1, int((float(note.at) - start) * 4))
        letter = LETTERS.get(NAMES[note.pitch], "*")
        there = cell[place]
        if {letter, there} == {"K", "S"}:
            letter = "B"
        if there == "." or WEIGHT.index(letter) < WEIGHT.index(there):
            cell[place] = letter
    return "".join(cell)


def _line(notes: Sequence[Note], start: float, held: str) -> str:
    cell, steps = list(held), len(held)
    for at, together in groupby(notes, key=lambda note: note.at):
        chord = list(together)
        place = min(steps - 1, int((float(at) - start) * 4))
        name = KEYS[chord[-1].pitch % 12] + ("+" if len(chord) > 1 else "")
        length = max(1, round(float(chord[-1].length) * 4))
        text = (name + "-" * steps)[: max(length, 1)]
        # What was held from before ends, for the eye, where something new begins.
        cell[place:] = ["."] * (steps - place)
        for offset, letter in enumerate(text[: steps - place]):
            cell[place + offset] = letter
    return "".join(cell)
