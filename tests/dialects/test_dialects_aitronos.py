"""The Aitronos door, call by call, before a real desk and database."""

import asyncio
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kapelle.dialects import aitronos
from kapelle.dialects import aitronos_words as words
from kapelle.dialects.dialect import instant
from kapelle.engines.cards import CARDS, COMPOSER
from kapelle.jobs.accounts import Capability
from kapelle.jobs.job import State, short
from tests.dialects.aitronos_house import HOME, ORG, SEED, an_aitronos_door
from tests.dialects.house import PLAN

Open = Callable[..., AbstractAsyncContextManager[Any]]

NOBODY = "0123456789ab"
ELEVEN = {
    *("id", "status", "progress", "engine", "mode", "created_at", "result_track_id"),
    *("error_message", "refusal_reason", "playback_url", "track"),
}
MAY = {"GET": Capability.READ, "POST": Capability.MAKE, "DELETE": Capability.DELETE}
every_call = pytest.mark.parametrize("call", aitronos.CALLS, ids=lambda c: f"{c.method} {c.path}")


def address(call: Any, organization: str = ORG) -> str:
    path: str = call.path.replace("{organization_id}", organization)
    return path.replace("{generation_id}", f"mgen_{NOBODY}").replace(
        "{track_id}", f"mtrack_{NOBODY}"
    )


def code(answer: Any) -> str:
    return answer.json()["error"]["code"]


@pytest.fixture
def opened(database_url: str, tmp_path: Path) -> Open:
    return lambda **more: an_aitronos_door(database_url, tmp_path / "shelf", **more)


# ------------------------------------------------------------------ who asks


@pytest.mark.parametrize("header", ["X-API-Key: {}", "Authorization: Bearer {}", "api-key: {}"])
async def test_a_key_is_taken_from_three_headers(opened: Open, header: str) -> None:
    async with opened() as door:
        name, _, value = header.format(door.ada).partition(": ")
        answer = await door.http.get(f"{HOME}/generations", headers={name: value})
        assert answer.status_code == 200


@pytest.mark.parametrize(
    "headers",
    [{}, {"authorization": "Basic a3Bs"}, {"x-api-key": ""}, {"x-api-key": "two words"}],
)
async def test_what_is_no_key_is_asked_for_one(opened: Open, headers: dict[str, str]) -> None:
    async with opened() as door:
        answer = await door.http.get(f"{HOME}/generations", headers=headers)
        assert (answer.status_code, code(answer)) == (401, "AUTHENTICATION_REQUIRED")


@every_call
async def test_the_key_comes_before_the_organization_and_all_else(opened: Open, call: Any) -> None:
    async with opened() as door:
        wrong = {"x-api-key": "kpl_nobody"}
        for place in (address(call), address(call, "org_elsewhere")):
            answer = await door.http.request(call.method, place, headers=wrong, content=b"{")
            assert (answer.status_code, code(answer)) == (401, "INVALID_API_KEY")


@every_call
async def test_the_organization_comes_before_the_capability_and_the_body(
    opened: Open, call: Any
) -> None:
    async with opened() as door:
        keys = (door.bob, await door.key_for(Capability.READ))
        for key, org in zip(keys, (ORG, "org_elsewhere"), strict=True):
            answer = await door.http.request(
                call.method, address(call, org), headers={"x-api-key": key}, content=b"{"
            )
            assert (answer.status_code, code(answer)) == (403, "ORGANIZATION_ACCESS_DENIED")
            assert "aitronos-organization" not in answer.headers


@every_call
async def test_a_key_does_what_it_may_and_nothing_else(opened: Open, call: Any) -> None:
    async with opened() as door:
        others = [may for may in Capability if may is not MAY[call.method]]
        lacking = {"x-api-key": await door.key_for(*others)}
        answer = await door.http.request(call.method, address(call), headers=lacking, content=b"{")
        assert (answer.status_code, code(answer)) == (403, "INSUFFICIENT_PERMISSIONS")
        enough = {"x-api-key": await door.key_for(MAY[call.method])}
        answer = await door.http.request(call.method, address(call), headers=enough)
        assert answer.status_code in {200, 404, 422}


