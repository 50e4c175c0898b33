"""The engineer: stems in, a balanced mix out.

Every stem is cleaned at both ends, saturated if asked, measured, and brought to the loudness the
mix sheet wants of its role: targets, not faders, so the mix holds whoever plays. Then one pass
moves it: sections, the duck under the kick (`automation.py`), tremolo, pan and width become gains
that the channel strip (`strip.py`) draws. What is sent to reverb and echo returns as one
more stem, "space". The stems sum to the mixture. Work is done where the stems lie: memory is the
dearest thing here, and `mix` takes the stems over.
"""

from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import RATE, Samples
from kapelle.music.band import Role, Seat
from kapelle.music.mixing import Channel, MixSheet
from kapelle.music.performance import Performance
from kapelle.music.units import Beats, Seconds
from kapelle.sound import automation, dynamics, filters, loudness, space, strip
from kapelle.sound.automation import Automation, Curve
from kapelle.sound.filters import Sections
from kapelle.sound.tell import Tell, quiet

MOST_GAIN_DB = 36.0  # a stem softer than this is noise, and stays soft
MONO_BELOW_HZ = 140.0  # bass from one side cuts badly, and says nothing about where it is
WIDE_ABOVE_HZ = 220.0
WIDEST = 0.7  # side over middle, before a stem sounds hollow in mono
SPACE_FROM_HZ = 200.0  # rooms blur what is below
TREMOLO_HZ = 4.5  # where stage pianos have it
RETURN_REVERB, RETURN_ECHO, ECHO_INTO_REVERB = 0.55, 0.7, 0.3
ECHO_FEEDBACK = 0.42
SHARE = 1 << 15  # frames poured at a time: few enough to stay in the processor's cache
AHEAD = 3  # shares poured before the room has answered


@dataclass(frozen=True, eq=False)
class Mixdown:
    stems: dict[str, Samples]  # as they stand in the mix, and "space": reverb and echo
    mixture: Samples  # their sum


@dataclass(frozen=True, eq=False)
class Heard:
    """What was heard in one stem once it was clean."""

    powers: loudness.Powers  # before `gain`
    gain: float  # to its place in the balance
    own: float  # how much of the recorded side to keep
    added: float  # how much made-up side to add, over the middle


def mix(
    stems: dict[str, Samples],
    performance: Performance,
    sheet: MixSheet,
    *,
    rate: int = RATE,
    threads: int = 2,
    tell: Tell = quiet,
    keep: bool = True,
) -> Mixdown:
    """Balance and place `stems` (by seat name, all equally long), changing them in place.

    Silent stems are left out. Without `keep` the mixture takes the place of the first stem, and
    none come back. The result does not depend on `threads`.
    """
    seats = {track.seat.name: track.seat for track in performance.tracks}
    channels = {name: _channel(seats[name], sheet) for name in stems}
    count = max((len(stem) for stem in stems.values()), default=round(performance.duration * rate))
    with _crew(threads) as crew:
        cleaning = {
            name: crew.submit(_clean_up, stem, seats[name], channels[name], rate)
            for name, stem in stems.items()
        }
        heard: dict[str, Heard] = {}
        for done, (name, work) in enumerate(cleaning.items()):
            tell(0.35 * done / len(cleaning), f"listening to the {name}")
            if sound := work.result():
                heard[name] = sound
        together = _sum(heard.values())
        leads = _sum(one for name, one in heard.items() if seats[name].role is Role.LEAD)
        moves = automation.written(performance, sheet.motion_db, together, leads, count, rate)
        placing = {
            name: crew.submit(_place, stems[name], seats[name], channels[name], sound, moves, rate)
            for name, sound in heard.items()
        }
        for done, (name, placed) in enumerate(placing.items()):
            tell(0.35 + 0.35 * done / len(placing), f"placing the {name}")
            placed.result()
        tell(0.7, "building the room")
        sounding = {name: stems[name] for name in heard}
        delay = performance.tempo.seconds(Beats(1)) * sheet.delay_beats
        mixture = np.zeros((count, 2), np.float32)
        if sounding and not keep:
            mixture = next(iter(sounding.values()))
        room = _pour(sounding, channels, _spaces(sheet, delay, rate), crew, mixture)
    if sounding:
        filters.run_in_place(room, filters.butterworth_high(SPACE_FROM_HZ, rate))
        mixture += room
        sounding["space"] = room
    tell(1.0, "mixed")
    return Mixdown(stems=sounding if keep else {}, mixture=mixture)


def _sum(stems: Iterable[Heard]) -> loudness.Powers:
    """What they are worth together, in their balance."""
    return sum((each.gain**2 * each.powers for each in stems), np.zeros(1))


def _channel(seat: Seat, sheet: MixSheet) -> Channel:
    return sheet.insert[seat.name] if seat.name in sheet.insert else sheet.channels[seat.role]


@contextmanager
def _crew(threads: int) -> Generator[ThreadPoolExecutor]:
    """Threads that drop what is not begun when the work is stopped."""
    crew = ThreadPoolExecutor(threads)
    try:
        yield crew
    finally:
        crew.shutdown(cancel_futures=True)


# One stem


