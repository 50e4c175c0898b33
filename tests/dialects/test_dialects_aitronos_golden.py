"""The Aitronos conversation as it goes over the wire, to be read: tests/golden/aitronos/*.txt.

To write a transcript anew, delete it, run this, and look at the difference.
"""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

import httpx
import pytest

from kapelle.jobs.accounts import Capability
from kapelle.jobs.job import State
from kapelle.jobs.trouble import Away
from tests.dialects.aitronos_house import SEED, an_aitronos_door
from tests.dialects.transcripts import cases_on_paper, on_paper, transcript

Case = Callable[[Any], Awaitable[httpx.Response]]
Open = Callable[[], AbstractAsyncContextManager[Any]]

CHANGING = {
    r"mgen_[0-9a-f]{12}": "mgen_<12 hex>",
    r"mtrack_[0-9a-f]{12}": "mtrack_<12 hex>",
    r"req_[0-9a-f]{32}": "req_<32 hex>",
    r"/files/[\w-]{22}\.\d+/": "/files/<signature>.<second>/",
    r"(processing-ms: |(remaining|reset)-requests: )\d+": r"\1<number>",
}
KEY = {"idempotency-key": "gen-2026-06-28-001"}
NOBODY = "0123456789ab"
NOTHING: Mapping[str, str] = MappingProxyType({})


def post(headers: Mapping[str, str] = NOTHING, /, **changes: Any) -> Case:
    """The vendor's sample, changed so; a field that is None is not sent."""
    body = {name: value for name, value in (SEED | changes).items() if value is not None}
    return lambda door: door.ask("POST", "/generations", json=body, headers=headers)


def plain(method: str, path: str) -> Case:
    return lambda door: door.ask(method, path)


async def as_in_the_seed(door: Any) -> httpx.Response:
    key = {"x-api-key": door.ada}
    return await door.http.post(f"{door.home}/generations", json=SEED, headers=key | KEY)


async def under_the_prefix(door: Any) -> httpx.Response:
    key = {"authorization": f"Bearer {door.ada}"}
    return await door.http.get(f"/aitronos{door.home}/engines", headers=key)


async def replayed(door: Any) -> httpx.Response:
    first = (await post(KEY)(door)).json()
    await door.play((await door.behind(first)).id)
    return await post(KEY)(door)


async def reused(door: Any) -> httpx.Response:
    await post(KEY)(door)
    return await post(KEY, prompt="a waltz")(door)


async def continued(door: Any) -> httpx.Response:
    track = (await door.made())["result_track_id"]
    return await post(seed_track_id=track)(door)


async def polled(door: Any, job: dict[str, Any]) -> httpx.Response:
    return await door.ask("GET", f"/generations/{job['id']}")


async def queued(door: Any) -> httpx.Response:
    return await polled(door, await door.create())


async def running(door: Any) -> httpx.Response:
    job = await door.create()
    begun = await door.start((await door.behind(job)).id)
    await door.store.tell(begun, 0.42, "mixing")
    return await polled(door, job)


async def succeeded(door: Any) -> httpx.Response:
    return await polled(door, await door.made())


def ended(state: State, problem: str) -> Case:
    async def case(door: Any) -> httpx.Response:
        job = await door.create()
        await door.fail((await door.behind(job)).id, problem, state)
        return await polled(door, job)

    return case


async def cancelled(door: Any) -> httpx.Response:
    return await door.ask("POST", f"/generations/{(await door.create())['id']}/cancel")


async def cancelled_too_late(door: Any) -> httpx.Response:
    return await door.ask("POST", f"/generations/{(await door.made())['id']}/cancel")


async def listed(door: Any) -> httpx.Response:
    await door.made()
    await door.create()
    return await door.ask("GET", "/generations")


async def one_page(door: Any) -> httpx.Response:
    for _ in range(3):
        await door.create()
    return await door.ask("GET", "/generations?status=queued&limit=1&offset=1")


async def tracks(door: Any) -> httpx.Response:
    await door.made()
    await door.create()
    return await door.ask("GET", "/tracks?mode=creation&engine=studio")


def on_a_track(method: str) -> Case:
    async def case(door: Any) -> httpx.Response:
        return await door.ask(method, f"/tracks/{(await door.made())['result_track_id']}")

    return case


async def usage(door: Any) -> httpx.Response:
    await door.made()
    return await door.ask("GET", "/usage")


async def keyless(door: Any) -> httpx.Response:
    return await door.http.post(f"{door.home}/generations", json=SEED)


async def deactivated(door: Any) -> httpx.Response:
    key = await door.key_for(*Capability)
    await door.accounts.revoke(key)
    return await door.ask("GET", "/generations", key)


