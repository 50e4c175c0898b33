"""Our own door: lyrics, several takes, focus, going on from a song, and sounds from outside."""

import json
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from kapelle.dialects import native_words
from kapelle.jobs.job import take_id
from tests.dialects.house import PLAN, a_door
from tests.dialects.native_house import Native

Open = Callable[[], AbstractAsyncContextManager[Any]]

NOBODY = "00000000-0000-4000-8000-000000000000"
SONG = "[Verse]\nThe lamp goes round and round\n\n[Chorus]\nRound and round"
FLAC = b"fLaC and so on"


@pytest.fixture
def opened(database_url: str, tmp_path: Path) -> Open:
    """`async with opened() as door:` our own door, with engines that write and that listen."""
    return lambda: a_door(database_url, tmp_path / "shelf", home="/v1", sort=Native)


async def finished(door: Any, key: str = "", **brief: Any) -> str:
    made = (await door.create(key, **brief))["id"]
    await door.play(made)
    return made


# ------------------------------------------------------------------ words, takes, focus


async def test_words_takes_and_focus_arrive_and_are_told(opened: Open) -> None:
    async with opened() as door:
        song = await door.create(lyrics=SONG, takes=3, mode="focus")
        brief = (await door.job(song["id"])).brief
        assert (brief.lyrics, brief.takes, brief.focus) == (SONG, 3, True)
        told = {name: song["brief"][name] for name in ("lyrics", "takes", "mode", "after")}
        assert told == {"lyrics": SONG, "takes": 3, "mode": "focus", "after": None}
        assert (song["song"], song["takes"]) == (None, [])


@pytest.mark.parametrize(
    "wish", [{"lyrics": SONG}, {"write_lyrics": True}, {"tags": ["waltz"]}], ids=str
)
async def test_any_wish_is_enough_without_a_prompt(opened: Open, wish: dict[str, Any]) -> None:
    async with opened() as door:
        assert (await door.ask("POST", "/songs", json=wish)).status_code == 202


@pytest.mark.parametrize(
    ("brief", "field"),
    [
        ({"takes": 0}, "takes"),
        ({"takes": 5}, "takes"),
        ({"takes": "2"}, "takes"),
        ({"takes": 2, "plan": {"genre": "trap"}}, "takes"),
        ({"mode": "trance"}, "mode"),
        ({"mode": "focus", "engine": "silence"}, "mode"),
        ({"lyrics": "x" * 5001}, "lyrics"),
        ({"lyrics": ["la"]}, "lyrics"),
        ({"lyrics": "la", "engine": "silence"}, "lyrics"),
        ({"write_lyrics": 1}, "write_lyrics"),
        ({"after": "x"}, "after"),
        ({"after": {}}, "after.song"),
        ({"after": {"song": NOBODY, "take": 0}}, "after.take"),
        ({"after": {"song": NOBODY, "at": -1}}, "after.at"),
        ({"after": {"song": NOBODY, "until": 9}}, "after.until"),
        ({"after": {"song": NOBODY}, "plan": {"genre": "trap"}}, "after"),
    ],
    ids=lambda given: json.dumps(given)[:40],
)
async def test_what_cannot_be_is_refused_by_its_field(
    opened: Open, brief: dict[str, Any], field: str
) -> None:
    async with opened() as door:
        answer = await door.ask("POST", "/songs", json={"prompt": "x", **brief})
        assert (answer.status_code, answer.json()["field"]) == (400, field)


async def test_every_take_is_told_and_the_song_is_the_first(opened: Open) -> None:
    async with opened() as door:
        made = await finished(door, takes=2, seed=7)
        song = (await door.ask("GET", f"/songs/{made}")).json()
        assert song["song"] == song["takes"][0]
        assert [take["id"] for take in song["takes"]] == [take_id(made, n) for n in (1, 2)]
        assert song["takes"][0]["seed"] == 7
        assert song["takes"][1]["seed"] == (await door.job(made)).brief.take(2).seed
        urls = [take["files"][0]["url"] for take in song["takes"]]
        for number, url in enumerate(urls, 1):
            sent = await door.ask("GET", f"/songs/{made}/files/song.mp3?take={number}")
            assert (sent.status_code, sent.headers["location"]) == (307, url)
            assert (await door.http.get(url)).content == b"audio"
        assert len({*urls}) == 2
        first = await door.ask("GET", f"/songs/{made}/files/song.mp3")
        assert first.headers["location"] == urls[0]
        assert (await door.ask("GET", f"/songs/{made}/plan?take=2")).json() == PLAN


@pytest.mark.parametrize("part", ["files/song.mp3", "plan", "reading", "report"])
async def test_a_take_that_there_is_not_is_not_found(opened: Open, part: str) -> None:
    async with opened() as door:
        made = await finished(door, takes=2)
        told = {
            take: (await door.ask("GET", f"/songs/{made}/{part}?take={take}")).status_code
            for take in ("3", "0", "5", "x")
        }
        assert told == {"3": 404, "0": 400, "5": 400, "x": 400}


async def test_the_words_of_a_song_are_told(opened: Open) -> None:
    async with opened() as door:
        made = (await door.create(lyrics=SONG))["id"]
        await door.play(made, lyrics=SONG)
        assert (await door.ask("GET", f"/songs/{made}")).json()["song"]["lyrics"] == SONG


async def test_words_alone_have_no_files(opened: Open) -> None:
    async with opened() as door:
        made = (await door.create(engine="lyricist", write_lyrics=True))["id"]
        await door.write(made, "Round", SONG)
        song = (await door.ask("GET", f"/songs/{made}")).json()["song"]
        assert (song["title"], song["lyrics"], song["files"]) == ("Round", SONG, [])
        assert (await door.ask("GET", f"/songs/{made}/files/song.mp3")).status_code == 404
        on = await door.ask("POST", "/songs", json={"after": {"song": made}})
        assert on.status_code == 409


