"""Syllables: how many a line has when it is sung, and which of them are said with weight.

English goes by its vowel groups with the usual exceptions, right but for one syllable in a line or so;
a Chinese or Korean character and a Japanese kana are one each; other alphabets go by vowel groups,
and scripts that write no vowels by the number of their letters. Weight follows each language's rule.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

from kapelle.compose.language import spoken
from kapelle.compose.lexicon import listed

# Syllables that English spelling hides, or does not have. Own list, by ear.
EXCEPTIONS: Mapping[str, int] = {
    "every": 2, "everything": 3, "everyone": 3, "everybody": 4, "everywhere": 3, "evening": 2,
    "heaven": 2, "our": 1, "hour": 1, "hours": 1, "fire": 1, "fires": 1, "desire": 2, "wire": 1,
    "tired": 1, "being": 2, "seeing": 2, "quiet": 2, "diary": 3, "poem": 2, "poet": 2, "idea": 3,
    "ideas": 3, "real": 1, "really": 2, "area": 3, "create": 2, "created": 3, "science": 2,
    "lion": 2, "lions": 2, "riot": 2, "violet": 3, "violin": 3, "piano": 3, "radio": 3, "video": 3,
    "studio": 3, "period": 3, "serious": 3, "curious": 3, "obvious": 3, "various": 3, "glorious": 3,
    "chocolate": 2, "different": 2, "family": 3, "camera": 3, "business": 2, "people": 2,
    "little": 2, "something": 2, "sometimes": 2, "somewhere": 2, "someone": 2, "somebody": 3,
    "someday": 2, "homeless": 2, "lonely": 2, "lovely": 2, "loneliness": 3, "forever": 3,
    "whatever": 3, "moreover": 3, "safety": 2, "careless": 2, "hopeless": 2, "homeward": 2,
    "goes": 1, "does": 1, "shoes": 1, "toes": 1, "eyes": 1, "says": 1, "once": 1, "were": 1,
    "the": 1, "coffee": 2, "cafe": 2, "maybe": 2, "anyone": 3, "recipe": 3, "karaoke": 4, "simile": 3,
    "ocean": 2, "oceans": 2, "going": 2, "doing": 2, "knowing": 2, "dying": 2, "flying": 2,
    "crying": 2, "trying": 2, "lying": 2, "saying": 2, "playing": 2, "staying": 2, "praying": 2,
    "throughout": 2, "diamond": 2, "diamonds": 2, "giant": 2, "giants": 2, "trial": 2, "dial": 2,
    "sleighing": 2, "parsley": 2, "volume": 2, "cambric": 2, "needlework": 3, "o'er": 1, "ne'er": 1,
    "e'er": 1, "heav'n": 1, "amen": 2, "naked": 2, "wicked": 2, "sacred": 2, "hundred": 2,
    "beloved": 3, "blessed": 2, "rosemary": 3, "mary": 2, "many": 2, "via": 2, "cruel": 2, "duet": 2,
    "ruin": 2, "fluid": 2, "rodeo": 3, "museum": 3, "react": 2, "neon": 2, "chaos": 2, "oasis": 3,
    "rhythm": 2, "crooked": 2, "barefoot": 2, "royal": 2, "loyal": 2, "tongue": 1, "isle": 1, "prayer": 1, "farewell": 2, "goodbye": 2, "notebook": 2, "buoy": 2, "poetry": 3, "asia": 2, "choir": 1, "business's": 3, "mr": 2, "mrs": 2, "dr": 2, "ok": 2, "tv": 2, "dj": 2, "vs": 2, "mm": 1, "hmm": 1, "shh": 1,
    "whoa": 1, "yeah": 1, "ooh": 1, "aah": 1, "ourselves": 2, "scarborough": 3,
}  # fmt: skip
# Little words that English passes over.
LIGHT = frozenset(
    listed(
        "a, an, the, and, but, or, nor, so, if, as, at, by, for, from, in, into, of, off, on, onto, to, "
        "up, with, than, that, this, i, me, my, you, your, he, him, his, she, her, it, its, we, us, our, "
        "they, them, their, am, is, are, was, were, be, been, being, do, does, did, have, has, had, can, "
        "could, will, would, shall, should, may, might, must, i'm, i'll, i've, i'd, you're, you'll, "
        "you've, you'd, he's, she's, it's, we're, we'll, we've, they're, they'll, there's, that's, let, "
        "some, just, when, while, where, who, what, till, 'til, 'tis, 'twas, oh, how, then, there"
    )
)
# Words of two syllables and more whose weight is not on the first: on the second, on the third.
_SECOND = frozenset(
    listed(
        "above, about, across, again, against, ago, ahead, alive, alone, along, already, amazing, "
        "among, another, apart, around, arrive, asleep, aside, away, awake, became, because, become, "
        "before, began, begin, beginning, begun, behind, believe, believed, belong, below, beneath, "
        "beside, besides, between, beyond, believes, reveal, return, returning, remain, remember, "
        "remembered, regret, release, relieve, relieved, repeat, reply, forget, forgot, forgotten, "
        "forgive, forever, enough, hello, goodbye, guitar, hotel, july, today, tonight, tomorrow, "
        "together, upon, until, unknown, unless, within, without, machine, surprise, surrender, "
        "desire, delight, delay, deny, depart, descend, deserve, design, destroy, discover, divine, "
        "embrace, enjoy, escape, excuse, explain, explore, express, invite, inside, instead, intend, "
        "perhaps, pretend, prepare, provide, police, parade, balloon, romance, rehearse, compare, "
        "complete, confess, connect, control, cologne, collapse, advice, afraid, agree, "
        "allow, appear, appeared, approach, attend, aware, event, exist, expect, horizon, eternal, "
        "potato, banana, piano, december, november, october, september, horizons, arrival, "
        "electric, forgiven, unbroken, untold, herself, himself, myself, yourself, itself, ourselves"
    )
)
_THIRD = frozenset(
    listed("afternoon, understand, everlasting, overcome, souvenir, serenade, evermore")
)
LATE: Mapping[str, int] = dict.fromkeys(_SECOND, 1) | dict.fromkeys(_THIRD, 2)
ROOTWARD = re.compile(r"(?:tion|sion|cian|tial|cial|tious|cious|ic|ics|ical|ity)s?$")
GERMAN_PREFIX = re.compile(r"^(?:be|ge|ver|er|ent|zer)[^\W]{3}")

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[&%$€£@]")
_ENGLISH_VOWELS = re.compile(r"[aeiouy]+")
_VOWELS = re.compile(
    "[aeiouyàáâãäåāăąèéêëēėęěìíîïīįòóôõöøōőùúûüūůűųýÿœæıəаеёиоуыэюяіїєαεηιουωάέήίόύώ]+"
)
_HIATUS = re.compile(
    "[aeo][íú]|[íú][aeo]|[aeo][aeo]|[aeiouyäöü](?:ï|ë)|[ауоэыияюёе](?=[аеёиоуыэюя])"
)
_SMALL_KANA = frozenset("ゃゅょぁぃぅぇぉャュョァィゥェォ")
_SIGNS = {"&": 1, "%": 2, "$": 2, "€": 2, "£": 1, "@": 1}
_DIGITS = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1)
_TEENS = (1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
_TENS = (0, 1, 2, 2, 2, 2, 2, 3, 2, 2)


def tongue(text: str) -> str:
    """The language of a whole text: one line of it may not give it away."""
    return spoken(_folded(text))


def count(line: str, language: str = "") -> int:
    """How many notes the line asks for; 0 where nothing in it can be said."""
    return len(weights(line, language))


@lru_cache(maxsize=4096)
def weights(line: str, language: str = "") -> tuple[float, ...]:
    """For each syllable how much weight it has when the line is said: 0 to 1."""
    folded = _folded(line)
    language = language or spoken(folded)
    words = _WORD.findall(folded)
    found: list[float] = []
    for place, word in enumerate(words):
        said = _word(word, language)
        if place and language in LINKING and _linked(words[place - 1], word) and found and said:
            said = [max(found.pop(), said[0]), *said[1:]]
        found += said
    if language in ("zh", "ja", "ko"):  # all are said alike: every other one is sung with weight
        return tuple(0.8 if place % 2 == 0 else 0.45 for place in range(len(found)))
    return tuple(found)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("’", "'").lower()


LINKING = frozenset({"es", "it", "pt"})  # a last vowel and the next word's first are one syllable
_OPEN, _OPENING = re.compile(r"[aeiouáéíóú]$"), re.compile(r"^h?[aeiouáéíóú]")


def _linked(before: str, word: str) -> bool:
    return bool(_OPEN.search(before) and _OPENING.match(word))


def _word(word: str, language: str) -> list[float]:
    size = _size(word, language)
    if size < 2:
        return [0.2 if word in LIGHT or word in _SIGNS else 0.9] * size
    at = min(size - 1, STRESSED.get(language, _first)(word, size))
    return [1.0 if place == at else 0.15 if abs(place - at) == 1 else 0.4 for place in range(size)]


def _size(word: str, language: str) -> int:
    if word in _SIGNS:
        return _SIGNS[word]
    if word[0].isdecimal():
        return sum(_number(part) for part in re.split("[.,:]", word))
    letters = [letter for letter in word if letter.isalpha()]
    eastern = sum(_eastern(letter) for letter in letters)
    if eastern:
        return sum(letter not in _SMALL_KANA for letter in letters if _eastern(letter)) + (
            _latin("".join(one for one in letters if not _eastern(one)), language)
        )
    return _latin(word, language)


def _eastern(letter: str) -> bool:
    return (
        "\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or "가" <= letter <= "힣"
    )


def _latin(word: str, language: str) -> int:
    if not word:
        return 0
    if word.isascii() and language == "en":
        return english(word)
    groups = len(_VOWELS.findall(word)) + len(_HIATUS.findall(word)) * (
        language in ("es", "it", "pt")
    )
    if groups:
        return groups - _silent(word, language, groups)
    return 1 if word.isascii() else max(1, round(len(word) / 2))


def _silent(word: str, language: str, groups: int) -> int:
    """The u of "que" is written and not said; a French "-ent" is left to the singer."""
    return 1 if language == "fr" and groups > 1 and word.endswith(("ées", "ée")) else 0


def _number(digits: str) -> int:
    """As English says it, up to the hundreds; a longer one digit by digit."""
    if len(digits) > 3:
        return sum(_DIGITS[int(one)] for one in digits[:40])
    value = int(digits)
    hundreds, rest = divmod(value, 100)
    said = _DIGITS[hundreds] + 2 if hundreds else 0
    if 10 <= rest < 20:
        return said + _TEENS[rest - 10]
    tens, ones = divmod(rest, 10)
    return said + _TENS[tens] + (_DIGITS[ones] if ones or not value else 0)


@lru_cache(maxsize=8192)
def english(word: str) -> int:
    """Syllables of one English word in lower case."""
    if word in EXCEPTIONS:
        return EXCEPTIONS[word]
    bare = word.replace("'", "")
    for end in ("'s", "s"):
        if word.endswith(end) and word.removesuffix(end) in EXCEPTIONS:
            return EXCEPTIONS[word.removesuffix(end)]
    if word.endswith("'s"):  # "there's" has one, "house's" two
        return english(word[:-2]) + bool(re.search(r"(?:[sxz]|[cs]h|[sczg]e)$", word[:-2]))
    if not _ENGLISH_VOWELS.search(bare):
        return 1 if len(bare) < 4 else max(1, len(bare) // 3)
    return max(1, len(_ENGLISH_VOWELS.findall(bare)) + _more(word) - _fewer(word))


_PARTED = re.compile(
    r"(?<![ctslg])ia(?!ge|n\b|n[ct]e?)|(?<=[^ctslg])ia(?=n[ct]e?\b)(?<!rria)|[iu]um|[^qg]ua[lt]"
    r"|(?<![cgtsxln])io(?!n|us\b)|(?<=[rd])iou|eo(?=\b|[nr]\b|us\b|ry\b)|[aeiouy]ying|[oeu]ing|iing|aing|rying"
    r"|dying|(?<![ct])ien[ct]|(?<=[^aeiou])ier\b|iest\b|ayer|[^aeiouy']'ve\b|(?:[aeiou]|[^aeiou][aeiou]th)sm\b|thm|sm\b"
)
"""Where two vowels are two syllables, or consonants make one by themselves."""
_NOT = re.compile(r"(?<!ca)(?<!wo)(?<!do)(?<!are)(?<!were)(?<!ai)n't$")  # "didn't" has two
# The first half of a compound, with an e that nobody says.
_HALF = re.compile(
    r"^(?:home|base|life|whole|fire|time|love|side|line|fore|wire|state|grave|wave|face|name|game|make|"
    r"take|safe|lone|space|tide|stone|bone|fate|gate|lime|line|juke|rose|house|horse|moose|share|store|"
    r"table|noise|care|hope|use|some|piece|place|prime|smoke|snake|white|wide|wine|lake|cake|made|more)"
    r"(?=[^aeiouyrds\'])"
)


def _more(word: str) -> int:
    return len(_PARTED.findall(word)) + (_NOT.search(word) is not None)


def _fewer(word: str) -> int:
    """The silent e: at the end, before an s or a d, before a suffix, inside a compound."""
    last = re.search(r"[^aeiouyl]e$|[aeiouyl]le$|rle$", word) and len(word) > 2
    past = re.search(r"[^aeiouytd]ed$", word) and not re.search(r"[^aeiouyrl]led$", word)
    many = re.search(r"[^aeiouysxzcg]es$", word) and not re.search(
        r"(?:[cs]h|[^aeiouyrl]l)es$", word
    )
    inside = re.search(r"[aeiouy][^aeiouy]+e(?:ly|less|ness|ful|ment|ments|fully)$", word)
    return bool(last or past or many) + bool(inside or _HALF.match(word))


# --------------------------------------------------------------------------- where the weight falls


def _first(_word: str, _size: int) -> int:
    return 0


def _english(word: str, size: int) -> int:
    if word in LATE:
        return LATE[word]
    return max(0, size - 2) if size > 2 and ROOTWARD.search(word) else 0


def _german(word: str, _size: int) -> int:
    return 1 if GERMAN_PREFIX.match(word) else 0


def _romance(word: str, size: int) -> int:
    """The written accent; else the last but one, or the last after a consonant."""
    groups = _VOWELS.findall(word)
    for place, group in enumerate(groups[:size]):
        if set(group) & set("áéíóúàèìòùâêô"):
            return place
    return size - 2 if word[-1] in "aeiouns" else size - 1


def _french(word: str, size: int) -> int:
    return size - 2 if word.endswith(("e", "es")) and size > 1 else size - 1


STRESSED: Mapping[str, Callable[[str, int], int]] = {
    "en": _english,
    "de": _german,
    "es": _romance,
    "it": _romance,
    "pt": _romance,
    "fr": _french,
}