async def test_an_account_goes_by_the_chosen_id_by_its_own_and_by_the_told_one(
    opened: Open,
) -> None:
    async with opened() as door:
        account = await door.account()
        assert account.organizations[0] == ORG
        for name in account.organizations:
            path = f"/v1/music/{name}/usage"
            answer = await door.http.get(path, headers={"x-api-key": door.ada})
            assert answer.json()["organization_id"] == name
            assert answer.headers["aitronos-organization"] == name


async def test_the_owner_of_the_server_belongs_to_every_organization_nobody_else_has(
    opened: Open,
) -> None:
    async with opened() as door:
        bob = await door.account(door.bob)
        owner = {"authorization": "Bearer theownersownkey"}
        await door.accounts.adopt("theownersownkey")
        found = {
            name: (await door.http.get(f"/v1/music/{name}/engines", headers=owner)).status_code
            for name in ("org_of_a_sample", "org_owner", ORG, *bob.organizations, "%00", "a%20b")
        }
        assert [name for name, status in found.items() if status == 200] == [
            "org_of_a_sample",
            "org_owner",
        ]
        assert {*found.values()} == {200, 403}


async def test_every_answer_tells_its_id_its_time_and_the_rate(opened: Open) -> None:
    async with opened() as door:
        before = time.time()
        answer = await door.ask("GET", "/generations/mgen_x")
        assert answer.status_code == 404
        trace = answer.json()["error"]["trace_id"]
        assert trace.startswith("req_")
        assert answer.headers["x-request-id"] == trace
        assert int(answer.headers["freddy-processing-ms"]) >= 0
        left = int(answer.headers["x-ratelimit-remaining-requests"])
        assert left == int(answer.headers["x-ratelimit-limit-requests"]) - 1
        assert int(answer.headers["x-ratelimit-reset-requests"]) > before
        told = datetime.strptime(answer.json()["error"]["timestamp"], "%Y-%m-%dT%H:%M:%S%z")
        assert told.timestamp() >= int(before)


async def test_the_hour_of_an_error_is_the_houses(opened: Open) -> None:
    async with opened() as door:
        door.clock.ahead_s = 10 * 365 * 86_400
        told = (await door.ask("GET", "/generations/x")).json()["error"]["timestamp"]
        assert int(told[:4]) >= datetime.now(UTC).year + 9


# ------------------------------------------------------------------ asking


async def test_what_was_asked_arrives_and_stems_are_always_made(opened: Open) -> None:
    async with opened() as door:
        job = await door.create(style_tags=["lo-fi", "calm"], mode="focus", something_else=1)
        assert {*job} == ELEVEN
        assert job["id"] == f"mgen_{short((await door.behind(job)).id)}"
        brief = (await door.behind(job)).brief
        assert (brief.prompt, brief.title) == (SEED["prompt"], SEED["title"])
        assert (brief.duration, brief.instrumental, brief.focus) == (120.0, True, True)
        assert brief.style_tags == ("lo-fi", "calm")
        assert (brief.engine, brief.stems) == ("composer", True)
        assert (job["engine"], job["mode"]) == ("studio", "focus")


async def test_null_is_the_same_as_nothing(opened: Open) -> None:
    async with opened() as door:
        left_out = ("mode", "lyrics", "seed_track_id", "style_tags", "title", "idempotency_key")
        job = await door.create(**dict.fromkeys(left_out), instrumental=None)
        brief = (await door.behind(job)).brief
        assert (brief.title, brief.focus, brief.instrumental) == ("", False, False)


