"""SunoSay's door, call by call, before a real desk and database."""

import asyncio
import json
import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from limits.aio.storage import memory

from kapelle import app, settings
from kapelle.dialects import sunosay
from kapelle.jobs.accounts import Capability
from kapelle.jobs.job import State
from tests.dialects.house import PLAN, a_door

Open = Callable[..., AbstractAsyncContextManager[Any]]

NOBODY = "00000000-0000-4000-8000-000000000000"
WISH = {"prompt": "a melancholic dream-pop song", "tags": "Dream-Folk 、Indie-Ambient"}
SONG = "[Verse]\nThe lamp goes round and round\n\n[Chorus]\nRound and round"
EASY = sunosay.Manners(making="", asking="")
MAKING = {
    "/suno/music/generate-music": WISH,
    "/suno/music/generate-instrumental": {"tags": "waltz"},
    "/suno/lyrics/generate-lyrics": {"prompt": "a lighthouse"},
    "/suno/music/extend-music": WISH | {"continue_clip_id": NOBODY, "continue_at": 20},
    "/suno/music/extend-Instrumental": {"tags": "x", "continue_clip_id": NOBODY, "continue_at": 2},
}
ASKING = ("/suno/music/get-task", "/suno/music/get-music", "/suno/lyrics/get-task")


def with_manners(manners: sunosay.Manners) -> tuple[Any, ...]:
    return tuple(sunosay.speak(manners) if one is sunosay.DIALECT else one for one in app.DIALECTS)


@pytest.fixture
def opened(database_url: str, tmp_path: Path) -> Open:
    """`async with opened() as door:` SunoSay's door, which is in no hurry unless told otherwise."""

    def open_one(manners: sunosay.Manners = EASY, **more: Any) -> Any:
        dialects = with_manners(manners)
        return a_door(database_url, tmp_path / "shelf", home="", dialects=dialects, **more)

    return open_one


async def make(door: Any, path: str = "generate-music", **body: Any) -> str:
    answer = await door.ask("POST", f"/suno/music/{path}", json=body or WISH)
    assert answer.status_code == 200, answer.text
    return answer.json()["task_id"]


async def task(door: Any, id: str, sort: str = "music") -> dict[str, Any]:
    return (await door.ask("POST", f"/suno/{sort}/get-task", json={"task_id": id})).json()


# ------------------------------------------------------------------ asking


async def test_a_wish_is_composed_to_and_its_words_are_written(opened: Open) -> None:
    async with opened() as door:
        brief = (await door.job(await make(door, **WISH, title="Echoes"))).brief
        assert (brief.prompt, brief.lyrics, brief.write_lyrics) == (WISH["prompt"], "", True)
        assert brief.style_tags == ("Dream-Folk", "Indie-Ambient")
        assert (brief.title, brief.takes, brief.instrumental) == ("Echoes", 2, False)


@pytest.mark.parametrize(
    "words", [SONG, "【主歌】灯塔转啊转", "[Verse 1] The lamp goes round", "\n[Strophe]\nDas Licht"]
)
async def test_a_text_with_section_marks_is_the_songs_own(opened: Open, words: str) -> None:
    async with opened() as door:
        brief = (await door.job(await make(door, prompt=words))).brief
        assert (brief.prompt, brief.lyrics, brief.write_lyrics) == ("", words, False)


@pytest.mark.parametrize("wish", ["a waltz [slowly], in three", "[Mood: calm] a lighthouse"])
async def test_brackets_alone_make_no_song(opened: Open, wish: str) -> None:
    async with opened() as door:
        brief = (await door.job(await make(door, prompt=wish))).brief
        assert (brief.prompt, brief.lyrics) == (wish, "")


async def test_an_engine_that_takes_no_words_is_told_what_they_are_about(opened: Open) -> None:
    async with opened(engine="silence") as door:
        for words in (SONG, "a wish"):
            brief = (await door.job(await make(door, prompt=words))).brief
            assert (brief.prompt, brief.lyrics, brief.write_lyrics) == (words, "", False)


