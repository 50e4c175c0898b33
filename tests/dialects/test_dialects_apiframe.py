"""The Apiframe door: what each request becomes at the desk, and what nobody may learn or do."""

import json
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapelle.app import announcer
from kapelle.compose import arrange, planner, reading, review
from kapelle.compose.planner import Wish
from kapelle.compose.reading import Reading
from kapelle.dialects import apiframe, apiframe_words
from kapelle.jobs.accounts import Capability
from kapelle.jobs.brief import LARGEST_SEED, TAG_LIMIT, Brief
from kapelle.jobs.engine import LISTENER, LYRICIST
from kapelle.music.band import INSTRUMENTS
from tests.dialects.apiframe_house import MP3, Apiframe, an_apiframe_door

NOBODY = "00000000-0000-4000-8000-000000000000"
PROMPT = "night breeze, piano"
LYRICS = "[Verse]\nCity lights"
SUBMITS = [
    call.path for call in apiframe.CALLS if call.method == "POST" and "fetch" not in call.path
]

Open = Callable[..., AbstractAsyncContextManager[Apiframe]]


@pytest.fixture
def apiframe_door(database_url: str, tmp_path: Path) -> Open:
    return lambda **more: an_apiframe_door(database_url, tmp_path / "shelf", **more)


# ------------------------------------------------------------------ what is asked

ASKED: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("/udio-generate", {}, {"write_lyrics": True, "lyrics": "", "instrumental": False}),
    (
        "/udio-generate",
        {"lyrics_type": "user", "lyrics": LYRICS, "negative_tags": "pop, rock ,,pop"},
        {"write_lyrics": False, "lyrics": LYRICS, "negative_tags": ("pop", "rock")},
    ),
    (
        "/udio-generate",
        {"lyrics_type": "instrumental", "lyrics": LYRICS},
        {"write_lyrics": False, "lyrics": "", "instrumental": True},
    ),
    ("/udio-generate", {"lyrics": LYRICS}, {"write_lyrics": True, "lyrics": ""}),
    (
        "/udio-generate",
        {"seed": "808", "lyrics": None, "webhook_url": None, "negative_tags": ""},
        {"seed": 808, "negative_tags": ()},
    ),
    ("/udio-generate", {"seed": str(LARGEST_SEED), "wavelength": 3}, {"seed": LARGEST_SEED}),
    (
        "/udio-imagine",
        {"tags": "jazz, piano", "negative_prompt": "drums", "model": "udio32-v1.5", "quality": 1},
        {"style_tags": ("jazz", "piano"), "negative_tags": ("drums",), "write_lyrics": True},
    ),
    ("/udio-imagine", {"prompt": None, "lyrics": LYRICS}, {"prompt": "", "lyrics": LYRICS}),
    (
        "/suno-imagine",
        {"title": "Night Breeze", "tags": "jazz", "model": "chirp-v4"},
        {"title": "Night Breeze", "style_tags": ("jazz",), "write_lyrics": True},
    ),
    (
        "/suno-imagine",
        {"prompt": "", "lyrics": LYRICS},
        {"prompt": "", "lyrics": LYRICS, "write_lyrics": False},
    ),
    (
        "/suno-imagine",
        {"prompt": None, "tags": "lo-fi", "make_instrumental": True},
        {"prompt": "", "style_tags": ("lo-fi",), "instrumental": True, "write_lyrics": False},
    ),
]


async def test_a_request_becomes_a_brief_for_two_songs(apiframe_door: Open) -> None:
    async with apiframe_door() as door:
        for path, body, wanted in ASKED:
            brief = (await door.job(await door.submit(path, **({"prompt": PROMPT} | body)))).brief
            assert {name: getattr(brief, name) for name in wanted} == wanted, (path, body)
            assert (brief.takes, brief.duration, brief.engine) == (2, None, "composer")


async def test_an_engine_to_which_words_mean_nothing_is_not_asked_for_any(
    apiframe_door: Open,
) -> None:
    async with apiframe_door(engine="silence") as door:
        brief = (await door.job(await door.submit("/udio-generate", prompt=PROMPT))).brief
        assert not brief.write_lyrics
        body = {"prompt": PROMPT, "lyrics_type": "user", "lyrics": LYRICS}
        answer = await door.ask("POST", "/udio-generate", json=body)
        assert answer.status_code == 400
        assert "lyrics" in answer.json()["message"]