async def test_our_engines_are_known_by_their_own_names_too(opened: Open) -> None:
    async with opened() as door:
        for engine in ("composer", "silence"):
            job = await door.create(engine=engine)
            assert job["engine"] == engine
            assert (await door.behind(job)).brief.engine == engine
        answer = await door.ask("POST", "/generations", json=SEED | {"engine": "lyricist"})
        assert answer.json()["error"]["details"] == {"field": "engine"}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"engine": 7}, "engine"),
        ({"engine": "silence", "mode": "focus"}, "mode"),
        ({"engine": "silence", "seed_track_id": f"mtrack_{NOBODY}"}, "seed_track_id"),
        ({"prompt": 7}, "prompt"),
        ({"prompt": ""}, "prompt"),
        ({"prompt": "x" * 5001}, "prompt"),
        ({"prompt": "beep \u0007"}, "prompt"),
        ({"duration_seconds": 0}, "duration_seconds"),
        ({"duration_seconds": -1}, "duration_seconds"),
        ({"duration_seconds": 90.5}, "duration_seconds"),
        ({"duration_seconds": True}, "duration_seconds"),
        ({"duration_seconds": 10**300}, "duration_seconds"),
        ({"mode": "Focus"}, "mode"),
        ({"instrumental": "true"}, "instrumental"),
        ({"lyrics": "la"}, "lyrics"),
        ({"lyrics": "la", "instrumental": False}, "lyrics"),
        ({"style_tags": "lo-fi"}, "style_tags"),
        ({"style_tags": ["x"] * 51}, "style_tags"),
        ({"style_tags": [""]}, "style_tags"),
        ({"style_tags": ["\u0000"]}, "style_tags"),
        ({"title": "x" * 201}, "title"),
        ({"seed_track_id": "mtrack_xyz"}, "seed_track_id"),
        ({"seed_track_id": NOBODY}, "seed_track_id"),
        ({"idempotency_key": ""}, "idempotency_key"),
        ({"idempotency_key": "x" * 256}, "idempotency_key"),
    ],
    ids=str,
)
async def test_what_cannot_be_followed_is_refused_by_its_field_and_burns_nothing(
    opened: Open, changes: dict[str, Any], field: str
) -> None:
    async with opened() as door:
        key = {"idempotency-key": "free"} if field != "idempotency_key" else {}
        answer = await door.ask("POST", "/generations", json=SEED | changes, headers=key)
        error = answer.json()["error"]
        assert (answer.status_code, error["code"]) == (422, "VALIDATION_ERROR")
        assert error["details"] == {"field": field}
        assert (await door.ask("GET", "/generations")).json()["jobs"] == []
        again = await door.ask("POST", "/generations", json=SEED, headers=key)
        assert again.status_code == 202


async def test_an_engine_that_sings_takes_lyrics(opened: Open) -> None:
    able = replace(COMPOSER.abilities, sings=True)
    async with opened(cards=CARDS | {"composer": replace(COMPOSER, abilities=able)}) as door:
        job = await door.create(lyrics="La la la", instrumental=False)
        assert (await door.behind(job)).brief.lyrics == "La la la"
        engine = (await door.ask("GET", "/engines")).json()["engines"][0]
        assert (engine["supports_vocals"], engine["supports_lyrics"]) == (True, True)


async def test_who_may_use_an_engines_songs_is_never_overstated(opened: Open) -> None:
    async with opened(cards={"composer": replace(COMPOSER, cleared=False)}) as door:
        [engine] = (await door.ask("GET", "/engines")).json()["engines"]
        assert engine["licence_class"] == "unclear"
        assert (engine["commercial_use"], engine["requires_attribution"]) == (False, True)
        assert (await door.made())["track"]["licence_class"] == "unclear"


# ------------------------------------------------------------------ idempotency


async def test_the_header_beats_the_body(opened: Open) -> None:
    async with opened() as door:
        body = SEED | {"idempotency_key": "in the body"}
        header = {"idempotency-key": "in the header"}
        first = (await door.ask("POST", "/generations", json=body, headers=header)).json()
        assert (await door.create(idempotency_key="in the body"))["id"] != first["id"]
        again = await door.ask("POST", "/generations", json=SEED, headers=header)
        assert again.json()["id"] == first["id"]


