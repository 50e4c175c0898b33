"""The phrase book: every table of the lexicon, and the words of our own genres and instruments.

Built once. Where two tables claim a phrase for the same kind of meaning, the first has it.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from kapelle.compose import lexicon
from kapelle.compose.finding import Kind, PhraseBook
from kapelle.compose.lexicon import listed
from kapelle.music.band import INSTRUMENTS
from kapelle.music.genre import Genre
from kapelle.music.genres import GENRES


@lru_cache(maxsize=1)
def book() -> PhraseBook:
    """The one phrase book; a call after the first costs nothing."""
    return PhraseBook(_phrases(GENRES))


def _phrases(genres: Mapping[str, Genre]) -> Iterator[tuple[str, Kind, object]]:
    """Every phrase of the lexicon; where two tables claim one for a kind, the first has it."""
    yield from _genre_phrases(genres)
    yield from _player_phrases()
    tables: tuple[tuple[Kind, Mapping[Any, str]], ...] = (
        (Kind.VOICE, lexicon.VOICES),
        (Kind.MOOD, {mood: colour.words for mood, colour in lexicon.MOODS.items()}),
        (Kind.IMAGE, {image: colour.words for image, colour in lexicon.IMAGES.items()}),
        (Kind.PACE, {pace: words for pace, (_, words) in lexicon.PACES.items()}),
        (Kind.SWING, lexicon.SWINGS),
        (Kind.MODE, lexicon.MODES),
        (Kind.METRE, lexicon.METRES),
        (Kind.PRODUCTION, lexicon.PRODUCTION),
        (Kind.ERA, {era: words for era, (_, words) in lexicon.ERAS.items()}),
        (Kind.ENDING, lexicon.ENDINGS),
        (Kind.LENGTH, lexicon.LENGTHS),
        (Kind.SECTION, lexicon.SECTIONS),
        (Kind.NOT, {True: lexicon.NEGATORS}),
        (Kind.NOT_AFTER, {True: lexicon.AFTER_NEGATORS}),
        (Kind.ONLY, {True: lexicon.ONLY_WORDS}),
        (Kind.NO_OTHERS, {True: lexicon.NO_OTHERS}),
        (Kind.DRUMLESS, {"drums": lexicon.DRUMLESS, "voice": lexicon.VOICELESS}),
        (Kind.BUILD, {True: lexicon.BUILDS}),
        (Kind.LATE, {True: lexicon.LATE}),
        (Kind.OPENER, {True: lexicon.OPENERS}),
        (Kind.CHANGING_TEMPO, {True: lexicon.CHANGING_TEMPO}),
        (Kind.KEY_CHANGE, {True: lexicon.KEY_CHANGES}),
        (Kind.SCOPE_END, {True: lexicon.SCOPE_ENDS}),
        (Kind.NOTHING, {True: lexicon.NOTHING}),
    )
    for kind, table in tables:
        for value, words in table.items():
            yield from ((word, kind, value) for word in listed(words))


def _genre_phrases(genres: Mapping[str, Genre]) -> Iterator[tuple[str, Kind, object]]:
    """A genre of the house answers to its name; the words of its file are weaker than a name."""
    for name, genre in genres.items():
        yield name, Kind.GENRE, name
        yield from ((word, Kind.GENRE, name) for word in listed(lexicon.OWN_GENRES.get(name, "")))
        named = {word for style in lexicon.STYLES.values() for word in listed(style.words)}
        weak = sorted(genre.words - named)
        yield from ((word, Kind.HINT, name) for word in weak)
    for name, style in lexicon.STYLES.items():
        if name not in genres:
            yield from ((word, Kind.STYLE, name) for word in listed(style.words))


def _player_phrases() -> Iterator[tuple[str, Kind, object]]:
    for group, words in lexicon.GROUPS.items():
        yield from ((word, Kind.PLAYER, group) for word in listed(words))
    known: set[str] = set()
    for name, instrument in INSTRUMENTS.items():
        if name in lexicon.UNCALLED:
            continue
        for word in (*instrument.words, *listed(lexicon.OTHER_TONGUES.get(name, ""))):
            known |= {word, f"{word}s"}
            yield word, Kind.PLAYER, name
            if word.isascii():
                yield f"{word}s", Kind.PLAYER, name
    for name, (_, words) in lexicon.STAND_INS.items():
        yield from ((word, Kind.STAND_IN, name) for word in listed(words) if word not in known)
