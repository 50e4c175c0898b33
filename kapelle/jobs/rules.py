"""The house rules: what the desk refuses, and the reason it gives.

The rules themselves are a page anybody can read and the owner can replace (`rules.toml`); here is
how they are read and held against a brief. They look at words in their places, never at a word
alone: "kill the lights", "bomb bass" and "Queen-size" are music like any other.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kapelle.jobs.brief import Brief
from kapelle.jobs.trouble import Refused

OURS = Path(__file__).with_name("rules.toml")
LISTED, ANYBODY = "{name}", "{anybody}"
CAPITALS = r"[A-ZÀ-Þ][\w'.-]+\s+[A-ZÀ-Þ][\w'.-]+"  # "Mary Miller", where nobody shouts
APOSTROPHES = str.maketrans({"’": "'", "`": "'", "´": "'"})


@dataclass(frozen=True)
class Rule:
    name: str
    reason: str
    near: int  # words between what the groups found
    groups: tuple[re.Pattern[str], ...]  # on the text without case and accents
    named: re.Pattern[str] | None  # on the text as written: names nobody listed

    def broken(self, text: str, plain: str) -> bool:
        """Whether `text` breaks it; `plain` is the same without case and accents."""
        if self.named and self.named.search(text):
            return True
        found = [[match.start() for match in group.finditer(plain)] for group in self.groups]
        return all(found) and _close(found, plain, self.near)


@dataclass(frozen=True)
class Rules:
    rules: tuple[Rule, ...]

    def check(self, brief: Brief) -> None:
        """Raises Refused, with the owner's reason and the rule's name, for the first one broken."""
        for text in _texts(brief):
            plain = _plain(text)
            for rule in self.rules:
                if rule.broken(text, plain):
                    raise Refused(rule.reason, rule=rule.name)


def read(path: Path = OURS) -> Rules:
    """The rules on this page. ValueError, in a sentence, for a page that is none."""
    try:
        page = tomllib.loads(path.read_text("utf-8"))
        names = [_plain(name) for name in page.get("names", [])]
        return Rules(tuple(_rule(entry, names) for entry in page.get("rule", [])))
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as why:
        raise ValueError(f"{path} is no page of house rules: {why!r}.") from why


def _rule(entry: Mapping[str, Any], names: Sequence[str]) -> Rule:
    groups: list[list[str]] = entry["words"]
    unlisted = [word for group in groups for word in group if ANYBODY in word]
    return Rule(
        name=entry["name"],
        reason=entry["reason"],
        near=int(entry.get("near", 0)),
        groups=tuple(_any(_spelled(group, names)) for group in groups),
        named=_capitalised(unlisted) if unlisted else None,
    )


def _spelled(group: Iterable[str], names: Sequence[str]) -> Iterator[str]:
    listed = "(?:" + "|".join(re.escape(name) for name in sorted(names, key=len)[::-1]) + ")"
    for word in group:
        parts = [_phrase(_plain(part)) for part in word.replace(ANYBODY, LISTED).split(LISTED)]
        yield listed.join(parts)


def _phrase(words: str) -> str:
    """Words as a pattern: any space between them, * for any ending."""
    pattern = re.escape(words).replace(r"\*", r"\w*")
    return pattern.replace(r"\ ", r"\s+")


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"(?<![\w'])(?:" + "|".join(patterns) + r")(?![\w])")


def _capitalised(words: Iterable[str]) -> re.Pattern[str]:
    """The same phrases around two capitalised words: only the phrase may be in any case."""
    patterns: list[str] = []
    for word in words:
        before, after = word.split(ANYBODY)
        patterns.append(f"(?i:{_phrase(before)}){CAPITALS}(?i:{_phrase(after)})")
    return re.compile(r"(?<![\w'])(?:" + "|".join(patterns) + r")(?![\w])")


def _close(found: Sequence[Sequence[int]], plain: str, near: int) -> bool:
    """Whether one place of each group lies within `near` words of one of the first."""
    first, *others = [[_words(plain, at) for at in places] for places in found]
    return any(
        all(any(abs(here - there) <= near for there in places) for places in others)
        for here in first
    )


def _words(plain: str, until: int) -> int:
    return len(plain[:until].split())


def _texts(brief: Brief) -> Iterator[str]:
    yield unicodedata.normalize("NFKC", brief.prompt)
    yield unicodedata.normalize("NFKC", brief.title)
    yield unicodedata.normalize("NFKC", ", ".join(brief.style_tags))
    yield unicodedata.normalize("NFKC", brief.lyrics)


def _plain(text: str) -> str:
    """Without case, accents and what nobody sees; apostrophes straight."""
    apart = unicodedata.normalize("NFKD", text.translate(APOSTROPHES)).casefold()
    return "".join(
        letter for letter in apart if unicodedata.category(letter) not in {"Mn", "Cf", "Me"}
    )
