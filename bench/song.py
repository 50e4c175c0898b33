"""One whole song, stage by stage: seconds, and seconds of audio per second of wall time.

The song is 180 s with eight players or more; the first row pair shows a cold note cache against a
warm one, as in a worker's second song.
"""

import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from kapelle.audio import Audio, Samples
from kapelle.compose import arrange, perform, planner, reading
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish
from kapelle.delivery import encode
from kapelle.engines import midi
from kapelle.music.performance import Performance
from kapelle.music.units import Seconds
from kapelle.sound import checks, master, mix, studio
from kapelle.sound.bank import Bank, find

T = TypeVar("T")

PROMPT = "uplifting house with piano stabs, a pluck lead, warm pads and strings"
SECONDS = 180.0
FIRST = 2.0  # seconds of sound somebody waits for before pressing play
MEGABYTE = 1e6


class Clock:
    """Collects how long each stage took, in order."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, Seconds]] = []

    def __call__(self, stage: str, work: Callable[[], T]) -> T:
        began = time.perf_counter()
        result = work()
        self.rows.append((stage, time.perf_counter() - began))
        return result

    @property
    def total(self) -> Seconds:
        return sum(seconds for _, seconds in self.rows)


def main(data: Path) -> None:
    bank = _bank(data)
    print(f"\n## One song of {SECONDS:.0f} s, the whole way to MP3")
    plan, cold = _make(bank)
    _, warm = _make(bank)
    print(f"{len(plan.seats)} players; sample bank: {'yes' if bank else 'no, synthesised'}\n")
    print(f"{'stage':<12} {'first song':>12} {'second song':>12} {'x real time':>12}")
    for (stage, first), (_, second) in zip(cold.rows, warm.rows, strict=True):
        print(f"{stage:<12} {first:10.2f} s {second:10.2f} s {SECONDS / second:10.0f} x")
    print(
        f"{'together':<12} {cold.total:10.2f} s {warm.total:10.2f} s {SECONDS / warm.total:10.0f} x"
    )
    print(f"\nfirst {FIRST:.0f} s of sound, from the prompt: {_first_sound(bank):.2f} s")
    print(f"peak memory of this process: {_peak_bytes() / MEGABYTE:.0f} MB")


def _bank(data: Path) -> Bank | None:
    found = find(data)
    return Bank.open(found) if found else None


def _make(bank: Bank | None) -> tuple[Plan, Clock]:
    clock = Clock()
    plan = clock("plan", _plan)
    score = clock("write", lambda: arrange.write(plan))
    performance = clock("play", lambda: perform.play(score, plan))
    clock("MIDI", lambda: midi.write(score))
    _press(performance, plan, bank, clock)
    return plan, clock


def _plan() -> Plan:
    wish = Wish(reading=reading.read(PROMPT), duration=SECONDS, seed=1)
    return planner.make_plan(wish)


def _press(performance: Performance, plan: Plan, bank: Bank | None, clock: Clock) -> None:
    def recorded() -> dict[str, Samples]:
        return studio.record(performance, bank=bank, seed=plan.seed)

    def mixed(stems: dict[str, Samples]) -> Samples:
        return mix.mix(stems, performance, plan.mix).mixture

    mixture = clock("mix", partial(mixed, clock("record", recorded)))
    samples = clock("master", lambda: master.master(mixture, plan.mix, ending=performance.ending))
    clock("check", lambda: checks.inspect(samples, 44_100, asked_seconds=plan.duration))
    clock("MP3", lambda: encode.encode(Audio(samples), "mp3"))


def _first_sound(bank: Bank | None) -> Seconds:
    """Plan and write the whole song, then play, mix and press its beginning."""
    began = time.perf_counter()
    plan = _plan()
    _press(_beginning(perform.play(arrange.write(plan), plan)), plan, bank, Clock())
    return time.perf_counter() - began


def _beginning(performance: Performance) -> Performance:
    """The same song, as if it ended after its first seconds."""
    tracks = tuple(
        replace(track, events=tuple(event for event in track.events if event.at < FIRST))
        for track in performance.tracks
    )
    return replace(performance, tracks=tracks, duration=FIRST, ending=FIRST)


def _peak_bytes() -> int:
    """Linux counts in kilobytes, macOS in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
