"""The native conversation as it goes over the wire, to be read: tests/golden/native/*.txt.

To write a transcript anew, delete it, run this, and look at the difference.
"""

import json
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from kapelle.jobs.accounts import Capability
from kapelle.jobs.job import State

GOLDEN = Path(__file__).parents[1] / "golden" / "native"
BRIEF = {"prompt": "a trap song", "duration": 90, "key": "F# minor", "seed": 7}
WORDS = "[Verse]\nThe lamp goes round\n\n[Chorus]\nRound and round"
NOBODY = "00000000-0000-4000-8000-000000000000"
ASKED = ("authorization", "idempotency-key", "last-event-id", "prefer")
QUIET = {"x-request-id", "content-length"}  # ours and HTTP's, in every answer
CHANGING = {  # what differs from run to run
    r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}": "<uuid4>",
    r"kpl_[\w-]+": "<your_api_key>",
    r"acc_[0-9a-f]+": "<account>",
    r"/files/[\w-]{22}/": "/files/<signature>/",
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z": "<instant>",
    r"(t=|r=|retry-after: |again in )\d+": r"\1<number>",
    r"/deliveries/\d+": "/deliveries/<number>",
    r'("next": |"id": )\d+': r"\1<number>",
    r'"\d+\.<uuid4>"': '"<cursor>"',
    r"^id: \d+$": "id: <version>",
}

Case = Callable[[Any], Awaitable[httpx.Response]]


def post(brief: dict[str, Any], **headers: str) -> Case:
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    async def case(door: Any) -> httpx.Response:
        return await door.ask("POST", "/songs", json=brief, headers=named)

    return case


