"""The whole Whisul conversation, call by call, as it goes over the wire: tests/golden/whisul/*.txt.

The transcripts are to be read. To write one anew, delete it, run this, and look at the difference.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from kapelle.jobs.job import State

GOLDEN = Path(__file__).parents[1] / "golden" / "whisul"
KEY = {"authorization": "Bearer kpl_ada"}
JSON = KEY | {"content-type": "application/json"}
PROMPT = b'{"prompt": "an upbeat trap beat with 808s and a dark synth melody"}'
NOBODY = "/jobs/00000000-0000-4000-8000-000000000000"

QUIET = {"x-request-id", "content-length"}  # ours and HTTP's, in every answer
CHANGING = {  # what differs from run to run
    r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}": "<uuid4>",
    r"kpl_[a-z]+": "<your_api_key>",
    r"/files/[\w-]{22}/": "/files/<signature>/",
    r"(t=|retry-after: |again in )\d+": r"\1<seconds>",
}


def job(state: State, **changes: Any) -> Callable[[Any], httpx.Response]:
    """A poll of a job in that state."""

    def poll(doors: Any) -> httpx.Response:
        made = doors.desk.put(state, **changes)
        return doors.ask("GET", f"/jobs/{made.id}", headers=KEY)

    return poll


def watched(doors: Any) -> httpx.Response:
    made = doors.desk.put(State.RUNNING, progress=0.42, stage="mixing")
    return doors.ask("GET", f"/jobs/{made.id}", headers=KEY | {"prefer": "progress"})


def too_often(doors: Any) -> httpx.Response:
    bob = JSON | {"authorization": "Bearer kpl_bob"}
    return [doors.ask("POST", "/generate", content=PROMPT, headers=bob) for _ in range(3)][-1]


def broken(doors: Any) -> httpx.Response:
    doors.desk.submit = None
    return doors.ask("POST", "/generate", content=PROMPT, headers=JSON)


def post(body: bytes, headers: dict[str, str] = JSON) -> Callable[[Any], httpx.Response]:
    return lambda doors: doors.ask("POST", "/generate", content=body, headers=headers)


CASES: dict[str, Callable[[Any], httpx.Response]] = {
    "202_generate": post(PROMPT),
    "202_compose": lambda doors: doors.ask("POST", "/compose", content=PROMPT, headers=JSON),
    "202_under_the_prefix": lambda doors: doors.ask(
        "POST", "/whisul/api/generate", content=PROMPT, headers=JSON
    ),
    "400_prompt_missing": post(b"{}"),
    "400_prompt_blank": post(b'{"prompt": "   "}'),
    "400_prompt_no_string": post(b'{"prompt": 808}'),
    "400_prompt_too_long": post(b'{"prompt": "' + b"la " * 2000 + b'"}'),
    "400_control_characters": post(b'{"prompt": "beep \\u0007"}'),
    "400_not_json": post(b"{prompt: a song}"),
    "400_no_object": post(b'["a song"]'),
    "400_wrong_content_type": post(PROMPT, KEY | {"content-type": "text/plain"}),
    "401_no_key": post(PROMPT, {"content-type": "application/json"}),
    "401_unknown_key": post(PROMPT, JSON | {"authorization": "Bearer kpl_eve"}),
    "401_other_scheme": post(PROMPT, JSON | {"authorization": "Basic a3BsX2FkYQ=="}),
    "401_poll": lambda doors: doors.ask("GET", NOBODY, headers={}),
    "404_poll": lambda doors: doors.ask("GET", NOBODY, headers=KEY),
    "405_method": lambda doors: doors.ask("GET", "/generate", headers=KEY),
    "429_too_often": too_often,
    "500_broken": broken,
    "200_queued": job(State.QUEUED, started=None),
    "200_running": job(State.RUNNING, progress=0.42, stage="mixing"),
    "200_running_watched": watched,
    "200_completed": job(State.SUCCEEDED),
    "200_failed": job(State.FAILED, problem="The engine could not make this song."),
    "200_cancelled": job(State.CANCELLED),
    "200_refused": job(State.REFUSED, problem="This request is against the house rules."),
}


def transcript(answer: httpx.Response) -> str:
    """Request and answer as text, without what changes."""
    request = answer.request
    asked = [f"{request.method} {request.url.path}", *_headers(request.headers, KEY | JSON)]
    told = [f"{answer.status_code} {answer.reason_phrase}", *_headers(answer.headers)]
    body = request.content.decode()
    body = body if len(body) < 200 else f"{body[:60]} … ({len(body)} bytes)"
    text = "\n".join([*asked, "", body, "---", *told, "", answer.text, ""])
    for changing, name in CHANGING.items():
        text = re.sub(changing, name, text)
    return text


def _headers(headers: httpx.Headers, wanted: dict[str, str] | None = None) -> list[str]:
    names = wanted or {*headers} - QUIET
    return [f"{name}: {headers[name]}" for name in sorted(names) if name in headers]


@pytest.mark.parametrize("case", CASES)
def test_the_conversation_is_the_one_on_paper(doors: Any, case: str) -> None:
    said = transcript(CASES[case](doors))
    paper = GOLDEN / f"{case}.txt"
    if not paper.exists():
        paper.write_text(said, encoding="utf-8")
    assert said == paper.read_text(encoding="utf-8")


def test_every_transcript_has_its_case() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} <= {*CASES}
