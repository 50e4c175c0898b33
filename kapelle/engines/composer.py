"""The house composer, a band in software: no model, no GPU, no network.

It reads like the day it describes: read the prompt, plan the song, write it, review what was
written, play it, record, mix, master, and listen to the result before anyone else does. A song
that fails a check is made once more with other dice; a second failure is said in a sentence.
"""

import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from kapelle.audio import RATE, Audio, Samples
from kapelle.compose import (
    arrange,
    chords,
    edits,
    libretto,
    perform,
    planner,
    prompter,
    reading,
    review,
    scenario,
)
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish
from kapelle.compose.reading import Reading
from kapelle.engines import Fetch, cards, lyricist, midi, no_shelf, sequel
from kapelle.engines.sequel import Sound
from kapelle.jobs.brief import LARGEST_SEED, Brief
from kapelle.jobs.engine import Look, Take, Tell
from kapelle.jobs.trouble import BadBrief, EngineFailed
from kapelle.music.performance import Performance, Stretch
from kapelle.music.pitch import Key, read_key
from kapelle.music.units import Seconds, frames
from kapelle.settings import Words
from kapelle.sound import checks, master, mix, studio
from kapelle.sound.bank import Bank, find
from kapelle.sound.checks import Report

log = logging.getLogger(__name__)

SECOND_DICE = 0x5EED  # what a second try adds to the seed: any number, but always the same

# Where each stage's work lies on the way to the song, measured with `make bench`.
WRITING, RECORDING, MIXING, MASTERING, LISTENING = 0.0, 0.08, 0.45, 0.70, 0.92


