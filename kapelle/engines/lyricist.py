"""The lyricist: words for a song, and nothing to hear.

Our own writer (`compose/lyrics.py`) makes them from the prompt. Where somebody configured an endpoint
that speaks OpenAI's chat completions, that is asked first; whatever it does wrong, the house's own words
come instead, and the report says so in a sentence that names neither address nor key.
"""

import json
import logging
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

import httpx

from kapelle.compose import libretto, lyrics, reading
from kapelle.compose.reading import Reading
from kapelle.engines import cards
from kapelle.jobs.brief import LYRICS_LIMIT, TITLE_LIMIT, Brief
from kapelle.jobs.engine import LYRICIST, Tell, Verses
from kapelle.jobs.trouble import EngineFailed
from kapelle.music.chance import Chance
from kapelle.music.units import Seconds
from kapelle.settings import Words

log = logging.getLogger(__name__)

PATIENCE: Seconds = 30.0  # for the whole answer
MOST_BYTES = 256_000  # of an answer: fifty times a long song
TAGS = 6
TASK = (
    "You write song lyrics. Answer with one JSON object and nothing else: "
    '{"title": "...", "lyrics": "..."}. Mark the parts of the lyrics with [Verse 1], [Chorus], '
    "[Bridge] and the like on lines of their own. Rhyme, keep the lines of a part equally long, "
    "let the chorus return word for word, and write in the language of the request."
)


@dataclass(frozen=True)
class Written:
    """Words, and how they came about."""

    title: str
    text: str
    report: Mapping[str, Any]


class Unheard(Exception):  # noqa: N818 -- what is said when nobody answers
    """The endpoint gave no words; the message is a sentence for the report."""


class Lyricist:
    name = LYRICIST
    abilities = cards.LYRICS.abilities

    def __init__(self, words: Words | None = None) -> None:
        self._words = words

    def make(self, brief: Brief, tell: Tell) -> Verses:
        """Verses for the brief's prompt. EngineFailed only if no words at all came about."""
        tell(0.0, "reading the prompt")
        heard = reading.read(brief.prompt, tags=brief.style_tags, negative_tags=brief.negative_tags)
        tell(0.1, "writing the words")
        written = write(brief, heard, self._words)
        tell(0.95, "reading them once more")
        if not libretto.read(written.text).lines:
            raise EngineFailed("No words came to mind; try another prompt.")
        moods = [fact.value for fact in heard.moods]
        tags = [*([heard.genre.value] if heard.genre else []), *moods]
        return Verses(
            title=written.title, text=written.text, tags=tuple(tags[:TAGS]), report=written.report
        )


def write(
    brief: Brief,
    heard: Reading,
    words: Words | None = None,
    *,
    clock: Callable[[], Seconds] = time.monotonic,
) -> Written:
    """Words about the brief's prompt: from the endpoint where there is one, else from the house."""
    if words is None:
        return _house(brief, heard, {"words_by": "the house"})
    try:
        title, text = _asked(brief, words, clock)
    except Unheard as why:
        log.warning("the house wrote the words: %s", why)
        note = f"{why} The words are the house's own."
        return _house(brief, heard, {"words_by": "the house", "note": note})
    return Written(title, text, {"words_by": words.model})


def worded(brief: Brief, heard: Reading, words: Words | None) -> tuple[Brief, Reading]:
    """The brief with its words, written if that was asked, and what there is to say about them."""
    if brief.instrumental or not (brief.lyrics or brief.write_lyrics):
        return brief, heard
    said = [NOT_SUNG if brief.after is None else NOT_SET]
    if not brief.lyrics:
        written = write(brief, heard, words)
        brief = replace(brief, lyrics=written.text, title=brief.title or written.title)
        said += [str(written.report["note"])] if "note" in written.report else []
    return brief, replace(heard, unmet=(*heard.unmet, *said))


NOT_SUNG = "The words are not sung yet: the lead plays their melody, a note for each syllable."
NOT_SET = "A song that goes on from another keeps its melody; new words are not set to it yet."


def _house(brief: Brief, heard: Reading, report: Mapping[str, Any]) -> Written:
    prompt = "\n".join([brief.prompt, *brief.style_tags])
    seconds = brief.duration or (heard.duration.value if heard.duration else None)
    made = lyrics.write(
        prompt, heard, Chance(brief.seed) / "lyrics", title=brief.title, seconds=seconds
    )
    return Written(made.title, made.text, report)


# --------------------------------------------------------------------------- the endpoint


def _asked(brief: Brief, words: Words, clock: Callable[[], Seconds]) -> tuple[str, str]:
    """Title and text, as the endpoint wrote them. Unheard for anything else."""
    wish = brief.prompt or "a song about anything"
    if brief.style_tags:
        wish += f"\nStyle: {', '.join(brief.style_tags)}"
    if brief.title:
        wish += f"\nTitle: {brief.title}"
    body = {
        "model": words.model,
        "messages": [{"role": "system", "content": TASK}, {"role": "user", "content": wish}],
        "seed": brief.seed % 2**31,
        "max_tokens": 1500,
    }
    title, text = _read(_content(_sent(body, words, clock)))
    book = libretto.read(text[:LYRICS_LIMIT])
    if not book.lines:
        raise Unheard("The lyrics service answered without any words.")
    return (brief.title or title or book.title or "Untitled")[:TITLE_LIMIT], book.text


def _sent(body: Mapping[str, Any], words: Words, clock: Callable[[], Seconds]) -> bytes:
    headers = {"Authorization": f"Bearer {words.key}"} if words.key else {}
    until = clock() + PATIENCE
    url = f"{words.url}/chat/completions"
    try:
        with (
            httpx.Client(timeout=PATIENCE, trust_env=False, follow_redirects=False) as http,
            http.stream("POST", url, json=body, headers=headers) as answer,
        ):
            if not answer.is_success:
                raise Unheard(f"The lyrics service answered with status {answer.status_code}.")
            return _bounded(answer, until, clock)
    except httpx.TimeoutException:
        raise Unheard("The lyrics service did not answer in time.") from None
    except (httpx.HTTPError, httpx.InvalidURL):
        raise Unheard("The lyrics service could not be reached.") from None


def _bounded(answer: httpx.Response, until: Seconds, clock: Callable[[], Seconds]) -> bytes:
    """The answer's body, while it is neither too long nor too late."""
    body = bytearray()
    for piece in answer.iter_bytes():
        body += piece
        if len(body) > MOST_BYTES:
            raise Unheard("The lyrics service answered at too great a length.")
        if clock() > until:
            raise Unheard("The lyrics service did not answer in time.")
    return bytes(body)


def _content(body: bytes) -> str:
    """What the first choice says."""
    try:
        said = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise Unheard("The lyrics service answered something that is no completion.") from None
    if not isinstance(said, str):
        raise Unheard("The lyrics service answered something that is no completion.")
    return said


_FENCED = re.compile(r"```[a-z]*\n?")


def _read(said: str) -> tuple[str, str]:
    """Title and lyrics out of JSON, wrapped or not; any other text is lyrics."""
    bare = _FENCED.sub("", said).strip()
    start, end = bare.find("{"), bare.rfind("}")
    if 0 <= start < end:
        try:
            page = cast("object", json.loads(bare[start : end + 1], strict=False))
        except (ValueError, RecursionError):
            page = None
        if isinstance(page, dict):
            fields = cast("dict[str, object]", page)
            title, text = fields.get("title"), fields.get("lyrics") or fields.get("text")
            if isinstance(text, str):
                return libretto.clean(title) if isinstance(title, str) else "", text
    return "", bare
