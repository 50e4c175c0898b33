"""Playing recorded notes from a bank.

The kernel reads a sample at the note's speed (cubic interpolation), loops it for as long as the
key is down, and shapes it by the bank's own envelope and filter. What the bank's makers left to
the hall or got wrong is put right per instrument, in `Sampled`: see the pitfalls it names.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import RATE, Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames, Seconds, frames
from kapelle.sound import expression, filters
from kapelle.sound.bank import Bank, Region
from kapelle.sound.envelopes import STEP, Curve, shaped, ticks
from kapelle.sound.expression import STILL, Hand
from kapelle.sound.kernel import kernel
from kapelle.sound.tones import Cue, Play, Voice

BLOCK = 64  # frames between envelope points: 1.5 ms
FIRM = 100  # velocity at which a pitch is listened to
OPEN_HZ = 18_000.0  # a full touch's cutoff: nothing is held back
LEAST_ATTACK: Seconds = 0.0008  # a sample cut at full swing would click


_LEFT, _RIGHT = 5, 6  # where `_numbers` has the two gains
SIDE_HZ = 180.0  # below this the two channels are one: the bank's pairs cancel there


@dataclass(frozen=True, kw_only=True)
class Chair:
    """One of several who play a part together, or one string of a course."""

    program: int
    cents: float = 0.0  # off the note
    late: Seconds = 0.0
    place: float = 0.0  # -1 left to 1 right
    level: float = 1.0
    smaller: int = 0  # semitones below that a note is fetched from: its box shrinks with it
    low: int = 0  # plays from here
    high: int = 127  # to here


@dataclass(frozen=True, kw_only=True)
class Sampled:
    """How an instrument of ours uses a General MIDI program of the bank."""

    program: int
    release: Seconds  # ours, not the bank's: FluidR3's steel guitar would ring 8 seconds on
    muted: int = -1  # the program that plays muted notes
    soft_harmonics: float = 6.0  # what the softest touch leaves: banks hold one strength of most
    width: float = 1.0  # 0 mono to 1 as recorded: FluidR3's string pairs are out of phase
    high_pass_hz: float = 25.0  # some recordings carry DC and rumble
    retuned: bool = False  # put right by ear: FluidR3's choir is a quarter of a semitone flat
    layer: Play | None = None  # a voice of ours for the overtones a dull recording has not
    layer_level: float = 0.5
    chairs: Sequence[Chair] = ()  # who plays instead of the one program, together
    body: Sequence[tuple[float, float, float]] = ()  # resonances on top (Hz, dB, Q)
    hand: Hand = STILL
    open_hz: float = OPEN_HZ  # what a full touch lets through
    slides: bool = False
    takes: int = 1
    overlap: Seconds = 0.06
    level: float = 1.0
    through: Callable[[Samples, int], None] | None = None  # the amplifier: see tones.Voice


def voice(bank: Bank, how: Sampled) -> Voice:
    """An instrument of ours, played from the bank."""

    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        return tone(bank, how, cue, length, rate)

    return Voice(
        play=play,
        release=how.release,
        overlap=how.overlap,
        level=how.level,
        mutes=how.muted >= 0,
        slides=how.slides,
        takes=how.takes,
        through=how.through,
    )


def tone(bank: Bank, how: Sampled, cue: Cue, length: Frames, rate: int) -> Samples:
    """[length, 1 or 2] the key struck and held."""
    program = how.muted if cue.muted and bank.has(how.muted) else how.program
    out = np.zeros((length, 2), np.float32)
    chairs = [c for c in how.chairs if c.low <= cue.pitch <= c.high and not cue.muted]
    if not chairs:
        _play_on(out, bank, how, Chair(program=program), 0, cue, rate)
    for player, chair in enumerate(chairs):
        late = out[round(chair.late * rate) :]
        _play_on(late, bank, how, chair, player, cue, rate, seated=len(chairs) ** -0.5)
    if how.width < 1:
        out = narrowed(out, how.width, rate)
    if how.layer is not None:
        out += shaped(_overtones(how.layer, cue, length, rate), level=how.layer_level)
    if how.body:
        filters.run_in_place(out, np.concatenate([filters.bell(*r, rate) for r in how.body]))
    expression.lived(how.hand, out, cue, rate)
    return filters.high_pass(out, how.high_pass_hz, rate)


def _play_on(
    out: Samples,
    bank: Bank,
    how: Sampled,
    chair: Chair,
    player: int,
    cue: Cue,
    rate: int,
    seated: float = 0.0,  # level of one in a chair; 0: alone, as recorded
) -> None:
    """Add one player's tone to `out`, from its first frame on."""
    pitch = cue.pitch - chair.smaller
    tuning = _tuning(bank, chair.program, pitch) if how.retuned else 1.0
    tuning *= 2 ** (chair.smaller / 12 + chair.cents / 1200)
    softest = hertz(cue.pitch) * how.soft_harmonics
    full = max(how.open_hz, softest)
    top_hz = full * (softest / full) ** (1 - cue.touch)
    times = ticks(Frames(len(out)), rate)
    _struck(
        out,
        bank,
        chair.program,
        pitch,
        max(1, round(127 * cue.touch)),
        rate,
        bend=tuning * expression.bend(how.hand, cue, times, rate, player),
        open_hz=top_hz * expression.light(how.hand, cue, times, player),
        moves=how.hand.dark > 0 or how.hand.glow > 0,
        level=seated * chair.level,
        place=chair.place,
    )


