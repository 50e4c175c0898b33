"""Casting: who a prompt wants to hear, whom it does not, and whether it wants anyone else.

Names here are keys of INSTRUMENTS or of `lexicon.GROUPS`; who then sits where is `seating.py`.
"""

from kapelle.compose import lexicon
from kapelle.compose.facts import Fact
from kapelle.compose.finding import Find, Kind
from kapelle.compose.hearing import Heard, who
from kapelle.compose.lexicon import listed

_DRUM_WORDS = frozenset({"beat", "beats", "groove"})  # "just a chill beat" is not drums alone
_ADJECTIVES = frozenset({Kind.MOOD, Kind.PRODUCTION, Kind.PACE, Kind.ERA, Kind.HINT})
_JOINERS = frozenset(
    {"a", "an", "the", "and", "or", "&", "one", "single", "of", "und", "y", "et", "e"}
)
_PART_OF_SONG = frozenset(
    listed(
        "break, section, solo, intro, outro, bridge, interlude, backing, hook, passage, part, arrangement, backdrop, elements, theme, instrumentation"
    )
)


def absent(heard: Heard) -> tuple[Fact[str], ...]:
    """Those refused, in the order said."""
    found: dict[str, Fact[str]] = {}
    for find in heard.page.finds:
        words = heard.words(find)
        if find.first in heard.denied and not _is_part(words):
            for player in who(find):
                found.setdefault(player, Fact(player, words))
        elif find.meanings.get(Kind.DRUMLESS) == "drums":
            found.setdefault("drums", Fact("drums", words))
    # People say percussion and mean whoever hits things.
    if "percussion" in found and not any(name == "drums" for _, name in heard.said(Kind.PLAYER)):
        found.setdefault("drums", Fact("drums", found["percussion"].words))
    return tuple(found.values())


def _is_part(words: str) -> bool:
    """Something a player does or owns: "no guitar solo" leaves the guitar in, "no hats" the kit."""
    return words.lower().rsplit(" ", 1)[-1] in {"solo", "riff", "riffs"} | lexicon.KIT_PIECES


def players(heard: Heard, absent: tuple[Fact[str], ...]) -> tuple[Fact[str], ...]:
    """Those asked for, in the order said; whoever is also refused stays out."""
    found: dict[str, Fact[str]] = {}
    for find in heard.wanted:
        for player in who(find):
            found.setdefault(player, Fact(player, heard.words(find)))
    refused = {fact.value for fact in absent}
    return tuple(fact for name, fact in found.items() if name not in refused)


def alone(heard: Heard, players: tuple[Fact[str], ...]) -> Fact[bool] | None:
    """ "Solo piano", "only a cello", "there are no other instruments"."""
    for find, _ in heard.said(Kind.NO_OTHERS):
        return Fact(True, heard.words(find)) if players else None
    for find, _ in heard.said(Kind.ONLY):
        beside = _next_to(heard, find)
        if beside and all(player.value in beside for player in players):
            return Fact(True, heard.words(find))
    return None


def _next_to(heard: Heard, only: Find) -> set[str]:
    """The players an "only" stands beside: before them, or right after the last of them."""
    page = heard.page
    after: set[str] = set()
    at = only.last
    while at < len(page.tokens) and (at in page.at or page.tokens[at].text in _JOINERS):
        find = page.at.get(at)
        if find:
            if not who(find) and not find.meanings.keys() <= _ADJECTIVES:
                break
            if heard.words(find).lower() not in _DRUM_WORDS:
                after |= set(who(find))
        at = find.last if find else at + 1
    if after or page.tokens[only.first].text == "solo":
        return after
    before = page.until.get(only.first)
    return set(who(before)) if before and page.tokens[only.first].tight else set()


def vocals(heard: Heard) -> Fact[bool] | None:
    """True where a voice was asked for, False where it was refused; a refusal is stronger."""
    refused = [find for find, asked in heard.said(Kind.VOICE, denied=True) if asked]
    refused += [find for find, what in heard.said(Kind.DRUMLESS) if what == "voice"]
    if refused:
        return Fact(False, heard.words(refused[0]))
    asked = [find for find, value in heard.said(Kind.VOICE) if value]
    without = [
        find for find, value in heard.said(Kind.VOICE) if not value and _is_whole(heard, find)
    ]
    if without and not asked:
        return Fact(False, heard.words(without[0]))
    return Fact(True, heard.words(asked[0])) if asked else None


def _is_whole(heard: Heard, find: Find) -> bool:
    """An instrumental, not an instrumental break."""
    following = heard.page.tokens[find.last : find.last + 1]
    return not (following and following[0].tight and following[0].text in _PART_OF_SONG)
