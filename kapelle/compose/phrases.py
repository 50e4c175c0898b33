"""The phrase book: every table of the lexicon, and the words of our own genres and instruments.

Built once. Where two tables claim a phrase for the same kind of meaning, the first has it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from kapelle.compose import lexicon
from kapelle.compose.finding import Kind, PhraseBook, tokens
from kapelle.compose.lexicon import listed
from kapelle.music.band import INSTRUMENTS
from kapelle.music.genre import Genre
from kapelle.music.genres import GENRES

Phrase = tuple[str, Kind, object]
_NAMED_IN_GENRES = frozenset(
    name
    for name, instrument in INSTRUMENTS.items()
    if instrument.family in ("keys", "guitar", "strings", "voice", "wind", "brass")
) | {"guitar"}
# First words that belong to a genre's name and say no mood: "minimal techno", "smooth jazz".
_PLAIN = frozenset({"minimal", "smooth", "cool", "soft", "quiet", "wild", "sacred", "hardcore"})


@lru_cache(maxsize=1)
def book() -> PhraseBook:
    """The one phrase book; a call after the first costs nothing."""
    return PhraseBook(_phrases(GENRES))


def _phrases(genres: Mapping[str, Genre]) -> Iterator[Phrase]:
    """Every phrase of the lexicon; where two tables claim one for a kind, the first has it."""
    others = list(_tables())
    players = list(_player_phrases())
    names = list(_genre_names(genres))
    yield from names
    yield from players
    yield from others
    yield from _flavours(players, {phrase: name for phrase, _, name in names})
    yield from _coloured((*names, *players), others)
    yield from _played((*names, *(page for page in others if page[1] is Kind.ONLY)), players)
    yield from _genre_files(genres, names, {page[0] for page in (*names, *players, *others)})


def _tables() -> Iterator[Phrase]:
    tables: tuple[tuple[Kind, Mapping[Any, str]], ...] = (
        (Kind.VOICE, lexicon.VOICES),
        (Kind.SEX, lexicon.SEXES),
        (Kind.VOICE, {True: _voices()}),
        (Kind.ENSEMBLE, lexicon.ENSEMBLES),
        (Kind.KIT, lexicon.KIT),
        (Kind.MOOD, {mood: colour.words for mood, colour in lexicon.MOODS.items()}),
        (Kind.IMAGE, {image: colour.words for image, colour in lexicon.IMAGES.items()}),
        (Kind.PACE, {pace: words for pace, (_, words) in lexicon.PACES.items()}),
        (Kind.SWING, lexicon.SWINGS),
        (Kind.MODE, lexicon.MODES),
        (Kind.METRE, lexicon.METRES),
        (Kind.PRODUCTION, lexicon.PRODUCTION),
        (Kind.ERA, {era: words for era, (_, words) in lexicon.ERAS.items()}),
        (Kind.ENDING, lexicon.ENDINGS),
        (Kind.BEYOND, lexicon.BEYOND),
        (Kind.LENGTH, lexicon.LENGTHS),
        (Kind.SECTION, lexicon.SECTIONS),
        (Kind.FORM, lexicon.FORMS),
        (Kind.ORDINAL, lexicon.ORDINALS),
        (Kind.NOT, {True: lexicon.NEGATORS}),
        (Kind.NOT_AFTER, {True: lexicon.AFTER_NEGATORS}),
        (Kind.ONLY, {True: lexicon.ONLY_WORDS}),
        (Kind.NO_OTHERS, {True: lexicon.NO_OTHERS}),
        (Kind.DRUMLESS, {"drums": lexicon.DRUMLESS, "voice": lexicon.VOICELESS}),
        (Kind.BUILD, {True: lexicon.BUILDS}),
        (Kind.LATE, {True: lexicon.LATE}),
        (Kind.LEAVE, {True: lexicon.LEAVES}),
        (Kind.THEN, {True: lexicon.THENS}),
        (Kind.SOLO, {True: lexicon.SOLOS}),
        (Kind.LEAD, {True: lexicon.LEADS}),
        (Kind.OPENER, {True: lexicon.OPENERS}),
        (Kind.TUNELESS, {True: lexicon.TUNELESS}),
        (Kind.CHANGING_TEMPO, {True: lexicon.CHANGING_TEMPO}),
        (Kind.KEY_CHANGE, lexicon.KEY_CHANGES),
        (Kind.SCOPE_END, {True: lexicon.SCOPE_ENDS}),
        (Kind.NOTHING, {True: lexicon.NOTHING}),
    )
    for kind, table in tables:
        for value, words in table.items():
            yield from ((word, kind, value) for word in listed(words))


def _voices() -> str:
    """ "Male rapper" says whose voice and that there is one; so do chopped ones."""
    sexes = (word for words in lexicon.SEXES.values() for word in listed(words) if " " in word)
    return ", ".join((*sexes, *listed(lexicon.OTHER_TONGUES["vocal chops"])))


def _genre_names(genres: Mapping[str, Genre]) -> Iterator[Phrase]:
    for name in genres:
        yield name, Kind.GENRE, name
        yield from ((word, Kind.GENRE, name) for word in listed(lexicon.GENRE_WORDS.get(name, "")))
    for name, style in lexicon.STYLES.items():
        yield from ((word, Kind.STYLE, name) for word in listed(style.words))


def _genre_files(
    genres: Mapping[str, Genre], names: list[Phrase], known: set[str]
) -> Iterator[Phrase]:
    """What only a genre's own file calls it: weaker than a name. Where a name is inside, "bronx
    drill", that speaks for itself."""
    inside = PhraseBook(names)
    for name, genre in genres.items():
        for word in sorted(genre.words - known):
            if not any(inside.find(tokens(word))):
                yield word, Kind.HINT, name


