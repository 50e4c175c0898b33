"""Workers that are killed, paused and cut off: every job still ends, and ends once."""

import asyncio
import random
from typing import Any

from kapelle.jobs.job import State
from kapelle.jobs.store import LOSSES, Store

RELEASE = {
    "title": "T",
    "tags": [],
    "bpm": 1.0,
    "key": "C major",
    "duration": 1.0,
    "form": [],
    "plan": {},
    "reading": {},
    "report": {},
    "assets": [],
}


async def begin(h: Any, job: Any) -> Any:
    """An attempt, as a worker begins it after fetching the queue's row."""
    queue_id = await h.column(job, "queue_id")
    await h.store.database.ask(
        "UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s RETURNING id", queue_id
    )
    return await h.store.start(job.id, queue_id)


async def test_an_old_attempt_changes_nothing(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="fence")
        old = await begin(h, job)
        new = await begin(h, job)  # the first worker was presumed dead, and wakes up now
        assert (old.attempt, new.attempt) == (1, 2)
        assert not await h.store.tell(old, 0.9, "still here")
        assert await h.store.succeed(old, [RELEASE]) is None
        assert await h.store.fail(old, State.FAILED, "no") is None
        await h.store.give_back(old, lost=True)
        now = await h.desk.get(job.id, "fence")
        assert (now.state, now.attempt, now.progress) == (State.RUNNING, 2, 0.0)
        assert await h.store.tell(new, 0.4, "anew")
        assert (await h.store.succeed(new, [RELEASE])).state is State.SUCCEEDED


async def test_only_the_newest_row_of_the_queue_may_start_a_job(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="rows")
        old_row = await h.column(job, "queue_id")
        first = await begin(h, job)
        await h.store.give_back(first, lost=False)
        assert await h.store.start(job.id, old_row) is None
        assert await begin(h, job) is not None


async def test_nothing_starts_a_job_that_is_over(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="over")
        row = await h.column(job, "queue_id")
        await h.desk.cancel(job.id, "over")
        assert await h.store.start(job.id, row) is None


async def test_a_job_whose_worker_fell_silent_is_queued_again(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="silent")
        await begin(h, job)
        assert await h.store.reconcile(60) == 0
        assert await h.store.reconcile(0) >= 1
        async with h.working():
            done = await h.until(job)
        assert (done.state, done.attempt) == (State.SUCCEEDED, 2)


async def test_a_job_whose_row_has_vanished_is_queued_again(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="vanished")
        await h.store.database.ask(
            "DELETE FROM procrastinate_jobs WHERE id = %s RETURNING id",
            await h.column(job, "queue_id"),
        )
        async with h.working():
            assert (await h.until(job)).state is State.SUCCEEDED


async def test_a_row_fetched_by_a_worker_that_died_before_it_began_is_taken_up(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="fetched")
        await h.store.database.ask(
            "UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s RETURNING id",
            await h.column(job, "queue_id"),
        )
        async with h.working():
            assert (await h.until(job)).state is State.SUCCEEDED


async def test_a_long_wait_in_the_queue_costs_no_place(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="patient")
        row = await h.column(job, "queue_id")
        await h.store.reconcile(0)
        assert await h.column(job, "queue_id") == row


async def test_a_song_that_had_begun_goes_first_when_it_is_queued_again(house: Any) -> None:
    async with house() as h:
        first, second, begun = [await h.submit("nothing", account=who) for who in "xyz"]
        await h.store.give_back(await begin(h, begun), lost=True)
        async with h.working(songs_at_once=1):
            ends = [(await h.until(job)).finished for job in (begun, first, second)]
        assert ends == sorted(ends)


async def test_after_three_lost_workers_a_job_fails_with_a_sentence(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="cursed")
        for attempt in range(1, LOSSES + 1):
            assert (await begin(h, job)).attempt == attempt
        assert await begin(h, job) is None
        done = await h.desk.get(job.id, "cursed")
        assert done.state is State.FAILED
        assert done.problem.startswith("The song was lost 3 times")


async def test_a_worker_that_comes_alone_takes_over_at_once(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="alone")
        await begin(h, job)
        pace = h.pace(silence_s=60.0)
        async with h.working(pace=pace, alone=True):
            assert (await h.until(job, within_s=5)).state is State.SUCCEEDED


async def test_cancel_and_finish_race_to_one_end_and_one_webhook(house: Any) -> None:
    dice = random.Random(7)

    async def race(h: Any, number: int) -> None:
        job = await h.submit("nothing", account=f"race-{number % 8}", webhook="https://x.example")
        running = await begin(h, job)
        both = [h.desk.cancel(job.id, job.origin.account), h.store.succeed(running, [RELEASE])]
        dice.shuffle(both)
        await asyncio.gather(*both, return_exceptions=True)
        end = await h.desk.get(job.id, job.origin.account)
        assert end.state in {State.CANCELLED, State.SUCCEEDED}
        rows = await h.store.database.ask(
            "SELECT event FROM kapelle.deliveries WHERE job = %s", job.id
        )
        assert [row["event"] for row in rows] == [end.state]

    async with house(cap=1000) as h:
        for start in range(0, 1_000, 20):
            await asyncio.gather(*(race(h, start + step) for step in range(20)))


async def test_a_release_no_database_takes_fails_the_job(house: Any) -> None:
    async with house() as h, h.working():
        done = await h.until(await h.submit("unspeakable"))
        assert (done.state, done.problem) == (State.FAILED, "The engine could not make this song.")


async def test_nodes_share_a_secret_made_once(house: Any) -> None:
    async with house() as h:
        other = Store(h.store.database, cap=1)
        found = await asyncio.gather(*(s.secret("files") for s in (h.store, other) * 5))
        assert len(set(found)) == 1
        assert len(found[0]) == 32
        assert await other.secret("something else") != found[0]
