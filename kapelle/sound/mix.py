"""The engineer: stems in, a balanced mix out.

Every stem is cleaned at both ends, saturated if asked, measured, and brought to the loudness the
mix sheet wants of its role: targets, not faders, so the mix holds whoever plays. Then one pass
moves it: section automation, the duck under the kick, tremolo, pan and width become gains drawn
in straight lines between points every HOP frames. What is sent to reverb and echo returns as one
more stem, "space". The stems sum to the mixture. Work is done where the stems lie: memory is the
dearest thing here, and `mix` takes the stems over.
"""

from collections.abc import Generator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import RATE, Samples
from kapelle.music.band import Role, Seat
from kapelle.music.kit import DRUMS
from kapelle.music.mixing import Channel, Duck, MixSheet
from kapelle.music.performance import Performance, Stretch
from kapelle.music.units import Beats, Seconds
from kapelle.sound import dynamics, filters, loudness, space
from kapelle.sound.filters import FAINT, Sections
from kapelle.sound.kernel import kernel
from kapelle.sound.tell import Tell, quiet

HOP = 32  # frames between points of automation: 0.7 ms
MOST_GAIN_DB = 36.0  # a stem softer than this is noise, and stays soft

MONO_BELOW_HZ = 140.0  # bass from one side cuts badly, and says nothing about where it is
WIDE_ABOVE_HZ = 220.0
WIDEST = 0.7  # side over middle, before a stem sounds hollow in mono
SPACE_FROM_HZ = 200.0  # rooms blur what is below
OPEN_HZ, MUFFLED_HZ, MUFFLED = 20_000.0, 900.0, 0.3  # a filter at openness 1, and at 0.3

RIDE_BEYOND_DB, RIDE, MOST_RIDE_DB = 7.0, 0.7, 9.0  # how soft sections are lifted, see _level
SECTION_RAMP: Seconds = 0.09  # into the new level, done as the new section starts
OPENING_BEATS = Beats(8)  # a filter that opens takes the last eight beats before the new section
DUCK_ATTACK: Seconds = 0.004  # fast enough to make room, slow enough not to click
TREMOLO_HZ = 4.5  # where stage pianos have it
RETURN_REVERB, RETURN_ECHO, ECHO_INTO_REVERB = 0.55, 0.7, 0.3
ECHO_FEEDBACK = 0.42
RINGS = 2 * RATE // HOP  # points after which a widener and its filters have rung out
SHARE = 1 << 13  # frames poured at a time: what stays in the processor's cache

Curve = NDArray[np.float32]
"""[points]: a value every HOP frames."""


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


@dataclass(frozen=True, eq=False)
class Automation:
    """What all stems share: the clock, and what the sections and the kick do to levels."""

    times: NDArray[np.float64]  # seconds, of each point
    level: Curve  # gain by section energy
    cutoff: Curve | None  # Hz by section openness; None when everything is open
    kicks: NDArray[np.float64]  # seconds
    kick_strengths: NDArray[np.float64]  # 0 to 1, the hardest kick being 1


