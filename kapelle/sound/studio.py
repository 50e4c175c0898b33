"""The recording: every player plays their part, and each seat becomes a stem.

A tone is played once for all the notes that share its cue, kept in a crate between songs, and
laid on the tape wherever a note asks for it; letting a note go is a fade applied while laying.
Each stem is made by one thread, in an order the part alone decides, so any number of threads,
and a full crate or an empty one, give the same samples.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import ceil, inf
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import RATE, Samples
from kapelle.music import kit
from kapelle.music.band import INSTRUMENTS, Role, Seat
from kapelle.music.chance import Chance
from kapelle.music.performance import Event, Performance, Stretch, Track
from kapelle.music.pitch import Key, hertz
from kapelle.music.score import Manner
from kapelle.music.units import Frames, Seconds, Tempo, frames
from kapelle.sound import filters, instruments
from kapelle.sound.bank import Bank
from kapelle.sound.envelopes import ends_softly, swell
from kapelle.sound.instruments import kits
from kapelle.sound.kernel import kernel
from kapelle.sound.tell import Tell, quiet
from kapelle.sound.tones import UNSHAPED, Cue, Voice

TOUCHES = (0.25, 0.45, 0.65, 0.82, 1.0)
"""How hard a tone may be played for its colour; its level follows the note's own strength."""

LOUDNESS = 1.5  # level = strength ** LOUDNESS: half strength is 9 dB down, a ghost note 18
GRAIN: Seconds = 0.25  # tones are made in whole grains, so that songs find each other's
CHOKE: Seconds = 0.008  # a cut note's fade: short to the ear, long to a loudspeaker
TIE: Seconds = 0.018  # cross-fade into a note that is not struck anew
STACCATO = 0.4  # of the usual release
DYING: Seconds = 0.2  # the fade of a tone that has rung as long as it may; under a GRAIN
CURTAIN: Seconds = 0.06  # the fade over the very end of the tape
CRATE_BYTES = 96_000_000  # of kept tones: a song or two; more would take a worker over 1.2 GB
DRUMS_STAY = 4.0  # a blow takes about four times as long to make as a tone of its size
LONGEST_KEPT = 8_000_000  # bytes; a bed under a whole song is made anew
PATIENCE: Seconds = 0.1  # between two looks at how far the players are

_KICK = kit.DRUMS["kick"]
_Key: TypeAlias = tuple[str, Bank | None, int, Cue]  # instrument, bank, rate, cue


@dataclass(frozen=True, slots=True)
class Lay:
    """A note on the tape: which tone, where, and how it ends. Times in frames."""

    cue: Cue
    at: int
    held: int  # until let go
    release: int  # from letting go to silence
    cut: int  # until the next note takes the string, or NEVER
    fade: int  # how long the taking lasts
    tie: int  # length of the cross-fade into it, 0 when it is struck
    skip: int  # of the tone, when it is tied
    gain: float


NEVER = 1 << 40

Tone: TypeAlias = NDArray[np.int16]
"""[frames, 1 or 2] a tone as it is kept: half the room, and its noise is 100 dB down."""

FULL = 32767.0  # of a tone at its voice's level: no instrument's peaks at 1


@dataclass(frozen=True, slots=True)
class _Kept:
    tone: Tone
    whole: bool  # it rang to its own end
    until: float  # by the crate's clock


class Crate:
    """Tones played before, up to a number of bytes.

    What has not been used for longest goes first, but a blow on a drum, dear to make and small to
    keep, stays DRUMS_STAY times as long (Cao and Irani's GreedyDual, 1997, with two costs).
    """

    def __init__(self, most: int = CRATE_BYTES) -> None:
        self._shelves: dict[bool, OrderedDict[_Key, _Kept]] = {
            True: OrderedDict(),
            False: OrderedDict(),
        }
        self._most, self._bytes, self._lock = most, 0, threading.Lock()
        self._clock = 0.0  # how long the last that went had been promised to stay

    def find(self, key: _Key, length: int, *, struck: bool) -> Tone | None:
        """The tone, if it is kept and is long enough or rang to its own end."""
        with self._lock:
            shelf = self._shelves[struck]
            if key not in shelf:
                return None
            kept = shelf.pop(key)
            shelf[key] = replace(kept, until=self._until(struck))
            return kept.tone if kept.whole or len(kept.tone) >= length else None

    def keep(self, key: _Key, tone: Tone, *, struck: bool, whole: bool) -> None:
        if tone.nbytes > LONGEST_KEPT:
            return
        with self._lock:
            shelf = self._shelves[struck]
            if key in shelf:
                self._bytes -= shelf.pop(key).tone.nbytes
            shelf[key] = _Kept(tone, whole, self._until(struck))
            self._bytes += tone.nbytes
            while self._bytes > self._most:
                self._let_go()

    def _until(self, struck: bool) -> float:
        return self._clock + (DRUMS_STAY if struck else 1.0)

    def _let_go(self) -> None:
        """The head of a shelf is the one of it that goes next; of two heads, the sooner."""
        heads = [
            (next(iter(shelf.values())).until, struck)
            for struck, shelf in self._shelves.items()
            if shelf
        ]
        self._clock, struck = min(heads)
        _, gone = self._shelves[struck].popitem(last=False)
        self._bytes -= gone.tone.nbytes


