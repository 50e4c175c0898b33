import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from kapelle.jobs import database


@pytest.fixture
def folder() -> Iterator[Path]:
    """A short name: a Unix socket's path has 100 characters."""
    path = Path(tempfile.mkdtemp(prefix="kapelle-"))
    yield path
    shutil.rmtree(path)


def test_a_second_server_on_one_folder_is_refused_with_a_sentence(folder: Path) -> None:
    with database.alone(folder):
        story = (
            "from pathlib import Path; from kapelle.jobs import database\n"
            f"try:\n  database.alone(Path({str(folder)!r})).__enter__()\n"
            "except database.Occupied as no:\n  print(no)"
        )
        said = subprocess.run([sys.executable, "-c", story], capture_output=True, check=True)
        assert said.stdout.decode().startswith(f"Another Kapelle already serves {folder}.")
    with database.alone(folder):
        pass


def test_postgres_comes_back_after_kill_9_and_the_last_one_out_stops_it(folder: Path) -> None:
    with database.embedded(folder) as first:
        database.migrate(first.url)
        with database.embedded(folder) as second:
            assert second.url == first.url
        assert first.answers()
        pid_file = folder / "postgres" / "postmaster.pid"
        kill(pid_file)
        first.start()
        assert first.answers()
        kill(pid_file)
        subprocess.run([sys.executable, "-W", "ignore", "-c", START, folder], check=True)
        assert first.answers()
        asyncio.run(ask_while_it_is_away(first, pid_file))
    assert not first.answers()
    assert not pid_file.exists()


def test_a_database_that_cannot_start_says_why_and_is_tried_until_it_can(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As on a disk that was full and has room again."""
    with database.embedded(folder) as postgres:
        monkeypatch.setattr(database, "FIRST_START_S", 0.1)
        obstacle = folder / "postgres" / "postgresql.auto.conf"
        before = obstacle.read_text()
        obstacle.write_text("no_such_setting = 1\n")
        kill(folder / "postgres" / "postmaster.pid")

        async def come_back() -> None:
            keeper = asyncio.create_task(postgres.keep())
            async with asyncio.timeout(30):
                while "does not start" not in caplog.text:  # noqa: ASYNC110
                    await asyncio.sleep(0.05)
                obstacle.write_text(before)
                while not await asyncio.to_thread(postgres.answers):  # noqa: ASYNC110
                    await asyncio.sleep(0.05)
            keeper.cancel()

        asyncio.run(come_back())
        assert "FATAL" in caplog.text  # Postgres's own reason, not a code


START = """
import sys
from pathlib import Path
from kapelle.jobs import database
database.Postgres(Path(sys.argv[1]) / "postgres").start()
"""


def kill(pid_file: Path) -> None:
    os.kill(int(pid_file.read_text().split()[0]), signal.SIGKILL)


async def ask_while_it_is_away(postgres: database.Postgres, pid_file: Path) -> None:
    async with database.opened(postgres.url, patience_s=30) as books:
        since = await books.ask("SELECT pg_postmaster_start_time()")
        kill(pid_file)
        keeper = asyncio.create_task(postgres.keep())
        async with asyncio.timeout(30):  # what is left of the old one may still answer a while
            while await books.ask("SELECT pg_postmaster_start_time()") == since:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        keeper.cancel()


def test_many_nodes_may_migrate_at_once(database_url: str) -> None:
    with ThreadPoolExecutor() as nodes:
        assert list(nodes.map(database.migrate, [database_url] * 4)) == [None] * 4


def test_a_database_from_a_newer_kapelle_is_refused(database_url: str) -> None:
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("INSERT INTO kapelle.migrations VALUES (9999)")
        with pytest.raises(database.TooNew, match="newer Kapelle"):
            database.migrate(database_url)
        connection.execute("DELETE FROM kapelle.migrations WHERE number = 9999")


def test_migrations_are_numbered_without_gap() -> None:
    numbers = [number for number, _ in database.migrations()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_migration_that_breaks_leaves_nothing_behind(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = database.migrations()
    broken = [*known, (len(known) + 1, "CREATE TABLE kapelle.half (); SELECT 1 / 0")]
    monkeypatch.setattr(database, "migrations", lambda: broken)
    with pytest.raises(psycopg.errors.DivisionByZero):
        database.migrate(database_url)
    with psycopg.connect(database_url) as connection:
        assert connection.execute("SELECT to_regclass('kapelle.half')").fetchone() == (None,)