def mix(
    stems: dict[str, Samples],
    performance: Performance,
    sheet: MixSheet,
    *,
    rate: int = RATE,
    threads: int = 2,
    tell: Tell = quiet,
) -> Mixdown:
    """Balance and place `stems` (by seat name, all equally long), changing them in place.

    Silent stems are left out. The result does not depend on `threads`.
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
        automation = _automation(performance, sheet, heard, count, rate)
        placing = {
            name: crew.submit(
                _place, stems[name], seats[name], channels[name], sound, automation, rate
            )
            for name, sound in heard.items()
        }
        for done, (name, placed) in enumerate(placing.items()):
            tell(0.35 + 0.35 * done / len(placing), f"placing the {name}")
            placed.result()
    tell(0.7, "building the room")
    sounding = {name: stems[name] for name in heard}
    delay = performance.tempo.seconds(Beats(1)) * sheet.delay_beats
    mixture, room = _pour(sounding, channels, count, *_spaces(sheet, delay, rate))
    if sounding:
        filters.run_in_place(room, filters.butterworth_high(SPACE_FROM_HZ, rate))
        mixture += room
        sounding["space"] = room
    tell(1.0, "mixed")
    return Mixdown(stems=sounding, mixture=mixture)


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
    _clean(stem, _edges(channel, rate), loudness.k_weighting(rate), hop, powers, energies)
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
    stem: Samples, seat: Seat, channel: Channel, heard: Heard, automation: Automation, rate: int
) -> None:
    """The stem in its place, where it lies."""
    gain = heard.gain / sqrt(1 + heard.added**2)
    left, right = _gains(seat, channel, automation)
    sides = np.concatenate(
        [
            filters.butterworth_high(MONO_BELOW_HZ, rate),
            filters.butterworth_high(WIDE_ABOVE_HZ, rate),
        ]
    )
    lengths = space.odd_frames(space.WIDENERS_MS, rate)
    effects = seat.role is Role.EFFECTS
    lid = _lid(None if effects else automation.cutoff, rate)
    _seat(
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
    if channel.low_pass_hz >= OPEN_HZ:
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


def _gains(seat: Seat, channel: Channel, automation: Automation) -> tuple[Curve, Curve]:
    """Left and right, all that moves the level in one."""
    level = np.ones_like(automation.level)
    if seat.role is not Role.EFFECTS:  # risers and impacts have their own arc
        level *= automation.level
    if channel.duck:
        level *= _ducking(channel.duck, automation)
    phase = 2 * pi * TREMOLO_HZ * automation.times
    swing = np.asarray(channel.tremolo * np.sin(phase), np.float32)
    angle = (1 + seat.pan) * pi / 4  # equal power; the middle is 1 on both sides
    left, right = np.float32(sqrt(2) * cos(angle)), np.float32(sqrt(2) * sin(angle))
    return (
        np.asarray(level * left * (1 + swing), np.float32),
        np.asarray(level * right * (1 - swing), np.float32),
    )


# Automation


def _automation(
    performance: Performance, sheet: MixSheet, heard: Mapping[str, Heard], count: int, rate: int
) -> Automation:
    times = np.arange(count // HOP + 2, dtype=np.float64) * (HOP / rate)
    kicks = [
        (event.at, event.strength)
        for track in performance.tracks
        if track.seat.role is Role.DRUMS
        for event in track.events
        if event.pitch == DRUMS["kick"]
    ]
    kicks.sort()
    strengths = np.array([strength for _, strength in kicks])
    return Automation(
        times=times,
        level=_level(performance.stretches, sheet.motion_db, heard, times),
        cutoff=_cutoff(performance, times),
        kicks=np.array([at for at, _ in kicks]),
        kick_strengths=strengths / strengths.max(initial=1e-9),
    )


def _level(
    stretches: Sequence[Stretch],
    motion_db: float,
    heard: Mapping[str, Heard],
    times: NDArray[np.float64],
) -> Curve:
    """Straight in dB into each section, arriving as it starts.

    Energy moves the level as the sheet says. But an arrangement moves it too, and a verse of one
    piano under a full chorus is lost in any kitchen: what falls far behind is ridden up.
    """
    if not stretches:
        return np.ones(len(times), np.float32)
    levels = np.array([motion_db * (stretch.energy - 1) for stretch in stretches])
    behind = _behind(stretches, heard, levels)
    levels += np.minimum(RIDE * np.maximum(behind - RIDE_BEYOND_DB, 0), MOST_RIDE_DB)
    return np.asarray(10 ** (_steps(stretches, levels, SECTION_RAMP, times) / 20), np.float32)


def _behind(
    stretches: Sequence[Stretch], heard: Mapping[str, Heard], levels: NDArray[np.float64]
) -> NDArray[np.float64]:
    """How many dB each section will be softer than the loudest, all players added up."""
    total = sum((sound.gain**2 * sound.powers for sound in heard.values()), np.zeros(1))
    blocks = np.arange(len(total)) / loudness.BLOCKS
    cuts = [total[(blocks >= now.start) & (blocks < now.end)] for now in stretches]
    means = np.array([cut.sum() / max(len(cut), 1) for cut in cuts])
    loud = 10 * np.log10(np.maximum(means, 1e-9)) + levels
    return np.asarray(loud.max() - loud, np.float64)


def _cutoff(performance: Performance, times: NDArray[np.float64]) -> Curve | None:
    """A filter opens slowly towards an open section, and closes at once."""
    stretches = performance.stretches
    if all(stretch.openness >= 1 for stretch in stretches):
        return None
    slow = performance.tempo.seconds(OPENING_BEATS)
    octaves = np.log2(OPEN_HZ / MUFFLED_HZ) / (1 - MUFFLED)
    points: list[tuple[Seconds, float]] = [(0.0, stretches[0].openness)]
    for now, coming in pairwise(stretches):
        opening = coming.openness > now.openness
        ramp = min(slow, 0.9 * (now.end - now.start)) if opening else SECTION_RAMP
        points += [(coming.start - ramp, now.openness), (coming.start, coming.openness)]
    at, openness = np.array(points).T
    return np.asarray(OPEN_HZ * 2 ** (octaves * (np.interp(times, at, openness) - 1)), np.float32)


def _steps(
    stretches: Sequence[Stretch],
    values: NDArray[np.float64],
    ramp: Seconds,
    times: NDArray[np.float64],
) -> NDArray[np.float64]:
    at, heights = [0.0], [values[0]]
    for stretch, before, value in zip(stretches[1:], values, values[1:], strict=False):
        at += [stretch.start - ramp, stretch.start]
        heights += [before, value]
    return np.interp(times, at, heights)


def _ducking(duck: Duck, automation: Automation) -> Curve:
    """Down just before each kick, back up along a smooth S. Soft kicks push less."""
    kicks, times = automation.kicks, automation.times
    if not len(kicks):
        return np.ones(len(times), np.float32)
    depths = duck.depth * np.append(automation.kick_strengths, 0.0)  # [-1]: before the first
    coming = np.searchsorted(kicks, times)
    since = times - np.append(kicks, -1e9)[coming - 1]
    up = np.clip(since / max(duck.release, 1e-3), 0, 1)
    after = 1 - depths[coming - 1] * (1 - up * up * (3 - 2 * up))
    until = np.append(kicks, 1e9)[coming] - times
    near = np.clip(1 - until / DUCK_ATTACK, 0, 1)
    return np.asarray((1 - near) * after + near * np.minimum(after, 1 - depths[coming]), np.float32)


def _lid(cutoff: Curve | None, rate: int) -> Curve:
    """The state-variable filter's g, every HOP frames; empty when it stays open."""
    if cutoff is None:
        return np.zeros(0, np.float32)
    return np.tan(pi * np.minimum(cutoff, 0.46 * rate) / rate).astype(np.float32)


