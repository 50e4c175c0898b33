"""Plan to Score: sets the scenes, lets every player write their part, and binds the book.

First what belongs to the song: changes, the drummer's beat, the tune of each letter. Then each seat
on its own, from its own dice, so that a new part moves nobody else's notes.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from itertools import chain

from kapelle.compose import (
    bass,
    blend,
    comping,
    counter,
    drums,
    effects,
    ending,
    harmony,
    lead,
    melody,
    metres,
    pads,
    setting,
    solo,
)
from kapelle.compose.melody import Motif
from kapelle.compose.picture import TICKS
from kapelle.compose.plan import Ending, Kept, Material, Plan, Section
from kapelle.compose.scene import ARRIVAL, Cue, Ground, Jot, Scene, Span
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chance import Chance
from kapelle.music.chord import Chord, spell
from kapelle.music.genre import FAMILIES, HARMONIC, Genre
from kapelle.music.genres import CHAIRS
from kapelle.music.kit import NAMES
from kapelle.music.pitch import Key, fold
from kapelle.music.score import Note, Part, Passage, Score
from kapelle.music.units import Beats, Tempo

OCTAVE = 12  # semitones: in less than that a player cannot find every tone
BOUNCED = 0.6  # of a last chord's strength, for who has played short notes until then
REHEARSED = 12  # bars a motif is tried over: a phrase, its contrast, and the close
HOLDING = frozenset({"strings", "brass", "wind", "voice"})  # families that hold what they strike
UNPITCHED = frozenset({"drums", "effects"})  # families that know no keys
CLOSED = frozenset({Ending.RING, Ending.ABRUPT})  # endings with a cadence and a last chord
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
    """The whole song, written out; what an extended one keeps, as it was written then."""
    score = _written(plan)
    for kept in reversed(plan.kept):
        edge = kept.bars * plan.metre.bar
        before = _written(was(plan, kept))
        parts = [
            replace(new, notes=_continued(old.notes, new.notes, edge))
            for old, new in zip(before.parts, score.parts, strict=True)
        ]
        score = replace(score, parts=tuple(parts))
    return score


def was(plan: Plan, kept: Kept) -> Plan:
    """The song as it was before it went on."""
    return replace(plan, sections=kept.sections, ending=kept.ending, kept=())


def _continued(old: Sequence[Note], new: Sequence[Note], edge: Beats) -> tuple[Note, ...]:
    """The old notes up to the seam, the new ones from it. What is held across is let go there,
    or as late as the new page, where it has the same note."""
    held = {(note.at, note.pitch): note.length for note in new}

    def until(note: Note) -> Note:
        if note.at + note.length <= edge:
            return note
        return replace(note, length=held.get((note.at, note.pitch), edge - note.at))

    return (
        *(until(note) for note in old if note.at < edge),
        *(note for note in new if note.at >= edge),
    )


def _written(plan: Plan) -> Score:
    scenes = stage(plan)
    hushed = hushes(scenes, genre_of(plan), Chance(plan.seed) / "hush")
    parts = tuple(Part(seat, _bind(_part(seat, plan, scenes, hushed))) for seat in plan.playing)
    return Score(
        tempo=plan.tempo,
        metre=plan.metre,
        key=plan.key,
        passages=tuple(_passage(scene) for scene in scenes),
        parts=parts,
        length=plan.length,
    )


def genre_of(plan: Plan) -> Genre:
    """The genre this plan is of, or the blend of its two."""
    return blend.genre_of(plan.genre, plan.also)


# --------------------------------------------------------------------------- the material


def material(
    sections: tuple[Section, ...], genre: Genre, key: Key, chance: Chance
) -> dict[str, Material]:
    """For every letter its changes, and dice for its tune and its groove."""
    return {
        letter: Material(
            changes=changes,
            tune=(chance / "tune" / letter).number(),
            beat=(chance / "beat" / letter).number(),
        )
        for letter, changes in harmony.choose(sections, genre, key, chance / "changes").items()
    }


def material_of(plan: Plan) -> dict[str, Material]:
    """The plan's material; what a page edited by hand leaves open is found as ever."""
    if all(section.letter in plan.material for section in plan.sections):
        return plan.material
    found = material(plan.sections, genre_of(plan), plan.key, Chance(plan.seed) / "material")
    return found | plan.material


# --------------------------------------------------------------------------- the scenes


