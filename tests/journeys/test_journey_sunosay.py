"""A stranger with SunoSay's documentation, node, and our base URL: from a wish to two songs.

One real server process on loopback, with its own embedded database and worker, playing silence, and
with the vendor's own limits.
"""

import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.dialects.test_dialects_sunosay_golden import SEED
from tests.journeys.server import PATIENCE_S, Served, a_server, until

NODE = shutil.which("node")
needs_node = pytest.mark.skipif(NODE is None, reason="there is no node on this machine")

# The vendor's sample, with base URL and key to be filled in.
AXIOS = """
var axios = require('axios');
var data = '<body data here>';

var config = {
  method: 'post',
  url: '%(url)s/suno/music/generate-music',
  headers: {
    Authorization: 'Bearer %(key)s',
  },
  data: %(data)s,
};

axios(config)
  .then(function (response) {
    console.log(JSON.stringify(response.data));
  })
  .catch(function (error) {
    console.log(error);
  });
"""

FETCH = """
fetch('%(url)s/sunosay/suno/music/generate-music', {
  method: 'POST',
  headers: { Authorization: 'Bearer %(key)s', 'Content-Type': 'application/json' },
  body: JSON.stringify(%(data)s),
})
  .then((response) => response.json())
  .then((told) => console.log(JSON.stringify(told)));
"""


def knows_axios() -> bool:
    asked = [NODE or "node", "-e", "require.resolve('axios')"]
    return (
        NODE is not None and not subprocess.run(asked, capture_output=True, check=False).returncode
    )


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    data = tmp_path_factory.mktemp("sunosay")
    with a_server(data) as served:
        yield served


def post(served: Served, path: str, body: dict[str, Any]) -> dict[str, Any]:
    """As a patient client: one that is told to come back later does so."""
    while True:
        answer = httpx.post(
            served.url + path,
            json=body,
            headers={"Authorization": f"Bearer {served.key}"},
            trust_env=False,
        )
        if answer.status_code != 429:
            return answer.json()
        time.sleep(int(answer.headers["retry-after"]))


def run_sample(served: Served, sample: str, folder: Path) -> dict[str, Any]:
    """What the sample prints, once the key's limit lets it through."""
    filled = sample % {"url": served.url, "key": served.key, "data": json.dumps(SEED)}
    file = folder / "sample.js"
    file.write_text(filled, "utf-8")

    def accepted() -> dict[str, Any] | None:
        said = subprocess.check_output([NODE or "node", str(file)], text=True, timeout=PATIENCE_S)
        with suppress(ValueError):  # axios prints its error as no JSON
            told = json.loads(said)
            return told if told["code"] != 429 else None
        return None

    return until(accepted, "the sample's turn")


def finished(served: Served, task: str) -> dict[str, Any]:
    def over() -> dict[str, Any] | None:
        told = post(served, "/suno/music/get-task", {"task_id": task})
        return told if told["status"] in {"complete", "error"} else None

    return until(over, "the task")


def expect_two_songs(told: dict[str, Any]) -> None:
    assert (told["code"], told["status"], told["prompt"]) == (200, "complete", SEED)
    assert len({clip["continue_clip_id"] for clip in told["clips"]}) == 2
    for clip in told["clips"]:
        assert clip["title"] == SEED["title"]
        assert re.fullmatch(r"\d+", clip["duration"])
        song = httpx.get(clip["audio_url"], trust_env=False)
        assert (song.content[:3], song.headers["Content-Type"]) == (b"ID3", "audio/mpeg")
        assert httpx.get(clip["image_url"], trust_env=False).content[:3] == b"\xff\xd8\xff"


@needs_node
@pytest.mark.skipif(
    not knows_axios(), reason="node finds no axios here; npm install it and set NODE_PATH"
)
def test_the_vendors_own_axios_sample_gets_two_songs_with_only_url_and_key_changed(
    served: Served, tmp_path: Path
) -> None:
    told = run_sample(served, AXIOS, tmp_path)
    assert (told["code"], told["message"]) == (200, "ok!")
    expect_two_songs(finished(served, told["task_id"]))


@needs_node
def test_the_same_request_by_fetch_gets_two_songs(served: Served, tmp_path: Path) -> None:
    told = run_sample(served, FETCH, tmp_path)
    assert {*told} == {"code", "task_id", "message"}
    expect_two_songs(finished(served, told["task_id"]))


def test_whoever_hurries_is_told_when_to_come_back(served: Served) -> None:
    bearer = {"Authorization": f"Bearer {served.key}"}
    with httpx.Client(base_url=served.url, headers=bearer, trust_env=False) as client:
        hurried = [
            client.post("/suno/music/generate-instrumental", json={"tags": "waltz"})
            for _ in range(2)
        ]
    assert hurried[-1].status_code == hurried[-1].json()["code"] == 429
    assert 1 <= int(hurried[-1].headers["retry-after"]) <= 4
