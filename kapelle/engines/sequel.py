"""The sequel: a song that goes on from another, one of ours by its plan, any other by its sound.

A plan is continued on paper (`compose/continuing.py`) and played as every plan is. Of a sound we
know what was heard: its tempo, its key, where its bars begin. A song is planned in those, begins
without a way in, and is joined to it on a bar line; such a whole has no plan, since no page of ours
would make it again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from kapelle.audio import RATE, Audio, Samples
from kapelle.compose import continuing, edits, planner
from kapelle.compose.plan import Plan
from kapelle.compose.planner import Wish
from kapelle.compose.reading import Reading
from kapelle.engines import decoding
from kapelle.jobs.brief import LONGEST_S, Brief, Continuation
from kapelle.jobs.engine import Take
from kapelle.jobs.trouble import BadBrief
from kapelle.music.pitch import Key, read_key
from kapelle.music.units import Seconds, frames
from kapelle.sound import checks, joining, listening, loudness
from kapelle.sound.listening import Heard

USUAL: Seconds = 60.0  # by how much a song goes on when nobody says
LEAST: Seconds = 5.0  # of something new: less is no sequel
LOOKS_BACK: Seconds = 60.0  # what is listened to before the seam: tempo may change in a song
A_MOMENT: Seconds = 0.05  # before the seam, where our own responsibility begins


# --------------------------------------------------------------------------- of ours


def of_ours(brief: Brief, after: Continuation, heard: Reading, seed: int) -> Plan:
    """The plan of a song that goes on from one of ours."""
    try:
        old = Plan.from_json(after.plan or {})
        if after.whole:
            longer = continuing.extended(
                old, after.at, _seconds(brief, heard, old, after), seed, heard
            )
            return edits.with_title(longer, brief.title)
        song = _in_kind(old, brief, heard, seed)
        return edits.with_title(song, brief.title)
    except ValueError as impossible:
        raise BadBrief(str(impossible), field="after") from impossible


def _in_kind(old: Plan, brief: Brief, heard: Reading, seed: int) -> Plan:
    if brief.key:
        old = edits.with_key(old, read_key(brief.key))
    seconds = _asked(brief, heard) or old.duration
    if brief.bpm is not None:
        old = edits.with_tempo(old, brief.bpm)
    return continuing.in_kind(old, seconds, seed, heard, focus=brief.focus)


def _seconds(brief: Brief, heard: Reading, old: Plan, after: Continuation) -> Seconds:
    """How much is to be added: what was asked, else a minute, if there is room for that."""
    cut = round(old.duration if after.at is None else after.at)
    return _asked(brief, heard) or max(LEAST, min(USUAL, LONGEST_S - cut))


def _asked(brief: Brief, heard: Reading) -> Seconds | None:
    """The length of what is new, as a figure or in words ("ten seconds more")."""
    return brief.duration or (max(LEAST, heard.duration.value) if heard.duration else None)


# --------------------------------------------------------------------------- of a sound


@dataclass(frozen=True, eq=False)
class Sound:
    """What was uploaded, and what was heard in it."""

    samples: Samples
    heard: Heard  # before the seam; its times are those of the whole
    cut: Seconds  # where it was to go on from
    seam: Seconds  # the bar line next to that
    whole: bool  # whether it is to be heard before what follows

    @property
    def beat(self) -> Seconds:
        return 60 / self.heard.bpm


def listen(data: bytes, after: Continuation) -> Sound:
    """The sound, decoded, and where the song goes on from it. BadBrief for what cannot be used."""
    samples = decoding.decode(data).samples
    end = joining.sounding(samples)
    if end < A_MOMENT:
        raise BadBrief("There is nothing to hear in the sound.", field="audio")
    if after.at is not None and after.at > len(samples) / RATE + 0.5:
        lasts = len(samples) / RATE
        raise BadBrief(
            f"The sound lasts {lasts:.1f} seconds; it cannot go on from there.", field="continue_at"
        )
    cut = min(end, after.at) if after.at else end
    start = max(0, frames(cut - LOOKS_BACK, RATE))
    ears = listening.hear(
        samples[start : max(frames(cut, RATE), start + RATE)], RATE, bpm=after.bpm
    )
    bar = listening.BAR * 60 / ears.bpm
    heard = replace(
        ears,
        first_beat=(ears.first_beat + start / RATE) % (60 / ears.bpm),
        first_bar=(ears.first_bar + start / RATE) % bar,
        key=_key(after.key) or ears.key,
    )
    return Sound(samples, heard, cut, joining.bar_line(heard, cut, end), after.whole)


def _key(text: str | None) -> Key | None:
    """The key it was published with; what is no key of ours is heard anew."""
    try:
        return read_key(text) if text else None
    except ValueError:
        return None


def plan(sound: Sound, brief: Brief, said: Reading, seed: int) -> Plan:
    """A song in the sound's tempo and key, of what was asked or of what it sounds like."""
    heard = sound.heard
    energy = sum(heard.energy) / len(heard.energy)
    wish = Wish(
        reading=continuing.likely(
            replace(said, bpm=None, pace=None, key=None, mode=None),
            drums=heard.has_drums,
            energy=energy,
            brightness_hz=heard.brightness_hz,
        ),
        seed=seed,
        duration=_length(sound, brief, said),
        bpm=brief.bpm if brief.bpm and not sound.whole else heard.bpm,
        key=_key(brief.key) if brief.key and not sound.whole else heard.key,
        title=brief.title,
        focus=brief.focus,
    )
    try:
        song = planner.make_plan(wish)
    except ValueError as impossible:
        raise BadBrief(str(impossible), field="prompt") from impossible
    return continuing.at_once(song) if sound.whole else song


