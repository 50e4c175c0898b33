"""Blends: one genre's legs under another's head.

Groove, drums, bass and feel come from one, changes, chords, tune and players from the other; the
tempo lies where they meet, the form is the heavier one's, and the mix stands in between. What comes
out is a `Genre` like any other, so no writer knows the difference.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import lru_cache
from typing import TypeVar

from kapelle.music.band import Role
from kapelle.music.genre import Chair, Genre
from kapelle.music.genres import GENRES
from kapelle.music.mixing import Channel, MixSheet
from kapelle.music.units import Metre

T = TypeVar("T")
BODY = (Role.DRUMS, Role.PERCUSSION, Role.BASS, Role.EFFECTS)  # what the legs bring
HEAD = (Role.CHORDS, Role.LEAD, Role.PAD, Role.ARP, Role.COUNTER)  # and what sits on top


def genre_of(name: str, also: str = "") -> Genre:
    """The genre of that name, or its blend with a second one."""
    return blend(name, also) if also and also != name else GENRES[name]


@lru_cache(maxsize=512)
def blend(heavy: str, light: str) -> Genre:
    """Two genres as one. The heavier gives the form, and the legs if it has any."""
    first, second = GENRES[heavy], GENRES[light]
    legs, head = (first, second) if _drums(first) or not _drums(second) else (second, first)
    chairs = _chairs(legs, head)
    names = {chair.name for chair in chairs}
    metre = legs.metre if legs.metre != Metre() else head.metre  # who dances in three leads
    return Genre(
        name=heavy,
        family=first.family,
        words=first.words,
        moods=tuple(dict.fromkeys((*first.moods, *second.moods))),
        energy=0.6 * first.energy + 0.4 * second.energy,
        tempo=_tempo(legs, head),
        limits=legs.limits,
        modes=_mean(head.modes, legs.modes),
        tonics=_mean(head.tonics, legs.tonics),
        metre=metre,
        feel=legs.feel,
        chairs=chairs,
        forms=first.forms,
        changes=head.changes,
        endings=head.endings,
        hush=first.hush,
        rhythms=head.rhythms,
        grooves=legs.grooves,
        fills=legs.fills,
        tune=head.tune,
        tongue=head.tongue,
        solos=tuple(name for name in (*head.solos, *legs.solos) if name in names),
        modulates=max(first.modulates, second.modulates),
        mix=_mix(legs, head, first, chairs),
        tags=_tags(first, second),
        avoid=frozenset(),
    )


def _drums(genre: Genre) -> bool:
    return any(chair.role is Role.DRUMS for chair in genre.chairs)


def _tags(first: Genre, second: Genre) -> tuple[str, ...]:
    """Both names, then what is told of each in turn."""
    told = [tag for pair in zip(first.tags, second.tags, strict=False) for tag in pair]
    return tuple(dict.fromkeys((first.name, second.name, *told)))


# --------------------------------------------------------------------------- who plays


def _chairs(legs: Genre, head: Genre) -> tuple[Chair, ...]:
    """The legs' rhythm section and the head's singers; whatever one lacks the other lends."""
    taken: list[tuple[Chair, Genre]] = []
    for roles, giver, lender in ((BODY, legs, head), (HEAD, head, legs)):
        for role in roles:
            own = [(chair, giver) for chair in giver.chairs if chair.role is role]
            lent = [(chair, lender) for chair in lender.chairs if chair.role is role][:1]
            taken += own or ([] if role in {Role.PERCUSSION, Role.EFFECTS} else lent)
    names: list[str] = []
    for chair, giver in taken:
        names.append(f"{giver.name} {chair.name}" if chair.name in names else chair.name)
    shy = legs.avoid | head.avoid
    return tuple(
        replace(_without(chair, shy), name=name)
        for name, (chair, _) in zip(names, taken, strict=True)
    )


def _without(chair: Chair, shy: frozenset[str]) -> Chair:
    """Rather without instruments that break the other's spell, where anyone is left."""
    left = {name: weight for name, weight in chair.instruments.items() if name not in shy}
    return replace(chair, instruments=left or chair.instruments)


# --------------------------------------------------------------------------- where they meet


def _tempo(legs: Genre, head: Genre) -> tuple[float, float]:
    """Where both are at home; else where both can be; else the legs' own edge on the head's side.

    A head that lives at half or twice the speed is at home as well: it feels every other beat.
    """
    low, high = legs.tempo
    for theirs in (head.tempo, head.limits):
        for times in (1.0, 2.0, 0.5):
            least, most = max(low, theirs[0] * times), min(high, theirs[1] * times)
            if least <= most:
                return least, most
    third = (high - low) / 3
    return (low, low + third) if head.tempo[1] < low else (high - third, high)


def _mean(first: Mapping[T, float], second: Mapping[T, float]) -> dict[T, float]:
    """Weights of both, the first counting twice."""
    mine, theirs = sum(first.values()), sum(second.values())
    names = dict.fromkeys((*first, *second))
    return {
        name: 2 * first.get(name, 0.0) / mine + second.get(name, 0.0) / theirs for name in names
    }


def _mix(legs: Genre, head: Genre, first: Genre, chairs: tuple[Chair, ...]) -> MixSheet:
    """Each channel as its players' own genre has it, drawn towards the other; one room for all."""
    channels: dict[Role, Channel] = {}
    for role in Role:
        own, other = (legs, head) if role in BODY else (head, legs)
        mine, theirs = own.mix.channels[role], other.mix.channels[role]
        duck = legs.mix.channels[role].duck  # who pumps is a matter of the kick
        loudness = 0.7 * mine.loudness + 0.3 * theirs.loudness
        channels[role] = replace(mine, loudness=round(loudness, 2), duck=duck)
    homes = {chair.home: chair.name for chair in chairs}
    insert = {
        homes[f"{giver.name}/{name}"]: channel
        for giver in (legs, head)
        for name, channel in giver.mix.insert.items()
        if f"{giver.name}/{name}" in homes
    }
    between = {
        field.name: round((getattr(legs.mix, field.name) + getattr(head.mix, field.name)) / 2, 3)
        for field in fields(MixSheet)
        if isinstance(getattr(first.mix, field.name), float | int)
    }
    return replace(first.mix, channels=channels, insert=insert, **between)
