"""Files over HTTP: links that need no key, and answers a player can seek in.

A link is /files/<signature>/<name on the shelf>/<name for people>. The signature is an HMAC of
both names under the desk's own secret, so a link cannot be guessed or bent towards another file;
it lives as long as the file does, or until the second that is written behind its signature and
signed with it: /files/<signature>.<second>/… Pages of any origin may play it.
"""

import base64
import hashlib
import hmac
import logging
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from kapelle.delivery.names import file_name
from kapelle.delivery.shelf import Item, Shelf
from kapelle.jobs.job import Job
from kapelle.jobs.trouble import Forbidden, NotFound

log = logging.getLogger(__name__)

MIMES = {
    "mp3": "audio/mpeg",
    "wav": "audio/wav",
    "flac": "audio/flac",
    "opus": "audio/ogg",
    "ogg": "audio/ogg",
    "mid": "audio/midi",
    "jpg": "image/jpeg",
    "json": "application/json",
    "lrc": "text/plain; charset=utf-8",
}

OPEN_TO_ALL = {  # CORS: a player on any page may fetch, seek and read sizes
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Accept-Ranges, Content-Length, Content-Range, ETag",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
}

PREFLIGHT = OPEN_TO_ALL | {
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "Range, If-Range, If-None-Match",
    "Access-Control-Max-Age": "86400",
}

FOR_EVER = "public, max-age=31536000, immutable"  # a published file never changes
AWAY = "The file cannot be read at the moment; try again."
SIGNATURE_BYTES = 16  # 128 bits: nobody guesses one
SIGNED = re.compile(r"([\w-]+)(?:\.([1-9][0-9]{0,11}))?", re.ASCII)
ONE_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


@dataclass(frozen=True)
class Links:
    """Makes links and knows its own again."""

    public_url: str
    secret: bytes
    clock: Callable[[], float] = time.time  # seconds since 1970

    def __call__(self, job: Job, kind: str, take: int = 1, *, life_s: int | None = None) -> str:
        """The URL of a finished job's file of that kind ("audio", "cover", "song.wav"), good for so
        many seconds, or for as long as the file is there."""
        if len(job.releases) < take:
            raise NotFound("This job has no files.")
        release = job.releases[take - 1]
        name = release.asset(kind).name
        label = _label(release.title, name.rpartition("/")[2])
        return self.locate(name, label, life_s=life_s)

    def locate(self, name: str, label: str, *, life_s: int | None = None) -> str:
        """The URL of a file on the shelf, under a name for people."""
        until = "" if life_s is None else str(int(self.clock()) + life_s)
        signature = self.sign(name, label, until) + (until and f".{until}")
        return f"{self.public_url}/files/{signature}/{quote(name)}/{quote(label)}"

    def sign(self, name: str, label: str, until: str = "") -> str:
        """`until`: the last second, since 1970, in which it is good; empty: for ever."""
        signed = (until and f"{until}\n") + f"{name}\n{label}"  # no file's name begins with a line
        digest = hmac.digest(self.secret, signed.encode(), hashlib.sha256)
        return base64.urlsafe_b64encode(digest[:SIGNATURE_BYTES]).decode().rstrip("=")

    def check(self, signature: str, name: str, label: str) -> int | None:
        """For how many seconds it is good still; None: for ever. NotFound unless this signature was
        made here for these names, Forbidden when its time is over."""
        match = SIGNED.fullmatch(signature)
        made, until = (match[1], match[2] or "") if match else ("", "")
        if not hmac.compare_digest(made, self.sign(name, label, until)):
            raise NotFound("There is no such file.")
        left = int(until) - int(self.clock()) if until else None
        if left is not None and left < 0:
            raise Forbidden("This link has expired; ask for a new one where you got it.")
        return left


def _label(title: str, file: str) -> str:
    """The file's name for people: the song's title, and for a stem whose it is."""
    whose, _, suffix = file.rpartition(".")
    part = f" {whose}" if whose.startswith("stem-") else ""
    return f"{file_name(title)}{part}.{suffix}"


