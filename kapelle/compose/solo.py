"""Solos: improvised lines over the changes, for whoever's turn it is.

Sections of role "solo" belong to the chairs that the genre (or the plan) names; one player takes a
whole section, another the next; two named together trade fours. A solo is told in phrases of two and
four bars with breath between them, grows busier and higher, and quotes the tune once. Lines aim at
the thirds and sevenths of the chords to come; blues players repeat a lick and bend it; where tunes
are sung, the solo is the tune, embellished.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kapelle.compose import ladder
from kapelle.compose.manners import classes
from kapelle.compose.picture import TICKS, strokes
from kapelle.compose.scene import Cue, Jot, Scene
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chance import Chance
from kapelle.music.chord import Chord
from kapelle.music.pitch import fold
from kapelle.music.score import Manner
from kapelle.music.units import Seconds

ROLE = "solo"
FOURS = 4  # bars, when two players trade
BREATH: Seconds = 7.0  # the longest a phrase may be blown without one
BENDS = frozenset({"guitar", "wind", "brass", "synth", "strings"})  # families that bend a note
CELLAR = 48  # nobody but the bass improvises below C3
FRONT = 0.7  # a soloist steps forward: two decibels over what a tune is played with
HEAD_ROOM = 5  # semitones over the register asked of it that a soloist may reach for

# Bars of a solo in rhythm, as it grows. Sixteenths; twelve steps make triplets.
CALM = (
    "x--- x-x- x--- ----",
    "..x- x-x- x--- ..x-",
    "x-x- x--- ..x- x---",
    ".-x- --x- x-x- x---",
)
RUNNING = (
    "x-x- x-x- x-x- x-x-",
    "x-x- x-x- x--- ..x-",
    "..x- x-x- x-x- x-x-",
    "x-x- xxx- x-x- x-x-",
)
TRIPLETS = ("xxx x-x x-x xxx", "x-x xxx x-x x--", "xxx xxx x-x x-x")
DOUBLE = ("xxxx x-x- xxxx x-x-", "x-xx xxxx x-xx x-x-", "xxxx xxxx x-x- xxxx")
LICKS = (
    "..xx x-x- x--- ....",
    "x-xx --x- x--- ....",
    ".xxx x--- ..x- x---",
    "x--x x-x- x--- ..xx",
    "xx-x --x- x--- ....",
)
SHOUTS = ("xx-x xx-x x--- ....", "x-x- xxxx x--- ....", "xxxx x--- xxxx x---")


@dataclass(frozen=True, kw_only=True)
class Tongue:
    """How somebody improvises."""

    calm: tuple[str, ...]
    busy: tuple[str, ...]
    wild: tuple[str, ...]  # the last quarter
    scale: str = "key"  # a key of manners.SCALES
    guided: bool = True  # lands on thirds and sevenths; else on any tone of the chord
    leads: float = 0.0  # how often a target is approached chromatically: 0 to 1
    licks: float = 0.0  # how often a phrase is a lick said twice
    bends: float = 0.0  # how often a long enough note is bent


JAZZ = Tongue(calm=CALM, busy=RUNNING, wild=(*RUNNING, *TRIPLETS), leads=0.45, licks=0.1)
BLUES = Tongue(
    calm=LICKS,
    busy=(*LICKS, *RUNNING[:2]),
    wild=SHOUTS,
    scale="blue",
    guided=False,
    licks=0.6,
    bends=0.4,
)
ROCK = Tongue(
    calm=CALM,
    busy=(*LICKS, *RUNNING),
    wild=DOUBLE,
    scale="five",
    guided=False,
    licks=0.4,
    bends=0.3,
)
TONGUES: Mapping[str, Tongue | None] = {  # by Genre.tune; None embellishes the tune
    "": None,
    "song": None,
    "pentatonic": None,
    "theme": None,
    "air": None,
    "chant": BLUES,
    "blues": BLUES,
    "riff": ROCK,
    "arp": Tongue(calm=CALM, busy=RUNNING, wild=DOUBLE, guided=False),
    "bebop": JAZZ,
    "dance": Tongue(calm=RUNNING, busy=RUNNING, wild=DOUBLE, licks=0.2, leads=0.1),
    "hijaz": Tongue(calm=CALM, busy=(*RUNNING, *TRIPLETS), wild=DOUBLE, scale="hijaz", leads=0.1),
}


def soloists(scene: Scene) -> tuple[Seat, ...]:
    """Who improvises here, in turn: those the plan names, else the genre's, one after another."""
    seats = {seat.name: seat for seat in scene.present if INSTRUMENTS[seat.instrument].program >= 0}
    if scene.section.solos:
        return tuple(seats[name] for name in scene.section.solos if name in seats)
    if scene.section.role != ROLE:
        return ()
    able = [seats[name] for name in scene.genre.solos if name in seats]
    turns = [part for part in scene.plan.sections[: scene.index] if part.role == ROLE]
    later = any(part.role == ROLE for part in scene.plan.sections[scene.index + 1 :])
    if len(turns) >= 2 and not later and len(able) >= 2:
        return tuple(able[:2])  # everybody has had a turn: the last one is shared
    return tuple(able[len(turns) % len(able) :][:1]) if able else ()


