"""The Whisul door, call by call: what its clients send and what they get."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kapelle.jobs.job import State

BEARER = {"authorization": "Bearer kpl_ada"}
GOOD = b'{"prompt": "a trap song"}'
WANTED = "The 'prompt' field is required and must be a non-empty string."


@pytest.mark.parametrize("path", ["/generate", "/compose"])
@pytest.mark.parametrize("prefix", ["", "/whisul/api"])
def test_a_prompt_is_accepted_with_exactly_the_documented_body(
    doors: Any, prefix: str, path: str
) -> None:
    answer = doors.ask("POST", prefix + path, content=GOOD)
    [job] = doors.desk.jobs
    assert answer.status_code == 202
    assert answer.json() == {
        "message": "Composition task received.",
        "job_id": job,
        "poll_url": f"/jobs/{job}",
    }


@pytest.mark.parametrize(
    "prompt",
    [
        "שיר עצוב על גשם",
        "🎸🔥",
        "👩‍🎤 two\tlines\nof text",
        "\N{RIGHT-TO-LEFT OVERRIDE}backwards",
        "x" * 5000,
    ],
)
def test_any_written_text_is_a_prompt(doors: Any, prompt: str) -> None:
    answer = doors.generate(json.dumps({"prompt": prompt, "model": "v9"}))
    poll = doors.ask("GET", answer.json()["poll_url"], headers=BEARER)
    assert poll.json()["prompt"] == prompt


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"prompt=a+song",
        b'{"prompt": ""}',
        b'{"prompt": "  \\n "}',
        '{"prompt": "\u200b\u2060"}'.encode(),
        b'{"prompt": null}',
        b'{"prompt": 7}',
        b'{"prompt": true}',
        b'{"prompt": ["a song"]}',
        b'{"Prompt": "a song"}',
        b'{"prompt": NaN}',
        b'{"prompt": "a", "prompt": "b"}',
        b'{"prompt": "\\ud800"}',
        b'{"prompt": "\\u0000"}',
        b'{"prompt": "beep \\u0007"}',
        b'{"prompt": "\xff"}',
        b'{"prompt": "' + b"x" * 5001 + b'"}',
        b'{"prompt": "' + b"x" * 100_000 + b'"}',
        b'{"prompt": "' + b"x" * 2_000_000 + b'"}',
        b"[" * 10_000,
        b'{"prompt": ' + b"[" * 10_000,
    ],
    ids=lambda body: repr(body[:24]),
)
def test_bad_input_is_refused_and_nothing_is_stored(doors: Any, body: bytes) -> None:
    answer = doors.generate(body)
    assert answer.status_code == 400
    assert answer.json().keys() == {"error", "message"}
    assert answer.json()["error"] == "Invalid input"
    assert answer.json()["message"].endswith(".")
    assert not doors.desk.jobs


@pytest.mark.parametrize("body", [b"{}", b'{"prompt": "  "}', b'{"prompt": 7}'])
def test_a_missing_prompt_gets_the_documented_sentence(doors: Any, body: bytes) -> None:
    assert doors.generate(body).json() == {"error": "Invalid input", "message": WANTED}


@pytest.mark.parametrize(
    "headers",
    [
        {"content_type": "text/plain"},
        {"content_type": "application/x-www-form-urlencoded"},
        {"content_type": ""},
        {"content_type": "application/json; charset=utf-16"},
        {"content_encoding": "gzip"},
    ],
)
def test_anything_but_plain_json_is_refused(doors: Any, headers: dict[str, str]) -> None:
    assert doors.generate(GOOD, **headers).status_code == 400
    assert not doors.desk.jobs


def test_json_may_name_its_charset(doors: Any) -> None:
    answer = doors.generate(GOOD, content_type="application/json; charset=utf-8")
    assert answer.status_code == 202


@pytest.mark.parametrize(
    "authorization",
    [
        [],
        [""],
        ["Bearer"],
        ["Bearer "],
        ["Bearer  kpl_ada"],
        ["Bearer kpl_ada kpl_ada"],
        ["Bearer kpl_eve"],
        ["Bearer kpl_ada\u00e9"],
        ["Bearer " + "x" * 10_000],
        ["bearer kpl_ada"],
        ["Basic kpl_ada"],
        ["kpl_ada"],
        ["Bearer kpl_ada", "Bearer kpl_ada"],
    ],
    ids=lambda given: " + ".join(given)[:24],
)
@pytest.mark.parametrize(("method", "path"), [("POST", "/generate"), ("GET", "/jobs/x")])
def test_without_one_good_key_nothing_is_told(
    doors: Any, authorization: list[str], method: str, path: str
) -> None:
    headers = [(b"authorization", given.encode("latin-1")) for given in authorization]
    answer = doors.ask(method, path, content=b"not even JSON", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert answer.json()["error"] == "Unauthorized"


@pytest.mark.parametrize(
    ("state", "word", "finished"),
    [
        (State.QUEUED, "running", False),
        (State.RUNNING, "running", False),
        (State.SUCCEEDED, "completed", True),
        (State.FAILED, "failed", True),
        (State.CANCELLED, "failed", True),
        (State.REFUSED, "failed", True),
    ],
)
def test_a_poll_knows_three_states_and_has_a_finish_only_at_the_end(
    doors: Any, state: State, word: str, *, finished: bool
) -> None:
    job = doors.desk.put(state)
    answer = doors.ask("GET", f"/jobs/{job.id}", headers=BEARER)
    body = answer.json()
    assert answer.status_code == 200
    assert body["status"] == word
    assert ("finished_at" in body) is finished
    assert (body["result"] is not None) is (word == "completed")
    assert (body["error"] is not None) is (word == "failed")
    assert "id" not in body


def test_a_finished_song_is_shown_as_the_vendor_shows_it(doors: Any) -> None:
    job = doors.desk.put(State.SUCCEEDED)
    body = doors.ask("GET", f"/jobs/{job.id}", headers=BEARER).json()
    song, image = body["result"].pop("song_url"), body["result"].pop("image_url")
    assert body == {
        "status": "completed",
        "prompt": "a trap song",
        "result": {
            "title": "Midnight Grid",
            "bpm": 140,
            "duration": "2:47",
            "tags": "trap, dark, 808s",
        },
        "error": None,
        "started_at": "2026-02-17 15:39:34",
        "finished_at": "2026-02-17 15:41:58",
    }
    assert song.startswith("http://kapelle.test/files/")
    assert song.endswith(".mp3")
    assert image.endswith(".jpg")


def test_another_accounts_job_looks_like_no_job(doors: Any) -> None:
    theirs = doors.desk.put(State.SUCCEEDED, account="acc_bob")
    unknown = doors.ask("GET", "/jobs/00000000-0000-4000-8000-000000000000", headers=BEARER)
    foreign = doors.ask("GET", f"/jobs/{theirs.id}", headers=BEARER)
    assert (foreign.status_code, foreign.content) == (unknown.status_code, unknown.content)
    assert foreign.status_code == 404


def test_past_its_rate_an_account_is_told_when_to_come_back(doors: Any) -> None:
    answers = [doors.generate(GOOD, authorization="Bearer kpl_bob") for _ in range(3)]
    last = answers[-1]
    assert [answer.status_code for answer in answers] == [202, 202, 429]
    assert last.json()["error"] == "Rate limit exceeded"
    assert 1 <= int(last.headers["Retry-After"]) <= 60
    assert last.headers["RateLimit-Policy"] == '"default";q=2;w=60'
    assert last.headers["RateLimit"].startswith('"default";r=0;t=')
    assert doors.generate(GOOD).status_code == 202  # Ada's rate is her own


def test_progress_is_told_to_those_who_prefer_it_and_to_nobody_else(doors: Any) -> None:
    job = doors.desk.put(State.RUNNING, progress=0.42, stage="mixing – 2/3")
    path = f"/jobs/{job.id}"
    asked = doors.ask("GET", path, headers=BEARER | {"prefer": "respond-async, progress"})
    plain = doors.ask("GET", path, headers=BEARER)
    assert asked.headers["Kapelle-Progress"] == "42"
    assert asked.headers["Kapelle-Stage"] == "mixing %E2%80%93 2/3"
    assert asked.json() == plain.json()
    assert not [name for name in plain.headers if name.startswith("kapelle")]


def test_the_key_of_a_finished_song_is_told_beside_its_progress(doors: Any) -> None:
    job = doors.desk.put(State.SUCCEEDED, progress=1.0)
    asked = doors.ask("GET", f"/jobs/{job.id}", headers=BEARER | {"prefer": "progress"})
    assert asked.headers["Kapelle-Key"] == "F# minor"
    assert asked.headers["Kapelle-Progress"] == "100"


def test_the_same_idempotency_key_gets_the_same_job(doors: Any) -> None:
    first, second = (doors.generate(GOOD, idempotency_key="again") for _ in range(2))
    assert first.json() == second.json()
    assert len(doors.desk.jobs) == 1


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [
        ("GET", "/generate", "POST"),
        ("DELETE", "/whisul/api/compose", "POST"),
        ("POST", "/jobs/x", "GET"),
    ],
)
def test_another_method_is_told_which_one_to_use(
    doors: Any, method: str, path: str, allow: str
) -> None:
    answer = doors.ask(method, path)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == allow
    assert answer.json()["error"] == "Method not allowed"


@pytest.mark.parametrize("path", ["/", "/nope", "/generate/", "/jobs/", "/whisul/api/nope"])
def test_an_unknown_address_is_not_found(doors: Any, path: str) -> None:
    answer = doors.ask("GET", path)
    assert answer.status_code == 404
    assert answer.json() == {
        "error": "Not found",
        "message": "There is nothing at this address.",
    }


def test_a_bug_of_ours_is_a_plain_500_without_a_trace(doors: Any) -> None:
    async def broken(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError("secret detail")

    doors.desk.submit = broken
    answer = doors.generate(GOOD)
    assert answer.status_code == 500
    assert answer.json() == {
        "error": "Internal server error",
        "message": "Something broke here; try again.",
    }


@given(
    prompt=st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.text()
        | st.text("\t\n \u200b"),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=5,
    )
)
@settings(
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # the doors keep no state we ask
)
def test_any_json_at_all_is_a_job_or_a_clear_refusal(doors: Any, prompt: Any) -> None:
    answer = doors.generate(json.dumps({"prompt": prompt}))
    assert answer.status_code in {202, 400}
    if answer.status_code == 202:
        poll = doors.ask("GET", answer.json()["poll_url"], headers=BEARER)
        assert poll.json()["prompt"] == prompt
    else:
        assert answer.json()["error"] == "Invalid input"
