"""Verses by rule: titled, in parts, in metre, rhymed, and about what the prompt is about.

Nothing is made of single words: a verse is laid of couplets that were written whole (`couplets.py`),
around a chorus that was written whole (`refrains.py`) for any title. The dice choose among those that
suit topic, tone, metre and place, so that a song sets its scene first and closes last; none comes
twice. What the prompt names itself is sung where somebody of its kind can stand.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from kapelle.compose import imagery, lexicon, refrains, syllables
from kapelle.compose.couplets import ANYWHERE, CLOSES, LEAVES, OPENS
from kapelle.compose.lexicon import listed
from kapelle.compose.reading import Reading
from kapelle.compose.refrains import Scene
from kapelle.music.band import INSTRUMENTS
from kapelle.music.chance import Chance
from kapelle.music.genres import GENRES
from kapelle.music.units import Seconds

PART: Seconds = 22.0  # that a part of the song takes, with what is played around it
MOST_NAMES = 3  # of the prompt's own

# Which parts a song has, by the family of its genre: v a verse, r one to rap, c the chorus, b the bridge.
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
    "score": ("vcvbc", "vvcv"),
}
PARTS: Mapping[str, str] = {"v": "Verse", "r": "Verse", "c": "Chorus", "b": "Bridge"}
HOOKED = frozenset({"electronic", "hip hop"})  # families whose chorus is a hook
HOOKED_GENRES = frozenset({"disco", "reggaeton", "k-pop", "hyperpop", "afrobeat"})


@dataclass(frozen=True, kw_only=True)
class Verses:
    title: str
    text: str  # with marks such as [Chorus]
    sections: tuple[tuple[str, tuple[str, ...]], ...]  # mark, lines


@dataclass(frozen=True, slots=True)
class _Name:
    """Something the prompt names."""

    text: str  # without its article
    kind: str  # person, animal, place, thing, name; topic for what is fit for a title only
    article: str = "the"


@dataclass(frozen=True, kw_only=True)
class _Matter:
    """What the song is about."""

    names: tuple[_Name, ...]
    topics: tuple[str, ...]  # at least two
    shown: int  # how many of the topics the prompt shows itself
    tone: str  # a key of refrains.TURNS


@dataclass
class _Said:
    """What the song has said already: couplets and scenes by their last line, and the ends of lines."""

    lines: set[str] = field(default_factory=set[str])
    ends: set[str] = field(default_factory=set[str])


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
    matter = _matter(prompt, heard, genre, mood, chance / "matter")
    name, somebody = (title.strip(), False) if title.strip() else _title(matter, chance / "title")
    hooked = family in HOOKED or genre in HOOKED_GENRES
    said = _Said()
    chorus = _chorus(name, matter, said, hooked=hooked, somebody=somebody, chance=chance / "chorus")
    shape = (chance / "shape").pick(SHAPES[family])
    if seconds is not None:
        shape = shape[: max(2, int(seconds / PART))]
    sections = _sections(shape, chorus, matter, said, blue=genre == "blues", chance=chance)
    text = "\n\n".join("\n".join([f"[{mark}]", *lines]) for mark, lines in sections)
    return Verses(title=name, text=text, sections=tuple(sections))


def _sections(
    shape: str,
    chorus: tuple[str, ...],
    matter: _Matter,
    said: _Said,
    *,
    blue: bool,
    chance: Chance,
) -> list[tuple[str, tuple[str, ...]]]:
    long = blue or "r" in shape or bool(_standing(matter)) or (chance / "metre").maybe(0.65)
    last = max(place for place, sign in enumerate(shape) if sign in "vr")
    sections: list[tuple[str, tuple[str, ...]]] = []
    verses = 0
    for place, sign in enumerate(shape):
        dice = chance / "stanza" / place
        if sign == "c":
            sections.append(("Chorus", chorus))
        elif sign == "b":
            turns = _turns(matter.tone, said, dice)
            sections.append(("Bridge", _laid(turns)))
        else:
            size = 2 if blue else _size(sign, shape, long=long)
            stanza = _verse(matter, verses, said, size, long=long, ends=place == last, chance=dice)
            verses += 1
            if blue:  # it says every first line twice
                lines = tuple(line for one, other in stanza for line in (one, one, other))
            else:
                lines = _laid(stanza)
            sections.append((f"{PARTS[sign]} {verses}", lines))
    return sections


def _size(sign: str, shape: str, *, long: bool) -> int:
    """Couplets of a verse: the fewer verses a song has, and the shorter their lines, the more."""
    verses = shape.count(sign)
    if sign == "r" or verses == 1:
        return 4
    return 3 if verses == 2 and not (long and "b" in shape) else 2


def _laid(couplets: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(line for couplet in couplets for line in couplet)


# --------------------------------------------------------------------------- verses


def _verse(
    matter: _Matter,
    number: int,  # from 0
    said: _Said,
    size: int,
    *,
    long: bool,
    ends: bool,
    chance: Chance,
) -> list[tuple[str, str]]:
    """Its couplets: the first verse opens the song, the one that `ends` it closes."""
    rhymes: set[str] = set()
    stanza: list[tuple[str, str]] = []
    for row in range(size):
        dice = chance / row
        place = OPENS if row == 0 and number < 2 else ANYWHERE
        place = CLOSES if ends and row == size - 1 and (number or row) else place
        scene = None
        if long and row == (size - 1 if number else 0):  # one to a verse
            scene = _scene(matter, number, place, said, dice / "scene")
        if scene and rhymes & _ends(scene):
            scene = None
        found = scene or _couplet(matter, number, place, said, rhymes, long=long, chance=dice)
        said.lines.add(found[1])
        rhymes |= _ends(found)
        stanza.append(found)
    said.ends |= rhymes
    return stanza


def _couplet(
    matter: _Matter,
    number: int,
    place: int,
    said: _Said,
    rhymes: set[str],
    *,
    long: bool,
    chance: Chance,
) -> tuple[str, str]:
    """One that suits; where none is left of this verse's topic, the others are asked, then all places."""
    topics = matter.topics[number % len(matter.topics) :] + matter.topics
    leaves = [LEAVES[topic] for topic in topics]
    pools = [leaf.long if long else leaf.common for leaf in leaves]
    wanted = [[one for one in pool if one.place == place] for pool in pools]
    loose = [[one for one in pool if one.place == ANYWHERE] for pool in pools]
    if place == ANYWHERE and number < 2:  # what opens a song may go on opening it
        wanted = [[one for one in pool if one.place != CLOSES] for pool in pools]
    for strict in (said.ends | rhymes, rhymes):
        for pool in [*wanted[:1], *loose[:1], *wanted[1:], *loose[1:], *pools]:
            fit = [
                one
                for one in pool
                if one.lines[1] not in said.lines
                and not strict & _ends(one.lines)
                and (not one.tones or matter.tone in one.tones)
            ]
            if fit:
                tuned = {one: 2.0 if one.tones else 1.0 for one in fit}
                return chance.weigh(tuned).lines
    return chance.pick(pools[0]).lines


