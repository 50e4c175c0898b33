"""What the front desk promises: nothing accepted is lost, nothing counts twice, nobody sees another's."""

import asyncio
from itertools import pairwise
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from kapelle.jobs.accounts import Accounts
from kapelle.jobs.brief import Brief
from kapelle.jobs.desk import cursor
from kapelle.jobs.job import MOVES, Job, State
from kapelle.jobs.letters import Fate, Letter, Receipt
from kapelle.jobs.store import Wanted
from kapelle.jobs.trouble import BadBrief, Busy, KeyReused, NotFound, TooLate

NOBODYS = "5b6a7c1e-0d3f-4a52-9e88-b1c2d3e4f5a6"  # no job's; written out, as it names a test


async def nowhere(_url: str) -> None: ...


async def test_when_submit_returns_job_and_queue_row_are_on_disk(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="on-disk")
        rows = await h.store.database.ask(
            "SELECT q.queue_name, q.status FROM kapelle.jobs j"
            " JOIN procrastinate_jobs q ON q.id = j.queue_id WHERE j.id = %s",
            job.id,
        )
        assert rows == [{"queue_name": "gen.toy", "status": "todo"}]


async def test_a_job_reads_back_as_it_was_asked(house: Any) -> None:
    async with house() as h:
        brief = Brief(
            prompt="Grüße 🎷", seed=2**63 - 1, style_tags=("jazz",), bpm=99.5, engine="toy"
        )
        job = await h.desk.submit(brief, h.origin())
        again = await h.desk.get(job.id, "a")
        assert (again.brief, again.origin) == (brief, h.origin())
        assert again == job


async def test_an_unknown_engine_is_not_found(house: Any) -> None:
    async with house() as h:
        with pytest.raises(NotFound):
            await h.desk.submit(h.brief("nothing", engine="theremin"), h.origin())


@pytest.mark.parametrize("id", ["", "x", "../etc", "\x00", NOBODYS, NOBODYS.upper()])
async def test_unknown_and_malformed_ids_are_not_found(house: Any, id: str) -> None:
    async with house() as h:
        with pytest.raises(NotFound):
            await h.desk.get(id, "a")
        with pytest.raises(NotFound):
            await h.desk.cancel(id, "a")


async def test_another_accounts_job_is_like_no_job(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="mine")
        for verb in (h.desk.get, h.desk.cancel):
            with pytest.raises(NotFound) as foreign:
                await verb(job.id, "yours")
            with pytest.raises(NotFound) as unknown:
                await verb(str(uuid4()), "yours")
            assert str(foreign.value) == str(unknown.value)
        assert await h.desk.list("yours") == []


