"""Denial: how far a "no" reaches.

"No drums or bass" refuses both, "no drums, just a piano" the drums alone. A denial takes the next
thing that can be refused, and goes on over "or", or along a list of things alike, until a word
such as "but" or another clause ends it. Some languages deny what stood before: "ドラムなし".
"""

from collections.abc import Iterator

from kapelle.compose.finding import BREAK, Find, Kind, Page
from kapelle.compose.lexicon import listed

DENIABLE = frozenset(
    {Kind.PLAYER, Kind.STAND_IN, Kind.ENSEMBLE, Kind.KIT, Kind.VOICE, Kind.GENRE, Kind.STYLE, Kind.MOOD, Kind.PRODUCTION,
     Kind.IMAGE, Kind.BEYOND, Kind.PACE, Kind.SECTION}
)  # fmt: skip
_SOUNDS = frozenset({Kind.PLAYER, Kind.STAND_IN, Kind.ENSEMBLE, Kind.KIT, Kind.VOICE})
# "No percussion except a shaker": said of what was just refused, these give something back.
_EXCEPT = frozenset(
    listed("except, except for, excluding, excepto, sauf, exceto, tranne, menos, 除了")
)
# "Leave the drums out": the verb before, and the word after.
_TAKE = frozenset(listed("leave, leaving, keep, keeping, take, cut, lass, lasst, lassen"))
_OUT = frozenset(listed("out, off, weg, raus"))
_STOPS = frozenset(".;\n]。；")  # what ends a list after a colon
_OR = frozenset({"or", "nor", "oder", "noch", "o", "ni", "ou", "nem", "né", "或", "和"})
_WITH = frozenset({"과", "와", "랑", "と", "や", "और"})  # between what one word after them denies
_AND = frozenset({"and", "und", "y", "et", "e", "&"})


def denied(page: Page) -> frozenset[int]:
    """The first tokens of the finds that were said not to be wanted."""
    out: set[int] = {*_taken_out(page)}
    for find in page.finds:
        if Kind.NOT in find.meanings and not _gives_back(page, find, out):
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


def _gives_back(page: Page, find: Find, denied: set[int]) -> bool:
    """An "except" in a clause that has refused something already."""
    if page.low[find.start : find.end] not in _EXCEPT:
        return False
    at = find.first
    while at > 0 and page.tokens[at - 1].text != BREAK:
        at -= 1
        if at in denied:
            return True
    return False


def _taken_out(page: Page) -> Iterator[int]:
    """ "Leave the drums out", "keep the synths out of it"."""
    for at, token in enumerate(page.tokens):
        if token.text not in _TAKE:
            continue
        following = (page.at[next_] for next_ in range(at + 1, at + 4) if next_ in page.at)
        find = next((one for one in following if one.meanings.keys() & DENIABLE), None)
        after = page.tokens[find.last : find.last + 1] if find else []
        if find and after and after[0].text in _OUT:
            yield find.first


def _before(page: Page, find: Find) -> Iterator[int]:
    """ "ドラムなし", "드럼 없이", "drum-free": what is denied stands before."""
    particle = 1 if page.tokens[find.first].text not in ("free", "less") else 0
    for gap in range(particle + 1):
        earlier = page.until.get(find.first - gap)
        if earlier and (particle or page.low[earlier.end : find.start] in ("-", "")):
            yield earlier.first
            yield from _joined(page, earlier)


def _joined(page: Page, find: Find) -> Iterator[int]:
    """The others of a list that is denied after its last: "드럼과 베이스 없이"."""
    while find.first > 0 and page.tokens[find.first - 1].text in _WITH:
        earlier = page.until.get(find.first - 1)
        if earlier is None or not _alike(earlier, find):
            return
        yield earlier.first
        find = earlier


def _ends(page: Page, at: int, taken: Find | None, *, listing: bool) -> bool:
    """Whether a denial that took `taken` stops before this token."""
    find, word = page.at.get(at), page.tokens[at].text
    if word == BREAK:
        if listing:
            return _stop(page, at) in _STOPS
        return not (taken and _list_goes_on(page, at, taken))
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
