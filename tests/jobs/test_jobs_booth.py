"""The real booth, driven over its pipe as a worker drives it."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest

from kapelle import booth as booth_room
from kapelle.jobs import paper
from kapelle.jobs.brief import Brief

PATIENCE_S = 120.0  # for what must come; only a booth that hangs makes a test wait so long
POLITE = min(psutil.Process().nice() + booth_room.NICENESS, 19)  # 19: as nice as Unix can be

# A booth with engines that misbehave.
STUDIO = """
import os, sys
from kapelle import booth, engines
from kapelle.engines.silence import Silence
from kapelle.jobs.trouble import Refused

class Loud(Silence):
    def make(self, brief, tell):
        print("I am the engine!")
        os.write(1, b"printf from C\\n")
        sys.__stdout__.write("and again\\n")
        return super().make(brief, tell)

class Broken(Silence):
    def make(self, brief, tell):
        raise RuntimeError(f"no tuba in {brief.prompt}")

class Strict(Silence):
    def make(self, brief, tell):
        raise Refused("Not this one.")

class Endless(Silence):
    def make(self, brief, tell):
        tell(0.1, "counting")
        while True:
            pass

class Ready(Silence):
    prompts = []

    def rehearse(self):
        self.prompts.append("scales")

    def make(self, brief, tell):
        self.prompts.append(brief.prompt)
        print(self.prompts)
        return super().make(brief, tell)

def missing(data):
    raise ImportError("libtuba.so: cannot open shared object file")

engines.ENGINES["missing"] = missing
for name, engine in dict(loud=Loud, broken=Broken, strict=Strict, endless=Endless, ready=Ready).items():
    engines.ENGINES[name] = lambda data, engine=engine: engine()
booth.main(sys.argv[1:], os.environ)
"""


def order(engine: str, id: str = "job", prompt: str = "a tune") -> dict[str, Any]:
    brief = Brief(prompt=prompt, seed=1, duration=1.0, engine=engine)
    return {"id": id, "attempt": 1, "brief": paper.brief_out(brief)}


@contextmanager
def booth(data: Path) -> Iterator[subprocess.Popen[str]]:
    environ = {**os.environ, "KAPELLE_DATA": str(data), "KAPELLE_SHELF": str(data / "shelf")}
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", STUDIO, "missing", "ready", "silence"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=(data / "log").open("w"),
        env=environ,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def play(process: subprocess.Popen[str], what: dict[str, Any]) -> list[dict[str, Any]]:
    """All it says of one order: progress, and at last a release or a problem."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(what) + "\n")
    process.stdin.flush()
    lines: list[dict[str, Any]] = []
    while not lines or "progress" in lines[-1]:
        lines.append(json.loads(process.stdout.readline()))
    return lines


@pytest.mark.filterwarnings("ignore:unclosed file")
def test_a_booth_plays_prints_and_breaks_without_losing_the_thread(tmp_path: Path) -> None:
    with booth(tmp_path) as process:
        *told, last = play(process, order("silence", "one"))
        assert told[0] == {"progress": 0.5, "stage": "being quiet"}
        release = paper.release_in(last["releases"][0])
        song = release.asset("audio")
        assert song.name.startswith("one.1")
        assert (tmp_path / "shelf" / song.name).stat().st_size == song.size

        assert "releases" in play(process, order("loud", "two"))[-1]
        assert play(process, order("broken", "three", "my secret diary"))[-1] == {
            "problem": "The engine could not make this song.",
            "refused": False,
        }
        assert play(process, order("strict", "four"))[-1] == {
            "problem": "Not this one.",
            "refused": True,
        }
        assert "releases" in play(process, order("silence", "five"))[-1]
        assert psutil.Process(process.pid).nice() == POLITE
    log = (tmp_path / "log").read_text()
    assert "printf from C" in log
    assert "no tuba" in log


