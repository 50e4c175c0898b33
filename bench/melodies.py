"""Tunes of ours against tunes that people sang: every feature of `bench/tunes.py`, and how much of the
two histograms overlaps (1 is the same).

    python -m bench.melodies [seeds per genre] [genre ...]

FOLK was measured once by `bench/corpus.py` from 707 songs of the Essen collection and 176 fiddle tunes
of Ryan's Mammoth Collection, as music21 carries them: facts about tunes, no tune. Nobody should want
1.00 in a row: a riff, a trance arpeggio and a bebop line are not folk songs, and a hook wants one
climax late where a folk song is content with several.
"""

import sys
from collections.abc import Iterator, Sequence

from bench import tunes
from bench.tunes import Tone, Tune
from kapelle.compose import arrange, planner, reading
from kapelle.compose.planner import Wish
from kapelle.compose.scene import Scene
from kapelle.music.genres import GENRES

FOLK: dict[str, tuple[float, ...]] = {
    "interval": (0.187, 0.473, 0.206, 0.103, 0.031),
    "after a step": (0.505, 0.347, 0.148),
    "after a leap": (0.410, 0.194, 0.396),
    "duration": (0.013, 0.091, 0.007, 0.638, 0.029, 0.155, 0.040, 0.027),
    "lengths used": (0.002, 0.117, 0.224, 0.264, 0.227, 0.166),
    "figures again": (0.313, 0.166, 0.227, 0.220, 0.075),
    "rhythms again": (0.009, 0.031, 0.106, 0.253, 0.601),
    "range": (0.036, 0.069, 0.314, 0.216, 0.224, 0.140),
    "climax at": (0.353, 0.188, 0.185, 0.173, 0.101),
    "times at the top": (0.301, 0.231, 0.264, 0.204),
    "final tone": (0.702, 0.102, 0.103, 0.093),
}
LEAST = 8  # notes: less is a signal, not a tune
TICKS = 480  # to a quarter note


def main(seeds: int, genres: Sequence[str]) -> None:
    """Verse and chorus of every genre with every seed, written and never played."""
    ours = [tune for genre in genres for seed in range(1, seeds + 1) for tune in _sung(genre, seed)]
    found = tunes.measure(ours)
    print(f"{len(ours)} tunes of {len(genres)} genres, {seeds} seeds each\n")
    print(f"{'feature':<18}{'overlap':>8}   ours / folk songs")
    for name, (_, classes) in tunes.FEATURES.items():
        shares = "  ".join(
            f"{word} {mine:.2f}/{theirs:.2f}"
            for word, mine, theirs in zip(classes, found[name], FOLK[name], strict=True)
        )
        print(f"{name:<18}{tunes.overlap(found[name], FOLK[name]):8.2f}   {shares}")


def _sung(genre: str, seed: int) -> Iterator[Tune]:
    """The tunes of a song: its first verse's and its first chorus's."""
    wish = Wish(reading=reading.read(genre), seed=seed, duration=150.0)
    seen: set[str] = set()
    for scene in arrange.stage(planner.make_plan(wish)):
        if scene.family in {"verse", "chorus"} - seen and scene.section.role != "solo":
            seen.add(scene.family)
            tune = _tune(scene)
            if len(tune.tones) >= LEAST:
                yield tune


def _tune(scene: Scene) -> Tune:
    tones = tuple(
        Tone((note.at - scene.at) / TICKS, note.length / TICKS, note.pitch) for note in scene.tune
    )
    return Tune(tones, scene.key.tonic)


if __name__ == "__main__":
    _, *arguments = sys.argv
    main(int(arguments[0]) if arguments else 4, arguments[1:] or sorted(GENRES))
