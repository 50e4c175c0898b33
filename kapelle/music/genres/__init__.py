"""One file per genre; each declares exactly one GENRE. Dropping a file here adds it."""

from importlib import import_module
from pkgutil import iter_modules

from kapelle.music.genre import Genre


def _declared() -> dict[str, Genre]:
    files = sorted(module.name for module in iter_modules(__path__))
    genres: list[Genre] = [import_module(f"{__name__}.{name}").GENRE for name in files]
    return {genre.name: genre for genre in genres}


GENRES: dict[str, Genre] = _declared()
