"""How well prompts are read: each fact somebody wrote down about a prompt against what was understood.

    python -m bench.reading prompts.jsonl          one prompt a line: {"prompt": ..., "truth": {...}}

`--misses FACT` lists what was missed, `--misses all` everything.
"""

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter
from typing import Any, cast

from kapelle.compose.lexicon import MEMBERS, MOODS, STAND_INS
from kapelle.compose.planner import Wish, make_plan
from kapelle.compose.reading import Reading, members, read, refused
from kapelle.music.band import INSTRUMENTS
from kapelle.music.genres import GENRES
from kapelle.music.pitch import read_key

# What annotators call the players, as instruments of ours.
_PIANOS = frozenset({"piano", "electric piano", "felt piano", "upright piano"})
CALLED: Mapping[str, frozenset[str]] = {
    "guitar": MEMBERS["guitar"],
    "bass": MEMBERS["bass"],
    "percussion": MEMBERS["drums"] | MEMBERS["percussion"],
    "synth": MEMBERS["synth"] | {"pluck", "supersaw", "chip lead"},
    "piano": _PIANOS,
    "pad": MEMBERS["warm pad"],
    "strings": MEMBERS["strings"] | {"violin", "viola", "cello", "koto"},
    "brass": MEMBERS["brass"],
    "bells": frozenset(
        {"bells", "tubular bells", "glockenspiel", "music box", "celesta", "singing bowls"}
    ),
    "claps": MEMBERS["claps"],
    "steel_guitar": frozenset({"pedal steel"}),
    "flute": frozenset({"flute", "pan flute", "shakuhachi"}),
    "guzheng": frozenset({"koto"}),
    "harp": frozenset({"harp", "singing bowls", "marimba"}),  # a glass harp is annotated as a harp
    "violin": frozenset({"violin", "fiddle"}),
    "saxophone": MEMBERS["saxophone"],
    "organ": frozenset({"organ", "church organ"}),
    "accordion": frozenset({"accordion", "bandoneon"}),
}
# What annotators call genres, where that is not a name of ours: any of these will do.
OURS: Mapping[str, frozenset[str]] = {
    name: frozenset(suits.split(", "))
    for name, suits in {
        "rock": "rock, indie rock, punk, metal, blues rock, ska",
        "pop": "pop, indie pop, dream pop, city pop, k-pop, hyperpop, pop ballad, synthwave",
        "jazz": "swing, jazz ballad, bossa nova, latin jazz, funk",
        "lo-fi": "lo-fi hip hop",
        "hip-hop": "boom bap, trap, lo-fi hip hop, drill, phonk",
        "hip hop": "boom bap, trap, lo-fi hip hop, drill, phonk",
        "rap": "boom bap, trap, lo-fi hip hop, drill, phonk",
        "folk": "folk, celtic, bluegrass, singer-songwriter",
        "orchestral": "orchestral, epic trailer, chamber strings",
        "cinematic": "orchestral, epic trailer, ambient",
        "classical": "piano solo, chamber strings, orchestral, waltz, choral",
        "soul": "neo-soul, r&b, funk, gospel, disco",
        "j-pop": "k-pop, city pop, pop, indie rock",
        "hard rock": "rock, metal",
        "black metal": "metal",
        "pop rock": "pop, rock, indie rock, pop ballad",
        "8-bit": "chiptune",
        "baroque": "chamber strings",
        "shoegaze": "dream pop, indie rock",
        "synth-pop": "synthwave, pop, hyperpop",
        "industrial": "techno, metal, synthwave",
        "guofeng": "folk, pop ballad, pop",
        "pop-punk": "punk",
        "garage": "garage, rock, indie rock",
        "new age": "meditation, ambient, piano solo",
        "edm": "house, trance, techno, future bass, dubstep",
        "opera": "orchestral, choral",
        "jungle": "drum and bass",
        "breakbeat": "drum and bass, garage, trip hop, house",
        "house": "house, deep house",
        "blues": "blues, blues rock",
        "reggae": "reggae, dub",
        "waltz": "waltz, pop ballad, folk, piano solo",
        "lullaby": "lullaby",
    }.items()
}
# What annotators call moods: any of these keys of lexicon.MOODS will do.
FELT: Mapping[str, frozenset[str]] = {
    name: frozenset(moods.split(", "))
    for name, moods in {
        "anthemic": "epic, triumphant, uplifting, majestic",
        "ethereal": "dreamy",
        "soulful": "heartfelt",
        "passionate": "heartfelt",
        "melancholy": "melancholic",
        "cheerful": "happy",
        "joyful": "happy",
        "relaxing": "calm",
        "suspenseful": "tense",
        "sultry": "sensual",
        "eerie": "haunting",
        "peaceful": "calm",
        "brooding": "dark",
    }.items()
}

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
    asked, meant = reading.key.value if reading.key else None, read_key(truth)
    return asked is not None and (asked.tonic, asked.mode) == (meant.tonic, meant.mode)


def _mode(truth: str, reading: Reading) -> bool:
    if reading.key and reading.key.value.mode:
        return reading.key.value.mode == truth
    return reading.mode is not None and reading.mode.value == truth


def _genres(truth: str) -> frozenset[str]:
    """The genres of ours an annotator may have meant, of those there are."""
    return OURS.get(truth, frozenset({truth})) & GENRES.keys()


def _bands(reading: Reading) -> set[str]:
    """Who was called; and where a name calls nobody, whom everything else leans to most."""
    called = {fact.value for fact in (reading.genre, reading.also) if fact}
    if called or not reading.leanings:
        return called
    return {max(reading.leanings, key=lambda name: reading.leanings[name])}


def _said(reading: Reading) -> set[str]:
    """Names that are none of ours, or only a manner of recording: "guofeng", "lo-fi"."""
    return {fact.value for fact in (reading.style, *reading.accents, *reading.production) if fact}


def _moods(truth: str) -> frozenset[str]:
    return FELT.get(truth, frozenset({truth})) & MOODS.keys()


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
    "genres": lambda truth, r: bool(_genres(truth) & _bands(r)) or truth in _said(r),
    "moods": lambda truth, r: bool(_moods(truth) & {fact.value for fact in r.moods}),
    "voice": lambda truth, r: r.voice is not None and r.voice.value == truth,
    "language": lambda truth, r: r.language == truth,
}


def facts(row: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Single facts: a list of three players is three of them."""
    out: list[tuple[str, Any]] = []
    for name, truth in row["truth"].items():
        values = cast("list[Any]", truth) if isinstance(truth, list) else [truth]
        out += [(name, value) for value in values if name in JUDGES and _known(name, value)]
    return out


def _known(name: str, value: Any) -> bool:
    """Whether we have a word for what an annotator wrote: "romantic" is a mood, no genre."""
    match name:
        case "genres":
            return bool(_genres(value))
        case "moods":
            return bool(_moods(value))
        case "instruments_present" | "instruments_absent":
            return bool(called(value))
        case _:
            return True


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
            if not hit and misses in (name, "all"):
                print(f"  {name:20} {row['id']} {truth!r:14} {row['prompt'][:240]!r}")
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
