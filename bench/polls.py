"""How quickly a poll is answered while ten thousand songs lie on the desk, a quarter of them finished.

The songs of twenty accounts are written straight into an embedded database, the finished ones with
the release of a song that was really made. A server process without a worker answers on loopback.
Arrivals are an open model: Poisson at a fixed rate, each request sent when its time has come whether
or not others are still waiting, and timed from that instant, so whoever would have met a stall counts
it. The load runs on the server's own cores: read every row against the empty request's.

    python -m bench.polls [--songs 100000]
"""

import argparse
import asyncio
import os
import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import httpx
import psycopg
from psycopg.types.json import Jsonb

from bench.served import served, surroundings
from kapelle import engines, settings
from kapelle.delivery.publisher import publish
from kapelle.delivery.shelf import open_shelf
from kapelle.dialects import aitronos, apiframe, native, sunosay, whisul
from kapelle.jobs import database, paper
from kapelle.jobs.accounts import Account, Accounts
from kapelle.jobs.brief import Brief
from kapelle.jobs.job import State, short
from kapelle.music.units import Seconds

SONGS = 10_000
ACCOUNTS = 20
FINISHED_EVERY = 4
RUNNING_EVERY = 50
OFTEN_HZ = 100  # a client that polls every other second is open in 200 places
SELDOM_HZ = 20  # a page of fifty songs is no poll: one look in five, at most
RUNS = 3
RUN: Seconds = 5.0
WARM_UP: Seconds = 1.0  # before the first run, and counts for nothing
CLIENTS = 64
PATIENCE_S = 30.0
NO_LIMIT = "1000000/second"
PROMPT = "a mellow lo-fi evening with electric piano"
LASTS: Seconds = 20.0
HEADS = f"{'a second':>8} {'p50':>8} {'p95':>8} {'p99':>8} {'max':>8} {'n':>6}   p99 of each run"


class Song(NamedTuple):
    """A job as its client knows it."""

    id: str
    account: str
    key: str
    dialect: str


@dataclass(frozen=True)
class Poll:
    """One way to look. `{id}`, `{short}` and `{account}` in path and body are the song's."""

    dialect: str
    method: str
    path: str
    rate_hz: int = OFTEN_HZ
    body: dict[str, str] | None = None
    echo: dict[str, Any] = field(default_factory=dict[str, Any])  # what its jobs must remember

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"

    def request(self, song: Song) -> tuple[str, str, dict[str, str] | None]:
        def fill(text: str) -> str:
            return text.format(id=song.id, short=short(song.id), account=song.account)

        body = {name: fill(text) for name, text in self.body.items()} if self.body else None
        return self.method, fill(self.path), body


POLLS = (  # one line for each; the first is what no poll can beat
    Poll(whisul.NAME, "GET", "/healthz"),
    Poll(whisul.NAME, "GET", "/jobs/{id}"),
    Poll(native.NAME, "GET", "/v1/songs/{id}"),
    Poll(native.NAME, "GET", "/v1/songs", SELDOM_HZ),
    Poll(native.NAME, "GET", "/v1/songs?state=running&limit=10", SELDOM_HZ),
    Poll(apiframe.NAME, "POST", "/fetch", body={"task_id": "{id}"}, echo={"task_type": "udio"}),
    Poll(
        aitronos.NAME,
        "GET",
        "/v1/music/{account}/generations/mgen_{short}",
        echo={"engine": "studio", "licence_class": "commercial_cleared"},
    ),
    Poll(sunosay.NAME, "POST", "/suno/music/get-task", body={"task_id": "{id}"}),
)


def main(data: Path, songs: int = SONGS) -> None:
    with tempfile.TemporaryDirectory(prefix="kapelle-bench-") as folder:
        here = Path(folder)
        release = _release(data, here / "shelf")
        with database.embedded(here) as postgres:
            database.migrate(postgres.url)
            keys = asyncio.run(_accounts(postgres.url))
            stock = fill(postgres.url, keys, release, songs)
            print(f"\n## Polls with {songs:,} songs on the desk, milliseconds")
            print(f"{'':<48} {HEADS}")
            environ = surroundings(here, "silence") | {"KAPELLE_SUNOSAY_LIMITS": "off"}
            with served(environ, "--no-worker") as url:
                asyncio.run(_measure(url, stock))


# ------------------------------------------------------------------ what lies on the desk


def _release(data: Path, shelf: Path) -> dict[str, Any]:
    """A song that is really made and stored, as the desk remembers it."""
    brief = Brief(prompt=PROMPT, seed=1, duration=LASTS)
    take = engines.load("composer", data).make(brief, lambda _, __: None)
    made = publish(take, brief, prefix="bench.1", shelf=open_shelf(str(shelf), {}))
    return paper.release_out(made)


