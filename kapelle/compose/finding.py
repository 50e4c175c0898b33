"""Finding the band's words in a prompt: text to tokens, tokens to the longest phrases known.

A token is a word, an emoji, or one character of Chinese, Japanese or Korean, which write no
spaces. A phrase never reaches over a comma, so "deep, house" is not deep house. A dropped, doubled
or swapped letter is forgiven in words long enough to be recognised by the rest of them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from rapidfuzz.distance import OSA

from kapelle.compose.lexicon import listed

LONGEST_PROMPT = 10_000  # characters read: twice what the desk accepts
BREAK = ","  # the text of a token that ends a clause

# Kana, Han, Hangul syllables; and the little pictures that are words by themselves.
_EAST = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
# Vowel signs of Indian and Arabic scripts, which belong to the letter before them.
_SIGNS = "\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff"
_TOKEN = re.compile(
    rf"(?P<word>[{_EAST}]|(?:(?![{_EAST}])(?:[^\W_]|[{_SIGNS}]))+|&)"
    r"|(?P<minus>(?<!\S)-(?=[^\W\d_]))"  # "-drums", the way negative prompts write it
    r"|(?P<stop>[,;:()\[\]{}|!?+\n\"、。；：！？·•…→⇒।،]|->|\.(?=\s|$)|(?<=\s)[-–—](?=\s))"
)
_GAP = re.compile(r"[ \t\-–'’/._]{0,3}")
_HANGUL = re.compile("[\uac00-\ud7af]")
_PARTICLES = frozenset("은는이가을를의에와과로도만")
_UNSEEN = frozenset({"Cf", "Co", "Cs"})  # zero width, private, lone surrogates
# Words a letter away from ours that people mean as they are.
_NOT_TYPOS = frozenset(
    listed(
        "accounting, reassigned, chick, func, quic, dizzy, marc, carole, carroll, painfully, roughly, hopefully, alternatively, obscure, carrying, kelly, grande, basset, minute, minutes, quite, county, stings, dessert, trial, angle, casual, signing, string, strings, springs, tones, tunes, moods, sounds, thread, dances, dancer, trains, cords, lover, clams, slows, lowers, planes, singe, bases, trace, shared, content, martin, baseline, trail, lines, miner, horns, corner, choice, chose, metals, medal, petal, mental, rural, caller, salad, sonar, polar, color, colors, house, horse, moody, mouth, bonds, bend, brace, brush, drams, drama, grove, groves, chill, chilli, happily, dancer, danced, singer, hears, haunted"
    )
)
# Of German adjectives, "trauriges", and of English adverbs: "aggressively", "dramatically".
_ENDINGS = ("ally", "ly", "es", "er", "en", "em", "e")
_LESS = "less"


class Kind(StrEnum):
    GENRE = "genre"  # a key of GENRES
    HINT = "hint"  # a key of GENRES, by a word it shares with others
    STYLE = "style"  # a key of lexicon.STYLES
    PLAYER = "player"  # an instrument or a group of them
    STAND_IN = "stand-in"  # a key of lexicon.STAND_INS
    ENSEMBLE = "ensemble"  # several players at once
    KIT = "kit"  # keys of kit.DRUMS
    FLAVOUR = "flavour"  # a genre or style named inside a player's name: "gospel choir"
    SEX = "sex"  # of a voice
    VOICE = "voice"
    DRUMLESS = "drumless"  # "drums" or "voice", refused in one word
    MOOD = "mood"
    IMAGE = "image"
    PACE = "pace"
    SWING = "swing"
    MODE = "mode"
    METRE = "metre"
    PRODUCTION = "production"
    ERA = "era"
    ENDING = "ending"
    BUILD = "build"
    LENGTH = "length"
    SECTION = "section"
    FORM = "form"  # a key of lexicon.FORMS
    SOLO = "solo"
    LEAD = "lead"
    NOT = "not"
    NOT_AFTER = "not, said after"
    ONLY = "only"
    NO_OTHERS = "no others"
    LATE = "late"
    LEAVE = "leave"
    THEN = "then"
    ORDINAL = "ordinal"
    OPENER = "opener"
    CHANGING_TEMPO = "changing tempo"
    TUNELESS = "tuneless"
    KEY_CHANGE = "key change"
    BEYOND = "beyond"  # a sentence of lexicon.BEYOND
    SCOPE_END = "scope end"
    NOTHING = "nothing"


Meanings = Mapping[Kind, object]
# What people misspell and still mean: not small words, and not the thousand things of images.
_MISSPELT = frozenset({Kind.PLAYER, Kind.STAND_IN, Kind.GENRE, Kind.STYLE, Kind.MOOD, Kind.VOICE})


@dataclass(frozen=True, slots=True)
class Token:
    text: str  # lower case, spelt as the book has it
    start: int  # characters
    end: int
    tight: bool  # near enough to the token before to continue its phrase


@dataclass(frozen=True, slots=True)
class Find:
    meanings: Meanings
    first: int  # index of its first token
    last: int  # and of the one after its last
    start: int  # characters
    end: int


@dataclass(frozen=True)
class Page:
    """A text in tokens, and what was found in it. Its properties find a find by its place."""

    low: str  # in lower case; what `start` and `end` of tokens and finds count in
    tokens: list[Token]
    finds: list[Find]  # in the order said

    @cached_property
    def at(self) -> dict[int, Find]:
        """By the index of the first token."""
        return {find.first: find for find in self.finds}

    @cached_property
    def until(self) -> dict[int, Find]:
        """By the index of the token after the last."""
        return {find.last: find for find in self.finds}


def clean(prompt: str) -> str:
    """One spelling for each thing written: full-width, zero-width and control characters gone."""
    text = unicodedata.normalize("NFKC", prompt[:LONGEST_PROMPT])
    return "".join(map(_seen, text))


def _seen(letter: str) -> str:
    if letter in "\n\t" or letter.isprintable():
        return letter
    return "" if unicodedata.category(letter) in _UNSEEN else " "


def lower(text: str) -> str:
    """Lower case, letter by letter, so that places in the text stay where they are."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


