"""Rosters: who plays in which section.

A chair joins in from the energy its genre names; who was asked for comes early and stays. Openers
have the first section to themselves, latecomers wait for the first chorus, and no section is empty.
"""

from collections.abc import Sequence

from kapelle.compose.nearest import members
from kapelle.compose.reading import Reading
from kapelle.compose.seating import Place
from kapelle.music.band import Role
from kapelle.music.genre import Outline


def write(
    places: Sequence[Place], form: Sequence[Outline], reading: Reading
) -> list[tuple[str, ...]]:
    """For every section, the names of the seats that play in it."""
    opens = _meant(places, [fact.value for fact in reading.opens]) if len(form) > 1 else set[str]()
    late = _meant(places, [fact.value for fact in reading.late])
    turn = _turn(form)
    return [
        tuple(
            place.seat.name
            for place in places
            if _plays(place, section, at, opens=opens, late=late, turn=turn)
            or (not (opens and at == 0) and _needed(place, places, section))
        )
        for at, section in enumerate(form)
    ]


def _meant(places: Sequence[Place], players: Sequence[str]) -> set[str]:
    return {
        place.seat.name
        for place in places
        for player in players
        if place.seat.instrument in members(player)
    }


def _turn(form: Sequence[Outline]) -> int:
    """The section in which latecomers arrive: the first chorus after the beginning."""
    peaks = [
        at for at, section in enumerate(form) if at and section.role in ("chorus", "drop", "hook")
    ]
    return peaks[0] if peaks else len(form) // 2


def _plays(
    place: Place, section: Outline, at: int, *, opens: set[str], late: set[str], turn: int
) -> bool:
    if at == 0 and opens:
        return place.seat.name in opens
    if place.seat.name in late and at < turn:
        return False
    if place.seat.role is Role.EFFECTS:
        return True
    enters = min(place.enters, 0.45) if place.asked else place.enters
    return enters <= section.energy < (1.01 if place.asked else place.leaves)


def _needed(place: Place, places: Sequence[Place], section: Outline) -> bool:
    """In a section too quiet for everybody the first who holds chords, or anyone pitched, stays."""
    pitched = [p for p in places if p.seat.role not in (Role.EFFECTS, Role.DRUMS, Role.PERCUSSION)]
    if any(p.enters <= section.energy < p.leaves for p in pitched):
        return False
    order = (Role.CHORDS, Role.PAD, Role.LEAD, Role.ARP, Role.COUNTER, Role.BASS)
    if not pitched:
        return place.seat.role in (Role.DRUMS, Role.PERCUSSION)
    return place is min(pitched, key=lambda p: order.index(p.seat.role))
