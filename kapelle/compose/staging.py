"""Staging: the order in which things happen, where a prompt gives it away.

Who begins alone, who enters or leaves in which section, and which sections follow one another.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kapelle.compose.facts import Fact
from kapelle.compose.finding import BREAK, Find, Kind
from kapelle.compose.hearing import Heard, who
from kapelle.compose.lexicon import IN_THE, listed

CLAUSE = 16  # tokens a clause is followed for
FORM = 3  # sections make a form; fewer are mentions of one
_IN_THE = frozenset(word for phrase in listed(IN_THE) for word in phrase.split())
_BETWEEN = frozenset(
    {BREAK, "and", "then", "a", "an", "the", "x", "x2", "x3", "x4", "to", "into", "of"}
)


_ADJECTIVES = frozenset({Kind.MOOD, Kind.PRODUCTION, Kind.PACE, Kind.ERA})
_JOINERS = frozenset(
    {"and", "&", "the", "a", "an", "und", "y", "et", "e", "ed", "와", "과", "と", "和"}
)
_UNTIL = frozenset(
    listed("until, till, before, bis, hasta, jusqu, jusque, até, fino, до, 直到, まで")
)
_FADED = re.compile(r"\b(?:outro|ending|coda)\]?\s*[:\-–]?\s*(?:with a |slow |long )*fade\b")
_HEADED = re.compile(r"\s*\d?\s*[:：\]】]")
# From one heading to the next: "[Intro: soft piano] [Final Chorus]", or a line each.
_NEXT_HEAD = re.compile(
    r"[^\[\]]*\]\s*\[\s*(?:[^\W_]+\s+)?|\s*\d?\s*:[^\n\[\]]*\n\s*(?:[^\W_]+\s+)?"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A player and a section: "drums enter at the second verse"."""

    player: str  # a key of INSTRUMENTS or lexicon.GROUPS
    section: str  # a key of lexicon.SECTIONS
    nth: int  # which of these sections: 1 the first, -1 the last, 0 any
    how: str  # "enters", "leaves", "plays" or "rests" there, or plays "alone" with others so named


def opens(heard: Heard, absent: tuple[Fact[str], ...]) -> tuple[Fact[str], ...]:
    """Players who begin by themselves: "opens with a cello", "piano intro"."""
    out: dict[str, Fact[str]] = {}
    for find in heard.page.finds:
        if Kind.OPENER in find.meanings:
            for other in _clause(heard, find.last):
                out |= {name: Fact(name, heard.words(other)) for name in who(other)}
        if find.meanings.get(Kind.SECTION) == "intro" and _is_headed(heard, find):
            for other in _clause(heard, find.last + 1):
                out |= {name: Fact(name, heard.words(other)) for name in who(other)}
        beside = heard.page.at.get(find.last)
        if beside and _is_intro_of(heard, find, beside):
            out |= {name: Fact(name, heard.words(find)) for name in who(find)}
    return _without(absent, out)


def _clause(heard: Heard, at: int) -> Iterator[Find]:
    """What was found from token `at` to the end of its clause."""
    page = heard.page
    end = min(at + CLAUSE, len(page.tokens))
    while at < end and page.tokens[at].text != BREAK:
        find = page.at.get(at)
        if find and {Kind.LATE, Kind.SCOPE_END, Kind.THEN, Kind.BUILD} & find.meanings.keys():
            return
        if find:
            yield find
        at = find.last if find else at + 1


def _is_intro_of(heard: Heard, player: Find, section: Find) -> bool:
    """ "Piano intro", and not "piano, intro, verse"."""
    return (
        section.meanings.get(Kind.SECTION) == "intro"
        and heard.page.tokens[section.first].tight
        and player.first not in heard.denied
    )


def late(heard: Heard, absent: tuple[Fact[str], ...]) -> tuple[Fact[str], ...]:
    """ "The drums and bass enter in the chorus": the players just before the verb."""
    out: dict[str, Fact[str]] = {}
    for find, _ in heard.said(Kind.LATE):
        for other in _before(heard, find):
            if other.first not in heard.denied:
                out |= {name: Fact(name, heard.words(other)) for name in who(other)}
    return _without(absent, out)