class PhraseBook:
    """Every phrase the lexicon knows, ready to be looked up by its first word."""

    def __init__(self, phrases: Iterable[tuple[str, Kind, object]]) -> None:
        pages: dict[tuple[str, ...], dict[Kind, object]] = {}
        for phrase, kind, value in phrases:
            words = tuple(
                token.text for token in tokens(lower(unicodedata.normalize("NFKC", phrase)))
            )
            pages.setdefault(words, {}).setdefault(kind, value)
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meanings]]] = {}
        for words in sorted(pages, key=len, reverse=True):
            self._by_first.setdefault(words[0], []).append((words, pages[words]))
        self._known = frozenset(word for words in pages for word in words)
        self._by_letter: dict[str, list[str]] = {}
        self._meant = frozenset(
            words[0] for words in pages if len(words) == 1 and pages[words].keys() & _MISSPELT
        )
        for word in sorted(self._meant):
            self._by_letter.setdefault(by_ear(word)[0], []).append(word)
        self._ears = {
            letter: [ear for word in words if len(ear := by_ear(word)) >= LONG]
            for letter, words in self._by_letter.items()
        }
        self._by_ear = {by_ear(word): word for word in sorted(self._meant, reverse=True)}

    def spell(self, heard: Iterable[Token]) -> list[Token]:
        """The tokens with slips of the pen mended; each different word is looked up once."""
        mended: dict[str, str] = {}
        out: list[Token] = []
        for token in (part for whole in heard for part in self._parted(whole)):
            if token.text not in mended:
                mended[token.text] = self._mend(token.text)
            out.append(Token(mended[token.text], token.start, token.end, token.tight))
        return out

    def _parted(self, token: Token) -> tuple[Token, ...]:
        """ "Guitarless" is a guitar, and less."""
        stem, less = token.text[: -len(_LESS)], token.text[-len(_LESS) :]
        if less != _LESS or token.text in self._known or stem not in self._meant:
            return (token,)
        seam = token.end - len(_LESS)
        return (
            Token(stem, token.start, seam, token.tight),
            Token(_LESS, seam, token.end, tight=True),
        )

    def _mend(self, word: str) -> str:
        if len(word) < 4 or len(word) > 20 or word in self._known or word in _NOT_TYPOS:
            return word
        if not word.isalpha() or (word.endswith("s") and word[:-1] in self._known):
            return word
        for ending in _ENDINGS:
            if (
                word.endswith(ending)
                and len(word) - len(ending) >= 5
                and word[: -len(ending)] in self._meant
            ):
                return word[: -len(ending)]
        ear = by_ear(word)
        first = self._by_letter.get(ear[0], ())
        near = (other for other in first if _slip(word, other))
        mended = next(near, None) or self._by_ear.get(ear)
        if mended or len(ear) < LONG:
            return mended or word
        return next(
            (self._by_ear[one] for one in self._ears.get(ear[0], ()) if _slip(ear, one)), word
        )

    def find(self, heard: list[Token]) -> Iterator[Find]:
        at = 0
        while at < len(heard):
            size, meanings = self._longest(heard, at)
            if size:
                yield Find(meanings, at, at + size, heard[at].start, heard[at + size - 1].end)
            at += max(1, size)

    def _longest(self, heard: list[Token], at: int) -> tuple[int, Meanings]:
        for words, meanings in self._by_first.get(heard[at].text, ()):
            if (
                len(words) <= len(heard) - at
                and all(
                    heard[at + step].text == word and (step == 0 or heard[at + step].tight)
                    for step, word in enumerate(words)
                )
                and not (len(words) == 1 and _is_syllable(heard, at))
            ):
                return len(words), meanings
        return 0, {}


