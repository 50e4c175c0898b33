"""The whole Apiframe conversation, call by call, to be read: tests/golden/apiframe/*.txt."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest

from kapelle.dialects.apiframe_words import UPLOAD_LIMIT
from kapelle.jobs.job import State
from tests.dialects.apiframe_house import an_apiframe_door
from tests.dialects.transcripts import cases_on_paper, on_paper, transcript

NOBODY = "00000000-0000-4000-8000-000000000000"
PROMPT = "night breeze, piano"
HOOK = {"webhook_url": "https://ada.example/songs", "webhook_secret": "between us"}
CHANGING = {r'("seed": )"\d{12,}"': r'\1"<seed>"'}

Case = Callable[[Any], Awaitable[httpx.Response]]


def post(path: str, **body: Any) -> Case:
    return lambda door: door.ask("POST", path, json=body)


def raw(content: bytes, mime: str = "application/json") -> Case:
    return lambda door: door.ask(
        "POST", "/udio-generate", content=content, headers={"content-type": mime}
    )


def fetched(
    then: Callable[[Any, str], Awaitable[Any]] | None = None,
    path: str = "/udio-generate",
    **body: Any,
) -> Case:
    """What /fetch tells of a task to which this has happened."""

    async def case(door: Any) -> httpx.Response:
        task = await door.submit(path, **({"prompt": PROMPT, "seed": "808"} | body))
        if then is not None:
            await then(door, task)
        return await door.ask("POST", "/fetch", json={"task_id": task})

    return case


async def processing(door: Any, task: str) -> None:
    await door.store.tell(await door.start(task), 0.56, "mixing")


async def extended(door: Any, path: str, **more: Any) -> httpx.Response:
    task = await door.submit("/udio-generate", prompt=PROMPT)
    await door.play(task)
    song = (await door.fetch(task))["songs"][1]["song_id"]
    which = {"parent_task_id": task, "song_id": song}
    body = {"continue_song_id": song} if path == "/udio-extend" else which
    return await door.ask("POST", path, json=body | more)


async def too_early(door: Any) -> httpx.Response:
    task = await door.submit("/suno-imagine", prompt=PROMPT)
    return await door.ask("POST", "/suno-extend", json={"parent_task_id": task})


async def uploaded(door: Any) -> httpx.Response:
    task = (await door.upload()).json()["task_id"]
    await door.play(task, title="my tune", tags=(), plan={})
    return await door.ask("POST", "/fetch", json={"task_id": task})


async def no_form(door: Any) -> httpx.Response:
    return await door.ask("POST", "/suno-upload", json={"audio": "bXAz"})


async def several(door: Any) -> httpx.Response:
    tasks = [await door.submit("/udio-generate", prompt=PROMPT) for _ in range(2)]
    await door.play(tasks[0])
    return await door.ask("POST", "/fetch-many", json={"task_ids": [*tasks, NOBODY]})


async def foreign(door: Any) -> httpx.Response:
    task = await door.submit("/udio-generate", prompt=PROMPT)
    return await door.ask("POST", "/fetch", door.bob, json={"task_id": task})


def keyed(**headers: str) -> Case:
    async def case(door: Any) -> httpx.Response:
        named = {name: text.format(key=door.ada) for name, text in headers.items()}
        return await door.http.get("/account", headers=named)

    return case


async def too_often(door: Any) -> httpx.Response:
    _, key = await door.accounts.create("Eve", rate="2/minute")
    return [await door.ask("GET", "/account", key) for _ in range(3)][-1]


async def broken(door: Any) -> httpx.Response:
    door.desk.submit = None
    answer = await post("/udio-generate", prompt=PROMPT)(door)
    del door.desk.submit
    return answer


CASES: dict[str, Case] = {
    "200_udio_generate": post("/udio-generate", prompt=PROMPT),
    "200_udio_generate_every_field": post(
        "/udio-generate",
        prompt=PROMPT,
        lyrics="[Verse]\nCity lights",
        lyrics_type="user",
        negative_tags="pop,rock",
        seed="808",
        **HOOK,
    ),
    "200_udio_extend": lambda door: extended(
        door, "/udio-extend", prompt="a brighter ending", continue_at=30
    ),
    "200_udio_imagine": post("/udio-imagine", prompt=PROMPT, model="udio130-v1.5", tags="jazz"),
    "200_suno_imagine": post(
        "/suno-imagine", prompt=PROMPT, model="V5", title="Night Breeze", tags="jazz, piano"
    ),
    "200_suno_imagine_without_a_prompt": post(
        "/suno-imagine", make_instrumental=True, tags="lo-fi, rain"
    ),
    "200_suno_extend": lambda door: extended(door, "/suno-extend", continue_at=61.5),
    "200_suno_upload": lambda door: door.upload(),
    "200_suno_lyrics": post("/suno-lyrics", prompt="rain on the last tram"),
    "200_fetch_pending": fetched(),
    "200_fetch_starting": fetched(lambda door, task: door.start(task)),
    "200_fetch_processing": fetched(processing, lyrics_type="user", lyrics="[Verse]\nCity lights"),
    "200_fetch_retrying": fetched(lambda door, task: door.lose(task)),
    "200_fetch_finished": fetched(
        lambda door, task: door.play(task, lyrics="[Verse]\nNight breeze over stone")
    ),
    "200_fetch_finished_instrumental": fetched(
        lambda door, task: door.play(task), lyrics_type="instrumental"
    ),
    "200_fetch_failed": fetched(lambda door, task: door.fail(task, "It did not pass its checks.")),
    "200_fetch_refused": fetched(
        lambda door, task: door.fail(task, "The engine will not play this.", State.REFUSED)
    ),
    "200_fetch_cancelled": fetched(
        lambda door, task: door.http.post(
            f"/v1/songs/{task}/cancel", headers={"authorization": f"Bearer {door.ada}"}
        )
    ),
    "200_fetch_lyrics_pending": fetched(path="/suno-lyrics"),
    "200_fetch_lyrics_finished": fetched(
        lambda door, task: door.write(task, "Last Tram", "[Verse 1]\nRain upon the rails"),
        path="/suno-lyrics",
    ),
    "200_fetch_uploaded": uploaded,
    "200_fetch_many": several,
    "200_account_bare_key": keyed(authorization="{key}"),
    "200_account_bearer": keyed(authorization="Bearer {key}"),
    "400_prompt_missing": post("/udio-generate"),
    "400_prompt_blank": post("/udio-generate", prompt=" "),
    "400_prompt_no_string": post("/udio-generate", prompt=808),
    "400_prompt_too_long": post("/udio-generate", prompt="la " * 700),
    "400_lyrics_missing": post("/udio-generate", prompt=PROMPT, lyrics_type="user"),
    "400_lyrics_too_long": post("/udio-generate", prompt=PROMPT, lyrics="la " * 1700),
    "400_lyrics_type_unknown": post("/udio-generate", prompt=PROMPT, lyrics_type="sung"),
    "400_negative_tags_too_long": post("/udio-generate", prompt=PROMPT, negative_tags="p" * 501),
    "400_seed_no_number": post("/udio-generate", prompt=PROMPT, seed="seven"),
    "400_seed_too_large": post("/udio-generate", prompt=PROMPT, seed="9223372036854775808"),
    "400_webhook_url_inside": post("/udio-generate", prompt=PROMPT, webhook_url="http://127.0.0.1"),
    "400_webhook_secret_no_header": post("/udio-generate", prompt=PROMPT, webhook_secret="a\nb"),
    "400_house_rule": post("/udio-generate", prompt="a ballad sung by Taylor Swift"),
    "400_nothing_to_make": post("/suno-imagine", make_instrumental=True),
    "400_model_unknown": post("/suno-imagine", prompt=PROMPT, model="V9"),
    "400_song_unknown": post("/udio-extend", prompt=PROMPT, continue_song_id=NOBODY),
    "400_continue_at_beyond": lambda door: extended(
        door, "/udio-extend", prompt=PROMPT, continue_at=91
    ),
    "400_parent_unknown": post("/suno-extend", parent_task_id=NOBODY),
    "400_parent_unfinished": too_early,
    "400_song_of_another_task": lambda door: extended(door, "/suno-extend", song_id=NOBODY),
    "400_task_unknown": post("/fetch", task_id=NOBODY),
    "400_task_of_another_account": foreign,
    "400_fetch_many_one": post("/fetch-many", task_ids=[NOBODY]),
    "400_fetch_many_too_many": post("/fetch-many", task_ids=[NOBODY] * 21),
    "400_upload_no_form": no_form,
    "400_upload_no_sound": lambda door: door.upload(b"<html>"),
    "400_upload_too_large": lambda door: door.upload(b"ID3 " * (UPLOAD_LIMIT // 4 + 1)),
    "400_not_json": raw(b"{prompt: a song}"),
    "400_wrong_content_type": raw(b'{"prompt": "a song"}', "text/plain"),
    "401_no_key": keyed(),
    "401_unknown_key": keyed(authorization="kpl_eve"),
    "401_other_scheme": keyed(authorization="Basic a3BsX2FkYQ=="),
    "404_address": lambda door: door.ask("GET", "/midjourney"),
    "405_method": lambda door: door.ask("GET", "/fetch"),
    "429_too_often": too_often,
    "500_broken": broken,
}


@pytest.fixture(scope="module")
def said(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every conversation, held at one door: to open it costs more than to talk."""

    async def converse() -> dict[str, str]:
        async with an_apiframe_door(database_url, tmp_path_factory.mktemp("shelf")) as door:
            return {name: transcript(await case(door), CHANGING) for name, case in CASES.items()}

    return asyncio.run(converse())


@pytest.mark.parametrize("case", CASES)
def test_the_conversation_is_the_one_on_paper(said: dict[str, str], case: str) -> None:
    assert said[case] == on_paper("apiframe", case, said[case])


def test_every_transcript_has_its_case() -> None:
    assert cases_on_paper("apiframe") <= {*CASES}
