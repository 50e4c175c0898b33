"""Warm child processes, one song at a time each.

Songs are never made in the worker's own process: its event loop must go on sending signs of life, and
a crash in compiled code must cost one attempt and no more. A child is used again until it has played
`SONGS`; one that was interrupted, has died or has gone stale is killed with its whole process group.
"""

import asyncio
import json
import logging
import os
import signal
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeVar

log = logging.getLogger(__name__)
T = TypeVar("T")

SONGS = 50  # then a fresh child: what little an engine leaks goes with the old one
LINE_LIMIT = 64 * 2**20  # bytes; a release with its whole plan is far below


class Died(Exception):  # noqa: N818 - nothing here has failed: a process is gone
    """The child is gone: a crash, or the kernel's out-of-memory killer."""


class Child:
    def __init__(self, process: Process) -> None:
        self._process = process
        self._out = _there(process.stdout)
        self._in = _there(process.stdin)
        self.songs = 0

    async def say(self, order: Mapping[str, Any]) -> None:
        """Raises Died."""
        try:
            self._in.write(json.dumps(order).encode() + b"\n")
            await self._in.drain()
        except (BrokenPipeError, ConnectionResetError):
            raise Died(await self._end()) from None

    async def hear(self, within_s: float) -> dict[str, Any] | None:
        """The next line, or None when there is none in that time. Raises Died."""
        try:
            async with asyncio.timeout(within_s):
                line = await self._out.readline()
        except TimeoutError:
            return None
        if not line.endswith(b"\n"):
            raise Died(await self._end())
        return json.loads(line)

    async def _end(self) -> str:
        """How it ended, for the log; it has hung up, so a moment is enough."""
        with suppress(TimeoutError):
            async with asyncio.timeout(1.0):
                await self._process.wait()
        if self.alive:
            return "without leaving"
        code = self._process.returncode or 0
        return f"with code {code}" if code >= 0 else f"by {signal.Signals(-code).name}"

    @property
    def alive(self) -> bool:
        return self._process.returncode is None

    async def kill(self) -> None:
        """The whole group, at once; returns when the child is gone."""
        with suppress(ProcessLookupError, PermissionError):  # macOS says so of a dead group
            os.killpg(self._process.pid, signal.SIGKILL)
        self._in.close()
        await self._process.wait()


class Children:
    """Children that wait for a song. `argv` starts one."""

    def __init__(self, argv: Sequence[str], environ: Mapping[str, str]) -> None:
        self._argv = argv
        self._environ = environ
        self._idle: list[Child] = []

    async def warm(self, count: int) -> None:
        """Start so many ahead of the first song."""
        self._idle += [await self._start() for _ in range(count)]

    @asynccontextmanager
    async def one(self) -> AsyncGenerator[Child]:
        """A child for one song. Leaving by an exception kills it, whatever it was doing."""
        child = await self._next()
        try:
            yield child
        except BaseException:
            # Killed at once, waited for in peace: a second cancellation must not leave it behind.
            await asyncio.shield(asyncio.ensure_future(child.kill()))
            raise
        child.songs += 1
        if child.songs < SONGS:
            self._idle.append(child)
        else:
            await child.kill()

    async def close(self) -> None:
        for child in self._idle:
            await child.kill()
        self._idle.clear()

    async def _next(self) -> Child:
        while self._idle:
            child = self._idle.pop()
            if child.alive:
                return child
            log.warning("a waiting child died; starting another")
            await child.kill()
        return await self._start()

    async def _start(self) -> Child:
        return Child(
            await asyncio.create_subprocess_exec(
                *self._argv,
                stdin=PIPE,
                stdout=PIPE,
                env=dict(self._environ),
                start_new_session=True,
                limit=LINE_LIMIT,
            )
        )


def _there(pipe: T | None) -> T:
    assert pipe is not None  # noqa: S101 - asked for as PIPE three lines from here
    return pipe
