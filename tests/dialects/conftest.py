"""The doors without the house: a desk in memory, two keys, and a client that speaks ASGI."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest

from kapelle import app
from kapelle.delivery.files import Links
from kapelle.delivery.shelf import open_shelf
from kapelle.jobs.accounts import Account
from kapelle.jobs.brief import Brief
from kapelle.jobs.job import Asset, Job, Origin, Release, State
from kapelle.jobs.trouble import NotAllowed, NotFound
from tests.dialects import native_house

NOON = datetime(2026, 2, 17, 15, 39, 34, tzinfo=UTC)

RELEASE = Release(
    title="Midnight Grid",
    tags=("trap", "dark", "808s"),
    bpm=140.0,
    key="F# minor",
    duration=167.2,
    form=(),
    plan={},
    reading={},
    report={},
    assets=(
        Asset("audio", "job.1/song.mp3", "audio/mpeg", 3, ""),
        Asset("cover", "job.1/cover.jpg", "image/jpeg", 3, ""),
    ),
)


OpenNative = Callable[[], AbstractAsyncContextManager[Any]]


class MemoryDesk:
    """Keeps jobs in a dict; tests move them by hand."""

    def __init__(self) -> None:
        self.jobs: dict[str, Job] = {}
        self.replays: dict[tuple[str, str], Job] = {}
        self.up = True

    async def submit(
        self, brief: Brief, origin: Origin, *, idempotency_key: str | None = None
    ) -> Job:
        known = self.replays.get((origin.account, idempotency_key or ""))
        job = known or Job(id=str(uuid4()), brief=brief, origin=origin, created=NOON)
        if idempotency_key:
            self.replays[origin.account, idempotency_key] = job
        self.jobs[job.id] = job
        return job

    async def get(self, id: str, account: str) -> Job:
        if id not in self.jobs or self.jobs[id].origin.account != account:
            raise NotFound("There is no such job.")
        return self.jobs[id]

    async def ready(self) -> bool:
        return self.up

    async def counts(self) -> dict[State, int]:
        return dict.fromkeys(State, 0) | {State.QUEUED: len(self.jobs)}

    def put(self, state: State, *, account: str = "acc_ada", **changes: Any) -> Job:
        """A job as it would be in that state."""
        job = Job(
            id=str(uuid4()),
            brief=Brief(prompt="a trap song", seed=1),
            origin=Origin(dialect="whisul", account=account),
            created=NOON,
            state=state,
            started=NOON,
            finished=NOON.replace(minute=41, second=58) if state.over else None,
            releases=(RELEASE,) if state is State.SUCCEEDED else (),
        )
        self.jobs[job.id] = replace(job, **changes)
        return self.jobs[job.id]


class MemoryAccounts:
    """Ada may ask often, Bob twice a minute."""

    def __init__(self) -> None:
        self.rates = {"kpl_ada": "1000/minute", "kpl_bob": "2/minute"}

    async def open(self, key: str) -> Account:
        if key not in self.rates:
            raise NotAllowed
        name = key.removeprefix("kpl_")
        rate = self.rates[key]
        return Account(
            id=f"acc_{name}", name=name, rate=rate, webhook="", webhook_secret="", created=NOON
        )


async def nothing_to_press(_name: str) -> None:
    raise NotFound("There is no such file.")


class Doors:
    """The app, its desk, and one request at a time."""

    def __init__(self, shelf: Path) -> None:
        self.desk = MemoryDesk()
        self.accounts = MemoryAccounts()
        self.link = Links("http://kapelle.test", b"a secret of the desk")
        self.shelf = open_shelf(str(shelf))
        self.asgi = app.build(
            app.House(
                url="",
                store=None,  # pyright: ignore[reportArgumentType]
                accounts=self.accounts,  # pyright: ignore[reportArgumentType]
                desk=self.desk,  # pyright: ignore[reportArgumentType]
                shelf=self.shelf,
                link=self.link,
                press=nothing_to_press,
            ),
            engine="silence",
        )

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        """As Ada with JSON, unless `headers` says otherwise."""
        headers = {"authorization": "Bearer kpl_ada", "content-type": "application/json"}
        more["headers"] = more.get("headers", headers)

        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(self.asgi, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://kapelle.test") as c:
                return await c.request(method, path, **more)

        return asyncio.run(once())

    def generate(self, body: bytes | str, **headers: str) -> httpx.Response:
        known = {"authorization": "Bearer kpl_ada", "content-type": "application/json"}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.ask("POST", "/generate", content=body, headers=known | named)


@pytest.fixture
def doors(tmp_path: Path) -> Doors:
    return Doors(tmp_path / "shelf")


@pytest.fixture
def native(database_url: str, tmp_path: Path) -> OpenNative:
    """`async with native() as door:` the native door before a real desk."""
    return lambda: native_house.a_native_door(database_url, tmp_path / "shelf")
