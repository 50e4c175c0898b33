"""What Kapelle needs on this machine, a line each: there or not, and what to do about it."""

import argparse
import asyncio
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from kapelle.settings import Settings
from kapelle.settings import read as read_settings

OLDEST = (3, 11)
ROOM_MB = 500  # the database's own files are 60 MB, a song 5 MB, a sample bank 150 MB


class Missing(Exception):  # noqa: N818 - a finding, no failure
    """Something is not as it should be. The message says what to do."""


def add(parser: argparse.ArgumentParser) -> None:
    """It takes nothing."""


def run(_args: argparse.Namespace) -> int:
    settings = read_settings(os.environ)
    return max([examine(name, check, settings) for name, check in CHECKS.items()])


def examine(name: str, check: Callable[[Settings], str], settings: Settings) -> int:
    """One line; 0 when all is well."""
    try:
        print(f"ok    {name:9} {check(settings)}")
    except (Missing, OSError, RuntimeError, ValueError, ImportError) as trouble:
        print(f"MEND  {name:9} {trouble}")
        return 1
    return 0


def python(_settings: Settings) -> str:
    if sys.version_info < OLDEST:
        raise Missing("Kapelle needs Python 3.11 or newer.")
    return sys.version.split()[0]


def kernels(_settings: Settings) -> str:
    """The folder numba keeps compiled kernels in: beside the package, where it may write."""
    import kapelle

    folder = Path(os.environ.get("NUMBA_CACHE_DIR") or Path(kapelle.__file__).parent / "sound")
    if not os.access(folder, os.W_OK):
        raise Missing(f"{folder} cannot be written; set NUMBA_CACHE_DIR to a folder that can.")
    return f"compiled kernels are kept under {folder}"


def bank(settings: Settings) -> str:
    from kapelle.sound.bank import find

    path = find(settings.data)
    return str(path) if path else "none; every player is synthesised (kapelle bank installs one)"


def database(settings: Settings) -> str:
    from kapelle import app

    async def ready() -> bool:
        async with app.opened(settings) as house:
            return await house.desk.ready()

    if not asyncio.run(ready()):
        raise Missing("It does not answer; is DATABASE_URL right?")
    return "DATABASE_URL answers" if settings.database_url else "the embedded Postgres answers"


def shelf(settings: Settings) -> str:
    from kapelle.delivery.shelf import open_shelf

    if not asyncio.run(open_shelf(settings.shelf, settings.aws).ready()):
        raise Missing(
            f"{settings.shelf} cannot be used; check KAPELLE_SHELF and the AWS_* variables."
        )
    return settings.shelf


def disk(settings: Settings) -> str:
    settings.data.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=settings.data) as file:
        file.write(b"room?")
    free_mb = shutil.disk_usage(settings.data).free // 2**20
    if free_mb < ROOM_MB:
        raise Missing(f"{free_mb} MB are free in {settings.data}; {ROOM_MB} are wanted.")
    return f"{free_mb} MB free in {settings.data}"


def port(settings: Settings) -> str:
    with socket.socket() as probe:
        probe.settimeout(1)
        taken = probe.connect_ex((settings.host, settings.port)) == 0
    if taken and not _ours(settings):
        raise Missing(f"{settings.port} is somebody else's; set KAPELLE_PORT.")
    return f"{settings.port}, {'where Kapelle answers' if taken else 'free'}"


def _ours(settings: Settings) -> bool:
    from kapelle.cli.ask import answers

    return answers(f"http://{settings.host}:{settings.port}")


CHECKS: dict[str, Callable[[Settings], str]] = {
    "python": python,
    "kernels": kernels,
    "bank": bank,
    "database": database,
    "shelf": shelf,
    "disk": disk,
    "port": port,
}
