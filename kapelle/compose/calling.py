"""Calling a genre: which of our bands a prompt asks for, by name, by a style's name, or by hints.

Each name said is a vote. Umbrellas ("electronic", "jazz") only say which family, and give way to
any of their kinds; of two names in a row the last is the noun ("funk rock" is rock). Where nobody
was named, moods, images, players and tempo lean one way or another, and the planner rolls its dice
among the leanings.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from kapelle.compose import lexicon
from kapelle.compose.casting import is_solo_in_passing
from kapelle.compose.facts import Fact
from kapelle.compose.finding import Find, Kind
from kapelle.compose.hearing import MOST, Heard, who
from kapelle.compose.lexicon import listed
from kapelle.compose.nearest import Circumstances, at_home, nearest, sits
from kapelle.compose.staging import is_passing
from kapelle.music.genre import Genre
from kapelle.music.genres import GENRES
from kapelle.music.units import Metre

Facts = tuple[Fact[str], ...]

# "trap-influenced", "jazz chords": a flavour of the dish, not its name.
_FLAVOUR = frozenset(
    listed(
        "influenced, influence, influences, inspired, tinged, flavored, flavoured, infused, tinted, laced, elements, element, touch, touches, tinges, accents, undertones, undercurrents, hints, vibes, vibe, feel, feeling, chords, harmony, harmonies, voicings, samples, sample, scales, scale, chops, licks, sensibility, sensibilities, nuances, textures, texture, melodies, style, einflüsse, einflüssen, influencias, influências, influenze, elementos, like, esque, 元素, 風, 风, 风味, テイスト"
    )
)
_FULL = frozenset(
    {"style", "feel", "vibes", "vibe", "feeling", "風", "风"}
)  # of these, no mere flavour alone
_PINCHES = frozenset({"jazzy", "ジャジー", "재지한"})  # one word, and a flavour by itself
_PINCH = re.compile(
    r"(?:hints?|touch(?:es)?|elements?|dash|pinch|bit|flavou?rs?|influences?|shades?|tinge|splash|undertones?|notes?) of (?:an? |the )?$"
    r"|(?:influenced|inspired) by $|(?:mit|con|avec|com) (?:elementen|elementos|influencias|éléments|influences|influências)(?: von| de| d)?\W?$"
)
# Where somebody could hear it, and no name for it: "could be playing in a jazz bar".
_PLACE = re.compile(
    r"(?:\b(?:can|could|may|might|would|will|should)(?: also| easily| perfectly)? (?:be (?:\w+ )?(?:play(?:ed|ing)|used|heard|featured|included|placed|performed|suitable|accompan\w+)|fit|work|suit|accompany|belong|appear)|适合)[^.!?。！？\n]*$"
)
_PURPOSE = 160  # characters back to where such a sentence begins
# To dance to, whatever it is: "a pop dance track" is pop.
_DANCE = frozenset(listed("dance, dance track, dance beat, dance song, dance rhythm, ダンス, 댄스"))
_ONE_SECTION = frozenset({"bridge", "breakdown", "interlude", "solo", "outro"})
BALLAD = "ballad"
# How loudly a vote counts: by what was said, and less for each one said before it.
OWN, STAND_IN, WIDE, FAR, FLAVOUR = 1.0, 0.9, 0.75, 0.6, 0.4
PASSING = 0.2  # a place it may be heard at, one section, something to dance to
FADING, NOUN = 0.12, 1.3
BLENDS = 0.25  # votes quieter than this blend nothing in


class Vote(NamedTuple):
    """One name said in the prompt, and which of our genres it speaks for."""

    genre: str  # a key of GENRES
    weight: float
    find: Find
    style: str | None  # the name it goes by where that is none of ours: a key of lexicon.STYLES
    share: float | None = None  # 0 to 1, where the prompt says it
    adjective: bool = False  # names the manner of a player, "jazz guitar"


def votes(heard: Heard, around: Circumstances) -> list[Vote]:
    """In the order said; the first counts most. Styles go to the nearest of our bands."""
    said = [*islice(_named(heard, around), MOST)]
    if all(vote.adjective or vote.weight <= FLAVOUR for vote in said):
        said += _flavours(heard, around)
    else:
        said = [vote for vote in said if not vote.adjective or _tells_kind(vote, said)]
    return _danced(_without_umbrellas(_slowed(said)))


def _tells_kind(vote: Vote, said: list[Vote]) -> bool:
    """A player's adjective where only the family was named: hip hop "with boom bap drums"."""
    named = [other for other in said if not other.adjective and other.weight > FLAVOUR]
    wide = all(other.style is not None and lexicon.STYLES[other.style].wide for other in named)
    return wide and any(vote.genre in _kinds(other) for other in named)