def _flavours(players: list[Phrase], names: Mapping[str, object]) -> Iterator[Phrase]:
    """Players with a genre in their name, "gospel choir": a weak word for the genre or style."""
    for genre, words in lexicon.SEASONING.items():
        yield from ((word, Kind.FLAVOUR, genre) for word in listed(words))
    for phrase, _, _ in players:
        first, _, rest = phrase.partition(" ")
        if rest and first in names:
            yield phrase, Kind.FLAVOUR, names[first]


def _played(names: Sequence[Phrase], players: list[Phrase]) -> Iterator[Phrase]:
    """Names with a player in them, "piano ballad", "chamber strings", call for that player too."""
    pitched = [page for page in players if page[2] in _NAMED_IN_GENRES]
    inside = PhraseBook(pitched)
    for phrase, _, _ in names:
        for find in inside.find(tokens(phrase)):
            yield phrase, Kind.PLAYER, find.meanings[Kind.PLAYER]


def _coloured(names: Sequence[Phrase], others: list[Phrase]) -> Iterator[Phrase]:
    """Names that begin with a mood, a pace or an era, "dark trap", "slow blues", say that too."""
    said = {
        (phrase, kind): value
        for phrase, kind, value in reversed(others)
        if kind in (Kind.MOOD, Kind.PACE, Kind.ERA) and phrase not in _PLAIN
    }
    for phrase, _, _ in names:
        first, _, rest = phrase.partition(" ")
        for kind in (Kind.MOOD, Kind.PACE, Kind.ERA):
            if rest and (first, kind) in said:
                yield phrase, kind, said[first, kind]


def _player_phrases() -> Iterator[Phrase]:
    for group, words in lexicon.GROUPS.items():
        yield from ((word, Kind.PLAYER, group) for word in listed(words))
    for word in sorted(lexicon.KIT_CALLS | lexicon.MACHINE_WORDS):
        yield word, Kind.PLAYER, "drums"
    known: set[str] = set()
    for name, instrument in INSTRUMENTS.items():
        if name in lexicon.UNCALLED:
            continue
        for word in (*instrument.words, *listed(lexicon.OTHER_TONGUES.get(name, ""))):
            if word in lexicon.AMBIGUOUS:
                continue
            known |= {word, f"{word}s"}
            yield word, Kind.PLAYER, name
            if word.isascii():
                yield f"{word}s", Kind.PLAYER, name
    for name, (_, words) in lexicon.STAND_INS.items():
        yield from ((word, Kind.STAND_IN, name) for word in listed(words) if word not in known)