def _clean_up(stem: Samples, seat: Seat, channel: Channel, rate: int) -> Heard | None:
    """Filter and drive the stem where it lies, and measure it. None for one that is silent."""
    hop = rate // loudness.BLOCKS
    powers, energies = np.zeros(max(len(stem) // hop, 1)), np.zeros(2)
    strip.clean(stem, _edges(channel, rate), loudness.k_weighting(rate), hop, powers, energies)
    level = loudness.gated(powers)
    if level <= loudness.SILENT:
        return None
    if channel.drive > 0:
        dynamics.saturate(stem, 0.8 * channel.drive / 10 ** (level / 20))
        powers = loudness.powers(stem, rate)
        level = loudness.gated(powers)
    gain_db = min(channel.loudness - level, MOST_GAIN_DB) + seat.level_db
    own, added = _width(channel.width, energies)
    return Heard(powers=powers, gain=10 ** (gain_db / 20), own=own, added=added)


def _place(
    stem: Samples, seat: Seat, channel: Channel, heard: Heard, moves: Automation, rate: int
) -> None:
    """The stem in its place, where it lies."""
    gain = heard.gain / sqrt(1 + heard.added**2)
    left, right = _gains(seat, channel, moves)
    sides = np.concatenate(
        [
            filters.butterworth_high(MONO_BELOW_HZ, rate),
            filters.butterworth_high(WIDE_ABOVE_HZ, rate),
        ]
    )
    lengths = space.odd_frames(space.WIDENERS_MS, rate)
    effects = seat.role is Role.EFFECTS
    lid = automation.lid(None if effects else moves.cutoff, rate)
    strip.seat(
        stem,
        left * np.float32(gain),
        right * np.float32(gain),
        lid,
        heard.own,
        heard.added,
        sides,
        lengths,
    )


def _edges(channel: Channel, rate: int) -> Sections:
    """High-pass and low-pass; a low-pass nobody would hear is left out."""
    high = filters.butterworth_high(channel.high_pass_hz, rate)
    if channel.low_pass_hz >= automation.OPEN_HZ:
        return high
    return np.concatenate([high, filters.butterworth_low(channel.low_pass_hz, rate)])


def _width(asked: float, energies: NDArray[np.float64]) -> tuple[float, float]:
    """How much of the recorded side to keep, and how much made-up side to add.

    `asked` is the whole side over the middle, as amplitudes: what is missing is added. A stem
    recorded wider than WIDEST (sampled string sections are nearly out of phase) is narrowed.
    """
    middle, side = energies
    recorded = sqrt(side / middle) if middle > 0 else 0.0
    own = min(1.0, WIDEST / recorded) if recorded > 0 else 1.0
    return own, sqrt(max(asked**2 - (own * recorded) ** 2, 0.0)) if asked > 0 else 0.0


def _gains(seat: Seat, channel: Channel, moves: Automation) -> tuple[Curve, Curve]:
    """Left and right, all that moves the level in one."""
    level = np.ones_like(moves.level)
    if seat.role is not Role.EFFECTS:  # risers and impacts have their own arc
        level *= moves.level
    if seat.role is Role.LEAD:
        level *= moves.tune
    if channel.duck:
        level *= automation.ducking(channel.duck, moves)
    phase = 2 * pi * TREMOLO_HZ * moves.times
    swing = np.asarray(channel.tremolo * np.sin(phase), np.float32)
    angle = (1 + seat.pan) * pi / 4  # equal power; the middle is 1 on both sides
    left, right = np.float32(sqrt(2) * cos(angle)), np.float32(sqrt(2) * sin(angle))
    return (
        np.asarray(level * left * (1 + swing), np.float32),
        np.asarray(level * right * (1 - swing), np.float32),
    )


# The room


def _spaces(sheet: MixSheet, delay: Seconds, rate: int) -> tuple[space.Reverb, space.PingPong]:
    reverb = space.Reverb(t60=sheet.reverb_seconds, damping=sheet.reverb_damping, rate=rate)
    return reverb, space.PingPong(seconds=delay, feedback=ECHO_FEEDBACK, rate=rate)


def _pour(
    stems: dict[str, Samples],
    channels: dict[str, Channel],
    spaces: tuple[space.Reverb, space.PingPong],
    crew: ThreadPoolExecutor,
    mixture: Samples,
) -> Samples:
    """Add the stems, in their order, to the mixture, which may be the first of them.

    Comes back with what reverb and echo return, lows included. A share at a time: while one is
    answered by the room, the next is poured.
    """
    reverb, echo = spaces
    count, room = len(mixture), np.zeros_like(mixture)

    def share(start: int) -> tuple[Samples, Samples]:
        cut = slice(start, start + SHARE)
        to_echo = np.zeros_like(room[cut])
        for name, stem in stems.items():
            if channels[name].reverb > 0:
                strip.pour(stem[cut], channels[name].reverb, room[cut])
            if channels[name].delay > 0:
                strip.pour(stem[cut], channels[name].delay, to_echo)
            if stem is not mixture:
                strip.pour(stem[cut], 1.0, mixture[cut])
        return room[cut], to_echo

    starts = range(0, count, SHARE)
    ahead = deque(crew.submit(share, start) for start in starts[:AHEAD])
    for start in [*starts[AHEAD:], *[count] * min(AHEAD, len(starts))]:
        to_reverb, to_echo = ahead.popleft().result()
        if start < count:
            ahead.append(crew.submit(share, start))
        echo.answer(to_echo)
        to_reverb += np.float32(ECHO_INTO_REVERB) * to_echo
        reverb.answer(to_reverb)
        to_reverb *= np.float32(RETURN_REVERB)
        to_reverb += np.float32(RETURN_ECHO) * to_echo
    return room


def warm_up() -> None:
    """Compile everything a mix needs."""
    filters.warm_up()
    loudness.warm_up()
    dynamics.warm_up()
    space.warm_up()
    strip.warm_up()
