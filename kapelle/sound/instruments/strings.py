"""Bowed strings: many desks, or one player close by."""

from collections.abc import Sequence

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames
from kapelle.sound import filters
from kapelle.sound.envelopes import cents, clock, shaped, swell, ticks, tremble, wander
from kapelle.sound.instruments import bodies
from kapelle.sound.instruments.guitars import pluck
from kapelle.sound.oscillators import noise, phases, saws, string, sweep
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Play, Voice, slide

DESKS = 7


def _strings(cue: Cue, length: Frames, rate: int) -> Samples:
    """Seven players who agree on the note and on little else: own vibrato, own wander, own chair."""
    starts = phases(DESKS, 43, cue.pitch, cue.take)
    times = ticks(length, rate)
    each = [tremble(times, 5 + 1.2 * s, 0.1, 0.5, 6.28 * s) for s in starts]
    bend = cents(9 * np.stack(each, axis=1) + 5 * wander(times, 6.28 * starts))
    desks = np.linspace(-0.8, 0.8, DESKS)
    sound = saws(length, rate, np.full(DESKS, hertz(cue.pitch)), starts, bend=bend, places=desks)
    sound = filters.low_pass(sound, 1800 + 4500 * cue.touch, rate)
    sound = bodies.through(sound, rate, ((300, 3, 1.5), (1200, -3, 1), (2500, 3, 1)))
    sound = filters.high_pass(sound, hertz(cue.pitch) * 0.7, rate)
    return shaped(sound, swell(length, rate, 0.22 - 0.14 * cue.touch))


def _solo(body: Sequence[bodies.Resonance], top_hz: float) -> Play:
    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        """A bow that catches, then sings; vibrato once the note has settled."""
        times = ticks(length, rate)
        vibrato = 18 * tremble(times, 5.6, 0.22, 0.35)
        bow = -25 * np.exp(-times / 0.03) + 3 * wander(times, phases(1, 47, cue.pitch))[:, 0]
        bend = (cents(vibrato + bow) * slide(cue, times, rate))[:, None]
        hz = hertz(cue.pitch)
        sound = saws(length, rate, np.array([hz]), np.array([0.0]), bend=bend)[:, :1]
        opening = top_hz * (0.35 + 0.65 * cue.touch) * (1 - 0.6 * np.exp(-times / 0.05))
        sound = sweep(sound, rate, hz + opening, 0.05)
        hair = filters.band_pass(noise(length, 53, cue.pitch), 1200, 6500, rate)
        sound += shaped(hair, level=0.012)
        sound = bodies.through(sound, rate, body)
        sound = filters.high_pass(sound, hz * 0.6, rate)
        return shaped(sound, swell(length, rate, 0.09 - 0.05 * cue.touch))

    return play


def _pizzicato(cue: Cue, length: Frames, rate: int) -> Samples:
    """A fingertip in the middle of the string; wood, and it is over."""
    hz, lasting = hertz(cue.pitch), 0.9 * 2 ** ((60 - cue.pitch) / 16)
    push = pluck(cue, rate, nail_hz=2800, at=0.3)
    apart = 2 ** (3 / 1200)
    players = [
        string(length, rate, at, push, lasting=lasting, bright=0.66)
        for at in (hz / apart, hz * apart)
    ]
    sound = bodies.through(bodies.seated(players, (-0.5, 0.5)), rate, bodies.VIOLIN)
    return filters.high_pass(sound, 0.6 * hz, rate)


def _tremolo(cue: Cue, length: Frames, rate: int) -> Samples:
    """Bows to and fro as fast as they go, each desk for itself."""
    sound, times = _strings(cue, length, rate), clock(length, rate)
    for channel, phase in enumerate((0.0, 2.1)):
        shake = np.abs(np.sin(np.pi * 6.3 * times + phase + 0.4 * np.sin(3.1 * times + phase)))
        sound[:, channel] *= (0.45 + 0.55 * shake).astype(np.float32)
    return sound


VOICES = {
    "pizzicato strings": Voice(play=_pizzicato, release=0.3, rings=2, takes=2, level=0.35),
    "tremolo strings": Voice(play=_tremolo, release=0.4, takes=2, overlap=0.1, level=0.3),
    "fiddle": Voice(
        play=_solo(bodies.VIOLIN, 8000), release=0.12, overlap=0.05, slides=True, level=0.23
    ),
    "viola": Voice(
        play=_solo(bodies.VIOLIN, 5500), release=0.18, overlap=0.07, slides=True, level=0.23
    ),
    "erhu": Voice(
        play=_solo(bodies.VIOLIN, 6000), release=0.15, overlap=0.08, slides=True, level=0.23
    ),
    "strings": Voice(play=_strings, release=0.5, takes=2, overlap=0.1, level=0.27),
    "violin": Voice(
        play=_solo(bodies.VIOLIN, 7000), release=0.15, overlap=0.07, slides=True, level=0.23
    ),
    "cello": Voice(
        play=_solo(bodies.CELLO, 4200), release=0.2, overlap=0.07, slides=True, level=0.23
    ),
}

SAMPLED = {
    "pizzicato strings": Sampled(program=45, release=0.4, soft_harmonics=5, width=0.5, level=0.6),
    "tremolo strings": Sampled(
        program=44,
        release=0.5,
        soft_harmonics=7,
        width=0.35,
        high_pass_hz=45,
        retuned=True,
        level=0.6,
    ),
    "fiddle": Sampled(
        program=110, release=0.2, soft_harmonics=6, width=0.3, retuned=True, level=0.6
    ),
    "viola": Sampled(program=41, release=0.3, soft_harmonics=5, width=0.3, retuned=True, level=0.6),
    "strings": Sampled(
        program=48,
        release=0.7,
        soft_harmonics=7,
        width=0.35,
        high_pass_hz=45,
        retuned=True,
        overlap=0.12,
        level=0.75,
    ),
    "violin": Sampled(
        program=40, release=0.3, soft_harmonics=5, width=0.3, retuned=True, overlap=0.1, level=0.68
    ),
    "cello": Sampled(
        program=42, release=0.35, soft_harmonics=6, width=0.3, overlap=0.1, level=0.62
    ),
}
