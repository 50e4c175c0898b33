"""Basses: fingers, thumbs and plectra on long strings, and oscillators that need no wood."""

from collections.abc import Sequence
from functools import cache
from math import pi

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames, Seconds, frames
from kapelle.sound import filters
from kapelle.sound.envelopes import (
    STEP,
    Curve,
    cents,
    contour,
    ends_softly,
    fall,
    s_curve,
    shaped,
    swell,
    ticks,
    tremble,
    wander,
)
from kapelle.sound.instruments import bodies
from kapelle.sound.instruments.guitars import picked, plectrum, pluck
from kapelle.sound.oscillators import Table, noise, saws, string, sweep, table, waves
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Play, Voice, slide

# Strings


def _finger(
    nail_hz: float, lasting: Seconds, body: Sequence[bodies.Resonance], top_hz: float
) -> Play:
    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        held = 0.15 if cue.muted else lasting * 2 ** ((33 - cue.pitch) / 24)
        push = pluck(cue, rate, nail_hz=nail_hz, at=0.22)
        sound = string(length, rate, hertz(cue.pitch), push, lasting=held, bright=0.62)
        sound = filters.low_pass(sound, top_hz * (0.5 + 0.5 * cue.touch), rate)
        thump = filters.low_pass(noise(length, 37, cue.take), 180, rate)
        sound += shaped(thump, fall(length, rate, 0.1), level=0.4 * cue.touch)
        sound = filters.high_pass(bodies.through(sound, rate, body), 28, rate)
        return shaped(sound, swell(length, rate, 0.002))

    return play


def _picked(cue: Cue, length: Frames, rate: int) -> Samples:
    """A plectrum near the bridge: an edge on every note, and all the harmonics of a new string."""
    held = 0.2 if cue.muted else 6 * 2 ** ((33 - cue.pitch) / 24)
    push = pluck(cue, rate, nail_hz=2600, at=0.14)
    sound = string(length, rate, hertz(cue.pitch), push, lasting=held, bright=0.74)
    sound += plectrum(cue, length, rate, 0.25)
    sound = filters.low_pass(sound, 1500 + 2600 * cue.touch, rate)
    sound = filters.high_pass(bodies.through(sound, rate, bodies.BASS_CABINET), 28, rate)
    return shaped(sound, swell(length, rate, 0.0015))


MWAH_HZ = (420.0, 900.0)
"""Where a fretless string's bloom lies, soft and hard: it leans on bare wood as it swings out."""


def _fretless(cue: Cue, length: Frames, rate: int) -> Samples:
    """The finger is the fret: each note blooms after it is plucked, and the hand rocks it."""
    times = ticks(length, rate)
    rocked = cents(11 * tremble(times, 5.1, 0.4, 0.4)) * slide(cue, times, rate, 0.18)
    push = pluck(cue, rate, nail_hz=800, at=0.22)
    lasting = 5 * 2 ** ((33 - cue.pitch) / 24)
    dry = picked(cue, push, length, rate, rocked, lasting, 0.66)
    bloom = (
        380
        + hertz(cue.pitch)
        + (MWAH_HZ[0] + MWAH_HZ[1] * cue.touch) * (s_curve(times / 0.12) * np.exp(-times / 0.9))
    )
    sound = sweep(dry.copy(), rate, bloom, 0.62)
    sound = shaped(sound, level=0.8) + shaped(filters.low_pass(dry, 1200, rate), level=0.35)
    sound = filters.high_pass(bodies.through(sound, rate, bodies.BASS_CABINET), 28, rate)
    return shaped(sound, swell(length, rate, 0.008))


POPS_FROM = 0.75  # of the touch: harder, and the string is pulled off the board instead of struck


