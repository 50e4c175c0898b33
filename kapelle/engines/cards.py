"""What is known of each engine without loading it: a server that only takes orders needs no more.

The composer's words are read from its own tables when somebody first asks, so a genre or a player
that is added there is in `/v1/vocabulary` too.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from kapelle.compose import lexicon
from kapelle.compose.lexicon import listed
from kapelle.compose.plan import Plan
from kapelle.jobs.brief import LONGEST_S, Brief
from kapelle.jobs.engine import LISTENER, LYRICIST, Abilities, Card
from kapelle.jobs.trouble import BadBrief
from kapelle.music.band import INSTRUMENTS
from kapelle.music.genres import GENRES
from kapelle.music.pitch import read_key


def _composer_can_play(brief: Brief) -> None:
    """BadBrief for a key or a plan that makes no sense."""
    try:
        if brief.key:
            read_key(brief.key)
    except ValueError as unreadable:
        raise BadBrief(str(unreadable), field="key") from None
    try:
        if brief.plan is not None:
            Plan.from_json(brief.plan)
    except (ValueError, RecursionError) as unplayable:
        raise BadBrief(str(unplayable), field="plan") from None
    if brief.plan is not None and brief.duration is not None:
        raise BadBrief(
            "A plan is as long as its sections: change those instead of the duration.",
            field="duration",
        )


NO_SOUND = "There is no sound to listen to: upload one."


def _has_a_sound(brief: Brief) -> None:
    if brief.after is None or not brief.after.audio:
        raise BadBrief(NO_SOUND, field="audio")


@cache
def vocabulary() -> Mapping[str, Any]:
    """Every word the composer understands: JSON, by what the word is about, most usual first.

    A genre or a player may have all its words in its own declaration and none in the lexicon.
    """
    return {
        "genres": {
            name: {
                "family": genre.family,
                "tempo": genre.tempo,  # bpm, slow to fast
                "moods": genre.moods,
                "words": _words(lexicon.GENRE_WORDS.get(name, name), *sorted(genre.words)),
            }
            for name, genre in GENRES.items()
        },
        "styles": {
            name: {"played_as": style.suits, "words": listed(style.words)}
            for name, style in lexicon.STYLES.items()
        },
        "moods": {name: listed(mood.words) for name, mood in lexicon.MOODS.items()},
        "images": {name: listed(image.words) for name, image in lexicon.IMAGES.items()},
        "players": {
            name: {
                "family": player.family,
                "words": _words(lexicon.OTHER_TONGUES.get(name, ""), *player.words),
            }
            for name, player in INSTRUMENTS.items()
            if name not in lexicon.UNCALLED
        },
        "groups": _lines(lexicon.GROUPS),
        "drums": {
            listed(words)[0]: {"plays": drums, "words": listed(words)}
            for drums, words in lexicon.KIT.items()
        },
        "forms": _lines(lexicon.FORMS),
        "sections": _lines(lexicon.SECTIONS),
        "endings": _lines(lexicon.ENDINGS),
        "paces": {name: listed(words) for name, (_, words) in lexicon.PACES.items()},
        "metres": {
            f"{count}/{unit}": listed(words) for (count, unit), words in lexicon.METRES.items()
        },
        "modes": _lines(lexicon.MODES),
        "production": _lines(lexicon.PRODUCTION),
        "eras": {name: listed(words) for name, (_, words) in lexicon.ERAS.items()},
    }


def _lines(table: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    return {name: listed(words) for name, words in table.items()}


def _words(line: str, *more: str) -> tuple[str, ...]:
    """Each word once, in the order in which it is first said."""
    return tuple(dict.fromkeys((*listed(line), *more)))


COMPOSER = Card(
    name="composer",
    summary="The house band, in software: it plans, writes, plays, mixes and masters. Nobody sings.",
    abilities=Abilities(
        sings=False, longest=LONGEST_S, stems=True, midi=True, lyrics=True, goes_on=True
    ),
    vocabulary=vocabulary,
    cleared=True,  # the bank it comes with is free for any use; who puts in another answers for that
    check=_composer_can_play,
)

SILENCE = Card(
    name="silence",
    summary="Silence of the asked length, for tests and for whoever writes an engine.",
    abilities=Abilities(sings=False, longest=LONGEST_S, stems=False, midi=False),
    cleared=True,
)

EARS = Card(
    name=LISTENER,
    summary="Takes in a sound from outside, so that songs can go on from it.",
    abilities=Abilities(sings=False, longest=LONGEST_S, stems=False, midi=False, goes_on=True),
    check=_has_a_sound,
)

LYRICS = Card(
    name=LYRICIST,
    summary="Words for a song: titled, rhymed verses about the prompt, and nothing to hear.",
    abilities=Abilities(
        sings=False, longest=LONGEST_S, stems=False, midi=False, lyrics=True, audible=False
    ),
    cleared=True,
)

CARDS: dict[str, Card] = {card.name: card for card in (COMPOSER, SILENCE, EARS, LYRICS)}
