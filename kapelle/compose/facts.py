"""Facts a prompt states in figures: tempo, key, metre and length, in the many ways people write them.

Each function lists what was said, in order, with its place in the text. Texts are clean and keep
their capitals; `low` is the same text in lower case (see `finding.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

from kapelle.compose.lexicon import JAPANESE_NOTES, KOREAN_NOTES, SOLFEGE
from kapelle.music.pitch import LETTERS, NAMES, SCALES
from kapelle.music.units import Metre, Seconds

T = TypeVar("T")


@dataclass(frozen=True)
class Fact(Generic[T]):
    """Something the band was told."""

    value: T
    words: str  # the words of the prompt it was read from


@dataclass(frozen=True, slots=True)
class Said(Generic[T]):
    """A figure somewhere in a text; which of several becomes a Fact is decided in `figures.py`."""

    value: T
    start: int  # characters
    end: int
    sure: int = 1  # how plainly it was said: a label beats a mention, a mention beats a range


# Tempo -----------------------------------------------------------------------------------------

_NUMBER = r"(\d{1,4}(?:[.,]\d{1,2})?)"
_TO = r"\s*(?:-|–|—|~|〜|to|bis|à|a)\s*"
_PER_MINUTE = (
    r"(?:bpms?\b|b\.p\.m\.?|beats?[ -](?:per|a)[ -]minute|beats?/min(?:ute)?|schläge pro minute|"
    r"battements par minute|pulsaciones por minuto|batidas por minuto|battiti al minuto|"
    r"拍/分|نبضة في الدقيقة)"
)
_DOTTED = r"(?:\s*-?\s*(?P<dotted>dotted[- ](?:quarter|crotchet)s?|♩\.))?"
_LABEL = r"(?:\bbpm|\btempo|速度|テンポ|템포)\s*(?:[:=~≈]|\s[-–—]\s|\bof\b|\bat\b|\bis\b|\baround\b|\babout\b|\s)*"
_BPM_RANGE = re.compile(
    rf"(?:\b(?:between|entre|zwischen|tra)\s+{_NUMBER}\s+(?:and|y|et|e|und)\s+{_NUMBER}\s*{_PER_MINUTE})|(?:{_LABEL}\b{_NUMBER}{_TO}{_NUMBER}(?!\d))|(?:\b{_NUMBER}{_TO}{_NUMBER}\s*{_PER_MINUTE})"
)
_BPM_LABEL = re.compile(
    rf"{_LABEL}(?<![\d.]){_NUMBER}(?![\d%/:]|\s*(?:%|/\s*\d|seconds?|minutes?))"
)
_BPM_PLAIN = re.compile(
    rf"(?<!\d)(?<!\d[.,:/]){_NUMBER}(?:\s*-?ish)?{_DOTTED}\s*-?\s*{_PER_MINUTE}"
)
_BPM_NOTE = re.compile(rf"(?:♩(?P<dotted>\.)?|♪|\bq)\s*=\s*{_NUMBER}")
_BPM_EAST = re.compile(
    rf"(?:每分钟|毎分|분당)\s*{_NUMBER}\s*(?:拍|박)?|(?<!\d){_NUMBER}\s*拍(?!子)"
)
_TENS = {
    "ten": 10, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_LEAST = 20  # "tempo one" is no tempo
_FIGURES = "|".join((*_TENS, *_ONES, "a", "hundred", "and"))
_BPM_SPELT = re.compile(
    rf"\b(?P<before>(?:(?:{_FIGURES})[\s-]+){{1,5}}){_PER_MINUTE}"
    rf"|\b(?:tempo|bpm)\s+(?:(?:of|is|at|around|about)\s+)?(?P<after>(?:{_FIGURES})(?:[\s-]+(?:{_FIGURES})){{0,4}})\b"
)
_BELOW_ZERO = re.compile(r"(?:^|\bat|\bof|\btempo|[:=])\s*[-−]$")


@dataclass(frozen=True, slots=True)
class Pulse:
    """A tempo, and which note it counts."""

    bpm: float
    dotted: bool = False  # counted in dotted quarters, and said so


def tempi(low: str) -> Iterator[Said[Pulse]]:
    """Ranges mean their middle. A negative tempo comes back negative, to be refused by name."""
    taken: list[tuple[int, int]] = []
    for pattern, sure in (
        (_BPM_RANGE, 0),
        (_BPM_NOTE, 2),
        (_BPM_EAST, 2),
        (_BPM_LABEL, 2),
        (_BPM_PLAIN, 1),
    ):
        for match in pattern.finditer(low):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            yield Said(_pulse(match, low), match.start(), match.end(), sure)
    for match in _BPM_SPELT.finditer(low):
        bpm = _counted(match["before"] or match["after"])
        if bpm > _LEAST:
            yield Said(Pulse(bpm), match.start(), match.end())


def _counted(words: str) -> float:
    """ "A hundred and twenty", "ninety-two", and "one twenty", the way players say it."""
    whole = 0
    for word in re.findall(r"[a-z]+", words):
        if word == "hundred":
            whole = max(whole, 1) * 100
        elif word in _TENS:
            whole = (whole * 100 if 0 < whole < 10 else whole) + _TENS[word]
        elif word in _ONES:
            whole += _ONES[word]
    return float(whole)


def _pulse(match: re.Match[str], low: str) -> Pulse:
    dotted = "dotted" in match.re.groupindex and match["dotted"] is not None
    named = {match.re.groupindex[name] - 1 for name in match.re.groupindex}
    figures = [
        float(figure.replace(",", "."))
        for place, figure in enumerate(match.groups())
        if figure is not None and place not in named
    ]
    below = _BELOW_ZERO.search(low[max(0, match.start() - 8) : match.start()])
    return Pulse(sum(figures) / len(figures) * (-1 if below else 1), dotted)


# Key -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tonality:
    """A key as somebody says it: "in F", with or without its mode."""

    tonic: int  # pitch class
    mode: str | None  # a key of SCALES

    def __str__(self) -> str:
        return f"{NAMES[self.tonic]} {self.mode or ''}".strip()


_MODE_WORDS = {
    "major": "major", "maj": "major", "dur": "major", "mayor": "major", "majeur": "major",
    "maior": "major", "maggiore": "major", "minor": "minor", "min": "minor", "moll": "minor",
    "menor": "minor", "mineur": "minor", "minore": "minor",
    "aeolian": "minor", "natural minor": "minor", "ionian": "major",
} | {mode: mode for mode in SCALES}  # fmt: skip
_MODE = "|".join(sorted(_MODE_WORDS, key=len, reverse=True))
_SIGN = r"(?:\s?(#|♯|♭|b)(?![a-z0-9])|[\s-]?(sharp|flat|dièse|bémol|diesis|bemolle|sostenido|bemol|sustenido)\b)?"
_SHIFTS = {
    "#": 1, "♯": 1, "sharp": 1, "dièse": 1, "diesis": 1, "sostenido": 1, "sustenido": 1, "is": 1,
    "♭": -1, "b": -1, "flat": -1, "bémol": -1, "bemolle": -1, "bemol": -1, "es": -1, "s": -1,
    "": 0,
}  # fmt: skip
_LETTER_KEY = re.compile(rf"(?<![^\W_])([a-g]){_SIGN}[\s-]*({_MODE})\b\.?")
_GERMAN_KEY = re.compile(r"(?<![^\W_])([a-h])(is|es|s)?[\s-](dur|moll)\b")
_SHORT_KEY = re.compile(
    r"(?<![^\W_])([A-G]|[a-g](?=[#♯♭]))(#|♯|♭|b)?(m|min|maj)\b"
)  # on the text with capitals
_NAMED_KEY = re.compile(rf"\bkey(?:\s+of|\s+is|\s*[:=])\s*([a-g]){_SIGN}(?![^\W_])")
_BARE_KEY = re.compile(
    r"\b[Ii]n ([A-G])(#|♯|♭|b|[ -][Ff]lat|[ -][Ss]harp)?(?=\s*(?:$|[,.;)\n]|with\b|at\b))"
)  # "a blues in A"
_SOLFEGE_KEY = re.compile(
    rf"(?<![^\W_])({'|'.join(SOLFEGE)}){_SIGN}\s+(mayor|majeur|maior|maggiore|menor|mineur|minore)\b"
)
_KOREAN_KEY = re.compile(rf"(내림|올림)?([{''.join(KOREAN_NOTES)}])(장조|단조)")
_JAPANESE_KEY = re.compile(rf"(変|嬰)?([{''.join(JAPANESE_NOTES)}])(長調|短調)")
_CHINESE_KEY = re.compile(r"(降|升)?([a-g])\s*(#|b|♯|♭)?\s*(大调|小调|大調|小調|メジャー|マイナー)")
_EAST_SHIFTS = {"내림": -1, "올림": 1, "変": -1, "嬰": 1, "降": -1, "升": 1, "": 0}
_EAST_MODES = {
    "장조": "major", "단조": "minor", "長調": "major", "短調": "minor", "大调": "major",
    "大調": "major", "メジャー": "major", "小调": "minor", "小調": "minor", "マイナー": "minor",
}  # fmt: skip
# "A minor setback", "a major label": a bare A is a key only where a key would stand.
_BEFORE_A = re.compile(r"(?:\b(?:in|key of|key:|key|in the key of|to|from|and)|[=:(])\s*$")
_AFTER_A = re.compile(r"\s*(?:$|[,.;:)\]|\n]|\d|\b(?:key|scale|at|with|and|for)\b)")


def keys(text: str, low: str) -> Iterator[Said[Tonality]]:
    """Where two readings overlap, the one that knows its mode is right."""
    ways = (_letter_keys(text, low), _short_keys(text, low), _foreign_keys(low))
    found = [said for way in ways for said in islice(way, 40)]  # nobody means more
    taken: list[Said[Tonality]] = []
    for said in sorted(found, key=lambda said: (said.value.mode is None, -said.sure, said.start)):
        if all(said.end <= other.start or other.end <= said.start for other in taken):
            taken.append(said)
    yield from sorted(taken, key=lambda said: said.start)


def _letter_keys(text: str, low: str) -> Iterator[Said[Tonality]]:
    for match in _LETTER_KEY.finditer(low):
        letter, sign, word, mode = match.groups(default="")
        if letter == "a" and not sign + word and not _bare_a(text, low, match):
            continue
        yield _said(match, LETTERS[letter.upper()] + _SHIFTS[sign or word], _MODE_WORDS[mode])
    for match in _NAMED_KEY.finditer(low):
        letter, sign, word = match.groups(default="")
        yield _said(match, LETTERS[letter.upper()] + _SHIFTS[sign or word], None)


def _bare_a(text: str, low: str, match: re.Match[str]) -> bool:
    if _BEFORE_A.search(low[max(0, match.start() - 12) : match.start()]):
        return True
    return text[match.start()] == "A" and _AFTER_A.match(low, match.end()) is not None


def _short_keys(text: str, low: str) -> Iterator[Said[Tonality]]:
    """`F#m`, `Cm`, `Ebmaj`: without a sign only where a key would stand ("I Am" is none)."""
    for match in _SHORT_KEY.finditer(text):
        letter, sign, mode = match.groups(default="")
        before, after = (
            low[max(0, match.start() - 12) : match.start()],
            low[match.end() : match.end() + 1],
        )
        alone = re.search(r"(?:^|[,;(|])\s*$", before) and after in ("", ",", ";", ".", ")", "|")
        if sign or alone or _BEFORE_A.search(before):
            yield _said(
                match,
                LETTERS[letter.upper()] + _SHIFTS[sign],
                _MODE_WORDS["minor" if mode == "m" else mode],
            )

    for match in _BARE_KEY.finditer(text):
        letter, sign = match.groups(default="")
        yield _said(match, LETTERS[letter] + _SHIFTS[sign.lower().strip(" -")], None)


def _foreign_keys(low: str) -> Iterator[Said[Tonality]]:
    for match in _GERMAN_KEY.finditer(low):
        letter, sign, mode = match.groups(default="")
        # B is B flat and H is B; only E and A shorten "es" to "s".
        tonic = {"b": 10, "h": 11}.get(letter) if not sign else None
        if tonic is None:
            tonic = LETTERS[letter.upper().replace("H", "B")] + _SHIFTS[sign]
        yield _said(match, tonic, _MODE_WORDS[mode], sure=2)
    for match in _SOLFEGE_KEY.finditer(low):
        note, sign, word, mode = match.groups(default="")
        yield _said(match, SOLFEGE[note] + _SHIFTS[sign or word], _MODE_WORDS[mode])
    for pattern, notes in ((_KOREAN_KEY, KOREAN_NOTES), (_JAPANESE_KEY, JAPANESE_NOTES)):
        for match in pattern.finditer(low):
            shift, note, mode = match.groups(default="")
            yield _said(match, notes[note] + _EAST_SHIFTS[shift], _EAST_MODES[mode])
    for match in _CHINESE_KEY.finditer(low):
        shift, letter, sign, mode = match.groups(default="")
        tonic = LETTERS[letter.upper()] + _EAST_SHIFTS[shift] + _SHIFTS[sign]
        yield _said(match, tonic, _EAST_MODES[mode])


def _said(match: re.Match[str], tonic: int, mode: str | None, sure: int = 1) -> Said[Tonality]:
    return Said(Tonality(tonic % 12, mode), match.start(), match.end(), sure)


# Metre -----------------------------------------------------------------------------------------

_METRE = re.compile(
    r"(?<![\d/.])(\d{1,2})\s?/\s?([248]|16)(?![\d/%])(?!\s*(?:of the|of a|stars?|full|done))"
)


def metres(low: str) -> Iterator[Said[Metre]]:
    """ "6/8", but not "24/7", "5/4 stars" or a date."""
    for match in _METRE.finditer(low):
        count, unit = int(match[1]), int(match[2])
        if (
            2 <= count <= 15
            and count != unit * 3
            and not (count == 24 or (unit == 2 and count > 4))
        ):
            yield Said(Metre(count, unit), match.start(), match.end())
    for match in re.finditer(r"(?<!\d)([2-9])拍子", low):
        yield Said(Metre(int(match[1]), 8 if match[1] == "6" else 4), match.start(), match.end())


# Bars ------------------------------------------------------------------------------------------

_BAR = r"(?:bars?|measures?|takte?n?|compases|compás|mesures?|compassos?|battute|小节|小節|마디|तक|тактов|такта)"
_BARS = re.compile(
    rf"(?:\b(?:in|of|lasting|exactly|only|just)\s+)?(?<![\d/.-])(\d{{1,3}})[\s-]?{_BAR}(?![a-zà-ÿ])"
)
_BARS_ELSEWHERE = re.compile(
    r"\b(?:after|first|last|every|within|until|at|by|before|final|next|per|each|for|another|the|about|after about)\s*(?:the\s*)?$"
)
_BARS_OF = re.compile(
    r"\s*-?\s*(?:blues|form|intro|outro|solo|bridge|verse|chorus|build|break|drop|drum|phrase|fill|of\b|later|in\b|into\b|before\b)"
)


def bars(low: str) -> Iterator[Said[int]]:
    """Bars of the whole piece: "an 8-bar loop"; not "12-bar blues" nor "after 16 bars"."""
    for match in _BARS.finditer(low):
        before = low[max(0, match.start() - 14) : match.start()]
        if _BARS_ELSEWHERE.search(before) or _BARS_OF.match(low, match.end()):
            continue
        if 1 <= int(match[1]) <= 400:
            yield Said(int(match[1]), match.start(), match.end())


# Length ----------------------------------------------------------------------------------------

_COUNTS = {
    "half a": 0.5, "half an": 0.5, "a half": 0.5, "a quarter of an": 0.25, "a couple of": 2, "eine halbe": 0.5,
    "medio": 0.5, "une demi": 0.5, "meio": 0.5, "mezzo": 0.5, "anderthalb": 1.5, "eineinhalb": 1.5,
    "zweieinhalb": 2.5, "dreieinhalb": 3.5, "cuatro": 4, "cinco": 5, "quatre": 4, "cinq": 5, "vier": 4,
    "fünf": 5, "quatro": 4, "quattro": 4, "cinque": 5, "one and a half": 1.5, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3,
    "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "fifteen": 15,
    "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60,
    "ninety": 90, "ein": 1, "eine": 1, "zwei": 2, "drei": 3, "un": 1, "una": 1, "une": 1, "deux": 2,
    "trois": 3, "dos": 2, "tres": 3, "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "due": 2,
    "tre": 3, "一": 1, "两": 2, "兩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "十": 10, "半": 0.5,
}  # fmt: skip
_MORE = {
    "fifteen": 15, "thirty": 30, "forty-five": 45, "forty": 40, "twenty": 20, "ten": 10, "dreißig": 30,
    "fünfzehn": 15, "fünfundvierzig": 45, "treinta": 30, "quince": 15, "cuarenta y cinco": 45, "trente": 30,
    "quinze": 15, "trinta": 30, "trenta": 30,
}  # fmt: skip
_COUNT = r"(\d{1,4}(?:[.,]\d+)?|" + "|".join(sorted(_COUNTS, key=len, reverse=True)) + ")"
_UNITS = {
    3600.0: r"hours?|stunden?|horas?|heures?",
    60.0: r"minutes?|mins?|minuten?|minutos?|minuti|minuto",
    1.0: r"seconds?|secs?|sekunden?|segundos?|secondes?|secondi|secondo",
}
_WORDED = re.compile(
    rf"(?<![^\W_])(?<!\d[.,:/])(?P<count>{_COUNT[1:-1]})(?P<half>[\s-]+and[\s-]+a[\s-]+half|\s*(?:½|1/2))?[\s-]*"
    rf"(?:(?P<hours>{_UNITS[3600.0]})|(?P<minutes>{_UNITS[60.0]})|(?P<seconds>{_UNITS[1.0]}))(?![^\W_])"
    rf"(?P<half2>\s+(?:and\s+a\s+half|y\s+medi[oa]|et\s+demie?|e\s+mei[oa]|e\s+mezz[oa]))?"
    rf"(?:\s*(?:and|,|und|y|et|e)?[\s-]*(?:(?P<more>\d{{1,2}})[\s-]*(?:{_UNITS[1.0]})"
    rf"|(?P<spelt>{'|'.join(_MORE)})(?:[\s-]*(?:{_UNITS[1.0]}))?)(?![^\W_]))?"
)
_ATTACHED = re.compile(
    r"(?<![^\W_])(?<!\d[.,:/])(?:(?P<m>\d{1,2})\s?m(?:in)?\s?(?P<ms>\d{1,2})\s?s|(?P<s>\d{1,3})\s?s|(?P<min>\d{1,2}(?:\.\d)?)m)(?![^\W_'])"
)
_HAN = dict(zip("一二三四五六七八九两兩", (1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 2), strict=True))
_EASTERN = re.compile(
    r"(?:(?P<minutes>\d{1,3}|半|[一两兩二三四五六七八九十]{1,3})\s?(?:分钟|分鐘|分間|分|분))?(?P<half>半)?(?:\s?(?P<seconds>\d{1,3}|[一二三四五六七八九十]{1,3})\s?(?:秒間|秒钟|秒|초))?"
)
_FIELD = re.compile(
    r"\b(?:length|duration)\s*[:=]\s*(\d{1,3})(?![\d:.]|\s*[^\W\d_])"
)  # "duration=45"
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2}):([0-5]\d)(?![\d:])")
_LONG = re.compile(r"\s*-?\s*(?:long|loop|clip|jingle|sting|snippet|ident|bumper|spot|teaser)\b")
_SONG = re.compile(
    r"\s*-?\s*(?:long|loop|clip|jingle|sting|snippet|ident|bumper|spot|teaser|song|track|piece|version|duration)\b"
)
_LASTING = re.compile(
    r"(?:\b(?:length|duration|lasting|lasts|long|runtime|running time|dauer|durée|duración|长度|时长|長さ|길이)\b)\s*(?:of|is|about|around)?\s*[:=~]?\s*$"
)
_ELSEWHERE_BEFORE = re.compile(
    r"\b(?:after|first|last|every|within|until|at|by|before|ago|final|next|per|each|bei|um|à|nach|the)\s*(?:the\s*)?$"
)
_ELSEWHERE_AFTER = re.compile(
    r"\s*-?\s*(?:in\b(?! length)|later|ago|away|walk|drive|from|before|into|mark|intro|outro|fade|of silence|apart|to midnight|to go|too late|late|delay|break|pause|rice|abs|workout|crafts)"
)
_TAG, _BEFORE_TAG = re.compile(r"\s*(?:$|[,;.|)\n])"), re.compile(r"(?:^|[,;|(\n])\s*$")
_OF_MUSIC = re.compile(r"\s*-?\s*(?:of|long|loop|mix|set|von|de|d')(?!\s+(?:sleep|work|the))")
_HOUR = re.compile(r"\s*(?:am|pm|a\.m|p\.m|o'clock|uhr|h\b|in the morning|at night)")


def lengths(low: str) -> Iterator[Said[Seconds]]:
    """Lengths of the whole piece; "after 30 seconds" and "the 80s" are none."""
    taken: list[tuple[int, int]] = []
    for match, seconds in (*_worded(low), *_attached(low), *_clocks(low), *_eastern(low)):
        if seconds and not any(a < match.end() and match.start() < b for a, b in taken):
            taken.append(match.span())
            yield Said(seconds, match.start(), match.end())


def _elsewhere(low: str, match: re.Match[str]) -> bool:
    before = low[max(0, match.start() - 14) : match.start()]
    if _LASTING.search(before) or low.startswith(" long", match.end()):
        return False
    return bool(_ELSEWHERE_BEFORE.search(before) or _ELSEWHERE_AFTER.match(low, match.end()))


def _worded(low: str) -> Iterator[tuple[re.Match[str], Seconds]]:
    for match in _WORDED.finditer(low):
        count = match["count"]
        number = float(count.replace(",", ".")) if count[0].isdecimal() else _COUNTS[count]
        number += 0.5 if match["half"] or match["half2"] else 0
        if (count in ("a", "an", "one") and match["seconds"]) or _elsewhere(low, match):
            continue  # "a second guitar", "one second"
        if match["hours"] and not _is_of_music(low, match):
            continue  # "24 hours", "an hour with you"
        unit = 3600 if match["hours"] else 60 if match["minutes"] else 1
        more = _MORE[match["spelt"]] if match["spelt"] else float(match["more"] or 0)
        yield match, number * unit + more


def _is_of_music(low: str, match: re.Match[str]) -> bool:
    before = low[max(0, match.start() - 14) : match.start()]
    return bool(_OF_MUSIC.match(low, match.end()) or _LASTING.search(before))


def _attached(low: str) -> Iterator[tuple[re.Match[str], Seconds]]:
    for match in _ATTACHED.finditer(low):
        before = low[max(0, match.start() - 14) : match.start()]
        if match["m"]:
            yield match, int(match["m"]) * 60 + int(match["ms"])
        elif match["min"]:
            if _LASTING.search(before) or _SONG.match(low, match.end()):
                yield match, float(match["min"]) * 60
        elif _LASTING.search(before) or _seconds_not_decade(low, match):
            yield match, float(match["s"])


def _seconds_not_decade(low: str, match: re.Match[str]) -> bool:
    if _elsewhere(low, match) or match["s"].startswith("0") or match["s"] == "808":
        return False
    decade = match["s"].endswith("0") and 20 <= int(match["s"]) <= 90
    # By itself "30s" is half a minute, "80s" the eighties.
    tag = (
        int(match["s"]) <= 30
        and _TAG.match(low, match.end())
        and _BEFORE_TAG.search(low[: match.start()])
    )
    return not decade or bool(tag) or _LONG.match(low, match.end()) is not None


def _clocks(low: str) -> Iterator[tuple[re.Match[str], Seconds]]:
    yield from ((match, float(match[1])) for match in _FIELD.finditer(low))
    for match in _CLOCK.finditer(low):
        if not _elsewhere(low, match) and not _HOUR.match(low, match.end()):
            yield match, int(match[1]) * 60 + int(match[2])


def _eastern(low: str) -> Iterator[tuple[re.Match[str], Seconds]]:
    for match in _EASTERN.finditer(low):
        minutes, seconds = match["minutes"], match["seconds"]
        if minutes is None and seconds is None:
            continue
        whole = 0.0
        if minutes is not None:
            whole = (0.5 if minutes == "半" else _han(minutes)) * 60
        yield match, whole + (30 if match["half"] else 0) + (_han(seconds) if seconds else 0)


def _han(number: str) -> float:
    """Figures, or the signs for them up to ninety-nine: 三十, 四十五."""
    if number.isdecimal():
        return float(number)
    tens, ten, ones = number.rpartition("十")
    whole = 10 * (_HAN[tens[-1]] if tens else 1) if ten else 0
    return float(whole + (_HAN[ones[-1]] if ones else 0))
