"""The drummer: picks a groove for each section and turns it into bars that are never quite alike.

The beat is written for every section, whether or not a drummer is seated: bass and comping
play to it. Bars go in fours, A A' A B; fills lead into new sections, and an arrival gets a crash.
"""

from collections.abc import Callable, Sequence
from itertools import groupby

from kapelle.compose.metres import Bar
from kapelle.compose.picture import HOLD, TICKS, fold, strokes
from kapelle.compose.plan import Section
from kapelle.compose.scene import ARRIVAL, Cue, Hit, Jot, Scene, Tier, tier
from kapelle.music.chance import Chance
from kapelle.music.genre import FAMILIES
from kapelle.music.groove import MAYBE, REST, Groove
from kapelle.music.idiom import SHAKEN, Hand
from kapelle.music.kit import DRUMS

MOVES = 0.5  # the energy from which a percussionist does more than keep time
GHOST = 0.22  # of full strength: felt more than heard
CYMBALS = frozenset({"hat", "open hat", "ride", "shaker"})
BACKBEATS = frozenset({"snare", "clap", "rim"})
OPENERS = {"chorus": "crash", "bridge": "splash", "verse": "crash", "build": "crash"}


def beat(scene: Scene, chance: Chance) -> tuple[Hit, ...]:
    """The section's drum hits, in time order. `chance` is the letter's, so that it returns alike."""
    section, after, bar, again = scene.section, scene.after, scene.bar, scene.again
    grooves = _fitting(scene.genre.grooves[scene.family], bar)
    base = _choose(len(grooves), section.energy, again, chance / "groove")
    fills = _fitting(scene.genre.fills, bar)
    hits: list[Hit] = []
    for number in range(section.bars):
        groove = _groove(grooves, base, number, section, chance).bar(number)
        filling = _fill(number, section, after)
        if filling is not None:
            groove = fills[min(filling + again % 2, len(fills) - 1)]
        at = scene.bar_at(number)
        played = play(groove, at, bar, chance / again / number)
        if number % 8 == 3 and section.bars >= 8 and (chance / "rest" / again).maybe(0.4):
            played = _rest(played, at + (bar.starts[-1] or bar // 2))
        hits += played
    return tuple(sorted(hits, key=lambda hit: (hit.at, hit.drum)))


def _rest(hits: list[Hit], since: int) -> list[Hit]:
    """Half a bar in which only the cymbals go on, so that the next downbeat is missed and wanted.

    Not where four kicks hold up the floor: they are the floor.
    """
    if sum(hit.drum == "kick" for hit in hits) >= 4:
        return hits
    return [hit for hit in hits if hit.at < since or hit.drum in CYMBALS]


def _fitting(grooves: Sequence[Groove], bar: Bar) -> Sequence[Groove]:
    """Those written for this bar, else those in common time, which are folded into it."""
    own = [groove for groove in grooves if _own(groove, bar)]
    return own or [groove for groove in grooves if groove.beats == 4]


def _own(groove: Groove, bar: Bar) -> bool:
    """Whether a groove is drawn for this bar: as long, and in threes if its steps stand in threes."""
    threes = all(len(lane.split()[0]) % 3 == 0 for lane in groove.lanes.values())
    return groove.beats * TICKS == bar and (bar.common or threes == bar.compound)


def _choose(count: int, energy: float, again: int, chance: Chance) -> int:
    """Grooves stand plainest first: energy and each return move along, and taste wavers by one."""
    place = energy * (count - 1) + 0.5 * again + chance.between(-0.6, 0.6)
    return min(count - 1, max(0, round(place)))


def _groove(
    grooves: Sequence[Groove], base: int, number: int, section: Section, chance: Chance
) -> Groove:
    """A build goes through its grooves in order; others answer every fourth bar with a neighbour."""
    if FAMILIES[section.role] == "build":
        return grooves[min(len(grooves) - 1, number * len(grooves) // section.bars)]
    neighbour = base + 1 if base + 1 < len(grooves) else max(0, base - 1)
    second_half = section.bars >= 16 and number >= section.bars // 2
    if number % 4 == 3 or (second_half and number % 2):
        return grooves[neighbour]
    return grooves[base if not (chance / "answer" / number).maybe(0.12) else neighbour]


def _fill(number: int, section: Section, after: Section | None) -> int | None:
    """How big a fill this bar wants: none, a small one, one that announces an arrival."""
    if FAMILIES[section.role] in {"intro", "build"} and section.bars < 4:
        return None
    if number == section.bars - 1 and after is not None:
        return 1 if after.energy - section.energy >= ARRIVAL else 0
    if number % 8 == 7 and section.energy >= 0.45:
        return 0
    return None


def play(groove: Groove, at: int, bar: Bar, chance: Chance) -> list[Hit]:
    """One bar. Ghost notes come and go; written notes always sound."""
    hits: list[Hit] = []
    folded = groove.beats * TICKS != bar
    for drum, steps in groove.steps():
        dice = chance / drum
        for place, mark in _folded(steps, bar, drum) if folded else _drawn(steps, bar):
            if mark == MAYBE and not dice.maybe(0.5):
                continue
            strength = GHOST if mark == MAYBE else int(mark) / 9
            hits.append(Hit(at + place, drum, strength))
    return _leaning(hits, at, bar) if folded else hits


def _drawn(steps: str, bar: int) -> list[tuple[int, str]]:
    """Where each mark of a lane falls."""
    return [(bar * place // len(steps), mark) for place, mark in enumerate(steps) if mark != REST]


def _folded(steps: str, bar: Bar, drum: str) -> list[tuple[int, str]]:
    """The same for a lane in common time that is played in another metre."""
    found: list[tuple[int, str]] = []
    start = 0
    for beat, ticks in fold(steps, bar, pulse=drum in CYMBALS):
        found += [
            (start + ticks * place // len(beat), mark)
            for place, mark in enumerate(beat)
            if mark not in REST + HOLD
        ]
        start += ticks
    return found


LEAN = (0.95, 0.75, 0.6)  # of a kick on the bar line, at the head of a group, and elsewhere


def _leaning(hits: list[Hit], at: int, bar: Bar) -> list[Hit]:
    """The metre made plain: the kick on one, less of it where groups begin, least between."""
    kicks = [hit for hit in hits if hit.drum == "kick"]
    if not kicks:
        return hits
    others = [hit for hit in hits if hit.drum != "kick"]
    top = max(hit.strength for hit in kicks)
    leaning = [
        Hit(hit.at, "kick", min(hit.strength, top * LEAN[1 if hit.at - at in bar.starts else 2]))
        for hit in kicks
        if hit.at != at
    ]
    return [*others, Hit(at, "kick", max(top, LEAN[0])), *leaning]


# --------------------------------------------------------------------------- the seat


def write(cue: Cue) -> list[Jot]:
    """The drummer's part of one section."""
    scene = cue.scene
    hits = list(scene.beat)
    if scene.arrives or (scene.family == "chorus" and scene.before is not None):
        hits = _crash(hits, scene, scene.at, 0.6 + 0.35 * scene.energy)
    for number in range(8, scene.bars, 8):
        if _fill(number - 1, scene.section, scene.after) is not None:
            hits = _crash(hits, scene, scene.bar_at(number), 0.4 + 0.3 * scene.energy)
    hits = cue.idiom(IDIOMS)(hits, cue)
    if scene.slow:
        hits = _broad(hits, scene)
    if cue.seat.instrument == "brush kit":
        hits = _patted(hits)
    force = 0.72 + 0.28 * scene.energy
    return [
        Jot(hit.at, TICKS // 4, DRUMS[hit.drum], min(1.0, hit.strength * force))
        for hit in _limbs(hits, cue.seat.instrument)
    ]


def _crash(hits: list[Hit], scene: Scene, at: int, strength: float) -> list[Hit]:
    """What a fill led to: a crash instead of the first hat, with the kick under it."""
    opener = OPENERS.get(scene.family, "crash") if scene.energy > 0.4 else "splash"
    kept = [hit for hit in hits if hit.at != at or hit.drum not in {"hat", "open hat", "ride"}]
    return [Hit(at, opener, strength), *kept]


def _broad(hits: list[Hit], scene: Scene) -> list[Hit]:
    """A crushing tempo: hands and feet on the beats alone, or one would count the song twice as fast."""
    return [hit for hit in hits if (hit.at - scene.at) % scene.bar % TICKS == 0]


PAT = 0.5  # of full strength: from here a stroke of the brush is meant to be heard as one


def _patted(hits: list[Hit]) -> list[Hit]:
    """Two brushes: the left one stirs, and what is marked firmly is a pat of the right one. A stir
    has no beginning that an ear could count by; a pat on two and four has."""
    played: list[Hit] = []
    for at, together in groupby(sorted(hits, key=lambda hit: hit.at), key=lambda hit: hit.at):
        for hit in (struck := list(together)):
            pat = hit.drum == "brush" and hit.strength >= PAT
            played.append(Hit(at, "snare", hit.strength) if pat else hit)
            if pat and not any(other.drum in CYMBALS for other in struck):
                played.append(Hit(at, "brush", BRUSHED[0]))
    return played


HUMAN = frozenset({"pop kit", "rock kit", "metal kit", "funk kit", "jazz kit", "brush kit"})
"""Kits with somebody behind them: machines have as many hands as they like."""
STICKS = ("crash", "china", "splash", "snare", "brush", "rim", "high tom", "mid tom", "low tom",
          "floor tom", "open hat", "ride bell", "ride", "hat")  # fmt: skip
"""What two hands strike, the most missed first."""


def _limbs(hits: list[Hit], kit: str) -> list[Hit]:
    """No drum twice at once, the louder stays; a closed hat gives way to the open one; and nobody
    strikes three things with two hands."""
    loudest: dict[tuple[int, str], Hit] = {}
    for hit in hits:
        place = (hit.at, hit.drum)
        if place not in loudest or loudest[place].strength < hit.strength:
            loudest[place] = hit
    opened = {hit.at for hit in hits if hit.drum == "open hat"}
    kept = [hit for hit in loudest.values() if not (hit.drum == "hat" and hit.at in opened)]
    ordered = sorted(kept, key=lambda hit: (hit.at, hit.drum))
    return _two_handed(ordered) if kit in HUMAN else ordered


def _two_handed(hits: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for _, together in groupby(hits, key=lambda hit: hit.at):
        struck = list(together)
        hands = sorted((hit for hit in struck if hit.drum in STICKS), key=_missed)[:2]
        kept += [hit for hit in struck if hit.drum not in STICKS or hit in hands]
    return kept


def _missed(hit: Hit) -> int:
    return STICKS.index(hit.drum)


def _plain(hits: list[Hit], cue: Cue) -> list[Hit]:  # noqa: ARG001 -- an idiom's shape; the plain one asks for nothing
    return hits


ROLLS = {3: 2.0, 4: 2.0, 6: 3.0, 8: 1.5, 12: 0.7}  # strokes in a beat: triplets and 32nds


def _rolls(hits: list[Hit], cue: Cue) -> list[Hit]:
    """Trap hats: now and then a beat of the bar turns into a roll that swells or dies away."""
    scene = cue.scene
    if not any(hit.drum == "hat" for hit in hits) or scene.family in {"intro", "outro"}:
        return hits
    for number in range(scene.bars):
        dice = cue.chance / "roll" / (number % 8)
        places = [1, 3] if number % 2 else [3]
        for place in places:
            if (place + 1) * TICKS <= scene.bar and dice.maybe(0.25 + 0.45 * scene.energy):
                at = scene.bar_at(number) + place * TICKS
                hits = _roll(hits, at, dice.weigh(ROLLS), up=dice.maybe(0.7))
    return hits


def _roll(hits: list[Hit], at: int, count: int, *, up: bool) -> list[Hit]:
    kept = [hit for hit in hits if hit.drum != "hat" or not at <= hit.at < at + TICKS]
    ramp = [0.3 + 0.5 * place / count for place in range(count)]
    strengths = ramp if up else ramp[::-1]
    return kept + [
        Hit(at + TICKS * place // count, "hat", strength)
        for place, strength in enumerate(strengths)
    ]


def _ghosts(hits: list[Hit], cue: Cue) -> list[Hit]:
    """Dusty drums: a bar in four drops its first hat or its last kick, as a chopped loop does."""
    scene = cue.scene
    kept: list[Hit] = []
    for hit in hits:
        number = (hit.at - scene.at) // scene.bar
        inside = (hit.at - scene.at) % scene.bar
        dice = cue.chance / "dust" / number / inside / hit.drum
        if hit.drum == "hat" and number % 4 == 2 and dice.maybe(0.18):
            continue
        kept.append(Hit(hit.at, hit.drum, hit.strength * dice.between(0.86, 1.08)))
    return kept


def _floor(hits: list[Hit], cue: Cue) -> list[Hit]:
    """House: a build swells bar by bar and loses its kick in the last one."""
    scene = cue.scene
    if scene.family != "build":
        return hits
    last = scene.end - scene.bar
    span = max(1, scene.end - scene.at)
    kept = [hit for hit in hits if not (hit.drum == "kick" and hit.at >= last and scene.lifts)]
    return [
        Hit(hit.at, hit.drum, hit.strength * (0.55 + 0.45 * (hit.at - scene.at) / span))
        if hit.drum == "snare"
        else hit
        for hit in kept
    ]


def _ballad(hits: list[Hit], cue: Cue) -> list[Hit]:
    """A ballad's drummer grows through the section and plays its end a little louder."""
    scene = cue.scene
    span = max(1, scene.end - scene.at)
    return [
        Hit(hit.at, hit.drum, hit.strength * (0.88 + 0.12 * (hit.at - scene.at) / span))
        for hit in hits
    ]


BRUSHED = (0.34, 0.5)  # of full strength: a sweep, and a tap with the flat of the brush


def _brushes(hits: list[Hit], cue: Cue) -> list[Hit]:
    """Brushes: the left one stirs on every beat, the right one taps what the sticks would hit."""
    scene = cue.scene
    if any(hit.drum == "brush" for hit in hits):
        return hits  # the groove is drawn for them
    sweep, tap = BRUSHED
    kept = [
        Hit(hit.at, "brush", tap + 0.3 * hit.strength) if hit.drum in BACKBEATS else hit
        for hit in hits
    ]
    taken = {hit.at for hit in kept if hit.drum == "brush"}
    for number in range(scene.bars):
        for beat, (inside, _) in enumerate(scene.bar.beats):
            at = scene.bar_at(number) + inside
            dice = cue.chance / "sweep" / (number % 4) / beat
            if at not in taken:
                kept.append(Hit(at, "brush", sweep * (1.0 if beat % 2 == 0 else 1.2)))
            skip = at + TICKS // 2
            if skip < scene.end and skip not in taken and dice.maybe(0.2 + 0.4 * scene.energy):
                kept.append(Hit(skip, "brush", 0.2))
    return kept


def _jazz(hits: list[Hit], cue: Cue) -> list[Hit]:
    """The ride tells the time, the kick is felt rather than heard, the snare talks in the gaps."""
    scene = cue.scene
    kept = [hit for hit in hits if hit.drum not in {"hat", "open hat", "shaker"}]
    rides = any(hit.drum == "ride" for hit in hits)
    sung = sorted(note.at for note in scene.tune)
    for number in range(scene.bars):
        start = scene.bar_at(number)
        dice = cue.chance / "jazz" / (number % 8)
        if not rides:
            kept += _ride(start, scene.bar, dice)
        kept += [
            Hit(start + inside, "kick", 0.18)
            for inside, _ in scene.bar.beats
            if scene.energy >= 0.4
        ]
        kept += _chatter(start, scene, sung, dice / "chatter")
    return kept


def _ride(start: int, bar: Bar, dice: Chance) -> list[Hit]:
    """Ding, ding-a ding: the skip note comes and goes, two and four lean a little."""
    found: list[Hit] = []
    for beat, (inside, length) in enumerate(bar.beats):
        at = start + inside
        found.append(Hit(at, "ride", 0.62 if beat % 2 else 0.54))
        if beat % 2 and dice.maybe(0.85):
            skip = length - TICKS // 2  # the last eighth of the beat
            found.append(Hit(at + skip, "ride", 0.4))
        if beat % 2:
            found.append(Hit(at, "pedal hat", 0.5))
    return found


def _chatter(start: int, scene: Scene, sung: Sequence[int], dice: Chance) -> list[Hit]:
    """Off-beats of the snare where the tune leaves room: one or two a bar, more when it burns."""
    found: list[Hit] = []
    for eighth in range(scene.bar * 2 // TICKS):
        at = start + eighth * TICKS // 2
        busy = any(abs(note - at) < TICKS // 2 for note in sung)
        likely = (0.1 if busy else 0.28) * (0.4 + scene.energy) * (1.4 if eighth % 2 else 0.5)
        if dice.maybe(likely):
            found.append(Hit(at, "snare", dice.between(0.2, 0.5)))
    return found


def _train(hits: list[Hit], cue: Cue) -> list[Hit]:
    """The train beat: sixteenths on the snare, leaning on the off-beats, the kick on the beats."""
    scene = cue.scene
    if tier(scene.energy) == "low" or scene.family in {"intro", "bridge"}:
        return hits
    kept = [hit for hit in hits if hit.drum not in {"hat", "snare", "shaker"}]
    for number in range(scene.bars):
        for step in range(scene.bar * 4 // TICKS):
            at = scene.bar_at(number) + step * TICKS // 4
            lean = {0: 0.24, 1: 0.16, 2: 0.5, 3: 0.18}[step % 4]
            back = 0.2 if step % 8 == 4 else 0.0
            kept.append(Hit(at, "snare", lean + back))
    return kept


FEET = (1.0, 0.82, 0.6)  # of full strength: on the one, on the other beats, between them
DOUBLE, BLASTS = 0.72, 0.93  # energies from which both feet play, and never stop


def _blast(hits: list[Hit], cue: Cue) -> list[Hit]:
    """Metal: two feet under every busy section; at the very top the hands blast along."""
    scene = cue.scene
    if scene.energy < DOUBLE:
        return hits
    kept = [hit for hit in hits if hit.drum != "kick"]
    for number in range(scene.bars):
        start, closing = scene.bar_at(number), number == scene.bars - 1
        steps = range(scene.bar * 4 // TICKS)
        rolling = (cue.chance / "feet" / (number % 4)).maybe(0.6) or scene.energy >= BLASTS
        if not rolling or closing:
            kept += [
                hit for hit in hits if hit.drum == "kick" and start <= hit.at < start + scene.bar
            ]
            continue
        kept += [
            Hit(
                start + step * TICKS // 4,
                "kick",
                FEET[1 if step % 4 == 0 else 2] if step else FEET[0],
            )
            for step in steps
        ]
    return kept


FLAM = TICKS // 16  # how long before its note a grace note falls: 30 ms at a march's 110
DRAG = TICKS // 8  # between the strokes of a roll


def _march(hits: list[Hit], cue: Cue) -> list[Hit]:
    """Snare drummers: accents are flams, and a roll leads into every other bar."""
    scene = cue.scene
    graces = [
        Hit(hit.at - FLAM, "snare", hit.strength * 0.4)
        for hit in hits
        if hit.drum == "snare" and hit.strength >= 0.75 and hit.at > scene.at
    ]
    rolls: list[Hit] = []
    for number in range(scene.bars):
        if number % 2 == 0 or scene.energy < 0.35:
            continue
        beat = scene.bar_at(number + 1) - TICKS
        count = TICKS // DRAG
        rolls += [
            Hit(beat + place * DRAG, "snare", 0.25 + 0.3 * place / count) for place in range(count)
        ]
    return [*hits, *graces, *rolls]


CHOPS: tuple[tuple[int, ...], ...] = (  # which eighth of the bar sounds in each eighth of it
    (0, 1, 2, 3, 4, 5, 2, 3),
    (0, 1, 2, 3, 2, 3, 6, 7),
    (0, 1, 0, 1, 4, 5, 2, 2),
    (0, 1, 6, 7, 4, 5, 2, 3),
    (0, 1, 2, 3, 6, 6, 6, 6),
    (0, 5, 2, 3, 0, 5, 2, 7),
)


def _breaks(hits: list[Hit], cue: Cue) -> list[Hit]:
    """A break is a record somebody cut up: every fourth bar its eighths come in another order."""
    scene = cue.scene
    slice_ = TICKS // 2
    kept = list(hits)
    for number in range(3, scene.bars, 4):
        if scene.bar != 8 * slice_ or scene.family in {"intro", "build"}:
            break
        start = scene.bar_at(number)
        bar = [hit for hit in hits if start <= hit.at < start + scene.bar]
        order = (cue.chance / "chop" / (number // 4 % 4)).pick(CHOPS)
        kept = [hit for hit in kept if not start <= hit.at < start + scene.bar]
        kept += [
            Hit(start + place * slice_ + hit.at - start - source * slice_, hit.drum, hit.strength)
            for place, source in enumerate(order)
            for hit in bar
            if source * slice_ <= hit.at - start < (source + 1) * slice_
        ]
    return kept


Idiom = Callable[[list[Hit], Cue], list[Hit]]
IDIOMS: dict[str, Idiom] = {
    "": _plain,
    "rolls": _rolls,
    "ghosts": _ghosts,
    "floor": _floor,
    "ballad": _ballad,
    "brushes": _brushes,
    "jazz": _jazz,
    "train": _train,
    "blast": _blast,
    "march": _march,
    "breaks": _breaks,
}
"""Named by a chair's style; "" for a drummer nobody told how to play."""


def percussion(cue: Cue) -> list[Jot]:
    """The percussionist's part: light while the song is quiet, everything once it moves."""
    scene = cue.scene
    hand = cue.hands(Hand, SHAKEN)
    quiet = scene.energy < MOVES and not scene.struck
    level: Tier = "low" if quiet else "mid" if scene.energy < 0.72 else "high"
    bars = {"low": hand.low, "mid": hand.mid, "high": hand.high}[level]
    jots: list[Jot] = []
    for number in range(scene.bars):
        lanes = bars[number % len(bars)]
        for drum, steps in lanes.items():
            dice = cue.chance / "hand" / (number % 4) / drum
            for stroke in strokes(steps, scene.bar):
                if drum != "shaker" and dice.maybe(0.15):
                    continue
                strength = int(stroke.mark) / 9 * (0.7 + 0.3 * scene.energy)
                at = scene.bar_at(number) + stroke.at
                jots.append(Jot(at, TICKS // 4, DRUMS[drum], strength))
    return [*jots, *_kept_time(jots, scene)] if scene.struck else jots


LONGEST_WAIT = TICKS // 2  # between two strokes of somebody who plays alone
SOFT = 0.3  # of full strength: a stroke that only keeps the time


def _kept_time(jots: Sequence[Jot], scene: Scene) -> list[Jot]:
    """Whoever drums alone marks every half beat, softly where the pattern has nothing, on what he
    strikes anyway."""
    struck = {jot.at for jot in jots}
    drum = min(jot.pitch for jot in jots) if jots else DRUMS["shaker"]
    force = SOFT + 0.2 * scene.energy
    return [
        Jot(at, TICKS // 4, drum, force if (at - scene.at) % scene.bar else force + 0.2)
        for at in range(scene.at, scene.end, LONGEST_WAIT)
        if at not in struck
    ]