def _turns(tone: str, said: _Said, chance: Chance) -> list[tuple[str, str]]:
    """Two of the tone's turns whose rhymes are four words."""
    turns = chance.shuffle(refrains.TURNS[tone])
    first = next((one for one in turns if not _ends(one.lines) & said.ends), turns[0])
    others = [
        one for one in turns if one is not first and not _ends(one.lines) & _ends(first.lines)
    ]
    return [first.lines, others[0].lines]


def _ends(lines: Iterable[str]) -> set[str]:
    return {re.findall(r"[^\W\d_]+", line.lower())[-1] for line in lines}


# --------------------------------------------------------------------------- what the prompt names

NOBODY: tuple[Scene, ...] = ()
SCENES: Mapping[str, tuple[Scene, ...]] = {
    "person": refrains.PEOPLE, "animal": refrains.BEASTS, "place": refrains.PLACES,
    "thing": refrains.THINGS, "name": refrains.NAMES, "topic": NOBODY,
}  # fmt: skip


def _standing(matter: _Matter) -> list[_Name]:
    """Those that scan in a scene: their weight comes first, and not twice together."""
    return [name for name in matter.names if SCENES[name.kind] and _scans(name.text)]


def _scans(text: str) -> bool:
    weights = syllables.weights(text, "en")
    falling = all(weight < 0.8 for weight in weights[1::2])
    return bool(weights) and weights[0] > 0.5 and len(weights) <= 4 and falling


