"""Who may ask: accounts and their keys.

A key is 256 random bits, so its SHA-256 is kept and nothing slower is needed; the key itself is shown
once. Every request looks its key up anew, so a revoked one stops at once.
"""

import base64
import hashlib
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

import limits
from psycopg.rows import DictRow

from kapelle.jobs.database import Database
from kapelle.jobs.trouble import BadBrief, NotAllowed, NotFound

RATE = "600/minute"  # requests, polls among them: five songs watched twice a second
OWNER_RATE = "6000/minute"  # the owner may hurry; a runaway script may not
PREFIX_LENGTH = 12  # characters of a key that lists may show: "kpl_" and 48 bits
OWNER = "owner"  # the account of KAPELLE_KEY
GUEST = "guest"  # the account of keys that are lent for one song


@dataclass(frozen=True, kw_only=True)
class Account:
    id: str
    name: str
    rate: str  # as the limits library writes it: "120/minute"
    webhook: str  # URL, or empty for none
    webhook_secret: str = field(repr=False)  # whsec_…, for the receiver to check our signature
    created: datetime


@dataclass(frozen=True, kw_only=True)
class Key:
    """A key as lists show it."""

    prefix: str
    account: str  # id
    name: str  # of the account
    created: datetime
    revoked: datetime | None


class Accounts:
    def __init__(self, database: Database, check_url: Callable[[str], Awaitable[None]]) -> None:
        self._database = database
        self._check_url = check_url

    async def open(self, key: str) -> Account:
        """The account this key opens. NotAllowed for an unknown or revoked one."""
        rows = await self._database.ask(
            "SELECT a.* FROM kapelle.keys k JOIN kapelle.accounts a ON a.id = k.account"
            " WHERE k.hash = %s AND k.revoked IS NULL",
            _hash(key),
        )
        if not rows:
            raise NotAllowed
        return _account(rows[0])

    async def create(
        self, name: str, *, webhook: str = "", rate: str = RATE
    ) -> tuple[Account, str]:
        """A new account and its key, which nobody will be able to read again."""
        if not name.strip():
            raise BadBrief("An account needs a name.", field="name")
        _check_rate(rate)
        if webhook:
            await self._check_url(webhook)
        key = "kpl_" + secrets.token_urlsafe(32)
        account = await self._insert("acc_" + secrets.token_hex(8), name, rate, webhook)
        await self._add_key(key, account.id, given=False)
        return account, key

    async def adopt(self, key: str) -> Account:
        """KAPELLE_KEY is the owner's key from now on, and the one it replaced is not."""
        account = await self._insert(OWNER, OWNER, OWNER_RATE, "")
        await self._add_key(key, account.id, given=True)
        await self._database.ask(
            "UPDATE kapelle.keys SET revoked = CASE WHEN hash = %s THEN NULL"
            " ELSE coalesce(revoked, now()) END WHERE given RETURNING prefix",
            _hash(key),
        )
        return account

    async def lend(self) -> str:
        """A key of the guests' one account, to be given back."""
        key = "kpl_" + secrets.token_urlsafe(32)
        account = await self._insert(GUEST, GUEST, OWNER_RATE, "")
        await self._add_key(key, account.id, given=False)
        return key

    async def take_back(self, key: str) -> None:
        """A lent key stops, and nothing of it stays behind."""
        await self._database.ask(
            "DELETE FROM kapelle.keys WHERE hash = %s AND account = %s RETURNING prefix",
            *(_hash(key), GUEST),
        )

    async def list(self) -> list[Key]:
        rows = await self._database.ask(
            "SELECT k.prefix, k.account, a.name, k.created, k.revoked FROM kapelle.keys k"
            " JOIN kapelle.accounts a ON a.id = k.account ORDER BY k.created"
        )
        return [Key(**row) for row in rows]

    async def revoke(self, which: str) -> int:
        """How many keys stopped: the one that begins so, or all of the account with this id."""
        rows = await self._database.ask(
            "UPDATE kapelle.keys SET revoked = now()"
            " WHERE revoked IS NULL AND (prefix = %s OR account = %s) RETURNING prefix",
            *(which[:PREFIX_LENGTH] if which.startswith("kpl_") else which, which),
        )
        if not rows:
            raise NotFound(f"No key in use begins with {which!r}.", what="key")
        return len(rows)

    async def _insert(self, id: str, name: str, rate: str, webhook: str) -> Account:
        secret = "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
        await self._database.ask(
            "INSERT INTO kapelle.accounts (id, name, rate, webhook, webhook_secret)"
            " VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING RETURNING id",
            *(id, name, rate, webhook, secret),
        )
        [row] = await self._database.ask("SELECT * FROM kapelle.accounts WHERE id = %s", id)
        return _account(row)

    async def _add_key(self, key: str, account: str, *, given: bool) -> None:
        await self._database.ask(
            "INSERT INTO kapelle.keys (hash, prefix, account, given) VALUES (%s, %s, %s, %s)"
            " ON CONFLICT DO NOTHING RETURNING prefix",
            *(_hash(key), key[: min(PREFIX_LENGTH, len(key) // 3)], account, given),
        )


def _hash(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()


def _check_rate(rate: str) -> None:
    try:
        limits.parse(rate)
    except ValueError:
        raise BadBrief(f"{rate!r} is no rate; write 120/minute.", field="rate") from None


def _account(row: DictRow) -> Account:
    return Account(**row)
