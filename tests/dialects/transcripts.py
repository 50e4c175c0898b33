"""Conversations as they go over the wire, to be read: tests/golden/<dialect>/<case>.txt.

To write a transcript anew, delete it, run its test, and look at the difference.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import httpx

GOLDEN = Path(__file__).parents[1] / "golden"
ASKED = (
    "authorization",
    "x-api-key",
    "content-type",
    "idempotency-key",
)  # the client library's own are left out
QUIET = {"x-request-id", "content-length"}  # ours and HTTP's, in every answer
LONGEST = 600  # characters of a body that is no JSON
CHANGING = {  # what differs from run to run -> what is written for it
    r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}": "<uuid4>",
    r"kpl_[\w-]+": "<your_api_key>",
    r"acc_[0-9a-f]+": "<account>",
    r"/files/[\w-]{22}/": "/files/<signature>/",
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)": "<instant>",
    r"(t=|r=|retry-after: |again in )\d+": r"\1<number>",
}


def transcript(answer: httpx.Response, more: Mapping[str, str] = {}) -> str:
    """Request and answer as text, JSON indented, without what changes; `more` of that."""
    request = answer.request
    asked = [f"{request.method} {request.url.raw_path.decode()}"]
    asked += [f"{name}: {request.headers[name]}" for name in ASKED if name in request.headers]
    told = [f"{answer.status_code} {answer.reason_phrase}"]
    told += [f"{name}: {answer.headers[name]}" for name in sorted({*answer.headers} - QUIET)]
    parts = [*asked, "", _body(request.content), "---", *told, "", _body(answer.content)]
    text = "\n".join(parts).rstrip() + "\n"
    for changing, name in (CHANGING | {**more}).items():
        text = re.sub(changing, name, text, flags=re.MULTILINE)
    return text


def _body(raw: bytes) -> str:
    """Indented if it is JSON; a long one shortened."""
    text = raw.decode("utf-8", "backslashreplace").replace("\r\n", "\n")
    try:
        return json.dumps(json.loads(text), ensure_ascii=False, indent=2)
    except ValueError:
        return text if len(text) <= LONGEST else f"{text[:LONGEST]} … ({len(raw)} bytes)"


def on_paper(dialect: str, case: str, said: str) -> str:
    """What the paper says of this case; written now if nobody has yet."""
    paper = GOLDEN / dialect / f"{case}.txt"
    if not paper.exists():
        paper.parent.mkdir(exist_ok=True)
        paper.write_text(said, encoding="utf-8")
    return paper.read_text(encoding="utf-8")


def cases_on_paper(dialect: str) -> set[str]:
    return {paper.stem for paper in (GOLDEN / dialect).glob("*.txt")}