def _before(heard: Heard, verb: Find) -> Iterator[Find]:
    """The list of things that ends at a verb, the last first."""
    at = verb.first
    for _ in range(CLAUSE):
        find = heard.page.until.get(at)
        if find and (who(find) or find.meanings.keys() <= _ADJECTIVES):
            yield find
            at = find.first
        elif at > 0 and heard.page.tokens[at - 1].text in _JOINERS:
            at -= 1
        elif at == verb.first and at > 0 and heard.page.tokens[at - 1].text != BREAK:
            at -= 1  # "the drums finally enter"
        else:
            return


def _without(absent: tuple[Fact[str], ...], found: dict[str, Fact[str]]) -> tuple[Fact[str], ...]:
    silent = {fact.value for fact in absent}
    return tuple(fact for name, fact in found.items() if name not in silent)


def section_of(heard: Heard, player: Find) -> Find | None:
    """The section a refusal is for: "no drums in the first verse" is no "no drums"."""
    page, at = heard.page, player.last
    while at < min(len(page.tokens), player.last + 6) and page.tokens[at].text != BREAK:
        find = page.at.get(at)
        if find and Kind.SECTION in find.meanings:
            return find if _placed(heard, find) is not None else None
        at = find.last if find else at + 1
    return None


def is_headed(heard: Heard, player: Find) -> bool:
    """Whether a player stands in a sheet under a section's heading in brackets."""
    before = heard.page.low[: player.start]
    heading = before[before.rfind("[") :] if "]" in before[max(0, before.rfind("[")) :] else ""
    return bool(heading) and any(
        section.start >= len(before) - len(heading) and section.end <= len(before)
        for section, _ in heard.said(Kind.SECTION)
    )


def entries(heard: Heard, absent: tuple[Fact[str], ...]) -> tuple[Fact[Entry], ...]:
    """Who does what in which section: "strings join in the bridge", "only piano in the outro"."""
    silent = {fact.value for fact in absent}
    found: dict[Entry, Fact[Entry]] = {}
    for section, role in heard.said(Kind.SECTION):
        placed = _placed(heard, section) is not None or _is_headed(heard, section)
        clause = [*_around(heard, section)]
        verbs = {kind for find in clause for kind in find.meanings}
        if not placed and Kind.LATE not in verbs:
            continue
        for find in clause:
            how = _rests(heard, section) if find.first in heard.denied else _how(verbs)
            for player in who(find):
                entry = Entry(player, str(role), _which(heard, section), how)
                if player not in silent:
                    found.setdefault(entry, Fact(entry, _span(heard, find, section)))
    return tuple(found.values())


def _how(verbs: set[Kind]) -> str:
    if Kind.LEAVE in verbs:
        return "leaves"
    if Kind.ONLY in verbs:
        return "alone"
    return "enters" if Kind.LATE in verbs else "plays"


def _rests(heard: Heard, section: Find) -> str:
    """ "No drums in the verse" rests there, "no drums until the chorus" enters there."""
    at = _placed(heard, section)
    before = heard.page.tokens[max(0, at - 1) : at + 1] if at is not None else []
    return "enters" if any(token.text in _UNTIL for token in before) else "rests"


def _is_headed(heard: Heard, section: Find) -> bool:
    """ "Intro: soft piano", "[Verse 1] no drums", the way sheets are written."""
    return _HEADED.match(heard.page.low, section.end) is not None


def _placed(heard: Heard, section: Find) -> int | None:
    """The token of the "in" before a section: over "the", "last", "second"."""
    tokens = heard.page.tokens
    for at in range(section.first - 1, max(-1, section.first - 4), -1):
        if tokens[at].text in _IN_THE:
            return at
        find = heard.page.until.get(at + 1)
        if tokens[at].text == BREAK or (find and Kind.ORDINAL not in find.meanings):
            return None
    return None


def _which(heard: Heard, section: Find) -> int:
    """ "The second verse", "verse 2": 2; "the last chorus": -1; else 0."""
    before = heard.page.until.get(section.first)
    if before and Kind.ORDINAL in before.meanings:
        return int(str(before.meanings[Kind.ORDINAL]))
    after = heard.page.tokens[section.last : section.last + 1]
    return int(after[0].text) if after and after[0].text in {"1", "2", "3", "4"} else 0