def _named(heard: Heard, around: Circumstances) -> Iterator[Vote]:
    before = 0
    for find in heard.wanted:
        if _is_passing(heard, find):
            continue
        if Kind.GENRE in find.meanings:
            genre, style, loud = str(find.meanings[Kind.GENRE]), None, OWN
        elif Kind.STYLE in find.meanings:
            style = str(find.meanings[Kind.STYLE])
            genre = nearest(style, around)
            page = lexicon.STYLES[style]
            loud = WIDE if page.wide else FAR if page.far else STAND_IN
        else:
            continue
        share = _share(heard, find)
        loud *= FLAVOUR if _is_flavour(heard, find) else 1.0
        loud *= NOUN if _is_noun(heard, find) else 1.0
        loud = min(loud, PASSING) if _is_aside(heard, find) else loud
        weight = share if share is not None else loud / (1 + FADING * before)
        before += 1
        yield Vote(genre, weight, find, style, share, _is_adjective(heard, find))


def _is_passing(heard: Heard, find: Find) -> bool:
    """Somebody's solo or somebody's beginning, and no name for the whole: "starts with solo piano"."""
    return bool(who(find)) and (is_solo_in_passing(heard, find) or is_passing(heard, find))


def _is_aside(heard: Heard, find: Find) -> bool:
    """Where it may be heard, what for, what one section is like, or that one can dance to it."""
    if heard.words(find).lower() in _DANCE or find.meanings.get(Kind.STYLE) == "corporate":
        return True
    after = heard.page.at.get(find.last)
    tight = after is not None and heard.page.tokens[after.first].tight
    if after and tight and after.meanings.get(Kind.SECTION) in _ONE_SECTION:
        return True
    return _PLACE.search(heard.page.low[max(0, find.start - _PURPOSE) : find.start]) is not None


def _flavours(heard: Heard, around: Circumstances) -> list[Vote]:
    """Nobody named a genre: then "gospel choir" speaks for gospel, "ipanema" for bossa nova."""
    out: list[Vote] = []
    for find in heard.wanted:
        weak = {Kind.FLAVOUR, Kind.HINT} & find.meanings.keys()
        rhythm = {"drums", "bass"} & {*who(find)}
        if weak and not rhythm and not find.meanings.keys() & {Kind.GENRE, Kind.STYLE}:
            name = str(find.meanings[max(weak)])
            style = None if name in GENRES else name
            genre = nearest(name, around) if style else name
            out.append(Vote(genre, FLAVOUR / (1 + FADING * len(out)), find, style, adjective=True))
    return out


def _share(heard: Heard, find: Find) -> float | None:
    """ "70% bluegrass" weighs 0.7."""
    before = heard.page.low[max(0, find.start - 9) : find.start]
    share = re.search(r"(\d{1,3})\s?[%％](?:\s+of)?\s*$", before)
    return min(int(share[1]), 100) / 100 if share else None


def _is_flavour(heard: Heard, find: Find) -> bool:
    following = heard.page.tokens[find.last : find.last + 1]
    if following and following[0].tight and following[0].text in _FLAVOUR - _FULL:
        return True
    if heard.words(find).lower() in _PINCHES:
        return True
    return _PINCH.search(heard.page.low[max(0, find.start - 34) : find.start]) is not None


def _is_adjective(heard: Heard, find: Find) -> bool:
    """A genre's name before a player: "techno kick", "rock guitars"."""
    beside = heard.page.at.get(find.last)
    tight = beside is not None and heard.page.tokens[beside.first].tight
    return bool(beside and tight and who(beside) and Kind.GENRE not in beside.meanings)


