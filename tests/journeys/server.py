"""A real server process on loopback with its own embedded database and worker, as every journey
starts one, and a mailbox for its webhooks."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

PATIENCE_S = 90.0  # for anything here; a busy machine starts a worker in ten

needs_curl = pytest.mark.skipif(not shutil.which("curl"), reason="there is no curl on this machine")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return found.getsockname()[1]


def surroundings(data: Path, port: int, **more: str) -> dict[str, str]:
    """This environment without any Kapelle's settings but these."""
    ours = {
        "KAPELLE_DATA": str(data),
        "KAPELLE_PORT": str(port),
        "KAPELLE_ENGINE": "silence",
        "KAPELLE_QUEUES": "gen.silence,webhooks",
        "KAPELLE_WEBHOOK_NETWORKS": "127.0.0.1/32",
    }
    names = ("KAPELLE_", "DATABASE_URL", "AWS_")
    rest = {name: text for name, text in os.environ.items() if not name.startswith(names)}
    return rest | ours | more


def run(environ: Mapping[str, str], *words: str, **more: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kapelle", *words],
        env=environ,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
        **more,
    )


def until(there: Any, what: str) -> Any:
    """What `there` returns once it is something."""
    end = time.monotonic() + PATIENCE_S
    while not (found := there()):
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.1)
    return found


def remaining(data: Path) -> list[psutil.Process]:
    """All processes that work on this folder, whoever their parent is."""
    found: list[psutil.Process] = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.environ().get("KAPELLE_DATA") == str(data):
                found.append(process)
    return found


@dataclass
class Served:
    """A server as it was started by hand: its process, and what it printed."""

    data: Path
    environ: dict[str, str]
    process: subprocess.Popen[str]
    url: str
    banner: str

    @property
    def key(self) -> str:
        return re.findall(r"kpl_[\w-]+", self.banner)[0]

    def ask(self, method: str, path: str, **headers: str) -> httpx.Response:
        named = {"Authorization": f"Bearer {self.key}"} | headers
        return httpx.request(method, self.url + path, headers=named, trust_env=False)

    def finished(self, poll_url: str) -> dict[str, Any]:
        """The job's last answer."""

        def over() -> dict[str, Any] | None:
            job = self.ask("GET", poll_url).json()
            return job if job["status"] != "running" else None

        return until(over, poll_url)


def serve(data: Path, **more: str) -> Served:
    port = free_port()
    environ = surroundings(data, port, **more)
    printed, log = data / "printed", (data / "log").open("a")
    with log, printed.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "kapelle", "serve"],
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=log,
            text=True,
            start_new_session=True,
        )
    url = f"http://127.0.0.1:{port}"

    def ready() -> bool:
        assert process.poll() is None, (data / "log").read_text()
        with suppress(httpx.HTTPError):
            return httpx.get(f"{url}/readyz", trust_env=False).status_code == 200
        return False

    until(ready, "the server")
    banner = until(printed.read_text, "its banner")
    return Served(data, environ, process, url, banner)


def stop(served: Served) -> None:
    served.process.send_signal(signal.SIGTERM)
    served.process.wait(PATIENCE_S)


@contextmanager
def a_server(data: Path, **settings: str) -> Iterator[Served]:
    """For as long as the block lasts; afterwards nothing of it is left running."""
    served = serve(data, **settings)
    try:
        yield served
    finally:
        stop(served)
        left = remaining(data)
        for process in left:
            process.kill()
        assert not left


Letters = list[tuple[bytes, dict[str, str]]]


@contextmanager
def a_mailbox() -> Iterator[tuple[str, Letters]]:
    """Its address, and what has arrived there."""
    letters: Letters = []

    class Mailbox(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            letters.append((body, {name.lower(): text for name, text in self.headers.items()}))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Quiet."""

    with HTTPServer(("127.0.0.1", 0), Mailbox) as mailbox:
        thread = threading.Thread(target=mailbox.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{mailbox.server_port}/songs", letters
        finally:
            mailbox.shutdown()
            thread.join()
