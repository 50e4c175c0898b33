"""Automation: what moves levels while the song runs.

Sections and the kick do, and a filter that opens towards a chorus. Each becomes a curve, one value
every HOP frames, between which the channel strip (`strip.py`) draws straight lines.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import pi

import numpy as np
from numpy.typing import NDArray

from kapelle.music.band import Role
from kapelle.music.kit import DRUMS
from kapelle.music.mixing import Duck
from kapelle.music.performance import Performance, Stretch
from kapelle.music.units import Beats, Seconds
from kapelle.sound import loudness

HOP = 32  # frames between points of automation: 0.7 ms

OPEN_HZ, MUFFLED_HZ, MUFFLED = 20_000.0, 900.0, 0.3  # a filter at openness 1, and at 0.3
OPENING_BEATS = Beats(8)  # a filter that opens takes the last eight beats before the new section
RIDE_BEYOND_DB, RIDE, MOST_RIDE_DB = 7.0, 0.7, 9.0  # how soft sections are lifted, see _level
# A tune further than so under the rest of the band, where it sounds, is ridden up like a singer's:
# most songs keep it within 5 dB, but verses of funk and neo-soul had it 7 and 8 dB down.
UNDER_DB, LIFT, MOST_LIFT_DB = 6.0, 0.8, 5.0
RESTS_DB = 15.0  # so far under its loudest in a section, a tune is between its notes
SECTION_RAMP: Seconds = 0.09  # into the new level, done as the new section starts
DUCK_ATTACK: Seconds = 0.004  # fast enough to make room, slow enough not to click

Curve = NDArray[np.float32]
"""[points]: a value every HOP frames."""


@dataclass(frozen=True, eq=False)
class Automation:
    """What all stems share: the clock, and what the sections and the kick do to levels."""

    times: NDArray[np.float64]  # seconds, of each point
    level: Curve  # gain by section energy
    tune: Curve  # gain of those who lead, on top of it
    cutoff: Curve | None  # Hz by section openness; None when everything is open
    kicks: NDArray[np.float64]  # seconds
    kick_strengths: NDArray[np.float64]  # 0 to 1, the hardest kick being 1


def written(
    performance: Performance,
    motion_db: float,
    powers: loudness.Powers,
    leads: loudness.Powers,
    count: int,
    rate: int,
) -> Automation:
    """For a song of `count` frames. `motion_db` is how far the level falls as energy goes from 1
    to 0; `powers` are those of all stems in their balance, before anything moves, and `leads`
    those of the leads among them.
    """
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
        level=_level(performance.stretches, motion_db, powers, times),
        tune=_tune(performance.stretches, leads, powers - leads, times),
        cutoff=_cutoff(performance, times),
        kicks=np.array([at for at, _ in kicks]),
        kick_strengths=strengths / strengths.max(initial=1e-9),
    )


def _level(
    stretches: Sequence[Stretch],
    motion_db: float,
    powers: loudness.Powers,
    times: NDArray[np.float64],
) -> Curve:
    """Straight in dB into each section, arriving as it starts.

    Energy moves the level as the sheet says. But an arrangement moves it too, and a verse of one
    piano under a full chorus is lost in any kitchen: what falls far behind is ridden up.
    """
    if not stretches:
        return np.ones(len(times), np.float32)
    levels = np.array([motion_db * (stretch.energy - 1) for stretch in stretches])
    behind = _behind(stretches, powers, levels)
    levels += np.minimum(RIDE * np.maximum(behind - RIDE_BEYOND_DB, 0), MOST_RIDE_DB)
    return np.asarray(10 ** (_steps(stretches, levels, SECTION_RAMP, times) / 20), np.float32)


def _tune(
    stretches: Sequence[Stretch],
    leads: loudness.Powers,
    others: loudness.Powers,
    times: NDArray[np.float64],
) -> Curve:
    """The fader hand on the lead: section by section up to where it is heard over the band."""
    if not stretches or not leads.any():
        return np.ones(len(times), np.float32)
    blocks = np.arange(len(leads)) / loudness.BLOCKS
    lifts: list[float] = []
    for now in stretches:
        here = (blocks >= now.start) & (blocks < now.end)
        sounds = here & (leads > 10 ** (-RESTS_DB / 10) * leads[here].max(initial=0.0))
        tune, band = leads[sounds].sum(), others[sounds].sum()
        under = 10 * np.log10(max(band, 1e-9) / tune) if tune > 0 else 0.0
        lifts.append(float(np.clip(LIFT * (under - UNDER_DB), 0.0, MOST_LIFT_DB)))
    return np.asarray(
        10 ** (_steps(stretches, np.array(lifts), SECTION_RAMP, times) / 20), np.float32
    )


def _behind(
    stretches: Sequence[Stretch], powers: loudness.Powers, levels: NDArray[np.float64]
) -> NDArray[np.float64]:
    """How many dB each section will be softer than the loudest."""
    blocks = np.arange(len(powers)) / loudness.BLOCKS
    cuts = [powers[(blocks >= now.start) & (blocks < now.end)] for now in stretches]
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
    """A value for each section, held, with a straight ramp of `ramp` seconds into the next."""
    at, heights = [0.0], [values[0]]
    for stretch, before, value in zip(stretches[1:], values, values[1:], strict=False):
        at += [stretch.start - ramp, stretch.start]
        heights += [before, value]
    return np.interp(times, at, heights)


def ducking(duck: Duck, automation: Automation) -> Curve:
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


def lid(cutoff: Curve | None, rate: int) -> Curve:
    """The state-variable filter's g, every HOP frames; empty when it stays open."""
    if cutoff is None:
        return np.zeros(0, np.float32)
    return np.tan(pi * np.minimum(cutoff, 0.46 * rate) / rate).astype(np.float32)
