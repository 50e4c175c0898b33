"""Playing recorded notes from a bank.

The kernel reads a sample at the note's speed (cubic interpolation), loops it for as long as the
key is down, and shapes it by the bank's own envelope and filter. What the bank's makers left to
the hall or got wrong is put right per instrument, in `Sampled`: see the pitfalls it names.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import RATE, Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames, Seconds, frames
from kapelle.sound import filters
from kapelle.sound.bank import Bank, Region
from kapelle.sound.envelopes import shaped
from kapelle.sound.kernel import kernel
from kapelle.sound.tones import Cue, Play, Voice

BLOCK = 64  # frames between envelope points: 1.5 ms
FIRM = 100  # velocity at which a pitch is listened to
OPEN_HZ = 18_000.0  # a full touch's cutoff: nothing is held back
LEAST_ATTACK: Seconds = 0.0008  # a sample cut at full swing would click


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
        through=how.through,
    )


def tone(bank: Bank, how: Sampled, cue: Cue, length: Frames, rate: int) -> Samples:
    """[length, 1 or 2] the key struck and held."""
    program = how.muted if cue.muted and bank.has(how.muted) else how.program
    velocity = max(1, round(127 * cue.touch))
    tuning = _tuning(bank, program, cue.pitch) if how.retuned else 1.0
    softest = hertz(cue.pitch) * how.soft_harmonics
    top = OPEN_HZ * min(softest / OPEN_HZ, 1.0) ** (1 - cue.touch)
    out = _struck(bank, program, cue.pitch, velocity, length, rate, tuning=tuning, top_hz=top)
    if how.width < 1:
        out = narrowed(out, how.width)
    if how.layer is not None:
        out += shaped(_overtones(how.layer, cue, length, rate), level=how.layer_level)
    return filters.high_pass(out, how.high_pass_hz, rate)


def _struck(
    bank: Bank,
    program: int,
    pitch: int,
    velocity: int,
    length: Frames,
    rate: int,
    *,
    tuning: float,
    top_hz: float,
) -> Samples:
    out = np.zeros((length, 2), np.float32)
    near = _nearest(bank, program, pitch, velocity)
    faster = tuning * 2 ** ((pitch - near) / 12)
    for region in bank.regions(program, near, velocity):
        _play(bank.samples, _numbers(region, faster, top_hz), float(rate), out)
    return out


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
    heard = _struck(
        bank, program, pitch, FIRM, frames(1.2, RATE), RATE, tuning=1.0, top_hz=OPEN_HZ
    )[RATE // 8 :].sum(axis=1)
    power = np.abs(np.fft.rfft(heard * np.hanning(len(heard)), 1 << 17)) ** 2
    hz = np.fft.rfftfreq(1 << 17, 1 / RATE)
    wanted = found = 1e-12
    for harmonic in hertz(pitch) * np.arange(1, 5):
        near = np.abs(hz - harmonic) < max(harmonic * (2 ** (60 / 1200) - 1), 3.0)
        wanted += power[near].sum()
        found += (power * hz)[near].sum() / harmonic
    return float(wanted / found)


def narrowed(sound: Samples, width: float) -> Samples:
    """The difference of the two channels turned down; one channel when it is turned off."""
    if width == 0:
        return sound.mean(axis=1, keepdims=True, dtype=np.float32)
    near, far = (1 + width) / 2, (1 - width) / 2
    return sound @ np.array([[near, far], [far, near]], np.float32)


def _overtones(play: Play, cue: Cue, length: Frames, rate: int) -> Samples:
    """[length, 1 or 2] what lies above the fundamental, which the recording has already."""
    played = play(cue, length, rate)
    sound = np.zeros((length, played.shape[1]), np.float32)
    sound[: len(played)] = played
    return filters.high_pass(sound, 1.8 * hertz(cue.pitch), rate, 4)


def _numbers(r: Region, faster: float, top_hz: float) -> NDArray[np.float64]:
    """A region as the kernel reads it."""
    angle = (r.pan + 1) * np.pi / 4
    loops = r.looped and r.loop_end > r.loop_start + 4
    return np.array(
        [
            *(r.start, r.end, r.loop_start, r.loop_end if loops else 0, r.hertz_ratio * faster),
            *(np.cos(angle) * r.gain / 32_768, np.sin(angle) * r.gain / 32_768),
            *(min(r.cutoff_hz, top_hz), r.resonance_db),
            *(r.delay, max(r.attack, LEAST_ATTACK), r.hold, r.decay, r.sustain),
            *(r.sweep_cents, r.sweep_attack, r.sweep_decay, r.sweep_sustain),
        ]
    )


@kernel
def _play(
    samples: NDArray[np.int16], numbers: NDArray[np.float64], rate: float, out: Samples
) -> None:
    """Add one region to `out` [frames, 2], from its first frame on."""
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
    filtered = cutoff < 16_000 or sweep_cents != 0
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
        if filtered and (block == 0 or sweep_cents != 0):
            t = block / rate - delay
            opening = 0.0
            if sweep_cents != 0:
                if t < 0:  # before its delay is over; a sweep may have no attack to divide by
                    opening = 0.0
                elif t < sweep_attack:
                    opening = t / sweep_attack
                else:
                    opening = max(sweep_sustain, 1 - (t - sweep_attack) / max(sweep_decay, 0.001))
            hz = min(max(cutoff * 2.0 ** (sweep_cents * opening / 1200), 60.0), 0.45 * rate)
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