def _scene(
    matter: _Matter, number: int, place: int, said: _Said, chance: Chance
) -> tuple[str, str] | None:
    """A couplet about one of the names: the first where the song opens, else now and then."""
    names = _standing(matter)
    if not names:
        return None
    name = names[number % len(names)]
    sure = name.kind == "person" and not number
    if not sure and not (chance / "now").maybe(0.6):
        return None
    size = syllables.count(name.text, "en")
    fit = [
        one
        for one in SCENES[name.kind]
        if one.place == (place or ANYWHERE)
        and len(one.firsts) >= size
        and one.second not in said.lines
    ]
    if not fit:
        return None
    scene = chance.pick(fit)
    called = f"{name.article} {name.text}" if name.kind in {"person", "animal"} else name.text
    first = scene.firsts[size - 1].format(called)
    return first[:1].upper() + first[1:], scene.second


# --------------------------------------------------------------------------- the chorus


def _chorus(
    name: str, matter: _Matter, said: _Said, *, hooked: bool, somebody: bool, chance: Chance
) -> tuple[str, ...]:
    """The title, a line, the title, its rhyme: short where people dance."""
    if hooked:
        pool = list(refrains.HOOKS[matter.tone])
    else:
        topical = [
            one
            for topic in matter.topics[: max(1, matter.shown)]
            if not (topic in imagery.GLAD and matter.tone in {"sad", "defiant"})
            for one in refrains.TOPICAL[topic]
        ]
        people = list(refrains.ABOUT_SOMEBODY) if somebody else []
        pool = [*refrains.CHORUSES[matter.tone], *topical * 2, *people * 3]
    words = set(re.findall(r"[^\W\d_]+", name.lower()))
    fresh = [one for one in pool if not words & _ends(one[1::2])]
    rows = chance.pick(fresh or pool)
    said.ends |= _ends(rows[1::2])
    hook = _hook(name, hooked=hooked, called=any(one.text == name for one in matter.names))
    return tuple(hook if row == "{}" else row for row in rows)


def _hook(name: str, *, hooked: bool, called: bool) -> str:
    """A short title is sung twice, to be as long as the line that answers it; a name is called."""
    size = syllables.count(name, "en")
    if called and size <= 3 and not hooked:
        return f"Oh, {name}, oh, {name}"
    article = name.lower().startswith(("the ", "a ", "my ", "our "))
    return f"{name}, {name}" if size <= (1 if hooked else 4) and not article else name


# --------------------------------------------------------------------------- what it is about

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_ABOUT = re.compile(
    r"\b(?:about|dedicated to|ode to|in memory of|songs? (?:for|to)(?= (?:my|our)\b))\b([^.;:!?()\n\"]*)",
    re.IGNORECASE,
)
_STOP = syllables.LIGHT | frozenset(
    listed(
        "about, song, songs, music, track, tune, lyrics, lyric, words, write, sing, sings, singing, make, "
        "give, want, need, like, please, something, anything, nothing, very, really, more, most, lot, style, "
        "theme, kind, feel, feeling, feels, vibe, vibes, mood, story, version, piece, beat, verse, chorus, "
        "bridge, hook, intro, outro, title, called, named, getting, going, one, two, three, all, no, not, out, "
        "over, back, down, each, other, any, because, after, before, under, through, during, between, without, "
        "against, also, only, even, too, so, such, these, those, way, thing, things, day, time, times, minute, "
        "minutes, second, seconds, bpm, minor, major, key, tempo, male, female, voice, vocal, vocals, singer, "
        "english, coming, being, living, lost, life"
    )
)
_QUALITIES = frozenset(  # stand between an article and its noun, and are no part of it
    listed("old, new, big, small, little, young, lonely, sad, happy, good, great, last, first, long, short, "
           "tiny, brave, lost, best, beautiful, tired, wild, dark, cold, warm, late, early, retired, dead")
)  # fmt: skip
_OPENERS = frozenset(
    listed("a, an, the, my, our, his, her, their, your, about, of, in, on, at, with, for, to, from, and, "
           "by, under, through, over, named, called")
)  # fmt: skip
_UNSUNG = frozenset(  # no titles of these
    listed("racist, racism, sexual, sex, porn, murder, kill, killing, suicide, rape, nazi, violence, hate, "
           "slur, terror, genocide, ethnic, drugs, knives, knife, gun, guns")
)  # fmt: skip
_MUSIC = frozenset(
    word
    for name in (*INSTRUMENTS, *GENRES, *lexicon.GROUPS, *lexicon.STYLES)
    for word in name.split()
)
_FEW_WORDS = 25  # a longer prompt describes a recording: its nouns are no matter of a song


