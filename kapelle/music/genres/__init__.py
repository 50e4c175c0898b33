"""One file per genre; each declares exactly one GENRE. Dropping a file here adds it."""

from dataclasses import replace
from importlib import import_module
from pkgutil import iter_modules

from kapelle.music.genre import Chair, Genre


def _declared() -> dict[str, Genre]:
    files = sorted(module.name for module in iter_modules(__path__))
    genres: list[Genre] = [import_module(f"{__name__}.{name}").GENRE for name in files]
    return {genre.name: _at_home(genre) for genre in genres}


def _at_home(genre: Genre) -> Genre:
    chairs = tuple(replace(chair, home=f"{genre.name}/{chair.name}") for chair in genre.chairs)
    return replace(genre, chairs=chairs)


GENRES: dict[str, Genre] = _declared()


CHAIRS: dict[str, Chair] = {
    chair.home: chair for genre in GENRES.values() for chair in genre.chairs
}
"""Every chair by its home: how a plan says in whose manner a seat plays."""
