"""A libretto: the words of a song, read as whoever wrote them meant them.

Any text gives one. Marks become parts and are never sung (`marks.py`); what stands in round brackets
is for the others to sing; a text without marks falls into stanzas at its blank lines, and a stanza
that comes back is the chorus. Every line that was written is in exactly one place: sung, or `unsung`.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kapelle.compose import marks, syllables
from kapelle.compose.marks import Direction, Mark

LONGEST_WORDS = 10_000  # characters that are read
LONGEST_LINE = 24  # syllables: two breaths; a longer one is two lines
LONGEST_TEXT = 400  # characters of one line, on a plan's page

_ASIDE = re.compile(r"\s*[(（]([^()（）]*)[)）]")
_INLINE = re.compile(r"\s*\[[^\[\]]*\]")
_AGAIN = re.compile(r"\s*[(（\[]\s*(?:[x×]\s?(\d)|(\d)\s?[x×])\s*[)）\]]\s*$", re.IGNORECASE)
_STAMP = re.compile(r"^\s*(?:\[\d{1,2}:\d{2}(?:[.:]\d{1,3})?\]\s*)+")
_FIELD = re.compile(r"^\s*\[(?:ti|ar|al|by|au|re|ve|length|offset):[^\[\]]*\]\s*$", re.IGNORECASE)
_TITLE = re.compile(
    r"^\s*(?:\[(?:ti|title)\s*:\s*([^\[\]]+)\]|(?:title|titel|titre|título|标题|歌名)\s*[:：]\s*(.+))$",
    re.IGNORECASE,
)
_SEAM = re.compile(r"[,;.!?…–—，。；！？、]\s*|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a breath."""

    text: str  # as it was written
    sung: str  # without what the others sing
    asides: tuple[str, ...] = ()  # what they do
    syllables: int = 0


@dataclass(frozen=True, kw_only=True)
class Stanza:
    """A part of the song and its words; without any it is played."""

    part: str  # a key of marks.PARTS, and never ""
    mark: str = ""  # as it was written
    note: str = ""  # "female vocal, soft"
    lines: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, kw_only=True)
class Libretto:
    title: str = ""
    language: str = "en"
    stanzas: tuple[Stanza, ...] = ()
    unsung: tuple[str, ...] = ()  # comments, directions, and marks that open nothing

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for stanza in self.stanzas for line in stanza.lines)

    @property
    def syllables(self) -> int:
        return sum(line.syllables for line in self.lines)

    @property
    def text(self) -> str:
        """The words with their marks, written one way."""
        return "\n\n".join(
            "\n".join([f"[{heading(stanza)}]", *(line.text for line in stanza.lines)])
            for stanza in self.stanzas
        )


def heading(stanza: Stanza) -> str:
    """What the part is called: as it was marked, else by its name."""
    return stanza.mark or stanza.part.capitalize()


def read(text: str) -> Libretto:
    """The words of a song. Total: any text gives a libretto, one without words included."""
    read = clean(text[:LONGEST_WORDS])
    scribe = _Scribe(syllables.tongue(re.sub(r"[\[【][^\]】]*[\]】]", " ", read)))
    for raw in re.split(r"\r\n|[\n\r\u2028\u2029\v\f\x85]", text[:LONGEST_WORDS]):
        scribe.hear(clean(raw))
    return Libretto(
        title=scribe.title,
        language=scribe.language,
        stanzas=tuple(_recalled(_told(scribe.stanzas))),
        unsung=tuple(scribe.unsung),
    )


def clean(text: str) -> str:
    """What can be printed: no control or invisible characters, every space a plain one."""
    spaced = "".join(" " if one.isspace() or one in "\xa0\u3000" else one for one in text)
    return "".join(
        one for one in spaced if one.isprintable() and unicodedata.category(one) != "Cf"
    ).strip()


def line(text: str, language: str = "") -> Line:
    """A line as it is sung. One that stands in round brackets as a whole is sung after all."""
    written = clean(text)[:LONGEST_TEXT]
    bare = _INLINE.sub(" ", written)
    asides = tuple(one.strip() for one in _ASIDE.findall(bare) if one.strip())
    sung = " ".join(_ASIDE.sub(" ", bare).split())
    if not syllables.count(sung, language):
        sung, asides = " ".join(asides), ()
    return Line(written, sung, asides, syllables.count(sung, language))


