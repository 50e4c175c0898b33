"""Keys for those who may ask. A key is shown once, when it is made, and kept only as its hash."""

import argparse
import asyncio
import os
from collections.abc import Awaitable, Callable

from kapelle.jobs.accounts import RATE, Accounts


def add(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    create = verbs.add_parser("create", help="a new account and its key")
    create.add_argument("name", metavar="NAME", help="whose key it is, for the list")
    create.add_argument(
        "--webhook", metavar="URL", default="", help="where its songs are announced"
    )
    create.add_argument("--rate", default=RATE, help="requests it may send (default: %(default)s)")
    create.add_argument("--plain", action="store_true", help="print the key and nothing else")
    verbs.add_parser("list", help="all keys, by their first characters")
    revoke = verbs.add_parser("revoke", help="stop a key, at once")
    revoke.add_argument("id", metavar="ID", help="the account's id, or the key's first characters")


def run(args: argparse.Namespace) -> int:
    verb: Callable[[Accounts, argparse.Namespace], Awaitable[None]] = VERBS[args.verb]
    asyncio.run(_with_accounts(verb, args))
    return 0


async def _with_accounts(
    verb: Callable[[Accounts, argparse.Namespace], Awaitable[None]], args: argparse.Namespace
) -> None:
    from kapelle import app, settings

    async with app.opened(settings.read(os.environ)) as house:
        await verb(house.accounts, args)


async def create(accounts: Accounts, args: argparse.Namespace) -> None:
    account, key = await accounts.create(args.name, webhook=args.webhook, rate=args.rate)
    if args.plain:
        print(key)
        return
    print(f"{account.name} ({account.id}), {account.rate}. The key, shown this once:\n\n  {key}\n")
    if account.webhook:
        print(
            f"Its songs are announced to {account.webhook}, signed after Standard Webhooks "
            f"with this secret, shown this once:\n\n  {account.webhook_secret}\n"
        )


async def show(accounts: Accounts, _args: argparse.Namespace) -> None:
    for key in await accounts.list():
        state = f"revoked {key.revoked:%Y-%m-%d}" if key.revoked else "in use"
        made = f"{key.created:%Y-%m-%d}"
        print(f"{key.account:22} {key.prefix + '…':14} {made} {state:19} {key.name}")


async def revoke(accounts: Accounts, args: argparse.Namespace) -> None:
    stopped = await accounts.revoke(args.id)
    print("The key is revoked." if stopped == 1 else f"{stopped} keys are revoked.")


VERBS = {"create": create, "list": show, "revoke": revoke}
