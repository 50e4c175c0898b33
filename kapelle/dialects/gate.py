"""The gate before all doors: gives each request an id, writes it down, and ends it cleanly.

`Ledger` names, times, counts and logs; it never writes a key, a query string or a signature.
`Turnstile` closes a connection whose large request body was refused before its end, after giving
the client a moment to read the answer: closing at once would reset the connection under it.
"""

import asyncio
import logging
import re
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Histogram
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kapelle.dialects.reading import BODY_LIMIT

LINGER_S = 1.0
SOUND_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
SIGNATURE = re.compile(r"(?<=^/files/)[^/]+")

access = logging.getLogger("kapelle.access")


@dataclass(frozen=True)
class Visit:
    """One request, for whoever answers it: `request.state.visit`."""

    id: str
    began: float  # seconds on `clock`
    clock: Callable[[], float]

    @property
    def ms(self) -> float:
        """How long it has been here."""
        return (self.clock() - self.began) * 1000


class Ledger:
    def __init__(
        self,
        app: ASGIApp,
        registry: CollectorRegistry,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._app = app
        self._clock = clock
        self._requests = Counter(
            "kapelle_http_requests",
            "Requests answered.",
            ("method", "route", "status"),
            registry=registry,
        )
        self._seconds = Histogram(
            "kapelle_http_request_seconds",
            "From the request's head to the answer's head.",
            ("method", "route"),
            registry=registry,
            buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        name = _request_id(Headers(scope=scope))
        began = self._clock()
        scope.setdefault("state", {})["visit"] = Visit(name, began, self._clock)

        async def sign(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["X-Request-Id"] = name
                self._write(scope, message["status"], self._clock() - began, name)
            await send(message)

        await self._app(scope, receive, sign)

    def _write(self, scope: Scope, status: int, seconds: float, name: str) -> None:
        method = scope["method"] if scope["method"] in METHODS else "OTHER"
        route = getattr(scope.get("route"), "path", "unknown")
        self._requests.labels(method, route, status).inc()
        self._seconds.labels(method, route).observe(seconds)
        access.info("%s %s %s %.1f ms %s", method, _path(scope), status, seconds * 1000, name)


METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


def _request_id(headers: Headers) -> str:
    """The caller's own id where it is harmless in a log, else a fresh one."""
    given = headers.get("x-request-id", "")
    return given if SOUND_ID.fullmatch(given) else f"req_{uuid.uuid4().hex}"


def _path(scope: Scope) -> str:
    """The path as it was sent (percent-encoded, so of one line), without a file's signature."""
    raw = scope.get("raw_path", b"").decode("ascii", "replace").partition("?")[0]
    return SIGNATURE.sub("-", raw)[:200]


class Turnstile:
    def __init__(self, app: ASGIApp, linger_s: float = LINGER_S) -> None:
        self._app = app
        self._linger_s = linger_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _unwelcome(Headers(scope=scope)):
            await self._app(scope, receive, send)
            return
        unread = True

        async def watched() -> Message:
            nonlocal unread
            message = await receive()
            unread = message.get("more_body", False)
            return message

        async def parting(message: Message) -> None:
            if unread and message["type"] == "http.response.start":
                MutableHeaders(scope=message)["Connection"] = "close"
            if not unread or message.get("more_body") or message["type"] != "http.response.body":
                await send(message)
                return
            await send({**message, "more_body": True})
            await self._linger(watched)
            await send({"type": "http.response.body", "body": b""})

        await self._app(scope, watched, parting)

    async def _linger(self, receive: Receive) -> None:
        """Let the rest of the body go by unread until the client has heard, or time is up."""
        try:
            async with asyncio.timeout(self._linger_s):
                while (await receive()).get("more_body", False):
                    pass
        except TimeoutError:
            return


def _unwelcome(headers: Headers) -> bool:
    """A body too large to let by unread, or of no said length."""
    length = headers.get("content-length", "0")
    return "transfer-encoding" in headers or not length.isdigit() or int(length) > BODY_LIMIT