async def test_an_instrumental_is_asked_for_by_its_styles(opened: Open) -> None:
    async with opened() as door:
        brief = (
            await door.job(await make(door, "generate-instrumental", tags="waltz, 北欧"))
        ).brief
        assert (brief.style_tags, brief.instrumental) == (("waltz", "北欧"), True)
        assert (brief.prompt, brief.write_lyrics, brief.takes) == ("", False, 2)


@pytest.mark.parametrize(
    ("path", "body", "said"),
    [
        ("music/generate-music", {}, "prompt"),
        ("music/generate-music", {"prompt": " \u200b"}, "prompt"),
        ("music/generate-music", {"prompt": 7}, "prompt"),
        ("music/generate-music", {"prompt": "x" * 5001}, "prompt"),
        ("music/generate-music", {"prompt": "beep \u0007"}, "control characters"),
        ("music/generate-music", WISH | {"tags": ["x"]}, "tags"),
        ("music/generate-music", WISH | {"tags": "x" * 101}, "tags"),
        ("music/generate-music", WISH | {"title": "x" * 201}, "title"),
        ("music/generate-music", WISH | {"model": "gpt"}, "model"),
        ("music/generate-instrumental", {"tags": " "}, "tags"),
        ("music/generate-instrumental", {"tags": ",、"}, "empty"),
        ("music/extend-music", WISH, "continue_clip_id"),
        ("music/extend-music", WISH | {"continue_clip_id": NOBODY}, "continue_at"),
        ("lyrics/generate-lyrics", {"prompt": "la " * 200}, "fewer than 200"),
        ("music/get-task", {}, "task_id"),
        ("music/get-task", {"task_id": 7}, "task_id"),
    ],
    ids=lambda given: json.dumps(given)[:50],
)
async def test_what_nobody_could_follow_is_refused_in_a_sentence(
    opened: Open, path: str, body: dict[str, Any], said: str
) -> None:
    async with opened() as door:
        answer = await door.ask("POST", f"/suno/{path}", json=body)
        told = answer.json()
        assert (answer.status_code, told["code"]) == (400, 400)
        assert {*told} == {"code", "message"}
        assert said in told["message"]


async def test_keys_nobody_knows_and_nulls_are_let_pass(opened: Open) -> None:
    async with opened() as door:
        made = await make(door, **WISH, title=None, model=None, wait_audio=True)
        assert (await door.job(made)).brief.title == ""


async def test_any_model_of_the_vendors_is_taken_and_told_again(opened: Open) -> None:
    async with opened() as door:
        for model, told in (("v3.5", "v3.5"), ("chirp-v3.5", "v3.5"), ("v4", "v4"), (None, "v3.5")):
            asked = WISH | ({"model": model} if model else {})
            clip = (await task(door, await make(door, **asked)))["clips"][0]
            assert (clip["model_name"], clip["major_model_version"]) == (f"chirp-{told}", told)


async def test_the_house_rules_hold_here_too(opened: Open) -> None:
    async with opened() as door:
        body = {"prompt": "a ballad sung by Taylor Swift"}
        answer = await door.ask("POST", "/suno/music/generate-music", json=body)
        assert (answer.status_code, answer.json()["code"]) == (400, 400)
        assert "voice" in answer.json()["message"]


async def test_an_idempotency_key_makes_one_task_of_many_requests(opened: Open) -> None:
    async with opened() as door:
        ask = {"json": WISH, "headers": {"idempotency-key": "one"}}
        path = "/suno/music/generate-music"
        answers = await asyncio.gather(*(door.ask("POST", path, **ask) for _ in range(5)))
        assert len({answer.json()["task_id"] for answer in answers}) == 1
        other = await door.ask("POST", path, json={"prompt": "y"}, headers=ask["headers"])
        assert other.status_code == 400


# ------------------------------------------------------------------ what it gets


