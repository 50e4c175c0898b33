"""What mixing, mastering and pressing cost, and what MP3 adds to a peak.

    python bench/mixing.py [SECONDS]

Ten players made of noise and sines, so that nothing but this floor is measured. Every stage runs
three times and the fastest counts: the first pays for fresh memory, which a warm worker does not.
"""

import io
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import numpy as np
import soundfile

from kapelle.audio import RATE, Audio, Samples
from kapelle.delivery import encode
from kapelle.music.band import Role, Seat
from kapelle.music.mixing import Channel, Duck, MixSheet
from kapelle.music.performance import Event, Performance, Stretch, Track
from kapelle.music.units import Tempo
from kapelle.sound import checks, loudness, master, mix

Result = TypeVar("Result")

BEAT = 0.5  # seconds
CHANNELS = {
    Role.DRUMS: Channel(loudness=-17.5, reverb=0.05, drive=0.2),
    Role.BASS: Channel(loudness=-20.5, duck=Duck(0.55, 0.07), drive=0.2),
    Role.CHORDS: Channel(loudness=-20, reverb=0.2, width=0.5, duck=Duck(0.4, 0.25), tremolo=0.1),
    Role.PAD: Channel(loudness=-25, reverb=0.35, width=0.8, high_pass_hz=180, low_pass_hz=6000),
    Role.LEAD: Channel(loudness=-20, reverb=0.3, delay=0.3, width=0.2, high_pass_hz=200),
}
ROLES = [*CHANNELS, *CHANNELS]  # ten seats
SHEET = MixSheet(channels=CHANNELS, curve="pop")


def band(seconds: float) -> tuple[dict[str, Samples], Performance]:
    """Ten stems, each a burst of coloured sound on some of the beats."""
    seats = [
        Seat(name=f"{role} {number}", instrument="piano", role=role, low=21, high=108, pan=0.1)
        for number, role in enumerate(ROLES)
    ]
    beats = np.arange(0, seconds - 3, BEAT)
    tracks = [Track(seat, tuple(Event(at, 0.2, 36, 0.9) for at in beats)) for seat in seats]
    half = seconds / 2
    stretches = Stretch("a", "verse", 0, half, 0.5, 0.5), Stretch("b", "drop", half, seconds, 1, 1)
    performance = Performance(
        tempo=Tempo(60 / BEAT),
        tracks=tuple(tracks),
        stretches=stretches,
        ending=seconds - 3,
        duration=seconds,
    )
    stems = {seat.name: _stem(number, seconds) for number, seat in enumerate(seats)}
    return stems, performance


def _stem(number: int, seconds: float) -> Samples:
    t = np.arange(round(seconds * RATE), dtype=np.float32) / RATE
    dice = np.random.default_rng(number)
    noise = dice.standard_normal((len(t), 2), np.float32)
    tone = np.sin(2 * np.pi * 55 * (1 + number) * t)[:, None]
    bursts = np.exp(-((t + 0.05 * number) % (BEAT * (1 + number % 3))) * 6)[:, None]
    return (bursts * (0.1 * tone + 0.01 * noise)).astype(np.float32)


def timed(work: Callable[[], Result]) -> tuple[float, float, Result]:
    """Wall and CPU seconds, and what came of it."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return time.perf_counter() - wall, time.process_time() - cpu, result


def stages(seconds: float) -> dict[str, tuple[float, float]]:
    """Stage -> wall and CPU seconds of its fastest run."""
    stems, performance = band(seconds)
    best: dict[str, tuple[float, float]] = {}

    def run(stage: str, work: Callable[[], Result]) -> Result:
        wall, cpu, result = timed(work)
        before = best.get(stage, (np.inf, np.inf))
        best[stage] = min(before[0], wall), min(before[1], cpu)
        return result

    for _ in range(3):
        copies = {name: stem.copy() for name, stem in stems.items()}
        down = run("mix", lambda copies=copies: mix.mix(copies, performance, SHEET))
        record = run("master", lambda down=down: _mastered(down.mixture, performance, SHEET))
        run("mp3", lambda record=record: encode.encode(Audio(record), "mp3"))
        run("checks", lambda record=record: checks.inspect(record, asked_seconds=seconds))
    return best


def _mastered(mixture: Samples, performance: Performance, sheet: MixSheet) -> Samples:
    return master.master(mixture, sheet, ending=performance.ending)


def swell_db(loud: float) -> float:
    """How far the highest true peak grows when the record becomes an MP3."""
    stems, performance = band(20)
    mixture = mix.mix(stems, performance, SHEET).mixture
    record = _mastered(mixture, performance, replace(SHEET, loudness=loud))
    decoded, _ = soundfile.read(io.BytesIO(encode.encode(Audio(record), "mp3")), dtype="float32")
    return loudness.true_peak(np.asarray(decoded, np.float32)) - loudness.true_peak(record)


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 180.0
    mix.warm_up()
    master.warm_up()
    checks.warm_up()
    print(f"{seconds:.0f} s, {len(ROLES)} stems, two threads")
    print(f"{'stage':8}{'wall s':>9}{'cpu s':>9}{'x real time':>13}")
    found = stages(seconds)
    for stage, (wall, cpu) in found.items():
        print(f"{stage:8}{wall:9.2f}{cpu:9.2f}{seconds / wall:13.0f}")
    wall, cpu = np.sum([found[stage] for stage in ("mix", "master", "mp3")], axis=0)
    print(f"{'together':8}{wall:9.2f}{cpu:9.2f}{seconds / wall:13.0f}")
    for loud in (-14.0, -10.0):
        print(f"MP3 adds {swell_db(loud):.2f} dB to the true peak of this at {loud:.0f} LUFS")


if __name__ == "__main__":
    main()