async def _anywhere(_url: str) -> None:
    """No account here has a webhook."""


async def _accounts(url: str) -> dict[str, str]:
    """Accounts without a limit worth the name: the key of each, by its id."""
    async with database.opened(url) as books:
        accounts = Accounts(books, _anywhere)
        made: list[tuple[Account, str]] = [
            await accounts.create(f"bench {number}", rate=NO_LIMIT) for number in range(ACCOUNTS)
        ]
    return {account.id: key for account, key in made}


def fill(url: str, keys: dict[str, str], release: dict[str, Any], songs: int) -> list[Song]:
    """As many songs, spread over the accounts and over the tongues they are polled in."""
    stock = list(_stock(keys, songs))
    echoes = {poll.dialect: poll.echo for poll in POLLS}
    brief = Jsonb(paper.brief_out(Brief(prompt=PROMPT, seed=1, duration=LASTS)))
    now = datetime.now(UTC)
    with psycopg.connect(url, autocommit=True) as connection:
        with connection.cursor().copy(
            "COPY kapelle.jobs (id, account, dialect, engine, brief, echo, webhook, fingerprint,"
            " state, attempt, releases, created, started, finished) FROM STDIN"
        ) as copy:
            for number, song in enumerate(stock):
                state = _state(number // ACCOUNTS)
                at = now - timedelta(seconds=songs - number)
                over = state is State.SUCCEEDED
                row = (song.id, song.account, song.dialect, "composer", brief)
                row += (Jsonb(echoes[song.dialect]), "", b"bench", state.value)
                row += (int(state is not State.QUEUED), Jsonb([release]) if over else None, at)
                copy.write_row(
                    (*row, at if state is not State.QUEUED else None, at if over else None)
                )
        connection.execute("ANALYZE")  # as the database's own housekeeping does after a while
    return stock


def _stock(keys: dict[str, str], songs: int) -> Iterator[Song]:
    dice = random.Random(0)
    tongues = list(dict.fromkeys(poll.dialect for poll in POLLS))
    holders = list(keys.items())
    for number in range(songs):
        account, key = holders[number % ACCOUNTS]
        job = str(UUID(int=dice.getrandbits(128), version=4))
        yield Song(job, account, key, dice.choice(tongues))


def _state(number: int) -> State:
    if number % FINISHED_EVERY == 0:
        return State.SUCCEEDED
    return State.RUNNING if number % RUNNING_EVERY == 1 else State.QUEUED


# ------------------------------------------------------------------ who asks, and how long it takes


async def _measure(url: str, stock: list[Song]) -> None:
    limits = httpx.Limits(max_connections=CLIENTS, max_keepalive_connections=CLIENTS)
    async with httpx.AsyncClient(
        base_url=url, timeout=PATIENCE_S, trust_env=False, limits=limits
    ) as client:
        for poll in POLLS:
            songs = [song for song in stock if song.dialect == poll.dialect]
            await _arrivals(client, poll, songs, WARM_UP, random.Random(0))
            runs = [
                await _arrivals(client, poll, songs, RUN, random.Random(run))
                for run in range(1, RUNS + 1)
            ]
            _row(poll, runs)


async def _arrivals(
    client: httpx.AsyncClient, poll: Poll, songs: list[Song], lasts: Seconds, dice: random.Random
) -> list[Seconds]:
    """One run: how long each call took, from when it was meant to be sent."""
    due = time.perf_counter()
    under_way: list[asyncio.Task[Seconds]] = []
    for _ in range(round(lasts * poll.rate_hz)):
        due += dice.expovariate(poll.rate_hz)
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        under_way.append(asyncio.create_task(_call(client, poll, dice.choice(songs), due)))
    return list(await asyncio.gather(*under_way))


async def _call(client: httpx.AsyncClient, poll: Poll, song: Song, due: Seconds) -> Seconds:
    method, path, body = poll.request(song)
    headers = {"Authorization": f"Bearer {song.key}"}
    answer = await client.request(method, path, json=body, headers=headers)
    answer.raise_for_status()
    return time.perf_counter() - due


def _row(poll: Poll, runs: list[list[Seconds]]) -> None:
    times = [seconds for run in runs for seconds in run]
    shares = [_share(times, share) for share in (0.5, 0.95, 0.99, 1.0)]
    cells = "".join(f"{1000 * value:9.1f}" for value in shares)
    spread = "  ".join(f"{1000 * _share(run, 0.99):.1f}" for run in runs)
    print(f"{poll.name:<48} {poll.rate_hz:>8}{cells} {len(times):>6}   {spread}", flush=True)


def _share(times: list[Seconds], share: float) -> Seconds:
    ordered = sorted(times)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--songs", type=int, default=SONGS)
    main(settings.read(os.environ).data, parser.parse_args().songs)
