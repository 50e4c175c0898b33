"""Verses written by rule: titled, in parts, in metre, rhymed, and about what the prompt is about.

A line is a head and a tail of two feet each ("the harbour sleeps | beneath the light"): heads come from
the topics the prompt shows (`imagery.py`) and from its own nouns, tails are chosen with the word that
rhymes (`rhymes.py`). Every stanza is drawn many times from named dice, and a critic keeps the one that
is most about the matter and says least twice. The chorus has the title in it and returns as it was.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from kapelle.compose import imagery, lexicon, syllables
from kapelle.compose.lexicon import listed
from kapelle.compose.reading import Reading
from kapelle.compose.rhymes import BY_FAMILY, FAMILY, Rhyme
from kapelle.music.band import INSTRUMENTS
from kapelle.music.chance import Chance
from kapelle.music.genres import GENRES
from kapelle.music.units import Seconds

DRAWS = 48  # of each stanza
PART: Seconds = 22.0  # that a part of the song takes, with what is played around it
MOST_NOUNS = 4  # of the prompt's own

# Which parts a song has, by the family of its genre: v a new verse, c the chorus, b the bridge.
SHAPES: Mapping[str, tuple[str, ...]] = {
    "hip hop": ("rcrc", "rcrbc"),
    "electronic": ("vcvc", "vcvbc"),
    "ambient": ("vcv", "vc"),
    "pop": ("vcvcbc",),
    "rock": ("vcvcbc", "vvcvc"),
    "soul": ("vcvcbc", "vcvbc"),
    "jazz": ("vvbv", "vcvc"),
    "roots": ("vcvcvc", "vvcvc"),
    "latin": ("vcvcbc", "vcvc"),
    "score": ("vcv", "vvcv"),
}
# How lines are built and rhymed: h a head and a tail, d two heads, s three feet, l two heads and a tail,
# q what might be, e what would be then.
METRES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "v": (("hhhh", "ABAB"), ("hhhh", "AABB"), ("dsds", "xAxA"), ("hshs", "ABAB")),
    "r": (("llllllll", "AABBCCDD"),),
    "b": (("qeqe", "xAxA"),),
    "aab": (("hhh", "AAA"),),
}
NAMES: Mapping[str, str] = {"v": "Verse", "r": "Verse", "c": "Chorus", "b": "Bridge"}


@dataclass(frozen=True, kw_only=True)
class Verses:
    title: str
    text: str  # with marks such as [Chorus]
    sections: tuple[tuple[str, tuple[str, ...]], ...]  # mark, lines


@dataclass(frozen=True, kw_only=True)
class _Matter:
    """What the song is about."""

    nouns: tuple[str, ...]  # the prompt's own, as they were written
    topics: tuple[str, ...]  # at least two
    tone: str  # a key of imagery.SAYING


@dataclass(frozen=True, slots=True)
class _Verse:
    """A line in the making."""

    text: str
    template: str = ""  # which tail it has
    person: bool = False


@dataclass
class _Said:
    """What the song has said already."""

    words: set[str] = field(default_factory=set[str])
    families: list[str] = field(default_factory=list[str])


def write(
    prompt: str,
    heard: Reading,
    chance: Chance,
    *,
    genre: str = "",
    mood: str = "",
    title: str = "",
    seconds: Seconds | None = None,
) -> Verses:
    """Verses about `prompt`; about something the genre likes where it shows nothing. No more of them
    than `seconds` have room for, where that is known."""
    genre = genre or (heard.genre.value if heard.genre else "")
    family = GENRES[genre].family if genre else "pop"
    matter = _matter(prompt, heard, family, mood, chance / "matter")
    name, key = (title.strip(), "") if title.strip() else _title(matter, chance / "title")
    said = _Said(words=_content(name), families=[key] if key else [])
    chorus = _chorus(name, key, matter, said, chance / "chorus")
    shape = (chance / "shape").pick(SHAPES[family])
    if seconds is not None:
        shape = shape[: max(2, int(seconds / PART))]
    metre = "aab" if genre == "blues" else "v"
    form = (chance / "metre").pick(METRES[metre])
    sections: list[tuple[str, tuple[str, ...]]] = []
    verses = 0
    for sign in shape:
        if sign == "c":
            sections.append(("Chorus", chorus))
            continue
        verses += sign != "b"
        kind = METRES[sign][0] if sign in "rb" else form
        lines = _stanza(
            kind, matter, verses if sign != "b" else 0, said, chance / "stanza" / len(sections)
        )
        mark = NAMES[sign] + (f" {verses}" if sign != "b" else "")
        sections.append((mark, (lines[0], *lines) if metre == "aab" and sign == "v" else lines))
    text = "\n\n".join("\n".join([f"[{mark}]", *lines]) for mark, lines in sections)
    return Verses(title=name, text=text, sections=tuple(sections))


# --------------------------------------------------------------------------- what it is about

_TOPICAL = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_STOP = syllables.LIGHT | frozenset(
    listed(
        "about, song, songs, music, track, tune, lyrics, lyric, words, write, sing, sings, singing, make, "
        "give, want, need, like, please, something, anything, nothing, very, really, more, most, little, "
        "lot, style, theme, kind, feel, feeling, feels, vibe, vibes, mood, story, version, piece, beat, "
        "verse, chorus, bridge, hook, intro, outro, title, called, named, getting, going, one, two, three, "
        "old, new, big, small, good, great, nice, best, happy, sad, funny, cool, deep, first, last, every, "
        "all, no, not, out, over, back, down, each, other, any, because, after, before, under, through, "
        "during, between, without, against, young, also, only, even, too, so, such, these, those, way, "
        "thing, things, day, time, minute, minutes, second, seconds, bpm, minor, major, key, tempo, male, "
        "female, voice, vocal, vocals, singer, short, long, english, child's"
    )
)
_MUSIC = frozenset(
    word
    for name in (*INSTRUMENTS, *GENRES, *lexicon.GROUPS, *lexicon.STYLES)
    for word in name.split()
)
_OPENERS = frozenset(
    listed(
        "a, an, the, my, your, our, his, her, their, of, about, in, on, at, with, for, to, from, and, by, under, through, over"
    )
)


def _matter(prompt: str, heard: Reading, family: str, mood: str, chance: Chance) -> _Matter:
    words = [word.lower() for word in _TOPICAL.findall(prompt)]
    named = [imagery.NAMED[word] for word in words if word in imagery.NAMED]
    seen = [imagery.SEEN[fact.value] for fact in heard.images if fact.value in imagery.SEEN]
    topics = list(dict.fromkeys([*named, *seen]))[:3]
    if not topics:
        topics = [(chance / "free").pick(imagery.FREE[family])]
    if len(topics) == 1:
        topics.append(imagery.NEXT[topics[0]])
    moods = [mood] if mood else [fact.value for fact in heard.moods]
    tones = [imagery.TONES[one] for one in moods if one in imagery.TONES]
    usual = "bright" if (heard.energy or 0.5) > 0.65 else "calm"
    tone = tones[0] if tones else "sad" if topics[0] in {"loss", "ghost"} else usual
    return _Matter(nouns=tuple(_nouns(prompt, heard)), topics=tuple(topics), tone=tone)


def _nouns(prompt: str, heard: Reading) -> list[str]:
    """The prompt's own things: the last word of what follows an article or a preposition, and names.
    Words that speak of music are none."""
    facts = [value for name, value in vars(heard).items() if name != "images"]
    spoken = " ".join(str(getattr(fact, "words", "")) for one in facts for fact in _listed(one))
    taken = _MUSIC | {word.lower() for word in _TOPICAL.findall(spoken)}
    found: list[str] = []
    for clause in re.split(r"[,.;:!?()\n\"]", prompt[:1000]):
        run: list[str] = []
        for word in [*_TOPICAL.findall(clause), "and"]:
            low = word.lower()
            if low in _STOP or low in _OPENERS or low.endswith("ing"):
                found += run[-1:]
                run = []
            elif word.isascii() and word.isalpha():
                run.append(word)
    fitting = dict.fromkeys(word for word in found if _nounlike(word))
    return [word for word in fitting if word.lower() not in taken][:MOST_NOUNS]


def _listed(value: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)


def _nounlike(word: str) -> bool:
    odd = word.lower().endswith(("ing", "ly", "ed", "ful", "ous", "ive", "less"))
    return 2 < len(word) <= 14 and not odd and 1 <= syllables.english(word.lower()) <= 5


def _title(matter: _Matter, chance: Chance) -> tuple[str, str]:
    """Two words, the second one from the matter, and its rhymes' family where it has one."""
    topic = imagery.TOPICS[matter.topics[0]]
    adjective = (chance / "adjective").pick(topic.adjectives)
    if matter.nouns and (chance / "own").maybe(0.9):
        noun = (chance / "noun").pick(matter.nouns[:2])
        adjective = (chance / "adjective").pick(imagery.COLOURS[matter.tone])
    else:
        rhyming = [thing for thing in topic.things if thing in FAMILY]
        noun = (chance / "thing").pick(rhyming or topic.things)
    return f"{adjective.title()} {noun[:1].upper() + noun[1:]}", FAMILY.get(noun.lower(), "")


