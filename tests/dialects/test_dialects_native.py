"""Our own door, call by call, before a real desk and database."""

import asyncio
import json
from itertools import pairwise
from typing import Any
from urllib.parse import quote, urlsplit
from uuid import uuid4

import pytest

from kapelle.dialects import native as dialect
from kapelle.dialects import native_events
from kapelle.dialects.native_words import PROBLEMS
from kapelle.jobs.accounts import Capability

NOBODY = "00000000-0000-4000-8000-000000000000"
ON_A_SONG = [call for call in dialect.CALLS if "/songs/{id}" in call.path]
KEYED = [call for call in dialect.CALLS if "{name}" not in call.path or "files" in call.path]
MAY = {"GET": Capability.READ, "POST": Capability.MAKE, "DELETE": Capability.DELETE}


def path_of(call: Any, id: str) -> str:
    return call.path.replace("{id}", id).replace("{name}", "song.mp3")


# ------------------------------------------------------------------ asking


async def test_every_field_of_the_brief_arrives(native: Any) -> None:
    brief = {
        "prompt": "a trap song",
        "title": "Grüße 🎷",
        "tags": ["trap"],
        "negative_tags": ["guitar"],
        "duration": 61.5,
        "bpm": 99.5,
        "key": "F# minor",
        "instrumental": True,
        "seed": 2**63 - 1,
        "engine": "composer",
        "stems": True,
    }
    async with native() as door:
        song = await door.create(**brief)
        rest = {"plan": False, "lyrics": "", "write_lyrics": False, "takes": 1, "mode": "song"}
        assert song["brief"] == brief | rest | {"after": None}
        job = await door.desk.get(song["id"], (await door.accounts.open(door.ada)).id)
        assert job.brief.style_tags == ("trap",)
        assert job.brief.negative_tags == ("guitar",)


async def test_what_is_left_out_is_decided_here_and_told(native: Any) -> None:
    async with native() as door:
        one, two = await door.create(), await door.create()
        assert one["brief"]["engine"] == "composer"
        assert one["brief"]["seed"] != two["brief"]["seed"]
        assert one["brief"]["duration"] is None


@pytest.mark.parametrize(
    ("brief", "field"),
    [
        ({"prompt": ""}, "prompt"),
        ({"prompt": "x" * 5001}, "prompt"),
        ({"prompt": "beep \u0007"}, "prompt"),
        ({"prompt": 7}, "prompt"),
        ({"prompt": "x", "title": "x" * 201}, "title"),
        ({"prompt": "x", "tags": "trap"}, "tags"),
        ({"prompt": "x", "tags": ["trap"] * 51}, "tags"),
        ({"prompt": "x", "tags": [""]}, "tags.0"),
        ({"prompt": "x", "tags": ["\u0000"]}, "tags"),
        ({"prompt": "x", "duration": 0.5}, "duration"),
        ({"prompt": "x", "duration": 601}, "duration"),
        ({"prompt": "x", "duration": "90"}, "duration"),
        ({"prompt": "x", "bpm": 301}, "bpm"),
        ({"prompt": "x", "key": "H flat"}, "key"),
        ({"prompt": "x", "instrumental": "yes"}, "instrumental"),
        ({"prompt": "x", "seed": -1}, "seed"),
        ({"prompt": "x", "seed": 2**63}, "seed"),
        ({"prompt": "x", "seed": 1.5}, "seed"),
        ({"prompt": "x", "engine": "silence", "stems": True}, "stems"),
        ({"prompt": "x", "plan": {"genre": "trap"}}, "plan"),
        ({"prompt": "x", "plan": []}, "plan"),
        ({"prompt": "x", "webhook": "http://127.0.0.1/"}, "webhook"),
        ({"prompt": "x", "tempo": 90}, "tempo"),
    ],
    ids=lambda given: json.dumps(given)[:40],
)
async def test_a_brief_nobody_could_follow_is_refused_by_its_field(
    native: Any, brief: dict[str, Any], field: str
) -> None:
    async with native() as door:
        answer = await door.ask("POST", "/songs", json=brief)
        told = answer.json()
        assert answer.status_code == 400
        assert answer.headers["content-type"] == "application/problem+json"
        assert (told["type"], told["field"]) == ("/v1/problems/bad-brief", field)
        assert told["detail"].endswith(".")
        assert (await door.ask("GET", "/songs")).json()["songs"] == []


