"""Folk tunes, measured: prints the table that `bench/melodies.py` compares with.

Run by hand, in an environment of its own, never by Kapelle (music21 is its only need):

    python3 -m venv /tmp/m21 && /tmp/m21/bin/pip install music21
    PYTHONPATH=. /tmp/m21/bin/python -m bench.corpus

It reads the public-domain collections that music21 carries, Essen's folk songs and Ryan's Mammoth
Collection of fiddle tunes, and keeps numbers alone: no tune is stored.
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from typing import Any

from bench import tunes
from bench.tunes import Tone, Tune

EVERY = {"essenFolksong": 12, "ryansMammoth": 6}  # one tune in so many: a few hundred of each
LEAST = 16  # notes: shorter pieces are fragments


def main() -> None:
    """Measure both collections, and both together."""
    music21: Any = import_module("music21")
    found: dict[str, list[Tune]] = {}
    for collection, every in EVERY.items():
        found[collection] = list(_tunes(music21, collection, every))
        print(f"# {collection}: {len(found[collection])} tunes", file=sys.stderr)
    every = [tune for collection in found.values() for tune in collection]
    for name, some in [*found.items(), ("both", every)]:
        print(f"{name!r}: {tunes.measure(some)!r},")


def _tunes(music21: Any, collection: str, every: int) -> Iterator[Tune]:
    paths: list[Any] = sorted(music21.corpus.getComposer(collection))
    number = 0
    for path in paths:
        try:
            parsed: Any = music21.converter.parse(path)
        except Exception as why:  # noqa: BLE001 -- somebody else's files: those it cannot read are skipped
            print(f"{path}: {why}", file=sys.stderr)
            continue
        scores: list[Any] = list(parsed.scores) if hasattr(parsed, "scores") else [parsed]
        for score in scores:
            number += 1
            if number % every == 0:
                tune = _tune(score)
                if tune and len(tune.tones) >= LEAST:
                    yield tune


def _tune(score: Any) -> Tune | None:
    flat: Any = score.parts[0].flatten() if score.parts else score.flatten()
    keys: list[Any] = list(flat.getElementsByClass("Key"))
    tones = tuple(
        Tone(float(note.offset), float(note.quarterLength), int(note.pitch.midi))
        for note in flat.stripTies().notes
        if note.isNote and note.quarterLength > 0
    )
    if not keys or any(b.at <= a.at for a, b in pairwise(tones)):
        return None
    return Tune(tones, int(keys[0].tonic.pitchClass))


if __name__ == "__main__":
    main()