CRATE = Crate()


@dataclass
class _Player:
    """One seat at work on its stem: the only thing here that changes, and one thread's own."""

    seat: Seat
    voice: Voice
    lays: Sequence[Lay]
    done: int = 0  # notes laid
    halt: threading.Event = field(default_factory=threading.Event)


def record(
    performance: Performance,
    *,
    bank: Bank | None,
    seed: int,
    rate: int = RATE,
    threads: int = 2,
    tell: Tell = quiet,
    crate: Crate = CRATE,
) -> dict[str, Samples]:
    """One stem per seat, [frames, 2], all exactly as long as the performance."""
    length = frames(performance.duration, rate)
    halt = threading.Event()
    key = performance.key
    players = [_seated(track, key, bank, seed, rate, halt) for track in performance.tracks]
    with ThreadPoolExecutor(threads) as pool:
        stems = {
            player.seat.name: pool.submit(_stem, player, bank, length, rate, crate)
            for player in players
        }
        try:
            _watch(players, list(stems.values()), tell)
        except BaseException:
            halt.set()
            for stem in stems.values():
                stem.cancel()
            raise
        return {name: stem.result() for name, stem in stems.items()}


def _seated(
    track: Track, key: Key | None, bank: Bank | None, seed: int, rate: int, halt: threading.Event
) -> _Player:
    voice = instruments.voice(track.seat.instrument, bank)
    dice = Chance(seed) / "takes" / track.seat.name
    return _Player(track.seat, voice, lays(track, voice, dice, rate, key), halt=halt)


def _watch(players: Sequence[_Player], stems: list[Future[Samples]], tell: Tell) -> None:
    """Say who is playing until all have played; a player's mishap is raised at once."""
    notes = max(1, sum(len(player.lays) for player in players))
    waiting = set(stems)
    while waiting:
        ready, waiting = wait(waiting, PATIENCE, return_when=FIRST_COMPLETED)
        for stem in ready:
            stem.result()
        busy = next((p for p in players if p.done < len(p.lays)), None)
        stage = f"recording the {busy.seat.instrument}" if busy else "all players recorded"
        tell(sum(player.done for player in players) / notes, stage)


def _stem(player: _Player, bank: Bank | None, length: Frames, rate: int, crate: Crate) -> Samples:
    """Every tone once, laid wherever it is asked for."""
    stem = np.zeros((length, 2), np.float32)
    for cue, notes in _by_cue(player.lays).items():
        if player.halt.is_set():
            break
        tone = _tone(player, bank, cue, notes, rate, crate)
        for note in notes:
            if note.at < length:
                _lay(
                    stem,
                    tone,
                    note.at,
                    note.skip,
                    note.tie,
                    note.held,
                    note.release,
                    note.cut,
                    note.fade,
                    note.gain / FULL,
                )
        player.done += len(notes)
    if player.voice.through and not player.halt.is_set():
        player.voice.through(stem, rate)
    curtain = min(frames(CURTAIN, rate), length)
    stem[length - curtain :] *= swell(Frames(curtain), rate, CURTAIN)[::-1, None]
    return stem


def _by_cue(notes: Sequence[Lay]) -> dict[Cue, list[Lay]]:
    """Touches of one take stand together: a drum is built once for all of them."""
    together: dict[Cue, list[Lay]] = {}
    for note in sorted(notes, key=lambda note: (note.cue.pitch, note.cue.take, note.cue.touch)):
        together.setdefault(note.cue, []).append(note)
    return together