def stage(plan: Plan) -> tuple[Scene, ...]:
    """One scene per section, with the changes, the beat and the tune worked out."""
    if not plan.sections:
        return ()
    genre, known, ground = genre_of(plan), material_of(plan), _ground(plan)
    changes = {letter: spell(one.changes, plan.written) for letter, one in known.items()}
    spans = _lay(plan, genre, ground, changes)
    motifs = _motifs(plan, genre, ground, changes, known)
    heard: dict[tuple[str, str], int] = {}
    scenes: list[Scene] = []
    for index, section in enumerate(plan.sections):
        family = FAMILIES[section.role]
        again = heard.get((section.letter, family), 0)
        heard[section.letter, family] = again + 1
        after = plan.sections[index + 1] if index + 1 < len(plan.sections) else None
        coming = spans[index + 1][0].chord if after else _next(plan, genre, spans[0][0].chord)
        scene = Scene(
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
            coming=harmony.moved(coming, after.shift - section.shift if after else 0),
            beat=(),
            tune=_tune(section, motifs, ground, spans[index], plan.tempo),
        )
        dice = _retaken(Chance(known[section.letter].beat), section.take)
        scenes.append(replace(scene, beat=drums.beat(scene, dice / family)))
    return tuple(scenes)


def _next(plan: Plan, genre: Genre, first: Chord) -> Chord:
    """What the song leads to at its end: its last chord, or in a loop its first."""
    return first if plan.ending is Ending.LOOP else harmony.final(genre, plan.written)


def _retaken(chance: Chance, take: int) -> Chance:
    """The same dice for the first take, others for each one after it."""
    return chance / "take" / take if take else chance


def _ground(plan: Plan) -> Ground:
    return Ground(plan.written, metres.bar(plan.metre, plan.groups))


def harmony_of(plan: Plan) -> list[tuple[Span, ...]]:
    """The chords of each section in their place, as they are written."""
    known, ground = material_of(plan), _ground(plan)
    changes = {letter: spell(one.changes, plan.written) for letter, one in known.items()}
    laid = _lay(plan, genre_of(plan), ground, changes) if plan.sections else []
    for kept in reversed(plan.kept):
        before = _lay(was(plan, kept), genre_of(plan), ground, changes)
        old = [span for spans in before for span in spans]
        laid = [_resumed(old, spans, kept.bars * ground.bar) for spans in laid]
    return laid


def _resumed(old: Sequence[Span], spans: tuple[Span, ...], edge: int) -> tuple[Span, ...]:
    """A section's chords: up to the seam those it had, from there on its own."""
    start, end = spans[0].at, min(spans[-1].end, edge)
    kept = [_between(span, start, end) for span in old if span.end > start and span.at < end]
    rest = [_between(span, max(span.at, edge), span.end) for span in spans if span.end > edge]
    return (*kept, *rest)


def _between(span: Span, start: int, end: int) -> Span:
    at = max(span.at, start)
    return Span(at, min(span.end, end) - at, span.chord)


def _lay(
    plan: Plan, genre: Genre, ground: Ground, changes: dict[str, harmony.Bars]
) -> list[tuple[Span, ...]]:
    """The changes of each section in its place; the last bar of the song is its cadence."""
    at, laid = 0, list[tuple[Span, ...]]()
    for section in plan.sections:
        bars = _bars(section, changes, plan.written)
        laid.append(harmony.lay(bars, section.bars, at, plan.metre, ground.bar))
        at += section.bars * ground.bar
    if plan.ending in CLOSED:
        laid[-1] = harmony.close(laid[-1], genre, plan.written, plan.metre, ground.bar)
    return laid


def _bars(section: Section, changes: dict[str, harmony.Bars], key: Key) -> harmony.Bars:
    """The section's own changes, else those of its letter."""
    return spell(section.changes, key) if section.changes else changes[section.letter]


Motifs = dict[tuple[str, int], Motif]  # by letter and take; the hook stands first


def _motifs(
    plan: Plan,
    genre: Genre,
    ground: Ground,
    changes: dict[str, harmony.Bars],
    known: dict[str, Material],
) -> Motifs:
    """A motif for each letter, tried over its own changes; the hook comes first."""
    families = harmony.weightiest(plan.sections)
    hook_first = sorted(families, key=lambda letter: list(HARMONIC).index(families[letter]))
    germ = melody.sow(genre, ground, Chance(plan.germ or plan.seed) / "germ")
    wanted = [(letter, 0) for letter in hook_first]
    wanted += [(section.letter, section.take) for section in plan.sections if section.take]
    return {
        (letter, take): melody.invent(
            genre,
            ground,
            harmony.lay(changes[letter], REHEARSED, 0, plan.metre, ground.bar),
            families[letter],
            _retaken(Chance(known[letter].tune), take),
            germ=germ,
        )
        for letter, take in wanted
    }