def _is_syllable(heard: list[Token], at: int) -> bool:
    """Whether a Korean letter is part of a longer word, and no word with its particle."""
    if not _HANGUL.match(heard[at].text):
        return False
    before, after = heard[max(0, at - 1) : at], heard[at + 1 : at + 3]
    if before and before[0].end == heard[at].start and _HANGUL.match(before[0].text):
        return True
    glued = [
        token.text
        for step, token in enumerate(after)
        if token.start == heard[at].end + step and _HANGUL.match(token.text)
    ]
    return "".join(glued) not in {"", *_PARTICLES}


def _slip(word: str, meant: str) -> bool:
    """A letter dropped, doubled or swapped with its neighbour; in long words also a wrong one.

    Never the last letter, which is grammar more often than a slip (record, recorder); and in short
    words no wrong one, which turns too many words into other real ones (spring, string).
    """
    if len(meant) < 5 or abs(len(word) - len(meant)) > 1 or word[-1] != meant[-1]:
        return False
    if OSA.distance(word, meant, score_cutoff=1) > 1:
        return False
    return len(meant) >= 8 or len(word) != len(meant) or sorted(word) == sorted(meant)


LONG = 8  # letters of a word that is known by its sound, and a slip besides: "acordian"
_SOUNDS_LIKE = (
    ("ph", "f"),
    ("ck", "k"),
    ("c", "k"),
    ("y", "i"),
    ("w", "v"),
)


def by_ear(word: str) -> str:
    """How a word is written by somebody who only heard it: "timpany", "hapy", "drumm"."""
    for letters, sound in _SOUNDS_LIKE:
        word = word.replace(letters, sound)
    return re.sub(r"(.)\1+", r"\1", word)


def tokens(text: str) -> list[Token]:
    """Words, and a BREAK where a clause ends. `text` is lower case."""
    out: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        tight = _GAP.fullmatch(text, end, match.start()) is not None
        word = {"word": match[0], "minus": "no", "stop": BREAK}[match.lastgroup or "stop"]
        out.append(Token(word, match.start(), match.end(), tight and word != BREAK))
        end = match.end()
    return out
