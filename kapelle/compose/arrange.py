"""Plan to Score: sets the scenes, lets every player write their part, and binds the book.

First what belongs to the song: changes, the drummer's beat, the tune of each letter. Then each seat
on its own, from its own dice, so that a new part moves nobody else's notes.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from kapelle.compose import (
    bass,
    comping,
    counter,
    drums,
    effects,
    ending,
    harmony,
    lead,
    melody,
    pads,
)
from kapelle.compose.melody import Motif
from kapelle.compose.picture import TICKS
from kapelle.compose.plan import Plan, Section
from kapelle.compose.scene import ARRIVAL, Cue, Ground, Jot, Scene, Span
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chance import Chance
from kapelle.music.genre import FAMILIES, HARMONIC, Genre
from kapelle.music.genres import CHAIRS, GENRES
from kapelle.music.score import Note, Part, Passage, Score
from kapelle.music.units import Beats

OCTAVE = 12  # semitones: in less than that a player cannot find every tone
REHEARSED = 12  # bars a motif is tried over: a phrase, its contrast, and the close
PLAYERS: dict[Role, Callable[[Cue], list[Jot]]] = {
    Role.DRUMS: drums.write,
    Role.PERCUSSION: drums.percussion,
    Role.BASS: bass.write,
    Role.CHORDS: comping.write,
    Role.PAD: pads.write,
    Role.ARP: comping.arpeggio,
    Role.LEAD: lead.write,
    Role.COUNTER: counter.write,
    Role.EFFECTS: effects.write,
}


def write(plan: Plan) -> Score:
    """The whole song, written out."""
    genre, chance = GENRES[plan.genre], Chance(plan.seed)
    scenes = stage(plan, genre, chance)
    hushed = hushes(scenes, genre, chance / "hush")
    parts = tuple(
        Part(seat, _bind(_part(seat, plan, scenes, hushed, genre))) for seat in plan.seats
    )
    return Score(
        tempo=plan.tempo,
        metre=plan.metre,
        key=plan.key,
        passages=tuple(_passage(scene) for scene in scenes),
        parts=parts,
        length=plan.length,
    )


# --------------------------------------------------------------------------- the scenes


def stage(plan: Plan, genre: Genre, chance: Chance) -> tuple[Scene, ...]:
    """One scene per section, with the changes, the beat and the tune worked out."""
    if not plan.sections:
        return ()
    ground = Ground(plan.key, int(plan.metre.bar * TICKS), plan.metre.unit)
    changes = harmony.write(plan, genre, chance / "changes")
    spans = _lay(plan, genre, ground, changes)
    motifs = _motifs(plan, genre, ground, changes, chance / "tune")
    heard: dict[tuple[str, str], int] = {}
    scenes: list[Scene] = []
    for index, section in enumerate(plan.sections):
        family = FAMILIES[section.role]
        again = heard.get((section.letter, family), 0)
        heard[section.letter, family] = again + 1
        after = plan.sections[index + 1] if index + 1 < len(plan.sections) else None
        scenes.append(
            Scene(
                plan=plan,
                genre=genre,
                section=section,
                index=index,
                at=spans[index][0].at,
                ground=ground,
                again=again,
                before=plan.sections[index - 1] if index else None,
                after=after,
                spans=spans[index],
                coming=spans[index + 1][0].chord if after else harmony.final(genre, plan.key),
                beat=drums.beat(
                    section,
                    genre,
                    at=spans[index][0].at,
                    bar=ground.bar,
                    compound=plan.metre.count == 6 and plan.metre.unit == 8,
                    again=again,
                    after=after,
                    chance=chance / "beat" / section.letter / family,
                ),
                tune=_tune(section, motifs, ground, spans[index]),
            )
        )
    return tuple(scenes)


def _lay(
    plan: Plan, genre: Genre, ground: Ground, changes: dict[str, harmony.Bars]
) -> list[tuple[Span, ...]]:
    """The changes of each section in its place; the last bar of the song is its cadence."""
    at, laid = 0, list[tuple[Span, ...]]()
    for section in plan.sections:
        bars = changes[section.letter]
        laid.append(harmony.lay(bars, section.bars, at, plan.metre, ground.bar))
        at += section.bars * ground.bar
    laid[-1] = harmony.close(laid[-1], genre, plan.key, plan.metre, ground.bar)
    return laid


def _motifs(
    plan: Plan, genre: Genre, ground: Ground, changes: dict[str, harmony.Bars], chance: Chance
) -> dict[str, Motif]:
    """A motif for each letter, tried over its own changes; the hook comes first."""
    families = harmony.weightiest(plan.sections)
    hook_first = sorted(families, key=lambda letter: list(HARMONIC).index(families[letter]))
    return {
        letter: melody.invent(
            genre,
            ground,
            harmony.lay(changes[letter], REHEARSED, 0, plan.metre, ground.bar),
            families[letter],
            chance / letter,
        )
        for letter in hook_first
    }


def _tune(
    section: Section, motifs: dict[str, Motif], ground: Ground, spans: tuple[Span, ...]
) -> tuple[Jot, ...]:
    """The section's melody; an intro and an outro hum the hook over their own changes."""
    family = FAMILIES[section.role]
    letter = section.letter if family not in {"intro", "outro"} else next(iter(motifs))
    return melody.sing(
        motifs[letter], ground, spans, bars=section.bars, centre=melody.CENTRES[family]
    )


