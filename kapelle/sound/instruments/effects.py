"""Effects: what leads the ear into a section, marks its arrival, or lies beneath the whole song.

Each is made to the length of its note. Pitches mean nothing here.
"""

import numpy as np

from kapelle.audio import Samples
from kapelle.music import kit
from kapelle.music.units import Frames, Seconds, frames
from kapelle.sound import drums, filters
from kapelle.sound.drums import Air, Blow, Drum, Plate, Skin
from kapelle.sound.envelopes import STEP, clock, ends_softly, s_curve, shaped, swell, ticks
from kapelle.sound.instruments import bodies
from kapelle.sound.oscillators import noise, sweep
from kapelle.sound.tones import Cue, Voice

BED: Seconds = 10.8  # six turns of a record at 33 1/3: what repeats, repeats as a record does
SEAM: Seconds = 0.8
LOUDEST_POP = np.float32(0.12)  # some 25 dB above the hiss: dust, not firewood
STYLUS_HZ = 4000.0  # a worn needle on a worn record: pops are round, never an edge
LOUDEST_SNAP = np.float32(0.1)  # a camp fire, not a firework
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
    held = LOUDEST_POP * np.tanh(sound / LOUDEST_POP)  # and what is held flat gets corners:
    return _laid_out(filters.low_pass(held, STYLUS_HZ, rate), length, rate)


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


def _tape_hiss(cue: Cue, length: Frames, rate: int) -> Samples:
    """What a cassette says when nobody plays: hiss that leans upwards, and the motor's slow sway."""
    count = frames(BED + SEAM, rate)
    hiss = filters.band_pass(noise(count, 151, cue.take, channels=2), 900, 11_000, rate)
    hiss = filters.run(hiss, filters.bell(5200, 5, 0.6, rate))
    sway = 1 + 0.1 * np.sin(2 * np.pi * 5 * clock(count, rate) / BED)
    hum = filters.band_pass(noise(count, 157), 90, 260, rate)
    bed = shaped(hiss, np.asarray(sway, np.float32), level=0.05 * (0.4 + 0.6 * cue.touch))
    return _laid_out(bed + shaped(hum, level=0.01), length, rate)


SURFS = ((0.0, 6.2, 1.0, -0.35), (4.1, 7.0, 0.75, 0.4), (7.6, 5.4, 0.9, 0.05))
"""(after seconds, lasting, level, place): waves on a beach, no two alike, one always on its way."""


def _waves(cue: Cue, length: Frames, rate: int) -> Samples:
    """Each wave rises dark, breaks bright, and runs back hissing through the pebbles."""
    count = frames(BED + SEAM, rate)
    bed = filters.low_pass(noise(count, 163, cue.take, channels=2), 320, rate) * np.float32(0.07)
    times = ticks(count, rate)
    for number, (after, lasting, level, place) in enumerate(SURFS):
        since = (times - after) % BED
        rising = s_curve(since / (0.42 * lasting))
        running = np.exp(-np.maximum(since - 0.42 * lasting, 0) / (0.24 * lasting))
        height = rising * running * s_curve((BED - since) / 0.4)
        water = noise(count, 167, cue.take, number, channels=2)
        water = sweep(water, rate, 260 + 5200 * height**1.7 + 900 * (1 - running), 0.1)
        water = filters.high_pass(water, 140, rate)
        every = np.interp(np.arange(count), np.arange(len(times)) * STEP, height)
        water = shaped(water, np.asarray(every, np.float32), level=0.16 * level)
        bed += drums.placed(water, place)
    return _laid_out(bed, length, rate)


def _wind(cue: Cue, length: Frames, rate: int) -> Samples:
    """Air in a crack: noise that finds a pitch, loses it, and leans on the door again."""
    count = frames(BED + SEAM, rate)
    times = ticks(count, rate)
    turn = 2 * np.pi * times / BED
    bed = np.zeros((count, 2), np.float32)
    for side, (first, second, third) in enumerate(((1.0, 3, 7), (2.0, 3, 5))):
        gust = 0.5 + 0.25 * np.sin(first * turn + side) + 0.17 * np.sin(second * turn + 2.1)
        gust = gust + 0.08 * np.sin(third * turn + 4 * side + 0.7)
        howl = noise(count, 173, cue.take, side)
        howl = sweep(howl, rate, 240 + 520 * gust**1.5, 0.86)
        rush = filters.band_pass(noise(count, 179, cue.take, side), 300, 3800, rate)
        every = np.asarray(
            np.interp(np.arange(count), np.arange(len(times)) * STEP, gust), np.float32
        )
        heard = shaped(howl, every**2, level=0.075) + shaped(rush, every**3, level=0.06)
        bed[:, side] += heard[:, 0]
        bed[:, 1 - side] += 0.35 * heard[:, 0]
    return _laid_out(filters.high_pass(bed, 90, rate), length, rate)


