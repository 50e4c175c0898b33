"""Takes queued jobs to their end: plays songs in child processes, sends webhooks, finds what was lost.

The queue says whom to wake and is believed in nothing else. Each attempt is fenced by its number, so
a worker that was paused, cut off or presumed dead may wake up and find that nothing it does counts.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from random import Random
from typing import Any, TypeVar

import psycopg
from procrastinate import App, JobContext
from procrastinate.exceptions import ConnectorException

from kapelle.jobs import letters, paper
from kapelle.jobs.database import opened
from kapelle.jobs.job import Job, State
from kapelle.jobs.letters import Announcement, Letter, Send
from kapelle.jobs.queue import PATIENCE_S, queue
from kapelle.jobs.runner import Child, Children, Died
from kapelle.jobs.store import Store
from kapelle.jobs.trouble import Busy, EngineFailed

log = logging.getLogger(__name__)
T = TypeVar("T")

WEBHOOKS = "webhooks"  # the queue of letters; songs wait in "gen.<engine>"
LETTERS_AT_ONCE = 32  # so that receivers who hang hold up nobody else's
TOO_LONG = "The song took too long to make."


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How often what happens. The defaults are for production; tests hurry."""

    beat_s: float = 1.0  # a running attempt's sign of life, and its look whether it is still wanted
    silence_s: float = 6.0  # without one for so long, its worker is presumed dead
    look_s: float = 2.0  # between two searches for what was lost
    poll_s: float = 2.0  # between two looks into the queue, beside being notified
    grace_s: float = 8.0  # to finish in when told to stop; Docker kills after 10
    letter_s: float = 15.0  # a letter whose sender says nothing for so long is sent again
    first_wait_s: float = letters.FIRST_WAIT_S  # between the first two tries of a webhook


@dataclass(frozen=True, kw_only=True)
class Duties:
    """What a worker is for."""

    engines: Sequence[str]  # it takes these engines' songs
    songs_at_once: int
    webhooks: bool = True  # and sends webhooks
    cap: int  # songs of one account inside the queue
    song_limit_s: float  # a song that takes longer has failed


async def run(
    url: str,
    duties: Duties,
    *,
    booth: Sequence[str],
    environ: Mapping[str, str],
    announce: Callable[[Job], Announcement],
    send: Send,
    alone: bool = False,
    pace: Pace = Pace(),
    dice: Random | None = None,
) -> None:
    """Work until cancelled, then finish what is at hand within `pace.grace_s`.

    `booth` and `environ` start a child; `announce` says what a webhook tells of a job; `send` sends
    it. `alone`: no other worker serves this database, so what looks running is lost and starts anew
    at once.
    """
    async with opened(url, size=6, patience_s=PATIENCE_S) as database:
        store = Store(database, cap=duties.cap)
        children = Children(booth, environ)
        player = Player(store, children, pace, duties.song_limit_s)
        postman = Postman(store, announce, send, pace, dice or Random())
        app = queue(url, size=6)
        _give_tasks(app, player, postman)
        async with app.open_async(), _ending(children):
            if alone:
                await store.reconcile(0)
            await children.warm(duties.songs_at_once if duties.engines else 0)
            await _together(_queues(app, duties, pace), _searching(app, store, pace))


def _give_tasks(app: App, player: "Player", postman: "Postman") -> None:
    async def play(context: JobContext, job: str) -> None:
        await player.play(job, context.job.id or 0)

    app.task(name="play", pass_context=True)(play)
    app.task(name="deliver")(postman.deliver)


# ------------------------------------------------------------------ the loops


def _queues(app: App, duties: Duties, pace: Pace) -> list[Coroutine[Any, Any, None]]:
    """One loop for songs and one for letters: neither takes the other's places."""
    loops: list[Coroutine[Any, Any, None]] = []
    if duties.engines:
        names = [f"gen.{engine}" for engine in duties.engines]
        loops.append(_serving(app, names, duties.songs_at_once, pace))
    if duties.webhooks:
        loops.append(_serving(app, [WEBHOOKS], LETTERS_AT_ONCE, pace))
    return loops


async def _serving(app: App, queues: list[str], at_once: int, pace: Pace) -> None:
    while True:
        try:
            await app.run_worker_async(
                queues=queues,
                concurrency=at_once,
                install_signal_handlers=False,
                fetch_job_polling_interval=pace.poll_s,
                abort_job_polling_interval=pace.beat_s,
                update_heartbeat_interval=pace.silence_s / 3,
                # Well above the reaper's limit, or a pruned worker's jobs are reaped while it lives
                # (Procrastinate issue 1518).
                stalled_worker_timeout=pace.silence_s * 10,
                shutdown_graceful_timeout=pace.grace_s,
                delete_jobs="always",
            )
        except ConnectorException:
            log.exception("the queue of %s broke off; taking it up again", ", ".join(queues))
        await asyncio.sleep(1)


async def _searching(app: App, store: Store, pace: Pace) -> None:
    """Reaper and reconciler. A loop in every worker: as a task in the queue it could stall itself
    (Procrastinate issue 1408)."""
    while True:
        await asyncio.sleep(pace.look_s)
        try:
            await _reap(app, pace.silence_s)
            if found := await store.reconcile(pace.silence_s):
                log.warning("%d lost jobs or webhooks queued again", found)
        except (Busy, ConnectorException):
            log.warning("the database is away; searching again in a moment")


