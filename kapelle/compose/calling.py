"""Calling a genre: which of our bands a prompt asks for, by name, by a style's name, or by hints.

Each name said is a vote. Where nobody was named, moods, images, players and tempo lean one way or
another, and the planner rolls its dice among the leanings.
"""

import re
from typing import NamedTuple

from kapelle.compose import lexicon
from kapelle.compose.facts import Fact
from kapelle.compose.finding import Find, Kind
from kapelle.compose.hearing import Heard
from kapelle.compose.lexicon import listed
from kapelle.compose.nearest import at_home, nearest, sits
from kapelle.music.genres import GENRES
from kapelle.music.units import Metre

Facts = tuple[Fact[str], ...]

# "trap-influenced", "jazz chords": a flavour of the dish, not its name.
_FLAVOUR = frozenset(
    listed(
        "influenced, influence, influences, inspired, tinged, flavored, flavoured, elements, element, touches, tinges, accents, chords, harmony, harmonies, voicings, hats, drums, samples, sample, scales, scale, chops"
    )
)


class Vote(NamedTuple):
    """One name said in the prompt, and which of our genres it speaks for."""

    genre: str  # a key of GENRES
    weight: float  # 0 to 1
    find: Find
    style: str | None  # the foreign name it goes by: a key of lexicon.STYLES


def votes(
    heard: Heard, bpm: Fact[float] | None, energy: float | None, metre: Metre | None
) -> list[Vote]:
    """In the order said; the first counts most. A style goes to the nearest of our bands, which
    tempo, `energy` (0 to 1) and the metre to be played decide."""
    out: list[Vote] = []
    for find in heard.wanted:
        weight = _share(heard, find) / (1 + 0.12 * len(out))
        if Kind.GENRE in find.meanings:
            out.append(Vote(str(find.meanings[Kind.GENRE]), weight, find, None))
        elif Kind.STYLE in find.meanings:
            style = str(find.meanings[Kind.STYLE])
            ours = nearest(style, bpm.value if bpm else None, energy, metre)
            out.append(Vote(ours, 0.8 * weight, find, style))
    return out


def _share(heard: Heard, find: Find) -> float:
    """ "70% bluegrass" weighs 0.7; "trap-influenced" and "jazz chords" are seasoning."""
    before = heard.page.low[max(0, find.start - 9) : find.start]
    if share := re.search(r"(\d{1,3})\s?%(?:\s+of)?\s*$", before):
        return min(int(share[1]), 100) / 100
    following = heard.page.tokens[find.last : find.last + 1]
    if following and following[0].tight and following[0].text in _FLAVOUR:
        return 0.4
    return 1.0


def elected(
    heard: Heard, votes: list[Vote]
) -> tuple[Fact[str] | None, Fact[str] | None, Fact[str] | None]:
    """The genre, a second one to blend in, and the style that was asked where it is not ours."""
    if not votes:
        return None, None, None
    scores: dict[str, float] = {}
    for vote in votes:
        scores[vote.genre] = max(scores.get(vote.genre, 0), vote.weight)
    first, *others = sorted(scores, key=lambda name: -scores[name])
    best = max((vote for vote in votes if vote.genre == first), key=lambda vote: vote.style is None)
    words = heard.words(best.find)
    also = None
    if others:
        second = next(vote for vote in votes if vote.genre == others[0])
        also = Fact(second.genre, heard.words(second.find))
    return Fact(first, words), also, Fact(best.style, words) if best.style else None


def leanings(
    heard: Heard,
    votes: list[Vote],
    *,
    bpm: Fact[float] | None,
    moods: Facts,
    images: Facts,
    players: Facts,
) -> dict[str, float]:
    """How far everything said leans towards each genre: what decides when none was named."""
    scores = dict.fromkeys(GENRES, 0.0)
    for vote in votes:
        scores[vote.genre] += 2 * vote.weight
    colours = [lexicon.MOODS[mood.value] for mood in moods]
    colours += [lexicon.IMAGES[image.value] for image in images]
    for colour in colours:
        for place, name in enumerate(colour.suits):
            if name in GENRES:
                scores[name] += 0.6 / (1 + place)
    for _, name in heard.said(Kind.HINT):
        scores[str(name)] += 1
    for name, genre in GENRES.items():
        for player in players:
            scores[name] += 0.5 * sits(player.value, genre)
        if bpm:
            scores[name] += at_home(bpm.value, genre)
    return {name: round(score, 3) for name, score in scores.items() if score > 0}