async def test_a_task_is_submitted_plays_and_is_complete_with_two_clips(opened: Open) -> None:
    async with opened() as door:
        made = await make(door, **WISH, title="Echoes")
        early = await task(door, made)
        assert (early["status"], early["prompt"]) == ("submitted", WISH | {"title": "Echoes"})
        assert [clip["audio_url"] for clip in early["clips"]] == ["", ""]
        job = await door.start(made)
        assert (await task(door, made))["status"] == "streaming"
        await door.store.give_back(job, lost=True)
        assert (await task(door, made))["status"] == "queued"

        await door.play(made, duration=167.6)
        late = await task(door, made)
        assert (late["code"], late["status"], late["prompt"]) == (200, "complete", early["prompt"])
        ids = [[clip["continue_clip_id"] for clip in told["clips"]] for told in (early, late)]
        assert ids[0] == ids[1]
        assert len({made, *ids[0]}) == 3
        for clip in late["clips"]:
            assert (clip["status"], clip["duration"]) == ("complete", "168")
            assert clip["video_url"] == ""
            assert clip["image_url"] == clip["image_large_url"]
            assert (await door.http.get(clip["audio_url"])).content == b"audio"
            assert (await door.http.get(clip["image_url"])).content == b"cover"
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", clip["created_at"])
        assert late["clips"][0]["audio_url"] != late["clips"][1]["audio_url"]


async def test_a_task_that_ended_badly_is_an_error_with_a_sentence(opened: Open) -> None:
    async with opened() as door:
        ends = {State.FAILED: "It clips.", State.REFUSED: "It will not."}
        for state, problem in ends.items():
            made = await make(door)
            await door.fail(made, problem, state)
            told = await task(door, made)
            assert (told["code"], told["status"], told["message"]) == (200, "error", problem)
        made = await make(door)
        await door.desk.cancel(made, (await door.account()).id)
        told = await task(door, made)
        assert (told["status"], told["message"]) == ("error", "The task was cancelled.")


async def test_words_are_written_about_anything_or_nothing(opened: Open) -> None:
    async with opened() as door:
        for body in ({"prompt": "a lighthouse"}, {"prompt": ""}, {}):
            path = "/suno/lyrics/generate-lyrics"
            made = (await door.ask("POST", path, json=body)).json()["task_id"]
            early = await task(door, made, "lyrics")
            assert (early["status"], early["lyrics"]) == ("submitted", {"text": "", "title": ""})
            await door.write(made, "Round", SONG)
            late = await task(door, made, "lyrics")
            assert late["status"] == "complete"
            assert late["prompt"] == body
            assert late["lyrics"] == {"text": SONG, "title": "Round"}
            assert late["message"] == "ok!"
            brief = (await door.job(made)).brief
            assert (brief.engine, brief.prompt) == ("lyricist", body.get("prompt", ""))


async def test_words_are_no_music_and_music_no_words(opened: Open) -> None:
    async with opened() as door:
        music = await make(door)
        words = await door.ask("POST", "/suno/lyrics/generate-lyrics", json={})
        assert (await task(door, music, "lyrics"))["code"] == 404
        assert (await task(door, words.json()["task_id"], "music"))["code"] == 404


# ------------------------------------------------------------------ going on


@pytest.mark.parametrize("at", [20, 20.0, "20", " 20.0 "])
async def test_a_song_goes_on_from_a_second_of_either_clip(opened: Open, at: object) -> None:
    async with opened() as door:
        made = await make(door)
        await door.play(made)
        for clip in (await task(door, made))["clips"]:
            on = {"continue_clip_id": clip["continue_clip_id"], "continue_at": at}
            sung = await make(door, "extend-music", **WISH, **on)
            played = await make(door, "extend-Instrumental", tags="waltz", **on)
            for longer in (sung, played):
                brief = (await door.job(longer)).brief
                assert brief.after is not None
                assert (brief.after.at, brief.after.whole) == (20.0, True)
                assert brief.after.plan == PLAN
            assert (await door.job(played)).brief.instrumental
            assert (await task(door, sung))["prompt"] == WISH | on