# --------------------------------------------------------------------------- lines

_PLACES = ("beneath", "beyond", "across", "along", "against", "above", "behind")
_TAILS: Mapping[str, tuple[str, ...]] = {  # two feet; {} is the word that rhymes
    "p": tuple(f"{place} the {{}}" for place in _PLACES),
    "i": ("inside the {}", "within the {}", "beyond the {}", "despite the {}"),
    "t": ("another {}", "before the {}", "for one more {}"),
    "o": ("without your {}", "to find your {}", "beside your {}", "and not your {}"),
    "v": ("as if to {}", "until we {}", "the way we {}", "because we {}", "before we {}"),
    "a": ("and all is {}", "so still and {}", "until it's {}", "and never {}"),
}
_SAYS: Mapping[str, tuple[str, ...]] = {  # after somebody who speaks of himself
    "v": ("and learn to {}", "and never {}", "and start to {}", "and want to {}", "and slowly {}"),
    "o": ("and know your {}", "and keep your {}", "and wait for your {}"),
}
_LONG: Mapping[str, tuple[str, ...]] = {  # three feet; {adjective} has two syllables
    "p": tuple(f"{place} the {{adjective}} {{}}" for place in _PLACES),
    "i": ("inside the {adjective} {}", "despite the {adjective} {}", "within the {adjective} {}"),
    "t": ("another {adjective} {}", "before the {adjective} {}", "for one more {adjective} {}"),
    "o": ("without your {adjective} {}", "to find your {adjective} {}", "and nothing but your {}"),
    "v": ("before we have to {}", "and no one dares to {}", "the way we used to {}",
          "as if we'd never {}", "and everything will {}", "until we learn to {}"),
    "a": ("and all the world is {}", "and everything is {}", "and every street is {}"),
}  # fmt: skip
_THEN: Mapping[str, tuple[str, ...]] = {  # three feet that answer an "if"
    "p": ("I'll find you by the {}", "we'll meet across the {}", "we'll meet beyond the {}"),
    "i": ("I'll find you in the {}", "I'll miss you in the {}"),
    "t": ("I'll wait another {}", "I'll give you one more {}"),
    "o": ("I'll hold on to your {}", "I'll still recall your {}"),
    "v": ("we'll find a way to {}", "I know that we will {}"),
    "a": ("the sky will still be {}", "I know that this is {}"),
}
_SECOND: Mapping[str, tuple[str, ...]] = {  # for words of two syllables, by kind
    "v": ("and we {}", "as we {}", "till we {}"),
    "o": ("my sweet {}", "my one {}", "your last {}"),
    "a": ("at last {}", "and now {}"),
}
_ALONE: Mapping[str, str] = {  # words that end a clause of their own
    "tonight": "it starts tonight", "today": "it starts today", "away": "it slips away",
    "again": "it comes again", "apart": "we fall apart", "awake": "we lie awake",
    "afar": "it shines afar", "afraid": "we're not afraid", "ahead": "it lies ahead",
    "inside": "we burn inside", "behind": "we look behind", "within": "it burns within",
    "alone": "and not alone", "below": "it waits below", "ago": "a year ago",
    "before": "as once before", "around": "we turn around", "above": "it shines above",
}  # fmt: skip


