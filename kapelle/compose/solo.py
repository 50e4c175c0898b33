"""Solos: improvised lines over the changes, for whoever's turn it is.

Sections of role "solo" belong to the chairs that the genre (or the plan) names; one player takes a
whole section, another the next; two named together trade fours.
"""

from kapelle.compose.scene import Scene
from kapelle.music.band import INSTRUMENTS, Seat

ROLE = "solo"


def soloists(scene: Scene) -> tuple[Seat, ...]:
    """Who improvises here, in turn: those the plan names, else the genre's, one after another."""
    seats = {
        seat.name: seat
        for seat in scene.plan.seats
        if seat.name in scene.section.seats and INSTRUMENTS[seat.instrument].program >= 0
    }
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
