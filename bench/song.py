"""One whole song, stage by stage: seconds, and seconds of audio per second of wall time.

The song is 180 s with ten players or more. First as a worker makes it, three times in one process,
where stages overlap; then stage by stage, with an empty crate of tones and with a full one.
"""

import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from kapelle import booth
from kapelle.audio import Audio, Samples
from kapelle.compose import arrange, perform, planner, reading
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish
from kapelle.delivery import encode
from kapelle.engines import midi
from kapelle.engines.composer import Composer
from kapelle.jobs.brief import Brief
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
    booth.stay_lean()  # as a worker's child does, and then rehearses
    engine = Composer(data)
    engine.rehearse()
    whole = [_whole(engine) for _ in range(3)]
    memory = _peak_bytes() / MEGABYTE
    bank, crate = _bank(data), studio.Crate()
    plan, cold = _make(bank, crate)
    _, warm = _make(bank, crate)
    print(f"\n## One song of {SECONDS:.0f} s, the whole way to MP3")
    print(f"{len(plan.seats)} players; sample bank: {'yes' if bank else 'no'}\n")
    print("as a worker does it   seconds   x real time")
    for number, seconds in enumerate(whole, 1):
        print(f"song {number:<16} {seconds:7.2f} s {SECONDS / seconds:10.0f} x")
    print(f"peak memory of the process: {memory:.0f} MB\n")
    print("one stage at a time  first song  second song  x real time")
    for (stage, first), (_, second) in zip(cold.rows, warm.rows, strict=True):
        print(f"{stage:<20} {first:8.2f} s {second:10.2f} s {SECONDS / second:10.0f} x")
    print(f"{'together':<20} {cold.total:8.2f} s {warm.total:10.2f} s")
    print(f"\nfirst {FIRST:.0f} s of sound, from the prompt: {_first_sound(bank):.2f} s")


def _whole(engine: Composer) -> Seconds:
    began = time.perf_counter()
    take = engine.make(Brief(prompt=PROMPT, duration=SECONDS, seed=1), lambda _, __: None)
    encode.encode(take.audio, "mp3")
    return time.perf_counter() - began


def _bank(data: Path) -> Bank | None:
    found = find(data)
    return Bank.open(found) if found else None


def _make(bank: Bank | None, crate: studio.Crate) -> tuple[Plan, Clock]:
    clock = Clock()
    plan = clock("plan", _plan)
    score = clock("write", lambda: arrange.write(plan))
    performance = clock("play", lambda: perform.play(score, plan))
    clock("MIDI", lambda: midi.write(score))
    _press(performance, plan, bank, clock, crate)
    return plan, clock


def _plan() -> Plan:
    wish = Wish(reading=reading.read(PROMPT), duration=SECONDS, seed=1)
    return planner.make_plan(wish)


def _press(
    performance: Performance, plan: Plan, bank: Bank | None, clock: Clock, crate: studio.Crate
) -> None:
    def recorded() -> dict[str, Samples]:
        return studio.record(performance, bank=bank, seed=plan.seed, crate=crate)

    def mixed(stems: dict[str, Samples]) -> Samples:
        return mix.mix(stems, performance, plan.mix, keep=False).mixture

    mixture = clock("mix", partial(mixed, clock("record", recorded)))
    samples = clock("master", lambda: master.master(mixture, plan.mix, ending=performance.ending))
    clock("check", lambda: checks.inspect(samples, 44_100, asked_seconds=plan.duration))
    clock("MP3", lambda: encode.encode(Audio(samples), "mp3"))


def _first_sound(bank: Bank | None) -> Seconds:
    """Plan and write the whole song, then play, mix and press its beginning."""
    began = time.perf_counter()
    plan = _plan()
    _press(_beginning(perform.play(arrange.write(plan), plan)), plan, bank, Clock(), studio.Crate())
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