def finished(path: str = "", method: str = "GET", **headers: str) -> Case:
    """A call on a song that was made."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    async def case(door: Any) -> httpx.Response:
        song = await door.create(**BRIEF)
        await door.play(song["id"])
        return await door.ask(method, f"/songs/{song['id']}{path}", headers=named)

    return case


def plain(method: str, path: str) -> Case:
    return lambda door: door.ask(method, path)


async def queued(door: Any) -> httpx.Response:
    song = await door.create(**BRIEF)
    return await door.ask("GET", f"/songs/{song['id']}")


async def running(door: Any) -> httpx.Response:
    song = await door.create(**BRIEF)
    job = await door.start(song["id"])
    await door.store.tell(job, 0.42, "mixing")
    return await door.ask("GET", f"/songs/{song['id']}")


async def failed(door: Any) -> httpx.Response:
    song = await door.create(**BRIEF)
    await door.fail(song["id"], "The song did not pass its checks: it clips.")
    return await door.ask("GET", f"/songs/{song['id']}")


async def refused(door: Any) -> httpx.Response:
    song = await door.create(**BRIEF)
    job = await door.start(song["id"])
    await door.store.fail(job, State.REFUSED, "The engine will not play this.")
    return await door.ask("GET", f"/songs/{song['id']}")


async def cancelled(door: Any) -> httpx.Response:
    song = await door.create(**BRIEF)
    return await door.ask("POST", f"/songs/{song['id']}/cancel")


async def cancelled_twice(door: Any) -> httpx.Response:
    song = await door.create(**BRIEF)
    await door.ask("POST", f"/songs/{song['id']}/cancel")
    return await door.ask("POST", f"/songs/{song['id']}/cancel")


async def deleted_too_early(door: Any) -> httpx.Response:
    song = await door.create(**BRIEF)
    return await door.ask("DELETE", f"/songs/{song['id']}")


async def plan_too_early(door: Any) -> httpx.Response:
    song = await door.create(**BRIEF)
    return await door.ask("GET", f"/songs/{song['id']}/plan")


async def replayed(door: Any) -> httpx.Response:
    await post(BRIEF, idempotency_key='"8e03978e"')(door)
    return await post(BRIEF, idempotency_key='"8e03978e"')(door)


async def reused(door: Any) -> httpx.Response:
    await post(BRIEF, idempotency_key='"8e03978e"')(door)
    return await post({"prompt": "a waltz"}, idempotency_key='"8e03978e"')(door)


async def listed(door: Any) -> httpx.Response:
    for _ in range(2):
        await door.create(**BRIEF)
    return await door.ask("GET", "/songs?limit=1&state=queued")


async def forbidden(door: Any) -> httpx.Response:
    listener = await door.key_for(Capability.READ)
    return await door.ask("POST", "/songs", listener, json=BRIEF)


async def too_often(door: Any) -> httpx.Response:
    _, key = await door.accounts.create("Eve", rate="2/minute")
    return [await door.ask("GET", "/songs", key) for _ in range(3)][-1]


async def too_many(door: Any) -> httpx.Response:
    account = await door.accounts.enrol("Small", unfinished=1)
    key = await door.accounts.add_key(account.id)
    return [await door.ask("POST", "/songs", key, json=BRIEF) for _ in range(2)][-1]


async def deliveries(door: Any) -> httpx.Response:
    song = await door.create(**BRIEF, webhook="https://ada.example/songs")
    await door.play(song["id"])
    [letter] = await door.desk.deliveries((await door.accounts.open(door.ada)).id)
    await door.store.postpone_letter(letter.id, 500, "", 5.0)
    return await door.ask("GET", "/deliveries")


async def redelivered(door: Any) -> httpx.Response:
    song = await door.create(**BRIEF, webhook="https://ada.example/songs")
    await door.play(song["id"])
    [letter] = await door.desk.deliveries((await door.accounts.open(door.ada)).id)
    await door.store.letter_arrived(letter.id, 204)
    return await door.ask("POST", f"/deliveries/{letter.id}/redeliver")


async def going_on(door: Any) -> httpx.Response:
    song = await door.create(**BRIEF, takes=2)
    await door.play(song["id"])
    after = {"song": song["id"], "take": 2, "at": 45, "whole": True}
    return await door.ask("POST", "/songs", json={"prompt": "louder", "seed": 8, "after": after})


async def going_on_too_early(door: Any) -> httpx.Response:
    song = await door.create(**BRIEF)
    return await door.ask("POST", "/songs", json={"after": {"song": song["id"]}})


async def going_on_beyond(door: Any) -> httpx.Response:
    song = await door.create(**BRIEF)
    await door.play(song["id"])
    return await door.ask("POST", "/songs", json={"after": {"song": song["id"], "at": 91}})


def of_two(path: str) -> Case:
    """A call on a song that was made in two takes."""

    async def case(door: Any) -> httpx.Response:
        song = await door.create(**BRIEF, takes=2, lyrics=WORDS)
        await door.play(song["id"], lyrics=WORDS)
        return await door.ask("GET", f"/songs/{song['id']}{path}")

    return case


def upload(data: bytes, mime: str) -> Case:
    return lambda door: door.ask(
        "POST", "/uploads?title=Humming", content=data, headers={"content-type": mime}
    )


async def broken(door: Any) -> httpx.Response:
    door.desk.list = None
    return await door.ask("GET", "/songs")


CASES: dict[str, Case] = {
    "202_create": post(BRIEF),
    "202_create_every_field": post(
        {
            "prompt": "a rainy evening, mellow",
            "title": "Rain on Glass",
            "tags": ["lo-fi hip hop"],
            "negative_tags": ["guitar"],
            "duration": 61.5,
            "bpm": 78,
            "key": "Eb major",
            "instrumental": True,
            "seed": 7,
            "engine": "composer",
            "stems": True,
            "webhook": "https://ada.example/songs",
        }
    ),
    "202_create_with_words": post(
        {"lyrics": WORDS, "tags": ["folk"], "takes": 2, "seed": 7, "duration": 90}
    ),
    "202_create_for_focus": post({"prompt": "for writing", "mode": "focus", "seed": 7}),
    "202_create_after": going_on,
    "202_upload": upload(b"fLaC and what follows", "audio/flac"),
    "200_takes": of_two(""),
    "307_file_of_a_take": of_two("/files/song.flac?take=2"),
    "404_take": of_two("/plan?take=3"),
    "404_after": post({"after": {"song": NOBODY}}),
    "409_after_too_early": going_on_too_early,
    "400_after_beyond": going_on_beyond,
    "400_takes": post({"prompt": "a song", "takes": 5}),
    "400_upload": upload(b"GIF89a", "audio/mpeg"),
    "400_upload_type": upload(b"{}", "application/json"),
    "202_replay": replayed,
    "202_redeliver": redelivered,
    "200_queued": queued,
    "200_running": running,
    "200_succeeded": finished(),
    "200_failed": failed,
    "200_refused": refused,
    "200_cancel": cancelled,
    "200_list": listed,
    "200_events": finished("/events"),
    "200_waited": finished(prefer="wait=30"),
    "200_plan": finished("/plan"),
    "200_reading": finished("/reading"),
    "200_report": finished("/report"),
    "200_deliveries": deliveries,
    "200_engines": plain("GET", "/engines"),
    "200_account": plain("GET", "/account"),
    "200_problem": plain("GET", "/problems/key-reused"),
    "204_delete": finished(method="DELETE"),
    "307_file": finished("/files/song.mp3"),
    "400_duration": post({"prompt": "a song", "duration": 601}),
    "400_prompt_empty": post({"prompt": "  "}),
    "400_key": post({"prompt": "a song", "key": "H flat"}),
    "400_unknown_field": post({"prompt": "a song", "tempo": 90}),
    "400_webhook": post({"prompt": "a song", "webhook": "http://127.0.0.1/"}),
    "400_cursor": plain("GET", "/songs?cursor=x"),
    "400_query": plain("GET", "/songs?state=finished"),
    "401_unknown_key": lambda door: door.ask("GET", "/songs", "kpl_nobody"),
    "403_capability": forbidden,
    "404_song": plain("GET", f"/songs/{NOBODY}"),
    "404_engine": post({"prompt": "a song", "engine": "theremin"}),
    "404_lyrics": finished("/files/song.lrc"),
    "409_plan_too_early": plan_too_early,
    "404_address": plain("GET", "/nope"),
    "405_method": plain("PUT", "/songs"),
    "409_cancel_twice": cancelled_twice,
    "409_delete_too_early": deleted_too_early,
    "422_key_reused": reused,
    "422_house_rule": post({"prompt": "a ballad sung by Taylor Swift"}),
    "429_too_often": too_often,
    "429_too_many_songs": too_many,
    "500_broken": broken,
}


def transcript(answer: httpx.Response) -> str:
    """Request and answer as text, JSON indented, without what changes."""
    request = answer.request
    asked = [f"{request.method} {request.url.raw_path.decode()}"]
    asked += [f"{name}: {request.headers[name]}" for name in ASKED if name in request.headers]
    told = [f"{answer.status_code} {answer.reason_phrase}"]
    told += [f"{name}: {answer.headers[name]}" for name in sorted({*answer.headers} - QUIET)]
    parts = [*asked, "", _body(request.content.decode()), "---", *told, "", _body(answer.text)]
    text = "\n".join(parts).rstrip() + "\n"
    for changing, name in CHANGING.items():
        text = re.sub(changing, name, text, flags=re.MULTILINE)
    return text


def _body(text: str) -> str:
    try:
        return json.dumps(json.loads(text), ensure_ascii=False, indent=2)
    except ValueError:
        return text


@pytest.mark.parametrize("case", CASES)
async def test_the_conversation_is_the_one_on_paper(native: Any, case: str) -> None:
    async with native() as door:
        said = transcript(await CASES[case](door))
    paper = GOLDEN / f"{case}.txt"
    if not paper.exists():
        paper.write_text(said, encoding="utf-8")
    assert said == paper.read_text(encoding="utf-8")


def test_every_transcript_has_its_case() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} <= {*CASES}