async def _reap(app: App, silence_s: float) -> None:
    """Rows of the queue whose worker has stopped beating wait again."""
    for row in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=silence_s):
        try:
            await app.job_manager.retry_job(row)
        except ConnectorException:
            log.debug("another worker was quicker with row %s", row.id)


async def _together(
    loops: list[Coroutine[Any, Any, None]], *more: Coroutine[Any, Any, None]
) -> None:
    async with asyncio.TaskGroup() as group:
        for loop in (*loops, *more):
            group.create_task(loop)


@asynccontextmanager
async def _ending(children: Children) -> AsyncGenerator[None]:
    try:
        yield
    finally:
        await children.close()


async def _surely(work: Coroutine[Any, Any, T]) -> T:
    """Done to its end even when we are cancelled meanwhile."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise


# ------------------------------------------------------------------ songs


class Unwanted(Exception):  # noqa: N818 - nothing has failed
    """The job was cancelled, or a newer attempt has taken it over."""


class Player:
    def __init__(self, store: Store, children: Children, pace: Pace, song_limit_s: float) -> None:
        self._store = store
        self._children = children
        self._pace = pace
        self._song_limit_s = song_limit_s

    async def play(self, id: str, queue_id: int) -> None:
        """One attempt at a job, to whatever end it comes."""
        job = await self._store.start(id, queue_id)
        if job is None:  # cancelled, finished, or queued again meanwhile
            return
        log.info("job %s attempt %d begins", job.id, job.attempt)
        try:
            async with self._children.one() as child:
                last = await self._perform(child, job)
        except asyncio.CancelledError:  # cancelled by its owner, or this worker is leaving
            await _surely(self._store.give_back(job, lost=False))
            raise
        except Died as died:
            log.warning("job %s attempt %d: the child ended %s", job.id, job.attempt, died)
            await _surely(self._store.give_back(job, lost=True))
        except TimeoutError:
            await _surely(self._store.fail(job, State.FAILED, TOO_LONG))
        except Unwanted:
            log.info("job %s attempt %d is not wanted any more", job.id, job.attempt)
        else:
            await _surely(self._end(job, last))

    async def _perform(self, child: Child, job: Job) -> dict[str, Any]:
        """Hear the song out. The child's last line: releases or a problem."""
        async with asyncio.timeout(self._song_limit_s):
            await child.say(
                {"id": job.id, "attempt": job.attempt, "brief": paper.brief_out(job.brief)}
            )
            progress, stage = job.progress, ""
            told_s = 0.0
            while True:
                now_s = asyncio.get_running_loop().time()
                if now_s - told_s >= self._pace.beat_s:
                    told_s = now_s
                    if not await self._store.tell(job, progress, stage):
                        raise Unwanted
                line = await child.hear(told_s + self._pace.beat_s - now_s)
                if line is None:
                    continue
                if "progress" not in line:
                    return line
                progress, stage = line["progress"], line["stage"]

    async def _end(self, job: Job, last: Mapping[str, Any]) -> None:
        if "releases" not in last:
            state = State.REFUSED if last["refused"] else State.FAILED
            done = await self._store.fail(job, state, last["problem"])
        else:
            try:
                done = await self._store.succeed(job, last["releases"])
            except psycopg.DataError:
                log.exception("job %s: the releases are not to be stored", job.id)
                done = await self._store.fail(job, State.FAILED, EngineFailed().message)
        log.info("job %s attempt %d: %s", job.id, job.attempt, done.state if done else "too late")


# ------------------------------------------------------------------ letters


class Postman:
    def __init__(
        self,
        store: Store,
        announce: Callable[[Job], Announcement],
        send: Send,
        pace: Pace,
        dice: Random,
    ) -> None:
        self._store = store
        self._announce = announce
        self._send = send
        self._pace = pace
        self._dice = dice

    async def deliver(self, delivery: int) -> None:
        """One try of one webhook; the next is queued with its outcome."""
        taken = await self._store.take_letter(delivery, self._pace.letter_s)
        if taken is None:
            return
        job, row = taken
        said = self._announce(job)
        receipt = await self._send(
            Letter(_letter_id(job, row), row["url"], said.body, row["secret"], said.headers)
        )
        if receipt.arrived:
            await _surely(self._store.letter_arrived(delivery, receipt.status or 0))
            return
        wait_s = letters.wait_s(row["tries"], self._pace.first_wait_s, self._dice)
        if receipt.unwanted:
            wait_s = None
        log.warning(
            "webhook of job %s, try %d: %s; %s",
            *(job.id, row["tries"], receipt.error or receipt.status),
            "giving up" if wait_s is None else f"again in {wait_s:.0f} s",
        )
        await _surely(self._store.postpone_letter(delivery, receipt.status, receipt.error, wait_s))


def _letter_id(job: Job, row: Mapping[str, Any]) -> str:
    """The same in every try: what is told of which job, and for news before its end by whom."""
    told = f"{job.id}.{row['event']}"
    return f"{told}.{row['attempt']}" if row["attempt"] else told