def _struck(
    out: Samples,
    bank: Bank,
    program: int,
    pitch: int,
    velocity: int,
    rate: int,
    *,
    bend: Curve,  # ratio of frequencies
    open_hz: Curve,
    moves: bool = False,  # whether open_hz does
    level: float = 0.0,  # where another place than the recorded one is asked for
    place: float = 0.0,
) -> None:
    near = _nearest(bank, program, pitch, velocity)
    faster = 2 ** ((pitch - near) / 12)
    for region in bank.regions(program, near, velocity):
        numbers = _numbers(region, faster)
        if level:
            angle = (place + 1) * np.pi / 4
            gain = level * region.gain / 32_768
            numbers[_LEFT], numbers[_RIGHT] = gain * np.cos(angle), gain * np.sin(angle)
        _play(bank.samples, numbers, float(rate), bend, open_hz, moves, out)


def _nearest(bank: Bank, program: int, pitch: int, velocity: int) -> int:
    """The pitch itself, or the next one the bank has: FluidR3's violin leaves out a key."""
    for step in range(128):
        for near in (pitch - step, pitch + step):
            if bank.regions(program, near, velocity):
                return near
    raise ValueError(f"{bank.path.name} has no sound in program {program}.")


@cache
def _tuning(bank: Bank, program: int, pitch: int) -> float:
    """By how much to play faster so that the first four harmonics lie where they should.

    Of each harmonic the middle of its power counts, within 60 cents: a section of players, each
    a little off, has no single frequency.
    """
    length = frames(1.2, RATE)
    steady = np.ones_like(ticks(length, RATE))
    tone = np.zeros((length, 2), np.float32)
    _struck(tone, bank, program, pitch, FIRM, RATE, bend=steady, open_hz=OPEN_HZ * steady)
    heard = tone[RATE // 8 :, 0] + tone[RATE // 8 :, 1]
    power = np.abs(np.fft.rfft(heard * np.hanning(len(heard)), 1 << 17)) ** 2
    hz = np.fft.rfftfreq(1 << 17, 1 / RATE)
    wanted = found = 1e-12
    for harmonic in hertz(pitch) * np.arange(1, 5):
        reach = max(harmonic * (2 ** (60 / 1200) - 1), 3.0)
        near = slice(*np.searchsorted(hz, (harmonic - reach, harmonic + reach)))
        wanted += power[near].sum()
        found += (power * hz)[near].sum() / harmonic
    return float(wanted / found)


def narrowed(sound: Samples, width: float, rate: int = RATE) -> Samples:
    """The difference of the two channels turned down, below SIDE_HZ to nothing; at width 0 one."""
    if width == 0:
        return np.add(sound[:, :1], sound[:, 1:], dtype=np.float32) * np.float32(0.5)
    _narrow(sound, width, 1 - np.exp(-2 * np.pi * SIDE_HZ / rate))
    return sound


@kernel
def _narrow(sound: Samples, width: float, follow: float) -> None:
    low = 0.0
    for i in range(len(sound)):
        left, right = np.float64(sound[i, 0]), np.float64(sound[i, 1])
        middle, side = (left + right) / 2, (left - right) / 2
        low += follow * (side - low)
        sound[i, 0] = middle + width * (side - low)
        sound[i, 1] = middle - width * (side - low)


def _overtones(play: Play, cue: Cue, length: Frames, rate: int) -> Samples:
    """[length, 1 or 2] what lies above the fundamental, which the recording has already."""
    played = play(cue, length, rate)
    sound = np.zeros((length, played.shape[1]), np.float32)
    sound[: len(played)] = played
    return filters.high_pass(sound, 1.8 * hertz(cue.pitch), rate, 4)


def _numbers(r: Region, faster: float) -> NDArray[np.float64]:
    """A region as the kernel reads it."""
    angle = (r.pan + 1) * np.pi / 4
    loops = r.looped and r.loop_end > r.loop_start + 4
    return np.array(
        [
            *(r.start, r.end, r.loop_start, r.loop_end if loops else 0, r.hertz_ratio * faster),
            *(np.cos(angle) * r.gain / 32_768, np.sin(angle) * r.gain / 32_768),
            *(r.cutoff_hz, r.resonance_db),
            *(r.delay, max(r.attack, LEAST_ATTACK), r.hold, r.decay, r.sustain),
            *(r.sweep_cents, r.sweep_attack, r.sweep_decay, r.sweep_sustain),
        ]
    )


@kernel
def _play(
    samples: NDArray[np.int16],
    numbers: NDArray[np.float64],
    rate: float,
    bend: Curve,
    open_hz: Curve,
    moves: bool,
    out: Samples,
) -> None:
    """Add one region to `out` [frames, 2], from its first frame on.

    `bend` and `open_hz`, one value per STEP frames, are read once a block.
    """
    start, end, loop_start, loop_end, speed, left, right, cutoff, peak = numbers[:9]
    delay, attack, hold, decay, sustain = numbers[9:14]
    sweep_cents, sweep_attack, sweep_decay, sweep_sustain = numbers[14:18]
    step = speed / rate
    place = start
    loop = loop_end - loop_start
    last = 300 * step  # source frames of fade at the end of a sample that has no loop
    before, after_attack = delay * rate, (delay + attack) * rate
    falling = after_attack + hold * rate
    fall = np.exp(-11.51 * BLOCK / max(decay * rate, 1.0))  # 100 dB in `decay`
    moves = moves or sweep_cents != 0
    filtered = moves or min(cutoff, open_hz[0]) < 16_000
    q = max(10 ** (peak / 20) * 0.707, 0.5)
    b0, b1, a1, a2 = 1.0, 0.0, 0.0, 0.0
    z1, z2 = 0.0, 0.0
    level, fallen = 0.0, 1.0
    for block in range(0, len(out), BLOCK):
        stop = min(block + BLOCK, len(out))
        at = block + BLOCK  # the envelope aims at the block's full end, however short the tone
        if at <= before:
            target = 0.0
        elif at < after_attack:
            target = (at - before) / (after_attack - before)
        elif at <= falling:
            target = 1.0
        else:
            fallen = max(fallen * fall, sustain)
            target = fallen
        slope = (target - level) / BLOCK
        step = speed / rate * bend[block // STEP]
        if filtered and (block == 0 or moves):
            t = block / rate - delay
            opening = 0.0
            if sweep_cents != 0:
                if t < 0:  # before its delay is over; a sweep may have no attack to divide by
                    opening = 0.0
                elif t < sweep_attack:
                    opening = t / sweep_attack
                else:
                    opening = max(sweep_sustain, 1 - (t - sweep_attack) / max(sweep_decay, 0.001))
            own = min(cutoff, open_hz[block // STEP])
            hz = min(max(own * 2.0 ** (sweep_cents * opening / 1200), 60.0), 0.45 * rate)
            w = 2 * np.pi * hz / rate
            alpha = np.sin(w) / (2 * q)
            c = np.cos(w)
            b0 = (1 - c) / 2 / (1 + alpha)
            b1 = 2 * b0
            a1 = -2 * c / (1 + alpha)
            a2 = (1 - alpha) / (1 + alpha)
        for i in range(block, stop):
            if loop_end > 0:
                while place >= loop_end:
                    place -= loop
            elif place >= end - 2:
                return
            k = int(place)
            f = place - k
            y0 = float(samples[max(k - 1, 0)])
            y1 = float(samples[k])
            y2 = float(samples[k + 1])
            y3 = float(samples[k + 2])
            # Catmull-Rom through four neighbours
            c1 = 0.5 * (y2 - y0)
            c2 = y0 - 2.5 * y1 + 2 * y2 - 0.5 * y3
            c3 = 0.5 * (y3 - y0) + 1.5 * (y1 - y2)
            x = ((c3 * f + c2) * f + c1) * f + y1
            place += step
            if filtered:
                y = b0 * x + z1
                z1 = b1 * x - a1 * y + z2
                z2 = b0 * x - a2 * y
                x = y
            x *= level + slope * (i - block + 1)
            if loop_end == 0:
                x *= min(1.0, (end - 2 - place) / last)  # whatever it was cut off in
            out[i, 0] += x * left
            out[i, 1] += x * right
        level = target
        if at > falling and target < 1e-5:
            return
