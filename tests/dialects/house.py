"""Any door before a real desk and database, where a test plays the worker's part.

async with a_door(url, folder, home="/apiframe") as door:
    answer = await door.ask("POST", "/udio-generate", json={"prompt": "a waltz"})
    await door.play(answer.json()["task_id"])
"""

import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx

from kapelle import app
from kapelle.delivery.files import Links
from kapelle.delivery.shelf import Shelf, open_shelf
from kapelle.dialects.dialect import Dialect
from kapelle.engines.cards import CARDS
from kapelle.jobs import rules
from kapelle.jobs.accounts import Account, Accounts, Capability
from kapelle.jobs.database import opened
from kapelle.jobs.desk import CheckUrl, Counter, Desk
from kapelle.jobs.engine import Card
from kapelle.jobs.job import Asset, Job, Release, State
from kapelle.jobs.store import Store
from kapelle.jobs.trouble import BadBrief, NotFound

ADDRESS = "http://kapelle.test"
PLAN = {"bpm": 78.0, "sections": [{"name": "verse", "bars": 8}]}
READING = {"genre": {"value": "lo-fi hip hop", "words": "lo-fi"}, "unmet": ["Nobody sings here."]}


@dataclass
class Door:
    """The door, the desk behind it, and a key of each of two accounts."""

    home: str  # before every path
    desk: Desk
    store: Store
    accounts: Accounts
    shelf: Shelf
    link: Links
    ada: str
    bob: str
    http: httpx.AsyncClient = field(default_factory=httpx.AsyncClient)
    pressed: list[str] = field(default_factory=list)

    async def ask(
        self, method: str, path: str, key: str = "", headers: Mapping[str, str] = {}, **more: Any
    ) -> httpx.Response:
        """As Ada, unless another key is named."""
        bearer = {"authorization": f"Bearer {key or self.ada}"}
        return await self.http.request(
            method, self.home + path, headers=bearer | {**headers}, **more
        )

    async def account(self, key: str = "") -> Account:
        return await self.accounts.open(key or self.ada)

    async def job(self, id: str, key: str = "") -> Job:
        """As the desk has it."""
        return await self.desk.get(id, (await self.account(key)).id)

    async def key_for(self, *may: Capability) -> str:
        """Another key of Ada's account, which may do only this."""
        return await self.accounts.add_key((await self.account()).id, may=may)

    # -------------------------------------------------------------- the worker's part

    async def start(self, id: str) -> Job:
        """A worker takes it up."""
        [row] = await self.store.database.ask(
            "UPDATE kapelle.jobs SET queue_id = coalesce(queue_id, 0) WHERE id = %s"
            " RETURNING queue_id",
            id,
        )
        job = await self.store.start(id, row["queue_id"])
        assert job is not None
        return job

    async def play(self, id: str, **changes: Any) -> Job:
        """A worker plays all its takes to the end; `changes` are fields of their releases."""
        job = await self.start(id)
        folders = [f"{id}.{job.attempt}", *(f"{id}.{job.attempt}/take-{n}" for n in range(2, 5))]
        releases = [replace(self.release(folder), **changes) for folder in folders]
        return await self._finish(job, releases[: job.brief.takes])

    async def write(self, id: str, title: str, lyrics: str) -> Job:
        """A worker has words written, and nothing to hear."""
        job = await self.start(id)
        words = Release(
            title=title,
            tags=(),
            bpm=0.0,
            key="",
            duration=0.0,
            form=(),
            plan={},
            reading={},
            report={},
            assets=(),
            lyrics=lyrics,
        )
        return await self._finish(job, [words])

    async def _finish(self, job: Job, releases: list[Release]) -> Job:
        done = await self.store.succeed(job, [asdict(release) for release in releases])
        assert done is not None
        return done

    async def fail(self, id: str, problem: str, state: State = State.FAILED) -> Job:
        job = await self.start(id)
        failed = await self.store.fail(job, state, problem)
        assert failed is not None
        return failed

    async def lose(self, id: str) -> None:
        """The worker that plays it is lost: it waits to be played again."""
        await self.store.give_back(await self.start(id), lost=True)

    def release(self, folder: str) -> Release:
        """What a booth would have published, on the shelf."""
        assets = (
            self._stand("audio", f"{folder}/song.mp3", "audio/mpeg"),
            self._stand("cover", f"{folder}/cover.jpg", "image/jpeg"),
            self._stand("song.flac", f"{folder}/song.flac", "audio/flac"),
            self._stand("stem-bass.flac", f"{folder}/stem-bass.flac", "audio/flac"),
            Asset("song.wav", f"{folder}/song.wav", "audio/wav", 0, "", ready=False),
        )
        return Release(
            title="Midnight Grid",
            tags=("trap", "dark"),
            bpm=140.0,
            key="F# minor",
            duration=90.0,
            form=({"name": "intro", "role": "intro", "start": 0.0, "end": 12.5},),
            plan=PLAN,
            reading=READING,
            report={"lufs": -14.0, "faults": []},
            assets=assets,
        )

    def _stand(self, kind: str, name: str, mime: str) -> Asset:
        self.shelf.put(name, kind.encode(), mime)
        return Asset(kind, name, mime, len(kind), "ab12")

    async def press(self, name: str) -> None:
        if not name.endswith("song.wav"):
            raise NotFound("There is no such file.")
        self.pressed.append(name)
        self.shelf.put(name, b"RIFF", "audio/wav")


async def public(url: str) -> None:
    """The address check, short: what it refuses is tested beside it."""
    if "127.0.0.1" in url:
        raise BadBrief("Webhooks go to public web addresses only.", field="webhook")


@asynccontextmanager
async def a_door(
    url: str,
    folder: Path,
    *,
    home: str,
    sort: type[Door] = Door,
    engine: str = "composer",
    cards: Mapping[str, Card] = CARDS,
    check_url: CheckUrl = public,
    dialects: Sequence[Dialect] = app.DIALECTS,
    clock: Callable[[], float] = time.time,
) -> AsyncIterator[Any]:
    """A door of that sort whose paths begin with `home`; `engine` plays for whoever names none."""
    async with opened(url, patience_s=30) as database:
        store, shelf = Store(database, cap=4), open_shelf(str(folder))

        async def clear(folder: str) -> None:
            shelf.clear(folder)

        async def keep(name: str, data: bytes, mime: str) -> None:
            shelf.put(name, data, mime)

        counter = Counter(
            cards=cards,
            check_url=check_url,
            rules=rules.read(),
            clear=clear,
            keep=keep,
        )
        accounts = Accounts(database, public)
        _, ada = await accounts.create("Ada")
        _, bob = await accounts.create("Bob")
        door = sort(
            home=home,
            desk=Desk(store, counter),
            store=store,
            accounts=accounts,
            shelf=shelf,
            link=Links(ADDRESS, b"a secret of the desk", clock),
            ada=ada,
            bob=bob,
        )
        house = app.House(
            url=url,
            store=store,
            accounts=accounts,
            desk=door.desk,
            shelf=shelf,
            link=door.link,
            press=door.press,
        )
        asgi = app.build(house, engine, dialects, clock)
        transport = httpx.ASGITransport(asgi, raise_app_exceptions=False)
        async with httpx.AsyncClient(
            transport=transport, base_url=ADDRESS, follow_redirects=False
        ) as http:
            door.http = http
            yield door
