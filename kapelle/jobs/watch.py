"""Watching jobs change: however many watch however many jobs, the database is asked one question.

It is asked again every `EVERY_S` for as long as anybody watches, so a Postgres that restarts costs a
watcher nothing but a moment, and a change made by any worker on any machine is seen.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field

from kapelle.jobs.trouble import Busy

EVERY_S = 0.3  # a song's progress is written once a second

Versions = Callable[[Collection[str]], Awaitable[Mapping[str, int]]]
"""The versions of these jobs; one that is gone has none."""


@dataclass(frozen=True, eq=False)
class Watcher:
    job: str
    version: int  # what it has seen
    changed: asyncio.Event = field(default_factory=asyncio.Event)


class Watch:
    def __init__(self, versions: Versions, every_s: float = EVERY_S) -> None:
        self._versions = versions
        self._every_s = every_s
        self._watchers: set[Watcher] = set()
        self._looking: asyncio.Task[None] | None = None
        self.closed = False

    async def changed(self, job: str, version: int, within_s: float) -> bool:
        """Whether the job has moved on from that version (or is gone) within so many seconds."""
        if self.closed:
            return False
        watcher = Watcher(job, version)
        self._watchers.add(watcher)
        if self._looking is None:
            self._looking = asyncio.create_task(self._look())
        try:
            async with asyncio.timeout(within_s):
                await watcher.changed.wait()
        except TimeoutError:
            return False
        else:
            return not self.closed
        finally:
            self._watchers.discard(watcher)

    def close(self) -> None:
        """The house closes: nobody waits any longer, from now on."""
        self.closed = True
        for watcher in self._watchers:
            watcher.changed.set()

    async def _look(self) -> None:
        try:
            while self._watchers and not self.closed:
                await self._tell()
                await asyncio.sleep(self._every_s)
        finally:
            self._looking = None

    async def _tell(self) -> None:
        """Wake those whose job is not what they have seen."""
        jobs = {watcher.job for watcher in self._watchers}
        try:
            versions = await self._versions(jobs)
        except Busy:  # the database is away: the next look finds what has changed
            return
        for watcher in self._watchers:
            known = watcher.job in jobs  # not one that came while we asked
            if known and versions.get(watcher.job) != watcher.version:
                watcher.changed.set()
