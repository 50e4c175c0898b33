"""What a hand and a breath add to a tone that is held: how it is begun, and how it lives.

Scoop, vibrato that comes late and so on long notes alone, aimless drift, the hiss of air or
horsehair. A recording on a loop has none of it and a synthesised reed none either; both are
moved by the same `Hand`. Depths and rates lie within what Fletcher and Rossing, "The Physics of
Musical Instruments" (1998), report of good players: 5 to 6 Hz, 10 to 30 cents.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from kapelle.audio import Samples
from kapelle.music.pitch import hertz
from kapelle.music.units import Frames, Seconds
from kapelle.sound import filters
from kapelle.sound.envelopes import Curve, along, cents, s_curve, ticks, tremble, wander
from kapelle.sound.oscillators import noise, phases
from kapelle.sound.tones import Cue, slide

FALLS_FROM = 3  # semitones down that are a fall off the note, not a step to another
FALLS_AT = 0.6  # of the note
SOFT_SCOOP = 0.4  # of the scoop that the softest touch keeps: leaning into a note is effort
CALM = 0.5  # of the vibrato that the softest touch keeps
REEL = 176_400  # frames of noise that all breath is cut from
ONSET: Seconds = 0.05  # how long the burst of air takes that starts a tone


@dataclass(frozen=True, kw_only=True)
class Hand:
    vibrato: float = 0.0  # cents either way
    shakes: float = 5.3  # Hz
    delay: Seconds = 0.35  # before the vibrato begins: short notes stay straight
    grow: Seconds = 0.5  # until it has its depth
    pulse: float = 0.0  # share of the level that follows it: a flute's is mostly this
    glow: float = 0.0  # share of the brightness that follows it
    scoop: float = 0.0  # cents below the note where it starts
    scooped: Seconds = 0.03  # until two thirds of that are made up
    drift: float = 0.0  # cents of aimless wander
    off: float = 0.0  # cents beside the note, all the while: one of many
    air: float = 0.0  # breath or horsehair, against a tone of level 1
    hiss: tuple[float, float] = (2, 9000)  # from which multiple of the note to which Hz
    dark: float = 0.0  # share of the brightness that is not there at the start: brass
    opens: Seconds = 0.06  # until two thirds of it are
    strokes: float = 0.0  # of a tremolo bow in a second; 0: it is drawn
    falls: bool = False  # lets a long slide down end in nothing


STILL = Hand()


def bend(hand: Hand, cue: Cue, times: Curve, rate: int, player: int = 0) -> Curve:
    """[points] the ratio of frequencies; every `player` and every take has a drift of their own."""
    lean = SOFT_SCOOP + (1 - SOFT_SCOOP) * cue.touch
    if cue.take % 2:  # nobody leans into two notes in a row alike
        lean *= 0.5
    curve = hand.off - hand.scoop * lean * np.exp(-times / hand.scooped)
    if hand.vibrato:
        curve += hand.vibrato * shake(hand, cue, times, player)
    if hand.drift:
        paths = phases(1, 67, cue.pitch, cue.take, player)
        curve += hand.drift * wander(times, 6.28 * paths)[:, 0]
    return cents(curve) * (
        _fall(cue, times, rate) if _falls(hand, cue) else slide(cue, times, rate)
    )


def shake(hand: Hand, cue: Cue, times: Curve, player: int = 0) -> Curve:
    """The vibrato itself, -1 to 1; each player of a section has a rate and a phase of their own."""
    depth = CALM + (1 - CALM) * cue.touch
    own = (player * 0.618) % 1  # golden steps: never two alike
    hz = hand.shakes * (1 + 0.12 * (own - 0.5)) if player else hand.shakes
    return depth * tremble(times, hz, hand.delay, hand.grow, 6.28 * own)


def light(hand: Hand, cue: Cue, times: Curve, player: int = 0) -> Curve:
    """How open the tone is, as a share of its brightness."""
    opening = 1 - hand.dark * np.exp(-times / hand.opens)
    return opening * (1 + hand.glow * shake(hand, cue, times, player))


def lived(hand: Hand, sound: Samples, cue: Cue, rate: int) -> Samples:
    """`sound` with the level's part of the vibrato, bow strokes, air and its fall, in place."""
    times = ticks(Frames(len(sound)), rate)
    if hand.pulse:
        along(sound, 1 + hand.pulse * shake(hand, cue, times))
    if hand.strokes:
        along(sound, _to_and_fro(hand, times, sound.shape[1]))
    if hand.air:
        sound += breath(hand, cue, Frames(len(sound)), rate)
    if _falls(hand, cue):
        start, last = FALLS_AT * cue.length / rate, 0.45 * cue.length / rate
        along(sound, 1 - s_curve((times - start) / last))
    return sound


def _to_and_fro(hand: Hand, times: Curve, channels: int) -> Curve:
    """[points, channels] a bow turning as fast as it can; the two sides never turn together."""
    turns = [
        np.pi * hand.strokes * (1 + 0.07 * side) * times + 0.5 * np.sin(3.1 * times + 2 * side)
        for side in range(channels)
    ]
    return 0.25 + 0.75 * np.abs(np.sin(np.stack(turns, axis=1)))


def breath(hand: Hand, cue: Cue, length: Frames, rate: int) -> Samples:
    """[length, 1] a burst at the onset and a thread of it after."""
    low, high = hand.hiss
    low_hz = min(low * hertz(cue.pitch), high / 2)
    start = (7919 * cue.pitch + 104_729 * cue.take) % REEL
    blown = np.resize(np.roll(_reel(), -start), (length, 1))
    onset = 0.6 + 1.6 * np.exp(-ticks(length, rate) / ONSET)
    level = hand.air * (0.3 + 0.7 * cue.touch)
    return along(filters.band_pass(blown, low_hz, high, rate), level * onset)


@cache
def _reel() -> Samples:
    """Four seconds of air: new noise for every tone would cost more than the tone."""
    return noise(Frames(REEL), 73)


def _falls(hand: Hand, cue: Cue) -> bool:
    return hand.falls and cue.slide_to is not None and cue.pitch - cue.slide_to >= FALLS_FROM


def _fall(cue: Cue, times: Curve, rate: int) -> Curve:
    """Off the note and down, faster and faster, as lips let go."""
    whole = max(cue.length / rate, 0.01)
    gone = np.clip((times / whole - FALLS_AT) / (1 - FALLS_AT), 0, 1.2)
    return 2 ** (gone**1.6 * ((cue.slide_to or cue.pitch) - cue.pitch) / 12)