def route() -> Route:
    """Serves from the `shelf`, checks by the `link` and presses what is missing by the `press` of
    the app's state."""
    return Route("/files/{signature}/{path:path}", _serve, methods=["GET", "HEAD", "OPTIONS"])


async def _serve(request: Request) -> Response:
    if request.method == "OPTIONS":
        return Response(status_code=204, headers=PREFLIGHT)
    name, _, label = request.path_params["path"].rpartition("/")
    try:
        left_s = request.app.state.link.check(request.path_params["signature"], name, label)
        item = await _found(request, name)
    except NotFound as trouble:
        return PlainTextResponse(trouble.message, 404, headers=OPEN_TO_ALL)
    except Forbidden as trouble:
        return PlainTextResponse(trouble.message, 403, headers=OPEN_TO_ALL)
    except OSError as trouble:
        log.warning("%s", trouble)
        return PlainTextResponse(AWAY, 503, headers=OPEN_TO_ALL | {"Retry-After": "5"})
    caching = FOR_EVER if left_s is None else f"private, max-age={left_s}"
    return _answer(request, item, label, caching)


async def _found(request: Request, name: str) -> Item:
    """The file, pressed now if nobody has asked for it before."""
    shelf: Shelf = request.app.state.shelf
    try:
        return await shelf.look(name)
    except NotFound:
        await request.app.state.press(name)
        return await shelf.look(name)


def _answer(request: Request, item: Item, label: str, caching: str) -> Response:
    shelf: Shelf = request.app.state.shelf
    headers = OPEN_TO_ALL | {
        "Accept-Ranges": "bytes",
        "Cache-Control": caching,
        "Content-Disposition": disposition(label),
        "ETag": item.etag,
    }
    if _known(request.headers.get("if-none-match", ""), item.etag):
        return Response(status_code=304, headers=headers)
    piece = asked_range(request.headers, item)
    if piece == "unsatisfiable":
        return Response(
            status_code=416,
            headers=OPEN_TO_ALL
            | {"Content-Range": f"bytes */{item.size}", "Cache-Control": "no-store"},
        )
    start, end = piece or (0, item.size)
    headers |= {"Content-Length": str(end - start), "Content-Type": MIMES[label.rpartition(".")[2]]}
    if piece:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{item.size}"
    status = 206 if piece else 200
    if request.method == "HEAD":
        return Response(status_code=status, headers=headers)
    return StreamingResponse(shelf.read(item.name, start, end), status, headers=headers)


def asked_range(
    headers: Mapping[str, str], item: Item
) -> tuple[int, int] | Literal["unsatisfiable"] | None:
    """Start and end (exclusive) of the one range asked for; None for the whole file.

    Several ranges, or one we cannot read, get the whole file, as RFC 9110 (14.2) allows.
    """
    match = ONE_RANGE.fullmatch(headers.get("range", "").strip().replace(" ", ""))
    if match is None or headers.get("if-range", item.etag) != item.etag:
        return None
    first, last = match.groups()
    if not first and not last:
        return None
    if not first:  # the last so many bytes
        start, end = max(0, item.size - int(last)), item.size
    else:
        start, end = int(first), min(int(last) + 1, item.size) if last else item.size
        if last and int(last) < start:
            return None
    return (start, end) if start < end else "unsatisfiable"


def _known(if_none_match: str, etag: str) -> bool:
    tags = [tag.strip().removeprefix("W/") for tag in if_none_match.split(",")]
    return etag in tags or "*" in tags


def disposition(label: str) -> str:
    """Plays in place, and is saved under its title: RFC 6266, with a plain name for old clients."""
    plain = re.sub(r"[^A-Za-z0-9 ._()'-]", "_", label)
    return f"inline; filename=\"{plain}\"; filename*=UTF-8''{quote(label, safe='')}"
