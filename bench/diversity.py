"""How different songs are: every genre with several seeds, written but not played.

    python -m bench.diversity [--seeds 5] [--takes 40]

Five distances, each 0 for the same and 1 for nothing in common: tempo (one is an octave apart), key
(steps on the circle of fifths and the mode), progression (which chord in which bar of the chorus, in the key), groove
(which drum on which sixteenth), hook (intervals and rhythm of the tune's first notes). Below: hooks
that two songs share, and how many of one genre's takes are told apart by their hook.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import log2
from statistics import mean
from typing import TypeVar

from kapelle.compose import arrange, reading
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish, make_plan
from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.genre import FAMILIES
from kapelle.music.genres import GENRES
from kapelle.music.pitch import MINOR_LIKE, Key
from kapelle.music.score import Note, Passage, Score

T = TypeVar("T")

SECONDS = 90.0
HOOK = 7  # notes: enough to know a tune by (Jeopardy's contestants need five to seven)
EIGHT = 8  # bars: the longest loop that our genres' choruses have
TUNEFUL = (Role.LEAD, Role.ARP, Role.CHORDS, Role.PAD, Role.COUNTER)  # who has the tune, first wins


@dataclass(frozen=True, kw_only=True)
class Song:
    genre: str
    bpm: float
    key: Key
    chords: frozenset[tuple[int, tuple[int, ...]]]  # (bar of eight, pitch classes above the tonic)
    groove: frozenset[tuple[int, int]]  # (drum, sixteenth)
    hook: tuple[tuple[int, int], ...]  # (interval in semitones, sixteenths to the next note)


def main() -> None:
    asked = _arguments()
    songs = [song(genre, seed) for genre in GENRES for seed in range(1, asked.seeds + 1)]
    print(f"{len(GENRES)} genres x {asked.seeds} seeds\n")
    print("genre               tempi     keys  progressions  grooves  hooks")
    for genre in GENRES:
        print(_row([one for one in songs if one.genre == genre]))
    print()
    print("distance        same genre, other seed    other genre")
    for name, apart in DISTANCES.items():
        within = mean(apart(a, b) for a, b in combinations(songs, 2) if a.genre == b.genre)
        across = mean(apart(a, b) for a, b in combinations(songs, 2) if a.genre != b.genre)
        print(f"{name:<16}{within:16.2f}{across:22.2f}")
    print(f"\nhooks shared by two songs: {len(shared(songs))} of {len(songs)} songs")
    for group in shared(songs):
        print("   ", ", ".join(sorted(one.genre for one in group)))
    _takes(asked.takes)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How different songs are.")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--takes", type=int, default=40, help="takes of each of the first genres")
    return parser.parse_args()


def _row(takes: Sequence[Song]) -> str:
    """How many of each one genre's takes have."""
    tempi = [one.bpm for one in takes]
    keys, chords = {str(one.key) for one in takes}, {one.chords for one in takes}
    grooves, hooks = {one.groove for one in takes}, {one.hook for one in takes}
    return (
        f"{takes[0].genre:<18}{min(tempi):4.0f}-{max(tempi):3.0f}{len(keys):9d}"
        f"{len(chords):14d}{len(grooves):9d}{len(hooks):7d}"
    )


def _takes(count: int) -> None:
    """Many takes of one prompt: every one wants a hook of its own."""
    print(f"\n{count} takes of one prompt: hooks of their own")
    for genre in list(GENRES)[::8]:
        hooks = Counter(song(genre, seed).hook for seed in range(1, count + 1))
        print(f"    {genre:<20}{len(hooks):4d}")


def song(genre: str, seed: int) -> Song:
    plan = make_plan(Wish(reading=reading.read(genre), seed=seed, duration=SECONDS))
    score = arrange.write(plan)
    chorus = _chorus(score)
    return Song(
        genre=genre,
        bpm=plan.bpm,
        key=plan.key,
        chords=_chords(score, chorus, plan),
        groove=_groove(score, chorus),
        hook=_hook(_tune(score, chorus)),
    )


