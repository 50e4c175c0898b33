"""Listening: how fast a recording goes, where its beats fall, and which key it is in.

Nothing here knows how the sound was made. Beats are found where the spectrum grows: a comb of
multiples is laid over how that growth agrees with itself, leaning towards the tempi people tap
along to (about 120), then refined on its own spectrum. The key is heard from what sustains, after
drums are filtered out in time, by comparing the twelve pitch classes with how often each is used in
major and in minor, and the bass has a second say.
"""

from dataclasses import dataclass
from math import log10, pi
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d, median_filter, uniform_filter1d

from kapelle.audio import Samples
from kapelle.music.pitch import Key
from kapelle.music.units import Seconds
from kapelle.sound import loudness

Curve: TypeAlias = NDArray[np.float64]

LONGEST: Seconds = 180.0  # from the middle of anything longer
HOP: Seconds = 0.01  # of the beat's curve
WINDOW = 1024  # frames: 23 ms, about as long as a blow
SLOWEST, FASTEST = 45.0, 220.0  # bpm looked for
TAPPED, SPREAD = 125.0, 0.75  # the tempo people tap (bpm), and how widely they differ (octaves)
BASS_BEATS = 0.3  # what the bass drum has to say beside everything together
COMB = ((0.5, 0.3), (1, 1.0), (2, 0.8), (3, 0.4), (4, 0.7))  # beats later -> weight
BANDS = 36  # of the growth: each counts alike, so that a hat is not drowned by a bass
LOW_HZ, LOW_BAND_HZ, HIGH_HZ = 40.0, 160.0, 14_000.0
AIR_HZ, NOISE_HZ, BLOW_DB = 6000.0, 2000.0, 6.0  # where blows hiss, and how suddenly
DRUMMED = 0.0027  # measured on 52 songs of our own: right in 48
MOVES = 0.05  # of a harmony, between one half second and the next: less is none
BAR = 4  # beats, unless somebody knows better

TONE_WINDOW = 8192  # frames: 5 Hz apart, a semitone at 90 Hz
TONES_HZ = (55.0, 1760.0)
BASS_HZ = 200.0
BASS_SAYS = 0.35
# How often each degree is used: Albrecht and Shanahan, "The use of large corpora to train a new
# type of key-finding algorithm" (Music Perception 31, 2013), rounded to a thousandth.
MAJOR = np.array(
    [0.238, 0.006, 0.111, 0.006, 0.137, 0.094, 0.016, 0.214, 0.009, 0.080, 0.008, 0.081]
)
MINOR = np.array(
    [0.220, 0.006, 0.104, 0.123, 0.019, 0.103, 0.012, 0.214, 0.062, 0.022, 0.061, 0.052]
)


@dataclass(frozen=True, kw_only=True)
class Heard:
    bpm: float
    bpm_confidence: float  # 0 to 1
    first_beat: Seconds  # the first there is, at most a beat from the start
    first_bar: Seconds  # the first downbeat, as far as one can tell in fours
    key: Key
    key_confidence: float  # 0 to 1
    loudness: float  # LUFS
    energy: tuple[float, ...]  # 0 to 1, second by second
    brightness_hz: float  # the spectrum's centre
    has_drums: bool