def _tune(
    section: Section, motifs: Motifs, ground: Ground, spans: tuple[Span, ...], tempo: Tempo
) -> tuple[Jot, ...]:
    """The section's melody; an intro and an outro hum the hook over their own changes."""
    if section.lines:
        return tuple(chain.from_iterable(_worded(section, motifs, ground, spans, tempo)))
    family = FAMILIES[section.role]
    own = section.letter, section.take
    hook = next(iter(motifs))
    motif = motifs[hook if family in {"intro", "outro"} and not section.take else own]
    return melody.sing(motif, ground, spans, bars=section.bars, centre=melody.CENTRES[family])


def _worded(
    section: Section, motifs: Motifs, ground: Ground, spans: tuple[Span, ...], tempo: Tempo
) -> tuple[tuple[Jot, ...], ...]:
    """The melody of a section with words, line by line."""
    motif = motifs[section.letter, section.take]
    laid = setting.lay(section.lines, section.bars, ground.bar, tempo)
    centre = melody.CENTRES[FAMILIES[section.role]]
    return melody.sing_words(motif, ground, spans, laid, bars=section.bars, centre=centre)


def worded(plan: Plan) -> list[tuple[str, tuple[Jot, ...]]]:
    """Every line of the song's words, and the notes it is sung on."""
    genre, known, ground = genre_of(plan), material_of(plan), _ground(plan)
    changes = {letter: spell(one.changes, plan.written) for letter, one in known.items()}
    motifs = _motifs(plan, genre, ground, changes, known) if plan.sections else {}
    spans = _lay(plan, genre, ground, changes) if plan.sections else []
    return [
        (text, notes)
        for section, its in zip(plan.sections, spans, strict=True)
        if section.lines
        for text, notes in zip(
            section.lines, _worded(section, motifs, ground, its, plan.tempo), strict=True
        )
    ]


# Beats of a held breath: a dry band has died away after half a second, a lone player sooner, and
# longer is a hole. By the genre's own pace, so that a song in another tempo keeps its notes.
LONGEST_HUSH, LONGEST_FAST_HUSH = 1, 2
FAST_BPM = 120.0
BARE = 0.4  # energy of a section in which few play


def hushes(scenes: Sequence[Scene], genre: Genre, chance: Chance) -> list[tuple[int, int]]:
    """Silences before a chorus, so that it lands: (from, to) in ticks.

    Drums alone do not hush: they ring no longer than they are struck.
    """
    found: list[tuple[int, int]] = []
    for scene in scenes:
        coming = scene.after
        if coming is None or FAMILIES[coming.role] != "chorus" or scene.bars < 4:
            continue
        beats = (chance / scene.index).weigh(genre.hush)
        if beats and coming.energy - scene.energy >= ARRIVAL and not scene.struck:
            found.append((scene.end - min(beats, _longest(scene, genre)) * TICKS, scene.end))
    return found


def _longest(scene: Scene, genre: Genre) -> int:
    fast = min(genre.tempo) >= FAST_BPM and scene.energy >= BARE
    return LONGEST_FAST_HUSH if fast else LONGEST_HUSH


# --------------------------------------------------------------------------- the parts


def _part(
    seat: Seat, plan: Plan, scenes: Sequence[Scene], hushed: Sequence[tuple[int, int]]
) -> list[Jot]:
    """Everything one seat plays, in time order."""
    take = plan.takes.get(seat.name, 0)
    chance = _retaken(Chance(plan.seed) / "seat" / seat.name, take)
    reach = _reachable(seat)
    # A seat that no genre declared has no manner of its own: it plays the plainest.
    chair = CHAIRS[plan.styles[seat.name]] if seat.name in plan.styles else None
    plays, style = (chair.plays, chair.style) if chair else (None, "")
    jots: list[Jot] = []
    for scene in _heard(seat, scenes, take):
        if seat.name in scene.section.seats:
            dice = _retaken(chance / scene.section.letter / scene.family, scene.section.take)
            cue = Cue(
                scene=scene,
                seat=reach,
                plays=plays,
                style=style,
                chance=dice,
                take=take + scene.section.take,
            )
            jots += _moved(_played(cue), seat, plan.moved + scene.section.shift)
    if seat.role not in {Role.EFFECTS, Role.LEAD}:
        jots = _cut(jots, hushed)
    if plan.unstruck and INSTRUMENTS[seat.instrument].family == "drums":
        jots = [jot for jot in jots if NAMES[jot.pitch] not in plan.unstruck]
    if seat.instrument in effects.BEDS:
        return effects.joined(jots, _until(plan))
    jots = [jot for jot in jots if jot.at < plan.length * TICKS]  # nothing after the last bar
    if _closes(seat, plan):
        close = ending.strike(reach, _close(reach, plan, jots))
        if _pecked(jots, seat):
            close = [replace(jot, strength=jot.strength * BOUNCED) for jot in close]
        jots += _moved(close, seat, plan.moved + (plan.sections[-1].shift if plan.sections else 0))
    return _clean(jots, seat)


