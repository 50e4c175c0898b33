"""SunoSay's conversation as it goes over the wire, to be read: tests/golden/sunosay/*.txt.

To write a transcript anew, delete it, run this, and look at the difference.
"""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import httpx
import pytest

from kapelle import app
from kapelle.dialects import sunosay
from kapelle.jobs.job import State
from tests.dialects.house import a_door
from tests.dialects.transcripts import cases_on_paper, on_paper, transcript

Case = Callable[[Any], Awaitable[httpx.Response]]
Open = Callable[[sunosay.Manners], AbstractAsyncContextManager[Any]]

NOBODY = "00000000-0000-4000-8000-000000000000"
SEED = {  # the vendor's own sample
    "prompt": "Wandering through the hazy corridors of memory, 'Echoes of Solitude' weaves a tapestry "
    "of melancholic melodies that embrace the listener in a warm yet lonely embrace. The vocals, a "
    "soft whisper against the night, intertwine with the gentle strumming of an acoustic guitar, "
    "painting a picture of solitude that is both beautiful and haunting. Layers of ethereal synths "
    "rise and fall like the tide, carrying the song towards depths unknown, while the drums pulse "
    "with a distant, almost tribal rhythm, adding a touch of mystery to the already atmospheric "
    "soundscape. This is a track that embodies the quiet introspection of a soul seeking solace in "
    "the vastness of its own thoughts, a stylistic blend of dream-pop and indie-folk that lingers "
    "long after the final note fades away.",
    "tags": "Dream-Folk 、Indie-Ambient",
    "title": "Echoes of Solitude",
}
WISH = {"prompt": "a melancholic dream-pop song", "tags": "Dream-Folk 、Indie-Ambient"}
SONG = "[Verse]\nThe lamp goes round and round\n\n[Chorus]\nRound and round"
LIGHTHOUSE = {"prompt": "a lighthouse that misses its keeper"}
SINGER = {"prompt": "a ballad sung by Taylor Swift"}
JSON = {"content-type": "application/json"}
GENERATE, LYRICS = "/suno/music/generate-music", "/suno/lyrics/generate-lyrics"
EASY = sunosay.Manners(making="", asking="")
OTHERS = {  # cases of an operator who has chosen otherwise
    "429_one_in_four_seconds": sunosay.VENDORS,
    "429_two_looks_a_second": sunosay.VENDORS,
    "always_200_for_401": sunosay.Manners(always_200=True),
    "always_200_for_404": sunosay.Manners(always_200=True),
}


def post(path: str, body: dict[str, Any], key: str = "") -> Case:
    return lambda door: door.ask("POST", path, key, json=body)


def raw(body: bytes, **headers: str) -> Case:
    return lambda door: door.ask("POST", GENERATE, content=body, headers=JSON | headers)


async def made(door: Any, path: str = GENERATE, **body: Any) -> str:
    return (await door.ask("POST", path, json=body or WISH)).json()["task_id"]


async def told(door: Any, task: str, sort: str = "music") -> httpx.Response:
    return await door.ask("POST", f"/suno/{sort}/get-task", json={"task_id": task})


async def submitted(door: Any) -> httpx.Response:
    return await told(door, await made(door))


async def queued(door: Any) -> httpx.Response:
    task = await made(door)
    await door.lose(task)
    return await told(door, task)


async def streaming(door: Any) -> httpx.Response:
    task = await made(door)
    await door.start(task)
    return await told(door, task)


async def complete(door: Any) -> httpx.Response:
    task = await made(door, **WISH, title="Echoes of Solitude", model="v3.5")
    await door.play(task, title="Echoes of Solitude", duration=239.6)
    return await told(door, task)


def ended(state: State, problem: str) -> Case:
    async def case(door: Any) -> httpx.Response:
        task = await made(door)
        await door.fail(task, problem, state)
        return await told(door, task)

    return case


async def cancelled(door: Any) -> httpx.Response:
    task = await made(door)
    await door.desk.cancel(task, (await door.account()).id)
    return await told(door, task)


def extended(path: str, at: object, **body: Any) -> Case:
    """Going on from the second clip of a song that was made."""

    async def case(door: Any) -> httpx.Response:
        task = await made(door)
        await door.play(task)
        clip = (await door.job(task)).takes[1]
        asked = {**body, "continue_clip_id": clip, "continue_at": at}
        return await door.ask("POST", f"/suno/music/{path}", json=asked)

    return case


async def extended_complete(door: Any) -> httpx.Response:
    answer = await extended("extend-music", "20", **WISH)(door)
    await door.play(answer.json()["task_id"], duration=180.0)
    return await told(door, answer.json()["task_id"])


async def extended_too_early(door: Any) -> httpx.Response:
    clip = (await door.job(await made(door))).takes[0]
    on = {"continue_clip_id": clip, "continue_at": 20}
    return await door.ask("POST", "/suno/music/extend-music", json=WISH | on)


async def words_submitted(door: Any) -> httpx.Response:
    return await told(door, await made(door, LYRICS, **LIGHTHOUSE), "lyrics")


