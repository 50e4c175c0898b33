"""Several takes of a job, what they may be continued as, uploads, and news before the end."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest

from kapelle.jobs import database
from kapelle.jobs.brief import LARGEST_SEED, TAKES_LIMIT, Brief
from kapelle.jobs.desk import Upload
from kapelle.jobs.engine import LISTENER
from kapelle.jobs.job import Job, State, job_of_short, jobs_of, short, take_id
from kapelle.jobs.trouble import BadBrief, Busy, NotFound, TooLate

HOOK = "https://x.example/hook"
RELEASE: Mapping[str, Any] = {
    "title": "T",
    "tags": [],
    "bpm": 97.0,
    "key": "C major",
    "duration": 60.0,
    "form": [],
    "plan": {},
    "reading": {},
    "report": {},
    "assets": [
        {
            "kind": "song.flac",
            "name": "j.1/song.flac",
            "mime": "audio/flac",
            "size": 1,
            "sha256": "",
        }
    ],
}
MP3 = Upload(b"ID3", "mp3", "audio/mpeg")


async def start(h: Any, job: Job) -> Job:
    begun = await h.store.start(job.id, await h.column(job, "queue_id"))
    assert begun is not None
    return begun


async def finished(h: Any, *releases: Mapping[str, Any], takes: int = 1) -> Job:
    brief = replace(h.brief("nothing"), takes=takes)
    job = await h.desk.submit(brief, h.origin("takes"))
    done = await h.store.succeed(await start(h, job), releases or [RELEASE])
    assert done is not None
    return done


# ------------------------------------------------------------------ ids and seeds


def test_a_takes_id_tells_its_job_and_is_like_no_other() -> None:
    job = str(uuid4())
    ids = [take_id(job, number) for number in range(1, TAKES_LIMIT + 1)]
    assert len({job, *ids}) == TAKES_LIMIT + 1
    for number, take in enumerate(ids):
        assert jobs_of(take)[number] == job
        assert UUID(take).version == 4
    assert job_of_short(short(ids[0])) == short(job)


def test_each_take_has_a_seed_of_its_own_and_the_first_the_one_asked_for() -> None:
    brief = Brief(prompt="trap", seed=LARGEST_SEED, takes=TAKES_LIMIT)
    takes = [brief.take(number) for number in range(1, TAKES_LIMIT + 1)]
    assert takes[0].seed == LARGEST_SEED
    assert len({take.seed for take in takes}) == TAKES_LIMIT
    assert {take.takes for take in takes} == {1}


@pytest.mark.parametrize("takes", [0, TAKES_LIMIT + 1])
def test_a_request_makes_one_to_four_takes(takes: int) -> None:
    with pytest.raises(BadBrief, match="takes"):
        Brief(prompt="trap", seed=1, takes=takes)


# ------------------------------------------------------------------ finding and going on


async def test_a_take_is_found_by_its_owner_and_by_nobody_else(house: Any) -> None:
    async with house() as h:
        job = await finished(h, RELEASE, RELEASE, takes=2)
        assert await h.desk.find_take(job.takes[1], "takes") == (job, 2)
        assert await h.desk.find(short(job.id), "takes") == job
        for take, account in ((job.takes[0], "b"), (take_id(job.id, 3), "takes"), ("x", "takes")):
            with pytest.raises(NotFound):
                await h.desk.find_take(take, account)
        for digits in ("x", "0" * 12, f"{short(job.id)}'"):
            with pytest.raises(NotFound):
                await h.desk.find(digits, "takes")


async def test_a_song_with_a_plan_goes_on_by_it_and_any_other_by_its_sound(house: Any) -> None:
    async with house() as h:
        planned = {**RELEASE, "plan": {"bars": 8}}
        job = await finished(h, planned, RELEASE, takes=2)
        by_plan = h.desk.go_on(job, 1, at=30.0)
        by_sound = h.desk.go_on(job, 2, at=None, whole=False)
        assert (by_plan.plan, by_plan.audio, by_plan.at) == ({"bars": 8}, "", 30.0)
        assert (by_sound.plan, by_sound.audio, by_sound.bpm) == (None, "j.1/song.flac", 97.0)


async def test_there_is_no_going_on_from_a_song_that_is_not_there_or_not_that_long(
    house: Any,
) -> None:
    async with house() as h:
        waiting = await h.submit("nothing")
        with pytest.raises(TooLate):
            h.desk.go_on(waiting, 1, at=None)
        with pytest.raises(BadBrief) as wrong:
            h.desk.go_on(await finished(h), 1, at=61.0)
        assert wrong.value.facts["field"] == "continue_at"


# ------------------------------------------------------------------ uploads


async def test_an_upload_stands_on_the_shelf_before_its_job_is_accepted(house: Any) -> None:
    async with house() as h:
        job = await h.desk.take_in(MP3, "My tune", h.origin("up"))
        assert h.kept == {f"{job.id}.0/upload.mp3": b"ID3"}
        assert (job.brief.engine, job.brief.title) == (LISTENER, "My tune")
        assert job.brief.after is not None
        assert job.brief.after.audio == f"{job.id}.0/upload.mp3"
        assert await h.desk.get(job.id, "up") == job


async def test_an_upload_that_is_turned_away_leaves_nothing_on_the_shelf(house: Any) -> None:
    async with house() as h:
        await h.store.database.ask(
            "INSERT INTO kapelle.accounts (id, name, rate, webhook_secret, unfinished)"
            " VALUES ('full', 'full', '1/minute', '', 0) RETURNING id"
        )
        with pytest.raises(Busy):
            await h.desk.take_in(MP3, "", h.origin("full"))
        assert h.cleared == [name.partition("/")[0] for name in h.kept]


# ------------------------------------------------------------------ news before the end


async def test_who_asks_for_updates_hears_of_each_change_with_the_secret(house: Any) -> None:
    async with house() as h:
        origin = replace(h.origin("news", HOOK), updates=True, webhook_secret="hush")
        async with h.working():
            job = await h.until(await h.desk.submit(h.brief("slow 1"), origin))
            told = await h.wait(lambda: heard(h, job, "succeeded"))
        assert [letter.body["state"] for letter in told] == ["running", "succeeded"]
        assert {letter.headers["x-secret"] for letter in told} == {"hush"}
        assert len({letter.id for letter in told}) == 2


async def heard(h: Any, job: Job, last: str) -> list[Any]:
    told = [letter for letter in h.letters if letter.body["id"] == job.id]
    return told if told and told[-1].body["state"] == last else []


async def test_news_that_is_no_longer_true_is_not_told(house: Any) -> None:
    async with house() as h:
        origin = replace(h.origin("stale", HOOK), updates=True)
        job = await start(h, await h.desk.submit(h.brief("nothing"), origin))
        await h.store.succeed(job, [RELEASE])
        rows = await h.store.database.ask(
            "SELECT id FROM kapelle.deliveries WHERE job = %s ORDER BY id", job.id
        )
        running, succeeded = (row["id"] for row in rows)
        assert await h.store.take_letter(running, 60) is None
        now, row = await h.store.take_letter(succeeded, 60)
        assert (now.state, row["event"]) == (State.SUCCEEDED, "succeeded")


async def test_a_lost_attempt_is_news_and_so_is_the_next(house: Any) -> None:
    async with house() as h:
        origin = replace(h.origin("lost", HOOK), updates=True)
        job = await h.desk.submit(h.brief("nothing"), origin)
        first = await start(h, job)
        await h.store.give_back(first, lost=True)
        await start(h, job)
        rows = await h.store.database.ask(
            "SELECT event, attempt FROM kapelle.deliveries WHERE job = %s ORDER BY id", job.id
        )
        told = [(row["event"], row["attempt"]) for row in rows]
        assert told == [("running", 1), ("queued", 1), ("running", 2)]


# ------------------------------------------------------------------ from the version before


def test_songs_of_the_version_before_are_first_takes_now(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = database.migrations()
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE older")
    older = psycopg.conninfo.make_conninfo(database_url, dbname="older")
    monkeypatch.setattr(database, "migrations", lambda: known[:3])
    database.migrate(older)
    with psycopg.connect(older) as connection:
        connection.execute(
            "INSERT INTO kapelle.jobs (id, account, dialect, engine, brief, echo, webhook,"
            " fingerprint, release) VALUES (gen_random_uuid(), 'a', 'whisul', 'toy', '{}', '{}',"
            """ '', '', '{"title": "Old"}')"""
        )
    monkeypatch.setattr(database, "migrations", lambda: known)
    database.migrate(older)
    with psycopg.connect(older) as connection:
        rows = connection.execute("SELECT releases FROM kapelle.jobs").fetchall()
    assert rows == [([{"title": "Old"}],)]
