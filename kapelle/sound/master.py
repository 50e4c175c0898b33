"""The mastering engineer: one mixture in, the finished record out.

In order: match the long-term spectrum to the genre's curve with one bell per octave, keep the
lows in the middle and the width in its range, glue, warm, wobble if it is tape, end in silence,
and set the loudness with a limiter that knows every peak. The gain is solved on the limiter's
own control signal, a sixteenth of the work, so that the sound itself is touched once.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from math import log10

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import RATE, Samples
from kapelle.music.mixing import MixSheet
from kapelle.music.units import Seconds, frames
from kapelle.sound import dynamics, filters, loudness
from kapelle.sound.filters import FAINT, Sections
from kapelle.sound.kernel import kernel
from kapelle.sound.tell import Tell, quiet

OCTAVES_HZ = np.array(
    [42.4 * 2**octave for octave in range(9)]
)  # middles of the bands 30-60, 60-120, ... 7680-15360 Hz
SUB, AIR = 0, 8  # the first and last of them

# dB of each of those bands. "pop" is the mean of sixty years of number ones: about -5 dB an octave
# of density, so -2 of band level, from 100 Hz to 4 kHz, and steeper above (Pestana, Ma, Reiss et
# al., "Spectral characteristics of popular commercial recordings 1950-2010", AES 135). The others
# are what sets a genre apart from it: an 808 lives at 35-55 Hz and needs the low middle cleared;
# a house kick at 50 Hz carries the floor and the hats stay bright; lo-fi comes off a worn tape.
CURVES: dict[str, NDArray[np.float64]] = {
    "pop": np.array([-3.0, 0.0, -1.5, -3.2, -5.1, -7.0, -9.0, -11.8, -15.8]),
    "house": np.array([0.0, 0.5, -2.5, -4.5, -6.0, -7.5, -9.5, -12.5, -18.0]),
    "trap": np.array([1.5, 0.5, -3.0, -5.0, -7.0, -9.0, -10.5, -13.0, -18.5]),
    "lofi": np.array([-4.0, 0.0, -1.0, -2.5, -4.5, -7.5, -11.0, -16.0, -23.0]),
    "club": np.array([0.5, 0.5, -2.0, -4.5, -6.0, -7.5, -9.5, -12.0, -17.0]),
    "rock": np.array([-6.0, 0.0, -1.0, -2.0, -4.0, -5.5, -7.5, -11.0, -16.5]),
    "metal": np.array([-5.0, 0.0, -1.5, -3.5, -5.5, -5.5, -6.5, -9.5, -15.5]),
    "soul": np.array([-3.0, 0.0, -1.0, -2.5, -4.5, -6.5, -9.0, -12.5, -17.0]),
    "jazz": np.array([-8.0, 0.0, -0.5, -1.5, -3.5, -7.0, -10.5, -14.0, -19.0]),
    "acoustic": np.array([-11.0, -2.0, 0.0, -1.5, -4.0, -7.0, -9.5, -13.0, -18.0]),
    "orchestral": np.array([-9.0, -2.0, 0.0, -1.0, -3.0, -6.5, -11.0, -16.0, -23.0]),
    "ambient": np.array([-6.0, -1.0, 0.0, -1.5, -4.0, -8.0, -12.5, -17.0, -23.0]),
    "dub": np.array([-1.0, 1.0, -1.5, -4.0, -5.5, -8.0, -10.5, -14.0, -19.0]),
}
FOLLOW = 0.7  # how far to go towards the curve: a song may keep its own colour
LARGEST_BOOST_DB, LARGEST_CUT_DB = 4.0, 7.0  # what is not there cannot be boosted into being
SUB_BOOST_DB, SUB_CUT_DB = 2.0, 12.0  # loudness meters hardly hear 30-60 Hz: held to the full
BELL_Q = 1.1  # wide enough for neighbours an octave away to meet

RUMBLE_HZ = 28.0  # below every note and every speaker
MONO_BELOW_HZ = 140.0
NARROW_DB, WIDE_DB = -12.0, -8.0  # side against middle, above the bass
MOST_WIDENING_DB = 6.0

GLUE_AT_LUFS = -18.0  # the level the glue and the warmth are tuned to
GLUE_THRESHOLD_DB = -17.0
MP3_MARGIN_DB = (
    1.3  # what coding to MP3 adds to peaks: 0.5 in songs, 1.3 in noise (bench/mixing.py)
)
CLOSE_ENOUGH_LU = 0.1
HEADROOM_DB = 5.0  # sound this far below the ceiling has no point between samples above it
MOST_LIMITING_DB = 12.0  # beyond that, rather be softer than asked
LONGEST_FADE: Seconds = 4.0
SHORTEST_FADE: Seconds = 0.03

SETTLING = 10  # hops, a second: every filter's memory of before is below what a float can hold

WOW_HZ, FLUTTER_HZ = 0.55, 6.3
WOW_SECONDS = 0.0009  # at wobble 1: 5 cents or so
WINDOW = 8192  # frames: 5 Hz of resolution
WINDOWS = 240  # spread over the song: plenty for an average


def master(
    mixture: Samples,
    sheet: MixSheet,
    *,
    ending: Seconds,
    rate: int = RATE,
    tell: Tell = quiet,
) -> Samples:
    """The record: as long as `mixture`, at the sheet's loudness and below its ceiling.

    `ending` is where the last chord is struck; what rings after it is faded to the end. Silence
    comes back as silence.
    """
    if loudness.integrated(mixture, rate) <= loudness.SILENT:
        return np.zeros_like(mixture)
    tell(0.0, "listening to the mix")
    heard = _listen(mixture, rate)
    tell(0.1, "equalising")
    record, level = _tone(mixture, heard, CURVES[sheet.curve], rate)
    tell(0.4, "gluing it together")
    _join(record, 10 ** ((GLUE_AT_LUFS - level) / 20))
    dynamics.glue(record, threshold_db=GLUE_THRESHOLD_DB, rate=rate)
    if sheet.warmth > 0:
        dynamics.saturate(record, 2.0 * sheet.warmth)
    if sheet.wobble > 0:
        record = _wobble(record, sheet.wobble, rate)
    _fade(record, ending, rate)
    tell(0.7, "setting the loudness")
    record = _loud(record, sheet.loudness, 10 ** ((sheet.ceiling - MP3_MARGIN_DB) / 20), rate)
    tell(1.0, "mastered")
    return record


# Listening


@dataclass(frozen=True)
class Heard:
    bands: NDArray[np.float64]  # dB, one per octave, of middle and side together
    side_db: float  # side over middle above the bass; -inf for mono


def _listen(mixture: Samples, rate: int) -> Heard:
    """The long-term spectrum, from windows spread over the song; loud passages count most."""
    sound = mixture
    if len(sound) < WINDOW:
        sound = np.pad(sound, ((0, WINDOW - len(sound)), (0, 0)))
    starts = np.unique(np.linspace(0, len(sound) - WINDOW, WINDOWS).astype(np.int64))
    cuts = sound[starts[:, None] + np.arange(WINDOW)]  # [windows, frames, channels]
    taper = np.hanning(WINDOW).astype(np.float32)
    middle = _power((cuts[..., 0] + cuts[..., 1]) * taper)
    side = _power((cuts[..., 0] - cuts[..., 1]) * taper)
    hz = np.fft.rfftfreq(WINDOW, 1 / rate)
    edges = np.append(OCTAVES_HZ / np.sqrt(2), OCTAVES_HZ[-1] * np.sqrt(2))
    inside = np.searchsorted(edges, hz) - 1
    total = middle + side
    bands = np.array([total[inside == band].sum() for band in range(len(OCTAVES_HZ))])
    above = hz > MONO_BELOW_HZ
    side_db = 10 * log10((side[above].sum() + 1e-12) / (middle[above].sum() + 1e-9))
    return Heard(bands=10 * np.log10(bands + 1e-9), side_db=side_db)


def _power(cuts: NDArray[np.float32]) -> NDArray[np.float64]:
    spectrum = np.fft.rfft(cuts, axis=1)
    return np.asarray((spectrum.real**2 + spectrum.imag**2).mean(axis=0), np.float64)


def _equaliser(bands: NDArray[np.float64], curve: NDArray[np.float64], rate: int) -> Sections:
    """One bell per octave whose sum leans the spectrum towards the curve."""
    wanted = curve - bands
    wanted -= np.median(wanted[SUB + 1 : AIR])
    wanted[SUB + 1 :] = np.clip(FOLLOW * wanted[SUB + 1 :], -LARGEST_CUT_DB, LARGEST_BOOST_DB)
    wanted[SUB] = np.clip(wanted[SUB], -SUB_CUT_DB, SUB_BOOST_DB)
    gains = np.linalg.solve(_overlap(rate).T, wanted)  # bells leak into their neighbours
    gains = np.clip(gains, -1.5 * SUB_CUT_DB, 1.5 * SUB_CUT_DB)
    return np.concatenate(
        [filters.bell(hz, gain, BELL_Q, rate) for hz, gain in zip(OCTAVES_HZ, gains, strict=True)]
    )


def _overlap(rate: int) -> NDArray[np.float64]:
    """[bell, octave]: what a bell of 1 dB does to every octave's middle; in dB it adds up."""
    six = [filters.bell(hz, 6, BELL_Q, rate) for hz in OCTAVES_HZ]
    return np.array([filters.response_db(bell, OCTAVES_HZ, rate) / 6 for bell in six])