async def test_lyrics_are_the_lyricists(apiframe_door: Open) -> None:
    async with apiframe_door() as door:
        brief = (await door.job(await door.submit("/suno-lyrics", prompt="rain"))).brief
        assert (brief.engine, brief.prompt, brief.takes) == (LYRICIST, "rain", 1)


@given(text=st.text(max_size=500))
def test_tags_are_what_stands_between_commas_and_never_too_long(text: str) -> None:
    found = apiframe_words.tags(text)
    assert len({*found}) == len(found)
    assert all(0 < len(tag) <= TAG_LIMIT and "," not in tag for tag in found)


# ------------------------------------------------------------------ seeds and takes


async def test_no_seed_and_minus_one_are_any_seed_and_it_is_told(apiframe_door: Open) -> None:
    async with apiframe_door() as door:
        told: list[str] = []
        for body in ({}, {"seed": "-1"}, {"seed": ""}, {"seed": None}):
            task = await door.submit("/udio-generate", prompt=PROMPT, **body)
            songs = (await door.fetch(task))["songs"]
            told += [song["seed"] for song in songs]
            assert int(songs[0]["seed"]) == (await door.job(task)).brief.seed
        assert len({*told}) == len(told) == 8


def pages(brief: Brief) -> list[dict[str, Any]]:
    """The plan of each of its takes."""
    heard = reading.read(brief.prompt, tags=brief.style_tags, negative_tags=brief.negative_tags)
    takes = [brief.take(number) for number in range(1, brief.takes + 1)]
    plans = [planner.make_plan(Wish(reading=heard, seed=take.seed)) for take in takes]
    return [json.loads(json.dumps(plan.to_json())) for plan in plans]


async def test_the_two_songs_differ_and_the_same_seed_makes_the_same_two(
    apiframe_door: Open,
) -> None:
    async with apiframe_door() as door:
        body = {"prompt": PROMPT, "lyrics_type": "instrumental"}
        tasks = [await door.submit("/udio-generate", seed="808", **body) for _ in range(2)]
        one, two = [pages((await door.job(task)).brief) for task in tasks]
        assert one == two
        assert one[0] != one[1]
        told = (await door.fetch(tasks[0]))["songs"]
        again = await door.submit("/udio-generate", seed=told[1]["seed"], **body)
        assert pages((await door.job(again)).brief)[0] == one[1]


async def test_negative_tags_are_obeyed_and_checked(apiframe_door: Open) -> None:
    async with apiframe_door() as door:
        body = {"prompt": "funky jazz", "negative_tags": "pop,drums", "seed": "7"}
        brief = (await door.job(await door.submit("/udio-generate", **body))).brief

    def kits(heard: Reading, number: int) -> list[str]:
        plan = planner.make_plan(Wish(reading=heard, duration=30, seed=brief.take(number).seed))
        assert not review.faults(arrange.write(plan), plan, reading.refused(heard))
        players = [seat.instrument for seat in plan.seats]
        return [player for player in players if INSTRUMENTS[player].family == "drums"]

    allowed, denied = (
        reading.read(brief.prompt, negative_tags=tags) for tags in ((), brief.negative_tags)
    )
    for number in (1, 2):
        assert kits(allowed, number)
        assert not kits(denied, number)


# ------------------------------------------------------------------ going on


async def a_song(door: Apiframe, path: str = "/udio-generate", **body: Any) -> dict[str, Any]:
    task = await door.submit(path, **({"prompt": PROMPT} | body))
    await door.play(task)
    return await door.fetch(task)


@pytest.mark.parametrize(("at", "second"), [(None, None), (0, None), (30, 30.0)])
async def test_either_song_goes_on_from_its_end_or_from_a_second_of_it(
    apiframe_door: Open, at: int | None, second: float | None
) -> None:
    async with apiframe_door() as door:
        made = await a_song(door)
        for song in made["songs"]:
            udio = {"prompt": PROMPT, "continue_song_id": song["song_id"], "continue_at": at}
            suno = {"parent_task_id": made["task_id"], "song_id": song["song_id"]}
            for path, body in (
                ("/udio-extend", udio),
                ("/suno-extend", suno | {"continue_at": at}),
            ):
                after = (await door.job(await door.submit(path, **body))).brief.after
                assert after is not None
                assert (after.plan is not None, after.at) == (True, second)


