"""The server: the API in this process, and beside it a worker that is started again when it dies.

SIGTERM drains: no new request is taken, those under way are answered, the worker lays its songs
back into the queue, the database is shut down. Nothing accepted is lost either way.
"""

import argparse
import asyncio
import logging
import os
import shlex
import signal
import socket
import sys
import threading
import time
from collections.abc import AsyncGenerator
from contextlib import ExitStack, asynccontextmanager, nullcontext, suppress
from typing import TYPE_CHECKING

from kapelle.settings import Settings
from kapelle.settings import read as read_settings

if TYPE_CHECKING:
    from kapelle.app import House

WORKER_PAUSE_S = 1.0  # between a worker's death and the next one's start
LONGEST_PAUSE_S = 30.0  # the same, for workers that die one after the other
YOUNG_S = 20.0  # a worker that dies before this age would die again at once
WORKER_PATIENCE_S = 15.0  # how long a worker may take to lay its songs down
ANSWER_PATIENCE_S = 10  # how long a request under way may take at the end

log = logging.getLogger("kapelle.serve")


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-worker", action="store_true", help="the API alone, one node of many")
    parser.add_argument("--leashed", action="store_true", help=argparse.SUPPRESS)


def run(args: argparse.Namespace) -> int:
    begin_log()
    settings = read_settings(os.environ)
    check_names(settings)
    if args.leashed:
        leash()
    asyncio.run(_serve(settings, args))
    return 0


def check_names(settings: Settings) -> None:
    """ValueError now, for a name that would fail every song or every worker later."""
    from kapelle import engines
    from kapelle.cli.worker import served

    if settings.engine not in engines.names():
        raise ValueError(
            f"KAPELLE_ENGINE is {settings.engine!r}; there are {', '.join(engines.names())}."
        )
    served(settings.queues)


def begin_log() -> None:
    """To stderr: all of our own words, and others' when something is wrong."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(message)s")
    logging.getLogger("kapelle").setLevel(logging.INFO)


def leash() -> None:
    """End this process, gently, when the one that started it is gone: its pipe to us closes."""

    def wait() -> None:
        while os.read(0, 4096):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, daemon=True).start()


async def _serve(settings: Settings, args: argparse.Namespace) -> None:
    from kapelle import app
    from kapelle.jobs import database

    stop = stop_event()
    with ExitStack() as stack:
        if not settings.database_url:
            stack.enter_context(database.alone(settings.data))
        listening = stack.enter_context(_listen(settings))
        async with app.opened(settings) as house:
            key = "" if args.leashed else await _owner_key(settings, house)
            crew = nullcontext() if args.no_worker else worker_beside()
            asgi = app.build(house, settings.engine, app.spoken(settings))
            async with crew, _answering(asgi, listening, stop):
                print(banner(settings, key), flush=True)
                await stop.wait()
                house.desk.close()  # whoever listens to a song's progress goes home


def stop_event() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    return stop


def _listen(settings: Settings) -> socket.socket:
    """The port is taken before anything else starts, so that a second server ends at once."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family)
    except OSError as trouble:
        raise OSError(
            f"Port {settings.port} on {settings.host} cannot be opened ({trouble.strerror}). "
            "Set KAPELLE_PORT to another one."
        ) from trouble


@asynccontextmanager
async def _answering(
    asgi: object, listening: socket.socket, stop: asyncio.Event
) -> AsyncGenerator[None]:
    """HTTP is answered for as long as the block lasts; whoever is under way is answered to the end."""
    from kapelle.cli.http import Server, make_room

    make_room()
    server = Server(asgi, patience_s=ANSWER_PATIENCE_S)
    running = asyncio.create_task(server.serve(sockets=[listening]))
    running.add_done_callback(lambda _: stop.set())
    try:
        yield
    finally:
        server.should_exit = True
        await running


@asynccontextmanager
async def worker_beside() -> AsyncGenerator[None]:
    """A worker process for as long as the block lasts, a new one whenever it dies."""
    watch = asyncio.create_task(_watch())
    try:
        yield
    finally:
        watch.cancel()
        with suppress(asyncio.CancelledError):
            await watch


async def _watch() -> None:
    pause_s = 0.0
    while True:
        began_s = time.monotonic()
        worker = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "kapelle", "worker", "--leashed"),
            stdin=asyncio.subprocess.PIPE,
            start_new_session=True,  # Ctrl-C is ours to pass on
        )
        try:
            code = await worker.wait()
        finally:
            if worker.returncode is None:
                await _dismiss(worker)
        pause_s = pause_after(time.monotonic() - began_s, pause_s)
        log.warning("the worker ended with code %s; starting another in %.0f s", code, pause_s)
        await asyncio.sleep(pause_s)


def pause_after(lived_s: float, before_s: float) -> float:
    """Seconds to wait for the next worker, after one that lived so long and followed a pause."""
    if lived_s >= YOUNG_S:
        return WORKER_PAUSE_S
    return min(max(2 * before_s, WORKER_PAUSE_S), LONGEST_PAUSE_S)


async def _dismiss(worker: asyncio.subprocess.Process) -> None:
    worker.terminate()
    try:
        async with asyncio.timeout(WORKER_PATIENCE_S):
            await worker.wait()
    except TimeoutError:
        worker.kill()
        await worker.wait()


async def _owner_key(settings: Settings, house: "House") -> str:
    """KAPELLE_KEY, or a key made now if there is none yet. Empty: some exist, and none is known."""
    if settings.key:
        await house.accounts.adopt(settings.key)
        return settings.key
    if any(key.revoked is None for key in await house.accounts.list()):
        return ""
    return await house.accounts.found()


def banner(settings: Settings, key: str) -> str:
    """Where the server is, who may call it, and a call to paste."""
    kapelle = f"{shlex.quote(sys.executable)} -m kapelle"
    if settings.key:
        known = "Key: the one in KAPELLE_KEY"
    elif key:
        known = f"Key, shown this once: {key}"
    else:
        known = f"Keys exist; make another with: {kapelle} keys create NAME"
    # Whoever pastes the call without a key at hand makes one by pasting.
    data = f"KAPELLE_DATA={shlex.quote(str(settings.data))}"
    bearer = key or f"$({data} {kapelle} keys create curl --plain)"
    return f"""
Kapelle plays at {settings.public_url} (the calls: {settings.public_url}/docs)
{known}

curl --request POST \\
  --url {settings.public_url}/generate \\
  --header "Authorization: Bearer {bearer}" \\
  --header 'Content-Type: application/json' \\
  --data '{{"prompt": "an upbeat trap beat with 808s and a dark synth melody"}}'
"""