# The chain


def _tone(
    mixture: Samples, heard: Heard, curve: NDArray[np.float64], rate: int
) -> tuple[Samples, float]:
    """Middle and side, equalised, side by side in one array; and their loudness.

    Always as two halves at once; the second begins a little early, so that no filter knows.
    """
    equaliser = _equaliser(heard.bands, curve, rate)
    rumble = filters.butterworth_high(RUMBLE_HZ, rate)
    mono = filters.butterworth_high(MONO_BELOW_HZ, rate)
    ear = loudness.k_weighting(rate)
    hop = min(rate // loudness.BLOCKS, len(mixture))
    sections = [np.concatenate([low, equaliser, ear]) for low in (rumble, mono)]
    record = np.empty_like(mixture)
    powers = np.zeros(len(mixture) // hop)
    width = 10 ** (_widening_db(heard.side_db) / 20)

    def half(start: int, end: int) -> None:
        before = min(start, SETTLING * hop)
        _equalise(
            mixture[start - before : end],
            sections[0],
            sections[1],
            width,
            hop,
            before,
            record[start:end],
            powers[start // hop : end // hop],
        )

    middle = len(powers) // 2 * hop
    with ThreadPoolExecutor(1) as beside:
        second = beside.submit(half, middle, len(mixture))
        half(0, middle)
        second.result()
    return record, loudness.gated(powers)


def _widening_db(side_db: float) -> float:
    if side_db > WIDE_DB:
        return WIDE_DB - side_db
    return min(max(NARROW_DB - side_db, 0.0), MOST_WIDENING_DB)


def _wobble(record: Samples, wobble: float, rate: int) -> Samples:
    """A worn tape: slow wow and quick flutter of the speed."""
    depth = WOW_SECONDS * wobble * rate
    turns = 2 * np.pi * np.array([WOW_HZ, FLUTTER_HZ]) / rate
    played = np.empty_like(record)
    _tape(record, depth, turns[0], turns[1], played)
    return played


def _fade(record: Samples, ending: Seconds, rate: int) -> None:
    """The last chord rings, then bends down to nothing exactly at the end."""
    ring = len(record) / rate - ending
    fade = min(max(0.75 * ring, SHORTEST_FADE), LONGEST_FADE)
    count = min(frames(fade, rate), len(record))
    curve = np.cos(np.linspace(0, np.pi / 2, count)) ** 2
    curve[-1:] = 0
    record[len(record) - count :] *= curve.astype(np.float32)[:, None]


def _loud(record: Samples, target: float, ceiling: float, rate: int) -> Samples:
    """Up to `target` LUFS under `ceiling`, with as few looks at the whole as it takes."""
    powers = loudness.powers(record, rate)
    start_db = target - loudness.gated(powers)
    peaks = _peaks(record, start_db, ceiling)
    gain_db = _gain_db(peaks, powers, target, ceiling, rate)
    if gain_db > start_db + 1:  # the limiter takes so much that softer peaks come into play
        peaks = _peaks(record, gain_db, ceiling)
    finished = _limited(record, peaks, gain_db, ceiling, rate)
    missing = target - loudness.integrated(finished, rate)
    if abs(missing) < CLOSE_ENOUGH_LU:
        return finished
    return _limited(record, peaks, gain_db + min(missing, 1.0), ceiling, rate)


def _peaks(record: Samples, gain_db: float, ceiling: float) -> NDArray[np.float32]:
    floor = ceiling / 10 ** ((gain_db + HEADROOM_DB) / 20)
    return loudness.peaks(record, dynamics.HOP, floor)


def _limited(
    record: Samples, peaks: NDArray[np.float32], gain_db: float, ceiling: float, rate: int
) -> Samples:
    gain = 10 ** (gain_db / 20)
    return dynamics.turn(
        record, dynamics.limiting(peaks * np.float32(gain), ceiling, rate=rate), gain
    )


def _gain_db(
    peaks: NDArray[np.float32], powers: loudness.Powers, target: float, ceiling: float, rate: int
) -> float:
    """The gain that ends at `target` after the limiter has taken its share.

    What a block loses is what its hops lose, the loud ones counting as they do in power.
    """
    starts = (np.arange(len(powers)) * (len(peaks) / max(len(powers), 1))).astype(np.int64)
    weights = peaks.astype(np.float64) ** 2 + 1e-12
    totals = np.add.reduceat(weights, starts)
    gain_db = target - loudness.gated(powers)
    most_db = gain_db + MOST_LIMITING_DB
    for _ in range(8):
        gain = 10 ** (gain_db / 20)
        gains = dynamics.limiting(peaks * np.float32(gain), ceiling, rate=rate)[:-1]
        kept = np.add.reduceat(weights * gains**2, starts) / totals
        missing = target - loudness.gated(powers * kept * gain**2)
        gain_db = min(gain_db + missing, most_db)
        if abs(missing) < CLOSE_ENOUGH_LU / 5:
            break
    return gain_db


# Kernels


@kernel
def _equalise(
    x: Samples,
    middle: Sections,
    side: Sections,
    width: float,
    hop: int,
    before: int,
    y: Samples,
    powers: NDArray[np.float64],
) -> None:
    """y = middle and side through their sections; the last two sections are the ear's alone.

    `before` frames, whole hops, are heard and not written.
    """
    count = len(middle)
    near, far = np.zeros((count + 1, 2)), np.zeros((count + 1, 2))  # what each section was handed
    for start in range(0, len(x), hop):
        total = 0.0
        for i in range(start, min(start + hop, len(x))):
            m, s = 0.5 * (x[i, 0] + x[i, 1]), 0.5 * width * (x[i, 0] - x[i, 1])
            for k in range(count):
                if k == count - 2 and i >= before:
                    y[i - before, 0], y[i - before, 1] = m, s
                a, b = middle[k], side[k]
                n = k + 1
                p = a[0] * m + a[1] * near[k, 0] + a[2] * far[k, 0] - a[4] * far[n, 0]
                q = b[0] * s + b[1] * near[k, 1] + b[2] * far[k, 1] - b[4] * far[n, 1]
                p -= a[3] * near[n, 0]
                q -= b[3] * near[n, 1]
                far[k, 0], far[k, 1] = near[k, 0], near[k, 1]
                near[k, 0], near[k, 1] = m, s
                m, s = p, q
            far[count, 0], far[count, 1] = near[count, 0], near[count, 1]
            near[count, 0], near[count, 1] = m, s
            total += 2 * (m * m + s * s)  # as left and right would measure together
        place = (start - before) // hop
        if 0 <= place < len(powers):
            powers[place] = total / hop
        if total < FAINT:
            near[:], far[:] = 0.0, 0.0


@kernel
def _join(x: Samples, gain: float) -> None:
    """Middle and side become left and right, in place."""
    g = np.float32(gain)
    for i in range(len(x)):
        m, s = g * x[i, 0], g * x[i, 1]
        x[i, 0], x[i, 1] = m + s, m - s


@kernel
def _tape(x: Samples, depth: float, wow: float, flutter: float, y: Samples) -> None:
    """y[i] = x a moving moment ago, by a cubic through four samples (Catmull-Rom).

    The moment is worked out once per HOP and moves in straight lines: 2,700 times a second is
    plenty for a flutter of six.
    """
    hop = dynamics.HOP
    rest = 1.3 * depth + 2
    ago = rest + depth * 0.25 * np.sin(1.0)
    for start in range(0, len(x), hop):
        turn = start + hop
        aim = rest + depth * (np.sin(wow * turn) + 0.25 * np.sin(flutter * turn + 1))
        step = (aim - ago) / hop
        for i in range(start, min(turn, len(x))):
            place = i - ago
            ago += step
            k = int(np.floor(place))
            f = place - k
            if k < 1:
                y[i, 0], y[i, 1] = 0, 0
                continue
            for c in range(2):
                p, q, r, s = x[k - 1, c], x[k, c], x[k + 1, c], x[k + 2, c]
                bend = (3 * (q - r) + s - p) * f + 2 * p - 5 * q + 4 * r - s
                y[i, c] = q + 0.5 * f * (r - p + f * bend)


def warm_up() -> None:
    """Compile everything a master needs."""
    filters.warm_up()
    loudness.warm_up()
    dynamics.warm_up()
    noise = np.random.default_rng(0).standard_normal((RATE, 2)).astype(np.float32)
    sheet = MixSheet(channels={}, curve="pop", wobble=0.1)
    master(noise, sheet, ending=0.5)