def _around(heard: Heard, section: Find) -> Iterator[Find]:
    """What is said in the clause of a section: before it, or where nobody stands there, after it."""
    page = heard.page
    before: list[Find] = []
    at = section.first - 1
    while at >= 0 and page.tokens[at].text != BREAK and section.first - at <= CLAUSE:
        find = page.until.get(at + 1)
        if find and {Kind.SECTION, Kind.THEN} & find.meanings.keys() and find is not section:
            break
        if find:
            before.append(find)
        at = (find.first if find else at) - 1
    if any(who(find) for find in before):
        yield from reversed(before)
        return
    yield from before
    headed = _is_headed(heard, section)
    at = section.last + headed
    at += at < len(page.tokens) and page.tokens[at - 1].text.isdecimal()
    while at < len(page.tokens) and at - section.last <= CLAUSE:
        if page.tokens[at].text == BREAK and not (
            headed and page.low[page.tokens[at].start] == ","
        ):
            return
        find = page.at.get(at)
        if find and {Kind.SECTION, Kind.THEN} & find.meanings.keys():
            return
        if find:
            yield find
        at = find.last if find else at + 1


def _span(heard: Heard, one: Find, other: Find) -> str:
    return heard.text[min(one.start, other.start) : max(one.end, other.end)]


def ending(heard: Heard) -> Fact[str] | None:
    """How it ends. A loop is one way, a piano loop is not."""
    for find, value in heard.said(Kind.ENDING):
        before = heard.page.until.get(find.first)
        played = before and heard.page.tokens[find.first].tight and who(before)
        if heard.words(find).lower() != "loop" or not played:
            return Fact(str(value), heard.words(find))
    faded = _FADED.search(heard.page.low)
    return Fact("fade", heard.text[faded.start() : faded.end()]) if faded else None


def is_passing(heard: Heard, only: Find) -> bool:
    """Whether an "only" is for a while: in one section, or at the beginning."""
    at = only.first
    if section_of(heard, only) is not None:
        return True
    while at > 0 and heard.page.tokens[at - 1].text != BREAK and only.first - at < CLAUSE:
        find = heard.page.until.get(at)
        if find and Kind.OPENER in find.meanings:
            return True
        at = find.first if find else at - 1
    return any(
        other.first in range(only.first, only.last + 4)
        for other, role in heard.said(Kind.SECTION)
        if role == "intro"
    )


def sections(heard: Heard) -> Fact[tuple[str, ...]] | None:
    """A list of sections, one after another: "intro, verse, chorus, outro", "[Intro] [Verse 1]"."""
    run: list[Find] = []
    for find in heard.wanted:
        if _role(heard, find) is None:
            continue
        if run and not _follows(heard, run[-1], find):
            if len(run) >= FORM:
                break
            run = []
        run.append(find)
    roles = tuple(str(_role(heard, find)) for find in run)
    if len(run) < FORM or len(set(roles)) < 2:
        return None
    return Fact(roles, heard.text[run[0].start : run[-1].end])


_SOLO = (" solo", " solos")
_ARTICLES = frozenset(
    listed("a, an, the, any, more, der, die, das, el, la, le, un, una, une, o, il")
)


def without(heard: Heard) -> tuple[Fact[str], ...]:
    """Sections refused by name right after the "no": "no intro", "no guitar solo"."""
    out: dict[str, Fact[str]] = {}
    for find in heard.page.finds:
        role = _role(heard, find)
        if role is None and Kind.SOLO in find.meanings:
            role = "solo"
        if role is not None and _right_after_no(heard, find):
            out.setdefault(role, Fact(role, heard.words(find)))
    return tuple(out.values())


def _right_after_no(heard: Heard, find: Find) -> bool:
    for at in range(find.first, -1, -1):
        before = heard.page.until.get(at)
        if before is not None or at == 0 or heard.page.tokens[at - 1].text not in _ARTICLES:
            return before is not None and Kind.NOT in before.meanings
    return False


def _role(heard: Heard, find: Find) -> str | None:
    """The section a find names; in a list of them a guitar solo is one."""
    if Kind.SECTION in find.meanings:
        return str(find.meanings[Kind.SECTION])
    return "solo" if who(find) and heard.words(find).lower().endswith(_SOLO) else None


def _follows(heard: Heard, one: Find, other: Find) -> bool:
    """Whether nothing but commas, numbers and small words lies between two sections."""
    between = heard.page.tokens[one.last : other.first]
    if _NEXT_HEAD.fullmatch(heard.page.low, one.end, other.start):
        return True
    return len(between) <= 6 and all(
        token.text in _BETWEEN or token.text.isdecimal() for token in between
    )
