"""Staging: the order in which things happen, where a prompt gives it away.

Who begins alone, who enters later, and which sections follow one another.
"""

from collections.abc import Iterator

from kapelle.compose.facts import Fact
from kapelle.compose.finding import BREAK, Find, Kind
from kapelle.compose.hearing import Heard, who

CLAUSE = 16  # tokens a clause is followed for
FORM = 3  # sections make a form; fewer are mentions of one


def opens(heard: Heard, absent: tuple[Fact[str], ...]) -> tuple[Fact[str], ...]:
    """Players who begin by themselves: "opens with a cello", "piano intro"."""
    out: dict[str, Fact[str]] = {}
    for find in heard.page.finds:
        if Kind.OPENER in find.meanings:
            for other in _clause(heard, find.last):
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
        if find and {Kind.LATE, Kind.SCOPE_END} & find.meanings.keys():
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
    """ "The drums enter in the chorus": the players just before the verb."""
    out: dict[str, Fact[str]] = {}
    until = heard.page.until
    for find, _ in heard.said(Kind.LATE):
        for other in (until.get(find.first), until.get(find.first - 1)):
            if other and other.first not in heard.denied:
                out |= {name: Fact(name, heard.words(other)) for name in who(other)}
    return _without(absent, out)


def _without(absent: tuple[Fact[str], ...], found: dict[str, Fact[str]]) -> tuple[Fact[str], ...]:
    silent = {fact.value for fact in absent}
    return tuple(fact for name, fact in found.items() if name not in silent)


def sections(heard: Heard) -> Fact[tuple[str, ...]] | None:
    """A list of sections, one after another: "intro, verse, chorus, outro"."""
    run: list[Find] = []
    for find, _ in heard.said(Kind.SECTION):
        if run and find.first - run[-1].last > 2:
            if len(run) >= FORM:
                break
            run = []
        run.append(find)
    roles = tuple(str(find.meanings[Kind.SECTION]) for find in run)
    if len(run) < FORM or len(set(roles)) < 2:
        return None
    return Fact(roles, heard.text[run[0].start : run[-1].end])