# Songs of no bird in particular: (Hz at the start, at the end, trill Hz, trill depth, seconds,
# seconds to the next, how often)
SONGS = (
    (3900, 3400, 0.0, 0.0, 0.11, 0.17, 3),  # tsip, tsip, tsip
    (2600, 4300, 0.0, 0.0, 0.16, 0.24, 2),  # a question
    (4600, 4400, 31.0, 0.09, 0.55, 0.9, 1),  # a trill
    (3100, 2500, 14.0, 0.16, 0.32, 0.42, 2),  # a warble
    (5200, 5600, 22.0, 0.05, 0.2, 0.28, 4),
)
CALLS = 15  # in a bed


def _birds(cue: Cue, length: Frames, rate: int) -> Samples:
    """A garden before breakfast: a few singers far and near, leaves behind them."""
    count = frames(BED + SEAM, rate)
    chance = np.random.default_rng((181, cue.take))
    bed = filters.band_pass(noise(count, 191, channels=2), 400, 5000, rate) * np.float32(0.006)
    for call in range(CALLS):
        at = (call + 0.8 * chance.random()) * (BED - 1.8) / CALLS
        song = SONGS[int(chance.integers(len(SONGS)))]
        far = chance.uniform(0.25, 1.0)
        sung = _call(song, float(chance.uniform(0.88, 1.14)), rate)
        sung = filters.low_pass(sung, 3500 + 6500 * far, rate)
        heard = drums.placed(np.repeat(sung, 2, axis=1), float(chance.uniform(-0.9, 0.9)))
        start = frames(at, rate)
        rest = heard[: count - start]
        bed[start : start + len(rest)] += np.float32(0.17 * far**1.5) * rest
    return _laid_out(bodies.in_room(bed, rate, 0.5, 0.12)[:count], length, rate)


def _call(song: tuple[float, ...], tuned: float, rate: int) -> Samples:
    """[frames, 1] one bird's phrase: a whistle that glides and trembles, and is said again."""
    first, last, trill, depth, lasting, apart, often = song
    note = frames(lasting, rate)
    t = clock(note, rate) / lasting
    hz = tuned * first * (last / first) ** t * (1 + depth * np.sin(2 * np.pi * trill * lasting * t))
    whistle = np.sin(2 * np.pi * np.cumsum(hz) / rate) * np.sin(np.pi * t) ** 0.7
    out = np.zeros((frames(apart * often, rate) + note, 1), np.float32)
    for again in range(round(often)):
        start = frames(again * apart, rate)
        out[start : start + note, 0] += whistle * 0.9**again
    return out


def _fire(cue: Cue, length: Frames, rate: int) -> Samples:
    """Logs that breathe and now and then snap."""
    count = frames(BED + SEAM, rate)
    chance = np.random.default_rng((193, cue.take))
    roar = filters.band_pass(noise(count, 197, channels=2), 45, 420, rate)
    flicker = 1 + 0.35 * np.sin(2 * np.pi * 5 * clock(count, rate) / BED)
    flicker += 0.2 * np.sin(2 * np.pi * 13 * clock(count, rate) / BED + 1)
    bed = shaped(roar, np.asarray(flicker, np.float32), level=0.07)
    snaps = np.zeros((count, 2), np.float32)
    where = chance.integers(0, count, round(11 * (BED + SEAM)))
    size = chance.exponential(0.3, len(where)) ** 1.6
    side = chance.uniform(0.15, 0.85, len(where))
    snaps[where] = size[:, None] * np.stack((side, 1 - side), axis=1)
    low, high = (filters.run(snaps, filters.bell(hz, 22, 3, rate)) for hz in (1500, 3300))
    crackle = filters.band_pass(low + high, 500, 6500, rate)
    crackle = LOUDEST_SNAP * np.tanh(crackle * np.float32(0.5) / LOUDEST_SNAP)
    return _laid_out(bed + crackle, length, rate)


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
    "tape hiss": Voice(play=_tape_hiss, shaped=True),
    "waves": Voice(play=_waves, shaped=True),
    "wind": Voice(play=_wind, shaped=True),
    "birds": Voice(play=_birds, shaped=True),
    "fire": Voice(play=_fire, shaped=True),
}
