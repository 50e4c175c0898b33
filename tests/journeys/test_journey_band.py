"""The band itself behind every door: short songs that were asked for in each vendor's words.

One real server process on loopback, with its own embedded database and worker, and the composer. It
has no sample bank here, so the songs are those of its synthesisers.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pytest
import soundfile

from kapelle.client import Kapelle
from tests.journeys.server import PATIENCE_S, Served, a_server, until

WORDS = "[Verse]\nThe lamp goes round the bay\n\n[Chorus]\nCome home, come home to stay"
HOUSE = "a short house track of 8 seconds"
STUDIO = "/v1/music/org_abc123"
QUEUES = "gen.composer,gen.listener,webhooks"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    data = tmp_path_factory.mktemp("band")
    settings = {"KAPELLE_ENGINE": "composer", "KAPELLE_SUNOSAY_LIMITS": "off"}
    with a_server(data, KAPELLE_QUEUES=QUEUES, **settings) as served:
        yield served


@pytest.fixture
def band(served: Served) -> Iterator[Kapelle]:
    with Kapelle(served.url, served.key) as band:
        yield band


def call(served: Served, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    answer = httpx.request(
        "POST" if body is not None else "GET",
        served.url + path,
        json=body,
        headers={"Authorization": f"Bearer {served.key}"},
        trust_env=False,
    )
    assert answer.is_success, answer.text
    return answer.json()


def sound(url: str) -> bytes:
    answer = httpx.get(url, trust_env=False)
    assert (answer.status_code, answer.content[:3]) == (200, b"ID3")
    return answer.content


def test_a_song_to_words_in_two_takes_goes_on_from_a_second_of_either(
    band: Kapelle, tmp_path: Path
) -> None:
    asked = band.create("house", lyrics=WORDS, takes=2, duration=8, seed=7)
    song = band.wait(asked, PATIENCE_S)
    assert song.state == "succeeded", song.problem
    files = [
        [band.save(song, name, tmp_path / f"{take}.{name}", take=take) for take in (1, 2)]
        for name in ("song.flac", "song.lrc")
    ]
    assert files[0][0].read_bytes() != files[0][1].read_bytes()
    for lines, take in zip(files[1], song.takes, strict=True):
        assert take.lyrics == WORDS
        assert "The lamp goes round the bay" in lines.read_text("utf-8")

    after = {"song": song.id, "take": 2, "at": 6.0}
    longer = band.wait(band.create("house", after=after, duration=12), PATIENCE_S)
    assert longer.song is not None, longer.problem
    assert longer.song.duration > 6
    assert (longer.song.bpm, longer.song.key) == (song.takes[1].bpm, song.takes[1].key)


def test_a_sound_from_outside_is_taken_up_in_its_kind(band: Kapelle) -> None:
    seconds = np.arange(8 * 44_100) / 44_100
    beats = np.sin(2 * np.pi * 110 * seconds) * np.exp(-8 * (seconds % 0.5))  # 120 a minute
    with io.BytesIO() as file:
        soundfile.write(file, 0.5 * beats, 44_100, format="WAV")
        upload = band.wait(band.upload(file.getvalue(), title="Pulse"), PATIENCE_S)
    assert upload.song is not None, upload.problem
    after = {"song": upload.id, "at": 6.0}
    on = band.wait(band.create("house", after=after, duration=12), PATIENCE_S)
    assert on.song is not None, on.problem
    assert on.song.bpm == pytest.approx(upload.song.bpm, abs=0.5)
    assert on.song.duration > 6


def test_two_songs_of_apiframe_and_a_longer_one(served: Served) -> None:
    body = {"prompt": HOUSE, "lyrics_type": "instrumental", "seed": "7"}

    def finished(path: str, body: dict[str, Any]) -> dict[str, Any]:
        task = call(served, path, body)

        def over() -> dict[str, Any] | None:
            told = call(served, "/fetch", task)
            return told if told["status"] in {"finished", "failed"} else None

        return until(over, path)

    task = finished("/udio-generate", body)
    assert task["status"] == "finished", task
    one, two = (sound(song["audio_url"]) for song in task["songs"])
    assert one != two
    on = {"parent_task_id": task["task_id"], "song_id": task["songs"][1]["song_id"]}
    longer = finished("/suno-extend", on | {"continue_at": 4, "prompt": HOUSE})
    assert longer["status"] == "finished", longer


def test_a_track_to_work_by_and_one_that_takes_it_up(served: Served) -> None:
    def made(**body: Any) -> dict[str, Any]:
        asked = {"engine": "studio", "prompt": "calm house", "duration_seconds": 8} | body
        job = call(served, f"{STUDIO}/generations", asked)

        def over() -> dict[str, Any] | None:
            told = call(served, f"{STUDIO}/generations/{job['id']}")
            return told if told["status"] not in {"queued", "running"} else None

        done = until(over, job["id"])
        assert done["status"] == "succeeded", done
        return call(served, f"{STUDIO}/tracks/{done['result_track_id']}")

    focus = made(mode="focus")
    assert (focus["mode"], focus["measured_duration_seconds"]) == ("focus", 8.0)
    assert len(focus["stem_urls"]) > 1
    sown = made(seed_track_id=focus["id"], title="The next one")
    assert sown["title"] == "The next one"
    assert sound(sown["playback_url"]) != sound(focus["playback_url"])
    assert {*sown["stem_urls"]} & {*focus["stem_urls"]}


def test_two_clips_of_sunosay_and_a_longer_one(served: Served) -> None:
    def complete(path: str, body: dict[str, Any]) -> list[dict[str, Any]]:
        task = call(served, f"/suno/music/{path}", body)["task_id"]

        def over() -> dict[str, Any] | None:
            told = call(served, "/suno/music/get-task", {"task_id": task})
            return told if told["status"] in {"complete", "error"} else None

        done = until(over, task)
        assert done["status"] == "complete", done
        return done["clips"]

    clips = complete("generate-instrumental", {"tags": "house, 8 seconds"})
    assert len({sound(clip["audio_url"]) for clip in clips}) == 2
    on = {"continue_clip_id": clips[1]["continue_clip_id"], "continue_at": "4", "tags": "house"}
    complete("extend-Instrumental", on)