async def test_a_house_rule_is_named_and_its_reason_given(native: Any) -> None:
    async with native() as door:
        answer = await door.ask("POST", "/songs", json={"prompt": "sung by Taylor Swift"})
        assert answer.status_code == 422
        assert answer.json()["rule"] == "voice"
        assert answer.json()["type"] == "/v1/problems/refused"
        assert "voice" in answer.json()["detail"]


async def test_an_unknown_engine_is_not_found(native: Any) -> None:
    async with native() as door:
        answer = await door.ask("POST", "/songs", json={"prompt": "x", "engine": "theremin"})
        assert answer.status_code == 404


# ------------------------------------------------------------------ idempotency


@pytest.mark.parametrize("key", ['"8e03978e"', "8e03978e"])
async def test_a_replay_answers_202_with_the_song_as_it_is_now(native: Any, key: str) -> None:
    async with native() as door:
        brief, headers = {"prompt": "a trap song"}, {"idempotency-key": key}
        first = await door.ask("POST", "/songs", json=brief, headers=headers)
        await door.play(first.json()["id"])
        again = await door.ask(
            "POST", "/songs", json=brief, headers={"idempotency-key": "8e03978e"}
        )
        assert (first.status_code, again.status_code) == (202, 202)
        assert again.json()["id"] == first.json()["id"]
        assert again.json()["state"] == "succeeded"


async def test_another_body_under_that_key_is_refused_and_burns_nothing(native: Any) -> None:
    async with native() as door:
        headers = {"idempotency-key": "k"}
        first = await door.ask("POST", "/songs", json={"prompt": "x", "seed": 1}, headers=headers)
        for other in ({"prompt": "y"}, {"prompt": "x", "seed": 2}, {"prompt": "x"}):
            answer = await door.ask("POST", "/songs", json=other, headers=headers)
            assert answer.status_code == 422
            assert answer.json()["type"] == "/v1/problems/key-reused"
        again = await door.ask("POST", "/songs", json={"seed": 1, "prompt": "x"}, headers=headers)
        assert again.json() == first.json()
        theirs = await door.ask("POST", "/songs", door.bob, headers, json={"prompt": "y"})
        assert theirs.status_code == 202


async def test_a_refused_request_leaves_its_key_free(native: Any) -> None:
    async with native() as door:
        headers = {"idempotency-key": "free"}
        bad = await door.ask("POST", "/songs", json={"prompt": ""}, headers=headers)
        good = await door.ask("POST", "/songs", json={"prompt": "x"}, headers=headers)
        assert (bad.status_code, good.status_code) == (400, 202)


async def test_a_hundred_at_once_with_one_key_make_one_song(native: Any) -> None:
    async with native() as door:
        ask = {"json": {"prompt": "x"}, "headers": {"idempotency-key": "one"}}
        answers = await asyncio.gather(*(door.ask("POST", "/songs", **ask) for _ in range(100)))
        assert {answer.status_code for answer in answers} == {202}
        assert len({answer.json()["id"] for answer in answers}) == 1


# ------------------------------------------------------------------ keys


@pytest.mark.parametrize("call", KEYED, ids=lambda call: f"{call.method} {call.path}")
async def test_without_a_good_key_nothing_is_told(native: Any, call: Any) -> None:
    async with native() as door:
        for key in ("kpl_nobody", "x y"):
            answer = await door.ask(call.method, path_of(call, NOBODY), key)
            assert answer.status_code == 401
            assert answer.headers["www-authenticate"] == "Bearer"
            assert answer.json()["type"] == "/v1/problems/not-allowed"


@pytest.mark.parametrize("call", KEYED, ids=lambda call: f"{call.method} {call.path}")
async def test_a_key_does_only_what_it_may(native: Any, call: Any) -> None:
    async with native() as door:
        needed = MAY[call.method]
        rest = await door.key_for(*({*Capability} - {needed}))
        answer = await door.ask(call.method, path_of(call, NOBODY), rest, json={"prompt": "x"})
        assert answer.status_code == 403
        assert answer.json()["capability"] == needed
        only = await door.key_for(needed)
        answer = await door.ask(call.method, path_of(call, NOBODY), only, json={"prompt": "x"})
        assert answer.status_code in {200, 202, 400, 404}


