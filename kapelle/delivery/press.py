"""The press: a song's WAV and Opus, made from its FLAC when somebody first asks, and then kept.

It works in a process of its own (`pressing.py`), below the server's priority: three minutes of Opus
are five seconds of work.
"""

import asyncio
from collections.abc import Mapping, Sequence

from kapelle.jobs.trouble import NotFound

FORMATS = ("wav", "opus")  # keys of encode.FORMATS
SONGS = tuple(f"song.{suffix}" for suffix in FORMATS)
LIMIT_S = 180.0  # ten minutes of Opus take 15 s of an idle core
NO_MASTER = 3  # exit code: there is nothing to press from


class Press:
    """Presses one file at a time, each once, however many ask for it. `argv` starts a pressing."""

    def __init__(self, argv: Sequence[str], environ: Mapping[str, str]) -> None:
        self._argv = argv
        self._environ = environ
        self._one_at_a_time = asyncio.Semaphore(1)
        self._pressing: dict[str, asyncio.Task[None]] = {}

    async def __call__(self, name: str) -> None:
        """The file stands on the shelf. NotFound where nothing can be pressed, OSError where the
        shelf or the press fails."""
        if name.rpartition("/")[2] not in SONGS:
            raise NotFound("There is no such file.")
        if name not in self._pressing:
            self._pressing[name] = asyncio.create_task(self._press(name))
        await asyncio.shield(self._pressing[name])  # one listener's leaving is not the others'

    async def _press(self, name: str) -> None:
        try:
            async with self._one_at_a_time, asyncio.timeout(LIMIT_S):
                code = await self._run(name)
        except TimeoutError:
            raise OSError(f"Pressing {name} took too long.") from None
        finally:
            del self._pressing[name]
        if code == NO_MASTER:
            raise NotFound("There is no such file.")
        if code:
            raise OSError(f"Pressing {name} failed with code {code}.")

    async def _run(self, name: str) -> int:
        process = await asyncio.create_subprocess_exec(
            *self._argv, name, env=dict(self._environ), stdin=asyncio.subprocess.DEVNULL
        )
        try:
            return await process.wait()
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
