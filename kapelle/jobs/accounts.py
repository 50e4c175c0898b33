"""Who may ask: accounts and their keys.

A key is 256 random bits, so its SHA-256 is kept and nothing slower is needed; the key itself is shown
once. Every request looks its key up anew, so a revoked or expired one stops at once. Limits belong
to the account, whoever of its keys asks; what may be done belongs to the key.
"""

import base64
import hashlib
import re
import secrets
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

import limits
from psycopg.rows import DictRow

from kapelle.jobs.database import Database
from kapelle.jobs.trouble import BadBrief, Forbidden, NotAllowed, NotFound

RATE = "600/minute"  # requests, polls among them: five songs watched twice a second
OWNER_RATE = "6000/minute"  # the owner may hurry; a runaway script may not
UNFINISHED = 1_000  # songs of one account that may wait: an hour's work of a small machine
ORGANIZATION = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")  # an id such doors may be given
PREFIX_LENGTH = 12  # characters of a key that lists may show: "kpl_" and 48 bits
OWNER = "owner"  # the account of KAPELLE_KEY, or of the key that the first start of a server prints
GUEST = "guest"  # the account of keys that are lent for one song


class Capability(StrEnum):
    """What a key may do."""

    READ = "read"  # see songs, their files and their webhooks
    MAKE = "make"  # ask for songs, cancel them, send their webhooks again
    DELETE = "delete"  # throw songs away


ALL = frozenset(Capability)


class Shut(StrEnum):
    """Why a key opens nothing. A door may keep this to itself."""

    UNKNOWN = "unknown"
    REVOKED = "revoked"
    EXPIRED = "expired"


@dataclass(frozen=True, kw_only=True)
class Account:
    """Who asks, and what the key that was shown may do."""

    id: str
    name: str
    rate: str  # as the limits library writes it: "120/minute"
    webhook: str  # URL, or empty for none
    webhook_secret: str = field(repr=False)  # whsec_…, for the receiver to check our signature
    created: datetime
    at_once: int | None = None  # its songs inside the queue; None: as the house has it
    unfinished: int = UNFINISHED  # its songs not over yet; more are turned away
    organization: str | None = None  # its id at doors that know organizations, where one was chosen
    may: frozenset[Capability] = ALL

    @property
    def organizations(self) -> tuple[str, ...]:
        """The ids by which doors that know organizations call it; the first is told."""
        chosen = () if self.organization is None else (self.organization,)
        return (*chosen, "org_" + self.id.removeprefix("acc_"), self.id)

    def need(self, capability: Capability) -> None:
        """Raises Forbidden unless the key may do it."""
        if capability not in self.may:
            raise Forbidden(
                f"This key lacks the capability {capability.value!r}.", capability=capability.value
            )


@dataclass(frozen=True, kw_only=True)
class Key:
    """A key as lists show it."""

    prefix: str
    account: str  # id
    name: str  # of the account
    created: datetime
    revoked: datetime | None
    expires: datetime | None
    may: frozenset[Capability]