def _slap(cue: Cue, length: Frames, rate: int) -> Samples:
    """A thumb throws the string at the frets, or a finger pulls it up and lets it snap back."""
    pops = cue.touch > POPS_FROM
    held = 0.11 if cue.muted else (3.2 if pops else 4.5) * 2 ** ((33 - cue.pitch) / 24)
    push = pluck(cue, rate, nail_hz=6500 if pops else 4200, at=0.09 if pops else 0.3)
    sound = string(length, rate, hertz(cue.pitch), push, lasting=held, bright=0.86)
    frets = filters.band_pass(noise(length, 43, cue.pitch, cue.take), 1800, 6000, rate)
    fading = fall(length, rate, 0.05), swell(length, rate, 0.001)
    sound += shaped(frets, *fading, level=(0.22 if pops else 0.15) * cue.touch)
    thump = filters.low_pass(noise(length, 47, cue.take), 160, rate)
    sound += shaped(thump, fall(length, rate, 0.09), level=0.2 if pops else 0.6)
    sound = bodies.through(sound, rate, bodies.SLAP_RIG)
    sound = filters.band_pass(sound, 32, 3000 + 4500 * cue.touch, rate)
    return shaped(sound, swell(length, rate, 0.0015))


# Machines

PHASES = 4
"""Takes of a voice that runs: an eighth of a turn off at the most, 0.7 dB of what adds up."""


def _running(cue: Cue, *starts: float) -> NDArray[np.float64]:
    """Where the note finds the oscillators, 0 to 1 each: they do not wait for it."""
    return (np.array(starts) + cue.take / PHASES) % 1


def _synth_bass(cue: Cue, length: Frames, rate: int) -> Samples:
    """Two saws and a sine under them; the filter snaps open with the touch and closes."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    bend = slide(cue, times, rate)
    detune, starts = np.array([1.0, 2 ** (7 / 1200)]), _running(cue, 0.0, 0.37)
    sound = saws(length, rate, hz * detune, starts, bend=bend[:, None])[:, :1]
    top = 500 + 3800 * cue.touch**1.5
    sound = sweep(sound, rate, 180 + hz + top * np.exp(-times / 0.14), 0.35)
    sub = _sine(hz * bend, length, rate, cue.take / PHASES)
    sound = shaped(filters.high_pass(sound, hz * 0.9, rate), level=0.7)
    sound += shaped(sub, level=0.55)
    return shaped(sound, contour(length, rate, 0.004, 6, 0.6))


def _808(cue: Cue, length: Frames, rate: int) -> Samples:
    """A kick's long tail tuned to a note: a drop of pitch, a clean sine, a drive that dies first."""
    times = ticks(length, rate)
    hz = hertz(cue.pitch) * slide(cue, times, rate)
    hz = hz + 110 * np.exp(-times / 0.014)  # the beater: a fifth of a cycle of thump, no more
    drive = 1.2 + 2.2 * cue.touch
    dying = 0.45 + 0.55 * fall(length, rate, 1.6)
    sound = shaped(_sine(hz, length, rate), fall(length, rate, 4.5), dying, level=drive)
    sound = np.tanh(sound, dtype=np.float32)
    click = filters.band_pass(noise(length, 41), 700, 4500, rate)
    sound += shaped(click, fall(length, rate, 0.02), level=0.1 * cue.touch)
    return shaped(sound, swell(length, rate, 0.003))


GLIDE_303: Seconds = 0.06  # the TB-303 slides in 60 ms, whatever the distance (Whittle, 1999)
ACCENT = 0.7  # of the touch: what is played harder is accented, and opens the filter further


