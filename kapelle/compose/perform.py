"""Score to Performance: how players place what is written, in seconds and in strength.

Nobody plays on the grid. Swing bends the off-sixteenths, each player strays a little and the band
drifts together, the snare of a dusty kit comes late, a strummed chord takes its time; phrases swell
and fall, builds grow, accents follow the bar, hands take turns, lungs want air, and a section's
energy is heard in every touch.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby
from math import inf, pi, sin

from kapelle.compose import blend
from kapelle.compose.plan import Plan
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chance import Chance
from kapelle.music.genre import KIN, Feel
from kapelle.music.kit import DRUMS
from kapelle.music.performance import Event, Performance, Stretch, Track
from kapelle.music.score import Manner, Note, Part, Score
from kapelle.music.units import Beats, Seconds

LOOSENESS: dict[Role, float] = {  # share of the genre's jitter a role allows itself
    Role.DRUMS: 0.7,
    Role.PERCUSSION: 1.0,
    Role.BASS: 0.4,
    Role.CHORDS: 1.0,
    Role.PAD: 1.0,
    Role.ARP: 0.6,
    Role.LEAD: 1.2,
    Role.COUNTER: 1.2,
    Role.EFFECTS: 0.0,
}
TOUCH: dict[Role, float] = {  # standard deviation of strength from note to note
    Role.DRUMS: 0.04,
    Role.PERCUSSION: 0.06,
    Role.BASS: 0.03,
    Role.CHORDS: 0.04,
    Role.PAD: 0.02,
    Role.ARP: 0.05,
    Role.LEAD: 0.04,
    Role.COUNTER: 0.04,
    Role.EFFECTS: 0.0,
}
SOUNDING: dict[Manner, float] = {  # share of the written length that a note is held
    Manner.PLAIN: 0.94,
    Manner.STACCATO: 0.5,
    Manner.LEGATO: 1.0,
    Manner.MUTED: 0.3,
    Manner.STRUM_DOWN: 0.97,
    Manner.STRUM_UP: 0.9,
}
ROLLED: dict[Manner, float] = {  # share of the genre's strum between the notes of a chord
    Manner.PLAIN: 0.3,  # ten fingers never land together
    Manner.STACCATO: 0.0,
    Manner.LEGATO: 0.0,
    Manner.MUTED: 0.5,
    Manner.STRUM_DOWN: 1.0,
    Manner.STRUM_UP: 0.8,
}
TIGHT: dict[tuple[str, Role], float] = {  # by family and role, of that: how short the hand is
    **{(family, role): 1.0 for family in KIN for role in Role},
    ("electronic", Role.BASS): 0.9,
    ("electronic", Role.ARP): 0.8,
    ("soul", Role.BASS): 0.88,
    ("soul", Role.CHORDS): 0.92,
    ("latin", Role.BASS): 0.9,
    ("latin", Role.CHORDS): 0.9,
    ("rock", Role.BASS): 0.96,
    ("jazz", Role.BASS): 0.98,
    ("score", Role.ARP): 0.9,
}
OVERLAP: Seconds = 0.02  # how long a legato note stays under the next
BACKBEAT = frozenset({DRUMS["snare"], DRUMS["clap"], DRUMS["rim"]})
ANCHOR = DRUMS["kick"]
FEET = frozenset({DRUMS["kick"], DRUMS["pedal hat"]})
WEAK_HAND = 0.93  # of the strong one's strength, in strokes that follow fast
FAST: Beats = Fraction(1, 4)  # strokes no further apart than this are played by hands in turn
BREATHING = frozenset({"wind", "brass", "voice"})  # families that live on air
BREATH: Seconds = 0.14  # how much of a note a quick breath costs
# Of a stroke's strength: on the bar line, on the other beats, and between them. Three decibels from
# the first to the last, about what players give who are asked to make the metre plain.
ONE, BEAT, BETWEEN = 1.1, 0.97, 0.9
GROWTH = 0.16  # how much a section grows on its way into an arrival
LIFTS = 0.12  # the rise in energy that is an arrival
LAST_ROLL = 2.2  # the last chord is spread wider, as one does


@dataclass(frozen=True)
class _Room:
    """What all players of one song share."""

    score: Score
    feel: Feel
    family: str  # of the genre
    swing: float
    swings: int
    duration: Seconds
    drift: tuple[float, ...]  # seconds the band leans early or late, bar by bar
    starts: tuple[float, ...]  # beats at which the passages begin


def play(score: Score, plan: Plan) -> Performance:
    """The score as this band plays it."""
    genre, chance = blend.genre_of(plan.genre, plan.also), Chance(plan.seed) / "perform"
    feel = genre.feel
    room = _Room(
        score=score,
        feel=feel,
        family=genre.family,
        swing=plan.swing,
        swings=plan.swings,
        duration=plan.duration,
        drift=_drift(int(score.length / score.metre.bar) + 2, feel.jitter * 0.6, chance / "band"),
        starts=tuple(float(passage.at) for passage in score.passages),
    )
    tracks = tuple(_track(part, room, chance / part.seat.name) for part in score.parts)
    return Performance(
        tempo=score.tempo,
        tracks=tracks,
        stretches=tuple(_stretches(score, plan.duration)),
        ending=score.tempo.seconds(score.length),
        duration=plan.duration,
        key=plan.key,
    )


def _drift(bars: int, spread: Seconds, chance: Chance) -> tuple[float, ...]:
    """A slow walk that keeps coming home: neighbours agree, the band never runs away."""
    walk = [0.0]
    for _ in range(bars):
        walk.append(0.8 * walk[-1] + chance.bell(spread * 0.6))
    return tuple(walk)


def _stretches(score: Score, duration: Seconds) -> list[Stretch]:
    stretches = [
        Stretch(
            name=passage.name,
            role=passage.role,
            start=score.tempo.seconds(passage.at),
            end=score.tempo.seconds(passage.at + passage.length),
            energy=passage.energy,
            openness=passage.openness,
        )
        for passage in score.passages
    ]
    if stretches:
        stretches[-1] = replace(stretches[-1], end=duration)
    return stretches


# --------------------------------------------------------------------------- one player


def _track(part: Part, room: _Room, chance: Chance) -> Track:
    """One player's evening: timing and touch, then what the instrument cannot do taken back."""
    own = _drift(len(room.drift), room.feel.jitter * 0.4, chance / "drift")
    events: list[Event] = []
    for (passage, bar), inside in groupby(_handed(part), key=lambda note: _whereabouts(note, room)):
        # Dice of its own for each bar: what is rewritten elsewhere moves nothing here.
        dice = chance / "touch" / passage / bar
        for _, together in groupby(inside, key=lambda note: note.at):
            events += _together(list(together), part, room, own, dice)
    events.sort(key=lambda event: (event.at, event.pitch))
    if INSTRUMENTS[part.seat.instrument].one_voice:
        events = _one_voice(events)
    return Track(part.seat, tuple(event for event in events if event.length > 0))