def _length(sound: Sound, brief: Brief, said: Reading) -> Seconds:
    """Of the new part: the whole lasts as long after the cut as was asked."""
    if not sound.whole:
        return _asked(brief, said) or USUAL
    new = _asked(brief, said) or max(LEAST, min(USUAL, LONGEST_S - round(sound.cut)))
    whole = round(sound.cut) + new
    if whole > LONGEST_S:
        raise BadBrief(
            f"With that the song would last {whole:g} seconds; {LONGEST_S:g} is the most.",
            field="duration",
        )
    return max(1.0, whole - sound.seam)


def joined(sound: Sound, take: Take, plan: Plan) -> Take:
    """The sound up to the seam, and the take from there."""
    samples = joining.join(
        sound.samples,
        take.audio.samples,
        seam=sound.seam,
        beat=sound.beat,
        ceiling=plan.mix.ceiling,
    )
    start = frames(sound.seam, RATE)
    before = {"name": "before", "role": "intro", "start": 0.0, "end": round(sound.seam, 3)}
    return replace(
        take,
        audio=Audio(samples, RATE),
        bpm=round(take.bpm, 2),
        plan={},
        form=({**before, "energy": 0.5}, *(_later(one, sound.seam) for one in take.form)),
        chords=tuple(_later(one, sound.seam) for one in take.chords),
        sheet="",
        lines="",
        midi=b"",
        stems=_stems(sound, take.stems, start, len(samples)),
        report={**_report(samples, start, plan), "seam": round(sound.seam, 3)},
    )


def _later(one: Mapping[str, Any], by: Seconds) -> Mapping[str, Any]:
    return {**one, "start": round(one["start"] + by, 3), "end": round(one["end"] + by, 3)}


def _stems(sound: Sound, stems: Mapping[str, Audio], start: int, count: int) -> Mapping[str, Audio]:
    """Each player's track in its place, and the sound as one more."""
    if not stems:
        return {}
    length = frames(sound.beat, RATE)
    found = {"before": Audio(joining.fading(sound.samples, start, length, count), RATE)}
    for name, stem in stems.items():
        placed = np.zeros((count, 2), np.float32)
        placed[start:] = stem.samples[: count - start]
        found[name] = Audio(placed, RATE)
    return found


def _report(samples: Samples, start: int, plan: Plan) -> Mapping[str, Any]:
    """What is measured of the whole; what is wrong is looked for where we had a hand in it."""
    ours = samples[max(start - frames(A_MOMENT, RATE), 0) :]
    whole, new = (
        checks.inspect(
            part,
            asked_seconds=len(part) / RATE,
            asked_lufs=loudness.integrated(part),
            ceiling=plan.mix.ceiling,
        )
        for part in (samples, ours)
    )
    return replace(whole, faults=new.faults).json()
