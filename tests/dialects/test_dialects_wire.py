"""The doors on a real socket: bodies without end, heads that never come, listeners who dawdle."""

import asyncio
import contextlib
import logging
import socket
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from kapelle.cli import http
from kapelle.delivery.files import Links

POST = b"POST /generate HTTP/1.1\r\nHost: kapelle.test\r\nContent-Type: application/json\r\n"
ADA = b"Authorization: Bearer kpl_ada\r\n"
LIMIT_S = 10.0  # far beyond what any answer here takes


@pytest.fixture
def address(doors: Any) -> Iterator[tuple[str, int]]:
    """The doors, served."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = http.Server(doors.asgi, patience_s=1)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[listening])))
    thread.start()
    yield listening.getsockname()
    server.should_exit = True
    thread.join()
    listening.close()


def connect(address: tuple[str, int]) -> socket.socket:
    return socket.create_connection(address, timeout=LIMIT_S)


def hear(caller: socket.socket) -> bytes:
    """All the server says until it hangs up."""
    said = b""
    with contextlib.suppress(ConnectionResetError):
        while chunk := caller.recv(65536):
            said += chunk
    return said


def test_a_body_said_to_be_too_large_is_refused_before_it_comes(
    doors: Any, address: tuple[str, int]
) -> None:
    with connect(address) as caller:
        caller.sendall(POST + ADA + b"Content-Length: 2147483648\r\n\r\n")
        said = hear(caller)
    assert said.startswith(b"HTTP/1.1 400")
    assert b"The body is larger than 1024 KiB." in said
    assert not doors.desk.jobs


def test_a_body_without_end_is_cut_off_and_the_answer_still_heard(
    address: tuple[str, int],
) -> None:
    chunk = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    with connect(address) as caller:
        caller.sendall(POST + ADA + b"Transfer-Encoding: chunked\r\n\r\n")
        for _ in range(20):  # 1.25 MiB: just past the limit
            caller.sendall(chunk)
        said = hear(caller)
    assert said.startswith(b"HTTP/1.1 400")
    assert b"connection: close" in said.lower()
    assert said.endswith(b'"The body is larger than 1024 KiB."}')


def test_who_waits_for_100_continue_is_refused_without_it(address: tuple[str, int]) -> None:
    with connect(address) as caller:
        caller.sendall(POST + ADA + b"Content-Length: 99999999\r\nExpect: 100-continue\r\n\r\n")
        assert hear(caller).startswith(b"HTTP/1.1 400")


def test_without_a_key_no_body_is_read(address: tuple[str, int]) -> None:
    with connect(address) as caller:
        caller.sendall(POST + b"Content-Length: 2147483648\r\n\r\n" + b"x" * 100_000)
        assert hear(caller).startswith(b"HTTP/1.1 401")


def test_a_head_that_never_ends_is_hung_up_on(
    monkeypatch: pytest.MonkeyPatch, address: tuple[str, int]
) -> None:
    monkeypatch.setattr(http, "HEAD_S", 0.2)
    with connect(address) as caller:
        caller.sendall(b"GET /healthz HTTP/1.1\r\nX-Slow: ")
        assert hear(caller) == b""


def test_a_second_head_that_never_ends_is_hung_up_on_too(
    monkeypatch: pytest.MonkeyPatch, address: tuple[str, int]
) -> None:
    monkeypatch.setattr(http, "HEAD_S", 0.2)
    with connect(address) as caller:
        caller.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        assert caller.recv(65536).startswith(b"HTTP/1.1 200")
        caller.sendall(b"GET /healthz HTTP/1.1\r\nX-Slow: ")
        assert b"200" not in hear(caller)


def test_a_connection_serves_many_requests(address: tuple[str, int]) -> None:
    with httpx.Client(base_url="http://{}:{}".format(*address), trust_env=False) as client:
        answers = [client.get("/healthz") for _ in range(3)]
    assert [answer.text for answer in answers] == ["ok\n"] * 3
    assert not [answer for answer in answers if answer.headers.get("connection") == "close"]


def test_listeners_who_dawdle_hold_up_nobody(doors: Any, address: tuple[str, int]) -> None:
    doors.shelf.put("job.1/song.mp3", bytes(8_000_000), "audio/mpeg")
    link: Links = doors.link
    path = f"/files/{link.sign('job.1/song.mp3', 'x.mp3')}/job.1/song.mp3/x.mp3"
    with contextlib.ExitStack() as stack:
        for _ in range(100):
            dawdler = stack.enter_context(connect(address))
            dawdler.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        with httpx.Client(base_url="http://{}:{}".format(*address), trust_env=False) as client:
            assert client.get("/healthz", timeout=LIMIT_S).text == "ok\n"
            assert len(client.get(path, timeout=LIMIT_S).content) == 8_000_000


def test_the_log_holds_no_key_no_query_and_no_signature(
    doors: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "kapelle.access")
    doors.ask("GET", "/jobs/x?key=kpl_ada")
    doors.ask("GET", "/files/c2lnbmF0dXJl/job.1/song.mp3/x.mp3")
    doors.ask("GET", "/healthz", headers={"x-request-id": "abc-1"})
    doors.ask("GET", "/healthz%0Aforged%20line")
    lines = [record.getMessage() for record in caplog.records]
    assert len(lines) == 4
    assert not [line for line in lines if "kpl_ada" in line or "c2lnbmF0dXJl" in line]
    assert not [line for line in lines if "\n" in line]
    assert lines[2].endswith("abc-1")


def test_health_tells_who_is_away(doors: Any) -> None:
    assert doors.ask("GET", "/healthz").status_code == 200
    assert doors.ask("GET", "/readyz").json() == {"database": "ok", "shelf": "ok"}
    doors.desk.up = False
    answer = doors.ask("GET", "/readyz")
    assert answer.status_code == 503
    assert answer.json() == {"database": "away", "shelf": "ok"}


def test_metrics_count_jobs_and_answers(doors: Any) -> None:
    doors.generate(b'{"prompt": "a song"}')
    doors.ask("GET", "/jobs/one")
    doors.ask("GET", "/jobs/two")
    told = doors.ask("GET", "/metrics").text
    assert 'kapelle_jobs{state="queued"} 1.0' in told
    assert 'requests_total{method="POST",route="/generate",status="202"} 1.0' in told
    assert 'requests_total{method="GET",route="/jobs/{job_id}",status="404"} 2.0' in told


def test_openapi_documents_every_call_its_body_and_its_answers(doors: Any) -> None:
    document = doors.ask("GET", "/openapi.json").json()
    generate = document["paths"]["/generate"]["post"]
    assert {*generate["responses"]} == {"202", "400", "401", "429", "500"}
    assert {*document["paths"]["/jobs/{job_id}"]["get"]["responses"]} >= {"200", "401", "404"}
    schema = generate["requestBody"]["content"]["application/json"]["schema"]
    assert schema["required"] == ["prompt"]
    assert generate["security"] == [{"whisul": []}]
    assert document["components"]["securitySchemes"]["whisul"]["scheme"] == "bearer"


def test_the_docs_need_no_other_server(doors: Any) -> None:
    page = doors.ask("GET", "/docs")
    assert page.headers["content-type"].startswith("text/html")
    assert "POST /generate" in page.text
    assert "<script" not in page.text
    assert "src=" not in page.text
    assert "@import" not in page.text


def test_the_docs_show_each_call_as_it_is_sent(doors: Any) -> None:
    page = doors.ask("GET", "/docs").text
    assert "--form &#x27;audio=@audio&#x27;" in page
    for call in page.split("curl --request ")[1:]:
        assert "--data &#x27;&quot;" not in call  # an object, not a word for one
