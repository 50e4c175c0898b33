"""A desk and a worker on a database of their own, and a loop that waits for what should come."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from kapelle.jobs import rules, worker
from kapelle.jobs.brief import Brief
from kapelle.jobs.database import opened
from kapelle.jobs.desk import Clear, Counter, Desk, Keep
from kapelle.jobs.engine import LISTENER, Abilities, Card
from kapelle.jobs.job import Job, Origin
from kapelle.jobs.letters import Announcement, Letter, Receipt
from kapelle.jobs.store import Store

TOY = (sys.executable, str(Path(__file__).with_name("toy_booth.py")))
HURRY = worker.Pace(
    beat_s=0.1, silence_s=1.0, look_s=0.3, poll_s=0.2, grace_s=0.5, letter_s=2.0, first_wait_s=0.2
)


@dataclass
class House:
    """Everything a test of the desk touches."""

    url: str
    desk: Desk
    store: Store
    letters: list[Letter] = field(default_factory=list)
    cleared: list[str] = field(default_factory=list)  # folders of the shelf
    kept: dict[str, bytes] = field(default_factory=dict)  # files of the shelf
    answers: Callable[[Letter], Awaitable[Receipt]] | None = None
    cap: int = 4

    def brief(self, prompt: str, engine: str = "toy") -> Brief:
        return Brief(prompt=prompt, seed=1, engine=engine)

    def origin(self, account: str = "a", webhook: str = "") -> Origin:
        return Origin(dialect="test", account=account, webhook=webhook)

    async def submit(self, prompt: str, account: str = "a", webhook: str = "") -> Job:
        return await self.desk.submit(self.brief(prompt), self.origin(account, webhook))

    async def column(self, job: Job, name: str) -> Any:
        rows = await self.store.database.ask("SELECT * FROM kapelle.jobs WHERE id = %s", job.id)
        return rows[0][name]

    async def until(self, job: Job, *, over: bool = True, within_s: float = 20) -> Job:
        """The job, once it is over (or no longer queued)."""

        async def look() -> Job | None:
            now = await self.desk.get(job.id, job.origin.account)
            return now if now.state.over or (not over and now.attempt > 0) else None

        return await until(look, within_s)

    @staticmethod
    async def wait(look: Callable[[], Awaitable[Any]], within_s: float = 20) -> Any:
        return await until(look, within_s)

    @staticmethod
    def pace(**changes: float) -> worker.Pace:
        return replace(HURRY, **changes)

    @asynccontextmanager
    async def working(
        self, *, pace: worker.Pace = HURRY, alone: bool = False, **duties: Any
    ) -> AsyncIterator[None]:
        """A worker in this process, with toy children."""
        settled = {"engines": ["toy"], "songs_at_once": 2, "cap": self.cap, "song_limit_s": 60.0}
        task = asyncio.create_task(
            worker.run(
                self.url,
                worker.Duties(**{**settled, **duties}),
                booth=TOY,
                environ=os.environ,
                announce=announce,
                send=self.send,
                alone=alone,
                pace=pace,
            )
        )
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def send(self, letter: Letter) -> Receipt:
        self.letters.append(letter)
        return await self.answers(letter) if self.answers else Receipt(status=200)


def announce(job: Job) -> Announcement:
    secret = job.origin.webhook_secret
    return Announcement({"id": job.id, "state": job.state}, {"x-secret": secret} if secret else {})


async def until(look: Callable[[], Awaitable[Any]], within_s: float = 20) -> Any:
    """What `look` finds, as soon as it finds something."""
    async with asyncio.timeout(within_s):
        while not (found := await look()):  # noqa: ASYNC110 - what changes is in another process
            await asyncio.sleep(0.03)
        return found


async def anywhere(url: str) -> None:
    """An address check that lets all through: what it refuses is tested beside it."""


@asynccontextmanager
async def a_house(url: str, cap: int = 4) -> AsyncIterator[House]:
    async with opened(url) as database:
        store = Store(database, cap=cap)
        cleared: list[str] = []

        async def clear(folder: str) -> None:
            cleared.append(folder)

        kept: dict[str, bytes] = {}

        async def keep(name: str, data: bytes, _mime: str) -> None:
            kept[name] = data

        desk = Desk(store, counter(clear, keep))
        yield House(url, desk, store, cleared=cleared, kept=kept, cap=cap)


def counter(clear: Clear, keep: Keep) -> Counter:
    able = Abilities(sings=False, longest=600.0, stems=False, midi=False)
    toys = ("toy", "other")
    cards = {name: Card(name=name, summary="A toy.", abilities=able) for name in toys}
    ears = replace(able, goes_on=True)
    cards[LISTENER] = Card(name=LISTENER, summary="Takes sounds in.", abilities=ears)
    return Counter(cards=cards, check_url=anywhere, rules=rules.read(), clear=clear, keep=keep)


OpenHouse = Callable[..., AbstractAsyncContextManager[House]]


@pytest.fixture
def house(database_url: str) -> OpenHouse:
    """`async with house() as h:`"""
    return lambda **how: a_house(database_url, **how)