def _pecked(jots: Sequence[Jot], seat: Seat) -> bool:
    """Bows that bounced and horns that pecked all along hold the last chord lightly: whoever had
    them loud enough note by note would hear nobody else."""
    lengths = sorted(jot.length for jot in jots)
    holds = INSTRUMENTS[seat.instrument].family in HOLDING
    return holds and bool(lengths) and lengths[len(lengths) // 2] <= TICKS // 2


def _played(cue: Cue) -> list[Jot]:
    """What the seat does here: its part, or a solo if it is its turn."""
    return solo.write(cue) if solo.takes(cue.scene, cue.seat) else PLAYERS[cue.seat.role](cue)


def _heard(seat: Seat, scenes: Sequence[Scene], take: int) -> Sequence[Scene]:
    """The scenes as this seat sees them: on another take a drummer finds another beat, and who
    leads another tune, while everybody else plays to the first one."""
    if not take or seat.role not in {Role.DRUMS, Role.LEAD} or not scenes:
        return scenes
    plan = scenes[0].plan
    known = {
        letter: replace(
            one,
            tune=(Chance(one.tune) / "take" / take).number(),
            beat=(Chance(one.beat) / "take" / take).number(),
        )
        for letter, one in material_of(plan).items()
    }
    others = stage(replace(plan, material=known))
    if seat.role is Role.DRUMS:
        return [replace(one, beat=new.beat) for one, new in zip(scenes, others, strict=True)]
    return [replace(one, tune=new.tune) for one, new in zip(scenes, others, strict=True)]


def _moved(jots: list[Jot], seat: Seat, semitones: int) -> list[Jot]:
    """Transposed; what the instrument does not have is played an octave away."""
    facts = INSTRUMENTS[seat.instrument]
    if not semitones or facts.family in UNPITCHED:
        return jots

    def at(pitch: int) -> int:
        return fold(pitch + semitones, facts.low, facts.high)

    return [
        replace(
            jot, pitch=at(jot.pitch), slide_to=None if jot.slide_to is None else at(jot.slide_to)
        )
        for jot in jots
    ]


def _closes(seat: Seat, plan: Plan) -> bool:
    """Who plays the last chord: the last section's players, and somebody with harmony in any case."""
    if plan.ending not in CLOSED:
        return False
    if not plan.sections:
        return True
    present = plan.sections[-1].seats
    if seat.name in present or seat.role is Role.BASS:
        return True  # a last chord wants its root, even after an outro without a bass
    tonal = {Role.CHORDS, Role.PAD, Role.ARP, Role.LEAD}
    harmony_seats = [other.name for other in plan.seats if other.role in tonal]
    nobody = not any(name in present for name in harmony_seats)
    return nobody and seat.name in harmony_seats[:1]


def _close(seat: Seat, plan: Plan, jots: Sequence[Jot]) -> ending.Close:
    at = int(plan.length * TICKS)
    energy = plan.sections[-1].energy if plan.sections else plan.energy
    return ending.Close(
        at=at,
        ring=min(_until(plan) - at, TICKS) if plan.ending is Ending.ABRUPT else _until(plan) - at,
        chord=harmony.final(genre_of(plan), plan.written),
        energy=energy,
        last={seat.name: jots[-1].pitch} if jots else {},
        bassist=any(other.role is Role.BASS for other in plan.seats),
        family=genre_of(plan).family,
        tolls=not any(ending.holds(other.instrument) for other in plan.seats),
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


def key_of(section: Section, plan: Plan) -> Key:
    """The key a listener hears there."""
    return Key((plan.key.tonic + section.shift) % 12, plan.key.mode)


def _passage(scene: Scene) -> Passage:
    section = scene.section
    return Passage(
        name=section.name,
        role=section.role,
        at=beats(scene.at),
        length=beats(scene.end - scene.at),
        energy=section.energy,
        key=key_of(section, scene.plan),
        openness=section.openness,
    )
