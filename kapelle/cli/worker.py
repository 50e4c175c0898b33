"""A worker alone: takes songs and webhooks from the queue of a database it shares with others."""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from kapelle.cli.serve import begin_log, leash, stop_event
from kapelle.settings import Settings
from kapelle.settings import read as read_settings

WEBHOOKS = "webhooks"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--queues",
        metavar="A,B",
        type=lambda text: text.split(","),
        help="gen.<engine> for songs, webhooks (default: KAPELLE_QUEUES, else all)",
    )
    parser.add_argument(
        "--concurrency", metavar="N", type=int, help="songs at once (default: KAPELLE_CONCURRENCY)"
    )
    parser.add_argument("--leashed", action="store_true", help=argparse.SUPPRESS)


def run(args: argparse.Namespace) -> int:
    begin_log()
    settings = read_settings(os.environ)
    try:
        queues = served(args.queues or settings.queues)
    except ValueError as unknown:
        print(f"kapelle: {unknown}", file=sys.stderr)
        return 2
    if args.leashed:
        leash()
    asyncio.run(_work(settings, queues, args.concurrency, alone=args.leashed))
    return 0


def served(queues: Sequence[str]) -> Sequence[str]:
    """These queues, or all if none is named. ValueError for one nobody knows."""
    from kapelle import engines

    every = [*(f"gen.{name}" for name in engines.names()), WEBHOOKS]
    for name in queues:
        if name not in every:
            raise ValueError(f"No queue is called {name!r}; there are {', '.join(every)}.")
    return queues or every


async def _work(
    settings: Settings, queues: Sequence[str], concurrency: int | None, *, alone: bool
) -> None:
    """`alone`: the one worker beside an embedded database, which may reclaim songs at once."""
    from kapelle import app
    from kapelle.delivery import webhooks
    from kapelle.jobs import worker

    stop = stop_event()
    duties = worker.Duties(
        engines=[name.removeprefix("gen.") for name in queues if name != WEBHOOKS],
        songs_at_once=concurrency or settings.concurrency,
        webhooks=WEBHOOKS in queues,
        cap=settings.tenant_cap,
        song_limit_s=settings.song_limit_s,
    )
    async with app.opened(settings) as house, webhooks.courier(settings.webhook_networks) as send:
        working = asyncio.create_task(
            worker.run(
                house.url,
                duties,
                # By name: what a booth imports takes a second that a worker need not wait.
                booth=[sys.executable, "-m", "kapelle.booth", *duties.engines],
                environ=os.environ,
                announce=app.announcer(house.link),
                send=send,
                alone=alone and not settings.database_url,
            )
        )
        working.add_done_callback(lambda _: stop.set())
        await stop.wait()
        working.cancel()
        with suppress(asyncio.CancelledError):  # anything else is ours to say, by ending with it
            await working