@pytest.mark.filterwarnings("ignore:unclosed file")
def test_an_engine_that_does_not_load_fails_its_own_songs_and_nobody_elses(tmp_path: Path) -> None:
    with booth(tmp_path) as process:
        assert "releases" in play(process, order("silence", "one"))[-1]
        assert play(process, order("missing", "two"))[-1] == {
            "problem": "The engine could not make this song.",
            "refused": False,
        }
        assert "releases" in play(process, order("silence", "three"))[-1]
    log = (tmp_path / "log").read_text()
    assert "the engine missing does not load" in log
    assert "libtuba.so" in log


@pytest.mark.filterwarnings("ignore:unclosed file")
def test_an_engine_rehearses_once_before_its_first_song(tmp_path: Path) -> None:
    with booth(tmp_path) as process:
        play(process, order("ready", "one", "a waltz"))
        play(process, order("ready", "two", "a jig"))
    assert "['scales', 'a waltz', 'a jig']" in (tmp_path / "log").read_text()


@pytest.mark.filterwarnings("ignore:unclosed file")
def test_what_overtaken_attempts_left_on_the_shelf_is_cleared(tmp_path: Path) -> None:
    with booth(tmp_path) as process:
        for attempt in (1, 2, 3):
            last = play(process, order("silence", "one") | {"attempt": attempt})[-1]
        assert "releases" in play(process, order("silence", "other"))[-1]
    shelf = tmp_path / "shelf"
    left = {str(path.relative_to(shelf).parent) for path in shelf.rglob("*") if path.is_file()}
    assert left == {"one.3", "other.1"}
    assert (shelf / paper.release_in(last["releases"][0]).asset("audio").name).is_file()


@pytest.mark.filterwarnings("ignore:unclosed file")
def test_a_song_that_cannot_be_stored_fails_with_that_sentence(tmp_path: Path) -> None:
    with booth(tmp_path) as process:
        assert "releases" in play(process, order("silence", "one"))[-1]
        (tmp_path / "shelf" / "two.1").write_text("in the way")
        problem = play(process, order("silence", "two"))[-1]["problem"]
        assert problem.startswith("The song was made but could not be stored")
        assert "releases" in play(process, order("silence", "three"))[-1]
    assert "job two is not stored: The shelf failed at two.1/" in (tmp_path / "log").read_text()


@pytest.mark.filterwarnings("ignore:unclosed file")
def test_a_booth_ends_with_its_line_even_in_the_middle_of_a_song(tmp_path: Path) -> None:
    with booth(tmp_path) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(order("endless")) + "\n")
        process.stdin.flush()
        assert "counting" in process.stdout.readline()
        process.stdin.close()
        process.wait(PATIENCE_S)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the end of its pipe tells it")
def test_a_booth_dies_with_its_worker_though_others_hold_its_pipe(tmp_path: Path) -> None:
    """A fork of the worker may have inherited the pipe's other end: only the kernel knows then."""
    story = (
        "import subprocess, sys, signal, os\n"
        "reading, writing = os.pipe()\n"
        "p = subprocess.Popen([sys.executable, '-W', 'ignore', '-c', sys.argv[1]], stdin=reading,"
        " start_new_session=True)\n"
        "holder = subprocess.Popen(['sleep', '600'], pass_fds=[writing])\n"
        "print(p.pid, holder.pid, flush=True)\n"
        "signal.pause()\n"
    )
    environ = {**os.environ, "KAPELLE_DATA": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-c", story, STUDIO], stdout=subprocess.PIPE, env=environ, text=True
    ) as worker:
        assert worker.stdout is not None
        child, holder = (psutil.Process(int(pid)) for pid in worker.stdout.readline().split())
        try:
            wait_until(lambda: child.nice() == POLITE)  # it is in the booth by now
            worker.kill()
            wait_until(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)
        finally:
            worker.kill()
            holder.kill()


def wait_until(true: Any) -> None:
    until = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < until
        time.sleep(0.02)