def takes(scene: Scene, seat: Seat) -> bool:
    """Whether this seat improvises here, and does not play its part."""
    return any(other.name == seat.name for other in soloists(scene))


def write(cue: Cue) -> list[Jot]:
    """What this player improvises in the section: all of it, or every other four bars."""
    genre = cue.scene.genre
    tongue = TONGUES[genre.tongue or genre.tune]
    jots: list[Jot] = []
    for number, (first, bars) in enumerate(_phrases(cue)):
        phrase = _Phrase(cue, first, bars, cue.chance / "solo" / cue.scene.again / number)
        if tongue is None:
            jots += _embellished(phrase)
        elif number == 1 and not cue.scene.again:
            jots += _quoted(phrase, tongue)
        else:
            jots += _said(phrase, tongue)
    return sorted([*jots, *_left_hand(cue)], key=lambda jot: (jot.at, jot.pitch))


# --------------------------------------------------------------------------- phrases


@dataclass(frozen=True)
class _Phrase:
    cue: Cue
    first: int  # bar of the section
    bars: int
    chance: Chance

    @property
    def scene(self) -> Scene:
        return self.cue.scene

    @property
    def at(self) -> int:
        return self.scene.bar_at(self.first)

    @property
    def end(self) -> int:
        """Where it stops to breathe: a beat before the next; two after a long one."""
        beats = 1 if self.bars < FOURS else 2
        return self.at + self.bars * self.scene.bar - beats * TICKS

    @property
    def heat(self) -> float:
        """How far the solo has come, 0 to 1."""
        return (self.first + self.bars / 2) / self.scene.bars

    @property
    def register(self) -> tuple[int, int]:
        return register(self.cue.seat)

    @property
    def centre(self) -> int:
        """Rising all the way, to three quarters of the register at the height."""
        low, high = self.register
        return round(low + (high - low) * (0.35 + 0.35 * min(1.0, self.heat / 0.85)))


def register(seat: Seat) -> tuple[int, int]:
    """Where a player improvises: a little beyond the part's register, never beyond the instrument."""
    facts = INSTRUMENTS[seat.instrument]
    if seat.role is Role.BASS:
        return seat.low, min(facts.high, seat.high + HEAD_ROOM, 59)
    high = min(facts.high, seat.high + HEAD_ROOM)
    low = max(facts.low, seat.low if facts.one_voice else max(seat.low, 60), CELLAR)
    return (low, high) if high - low >= 12 else (max(facts.low, high - 12), high)


def _phrases(cue: Cue) -> list[tuple[int, int]]:
    """(first bar, bars) of each phrase of this player's turns."""
    scene = cue.scene
    players = [seat.name for seat in soloists(scene)]
    own = players.index(cue.seat.name)
    if len(players) > 1:
        fours = range(0, scene.bars, FOURS)
        return [
            (bar, min(FOURS, scene.bars - bar))
            for turn, bar in enumerate(fours)
            if turn % len(players) == own
        ]
    long = scene.plan.tempo.seconds(FOURS * scene.plan.metre.bar) <= BREATH
    found: list[tuple[int, int]] = []
    bar = 0
    while bar < scene.bars:
        bars = 4 if long and bar % 4 == 0 and (cue.chance / "phrase" / bar).maybe(0.5) else 2
        bars = min(bars, scene.bars - bar)
        found.append((bar, bars))
        bar += bars
    return found


def _pictures(phrase: _Phrase, tongue: Tongue) -> tuple[str, ...]:
    """By heat; what is too fast for hands at this tempo is played in running notes instead."""
    if phrase.heat < 0.35 or phrase.scene.energy < 0.35:
        return tongue.calm
    if phrase.heat < 0.75:
        return tongue.busy
    fast = phrase.scene.plan.tempo.bpm > 150 and tongue.wild is DOUBLE
    return RUNNING if fast else tongue.wild


