"""Apiframe's own clients and our base URL: from a wish to two songs.

One real server process on loopback, with its own embedded database and worker, playing silence.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import soundfile
from standardwebhooks import Webhook

from kapelle.dialects.apiframe_words import UPLOAD_LIMIT
from tests.journeys.server import Served, a_mailbox, a_server, needs_curl, run, until

PROMPT = "night breeze, piano"
QUEUES = "gen.silence,gen.listener,gen.lyricist,webhooks"
OVER = {"finished", "failed"}

needs_node = pytest.mark.skipif(not shutil.which("node"), reason="there is no node on this machine")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    data = tmp_path_factory.mktemp("apiframe")
    with a_server(data, KAPELLE_QUEUES=QUEUES) as served:
        yield served


def finished(served: Served, task: str) -> dict[str, Any]:
    """The task's last answer, asked for with the key as the vendor writes it: bare."""

    def over() -> dict[str, Any] | None:
        told = httpx.post(
            f"{served.url}/fetch",
            json={"task_id": task},
            headers={"Authorization": served.key},
            trust_env=False,
        ).json()
        return told if told["status"] in OVER else None

    return until(over, task)


@needs_curl
def test_the_documented_request_gets_two_songs_with_only_url_and_key_changed(
    served: Served,
) -> None:
    call = f"""curl --silent --request POST '{served.url}/udio-generate' \\
  --header 'Content-Type: application/json' \\
  --header 'Authorization: {served.key}' \\
  --data '{{"prompt": "{PROMPT}", "negative_tags": "pop,rock", "seed": "-1"}}'"""
    accepted = json.loads(subprocess.check_output(["bash", "-c", call], text=True))
    assert {*accepted} == {"task_id"}

    task = finished(served, accepted["task_id"])
    assert (task["task_type"], task["status"]) == ("udio-generate", "finished"), task
    assert len(task["songs"]) == 2
    assert len({song["song_id"] for song in task["songs"]}) == 2
    assert len({song["audio_url"] for song in task["songs"]}) == 2
    for song in task["songs"]:
        assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", song["song_id"])
        assert subprocess.check_output(["curl", "-sL", song["audio_url"]])[:3] == b"ID3"
        image = httpx.get(song["image_url"], trust_env=False)
        assert image.headers["Content-Type"] == "image/jpeg"


NODE = """
const [base, key] = process.argv.slice(1)
async function call(path, body) {
  const answer = await fetch(base + path, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Authorization: key},
    body: JSON.stringify(body),
  })
  return answer.json()
}
const {task_id} = await call('/suno-imagine', {make_instrumental: true, tags: 'lo-fi, rain'})
let task
do {
  await new Promise(done => setTimeout(done, 100))
  task = await call('/fetch', {task_id})
} while (!['finished', 'failed'].includes(task.status))
console.log(JSON.stringify(task))
"""


@needs_node
@pytest.mark.parametrize("bearer", ["", "Bearer "])
def test_a_program_on_node_gets_its_two_songs_at_the_prefix(served: Served, bearer: str) -> None:
    script = ["node", "--input-type=module", "--eval", NODE, f"{served.url}/apiframe"]
    told = subprocess.check_output([*script, bearer + served.key], text=True, timeout=90)
    task = json.loads(told)
    assert (task["task_type"], task["status"], len(task["songs"])) == ("suno", "finished", 2)