def _chorus(score: Score) -> Passage:
    """The first section of the chorus family, else the loudest."""
    peaks = [part for part in score.passages if FAMILIES[part.role] == "chorus"]
    return (peaks or [max(score.passages, key=lambda part: part.energy)])[0]


def _inside(notes: Iterable[Note], passage: Passage) -> list[Note]:
    return [note for note in notes if passage.at <= note.at < passage.at + passage.length]


def _tune(score: Score, passage: Passage) -> list[Note]:
    for role in TUNEFUL:
        for part in score.parts:
            if part.seat.role is role and (notes := _inside(part.notes, passage)):
                return notes
    return []


def _hook(notes: Sequence[Note]) -> tuple[tuple[int, int], ...]:
    tops = {note.at: note.pitch for note in sorted(notes, key=lambda note: (note.at, note.pitch))}
    line = sorted(tops.items())[: HOOK + 1]
    return tuple((b[1] - a[1], round(4 * (b[0] - a[0]))) for a, b in pairwise(line))


def _chords(score: Score, passage: Passage, plan: Plan) -> frozenset[tuple[int, tuple[int, ...]]]:
    """What sounds in the first half of each of eight bars, as pitch classes above the tonic."""
    bars: defaultdict[int, set[int]] = defaultdict(set)
    for part in score.parts:
        if part.seat.role not in {Role.CHORDS, Role.PAD, Role.BASS}:
            continue
        for note in _inside(part.notes, passage):
            bar, place = divmod(note.at - passage.at, plan.metre.bar)
            if bar < EIGHT and place < plan.metre.bar / 2:
                bars[int(bar)].add((note.pitch - plan.key.tonic) % 12)
    return frozenset((bar, tuple(sorted(tones))) for bar, tones in bars.items())


def _groove(score: Score, passage: Passage) -> frozenset[tuple[int, int]]:
    return frozenset(
        (note.pitch, round(4 * (note.at - passage.at)) % 32)
        for part in score.parts
        if part.seat.role is Role.DRUMS or INSTRUMENTS[part.seat.instrument].family == "drums"
        for note in _inside(part.notes, passage)
    )


# --------------------------------------------------------------------------- distances, 0 to 1


def _tempo(a: Song, b: Song) -> float:
    return min(1.0, abs(log2(a.bpm / b.bpm)))


def _key(a: Song, b: Song) -> float:
    fifths = (a.key.tonic - b.key.tonic) * 7 % 12
    mode = (a.key.mode in MINOR_LIKE) != (b.key.mode in MINOR_LIKE)
    return 0.75 * min(fifths, 12 - fifths) / 6 + 0.25 * mode


def _unlike(a: frozenset[T], b: frozenset[T]) -> float:
    """One less the share they have in common (Jaccard); two silences are alike."""
    return 1 - len(a & b) / len(a | b) if a | b else 0.0


def _hooks(a: Song, b: Song) -> float:
    """Bigrams of the hook in common."""
    pairs = [frozenset((*x, *y) for x, y in pairwise(one.hook)) for one in (a, b)]
    return _unlike(*pairs)


def _progressions(a: Song, b: Song) -> float:
    return _unlike(a.chords, b.chords)


def _grooves(a: Song, b: Song) -> float:
    return _unlike(a.groove, b.groove)


DISTANCES: dict[str, Callable[[Song, Song], float]] = {
    "tempo": _tempo,
    "key": _key,
    "progression": _progressions,
    "groove": _grooves,
    "hook": _hooks,
}


def shared(songs: Sequence[Song]) -> list[list[Song]]:
    """Songs with one and the same hook."""
    groups: defaultdict[tuple[tuple[int, int], ...], list[Song]] = defaultdict(list)
    for one in songs:
        groups[one.hook].append(one)
    return [group for group in groups.values() if len(group) > 1]


if __name__ == "__main__":
    main()