class Unsound(Exception):  # noqa: N818 - what a musician would say of it
    """What was made does not pass the band's own checks."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__(" ".join(faults))


@dataclass(frozen=True, eq=False)
class Recording:
    samples: Samples  # mastered
    stems: Mapping[str, Samples]  # as they stand in the mix; none unless they were to be kept
    report: Report


class Composer:
    name = "composer"
    abilities = cards.COMPOSER.abilities

    def __init__(self, data: Path, fetch: Fetch = no_shelf, words: Words | None = None) -> None:
        found = find(data)
        self._bank = Bank.open(found) if found else None
        self._fetch, self._words = fetch, words

    def rehearse(self) -> None:
        """Plan a song, and play a moment of everything: word lists and kernels are in place then."""
        _plan(Brief(prompt="a song", seed=0), reading.read("a song"), 0)
        studio.warm_up(self._bank)
        mix.warm_up()
        master.warm_up()
        checks.warm_up()

    def make(self, brief: Brief, tell: Tell) -> Take:
        """Raises BadBrief for a wish nobody can meet, EngineFailed after two unsound tries.

        A plan that was handed back is played as it stands: there are no other dice to try.
        """
        if brief.plan is not None:
            return self._again(brief, brief.plan, tell)
        tell(WRITING, "reading the prompt")
        heard = reading.read(brief.prompt, tags=brief.style_tags, negative_tags=brief.negative_tags)
        brief, heard = lyricist.worded(brief, heard, self._words)
        sound = self._sound(brief, tell)
        try:
            return self._try(brief, heard, sound, brief.seed, tell)
        except Unsound as first:
            log.warning("made once more, with other dice: %s", first)
        try:
            return self._try(brief, heard, sound, (brief.seed + SECOND_DICE) % LARGEST_SEED, tell)
        except Unsound as second:
            raise EngineFailed(f"The song did not pass its checks: {second}") from second

    def _again(self, brief: Brief, page: Mapping[str, Any], tell: Tell) -> Take:
        """The song of a plan, in whatever key and tempo the brief asks for besides."""
        tell(WRITING, "reading the plan")
        try:
            plan = _edited(Plan.from_json(page), brief)
        except ValueError as unplayable:
            raise BadBrief(str(unplayable), field="plan") from unplayable
        try:
            return self._played(plan, None, brief, tell)
        except Unsound as fault:
            raise EngineFailed(f"The plan makes no sound song: {fault}") from fault

    def _sound(self, brief: Brief, tell: Tell) -> Sound | None:
        """What was uploaded, where the song goes on from that."""
        if brief.after is None or not brief.after.audio:
            return None
        tell(WRITING + 0.005, "listening to the sound")
        return sequel.listen(self._fetch(brief.after.audio), brief.after)

    def _try(
        self, brief: Brief, heard: Reading, sound: Sound | None, seed: int, tell: Tell
    ) -> Take:
        if sound is None:
            return self._played(_plan(brief, heard, seed), heard, brief, tell)
        plan = sequel.plan(sound, brief, heard, seed)
        take = self._played(plan, heard, brief, tell)
        if not sound.whole:
            return take
        tell(0.98, "joining it to the sound")
        joined = sequel.joined(sound, take, plan)
        if faults := joined.report["faults"]:
            raise Unsound(faults)
        return joined

    def _played(self, plan: Plan, heard: Reading | None, brief: Brief, tell: Tell) -> Take:
        tell(WRITING + 0.02, "writing the song")
        score = arrange.write(plan)
        if faults := review.faults(score, plan, reading.refused(heard) if heard else frozenset()):
            raise Unsound(faults)
        performance = perform.play(score, plan)
        with ThreadPoolExecutor(1) as clerk:  # the kernels leave the interpreter to whoever writes
            pages = clerk.submit(midi.write, score)
            recording = record(performance, plan, self._bank, tell, keep_stems=brief.stems)
        if recording.report.faults:
            raise Unsound(recording.report.faults)
        take = _take(plan, _told(brief, heard, plan), performance, recording, pages.result())
        lines = prompter.lrc(prompter.timed(plan), title=plan.title)
        return replace(take, lyrics=_words(brief) or scenario.text(plan), lines=lines)


def record(
    performance: Performance,
    plan: Plan,
    bank: Bank | None,
    tell: Tell,
    *,
    keep_stems: bool = False,
    threads: int = 2,
) -> Recording:
    """From what was played to the master, and what the checks heard in it.

    Ten stems of three minutes are 640 MB: without `keep_stems` they are gone before mastering.
    """
    recorded = studio.record(
        performance,
        bank=bank,
        seed=plan.seed,
        threads=threads,
        tell=_within(tell, RECORDING, MIXING),
    )
    mixdown = mix.mix(
        recorded,
        performance,
        plan.mix,
        threads=threads,
        tell=_within(tell, MIXING, MASTERING),
        keep=keep_stems,
    )
    stems, mixture = mixdown.stems, mixdown.mixture
    del recorded, mixdown
    if plan.fade:
        for sound in (mixture, *stems.values()):
            _fade_out(sound, plan.fade)
    samples = master.master(
        mixture, plan.mix, ending=performance.ending, tell=_within(tell, MASTERING, LISTENING)
    )
    tell(LISTENING, "listening to the result")
    report = checks.inspect(
        samples,
        RATE,
        asked_seconds=plan.duration,
        asked_lufs=plan.mix.loudness,
        ceiling=plan.mix.ceiling,
    )
    return Recording(samples, stems, report)


def _fade_out(sound: Samples, seconds: Seconds) -> None:
    """Down to nothing over the last `seconds`, as a hand on a fader does it: slowly at first."""
    count = min(frames(seconds, RATE), len(sound))
    turn = np.linspace(0, np.pi / 2, count, dtype=np.float32)
    curve = np.maximum(np.cos(turn), 0) ** 1.5
    sound[len(sound) - count :] *= curve[:, None]


def _plan(brief: Brief, heard: Reading, seed: int) -> Plan:
    if brief.after is not None:
        return sequel.of_ours(brief, brief.after, heard, seed)
    try:
        return planner.make_plan(
            Wish(
                reading=heard,
                duration=brief.duration,
                bpm=brief.bpm,
                key=_key(brief.key),
                title=brief.title,
                seed=seed,
                focus=brief.focus,
                libretto=libretto.read(_words(brief)) if _words(brief) else None,
            )
        )
    except ValueError as impossible:
        raise BadBrief(str(impossible), field="prompt") from impossible


def _words(brief: Brief) -> str:
    return "" if brief.instrumental else brief.lyrics


def _told(brief: Brief, heard: Reading | None, plan: Plan) -> Reading | None:
    """What was understood, and which of its words the song has no room for."""
    if heard is None or not _words(brief):
        return heard
    left_out = scenario.left_out(libretto.read(brief.lyrics), plan)
    return replace(heard, unmet=(*heard.unmet, *left_out))


def _edited(plan: Plan, brief: Brief) -> Plan:
    """The plan with what the brief says beside it. ValueError for what cannot be had together."""
    if brief.duration is not None:
        raise ValueError("A plan is as long as its sections: change those instead of the duration.")
    key = _key(brief.key)
    if key:
        plan = edits.with_key(plan, key)
    if brief.bpm is not None:
        plan = edits.with_tempo(plan, brief.bpm)
    return edits.with_title(plan, brief.title)


def _key(text: str | None) -> Key | None:
    try:
        return read_key(text) if text else None
    except ValueError as unreadable:
        raise BadBrief(str(unreadable), field="key") from unreadable


def _take(
    plan: Plan,
    heard: Reading | None,
    performance: Performance,
    recording: Recording,
    pages: bytes,
) -> Take:
    return Take(
        audio=Audio(recording.samples, RATE),
        title=plan.title,
        tags=plan.tags,
        bpm=plan.bpm,
        key=str(plan.key),
        look=Look(genre=plan.genre, mood=plan.mood, energy=plan.energy, seed=plan.seed),
        plan=plan.to_json(),
        form=tuple(_section(stretch) for stretch in performance.stretches),
        chords=_chords(plan),
        sheet=chords.text(plan),
        reading=heard.to_json() if heard else {},
        report=recording.report.json(),
        midi=pages,
        stems={name: Audio(stem, RATE) for name, stem in recording.stems.items()},
    )


def _section(stretch: Stretch) -> Mapping[str, Any]:
    return {
        "name": stretch.name,
        "role": stretch.role,
        "start": round(stretch.start, 3),
        "end": round(stretch.end, 3),
        "energy": round(stretch.energy, 2),
    }


def _chords(plan: Plan) -> tuple[Mapping[str, Any], ...]:
    """The chord sheet in seconds. The last chord ends with the song."""
    sounding = chords.heard(plan)
    ends = [plan.tempo.seconds(one.at + one.length) for one in sounding]
    return tuple(
        {
            "chord": one.symbol,
            "section": one.section,
            "bar": one.bar,
            "start": round(plan.tempo.seconds(one.at), 3),
            "end": round(min(end, plan.duration), 3),
        }
        for one, end in zip(sounding, ends, strict=True)
    )


def _within(tell: Tell, low: float, high: float) -> Callable[[float, str], None]:
    """`tell` for one stage, whose 0 to 1 is low to high of the whole."""
    return lambda progress, stage: tell(low + (high - low) * progress, stage)