async def words_complete(door: Any) -> httpx.Response:
    task = await made(door, LYRICS, **LIGHTHOUSE)
    await door.write(task, "Round and Round", SONG)
    return await told(door, task, "lyrics")


async def words_failed(door: Any) -> httpx.Response:
    task = await made(door, LYRICS, **LIGHTHOUSE)
    await door.fail(task, "The engine could not make this song.")
    return await told(door, task, "lyrics")


async def too_fast(door: Any) -> httpx.Response:
    return [await door.ask("POST", GENERATE, json=WISH) for _ in range(2)][-1]


async def looked_too_often(door: Any) -> httpx.Response:
    return [await told(door, NOBODY) for _ in range(3)][-1]


async def too_many(door: Any) -> httpx.Response:
    account = await door.accounts.enrol("Small", unfinished=1)
    key = await door.accounts.add_key(account.id)
    return [await door.ask("POST", GENERATE, key, json=WISH) for _ in range(2)][-1]


async def broken(door: Any) -> httpx.Response:
    door.desk.submit = None
    return await door.ask("POST", GENERATE, json=WISH)


CASES: dict[str, Case] = {
    "200_generate_music": post(GENERATE, SEED),
    "200_generate_music_with_words": post(GENERATE, {"prompt": SONG, "tags": "folk"}),
    "200_generate_music_under_the_prefix": post(f"/sunosay{GENERATE}", WISH),
    "200_generate_instrumental": post("/suno/music/generate-instrumental", {"tags": "waltz"}),
    "200_extend_music": extended("extend-music", "20", **WISH),
    "200_extend_instrumental": extended("extend-Instrumental", 20, tags="waltz"),
    "200_generate_lyrics": post(LYRICS, LIGHTHOUSE),
    "200_generate_lyrics_about_anything": post(LYRICS, {"prompt": ""}),
    "200_submitted": submitted,
    "200_queued": queued,
    "200_streaming": streaming,
    "200_complete": complete,
    "200_extended": extended_complete,
    "200_failed": ended(State.FAILED, "The song did not pass its checks: it clips."),
    "200_refused": ended(State.REFUSED, "The engine will not play this."),
    "200_cancelled": cancelled,
    "200_lyrics_submitted": words_submitted,
    "200_lyrics_complete": words_complete,
    "200_lyrics_failed": words_failed,
    "400_prompt_missing": post(GENERATE, {"tags": "waltz"}),
    "400_prompt_blank": post(GENERATE, {"prompt": "  "}),
    "400_tags_missing": post("/suno/music/generate-instrumental", {"title": "Echoes"}),
    "400_model": post(GENERATE, WISH | {"model": "gpt"}),
    "400_continue_at_missing": post(
        "/suno/music/extend-music", WISH | {"continue_clip_id": NOBODY}
    ),
    "400_continue_at_beyond": extended("extend-music", 91, **WISH),
    "400_clip_too_early": extended_too_early,
    "400_lyrics_too_long": post(LYRICS, {"prompt": "la " * 200}),
    "400_task_id_missing": post("/suno/music/get-task", {}),
    "400_house_rule": post(GENERATE, SINGER),
    "400_not_json": raw(b"{prompt: a song}"),
    "400_wrong_content_type": raw(b"prompt=a+song", **{"content-type": "text/plain"}),
    "401_unknown_key": post(GENERATE, WISH, "kpl_nobody"),
    "401_get_task": post("/suno/music/get-task", {"task_id": NOBODY}, "kpl_nobody"),
    "404_task": post("/suno/music/get-task", {"task_id": NOBODY}),
    "404_lyrics_task": post("/suno/lyrics/get-task", {"task_id": NOBODY}),
    "404_clip": post(
        "/suno/music/extend-music", WISH | {"continue_clip_id": NOBODY, "continue_at": 20}
    ),
    "404_address": post("/sunosay/suno/nowhere", {}),
    "405_method": lambda door: door.ask("GET", GENERATE),
    "429_one_in_four_seconds": too_fast,
    "429_two_looks_a_second": looked_too_often,
    "429_too_many_songs": too_many,
    "500_broken": broken,
    "always_200_for_401": post(GENERATE, WISH, "kpl_nobody"),
    "always_200_for_404": post("/suno/music/get-task", {"task_id": NOBODY}),
}


@pytest.fixture
def opened(database_url: str, tmp_path: Path) -> Open:
    def open_one(manners: sunosay.Manners) -> AbstractAsyncContextManager[Any]:
        mannered = sunosay.speak(manners)
        dialects = tuple(mannered if one is sunosay.DIALECT else one for one in app.DIALECTS)
        return a_door(database_url, tmp_path / "shelf", home="", dialects=dialects)

    return open_one


@pytest.mark.parametrize("case", CASES)
async def test_the_conversation_is_the_one_on_paper(opened: Open, case: str) -> None:
    async with opened(OTHERS.get(case, EASY)) as door:
        said = transcript(await CASES[case](door))
    assert said == on_paper("sunosay", case, said)


def test_every_transcript_has_its_case() -> None:
    assert cases_on_paper("sunosay") <= {*CASES}
