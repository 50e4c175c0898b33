"""Denial: how far a "no" reaches.

"No drums or bass" refuses both, "no drums, just a piano" the drums alone. A denial takes the next
thing that can be refused, and goes on over "or", or along a list of things alike, until a word
such as "but" or another clause ends it. Some languages deny what stood before: "ドラムなし".
"""

from collections.abc import Iterator

from kapelle.compose.finding import BREAK, Find, Kind, Page

DENIABLE = frozenset(
    {Kind.PLAYER, Kind.STAND_IN, Kind.ENSEMBLE, Kind.KIT, Kind.VOICE, Kind.GENRE, Kind.STYLE, Kind.MOOD, Kind.PRODUCTION,
     Kind.IMAGE, Kind.PACE, Kind.SECTION}
)  # fmt: skip
_SOUNDS = frozenset({Kind.PLAYER, Kind.STAND_IN, Kind.ENSEMBLE, Kind.KIT, Kind.VOICE})
_OR = frozenset({"or", "nor", "oder", "noch", "o", "ni", "ou", "nem", "né", "或", "和"})
_AND = frozenset({"and", "und", "y", "et", "e", "&"})


def denied(page: Page) -> frozenset[int]:
    """The first tokens of the finds that were said not to be wanted."""
    out: set[int] = set()
    for find in page.finds:
        if Kind.NOT in find.meanings:
            out |= set(_after(page, find.last))
        if Kind.NOT_AFTER in find.meanings:
            out |= set(_before(page, find))
    return frozenset(out)


def _after(page: Page, start: int) -> Iterator[int]:
    """What a "no" reaches that ends before token `start`."""
    listing = start < len(page.tokens) and _stop(page, start) == ":"
    at, idle, taken = start + listing, 0, None
    while at < len(page.tokens) and idle <= (1 if taken else 4):
        find, word = page.at.get(at), page.tokens[at].text
        if _ends(page, at, taken, listing=listing):
            return
        if find and find.meanings.keys() & DENIABLE:
            yield at
            taken, idle = find, 0
        elif not find and word not in _OR and word not in _AND:
            idle += 1
        at = find.last if find else at + 1


def _before(page: Page, find: Find) -> Iterator[int]:
    """ "ドラムなし", "드럼 없이", "drum-free": what is denied stands before."""
    particle = 1 if page.tokens[find.first].text not in ("free", "less") else 0
    for gap in range(particle + 1):
        earlier = page.until.get(find.first - gap)
        if earlier and (particle or page.low[earlier.end : find.start] == "-"):
            yield earlier.first


def _ends(page: Page, at: int, taken: Find | None, *, listing: bool) -> bool:
    """Whether a denial that took `taken` stops before this token."""
    find, word = page.at.get(at), page.tokens[at].text
    if word == BREAK:
        return not listing and not (taken and _list_goes_on(page, at, taken))
    if find and {Kind.SCOPE_END, Kind.NOT} & find.meanings.keys():
        return True
    if taken and find and find.meanings.keys() & DENIABLE:
        return not _alike(find, taken)
    if taken and word in _AND:
        following = page.at.get(at + 1)
        return following is None or not _alike(following, taken)
    return False


def _list_goes_on(page: Page, comma: int, taken: Find) -> bool:
    """A comma continues a denial only in a list that ends in "or": "no drums, bass or pads"."""
    if _stop(page, comma) != ",":
        return False
    following = next((page.at[at] for at in (comma + 1, comma + 2) if at in page.at), None)
    if following is None or not _alike(following, taken):
        return False
    rest = page.tokens[comma + 1 : comma + 12]
    for at, token in enumerate(rest, comma + 1):
        if token.text in _OR:
            return True
        if token.text == BREAK and _stop(page, at) != ",":
            return False
        if at in page.at and {Kind.NOT, Kind.SCOPE_END} & page.at[at].meanings.keys():
            return False
    return False


def _stop(page: Page, at: int) -> str:
    """The letter a token begins with: which comma, colon or full stop a BREAK was."""
    return page.low[page.tokens[at].start]


def _alike(one: Find, other: Find) -> bool:
    """Whether two things can stand in one list: players and voices, or two of a kind."""
    return bool(
        (one.meanings.keys() & _SOUNDS and other.meanings.keys() & _SOUNDS)
        or one.meanings.keys() & other.meanings.keys()
    )