async def test_a_song_without_words_goes_on_without_and_with_those_it_is_given(
    apiframe_door: Open,
) -> None:
    async with apiframe_door() as door:
        parent = (await a_song(door, "/suno-imagine", make_instrumental=True))["task_id"]
        plain = await door.job(await door.submit("/suno-extend", parent_task_id=parent))
        assert (plain.brief.instrumental, plain.brief.write_lyrics) == (True, False)
        sung = await door.submit("/suno-extend", parent_task_id=parent, lyrics=LYRICS)
        assert (await door.job(sung)).brief.lyrics == LYRICS


async def test_a_sound_from_outside_is_taken_in_shown_and_gone_on_from(
    apiframe_door: Open,
) -> None:
    async with apiframe_door() as door:
        told = (await door.upload(MP3, "C:\\music\\Grüße 🎷.mp3")).json()
        job = await door.job(told["task_id"])
        assert (job.brief.engine, job.brief.title) == (LISTENER, "Grüße 🎷")
        heard = await door.http.get(told["audio_url"])
        assert (heard.content, heard.headers["content-type"]) == (MP3, "audio/mpeg")
        early = await door.ask("POST", "/suno-extend", json={"parent_task_id": job.id})
        assert early.status_code == 400

        await door.play(job.id, plan={})
        [song] = (await door.fetch(job.id))["songs"]
        assert song["song_id"] == job.takes[0]
        assert "seed" not in song
        on = await door.submit("/suno-extend", parent_task_id=job.id, song_id=song["song_id"])
        after = (await door.job(on)).brief.after
        assert after is not None
        assert (after.plan, after.audio, after.bpm) == (None, f"{job.id}.1/song.flac", 140.0)


async def test_a_sound_of_any_size_up_to_the_limit_is_taken_in(apiframe_door: Open) -> None:
    async with apiframe_door() as door:
        assert (await door.upload(b"ID3".ljust(apiframe_words.UPLOAD_LIMIT))).status_code == 200
        for size in (0, apiframe_words.UPLOAD_LIMIT + 1, apiframe_words.UPLOAD_LIMIT + 100_000):
            assert (await door.upload(b"ID3".ljust(size)[:size])).status_code == 400


# ------------------------------------------------------------------ who may


@pytest.mark.parametrize("header", ["{key}", "Bearer {key}"])
async def test_a_key_opens_bare_and_after_bearer(apiframe_door: Open, header: str) -> None:
    async with apiframe_door() as door:
        named = {"authorization": header.format(key=door.ada)}
        answer = await door.http.get("/account", headers=named)
        assert answer.json()["email"] == "Ada"


@pytest.mark.parametrize(
    "headers",
    [
        [],
        ["kpl_eve"],
        ["Bearer kpl_eve"],
        ["bearer {key}"],
        ["Basic {key}"],
        ["{key}", "{key}"],
        ["k" * 300],
    ],
)
async def test_no_other_key_learns_anything_by_any_call(
    apiframe_door: Open, headers: list[str]
) -> None:
    async with apiframe_door() as door:
        named = [("authorization", text.format(key=door.ada)) for text in headers]
        for call in apiframe.CALLS:
            answer = await door.http.request(call.method, call.path, headers=named, content=b"{")
            assert (answer.status_code, answer.text) == (401, "{}"), call.path
            assert answer.headers["www-authenticate"] == "Bearer"


async def test_a_revoked_key_stops_and_one_that_may_only_read_makes_nothing(
    apiframe_door: Open,
) -> None:
    async with apiframe_door() as door:
        reader = await door.key_for(Capability.READ)
        task = await door.submit("/udio-generate", prompt=PROMPT)
        assert (await door.fetch(task, reader))["task_id"] == task
        for path in SUBMITS:
            answer = await door.ask("POST", path, reader, json={"prompt": PROMPT})
            assert (answer.status_code, answer.text) == (401, "{}")
        await door.accounts.revoke(reader)
        answer = await door.ask("POST", "/fetch", reader, json={"task_id": task})
        assert answer.status_code == 401