def hear(samples: Samples, rate: int, *, bpm: float | None = None) -> Heard:
    """What a musician would say of it after listening once; `bpm` where it is known already.

    Silence is 120 bpm in C, at no confidence.
    """
    start = max(0, (len(samples) - round(LONGEST * rate)) // 2)
    mono = samples[start : start + round(LONGEST * rate)].mean(axis=1, dtype=np.float32)
    growth, low = _growth(mono, rate)
    bpm, sure = (_refined(_smooth(growth), bpm), 1.0) if bpm else _tempo(growth, low)
    beat = 60 / bpm
    phase = _phase(growth + low, beat)
    bar = _downbeat(low, _changes(mono, rate), phase, beat)
    key, certain = _key(mono, rate)
    begun = start / rate
    return Heard(
        bpm=bpm,
        bpm_confidence=sure,
        first_beat=(phase + begun) % beat,
        first_bar=(bar + begun) % (BAR * beat),
        key=key,
        key_confidence=certain,
        loudness=loudness.integrated(samples, rate),
        energy=_energy(samples, rate),
        brightness_hz=_brightness(mono, rate),
        has_drums=_drums(mono, rate),
    )


# --------------------------------------------------------------------------- growth


def _spectra(mono: NDArray[np.float32], window: int, hop: int) -> NDArray[np.float32]:
    """[frames, bins] magnitudes, each frame centred on its moment."""
    padded = np.pad(mono, (window // 2, window // 2 + hop))
    frames = np.lib.stride_tricks.sliding_window_view(padded, window)[::hop]
    taper = np.hanning(window).astype(np.float32)
    pieces = [
        np.abs(np.fft.rfft(frames[at : at + 2048] * taper, axis=1)).astype(np.float32)
        for at in range(0, len(frames), 2048)
    ]
    return np.concatenate(pieces)


def _growth(mono: NDArray[np.float32], rate: int) -> tuple[Curve, Curve]:
    """How much the spectrum grows at every HOP: everywhere, and in the lows."""
    spectra = _spectra(mono, WINDOW, round(HOP * rate))
    hz = np.fft.rfftfreq(WINDOW, 1 / rate)
    edges = np.geomspace(LOW_HZ, min(HIGH_HZ, rate / 2), BANDS + 1)
    inside = np.searchsorted(edges, hz) - 1
    bands = np.zeros((len(spectra), BANDS))
    for band in np.unique(inside[(inside >= 0) & (inside < BANDS)]):
        bands[:, band] = spectra[:, inside == band].mean(axis=1)
    scale = np.percentile(bands, 95, axis=0) + 1e-9
    level = np.log1p(20 * bands / scale)
    rise = np.maximum(0, level[2:] - level[:-2])
    rise = np.pad(rise, ((1, 1), (0, 0)))
    centre = edges[:-1]
    return (
        _relieved(rise.mean(axis=1)),
        _relieved(rise[:, centre < LOW_BAND_HZ].mean(axis=1)),
    )


def _relieved(curve: Curve) -> Curve:
    """What stands out of the second around it, as loud everywhere."""
    width = round(1 / HOP)
    out = np.maximum(0, curve - uniform_filter1d(curve, width))
    around = np.sqrt(uniform_filter1d(out**2, 4 * width)) + 1e-6 + 0.1 * out.std()
    return np.asarray(out / around)


# --------------------------------------------------------------------------- beats


def _tempo(growth: Curve, low: Curve) -> tuple[float, float]:
    """Beats a minute, and how sure that is."""
    if len(growth) < 1 / HOP or growth.std() < 1e-6:
        return 120.0, 0.0
    tempi = SLOWEST * (FASTEST / SLOWEST) ** np.linspace(0, 1, 600)
    tapped = np.exp(-0.5 * (np.log2(tempi / TAPPED) / SPREAD) ** 2)
    worth = (_comb(growth, tempi) + BASS_BEATS * _comb(low, tempi)) * tapped
    best = int(np.argmax(worth))
    far = np.abs(np.log2(tempi / tempi[best])) > 0.06
    second = float(worth[far].max(initial=0.0))
    sure = max(0.0, min(1.0, 1 - second / (float(worth[best]) + 1e-9)))
    return _refined(_smooth(growth), float(tempi[best])), sure


def _smooth(curve: Curve) -> Curve:
    smooth = gaussian_filter1d(curve, 1.5)
    return np.asarray(smooth - smooth.mean())


def _comb(curve: Curve, tempi: Curve) -> Curve:
    """How well the curve agrees with itself half a beat, one, two, three and four beats later."""
    smooth = _smooth(curve)
    size = 1 << (2 * len(smooth) - 1).bit_length()
    agreement = np.fft.irfft(np.abs(np.fft.rfft(smooth, size)) ** 2)[: len(smooth)]
    agreement = agreement / (agreement[0] + 1e-12) * len(smooth) / np.arange(len(smooth), 0, -1)
    lags, places = 60 / tempi / HOP, np.arange(len(smooth))
    worth = np.zeros(len(tempi))
    for times, weight in COMB:
        worth += weight * np.asarray(
            np.interp(times * lags, places, agreement, right=0.0), np.float64
        )
    return worth.clip(0)


def _refined(curve: Curve, bpm: float) -> float:
    """The tempo to a few hundredths, where the whole curve and its overtones agree best."""
    times = np.arange(len(curve)) * HOP
    fine = bpm * np.linspace(0.97, 1.03, 241)
    worth = sum(
        np.abs(np.exp(-2j * pi * (fine[:, None] / 60 * times) * overtone) @ curve)
        for overtone in (1, 2, 4)
    )
    return float(fine[int(np.argmax(worth))])


def _phase(curve: Curve, beat: Seconds) -> Seconds:
    """Where the first beat falls: there the folded curve is highest."""
    times = np.arange(len(curve)) * HOP
    steps = round(beat / 0.002)
    place = ((times % beat) / beat * steps).astype(int) % steps
    folded = np.bincount(place, weights=curve, minlength=steps)
    folded = gaussian_filter1d(folded, 6, mode="wrap")
    return float((np.argmax(folded) * beat / steps) % beat)


def _downbeat(low: Curve, changes: Curve, phase: Seconds, beat: Seconds) -> Seconds:
    """The beat of four on which the bass and the harmony move."""
    count = int((len(low) * HOP - phase) / beat)
    if count < 2 * BAR:
        return phase
    at = ((phase + beat * np.arange(count)) / HOP).astype(int)
    near = range(-3, 4)
    blows = np.max([low[np.clip(at + d, 0, len(low) - 1)] for d in near], axis=0)
    moves = changes[np.clip(at, 0, len(changes) - 1)]
    weight = blows / (blows.mean() + 1e-9) + 2 * moves / (moves.mean() + MOVES)
    one = int(np.argmax([weight[place::BAR].mean() for place in range(BAR)]))
    return phase + one * beat


def _changes(mono: NDArray[np.float32], rate: int) -> Curve:
    """How much the harmony of the half second after differs from that before, at every HOP."""
    hop = round(5 * HOP * rate)
    spectra = _spectra(mono, 4096, hop)
    classes = _folded(spectra, rate, 4096, (80.0, 1500.0), 0.0)
    span = 8
    sums = np.cumsum(np.pad(classes, ((span, span), (0, 0)), mode="edge"), axis=0)
    means = sums[span:] - sums[:-span]
    before, after = means[: -span or None], means[span:]
    norm = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1) + 1e-9
    change = 1 - (before * after).sum(axis=1) / norm
    places = np.arange(len(change)) * 5
    return np.asarray(np.interp(np.arange(len(change) * 5), places, change), np.float64)


# --------------------------------------------------------------------------- key


def _key(mono: NDArray[np.float32], rate: int) -> tuple[Key, float]:
    hop = TONE_WINDOW // 2
    spectra = _spectra(mono, TONE_WINDOW, hop)
    still = np.minimum(spectra, median_filter(spectra, size=(5, 1)))  # blows are gone by then
    off = _tuning(still, rate)
    classes = _folded(still, rate, TONE_WINDOW, TONES_HZ, off)
    bass = _folded(still, rate, TONE_WINDOW, (40.0, BASS_HZ), off)
    if classes.sum() <= 0:
        return Key(0, "major"), 0.0
    heard, below = _share(classes), _share(bass)
    worth = {
        (tonic, mode): _like(heard, profile, tonic) + BASS_SAYS * _like(below, profile, tonic)
        for mode, profile in (("major", MAJOR), ("minor", MINOR))
        for tonic in range(12)
    }
    first, second = sorted(worth.values(), reverse=True)[:2]
    tonic, mode = max(worth, key=lambda key: worth[key])
    return Key(tonic, mode), max(0.0, min(1.0, 4 * (first - second)))


def _share(classes: Curve) -> Curve:
    """Each moment counts alike, whatever its level; louder ones a little more."""
    total = classes.sum(axis=1, keepdims=True)
    loud = np.sqrt(total)
    share = (classes / (total + 1e-9) * loud).sum(axis=0)
    return np.asarray(share / (share.sum() + 1e-9))


def _like(heard: Curve, profile: Curve, tonic: int) -> float:
    return float(np.corrcoef(heard, np.roll(profile, tonic))[0, 1]) if heard.std() > 0 else 0.0


def _tuning(spectra: NDArray[np.float32], rate: int) -> float:
    """Semitones the recording stands above A 440, by the mean direction of its partials."""
    hz, weight = _partials(spectra, rate, TONE_WINDOW, (110.0, 1760.0))
    if not len(hz):
        return 0.0
    turn = np.sum(weight * np.exp(2j * pi * (12 * np.log2(hz / 440))))
    return float(np.angle(turn) / (2 * pi))


def _partials(
    spectra: NDArray[np.float32], rate: int, window: int, span: tuple[float, float]
) -> tuple[Curve, Curve]:
    """Frequencies and strengths of the peaks of all moments together."""
    _, hz, strength = _peaks(spectra, rate, window, span)
    return hz, strength


def _peaks(
    spectra: NDArray[np.float32], rate: int, window: int, span: tuple[float, float]
) -> tuple[NDArray[np.int64], Curve, Curve]:
    """Moment, frequency and strength of every peak, between bins by a parabola."""
    step = rate / window
    low, high = max(1, int(span[0] / step)), min(spectra.shape[1] - 2, int(span[1] / step))
    left, middle, right = (
        np.log(spectra[:, low + d : high + d].astype(np.float64) + 1e-9) for d in (-1, 0, 1)
    )
    floor = np.log(spectra[:, low:high].max(axis=1, keepdims=True) * 0.01 + 1e-9)
    moments, bins = np.nonzero((middle > left) & (middle >= right) & (middle > floor))
    a, b, c = (x[moments, bins] for x in (left, middle, right))
    shift = 0.5 * (a - c) / (a - 2 * b + c - 1e-12)
    return moments, (bins + low + shift) * step, np.sqrt(np.exp(b))


def _folded(
    spectra: NDArray[np.float32], rate: int, window: int, span: tuple[float, float], off: float
) -> Curve:
    """[frames, 12] how much of each pitch class there is."""
    moments, hz, strength = _peaks(spectra, rate, window, span)
    pitch = 12 * np.log2(np.maximum(hz, 1.0) / 440) + 69 - off
    near = np.round(pitch)
    weight = strength * np.exp(-0.5 * ((pitch - near) / 0.25) ** 2)
    classes = np.zeros((len(spectra), 12))
    np.add.at(classes, (moments, near.astype(int) % 12), weight)
    return classes


# --------------------------------------------------------------------------- the rest


def _energy(samples: Samples, rate: int) -> tuple[float, ...]:
    """Second by second, from -36 dB (0) to -8 (1)."""
    count = max(1, len(samples) // rate)
    found: list[float] = []
    for second in range(count):
        power = float(np.mean(samples[second * rate : (second + 1) * rate] ** 2))
        found.append(round(min(1.0, max(0.0, (10 * log10(power + 1e-9) + 36) / 28)), 3))
    return tuple(found)


def _brightness(mono: NDArray[np.float32], rate: int) -> float:
    spectra = _spectra(mono, 2048, max(2048, len(mono) // 400))
    power = (spectra.astype(np.float64) ** 2).sum(axis=0)
    hz = np.fft.rfftfreq(2048, 1 / rate)
    weight = np.sqrt(power)
    return float((hz * weight).sum() / (weight.sum() + 1e-12))


def _drums(mono: NDArray[np.float32], rate: int) -> bool:
    """Whether something is struck that is more noise than tone, often and high."""
    spectra = _spectra(mono, WINDOW, round(HOP * rate))
    hz = np.fft.rfftfreq(WINDOW, 1 / rate)
    air, upper = spectra[:, hz > AIR_HZ], spectra[:, hz > NOISE_HZ] + 1e-6
    if not air.size or air.max() < 1e-6:
        return False
    level = 10 * np.log10((air.astype(np.float64) ** 2).sum(axis=1) + 1e-9)
    blown = (level[2:] - level[:-2] > BLOW_DB) & (level[2:] > np.percentile(level, 90) - 20)
    flatness = np.exp(np.log(upper).mean(axis=1)) / upper.mean(axis=1)
    noise = float(np.median(flatness[level > np.percentile(level, 80)]))
    return float(blown.mean()) * noise > DRUMMED
