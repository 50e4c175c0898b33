"""The lead: who sings the tune, when, and what changes each time it returns.

A lead that never stops is wallpaper. Each idiom says in which bars of a four-bar phrase it sounds in
each kind of section; a return adds a pick-up, then a second voice or the octave above. Where several
lead, they share: one carries the tune, another doubles it, sings below it, echoes it, or rests.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kapelle.compose import ladder, solo
from kapelle.compose.picture import TICKS
from kapelle.compose.scene import PHRASE, Cue, Jot, Scene
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chord import around
from kapelle.music.genre import FAMILIES
from kapelle.music.genres import CHAIRS
from kapelle.music.pitch import fold
from kapelle.music.score import Manner

MASKS: dict[str, dict[str, tuple[str, ...]]] = {  # bars of each four-bar phrase that sound
    "": {
        "intro": ("xx..",),
        "verse": ("..xx", "xx.."),
        "build": ("xx..", "xxxx"),
        "chorus": ("xxxx",),
        "bridge": ("xx..",),
        "outro": ("xx..",),
    },
    "song": {
        "intro": ("xx..",),
        "verse": ("xxxx",),
        "build": ("xxxx",),
        "chorus": ("xxxx",),
        "bridge": ("xxxx",),
        "outro": ("xxxx",),
    },
    "mellow": {
        "intro": ("xx..",),
        "verse": ("xxxx", "xx.."),
        "build": ("xx..",),
        "chorus": ("xxxx",),
        "bridge": ("xx..",),
        "outro": ("xx..",),
    },
}
MASKS["hook"] = MASKS[""]
MASKS["riff"] = {  # the figure is the song's floor: it stands aside for nobody but the verse
    "intro": ("xxxx",),
    "verse": ("x.x.", "xx.x"),
    "build": ("xxxx",),
    "chorus": ("xxxx",),
    "bridge": ("..xx",),
    "outro": ("xxxx",),
}
MASKS["head"] = {  # the theme is told whole, first and last; what lies between is the soloists'
    "intro": ("..xx",),
    "verse": ("xxxx",),
    "build": ("xxxx",),
    "chorus": ("xxxx",),
    "bridge": ("xxxx",),
    "outro": ("xxxx",),
}
MASKS["trill"] = MASKS["song"]  # the tune goes on and on, and the fingers decorate it
SHARES: dict[str, dict[str, tuple[str, ...]]] = {  # several leads: a row each, a sign per phrase
    "band": {  # one sings; the other is a friend, until the bridge is his
        "intro": ("T", "."),
        "verse": ("TT", ".e"),
        "build": ("T", "h"),
        "chorus": ("TT", "hh"),
        "bridge": ("ee", "TT"),
        "outro": ("T", "e"),
    },
    "orchestra": {  # a theme goes from desk to desk, and everybody has it at the height
        "intro": ("T.", ".T", ".."),
        "verse": ("T.", ".T", ".h"),
        "build": ("T", "T", "e"),
        "chorus": ("TT", "oo", "ho"),
        "bridge": ("..", "Th", ".T"),
        "outro": ("T.", "hT", ".."),
    },
    "session": {  # roots and dance bands: everybody knows the tune, and plays it
        "intro": ("T", "."),
        "verse": ("TT", "oo", "hh"),
        "build": ("T", "o", "h"),
        "chorus": ("TT", "oo", "hh"),
        "bridge": ("..", "TT", "ee"),
        "outro": ("T", "o", "h"),
    },
    "front line": {  # jazz: both tell the head, together first, then in two voices
        "intro": ("T", "."),
        "verse": ("TT", "oh"),
        "build": ("T", "h"),
        "chorus": ("TT", "oh"),
        "bridge": (".T", "T."),
        "outro": ("TT", "oh"),
    },
}
"""T the tune, o the tune in another octave, h a voice below it, e an echo of it, . rest."""
WORDED = {"verse": ("T", ".e", "."), "chorus": ("T", "hh", ".")}  # where there are words
REFERENCE = 70  # the tune is written around here, and moved by octaves to suit the player
TUTTI = 0.62  # energy from which a whole orchestra has the theme; below, one desk at a time
SOARING = 8  # semitones over its register that a last chorus may carry a singing instrument
CONNECTED = frozenset({"song", "mellow", "trill", "head"})
GRACE = TICKS // 8  # a cut: as short as fingers are


def write(cue: Cue) -> list[Jot]:
    """The lead's part of one section; nothing while somebody else improvises."""
    scene = cue.scene
    if soloing(scene):
        return []
    own = share(scene, cue.seat)
    part = _ours("T", own, cue)
    if part:
        part = move_to(part, cue.seat)
        part = part if scene.section.lines else _vary(part, cue)  # no syllable more, and none less
    doubled = move_to([note for note in heard(scene) if _sign(note, own, scene) == "o"], cue.seat)
    below = [under(note, scene) for note in heard(scene) if _sign(note, own, scene) == "h"]
    behind = _fitted([*below, *_echoes(own, scene)], cue.seat)
    voices = sorted([*part, *doubled, *behind], key=lambda note: note.at)
    voices = voices or _fitted(_long(scene), cue.seat)
    return _touch(_ringing(voices, scene) if _alone(scene) else voices, cue)


