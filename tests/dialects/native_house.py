"""The native door before a real desk and database, where a test plays the worker's part."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx

from kapelle import app
from kapelle.delivery.files import Links
from kapelle.delivery.shelf import Shelf, open_shelf
from kapelle.engines.cards import CARDS
from kapelle.jobs import rules
from kapelle.jobs.accounts import Accounts, Capability
from kapelle.jobs.database import opened
from kapelle.jobs.desk import Counter, Desk
from kapelle.jobs.job import Asset, Job, Release, State
from kapelle.jobs.store import Store
from kapelle.jobs.trouble import BadBrief, NotFound

PLAN = {"bpm": 78.0, "sections": [{"name": "verse", "bars": 8}]}
READING = {"genre": {"value": "lo-fi hip hop", "words": "lo-fi"}, "unmet": ["Nobody sings here."]}


@dataclass
class Native:
    """The door, the desk behind it, and a key of each of two accounts."""

    desk: Desk
    store: Store
    accounts: Accounts
    shelf: Shelf
    http: httpx.AsyncClient
    ada: str
    bob: str
    pressed: list[str] = field(default_factory=list)

    async def ask(
        self, method: str, path: str, key: str = "", headers: Mapping[str, str] = {}, **more: Any
    ) -> httpx.Response:
        """As Ada, unless another key is named."""
        bearer = {"authorization": f"Bearer {key or self.ada}"}
        return await self.http.request(method, f"/v1{path}", headers=bearer | {**headers}, **more)

    async def create(self, key: str = "", /, **brief: Any) -> dict[str, Any]:
        answer = await self.ask("POST", "/songs", key, json={"prompt": "a trap song", **brief})
        assert answer.status_code == 202, answer.text
        return answer.json()

    async def key_for(self, *may: Capability) -> str:
        """Another key of Ada's account, which may do only this."""
        account = await self.accounts.open(self.ada)
        return await self.accounts.add_key(account.id, may=may)

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

    async def play(self, id: str) -> Job:
        """A worker plays it to its end."""
        job = await self.start(id)
        done = await self.store.succeed(job, [asdict(self.release(f"{id}.{job.attempt}"))])
        assert done is not None
        return done

    async def fail(self, id: str, problem: str) -> Job:
        job = await self.start(id)
        failed = await self.store.fail(job, State.FAILED, problem)
        assert failed is not None
        return failed

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


@asynccontextmanager
async def a_native_door(url: str, folder: Path) -> AsyncIterator[Native]:
    async with opened(url) as database:
        store = Store(database, cap=4)
        shelf = open_shelf(str(folder))

        async def clear(folder: str) -> None:
            shelf.clear(folder)

        async def keep(name: str, data: bytes, mime: str) -> None:
            shelf.put(name, data, mime)

        counter = Counter(cards=CARDS, check_url=public, rules=rules.read(), clear=clear, keep=keep)
        desk = Desk(store, counter)
        accounts = Accounts(database, public)
        _, ada = await accounts.create("Ada")
        _, bob = await accounts.create("Bob")
        link = Links("http://kapelle.test", b"a secret of the desk")
        native = Native(desk, store, accounts, shelf, httpx.AsyncClient(), ada, bob)
        house = app.House(
            url=url,
            store=store,
            accounts=accounts,
            desk=desk,
            shelf=shelf,
            link=link,
            press=native.press,
        )
        transport = httpx.ASGITransport(
            app.build(house, engine="composer"), raise_app_exceptions=False
        )
        async with httpx.AsyncClient(
            transport=transport, base_url="http://kapelle.test", follow_redirects=False
        ) as http:
            yield replace(native, http=http)


async def public(url: str) -> None:
    """The address check, short: what it refuses is tested beside it."""
    if "127.0.0.1" in url:
        raise BadBrief("Webhooks go to public web addresses only.", field="webhook")
