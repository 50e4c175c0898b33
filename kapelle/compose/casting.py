"""Casting: who a prompt wants to hear, whom it does not, and whether it wants anyone else.

Names here are keys of INSTRUMENTS or of `lexicon.GROUPS`; who then sits where is `seating.py`.
"""

from itertools import pairwise

from kapelle.compose.facts import Fact
from kapelle.compose.finding import Find, Kind
from kapelle.compose.hearing import Heard, who
from kapelle.compose.lexicon import LIVE, LIVE_WORDS, MACHINE_WORDS, MACHINES, listed
from kapelle.compose.nearest import members, sent_home
from kapelle.compose.staging import is_headed, is_passing, section_of

_DRUM_WORDS = frozenset({"beat", "beats", "groove"})  # "just a chill beat" is not drums alone
_ADJECTIVES = frozenset({Kind.MOOD, Kind.PRODUCTION, Kind.PACE, Kind.ERA, Kind.HINT})
_JOINERS = frozenset(
    {"a", "an", "the", "and", "or", "&", "one", "single", "of", "und", "y", "et", "e", "ein"}
)
_PART_OF_SONG = frozenset(
    listed(
        "break, section, solo, intro, outro, bridge, interlude, backing, hook, passage, passages, part, arrangement, backdrop, elements, theme, instrumentation"
    )
)
_SOLOING = ("solo", "solos", "riff", "riffs")  # something a player does: "no guitar solo"
_SOLOS = ("solo", "solos", "assolo", "ソロ", "솔로", "соло", "独奏")
_ARTICLES = frozenset({"a", "an", "with", "the", "and", "long", "short", "brief", "great", "big"})


def absent(heard: Heard) -> tuple[Fact[str], ...]:
    """Those refused, in the order said. One drum of a kit is none of them: see `silent_drums`."""
    found: dict[str, Fact[str]] = {}
    for find in heard.page.finds:
        words = heard.words(find)
        if (
            find.first in heard.denied
            and Kind.KIT not in find.meanings
            and not _is_part(heard, find)
            and section_of(heard, find) is None
            and not is_headed(heard, find)
        ):
            for player in _kits(words.lower()) or who(find):
                found.setdefault(player, Fact(player, words))
        elif find.meanings.get(Kind.DRUMLESS) == "drums":
            found.setdefault("drums", Fact("drums", words))
    # People say percussion and mean whoever hits things, but for a drummer they asked for by name.
    # A single cymbal is none: with "no other percussion" beside it there is no kit.
    if "percussion" in found and not any(
        name == "drums" and Kind.KIT not in find.meanings for find, name in heard.said(Kind.PLAYER)
    ):
        found.setdefault("drums", Fact("drums", found["percussion"].words))
    if any(
        name == "percussion" and Kind.KIT in find.meanings for find, name in heard.said(Kind.PLAYER)
    ):
        found.pop("percussion", None)  # "without percussion except a shaker"
    return tuple(found.values())


def _kits(words: str) -> tuple[str, ...]:
    """The kits of "drum machines", or those of "live drums"; () for any others."""
    return MACHINES if words in MACHINE_WORDS else LIVE if words in LIVE_WORDS else ()


def _is_part(heard: Heard, find: Find) -> bool:
    """Something a player does: "no guitar solo" leaves the guitar in."""
    following = heard.page.tokens[find.last : find.last + 1]
    does = following and following[0].tight and following[0].text in _SOLOING
    return bool(does) or heard.words(find).lower().rsplit(" ", 1)[-1] in _SOLOING


def silent_drums(heard: Heard) -> tuple[Fact[str], ...]:
    """Drums of the kit that were refused singly: "no hi-hats"; not when the whole kit goes."""
    found: dict[str, Fact[str]] = {}
    for find, drums in heard.said(Kind.KIT, denied=True):
        for drum in drums:
            found.setdefault(drum, Fact(drum, heard.words(find)))
    return tuple(found.values())


def players(heard: Heard, absent: tuple[Fact[str], ...]) -> tuple[Fact[str], ...]:
    """Those asked for, in the order said; whoever is also refused stays out."""
    found: dict[str, Fact[str]] = {}
    whole: set[str] = set()  # who came only as part of an ensemble
    for find in heard.wanted:
        for player in who(find):
            if Kind.ENSEMBLE in find.meanings and player not in found:
                whole.add(player)
            found.setdefault(player, Fact(player, heard.words(find)))
    refused = {fact.value for fact in absent}
    gone = frozenset[str]().union(*(sent_home(name) for name in refused))
    return tuple(
        fact
        for name, fact in found.items()
        if name not in refused and not (name in whole and members(name) <= gone)
    )