async def test_a_revoked_key_stops_at_once_also_while_it_listens(native: Any) -> None:
    async with native() as door:
        key = await door.key_for(*Capability)
        song = await door.create()
        listening = asyncio.create_task(door.ask("GET", f"/songs/{song['id']}/events", key))
        await asyncio.sleep(0.2)
        await door.accounts.revoke(key)
        assert (await door.ask("GET", f"/songs/{song['id']}", key)).status_code == 401
        await door.play(song["id"])
        heard = (await listening).text
        assert '"queued"' in heard
        assert "succeeded" not in heard


async def test_a_key_revoked_while_it_waits_is_told_nothing(native: Any) -> None:
    async with native() as door:
        key = await door.key_for(*Capability)
        song = await door.create()
        prefer = {"prefer": "wait=50"}
        waiting = asyncio.create_task(door.ask("GET", f"/songs/{song['id']}", key, prefer))
        await asyncio.sleep(0.2)
        await door.accounts.revoke(key)
        await door.play(song["id"])
        assert (await waiting).status_code == 401


@pytest.mark.parametrize("call", ON_A_SONG, ids=lambda call: f"{call.method} {call.path}")
@pytest.mark.parametrize("over", [True, False])
async def test_anothers_song_is_exactly_no_song(native: Any, call: Any, *, over: bool) -> None:
    async with native() as door:
        theirs = (await door.create(door.bob))["id"]
        if over:
            await door.play(theirs)
        answers = [
            await door.ask(call.method, path_of(call, made))
            for made in (theirs, NOBODY, "x", theirs.upper(), quote("\x00"))
        ]
        assert {answer.status_code for answer in answers} == {404}
        assert len({answer.content for answer in answers}) == 1
        assert (await door.ask("GET", f"/songs/{theirs}", door.bob)).status_code == 200


async def test_an_account_past_its_rate_is_told_when_to_come_back(native: Any) -> None:
    async with native() as door:
        account, key = await door.accounts.create("Eve", rate="2/minute")
        answers = [await door.ask("GET", "/account", key) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 429]
        assert answers[-1].headers["ratelimit-policy"] == '"default";q=2;w=60'
        assert 1 <= int(answers[-1].headers["retry-after"]) <= 60
        assert answers[0].json() == {
            "id": account.id,
            "name": "Eve",
            "capabilities": ["delete", "make", "read"],
            "rate": "2/minute",
            "songs_at_once": None,
            "unfinished_songs": 1000,
            "webhook": None,
        }


async def test_an_account_with_all_its_songs_is_turned_away(native: Any) -> None:
    async with native() as door:
        account = await door.accounts.enrol("Small", unfinished=1)
        key = await door.accounts.add_key(account.id)
        song = await door.create(key)
        answer = await door.ask("POST", "/songs", key, json={"prompt": "x"})
        assert (answer.status_code, answer.headers["retry-after"]) == (429, "30")
        await door.play(song["id"])
        await door.create(key)


# ------------------------------------------------------------------ lists


async def test_pages_lead_through_all_songs_newest_first(native: Any) -> None:
    async with native() as door:
        made = [(await door.create())["id"] for _ in range(5)]
        seen, cursor = [], ""
        while True:
            query = {"limit": 2} | ({"cursor": cursor} if cursor else {})
            page = (await door.ask("GET", "/songs", params=query)).json()
            seen += [song["id"] for song in page["songs"]]
            if page["next"] is None:
                break
            cursor = page["next"]
        assert seen == made[::-1]


async def test_a_list_is_filtered_by_state_engine_and_time(native: Any) -> None:
    async with native() as door:
        one, two, three = [await door.create() for _ in range(3)]
        quiet = await door.create(engine="silence")
        await door.play(one["id"])

        async def ids(**query: str) -> list[str]:
            page = (await door.ask("GET", "/songs", params=query)).json()
            return [song["id"] for song in page["songs"]]

        assert await ids(state="succeeded") == [one["id"]]
        assert await ids(engine="silence") == [quiet["id"]]
        assert await ids(engine="theremin") == await ids(engine="\0") == []
        assert await ids(created_before=two["created"]) == [one["id"]]
        assert await ids(created_after=three["created"]) == [quiet["id"], three["id"]]


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=201",
        "limit=x",
        "state=finished",
        "cursor=x",
        "created_after=yesterday",
        "created_after=2026-01-01T00:00:00",
        "limit=1&limit=2",
        "sort=title",
    ],
)
async def test_a_query_nobody_could_answer_is_refused(native: Any, query: str) -> None:
    async with native() as door:
        answer = await door.ask("GET", f"/songs?{query}")
        assert answer.status_code == 400
        assert answer.json()["field"] == query.partition("=")[0]