def _matter(prompt: str, heard: Reading, genre: str, mood: str, chance: Chance) -> _Matter:
    family = GENRES[genre].family if genre else "pop"
    topics = list(dict.fromkeys(_topics(prompt, heard)))[:3]
    shown = len(topics)
    if not topics:
        free = imagery.GENRE[genre] if genre in imagery.GENRE else imagery.FREE[family]
        topics = [(chance / "free").pick(free)]
    if len(topics) == 1:
        near = imagery.NEXT[topics[0]]
        further = imagery.NEXT[near]
        near = near if further == topics[0] else (chance / "next").pick((near, further))
        topics.append(near)
    return _Matter(
        names=tuple(_names(prompt, heard)),
        topics=tuple(topics),
        shown=shown,
        tone=_tone(heard, family, mood, topics[0]),
    )


def _topics(prompt: str, heard: Reading) -> Iterator[str]:
    """What words name, those of the song's matter first, then what is seen."""
    matter = " ".join(_ABOUT.findall(prompt))
    taken = _taken(heard)
    if any(imagery.NAMED.get(word) == "christmas" for word in _WORD.findall(prompt.lower())):
        yield "christmas"
    for word in _WORD.findall(matter.lower()):
        if word in imagery.NAMED:
            yield imagery.NAMED[word]
    for word in _WORD.findall(prompt.lower()):
        if word in imagery.NAMED and word not in taken:
            yield imagery.NAMED[word]
    yield from (imagery.SEEN[fact.value] for fact in heard.images)


def _tone(heard: Reading, family: str, mood: str, topic: str) -> str:
    moods = [mood] if mood else [fact.value for fact in heard.moods]
    tones = [imagery.TONES[one] for one in moods if one in imagery.TONES]
    if tones:
        return tones[0]
    usual = imagery.USUAL[family]
    if topic in imagery.GRAVE and usual != "defiant":
        return "sad"
    lively = heard.energy if heard.energy is not None else 0.5
    if lively > 0.65 and usual == "tender":
        return "bright"
    return "tender" if lively < 0.4 else usual


def _taken(heard: Reading) -> frozenset[str]:
    """Words that speak of music."""
    facts = [value for name, value in vars(heard).items() if name != "images"]
    spoken = " ".join(str(getattr(fact, "words", "")) for one in facts for fact in _listed(one))
    return _MUSIC | {word.lower() for word in _WORD.findall(spoken)}


def _listed(value: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)


def _names(prompt: str, heard: Reading) -> list[_Name]:
    """Nouns of what the song is about; of a short prompt all that are known by kind."""
    if {word.lower() for word in _WORD.findall(prompt)} & _UNSUNG:
        return []
    about = " . ".join(_ABOUT.findall(prompt[:1000]))
    found = (
        [name for run in _runs(f"about {about}") for name in _named(run, free=True)]
        if about
        else []
    )
    if not found and len(_WORD.findall(prompt)) <= _FEW_WORDS:
        taken = _taken(heard)
        runs = [run for run in _runs(prompt) if run[-1].lower() not in taken]
        found = [name for run in runs for name in _named(run, free=False)]
    names = list({name.text: name for name in found}.values())
    loose = [name for name in names if name.kind == "topic"][:1]
    return [*(name for name in names if name.kind != "topic"), *loose][:MOST_NAMES]