def _tail(rhyme: Rhyme, *, person: bool, chance: Chance) -> tuple[str, str]:
    """Two feet that end in this word, and the template they were made from."""
    if rhyme.word in _ALONE:
        return _ALONE[rhyme.word], rhyme.word
    size = syllables.english(rhyme.word)
    kinds = [kind for kind in rhyme.kinds if kind in (_SECOND if size == 2 else _TAILS)]
    if size > 2 or not kinds:
        return "", ""
    kind = (chance / "kind").pick(kinds)
    pool = _SECOND[kind] if size == 2 else _TAILS[kind]
    if person and size == 1 and kind in _SAYS:
        pool = _SAYS[kind]
    template = (chance / "template").pick(pool)
    return template.format(rhyme.word), template


def _three(
    rhyme: Rhyme, table: Mapping[str, tuple[str, ...]], adjectives: Sequence[str], chance: Chance
) -> tuple[str, str]:
    """Three feet that end in this word, from one of the tables above."""
    alone, kinds = _ALONE.get(rhyme.word, ""), [kind for kind in rhyme.kinds if kind in table]
    if alone:
        links = ("I know", "I swear") if table is _THEN else ("and still", "but now", "and so")
        return f"{(chance / 'link').pick(links)} {alone}", rhyme.word
    if syllables.english(rhyme.word) > 1 or not kinds:
        return "", ""
    template = (chance / "template").pick(table[(chance / "kind").pick(kinds)])
    adjective = (chance / "adjective").pick(adjectives)
    return template.format(rhyme.word, adjective=adjective), template