async def test_a_replay_answers_202_with_the_job_as_it_is_now(opened: Open) -> None:
    async with opened() as door:
        job = await door.made(idempotency_key="k")
        again = await door.create(idempotency_key="k")
        assert again["status"] == "succeeded"
        assert again["result_track_id"] == job["result_track_id"]


async def test_another_body_under_that_key_is_refused_and_burns_nothing(opened: Open) -> None:
    async with opened() as door:
        job = await door.create(idempotency_key="k")
        for changes in ({"prompt": "a waltz"}, {"mode": "focus"}, {"duration_seconds": 60}):
            body = SEED | changes | {"idempotency_key": "k"}
            answer = await door.ask("POST", "/generations", json=body)
            assert answer.status_code == 422
            assert answer.json()["error"]["details"] == {"field": "idempotency_key"}
        assert (await door.create(idempotency_key="k"))["id"] == job["id"]
        bobs = (await door.account(door.bob)).organizations[0]
        theirs = await door.http.post(
            f"/v1/music/{bobs}/generations",
            json=SEED | {"prompt": "a waltz", "idempotency_key": "k"},
            headers={"x-api-key": door.bob},
        )
        assert theirs.status_code == 202


async def test_a_hundred_parallel_posts_with_one_key_make_one_job(opened: Open) -> None:
    async with opened() as door:
        answers = await asyncio.gather(*(door.create(idempotency_key="k") for _ in range(100)))
        assert len({answer["id"] for answer in answers}) == 1
        assert len((await door.ask("GET", "/generations")).json()["jobs"]) == 1


async def test_a_refused_request_is_a_job_with_a_reason_and_holds_its_key(opened: Open) -> None:
    async with opened() as door:
        singer = {"prompt": "a ballad sung by Taylor Swift", "idempotency_key": "k"}
        job = await door.create(**singer)
        assert (job["status"], job["progress"], job["error_message"]) == ("refused", 0, None)
        assert "voice" in job["refusal_reason"]
        assert await door.look(job) == job == await door.create(**singer)
        [listed] = (await door.ask("GET", "/generations?status=refused")).json()["jobs"]
        assert listed == job
        other = await door.ask("POST", "/generations", json=SEED | {"idempotency_key": "k"})
        assert other.status_code == 422
        assert (await door.ask("POST", f"/generations/{job['id']}/cancel")).json() == job


# ------------------------------------------------------------------ looking


async def test_another_organizations_id_is_an_unknown_one_byte_for_byte(opened: Open) -> None:
    async with opened() as door:
        job = await door.made()
        bobs = (await door.account(door.bob)).organizations[0]

        async def told(method: str, path: str) -> Any:
            key = {"x-api-key": door.bob, "x-request-id": "same"}
            answer = await door.http.request(method, f"/v1/music/{bobs}{path}", headers=key)
            said = answer.json()
            said["error"].pop("timestamp")
            return answer.status_code, said

        for method, path, theirs in (
            ("GET", "/generations/{}", job["id"]),
            ("POST", "/generations/{}/cancel", job["id"]),
            ("GET", "/tracks/{}", job["result_track_id"]),
            ("DELETE", "/tracks/{}", job["result_track_id"]),
        ):
            nobodys = theirs.partition("_")[0] + "_" + NOBODY
            assert await told(method, path.format(theirs)) == await told(
                method, path.format(nobodys)
            )

        async def sown(track: str) -> Any:
            key = {"x-api-key": door.bob, "x-request-id": "same"}
            body = SEED | {"seed_track_id": track}
            answer = await door.http.post(f"/v1/music/{bobs}/generations", json=body, headers=key)
            return answer.json()["error"] | {"timestamp": ""}

        assert await sown(job["result_track_id"]) == await sown(f"mtrack_{NOBODY}")


