"""A stranger with the vendor's samples, its client, our base URL and our key: from words to a track.

One real server process on loopback, with its own embedded database and worker, playing silence.
"""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.journeys.server import PATIENCE_S, Served, a_server, run, until

VENDOR = "https://api.aitronos.com"
HOME = "/v1/music/org_abc123"
SEED = {
    "engine": "studio",
    "prompt": "Upbeat lo-fi hip-hop with mellow piano and vinyl crackle",
    "duration_seconds": 120,
    "instrumental": True,
    "title": "Late Night Study",
}
SHORT = SEED | {"duration_seconds": 1}

CURL = f"""curl -X POST "{VENDOR}{HOME}/generations" \\
  -H "X-API-Key: $FREDDY_API_KEY" \\
  -H "Idempotency-Key: gen-2026-06-28-001" \\
  -H "Content-Type: application/json" \\
  -d '{json.dumps(SEED, indent=2)}'"""

PYTHON = f"""import os
import requests

response = requests.post(
    "{VENDOR}{HOME}/generations",
    headers={{
        "X-API-Key": os.environ["FREDDY_API_KEY"],
        "Idempotency-Key": "gen-2026-06-28-001",
    }},
    json={SEED!r},
)
print(response.text)
"""

SCRIPT = f"""const response = await fetch('{VENDOR}{HOME}/generations', {{
  method: 'POST',
  headers: {{
    'X-API-Key': process.env.FREDDY_API_KEY,
    'Idempotency-Key': 'gen-2026-06-28-001',
    'Content-Type': 'application/json',
  }},
  body: JSON.stringify({json.dumps(SEED)}),
}});
console.log(await response.text());
"""

SAMPLES = {  # each vendor's sample, and what runs it
    "curl": (CURL, ["bash", "-c"]),
    "python3": (PYTHON, [sys.executable, "-c"]),
    "node": (SCRIPT, ["node", "--input-type=module", "-e"]),
}
needs_the_client = pytest.mark.skipif(
    importlib.util.find_spec("aitronos") is None,
    reason="aitronos-sdk is not installed; make test installs it",
)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    data = tmp_path_factory.mktemp("aitronos")
    with a_server(data) as served:
        yield served


def sample(served: Served, code: str, with_what: list[str]) -> str:
    """What it prints, with only base URL and key changed."""
    environ = os.environ | {"FREDDY_API_KEY": served.key, "NO_PROXY": "127.0.0.1"}
    return subprocess.run(
        [*with_what, code.replace(VENDOR, served.url)],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        timeout=PATIENCE_S,
        check=True,
    ).stdout


def over(served: Served, job: dict[str, Any]) -> dict[str, Any]:
    """The job's last answer."""

    def look() -> dict[str, Any] | None:
        now = served.ask("GET", f"{HOME}/generations/{job['id']}").json()
        return now if now["status"] not in {"queued", "running"} else None

    return until(look, job["id"])


@pytest.mark.parametrize("tool", SAMPLES)
def test_the_vendors_own_samples_get_the_documented_answer(served: Served, tool: str) -> None:
    if not shutil.which(tool):
        pytest.skip(f"there is no {tool} on this machine")
    job, again = (json.loads(sample(served, *SAMPLES[tool])) for _ in range(2))
    assert again["id"] == job["id"]  # all samples bear the same key: one job
    assert re.fullmatch(r"mgen_[0-9a-f]{12}", job["id"])
    assert [*job] == [
        *("id", "status", "progress", "engine", "mode", "created_at", "result_track_id"),
        *("error_message", "refusal_reason", "playback_url", "track"),
    ]
    assert (job["engine"], job["mode"]) == ("studio", "creation")


def seeds() -> list[Path]:
    shared = Path(__file__).parents[3] / "shared" / "wire" / "seeds"
    return [*shared.glob("003_*.txt")] if shared.is_dir() else []


@pytest.mark.skipif(not seeds(), reason="the vendor's page is not beside this checkout")
def test_the_samples_here_are_those_of_the_page() -> None:
    page = seeds()[0].read_text("utf-8")
    for line in CURL.partition("-d '")[0].splitlines():
        assert line in page
    for name, value in SEED.items():
        assert f'"{name}": {json.dumps(value)}' in page


