"""Bowed strings: many desks, or one player close by."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames, Seconds
from kapelle.sound import expression, filters
from kapelle.sound.envelopes import cents, shaped, swell, ticks, tremble, wander
from kapelle.sound.expression import Hand
from kapelle.sound.instruments import bodies
from kapelle.sound.instruments.guitars import pluck
from kapelle.sound.oscillators import noise, phases, saws, string, sweep
from kapelle.sound.sampler import Sampled
from kapelle.sound.tones import Cue, Play, Voice

DESKS = 7
LOW_DESKS = 55  # below a violin's open string the cellos pluck
# Many bodies blur into three broad hills (an average of those in bodies.py)
HIGH_BOXES: Sequence[bodies.Resonance] = ((300, 3, 1.5), (1200, -3, 1), (2500, 3, 1))
LOW_BOXES: Sequence[bodies.Resonance] = ((180, 4, 1.5), (700, -3, 1), (1900, 3, 1))
TREMBLING = Hand(strokes=11)


def _strings(cue: Cue, length: Frames, rate: int) -> Samples:
    """Seven players who agree on the note and on little else: own vibrato, own wander, own chair."""
    starts = phases(DESKS, 43, cue.pitch, cue.take)
    times = ticks(length, rate)
    each = [tremble(times, 5 + 1.2 * s, 0.1, 0.5, 6.28 * s) for s in starts]
    bend = cents(9 * np.stack(each, axis=1) + 5 * wander(times, 6.28 * starts))
    desks = np.linspace(-0.8, 0.8, DESKS)
    sound = saws(length, rate, np.full(DESKS, hertz(cue.pitch)), starts, bend=bend, places=desks)
    sound = filters.low_pass(sound, 1800 + 4500 * cue.touch, rate)
    sound += shaped(filters.band_pass(noise(length, 41, cue.pitch), 1500, 7000, rate), level=0.012)
    sound = bodies.through(sound, rate, LOW_BOXES if cue.pitch < LOW_DESKS else HIGH_BOXES)
    sound = filters.high_pass(sound, hertz(cue.pitch) * 0.7, rate)
    return shaped(sound, swell(length, rate, 0.22 - 0.14 * cue.touch))


@dataclass(frozen=True, kw_only=True)
class Fiddle:
    body: Sequence[bodies.Resonance]
    top_hz: float  # what a full bow lets out
    hand: Hand
    attack: Seconds  # at full touch; a light bow takes thrice as long to catch


# Rates and depths of vibrato as Mellody and Wakefield measured them on violins: "The time-frequency
# characteristics of violin vibrato", JASA 107 (2000); lower strings shake slower
VIOLINIST = Hand(vibrato=19, shakes=5.7, delay=0.25, grow=0.4, glow=0.08, scoop=14, drift=4, air=0.03, hiss=(3, 7000), dark=0.5, opens=0.05)  # fmt: skip
FIDDLER = replace(VIOLINIST, vibrato=9, delay=0.35, scoop=35, scooped=0.04, air=0.045)
VIOLIST = replace(VIOLINIST, vibrato=18, shakes=5.4)
CELLIST = replace(VIOLINIST, vibrato=18, shakes=5.1, delay=0.3, hiss=(4, 5000), opens=0.07)
ERHU_PLAYER = replace(VIOLINIST, vibrato=30, shakes=6, delay=0.2, scoop=90, scooped=0.06, air=0.03)

VIOLIN = Fiddle(
    body=bodies.grained(bodies.VIOLIN, 700, 3), top_hz=7000, hand=VIOLINIST, attack=0.035
)
FIDDLE = Fiddle(body=bodies.grained(bodies.VIOLIN, 700, 5), top_hz=8500, hand=FIDDLER, attack=0.02)
VIOLA = Fiddle(body=bodies.grained(bodies.VIOLA, 550, 7), top_hz=5200, hand=VIOLIST, attack=0.04)
CELLO = Fiddle(body=bodies.grained(bodies.CELLO, 350, 9), top_hz=4200, hand=CELLIST, attack=0.045)
ERHU = Fiddle(body=bodies.ERHU, top_hz=6500, hand=ERHU_PLAYER, attack=0.04)


def _solo(fiddle: Fiddle) -> Play:
    hand = fiddle.hand

    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        """A bow that catches, then sings."""
        if cue.muted:
            return _finger(fiddle.body, cue, length, rate)
        hz, times = hertz(cue.pitch), ticks(length, rate)
        bend = expression.bend(hand, cue, times, rate)[:, None]
        sound = saws(length, rate, np.array([hz]), np.array([0.0]), bend=bend)[:, :1]
        opening = fiddle.top_hz * (0.3 + 0.7 * cue.touch) * expression.light(hand, cue, times)
        sound = sweep(sound, rate, hz + opening, 0.05)
        shaped(sound, swell(length, rate, fiddle.attack * (3 - 2 * cue.touch)))
        sound = bodies.through(expression.lived(hand, sound, cue, rate), rate, fiddle.body)
        return filters.high_pass(sound, hz * 0.6, rate)

    return play


def _finger(
    body: Sequence[bodies.Resonance], cue: Cue, length: Frames, rate: int, off: float = 0.0
) -> Samples:
    """Pizzicato: a fingertip far up the string; wood, and it is over."""
    hz = hertz(cue.pitch) * 2 ** (off / 1200)
    push = pluck(cue, rate, nail_hz=3200 * (0.2 + 0.8 * cue.touch), at=0.3)
    lasting = 1.1 * 2 ** ((55 - cue.pitch) / 18)
    sound = string(length, rate, hz, push, lasting=lasting, bright=0.66)
    return filters.high_pass(bodies.through(sound, rate, body), 0.6 * hz, rate)


def _pizzicato(cue: Cue, length: Frames, rate: int) -> Samples:
    """Three desks that never pluck quite together."""
    tones: list[Samples] = []
    for late, off in ((0.0, 0.0), (0.007, 5.0), (0.013, -4.0)):
        silence = np.zeros((round(late * rate), 1), np.float32)
        body = bodies.VIOLIN if cue.pitch >= LOW_DESKS else bodies.CELLO
        tones.append(np.concatenate((silence, _finger(body, cue, length, rate, off)))[:length])
    return shaped(bodies.seated(tones, (-0.1, -0.6, 0.6)), level=0.7)


def _section(cue: Cue, length: Frames, rate: int) -> Samples:
    return (_pizzicato if cue.muted else _strings)(cue, length, rate)


def _tremolo(cue: Cue, length: Frames, rate: int) -> Samples:
    """Bows to and fro as fast as they go, each desk for itself."""
    return expression.lived(TREMBLING, _strings(cue, length, rate), cue, rate)


VOICES = {
    "strings": Voice(play=_section, release=0.5, takes=2, overlap=0.1, mutes=True, level=0.2),
    "pizzicato strings": Voice(play=_pizzicato, release=0.3, rings=2, takes=2, level=0.59),
    "tremolo strings": Voice(play=_tremolo, release=0.4, takes=2, overlap=0.1, level=0.26),
    "violin": Voice(
        play=_solo(VIOLIN), release=0.15, overlap=0.07, slides=True, mutes=True, takes=2, level=0.2
    ),
    "fiddle": Voice(
        play=_solo(FIDDLE), release=0.12, overlap=0.05, slides=True, mutes=True, takes=2, level=0.19
    ),
    "viola": Voice(
        play=_solo(VIOLA), release=0.18, overlap=0.07, slides=True, mutes=True, takes=2, level=0.21
    ),
    "cello": Voice(
        play=_solo(CELLO), release=0.2, overlap=0.07, slides=True, mutes=True, takes=2, level=0.2
    ),
    "erhu": Voice(play=_solo(ERHU), release=0.15, overlap=0.08, slides=True, takes=2, level=0.2),
}


def _recorded(program: int, hand: Hand, *, soft_harmonics: float, level: float) -> Sampled:
    """One player; the recordings shake already, from the first moment, by 10 to 20 cents."""
    return Sampled(
        program=program,
        muted=45,
        release=0.3,
        soft_harmonics=soft_harmonics,
        width=0.15,  # FluidR3's viola and cello are two microphones that never agree
        hand=replace(hand, vibrato=0, glow=0, air=0.2 * hand.air, dark=0.6 * hand.dark),
        slides=True,
        takes=2,
        overlap=0.1,
        level=level,
    )


STRINGS = Sampled(
    program=48,
    muted=45,
    release=0.7,
    soft_harmonics=7,
    width=0.5,
    high_pass_hz=45,
    retuned=True,
    overlap=0.12,
    level=0.75,
)

SAMPLED = {
    "strings": STRINGS,
    "pizzicato strings": Sampled(program=45, release=0.4, soft_harmonics=5, width=0.5, level=0.63),
    # FluidR3's own tremolo is its strings with a wobble: our bows turn instead
    "tremolo strings": replace(STRINGS, program=44, muted=-1, release=0.5, hand=TREMBLING),
    "violin": replace(_recorded(40, VIOLINIST, soft_harmonics=5, level=0.61), retuned=True),
    "fiddle": replace(
        _recorded(110, FIDDLER, soft_harmonics=7, level=0.39), release=0.2, retuned=True
    ),
    "viola": _recorded(41, VIOLIST, soft_harmonics=5, level=0.9),
    "cello": _recorded(42, CELLIST, soft_harmonics=6, level=0.85),
    "erhu": replace(
        _recorded(110, ERHU_PLAYER, soft_harmonics=6, level=0.28),
        body=bodies.ERHU,
        muted=-1,
        retuned=True,
    ),
}