def _is_noun(heard: Heard, find: Find) -> bool:
    """The last of several names in a row: "reggae rock"."""
    before, after = heard.page.until.get(find.first), heard.page.at.get(find.last)
    return _in_a_row(heard, before, find) and not _in_a_row(heard, find, after)


def _in_a_row(heard: Heard, one: Find | None, other: Find | None) -> bool:
    return bool(
        one
        and other
        and one.meanings.keys() & {Kind.GENRE, Kind.STYLE}
        and other.meanings.keys() & {Kind.GENRE, Kind.STYLE}
        and not {one.first, other.first} & heard.denied
        and heard.page.low[one.end : other.start] in ("", " ", "-")
    )


def _slowed(said: list[Vote]) -> list[Vote]:
    """ "Ballad" beside another name is how that music goes, not a music: "a country ballad". Two
    umbrellas mean what stands under both: "acoustic ballad"; and of pop there is a ballad."""
    ballad = next((vote for vote in said if vote.style == BALLAD and vote.share is None), None)
    others = [vote for vote in said if vote.style != BALLAD]
    if ballad is None or not others:
        return said
    kinds = lexicon.STYLES[BALLAD].suits
    first = max(others, key=lambda vote: vote.weight)
    suits = lexicon.STYLES[first.style].suits if first.style else (first.genre,)
    shared = [name for name in kinds if name in suits and name in GENRES]
    if first.genre == "pop" and "pop ballad" in GENRES:
        shared = ["pop ballad"]
    if shared:
        return [ballad._replace(genre=shared[0], style=None), *others]
    wide = first.style is not None and lexicon.STYLES[first.style].wide
    return said if wide else others


def _danced(said: list[Vote]) -> list[Vote]:
    """A waltz beside another name is its metre: "jazz waltz" is jazz, in three."""
    others = [
        vote for vote in said if vote.genre != "waltz" or Kind.METRE not in vote.find.meanings
    ]
    return others if any(vote.share is None for vote in others) else said


def slow(heard: Heard) -> Fact[str] | None:
    """The pace of a ballad, where that is said of some other music."""
    ballads = [find for find, style in heard.said(Kind.STYLE) if style == BALLAD]
    others = {str(name) for _, name in heard.said(Kind.GENRE)}
    others |= {str(name) for _, name in heard.said(Kind.STYLE)} - {BALLAD}
    return Fact("slow", heard.words(ballads[0])) if ballads and others - {"pop"} else None


def _without_umbrellas(said: list[Vote]) -> list[Vote]:
    """A wider name gives way to its kinds, unless its share was said."""
    out: list[Vote] = []
    for vote in said:
        others = {other.genre for other in said if other is not vote and _narrower(other, vote)}
        if vote.share is not None or not others & _kinds(vote):
            out.append(vote)
    return out


def _kinds(vote: Vote) -> set[str]:
    """The genres that a wider name covers: its kinds, and for an umbrella theirs."""
    if vote.style is None:
        return {*lexicon.KINDS.get(vote.genre, ())}
    suits = lexicon.STYLES[vote.style].suits
    return {*suits}.union(*(lexicon.KINDS.get(name, ()) for name in suits))


def _narrower(one: Vote, other: Vote) -> bool:
    """Whether a vote can make another superfluous: a name of ours always, a style only a wide one,
    a mere pinch of something never."""
    if one.weight < BLENDS or one.weight < 0.6 * other.weight:
        return False
    if one.style is None:
        return True
    return (
        other.style is not None
        and lexicon.STYLES[other.style].wide
        and not (lexicon.STYLES[one.style].wide)
    )


class Called(NamedTuple):
    """Who was called: the band, a second one to blend in, and what else was named."""

    genre: Fact[str] | None = None
    also: Fact[str] | None = None
    style: Fact[str] | None = None  # the name the first goes by, where that is none of ours
    share: Fact[float] | None = None  # of the first, 0 to 1, where shares were said
    accents: Facts = ()  # styles that only bring their players along