# ------------------------------------------------------------------ one song


async def test_a_finished_song_tells_everything_but_its_plan(native: Any) -> None:
    async with native() as door:
        made = (await door.create())["id"]
        await door.play(made)
        song = (await door.ask("GET", f"/songs/{made}")).json()
        assert (song["state"], song["progress"], song["stage"]) == ("succeeded", 1.0, "")
        assert (song["song"]["title"], song["song"]["key"]) == ("Midnight Grid", "F# minor")
        assert song["song"]["unmet"] == ["Nobody sings here."]
        assert [file["name"] for file in song["song"]["files"]] == [
            "song.mp3",
            "cover.jpg",
            "song.flac",
            "stem-bass.flac",
            "song.wav",
        ]
        assert song["song"]["files"][-1]["size"] is None
        assert "sections" not in json.dumps(song)


@pytest.mark.parametrize("part", ["plan", "reading", "report"])
async def test_its_parts_are_told_when_it_is_there(native: Any, part: str) -> None:
    async with native() as door:
        made = (await door.create())["id"]
        early = await door.ask("GET", f"/songs/{made}/{part}")
        await door.play(made)
        told = await door.ask("GET", f"/songs/{made}/{part}")
        assert (early.status_code, told.status_code) == (409, 200)
        assert "queued" in early.json()["detail"]
        assert told.json() == getattr(door.release("unused"), part)


async def test_a_file_leads_to_a_link_that_needs_no_key(native: Any) -> None:
    async with native() as door:
        made = (await door.create())["id"]
        await door.play(made)
        sent = await door.ask("GET", f"/songs/{made}/files/song.mp3")
        assert sent.status_code == 307
        got = await door.http.get(sent.headers["location"])
        assert (got.status_code, got.content) == (200, b"audio")
        stem = await door.ask("GET", f"/songs/{made}/files/stem-bass.flac")
        assert stem.headers["location"].endswith("/Midnight%20Grid%20stem-bass.flac")


async def test_a_format_is_pressed_when_first_asked_for_and_then_kept(native: Any) -> None:
    async with native() as door:
        made = (await door.create())["id"]
        await door.play(made)
        link = (await door.ask("GET", f"/songs/{made}/files/song.wav")).headers["location"]
        first = await door.http.get(link)
        part = await door.http.get(link, headers={"range": "bytes=1-2"})
        assert (first.content, part.status_code, part.content) == (b"RIFF", 206, b"IF")
        assert door.pressed == [f"{made}.1/song.wav"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("song.lrc", "no words to time"),
        ("stem-drums.flac", "`stems`"),
        ("song.exe", "no such file"),
    ],
)
async def test_a_file_it_does_not_have_is_not_found_and_says_why(
    native: Any, name: str, said: str
) -> None:
    async with native() as door:
        made = (await door.create())["id"]
        await door.play(made)
        answer = await door.ask("GET", f"/songs/{made}/files/{name}")
        assert answer.status_code == 404
        assert said in answer.text


async def test_a_song_is_cancelled_once(native: Any) -> None:
    async with native() as door:
        made = (await door.create())["id"]
        first = await door.ask("POST", f"/songs/{made}/cancel")
        again = await door.ask("POST", f"/songs/{made}/cancel")
        assert (first.status_code, first.json()["state"]) == (200, "cancelled")
        assert (again.status_code, again.json()["type"]) == (409, "/v1/problems/wrong-state")


async def test_a_song_that_is_thrown_away_is_gone_with_its_links(native: Any) -> None:
    async with native() as door:
        made = (await door.create())["id"]
        assert (await door.ask("DELETE", f"/songs/{made}")).status_code == 409
        await door.play(made)
        link = (await door.ask("GET", f"/songs/{made}/files/song.mp3")).headers["location"]
        gone = await door.ask("DELETE", f"/songs/{made}")
        assert (gone.status_code, gone.content) == (204, b"")
        assert (await door.ask("GET", f"/songs/{made}")).status_code == 404
        assert (await door.ask("DELETE", f"/songs/{made}")).status_code == 404
        assert (await door.http.get(link)).status_code == 404
        assert (await door.ask("GET", "/songs")).json()["songs"] == []


# ------------------------------------------------------------------ waiting and listening


