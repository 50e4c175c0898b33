"""The front desk: every dialect speaks to this object and to nothing else.

When `submit` returns, the job is on disk and in the queue; a crash a microsecond later loses nothing.
"""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import psycopg

from kapelle.jobs.brief import Brief, Continuation
from kapelle.jobs.engine import LISTENER, Card
from kapelle.jobs.job import Job, Origin, State, jobs_of
from kapelle.jobs.letters import Delivery, Fate
from kapelle.jobs.rules import Rules
from kapelle.jobs.store import Store, Wanted
from kapelle.jobs.trouble import (
    Away,
    BadBrief,
    Busy,
    KeyReused,
    NotFound,
    Refused,
    TooLate,
    Trouble,
)
from kapelle.jobs.watch import Watch

CURSOR = re.compile(
    r"([0-9]{1,16})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
)
SHORT = re.compile("[0-9a-f]{12}")
KEY_LIMIT = 255  # characters of an idempotency key
PAGE_LIMIT = 200  # jobs, or webhooks
FULL_RETRY_S = 30  # when an account has all the songs it may: one may be done by then
EVERYTHING = Wanted()

CheckUrl = Callable[[str], Awaitable[None]]
"""Raises BadBrief for an address no webhook may go to."""

Clear = Callable[[str], Awaitable[None]]
"""Takes away the files in a folder of the shelf. OSError when the shelf is away."""


Keep = Callable[[str, bytes, str], Awaitable[None]]
"""keep(name, data, mime): stands a file on the shelf. OSError when the shelf is away or full."""


@dataclass(frozen=True)
class Upload:
    """A sound from outside, unread."""

    data: bytes
    suffix: str  # "mp3": what it says it is
    mime: str


@dataclass(frozen=True, kw_only=True)
class Counter:
    """What the desk asks of the rest of the house."""

    cards: Mapping[str, Card]  # the engines, by name
    check_url: CheckUrl
    rules: Rules
    clear: Clear
    keep: Keep