@pytest.mark.parametrize(
    "id", ["x", "mgen_", "mgen_0123", "mtrack_{}", "{}", "mgen_{}0", "mgen_%00", "MGEN_{}"]
)
async def test_only_the_ids_as_they_are_written_are_ids(opened: Open, id: str) -> None:
    async with opened() as door:
        digits = (await door.create())["id"].removeprefix("mgen_")
        answer = await door.ask("GET", f"/generations/{id.format(digits)}")
        assert (answer.status_code, code(answer)) == (404, "RESOURCE_NOT_FOUND")


async def test_songs_of_another_door_are_not_this_ones(opened: Open) -> None:
    async with opened() as door:
        bearer = {"authorization": f"Bearer {door.ada}"}
        song = (
            await door.http.post("/v1/songs", json={"prompt": "a waltz"}, headers=bearer)
        ).json()
        assert (await door.ask("GET", "/generations")).json()["jobs"] == []
        answer = await door.ask("GET", f"/generations/mgen_{short(song['id'])}")
        assert answer.status_code == 404


async def test_lists_hold_their_order_their_limits_and_no_links(opened: Open) -> None:
    async with opened() as door:
        made = [await door.made(), await door.made(mode="focus"), await door.create()]
        whole = (await door.ask("GET", "/generations")).json()
        assert [job["id"] for job in whole["jobs"]] == [job["id"] for job in made[::-1]]
        assert (whole["limit"], whole["offset"]) == (50, 0)
        assert all({*job} == ELEVEN for job in whole["jobs"])
        assert {(job["playback_url"], job["track"]) for job in whole["jobs"]} == {(None, None)}
        page = (await door.ask("GET", "/generations?limit=1&offset=1")).json()
        assert [job["id"] for job in page["jobs"]] == [made[1]["id"]]
        assert (await door.ask("GET", "/generations?offset=3")).json()["jobs"] == []

        tracks = (await door.ask("GET", "/tracks")).json()["items"]
        assert [track["id"] for track in tracks] == [j["result_track_id"] for j in made[1::-1]]
        assert {(track["playback_url"], track["stem_urls"]) for track in tracks} == {(None, None)}
        for query, count in (
            ("mode=focus", 1),
            ("mode=creation", 1),
            ("engine=studio", 2),
            ("engine=composer", 2),
            ("engine=silence", 0),
            ("engine=theremin", 0),
            ("engine=%00", 0),
        ):
            found = (await door.ask("GET", f"/tracks?{query}")).json()["items"]
            assert len(found) == count, query


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=101", "limit=x", "offset=-1", "offset=9999999", "status=done"]
)
async def test_a_page_that_cannot_be_had_is_refused_by_its_parameter(
    opened: Open, query: str
) -> None:
    async with opened() as door:
        answer = await door.ask("GET", f"/generations?{query}")
        assert answer.status_code == 422
        assert answer.json()["error"]["details"] == {"field": query.partition("=")[0]}


# ------------------------------------------------------------------ tracks and their links


async def test_links_are_signed_afresh_and_die_after_a_quarter_of_an_hour(opened: Open) -> None:
    async with opened() as door:
        job = await door.made()
        track = (await door.ask("GET", f"/tracks/{job['result_track_id']}")).json()
        links = (job["playback_url"], track["stem_urls"]["bass"])
        for link in links:
            heard = await door.http.get(link, headers={"range": "bytes=0-2"})
            assert heard.status_code == 206
            assert heard.headers["cache-control"].startswith("private, max-age=")
        door.clock.ahead_s = words.LINK_LIFE_S + 2
        for link in links:
            late = await door.http.get(link)
            assert (late.status_code, "expired" in late.text) == (403, True)
            assert late.headers["access-control-allow-origin"] == "*"
        fresh = (await door.look(job))["playback_url"]
        assert fresh != job["playback_url"]
        assert (await door.http.head(fresh)).status_code == 200