# The room


def _spaces(sheet: MixSheet, delay: Seconds, rate: int) -> tuple[space.Reverb, space.PingPong]:
    reverb = space.Reverb(t60=sheet.reverb_seconds, damping=sheet.reverb_damping, rate=rate)
    return reverb, space.PingPong(seconds=delay, feedback=ECHO_FEEDBACK, rate=rate)


def _pour(
    stems: dict[str, Samples],
    channels: dict[str, Channel],
    count: int,
    reverb: space.Reverb,
    echo: space.PingPong,
) -> tuple[Samples, Samples]:
    """The stems' sum, in their order, and what reverb and echo return, lows included.

    A share at a time, so that the sends never need more memory than the processor's cache has.
    """
    mixture, room = np.zeros((count, 2), np.float32), np.zeros((count, 2), np.float32)
    for start in range(0, count, SHARE):
        cut = slice(start, start + SHARE)
        to_reverb, to_echo = room[cut], np.zeros_like(room[cut])
        for name, stem in stems.items():
            channel = channels[name]
            mixture[cut] += stem[cut]
            if channel.reverb > 0:
                to_reverb += np.float32(channel.reverb) * stem[cut]
            if channel.delay > 0:
                to_echo += np.float32(channel.delay) * stem[cut]
        echo.answer(to_echo)
        to_reverb += np.float32(ECHO_INTO_REVERB) * to_echo
        reverb.answer(to_reverb)
        to_reverb *= np.float32(RETURN_REVERB)
        to_reverb += np.float32(RETURN_ECHO) * to_echo
    return mixture, room


# Kernels


@kernel
def _silent(x: Samples, start: int, end: int, c: int) -> bool:
    for i in range(start, end):  # noqa: SIM110 - the compiler knows no generators
        if x[i, c] != 0:
            return False
    return True


