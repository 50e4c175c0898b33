"""Production words → mix sheet: what "dry", "wide" or "lo-fi" changes on the engineer's desk.

Every word is a small, bounded move from what the genre's own sheet says; several words add up.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kapelle.compose import lexicon
from kapelle.compose.effects import BEDS
from kapelle.compose.reading import Reading
from kapelle.music.band import Role, Seat
from kapelle.music.mixing import Channel, Duck, MixSheet

Change = Callable[[MixSheet], MixSheet]
RHYTHM = (Role.DRUMS, Role.BASS)


BED = Channel(loudness=-36, width=0.5, high_pass_hz=200, low_pass_hz=7000)
"""Crackle and rain: 15 dB under the players, missed when it stops rather than heard while it runs."""


def adjusted(sheet: MixSheet, reading: Reading, seats: Sequence[Seat]) -> MixSheet:
    """The genre's sheet, as the prompt would have it, for these players."""
    beds = {seat.name: BED for seat in seats if seat.instrument in BEDS}
    sheet = replace(sheet, insert=beds | sheet.insert)
    words = [fact.value for fact in reading.production]
    if reading.era:
        words.append(lexicon.ERAS[reading.era.value][0])
    for word in dict.fromkeys(words):
        sheet = CHANGES[word](sheet)
    return sheet


def _channels(sheet: MixSheet, change: Callable[[Channel], Channel]) -> MixSheet:
    """The same move on every channel but the ones the groove stands on."""
    return replace(
        sheet,
        channels={
            role: channel if role in RHYTHM else change(channel)
            for role, channel in sheet.channels.items()
        },
        insert={name: change(channel) for name, channel in sheet.insert.items()},
    )


def _up_to_one(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 3)


def _dry(sheet: MixSheet) -> MixSheet:
    closer = _channels(
        sheet,
        lambda c: replace(c, reverb=_up_to_one(c.reverb * 0.3), delay=_up_to_one(c.delay * 0.4)),
    )
    return replace(closer, reverb_seconds=round(min(sheet.reverb_seconds, 1.0), 3))


def _reverb(sheet: MixSheet) -> MixSheet:
    further = _channels(sheet, lambda c: replace(c, reverb=_up_to_one(c.reverb * 1.5 + 0.08)))
    return replace(further, reverb_seconds=round(min(5.0, sheet.reverb_seconds * 1.5), 3))


def _delay(sheet: MixSheet) -> MixSheet:
    return _channels(sheet, lambda c: replace(c, delay=_up_to_one(c.delay * 1.4 + 0.12)))


def _wide(sheet: MixSheet) -> MixSheet:
    return _channels(sheet, lambda c: replace(c, width=_up_to_one(c.width * 1.3 + 0.15)))


def _mono(sheet: MixSheet) -> MixSheet:
    return _channels(sheet, lambda c: replace(c, width=_up_to_one(c.width * 0.3)))


def _lo_fi(sheet: MixSheet) -> MixSheet:
    dull = _channels(sheet, lambda c: replace(c, low_pass_hz=min(c.low_pass_hz, 8_000.0)))
    return replace(
        dull, wobble=_up_to_one(max(sheet.wobble, 0.3)), warmth=_up_to_one(sheet.warmth + 0.15)
    )


def _tape(sheet: MixSheet) -> MixSheet:
    return replace(
        sheet, wobble=_up_to_one(max(sheet.wobble, 0.2)), warmth=_up_to_one(sheet.warmth + 0.2)
    )


def _warm(sheet: MixSheet) -> MixSheet:
    softer = _channels(sheet, lambda c: replace(c, low_pass_hz=min(c.low_pass_hz, 14_000.0)))
    return replace(
        softer,
        warmth=_up_to_one(sheet.warmth + 0.15),
        reverb_damping=_up_to_one(sheet.reverb_damping + 0.2),
    )


def _bright(sheet: MixSheet) -> MixSheet:
    return replace(sheet, reverb_damping=_up_to_one(sheet.reverb_damping - 0.2))


def _muffled(sheet: MixSheet) -> MixSheet:
    return _channels(sheet, lambda c: replace(c, low_pass_hz=min(c.low_pass_hz, 4_500.0)))


def _distorted(sheet: MixSheet) -> MixSheet:
    return replace(
        sheet,
        channels={
            role: replace(channel, drive=_up_to_one(channel.drive + 0.25))
            if role in (Role.BASS, Role.LEAD, Role.CHORDS)
            else channel
            for role, channel in sheet.channels.items()
        },
    )


def _punchy(sheet: MixSheet) -> MixSheet:
    drums = sheet.channels.get(Role.DRUMS)
    if drums is None:
        return sheet
    harder = replace(
        drums,
        loudness=drums.loudness + 1.0,
        drive=_up_to_one(drums.drive + 0.1),
        reverb=_up_to_one(drums.reverb * 0.6),
    )
    return replace(sheet, channels={**sheet.channels, Role.DRUMS: harder})


def _pumping(sheet: MixSheet) -> MixSheet:
    """Chords and pads make way for the kick: 0.8 deep and 0.3 s back is what house does."""
    return replace(
        sheet,
        channels={
            role: replace(channel, duck=channel.duck or Duck(0.8, 0.3))
            if role in (Role.CHORDS, Role.PAD, Role.BASS)
            else channel
            for role, channel in sheet.channels.items()
        },
    )


CHANGES: Mapping[str, Change] = {
    "lo-fi": _lo_fi,
    "vinyl": _tape,
    "tape": _tape,
    "wide": _wide,
    "mono": _mono,
    "dry": _dry,
    "reverb": _reverb,
    "delay": _delay,
    "warm": _warm,
    "bright": _bright,
    "muffled": _muffled,
    "distorted": _distorted,
    "punchy": _punchy,
    "pumping": _pumping,
}
