"""A hundred songs are asked for while API nodes, workers and Postgres are killed at random.

Real processes on one Postgres, as in a scale-out: two API nodes, two workers, `kill -9` with seeded
dice. Afterwards every accepted job has ended, ended once, and was announced; nothing is left running.
"""

import asyncio
import json
import os
import random
import shutil
import signal
import socket
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psutil
import psycopg
import pytest

from kapelle.jobs import database
from kapelle.jobs.accounts import Accounts

JOBS = 100
KILLS = ["worker"] * 9 + ["api"] * 8 + ["postgres"] * 4 + ["pause"]
PAUSE_S = 8.0  # longer than a worker may be silent before its songs are given to another
SEED = 20
OFTEN = "100000/minute"


@dataclass
class Town:
    """Everything that runs, and everything that was heard."""

    folder: Path
    postgres: database.Postgres
    hook: str
    dice: random.Random = field(default_factory=lambda: random.Random(SEED))
    ports: list[int] = field(default_factory=list)
    apis: dict[int, asyncio.subprocess.Process] = field(default_factory=dict)
    workers: list[asyncio.subprocess.Process] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    pauses: list[asyncio.Task[None]] = field(default_factory=list)
    accepted: dict[str, str] = field(default_factory=dict)  # job id → the key that asked
    heard: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))

    def environ(self, port: int) -> dict[str, str]:
        return {
            **os.environ,
            "DATABASE_URL": self.postgres.url,
            "KAPELLE_DATA": str(self.folder),
            "KAPELLE_SHELF": str(self.folder / "shelf"),
            "KAPELLE_PORT": str(port),
            "KAPELLE_ENGINE": "silence",
            "KAPELLE_KEY": "the-owners-key",
            "KAPELLE_WEBHOOK_NETWORKS": "127.0.0.1/32",
            "PYTHONWARNINGS": "ignore",
        }

    async def start(self, *command: str, port: int = 1) -> asyncio.subprocess.Process:
        with (self.folder / "log").open("ab") as log:
            return await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "kapelle", *command),
                env=self.environ(port),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    async def start_api(self, port: int) -> None:
        self.apis[port] = await self.start("serve", "--no-worker", port=port)

    async def start_worker(self) -> asyncio.subprocess.Process:
        return await self.start("worker", "--queues", "gen.silence,webhooks", "--concurrency", "2")

    async def kill(self, what: str) -> None:
        """kill -9 of one process, never of its group: what it leaves behind must end by itself."""
        if what == "postgres":
            os.kill(int((self.folder / "postgres" / "postmaster.pid").read_text().split()[0]), 9)
            await asyncio.to_thread(self.postgres.start)
        elif what == "api":
            port = self.dice.choice(self.ports)
            await slay(self.apis[port])
            await self.start_api(port)
        else:
            which = self.dice.randrange(len(self.workers))
            if what == "pause":
                self.pauses.append(asyncio.create_task(pause(self.workers[which])))
                return
            await slay(self.workers[which])
            self.workers[which] = await self.start_worker()

    async def submit(self, client: httpx.AsyncClient, number: int) -> None:
        """Asked until some node accepts, as a client would."""
        key = self.keys[number % len(self.keys)]
        while True:
            port = self.dice.choice(self.ports)
            with suppress(httpx.HTTPError):
                answer = await client.post(
                    f"http://127.0.0.1:{port}/generate",
                    json={"prompt": f"song number {number}"},
                    headers={
                        "Authorization": f"Bearer {key}",
                        "Idempotency-Key": f"song {number}",
                    },
                )
                if answer.status_code == 202:
                    self.accepted[answer.json()["job_id"]] = key
                    return
                assert answer.status_code >= 500 or answer.status_code == 429, answer.text
            await asyncio.sleep(0.2)

    def rows(self, query: str) -> list[Any]:
        with psycopg.connect(self.postgres.url) as connection:
            return connection.execute(query.encode()).fetchall()

    def unfinished(self) -> int:
        return self.rows(
            "SELECT (SELECT count(*) FROM kapelle.jobs WHERE state IN ('queued', 'running'))"
            " + (SELECT count(*) FROM kapelle.deliveries WHERE delivered IS NULL)"
        )[0][0]

    def processes(self) -> list[psutil.Process]:
        """All that run for this town, whoever their parent is by now."""
        found: list[psutil.Process] = []
        for process in psutil.process_iter():
            with suppress(psutil.Error):
                if process.environ().get("KAPELLE_DATA") == str(self.folder):
                    found.append(process)
        return found


async def slay(process: asyncio.subprocess.Process) -> None:
    with suppress(ProcessLookupError):
        process.kill()
    await process.wait()


async def pause(process: asyncio.subprocess.Process) -> None:
    """As a laptop's lid does, or a busy host: it wakes up believing that nothing has happened."""
    process.send_signal(signal.SIGSTOP)
    await asyncio.sleep(PAUSE_S)
    with suppress(ProcessLookupError):
        process.send_signal(signal.SIGCONT)


