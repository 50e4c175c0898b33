"""The last reading before the players sit down: is what was written what was asked?

Faults are sentences. None means the score may be played; any means one more try with other dice.
"""

from kapelle.compose.effects import BEDS
from kapelle.compose.plan import Plan
from kapelle.music.band import INSTRUMENTS
from kapelle.music.score import Part, Score

AT_HOME = 0.80  # share of pitched time inside the key's scales; borrowed chords take the rest
HARMONIC_MINOR = 11  # minor keys may raise their seventh: the leading tone of every cadence


def faults(score: Score, plan: Plan, absent: frozenset[str]) -> tuple[str, ...]:
    """What is wrong with `score`: `absent` holds the instruments that were refused."""
    return (
        *_tempo(score, plan),
        *_key(score),
        *_absent(score, absent),
        *_playable(score),
        *_empty(score, plan),
        *_intruders(score, plan),
        *_solos(score, plan),
    )


def _tempo(score: Score, plan: Plan) -> list[str]:
    if score.tempo != plan.tempo or score.metre != plan.metre or score.key != plan.key:
        return ["The score is not in the plan's tempo, metre and key."]
    return []


def _key(score: Score) -> list[str]:
    inside = total = 0.0
    passages = iter(sorted(score.passages, key=lambda passage: passage.at))
    here = next(passages, None)
    following = next(passages, None)
    for at, length, pitch in sorted(
        (note.at, note.length, note.pitch) for part in _pitched(score) for note in part.notes
    ):
        while following and following.at <= at:
            here, following = following, next(passages, None)
        key = here.key if here else score.key
        home = {*key.scale, *([(key.tonic + HARMONIC_MINOR) % 12] if key.minor else [])}
        total += float(length)
        inside += float(length) if pitch % 12 in home else 0.0
    if total and inside / total < AT_HOME:
        return [f"Only {inside / total:.0%} of the notes are in {score.key}."]
    return []


def _absent(score: Score, absent: frozenset[str]) -> list[str]:
    return [
        f"The {part.seat.name} plays the {part.seat.instrument}, which was refused."
        for part in score.parts
        if part.notes and absent & {part.seat.instrument, INSTRUMENTS[part.seat.instrument].family}
    ]


def _playable(score: Score) -> list[str]:
    return [
        f"The {part.seat.name} cannot reach some of its notes on the {part.seat.instrument}."
        for part in _pitched(score)
        if not all(
            INSTRUMENTS[part.seat.instrument].low
            <= note.pitch
            <= INSTRUMENTS[part.seat.instrument].high
            for note in part.notes
        )
    ]


def _empty(score: Score, plan: Plan) -> list[str]:
    if not any(part.notes for part in score.parts):
        return ["Nobody plays anything."]
    silent = [
        passage.name
        for passage in score.passages
        if not any(
            passage.at <= note.at < passage.at + passage.length
            for part in score.parts
            for note in part.notes
        )
    ]
    if len(score.passages) != len(plan.sections):
        return ["The score does not have the sections of the plan."]
    return [f"Nobody plays in the {name}." for name in silent]


def _intruders(score: Score, plan: Plan) -> list[str]:
    """Somebody begins a note in a section where they have no seat."""
    return [
        f"The {part.seat.name} plays in the {passage.name}, where it should be silent."
        for passage, section in zip(score.passages, plan.sections, strict=False)
        for part in score.parts
        if part.seat.name not in section.seats and part.seat.instrument not in BEDS
        if any(passage.at <= note.at < passage.at + passage.length for note in part.notes)
    ]


def _solos(score: Score, plan: Plan) -> list[str]:
    """Somebody was given a solo and does not play it."""
    notes = {part.seat.name: part.notes for part in score.parts}
    return [
        f"The {name} has a solo in the {passage.name} and does not play it."
        for passage, section in zip(score.passages, plan.sections, strict=False)
        for name in section.solos
        if name in notes
        if not any(passage.at <= note.at < passage.at + passage.length for note in notes[name])
    ]


def _pitched(score: Score) -> list[Part]:
    return [part for part in score.parts if INSTRUMENTS[part.seat.instrument].program >= 0]
