"""What an instrument of the house is: a way to play one tone.

A voice plays a tone as if it were held for ever; the studio's hand lets it go (`Voice.release`)
when it lays the tone on the tape. So one tone serves notes of every length, and tones are kept
between songs. For this to hold a longer tone must begin exactly as a shorter one of its cue.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import TypeAlias

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import Key
from kapelle.music.units import Frames, Seconds
from kapelle.sound.envelopes import Curve, s_curve

UNSHAPED = Frames(0)


@dataclass(frozen=True, slots=True)
class Cue:
    """One tone as it is asked for: notes that may share a tone have equal cues."""

    pitch: int  # MIDI; for drums a key of kit.DRUMS
    touch: float  # 0 to 1: one of studio.TOUCHES
    take: int = 0  # which of the voice's takes
    muted: bool = False
    slide_to: int | None = None  # glide there at the end of `length`
    length: Frames = UNSHAPED  # for voices that shape the whole note; else 0
    key: Key | None = None  # of the song, for what is tuned to it; else None


Play: TypeAlias = Callable[[Cue, Frames, int], Samples]
"""(cue, frames, rate) -> [frames or fewer, 1 or 2]; fewer when the sound has ended by itself."""


@dataclass(frozen=True, kw_only=True)
class Voice:
    play: Play
    release: Seconds = 0.12  # until a tone let go is 60 dB down
    rings: Seconds = inf  # the longest it sounds even when held
    struck: bool = False  # sounds to its own end, however short the note: drums
    shaped: bool = False  # made to the note's own length: effects
    takes: int = 1  # tones to choose from, so that no two blows are the same
    runs: bool = False  # its oscillators never stop: a take is where in its turn a note finds them
    overlap: Seconds = 0.03  # how much of its attack a legato note leaves out
    level: float = 1.0  # evens the instruments out: a tone of touch 1 peaks near 0.5
    slides: bool = False  # can glide to another pitch
    mutes: bool = False  # has a muted way of playing
    tuned: frozenset[int] = frozenset()  # pitches whose tone depends on the song's key: drums
    through: Callable[[Samples, int], None] | None = None
    """(stem, rate): the amplifier all its tones are heard by together, changing the stem in place"""


SLIDE: Seconds = 0.09  # how long a slide takes, whatever its distance: the sound of trap
SLIDES_AT = 0.6  # of the note: late enough to hear both pitches


def slide(cue: Cue, times: Curve, rate: int, lasting: Seconds = SLIDE) -> Curve:
    """Ratio of frequencies over time: 1, and where the cue slides, an S to its other pitch."""
    if cue.slide_to is None:
        return np.ones_like(times)
    start = min(SLIDES_AT * cue.length / rate, max(cue.length / rate - lasting, 0.0))
    return 2 ** (s_curve((times - start) / lasting) * (cue.slide_to - cue.pitch) / 12)