class Desk:
    def __init__(self, store: Store, counter: Counter) -> None:
        self._store = store
        self._counter = counter
        self._watch = Watch(store.versions)

    @property
    def cards(self) -> Mapping[str, Card]:
        """Every engine there is, by name."""
        return self._counter.cards

    async def submit(
        self,
        brief: Brief,
        origin: Origin,
        *,
        idempotency_key: str | None = None,
        keep_refused: bool = False,
    ) -> Job:
        """The job, accepted. The same key again gives the same job, whatever became of it.

        Raises Refused for what the house rules forbid: then nothing is stored. With `keep_refused` it
        is a job like any other, which was refused from the start.
        """
        job = str(uuid4())
        try:
            return await self._submit(job, brief, origin, idempotency_key)
        except Refused as refused:
            if not keep_refused:
                raise
            return await self._store_it(job, brief, origin, idempotency_key, refused.message)

    async def take_in(self, upload: Upload, title: str, origin: Origin) -> Job:
        """A sound from outside becomes a song that others can go on from. What the bytes really are
        is found out by the listener, in a process of its own."""
        job = str(uuid4())
        name = f"{job}.0/upload.{upload.suffix}"
        brief = Brief(
            prompt="", title=title, seed=0, engine=LISTENER, after=Continuation(audio=name)
        )
        await self._check(brief, origin, None)
        try:
            await self._counter.keep(name, upload.data, upload.mime)
            return await self._submit(job, brief, origin, None)
        except OSError as trouble:
            raise Away("The shelf does not answer; try again.", retry_after_s=5) from trouble
        except Trouble:
            await self._counter.clear(f"{job}.0")
            raise

    async def _submit(
        self, id: str, brief: Brief, origin: Origin, idempotency_key: str | None
    ) -> Job:
        await self._check(brief, origin, idempotency_key)
        return await self._store_it(id, brief, origin, idempotency_key, None)

    async def _store_it(
        self, id: str, brief: Brief, origin: Origin, key: str | None, refusal: str | None
    ) -> Job:
        try:
            found = await self._store.submit(id, brief, origin, key, refusal)
        except (psycopg.DataError, UnicodeEncodeError):
            raise BadBrief("The text holds characters that are not text.") from None
        if found is None:
            raise Busy(
                "This account has as many unfinished songs as it may; wait for some, or cancel.",
                retry_after_s=FULL_RETRY_S,
            )
        job, same = found
        if not same:
            raise KeyReused(field="idempotency_key")
        return job

    async def _check(self, brief: Brief, origin: Origin, key: str | None) -> None:
        """All that can be said against a request before it is stored."""
        if brief.engine not in self.cards:
            raise NotFound(f"No engine is called {brief.engine!r}.", what="engine")
        if key is not None and not 0 < len(key) <= KEY_LIMIT:
            raise BadBrief(
                f"An idempotency key has 1 to {KEY_LIMIT} characters.", field="idempotency_key"
            )
        self.cards[brief.engine].admit(brief)
        if origin.webhook:
            await self._counter.check_url(origin.webhook)
        self._counter.rules.check(brief)  # last: what is refused is sound otherwise

    async def get(self, id: str, account: str) -> Job:
        """NotFound for an unknown id, a malformed one, and another account's alike."""
        job = await self._store.get(_uuid(id), account)
        if job is None:
            raise _unknown()
        return job

    async def find(self, short: str, account: str) -> Job:
        """The job with these twelve first digits (`job.short`). NotFound as above."""
        job = None
        if SHORT.fullmatch(short):
            job = await self._store.find_short(short, account)
        if job is None:
            raise _unknown()
        return job

    async def find_take(self, id: str, account: str) -> tuple[Job, int]:
        """The job whose take this is, and the take's number, from 1. NotFound as above."""
        jobs = jobs_of(_uuid(id))
        job = await self._store.find(jobs, account)
        if job is None or id not in job.takes:
            raise _unknown()
        return job, job.takes.index(id) + 1

    def go_on(self, job: Job, take: int, *, at: float | None, whole: bool = True) -> Continuation:
        """What a song goes on from that takes up this one at a second of it."""
        if job.state is not State.SUCCEEDED or not job.releases[take - 1].assets:
            raise TooLate("There is no finished song to go on from.")
        release = job.releases[take - 1]
        if at is not None and not 0 <= at <= release.duration:
            raise BadBrief(
                f"The song lasts {release.duration:.1f} seconds; it cannot go on from {at:g}.",
                field="continue_at",
            )
        if release.plan:
            return Continuation(plan=release.plan, at=at, whole=whole)
        sound = release.asset("song.flac").name
        return Continuation(audio=sound, bpm=release.bpm, key=release.key, at=at, whole=whole)

    async def list(
        self,
        account: str,
        *,
        limit: int = 50,
        below: str | None = None,
        wanted: Wanted = EVERYTHING,
        offset: int = 0,
    ) -> list[Job]:
        """Newest first. `below`: the cursor of the last job of the page that was read; or, for doors
        that know no cursors, `offset`: how many to leave out."""
        limit = min(max(limit, 1), PAGE_LIMIT)
        place = _place(below) if below else None
        return await self._store.list(account, limit, place, wanted, offset)

    async def tally(
        self, account: str, dialect: str, since: Sequence[datetime]
    ) -> Sequence[Mapping[str, int]]:
        """How many songs asked for in that dialect were made since each of these moments, by
        engine."""
        return await self._store.tally(account, dialect, since)

    async def cancel(self, id: str, account: str) -> Job:
        """Answers at once; the child that plays it is dead within two seconds."""
        job = await self._store.cancel(_uuid(id), account)
        if job is None:
            await self.get(id, account)  # unknown ids say so
            raise TooLate
        return job

    async def delete(self, id: str, account: str) -> None:
        """The job, its files, and all that is known of it. TooLate before it is over."""
        job = await self.get(id, account)
        if not job.state.over:
            raise TooLate("The song is still being made; cancel it first.")
        # Files first: whoever is interrupted in between asks again, and nothing is left over.
        try:
            for attempt in range(job.attempt + 1):  # in 0 stands what was uploaded
                await self._counter.clear(f"{job.id}.{attempt}")
        except OSError as trouble:
            raise Away("The shelf does not answer; try again.", retry_after_s=5) from trouble
        if not await self._store.discard(job.id, account):
            raise _unknown()

    # ------------------------------------------------------------------ watching

    async def changed(self, job: Job, within_s: float) -> bool:
        """Whether it has moved on from what is known of it, or is gone, within so many seconds."""
        return await self._watch.changed(job.id, job.version, within_s)

    @property
    def closed(self) -> bool:
        return self._watch.closed

    def close(self) -> None:
        """Whoever watches goes home, so that the server can."""
        self._watch.close()

    # ------------------------------------------------------------------ webhooks

    async def deliveries(
        self,
        account: str,
        *,
        limit: int = 50,
        below: int | None = None,
        fate: Fate | None = None,
    ) -> Sequence[Delivery]:
        """The account's webhooks, newest first; `below`: the id of the last one that was read."""
        limit = min(max(limit, 1), PAGE_LIMIT)
        return await self._store.deliveries(account, limit=limit, below=below, fate=fate)

    async def redeliver(self, id: int, account: str) -> Delivery:
        """A webhook once more, whatever became of it."""
        if await self._store.delivery(id, account) is not None:
            await self._store.send_again(id)
        delivery = await self._store.delivery(id, account)
        if delivery is None:
            raise NotFound("There is no such delivery.", what="delivery")
        return delivery

    # ------------------------------------------------------------------ for the operator

    async def ready(self) -> bool:
        """Whether the database answers within a second."""
        return await self._store.database.answers()

    async def counts(self) -> dict[State, int]:
        """How many jobs are in each state; every state is named."""
        return await self._store.counts()


# ------------------------------------------------------------------ ids and cursors


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


def cursor(job: Job) -> str:
    """Its place in the list, which it keeps when it is deleted. Clients hand it back unread."""
    return f"{(job.created - EPOCH) // MICROSECOND}.{job.id}"


def _place(text: str) -> tuple[datetime, str]:
    """BadBrief for what no `cursor` has written."""
    match = CURSOR.fullmatch(text)
    if match is None:
        raise BadBrief("That is no cursor of this list.", field="cursor")
    return EPOCH + int(match[1]) * MICROSECOND, match[2]


EPOCH, MICROSECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)
