"""A real server for a bench to talk to: a process of its own, on loopback, in a folder given to it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx

START_PATIENCE_S = 120.0
STOP_PATIENCE_S = 60.0


def surroundings(folder: Path, engine: str) -> dict[str, str]:
    """The environment of a server, and of commands, that work in this folder."""
    return os.environ | {
        "KAPELLE_DATA": str(folder),
        "KAPELLE_PORT": str(_free_port()),
        "KAPELLE_ENGINE": engine,
    }


@contextmanager
def served(environ: dict[str, str], *words: str) -> Generator[str]:
    """The address of a server with these surroundings, for as long as the block lasts."""
    url = f"http://127.0.0.1:{environ['KAPELLE_PORT']}"
    server = subprocess.Popen(
        [sys.executable, "-m", "kapelle", "serve", "--leashed", *words],
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _await_answer(url, server)
        yield url
    finally:
        server.terminate()
        server.wait(STOP_PATIENCE_S)


def _await_answer(url: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_PATIENCE_S
    while time.monotonic() < until and server.poll() is None:
        try:
            if httpx.get(f"{url}/readyz", trust_env=False).is_success:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.1)
    raise RuntimeError("The server to be measured did not start.")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])
