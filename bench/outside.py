"""A song judged from outside: rendered once, kept in a folder, and measured by a program that shares
nothing with the engine. What was asked is written beside it, so that a run goes on where it stopped.

The judge is called as `JUDGE song.mp3 --expect JSON --only LIST` and answers in JSON.
"""

import json
import subprocess
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from math import sqrt
from pathlib import Path
from typing import Any

from kapelle.compose import arrange
from kapelle.compose.plan import Plan
from kapelle.delivery.encode import encode
from kapelle.engines.composer import Composer
from kapelle.jobs.brief import Brief
from kapelle.jobs.engine import Take
from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.pitch import NAMES, read_key
from kapelle.music.score import Score

ASKED = "technical,tempo,key,meter,drums,structure,harmony"
FORM_FROM = 60.0  # seconds: below, the judge of form says nothing
LIMIT_BITS = 3.4  # of pitch-class entropy, in tonal music
DRIFTING = frozenset({"ambient", "drone", "meditation"})  # no beat to count, on purpose

Verdicts = list[tuple[str, bool]]  # gate or fact, and whether it held


@dataclass(frozen=True, kw_only=True)
class Truth:
    """What was asked of a song, or decided for it: what the judge must hear."""

    prompt: str
    genre: str
    seed: int
    bpm: float
    key: str  # as a judge says it that knows two modes
    exact_key: str  # as the plan says it
    beats_per_bar: int
    duration: float
    drums: bool | None  # None where a hand drum alone keeps time
    players: tuple[str, ...]  # who has a note in the score


def render(engine: Composer, brief: Brief, song: Path) -> Truth:
    """The song as an MP3 at `song`, its truth beside it; what is there already is not made again."""
    page = song.with_suffix(".json")
    if not page.exists():
        take = engine.make(brief, _silent)
        song.write_bytes(encode(take.audio, "mp3"))
        page.write_text(json.dumps(asdict(truth(brief, take)), ensure_ascii=False))
    facts: dict[str, Any] = json.loads(page.read_text())
    facts["players"] = tuple(facts["players"])
    return Truth(**facts)


def _silent(progress: float, stage: str) -> None: ...


def truth(brief: Brief, take: Take) -> Truth:
    plan = Plan.from_json(take.plan)
    score = arrange.write(plan)
    return Truth(
        prompt=brief.prompt,
        genre=plan.genre,
        seed=plan.seed,
        bpm=plan.bpm,
        key=_heard_key(take.key),
        exact_key=take.key,
        beats_per_bar=plan.metre.count,
        duration=plan.duration,
        drums=_drums(score),
        players=tuple(sorted({part.seat.instrument for part in score.parts if part.notes})),
    )


def _heard_key(key: str) -> str:
    """The key as a judge says it that knows two modes: D dorian is heard as D minor."""
    asked = read_key(key)
    return f"{NAMES[asked.tonic]} {'minor' if asked.minor else 'major'}"


def _drums(score: Score) -> bool | None:
    played = [part.seat for part in score.parts if part.notes]
    if any(seat.role is Role.DRUMS for seat in played):
        return True
    hands = any(INSTRUMENTS[seat.instrument].family in {"drums", "effects"} for seat in played)
    return None if hands else False