async def expired(door: Any) -> httpx.Response:
    past = datetime.now(UTC) - timedelta(days=1)
    key = await door.accounts.add_key((await door.account()).id, expires=past)
    return await door.ask("GET", "/generations", key)


async def a_strangers(door: Any) -> httpx.Response:
    return await door.ask("GET", "/generations", door.bob)


async def incapable(door: Any) -> httpx.Response:
    listener = await door.key_for(Capability.READ)
    return await door.ask("POST", "/generations", listener, json=SEED)


async def incapable_of_deleting(door: Any) -> httpx.Response:
    maker = await door.key_for(Capability.READ, Capability.MAKE)
    return await door.ask("DELETE", f"/tracks/mtrack_{NOBODY}", maker)


async def not_json(door: Any) -> httpx.Response:
    json = {"content-type": "application/json"}
    return await door.ask("POST", "/generations", content=b"{engine: studio}", headers=json)


async def too_often(door: Any) -> httpx.Response:
    await door.accounts.change((await door.account()).id, rate="2/minute")
    return [await door.ask("GET", "/generations") for _ in range(3)][-1]


async def too_many(door: Any) -> httpx.Response:
    await door.accounts.change((await door.account()).id, unfinished=1)
    return [await post()(door) for _ in range(2)][-1]


async def broken(door: Any) -> httpx.Response:
    door.desk.list = None
    return await door.ask("GET", "/generations")


async def away(door: Any) -> httpx.Response:
    async def nobody(*_: Any, **__: Any) -> None:
        raise Away(retry_after_s=2)

    door.desk.list = nobody
    return await door.ask("GET", "/generations")


CASES: dict[str, Case] = {
    "202_create": as_in_the_seed,
    "202_create_focus": post(mode="focus", style_tags=["lo-fi", "calm"], lyrics=""),
    "202_create_continued": continued,
    "202_create_refused": post(prompt="a ballad sung by Taylor Swift"),
    "202_replay": replayed,
    "200_queued": queued,
    "200_running": running,
    "200_succeeded": succeeded,
    "200_failed": ended(State.FAILED, "The song did not pass its checks: it clips."),
    "200_failed_without_a_word": ended(State.FAILED, ""),
    "200_refused_by_the_engine": ended(State.REFUSED, "The engine will not play this."),
    "200_cancel": cancelled,
    "200_cancel_too_late": cancelled_too_late,
    "200_list": listed,
    "200_list_page": one_page,
    "200_engines": plain("GET", "/engines"),
    "200_engines_under_the_prefix": under_the_prefix,
    "200_tracks": tracks,
    "200_track": on_a_track("GET"),
    "200_delete": on_a_track("DELETE"),
    "200_usage": usage,
    "401_no_key": keyless,
    "401_unknown_key": lambda door: door.ask("GET", "/generations", "kpl_nobody"),
    "401_deactivated_key": deactivated,
    "401_expired_key": expired,
    "403_organization": a_strangers,
    "403_capability": incapable,
    "403_capability_to_delete": incapable_of_deleting,
    "404_job": plain("GET", f"/generations/mgen_{NOBODY}"),
    "404_track": plain("GET", f"/tracks/mtrack_{NOBODY}"),
    "404_address": plain("GET", "/nope"),
    "405_method": plain("PUT", "/generations"),
    "422_duration_over_the_maximum": post(duration_seconds=601),
    "422_duration_not_positive": post(duration_seconds=0),
    "422_duration_no_number": post(duration_seconds="120"),
    "422_engine_missing": post(engine=None),
    "422_engine_unknown": post(engine="theremin"),
    "422_prompt_blank": post(prompt="  "),
    "422_mode": post(mode="party"),
    "422_lyrics": post(lyrics="La la la", instrumental=False),
    "422_lyrics_of_an_instrumental": post(lyrics="La la la"),
    "422_seed_track": post(seed_track_id=f"mtrack_{NOBODY}"),
    "422_style_tags": post(style_tags=["lo-fi", 7]),
    "422_key_reused": reused,
    "422_not_json": not_json,
    "422_query": plain("GET", "/generations?limit=101"),
    "429_too_often": too_often,
    "429_too_many_songs": too_many,
    "500_broken": broken,
    "503_away": away,
}


@pytest.fixture
def opened(database_url: str, tmp_path: Path) -> Open:
    return lambda: an_aitronos_door(database_url, tmp_path / "shelf")


@pytest.mark.parametrize("case", CASES)
async def test_the_conversation_is_the_one_on_paper(opened: Open, case: str) -> None:
    async with opened() as door:
        said = transcript(await CASES[case](door), CHANGING)
    assert said == on_paper("aitronos", case, said)


def test_every_transcript_has_its_case() -> None:
    assert cases_on_paper("aitronos") <= {*CASES}
