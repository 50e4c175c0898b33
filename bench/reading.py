"""How well prompts are read: each fact somebody wrote down about a prompt against what was understood.

    python -m bench.reading prompts.jsonl          one prompt a line: {"prompt": ..., "truth": {...}}

`--misses FACT` lists what was missed.
"""

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter
from typing import Any, cast

from kapelle.compose.lexicon import MEMBERS, STAND_INS
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import Reading, members, read, refused
from kapelle.music.band import INSTRUMENTS
from kapelle.music.genres import GENRES
from kapelle.music.pitch import NAMES, read_key

# What annotators call the players, as instruments of ours.
CALLED: Mapping[str, frozenset[str]] = {
    "guitar": MEMBERS["guitar"],
    "bass": MEMBERS["bass"],
    "percussion": MEMBERS["drums"] | {"percussion"},
    "synth": MEMBERS["synth"],
    "piano": frozenset({"piano", "electric piano"}),
    "pad": frozenset({"warm pad"}),
    "strings": frozenset({"strings", "violin", "cello"}),
    "brass": frozenset({"trumpet"}),
    "bells": frozenset({"bells", "celesta"}),
    "claps": frozenset({"percussion"}) | MEMBERS["drums"],
    "steel_guitar": MEMBERS["guitar"],
    "oboe": frozenset({"flute"}),
}
OURS = {"trap": "trap", "lo-fi": "lo-fi hip hop", "house": "house", "deep house": "house"}

Judge = Callable[[Any, Reading], bool]


def called(name: str, *, present: bool = True) -> frozenset[str]:
    if name == "drums":
        return MEMBERS["drums"] | ({"percussion"} if present else frozenset[str]())
    if name in CALLED:
        return CALLED[name]
    if name in STAND_INS:
        return frozenset({STAND_INS[name][0]})
    return frozenset({name}) & INSTRUMENTS.keys()


def heard(reading: Reading) -> frozenset[str]:
    return frozenset[str]().union(*(members(fact.value) for fact in reading.players))


def _key(truth: str, reading: Reading) -> bool:
    asked = reading.key.value if reading.key else None
    return asked is not None and f"{NAMES[asked.tonic]} {asked.mode}" == str(read_key(truth))


def _mode(truth: str, reading: Reading) -> bool:
    if reading.key and reading.key.value.mode:
        return reading.key.value.mode == truth
    return reading.mode is not None and reading.mode.value == truth


JUDGES: Mapping[str, Judge] = {
    "bpm": lambda truth, r: r.bpm is not None and abs(r.bpm.value - truth) < 0.01,
    "key": _key,
    "mode": _mode,
    "time_signature": lambda truth, r: r.metre is not None and str(r.metre.value) == truth,
    "duration": lambda truth, r: r.duration is not None and r.duration.value == truth,
    "tempo_class": lambda truth, r: r.tempo_class == truth,
    "instruments_present": lambda truth, r: bool(called(truth) & heard(r)),
    "instruments_absent": lambda truth, r: called(truth, present=False) <= refused(r),
    "solo_or_no_other_instruments": lambda truth, r: bool(r.alone) == truth,
    "vocals": lambda truth, r: r.vocals is not None and r.vocals.value == truth,
    "genres": lambda truth, r: r.genre is not None and r.genre.value == OURS[truth],
    "language": lambda truth, r: r.language == truth,
}


def facts(row: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Single facts: a list of three players is three of them."""
    out: list[tuple[str, Any]] = []
    for name, truth in row["truth"].items():
        values = cast("list[Any]", truth) if isinstance(truth, list) else [truth]
        for value in values:
            known = name in JUDGES and (name != "genres" or value in OURS)
            if known and not (name.startswith("instruments") and not called(value)):
                out.append((name, value))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prompts", type=Path, nargs="?")
    parser.add_argument("--misses", default="")
    asked = parser.parse_args()
    if asked.prompts is None or not asked.prompts.exists():
        print("Skipped: name a file of annotated prompts, one JSON object a line.")
        return
    rows = [json.loads(line) for line in asked.prompts.read_text("utf-8").splitlines()]
    score(rows, asked.misses)
    seats(rows)


def score(rows: list[dict[str, Any]], misses: str) -> None:
    right, total = dict.fromkeys(JUDGES, 0), dict.fromkeys(JUDGES, 0)
    began = perf_counter()
    readings = [read(row["prompt"]) for row in rows]
    each = (perf_counter() - began) / len(rows)
    for row, reading in zip(rows, readings, strict=True):
        for name, truth in facts(row):
            hit = JUDGES[name](truth, reading)
            right[name] += hit
            total[name] += 1
            if name == misses and not hit:
                print(f"  {row['id']} {truth!r:22} {row['prompt'][:150]!r}")
    print(f"{len(rows)} prompts, {each * 1000:.2f} ms each; of {len(GENRES)} genres")
    for name, count in total.items():
        if count:
            print(f"{name:30} {right[name]:4} of {count:4}  {right[name] / count:.3f}")


def seats(rows: list[dict[str, Any]]) -> None:
    """The same players in the plan: whoever was asked has a seat, whoever was refused has none."""
    present = absent = asked = unwanted = 0
    for row in rows:
        plan = make_plan(Wish(reading=read(row["prompt"]), seed=1))
        playing = {seat.instrument for seat in plan.seats}
        for name, truth in facts(row):
            if name == "instruments_present":
                asked += 1
                present += bool(called(truth) & playing)
            if name == "instruments_absent":
                unwanted += 1
                absent += not called(truth, present=False) & playing
    print(f"{'seated, of those asked':30} {present:4} of {asked:4}  {present / max(1, asked):.3f}")
    print(
        f"{'silent, of those refused':30} {absent:4} of {unwanted:4}  {absent / max(1, unwanted):.3f}"
    )


if __name__ == "__main__":
    main()