def _heads(matter: _Matter, number: int) -> tuple[list[str], list[str]]:
    """Two feet to begin with: what is seen, and what is said. The bridge, number 0, sees anew."""
    topic = matter.topics[(number - 1) % len(matter.topics)]
    seen = list(imagery.TOPICS[topic].clauses)
    said = list(imagery.SAYING[matter.tone])
    if number > 1:
        said = [*said, *imagery.TURNED]
    return seen, said


def _about(noun: str) -> list[str]:
    """Two feet about one of the prompt's own things."""
    low, size = noun.lower(), syllables.english(noun.lower())
    name = noun if noun[0].isupper() else low
    proper, many = noun[0].isupper(), low.endswith("s") and not low.endswith(("ss", "us", "is"))
    late = syllables.weights(low, "en")[0] < 0.5
    if size == 1:
        plain = ("I think of {}", "I call for {}", "I sing to {}") if proper else (
            "I see the {}", "I know the {}", f"the {{}} {'are' if many else 'is'} there")  # fmt: skip
    elif size == 2 and late:
        plain = ("and for {}", "and with {}") if proper else ("and the {}", "and my {}")
    elif size == 2:
        verbs = ("wait", "know", "dream", "turn", "shine") if many else (
            "waits", "knows", "dreams", "turns", "shines")  # fmt: skip
        article = "and" if proper else "the"
        plain = tuple(f"{article} {{}} {verb}" for verb in verbs)
    else:
        plain = ("and {}",) if proper else ("the {}", "my {}")
    return [template.format(name) for template in plain]


# --------------------------------------------------------------------------- stanzas


def _stanza(
    kind: tuple[str, str], matter: _Matter, number: int, said: _Said, chance: Chance
) -> tuple[str, ...]:
    """The best of many: lines as `kind` builds and rhymes them."""
    drawn = [_drawn(kind, matter, number, said, chance / draw) for draw in range(DRAWS)]
    lines, families = max(drawn, key=lambda one: _worth(one[0], matter, number, said))
    for line in lines:
        said.words |= _content(line.text)
    said.families += families
    return tuple(_upright(line.text) for line in lines)


def _drawn(
    kind: tuple[str, str], matter: _Matter, number: int, said: _Said, chance: Chance
) -> tuple[list[_Verse], list[str]]:
    feet, scheme = kind
    seen, talked = _heads(matter, number)
    short = [noun for noun in matter.nouns if syllables.english(noun.lower()) <= 3]
    own = [head for noun in short for head in _about(noun)]
    heads = {
        "seen": iter((chance / "seen").shuffle(seen) * 4),
        "said": iter((chance / "said").shuffle(talked) * 4),
        "own": iter((chance / "own").shuffle(own)),
        "bridge": iter((chance / "bridge").shuffle(imagery.BRIDGES)),
    }
    ends = _ends(scheme, said, matter, chance / "ends")
    lines: list[_Verse] = []
    for place, (foot, end) in enumerate(zip(feet, ends, strict=True)):
        dice = chance / "line" / place
        person = (dice / "person").maybe(0.35 if place else 0.15)
        lines.append(
            _line(foot, end, heads, imagery.COLOURS[matter.tone], person=person, chance=dice)
        )
    return lines, [FAMILY[end.word] for end in ends if end]


def _line(
    foot: str,
    end: Rhyme | None,
    heads: Mapping[str, Iterator[str]],
    adjectives: Sequence[str],
    *,
    person: bool,
    chance: Chance,
) -> _Verse:
    if foot == "q":
        return _Verse(next(heads["bridge"]))
    if foot in "se" and end:
        table = _LONG if foot == "s" else _THEN
        return _Verse(*_three(end, table, adjectives, chance / "tail"))
    fresh = next(heads["own"], "") if (chance / "own").maybe(0.5) else ""
    head = fresh or next(heads["said" if person else "seen"])
    speaks = not fresh and person and head not in imagery.TURNED
    if foot == "d" or end is None:
        return _Verse(f"{head}, {next(heads['seen'])}", person=speaks)
    tail, template = _tail(end, person=speaks, chance=chance / "tail")
    if foot == "l":
        head = f"{next(heads['seen'])}, {head}"
    return _Verse(_joined(head, tail), template, speaks)


_CLAUSES = ("it ", "we ", "we'", "and not ", "my ", "your ", "a year ", "and all ")