def named_closest(players: tuple[Fact[str], ...]) -> tuple[str, ...]:
    """Without the wider of two words for one player: "a distorted guitar ... the guitar then"."""
    names = tuple(fact.value for fact in players)
    return tuple(
        name for name in names if not any(members(other) < members(name) for other in names)
    )


def alone(heard: Heard, players: tuple[Fact[str], ...]) -> Fact[bool] | None:
    """ "Solo piano", "only a cello", "there are no other instruments"."""
    for find, _ in heard.said(Kind.NO_OTHERS):
        return Fact(True, heard.words(find)) if players else None
    for find, _ in heard.said(Kind.ONLY):
        if is_passing(heard, find):
            continue
        beside = _next_to(heard, find)
        if beside and all(player.value in beside for player in players):
            return Fact(True, heard.words(find))
    return None


def _next_to(heard: Heard, only: Find) -> set[str]:
    """The players an "only" stands beside: in it, before it, or right after to the last of them."""
    page = heard.page
    after: set[str] = set(who(only))
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
    return _list_before(heard, only) if page.tokens[only.first].tight else set()


def _list_before(heard: Heard, only: Find) -> set[str]:
    """ "Bass and drums only"."""
    page, at, found = heard.page, only.first, set[str]()
    while at > 0:
        find = page.until.get(at)
        if find and who(find):
            found |= {*who(find)}
        elif find:
            if not find.meanings.keys() <= _ADJECTIVES:
                break
        elif page.tokens[at - 1].text not in _JOINERS:
            break
        at = find.first if find else at - 1
    return found


_SIZES = {
    size: frozenset(listed(words))
    for size, words in {
        2: "duo, duos, dúo, duetto, デュオ, 二重奏, 듀오, дуэт",
        3: "trio, trios, trío, トリオ, 三重奏, 트리오, трио",
        4: "quartet, quartets, quartett, cuarteto, quarteto, quatuor, quartetto, カルテット, 四重奏, 쿼텟, квартет",
        5: "quintet, quintets, quintett, quinteto, quintette, quintetto, クインテット, 五重奏, 퀸텟, квинтет",
        6: "sextet, sextets, sextett, sexteto, sextette, sestetto, секстет",
    }.items()
}
# A section of the band that counts its own heads: "with a string quartet" limits nobody else.
_SECTIONS = frozenset(
    listed(
        "string, strings, horn, horns, brass, vocal, vocals, barbershop, gospel, wind, woodwind, sax, saxophone, cello, flute, trombone, clarinet, backing, girl, boy"
    )
)
_GUESTS = frozenset(
    f"{word} {article}"
    for word in listed("with, and, plus, featuring, by, mit, con, avec, com")
    for article in listed("a, an, the, my, un, una, une, um, uma, einem, einer")
)


def size(heard: Heard) -> Fact[int] | None:
    """How many play, where the band is called by its number: "a jazz trio", "funk quartet"."""
    tokens = heard.page.tokens
    for at, token in enumerate(tokens):
        for count, words in _SIZES.items():
            before = [one.text for one in tokens[max(0, at - 3) : at]]
            guests = any(" ".join(pair) in _GUESTS for pair in pairwise(before))
            if token.text in words and not guests and not _SECTIONS & {*before[-1:]}:
                return Fact(count, heard.text[token.start : token.end])
    return None


def moods(heard: Heard) -> tuple[Fact[str], ...]:
    """The song's moods first, then those said of one player, "a dark synth melody", or in the
    name of a music, "epic trailer"."""
    own: dict[str, Fact[str]] = {}
    lent: dict[str, Fact[str]] = {}
    for find, mood in heard.said(Kind.MOOD):
        beside = heard.page.at.get(find.last)
        named = find.meanings.keys() & {Kind.GENRE, Kind.STYLE} or _sounds(find)
        tight = beside is not None and heard.page.tokens[beside.first].tight
        is_lent = named or (beside is not None and tight and _sounds(beside))
        (lent if is_lent else own).setdefault(str(mood), Fact(str(mood), heard.words(find)))
    return (*own.values(), *(fact for mood, fact in lent.items() if mood not in own))


def _sounds(find: Find) -> bool:
    """Names a player or a voice, and no genre."""
    named = who(find) or find.meanings.keys() & {Kind.KIT, Kind.VOICE}
    return bool(named) and not find.meanings.keys() & {Kind.GENRE, Kind.STYLE}