def test_the_vendors_python_client_finds_what_it_looks_for(served: Served) -> None:
    main = pytest.importorskip(
        "apiframe_python.main", reason="the package apiframe is not installed; make test does"
    )
    client = main.ApiframeClient(served.key)
    client.base_url = served.url
    account = client.account()
    assert account["credits"] > 0
    tasks = [
        httpx.post(
            f"{served.url}/udio-generate",
            json={"prompt": PROMPT},
            headers={"Authorization": served.key},
            trust_env=False,
        ).json()["task_id"]
        for _ in range(2)
    ]
    for task in tasks:
        until(lambda task=task: client.fetch(task)["status"] == "finished", task)
    told = client.fetch_many(tasks)["tasks"]
    assert [task["task_id"] for task in told] == tasks
    assert all(song["audio_url"] for task in told for song in task["songs"])

    assert client.fetch("29e983ca-7e86-4017-a9e3-000000000000")["errors"] == [
        {"msg": "Task not found"}
    ]
    client.api_key = "no-such-key"
    assert client.fetch(tasks[0]) == {}


def test_every_change_arrives_with_the_secret_and_says_what_fetch_says(served: Served) -> None:
    org = run(served.environ, "orgs", "create", "Hooked").stdout.split()[0]
    signing = run(served.environ, "orgs", "secret", org).stdout.strip()
    key = run(served.environ, "keys", "create", "x", "--plain", "--org", org).stdout.strip()
    with a_mailbox() as (hook, letters):
        body = {"prompt": PROMPT, "webhook_url": hook, "webhook_secret": "between us"}
        task = httpx.post(
            f"{served.url}/udio-generate",
            json=body,
            headers={"Authorization": key},
            trust_env=False,
        ).json()["task_id"]

        def ended() -> dict[str, Any] | None:
            told = [json.loads(body) for body, _ in letters]
            return next((one for one in told if one["status"] == "finished"), None)

        last = until(ended, "the last webhook")
        until(lambda: len({letter[1]["webhook-id"] for letter in letters}) == 2, "the first")
    for told, headers in letters:
        assert headers["x-webhook-secret"] == "between us"
        assert headers["content-type"] == "application/json"
        assert Webhook(signing).verify(told, headers)["task_id"] == task
    fetched = httpx.post(
        f"{served.url}/fetch",
        json={"task_id": task},
        headers={"Authorization": key},
        trust_env=False,
    ).json()
    assert last == fetched


def test_a_sound_larger_than_any_other_body_is_taken_in_and_one_too_large_is_not(
    served: Served, tmp_path: Any
) -> None:
    sound = tmp_path / "my tune.wav"
    soundfile.write(sound, [[0.0, 0.0]] * 1_000_000, 44_100, "PCM_16")  # 22.7 s in 3.8 MiB

    def upload(data: bytes) -> httpx.Response:
        return httpx.post(
            f"{served.url}/suno-upload",
            files={"audio": (sound.name, data, "audio/wav")},
            headers={"Authorization": served.key},
            trust_env=False,
            timeout=60,
        )

    told = upload(sound.read_bytes()).json()
    assert httpx.get(told["audio_url"], trust_env=False).content == sound.read_bytes()
    refused = upload(b"RIFF".ljust(UPLOAD_LIMIT + (1 << 20)))
    assert refused.status_code == 400
    assert "larger" in refused.json()["message"]
    task = finished(served, told["task_id"])
    assert task["status"] == "finished", task
    assert len(task["songs"]) == 1


def test_words_alone_come_as_words_alone(served: Served) -> None:
    accepted = httpx.post(
        f"{served.url}/suno-lyrics",
        json={"prompt": "rain on the last tram"},
        headers={"Authorization": served.key},
        trust_env=False,
    ).json()
    told = finished(served, accepted["task_id"])
    assert (told["type"], told["status"]) == ("suno-lyrics", "finished"), told
    assert told["title"]
    assert "[" in told["lyrics"]
    assert "songs" not in told


def test_the_servers_log_knows_no_key_and_no_secret(served: Served) -> None:
    httpx.post(
        f"{served.url}/udio-generate",
        json={"prompt": PROMPT, "webhook_secret": "between us"},
        headers={"Authorization": served.key},
        trust_env=False,
    )
    log = (served.data / "log").read_text()
    assert "POST /udio-generate 200" in log
    assert served.key not in log
    assert "between us" not in log