def _acid(cue: Cue, length: Frames, rate: int) -> Samples:
    """One saw and a filter on the edge of singing: touch is its accent, its squelch the tune."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    bend = slide(cue, times, rate, GLIDE_303)
    sound = saws(length, rate, np.array([hz]), _running(cue, 0.0), bend=bend[:, None])[:, :1]
    accent = max(cue.touch - ACCENT, 0.0) / (1 - ACCENT)
    closing = 0.22 - 0.1 * accent  # an accent shuts faster than it opens
    opened = 250 + 2600 * cue.touch**1.6 + 1100 * accent
    cutoff = 130 + 1.1 * hz + opened * np.exp(-times / closing)
    sound = sweep(sound, rate, np.minimum(1.6 * cutoff, 9000), 0.1)  # two slopes make the ladder
    sound = sweep(sound, rate, cutoff, 0.9 - 0.05 * accent)
    sound = np.tanh(shaped(sound, level=0.9), dtype=np.float32)
    sound = filters.high_pass(sound, 0.7 * hz, rate)
    return shaped(sound, contour(length, rate, 0.003, 4, 0.55))


def _reese(cue: Cue, length: Frames, rate: int) -> Samples:
    """Saws a quarter of a semitone apart beat against each other; under them a sine stays put."""
    hz, times = hertz(cue.pitch), ticks(length, rate)
    starts = _running(cue, 0.11, 0.57, 0.83, 0.31)
    glide = slide(cue, times, rate)
    bend = glide[:, None] * cents(4 * wander(times, 2 * pi * starts))
    apart = hz * cents(np.array([-24.0, -9, 9, 24]))
    sound = saws(length, rate, apart, starts, bend=bend, places=np.array([-0.8, 0.5, -0.5, 0.8]))
    swaying = 1 + 0.45 * np.sin(2 * pi * 0.31 * times - 1.2) + 0.2 * np.sin(2 * pi * 0.83 * times)
    sound = sweep(sound, rate, (hz + 450 + 2500 * cue.touch**1.4) * swaying, 0.25)
    sound = np.tanh(shaped(sound, level=1.4), dtype=np.float32)
    sound = shaped(filters.high_pass(sound, max(1.4 * hz, 90.0), rate), level=0.6)
    sound += shaped(_sine(hz * glide, length, rate, cue.take / PHASES), level=0.55)
    return shaped(sound, contour(length, rate, 0.008, 8, 0.85))


WOBBLES = (1, 2, 3, 4, 6, 8, 12, 16, 24)
"""Turns of the filter in one note: whole ones, so that it turns with the beat it was written on."""
WOBBLE_TAIL: Seconds = 0.06


def _wobble(cue: Cue, length: Frames, rate: int) -> Samples:
    """A growl that opens and shuts a whole number of times in a note, the faster the harder played."""
    seconds = length / rate
    wanted_hz = 1.8 + 6.2 * cue.touch**1.5  # from half notes to triplets at 140 a minute
    turns = min(WOBBLES, key=lambda n: abs(np.log(n / seconds / wanted_hz)))
    whole = Frames(length + frames(WOBBLE_TAIL, rate))
    hz, times = hertz(cue.pitch), ticks(whole, rate)
    glide = slide(cue, times, rate)
    open_ = 0.5 - 0.5 * np.cos(2 * pi * turns * np.minimum(times / seconds, 1.0))
    starts = np.array([0.0, 0.41, 0.77])
    apart = hz * cents(np.array([-10.0, 0, 10]))
    places = np.array([-0.6, 0, 0.6])
    sound = saws(whole, rate, apart, starts, bend=glide[:, None], places=places)
    sound += shaped(
        saws(whole, rate, 2 * apart[1:2], starts[:1], bend=glide[:, None], width=0.3), level=0.4
    )
    sound = sweep(sound, rate, 90 + hz + (900 + 5600 * cue.touch) * open_**1.4, 0.55)
    sound = np.tanh(shaped(sound, level=1.5), dtype=np.float32)
    talks = sweep(sound.copy(), rate, 500 + 1300 * open_, 0.8)  # a second peak above: it says "yoi"
    sound = shaped(sound, level=0.75) + shaped(talks, level=0.6)
    sound = filters.run(sound, filters.bell(2000, 8, 0.6, rate))
    sound = filters.high_pass(sound, max(1.4 * hz, 90.0), rate)
    sound += shaped(_sine(hz * glide, whole, rate), level=0.5)
    shaped(sound, contour(whole, rate, 0.006, 8, 0.9))
    return ends_softly(sound, rate, WOBBLE_TAIL)


def _log_drum(cue: Cue, length: Frames, rate: int) -> Samples:
    """Amapiano's bass: a struck log, its pitch falling into the note, its wood gone at once."""
    times = ticks(length, rate)
    hz = hertz(cue.pitch) * slide(cue, times, rate, 0.07)
    dropped = hz * (1 + 0.9 * np.exp(-times / 0.011) + 0.03 * np.exp(-times / 0.05))
    index = (0.7 + 2.2 * cue.touch) * np.exp(-np.arange(length) / rate / 0.05)
    wood = index + (0.25 + 0.35 * cue.touch) * np.exp(-np.arange(length) / rate / 0.4)
    turned = _turns(dropped, length, rate)
    wave = np.sin(2 * pi * turned + wood * np.sin(2 * pi * 2 * turned)).astype(np.float32)
    sound = shaped(wave[:, None], fall(length, rate, 2.1), level=0.9 + 0.7 * cue.touch)
    sound = np.tanh(sound, dtype=np.float32)
    knock = filters.band_pass(noise(length, 53, cue.take), 500, 2600, rate)
    sound += shaped(
        knock, fall(length, rate, 0.03), swell(length, rate, 0.001), level=0.1 * cue.touch
    )
    return shaped(filters.high_pass(sound, 30, rate), swell(length, rate, 0.003))


