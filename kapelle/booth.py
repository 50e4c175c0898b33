"""The recording booth: the child process in which songs are made.

It stays warm from song to song, so imports and compiled kernels are paid for once. Orders come as
JSON lines on stdin; progress and results go back as JSON lines on what was stdout, which is then
closed to everybody else, because engines and their libraries print. It lives no longer than its
worker: the kernel kills it on Linux, and the end of stdin tells it everywhere.

    → {"id": "…", "attempt": 1, "brief": {…}}
    ← {"progress": 0.4, "stage": "writing the bridge"}
    ← {"releases": [{…}]}  or  {"problem": "A sentence.", "refused": false}
"""

import ctypes
import json
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from queue import SimpleQueue
from typing import Any, TextIO

from kapelle import engines, settings
from kapelle.delivery.publisher import publish
from kapelle.delivery.shelf import Shelf, open_shelf
from kapelle.jobs import paper
from kapelle.jobs.brief import Brief
from kapelle.jobs.engine import Engine, Rehearses, Stopped, Take, Verses
from kapelle.jobs.job import Release
from kapelle.jobs.trouble import EngineFailed, Refused, Trouble
from kapelle.settings import Settings

log = logging.getLogger(__name__)

PR_SET_PDEATHSIG = 1  # linux/prctl.h
M_MMAP_THRESHOLD = -3  # malloc.h
LARGE_BYTES = 24 << 20  # stems, mixtures, masters: a minute of sound and more
NICENESS = 10  # below the API and the worker, so that answers stay quick while songs render
UNSTORED = "The song was made but could not be stored; ask for it again later."
TELL_EVERY_S = 0.1  # more progress than this nobody can see

Say = Callable[[Mapping[str, Any]], None]


@dataclass(frozen=True)
class Booth:
    """What a booth holds: its engines, its shelf, and the line to its worker."""

    engine: Callable[[str], Engine]
    shelf: Shelf
    say: Say

    def play(self, order: Mapping[str, Any]) -> None:
        """One job, to its results or its problem. Never raises for an engine's sake."""
        try:
            releases = [paper.release_out(release) for release in self._takes(order)]
            self.say({"releases": releases})
        except Stopped:
            self.say({"problem": EngineFailed().message, "refused": False})
        except Trouble as trouble:
            self.say({"problem": trouble.message, "refused": isinstance(trouble, Refused)})
        except Exception:  # a broad catch: an engine's bug is a failed song and no more
            log.exception("engine broke on job %s", order["id"])
            self.say({"problem": EngineFailed().message, "refused": False})

    def _takes(self, order: Mapping[str, Any]) -> Iterator[Release]:
        """Each take, made and published before the next begins."""
        brief = paper.brief_in(order["brief"])
        tell = self._teller()
        for number in range(1, brief.takes + 1):
            one = brief.take(number)

            def tell_of_all(progress: float, stage: str, done: int = number - 1) -> None:
                tell((done + progress) / brief.takes, stage)

            made = self.engine(one.engine).make(one, tell_of_all)
            yield self._publish(made, one, order, number)

    def _publish(
        self, made: Take | Verses, brief: Brief, order: Mapping[str, Any], number: int
    ) -> Release:
        """On the shelf, where nothing is left of attempts that this one has overtaken."""
        *overtaken, ours = (f"{order['id']}.{n}" for n in range(1, order["attempt"] + 1))
        folder = ours if number == 1 else f"{ours}/take-{number}"
        try:
            for old in overtaken:
                self.shelf.clear(old)
            return publish(made, brief, prefix=folder, shelf=self.shelf)
        except FileExistsError:
            raise  # nothing of that name is ours to clear
        except OSError as trouble:
            log.error("job %s is not stored: %s", order["id"], trouble)  # noqa: TRY400 - enough said
            with suppress(OSError):
                self.shelf.clear(ours)
            raise EngineFailed(UNSTORED) from trouble

    def _teller(self) -> Callable[[float, str], None]:
        last_s, last_stage = 0.0, ""

        def tell(progress: float, stage: str) -> None:
            nonlocal last_s, last_stage
            now_s = time.monotonic()
            if stage != last_stage or now_s - last_s >= TELL_EVERY_S:
                last_s, last_stage = now_s, stage
                self.say({"progress": progress, "stage": stage})

        return tell


def main(names: list[str], environ: Mapping[str, str]) -> None:
    """Load these engines, then play orders until the worker hangs up."""
    line = _keep_stdout()
    _die_with_worker()
    stay_lean()
    os.nice(NICENESS)
    logging.basicConfig(format="booth: %(message)s")
    house = settings.read(environ)
    orders = _listen()
    shelf = open_shelf(house.shelf, house.aws)
    engine = _engines(house, shelf)
    for name in names:
        _warm(engine, name)
    booth = Booth(engine, shelf, _speaker(line))
    while True:
        booth.play(orders.get())


def _engines(house: Settings, shelf: Shelf) -> Callable[[str], Engine]:
    @cache
    def engine(name: str) -> Engine:
        return engines.load(name, house.data, fetch=shelf.get, words=house.words)

    return engine


def _warm(engine: Callable[[str], Engine], name: str) -> None:
    """Make it ready before its first song. One that does not load fails its own songs, no other's."""
    try:
        player = engine(name)
        if isinstance(player, Rehearses):
            player.rehearse()
    except Exception:  # as above: its imports belong to the engine
        log.exception("the engine %s does not load; its songs fail until it does", name)


def _keep_stdout() -> TextIO:
    """Our line to the worker. Whoever prints from now on, in C too, prints to stderr."""
    line = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return line


def _speaker(line: TextIO) -> Say:
    def say(words: Mapping[str, Any]) -> None:
        line.write(json.dumps(words, allow_nan=False) + "\n")
        line.flush()

    return say


def _die_with_worker() -> None:
    """In a process group of our own, so that one kill reaches whatever an engine started too."""
    if os.getpgrp() != os.getpid():
        os.setpgrp()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def stay_lean() -> None:
    """Give the memory of large arrays back when they go.

    Left alone, glibc learns to keep what it sees come and go, in pieces that no stem fits into: a
    child would hold 80 MB more after every song.
    """
    library = ctypes.CDLL(None)
    if sys.platform == "linux" and hasattr(library, "mallopt"):  # musl has no such thing
        library.mallopt(M_MMAP_THRESHOLD, LARGE_BYTES)


def _listen() -> SimpleQueue[dict[str, Any]]:
    """Orders as they come; the end of stdin ends this process group, whatever it is doing."""
    orders: SimpleQueue[dict[str, Any]] = SimpleQueue()

    def listen() -> None:
        for text in sys.stdin:
            orders.put(json.loads(text))
        os.killpg(0, signal.SIGKILL)

    threading.Thread(target=listen, daemon=True).start()
    return orders


if __name__ == "__main__":
    main(sys.argv[1:], os.environ)
