"""Cancelling at every door that has it, while a worker plays in a child process."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import pytest

from kapelle.app import announcer
from kapelle.jobs import worker
from kapelle.jobs.engine import Abilities, Card
from kapelle.jobs.letters import Letter, Receipt
from tests.dialects.house import Door, a_door
from tests.jobs.conftest import HURRY, TOY, until

ABLE = Abilities(sings=False, longest=600.0, stems=False, midi=False)
TOYS = {"toy": Card(name="toy", summary="Does what its prompt says.", abilities=ABLE)}
ORG = "org_cancelling"


@dataclass
class Cancelling(Door):
    """All doors, before a worker whose songs never come to an end by themselves."""

    letters: list[Letter] = field(default_factory=list[Letter])

    async def send(self, letter: Letter) -> Receipt:
        self.letters.append(letter)
        return Receipt(status=200)

    @asynccontextmanager
    async def working(self, url: str) -> AsyncIterator[None]:
        task = asyncio.create_task(
            worker.run(
                url,
                worker.Duties(engines=["toy"], songs_at_once=1, cap=4, song_limit_s=60.0),
                booth=TOY,
                environ=os.environ,
                announce=announcer(self.link),
                send=self.send,
                pace=HURRY,
            )
        )
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


@dataclass(frozen=True)
class Way:
    """How a song is asked for at a door and told of, and by which word its state goes there."""

    path: str
    body: dict[str, Any]
    word: str
    again: int  # the status of a second cancel: one door calls it too late, the other a no-op


WAYS = {
    "kapelle": Way("/v1/songs", {}, "state", 409),
    "aitronos": Way(
        f"/v1/music/{ORG}/generations",
        {"engine": "studio", "duration_seconds": 1},
        "status",
        200,
    ),
}
every_way = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())


@asynccontextmanager
async def a_cancelling_door(url: str, folder: Path) -> AsyncIterator[Cancelling]:
    async with a_door(url, folder, home="", engine="toy", cards=TOYS, sort=Cancelling) as door:
        await door.store.database.ask(  # of the test before this one
            "UPDATE kapelle.accounts SET organization = NULL RETURNING id"
        )
        ada = (await door.account()).id
        await door.accounts.change(ada, organization=ORG, webhook="https://ada.example")
        yield door


async def asked(door: Cancelling, way: Way, prompt: str) -> str:
    answer = await door.ask("POST", way.path, json=way.body | {"prompt": prompt})
    assert answer.status_code == 202, answer.text
    return f"{way.path}/{answer.json()['id']}"


async def expect_cancelled(door: Cancelling, way: Way, song: str) -> None:
    """Once and for all, in the answer, in every later one, and in the one webhook."""
    answer = await door.ask("POST", f"{song}/cancel")
    assert (answer.status_code, answer.json()[way.word]) == (200, "cancelled")
    again = await door.ask("POST", f"{song}/cancel")
    assert again.status_code == way.again
    told = (await door.ask("GET", song)).json()
    assert told[way.word] == "cancelled"
    [letter] = await door.desk.deliveries((await door.account()).id)
    assert letter.event == "cancelled"


def children() -> set[int]:
    alive = (child for child in psutil.Process().children() if child.status() != "zombie")
    return {child.pid for child in alive if str(TOY[-1]) in child.cmdline()}


@every_way
async def test_a_song_that_waits_is_cancelled_and_never_begins(
    database_url: str, tmp_path: Path, way: Way
) -> None:
    async with a_cancelling_door(database_url, tmp_path) as door:
        song = await asked(door, way, "hang")
        await expect_cancelled(door, way, song)
        async with door.working(database_url):
            done = await asked(door, way, "broken")

            async def over() -> bool:
                return (await door.ask("GET", done)).json()[way.word] == "failed"

            await until(over)
            await until(lambda: asyncio.sleep(0, len(door.letters) == 2))
        told = sorted(letter.body[way.word] for letter in door.letters)
        assert told == ["cancelled", "failed"]
        assert (await door.ask("GET", song)).json()[way.word] == "cancelled"


@every_way
@pytest.mark.parametrize("prompt", ["hang", "stubborn"])
async def test_a_song_that_is_played_is_cancelled_and_its_child_is_gone(
    database_url: str, tmp_path: Path, way: Way, prompt: str
) -> None:
    async with a_cancelling_door(database_url, tmp_path) as door, door.working(database_url):
        song = await asked(door, way, prompt)

        async def begun() -> bool:
            return bool((await door.ask("GET", song)).json()["progress"])

        await until(begun)
        playing = children()
        assert playing
        await expect_cancelled(door, way, song)

        async def gone() -> bool:
            return not children() & playing

        await until(gone)
        await until(lambda: asyncio.sleep(0, door.letters))
        assert [letter.body[way.word] for letter in door.letters] == ["cancelled"]