def _runs(text: str) -> Iterator[list[str]]:
    """An article or preposition, then the words up to the next word that is no noun."""
    for clause in re.split(r"[,.;:!?()\n\"]", text):
        run: list[str] = []
        for word in [*_WORD.findall(clause), "and"]:
            low = word.lower()
            if low in _QUALITIES and run:
                continue
            if low in _STOP or low in _OPENERS or low.endswith("ing"):
                if len(run) > 1:
                    yield run
                run = [low] if low in _OPENERS else []
            elif run and word.isascii():
                run.append(word)


def _named(run: Sequence[str], *, free: bool) -> Iterator[_Name]:
    """What a run names; names of people and unknown nouns only where they are `free` to be any."""
    opener, *words = run
    if opener in {"his", "her", "their", "your"}:
        return
    owned = any(word.lower().endswith(("'s", "’s")) for word in words)  # "my mother's garden"
    article = opener if opener in {"my", "our"} and not owned else "the"
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    kind, other = _kind(last), _kind(before)
    if kind:
        double = other in {"place", "thing", "animal", "person"} and last.lower() != before.lower()
        text = f"{before} {last}" if double else last
        if syllables.count(text, "en") <= 4:
            yield _Name(text.lower(), kind, article)
        return
    if not free:
        return
    if last[:1].isupper() and 1 < len(last) <= 14:
        yield _Name(last, "name")
        if other in {"person", "animal"}:
            yield _Name(before.lower(), other, article)
    elif len(words) <= 2 and _nounlike(last):
        yield _Name(" ".join(words).lower(), "topic", article)


def _kind(word: str) -> str:
    low = word.lower()
    kinds = {"person": imagery.PEOPLE, "animal": imagery.ANIMALS, "place": imagery.PLACE_WORDS,
             "thing": imagery.THING_WORDS}  # fmt: skip
    return next((kind for kind, words in kinds.items() if low in words), "")


def _nounlike(word: str) -> bool:
    odd = word.lower().endswith(("ing", "ly", "ed", "ful", "ous", "ive", "less"))
    return 2 < len(word) <= 14 and not odd and 1 <= syllables.english(word.lower()) <= 5


# --------------------------------------------------------------------------- the title

_CALLED: Mapping[str, tuple[str, ...]] = {  # {} the name, {the} its article
    "person": ("{the} {}", "{the} {}", "Song for {the} {}", "Letter to {the} {}"),
    "animal": ("{the} {}", "Song for {the} {}"),
    "place": ("{the} {}", "Back to {the} {}", "Song of {the} {}"),
    "thing": ("{the} {}", "Song of {the} {}"),
    "name": ("{}", "Song for {}", "Letter to {}"),
    "topic": ("{}",),
}


def _title(matter: _Matter, chance: Chance) -> tuple[str, bool]:
    """The name itself, two of the topics together, or a thing the topic sees; and if it is somebody."""
    shown = matter.topics[: matter.shown]
    pairs = [
        f"{imagery.WHEN[one]} {imagery.WHERE[other]}"
        for one in shown
        for other in shown
        if one in imagery.WHEN and other in imagery.WHERE
    ]
    if pairs and (chance / "paired").maybe(0.5):
        return (chance / "pair").pick(pairs), False
    if not matter.names or (chance / "seen").maybe(0.15):
        return (chance / "thing").pick(imagery.TITLES[matter.topics[0]]), False
    name = matter.names[0]
    form = (chance / "form").pick(_CALLED[name.kind])
    words = name.text if name.kind == "name" else name.text.title()
    article = name.article if name.article == "the" else name.article.title()
    called = form.format(words, the=article)
    return called[:1].upper() + called[1:], name.kind == "person" and form.startswith("{the}")
