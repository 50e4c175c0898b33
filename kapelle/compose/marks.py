"""Marks: how people write down which part of a song a line belongs to, in the languages they do it in.

    [Verse 1]   [chorus x2]   [Bridge - a cappella]   【副歌】   Verse 2:   ### Outro ###   (repeat chorus)

A mark is structure and is never sung. What stands between brackets and names no part is a direction
for whoever plays ("[whispers]"); in round brackets it is sung by the others.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from kapelle.compose.lexicon import listed

# The part of a song by what it is called. Hyphens are spaces; all is in lower case.
PARTS: Mapping[str, str] = {
    "verse": "verse, vers, v, verso, stanza, strophe, strofe, strofa, estrofa, copla, couplet, rap, "
    "rap verse, spoken, spoken word, spoken verse, gesprochen, narration, parlato, sprechgesang, "
    "куплет, 主歌, 诗歌, 说唱, 念白, 詞, aメロ, a メロ, 歌詞, 벌스, 절, 소절",
    "pre": "pre, pre chorus, prechorus, pre hook, pre refrain, prerefrain, pré refrain, vorrefrain, "
    "bridge to chorus, pre estribillo, preestribillo, pre coro, precoro, pré refrão, pre ritornello, "
    "lift, climb, build, build up, buildup, rise, riser, предприпев, 导歌, 導歌, 前副歌, 预副歌, "
    "預副歌, bメロ, b メロ, 프리코러스",
    "chorus": "chorus, chours, refrain, refrän, kehrreim, kehrvers, estribillo, coro, ritornello, "
    "refrão, refren, рефрен, припев, 副歌, 合唱, 高潮, サビ, 大サビ, コーラス, 후렴, 후렴구, 코러스",
    "hook": "hook, hook line, 记忆点, フック, 훅",
    "refrain": "post chorus, postchorus, post hook, after chorus, post refrain, nachrefrain",
    "bridge": "bridge, brücke, bruecke, middle eight, middle 8, middle, c part, c teil, pont, puente, "
    "ponte, бридж, мост, 桥段, 橋段, 桥, 过渡, cメロ, c メロ, ブリッジ, 브릿지, 브리지",
    "intro": "intro, introduction, opening, einleitung, vorspiel, introducción, introduccion, entrada, "
    "introdução, introduzione, prelude, prélude, вступление, интро, 前奏, 引子, 序, イントロ, 인트로, 전주",
    "interlude": "interlude, instrumental, instrumental break, instrumental interlude, music, "
    "musical break, instrumental bridge, zwischenspiel, instrumentalteil, intermède, interludio, "
    "intermezzo, instrumental section, проигрыш, 间奏, 間奏, 纯音乐, インタールード, 간주",
    "solo": "solo, instrumental solo, 独奏, 獨奏, ソロ, 솔로, соло",
    "break": "break, pausa, ブレイク",
    "breakdown": "breakdown, break down",
    "drop": "drop, beat drop, bass drop, ドロップ, 드롭, дроп",
    "head": "head",
    "theme": "theme, thema, thème, tema",
    "variation": "variation",
    "coda": "coda, tag, vamp",
    "outro": "outro, closing, ending, finale, schluss, ausklang, nachspiel, abspann, cierre, final, "
    "conclusion, encerramento, chiusura, концовка, аутро, 尾奏, 尾声, 尾聲, 结尾, 結尾, アウトロ, 아웃트로, 후주",
    # What ends or colours a part and is none itself.
    "": "end, the end, fin, fine, ende, fade, fade out, fadeout, fade in, ad lib, ad libs, adlib, adlibs, "
    "silence, pause, stop, 完, 终, 結束, 结束, конец, おわり, 끝",
}  # fmt: skip
NAMES: Mapping[str, str] = {name: part for part, names in PARTS.items() for name in listed(names)}
LONGEST_NAME = max(len(name.split()) for name in NAMES)
MOST_WORDS = 6  # of a mark's head: what is longer says something else

# Which one it is, or that it comes again: nothing that changes what it is.
_PLACE = frozenset(
    listed(
        "first, second, third, fourth, fifth, last, one, two, three, four, five, i, ii, iii, iv, v, vi, "
        "a, b, c, repeat, again, reprise, double, big, the, part, section, erste, zweite, dritte, letzter, "
        "letzte, premier, deuxième, dernier, primera, segunda, última, ultimo, 一, 二, 三, 四, 五, 第, 段, "
        "最後の, 最后, 重复, 重複, first half, and, sung, short, long, full, half"
    )
)  # fmt: skip
_TIMES = re.compile(
    r"(?<![^\W_])(?:[x×]\s?(\d{1,2})|(\d{1,2})\s?(?:[x×]|times|mal|fois|veces|vezes|volte|раза?|次|回))(?![^\W_])"
)
_ROUND = re.compile(r"^\s*\(([^()]*)\)\s*$")
_SQUARE = re.compile(
    r"^\s*(?:\[([^\[\]]*)\]|【([^【】]*)】|〔([^〔〕]*)〕|<([^<>]*)>|\{([^{}]*)\}|「([^「」]*)」|［([^［］]*)］)(.*)$",
    re.DOTALL,
)
_SPLIT = re.compile(r"\s*(?:[|:：;,(（/]|\s[-–—]+\s|[-–—]{2,})\s*")
_DECORATED = re.compile(r"^\s*([#*=_~-]{1,10})\s*(.*?)\s*[#*=_~:-]*\s*$", re.DOTALL)
_WORDS = re.compile(r"[^\W\d_]+|\d+")
MOST_TIMES = 8  # a part is asked for again so often and no oftener


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark that was read."""

    part: str  # a key of PARTS
    note: str = ""  # what it says besides: "female vocal, soft"
    times: int = 1
    rest: str = ""  # what is sung, on the same line


