"""Every genre judged from outside: a grid of genres, seeds and lengths.

python -m bench.judge OUT --judge "PYTHON MEASURE.PY" [--genres trap swing] [--seeds 2] [--seconds 30]
"""

import argparse
import shlex
from pathlib import Path

from bench import outside
from kapelle.engines.composer import Composer
from kapelle.jobs.brief import Brief
from kapelle.music.genres import GENRES


def main() -> None:
    asked = _arguments()
    out = Path(asked.out)
    out.mkdir(parents=True, exist_ok=True)
    engine = Composer(Path(asked.data).absolute())
    songs: list[Path] = []
    for genre in asked.genres or GENRES:
        for seed in range(asked.first, asked.first + asked.seeds):
            for seconds in asked.seconds:
                song = out / f"{genre.replace(' ', '-')}.{seed}.{seconds:.0f}.mp3"
                brief = Brief(prompt=genre, seed=seed, duration=seconds)
                outside.render(engine, brief, song)
                songs.append(song)
    rows = outside.judged(songs, shlex.split(asked.judge))
    for song, row in zip(songs, rows, strict=True):
        print(outside.line(song.stem, row))
    print("\n" + outside.table(map(outside.verdicts, rows)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Have every genre judged from outside.")
    parser.add_argument("out")
    parser.add_argument("--judge", required=True)
    parser.add_argument("--data", default=".kapelle")
    parser.add_argument("--genres", nargs="*", choices=sorted(GENRES))
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--seconds", type=float, nargs="+", default=[30.0])
    return parser.parse_args()


if __name__ == "__main__":
    main()
