"""Webhooks that were given up: who was not told of a song, and why; and sending them once more."""

import argparse
import asyncio
import os
from collections.abc import Awaitable, Callable

from kapelle.jobs.store import Store


def add(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    verbs.add_parser("list", help="the webhooks that were given up")
    redeliver = verbs.add_parser("redeliver", help="send them again, with all their tries")
    which = redeliver.add_mutually_exclusive_group(required=True)
    which.add_argument("job", metavar="JOB", nargs="?", help="the job's id")
    which.add_argument("--all", action="store_true", help="every one of them")


def run(args: argparse.Namespace) -> int:
    verb: Callable[[Store, argparse.Namespace], Awaitable[None]] = VERBS[args.verb]
    asyncio.run(_with_store(verb, args))
    return 0


async def _with_store(
    verb: Callable[[Store, argparse.Namespace], Awaitable[None]], args: argparse.Namespace
) -> None:
    from kapelle import app, settings

    async with app.opened(settings.read(os.environ)) as house:
        await verb(house.store, args)


async def show(store: Store, _args: argparse.Namespace) -> None:
    for letter in await store.dead_letters():
        why = letter["last_error"] or f"answered {letter['last_status']}"
        given_up = f"{letter['dead']:%Y-%m-%d %H:%M}"
        print(f"{letter['job']} {letter['event']:9} {given_up} {letter['url']} ({why})")


async def redeliver(store: Store, args: argparse.Namespace) -> None:
    count = await store.redeliver(args.job)
    print("One webhook sets out again." if count == 1 else f"{count} webhooks set out again.")


VERBS = {"list": show, "redeliver": redeliver}
