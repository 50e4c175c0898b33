"""Brass: lips, a long tube and a bell. Loud is bright: the wave steepens on its way out.

Cutoffs of the bells and how steeply the sound falls above them, softly and loudly blown, are near
those of Luce and Clark, "Physical correlates of brass-instrument tones", JASA 42 (1967). A
section is several players who agree on the note and on little else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from kapelle.audio import Samples
from kapelle.music.units import Frames, Seconds
from kapelle.sound.envelopes import shaped
from kapelle.sound.expression import Hand
from kapelle.sound.instruments import bodies, winds
from kapelle.sound.instruments.winds import Wind, blown, edge
from kapelle.sound.sampler import Chair, Sampled
from kapelle.sound.tones import Cue, Play, Voice

# Brass opens as it speaks: the upper harmonics arrive 20 to 60 ms after the first (Risset, 1966)
TRUMPETER = Hand(vibrato=13, shakes=5.4, delay=0.4, pulse=0.04, glow=0.2, scoop=28, scooped=0.025, drift=3, air=0.008, hiss=(3, 9000), dark=0.6, opens=0.04, falls=True)  # fmt: skip
TROMBONIST = replace(TRUMPETER, vibrato=11, shakes=4.9, scoop=34, scooped=0.035, opens=0.05)
HORNIST = replace(TRUMPETER, vibrato=3, glow=0.1, scoop=18, dark=0.6, opens=0.09, falls=False)
TUBIST = replace(HORNIST, vibrato=4, scoop=15, opens=0.06)
COMPING = replace(TRUMPETER, vibrato=9, delay=0.6, scoop=22, air=0)  # a section plays straighter

TRUMPET_BELL: Sequence[bodies.Resonance] = ((1200, 3, 1.2), (2400, 3, 1.5))
TROMBONE_BELL: Sequence[bodies.Resonance] = ((520, 3, 1.3), (1500, 2, 1.2))
HAND_IN_BELL: Sequence[bodies.Resonance] = ((350, 3, 1.3), (2000, -3, 1))
WIDE_BELL: Sequence[bodies.Resonance] = ((230, 3, 1.3), (1500, -3, 1))
# A Harmon mute without its stem leaves little below 1 kHz and buzzes about 2 and 4 kHz
HARMON: Sequence[bodies.Resonance] = ((420, -14, 0.7), (1900, 8, 2), (4200, 6, 2))

TRUMPET = Wind(
    soft=edge(900, 3.0), hard=edge(1300, 1.5), body=TRUMPET_BELL, attack=0.025, hand=TRUMPETER
)
MUTED = replace(TRUMPET, body=(*TRUMPET_BELL, *HARMON), hand=replace(TRUMPETER, scoop=20, dark=0.3))
TROMBONE = Wind(
    soft=edge(480, 2.8), hard=edge(700, 1.45), body=TROMBONE_BELL, attack=0.03, hand=TROMBONIST
)
HORN = Wind(soft=edge(330, 3.2), hard=edge(500, 1.9), body=HAND_IN_BELL, attack=0.045, hand=HORNIST)
TUBA = Wind(soft=edge(220, 3.2), hard=edge(300, 1.8), body=WIDE_BELL, attack=0.04, hand=TUBIST)


@dataclass(frozen=True, kw_only=True)
class Player:
    wind: Wind
    low: int
    high: int
    place: float  # -1 left to 1 right
    late: Seconds
    cents: float


# Two trumpets, a tenor and two trombones; each plays where the instrument speaks well
SECTION = (
    Player(wind=TRUMPET, low=54, high=84, place=-0.45, late=0, cents=0),
    Player(wind=TRUMPET, low=58, high=84, place=-0.15, late=0.011, cents=7),
    Player(wind=winds.SAXOPHONE, low=49, high=74, place=0.15, late=0.007, cents=-5),
    Player(wind=TROMBONE, low=40, high=72, place=0.5, late=0.004, cents=3),
    Player(wind=TROMBONE, low=40, high=60, place=0.3, late=0.014, cents=-8),
)


def _section(cue: Cue, length: Frames, rate: int) -> Samples:
    here = [player for player in SECTION if player.low <= cue.pitch <= player.high]
    tones: list[Samples] = []
    for number, player in enumerate(here):
        wind = replace(player.wind, hand=_in_section(player))
        tone = winds.one(wind, cue, length, rate, number + 1)
        late = np.zeros((round(player.late * rate), 1), np.float32)
        tones.append(np.concatenate((late, tone))[:length])
    sound = bodies.seated(tones, [player.place for player in here])
    return shaped(sound, level=len(here) ** -0.5)


def _in_section(player: Player) -> Hand:
    return replace(COMPING, off=player.cents)


def _or_muted(plain: Play, muted: Play) -> Play:
    def play(cue: Cue, length: Frames, rate: int) -> Samples:
        return (muted if cue.muted else plain)(cue, length, rate)

    return play


VOICES = {
    "trumpet": Voice(
        play=_or_muted(blown(TRUMPET), blown(MUTED)),
        release=0.1,
        overlap=0.04,
        slides=True,
        mutes=True,
        takes=2,
        level=0.37,
    ),
    "muted trumpet": Voice(
        play=blown(MUTED), release=0.1, overlap=0.04, slides=True, takes=2, level=0.32
    ),
    "trombone": Voice(
        play=blown(TROMBONE), release=0.12, overlap=0.05, slides=True, takes=2, level=0.35
    ),
    "french horn": Voice(play=blown(HORN), release=0.2, overlap=0.05, slides=True, level=0.35),
    "brass section": Voice(
        play=_section, release=0.12, overlap=0.04, slides=True, takes=2, level=0.49
    ),
    "tuba": Voice(play=blown(TUBA), release=0.12, overlap=0.05, slides=True, level=0.44),
}


def _recorded(program: int, hand: Hand, *, soft_harmonics: float, level: float) -> Sampled:
    return Sampled(
        program=program,
        release=0.15,
        soft_harmonics=soft_harmonics,
        width=0,
        hand=hand,
        slides=True,
        takes=2,
        overlap=0.05,
        level=level,
    )


SAMPLED = {
    "trumpet": replace(_recorded(56, TRUMPETER, soft_harmonics=5, level=0.64), muted=59),
    "muted trumpet": _recorded(59, MUTED.hand, soft_harmonics=7, level=0.54),
    "trombone": _recorded(57, TROMBONIST, soft_harmonics=6, level=0.35),
    "french horn": replace(
        _recorded(60, HORNIST, soft_harmonics=4, level=0.45), release=0.25, takes=1
    ),
    # Its own brass section is one sample of many; soloists in chairs have attacks of their own
    "brass section": replace(
        _recorded(61, COMPING, soft_harmonics=6, level=0.55),
        width=0.8,
        chairs=(
            Chair(program=56, place=-0.45, low=54),
            Chair(program=56, place=-0.15, late=0.011, cents=6, smaller=-2, low=58),
            Chair(program=66, place=0.15, late=0.007, cents=-2, low=49, high=74, level=0.8),
            Chair(program=57, place=0.5, late=0.004, cents=4, high=72, level=0.65),
            Chair(program=57, place=0.3, late=0.014, cents=-6, smaller=2, high=60, level=0.65),
        ),
    ),
    "tuba": replace(_recorded(58, TUBIST, soft_harmonics=5, level=0.46), takes=1),
}
