"""Songs judged from outside: renders a grid of genres, seeds and lengths, and asks a measuring
program that shares nothing with the engine whether tempo, key, metre, drums, form and technique
are what was asked.

    python -m bench.judge OUT_DIR --judge "PYTHON MEASURE.PY" [--seeds 4] [--seconds 30 90]

The judge is called as `JUDGE song.mp3 --expect JSON --only LIST` and answers in JSON.
"""

import argparse
import json
import shlex
import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from kapelle import engines
from kapelle.delivery.encode import encode
from kapelle.jobs.brief import Brief
from kapelle.jobs.engine import Engine

PROMPTS = {
    "trap": "an upbeat trap beat with 808s and a dark synth melody",
    "lo-fi hip hop": "mellow lo-fi hip hop with electric piano and vinyl crackle",
    "house": "uplifting house with piano stabs and a pluck lead",
    "pop ballad": "an emotional pop ballad with piano, strings and guitar",
}
ASKED = "technical,tempo,key,meter,drums,structure,harmony,spectrum"
FORM_FROM = 60.0  # seconds: below, the judge of form says nothing


def main() -> None:
    asked = _arguments()
    out = Path(asked.out)
    out.mkdir(parents=True, exist_ok=True)
    engine = engines.load("composer", Path(asked.data).absolute())
    songs = [
        _render(engine, genre, seed, seconds, out)
        for genre in PROMPTS
        for seed in range(1, asked.seeds + 1)
        for seconds in asked.seconds
    ]
    judge = partial(_judge, judge=shlex.split(asked.judge))
    with ThreadPoolExecutor(2) as pool:
        rows = list(pool.map(judge, songs))
    _report(rows)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Have songs judged from outside.")
    parser.add_argument("out")
    parser.add_argument("--judge", required=True)
    parser.add_argument("--data", default=".kapelle")
    parser.add_argument("--seeds", type=int, default=4)
    parser.add_argument("--seconds", type=float, nargs="+", default=[30.0, 90.0])
    return parser.parse_args()


def _render(engine: Engine, genre: str, seed: int, seconds: float, out: Path) -> Path:
    song = out / f"{genre.replace(' ', '-')}.{seed}.{seconds:.0f}.mp3"
    if song.exists():
        return song
    take = engine.make(Brief(prompt=PROMPTS[genre], seed=seed, duration=seconds), _silent)
    song.write_bytes(encode(take.audio, "mp3"))
    facts = {"bpm": take.bpm, "key": take.key, "beats_per_bar": 4, "duration": seconds}
    song.with_suffix(".json").write_text(json.dumps(facts))
    return song


def _silent(progress: float, stage: str) -> None: ...


def _judge(song: Path, judge: list[str]) -> dict[str, Any]:
    expect, verdict = song.with_suffix(".json").read_text(), song.with_suffix(".verdict.json")
    if not verdict.exists():  # a grid that was interrupted goes on where it stopped
        command = [*judge, str(song), "--expect", expect, "--only", ASKED]
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
        verdict.write_text(answer.stdout)
    return {"song": song.stem, "asked": json.loads(expect), **json.loads(verdict.read_text())}


def _verdicts(row: dict[str, Any]) -> dict[str, bool]:
    technical = row["technical"]
    verdicts = {
        "tempo": row["tempo"]["judge"]["pass_exact"],
        "key": row["key"]["judge"]["pass_exact"],
        "metre": row["meter"]["match"],
        "drums": row["drums"]["drums_present"],
        "entropy": row["harmony"]["pc_entropy_bits"] <= 3.4,
        "length": abs(technical["duration_error_s"]) <= 0.05,
        "loudness": abs(technical["integrated_lufs"] + 14) <= 0.5,
        "peak": technical["true_peak_dbtp"] <= -1.0,
        "clean": not (
            technical["clipping"]
            or technical["inner_gaps"]
            or technical["click_suspects"]
            or technical["abrupt_end"]
            or technical["mono"]
            or technical["dc_offset"] > 0.001
            or technical["trailing_silence_s"] > 1
            or technical["stereo_correlation"] < 0
        ),
    }
    if row["asked"]["duration"] >= FORM_FROM:
        verdicts["form"] = row["structure"]["verdict"] == "contrast_and_return"
    return verdicts


def _report(rows: list[dict[str, Any]]) -> None:
    passed: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for row in rows:
        verdicts = _verdicts(row)
        asked.update(verdicts.keys())
        passed.update(name for name, good in verdicts.items() if good)
        failures = [name for name, good in verdicts.items() if not good]
        print(
            f"{row['song']:<28} {row['asked']['bpm']:6.1f} BPM  {row['asked']['key']:<10}"
            f" heard {row['tempo']['vote'] or 0:6.1f}, {row['key']['vote']}"
            f"  LRA {row['technical'].get('loudness_range_lu') or 0:4.1f}"
            f"  {row['structure'].get('label_seq', '-'):<12} {', '.join(failures) or 'all good'}"
        )
    print()
    for name, count in asked.items():
        print(f"{name:<10} {passed[name]:3d} of {count}")


if __name__ == "__main__":
    main()
