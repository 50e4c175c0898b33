from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kapelle.jobs.accounts import Accounts, Capability
from kapelle.jobs.trouble import BadBrief, Forbidden, NotAllowed, NotFound


async def anywhere(_url: str) -> None: ...


async def nowhere(_url: str) -> None:
    raise BadBrief("Not there.", field="webhook")


async def test_a_key_opens_its_account_and_no_other_text_does(house: Any) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        account, key = await accounts.create("Ada", webhook="https://x.example", rate="5/second")
        assert await accounts.open(key) == account
        assert (account.name, account.rate) == ("Ada", "5/second")
        assert account.webhook_secret.startswith("whsec_")
        for wrong in ("", key[:-1], key + "x", key.upper(), "\x00", "\ud800"):
            with pytest.raises(NotAllowed):
                await accounts.open(wrong)


async def test_two_keys_are_never_alike(house: Any) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        keys = {(await accounts.create("Ada"))[1] for _ in range(20)}
        assert len(keys) == 20
        assert all(key.startswith("kpl_") and len(key) >= 47 for key in keys)


async def test_a_revoked_key_stops_at_once(house: Any) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        account, key = await accounts.create("Ada")
        other, other_key = await accounts.create("Bob")
        shown = next(one for one in await accounts.list() if one.account == account.id)
        assert await accounts.revoke(shown.prefix) == 1
        with pytest.raises(NotAllowed):
            await accounts.open(key)
        assert await accounts.open(other_key) == other
        assert await accounts.revoke(other.id) == 1
        with pytest.raises(NotFound):
            await accounts.revoke(other.id)


async def test_the_database_holds_no_key(house: Any) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        _, key = await accounts.create("Ada")
        rows = await h.store.database.ask(
            "SELECT to_jsonb(k)::text AS text FROM kapelle.keys k"
            " UNION ALL SELECT to_jsonb(a)::text FROM kapelle.accounts a"
        )
        assert not any(key[16:] in row["text"] for row in rows)
        assert key not in repr(await accounts.list())


async def test_the_key_of_the_environment_is_the_owners_until_it_changes(house: Any) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        first = await accounts.adopt("the first key")
        assert await accounts.adopt("the first key") == first
        assert await accounts.open("the first key") == first
        assert await accounts.adopt("the second key") == first
        with pytest.raises(NotAllowed):
            await accounts.open("the first key")
        await accounts.adopt("the first key")
        assert await accounts.open("the first key") == first


async def test_an_account_needs_a_name_a_rate_and_a_webhook_that_may_be_called(house: Any) -> None:
    async with house() as h:
        for wrong in ({"name": " "}, {"rate": "often"}, {"webhook": "http://127.0.0.1"}):
            with pytest.raises(BadBrief) as refused:
                await Accounts(h.store.database, nowhere).create(**{"name": "Ada", **wrong})
            assert refused.value.facts == {"field": next(iter(wrong))}


async def test_a_lent_key_opens_one_account_of_all_guests_until_it_is_given_back(
    house: Any,
) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        await accounts.create("somebody")
        before = await accounts.list()
        first, second = await accounts.lend(), await accounts.lend()
        assert (await accounts.open(first)).id == (await accounts.open(second)).id
        await accounts.take_back(first)
        with pytest.raises(NotAllowed):
            await accounts.open(first)
        assert await accounts.open(second)
        await accounts.take_back(second)
        assert await accounts.list() == before


async def test_a_key_may_do_what_it_was_made_for_and_no_more(house: Any) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        org = await accounts.enrol("Radio", at_once=2, unfinished=5)
        listener = await accounts.open(await accounts.add_key(org.id, may={Capability.READ}))
        assert (listener.id, listener.at_once, listener.unfinished) == (org.id, 2, 5)
        listener.need(Capability.READ)
        for more in (Capability.MAKE, Capability.DELETE):
            with pytest.raises(Forbidden) as lacking:
                listener.need(more)
            assert lacking.value.facts == {"capability": more.value}
        whole = await accounts.open(await accounts.add_key(org.id))
        assert whole.may == {*Capability}


async def test_an_expired_key_stops(house: Any) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        org, now = await accounts.enrol("Radio"), datetime.now(UTC)
        good = await accounts.add_key(org.id, expires=now + timedelta(hours=1))
        stale = await accounts.add_key(org.id, expires=now - timedelta(seconds=1))
        assert (await accounts.open(good)).id == org.id
        with pytest.raises(NotAllowed):
            await accounts.open(stale)


async def test_limits_change_one_by_one(house: Any) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        org = await accounts.enrol("Radio", rate="5/second")
        changed = await accounts.change(org.id, at_once=3)
        assert (changed.rate, changed.at_once, changed.unfinished) == (
            "5/second",
            3,
            org.unfinished,
        )
        assert changed == (await accounts.all())[-1]
        for wrong in ({"at_once": 0}, {"unfinished": 0}, {"rate": "often"}):
            with pytest.raises(BadBrief):
                await accounts.change(org.id, **wrong)
        with pytest.raises(NotFound):
            await accounts.change("acc_nobody", at_once=3)
        with pytest.raises(NotFound):
            await accounts.add_key("acc_nobody")


async def test_a_new_secret_replaces_the_old_one(house: Any) -> None:
    async with house() as h:
        accounts = Accounts(h.store.database, anywhere)
        org = await accounts.enrol("Radio")
        secret = await accounts.new_secret(org.id)
        assert secret != org.webhook_secret
        assert (await accounts.change(org.id)).webhook_secret == secret
