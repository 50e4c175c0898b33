"""Homes: in whose manner somebody plays who was not expected.

A banjo asked for in a rock song brings what it does at home in bluegrass. Its manner is a chair's:
one of its own in this genre's kin, else wherever it is at home nearest by, else what its family does
in this genre, else what its family does anywhere. Near is what swings alike at a like tempo.
"""

from collections.abc import Iterator
from functools import lru_cache
from math import log2

from kapelle.music.band import INSTRUMENTS, Role
from kapelle.music.genre import Chair, Genre
from kapelle.music.genres import CHAIRS, GENRES

KIN = 0.8  # how much nearer a genre of the same family is, in octaves of tempo
SWING = 4.0  # octaves of tempo for each unit of swing: from straight to a shuffle is 0.7
COUSIN = 2.0  # how strange it is to play what only one's family plays
TASTE = 0.3  # what a first choice of a chair is worth against a mere possibility


def manner(instrument: str, role: Role, genre: Genre) -> Chair | None:
    """The chair in whose manner it plays this role here; None where nobody plays it so."""
    home = _home(instrument, role, genre.name, tuple(chair.home for chair in genre.chairs))
    return CHAIRS[home] if home else None


@lru_cache(maxsize=4096)
def _home(instrument: str, role: Role, name: str, own: tuple[str, ...]) -> str:
    here, family = GENRES[name], INSTRUMENTS[instrument].family
    ways = [
        (_strangeness(chair, genre, here, instrument, own), chair.home)
        for genre, chair in _chairs(role)
        if any(INSTRUMENTS[other].family == family for other in chair.instruments)
    ]
    return min(ways)[1] if ways else ""


def _chairs(role: Role) -> Iterator[tuple[Genre, Chair]]:
    for genre in GENRES.values():
        for chair in genre.chairs:
            if chair.role is role:
                yield genre, chair


def _strangeness(
    chair: Chair, genre: Genre, here: Genre, instrument: str, own: tuple[str, ...]
) -> float:
    """How far a chair is from what would be played here: about 0 for the same player's own."""
    if instrument in chair.instruments:
        taste = chair.instruments[instrument] / sum(chair.instruments.values())
        return _distance(genre, here) - TASTE * taste
    family = INSTRUMENTS[instrument].family
    alike = sum(INSTRUMENTS[other].family == family for other in chair.instruments)
    strange = COUSIN - TASTE * alike / len(chair.instruments)
    return strange if chair.home in own else strange + 1 + _distance(genre, here)


def _distance(genre: Genre, here: Genre) -> float:
    """0 for this genre itself; an octave of tempo is 1."""
    if genre.name == here.name:
        return 0.0
    tempo = abs(log2(sum(genre.tempo) / sum(here.tempo)))
    swing = SWING * abs(genre.feel.swing - here.feel.swing)
    return 0.2 + tempo + swing + (0.0 if genre.family == here.family else KIN)
