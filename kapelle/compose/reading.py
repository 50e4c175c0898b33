"""Reading a prompt: what the band understood, and the words each thing was understood from.

Pure and total: any string gives a Reading, an empty one included. Figures are read first and taken
out of the text; then phrases, longest first; then what is denied ("no drums or bass"). What was
asked and cannot be had is said in `unmet`, what had to be decided between two wishes in `choices`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any, Generic, TypeVar, cast

from kapelle.compose import facts, lexicon
from kapelle.compose.facts import Said, Tonality
from kapelle.compose.finding import (
    BREAK,
    LONGEST_PROMPT,
    Find,
    Kind,
    Token,
    clean,
    lower,
    tokens,
)
from kapelle.compose.language import spoken
from kapelle.compose.lexicon import listed
from kapelle.compose.nearest import at_home, members, nearest, sits
from kapelle.compose.phrases import book
from kapelle.music.genres import GENRES
from kapelle.music.pitch import NAMES
from kapelle.music.units import Metre, Seconds

T = TypeVar("T")

MOST = 40  # figures of one kind that are listened to: nobody means more
CLAUSE = 16  # tokens a clause is followed for
SLOWEST, FASTEST = 30.0, 300.0  # bpm a band can keep together
SHORTEST, LONGEST = 1.0, 600.0  # seconds of a song
# Metres the writers have figures for or cut their figures to; `played_metre` has the nearest of
# them for the others.
METRES: frozenset[Metre] = frozenset(
    {
        Metre(2, 4),
        Metre(3, 4),
        Metre(4, 4),
        Metre(5, 4),
        Metre(7, 4),
        Metre(6, 8),
        Metre(7, 8),
    }
)
_DRUM_WORDS = frozenset({"beat", "beats", "groove"})  # "just a chill beat" is not drums alone
# "trap-influenced", "jazz chords": a flavour of the dish, not its name.
_FLAVOUR = frozenset(
    listed(
        "influenced, influence, influences, inspired, tinged, flavored, flavoured, elements, element, touches, tinges, accents, chords, harmony, harmonies, voicings, hats, drums, samples, sample, scales, scale, chops"
    )
)
_PART_OF_SONG = frozenset(
    listed(
        "break, section, solo, intro, outro, bridge, interlude, backing, hook, passage, part, arrangement, backdrop, elements, theme, instrumentation"
    )
)


@dataclass(frozen=True)
class Fact(Generic[T]):
    value: T
    words: str  # the words of the prompt it was read from


@dataclass(frozen=True, kw_only=True)
class Reading:
    genre: Fact[str] | None = None  # a key of GENRES
    also: Fact[str] | None = None  # a second one, to blend in
    style: Fact[str] | None = None  # what was asked where the band has no such genre: "reggae"
    leanings: Mapping[str, float] = field(default_factory=dict[str, float])  # genre -> how strongly
    moods: tuple[Fact[str], ...] = ()  # keys of lexicon.MOODS, first said first
    images: tuple[Fact[str], ...] = ()  # keys of lexicon.IMAGES
    bpm: Fact[float] | None = None  # as it was asked: dotted quarters in 6/8
    pace: Fact[str] | None = None  # a key of lexicon.PACES
    swing: Fact[float] | None = None  # where the off-sixteenth falls in its pair
    key: Fact[Tonality] | None = None
    mode: Fact[str] | None = None  # asked without a tonic
    metre: Fact[Metre] | None = None
    duration: Fact[Seconds] | None = None
    players: tuple[Fact[str], ...] = ()  # keys of INSTRUMENTS or lexicon.GROUPS
    absent: tuple[Fact[str], ...] = ()  # the same
    alone: Fact[bool] | None = None  # nobody but `players`
    vocals: Fact[bool] | None = None  # True asked for, False refused
    energy: float | None = None  # 0 to 1, from moods and images
    production: tuple[Fact[str], ...] = ()  # keys of lexicon.PRODUCTION
    era: Fact[str] | None = None
    opens: tuple[Fact[str], ...] = ()  # players who begin by themselves
    late: tuple[Fact[str], ...] = ()  # players who come in later
    sections: Fact[tuple[str, ...]] | None = None  # the form, when it was listed
    ending: Fact[str] | None = None  # a key of lexicon.ENDINGS
    builds: Fact[bool] | None = None
    language: str = "en"  # of the prompt itself
    unmet: tuple[str, ...] = ()  # sentences
    choices: tuple[str, ...] = ()  # sentences

    @property
    def tempo_class(self) -> str | None:
        return lexicon.TEMPO_CLASSES[self.pace.value] if self.pace else None

    def to_json(self) -> dict[str, Any]:
        """What was understood, and nothing else: a fact not stated has no entry."""
        entries = {name: _plain(value) for name, value in vars(self).items()}
        return {name: value for name, value in entries.items() if value not in (None, [], {})}


def _plain(value: object) -> object:
    match value:
        case Fact():
            known = cast("Fact[object]", value)
            return {"value": _plain(known.value), "words": known.words}
        case Tonality():
            return f"{NAMES[value.tonic]} {value.mode or ''}".strip()
        case Metre():
            return str(value)
        case tuple():
            return [_plain(item) for item in cast("tuple[object, ...]", value)]
        case Mapping():
            return {
                str(name): weight for name, weight in cast("Mapping[str, float]", value).items()
            }
        case _:
            return value


def read(prompt: str, *, tags: Sequence[str] = (), negative_tags: Sequence[str] = ()) -> Reading:
    """What `prompt` and its tags ask for."""
    refused = [f"no {_bare(tag)}" for tags in negative_tags for tag in re.split(r"[,、，;]", tags)]
    lines = (prompt[:LONGEST_PROMPT], ", ".join(tags), *refused)
    text = clean("\n".join(line for line in lines if line.strip()))
    unread = ("Only the beginning of the prompt was read.",) if len(prompt) > LONGEST_PROMPT else ()
    return _Ear(text).reading(unread)


def _bare(tag: str) -> str:
    return re.sub(r"^\s*(?:no|without|-)\s*", "", tag.strip(), flags=re.IGNORECASE)


@dataclass(frozen=True)
class _Ear:
    """One listening to one text: each property is a thing listened for."""

    text: str

    # What is heard ---------------------------------------------------------------------------

    @cached_property
    def low(self) -> str:
        return lower(self.text)

    @cached_property
    def tempi(self) -> list[Said[facts.Pulse]]:
        return list(islice(facts.tempi(self.low), MOST))

    @cached_property
    def keys(self) -> list[Said[Tonality]]:
        return list(islice(facts.keys(self.text, self.low), MOST))

    @cached_property
    def metres(self) -> list[Said[Metre]]:
        return list(islice(facts.metres(self.low), MOST))

    @cached_property
    def lengths(self) -> list[Said[Seconds]]:
        return [
            said
            for said in islice(facts.lengths(self.low), MOST)
            if not any(tempo.start < said.end and said.start < tempo.end for tempo in self.tempi)
        ]

    @cached_property
    def tokens(self) -> list[Token]:
        """The text without its figures, spelt right. A figure taken out ends a phrase."""
        letters = list(self.low)
        for said in (*self.tempi, *self.keys, *self.metres, *self.lengths):
            letters[said.start : said.end] = BREAK + " " * (said.end - said.start - 1)
        return book().spell(tokens("".join(letters)))

    @cached_property
    def finds(self) -> list[Find]:
        return [find for find in book().find(self.tokens) if Kind.NOTHING not in find.meanings]

    @cached_property
    def at(self) -> dict[int, Find]:
        """By the index of the first token."""
        return {find.first: find for find in self.finds}

    @cached_property
    def until(self) -> dict[int, Find]:
        """By the index of the token after the last."""
        return {find.last: find for find in self.finds}

    @cached_property
    def denied(self) -> frozenset[int]:
        """First tokens of the finds that were said not to be wanted."""
        out: set[int] = set()
        for find in self.finds:
            if Kind.NOT in find.meanings:
                out |= set(self._scope(find.last))
            if Kind.NOT_AFTER in find.meanings:
                out |= set(self._before(find))
        return frozenset(out)

    # Negation --------------------------------------------------------------------------------

    def _scope(self, start: int) -> Iterator[int]:
        """What a "no" reaches: "no drums or bass", not the piano of "no drums, just a piano"."""
        listing = start < len(self.tokens) and self._stop(start) == ":"
        at, idle, taken = start + listing, 0, None
        while at < len(self.tokens) and idle <= (1 if taken else 4):
            find, word = self.at.get(at), self.tokens[at].text
            if self._ends(at, taken, listing=listing):
                return
            if find and find.meanings.keys() & _DENIABLE:
                yield at
                taken, idle = find, 0
            elif not find and word not in _OR and word not in _AND:
                idle += 1
            at = find.last if find else at + 1

    def _ends(self, at: int, taken: Find | None, *, listing: bool) -> bool:
        """Whether a denial that took `taken` stops before this token."""
        find, word = self.at.get(at), self.tokens[at].text
        if word == BREAK:
            return not listing and not (taken and self._list_goes_on(at, taken))
        if find and {Kind.SCOPE_END, Kind.NOT} & find.meanings.keys():
            return True
        if taken and find and find.meanings.keys() & _DENIABLE:
            return not self._alike(find, taken)
        if taken and word in _AND:
            following = self.at.get(at + 1)
            return following is None or not self._alike(following, taken)
        return False

    def _stop(self, at: int) -> str:
        return self.low[self.tokens[at].start]

    def _list_goes_on(self, comma: int, taken: Find) -> bool:
        """A comma continues a denial only in a list that ends in "or": "no drums, bass or pads"."""
        if self._stop(comma) != ",":
            return False
        following = next((self.at[at] for at in (comma + 1, comma + 2) if at in self.at), None)
        if following is None or not self._alike(following, taken):
            return False
        rest = self.tokens[comma + 1 : comma + 12]
        for at, token in enumerate(rest, comma + 1):
            if token.text in _OR:
                return True
            if token.text == BREAK and self._stop(at) != ",":
                return False
            if at in self.at and {Kind.NOT, Kind.SCOPE_END} & self.at[at].meanings.keys():
                return False
        return False

    @staticmethod
    def _alike(one: Find, other: Find) -> bool:
        sounds = {Kind.PLAYER, Kind.STAND_IN, Kind.VOICE}
        return bool(
            (one.meanings.keys() & sounds and other.meanings.keys() & sounds)
            or one.meanings.keys() & other.meanings.keys()
        )

    def _before(self, find: Find) -> Iterator[int]:
        """ "ドラムなし", "드럼 없이", "drum-free": what is denied stands before."""
        particle = 1 if self.tokens[find.first].text not in ("free", "less") else 0
        for gap in range(particle + 1):
            earlier = self.until.get(find.first - gap)
            if earlier and (particle or self.low[earlier.end : find.start] == "-"):
                yield earlier.first

    # Picking things out ----------------------------------------------------------------------

    def _said(self, kind: Kind, *, denied: bool = False) -> Iterator[tuple[Find, Any]]:
        for find in self.finds:
            if kind in find.meanings and (find.first in self.denied) is denied:
                yield find, find.meanings[kind]

    def _words(self, said: Find | Said[Any]) -> str:
        return self.text[said.start : said.end]

    def _facts(self, kind: Kind, *, denied: bool = False) -> tuple[Fact[Any], ...]:
        """Each different value once, in the order said."""
        found: dict[Any, Fact[Any]] = {}
        for find, value in self._said(kind, denied=denied):
            found.setdefault(value, Fact(value, self._words(find)))
        return tuple(found.values())

    def _first(self, kind: Kind) -> Fact[Any] | None:
        return next(iter(self._facts(kind)), None)

    # The reading -----------------------------------------------------------------------------

    def reading(self, unread: tuple[str, ...]) -> Reading:
        bpm, duration, key, metre = self.bpm, self.duration, self.key, self.metre
        moods, images = self._facts(Kind.MOOD), self._facts(Kind.IMAGE)
        votes = self.votes(bpm, moods, images)
        genre, also, style = self.genres(votes)
        return Reading(
            genre=genre,
            also=also,
            style=style,
            leanings=self.leanings(votes, bpm, moods, images),
            moods=moods,
            images=images,
            bpm=bpm,
            pace=self._first(Kind.PACE),
            swing=self._first(Kind.SWING),
            key=key,
            mode=self._first(Kind.MODE) if key is None or key.value.mode is None else None,
            metre=metre,
            duration=duration,
            players=self.players,
            absent=self.absent,
            alone=self.alone,
            vocals=self.vocals,
            energy=_energy(moods, images),
            production=self._facts(Kind.PRODUCTION),
            era=self._first(Kind.ERA),
            opens=self.opens,
            late=self.late,
            sections=self.sections,
            ending=self._first(Kind.ENDING),
            builds=self._first(Kind.BUILD),
            language=spoken(self.low),
            unmet=(*self.unmet(genre, style), *unread),
            choices=tuple(self.choices(bpm)),
        )

    @cached_property
    def bpm(self) -> Fact[float] | None:
        """The plainest tempo; between equals the one the genre is played at, else the last."""
        fit = [said for said in self.tempi if SLOWEST <= said.value.bpm <= FASTEST]
        if not fit:
            return None
        usual = [lexicon.STYLES[name].tempo for _, name in self._said(Kind.STYLE)]
        usual += [GENRES[name].limits for _, name in self._said(Kind.GENRE)]
        best = max(
            fit,
            key=lambda said: (
                said.sure,
                any(low <= said.value.bpm <= high for low, high in usual),
                said.start,
            ),
        )
        return Fact(best.value.bpm, self._words(best))

    @cached_property
    def key(self) -> Fact[Tonality] | None:
        best = max(
            self.keys, key=lambda said: (said.value.mode is not None, -said.start), default=None
        )
        return best and Fact(best.value, self._words(best))

    @cached_property
    def metre(self) -> Fact[Metre] | None:
        if self.metres:
            return Fact(self.metres[0].value, self._words(self.metres[0]))
        word = self._first(Kind.METRE)
        return word and Fact(Metre(*word.value), word.words)

    @cached_property
    def duration(self) -> Fact[Seconds] | None:
        if self.lengths:
            said = self.lengths[0]
            return Fact(min(max(said.value, SHORTEST), LONGEST), self._words(said))
        return self._first(Kind.LENGTH)

    @cached_property
    def players(self) -> tuple[Fact[str], ...]:
        found: dict[str, Fact[str]] = {}
        for find in self.finds:
            if find.first in self.denied:
                continue
            for player in _who(find):
                found.setdefault(player, Fact(player, self._words(find)))
        refused = {fact.value for fact in self.absent}
        return tuple(fact for name, fact in found.items() if name not in refused)

    @cached_property
    def absent(self) -> tuple[Fact[str], ...]:
        found: dict[str, Fact[str]] = {}
        for find in self.finds:
            if find.first in self.denied and not _is_part(self._words(find)):
                for player in _who(find):
                    found.setdefault(player, Fact(player, self._words(find)))
            elif find.meanings.get(Kind.DRUMLESS) == "drums":
                found.setdefault("drums", Fact("drums", self._words(find)))
        # People say percussion and mean whoever hits things.
        if "percussion" in found and not any(
            name == "drums" for _, name in self._said(Kind.PLAYER)
        ):
            found.setdefault("drums", Fact("drums", found["percussion"].words))
        return tuple(found.values())

    @cached_property
    def alone(self) -> Fact[bool] | None:
        """ "Solo piano", "only a cello", "there are no other instruments"."""
        for find, _ in self._said(Kind.NO_OTHERS):
            return Fact(True, self._words(find)) if self.players else None
        for find, _ in self._said(Kind.ONLY):
            who = self._next_to(find)
            if who and all(player.value in who for player in self.players):
                return Fact(True, self._words(find))
        return None

    def _next_to(self, only: Find) -> set[str]:
        """The players an "only" stands beside: before them, or right after the last of them."""
        after: set[str] = set()
        at = only.last
        while at < len(self.tokens) and (at in self.at or self.tokens[at].text in _JOINERS):
            find = self.at.get(at)
            if find:
                if not _who(find) and not find.meanings.keys() <= _ADJECTIVES:
                    break
                if self._words(find).lower() not in _DRUM_WORDS:
                    after |= set(_who(find))
            at = find.last if find else at + 1
        if after or self.tokens[only.first].text == "solo":
            return after
        before = self.until.get(only.first)
        return set(_who(before)) if before and self.tokens[only.first].tight else set()

    @cached_property
    def vocals(self) -> Fact[bool] | None:
        refused = [find for find, asked in self._said(Kind.VOICE, denied=True) if asked]
        refused += [find for find, what in self._said(Kind.DRUMLESS) if what == "voice"]
        if refused:
            return Fact(False, self._words(refused[0]))
        asked = [find for find, value in self._said(Kind.VOICE) if value]
        without = [
            find for find, value in self._said(Kind.VOICE) if not value and self._whole(find)
        ]
        if without and not asked:
            return Fact(False, self._words(without[0]))
        return Fact(True, self._words(asked[0])) if asked else None

    def _whole(self, find: Find) -> bool:
        """An instrumental, not an instrumental break."""
        following = self.tokens[find.last : find.last + 1]
        return not (following and following[0].tight and following[0].text in _PART_OF_SONG)

    # Genre -----------------------------------------------------------------------------------

    def votes(
        self,
        bpm: Fact[float] | None,
        moods: tuple[Fact[str], ...],
        images: tuple[Fact[str], ...],
    ) -> list[tuple[str, float, Find, str | None]]:
        """Who calls for which of our genres, how strongly, and under which foreign name."""
        out: list[tuple[str, float, Find, str | None]] = []
        named = 0
        for find in self.finds:
            if find.first in self.denied:
                continue
            weight = self._share(find) / (1 + 0.12 * named)
            if Kind.GENRE in find.meanings:
                out.append((str(find.meanings[Kind.GENRE]), weight, find, None))
                named += 1
            elif Kind.STYLE in find.meanings:
                style = str(find.meanings[Kind.STYLE])
                ours = nearest(
                    style,
                    bpm.value if bpm else None,
                    _energy(moods, images),
                    played_metre(self.metre.value) if self.metre else None,
                )
                out.append((ours, 0.8 * weight, find, style))
                named += 1
        return out

    def _share(self, find: Find) -> float:
        """ "70% bluegrass" weighs 0.7; "trap-influenced" and "jazz chords" are seasoning."""
        share = re.search(
            r"(\d{1,3})\s?%(?:\s+of)?\s*$", self.low[max(0, find.start - 9) : find.start]
        )
        if share:
            return min(int(share[1]), 100) / 100
        following = self.tokens[find.last : find.last + 1]
        if following and following[0].tight and following[0].text in _FLAVOUR:
            return 0.4
        return 1.0

    def genres(
        self,
        votes: list[tuple[str, float, Find, str | None]],
    ) -> tuple[Fact[str] | None, Fact[str] | None, Fact[str] | None]:
        if not votes:
            return None, None, None
        scores: dict[str, float] = {}
        for name, weight, _, _ in votes:
            scores[name] = max(scores.get(name, 0), weight)
        ranked = sorted(scores, key=lambda name: -scores[name])
        best = [vote for vote in votes if vote[0] == ranked[0]]
        find, style = max(((vote[2], vote[3]) for vote in best), key=lambda pair: pair[1] is None)
        genre = Fact(ranked[0], self._words(find))
        also = None
        if len(ranked) > 1:
            other = next(vote for vote in votes if vote[0] == ranked[1])
            also = Fact(ranked[1], self._words(other[2]))
        return genre, also, Fact(style, self._words(find)) if style else None

    def leanings(
        self,
        votes: list[tuple[str, float, Find, str | None]],
        bpm: Fact[float] | None,
        moods: tuple[Fact[str], ...],
        images: tuple[Fact[str], ...],
    ) -> dict[str, float]:
        """How far everything said leans towards each genre: what decides when none was named."""
        scores = dict.fromkeys(GENRES, 0.0)
        for name, weight, _, _ in votes:
            scores[name] += 2 * weight
        for fact, table in (
            (f, t) for fs, t in ((moods, lexicon.MOODS), (images, lexicon.IMAGES)) for f in fs
        ):
            for place, name in enumerate(table[fact.value].suits):
                scores[name] = scores.get(name, 0) + 0.6 / (1 + place)
        for _, name in self._said(Kind.HINT):
            scores[str(name)] += 1
        for player in self.players:
            for name, genre in GENRES.items():
                scores[name] += 0.5 * sits(player.value, genre)
        if bpm:
            for name, genre in GENRES.items():
                scores[name] += at_home(bpm.value, genre)
        return {
            name: round(score, 3) for name, score in scores.items() if score > 0 and name in GENRES
        }

    # Form ------------------------------------------------------------------------------------

    @cached_property
    def opens(self) -> tuple[Fact[str], ...]:
        out: dict[str, Fact[str]] = {}
        for find in self.finds:
            if Kind.OPENER in find.meanings:
                for other in self._clause(find.last):
                    out |= {who: Fact(who, self._words(other)) for who in _who(other)}
            beside = self.at.get(find.last)
            if beside and self._intro_of(find, beside):
                out |= {who: Fact(who, self._words(find)) for who in _who(find)}
        return tuple(fact for name, fact in out.items() if self._wanted(name))

    def _intro_of(self, player: Find, section: Find) -> bool:
        """ "Piano intro", and not "piano, intro, verse"."""
        return (
            section.meanings.get(Kind.SECTION) == "intro"
            and self.tokens[section.first].tight
            and player.first not in self.denied
        )

    @cached_property
    def late(self) -> tuple[Fact[str], ...]:
        """ "The drums enter in the chorus": the players just before the verb."""
        out: dict[str, Fact[str]] = {}
        for find, _ in self._said(Kind.LATE):
            for other in (self.until.get(find.first), self.until.get(find.first - 1)):
                if other and other.first not in self.denied:
                    out |= {who: Fact(who, self._words(other)) for who in _who(other)}
        return tuple(fact for name, fact in out.items() if self._wanted(name))

    def _wanted(self, name: str) -> bool:
        return name not in {fact.value for fact in self.absent}

    def _clause(self, at: int) -> Iterator[Find]:
        end = min(at + CLAUSE, len(self.tokens))
        while at < end and self.tokens[at].text != BREAK:
            find = self.at.get(at)
            if find and {Kind.LATE, Kind.SCOPE_END} & find.meanings.keys():
                return
            if find:
                yield find
            at = find.last if find else at + 1

    @cached_property
    def sections(self) -> Fact[tuple[str, ...]] | None:
        """A list of at least three sections, one after another: "intro, verse, chorus, outro"."""
        run: list[Find] = []
        for find, _ in self._said(Kind.SECTION):
            if run and find.first - run[-1].last > 2:
                if len(run) >= 3:
                    break
                run = []
            run.append(find)
        if len(run) < 3 or len({find.meanings[Kind.SECTION] for find in run}) < 2:
            return None
        roles = tuple(str(find.meanings[Kind.SECTION]) for find in run)
        return Fact(roles, self.text[run[0].start : run[-1].end])

    # What is owed to whoever asked -----------------------------------------------------------

    def unmet(self, genre: Fact[str] | None, style: Fact[str] | None) -> Iterator[str]:
        if genre and style:
            yield f"There is no {style.value} band yet; this is played as {genre.value}."
        for name in dict.fromkeys(str(name) for _, name in self._said(Kind.STAND_IN)):
            player, _ = lexicon.STAND_INS[name]
            yield f"The band has no {name} yet; the {player} plays that part."
        if any(
            self._words(find).lower() in lexicon.KIT_PIECES
            for find, _ in self._said(Kind.PLAYER, denied=True)
        ):
            yield "The drummer plays a whole kit; one piece of it cannot be left out."
        if self.vocals and self.vocals.value:
            yield "The band does not sing yet; the melody is played."
        yield from self._unmet_figures()
        if self._first(Kind.CHANGING_TEMPO):
            yield "The tempo stays the same from beginning to end."
        if self._first(Kind.KEY_CHANGE):
            yield "The song stays in one key."
        ending = self._first(Kind.ENDING)
        if ending and ending.value == "fade":
            yield "Songs end on a last chord that rings out, and do not fade."
        if ending and ending.value == "loop":
            yield "Songs have an ending; they are not cut to loop."

    def _unmet_figures(self) -> Iterator[str]:
        for said in self.tempi:
            if not SLOWEST <= said.value.bpm <= FASTEST:
                yield f"{said.value.bpm:g} BPM cannot be played; a tempo lies between {SLOWEST:g} and {FASTEST:g} BPM."
        if self.lengths and not SHORTEST <= self.lengths[0].value <= LONGEST:
            yield f"A song lasts between {SHORTEST:g} and {LONGEST:g} seconds."
        if self.metre and self.metre.value not in METRES:
            yield f"The band does not play {self.metre.value} yet; this is in {played_metre(self.metre.value)}."

    def choices(self, bpm: Fact[float] | None) -> Iterator[str]:
        others = {said.value.bpm for said in self.tempi if SLOWEST <= said.value.bpm <= FASTEST}
        if bpm and len(others) > 1:
            yield f"Several tempi were asked for; {bpm.value:g} BPM was taken."
        keys = dict.fromkeys(said.value for said in self.keys if said.value.mode)
        if self.key and len(keys) > 1:
            yield f"Several keys were asked for; {_plain(self.key.value)} was taken."
        paces = {lexicon.TEMPO_CLASSES[str(pace)] for _, pace in self._said(Kind.PACE)}
        first = self._first(Kind.PACE)
        if first and len(paces) > 1 and not bpm:
            yield f"The song cannot be both {' and '.join(sorted(paces))}; it is {first.value}."
        both = {fact.value for fact in self.absent} & {
            who for find in self.finds if find.first not in self.denied for who in _who(find)
        }
        for who in sorted(both):
            yield f"The {who} was asked for and refused; it stays silent."


_DENIABLE = frozenset(
    {Kind.PLAYER, Kind.STAND_IN, Kind.VOICE, Kind.GENRE, Kind.STYLE, Kind.MOOD, Kind.PRODUCTION,
     Kind.IMAGE, Kind.PACE, Kind.SECTION}
)  # fmt: skip
_ADJECTIVES = frozenset({Kind.MOOD, Kind.PRODUCTION, Kind.PACE, Kind.ERA, Kind.HINT})
_OR = frozenset({"or", "nor", "oder", "noch", "o", "ni", "ou", "nem", "né", "或", "和"})
_AND = frozenset({"and", "und", "y", "et", "e", "&"})
_JOINERS = frozenset(
    {"a", "an", "the", "and", "or", "&", "one", "single", "of", "und", "y", "et", "e"}
)


def _who(find: Find) -> tuple[str, ...]:
    """The player a find names: one of the house, a group, or whoever stands in."""
    if Kind.PLAYER in find.meanings:
        return (str(find.meanings[Kind.PLAYER]),)
    if Kind.STAND_IN in find.meanings:
        return (lexicon.STAND_INS[str(find.meanings[Kind.STAND_IN])][0],)
    return ()


def _is_part(words: str) -> bool:
    """Something a player does or owns: "no guitar solo" leaves the guitar in, "no hats" the kit."""
    return words.lower().rsplit(" ", 1)[-1] in {"solo", "riff", "riffs"} | lexicon.KIT_PIECES


def _energy(moods: tuple[Fact[str], ...], images: tuple[Fact[str], ...]) -> float | None:
    """Moods say it; images only where no mood does."""
    colours = [lexicon.MOODS[fact.value] for fact in moods] or [
        lexicon.IMAGES[fact.value] for fact in images
    ]
    return sum(colour.energy for colour in colours) / len(colours) if colours else None


def played_metre(asked: Metre) -> Metre:
    """The metre the band plays for one it cannot: in threes where those are, else in four."""
    if asked in METRES:
        return asked
    if asked.count % 3 == 0:
        return Metre(6, 8) if asked.unit >= 8 and asked.count != 3 else Metre(3, 4)
    return Metre(4, 4)


def refused(reading: Reading) -> frozenset[str]:
    """The instruments that must not be heard. "No drums" leaves percussion out too, unless it was
    asked for; a style such as ambient does without its drums unless they were."""
    absent = [fact.value for fact in reading.absent]
    asked = frozenset[str]().union(*(members(fact.value) for fact in reading.players))
    if reading.style:
        absent += [n for n in lexicon.STYLES[reading.style.value].without if not members(n) & asked]
    out = frozenset[str]().union(*(members(name) for name in absent))
    if "drums" in absent and "percussion" not in asked:
        out |= members("percussion")
    return out - (asked - frozenset[str]().union(*(members(f.value) for f in reading.absent)))
