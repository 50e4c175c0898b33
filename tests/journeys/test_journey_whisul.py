"""A stranger with the vendor's documentation, curl, and our base URL: from a prompt to a song.

One real server process on loopback, with its own embedded database and worker, playing silence.
"""

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil
import pytest
from standardwebhooks import Webhook

from tests.journeys.server import (
    PATIENCE_S,
    Served,
    a_mailbox,
    a_server,
    free_port,
    needs_curl,
    remaining,
    run,
    surroundings,
    until,
)

PROMPT = "an upbeat trap beat with 808s and a dark synth melody"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    data = tmp_path_factory.mktemp("whisul")
    with a_server(data) as served:
        yield served


@needs_curl
def test_the_vendors_own_curl_call_gets_a_song_with_only_url_and_key_changed(
    served: Served,
) -> None:
    call = f"""curl --silent --request POST \\
  --url {served.url}/generate \\
  --header 'Authorization: Bearer {served.key}' \\
  --header 'Content-Type: application/json' \\
  --data '{{"prompt": "{PROMPT}"}}'"""
    accepted = json.loads(subprocess.check_output(["bash", "-c", call], text=True))
    assert accepted["message"] == "Composition task received."
    assert accepted["poll_url"] == f"/jobs/{accepted['job_id']}"

    job = served.finished(accepted["poll_url"])
    assert job["status"] == "completed", job
    assert job["prompt"] == PROMPT
    assert re.fullmatch(r"\d+:\d\d", job["result"]["duration"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", job["finished_at"])

    song = subprocess.check_output(["curl", "-sL", job["result"]["song_url"]])
    image = httpx.get(job["result"]["image_url"], trust_env=False)
    assert song[:3] == b"ID3"
    assert image.content[:3] == b"\xff\xd8\xff"
    assert image.headers["Content-Type"] == "image/jpeg"


@needs_curl
def test_the_call_in_the_banner_works_when_pasted(served: Served) -> None:
    call = served.banner[served.banner.index("curl --request") :]
    answer = subprocess.check_output(["bash", "-c", call], stderr=subprocess.DEVNULL, text=True)
    assert json.loads(answer)["message"] == "Composition task received."


def test_a_client_that_knows_only_the_prefix_finds_everything_there(served: Served) -> None:
    base = f"{served.url}/whisul/api"
    bearer = {"Authorization": f"Bearer {served.key}"}
    with httpx.Client(headers=bearer, trust_env=False) as client:
        accepted = client.post(f"{base}/generate", json={"prompt": PROMPT}).json()
        assert client.get(base + accepted["poll_url"]).json()["prompt"] == PROMPT


def test_a_song_can_be_sought_in(served: Served) -> None:
    accepted = httpx.post(
        f"{served.url}/compose",
        json={"prompt": PROMPT},
        headers={"Authorization": f"Bearer {served.key}"},
        trust_env=False,
    ).json()
    url = served.finished(accepted["poll_url"])["result"]["song_url"]
    whole = httpx.get(url, trust_env=False)
    told = httpx.head(url, trust_env=False)
    part = httpx.get(url, headers={"Range": "bytes=10-19"}, trust_env=False)
    assert told.headers["Content-Length"] == str(len(whole.content))
    assert whole.headers["Content-Type"] == "audio/mpeg"
    assert (part.status_code, part.content) == (206, whole.content[10:20])


def test_a_worker_that_dies_is_replaced_and_no_song_is_lost(served: Served) -> None:
    def workers() -> list[psutil.Process]:
        children = psutil.Process(served.process.pid).children()
        return [child for child in children if "worker" in child.cmdline()]

    [old] = until(workers, "a worker")
    old.kill()
    accepted = httpx.post(
        f"{served.url}/generate",
        json={"prompt": PROMPT},
        headers={"Authorization": f"Bearer {served.key}"},
        trust_env=False,
    ).json()
    assert served.finished(accepted["poll_url"])["status"] == "completed"
    assert old.pid not in [worker.pid for worker in workers()]


def test_keys_are_made_listed_and_revoked_beside_the_running_server(served: Served) -> None:
    made = run(served.environ, "keys", "create", "Ada", "--plain", "--rate", "2/minute")
    key = made.stdout.strip()
    poll = "/jobs/00000000-0000-4000-8000-000000000000"
    assert served.ask("GET", poll, Authorization=f"Bearer {key}").status_code == 404

    listed = run(served.environ, "keys", "list").stdout
    assert "Ada" in listed
    assert key not in listed

    account = next(line.split()[0] for line in listed.splitlines() if "Ada" in line)
    assert run(served.environ, "keys", "revoke", account).returncode == 0
    assert served.ask("GET", poll, Authorization=f"Bearer {key}").status_code == 401


def test_an_account_with_a_webhook_is_told_what_a_poll_would_tell(served: Served) -> None:
    with a_mailbox() as (hook, letters):
        made = run(served.environ, "keys", "create", "Bob", "--webhook", hook).stdout
        [key], [secret] = re.findall(r"kpl_\S+", made), re.findall(r"whsec_\S+", made)
        accepted = httpx.post(
            f"{served.url}/generate",
            json={"prompt": PROMPT},
            headers={"Authorization": f"Bearer {key}"},
            trust_env=False,
        ).json()
        until(lambda: letters, "the webhook")
    told = Webhook(secret).verify(*letters[0])
    poll = served.ask("GET", accepted["poll_url"], Authorization=f"Bearer {key}").json()
    assert poll["status"] == "completed"
    assert told == {"job_id": accepted["job_id"], **poll}


def test_a_second_server_on_the_same_folder_refuses_with_a_sentence(served: Served) -> None:
    other = served.environ | {"KAPELLE_PORT": str(free_port())}
    second = run(other, "serve", stdin=subprocess.DEVNULL)
    assert second.returncode == 1
    assert "Another Kapelle already serves" in second.stderr


def test_ask_brings_a_song_from_a_server_that_runs(served: Served, tmp_path: Path) -> None:
    songs = tmp_path / "songs"
    keys = run(served.environ, "keys", "list").stdout
    for _ in range(2):
        asked = run(served.environ, "ask", "a quiet song", "--songs", str(songs))
        assert asked.returncode == 0, asked.stderr
    assert {path.name for path in songs.iterdir()} == {
        "Silence.mp3",
        "Silence.jpg",
        "Silence 2.mp3",
        "Silence 2.jpg",
    }
    for fact in ("Silence", "60 BPM", "C major", "0:01", "silence", "100%"):
        assert fact in asked.stdout
    assert run(served.environ, "keys", "list").stdout == keys  # the lent ones are gone


def test_ask_says_what_the_server_would_not_do(served: Served) -> None:
    asked = run(served.environ, "ask", "  ")
    assert asked.returncode == 1
    assert "Say what to make" in asked.stderr


def test_the_servers_log_knows_no_key_and_no_prompt(served: Served) -> None:
    for path in ("/generate", "/v1/songs"):
        bearer = {"Authorization": f"Bearer {served.key}"}
        httpx.post(served.url + path, json={"prompt": PROMPT}, headers=bearer, trust_env=False)
    log = (served.data / "log").read_text()
    assert "POST /generate 202" in log
    assert "POST /v1/songs 202" in log
    assert served.key not in log
    assert PROMPT not in log


def test_ask_starts_a_server_where_none_answers_and_leaves_nothing_running(
    tmp_path: Path,
) -> None:
    environ = surroundings(tmp_path / "data", free_port())
    asked = run(environ, "ask", "a quiet song", "--songs", str(tmp_path / "songs"))
    assert asked.returncode == 0, asked.stderr
    assert (tmp_path / "songs" / "Silence.mp3").stat().st_size > 0
    assert not remaining(tmp_path / "data")


def heeding_ctrl_c() -> None:
    """A shell starts its background jobs deaf to SIGINT, and their children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ask_stopped_by_ctrl_c_leaves_nothing_running(tmp_path: Path) -> None:
    data = tmp_path / "data"
    environ = surroundings(data, free_port(), KAPELLE_QUEUES="webhooks")  # nobody plays: it waits
    asking = subprocess.Popen(
        [sys.executable, "-u", "-m", "kapelle", "ask", "a song", "--songs", str(tmp_path)],
        env=environ,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=heeding_ctrl_c,  # noqa: PLW1509 - one call that takes no lock
    )
    assert asking.stdout is not None
    try:
        with asking.stdout as said:
            until(lambda: "waiting" in said.readline(), "the job")
            asking.send_signal(signal.SIGINT)
            assert asking.wait(PATIENCE_S) == 130
    finally:
        asking.kill()
    assert not remaining(data)
