"""One file per genre; each file declares exactly one GENRE. Dropping a file here adds it."""

from importlib import import_module
from pkgutil import iter_modules

from kapelle.music.genre import Genre

GENRES: dict[str, Genre] = {
    genre.name: genre
    for module in iter_modules(__path__)
    for genre in [import_module(f"{__name__}.{module.name}").GENRE]
}
