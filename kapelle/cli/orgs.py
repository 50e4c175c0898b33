"""Organizations: the accounts that keys belong to, their limits, and where their songs are announced.

`kapelle keys create NAME` makes one with the usual limits and a key in one go; this is for more.
"""

import argparse
from collections.abc import Awaitable, Callable
from typing import Any

from kapelle.cli.keys import with_accounts
from kapelle.jobs.accounts import RATE, UNFINISHED, Account, Accounts


def add(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    create = verbs.add_parser("create", help="a new organization, without a key")
    create.add_argument("name", metavar="NAME", help="whose it is, for the list")
    _limits(create)
    verbs.add_parser("list", help="all organizations and their limits")
    change = verbs.add_parser("set", help="change limits or webhook; what is not named stays")
    change.add_argument("id", metavar="ID", help="the organization's id")
    _limits(change)
    secret = verbs.add_parser("secret", help="make and print a new secret that signs its webhooks")
    secret.add_argument("id", metavar="ID", help="the organization's id")


def _limits(parser: argparse.ArgumentParser) -> None:
    say = parser.add_argument
    say("--rate", help=f"requests its keys may send together (at first: {RATE})")
    say(
        "--at-once",
        type=int,
        metavar="N",
        help="songs made at once (at first: as the server has it)",
    )
    say("--unfinished", type=int, metavar="N", help=f"songs not over yet (at first: {UNFINISHED})")
    say(
        "--organization",
        metavar="ORG",
        help="its id at doors that know organizations, where clients name one already",
    )
    say("--webhook", metavar="URL", help='where its songs are announced; "" for nowhere')


def run(args: argparse.Namespace) -> int:
    verb: Callable[[Accounts, argparse.Namespace], Awaitable[None]] = VERBS[args.verb]
    with_accounts(verb, args)
    return 0


LIMITS = ("rate", "at_once", "unfinished", "organization", "webhook")


def _named(args: argparse.Namespace) -> dict[str, Any]:
    """The limits that were given."""
    return {name: vars(args)[name] for name in LIMITS if vars(args)[name] is not None}


async def create(accounts: Accounts, args: argparse.Namespace) -> None:
    account = await accounts.enrol(args.name, **_named(args))
    _show(account)
    if account.webhook:
        print(
            f"Its webhooks are signed with this secret, shown this once: {account.webhook_secret}"
        )
    print(f"Make it a key with: kapelle keys create {args.name!r} --org {account.id}")


async def show(accounts: Accounts, _args: argparse.Namespace) -> None:
    for account in await accounts.all():
        _show(account)


async def change(accounts: Accounts, args: argparse.Namespace) -> None:
    _show(await accounts.change(args.id, **_named(args)))


async def secret(accounts: Accounts, args: argparse.Namespace) -> None:
    print(await accounts.new_secret(args.id))


def _show(account: Account) -> None:
    at_once = "as all" if account.at_once is None else str(account.at_once)
    print(
        f"{account.id:22} {account.rate:12} at once {at_once:7} unfinished {account.unfinished:<6}"
        f" {account.organizations[0]:22} {account.webhook or '-':24} {account.name}"
    )


VERBS = {"create": create, "list": show, "set": change, "secret": secret}