def _whereabouts(note: Note, room: _Room) -> tuple[str, int]:
    """The passage a note is in, and the bar of it."""
    passages, at = room.score.passages, float(note.at)
    if not passages or note.at >= room.score.length:
        return "end", 0
    place = max(0, bisect_right(room.starts, at) - 1)
    return passages[place].name, int((at - room.starts[place]) / float(room.score.metre.bar))


def _handed(part: Part) -> Sequence[Note]:
    """A drummer's fast strokes on one drum, right and left in turn: the left is the weaker."""
    if part.seat.role not in {Role.DRUMS, Role.PERCUSSION}:
        return part.notes
    last: dict[int, tuple[Beats, bool]] = {}  # drum -> when it was struck, and by the left
    handed: list[Note] = []
    for note in part.notes:
        at, left = last[note.pitch] if note.pitch in last else (note.at - 1, True)
        left = note.at - at <= FAST and not left
        last[note.pitch] = note.at, left
        weak = left and note.pitch not in FEET
        handed.append(replace(note, strength=note.strength * WEAK_HAND) if weak else note)
    return handed


def _together(
    notes: list[Note], part: Part, room: _Room, own: tuple[float, ...], dice: Chance
) -> list[Event]:
    """Notes written at one place: a chord, two drums, or a single note."""
    role, score = part.seat.role, room.score
    beat = float(notes[0].at)
    bar = min(int(beat / float(score.metre.bar)), len(room.drift) - 1)
    shared = 0.0 if role is Role.EFFECTS else room.drift[bar] + own[bar] * LOOSENESS[role]
    place = _swung(beat, room) * 60 / score.tempo.bpm + shared + room.feel.late.get(role, 0.0)
    stray = dice.bell(room.feel.jitter * LOOSENESS[role])
    last = notes[0].at == score.length
    step = _spread(notes, role, room.feel) * (LAST_ROLL if last else 1.0)
    loud = _dynamics(beat, role, room) * (1.0 if last else _accent(beat, role, score))
    events: list[Event] = []
    for number, note in enumerate(_order(notes)):
        off = _drum_stray(note.pitch, room.feel, dice, stray) if role is Role.DRUMS else stray
        at = max(0.0, place + off + number * step)
        strength = note.strength * loud + dice.bell(TOUCH[role])
        events.append(_event(note, part.seat, at, max(0.03, min(1.0, strength)), room))
    return events


