"""Procrastinate, told to be patient: who runs what, where, and whom to wake.

Its worker stops when a heartbeat or a LISTEN fails, and forgets a finished job whose row it could not
mark. A Postgres that restarts in two seconds is no reason for either, so this connector asks again.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, LiteralString, TypeVar

from procrastinate import App, PsycopgConnector
from procrastinate.connector import Notify
from procrastinate.exceptions import ConnectorException
from psycopg import InterfaceError, OperationalError

from kapelle.jobs.database import POOL_WAIT_S, RECONNECT_S

PATIENCE_S = 60.0  # a database away for longer costs the attempts under way

T = TypeVar("T")


class Patient(PsycopgConnector):
    async def execute_query_async(self, query: LiteralString, **arguments: object) -> None:
        ask = super().execute_query_async
        await _again(lambda: ask(query, **arguments))

    async def execute_query_one_async(
        self, query: LiteralString, **arguments: object
    ) -> dict[str, Any]:
        ask = super().execute_query_one_async
        return await _again(lambda: ask(query, **arguments))

    async def execute_query_all_async(
        self, query: LiteralString, **arguments: object
    ) -> list[dict[str, Any]]:
        ask = super().execute_query_all_async
        return await _again(lambda: ask(query, **arguments))

    async def listen_notify(self, on_notification: Notify, channels: Iterable[str]) -> None:
        """What is missed while the line is down, polling finds."""
        names = list(channels)
        while True:
            try:
                await super().listen_notify(on_notification, names)
            except ConnectorException:
                await asyncio.sleep(RECONNECT_S)


def queue(url: str, size: int) -> App:
    """The queue on this database, with at most `size` connections and one more per listener."""
    return App(
        connector=Patient(
            conninfo=url,
            min_size=1,
            max_size=size,
            timeout=POOL_WAIT_S,
            reconnect_timeout=POOL_WAIT_S,
        )
    )


async def _again(ask: Callable[[], Awaitable[T]]) -> T:
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            return await ask()
        except ConnectorException as trouble:
            if time.monotonic() > until or not _away(trouble):
                raise
            await asyncio.sleep(RECONNECT_S)


def _away(trouble: ConnectorException) -> bool:
    """Whether the database was away, rather than answering with a refusal."""
    return isinstance(trouble.__cause__, (OperationalError, InterfaceError))
