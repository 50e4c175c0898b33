"""Keys for those who may ask. A key is shown once, when it is made, and kept only as its hash."""

import argparse
import asyncio
import os
import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from kapelle.jobs.accounts import RATE, Accounts, Capability, Key
from kapelle.jobs.trouble import BadBrief

DAYS = re.compile(r"(\d{1,5})d")
EVERYTHING = ",".join(Capability)


def add(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    create = verbs.add_parser("create", help="a new key, of a new organization or one there is")
    create.add_argument("name", metavar="NAME", help="whose key it is, for the list")
    create.add_argument("--org", metavar="ID", help="a key of that organization, see kapelle orgs")
    create.add_argument(
        "--may",
        metavar="A,B",
        default=EVERYTHING,
        help="what it may do (default: %(default)s)",
    )
    create.add_argument("--expires", metavar="WHEN", help="30d, or a day as 2027-01-31 (UTC)")
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
    with_accounts(verb, args)
    return 0


def with_accounts(
    verb: Callable[[Accounts, argparse.Namespace], Awaitable[None]], args: argparse.Namespace
) -> None:
    """Run the verb on the accounts of this installation."""
    from kapelle import app, settings

    async def work() -> None:
        async with app.opened(settings.read(os.environ)) as house:
            await verb(house.accounts, args)

    asyncio.run(work())


async def create(accounts: Accounts, args: argparse.Namespace) -> None:
    may, expires = _may(args.may), _expiry(args.expires, datetime.now(UTC))
    if args.org and (args.webhook or args.rate != RATE):
        raise BadBrief("An organization's limits and webhook are set with kapelle orgs set.")
    if args.org:
        account = await accounts.change(args.org)
    else:
        account = await accounts.enrol(args.name, webhook=args.webhook, rate=args.rate)
    key = await accounts.add_key(account.id, may=may, expires=expires)
    if args.plain:
        print(key)
        return
    print(f"{account.name} ({account.id}), {account.rate}. The key, shown this once:\n\n  {key}\n")
    if account.webhook and not args.org:
        print(
            f"Its songs are announced to {account.webhook}, signed after Standard Webhooks "
            f"with this secret, shown this once:\n\n  {account.webhook_secret}\n"
        )


def _may(text: str) -> frozenset[Capability]:
    try:
        return frozenset(Capability(word.strip()) for word in text.split(",") if word.strip())
    except ValueError:
        raise BadBrief(f"A key may {EVERYTHING}; {text!r} is something else.") from None


def _expiry(text: str | None, now: datetime) -> datetime | None:
    """So many days from now, or the first moment of that day."""
    if text is None:
        return None
    if days := DAYS.fullmatch(text):
        return now + timedelta(days=int(days[1]))
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        raise BadBrief(f"--expires takes 30d or 2027-01-31, not {text!r}.") from None


async def show(accounts: Accounts, _args: argparse.Namespace) -> None:
    now = datetime.now(UTC)
    for key in await accounts.list():
        made, may = (
            f"{key.created:%Y-%m-%d}",
            ",".join(word for word in Capability if word in key.may),
        )
        name = f"{key.prefix}…"
        print(f"{key.account:22} {name:14} {made} {_state(key, now):19} {may:16} {key.name}")


def _state(key: Key, now: datetime) -> str:
    if key.revoked:
        return f"revoked {key.revoked:%Y-%m-%d}"
    if key.expires:
        return f"{'expired' if key.expires <= now else 'until'} {key.expires:%Y-%m-%d}"
    return "in use"


async def revoke(accounts: Accounts, args: argparse.Namespace) -> None:
    stopped = await accounts.revoke(args.id)
    print("The key is revoked." if stopped == 1 else f"{stopped} keys are revoked.")


VERBS = {"create": create, "list": show, "revoke": revoke}