def _order(notes: list[Note]) -> list[Note]:
    """Low to high, unless the hand comes up."""
    return notes[::-1] if notes[0].manner is Manner.STRUM_UP else notes


def _spread(notes: list[Note], role: Role, feel: Feel) -> Seconds:
    if len(notes) < 3 or role is not Role.CHORDS:
        return 0.0
    return feel.strum * ROLLED[notes[0].manner]


def _drum_stray(pitch: int, feel: Feel, dice: Chance, stray: Seconds) -> Seconds:
    """The kick is the grid; the backbeat may lie back; every other limb strays by itself."""
    if pitch == ANCHOR:
        return stray * 0.2
    if pitch in BACKBEAT:
        return stray * 0.6 + feel.snare_late
    return dice.bell(feel.jitter * LOOSENESS[Role.DRUMS])


def _swung(beat: float, room: _Room) -> float:
    """Notes in pairs: the first half of each is stretched, the second squeezed."""
    pairs = room.swings / 8  # to the beat
    pair, inside = divmod(beat * pairs, 1.0)
    swing = room.swing
    bent = inside * 2 * swing if inside < 0.5 else swing + (inside - 0.5) * 2 * (1 - swing)
    return (pair + bent) / pairs


def _dynamics(beat: float, role: Role, room: _Room) -> float:
    """How hard everybody plays here: by the section's energy, and an arch over each phrase."""
    score = room.score
    if not score.passages or role is Role.EFFECTS:
        return 1.0
    passage = score.passages[max(0, bisect_right(room.starts, beat) - 1)]
    level = 0.7 + 0.32 * passage.energy
    here = bisect_right(room.starts, beat)
    if here < len(score.passages) and score.passages[here].energy - passage.energy >= LIFTS:
        grown = (beat - float(passage.at)) / float(passage.length)
        level *= 1 + GROWTH * (grown - 0.6)  # begins a little under, ends a little over
    if role in {Role.LEAD, Role.COUNTER, Role.PAD, Role.CHORDS}:
        phrase = 4 * float(score.metre.bar)
        inside = (beat - float(passage.at)) % phrase / phrase
        level *= 0.94 + 0.1 * sin(pi * min(1.0, inside * 1.15))
    return level


def _accent(beat: float, role: Role, score: Score) -> float:
    """The bar's own weight: first beat most, the other beats less, what lies between least."""
    if role in {Role.DRUMS, Role.PERCUSSION, Role.EFFECTS, Role.PAD}:
        return 1.0  # grooves carry their accents with them
    inside = beat % float(score.metre.bar)
    if inside == 0:
        return ONE
    return BEAT if inside % 1 == 0 else BETWEEN


def _event(note: Note, seat: Seat, at: Seconds, strength: float, room: _Room) -> Event:
    length, role = room.score.tempo.seconds(note.length), seat.role
    if not (role is Role.EFFECTS or note.at + note.length > room.score.length):
        length *= SOUNDING[note.manner]  # machines and last chords sound for all that is written
        length *= TIGHT[room.family, role] if note.manner is Manner.PLAIN else 1.0
        if _breathes(note, seat, room):
            length = max(length * 0.5, length - BREATH)
    if note.manner is Manner.LEGATO:
        length += OVERLAP
    length = max(0.02, min(length, room.duration - at))
    return Event(
        at=min(at, room.duration - 0.02),
        length=length,
        pitch=note.pitch,
        strength=strength,
        manner=note.manner,
        slide_to=note.slide_to,
    )


def _breathes(note: Note, seat: Seat, room: _Room) -> bool:
    """A wind player takes air where a phrase of two bars ends, if the part leaves no rest there."""
    if INSTRUMENTS[seat.instrument].family not in BREATHING:
        return False
    return (note.at + note.length) % (2 * room.score.metre.bar) == 0


def _one_voice(events: list[Event]) -> list[Event]:
    """One note at a time: each ends where the next begins. A player may have nothing to play."""
    ends = [event.at for event in events[1:]] + [inf] * bool(events)
    cut: list[Event] = []
    for event, coming in zip(events, ends, strict=True):
        room = coming - event.at
        if room > 0:
            cut.append(replace(event, length=room) if room < event.length else event)
    return cut
