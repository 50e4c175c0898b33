"""Laws of the MIDI file, read back with mido as any sequencer would."""

from dataclasses import replace
from fractions import Fraction
from io import BytesIO

import mido
import pytest

from kapelle.engines import midi
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.pitch import SCALES, Key
from kapelle.music.score import Note, Part, Passage, Score
from kapelle.music.units import Beats, Metre, Tempo

KEYS = Seat(name="keys", instrument="piano", role=Role.CHORDS, low=40, high=80, pan=-0.5)
BASS = Seat(name="bass", instrument="808", role=Role.BASS, low=24, high=48)
KIT = Seat(name="drums", instrument="trap kit", role=Role.DRUMS, low=27, high=87)


def note(at: float, length: float, pitch: int, strength: float = 0.8, **more: object) -> Note:
    return Note(at=Fraction(at), length=Fraction(length), pitch=pitch, strength=strength, **more)


def score(*parts: Part, **changes: object) -> Score:
    key = Key(5, "minor")
    passages = (
        Passage(name="intro", role="intro", at=Beats(0), length=Beats(8), energy=0.3, key=key),
        Passage(
            name="hook",
            role="chorus",
            at=Beats(8),
            length=Beats(8),
            energy=0.9,
            key=Key((key.tonic + 2) % 12, key.mode),
        ),
    )
    base = Score(
        tempo=Tempo(143.0), metre=Metre(), key=key, passages=passages, parts=parts, length=Beats(16)
    )
    return replace(base, **changes)


def read(written: bytes) -> mido.MidiFile:
    return mido.MidiFile(file=BytesIO(written))


def timed(track: mido.MidiTrack) -> list[tuple[int, mido.Message]]:
    now, cues = 0, []
    for message in track:
        now += message.time
        cues.append((now, message))
    return cues


def sounding(track: mido.MidiTrack) -> list[tuple[int, int, int]]:
    """Start, end and key of each note; fails on a note that is struck twice or never ends."""
    open_keys: dict[int, int] = {}
    notes = []
    for now, message in timed(track):
        if message.type == "note_on":
            assert message.note not in open_keys
            open_keys[message.note] = now
        if message.type == "note_off":
            notes.append((open_keys.pop(message.note), now, message.note))
    assert not open_keys
    return sorted(notes)


def test_it_is_a_type_1_file_with_480_ticks_and_a_named_track_for_each_seat() -> None:
    song = read(midi.write(score(Part(KEYS, ()), Part(BASS, ()), Part(KIT, ()))))
    assert (song.type, song.ticks_per_beat) == (1, 480)
    assert [track.name for track in song.tracks] == ["Conductor", "keys", "bass", "drums"]


def test_the_conductor_gives_tempo_metre_keys_and_a_marker_for_each_passage() -> None:
    conductor = timed(read(midi.write(score(metre=Metre(6, 8)))).tracks[0])
    metas = {(now, message.type): message for now, message in conductor}
    assert mido.tempo2bpm(metas[0, "set_tempo"].tempo) == pytest.approx(143.0, abs=0.001)
    metre = metas[0, "time_signature"]
    assert (metre.numerator, metre.denominator) == (6, 8)
    assert metas[0, "key_signature"].key == "Fm"
    assert metas[8 * 480, "key_signature"].key == "Gm"
    markers = [(now, cue.text) for now, cue in conductor if cue.type == "marker"]
    assert markers == [(0, "intro"), (3840, "hook"), (7680, "end")]


def test_notes_start_and_end_where_they_are_written() -> None:
    notes = (note(0, 1, 60), note(1.5, 0.5, 64), note(2, 2, 67))
    song = read(midi.write(score(Part(KEYS, notes))))
    assert sounding(song.tracks[1]) == [(0, 480, 60), (720, 960, 64), (960, 1920, 67)]


def test_triplets_fall_on_whole_ticks() -> None:
    notes = tuple(
        Note(at=Fraction(step, 3), length=Fraction(1, 3), pitch=60, strength=1.0)
        for step in range(3)
    )
    song = read(midi.write(score(Part(KEYS, notes))))
    assert sounding(song.tracks[1]) == [(0, 160, 60), (160, 320, 60), (320, 480, 60)]


