"""HTTP as we serve it: uvicorn, made patient with slow networks and impatient with idlers.

uvicorn waits for ever for a request's head; a few hundred connections that each send a byte a
minute would then hold the door shut (slowloris). Here a head must arrive within HEAD_S.
"""

import asyncio
import resource
import socket
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_S = 15.0  # for the request line and headers, which fit into one packet
IDLE_S = 30  # between two requests on one connection: a poller's interval and then some
CONNECTIONS = 800  # at once; beyond it 503
OPEN_FILES = 256 + 2 * CONNECTIONS  # a socket and a file on the shelf each, and our own
WAITING = 128  # connections not yet accepted; asyncio tries, and complains, that often in a row


class Impatient(H11Protocol):
    """Closes a connection on which a request's head has begun, or should have, and is not done."""

    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] - as uvicorn's own
        super().connection_made(transport)
        # asyncio does this only for sockets it made itself; without it the second half of an
        # answer waits 40 ms for the client's acknowledgement of the first (Nagle).
        line: socket.socket = transport.get_extra_info("socket")
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._deadline = self.loop.call_later(HEAD_S, transport.close)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        between: bool = self.cycle is None or self.cycle.response_complete  # pyright: ignore[reportUnnecessaryComparison] - None until the first head is read
        if not between:
            self._relax()
        elif self._deadline is None:
            self._deadline = self.loop.call_later(HEAD_S, self.transport.close)

    def connection_lost(self, exc: Exception | None) -> None:
        self._relax()
        super().connection_lost(exc)

    def _relax(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


def make_room() -> None:
    """Let this process open as many files as it may need: some systems start at 256."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


class Server(uvicorn.Server):
    def __init__(self, app: Any, *, patience_s: int) -> None:  # noqa: ANN401 - any ASGI app
        config = uvicorn.Config(
            app,
            http=Impatient,
            lifespan="off",
            log_config=None,
            access_log=False,  # the gate keeps a better one
            server_header=False,
            limit_concurrency=CONNECTIONS,
            backlog=WAITING,
            timeout_keep_alive=IDLE_S,
            timeout_graceful_shutdown=patience_s,
        )
        super().__init__(config)

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        """Signals are the caller's: it has more to shut down than HTTP."""
        yield