def test_a_track_is_made_played_and_thrown_away(served: Served) -> None:
    asked = served.ask("GET", f"{HOME}/engines").json()["engines"]
    assert asked[0]["engine_key"] == "studio"
    with httpx.Client(
        base_url=f"{served.url}/aitronos{HOME}",
        headers={"api-key": served.key},
        trust_env=False,
    ) as client:
        accepted = client.post("/generations", json=SHORT)
        assert accepted.status_code == 202
        job = over(served, accepted.json())
        assert (job["status"], job["progress"]) == ("succeeded", 100)
        assert job["track"]["measured_duration_seconds"] == 1.0

        song = httpx.get(job["playback_url"], trust_env=False)
        told = httpx.head(job["playback_url"], trust_env=False)
        assert song.content[:3] == b"ID3"
        assert told.headers["content-type"] == job["track"]["mime_type"] == "audio/mpeg"
        assert int(told.headers["content-length"]) == len(song.content)

        place = f"/tracks/{job['result_track_id']}"
        assert client.get(place).json()["title"] == job["track"]["title"]
        assert client.delete(place).json()["detail"] == "Track deleted."
        assert client.get(place).status_code == 404
    assert httpx.get(job["playback_url"], trust_env=False).status_code == 404


@needs_the_client
def test_the_vendors_client_asks_polls_and_hears_what_is_wrong(served: Served) -> None:
    from aitronos import Aitronos  # noqa: PLC0415 - it may be missing

    with closing(httpx.Client(trust_env=False)) as wire:
        client = Aitronos(base_url=served.url, api_key=served.key, httpx_client=wire)
        ask = client._client_wrapper.httpx_client.request
        key = {"Idempotency-Key": "by the client"}
        first, again = (
            ask(f"{HOME}/generations", method="POST", json=SHORT, headers=key) for _ in range(2)
        )
        assert (first.status_code, again.status_code) == (202, 202)
        assert first.json()["id"] == again.json()["id"]
        assert over(served, first.json())["status"] == "succeeded"
        cancelled = ask(f"{HOME}/generations/{first.json()['id']}/cancel", method="POST")
        assert (cancelled.status_code, cancelled.json()["status"]) == (200, "succeeded")
        wrong = ask(f"{HOME}/generations", method="POST", json=SHORT | {"prompt": "x"}, headers=key)
        assert wrong.status_code == 422
        error = wrong.json()["error"]
        assert error["details"] == {"field": "idempotency_key"}
        assert error["trace_id"] == wrong.headers["x-request-id"]


@needs_the_client
def test_the_vendors_client_waits_as_long_as_it_is_told_and_tries_again(served: Served) -> None:
    from aitronos import Aitronos  # noqa: PLC0415 - it may be missing

    limits = ("--organization", "org_hurried", "--rate", "1/second")
    made = run(served.environ, "orgs", "create", "Hurried", *limits)
    assert "org_hurried" in made.stdout
    account = made.stdout.split()[0]
    key = run(served.environ, "keys", "create", "x", "--org", account, "--plain").stdout.strip()
    with closing(httpx.Client(trust_env=False)) as wire:
        client = Aitronos(base_url=served.url, api_key=key, httpx_client=wire)
        ask = client._client_wrapper.httpx_client.request
        answers = [ask("v1/music/org_hurried/usage", method="GET") for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 200]
    other = served.ask("GET", "/v1/music/org_hurried/usage")
    assert (other.status_code, other.json()["error"]["code"]) == (403, "ORGANIZATION_ACCESS_DENIED")


def test_organizations_are_listed_by_the_ids_that_doors_know(served: Served) -> None:
    made = run(served.environ, "orgs", "create", "Ada").stdout
    account = made.split()[0]
    digits = account.removeprefix("acc_")
    key = run(served.environ, "keys", "create", "x", "--org", account, "--plain").stdout.strip()
    assert f"org_{digits}" in run(served.environ, "orgs", "list").stdout
    for organization in (f"org_{digits}", account):
        place = f"/v1/music/{organization}/generations"
        assert served.ask("GET", place, Authorization=f"Bearer {key}").status_code == 200
    changed = run(served.environ, "orgs", "set", account, "--organization", "org_abc-ada").stdout
    assert "org_abc-ada" in changed
    place = "/v1/music/org_abc-ada/generations"
    assert served.ask("GET", place, Authorization=f"Bearer {key}").status_code == 200
    refused = run(served.environ, "orgs", "set", "owner", "--organization", "org_abc-ada")
    assert refused.returncode == 1
    assert "Another organization goes by that id." in refused.stderr