def _alone(scene: Scene) -> bool:
    """Nobody but leads sounds here, so that a breath of theirs would be silence."""
    return all(seat.role in {Role.LEAD, Role.EFFECTS} for seat in scene.present)


def _ringing(tune: Sequence[Jot], scene: Scene) -> list[Jot]:
    """Each tone held until the next of its player, the last to the end of the section."""
    starts = sorted({note.at for note in tune} | {scene.end})
    return [
        replace(note, length=max(note.length, starts[bisect_right(starts, note.at)] - note.at))
        for note in tune
    ]


def soloing(scene: Scene) -> bool:
    """Somebody improvises here: then nobody plays the tune."""
    return bool(solo.soloists(scene))


def _leads(scene: Scene) -> list[Seat]:
    return [seat for seat in scene.present if seat.role is Role.LEAD]


def share(scene: Scene, seat: Seat) -> str:
    """What this seat does, phrase by phrase; a theme that returns is begun by the next desk."""
    leads = [lead.name for lead in _leads(scene)]
    if len(leads) < 2 or seat.name not in leads:
        return "T"
    if scene.section.lines:  # one sings, the others are friends
        rows = WORDED["chorus" if scene.family == "chorus" else "verse"]
        return rows[min(leads.index(seat.name), len(rows) - 1)]
    manner = _manner(scene, _leads(scene)[0])
    shy = manner == "orchestra" and scene.family == "chorus" and scene.energy < TUTTI
    rows = SHARES[manner]["verse" if shy else scene.family]
    place = leads.index(seat.name)
    if rows is SHARES["orchestra"]["verse"]:
        place = (place + scene.again) % len(leads)
    row = rows[min(place, len(rows) - 1)]
    if len(leads) == 2 and not any("T" in signs for signs in rows[:2]):
        return "T"
    return row


def _manner(scene: Scene, first: Seat) -> str:
    if scene.genre.family == "score":
        return "orchestra"
    if _style(scene, first) == "trill" or scene.genre.tune == "dance":
        return "session"
    return "front line" if _style(scene, first) == "head" else "band"


def _style(scene: Scene, seat: Seat) -> str:
    styles = scene.plan.styles
    style = CHAIRS[styles[seat.name]].style if seat.name in styles else ""
    return style if style in MASKS else ""


def heard(scene: Scene) -> list[Jot]:
    """The tune as it is really played here: what its carriers' manners let through.

    Where nobody leads, all of it, for whoever listens to a tune that is only in the air.
    """
    leads = _leads(scene)
    if not leads:
        return list(scene.tune)
    shares = [(share(scene, seat), MASKS[_style(scene, seat)][scene.family]) for seat in leads]
    kept = [
        note
        for note in scene.tune
        if any(_sign(note, own, scene) == "T" and _let(note, masks, scene) for own, masks in shares)
    ]
    return kept or list(scene.tune)