def _times(phrase: _Phrase, pictures: Sequence[str]) -> list[tuple[int, int]]:
    """(at, length) of the phrase's notes; it may begin late, and ends on a longer one."""
    scene, dice = phrase.scene, phrase.chance / "time"
    begin = phrase.at + dice.pick((0, 0, TICKS // 2, TICKS))
    found: list[tuple[int, int]] = []
    for number in range(phrase.bars):
        for stroke in strokes((dice / number).pick(pictures), scene.bar):
            at = phrase.at + number * scene.bar + stroke.at
            if begin <= at < phrase.end:
                found.append((at, min(stroke.length, phrase.end - at)))
    if found:
        at, length = found[-1]
        found[-1] = (at, max(length, phrase.end - at))
    return found


# --------------------------------------------------------------------------- lines


def _said(phrase: _Phrase, tongue: Tongue) -> list[Jot]:
    if (phrase.chance / "lick").maybe(tongue.licks):
        return _lick(phrase, tongue)
    return _line(_times(phrase, _pictures(phrase, tongue)), phrase, tongue)


def _line(times: Sequence[tuple[int, int]], phrase: _Phrase, tongue: Tongue) -> list[Jot]:
    """From target to target: chord tones where chords and halves of bars begin, a walk between."""
    if not times:
        return []
    aims = _targets(times, phrase, tongue)
    pitches: list[int] = []
    for (place, pitch), (next_place, goal) in pairwise(aims):
        chord = phrase.scene.chord(times[place][0])
        scale = classes(tongue.scale, chord, phrase.scene.key)
        dice = phrase.chance / "walk" / place
        between = ladder.walk(pitch, goal, next_place - place - 1, scale, dice)
        pitches += [pitch, *_led(between, goal, tongue, dice / "lead")]
    pitches.append(aims[-1][1])
    return _notes(times, pitches, phrase, tongue)


def _targets(
    times: Sequence[tuple[int, int]], phrase: _Phrase, tongue: Tongue
) -> list[tuple[int, int]]:
    """(place in the line, pitch): up and down in turn around a centre that rises."""
    scene, dice = phrase.scene, phrase.chance / "targets"
    found: list[tuple[int, int]] = []
    way = dice.pick((-1, 1))
    for place, (at, _) in enumerate(times):
        new = place == 0 or scene.span(at).at > times[place - 1][0]
        strong = scene.ground.strong(at - scene.at)
        if not (new or strong or place == len(times) - 1):
            continue
        wanted = phrase.centre + way * (dice / place).pick((2, 4, 6))
        pitch = ladder.nearest(_inside(wanted, phrase), _tones(scene.chord(at), new, tongue))
        if found and found[-1][0] == place - 1 and found[-1][1] == pitch:
            pitch = ladder.climb(pitch, way, tuple(sorted(scene.chord(at).tones[:4])))
        found.append((place, _inside(pitch, phrase)))
        way = -way
    return found


def _tones(chord: Chord, new: bool, tongue: Tongue) -> tuple[int, ...]:
    """What a line lands on: the tones that tell one chord from the last, where a chord is new."""
    if tongue.guided and new:
        return (chord.third, chord.seventh)
    return chord.tones[:4]


def _led(between: list[int], goal: int, tongue: Tongue, chance: Chance) -> list[int]:
    """The last notes before a target made to lean on it: a half-step, or one from either side."""
    if not between or not chance.maybe(tongue.leads):
        return between
    under = goal - 1 if between[-1] <= goal else goal + 1
    if len(between) >= 3 and chance.maybe(0.4):
        return [*between[:-2], 2 * goal - under + (1 if under < goal else -1), under]
    return [*between[:-1], under]


def _inside(pitch: int, phrase: _Phrase) -> int:
    return fold(pitch, *phrase.register)


def _notes(
    times: Sequence[tuple[int, int]], pitches: Sequence[int], phrase: _Phrase, tongue: Tongue
) -> list[Jot]:
    """Off-beats tied into beats, accents on the tops of the line, bends where there is time."""
    scene, seat = phrase.scene, phrase.cue.seat
    bender = INSTRUMENTS[seat.instrument].family in BENDS
    top = max(pitches)
    jots: list[Jot] = []
    for place, ((at, length), pitch) in enumerate(zip(times, pitches, strict=True)):
        beat = (at - scene.at) % TICKS == 0
        strength = FRONT + 0.18 * phrase.heat + (0.06 if pitch == top else 0) + 0.04 * beat
        joined = place + 1 < len(times) and at + length == times[place + 1][0]
        inside = _inside(pitch, phrase)
        bent = bender and length >= TICKS and (phrase.chance / "bend" / place).maybe(tongue.bends)
        up = ladder.climb(inside, 1, classes(tongue.scale, scene.chord(at), scene.key))
        jots.append(
            Jot(
                at,
                length,
                inside,
                strength,
                Manner.LEGATO if joined else Manner.PLAIN,
                up if bent and up - inside <= 3 and up <= phrase.register[1] else None,
            )
        )
    return jots


def _lick(phrase: _Phrase, tongue: Tongue) -> list[Jot]:
    """A bar's figure, said again as long as the phrase lasts, its end changed the last time."""
    scene, dice = phrase.scene, phrase.chance / "lick"
    figure = strokes((dice / "rhythm").pick(LICKS if phrase.heat < 0.75 else SHOUTS), scene.bar)
    chord = scene.chord(phrase.at)
    scale = classes(tongue.scale, chord, scene.key)
    home = ladder.nearest(phrase.centre, (scene.key.tonic, chord.fifth))
    moves = [(dice / place).pick((-2, -1, -1, 0, 1, 1, 2)) for place in range(len(figure))]
    times: list[tuple[int, int]] = []
    pitches: list[int] = []
    for number in range(phrase.bars):
        pitch = home
        for place, stroke in enumerate(figure):
            at = phrase.at + number * scene.bar + stroke.at
            if at >= phrase.end:
                break
            last = number == phrase.bars - 1 and place >= len(figure) - 2
            pitch = ladder.climb(pitch, -moves[place] if last else moves[place], scale)
            if stroke.length >= TICKS:
                pitch = ladder.nearest(pitch, scene.chord(at).tones[:4])
            times.append((at, min(stroke.length, phrase.end - at)))
            pitches.append(pitch)
    return _notes(times, pitches, phrase, tongue) if times else []


def _quoted(phrase: _Phrase, tongue: Tongue) -> list[Jot]:
    """The tune's first bar, and on from there: everybody hears where we are."""
    scene = phrase.scene
    until = phrase.at + scene.bar
    shift = phrase.at - scene.at
    quote = [note for note in scene.tune if note.at + shift < until]
    rest = [time for time in _times(phrase, _pictures(phrase, tongue)) if time[0] >= until]
    if len(quote) < 3:
        return _said(phrase, tongue)
    middle = sum(note.pitch for note in quote) / len(quote)
    octave = 12 * round((phrase.centre - middle) / 12)
    times = [(note.at + shift, min(note.length, until - note.at - shift)) for note in quote]
    pitches = [_inside(note.pitch + octave, phrase) for note in quote]
    return _notes(times, pitches, phrase, tongue) + _line(rest, phrase, tongue)


# --------------------------------------------------------------------------- the tune, embellished


def _embellished(phrase: _Phrase) -> list[Jot]:
    """The tune's firm notes kept, what lies between them walked, ever more of it, ever higher."""
    scene = phrase.scene
    tune = [note for note in scene.tune if phrase.at <= note.at < phrase.end]
    if not tune:
        return _line(_times(phrase, CALM), phrase, PLAIN)
    middle = sum(note.pitch for note in tune) / len(tune)
    octave = 12 * round((phrase.centre - middle) / 12)
    step = TICKS // 2 if phrase.heat < 0.7 or scene.plan.tempo.bpm > 130 else TICKS // 4
    times: list[tuple[int, int]] = []
    pitches: list[int] = []
    for place, note in enumerate(tune):
        pitch = _inside(note.pitch + octave, phrase)
        until = tune[place + 1].at if place + 1 < len(tune) else phrase.end
        spare = (until - note.at) // step - 2
        filled = place + 1 < len(tune) and spare >= 1 and _moved(phrase, place)
        held = until - note.at - spare * step if filled else min(note.length, until - note.at)
        times.append((note.at, max(held, 1)))
        pitches.append(pitch)
        if filled:
            goal = _inside(tune[place + 1].pitch + octave, phrase)
            scale = classes("key", scene.chord(note.at), scene.key)
            dice = phrase.chance / "fill" / place
            times += [(note.at + held + number * step, step) for number in range(spare)]
            pitches += ladder.walk(pitch, goal, spare, scale, dice)
    return _notes(times, pitches, phrase, PLAIN)


def _moved(phrase: _Phrase, place: int) -> bool:
    return (phrase.chance / "moved" / place).maybe(0.35 + 0.5 * phrase.heat)


PLAIN = Tongue(calm=CALM, busy=RUNNING, wild=RUNNING, bends=0.15)


# --------------------------------------------------------------------------- two hands


def _left_hand(cue: Cue) -> list[Jot]:
    """Whoever has a free hand puts a shell under the line, third and seventh, where chords change."""
    scene, seat = cue.scene, cue.seat
    facts = INSTRUMENTS[seat.instrument]
    if facts.one_voice or seat.role is not Role.CHORDS or facts.family == "guitar":
        return []
    own = {bar + n for bar, bars in _phrases(cue) for n in range(bars)}
    jots: list[Jot] = []
    for span in scene.spans:
        if (span.at - scene.at) // scene.bar in own:
            shell = {fold(tone + 48, 48, 59) for tone in (span.chord.third, span.chord.seventh)}
            jots += [
                Jot(span.at, min(span.length, TICKS), pitch, 0.48, Manner.STACCATO)
                for pitch in sorted(shell)
                if facts.low <= pitch
            ]
    return jots