async def test_a_track_deleted_is_gone_with_its_job_and_its_files(opened: Open) -> None:
    async with opened() as door:
        job = await door.made()
        place = f"/tracks/{job['result_track_id']}"
        gone = await door.ask("DELETE", place)
        assert gone.json() == {
            "success": True,
            "id": job["result_track_id"],
            "detail": "Track deleted.",
        }
        assert (await door.ask("GET", place)).status_code == 404
        assert (await door.ask("DELETE", place)).status_code == 404
        assert (await door.ask("GET", f"/generations/{job['id']}")).status_code == 404
        assert (await door.http.get(job["playback_url"])).status_code == 404


async def test_a_job_that_made_nothing_is_no_track(opened: Open) -> None:
    async with opened() as door:
        job = await door.create()
        to_be = short((await door.behind(job)).takes[0])
        assert (await door.ask("GET", f"/tracks/mtrack_{to_be}")).status_code == 404
        assert (await door.ask("DELETE", f"/tracks/mtrack_{to_be}")).status_code == 404
        assert (await door.look(job))["status"] == "queued"


async def test_an_engine_without_stems_has_none_to_show(opened: Open) -> None:
    async with opened() as door:
        job = await door.create(engine="silence")
        behind = await door.behind(job)
        assert not behind.brief.stems
        bare = tuple(
            asset for asset in door.release("x.1").assets if not asset.kind.startswith("stem")
        )
        await door.play(behind.id, assets=bare)
        track = (await door.look(job))["result_track_id"]
        assert (await door.ask("GET", f"/tracks/{track}")).json()["stem_urls"] is None


async def test_a_seed_track_is_taken_up_in_a_new_song_of_its_kind(opened: Open) -> None:
    async with opened() as door:
        track = (await door.made())["result_track_id"]
        after = (await door.behind(await door.create(seed_track_id=track))).brief.after
        assert after is not None
        assert (after.plan, after.at, after.whole) == (PLAN, None, False)


# ------------------------------------------------------------------ cancelling, counting


@pytest.mark.parametrize("begun", [False, True])
async def test_a_job_cancelled_is_cancelled_and_stays_so(opened: Open, begun: bool) -> None:
    async with opened() as door:
        job = await door.create()
        if begun:
            await door.start((await door.behind(job)).id)
        for _ in range(2):
            answer = await door.ask("POST", f"/generations/{job['id']}/cancel")
            assert answer.status_code == 200
            assert answer.json() == job | {"status": "cancelled"}
        assert (await door.behind(job)).state is State.CANCELLED


async def test_a_job_that_was_made_is_not_cancelled_any_more(opened: Open) -> None:
    async with opened() as door:
        job = await door.made()
        answer = await door.ask("POST", f"/generations/{job['id']}/cancel")
        assert (answer.status_code, answer.json()["status"]) == (200, "succeeded")


async def test_usage_counts_this_days_weeks_and_months_tracks(opened: Open) -> None:
    async with opened() as door:
        for _ in range(2):
            await door.made()
        await door.made(engine="silence")
        await door.create()
        told = (await door.ask("GET", "/usage")).json()
        assert [window["window"] for window in told["windows"]] == ["day", "week", "month"]
        for window in told["windows"]:
            counts = {share["engine"]: share["track_count"] for share in window["by_engine"]}
            assert counts == {"studio": 2, "silence": 1}
            assert (window["cost_chf"], window["limit_chf"]) == (0.0, None)
        door.clock.ahead_s = 40 * 86_400
        told = (await door.ask("GET", "/usage")).json()
        assert [window["by_engine"] for window in told["windows"]] == [[], [], []]


def test_a_week_begins_on_monday_and_may_begin_in_another_month() -> None:
    thursday = datetime(2026, 10, 1, 15, 30, tzinfo=UTC)
    began = {name: instant(start, "seconds") for name, start in words.windows(thursday).items()}
    assert began == {
        "day": "2026-10-01T00:00:00Z",
        "week": "2026-09-28T00:00:00Z",
        "month": "2026-10-01T00:00:00Z",
    }
