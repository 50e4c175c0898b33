"""The written score as a MIDI file: what a player opens in any sequencer to go on from here.

Type 1, 480 ticks to the beat: a conductor's track with tempo, metre, keys and a marker for each
passage, then one named track for each seat. It is the score, not the performance: notes lie on
the grid, as written. The one place where mido, which ships no types, is touched.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import Any

import mido

from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.pitch import MAJOR_TONICS, PARENT, Key
from kapelle.music.score import Note, Part, Score
from kapelle.music.units import Beats

TICKS = 480  # in a beat: divides evenly into triplets and 64ths
DRUM_CHANNEL = 9  # General MIDI's channel 10
PITCHED = tuple(channel for channel in range(16) if channel != DRUM_CHANNEL)
BEND_RANGE = 24  # semitones a full pitch bend spans; wide enough for an 808's octaves
GLIDE = 0.35  # share of a sliding note spent on its way, as the players of `sound` do it
BENDS = 12  # messages in a glide

# General MIDI's nearest sound for players who have no program of their own.
EFFECTS = {
    "riser": 119,  # reverse cymbal
    "reverse cymbal": 119,
    "impact": 116,  # taiko drum
    "vinyl": 121,  # breath noise
    "tape hiss": 121,
    "rain": 96,  # FX 1 (rain)
    "waves": 122,  # seashore
    "wind": 122,
    "birds": 123,  # bird tweet
    "fire": 126,  # applause: the nearest thing to crackling
}
# What comes first when several messages share a tick.
LET_GO, PREPARE, STRIKE = range(3)

_lib: Any = mido


@dataclass(frozen=True, slots=True)
class Cue:
    """A message at its place, sortable by tick and then by kind; ties keep their order."""

    tick: int
    order: int
    message: Any


def write(score: Score) -> bytes:
    """The score as a type 1 MIDI file. Equal scores make equal bytes."""
    channels = seat_channels([part.seat for part in score.parts])
    song = _lib.MidiFile(type=1, ticks_per_beat=TICKS, charset="utf-8")
    song.tracks.append(_track("Conductor", _conduct(score)))
    for part in score.parts:
        cues = _part(part, channels[part.seat.name])
        song.tracks.append(_track(part.seat.name, cues))
    file = BytesIO()
    song.save(file=file)
    return file.getvalue()


def seat_channels(seats: Iterable[Seat]) -> dict[str, int]:
    """A channel of its own for each pitched seat; beyond fifteen, one shared with a like sound."""
    channels: dict[str, int] = {}
    programs: dict[int, int] = {}  # channel -> the program its first owner chose
    for seat in seats:
        if _drums(seat):
            channels[seat.name] = DRUM_CHANNEL
            continue
        program = _program(seat)
        if len(programs) < len(PITCHED):
            channel = PITCHED[len(programs)]
            programs[channel] = program
        else:
            alike = [channel for channel, other in programs.items() if other == program]
            channel = (alike or PITCHED)[len(channels) % len(alike or PITCHED)]
        channels[seat.name] = channel
    return channels


def _conduct(score: Score) -> list[Cue]:
    metre = _lib.MetaMessage(
        "time_signature", numerator=score.metre.count, denominator=score.metre.unit
    )
    tempo = _lib.MetaMessage("set_tempo", tempo=round(60_000_000 / score.tempo.bpm))
    cues = [Cue(0, PREPARE, tempo), Cue(0, PREPARE, metre)]
    keys = [(Beats(0), score.key), *((passage.at, passage.key) for passage in score.passages)]
    for name, changes in groupby(keys, key=lambda change: _signature(change[1])):
        at = next(changes)[0]
        cues.append(Cue(_tick(at), PREPARE, _lib.MetaMessage("key_signature", key=name)))
    for passage in score.passages:
        marker = _lib.MetaMessage("marker", text=passage.name)
        cues.append(Cue(_tick(passage.at), STRIKE, marker))
    cues.append(Cue(_tick(score.length), STRIKE, _lib.MetaMessage("marker", text="end")))
    return cues


def _part(part: Part, channel: int) -> list[Cue]:
    def control(number: int, value: int) -> Cue:
        message = _lib.Message("control_change", channel=channel, control=number, value=value)
        return Cue(0, PREPARE, message)

    cues: list[Cue] = []
    if channel != DRUM_CHANNEL:
        program = _lib.Message("program_change", channel=channel, program=_program(part.seat))
        cues += [Cue(0, PREPARE, program), control(10, round(63.5 + 63.5 * part.seat.pan))]
    if any(note.slide_to is not None for note in part.notes):  # RPN 0 sets the bend range
        cues += [control(101, 0), control(100, 0), control(6, BEND_RANGE), control(38, 0)]
    for note, end in _endings(part.notes):
        cues += _note(note, end, channel)
    return cues


def _endings(notes: Iterable[Note]) -> list[tuple[Note, int]]:
    """Each note with the tick it ends on: early, where the same key is struck again.

    A key struck twice at once sounds once, as hard as the harder of the two.
    """
    struck: dict[tuple[int, int], Note] = {}  # by tick and pitch
    for note in sorted(notes, key=lambda note: (note.at, note.strength)):
        struck[_tick(note.at), note.pitch] = note
    ended: list[tuple[Note, int]] = []
    again: dict[int, int] = {}  # pitch -> when it is struck next
    for (tick, pitch), note in sorted(struck.items(), key=lambda item: item[0], reverse=True):
        end = max(tick + 1, _tick(note.at + note.length))
        ended.append((note, min(end, again.get(pitch, end))))
        again[pitch] = tick
    return ended[::-1]


def _note(note: Note, end: int, channel: int) -> list[Cue]:
    start, key = _tick(note.at), _clip(note.pitch, 0, 127)
    velocity = _clip(round(127 * note.strength), 1, 127)
    # Clipped above, so that mido need not look again: that is half the time a long song takes.
    on = _lib.Message("note_on", skip_checks=True, channel=channel, note=key, velocity=velocity)
    off = _lib.Message("note_off", skip_checks=True, channel=channel, note=key, velocity=64)
    cues = [Cue(start, STRIKE, on), Cue(end, LET_GO, off)]
    if note.slide_to is not None and channel != DRUM_CHANNEL:
        cues += _glide(start, end, note.slide_to - note.pitch, channel)
    return cues


def _glide(start: int, end: int, semitones: int, channel: int) -> list[Cue]:
    """Bend over the note's last part, and straight again for the next one."""
    setting_off = end - round(GLIDE * (end - start))
    cues: list[Cue] = []
    for step in range(1, BENDS + 1):
        at = setting_off + (end - setting_off) * (step - 1) // BENDS
        value = _clip(round(8192 * semitones / BEND_RANGE * step / BENDS), -8192, 8191)
        cues.append(Cue(at, PREPARE, _lib.Message("pitchwheel", channel=channel, pitch=value)))
    cues.append(Cue(end, LET_GO, _lib.Message("pitchwheel", channel=channel, pitch=0)))
    return cues


def _track(name: str, cues: Iterable[Cue]) -> Any:  # noqa: ANN401 - mido is untyped
    track = _lib.MidiTrack([_lib.MetaMessage("track_name", name=name, time=0)])
    now = 0
    for cue in sorted(cues, key=lambda cue: (cue.tick, cue.order)):
        cue.message.time = cue.tick - now  # each cue has a message of its own
        track.append(cue.message)
        now = cue.tick
    track.append(_lib.MetaMessage("end_of_track", time=0))
    return track


def _drums(seat: Seat) -> bool:
    return seat.role is Role.DRUMS or INSTRUMENTS[seat.instrument].family == "drums"


def _program(seat: Seat) -> int:
    program = INSTRUMENTS[seat.instrument].program
    return EFFECTS[seat.instrument] if program < 0 else program


def _signature(key: Key) -> str:
    """Church modes have the signature of the major key they are taken from."""
    if key.mode in PARENT:
        return MAJOR_TONICS[(key.tonic - PARENT[key.mode]) % 12]
    return f"{key.name}m"


def _tick(beats: Beats) -> int:
    return round(beats * TICKS)


def _clip(value: int, low: int, high: int) -> int:
    return min(max(value, low), high)
