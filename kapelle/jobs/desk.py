"""The front desk: every dialect speaks to this object and to nothing else.

When `submit` returns, the job is on disk and in the queue; a crash a microsecond later loses nothing.
"""

from collections.abc import Awaitable, Callable, Collection
from uuid import UUID, uuid4

import psycopg

from kapelle.jobs.brief import Brief
from kapelle.jobs.job import Job, Origin, State
from kapelle.jobs.rules import Rules
from kapelle.jobs.store import Store
from kapelle.jobs.trouble import BadBrief, NotFound, TooLate

KEY_LIMIT = 255  # characters of an idempotency key
PAGE_LIMIT = 200  # jobs

CheckUrl = Callable[[str], Awaitable[None]]
"""Raises BadBrief for an address no webhook may go to."""


class Desk:
    def __init__(
        self, store: Store, engines: Collection[str], check_url: CheckUrl, rules: Rules
    ) -> None:
        self._store = store
        self._engines = engines
        self._check_url = check_url
        self._rules = rules

    async def submit(
        self, brief: Brief, origin: Origin, *, idempotency_key: str | None = None
    ) -> Job:
        """The job, accepted. The same key again gives the same job, whatever became of it.

        Raises Refused for what the house rules forbid: then nothing is stored.
        """
        if brief.engine not in self._engines:
            raise NotFound(f"No engine is called {brief.engine!r}.", what="engine")
        if idempotency_key is not None and not 0 < len(idempotency_key) <= KEY_LIMIT:
            raise BadBrief(
                f"An idempotency key has 1 to {KEY_LIMIT} characters.", field="idempotency_key"
            )
        self._rules.check(brief)
        if origin.webhook:
            await self._check_url(origin.webhook)
        try:
            job, same = await self._store.submit(str(uuid4()), brief, origin, idempotency_key)
        except (psycopg.DataError, UnicodeEncodeError):
            raise BadBrief("The text holds characters that are not text.") from None
        if not same:
            raise BadBrief(
                "This idempotency key was used for another request.", field="idempotency_key"
            )
        return job

    async def get(self, id: str, account: str) -> Job:
        """NotFound for an unknown id, a malformed one, and another account's alike."""
        job = await self._store.get(_uuid(id), account)
        if job is None:
            raise _unknown()
        return job

    async def list(self, account: str, *, limit: int = 50, before: str | None = None) -> list[Job]:
        """Newest first. `before`: the id of the last job of the page that was read."""
        before = _uuid(before) if before is not None else None
        return await self._store.list(account, min(max(limit, 1), PAGE_LIMIT), before)

    async def cancel(self, id: str, account: str) -> Job:
        """Answers at once; the child that plays it is dead within two seconds."""
        job = await self._store.cancel(_uuid(id), account)
        if job is None:
            await self.get(id, account)  # unknown ids say so
            raise TooLate
        return job

    async def ready(self) -> bool:
        """Whether the database answers within a second."""
        return await self._store.database.answers()

    async def counts(self) -> dict[State, int]:
        """How many jobs are in each state; every state is named."""
        return await self._store.counts()


def _uuid(id: str) -> str:
    """The id as we write it. Only that spelling is one: no braces, no capitals."""
    try:
        if str(UUID(id)) == id:
            return id
    except ValueError:
        pass
    raise _unknown()


def _unknown() -> NotFound:
    return NotFound("There is no such job.", what="job")