async def test_a_job_that_is_over_cannot_be_cancelled(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing")
        await h.desk.cancel(job.id, "a")
        with pytest.raises(TooLate):
            await h.desk.cancel(job.id, "a")


async def test_the_list_is_newest_first_and_pages_without_gap_or_repetition(house: Any) -> None:
    async with house() as h:
        made = [(await h.submit("nothing", account="lister")).id for _ in range(7)]
        pages, below = [], None
        while page := await h.desk.list("lister", limit=3, below=below):
            pages += [job.id for job in page]
            below = cursor(page[-1])
        assert pages == made[::-1]


async def test_counts_name_every_state(house: Any) -> None:
    async with house() as h:
        before = await h.desk.counts()
        await h.submit("nothing")
        after = await h.desk.counts()
        assert set(after) == set(State)
        assert after[State.QUEUED] == before[State.QUEUED] + 1


async def test_a_database_that_is_away_is_busy_and_not_ready(house: Any) -> None:
    from kapelle.jobs.database import opened  # noqa: PLC0415 - beside its one use

    async with opened("postgresql://nobody@127.0.0.1:9/none", patience_s=0.1) as database:
        with pytest.raises(Busy):
            await database.ask("SELECT 1")
        assert not await database.answers()
    async with house() as h:
        assert await h.desk.ready()


# ------------------------------------------------------------------ idempotency


async def test_a_hundred_at_once_with_one_key_make_one_job(house: Any) -> None:
    async with house() as h:
        brief, origin = h.brief("nothing"), h.origin("hundred")
        jobs = await asyncio.gather(
            *(h.desk.submit(brief, origin, idempotency_key="one") for _ in range(100))
        )
        assert len({job.id for job in jobs}) == 1
        assert len(await h.desk.list("hundred")) == 1


async def test_one_key_for_two_requests_is_refused(house: Any) -> None:
    async with house() as h:
        first = await h.desk.submit(h.brief("nothing"), h.origin(), idempotency_key="k")
        with pytest.raises(KeyReused) as refused:
            await h.desk.submit(h.brief("slow 1"), h.origin(), idempotency_key="k")
        assert refused.value.facts == {"field": "idempotency_key"}
        assert (
            await h.desk.submit(h.brief("nothing"), h.origin(), idempotency_key="k")
        ).id == first.id


async def test_a_door_that_draws_another_seed_asks_for_the_same_thing(house: Any) -> None:
    async with house() as h:
        one, two = (Brief(prompt="nothing", seed=seed, engine="toy") for seed in (1, 2))
        first = await h.desk.submit(one, h.origin("seeds"), idempotency_key="k")
        assert await h.desk.submit(two, h.origin("seeds"), idempotency_key="k") == first


async def test_one_key_of_two_accounts_makes_two_jobs(house: Any) -> None:
    async with house() as h:
        jobs = [
            await h.desk.submit(h.brief("nothing"), h.origin(who), idempotency_key="shared")
            for who in ("b", "c")
        ]
        assert jobs[0].id != jobs[1].id


async def test_a_refused_request_does_not_use_up_its_key(house: Any) -> None:
    async with house() as h:
        with pytest.raises(NotFound):
            await h.desk.submit(h.brief("x", "theremin"), h.origin(), idempotency_key="free")
        await h.desk.submit(h.brief("nothing"), h.origin(), idempotency_key="free")


@pytest.mark.parametrize(("key", "good"), [("", 0), ("k", 1), ("ü" * 255, 1), ("k" * 256, 0)])
async def test_a_key_has_1_to_255_characters(house: Any, key: str, good: int) -> None:
    async with house() as h:
        try:
            await h.desk.submit(h.brief("nothing"), h.origin("keys"), idempotency_key=key)
        except BadBrief:
            assert not good
        else:
            assert good


@pytest.mark.parametrize("key", ["\x00", "\ud800"])
async def test_text_no_database_takes_is_refused(house: Any, key: str) -> None:
    async with house() as h:
        with pytest.raises(BadBrief):
            await h.desk.submit(h.brief("nothing"), h.origin(), idempotency_key=key)


# ------------------------------------------------------------------ taking turns


async def test_an_account_has_at_most_its_cap_inside_the_queue(house: Any) -> None:
    async with house(cap=2) as h:
        jobs = [await h.submit("nothing", account="many") for _ in range(5)]
        inside = [await h.column(job, "queue_id") is not None for job in jobs]
        assert inside == [True, True, False, False, False]
        await h.desk.cancel(jobs[0].id, "many")
        inside = [await h.column(job, "queue_id") is not None for job in jobs[1:]]
        assert inside == [True, True, False, False]


async def test_sixty_jobs_of_one_do_not_starve_anothers_first(house: Any) -> None:
    async with house(cap=2) as h:
        many = [await h.submit("nothing", account="greedy") for _ in range(60)]
        few = await h.submit("nothing", account="modest")
        async with h.working(songs_at_once=1):
            done = await h.until(few)
            waiting = [job for job in await h.desk.list("greedy", limit=60) if not job.state.over]
            assert done.state is State.SUCCEEDED
            assert len(waiting) > 50
            ends = [(await h.until(job)).finished for job in many]
        assert all(one <= two for one, two in pairwise(ends))  # first come, first served


async def test_a_raised_cap_lets_those_in_who_wait(house: Any) -> None:
    async with house(cap=1) as narrow:
        jobs = [await narrow.submit("nothing", account="waiting") for _ in range(3)]
    async with house(cap=3) as wide:
        await wide.store.reconcile(60)
        assert None not in [await wide.column(job, "queue_id") for job in jobs]


# ------------------------------------------------------------------ the moves


async def test_the_database_allows_exactly_the_moves_of_the_table(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="mover")
        for start in State:
            for to in State:
                await h.store.database.ask(
                    "DELETE FROM kapelle.jobs WHERE id = %s RETURNING id", job.id
                )
                await h.store.database.ask(
                    "INSERT INTO kapelle.jobs (id, account, dialect, engine, brief, echo, webhook,"
                    " fingerprint, state) VALUES (%s, 'mover', '', '', '{}', '{}', '', '', %s)"
                    " RETURNING id",
                    *(job.id, start),
                )
                try:
                    await h.store.database.ask(
                        "UPDATE kapelle.jobs SET state = %s WHERE id = %s RETURNING id", to, job.id
                    )
                except psycopg.errors.RaiseException:
                    assert to not in MOVES[start], f"{start} to {to} should be allowed"
                else:
                    assert to in MOVES[start], f"{start} to {to} should be refused"


# ------------------------------------------------------------------ an account's own limits


async def test_an_accounts_own_cap_overrules_the_houses(house: Any) -> None:
    async with house(cap=4) as h:
        org = await Accounts(h.store.database, nowhere).enrol("Radio", at_once=1)
        jobs = [await h.submit("nothing", account=org.id) for _ in range(3)]
        assert [await h.column(job, "queue_id") is not None for job in jobs] == [True, False, False]


async def test_an_account_with_all_the_songs_it_may_have_is_turned_away(house: Any) -> None:
    async with house() as h:
        org = await Accounts(h.store.database, nowhere).enrol("Radio", unfinished=2)
        brief, origin = h.brief("nothing"), h.origin(org.id)
        first = await h.desk.submit(brief, origin, idempotency_key="k")
        await h.submit("nothing", account=org.id)
        with pytest.raises(Busy):
            await h.submit("nothing", account=org.id)
        assert await h.desk.submit(brief, origin, idempotency_key="k") == first  # a replay is none
        await h.desk.cancel(first.id, org.id)
        await h.submit("nothing", account=org.id)


async def test_a_race_for_the_last_place_has_one_winner(house: Any) -> None:
    async with house() as h:
        org = await Accounts(h.store.database, nowhere).enrol("Radio", unfinished=1)
        asked = (h.submit("nothing", account=org.id) for _ in range(10))
        came = await asyncio.gather(*asked, return_exceptions=True)
        assert len([job for job in came if isinstance(job, Job)]) == 1
        assert len([job for job in came if isinstance(job, Busy)]) == 9


# ------------------------------------------------------------------ lists, and throwing away


async def test_a_list_holds_what_was_asked_for(house: Any) -> None:
    async with house() as h:
        who = "filters"
        one, two = [await h.submit("nothing", account=who) for _ in range(2)]
        other = await h.desk.submit(h.brief("nothing", "other"), h.origin(who))
        await h.desk.cancel(one.id, who)

        async def ids(**wanted: Any) -> list[str]:
            return [job.id for job in await h.desk.list(who, wanted=Wanted(**wanted))]

        assert await ids(states=[State.CANCELLED]) == [one.id]
        assert await ids(states=[State.QUEUED, State.RUNNING]) == [other.id, two.id]
        assert await ids(engine="other") == [other.id]
        assert await ids(after=two.created) == [other.id, two.id]
        assert await ids(before=two.created) == [one.id]


async def test_a_page_goes_on_from_a_song_that_was_thrown_away(house: Any) -> None:
    async with house() as h:
        made = [(await h.submit("nothing", account="gone")) for _ in range(3)]
        await h.desk.cancel(made[1].id, "gone")
        await h.desk.delete(made[1].id, "gone")
        page = await h.desk.list("gone", below=cursor(made[1]))
        assert [job.id for job in page] == [made[0].id]


@pytest.mark.parametrize("below", ["x", "!!", ".", "\x00", "ü", NOBODYS, "1.x"])
async def test_what_is_no_cursor_is_said_to_be_none(house: Any, below: str) -> None:
    async with house() as h:
        with pytest.raises(BadBrief) as refused:
            await h.desk.list("a", below=below)
        assert refused.value.facts == {"field": "cursor"}


async def test_a_song_is_thrown_away_with_its_files_webhooks_and_key(house: Any) -> None:
    async with house() as h:
        origin = h.origin("tidy", webhook="https://x.example")
        async with h.working():
            job = await h.desk.submit(h.brief("nothing"), origin, idempotency_key="k")
            await h.until(job)
            await h.wait(lambda: h.desk.deliveries("tidy", fate=Fate.DELIVERED))
        await h.desk.delete(job.id, "tidy")
        assert h.cleared == [f"{job.id}.0", f"{job.id}.1"]
        with pytest.raises(NotFound):
            await h.desk.get(job.id, "tidy")
        assert await h.desk.deliveries("tidy") == []
        again = await h.desk.submit(h.brief("nothing"), origin, idempotency_key="k")
        assert again.id != job.id


async def test_a_song_that_is_not_over_or_not_ones_own_stays(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing")
        with pytest.raises(TooLate):
            await h.desk.delete(job.id, "a")
        await h.desk.cancel(job.id, "a")
        with pytest.raises(NotFound):
            await h.desk.delete(job.id, "b")
        assert (await h.desk.get(job.id, "a")).state is State.CANCELLED
        assert not h.cleared


# ------------------------------------------------------------------ watching


async def test_a_watcher_hears_every_kind_of_change_and_nothing_else(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", account="watcher")
        other = await h.submit("nothing", account="watcher")
        assert not await h.desk.changed(job, 0.5)
        watching = asyncio.create_task(h.desk.changed(job, 20))
        await h.desk.cancel(other.id, "watcher")
        await h.desk.cancel(job.id, "watcher")
        assert await watching
        after = await h.desk.get(job.id, "watcher")
        assert after.version > job.version
        await h.desk.delete(job.id, "watcher")
        assert await h.desk.changed(after, 20)  # gone, too, is a change


async def test_whoever_watches_is_sent_home_when_the_house_closes(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing")
        watching = asyncio.create_task(h.desk.changed(job, 60))
        await asyncio.sleep(0.1)
        h.desk.close()
        assert not await watching
        assert not await h.desk.changed(job, 60)


# ------------------------------------------------------------------ the log of webhooks


async def test_the_log_tells_every_try_of_a_webhook(house: Any) -> None:
    async with house() as h:

        async def answers(letter: Letter) -> Receipt:
            alike = [one for one in h.letters if one.id == letter.id]
            return Receipt(status=500 if len(alike) < 2 else 204)

        h.answers = answers
        async with h.working():
            job = await h.submit("nothing", account="log", webhook="https://x.example")
            [told] = await h.wait(lambda: h.desk.deliveries("log", fate=Fate.DELIVERED))
            assert (told.job, told.event, told.next_at) == (job.id, "succeeded", None)
            assert [one.receipt.status for one in told.tries] == [500, 204]
            assert await h.desk.deliveries("log", fate=Fate.GIVEN_UP) == []

            again = await h.desk.redeliver(told.id, "log")
            assert again.fate is Fate.WAITING
            [told] = await h.wait(lambda: h.desk.deliveries("log", fate=Fate.DELIVERED))
            assert len(told.tries) == 3
        assert len({letter.id for letter in h.letters if letter.id.startswith(job.id)}) == 1
        for letter, account in ((told.id, "somebody"), (told.id + 1_000, "log")):
            with pytest.raises(NotFound):
                await h.desk.redeliver(letter, account)


async def test_a_cancel_that_races_a_finish_has_one_winner_and_the_webhook_agrees(
    house: Any,
) -> None:
    async with house(cap=200) as h:
        for _ in range(100):
            job = await h.submit("nothing", account="race", webhook="https://x.example")
            running = await h.store.start(job.id, await h.column(job, "queue_id"))
            finish = h.store.fail(running, State.FAILED, "It broke.")
            cancelled, failed = await asyncio.gather(
                h.desk.cancel(job.id, "race"), finish, return_exceptions=True
            )
            state = (await h.desk.get(job.id, "race")).state
            assert isinstance(cancelled, TooLate) == (state is State.FAILED)
            assert (failed is None) == (state is State.CANCELLED)
            [told, *_] = await h.desk.deliveries("race", limit=1)
            assert (told.job, told.event) == (job.id, state)