def _tone(
    player: _Player, bank: Bank | None, cue: Cue, notes: Sequence[Lay], rate: int, crate: Crate
) -> Tone:
    """The tone from the crate, or played now, for as long as the longest note needs it."""
    key, struck = (player.seat.instrument, bank, rate, cue), player.voice.struck
    needed = max(note.skip + min(note.held + note.release, note.cut + note.fade) for note in notes)
    if (kept := crate.find(key, needed, struck=struck)) is not None:
        return kept
    length = _whole_grains(needed, player.voice, cue, rate)
    played = np.ascontiguousarray(player.voice.play(cue, length, rate), np.float32)
    last = length >= player.voice.rings * rate
    if last:
        ends_softly(played, rate, DYING)
    loud = played * np.float32(FULL * player.voice.level)
    tone = np.rint(np.clip(loud, -FULL, FULL)).astype(np.int16)
    rang = struck or player.voice.shaped or len(tone) < length
    crate.keep(key, tone, struck=struck, whole=rang or last)
    return tone


def _whole_grains(needed: int, voice: Voice, cue: Cue, rate: int) -> Frames:
    if voice.shaped:
        return cue.length
    grain = GRAIN * rate
    longest = needed if voice.rings == inf else min(needed, round(voice.rings * rate))
    return Frames(round(ceil(longest / grain) * grain))


# From what is played to what is laid


def lays(track: Track, voice: Voice, dice: Chance, rate: int, key: Key | None = None) -> list[Lay]:
    """Every event of a part as a note on the tape."""
    cuts, tied = _cuts(track, rate), [*_tied(track), False]
    takes: dict[int, int] = {}
    found: list[Lay] = []
    for event, cut, ties in zip(track.events, cuts, pairwise(tied), strict=True):
        if cut == 0:  # two notes at once where one is all there is: the later in the part wins
            continue
        take = (
            _turned(event, voice, rate, tied=ties[0])
            if voice.runs
            else _another(takes.get(event.pitch), voice.takes, dice)
        )
        takes[event.pitch] = take
        tuning = key if event.pitch in voice.tuned else None
        found.append(_note(event, voice, take, cut, ties, rate, tuning))
    return found


def _note(
    event: Event,
    voice: Voice,
    take: int,
    cut: int,
    ties: tuple[bool, bool],
    rate: int,
    key: Key | None,
) -> Lay:
    """`ties`: to the note before, and to the one after."""
    tied, tied_on = ties
    short = event.manner is Manner.STACCATO or (event.manner is Manner.MUTED and not voice.mutes)
    release = voice.release * (STACCATO if short else 1.0)
    held = NEVER if voice.struck or voice.shaped else frames(event.length, rate)
    return Lay(
        cue=replace(_cue(event, voice, take, rate), key=key),
        at=frames(event.at, rate),
        held=held,
        release=max(frames(release, rate), frames(CHOKE, rate)),
        cut=cut,
        fade=frames(TIE if tied_on else CHOKE, rate),
        tie=frames(TIE, rate) if tied else 0,
        skip=frames(voice.overlap, rate) if tied else 0,
        gain=event.strength**LOUDNESS,
    )


def _cue(event: Event, voice: Voice, take: int, rate: int) -> Cue:
    slides = voice.slides and event.slide_to is not None
    shaped = voice.shaped or slides
    return Cue(
        pitch=event.pitch,
        touch=min(TOUCHES, key=lambda touch: abs(touch - event.strength)),
        take=take,
        muted=voice.mutes and event.manner is Manner.MUTED,
        slide_to=event.slide_to if slides else None,
        length=max(frames(event.length, rate), Frames(1)) if shaped else UNSHAPED,
    )


def _another(last: int | None, takes: int, dice: Chance) -> int:
    """Any take but the last one of this pitch."""
    if takes == 1:
        return 0
    if last is None:
        return int(dice.between(0, takes))
    return (last + 1 + int(dice.between(0, takes - 1))) % takes


def _turned(event: Event, voice: Voice, rate: int, *, tied: bool) -> int:
    """The take that goes on where the last note of this pitch would be by now.

    Struck anew each time, short low notes are heard at the pitch of their rhythm, not their own:
    sixteenths of a sine at 41 Hz have no line there, but at the multiples of nine a second.
    """
    begins = frames(event.at, rate) - (frames(voice.overlap, rate) if tied else 0)
    return round(hertz(event.pitch) * begins / rate % 1 * voice.takes) % voice.takes