async def test_what_was_extended_is_extended_again(opened: Open) -> None:
    async with opened() as door:
        made = await make(door)
        for at in (20, 40, 60):
            await door.play(made)
            clip = (await task(door, made))["clips"][1]["continue_clip_id"]
            on = {"continue_clip_id": clip, "continue_at": at}
            made = await make(door, "extend-instrumental", tags="waltz", **on)
        assert (await door.job(made)).brief.after.at == 60


@pytest.mark.parametrize("at", [True, None, [], "", "soon", "1e3", -1, 90.5, 601, 10**400, "NaN"])
async def test_no_song_goes_on_from_nowhere(opened: Open, at: object) -> None:
    async with opened() as door:
        made = await make(door)
        await door.play(made)
        clip = (await task(door, made))["clips"][0]["continue_clip_id"]
        body = WISH | {"continue_clip_id": clip, "continue_at": at}
        answer = await door.ask("POST", "/suno/music/extend-music", json=body)
        assert answer.json()["code"] == 400


async def test_a_clip_that_is_not_finished_is_not_gone_on_from(opened: Open) -> None:
    async with opened() as door:
        clip = (await task(door, await make(door)))["clips"][0]["continue_clip_id"]
        body = WISH | {"continue_clip_id": clip, "continue_at": 1}
        answer = await door.ask("POST", "/suno/music/extend-music", json=body)
        assert (answer.status_code, answer.json()["code"]) == (400, 400)
        assert "no finished song" in answer.json()["message"]


# ------------------------------------------------------------------ whose it is


async def test_a_key_comes_before_body_and_look_up(opened: Open) -> None:
    async with opened() as door:
        for path in (home + path for home in ("", "/sunosay") for path in (*MAKING, *ASKING)):
            for key in ("kpl_nobody", "x y"):
                answer = await door.ask("POST", path, key, content=b"no JSON")
                assert answer.status_code == 401
                assert answer.json() == {"code": 401, "message": sunosay.KEY_FAILED}
            answer = await door.ask("POST", path, content=b"no JSON")
            assert answer.json()["code"] == 400


@pytest.mark.parametrize(
    ("needed", "calls"),
    [(Capability.MAKE, MAKING), (Capability.READ, {path: {"task_id": NOBODY} for path in ASKING})],
)
async def test_a_key_does_only_what_it_may(
    opened: Open, needed: Capability, calls: dict[str, dict[str, Any]]
) -> None:
    async with opened() as door:
        rest = await door.key_for(*({*Capability} - {needed}))
        only = await door.key_for(needed)
        for path, body in calls.items():
            answer = await door.ask("POST", path, rest, json=body)
            assert (answer.status_code, answer.json()["code"]) == (401, 401)
            assert needed in answer.json()["message"]
            assert (await door.ask("POST", path, only, json=body)).status_code in {200, 404}


async def test_anothers_task_and_clip_are_exactly_none(opened: Open) -> None:
    async with opened() as door:
        path = "/suno/music/generate-music"
        theirs = (await door.ask("POST", path, door.bob, json=WISH)).json()["task_id"]
        clips = (await door.job(theirs, door.bob)).takes
        await door.play(theirs)
        for sort in ASKING:
            answers = [
                await door.ask("POST", sort, json={"task_id": made})
                for made in (theirs, NOBODY, "x", theirs.upper(), clips[0], "\0")
            ]
            assert {answer.status_code for answer in answers} == {404}
            assert len({answer.content for answer in answers}) == 1
        on = [
            await door.ask(
                "POST",
                "/suno/music/extend-music",
                json=WISH | {"continue_clip_id": clip, "continue_at": 1},
            )
            for clip in (*clips, NOBODY, "x", theirs, "\0")
        ]
        assert {answer.status_code for answer in on} == {404}
        assert len({answer.content for answer in on}) == 1


# ------------------------------------------------------------------ limits


class Clock:
    def __init__(self) -> None:
        self.now = 1_750_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """What the limiter takes for the time."""
    clock = Clock()
    monkeypatch.setattr(memory, "time", SimpleNamespace(time=clock))
    return clock


