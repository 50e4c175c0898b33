"""The shelf: where finished files stand, a folder or a bucket behind one door.

A file is put once and never changed: a second put of a name raises, so a late worker cannot
overwrite what is already heard. Names are the desk's own (`job.attempt/...`), never a client's.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError
from obstore.store import LocalStore, ObjectStore, S3Store

from kapelle.jobs.trouble import NotFound

CHUNK = 64 * 1024  # bytes read ahead for each listener, however slow
NOWHERE = (FileNotFoundError, ValueError)  # no such file; or no name a file could have
LOOK_S = 10.0  # a listener waits no longer for a file to begin
READY_S = 3.0  # a bucket that has not answered by then is away
READ_LIMIT_S = 3600  # a slow listener of a bucket's file is given up after this


@dataclass(frozen=True)
class Item:
    """What the shelf knows of a file without opening it."""

    name: str
    size: int  # bytes
    etag: str  # quoted, as HTTP has it


class Shelf:
    def __init__(self, store: ObjectStore, folder: Path | None = None) -> None:
        self._store = store
        self._folder = folder  # None for a bucket

    def put(self, name: str, data: bytes, mime: str) -> None:
        """Stand a file on the shelf. FileExistsError when the name is taken, OSError when the
        shelf is full or away. Blocking."""
        labels = {"Content-Type": mime} if isinstance(self._store, S3Store) else None
        try:
            obstore.put(self._store, name, data, mode="create", attributes=labels)
        except AlreadyExistsError:
            raise FileExistsError(f"{name} is on the shelf already.") from None
        except BaseError as trouble:
            raise _unwilling(name, trouble) from trouble

    def clear(self, folder: str) -> None:
        """Take away all that stands in this folder, if anything does. OSError as above. Blocking."""
        try:
            for found in obstore.list(self._store, f"{folder}/"):  # pyright: ignore[reportUnknownMemberType] - its overloads for pyarrow, which is not here
                obstore.delete(self._store, [item["path"] for item in found])
        except BaseError as trouble:
            raise _unwilling(folder, trouble) from trouble

    def get(self, name: str) -> bytes:
        """The whole file. NotFound where there is none. Blocking."""
        try:
            return bytes(obstore.get(self._store, name).bytes())
        except NOWHERE:
            raise NotFound("There is no such file.") from None

    async def look(self, name: str) -> Item:
        """Its size and tag. NotFound where there is none, OSError when the shelf is away."""
        try:
            async with asyncio.timeout(LOOK_S):
                meta = await obstore.head_async(self._store, name)
        except NOWHERE:
            raise NotFound("There is no such file.") from None
        except (BaseError, TimeoutError) as trouble:
            raise _unwilling(name, trouble) from trouble
        return Item(name, meta["size"], _quoted(meta["e_tag"] or str(meta["size"])))

    async def read(self, name: str, start: int, end: int) -> AsyncIterator[bytes]:
        """The bytes from start up to end, a chunk at a time, as fast as they are taken."""
        if start == end:
            return
        part = await obstore.get_async(self._store, name, options={"range": (start, end)})
        async for chunk in part.stream(min_chunk_size=CHUNK):
            yield chunk

    async def ready(self) -> bool:
        """Whether files can be put and read: the folder is there and ours, or the bucket answers."""
        if self._folder is not None:
            return self._folder.is_dir() and os.access(self._folder, os.W_OK | os.X_OK)
        try:
            async with asyncio.timeout(READY_S):
                await obstore.head_async(self._store, "no-such-file")
        except FileNotFoundError:
            return True
        except (BaseError, TimeoutError):
            return False
        return True


def open_shelf(address: str, credentials: Mapping[str, str] = {}) -> Shelf:
    """The shelf at a folder's path or at s3://bucket/prefix; credentials are AWS_* variables."""
    if not address.startswith("s3://"):
        folder = Path(address)
        folder.mkdir(parents=True, exist_ok=True)
        return Shelf(LocalStore(folder), folder)
    bucket, _, prefix = address.removeprefix("s3://").partition("/")
    if not bucket:
        raise ValueError(f"KAPELLE_SHELF is {address!r}; write it as s3://bucket/prefix.")
    plain = credentials.get("AWS_ENDPOINT_URL", "").startswith("http://")
    return Shelf(
        S3Store(
            bucket,
            prefix=prefix or None,
            config=cast("Any", dict(credentials)),  # a TypedDict over there
            client_options={"allow_http": plain, "timeout": f"{READ_LIMIT_S}s"},
            # Pauses grow from a tenth of a second, so it is the time that ends them: a bucket that
            # restarts should cost nobody a song.
            retry_config={"max_retries": 20, "retry_timeout": timedelta(seconds=20)},
        )
    )


def _unwilling(name: str, trouble: Exception) -> OSError:
    """What the library says runs over many lines; the first is the sentence."""
    why = str(trouble).partition("\n")[0] or "no answer came."
    return OSError(f"The shelf failed at {name}: {why}")


def _quoted(tag: str) -> str:
    return tag if tag.startswith('"') else f'"{tag}"'
