"""Real prompts, all the way: each is made into a song and held against what its writer asked for.

    python -m bench.prompts OUT PROMPTS.jsonl --judge "PYTHON MEASURE.PY" [--sample 120] [--seed 20]
    python -m bench.prompts OUT PROMPTS.jsonl --judge "…" --all       every prompt, technique alone

A line of the file is {"id", "cls", "prompt", "truth": {...}, "lyrics"}. The sample is drawn over all
classes. Facts of the truth are looked for in the plan and in the written score, sound in the file;
prompts nobody could make a song of must be refused.
"""

import argparse
import json
import shlex
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench import outside
from bench.outside import Truth, Verdicts
from bench.reading import called
from kapelle.engines.composer import Composer
from kapelle.jobs import rules
from kapelle.jobs.brief import Brief
from kapelle.jobs.trouble import Trouble
from kapelle.music.chance import Chance
from kapelle.music.pitch import read_key

LENGTHS = (30.0, 30.0, 30.0, 62.0)  # seconds, in turn, where the prompt asks for none
SEED = 20

Prompt = Mapping[str, Any]


def main() -> None:
    asked = _arguments()
    out = Path(asked.out)
    out.mkdir(parents=True, exist_ok=True)
    prompts = [json.loads(line) for line in Path(asked.prompts).read_text().splitlines()]
    chosen = prompts if asked.all else sample(prompts, asked.sample)
    engine = Composer(Path(asked.data).absolute())
    seconds = (12.0,) if asked.all else LENGTHS
    made = list(_make(engine, chosen, out, seconds, asked.seed))
    only = "technical" if asked.all else outside.ASKED
    rows = outside.judged([song for _, song, _ in made], shlex.split(asked.judge), only)
    results: list[Verdicts] = []
    for (prompt, song, truth), row in zip(made, rows, strict=True):
        facts = list(written(prompt["truth"], truth))
        results.append([*outside.verdicts(row), *((kind, good) for kind, _, good in facts)])
        missed = [f"{kind} ({what})" for kind, what, good in facts if not good]
        missed += [gate for gate, good in outside.verdicts(row) if not good]
        if missed:
            print(outside.line(song.stem, row), "|", ", ".join(missed))
            print(f"    {prompt['prompt'][:150]!r} -> {', '.join(truth.players)}")
    print("\n" + outside.table(results))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make real prompts into songs and judge them.")
    parser.add_argument("out")
    parser.add_argument("prompts")
    parser.add_argument("--judge", required=True)
    parser.add_argument("--data", default=".kapelle")
    parser.add_argument("--sample", type=int, default=120)
    parser.add_argument("--seed", type=int, default=SEED, help="of the songs")
    parser.add_argument(
        "--all", action="store_true", help="every prompt, 12 s each, technique alone"
    )
    return parser.parse_args()


def sample(prompts: Sequence[Prompt], count: int) -> list[Prompt]:
    """So many prompts over all classes, in proportion, at least one of each; always the same."""
    classes: defaultdict[str, list[Prompt]] = defaultdict(list)
    for prompt in prompts:
        classes[prompt["cls"]].append(prompt)
    drawn: list[Prompt] = []
    for name, members in sorted(classes.items()):
        share = max(1, round(count * len(members) / len(prompts)))
        drawn += (Chance(SEED) / name).shuffle(members)[:share]
    return drawn


def _make(
    engine: Composer, prompts: Sequence[Prompt], out: Path, seconds: Sequence[float], seed: int
) -> Iterator[tuple[Prompt, Path, Truth]]:
    house, refused = rules.read(), Counter[str]()
    for place, prompt in enumerate(prompts):
        song = out / f"{prompt['id']}.mp3"
        length = prompt["truth"].get("duration") or seconds[place % len(seconds)]
        try:
            brief = Brief(prompt=prompt["prompt"], seed=seed, duration=float(length))
            house.check(brief)
            yield prompt, song, outside.render(engine, brief, song)
        except Trouble as said:
            refused[prompt["id"]] += 1
            print(
                f"{prompt['id']} {prompt['prompt'][:60]!r} refused: {said} (expected: {prompt.get('expect')})"
            )
    print(f"{len(prompts)} prompts, {len(refused)} refused\n")


def written(asked: Mapping[str, Any], truth: Truth) -> Iterator[tuple[str, str, bool]]:
    """Each fact of the prompt that a plan or a score can show: its kind, the fact, whether it holds."""
    if bpm := asked.get("bpm"):
        yield "bpm as asked", str(bpm), abs(truth.bpm - bpm) < 0.01
    if key := asked.get("key"):
        yield "key as asked", key, truth.exact_key == str(read_key(key))
    if metre := asked.get("time_signature"):
        yield "metre as asked", metre, truth.beats_per_bar == int(metre.split("/")[0])
    players = frozenset(truth.players)
    for name in asked.get("instruments_present", ()):
        if wanted := called(name):
            yield "player there", name, bool(wanted & players)
    for name in asked.get("instruments_absent", ()):
        yield "player absent", name, not called(name, present=False) & players


if __name__ == "__main__":
    main()
