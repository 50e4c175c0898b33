"""How fast each instrument plays: seconds of sound per second of one processor's work.

    python bench/instruments.py        a dense minute on each, then a whole band for three minutes

Cold is with an empty crate (every tone is played anew), warm with every tone kept.
"""

import os
import time
from collections.abc import Iterator

from kapelle import settings
from kapelle.music import kit
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chance import Chance
from kapelle.music.performance import Event, Performance, Stretch, Track
from kapelle.music.units import Tempo
from kapelle.sound import bank as banks
from kapelle.sound import studio
from kapelle.sound.bank import Bank

MINUTE, SONG = 60.0, 180.0
BAND = {
    "drums": "trap kit",
    "percussion": "percussion",
    "bass": "808",
    "keys": "piano",
    "pad": "warm pad",
    "strings": "strings",
    "chords": "supersaw",
    "arp": "pluck",
    "lead": "synth lead",
    "bells": "bells",
}
BEAT = 0.5  # seconds, at 120


def part(name: str, instrument: str, seconds: float) -> Track:
    """What such a player plays when a lot is asked of them."""
    it = INSTRUMENTS[instrument]
    role = {"drums": Role.DRUMS, "bass": Role.BASS, "effects": Role.EFFECTS}.get(
        it.family, Role.CHORDS
    )
    seat = Seat(name=name, instrument=instrument, role=role, low=it.low, high=it.high)
    events = {"drums": beats, "effects": arcs}.get(it.family, lines if it.one_voice else chords)
    found = sorted(events(seat, seconds, Chance(5) / name), key=lambda event: event.at)
    return Track(seat, tuple(found))


def beats(_: Seat, seconds: float, dice: Chance) -> Iterator[Event]:
    for step in range(int(seconds / BEAT * 4)):
        for drum in ["hat"] + ["kick"] * (step % 4 == 0) + ["snare"] * (step % 8 == 4):
            yield Event(step * BEAT / 4, 0.1, kit.DRUMS[drum], dice.between(0.3, 1))


def arcs(_: Seat, seconds: float, dice: Chance) -> Iterator[Event]:
    for bar in range(int(seconds / 8)):
        yield Event(bar * 8.0, 4.0, 60, dice.between(0.5, 1))


def lines(seat: Seat, seconds: float, dice: Chance) -> Iterator[Event]:
    pitches = range(seat.low + 5, min(seat.high, seat.low + 24))
    for step in range(int(seconds / BEAT * 2)):
        yield Event(step * BEAT / 2, BEAT / 2.2, dice.pick(pitches), dice.between(0.4, 1))


def chords(seat: Seat, seconds: float, dice: Chance) -> Iterator[Event]:
    middle = (seat.low + seat.high) // 2
    for step in range(int(seconds / BEAT)):
        root = middle - 7 + dice.pick((0, 2, 3, 5, 7, 8, 10))
        for above in (0, 3, 7, 10):
            yield Event(step * BEAT, 0.9 * BEAT, min(root + above, seat.high), dice.between(0.4, 1))


def song(parts: dict[str, str], seconds: float) -> Performance:
    return Performance(
        tempo=Tempo(120),
        tracks=tuple(part(name, instrument, seconds) for name, instrument in parts.items()),
        stretches=(Stretch("all", "verse", 0.0, seconds, 0.5, 1.0),),
        ending=seconds - 2,
        duration=seconds,
    )


def took(piece: Performance, bank: Bank | None, crate: studio.Crate, threads: int) -> float:
    clock = time.process_time if threads == 1 else time.perf_counter
    start = clock()
    studio.record(piece, bank=bank, seed=1, crate=crate, threads=threads)
    return clock() - start


def main() -> None:
    path = banks.find(settings.read(os.environ).data)
    bank = Bank(path) if path else None
    studio.warm_up(bank)
    print(
        f"bank: {path or 'none, all synthesised'}\n{'instrument':18} {'notes':>6} {'cold':>6} {'warm':>6}"
    )
    for instrument in INSTRUMENTS:
        piece, crate = song({"seat": instrument}, MINUTE), studio.Crate()
        cold, warm = (MINUTE / took(piece, bank, crate, 1) for _ in range(2))
        print(f"{instrument:18} {len(piece.tracks[0].events):6} {cold:5.0f}x {warm:5.0f}x")
    piece = song(BAND, SONG)
    for threads in (1, 2):
        crate = studio.Crate()
        cold, warm = (took(piece, bank, crate, threads) for _ in range(2))
        notes = sum(len(track.events) for track in piece.tracks)
        print(
            f"band of {len(BAND)}, {SONG:.0f} s, {notes} notes, {threads} threads: "
            f"{cold:.2f} s cold, {warm:.2f} s warm"
        )


if __name__ == "__main__":
    main()