@kernel
def _clean(
    x: Samples,
    edges: Sections,
    k: Sections,
    hop: int,
    powers: NDArray[np.float64],
    energies: NDArray[np.float64],
) -> None:
    """Through `edges` (one or two sections) in place; on the way, K-weighted power per hop."""
    h0, h1, h2, ha, hb = edges[0]
    o0, o1, o2, oa, ob = edges[-1]
    lidded = len(edges) > 1
    p0, p1, p2, pa, pb = k[0]
    qa, qb = k[1, 3], k[1, 4]
    for c in range(2):
        x1, x2, a1, a2, b1, b2, u1, u2, v1, v2 = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
        calm = True  # the filters remember nothing
        for start in range(0, len(x), hop):
            end = min(start + hop, len(x))
            if calm and _silent(x, start, end, c):
                continue
            total = 0.0
            for i in range(start, end):
                v0 = np.float64(x[i, c])
                a = (h0 * v0 + h1 * x1 + h2 * x2 - hb * a2) - ha * a1
                b = (o0 * a + o1 * a1 + o2 * a2 - ob * b2) - oa * b1 if lidded else a
                u = (p0 * b + p1 * b1 + p2 * b2 - pb * u2) - pa * u1
                v = (u - 2 * u1 + u2 - qb * v2) - qa * v1
                x2, x1, a2, a1, b2, b1, u2, u1, v2, v1 = x1, v0, a1, a, b1, b, u1, u, v1, v
                total += v * v
                x[i, c] = b
            if start // hop < len(powers):
                powers[start // hop] += total / hop
            calm = total < FAINT and x1 == 0 and x2 == 0
            if calm:
                a1, a2, b1, b2, u1, u2, v1, v2 = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    middle, side = 0.0, 0.0
    for i in range(len(x)):
        middle += (x[i, 0] + x[i, 1]) ** 2
        side += (x[i, 0] - x[i, 1]) ** 2
    energies[0], energies[1] = middle, side


@kernel
def _seat(
    x: Samples,
    left: Curve,
    right: Curve,
    lid: Curve,
    own: float,
    added: float,
    sides: Sections,
    lengths: NDArray[np.int64],
) -> None:
    """Width, filter and moving gains in one pass, in place."""
    m0, m1, m2, ma, mb = sides[0]
    w0, w1, w2, wa, wb = sides[1]
    s1, s2, t1, t2, d1, d2, e1, e2 = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    il, jl, ir, jr = 0.0, 0.0, 0.0, 0.0  # the state-variable filter's integrators
    damp = np.sqrt(2.0)
    still = RINGS  # blocks without a sound
    gains = space.WIDENER_GAINS
    lines, places = np.zeros((len(lengths), lengths.max()), np.float32), np.zeros_like(lengths)
    for b in range((len(x) + HOP - 1) // HOP):
        start, end = b * HOP, min((b + 1) * HOP, len(x))
        still = still + 1 if _silent(x, start, end, 0) and _silent(x, start, end, 1) else 0
        if still > RINGS:
            continue
        if still == RINGS:
            lines[:] = 0
            s1, s2, t1, t2, d1, d2, e1, e2 = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
            il, jl, ir, jr = 0.0, 0.0, 0.0, 0.0
        gl, gr = np.float64(left[b]), np.float64(right[b])
        step_l, step_r = (left[b + 1] - gl) / HOP, (right[b + 1] - gr) / HOP
        g = np.float64(lid[b]) if len(lid) else 0.0
        f1 = 1 / (1 + g * (g + damp))
        f2 = g * f1
        f3 = g * f2
        for i in range(start, end):
            middle = 0.5 * (x[i, 0] + x[i, 1])
            s = 0.5 * own * (x[i, 0] - x[i, 1])
            t = (m0 * s + m1 * s1 + m2 * s2 - mb * t2) - ma * t1
            s2, s1, t2, t1 = s1, s, t1, t
            side = t
            if added > 0:
                d = added * space.diffuse(np.float32(middle), lines, lengths, places, gains)
                e = (w0 * d + w1 * d1 + w2 * d2 - wb * e2) - wa * e1
                d2, d1, e2, e1 = d1, d, e1, e
                side += e
            y, z = middle + side, middle - side
            if len(lid):  # Zavalishin's trapezoidal state-variable low-pass
                v3 = y - jl
                v1, v2 = f1 * il + f2 * v3, jl + f2 * il + f3 * v3
                il, jl, y = 2 * v1 - il, 2 * v2 - jl, v2
                v3 = z - jr
                v1, v2 = f1 * ir + f2 * v3, jr + f2 * ir + f3 * v3
                ir, jr, z = 2 * v1 - ir, 2 * v2 - jr, v2
            x[i, 0] = gl * y
            x[i, 1] = gr * z
            gl += step_l
            gr += step_r


def warm_up() -> None:
    """Compile everything a mix needs."""
    filters.warm_up()
    loudness.warm_up()
    dynamics.warm_up()
    space.warm_up()
    still = np.zeros((RATE, 2), np.float32)
    points = np.ones(RATE // HOP + 2, np.float32)
    edges, powers = filters.butterworth_high(100, RATE), np.zeros(loudness.BLOCKS)
    _clean(still, edges, loudness.k_weighting(RATE), RATE // 10, powers, np.zeros(2))
    sides = np.concatenate([edges, edges])
    lengths = space.odd_frames(space.WIDENERS_MS, RATE)
    _seat(still, points, points, points, 1.0, 0.5, sides, lengths)