class Accounts:
    def __init__(self, database: Database, check_url: Callable[[str], Awaitable[None]]) -> None:
        self._database = database
        self._check_url = check_url

    async def open(self, key: str) -> Account:
        """The account this key opens. NotAllowed, with the reason, for any that opens none."""
        rows = await self._database.ask(
            "SELECT a.*, k.may, CASE WHEN k.revoked IS NOT NULL THEN 'revoked'"
            " WHEN k.expires <= now() THEN 'expired' END AS shut"
            " FROM kapelle.keys k JOIN kapelle.accounts a ON a.id = k.account WHERE k.hash = %s",
            _hash(key),
        )
        shut = rows[0].pop("shut") if rows else Shut.UNKNOWN
        if shut:
            raise NotAllowed(reason=Shut(shut))
        return _account(rows[0])

    async def belongs(self, account: Account, organization: str) -> bool:
        """Whether that is the account's organization. Whoever owns the server belongs to every one
        that is nobody else's, so that any client of theirs works as it is."""
        if organization in account.organizations:
            return True
        if account.id != OWNER or not ORGANIZATION.fullmatch(organization):
            return False
        return not await self._owners(organization)

    async def _owners(self, organization: str) -> set[str]:
        """The ids of the accounts that go by it: one at most."""
        rows = await self._database.ask(
            "SELECT id FROM kapelle.accounts"
            " WHERE %s IN (organization, id, 'org_' || regexp_replace(id, '^acc_', ''))",
            organization,
        )
        return {row["id"] for row in rows}

    async def create(
        self, name: str, *, webhook: str = "", rate: str = RATE
    ) -> tuple[Account, str]:
        """A new account with the usual limits, and a key of it that may do everything."""
        account = await self.enrol(name, webhook=webhook, rate=rate)
        return account, await self.add_key(account.id)

    async def enrol(
        self,
        name: str,
        *,
        webhook: str = "",
        rate: str = RATE,
        at_once: int | None = None,
        unfinished: int = UNFINISHED,
        organization: str | None = None,
    ) -> Account:
        """A new account, without a key."""
        if not name.strip():
            raise BadBrief("An account needs a name.", field="name")
        more = {"at_once": at_once, "unfinished": unfinished, "organization": organization}
        await self._check({"webhook": webhook, "rate": rate, **more})
        account = await self._insert("acc_" + secrets.token_hex(8), name, rate, webhook)
        return await self.change(account.id, **more)

    async def change(self, id: str, **limits: object) -> Account:
        """The account with another webhook, rate, at_once, unfinished or organization. NotFound
        without one."""
        await self._check(limits, id)
        rows = await self._database.ask(
            "UPDATE kapelle.accounts SET webhook = coalesce(%s, webhook), rate = coalesce(%s, rate),"
            " at_once = CASE WHEN %s THEN %s ELSE at_once END,"
            " unfinished = coalesce(%s, unfinished),"
            " organization = coalesce(%s, organization) WHERE id = %s RETURNING *",
            *(limits.get("webhook"), limits.get("rate"), "at_once" in limits),
            *(limits.get("at_once"), limits.get("unfinished"), limits.get("organization"), id),
        )
        if not rows:
            raise NotFound(f"No account is called {id!r}.", what="account")
        return _account(rows[0])

    async def _check(self, limits: Mapping[str, Any], id: str = "") -> None:
        """BadBrief, naming the field, for limits that make no sense; `id`: the account's, where there
        is one yet."""
        _check_rate(limits.get("rate") or RATE)
        for name in ("at_once", "unfinished"):
            most = limits.get(name)
            if most is not None and most < 1:
                raise BadBrief("An account may have at least one song.", field=name)
        if limits.get("webhook"):
            await self._check_url(limits["webhook"])
        if limits.get("organization") is not None:
            await self._check_organization(limits["organization"], id)

    async def _check_organization(self, organization: str, id: str) -> None:
        if not ORGANIZATION.fullmatch(organization):
            raise BadBrief(
                "An organization's id has 1 to 64 letters, digits, _ and -.", field="organization"
            )
        if await self._owners(organization) - {id}:
            raise BadBrief("Another organization goes by that id.", field="organization")

    async def add_key(
        self,
        account: str,
        *,
        may: Collection[Capability] = ALL,
        expires: datetime | None = None,
    ) -> str:
        """A new key of that account, which nobody will be able to read again."""
        await self.change(account)  # NotFound for one nobody has
        if not may:
            raise BadBrief("A key that may do nothing opens nothing.", field="may")
        key = "kpl_" + secrets.token_urlsafe(32)
        await self._add_key(key, account, given=False, may=may, expires=expires)
        return key

    async def all(self) -> list[Account]:
        """Every account, oldest first."""
        rows = await self._database.ask("SELECT * FROM kapelle.accounts ORDER BY created, id")
        return [_account(row) for row in rows]

    async def new_secret(self, id: str) -> str:
        """What signs the account's webhooks from now on. NotFound without such an account."""
        rows = await self._database.ask(
            "UPDATE kapelle.accounts SET webhook_secret = %s WHERE id = %s"
            " RETURNING webhook_secret",
            *(_secret(), id),
        )
        if not rows:
            raise NotFound(f"No account is called {id!r}.", what="account")
        return rows[0]["webhook_secret"]

    async def found(self) -> str:
        """The owner's first key, for a server that has none yet."""
        account = await self._insert(OWNER, OWNER, OWNER_RATE, "")
        return await self.add_key(account.id)

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
            "SELECT k.prefix, k.account, a.name, k.created, k.revoked, k.expires, k.may"
            " FROM kapelle.keys k JOIN kapelle.accounts a ON a.id = k.account ORDER BY k.created"
        )
        keys: list[dict[str, Any]] = [row | {"may": _may(row["may"])} for row in rows]
        return [Key(**key) for key in keys]

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
        await self._database.ask(
            "INSERT INTO kapelle.accounts (id, name, rate, webhook, webhook_secret)"
            " VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING RETURNING id",
            *(id, name, rate, webhook, _secret()),
        )
        [row] = await self._database.ask("SELECT * FROM kapelle.accounts WHERE id = %s", id)
        return _account(row)

    async def _add_key(
        self,
        key: str,
        account: str,
        *,
        given: bool,
        may: Collection[Capability] = ALL,
        expires: datetime | None = None,
    ) -> None:
        await self._database.ask(
            "INSERT INTO kapelle.keys (hash, prefix, account, given, may, expires)"
            " VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING RETURNING prefix",
            *(_hash(key), key[: min(PREFIX_LENGTH, len(key) // 3)], account, given),
            *(sorted(may), expires),
        )


def _secret() -> str:
    return "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()


def _may(words: Collection[str]) -> frozenset[Capability]:
    return frozenset(Capability(word) for word in words)


def _hash(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()


def _check_rate(rate: str) -> None:
    try:
        limits.parse(rate)
    except ValueError:
        raise BadBrief(f"{rate!r} is no rate; write 120/minute.", field="rate") from None


def _account(row: DictRow) -> Account:
    account = Account(**{name: value for name, value in row.items() if name != "may"})
    return replace(account, may=_may(row["may"])) if "may" in row else account