async def test_a_key_makes_one_task_in_four_seconds(opened: Open, clock: Clock) -> None:
    async with opened(sunosay.VENDORS, clock=clock) as door:

        async def ask(path: str, key: str = "") -> Any:
            return await door.ask("POST", path, key, json=MAKING[path])

        first, second = [await ask("/suno/music/generate-music") for _ in range(2)]
        assert (first.status_code, second.status_code) == (200, 429)
        assert second.json()["code"] == 429
        assert second.headers["retry-after"] == "4"
        assert second.headers["ratelimit-policy"] == '"default";q=1;w=4'
        clock.now += 2.5
        for path in MAKING:  # they all are generations
            waiting = await ask(path)
            assert (waiting.status_code, waiting.headers["retry-after"]) == (429, "2"), path
        assert (await ask("/suno/music/generate-music", door.bob)).status_code == 200
        clock.now += 1.6
        assert (await ask("/suno/lyrics/generate-lyrics")).status_code == 200


async def test_a_key_looks_twice_a_second(opened: Open, clock: Clock) -> None:
    async with opened(sunosay.VENDORS, clock=clock) as door:
        made = await make(door)

        async def look(sort: str = "music") -> int:
            body = {"task_id": made}
            return (await door.ask("POST", f"/suno/{sort}/get-task", json=body)).status_code

        assert [await look(), await look("lyrics"), await look()] == [200, 404, 429]
        clock.now += 1.1
        assert await look() == 200


async def test_what_could_not_be_read_was_no_generation(opened: Open, clock: Clock) -> None:
    async with opened(sunosay.VENDORS, clock=clock) as door:
        path = "/suno/music/generate-music"
        assert (await door.ask("POST", path, json={})).status_code == 400
        assert (await door.ask("POST", path, json=WISH)).status_code == 200


async def test_an_operator_may_choose_other_limits(opened: Open, clock: Clock) -> None:
    async with opened(sunosay.Manners(making="3/minute", asking=""), clock=clock) as door:
        path = "/suno/music/generate-music"
        told = [(await door.ask("POST", path, json=WISH)).status_code for _ in range(4)]
        assert told == [200, 200, 200, 429]
        looks = [
            (await door.ask("POST", ASKING[0], json={"task_id": NOBODY})).status_code
            for _ in range(9)
        ]
        assert {*looks} == {404}


# ------------------------------------------------------------------ everything under 200


def test_the_operators_settings_reach_the_door() -> None:
    def door(**environ: str) -> Any:
        dialects = app.spoken(settings.read(environ))
        assert [one.name for one in dialects] == [one.name for one in app.DIALECTS]
        return next(one for one in dialects if one.name == "sunosay")

    assert not door().always_200
    assert door(KAPELLE_SUNOSAY_ALWAYS_200="1", KAPELLE_SUNOSAY_LIMITS="off").always_200


async def test_old_clients_may_have_every_trouble_under_200(opened: Open, clock: Clock) -> None:
    async with opened(sunosay.Manners(always_200=True), clock=clock) as door:
        path = "/suno/music/generate-music"
        door.accounts.open, known = None, door.accounts.open
        broken = await door.ask("POST", path, json=WISH)
        door.accounts.open = known
        answers = {
            400: await door.ask("POST", path, json={}),
            401: await door.ask("POST", path, "kpl_nobody", json=WISH),
            404: await door.ask("POST", ASKING[0], json={"task_id": NOBODY}),
            405: await door.ask("GET", path),
            429: [await door.ask("POST", path, json=WISH) for _ in range(2)][-1],
            500: broken,
        }
        assert {answer.status_code for answer in answers.values()} == {200}
        assert [answer.json()["code"] for answer in answers.values()] == [*answers]
        assert answers[429].headers["retry-after"] == "4"
        nowhere = await door.ask("POST", "/sunosay/suno/nowhere", json={})
        assert (nowhere.status_code, nowhere.json()["code"]) == (200, 404)
        assert (await door.ask("GET", "/v1/songs", "kpl_nobody")).status_code == 401
