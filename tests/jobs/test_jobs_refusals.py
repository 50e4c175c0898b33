"""Jobs that were refused before they began, songs counted by time, and whose an organization is."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kapelle.jobs.accounts import OWNER, Accounts, Capability, Shut
from kapelle.jobs.brief import Brief
from kapelle.jobs.job import Origin, State
from kapelle.jobs.store import Wanted
from kapelle.jobs.trouble import BadBrief, KeyReused, NotAllowed, Refused

SINGER = Brief(prompt="a ballad sung by Taylor Swift", seed=1, engine="toy")
SONG = Brief(prompt="a waltz", seed=1, engine="toy")


async def anywhere(_url: str) -> None: ...


def origin(account: str, webhook: str = "", dialect: str = "test") -> Origin:
    return Origin(dialect=dialect, account=account, webhook=webhook)


# ------------------------------------------------------------------ refused from the start


async def test_a_refused_request_is_stored_only_where_a_door_asks_for_it(house: Any) -> None:
    async with house() as h:
        with pytest.raises(Refused):
            await h.desk.submit(SINGER, origin("acc_a"))
        assert await h.desk.list("acc_a") == []
        job = await h.desk.submit(SINGER, origin("acc_a"), keep_refused=True)
        assert (job.state, job.attempt) == (State.REFUSED, 0)
        assert "voice" in job.problem
        assert job.finished is not None
        assert await h.desk.get(job.id, "acc_a") == job


async def test_a_refused_job_holds_its_idempotency_key(house: Any) -> None:
    async with house() as h:
        ways = {"idempotency_key": "k", "keep_refused": True}
        job = await h.desk.submit(SINGER, origin("acc_b"), **ways)
        assert await h.desk.submit(SINGER, origin("acc_b"), **ways) == job
        with pytest.raises(KeyReused):
            await h.desk.submit(SONG, origin("acc_b"), **ways)


async def test_a_refused_job_is_in_nobodys_way_and_is_announced(house: Any) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        account = await accounts.enrol("Ada", unfinished=1)
        await h.desk.submit(SONG, origin(account.id))
        hook = "https://ada.example/songs"
        job = await h.desk.submit(SINGER, origin(account.id, hook), keep_refused=True)
        assert job.state is State.REFUSED  # though the account may have no song more
        [letter] = await h.desk.deliveries(account.id)
        assert (letter.job, letter.event, letter.url) == (job.id, State.REFUSED, hook)


async def test_a_brief_that_is_also_unsound_is_unsound_first(house: Any) -> None:
    async with house() as h:
        with pytest.raises(BadBrief):
            await h.desk.submit(
                SINGER, origin("acc_c"), idempotency_key="x" * 256, keep_refused=True
            )


# ------------------------------------------------------------------ lists and counts


async def test_a_list_can_hold_one_door_and_leave_some_out(house: Any) -> None:
    async with house() as h:
        jobs = [
            await h.desk.submit(SONG, origin("acc_d", dialect=dialect))
            for dialect in ("one", "two", "one", "one")
        ]
        ours = [job.id for job in jobs if job.origin.dialect == "one"][::-1]
        only = {"wanted": Wanted(dialect="one")}
        assert [job.id for job in await h.desk.list("acc_d", **only)] == ours
        assert [job.id for job in await h.desk.list("acc_d", offset=1, **only)] == ours[1:]
        focus = {"wanted": Wanted(focus=True)}
        assert await h.desk.list("acc_d", **focus) == []


async def test_songs_are_counted_by_engine_since_when_they_were_made(house: Any) -> None:
    async with house() as h:
        for dialect in ("one", "one", "two"):
            job = await h.desk.submit(SONG, origin("acc_e", dialect=dialect))
            await h.store.database.ask(
                "UPDATE kapelle.jobs SET queue_id = 1 WHERE id = %s RETURNING id", job.id
            )
            begun = await h.store.start(job.id, 1)
            await h.store.succeed(begun, [])
        await h.desk.submit(SONG, origin("acc_e", dialect="one"))
        now = datetime.now(UTC)
        since = [now - timedelta(days=1), now + timedelta(days=1)]
        assert await h.desk.tally("acc_e", "one", since) == [{"toy": 2}, {}]
        assert await h.desk.tally("acc_f", "one", since) == [{}, {}]


# ------------------------------------------------------------------ keys and organizations


async def test_a_key_that_opens_nothing_says_why(house: Any) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        account, key = await accounts.create("Ada")
        past = datetime.now(UTC) - timedelta(seconds=1)
        late = await accounts.add_key(account.id, expires=past)
        both = await accounts.add_key(account.id, expires=past, may=[Capability.READ])
        await accounts.revoke(key)
        await accounts.revoke(both)
        reasons = {"kpl_x": Shut.UNKNOWN, key: Shut.REVOKED, both: Shut.REVOKED, late: Shut.EXPIRED}
        for shut, reason in reasons.items():
            with pytest.raises(NotAllowed) as refused:
                await accounts.open(shut)
            assert refused.value.facts == {"reason": reason}


async def test_an_organization_keeps_the_id_its_clients_know(house: Any) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        ada = await accounts.enrol("Ada", organization="org_abc123")
        bob = await accounts.enrol("Bob")
        assert ada.organizations[0] == "org_abc123"
        assert bob.organizations == ("org_" + bob.id.removeprefix("acc_"), bob.id)
        assert (await accounts.change(ada.id, rate="9/minute")).organization == "org_abc123"
        for taken in ("org_abc123", *ada.organizations, "", "a b", "x" * 65, "org_ä"):
            with pytest.raises(BadBrief) as refused:
                await accounts.change(bob.id, organization=taken)
            assert refused.value.facts["field"] == "organization"
        assert await accounts.belongs(ada, "org_abc123")
        assert not await accounts.belongs(bob, "org_abc123")
        assert not await accounts.belongs(bob, "org_nobodys")


async def test_the_owner_belongs_to_what_is_nobody_elses(house: Any) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        owner = await accounts.adopt("the owners key")
        other = await accounts.enrol("Eve", organization="org_eve")
        assert owner.id == OWNER
        assert await accounts.belongs(owner, "org_nobodys")
        assert await accounts.belongs(owner, "org_owner")
        for theirs in (*other.organizations, "\x00", "a/b"):
            assert not await accounts.belongs(owner, theirs)
