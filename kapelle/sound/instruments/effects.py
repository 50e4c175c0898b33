"""Effects: what leads the ear into a section, marks its arrival, or lies beneath the whole song.

Each is made to the length of its note. Pitches mean nothing here.
"""

import numpy as np

from kapelle.audio import Samples
from kapelle.music import kit
from kapelle.music.units import Frames, Seconds, frames
from kapelle.sound import drums, filters
from kapelle.sound.drums import Air, Blow, Drum, Plate, Skin
from kapelle.sound.envelopes import clock, ends_softly, shaped, swell, ticks
from kapelle.sound.instruments import bodies
from kapelle.sound.oscillators import noise, sweep
from kapelle.sound.tones import Cue, Voice

BED: Seconds = 10.8  # six turns of a record at 33 1/3: what repeats, repeats as a record does
SEAM: Seconds = 0.8
LOUDEST_POP = np.float32(0.12)  # some 25 dB above the hiss: dust, not firewood
FADE: Seconds = 0.6  # a bed comes and goes unnoticed


def _riser(cue: Cue, length: Frames, rate: int) -> Samples:
    """Noise behind a filter that opens, faster and faster, and stops on the bar line."""
    way = np.linspace(0, 1, len(ticks(length, rate)))
    wind = shaped(noise(length, 109, cue.take, channels=2), level=0.22)
    wind = sweep(wind, rate, 350 * (14_000 / 350) ** way**1.3, 0.55)
    wind = filters.high_pass(wind, 250, rate)
    growth = np.linspace(0, 1, length, dtype=np.float32) ** 2
    return ends_softly(wind * growth[:, None], rate, 0.012)


def _impact(cue: Cue, length: Frames, rate: int) -> Samples:
    """A very large drum in a very large hall."""
    lasting = min(max(length / rate, 0.4), 5.0)
    boom = Drum(
        layers=(
            Skin(hz=36, lasting=lasting, drop_hz=70, drop=0.06, drive=1.2),
            Air(low=60, high=900, lasting=0.7 * lasting, level=0.5, wide=0.9),
            Air(low=900, high=7000, lasting=0.35 * lasting, level=0.35, wide=1.0),
            Plate(low=300, high=4000, modes=40, lasting=0.4 * lasting, level=0.1),
        ),
        peak=0.8,
        dark_hz=900,
    )
    sound = drums.strike(boom, Blow(cue.touch, cue.take, 0), rate)
    hall = bodies.in_room(sound, rate, min(2.0, lasting), 0.25)[:length]
    return ends_softly(hall, rate, min(0.25, 0.3 * length / rate))


def _reverse_cymbal(cue: Cue, length: Frames, rate: int) -> Samples:
    """A crash, tape turned round: it ends where a crash begins."""
    seconds = max(length / rate, 0.05)
    crash = Drum(
        layers=(
            Plate(low=420, high=15_000, modes=100, lasting=1.4 * seconds, tilt=0.35),
            Air(low=3500, high=15_000, lasting=seconds, level=0.8, wide=0.8),
        ),
        peak=0.5,
    )
    sound = drums.strike(crash, Blow(cue.touch, cue.take, kit.DRUMS["crash"]), rate)[:length]
    swollen = (
        np.ascontiguousarray(sound[::-1]) * swell(Frames(len(sound)), rate, seconds / 2)[:, None]
    )
    return ends_softly(swollen, rate, 0.012)


def _vinyl(cue: Cue, length: Frames, rate: int) -> Samples:
    """Dust, hiss, and the rumble of a turntable."""
    count = frames(BED + SEAM, rate)
    chance = np.random.default_rng((113, cue.take))
    dust = np.zeros((count, 2), np.float32)
    where = chance.integers(0, count, round(16 * (BED + SEAM)))
    size = chance.standard_normal(len(where))
    size *= 0.07 * np.abs(size)  # mostly ticks, now and then a pop
    dust[where] = size[:, None] * chance.uniform(0.4, 1, (len(where), 2))
    sound = filters.band_pass(dust, 700, 7500, rate) * np.float32(4)
    sound += filters.band_pass(noise(count, 127, channels=2), 300, 6000, rate) * np.float32(0.012)
    rumble = filters.band_pass(noise(count, 131), 28, 70, rate)
    turn = 1 + 0.5 * np.sin(2 * np.pi / 1.8 * clock(count, rate))
    sound += rumble * (0.012 * turn).astype(np.float32)[:, None]
    return _laid_out(LOUDEST_POP * np.tanh(sound / LOUDEST_POP), length, rate)


def _rain(cue: Cue, length: Frames, rate: int) -> Samples:
    """A steady fall far off, and single drops near by."""
    count = frames(BED + SEAM, rate)
    chance = np.random.default_rng((137, cue.take))
    far = filters.band_pass(noise(count, 139, cue.take, channels=2), 500, 9000, rate)
    drops = np.zeros((count, 2), np.float32)
    where = chance.integers(0, count, round(70 * (BED + SEAM)))
    size = chance.exponential(0.25, len(where)) ** 1.5
    side = chance.random(len(where))
    drops[where] = size[:, None] * np.stack((side, 1 - side), axis=1)
    near = filters.run(drops, np.concatenate([filters.bell(2600, 18, 2.5, rate)]))
    near = filters.band_pass(near, 900, 8000, rate)
    low = filters.low_pass(noise(count, 149, channels=2), 400, rate)
    bed = shaped(far, level=0.05) + shaped(near, level=0.6) + shaped(low, level=0.05)
    return _laid_out(filters.high_pass(bed, 80, rate), length, rate)


def _laid_out(bed: Samples, length: Frames, rate: int) -> Samples:
    """A bed repeated to `length`, its end melted into its beginning."""
    seam = frames(SEAM, rate)
    weight = np.linspace(0, np.pi / 2, seam, dtype=np.float32)[:, None]
    loop = bed[:-seam].copy()
    loop[:seam] = loop[:seam] * np.sin(weight) + bed[-seam:] * np.cos(weight)
    sound = np.resize(loop, (length, 2))
    fade = min(FADE, length / rate / 3)
    sound *= swell(length, rate, fade)[:, None]
    return ends_softly(sound, rate, fade)


VOICES = {
    "riser": Voice(play=_riser, shaped=True, takes=2),
    "impact": Voice(play=_impact, shaped=True, takes=2),
    "reverse cymbal": Voice(play=_reverse_cymbal, shaped=True, takes=2),
    "vinyl": Voice(play=_vinyl, shaped=True),
    "rain": Voice(play=_rain, shaped=True),
    "tape hiss": Voice(play=_vinyl, shaped=True),
    "waves": Voice(play=_rain, shaped=True),
    "wind": Voice(play=_rain, shaped=True),
    "birds": Voice(play=_rain, shaped=True),
    "fire": Voice(play=_vinyl, shaped=True),
}
