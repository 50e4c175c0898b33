"""What somebody wants, in words no dialect owns.

A field enters here only when an engine can act on it.
"""

import json
import math
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from kapelle.jobs.trouble import BadBrief

SHORTEST_S, LONGEST_S = 1.0, 600.0
SLOWEST_BPM, FASTEST_BPM = 30.0, 300.0
PROMPT_LIMIT = 5_000  # characters
TITLE_LIMIT = 200  # characters
TAGS_LIMIT = 50  # of each kind
TAG_LIMIT = 100  # characters
LYRICS_LIMIT = 5_000  # characters
TAKES_LIMIT = 4  # of one request
PLAN_LIMIT = 250_000  # characters of JSON: some forty times an ordinary plan
LARGEST_SEED = 2**63 - 1  # what a bigint holds
NEXT_TAKE = 0x1E3779B97F4A7C15  # from one take's seed to the next: odd, so that none comes twice


@dataclass(frozen=True, kw_only=True)
class Continuation:
    """What a song goes on from: one of ours, by its plan, or any other, by its sound."""

    plan: Mapping[str, Any] | None = None  # JSON: the plan of a song of ours
    audio: str = ""  # the name of a sound on the shelf, where there is no plan
    bpm: float | None = None  # of that sound, where it is known
    key: str | None = None
    at: float | None = None  # seconds into it; None: at its end
    whole: bool = True  # with what came before; False: a new song, of its kind

    def __post_init__(self) -> None:
        if (self.plan is None) == (not self.audio):
            raise BadBrief("A song goes on from a plan or from a sound.", field="after")
        if self.at is not None and not _within(self.at, 0.0, LONGEST_S):
            raise BadBrief("A song goes on from a second between 0 and 600.", field="continue_at")


@dataclass(frozen=True, kw_only=True)
class Brief:
    """A request for music. Two equal briefs with equal seeds make equal songs.

    Raises BadBrief, naming the field, for anything no engine could follow.
    """

    prompt: str
    seed: int
    title: str = ""
    style_tags: tuple[str, ...] = ()
    negative_tags: tuple[str, ...] = ()
    duration: float | None = None  # seconds; None lets the engine choose
    bpm: float | None = None
    key: str | None = None  # "F# minor"
    instrumental: bool = False
    engine: str = "composer"
    stems: bool = False  # whether each player's track is wanted beside the song
    plan: Mapping[str, Any] | None = None  # JSON: a song's plan, handed back to the engine
    lyrics: str = ""  # words for the song, with marks such as [Chorus]
    write_lyrics: bool = False  # whether the engine is to write them
    takes: int = 1  # so many different songs of this brief
    focus: bool = False  # chained segments to work by, instead of a song that tells something
    after: Continuation | None = None

    def __post_init__(self) -> None:
        self._check_words()
        self._check_figures()

    def take(self, number: int) -> "Brief":
        """The brief of one of its takes, numbered from 1: the first has the seed that was asked."""
        seed = (self.seed + (number - 1) * NEXT_TAKE) % (LARGEST_SEED + 1)
        return replace(self, seed=seed, takes=1)

    def _check_words(self) -> None:
        asked = any(seen(text) for text in (self.prompt, *self.style_tags))
        if not (asked or self.plan is not None or self.after or self._wordless_wish()):
            raise BadBrief("Say what to make: the prompt is empty.", field="prompt")
        if len(self.prompt) > PROMPT_LIMIT:
            raise BadBrief(f"A prompt has at most {PROMPT_LIMIT} characters.", field="prompt")
        if len(self.lyrics) > LYRICS_LIMIT:
            raise BadBrief(f"Lyrics have at most {LYRICS_LIMIT} characters.", field="lyrics")
        for field, text in (
            ("prompt", self.prompt),
            ("title", self.title),
            ("lyrics", self.lyrics),
        ):
            if not _written(text):
                raise BadBrief(
                    "The text holds control characters; only tabs and line breaks are taken.",
                    field=field,
                )
        if len(self.title) > TITLE_LIMIT:
            raise BadBrief(f"A title has at most {TITLE_LIMIT} characters.", field="title")
        for field, tags in (("tags", self.style_tags), ("negative_tags", self.negative_tags)):
            if len(tags) > TAGS_LIMIT or not all(_short(tag) and _written(tag) for tag in tags):
                raise BadBrief(
                    f"There are at most {TAGS_LIMIT} tags, of 1 to {TAG_LIMIT} characters each.",
                    field=field,
                )

    def _wordless_wish(self) -> bool:
        """Words to a song, or the wish for some about anything, are enough to begin with."""
        return seen(self.lyrics) or self.write_lyrics

    def _check_figures(self) -> None:
        if not 1 <= self.takes <= TAKES_LIMIT:
            raise BadBrief(f"One request makes 1 to {TAKES_LIMIT} takes.", field="takes")
        if not _within(self.duration, SHORTEST_S, LONGEST_S):
            raise BadBrief("A song lasts between 1 and 600 seconds.", field="duration")
        if not _within(self.bpm, SLOWEST_BPM, FASTEST_BPM):
            raise BadBrief("A tempo lies between 30 and 300 BPM.", field="bpm")
        if not 0 <= self.seed <= LARGEST_SEED:
            raise BadBrief("A seed is a whole number from 0 to 2^63 - 1.", field="seed")
        if self.plan is not None and self.takes > 1:
            raise BadBrief("A plan makes one song: ask for one take.", field="takes")
        if self.plan is not None and not _paper(self.plan):
            raise BadBrief(
                f"A plan is a JSON object of at most {PLAN_LIMIT} characters.", field="plan"
            )


def _within(value: float | None, low: float, high: float) -> bool:
    return value is None or (math.isfinite(value) and low <= value <= high)


def _short(tag: str) -> bool:
    return 0 < len(tag) <= TAG_LIMIT


def _paper(plan: object) -> bool:
    """Whether it is JSON, and not too much of it. What it says is the engine's business."""
    try:
        return isinstance(plan, Mapping) and len(json.dumps(plan, allow_nan=False)) <= PLAN_LIMIT
    except (TypeError, ValueError, RecursionError):
        return False


def seen(text: str) -> bool:
    """Whether there is anything to read: spaces and invisible characters are no wish."""
    return any(unicodedata.category(character)[0] not in "ZC" for character in text)


def _written(text: str) -> bool:
    """False for control characters and lone surrogates, which no database and no file takes."""
    return not any(
        unicodedata.category(character) in {"Cc", "Cs"} and character not in "\t\n\r"
        for character in text
    )