async def dismiss(process: asyncio.subprocess.Process) -> None:
    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(30):
        await process.wait()


@pytest.fixture
def folder() -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="kapelle-"))
    yield path
    shutil.rmtree(path)


@asynccontextmanager
async def a_town(folder: Path) -> AsyncIterator[Town]:
    with database.embedded(folder) as postgres:
        town = Town(folder, postgres, hook="")
        try:
            async with receiving(town):
                await open_accounts(town)
                town.ports = [free_port(), free_port()]
                for port in town.ports:
                    await town.start_api(port)
                town.workers = [await town.start_worker() for _ in range(2)]
                yield town
        finally:
            for process in town.processes():
                with suppress(psutil.Error):
                    process.kill()


@asynccontextmanager
async def receiving(town: Town) -> AsyncIterator[None]:
    """Hears the announcements; now and then it is not in the mood."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
            headers = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if line)
            body = json.loads(await reader.readexactly(int(headers["content-length"])))
            moody = town.dice.random() < 0.05
            if not moody:
                town.heard[headers["webhook-id"]].append(body)
            status = "500 Not Now" if moody else "200 OK"
            writer.write(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode())
            await writer.drain()
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    town.hook = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    async with server:
        yield


async def open_accounts(town: Town) -> None:
    async def anywhere(_url: str) -> None: ...

    await asyncio.to_thread(database.migrate, town.postgres.url)
    async with database.opened(town.postgres.url) as books:
        accounts = Accounts(books, anywhere)
        for name in ("Ada", "Bob", "Cleo", "Dan"):
            _, key = await accounts.create(name, webhook=town.hook, rate=OFTEN)
            town.keys.append(key)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


async def rage(town: Town) -> None:
    """Every kill of the list, in an order and at times the dice decide."""
    kills = KILLS[:]
    town.dice.shuffle(kills)
    for what in kills:
        await asyncio.sleep(town.dice.uniform(0.3, 1.8))
        await town.kill(what)


async def ask_for_songs(town: Town, client: httpx.AsyncClient) -> None:
    for number in range(JOBS):
        await town.submit(client, number)
        await asyncio.sleep(town.dice.uniform(0.05, 0.45))


async def test_nothing_accepted_is_lost_whatever_is_killed(folder: Path) -> None:
    async with a_town(folder) as town, httpx.AsyncClient(timeout=5, trust_env=False) as client:
        await asyncio.gather(rage(town), ask_for_songs(town, client))
        await asyncio.gather(*town.pauses)
        async with asyncio.timeout(90):
            while await asyncio.to_thread(town.unfinished):  # noqa: ASYNC110 - it is in Postgres
                await asyncio.sleep(0.5)

        await check_jobs(town, client)
        check_announcements(town)
        await check_processes(town)


async def check_jobs(town: Town, client: httpx.AsyncClient) -> None:
    """Whoever was told 202 finds the job ended, and the song where it says."""
    assert len(town.accepted) == JOBS
    assert town.rows("SELECT count(*) FROM kapelle.jobs") == [(JOBS,)]
    # The misfortunes were real: songs were interrupted, and played again.
    assert town.rows("SELECT count(*) > 0 FROM kapelle.jobs WHERE attempt > 1") == [(True,)]
    ends: Counter[str] = Counter()
    for job, key in town.accepted.items():
        answer = await client.get(
            f"http://127.0.0.1:{town.ports[0]}/jobs/{job}",
            headers={"Authorization": f"Bearer {key}"},
        )
        told = answer.json()
        ends[told["status"]] += 1
        if told["status"] == "completed":
            path = httpx.URL(told["result"]["song_url"]).raw_path.decode()
            song = await client.get(f"http://127.0.0.1:{town.ports[0]}{path}")
            assert song.status_code == 200
            assert len(song.content) > 1000
    assert ends["completed"] + ends["failed"] == JOBS
    assert ends["completed"] >= JOBS - 3, ends  # three lost workers in a row are bad luck, no more


def check_announcements(town: Town) -> None:
    """Each end was announced at least once, and no job was announced with two ends."""
    ends = dict(town.rows("SELECT id::text, state FROM kapelle.jobs"))
    heard = defaultdict(set)
    for letter in town.heard:
        job, _, state = letter.partition(".")
        heard[job].add(state)
    for job in town.accepted:
        assert heard[job] == {ends[job]}
    for told in town.heard.values():
        assert all(body == told[0] for body in told)


async def check_processes(town: Town) -> None:
    """Each booth belongs to a living worker; after SIGTERM nothing of ours is left."""
    workers = {worker.pid for worker in town.workers}
    booths = [process for process in town.processes() if "kapelle.booth" in process.cmdline()]
    assert booths
    assert {booth.ppid() for booth in booths} <= workers
    for process in (*town.apis.values(), *town.workers):
        assert process.returncode is None, "a process ended by itself"
        await dismiss(process)
        assert process.returncode == 0
    assert town.processes() == []
