"""The lyricist: words from the house or from an endpoint, and what is said where that fails."""

import json
import threading
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from kapelle.compose import libretto
from kapelle.compose.reading import read
from kapelle.engines import lyricist
from kapelle.engines.lyricist import Lyricist
from kapelle.jobs.brief import Brief
from kapelle.jobs.engine import Stopped, Verses
from kapelle.settings import Words

BRIEF = Brief(prompt="a hopeful pop song about the sea", seed=7)
KEY = "a-key-that-nobody-may-see"
SONG = {"title": "The Sea", "lyrics": "[Verse 1]\nThe sea is wide\n\n[Chorus]\nCome in, tide"}


def quiet(_progress: float, _stage: str) -> None: ...


def completion(content: object) -> bytes:
    return json.dumps(
        {"choices": [{"message": {"role": "assistant", "content": content}}]}
    ).encode()


@contextmanager
def endpoint(body: bytes, status: int = 200, **headers: str) -> Generator[tuple[Words, list[Any]]]:
    """A stand-in on loopback that answers everything alike, and keeps what it was asked."""
    asked: list[Any] = []

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["Content-Length"]))
            asked.append((self.path, dict(self.headers), json.loads(sent)))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        url = f"http://127.0.0.1:{server.server_port}/v1"
        yield Words(url=url, model="bard-1", key=KEY), asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def made(words: Words | None = None, brief: Brief = BRIEF) -> Verses:
    return Lyricist(words).make(brief, quiet)


def test_the_house_writes_the_same_words_for_the_same_brief() -> None:
    assert made() == made()
    assert made().report == {"words_by": "the house"}
    assert libretto.read(made().text).lines
    assert "pop" in made().tags


def test_it_stops_when_told() -> None:
    def stop(_progress: float, _stage: str) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        Lyricist().make(BRIEF, stop)


@pytest.mark.parametrize(
    "content",
    [
        json.dumps(SONG),
        f"```json\n{json.dumps(SONG)}\n```",
        f"Here you are:\n{json.dumps(SONG)}\nEnjoy!",
        "Title: The Sea\n[Verse 1]\nThe sea is wide\n\n[Chorus]\nCome in, tide",
    ],
)
def test_an_endpoint_is_asked_and_quoted(content: str) -> None:
    with endpoint(completion(content)) as (words, asked):
        verses = made(words)
    assert verses.title == "The Sea"
    assert verses.text == SONG["lyrics"]
    assert verses.report == {"words_by": "bard-1"}
    [(path, headers, sent)] = asked
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert sent["model"] == "bard-1"
    assert BRIEF.prompt in sent["messages"][-1]["content"]


@pytest.mark.parametrize(
    ("body", "status", "why"),
    [
        (b"no", 500, "status 500"),
        (b"", 401, "status 401"),
        (b"not json", 200, "no completion"),
        (b"{}", 200, "no completion"),
        (completion(None), 200, "no completion"),
        (completion("   "), 200, "without any words"),
        (completion("[Verse]\n[Chorus]"), 200, "without any words"),
        (completion("la " * 200_000), 200, "too great a length"),
        (b"[" * 200_000, 200, "no completion"),
    ],
)
def test_whatever_it_does_wrong_the_house_writes_and_says_so(
    body: bytes, status: int, why: str, caplog: pytest.LogCaptureFixture
) -> None:
    with endpoint(body, status) as (words, _):
        verses = made(words)
        address = words.url
    assert (verses.title, verses.text) == (made().title, made().text)
    assert verses.report["words_by"] == "the house"
    assert why in verses.report["note"]
    for told in (verses.report["note"], caplog.text):
        assert KEY not in told
        assert address not in told


def test_it_is_not_sent_elsewhere() -> None:
    with (
        endpoint(completion(json.dumps(SONG))) as (other, asked),
        endpoint(b"", 307, Location=f"{other.url}/chat/completions") as (words, _),
    ):
        assert "status 307" in made(words).report["note"]
    assert not asked


def test_nobody_there_is_no_failure() -> None:
    with endpoint(b"") as (words, _):
        pass
    assert "could not be reached" in made(words).report["note"]


def test_an_answer_that_trickles_is_not_waited_for() -> None:
    clock = iter([0.0, lyricist.PATIENCE + 1, lyricist.PATIENCE + 2])
    with endpoint(completion(json.dumps(SONG))) as (words, _):
        written = lyricist.write(BRIEF, read(BRIEF.prompt), words, clock=lambda: next(clock))
    assert "in time" in written.report["note"]


def test_a_title_that_was_asked_for_stays() -> None:
    brief = Brief(prompt="the sea", seed=1, title="Low Water")
    with endpoint(completion(json.dumps(SONG))) as (words, _):
        assert made(words, brief).title == "Low Water"
    assert made(brief=brief).title == "Low Water"


def test_words_that_are_to_be_written_become_the_briefs_own() -> None:
    wish = Brief(prompt="a folk song about the rain", seed=3, write_lyrics=True)
    brief, heard = lyricist.worded(wish, read(wish.prompt), None)
    assert libretto.read(brief.lyrics).lines
    assert brief.title
    assert lyricist.NOT_SUNG in heard.unmet


def test_words_that_were_given_stay_and_an_instrumental_has_none() -> None:
    given = Brief(prompt="folk", seed=3, lyrics="la la", write_lyrics=True)
    assert lyricist.worded(given, read("folk"), None)[0] == given
    mute = Brief(prompt="folk", seed=3, lyrics="la la", instrumental=True)
    assert lyricist.worded(mute, read("folk"), None)[1].unmet == read("folk").unmet
