"""How quickly the desk answers: a real server on loopback, idle and while it renders.

Every request is timed from the moment it was meant to be sent. The load comes from this process,
on the same two cores that serve and render: read the rows against the empty request's.
"""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx

from bench.served import served, surroundings
from kapelle.music.units import Seconds

CALLS = 200  # of each kind, one after another
BURST = 320  # accepted jobs, for the rate with 1 and with 32 clients
CLIENTS = 32
RUNNING = 10  # jobs followed from POST to their first sign of work
PROMPT = {"prompt": "a 3 second house sting at 124 bpm"}
SONG = {"prompt": "a 180 second trap beat with 808s and a dark synth melody"}

Call = Callable[[], Awaitable[httpx.Response]]


def main(data: Path) -> None:
    print("\n## Answers of a server on loopback, milliseconds")
    print(f"{'':<34} {'p50':>8} {'p95':>8} {'p99':>8} {'max':>8} {'n':>6}")
    with _serving(data, "silence") as (url, key):
        asyncio.run(_idle(url, key))
    with _serving(data, "composer") as (url, key):
        asyncio.run(_rendering(url, key))


async def _idle(url: str, key: str) -> None:
    async with _client(url, key) as client:

        def post() -> Awaitable[httpx.Response]:
            return client.post("/generate", json=PROMPT)

        _row("empty request (GET /healthz)", await _sequence(lambda: client.get("/healthz")))
        _row("POST to running, idle", [await _until_running(client) for _ in range(RUNNING)])
        _row("POST to 202, queue filling", await _sequence(post))
        one = await _burst(client, 1)
        many = await _burst(client, CLIENTS)
    print(f"\naccepted jobs per second: {one:.0f} with 1 client, {many:.0f} with {CLIENTS}")
    print(f"{'':<34} {'p50':>8} {'p95':>8} {'p99':>8} {'max':>8} {'n':>6}")


async def _rendering(url: str, key: str) -> None:
    async with _client(url, key) as client:
        job = await _rendered(client)
        _row("empty request, while rendering", await _sequence(lambda: client.get("/healthz")))
        _row(
            "POST to 202, while rendering",
            await _sequence(lambda: client.post("/generate", json=SONG)),
        )
        _row("poll, while rendering", await _sequence(lambda: client.get(job)))


async def _rendered(client: httpx.AsyncClient) -> str:
    """The poll URL of a long song that is being made; more of them wait behind it."""
    answers = [await client.post("/generate", json=SONG) for _ in range(4)]
    poll = str(answers[0].json()["poll_url"])
    while await _percent(client, poll) == 0:  # noqa: ASYNC110 - a client has only polling
        await asyncio.sleep(0.05)
    return poll


async def _percent(client: httpx.AsyncClient, poll: str) -> int:
    answer = await client.get(poll, headers={"Prefer": "progress"})
    return int(answer.headers["Kapelle-Progress"])


async def _waiting(client: httpx.AsyncClient, poll: str) -> bool:
    answer = await client.get(poll, headers={"Prefer": "progress"})
    return answer.headers["Kapelle-Stage"].startswith("waiting")


async def _until_running(client: httpx.AsyncClient) -> Seconds:
    """From POST to the first poll that shows it taken up, then on to the end: the next one is idle too."""
    began = time.perf_counter()
    poll = str((await client.post("/generate", json=PROMPT)).json()["poll_url"])
    while await _waiting(client, poll):  # noqa: ASYNC110 - the wait is what is measured
        await asyncio.sleep(0.002)
    waited = time.perf_counter() - began
    while await _percent(client, poll) < 100:  # noqa: ASYNC110 - as above
        await asyncio.sleep(0.02)
    return waited


async def _sequence(call: Call) -> list[Seconds]:
    times: list[Seconds] = []
    for _ in range(CALLS):
        began = time.perf_counter()
        (await call()).raise_for_status()
        times.append(time.perf_counter() - began)
    return times


async def _burst(client: httpx.AsyncClient, clients: int) -> float:
    async def post(count: int) -> None:
        for _ in range(count):
            (await client.post("/generate", json=PROMPT)).raise_for_status()

    began = time.perf_counter()
    await asyncio.gather(*(post(BURST // clients) for _ in range(clients)))
    return BURST / (time.perf_counter() - began)


def _row(name: str, times: list[Seconds]) -> None:
    ordered = sorted(times)
    at = [ordered[min(int(share * len(ordered)), len(ordered) - 1)] for share in (0.5, 0.95, 0.99)]
    cells = "".join(f"{1000 * value:9.1f}" for value in (*at, ordered[-1]))
    print(f"{name:<34}{cells} {len(times):>6}", flush=True)


def _client(url: str, key: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        base_url=url,
        headers={"Authorization": f"Bearer {key}"},
        timeout=60,
        trust_env=False,
        limits=httpx.Limits(max_connections=CLIENTS),
    )


@contextmanager
def _serving(data: Path, engine: str) -> Generator[tuple[str, str]]:
    """A server with a fresh database and this engine, and a key to it."""
    with tempfile.TemporaryDirectory(prefix="kapelle-bench-") as folder:
        (Path(folder) / "banks").symlink_to(data.absolute() / "banks")
        environ = surroundings(Path(folder), engine)
        with served(environ) as url:
            yield url, _key(environ)


def _key(environ: Mapping[str, str]) -> str:
    """A key without a limit worth the name."""
    command = [sys.executable, "-m", "kapelle", "keys", "create", "bench", "--plain"]
    answer = subprocess.run(
        [*command, "--rate", "1000000/second"], env=environ, capture_output=True, check=True
    )
    return answer.stdout.decode().strip()