def solos(heard: Heard, absent: tuple[Fact[str], ...]) -> tuple[Fact[str], ...]:
    """Who takes a solo: "with a sax solo", "guitar solos", "improvised piano"."""
    found: dict[str, Fact[str]] = {}
    for find in heard.wanted:
        words = heard.words(find)
        if who(find) and words.lower().endswith(_SOLOS) and _is_played(heard, find):
            found |= {name: Fact(name, words) for name in who(find)}
        elif Kind.SOLO in find.meanings:
            before = heard.page.until.get(find.first)
            if before and heard.page.tokens[find.first].tight and before.first not in heard.denied:
                found |= {
                    name: Fact(name, heard.text[before.start : find.end]) for name in who(before)
                }
    refused = {fact.value for fact in absent}
    return tuple(fact for name, fact in found.items() if name not in refused)


def _is_played(heard: Heard, find: Find) -> bool:
    """Somebody's solo, and not the name of a music."""
    return Kind.GENRE not in find.meanings or is_solo_in_passing(heard, find)


def _has_article(heard: Heard, find: Find) -> bool:
    """ "With a piano solo" is a solo, "Piano solo, D minor" a piece for one."""
    return find.first > 0 and heard.page.tokens[find.first - 1].text in _ARTICLES


def is_solo_in_passing(heard: Heard, find: Find) -> bool:
    """A genre's name that is here only somebody's solo: "a rock song with a piano solo"."""
    others = any(
        other is not find and other.meanings.keys() & {Kind.GENRE, Kind.STYLE}
        for other in heard.wanted
    )
    return heard.words(find).lower() == "piano solo" and (others or _has_article(heard, find))


def leads(heard: Heard, absent: tuple[Fact[str], ...]) -> tuple[Fact[str], ...]:
    """Who has the tune: "banjo lead", "melody on the flute", "violin plays the main melody"."""
    found: dict[str, Fact[str]] = {}
    for find, _ in heard.said(Kind.LEAD):
        other = _beside(heard, find)
        if other:
            found |= {name: Fact(name, heard.words(other)) for name in who(other)}
    refused = {fact.value for fact in absent}
    return tuple(
        fact for name, fact in found.items() if name not in refused | {"drums", "percussion"}
    )


_ON = frozenset(
    listed(
        "on, by, from, played, is, being, plays, playing, the, a, an, an acoustic, with, carried, taken, in, and"
    )
)


def _beside(heard: Heard, lead: Find) -> Find | None:
    """The player right before a "lead", or after it over "on the", "played by a"."""
    page = heard.page
    before = page.until.get(lead.first)
    if before and page.tokens[lead.first].tight and who(before):
        return None if before.first in heard.denied else before
    at = lead.last
    for _ in range(6):
        find = page.at.get(at)
        if find and who(find):
            return None if find.first in heard.denied else find
        if find and find.meanings.keys() <= _ADJECTIVES | {Kind.SCOPE_END}:
            at = find.last
        elif at < len(page.tokens) and page.tokens[at].text in _ON:
            at += 1
        else:
            break
    return None


def vocals(heard: Heard) -> Fact[bool] | None:
    """True where a voice was asked for, False where it was refused; a refusal is stronger."""
    refused = [
        find
        for find, asked in heard.said(Kind.VOICE, denied=True)
        if asked and section_of(heard, find) is None
    ]
    refused += [find for find, what in heard.said(Kind.DRUMLESS) if what == "voice"]
    if refused:
        return Fact(False, heard.words(refused[0]))
    asked = [find for find, value in heard.said(Kind.VOICE) if value and _is_sung(heard, find)]
    without = [
        find for find, value in heard.said(Kind.VOICE) if not value and _is_whole(heard, find)
    ]
    if without and not asked:
        return Fact(False, heard.words(without[0]))
    return Fact(True, heard.words(asked[0])) if asked else None


def _is_sung(heard: Heard, find: Find) -> bool:
    """A duet, but not one "for violin and piano"."""
    before = heard.page.until.get(find.first)
    return not (before and who(before) and heard.words(find).lower() in ("duet", "duets"))


def voice(heard: Heard) -> Fact[str] | None:
    """Whose voice it is, where a voice is spoken of: a key of `lexicon.SEXES`."""
    voices = {find.first for find, asked in heard.said(Kind.VOICE) if asked}
    for find, sex in heard.said(Kind.SEX):
        near = range(find.last, find.last + 6)
        if find.first in voices or any(place in voices for place in near):
            return Fact(str(sex), heard.words(find))
    return None


def _is_whole(heard: Heard, find: Find) -> bool:
    """An instrumental, not an instrumental break."""
    following = heard.page.tokens[find.last : find.last + 1]
    return not (following and following[0].tight and following[0].text in _PART_OF_SONG)
