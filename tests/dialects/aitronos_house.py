"""The Aitronos door before a real desk and database, in the organization of the vendor's samples."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kapelle.jobs.job import Job
from tests.dialects.house import Door, a_door

ORG = "org_abc123"
HOME = f"/v1/music/{ORG}"
SEED = {  # the vendor's own sample
    "engine": "studio",
    "prompt": "Upbeat lo-fi hip-hop with mellow piano and vinyl crackle",
    "duration_seconds": 120,
    "instrumental": True,
    "title": "Late Night Study",
}


@dataclass
class Clock:
    """The hour, and how far a test has moved it on."""

    ahead_s: float = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead_s


class Aitronos(Door):
    clock: Clock

    async def create(self, key: str = "", /, **body: Any) -> dict[str, Any]:
        answer = await self.ask("POST", "/generations", key, json=SEED | body)
        assert answer.status_code == 202, answer.text
        return answer.json()

    async def look(self, job: dict[str, Any]) -> dict[str, Any]:
        return (await self.ask("GET", f"/generations/{job['id']}")).json()

    async def behind(self, job: dict[str, Any]) -> Job:
        """As the desk has it."""
        return await self.desk.find(job["id"].removeprefix("mgen_"), (await self.account()).id)

    async def made(self, **body: Any) -> dict[str, Any]:
        """A job that has succeeded, as a poll tells it."""
        job = await self.create(**body)
        await self.play((await self.behind(job)).id)
        return await self.look(job)


@asynccontextmanager
async def an_aitronos_door(url: str, folder: Path, **more: Any) -> AsyncIterator[Aitronos]:
    clock = Clock()
    async with a_door(url, folder, home=HOME, sort=Aitronos, clock=clock, **more) as door:
        door.clock = clock
        await door.store.database.ask(  # of the test before this one
            "UPDATE kapelle.accounts SET organization = NULL WHERE organization = %s RETURNING id",
            ORG,
        )
        await door.accounts.change((await door.account()).id, organization=ORG)
        yield door