# ------------------------------------------------------------------ going on


async def test_a_song_goes_on_from_a_second_of_any_take(opened: Open) -> None:
    async with opened() as door:
        made = await finished(door, takes=2)
        after = {"song": made, "take": 2, "at": 45.5, "whole": False}
        song = (await door.ask("POST", "/songs", json={"after": after})).json()
        assert song["brief"]["after"] == after
        brief = (await door.job(song["id"])).brief
        assert (brief.after.plan, brief.after.at, brief.after.whole) == (PLAN, 45.5, False)
        plain = await door.create(after={"song": made})
        assert plain["brief"]["after"] == {"song": made, "take": 1, "at": None, "whole": True}


async def test_a_song_that_is_not_there_or_anothers_is_not_gone_on_from(opened: Open) -> None:
    async with opened() as door:
        theirs = await finished(door, door.bob)
        answers = [
            await door.ask("POST", "/songs", json={"prompt": "x", "after": {"song": song}})
            for song in (theirs, NOBODY, "x", theirs.upper(), "\0")
        ]
        assert {answer.status_code for answer in answers} == {404}
        assert len({answer.content for answer in answers}) == 1


async def test_no_song_goes_on_from_beyond_its_end_or_before_it_is_there(opened: Open) -> None:
    async with opened() as door:
        early = (await door.create())["id"]
        answer = await door.ask("POST", "/songs", json={"after": {"song": early}})
        assert (answer.status_code, answer.json()["type"]) == (409, "/v1/problems/wrong-state")
        await door.play(early)
        for after, status in (({"at": 90.5}, 400), ({"take": 2}, 404)):
            body = {"after": {"song": early, **after}}
            answer = await door.ask("POST", "/songs", json=body)
            assert answer.status_code == status
            assert answer.json().get("field") in {"after.at", None}


async def test_the_same_key_and_another_song_to_go_on_from_is_another_request(opened: Open) -> None:
    async with opened() as door:
        one, two = await finished(door), await finished(door)
        headers = {"idempotency-key": "on"}
        told = [
            await door.ask("POST", "/songs", json={"after": {"song": song}}, headers=headers)
            for song in (one, one, two)
        ]
        assert [answer.status_code for answer in told] == [202, 202, 422]
        assert told[0].json()["id"] == told[1].json()["id"]


# ------------------------------------------------------------------ sounds from outside


async def send(door: Any, data: bytes = FLAC, title: str = "", key: str = "", **more: Any) -> Any:
    headers = {"content-type": "audio/flac"} | more
    query = {"title": title} if title else {}
    return await door.ask("POST", "/uploads", key, content=data, params=query, headers=headers)


async def test_a_sound_is_taken_in_listened_to_and_gone_on_from(opened: Open) -> None:
    async with opened() as door:
        answer = await send(door, title="Grüße")
        song = answer.json()
        assert answer.status_code == 202
        assert answer.headers["location"] == f"/v1/songs/{song['id']}"
        assert (song["brief"]["engine"], song["brief"]["title"]) == ("listener", "Grüße")
        assert song["brief"]["after"] is None
        assert door.shelf.get(f"{song['id']}.0/upload.flac") == FLAC
        await door.play(song["id"], plan={})
        on = await door.create(after={"song": song["id"], "at": 30})
        brief = (await door.job(on["id"])).brief
        assert brief.after.audio == f"{song['id']}.1/song.flac"
        assert (brief.after.bpm, brief.after.key, brief.after.at) == (140.0, "F# minor", 30)


@pytest.mark.parametrize("data", [b"RIFF....WAVE", b"OggS", b"ID3", b"\xff\xfb", b"fLaC"])
async def test_a_sound_is_what_its_bytes_say(opened: Open, data: bytes) -> None:
    async with opened() as door:
        for mime in ("audio/mpeg", "application/octet-stream"):
            answer = await send(door, data, **{"content-type": mime})
            assert answer.status_code == 202, answer.text


@pytest.mark.parametrize(
    ("data", "headers", "title"),
    [
        (b"", {}, ""),
        (b"GIF89a", {}, ""),
        (FLAC, {"content-type": "application/json"}, ""),
        (FLAC, {"content-type": "multipart/form-data; boundary=x"}, ""),
        (FLAC, {"content-encoding": "gzip"}, ""),
        (FLAC, {}, "x" * 201),
        (FLAC, {}, "beep \u0007"),
    ],
)
async def test_what_is_no_sound_is_not_taken_in(
    opened: Open, data: bytes, headers: dict[str, str], title: str
) -> None:
    async with opened() as door:
        answer = await send(door, data, title, **headers)
        assert answer.status_code == 400
        assert (await door.ask("GET", "/songs")).json()["songs"] == []


async def test_a_sound_too_large_is_not_taken_in(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(native_words, "UPLOAD_LIMIT", 1 << 20)
    async with opened() as door:
        assert (await send(door, FLAC + bytes(1 << 20))).status_code == 400
        assert (await send(door, FLAC + bytes(1_000_000))).status_code == 202


async def test_an_upload_is_its_accounts_own_and_its_key_comes_first(opened: Open) -> None:
    async with opened() as door:
        assert (await send(door, b"GIF89a", key="kpl_nobody")).status_code == 401
        theirs = (await send(door, key=door.bob)).json()["id"]
        assert (await door.ask("GET", f"/songs/{theirs}")).status_code == 404
        refused = await send(door, title="sung by Taylor Swift")
        assert refused.status_code == 422