class _Scribe:
    """Takes the lines down one by one."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.title = ""
        self.stanzas: list[Stanza] = []
        self.unsung: list[str] = []
        self._blank = True  # whether the line before was
        self._marked = False  # whether a mark rules, so that blank lines mean nothing

    def hear(self, raw: str) -> None:
        if not raw:
            self._blank = True
            return
        titled = _TITLE.match(raw)
        if titled and not self.stanzas:
            self.title = self.title or (titled[1] or titled[2]).strip()[:200]
            self.unsung.append(raw)
        elif _FIELD.match(raw):
            self.unsung.append(raw)
        else:
            self._written(raw)
        self._blank = False

    def _written(self, raw: str) -> None:
        found = marks.read(raw, fresh=self._blank) if not _STAMP.match(raw) else None
        match found:
            case Mark():
                self._open(found, raw)
            case Direction():
                self.unsung.append(f"[{found.text}]" if found.rest else raw)
                if found.rest:
                    self._sing(found.rest)
            case None if raw.startswith("#") and not self.stanzas:
                self.unsung.append(raw)
            case None:
                self._sing(raw)

    def _open(self, mark: Mark, raw: str) -> None:
        if mark.part:
            shown = raw[: len(raw) - len(mark.rest)] if mark.rest else raw
            self.stanzas += [Stanza(part=mark.part, mark=_bare(shown), note=mark.note)] * mark.times
            self._marked = True
        else:
            self.unsung.append(raw)
        if isinstance(marks.read(mark.rest, fresh=False), Mark):
            self.unsung.append(mark.rest)  # "[Verse 1] (verse one)" says it twice
        elif mark.rest:
            self._sing(mark.rest)

    def _sing(self, raw: str) -> None:
        text = _STAMP.sub("", raw)
        again = _AGAIN.search(text)
        lines = [line(one, self.language) for one in _breaths(_AGAIN.sub("", text))]
        lines *= max(1, int(again[1] or again[2])) if again else 1
        if not any(one.syllables for one in lines):
            self.unsung.append(raw)
            return
        if not self.stanzas or (self._blank and not self._marked):
            self.stanzas.append(Stanza(part="verse"))
        for place in self._alike():
            stanza = self.stanzas[place]
            self.stanzas[place] = replace(stanza, lines=(*stanza.lines, *lines))

    def _alike(self) -> Iterator[int]:
        """The stanza that is open: several, where its mark says "x2"."""
        last = self.stanzas[-1]
        place = len(self.stanzas) - 1
        while (
            place >= 0
            and self.stanzas[place] == last
            and (last.mark or place == len(self.stanzas) - 1)
        ):
            yield place
            if marks.times(last.mark) == 1:
                return
            place -= 1


def _bare(mark: str) -> str:
    """ "Chorus 2" of "[Chorus 2]" """
    return mark.strip(" \t[]【】〔〕［］<>{}()（）「」#*=_~:：-")[:100]


def _breaths(text: str) -> list[str]:
    """A line in as many as can be sung, parted at its commas, else between words, else anywhere."""
    if syllables.count(text) <= LONGEST_LINE and len(text) <= LONGEST_TEXT:
        return [text]
    if len(text) < 2:
        return [text]
    middle = len(text) // 2
    seams = [found.end() for found in _SEAM.finditer(text)] or []
    near = [at for at in seams if len(text) // 5 <= at <= len(text) - len(text) // 5]
    near = near or [found.end() for found in re.finditer(r"\s+", text)]
    at = min(near, key=lambda one: (abs(one - middle), one)) if near else middle
    at = at if 0 < at < len(text) else middle
    return [*_breaths(text[:at].strip()), *_breaths(text[at:].strip())]


# --------------------------------------------------------------------------- what was left unsaid


def _told(stanzas: list[Stanza]) -> Iterator[Stanza]:
    """A stanza without a mark is a verse, and a chorus if it comes again."""
    said = [_plainly(stanza.lines) for stanza in stanzas]
    for stanza, words in zip(stanzas, said, strict=True):
        returns = words and said.count(words) > 1
        yield replace(stanza, part="chorus") if returns and not stanza.mark else stanza


def _plainly(lines: Iterable[Line]) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", one.text.casefold()).strip() for one in lines).strip()


RETURNING = frozenset({"chorus", "hook", "refrain", "pre", "drop"})
"""Parts whose words are known when they come again: their mark alone will do."""


def _recalled(stanzas: Iterable[Stanza]) -> Iterator[Stanza]:
    """A chorus of which only the mark was written again has its words again."""
    known: dict[str, tuple[Line, ...]] = {}
    for stanza in stanzas:
        if stanza.lines:
            known[stanza.part] = known.get(stanza.part, stanza.lines)
        elif stanza.part in RETURNING and stanza.part in known:
            yield replace(stanza, lines=known[stanza.part])
            continue
        yield stanza