def _cuts(track: Track, rate: int) -> Iterator[int]:
    """When each event is cut short: by the next of a player with one voice, by a foot on the hat."""
    following: dict[str, int] = {}
    backwards: list[int] = []
    for event in reversed(track.events):
        at = frames(event.at, rate)
        group = _group(track.seat, event)
        backwards.append(following[group] - at if group in following else NEVER)
        if group:
            following[group] = at
    return reversed(backwards)


def _group(seat: Seat, event: Event) -> str:
    """Events of one group end each other; the empty group never does."""
    if INSTRUMENTS[seat.instrument].one_voice:
        return "voice"
    if INSTRUMENTS[seat.instrument].family == "drums":
        return "hats" if event.pitch in kits.HATS else "kick" if event.pitch == _KICK else ""
    return ""


def _tied(track: Track) -> Iterator[bool]:
    """Whether each event flows out of the one before it, on an instrument that can."""
    can = INSTRUMENTS[track.seat.instrument].one_voice
    ended = -inf
    for event in track.events:
        yield can and event.manner is Manner.LEGATO and event.at - ended < TIE
        ended = event.at + event.length


@kernel
def _lay(
    stem: Samples,  # [frames, 2]
    tone: Tone,
    at: int,
    skip: int,
    tie: int,
    held: int,
    release: int,
    cut: int,
    fade: int,
    gain: float,
) -> None:
    """Add a tone to the stem: faded in over `tie`, let go at `held`, gone by `cut` + `fade`."""
    right = tone.shape[1] - 1
    end = min(len(stem) - at, len(tone) - skip, held + release, cut + fade)
    plain = min(end, held, cut)
    level = np.float32(gain)
    for i in range(min(tie, plain)):
        g = np.float32(gain * i / tie)
        stem[at + i, 0] += g * np.float32(tone[skip + i, 0])
        stem[at + i, 1] += g * np.float32(tone[skip + i, right])
    start = min(tie, plain)
    if right:  # both channels as one row of numbers: the compiler takes eight at a time
        to, source = (
            stem[at + start : at + plain].ravel(),
            tone[skip + start : skip + plain].ravel(),
        )
        for i in range(len(to)):
            to[i] += level * np.float32(source[i])
    else:
        for i in range(start, plain):
            sound = level * np.float32(tone[skip + i, 0])
            stem[at + i, 0] += sound
            stem[at + i, 1] += sound
    # let go: 60 dB down over `release`, and the last thousandth taken off so that it ends at 0
    let = np.exp(-6.9078 * max(plain - held, 0) / release)
    keep = np.exp(-6.9078 / release)
    quiet = min(end, cut) if held <= plain and tie <= plain else plain
    for i in range(plain, quiet):  # nothing but the release: most of what is left of most notes
        g = np.float32(gain * (let - 0.001) / 0.999)
        let *= keep
        stem[at + i, 0] += g * np.float32(tone[skip + i, 0])
        stem[at + i, 1] += g * np.float32(tone[skip + i, right])
    for i in range(quiet, end):
        g64 = gain
        if i < tie:
            g64 *= i / tie
        if i >= held:
            g64 *= (let - 0.001) / 0.999
            let *= keep
        if i >= cut:
            g64 *= 0.5 + 0.5 * np.cos(np.pi * (i - cut) / fade)
        g = np.float32(g64)
        stem[at + i, 0] += g * np.float32(tone[skip + i, 0])
        stem[at + i, 1] += g * np.float32(tone[skip + i, right])


def warm_up(bank: Bank | None) -> None:
    """Play a moment on every instrument, so that no user's song waits for the compiler."""
    filters.warm_up()
    for name, instrument in INSTRUMENTS.items():
        role = Role.DRUMS if instrument.family == "drums" else Role.LEAD
        pitch = _KICK if instrument.family == "drums" else max(instrument.low, 60)
        seat = Seat(name=name, instrument=name, role=role, low=pitch, high=pitch)
        note = Event(at=0.0, length=0.02, pitch=pitch, strength=0.5)
        moment = Performance(
            tempo=Tempo(120),
            tracks=(Track(seat, (note,)),),
            stretches=(Stretch("warm-up", "intro", 0.0, 0.1, 0.5, 1.0),),
            ending=0.0,
            duration=0.1,
        )
        record(moment, bank=bank, seed=0, threads=1, crate=Crate())