async def test_anothers_task_and_song_are_exactly_unknown_ones(apiframe_door: Open) -> None:
    async with apiframe_door() as door:
        made = await a_song(door)
        task, song = made["task_id"], made["songs"][0]["song_id"]
        calls: list[tuple[str, Callable[[str, str], dict[str, Any]]]] = [
            ("/fetch", lambda task, _: {"task_id": task}),
            ("/fetch-many", lambda task, _: {"task_ids": [task, NOBODY]}),
            ("/udio-extend", lambda _, song: {"prompt": PROMPT, "continue_song_id": song}),
            ("/suno-extend", lambda task, song: {"parent_task_id": task, "song_id": song}),
        ]
        for path, body in calls:
            theirs = await door.ask("POST", path, door.bob, json=body(task, song))
            nobodys = await door.ask("POST", path, door.bob, json=body(NOBODY, NOBODY))
            malformed = await door.ask("POST", path, door.bob, json=body("x", "{}"))
            assert theirs.status_code == nobodys.status_code == malformed.status_code
            assert theirs.content == nobodys.content == malformed.content, path


async def test_what_was_asked_at_another_door_is_no_task_here(apiframe_door: Open) -> None:
    async with apiframe_door() as door:
        bearer = {"authorization": f"Bearer {door.ada}"}
        song = await door.http.post("/v1/songs", json={"prompt": PROMPT}, headers=bearer)
        assert (await door.fetch(song.json()["id"]))["message"] == "Task not found"


async def test_the_body_is_judged_before_anything_is_looked_up(apiframe_door: Open) -> None:
    async with apiframe_door() as door:
        body = {"parent_task_id": NOBODY, "title": "x" * 201}
        answer = await door.ask("POST", "/suno-extend", json=body)
        assert "'title'" in answer.json()["message"]


async def test_the_same_idempotency_key_is_the_same_task(apiframe_door: Open) -> None:
    async with apiframe_door() as door:

        async def post(**body: Any) -> Any:
            named = {"idempotency-key": "again"}
            return await door.ask("POST", "/udio-generate", json=body, headers=named)

        one, two = await post(prompt=PROMPT), await post(prompt=PROMPT)
        assert one.json() == two.json()
        for other in ({"prompt": "a waltz"}, {"prompt": PROMPT, "seed": "7"}):
            refused = await post(**other)
            assert refused.status_code == 400
            assert "idempotency key" in refused.json()["message"]


# ------------------------------------------------------------------ webhooks


async def test_a_change_is_announced_as_it_would_be_fetched_with_the_secret_beside_it(
    apiframe_door: Open,
) -> None:
    async with apiframe_door() as door:
        hook = {"webhook_url": "https://ada.example/songs", "webhook_secret": "between us"}
        task = await door.submit("/udio-generate", prompt=PROMPT, **hook)
        told: list[str] = []
        changes: list[Callable[[str], Awaitable[Any]]] = [door.lose, door.start]
        for change in changes:
            await change(task)
            said = announcer(door.link)(await door.job(task))
            assert said.headers == {"x-webhook-secret": "between us"}
            assert said.body == await door.fetch(task)
            told.append(said.body["status"])
        assert told == ["retrying", "starting"]
        letters = await door.desk.deliveries((await door.account()).id)
        assert {letter.url for letter in letters} == {"https://ada.example/songs"}
        assert len(letters) == 3  # begun, lost, begun again


@pytest.mark.parametrize("secret", ["x\r\nX-Other: y", "ключ", " blank", "x" * 256])
async def test_a_secret_is_what_a_header_can_carry(apiframe_door: Open, secret: str) -> None:
    async with apiframe_door() as door:
        body = {"prompt": PROMPT, "webhook_secret": secret}
        answer = await door.ask("POST", "/udio-generate", json=body)
        assert answer.status_code == 400
        assert "webhook_secret" in answer.json()["message"]
