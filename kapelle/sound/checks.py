"""The last listener: measures a finished record and says, in sentences, what is wrong with it.

Nothing here knows how the record was made. What is measured goes out with the song as its
report; a fault sends the song back to be made again.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from math import isfinite, log10
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import RATE, Samples
from kapelle.music.units import Seconds
from kapelle.sound import loudness
from kapelle.sound.kernel import kernel

LENGTH_TOLERANCE: Seconds = 0.05
LOUDNESS_TOLERANCE = 1.0  # LU; one-second stings are hard to measure, let alone to set
SILENT_BELOW = 10 ** (-60 / 20)  # a listener at home hears nothing there
LONGEST_GAP: Seconds = 1.5  # a bar's rest may be music
LONGEST_TAIL: Seconds = 1.0
ABRUPT_ABOVE = 10 ** (-45 / 20)  # of the last 5 ms
CLIPPED_AT, CLIPPED_RUN = 0.9995, 3  # three samples in a row at the rail are no music
LARGEST_DC = 1e-3
STEP: Seconds = 0.01  # of the search for silence
CLICK_JUMP, CLICK_CALM = 0.3, 0.02  # a jump between two samples, in surroundings this smooth


@dataclass(frozen=True, kw_only=True)
class Report:
    duration: Seconds
    lufs: float
    lra: float  # LU
    true_peak: float  # dBTP
    clipped: int  # runs of samples at the rail
    dc: float  # the worse channel's mean
    broken: int  # samples that are not numbers
    starts: Seconds  # silence before the first sound
    tail: Seconds  # silence after the last sound
    gaps: tuple[tuple[Seconds, Seconds], ...]  # silences inside: from, to
    clicks: tuple[Seconds, ...]  # the first of them
    correlation: float  # of left and right, -1 to 1
    side_db: float  # side over middle
    faults: tuple[str, ...]  # what must not go out, in sentences

    def json(self) -> dict[str, Any]:
        return asdict(self)


def inspect(
    samples: Samples,
    rate: int = RATE,
    *,
    asked_seconds: Seconds,
    asked_lufs: float = -14.0,
    ceiling: float = -1.0,
) -> Report:
    """Measure `samples` ([frames, 2]) against what was asked."""
    broken = int(np.count_nonzero(~np.isfinite(samples)))
    sound = np.nan_to_num(samples, posinf=0, neginf=0) if broken else samples
    with ThreadPoolExecutor(2) as pool:
        walked = pool.submit(_survey, sound, rate)
        peak = pool.submit(loudness.true_peak, sound)
        blocks = loudness.powers(sound, rate)
    lufs, lra = loudness.gated(blocks), loudness.ranged(blocks)
    survey = walked.result()
    starts, tail, gaps = _silences(survey.peaks)
    middle, side = survey.middle, survey.side
    measured = Report(
        duration=len(sound) / rate,
        lufs=round(lufs, 2),
        lra=round(lra, 2),
        true_peak=round(peak.result(), 2),
        clipped=survey.clipped,
        dc=round(survey.dc, 6),
        broken=broken,
        starts=starts,
        tail=tail,
        gaps=gaps,
        clicks=survey.clicks,
        correlation=round(survey.correlation, 3),
        side_db=round(10 * log10((side + 1e-12) / (middle + 1e-9)), 1),
        faults=(),
    )
    last = sound[-max(round(0.005 * rate), 1) :]
    ends_at = float(np.sqrt(np.mean(last.astype(np.float64) ** 2))) if len(last) else 0.0
    faults = _faults(measured, asked_seconds, asked_lufs, ceiling, ends_at)
    return replace(measured, faults=faults)


def _faults(
    report: Report, seconds: Seconds, lufs: float, ceiling: float, ends_at: float
) -> tuple[str, ...]:
    """Every rule and its sentence, in one table."""
    if report.lufs <= loudness.SILENT:
        return ("There is nothing to hear.",)
    gap = next((gap for gap in report.gaps if gap[1] - gap[0] > LONGEST_GAP), (0.0, 0.0))
    rules = {
        f"It lasts {report.duration:.2f} s; {seconds:.2f} s were asked.": abs(
            report.duration - seconds
        )
        > LENGTH_TOLERANCE,
        f"{report.broken} samples are not numbers.": report.broken > 0,
        f"Its loudness is {report.lufs} LUFS; {lufs} were asked.": abs(report.lufs - lufs)
        > LOUDNESS_TOLERANCE,
        f"Its true peak is {report.true_peak} dBTP, over {ceiling}.": report.true_peak > ceiling,
        f"It clips in {report.clipped} places.": report.clipped > 0,
        f"It carries direct current of {report.dc}.": report.dc > LARGEST_DC,
        f"It is silent from {gap[0]:.1f} to {gap[1]:.1f} s.": gap[1] > 0,
        f"Its first {report.starts:.1f} s are silent.": report.starts > LONGEST_TAIL,
        f"Its last {report.tail:.1f} s are silent.": report.tail > LONGEST_TAIL,
        f"It clicks at {', '.join(map(str, report.clicks[:3]))} s.": bool(report.clicks),
        "It ends abruptly.": ends_at > ABRUPT_ABOVE,
        f"Left and right cancel out: their correlation is {report.correlation}.": (
            report.correlation < 0
        ),
    }
    return tuple(sentence for sentence, broken in rules.items() if broken)


def _silences(
    peaks: NDArray[np.float32],
) -> tuple[Seconds, Seconds, tuple[tuple[Seconds, Seconds], ...]]:
    """Silence before, silence after, and the silences of over half a second in between."""
    heard = np.flatnonzero(peaks > SILENT_BELOW)
    if not len(heard):
        return len(peaks) * STEP, 0.0, ()
    holes = np.flatnonzero(np.diff(heard) > 0.5 / STEP)
    gaps = tuple(
        (round(float(heard[hole] + 1) * STEP, 2), round(float(heard[hole + 1]) * STEP, 2))
        for hole in holes
    )
    tail = len(peaks) - 1 - heard[-1]
    return round(float(heard[0]) * STEP, 2), round(float(tail) * STEP, 2), gaps


@dataclass(frozen=True)
class Survey:
    """What one walk over the samples finds."""

    peaks: NDArray[np.float32]  # of every STEP
    clipped: int
    clicks: tuple[Seconds, ...]
    dc: float
    correlation: float
    middle: float  # energies
    side: float


def _survey(samples: Samples, rate: int) -> Survey:
    hop = round(STEP * rate)
    peaks = np.zeros(-(-len(samples) // hop), np.float32)
    places = np.zeros(16, np.int64)
    sums = np.zeros(5)
    clipped, clicks = _walk(samples, hop, peaks, places, sums)
    left, right, left2, right2, both = sums
    count = max(len(samples), 1)
    variances = (left2 - left * left / count) * (right2 - right * right / count)
    covariance = both - left * right / count
    correlation = covariance / np.sqrt(variances) if variances > 1e-12 else 1.0
    return Survey(
        peaks=peaks,
        clipped=clipped,
        clicks=tuple(round(float(place) / rate, 3) for place in places[: min(clicks, len(places))]),
        dc=float(max(abs(left), abs(right))) / count,
        correlation=float(correlation) if isfinite(correlation) else 1.0,
        middle=float(left2 + right2 + 2 * both),
        side=float(left2 + right2 - 2 * both),
    )


@kernel
def _walk(
    x: Samples,
    hop: int,
    peaks: NDArray[np.float32],
    places: NDArray[np.int64],
    sums: NDArray[np.float64],
) -> tuple[int, int]:
    """One walk over everything: peaks, sums, rails and jumps."""
    clipped, clicks = 0, 0
    for c in range(2):
        run = 0
        calm = 1.0  # how much neighbouring samples differ, on average, around here
        for i in range(len(x)):
            size = abs(x[i, c])
            peaks[i // hop] = max(peaks[i // hop], size)
            run = run + 1 if size >= CLIPPED_AT else 0
            if run == CLIPPED_RUN:
                clipped += 1
            if i > 0:
                jump = abs(x[i, c] - x[i - 1, c])
                after = 0.0
                if jump > CLICK_JUMP and calm < CLICK_CALM:
                    for j in range(i + 1, min(i + 9, len(x))):
                        after += abs(x[j, c] - x[j - 1, c]) / 8
                    if after < CLICK_CALM:
                        if clicks < len(places):
                            places[clicks] = i
                        clicks += 1
                calm += 0.05 * (jump - calm)
    for i in range(len(x)):
        left, right = np.float64(x[i, 0]), np.float64(x[i, 1])
        sums[0] += left
        sums[1] += right
        sums[2] += left * left
        sums[3] += right * right
        sums[4] += left * right
    return clipped, clicks


def warm_up() -> None:
    inspect(np.zeros((RATE, 2), np.float32), asked_seconds=1)