def hushes(scenes: Sequence[Scene], genre: Genre, chance: Chance) -> list[tuple[int, int]]:
    """Silences before a chorus, so that it lands: (from, to) in ticks."""
    found: list[tuple[int, int]] = []
    for scene in scenes:
        coming = scene.after
        if coming is None or FAMILIES[coming.role] != "chorus" or scene.bars < 4:
            continue
        beats = (chance / scene.index).weigh(genre.hush)
        if beats and coming.energy - scene.energy >= ARRIVAL:
            found.append((scene.end - beats * TICKS, scene.end))
    return found


# --------------------------------------------------------------------------- the parts


def _part(
    seat: Seat,
    plan: Plan,
    scenes: Sequence[Scene],
    hushed: Sequence[tuple[int, int]],
    genre: Genre,
) -> list[Jot]:
    """Everything one seat plays, in time order."""
    chance = Chance(plan.seed) / "seat" / seat.name
    seat = _reachable(seat)
    # A seat that no genre declared has no manner of its own: it plays the plainest.
    chair = CHAIRS[plan.styles[seat.name]] if seat.name in plan.styles else None
    plays, style = (chair.plays, chair.style) if chair else (None, "")
    jots: list[Jot] = []
    for scene in scenes:
        if seat.name in scene.section.seats:
            dice = chance / scene.section.letter / scene.family
            cue = Cue(scene=scene, seat=seat, plays=plays, style=style, chance=dice)
            jots += PLAYERS[seat.role](cue)
    if seat.role not in {Role.EFFECTS, Role.LEAD}:
        jots = _cut(jots, hushed)
    if seat.instrument in effects.BEDS:
        return effects.joined(jots, _until(plan))
    if _closes(seat, plan):
        jots += ending.strike(seat, _close(seat, plan, genre, jots))
    return _clean(jots, seat)


def _closes(seat: Seat, plan: Plan) -> bool:
    """Who plays the last chord: the last section's players, and somebody with harmony in any case."""
    if not plan.sections:
        return True
    present = plan.sections[-1].seats
    if seat.name in present or seat.role is Role.BASS:
        return True  # a last chord wants its root, even after an outro without a bass
    tonal = {Role.CHORDS, Role.PAD, Role.ARP, Role.LEAD}
    harmony_seats = [other.name for other in plan.seats if other.role in tonal]
    nobody = not any(name in present for name in harmony_seats)
    return nobody and seat.name in harmony_seats[:1]


def _close(seat: Seat, plan: Plan, genre: Genre, jots: Sequence[Jot]) -> ending.Close:
    at = int(plan.length * TICKS)
    energy = plan.sections[-1].energy if plan.sections else plan.energy
    return ending.Close(
        at=at,
        ring=_until(plan) - at,
        chord=harmony.final(genre, plan.key),
        energy=energy,
        last={seat.name: jots[-1].pitch} if jots else {},
        bassist=any(other.role is Role.BASS for other in plan.seats),
    )


def _reachable(seat: Seat) -> Seat:
    """The register asked of a seat, as far as its instrument has it."""
    facts = INSTRUMENTS[seat.instrument]
    low, high = max(seat.low, facts.low), min(seat.high, facts.high)
    if high - low < OCTAVE:
        low, high = max(facts.low, high - OCTAVE), min(facts.high, max(low, facts.low) + OCTAVE)
    return replace(seat, low=low, high=high)


def _until(plan: Plan) -> int:
    """The tick at which the song is over."""
    return max(int(plan.length * TICKS) + 1, int(plan.duration * plan.tempo.bpm / 60 * TICKS))


def _cut(jots: Sequence[Jot], hushed: Sequence[tuple[int, int]]) -> list[Jot]:
    """Without what would sound in a hush."""
    for start, end in hushed:
        jots = [
            Jot(j.at, start - j.at, j.pitch, j.strength, j.manner, j.slide_to)
            if j.at < start < j.at + j.length
            else j
            for j in jots
            if not start <= j.at < end
        ]
    return list(jots)


def _clean(jots: Sequence[Jot], seat: Seat) -> list[Jot]:
    """In order; no pitch struck twice at once; a single voice ends each note before the next."""
    ordered = sorted(jots, key=lambda jot: (jot.at, jot.pitch))
    instrument = INSTRUMENTS[seat.instrument]
    if instrument.one_voice:
        return _alone(ordered)
    seen: set[tuple[int, int]] = set()
    kept: list[Jot] = []
    for jot in ordered:
        if (jot.at, jot.pitch) not in seen:
            seen.add((jot.at, jot.pitch))
            kept.append(jot)
    return kept


def _alone(ordered: Sequence[Jot]) -> list[Jot]:
    """One note at a time: of those struck together the highest, each until the next begins."""
    single: dict[int, Jot] = {jot.at: jot for jot in ordered}  # the last, hence the highest, stays
    notes = list(single.values())
    starts = [note.at for note in notes[1:]] + [10**12] * bool(notes)
    return [
        Jot(n.at, min(n.length, coming - n.at), n.pitch, n.strength, n.manner, n.slide_to)
        for n, coming in zip(notes, starts, strict=True)
    ]


# --------------------------------------------------------------------------- binding


@lru_cache(maxsize=65536)
def beats(ticks: int) -> Beats:
    """The door from ticks back to exact beats."""
    return Fraction(ticks, TICKS)


def _bind(jots: Sequence[Jot]) -> tuple[Note, ...]:
    return tuple(
        Note(
            beats(jot.at),
            beats(jot.length),
            jot.pitch,
            max(0.05, min(1.0, jot.strength)),
            jot.manner,
            jot.slide_to,
        )
        for jot in jots
    )


def _passage(scene: Scene) -> Passage:
    section = scene.section
    return Passage(
        name=section.name,
        role=section.role,
        at=beats(scene.at),
        length=beats(scene.end - scene.at),
        energy=section.energy,
        key=scene.key,
        openness=section.openness,
    )
