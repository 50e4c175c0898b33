"""From the desk to the end of the song, with toy children that meet every kind of misfortune."""

import asyncio
import os
from typing import Any

import psutil
import pytest

from kapelle.jobs import runner
from kapelle.jobs.job import Job, State


def pid_of(job: Job) -> int:
    """The child that played it."""
    assert job.release is not None
    return job.release.plan["pid"]


def children() -> set[int]:
    return {child.pid for child in psutil.Process().children() if child.status() != "zombie"}


async def test_a_submitted_job_is_played_in_a_child_and_succeeds(house: Any) -> None:
    async with house() as h, h.working():
        job = await h.submit("slow 0.5")
        assert (job.state, job.attempt) == (State.QUEUED, 0)
        done = await h.until(job)
        assert (done.state, done.progress, done.attempt) == (State.SUCCEEDED, 1.0, 1)
        assert done.release.asset("audio").mime == "audio/mpeg"
        assert done.created <= done.started <= done.finished
        assert pid_of(done) != os.getpid()


async def test_a_warm_child_plays_song_after_song(house: Any) -> None:
    async with house() as h, h.working(songs_at_once=1):
        pids = {pid_of(await h.until(await h.submit("nothing"))) for _ in range(4)}
        assert len(pids) == 1


async def test_a_child_is_replaced_when_it_has_played_its_share(
    house: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(runner, "SONGS", 2)
    async with house() as h, h.working(songs_at_once=1):
        pids = [pid_of(await h.until(await h.submit("nothing"))) for _ in range(4)]
        assert pids[0] == pids[1] != pids[2] == pids[3]


async def test_what_an_engine_reports_reaches_the_owner(house: Any) -> None:
    async with house() as h, h.working():
        broken, refused = await h.submit("broken"), await h.submit("refused")
        broken, refused = await h.until(broken), await h.until(refused)
        assert (broken.state, broken.problem) == (
            State.FAILED,
            "The engine could not make this song.",
        )
        assert (refused.state, refused.problem) == (State.REFUSED, "Not this one.")


async def test_progress_is_seen_on_the_way_and_never_falls(house: Any) -> None:
    async with house() as h, h.working():
        job = await h.submit("slow 1.5")
        seen = []
        while not (now := await h.desk.get(job.id, "a")).state.over:
            seen.append(now.progress)
            await asyncio.sleep(0.05)
        assert seen == sorted(seen)
        assert len({round(progress, 2) for progress in seen}) > 3


async def test_a_crash_loses_the_attempt_and_three_crashes_fail_the_job(
    house: Any, caplog: pytest.LogCaptureFixture
) -> None:
    async with house() as h, h.working():
        done = await h.until(await h.submit("crash"))
        assert (done.state, done.attempt) == (State.FAILED, 3)
        assert "lost 3 times" in done.problem
        assert caplog.text.count("the child ended by SIGSEGV") == 3
        assert (await h.until(await h.submit("nothing"))).state is State.SUCCEEDED


async def test_a_song_that_takes_too_long_fails_and_its_child_is_gone(house: Any) -> None:
    async with house() as h:
        before = children()
        async with h.working(song_limit_s=0.6):
            done = await h.until(await h.submit("hang"))
            assert (done.state, done.problem) == (State.FAILED, "The song took too long to make.")
        assert children() <= before


async def test_cancelling_a_queued_job_takes_it_out_of_the_queue(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="cancel-queued")
        gone = await h.desk.cancel(job.id, job.origin.account)
        assert gone.state is State.CANCELLED
        rows = await h.store.database.ask(
            "SELECT id FROM procrastinate_jobs WHERE args->>'job' = %s", job.id
        )
        assert rows == []


async def test_cancelling_a_running_job_answers_at_once_and_kills_its_child(house: Any) -> None:
    for prompt in ("hang", "stubborn"):
        before = children()
        async with house() as h, h.working(songs_at_once=1):
            job = await h.submit(prompt)
            await h.until(job, over=False)
            playing = children() - before
            assert playing
            gone = await h.desk.cancel(job.id, "a")
            assert gone.state is State.CANCELLED
            async with asyncio.timeout(2):
                while children() & playing:  # noqa: ASYNC110 - what changes is another process
                    await asyncio.sleep(0.02)
            assert (await h.until(await h.submit("nothing"))).state is State.SUCCEEDED


async def test_a_worker_told_to_stop_gives_its_job_back_and_another_plays_it(house: Any) -> None:
    async with house() as h:
        async with h.working():
            job = await h.submit("slow 3")
            await h.until(job, over=False)
        back = await h.desk.get(job.id, "a")
        assert (back.state, await h.column(job, "lost")) == (State.QUEUED, 0)
        async with h.working():
            done = await h.until(job)
        assert (done.state, done.attempt) == (State.SUCCEEDED, 2)


async def test_no_child_outlives_its_worker(house: Any) -> None:
    async with house() as h:
        before = children()
        async with h.working(songs_at_once=3):
            await h.until(await h.submit("hang"), over=False)
            assert len(children() - before) == 3
        assert children() <= before