def _joined(head: str, tail: str) -> str:
    """Head and tail; who is spoken to has no hand of his own to hold."""
    if not tail:
        return ""
    if head.startswith("you "):
        tail = tail.replace("your ", "my ")
    return f"{head}{',' if tail.startswith(_CLAUSES) else ''} {tail}"


def _ends(scheme: str, said: _Said, matter: _Matter, chance: Chance) -> list[Rhyme | None]:
    """For each line the word it ends in; lines of one letter rhyme, an x ends as it will."""
    things = {thing for topic in matter.topics for thing in imagery.TOPICS[topic].things}
    fresh = [family for family in BY_FAMILY if family not in said.families]
    letters = sorted(set(scheme) - {"x"})
    chosen: dict[str, list[Rhyme]] = {}
    for letter in letters:
        weights = {
            family: 1.0 + 2.5 * sum(one.word in things for one in BY_FAMILY[family])
            for family in fresh
            if len(BY_FAMILY[family]) >= scheme.count(letter)
        }
        family = (chance / letter).weigh(weights)
        fresh.remove(family)
        words = (chance / letter / "words").shuffle(BY_FAMILY[family])
        chosen[letter] = sorted(words, key=lambda one: one.word not in things)
    turns = dict.fromkeys(letters, 0)
    ends: list[Rhyme | None] = []
    for letter in scheme:
        if letter == "x":
            ends.append(None)
            continue
        ends.append(chosen[letter][turns[letter]])
        turns[letter] += 1
    return ends


def _chorus(name: str, key: str, matter: _Matter, said: _Said, chance: Chance) -> tuple[str, ...]:
    """The title, a line, the title, a line: what comes between rhymes, with the title if it can."""
    size = syllables.count(name, "en")
    hook = f"Oh, {name}, oh, {name}" if size <= 3 else f"{name}, {name}" if size <= 5 else name
    best: tuple[float, tuple[_Verse, _Verse]] | None = None
    for draw in range(DRAWS):
        dice = chance / draw
        family = key if len(BY_FAMILY.get(key, ())) > 2 else (dice / "family").pick(list(BY_FAMILY))
        words = [one for one in BY_FAMILY[family] if one.word not in name.lower().split()]
        first, second = ((dice / "words").shuffle(words) * 2)[:2]
        heads = (dice / "heads").shuffle(imagery.SAYING[matter.tone])
        lines: list[_Verse] = []
        for place, rhyme in enumerate((first, second)):
            tail, template = _tail(rhyme, person=True, chance=dice / place)
            lines.append(_Verse(_joined(heads[place], tail), template, person=True))
        worth = _worth(lines, matter, 1, said)
        if best is None or worth > best[0]:
            best = worth, (lines[0], lines[1])
    first, second = best[1] if best else (_Verse(name), _Verse(name))
    said.words |= _content(first.text) | _content(second.text)
    return (_upright(hook), _upright(first.text), _upright(hook), _upright(second.text))


# --------------------------------------------------------------------------- the critic


def _worth(lines: Sequence[_Verse], matter: _Matter, number: int, said: _Said) -> float:
    """About the matter, in metre, nothing twice, no two tails alike, and not all of it about oneself."""
    if any(not line.text for line in lines):
        return -100.0
    words = [word for line in lines for word in _content(line.text)]
    things = {thing for topic in matter.topics for thing in imagery.TOPICS[topic].things}
    own = {noun.lower() for noun in matter.nouns}
    score = 1.2 * len(own & set(words)) * (2 if number == 1 else 1) + 0.6 * len(things & set(words))
    score -= 2.0 * (len(words) - len(set(words)))
    score -= 0.7 * len((said.words - own) & set(words))
    templates = [line.template for line in lines if line.template]
    score -= 1.5 * (len(templates) - len(set(templates)))
    score -= 0.8 * max(0, sum(line.person for line in lines) - len(lines) // 2)
    return score - sum(_off(line.text) for line in lines)


def _off(text: str) -> float:
    """How far a line is from its metre: weight on every other syllable, from the second on."""
    weights = syllables.weights(text, "en")
    wrong = sum(
        (weight > 0.8) if place % 2 == 0 else (weight < 0.18)
        for place, weight in enumerate(weights)
    )
    return 0.5 * wrong + 2.0 * (len(weights) % 2)


def _content(text: str) -> set[str]:
    return {
        word
        for word in re.findall(r"[a-z']+", text.lower())
        if word not in syllables.LIGHT and len(word) > 2
    }


def _upright(text: str) -> str:
    return text[:1].upper() + text[1:]