def judged(songs: Sequence[Path], judge: Sequence[str], only: str = ASKED) -> list[dict[str, Any]]:
    """What the judge heard in each song, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(partial(_judged, judge=judge, only=only), songs))


def _judged(song: Path, judge: Sequence[str], only: str) -> dict[str, Any]:
    expect, verdict = song.with_suffix(".json").read_text(), song.with_suffix(".verdict.json")
    if not verdict.exists():
        command = [*judge, str(song), "--expect", expect, "--only", only]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        verdict.write_text(answer.stdout)
    return {"asked": json.loads(expect), **json.loads(verdict.read_text())}


# --------------------------------------------------------------------------- the gates


def verdicts(row: Mapping[str, Any]) -> Verdicts:
    """Each gate that applies to this song, and whether it passed."""
    asked, technical = row["asked"], row["technical"]
    gates = {
        "length": abs(technical["duration_error_s"]) <= 0.05,
        "loudness": abs(technical["integrated_lufs"] + 14) <= 0.5,
        "peak": technical["true_peak_dbtp"] <= -1.0,
        "clean": not defects(technical),
    }
    if "tempo" in row:
        gates["key"] = row["key"]["judge"]["pass_exact"]
        gates["entropy"] = row["harmony"]["pc_entropy_bits"] <= LIMIT_BITS
        if asked["genre"] not in DRIFTING:
            gates["tempo"] = row["tempo"]["judge"]["pass_exact"]
            gates["metre"] = _metre(row["meter"]["beats_per_bar"], asked["beats_per_bar"])
        if asked["drums"] is not None:
            gates["drums"] = row["drums"]["drums_present"] == asked["drums"]
        if asked["duration"] >= FORM_FROM:
            gates["form"] = row["structure"]["verdict"] == "contrast_and_return"
    return list(gates.items())


def _metre(heard: int | None, asked: int) -> bool:
    """Six eighths may be counted in threes, twelve in fours: no ear can tell them apart."""
    same = {6: {3, 6}, 12: {3, 4, 6}, 9: {3}, 2: {2, 4}}
    return heard in same.get(asked, {asked})


def defects(technical: Mapping[str, Any]) -> list[str]:
    """Whatever no finished song may have."""
    found = {
        "clipping": technical["clipping"],
        "a gap": technical["inner_gaps"],
        "a click": technical["click_suspects"],
        "an abrupt end": technical["abrupt_end"],
        "mono": technical["mono"],
        "DC": technical["dc_offset"] > 0.001,
        "a silent tail": technical["trailing_silence_s"] > 1,
        "opposed channels": technical["stereo_correlation"] < 0,
    }
    return [name for name, there in found.items() if there]


def table(rows: Iterable[Verdicts]) -> str:
    """Each gate: passed, asked, share, and Wilson's interval at 95 %."""
    passed, asked = Counter[str](), Counter[str]()
    for row in rows:
        asked.update(name for name, _ in row)
        passed.update(name for name, good in row if good)
    lines = ["gate          passed   share   95 %"]
    for name, count in asked.items():
        low, high = wilson(passed[name], count)
        share = passed[name] / count
        lines.append(
            f"{name:<12} {passed[name]:4d}/{count:<4d} {share:6.3f}   {low:.3f} to {high:.3f}"
        )
    return "\n".join(lines)


def wilson(passed: int, asked: int, z: float = 1.96) -> tuple[float, float]:
    """The interval of a share (E. B. Wilson, 1927): honest for few songs and for shares near 1."""
    share = passed / asked
    centre = (share + z**2 / (2 * asked)) / (1 + z**2 / asked)
    reach = z / (1 + z**2 / asked) * sqrt(share * (1 - share) / asked + z**2 / (4 * asked**2))
    return max(0.0, centre - reach), min(1.0, centre + reach)


def line(name: str, row: Mapping[str, Any]) -> str:
    """One song: what was asked, what was heard, what failed."""
    asked, technical = row["asked"], row["technical"]
    failed = [gate for gate, good in verdicts(row) if not good]
    heard = ""
    if "tempo" in row:
        heard = f"heard {row['tempo']['vote'] or 0:6.1f} {row['key']['vote'] or '-':<9}"
    return (
        f"{name:<30} {asked['genre']:<18} {asked['bpm']:6.1f} {asked['key']:<9} {heard}"
        f" LRA {technical.get('loudness_range_lu') or 0:4.1f}"
        f" side {technical.get('side_mid_db') or 0:5.1f}"
        f"  {', '.join([*failed, *defects(technical)]) or 'all good'}"
    )