def test_a_key_struck_again_while_it_sounds_ends_first() -> None:
    song = read(midi.write(score(Part(KEYS, (note(0, 4, 60), note(1, 1, 60), note(1, 1, 60))))))
    assert sounding(song.tracks[1]) == [(0, 480, 60), (480, 960, 60)]


def test_the_shortest_note_still_has_a_length() -> None:
    song = read(midi.write(score(Part(KEYS, (note(0, 0, 60, 0.0),)))))
    assert sounding(song.tracks[1]) == [(0, 1, 60)]
    velocities = [m.velocity for m in song.tracks[1] if m.type == "note_on"]
    assert velocities == [1]  # 0 would mean note-off


def test_drums_play_on_channel_10_and_others_bring_their_program() -> None:
    parts = (Part(KIT, (note(0, 1, 36),)), Part(KEYS, (note(0, 1, 60),)), Part(BASS, ()))
    song = read(midi.write(score(*parts)))
    drums, keys, bass = song.tracks[1:]
    assert {m.channel for m in drums if m.type == "note_on"} == {9}
    programs = [
        (m.channel, m.program)
        for track in (drums, keys, bass)
        for m in track
        if m.type == "program_change"
    ]
    assert programs == [(0, INSTRUMENTS["piano"].program), (1, INSTRUMENTS["808"].program)]


def test_fifteen_pitched_seats_have_their_own_channels_and_more_share_with_a_like_sound() -> None:
    own = {player.program: name for name, player in reversed(INSTRUMENTS.items())}
    names = [name for program, name in sorted(own.items()) if program >= 0][:15]
    seats = [replace(KEYS, name=name, instrument=name) for name in names]
    seats += [KIT, replace(KEYS, name="second choir", instrument=names[7]), replace(KEYS, name="x")]
    channels = midi.seat_channels(seats)
    assert sorted(channels[name] for name in names) == [n for n in range(16) if n != 9]
    assert channels["drums"] == 9
    assert channels["second choir"] == channels[names[7]]
    assert channels["x"] == channels["piano"]


def test_a_slide_bends_to_its_pitch_and_comes_back_straight() -> None:
    song = read(midi.write(score(Part(BASS, (note(0, 2, 36, slide_to=48), note(2, 1, 36))))))
    cues = timed(song.tracks[1])
    bends = [(now, m.pitch) for now, m in cues if m.type == "pitchwheel"]
    assert bends[-1] == (960, 0)
    assert bends[-2][1] == 8192 * 12 // midi.BEND_RANGE
    assert [m.value for _, m in cues if m.is_cc(6)] == [midi.BEND_RANGE]
    second = next(
        place for place, (now, m) in enumerate(cues) if now == 960 and m.type == "note_on"
    )
    assert (
        cues.index((960, next(m for now, m in cues if (now, m.type) == (960, "pitchwheel"))))
        < second
    )


def test_every_instrument_and_every_key_can_be_written() -> None:
    parts = tuple(
        Part(Seat(name=name, instrument=name, role=Role.LEAD, low=60, high=72), (note(0, 1, 60),))
        for name in INSTRUMENTS
    )
    for tonic in range(12):
        for mode in SCALES:
            read(midi.write(score(key=Key(tonic, mode))))
    assert len(read(midi.write(score(*parts))).tracks) == len(INSTRUMENTS) + 1


@pytest.mark.parametrize(
    ("key", "signature"),
    [(Key(2, "dorian"), "C"), (Key(7, "mixolydian"), "C"), (Key(9, "harmonic minor"), "Am")],
)
def test_a_church_mode_has_the_signature_of_its_parent(key: Key, signature: str) -> None:
    conductor = read(midi.write(score(key=key, passages=()))).tracks[0]
    assert [m.key for m in conductor if m.type == "key_signature"] == [signature]


def test_equal_scores_make_equal_bytes() -> None:
    parts = (Part(KEYS, (note(0, 1, 60), note(0, 1, 64))), Part(KIT, (note(0, 1, 36),)))
    assert midi.write(score(*parts)) == midi.write(score(*parts))