@dataclass(frozen=True, slots=True)
class Direction:
    """What stands in brackets and is for the players."""

    text: str
    rest: str = ""


def read(line: str, *, fresh: bool) -> Mark | Direction | None:
    """The mark a line is; None where it is to be sung. After a blank line it may go without signs."""
    boxed = _SQUARE.match(line)
    if boxed:
        *inner, rest = boxed.groups()
        text = next(one for one in inner if one is not None).strip()
        found = _named(text, loosely=True)
        if found is None:
            return Direction(text, rest.strip()) if line.lstrip()[0] in "[【〔<{［" else None
        return Mark(found.part, found.note, found.times, rest.strip(" :：\t"))
    rounded = _ROUND.match(line)
    if rounded:
        return _named(rounded[1], loosely=False)
    decorated = _DECORATED.match(line)
    if decorated and decorated[2]:
        found = _named(decorated[2], loosely=False)
        staged = decorated[1] == "*" and line.rstrip().endswith("*")
        return found or (Direction(decorated[2]) if staged else None)
    return _plain(line, fresh=fresh)


def _plain(line: str, *, fresh: bool) -> Mark | None:
    """ "Verse 1:" and "Chorus: we sing"; without a colon only a line that is nothing else."""
    head, colon, rest = line.replace("：", ":").partition(":")
    found = _named(head, loosely=False)
    if found is None or not found.part:
        return None
    if colon:
        return Mark(found.part, found.note, found.times, rest.strip())
    upright = line.strip()[:1].isupper() or not line.strip().isascii()
    return found if fresh and upright and not line.rstrip().endswith((".", ",", "!", "?")) else None


def times(text: str) -> int:
    """How often it is to come: "x2", "3 times"."""
    found = _TIMES.search(_folded(text))
    return max(1, min(MOST_TIMES, int(found[1] or found[2]))) if found else 1


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _named(text: str, *, loosely: bool) -> Mark | None:
    """What part it names; `loosely` among other words: "guitar solo", "final big chorus"."""
    folded = _folded(text)
    often = times(folded)
    bare = _TIMES.sub(" ", folded)
    head, *others = _SPLIT.split(bare.strip(), maxsplit=1)
    words = [word for word in _WORDS.findall(head.replace("-", " ")) if not word.isdecimal()]
    written = _SPLIT.split(unicodedata.normalize("NFKC", text).strip(), maxsplit=1)
    note = written[-1].strip(" )") if others and len(written) > 1 else ""
    note = note if _TIMES.sub("", _folded(note)).strip() else ""
    if not words or len(words) > MOST_WORDS:
        return None
    part = _part(words, loosely=loosely)
    return None if part is None else Mark(part, note, often)


def _part(words: list[str], *, loosely: bool) -> str | None:
    whole = NAMES.get(" ".join(words))
    if whole is not None:
        return whole
    left = [word for word in words if word not in _PLACE]
    whole = NAMES.get(" ".join(left))
    if whole is not None or not (loosely or any(not word.isascii() for word in left)):
        return whole
    found = [
        (name, NAMES[name])
        for size in range(min(LONGEST_NAME, len(left)), 0, -1)
        for at in range(len(left) - size, -1, -1)
        for name in [" ".join(left[at : at + size])]
        if name in NAMES and (len(name) > 1 or not name.isascii())
    ] or [(name, part) for name, part in NAMES.items() if not name.isascii() and name in left[-1]]
    parts = [part for _, part in found]
    if not loosely and not any(len(name) >= 2 and name in left for name, _ in found):
        return None
    # "Instrumental intro" is an intro.
    return next((part for part in parts if part != "interlude"), parts[0] if parts else None)