@cache
def _stairs() -> tuple[Table, Table]:
    """Harmonics of the console's triangle, 32 steps of four bits, and of a plainer, softer one."""
    steps = np.repeat(np.concatenate((np.arange(15, -1, -1), np.arange(16))), 64) / 7.5 - 1
    lines = np.fft.rfft(np.roll(steps, -len(steps) // 4 - 16))[1:400]
    stepped = 2 / len(steps) * -lines.imag
    odd = np.arange(1, 400)
    return np.where(odd < 8, stepped, 0.0), stepped


def _chip(cue: Cue, length: Frames, rate: int) -> Samples:
    """The triangle channel: four bits deep, no volume control, gone when it is over."""
    times, hz = ticks(length, rate), hertz(cue.pitch)
    soft, hard = (table(lines, hz, rate) for lines in _stairs())
    touched = np.full(len(times), cue.touch**1.5)
    sound = waves(length, rate, hz, soft, hard, touched, slide(cue, times, rate))
    return shaped(sound, swell(length, rate, 0.002))


def _sine(hz: Curve, length: Frames, rate: int, start: float = 0.0) -> Samples:
    """[length, 1] a sine whose frequency is given at every control point, from `start`, 0 to 1."""
    return np.sin(2 * pi * (start + _turns(hz, length, rate))).astype(np.float32)[:, None]


def _turns(hz: Curve, length: Frames, rate: int) -> Curve:
    """[length] how often a wave of this frequency has turned, frame by frame."""
    every = np.interp(np.arange(length), np.arange(len(hz)) * STEP, hz)
    turned = np.cumsum(every) / rate
    return turned - turned[:1]


_BASS_GUITAR = _finger(700, 5, bodies.BASS_CABINET, 1800)
_UPRIGHT = _finger(900, 2.6, bodies.UPRIGHT, 2200)

VOICES = {
    "bass guitar": Voice(play=_BASS_GUITAR, release=0.12, rings=6, takes=2, mutes=True, level=0.38),
    "picked bass": Voice(play=_picked, release=0.1, rings=6, takes=3, mutes=True, level=0.38),
    "fretless bass": Voice(
        play=_fretless, release=0.16, rings=6, takes=2, slides=True, overlap=0.06, level=0.38
    ),
    "slap bass": Voice(play=_slap, release=0.07, rings=5, takes=3, mutes=True, level=0.38),
    "upright bass": Voice(play=_UPRIGHT, release=0.15, rings=4, takes=2, mutes=True, level=0.4),
    "synth bass": Voice(
        play=_synth_bass, release=0.08, takes=PHASES, runs=True, slides=True, level=0.23
    ),
    "acid bass": Voice(play=_acid, release=0.05, takes=PHASES, runs=True, slides=True, level=0.36),
    "reese bass": Voice(play=_reese, release=0.1, takes=PHASES, runs=True, slides=True, level=0.36),
    "wobble bass": Voice(play=_wobble, shaped=True, slides=True, level=0.2),
    "808": Voice(play=_808, release=0.12, rings=4.5, slides=True, level=0.15),
    "log drum": Voice(play=_log_drum, release=0.1, rings=2.2, takes=2, slides=True, level=0.4),
    "chip bass": Voice(play=_chip, release=0.02, slides=True, level=0.3),
}

SAMPLED = {
    "bass guitar": Sampled(
        program=33, release=0.15, soft_harmonics=10, layer=_BASS_GUITAR, width=0, level=0.47
    ),
    "picked bass": Sampled(
        program=34,
        release=0.12,
        soft_harmonics=9,
        layer=_picked,
        layer_level=0.4,
        width=0,
        level=0.5,
    ),
    "slap bass": Sampled(
        program=36, release=0.1, soft_harmonics=9, layer=_slap, layer_level=0.3, width=0, level=0.5
    ),
    "upright bass": Sampled(
        program=32,
        release=0.2,
        soft_harmonics=9,
        layer=_UPRIGHT,
        layer_level=0.3,
        width=0,
        level=0.5,
    ),
}