async def test_a_poll_that_prefers_to_wait_answers_at_the_end(native: Any) -> None:
    async with native() as door:
        made = (await door.create())["id"]
        waiting = asyncio.create_task(
            door.ask("GET", f"/songs/{made}", headers={"prefer": "respond-async, wait=50"})
        )
        await asyncio.sleep(0.1)
        await door.play(made)
        answer = await waiting
        assert answer.json()["state"] == "succeeded"
        assert answer.headers["preference-applied"] == "wait=50"


async def test_a_wait_that_is_over_answers_as_things_stand(native: Any) -> None:
    async with native() as door:
        asked = await door.ask("POST", "/songs", json={"prompt": "x"}, headers={"prefer": "wait=1"})
        assert (asked.status_code, asked.json()["state"]) == (202, "queued")
        for nonsense in ("wait=", "wait=-1", "wait=1e9", "wait=x"):
            answer = await door.ask(
                "GET", f"/songs/{asked.json()['id']}", headers={"prefer": nonsense}
            )
            assert "preference-applied" not in answer.headers


def events(text: str) -> list[tuple[int, str, dict[str, Any]]]:
    """Id, name and data of each event."""
    blocks = [block for block in text.split("\n\n") if block.startswith("id: ")]
    parted = [[line.partition(": ")[2] for line in block.splitlines()] for block in blocks]
    return [(int(number), name, json.loads(data)) for number, name, data in parted]


async def test_events_tell_every_step_to_the_end(native: Any) -> None:
    async with native() as door:
        made = (await door.create())["id"]
        listening = asyncio.create_task(door.ask("GET", f"/songs/{made}/events"))
        await asyncio.sleep(0.2)
        job = await door.start(made)
        for progress, stage in ((0.1, "writing"), (0.2, "writing"), (0.5, "mixing")):
            await asyncio.sleep(0.7)  # beyond the pace at which the desk looks
            await door.store.tell(job, progress, stage)
        await asyncio.sleep(0.7)
        await door.store.succeed(job, [{**vars(door.release(f"{made}.1")), "assets": []}])
        answer = await listening
        heard = events(answer.text)
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert [name for _, name, _ in heard] == [
            "state",
            "state",
            "stage",
            "progress",
            "stage",
            "state",
        ]
        assert all(one < two for one, two in pairwise(number for number, _, _ in heard))
        assert [told["progress"] for _, _, told in heard] == [0.0, 0.0, 0.1, 0.2, 0.5, 1.0]
        assert heard[-1][2] == (await door.ask("GET", f"/songs/{made}")).json()


async def test_a_listener_that_comes_back_hears_what_it_missed_and_no_more(native: Any) -> None:
    async with native() as door:
        made = (await door.create())["id"]
        await door.play(made)
        [(last, name, told)] = events((await door.ask("GET", f"/songs/{made}/events")).text)
        assert (name, told["state"]) == ("state", "succeeded")

        async def back(seen: object) -> Any:
            return await door.ask(
                "GET", f"/songs/{made}/events", headers={"last-event-id": str(seen)}
            )

        assert [one[0] for one in events((await back(last - 1)).text)] == [last]
        assert (await back(last)).status_code == 204
        assert [one[0] for one in events((await back("nonsense")).text)] == [last]