def _sign(note: Jot, own: str, scene: Scene) -> str:
    return own[(note.at - scene.at) // scene.bar // PHRASE % len(own)]


def _let(note: Jot, masks: Sequence[str], scene: Scene) -> bool:
    if scene.section.lines:
        return True
    bar = (note.at - scene.at) // scene.bar
    return masks[bar // PHRASE % len(masks)][bar % PHRASE] == "x" or _alone(scene)


def _ours(sign: str, own: str, cue: Cue) -> list[Jot]:
    """The notes of the tune that fall to us; all of them if a lone lead's mask would be silence."""
    scene, masks = cue.scene, cue.idiom(MASKS)[cue.scene.family]
    ours = [note for note in scene.tune if _sign(note, own, scene) == sign]
    kept = [note for note in ours if _let(note, masks, scene)]
    return kept or (ours if "T" in own else [])


def _echoes(own: str, scene: Scene) -> list[Jot]:
    """The end of what was just sung, said again where the singer holds or breathes."""
    if "e" not in own:
        return []
    tune = heard(scene)
    jots: list[Jot] = []
    until = [*(note.at for note in tune[1:]), scene.end]
    for note, end in zip(tune, until, strict=True):
        start = note.at + min(note.length, TICKS)
        if end - start < 2 * TICKS or _sign(note, own, scene) != "e":
            continue
        said = [other for other in tune if note.at - 2 * TICKS <= other.at <= note.at]
        shift = -(-(start - said[0].at) // TICKS) * TICKS
        for other in said:
            at = other.at + shift
            if at + TICKS // 4 <= end:
                tones = around(scene.chord(at), scene.key)
                pitch = ladder.nearest(other.pitch, tones)
                jots.append(Jot(at, min(other.length, TICKS, end - at), pitch, 0.58))
    return jots


def _long(scene: Scene) -> list[Jot]:
    """The tune's long notes: what somebody plays along who was given nothing else."""
    return [note for note in heard(scene) if note.length >= TICKS] or heard(scene)


def _fitted(voices: Sequence[Jot], seat: Seat) -> list[Jot]:
    return [
        Jot(note.at, note.length, fold(note.pitch, seat.low, seat.high), note.strength * 0.85)
        for note in voices
    ]


def move_to(tune: Sequence[Jot], seat: Seat) -> list[Jot]:
    """By whole octaves into the seat's register; what still sticks out is folded in."""
    shift = 12 * round(((seat.low + seat.high) / 2 - REFERENCE) / 12)
    return [
        Jot(note.at, note.length, fold(note.pitch + shift, seat.low, seat.high), note.strength)
        for note in tune
    ]


def _vary(tune: list[Jot], cue: Cue) -> list[Jot]:
    """What a return adds: first a pick-up, then company. The first time stands plain."""
    scene, seat = cue.scene, cue.seat
    returns = scene.again if scene.family == "chorus" else min(scene.again, 1)
    varied = graced(tune, cue) if cue.style == "trill" else list(tune)
    if returns >= 1 or (scene.family == "chorus" and scene.bars >= 16):
        since = scene.at if returns else scene.at + scene.bars // 2 * scene.bar
        varied = ornaments(pick_ups(varied, cue, since), cue, since)
    if scene.family == "chorus" and scene.again and _last_time(scene):
        varied = _peaked(varied, cue)
    if returns >= 2 or scene.energy >= 0.95:
        varied = _company(varied, scene, seat)
    return sorted(varied, key=lambda note: (note.at, note.pitch))


def _last_time(scene: Scene) -> bool:
    """Nothing of this family comes after."""
    later = scene.plan.sections[scene.index + 1 :]
    return not any(FAMILIES[section.role] == "chorus" for section in later)


def _peaked(tune: list[Jot], cue: Cue) -> list[Jot]:
    """The last time, the highest note of the last phrases goes higher still: a chord tone, held."""
    scene = cue.scene
    roof = min(INSTRUMENTS[cue.seat.instrument].high, cue.seat.high + SOARING)
    half = scene.at + scene.bars // 2 * scene.bar
    late = [note for note in tune if note.at >= half and note.length >= TICKS // 2]
    if not late:
        return tune
    top = max(late, key=lambda note: (note.pitch, -note.at))
    tones = scene.chord(top.at).tones[:4]
    above = [pitch for pitch in range(top.pitch + 1, top.pitch + 6) if pitch % 12 in tones]
    if not above or above[0] > roof:
        return tune
    higher = replace(top, pitch=above[0], strength=min(1.0, top.strength + 0.08))
    return [higher if note is top else note for note in tune]


def graced(tune: list[Jot], cue: Cue) -> list[Jot]:
    """Fingers' ornaments: a cut before an accent, a roll on what is long enough to hold one."""
    scene = cue.scene
    jots: list[Jot] = []
    for place, note in enumerate(tune):
        scale = around(scene.chord(note.at), scene.key)
        above, below = ladder.climb(note.pitch, 1, scale), ladder.climb(note.pitch, -1, scale)
        beat = (note.at - scene.at) % TICKS == 0
        again = place > 0 and tune[place - 1].pitch == note.pitch
        if note.length >= 3 * TICKS // 2 and above <= cue.seat.high and below >= cue.seat.low:
            jots += _roll(note, above, below)
        elif (
            (again or (beat and place % 3 == 0))
            and note.length >= 3 * GRACE
            and above <= cue.seat.high
        ):
            jots.append(Jot(note.at, GRACE, above, note.strength * 0.8))
            jots.append(
                Jot(note.at + GRACE, note.length - GRACE, note.pitch, note.strength, note.manner)
            )
        else:
            jots.append(note)
    return jots


def _roll(note: Jot, above: int, below: int) -> list[Jot]:
    """Three eighths on one tone, parted by a cut from above and a tap from below."""
    step = TICKS // 2
    last = note.length - 2 * step
    return [
        Jot(note.at, step, note.pitch, note.strength),
        Jot(note.at + step, GRACE, above, note.strength * 0.7),
        Jot(note.at + step + GRACE, step - GRACE, note.pitch, note.strength * 0.9),
        Jot(note.at + 2 * step, GRACE, below, note.strength * 0.7),
        Jot(note.at + 2 * step + GRACE, last - GRACE, note.pitch, note.strength * 0.95),
    ]


def pick_ups(tune: list[Jot], cue: Cue, since: int) -> list[Jot]:
    """Two eighths stepping up into each phrase, where the breath before it leaves them room."""
    scene = cue.scene
    added: list[Jot] = []
    for before, note in pairwise(tune):
        phrase = (note.at - scene.at) % (4 * scene.bar) < TICKS and note.at >= since
        if not phrase or note.at - before.at < 2 * TICKS:
            continue
        scale = around(scene.chord(note.at - TICKS), scene.key)
        below = [
            pitch
            for pitch in range(max(note.pitch - 5, cue.seat.low), note.pitch)
            if pitch % 12 in scale
        ]
        for place, pitch in enumerate(below[-2:]):
            at = note.at - TICKS + place * TICKS // 2
            added.append(Jot(at, TICKS // 2, pitch, 0.6))
    return [_until(note, added) for note in tune] + added


def ornaments(tune: list[Jot], cue: Cue, since: int) -> list[Jot]:
    """Before one note in three that leaves the time: a passing tone, or the upper neighbour."""
    scene = cue.scene
    ordered = sorted(tune, key=lambda note: note.at)
    added: list[Jot] = []
    for place, (note, coming) in enumerate(pairwise(ordered)):
        busy = coming.at - note.at < TICKS * 3 // 4 or note.at < since
        if busy or place % 3 != (cue.chance / "ornament").pick((0, 1, 2)):
            continue
        scale = around(scene.chord(note.at), scene.key)
        low, high = sorted((note.pitch, coming.pitch))
        passing = [pitch for pitch in range(low + 1, high) if pitch % 12 in scale]
        neighbour = [p for p in (note.pitch + 1, note.pitch + 2) if p % 12 in scale]
        pitch = passing[0] if len(passing) == 1 else (neighbour or [note.pitch])[0]
        if pitch <= cue.seat.high:
            added.append(Jot(coming.at - TICKS // 4, TICKS // 4, pitch, 0.55))
    return sorted([_until(note, added) for note in tune] + added, key=lambda note: note.at)


def _until(note: Jot, added: Sequence[Jot]) -> Jot:
    """A held note makes way for what was put in before its end."""
    ends = [other.at for other in added if note.at < other.at < note.at + note.length]
    if not ends:
        return note
    return Jot(note.at, min(ends) - note.at, note.pitch, note.strength, note.manner)


def _company(tune: list[Jot], scene: Scene, seat: Seat) -> list[Jot]:
    """Whoever has two hands adds the third or sixth below; a single voice climbs the octave."""
    if INSTRUMENTS[seat.instrument].one_voice:
        second_half = scene.at + scene.bars // 2 * scene.bar
        return [
            Jot(note.at, note.length, note.pitch + 12, note.strength, note.manner)
            if note.at >= second_half and _room_above(tune, second_half, seat)
            else note
            for note in tune
        ]
    below = [under(note, scene) for note in tune if note.length >= TICKS // 2]
    return tune + [note for note in below if note.pitch >= seat.low]


def _room_above(tune: Sequence[Jot], since: int, seat: Seat) -> bool:
    """The whole second half fits an octave up: half a tune up there would only be a mistake."""
    high = max((note.pitch for note in tune if note.at >= since), default=127)
    return high + 12 <= min(INSTRUMENTS[seat.instrument].high - 3, seat.high + SOARING)


def under(note: Jot, scene: Scene) -> Jot:
    """The tone a third to a sixth under a note: of the chord where it lasts, of the scale in passing."""
    chord = scene.chord(note.at)
    scale = around(chord, scene.key)
    choices = [
        pitch for pitch in range(note.pitch - 9, note.pitch - 2) if pitch % 12 in chord.tones
    ]
    plain = [pitch for pitch in range(note.pitch - 4, note.pitch - 2) if pitch % 12 in scale]
    lasting = note.length >= TICKS or scene.ground.strong(note.at - scene.at)
    first, second = (choices, plain) if lasting else (plain, choices)
    pitch = max(first or second or [note.pitch - 12])
    return Jot(note.at, note.length, pitch, note.strength * 0.8, note.manner)


# --------------------------------------------------------------------------- touch


def _touch(tune: Sequence[Jot], cue: Cue) -> list[Jot]:
    """Bow and breath connect neighbours; fingers play short notes short; a riff is struck."""
    if cue.style == "riff":
        return _struck(tune, cue)
    legato = cue.style in CONNECTED
    ends = {note.at for note in tune}
    touched: list[Jot] = []
    for note in tune:
        joined = note.at + note.length in ends
        manner = note.manner
        if legato and joined:
            manner = Manner.LEGATO
        elif not legato and note.length <= TICKS // 4:
            manner = Manner.STACCATO
        touched.append(Jot(note.at, note.length, note.pitch, note.strength, manner, note.slide_to))
    return touched


def _struck(tune: Sequence[Jot], cue: Cue) -> list[Jot]:
    """Short notes dry, long ones full; on the beat harder; loud hands add the octave below."""
    scene, seat = cue.scene, cue.seat
    doubled = scene.energy >= 0.7 and not INSTRUMENTS[seat.instrument].one_voice
    struck: list[Jot] = []
    for note in tune:
        short = note.length <= TICKS // 2
        beat = (note.at - scene.at) % TICKS == 0
        strength = min(1.0, note.strength * (1.1 if beat else 0.95))
        manner = Manner.STACCATO if short else Manner.PLAIN
        struck.append(Jot(note.at, note.length, note.pitch, strength, manner))
        if doubled and note.pitch - 12 >= seat.low:
            struck.append(Jot(note.at, note.length, note.pitch - 12, strength * 0.9, manner))
    return struck
