"""What every room's tests may ask for: a Postgres of our own, and an empty database in it."""

import asyncio
import inspect
import shutil
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings

from kapelle.jobs import database

NUMBERS = count(1)

# The same examples in every run: a suite that fails by luck teaches people to run it again.
settings.register_profile("the same", derandomize=True)
settings.load_profile("the same")


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """A test that is a coroutine runs in an event loop of its own."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    wanted = inspect.signature(pyfuncitem.obj).parameters
    asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in wanted}))
    return True


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """One embedded server for the whole run, in a folder with a short name for its socket's sake."""
    folder = Path(tempfile.mkdtemp(prefix="kapelle-"))
    try:
        with database.embedded(folder) as server:
            with psycopg.connect(server.url, autocommit=True) as connection:
                connection.execute("ALTER SYSTEM SET fsync = off")  # nobody pulls this plug
                connection.execute("SELECT pg_reload_conf()")
            yield server.url
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="module")
def database_url(postgres: str) -> str:
    """A fresh database with Kapelle's schema, for one module of tests."""
    name = f"test_{next(NUMBERS)}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
    url = postgres.replace("/postgres?", f"/{name}?")
    database.migrate(url)
    return url
