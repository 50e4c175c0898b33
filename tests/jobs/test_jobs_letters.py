"""Webhooks: queued with the final state in one commit, tried until they arrive, or visibly given up."""

import asyncio
from random import Random
from typing import Any

from kapelle.jobs import letters
from kapelle.jobs.accounts import Accounts
from kapelle.jobs.job import State
from kapelle.jobs.letters import Letter, Receipt

HOOK = "https://x.example/hook"


async def delivery(h: Any, job: Any) -> Any:
    rows = await h.store.database.ask("SELECT * FROM kapelle.deliveries WHERE job = %s", job.id)
    return rows[0] if rows else None


async def settled(h: Any, job: Any) -> Any:
    """The delivery, once it arrived or was given up."""

    async def look() -> Any:
        row = await delivery(h, job)
        return row if row and (row["delivered"] or row["dead"]) else None

    return await h.wait(look)


def answering(*statuses: int | None) -> Any:
    """A receiver that answers so, in this order."""
    left = list(statuses)

    async def answer(_letter: Letter) -> Receipt:
        status = left.pop(0) if left else 200
        return Receipt(status) if status else Receipt(error="no route")

    return answer


async def test_a_finished_job_is_announced_once_to_a_receiver_that_answers(house: Any) -> None:
    async with house() as h, h.working():
        job = await h.until(await h.submit("nothing", webhook=HOOK))
        row = await settled(h, job)
        [letter] = h.letters
        assert (letter.id, letter.url) == (f"{job.id}.succeeded", HOOK)
        assert letter.body == {"id": job.id, "state": "succeeded"}
        assert (row["tries"], row["last_status"]) == (1, 200)


async def test_every_final_state_is_announced(house: Any) -> None:
    async with house() as h:
        gone = await h.submit("nothing", webhook=HOOK)
        await h.desk.cancel(gone.id, "a")
        async with h.working():
            for prompt in ("broken", "refused"):
                await settled(h, await h.submit(prompt, webhook=HOOK))
            await settled(h, gone)
        states = {letter.body["state"] for letter in h.letters}
        assert states == {State.FAILED, State.REFUSED, State.CANCELLED}


async def test_an_account_with_a_webhook_hears_of_jobs_that_name_none(house: Any) -> None:
    async with house() as h, h.working():

        async def anywhere(_url: str) -> None: ...

        account, _ = await Accounts(h.store.database, anywhere).create("Ada", webhook=HOOK)
        await settled(h, await h.submit("nothing", account=account.id))
        [letter] = h.letters
        assert (letter.url, letter.secret) == (HOOK, account.webhook_secret)


async def test_a_job_nobody_wants_to_hear_of_is_not_announced(house: Any) -> None:
    async with house() as h, h.working():
        job = await h.until(await h.submit("nothing"))
        assert await delivery(h, job) is None


async def test_a_failing_receiver_is_tried_again_under_the_same_id(house: Any) -> None:
    async with house() as h, h.working():
        h.answers = answering(500, None, 200)
        row = await settled(h, await h.submit("nothing", webhook=HOOK))
        assert (row["tries"], row["last_status"], row["dead"]) == (3, 200, None)
        assert len({letter.id for letter in h.letters}) == 1


async def test_410_stops_the_tries(house: Any) -> None:
    async with house() as h, h.working():
        h.answers = answering(500, 410)
        row = await settled(h, await h.submit("nothing", webhook=HOOK))
        assert (row["tries"], row["last_status"], row["delivered"]) == (2, 410, None)


async def test_a_dead_letter_stays_visible(house: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(letters, "TRIES", 2)
    async with house() as h, h.working():
        h.answers = answering(None, None)
        row = await settled(h, await h.submit("nothing", webhook=HOOK))
        assert row["dead"]
        assert (row["tries"], row["last_error"]) == (2, "no route")


async def test_a_dead_letter_can_be_sent_again_with_all_its_tries(
    house: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(letters, "TRIES", 2)
    async with house() as h, h.working():
        h.answers = answering(None, None, None)
        job = await h.submit("nothing", webhook=HOOK)
        await settled(h, job)
        [dead] = [row for row in await h.store.dead_letters() if str(row["job"]) == job.id]
        assert (dead["url"], dead["last_error"]) == (HOOK, "no route")
        assert await h.store.redeliver("nobody's") == 0
        assert await h.store.redeliver(job.id) == 1

        async def arrived() -> bool:
            [row] = await h.store.database.ask(
                "SELECT delivered FROM kapelle.deliveries WHERE job = %s", job.id
            )
            return row["delivered"] is not None

        await h.wait(arrived)
        assert await h.store.redeliver(job.id) == 0


async def test_a_receiver_that_hangs_holds_up_nobody_elses(house: Any) -> None:
    async with house() as h:
        stuck = asyncio.Event()

        async def answer(letter: Letter) -> Receipt:
            if letter.url.endswith("hang"):
                await stuck.wait()
            return Receipt(200)

        h.answers = answer
        async with h.working():
            for _ in range(4):
                await h.submit("nothing", account="hangers", webhook=HOOK + "/hang")
            row = await settled(h, await h.submit("nothing", webhook=HOOK))
            assert row["delivered"]
            stuck.set()


async def test_a_letter_whose_sender_died_is_sent_again(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", webhook=HOOK)
        await h.desk.cancel(job.id, "a")
        row = await delivery(h, job)
        assert await h.store.take_letter(row["id"], 0.1) is not None  # and then: kill -9
        async with h.working():
            assert (await settled(h, job))["tries"] >= 2


async def test_a_letter_is_tried_by_one_sender_at_a_time(house: Any) -> None:
    async with house() as h:
        job = await h.submit("nothing", webhook=HOOK)
        await h.desk.cancel(job.id, "a")
        row = await delivery(h, job)
        both = await asyncio.gather(*(h.store.take_letter(row["id"], 60) for _ in range(2)))
        assert both.count(None) == 1
        await h.store.letter_arrived(row["id"], 200)


def test_waits_double_with_jitter_and_come_to_an_end() -> None:
    waits = [letters.wait_s(tries, 5.0, Random(tries)) for tries in range(1, letters.TRIES + 1)]
    assert waits[-1] is None
    for number, wait in enumerate(waits[:-1]):
        assert wait is not None
        plain = min(5.0 * 2**number, letters.LONGEST_WAIT_S)
        assert 0.75 * plain <= wait <= 1.25 * plain
    assert len({round(wait or 0, 3) for wait in waits}) == letters.TRIES
    assert 24 * 3600 < sum(wait or 0 for wait in waits) < 72 * 3600
