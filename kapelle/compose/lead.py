"""The lead: who sings the tune, when, and what changes each time it returns.

A lead that never stops is wallpaper. Each idiom says in which bars of a four-bar phrase it sounds in
each kind of section; a return adds a pick-up, then a second voice or the octave above.
"""

from collections.abc import Sequence
from itertools import pairwise

from kapelle.compose.picture import TICKS
from kapelle.compose.scene import Cue, Jot, Scene
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chord import around
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
REFERENCE = 70  # the tune is written around here, and moved by octaves to suit the player
SOARING = 8  # semitones over its register that a last chorus may carry a singing instrument
CONNECTED = frozenset({"song", "mellow"})


def write(cue: Cue) -> list[Jot]:
    """The lead's part of one section."""
    tune = move_to(_masked(cue.scene, cue.idiom(MASKS)[cue.scene.family]), cue.seat)
    if not _first(cue):
        return second(tune, cue)
    tune = _vary(tune, cue)
    return _touch(tune, legato=cue.style in CONNECTED)


def _first(cue: Cue) -> bool:
    """Whether this seat carries the tune; others who lead in the same section follow it."""
    leads = [
        seat.name
        for seat in cue.scene.plan.seats
        if seat.role is Role.LEAD and seat.name in cue.scene.section.seats
    ]
    return not leads or leads[0] == cue.seat.name


def _masked(scene: Scene, masks: Sequence[str]) -> list[Jot]:
    """The notes of the tune whose bar is let through; all of it if that would be silence."""
    kept = [
        note
        for note in scene.tune
        if masks[(note.at - scene.at) // scene.bar // 4 % len(masks)][
            (note.at - scene.at) // scene.bar % 4
        ]
        == "x"
    ]
    return kept or list(scene.tune)


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
    varied = list(tune)
    if returns >= 1 or (scene.family == "chorus" and scene.bars >= 16):
        since = scene.at if returns else scene.at + scene.bars // 2 * scene.bar
        varied = ornaments(pick_ups(varied, cue, since), cue, since)
    if returns >= 2 or scene.energy >= 0.95:
        varied = _company(varied, scene, seat)
    return sorted(varied, key=lambda note: (note.at, note.pitch))


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
    below = [_below(note, scene) for note in tune if note.length >= TICKS // 2]
    return tune + [note for note in below if note.pitch >= seat.low]


def _room_above(tune: Sequence[Jot], since: int, seat: Seat) -> bool:
    """The whole second half fits an octave up: half a tune up there would only be a mistake."""
    high = max((note.pitch for note in tune if note.at >= since), default=127)
    return high + 12 <= min(INSTRUMENTS[seat.instrument].high - 3, seat.high + SOARING)


def _below(note: Jot, scene: Scene) -> Jot:
    """The chord tone a third to a sixth under a note."""
    tones = scene.chord(note.at).tones
    scale = around(scene.chord(note.at), scene.key)
    choices = [pitch for pitch in range(note.pitch - 9, note.pitch - 2) if pitch % 12 in tones]
    plain = [pitch for pitch in range(note.pitch - 4, note.pitch - 2) if pitch % 12 in scale]
    pitch = max(choices or plain or [note.pitch - 12])
    return Jot(note.at, note.length, pitch, note.strength * 0.8, note.manner)


def second(tune: Sequence[Jot], cue: Cue) -> list[Jot]:
    """Another lead beside the first: a lower voice in the chorus, an echo of phrase ends elsewhere."""
    scene, seat = cue.scene, cue.seat
    if scene.family == "chorus":
        voices = [_below(note, scene) for note in tune]
    else:
        voices = [note for note in tune if note.length >= TICKS]
    voices = voices or list(tune)
    return [
        Jot(note.at, note.length, fold(note.pitch, seat.low, seat.high), note.strength * 0.85)
        for note in voices
    ]


def _touch(tune: Sequence[Jot], *, legato: bool) -> list[Jot]:
    """Bow and breath connect neighbours; fingers play short notes short."""
    ends = {note.at for note in tune}
    touched: list[Jot] = []
    for note in tune:
        joined = note.at + note.length in ends
        manner = Manner.PLAIN
        if legato and joined:
            manner = Manner.LEGATO
        elif not legato and note.length <= TICKS // 4:
            manner = Manner.STACCATO
        touched.append(Jot(note.at, note.length, note.pitch, note.strength, manner))
    return touched