async def test_a_quiet_stream_gives_signs_of_life(
    native: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(native_events, "HEARTBEAT_S", 0.1)
    async with native() as door:
        made = (await door.create())["id"]
        listening = asyncio.create_task(door.ask("GET", f"/songs/{made}/events"))
        await asyncio.sleep(0.5)
        await door.ask("POST", f"/songs/{made}/cancel")
        assert ": still here" in (await listening).text


async def test_listeners_go_home_when_the_server_does(native: Any) -> None:
    async with native() as door:
        made = (await door.create())["id"]
        asks = [
            asyncio.create_task(door.ask("GET", f"/songs/{made}/events")),
            asyncio.create_task(door.ask("GET", f"/songs/{made}", headers={"prefer": "wait=60"})),
        ]
        await asyncio.sleep(0.2)
        door.desk.close()
        stream, poll = await asyncio.gather(*asks)
        assert [told["state"] for _, _, told in events(stream.text)] == ["queued"]
        assert poll.json()["state"] == "queued"


# ------------------------------------------------------------------ webhooks


async def test_the_log_of_webhooks_is_ones_own(native: Any) -> None:
    async with native() as door:
        made = (await door.create(webhook="https://ada.example/songs"))["id"]
        other = (await door.create(door.bob, webhook="https://bob.example/songs"))["id"]
        for one in (made, other):
            await door.play(one)
        [letter] = (await door.ask("GET", "/deliveries")).json()["deliveries"]
        [theirs] = (await door.ask("GET", "/deliveries", door.bob)).json()["deliveries"]
        assert (letter["song"], letter["event"]) == (made, "song.succeeded")
        assert (letter["state"], letter["tries"]) == ("waiting", [])

        again = await door.ask("POST", f"/deliveries/{letter['id']}/redeliver")
        assert (again.status_code, again.json()["id"]) == (202, letter["id"])
        answers = [
            await door.ask("POST", f"/deliveries/{one}/redeliver")
            for one in (theirs["id"], 10**12, 10**30, -1, "x", uuid4())
        ]
        assert {answer.status_code for answer in answers} == {404}
        assert len({answer.content for answer in answers}) == 1


async def test_the_log_is_read_in_pages_and_by_state(native: Any) -> None:
    async with native() as door:
        songs = [(await door.create(webhook="https://ada.example"))["id"] for _ in range(3)]
        for made in songs:
            await door.play(made)
        first = (await door.ask("GET", "/deliveries?limit=2")).json()
        rest = (await door.ask("GET", f"/deliveries?cursor={first['next']}")).json()
        told = [letter["song"] for letter in first["deliveries"] + rest["deliveries"]]
        assert (told, rest["next"]) == (songs[::-1], None)
        for state, count in (("waiting", 3), ("delivered", 0), ("given_up", 0)):
            page = (await door.ask("GET", f"/deliveries?state={state}")).json()
            assert len(page["deliveries"]) == count


# ------------------------------------------------------------------ the house


async def test_every_word_of_the_engine_is_told(native: Any) -> None:
    async with native() as door:
        told = (await door.ask("GET", "/vocabulary")).json()
        assert told["engine"] == "composer"
        assert "waltz" in told["genres"]
        assert "rhodes" in told["players"]["electric piano"]["words"]
        assert "triste" in " ".join(word for words in told["moods"].values() for word in words)
        quiet = await door.ask("GET", "/vocabulary?engine=silence")
        assert quiet.json() == {"engine": "silence"}
        assert (await door.ask("GET", "/vocabulary?engine=x")).status_code == 404


async def test_engines_promise_what_they_can_and_no_more(native: Any) -> None:
    async with native() as door:
        players = (await door.ask("GET", "/engines")).json()["engines"]
        assert [one["name"] for one in players if one["default"]] == ["composer"]
        able = {one["name"]: one["abilities"] for one in players}
        assert able["composer"] == {
            "sings": False,
            "longest": 600.0,
            "stems": True,
            "midi": True,
            "lyrics": True,
            "goes_on": True,
            "audible": True,
        }
        assert not any(able["silence"][name] for name in ("sings", "lyrics", "goes_on"))


async def test_the_type_of_every_problem_explains_itself(native: Any) -> None:
    async with native() as door:
        for sort in PROBLEMS.values():
            told = await door.http.get(f"/v1/problems/{sort.name}")
            assert told.status_code == 200
            assert told.json()["status"] == sort.status
        assert (await door.http.get("/v1/problems/x")).status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("PUT", "/songs", 405),
        ("GET", "/songs/", 404),
        ("GET", "/nope", 404),
        ("POST", "/songs/x", 405),
    ],
)
async def test_what_http_refuses_is_a_problem_too(
    native: Any, method: str, path: str, status: int
) -> None:
    async with native() as door:
        answer = await door.ask(method, path)
        assert answer.status_code == status
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["status"] == status


async def test_a_bug_of_ours_is_a_problem_without_a_trace(
    native: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with native() as door:

        async def broken(*_: Any, **__: Any) -> None:
            raise ZeroDivisionError("secret detail")

        monkeypatch.setattr(door.desk, "list", broken)
        answer = await door.ask("GET", "/songs")
        assert answer.status_code == 500
        assert answer.json()["type"] == "/v1/problems/broken"
        assert "secret" not in answer.text


async def test_links_are_those_of_the_public_address(native: Any) -> None:
    async with native() as door:
        made = (await door.create())["id"]
        await door.play(made)
        song = (await door.ask("GET", f"/songs/{made}")).json()
        hosts = {urlsplit(file["url"]).netloc for file in song["song"]["files"]}
        assert hosts == {"kapelle.test"}