def elected(heard: Heard, votes: list[Vote]) -> Called:
    """The loudest vote, and the loudest of another genre."""
    if not votes:
        return Called()
    ranked = sorted(votes, key=lambda vote: -vote.weight)
    best = ranked[0]
    second = next((vote for vote in ranked if _blends(vote, best)), None)
    accents = [
        vote.style
        for vote in ranked
        if vote.style and vote.style != best.style and vote is not second
    ]
    return Called(
        genre=Fact(best.genre, heard.words(best.find)),
        also=Fact(second.genre, heard.words(second.find)) if second else None,
        style=Fact(best.style, heard.words(best.find)) if best.style else None,
        share=_said_share(heard, best, second),
        accents=tuple(
            Fact(name, name) for name in dict.fromkeys(accents) if not lexicon.STYLES[name].wide
        ),
    )


def _blends(vote: Vote, best: Vote) -> bool:
    """Another genre, loud enough, and no substitute for a music we have no band for."""
    if vote.genre == best.genre or vote.adjective:
        return False
    if vote.share is not None:
        return vote.share > 0
    if vote.weight < BLENDS:
        return False
    if vote.style is None:
        return best.style is None or vote.genre not in lexicon.STYLES[best.style].suits
    return not lexicon.STYLES[vote.style].far and best.genre not in lexicon.STYLES[vote.style].suits


def _said_share(heard: Heard, best: Vote, second: Vote | None) -> Fact[float] | None:
    if best.share is None:
        return None
    other = second.share if second and second.share is not None else 1 - best.share
    whole = best.share + other
    return Fact(round(best.share / whole, 3) if whole else 0.5, heard.words(best.find))


# Where nobody was named ------------------------------------------------------------------------

FIRM = 4.0  # how much louder than the planner's own dice the strongest leaning speaks
COMMON = Metre()  # says nothing of the genre
DRUMLESS = 0.1  # what is left of drum and bass where drums were refused
KEPT = 0.35  # of the strongest leaning: weaker ones are noise


def leanings(
    heard: Heard,
    votes: list[Vote],
    *,
    bpm: Fact[float] | None,
    moods: Facts,
    images: Facts,
    absent: Facts,
    around: Circumstances,
) -> dict[str, float]:
    """How far everything said leans towards each genre: what decides when none was named."""
    scores = dict.fromkeys(GENRES, 0.0)
    for vote in votes:
        scores[vote.genre] += 2 * vote.weight
    for name, score in (*_worn(moods), *_shown(images)):
        scores[name] += score
    for _, name in heard.said(Kind.HINT):
        scores[str(name)] += 1
    for name, genre in GENRES.items():
        scores[name] += 0.5 * sum(sits(player, genre) for player in around.players)
        scores[name] += 0.5 * at_home(bpm.value, genre) if bpm else 0.0
        scores[name] += _suited(genre, around)
        if any(fact.value == "drums" for fact in absent):
            scores[name] *= max(DRUMLESS, 1 - genre.energy)
    most = max(scores.values())
    return {
        name: round(FIRM * score * score / most, 3)
        for name, score in scores.items()
        if score > 0 and score >= KEPT * most
    }


def _suited(genre: Genre, around: Circumstances) -> float:
    """An unusual metre that is the genre's own, and how near its energy is to the one asked."""
    own = around.metre == genre.metre != COMMON
    near = 0.0 if around.energy is None else 0.7 - 1.4 * abs(around.energy - genre.energy)
    return 0.8 * own + max(0.0, near)


def _worn(moods: Facts) -> Iterator[tuple[str, float]]:
    """Who wears these moods, and how well."""
    for mood in moods:
        for name, genre in GENRES.items():
            if mood.value in genre.moods:
                yield name, 0.5 / (1 + 0.15 * genre.moods.index(mood.value))


def _shown(images: Facts) -> Iterator[tuple[str, float]]:
    """Who paints these images, and how well."""
    for image in images:
        for place, name in enumerate(lexicon.IMAGES[image.value].suits):
            if name in GENRES:
                yield name, 0.7 / (1 + 0.4 * place)
