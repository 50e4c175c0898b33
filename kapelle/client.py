"""Kapelle's own API for Python programs, typed: `Kapelle` blocks, `AsyncKapelle` awaits.

    with Kapelle("http://127.0.0.1:8484", key) as band:
        song = band.wait(band.create("a mellow lo-fi evening", duration=90, seed=7))
        band.save(song, "song.flac", Path("evening.flac"))

Both are the same conversation: what is asked and how the answer is read is written once, below, as
generators that yield a `Call` and are sent its answer; the two classes only carry it to and fro. A
server that is busy or restarting is asked again; `create` sends an idempotency key, so that an answer
lost on the way makes no second song.
"""

import asyncio
import json
import time
import uuid
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import (
    Any,
    Literal,
    Required,
    Self,
    TypeAlias,
    TypedDict,
    TypeVar,
    Unpack,
)
from urllib.parse import quote

import httpx

State: TypeAlias = Literal["queued", "running", "succeeded", "failed", "cancelled", "refused"]
OVER: tuple[State, ...] = ("succeeded", "failed", "cancelled", "refused")

TRIES = 6  # of a call whose server is busy or away
FIRST_PAUSE_S = 0.5  # where the server does not say how long; then twice as long each time
LONG_POLL_S = 30
CALL_S = 30.0  # for an answer, beside what was asked to be waited for
UPLOAD_S = 120.0  # for a sound on a slow line
FILE_S = 240.0  # a format nobody has asked for yet is pressed first

T = TypeVar("T")


class KapelleError(Exception):
    """The server would not do it. `str()` is its sentence; `facts` holds `field`, `rule` and so on."""

    def __init__(self, status: int, problem: Mapping[str, Any]) -> None:
        self.status = status
        self.type: str = problem.get("type", "about:blank")  # as RFC 9457 has it
        self.title: str = problem.get("title", "")
        self.facts = problem
        super().__init__(problem.get("detail") or f"The server answered {status}.")


class Brief(TypedDict, total=False):
    """What a song may be asked for beside its prompt. What is left out, the band decides."""

    title: str
    tags: list[str]
    negative_tags: list[str]
    duration: float  # seconds
    bpm: float
    key: str  # "F# minor"
    instrumental: bool
    seed: int  # the same brief with the same seed is the same song
    engine: str
    stems: bool  # whether each player's track is wanted beside the song
    plan: Mapping[str, Any]  # of an earlier song, changed or not
    lyrics: str  # with marks such as [Chorus]
    write_lyrics: bool  # whether the band is to find words of its own
    takes: int  # so many different songs of this brief, 1 to 4
    mode: Literal["song", "focus"]  # focus: chained segments to work by
    after: "After"  # what to go on from
    webhook: str  # where to announce its end


class After(TypedDict, total=False):
    """A finished song that a new one goes on from."""

    song: Required[str]  # its id
    take: int
    at: float  # seconds into it; left out: its end
    whole: bool  # with what came before; False: a new song of its kind


class Wanted(TypedDict, total=False):
    """Which songs to list."""

    state: State
    engine: str
    created_after: datetime
    created_before: datetime


@dataclass(frozen=True, kw_only=True)
class File:
    name: str  # "song.flac"
    mime: str
    size: int | None  # bytes; None: pressed when first asked for
    sha256: str | None
    url: str  # needs no key


@dataclass(frozen=True, kw_only=True)
class Record:
    """A finished take. Of words alone there are no files, and tempo and length are 0."""

    id: str
    seed: int  # asked for with this seed it comes first
    title: str
    tags: tuple[str, ...]
    bpm: float
    key: str
    duration: float  # seconds
    form: tuple[Mapping[str, Any], ...]
    unmet: tuple[str, ...]  # sentences: what was asked for and could not be had
    choices: tuple[str, ...]  # sentences: what had to be decided between two wishes
    lyrics: str  # its words, with their marks
    files: tuple[File, ...]

    def file(self, name: str) -> File:
        """KeyError, naming those there are, for a file the song does not have."""
        for file in self.files:
            if file.name == name:
                return file
        raise KeyError(f"{name}: there are {', '.join(file.name for file in self.files)}")


@dataclass(frozen=True, kw_only=True)
class Song:
    id: str
    state: State
    progress: float  # 0 to 1
    stage: str
    brief: Mapping[str, Any]  # as it was asked, with the seed that was drawn
    song: Record | None  # once it has succeeded: the first take
    takes: tuple[Record, ...]  # all of them
    problem: str | None  # a sentence, when it failed or was refused
    created: datetime
    started: datetime | None
    finished: datetime | None

    @property
    def over(self) -> bool:
        return self.state in OVER


@dataclass(frozen=True, kw_only=True)
class Event:
    """How a song stands; the last one carries the song."""

    id: str
    name: str  # "state", "stage" or "progress": what has changed
    state: State
    progress: float  # 0 to 1
    stage: str
    song: Song | None


@dataclass(frozen=True)
class Call:
    method: str
    path: str
    body: Mapping[str, Any] | None = None
    content: bytes | None = None  # instead of a body in JSON
    query: Mapping[str, Any] = field(default_factory=dict[str, Any])
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    extra_s: float = 0.0  # what the server was asked to wait


Talk: TypeAlias = Generator[Call, httpx.Response, T]

# ------------------------------------------------------------------ what is said


def _create(idempotency_key: str | None, brief: Mapping[str, Any]) -> Talk[Song]:
    key = f'"{idempotency_key or uuid.uuid4().hex}"'
    answer = yield Call("POST", "/v1/songs", brief, headers={"Idempotency-Key": key})
    return _song(answer.json())


def _upload(sound: bytes, title: str) -> Talk[Song]:
    query = {"title": title} if title else {}
    headers = {"Content-Type": "application/octet-stream"}
    answer = yield Call(
        "POST", "/v1/uploads", content=sound, query=query, headers=headers, extra_s=UPLOAD_S
    )
    return _song(answer.json())


def _one(method: str, id: str, verb: str = "") -> Talk[Song]:
    answer = yield Call(method, f"/v1/songs/{quote(id, safe='')}{verb}")
    return _song(answer.json())


def _delete(id: str) -> Talk[None]:
    yield Call("DELETE", f"/v1/songs/{quote(id, safe='')}")


def _wait(id: str, within_s: float | None) -> Talk[Song]:
    until = None if within_s is None else time.monotonic() + within_s
    while True:
        left = LONG_POLL_S if until is None else max(0.0, until - time.monotonic())
        seconds = min(LONG_POLL_S, round(left))
        answer = yield Call(
            "GET",
            f"/v1/songs/{quote(id, safe='')}",
            headers={"Prefer": f"wait={seconds}"} if seconds else {},
            extra_s=seconds,
        )
        song = _song(answer.json())
        if song.over:
            return song
        if until is not None and time.monotonic() >= until:
            raise TimeoutError(f"The song is still {song.state} after {within_s:.0f} s.")


def _page(query: Mapping[str, Any]) -> Talk[tuple[list[Song], str | None]]:
    asked = {name: _plain(value) for name, value in query.items() if value is not None}
    page: dict[str, Any] = (yield Call("GET", "/v1/songs", query=asked)).json()
    return [_song(one) for one in page["songs"]], page["next"]


def _object(method: str, path: str, query: Mapping[str, Any] = {}) -> Talk[dict[str, Any]]:
    asked = {name: value for name, value in query.items() if value is not None}
    return (yield Call(method, path, query=asked)).json()


def _part(id: str, part: str, take: int) -> Talk[dict[str, Any]]:
    return _object("GET", f"/v1/songs/{quote(id, safe='')}/{part}", {"take": take})


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


# ------------------------------------------------------------------ what is heard


def _song(told: Mapping[str, Any]) -> Song:
    known: dict[str, Any] = {name: told[name] for name in Song.__dataclass_fields__}
    known["song"] = _record(known["song"]) if known["song"] else None
    known["takes"] = tuple(_record(one) for one in known["takes"])
    for name in ("created", "started", "finished"):
        known[name] = datetime.fromisoformat(known[name]) if known[name] else None
    return Song(**known)


def _record(told: Mapping[str, Any]) -> Record:
    known: dict[str, Any] = {name: told[name] for name in Record.__dataclass_fields__}
    for name in ("tags", "form", "unmet", "choices"):
        known[name] = tuple(known[name])
    known["files"] = tuple(
        File(**{name: one[name] for name in File.__dataclass_fields__}) for one in known["files"]
    )
    return Record(**known)


def _event(lines: Sequence[str]) -> Event | None:
    """One server-sent event; None for a comment."""
    fields = dict(line.split(": ", 1) for line in lines if not line.startswith(":"))
    if "data" not in fields:
        return None
    told: dict[str, Any] = json.loads(fields["data"])
    return Event(
        id=fields["id"],
        name=fields["event"],
        state=told["state"],
        progress=told["progress"],
        stage=told["stage"],
        song=_song(told) if "song" in told else None,
    )


def _problem(answer: httpx.Response) -> KapelleError:
    told: dict[str, Any] = {}
    with suppress(ValueError):
        told = answer.json()
    return KapelleError(answer.status_code, told)


def _pause_s(call: Call, answer: httpx.Response | None, tries: int) -> float | None:
    """How long to wait before the next try; None: there is none."""
    if answer is None and call.content is not None:
        return None  # the sound may have arrived: another try would make a second song of it
    if tries >= TRIES or (answer is not None and answer.status_code not in {429, 503}):
        return None
    said = answer.headers.get("retry-after", "") if answer is not None else ""
    return float(said) if said.isdigit() else FIRST_PAUSE_S * 2.0 ** (tries - 1)


# ------------------------------------------------------------------ carried to and fro


def _settings(url: str, key: str) -> dict[str, Any]:
    return {
        "base_url": url.rstrip("/"),
        "headers": {"Authorization": f"Bearer {key}"},
        "timeout": CALL_S,
        "trust_env": False,
    }


def _arguments(call: Call) -> dict[str, Any]:
    return {
        "method": call.method,
        "url": call.path,
        "json": call.body,
        "content": call.content,
        "params": call.query or None,
        "headers": dict(call.headers),
        "timeout": CALL_S + call.extra_s,
    }


class Kapelle:
    """A band at that address, spoken to with that key."""

    def __init__(self, url: str, key: str, *, transport: httpx.BaseTransport | None = None) -> None:
        self._http = httpx.Client(**_settings(url, key), transport=transport)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._http.close()

    def create(
        self, prompt: str = "", *, idempotency_key: str | None = None, **brief: Unpack[Brief]
    ) -> Song:
        """Ask for a song."""
        return self._hold(_create(idempotency_key, {"prompt": prompt, **brief}))

    def upload(self, sound: bytes | Path, title: str = "") -> Song:
        """A sound of one's own, MP3, WAV, FLAC or Ogg. Once it has succeeded, others go on from it."""
        data = sound if isinstance(sound, bytes) else sound.read_bytes()
        return self._hold(_upload(data, title))

    def get(self, id: str) -> Song:
        return self._hold(_one("GET", id))

    def wait(self, song: Song | str, within_s: float | None = None) -> Song:
        """The song once it is over, in whichever way. TimeoutError when it takes longer."""
        return self._hold(_wait(_id(song), within_s))

    def cancel(self, song: Song | str) -> Song:
        return self._hold(_one("POST", _id(song), "/cancel"))

    def delete(self, song: Song | str) -> None:
        self._hold(_delete(_id(song)))

    def songs(self, **wanted: Unpack[Wanted]) -> Iterator[Song]:
        """All of the account's songs, newest first, a page at a time."""
        cursor = None
        while True:
            page, cursor = self._hold(_page({**wanted, "cursor": cursor}))
            yield from page
            if cursor is None:
                return

    def events(self, song: Song | str) -> Iterator[Event]:
        """How it comes along, to its end; a broken connection is taken up where it broke."""
        last = ""
        for tries in range(1, TRIES + 1):
            try:
                with self._http.stream("GET", **_listening(song, last)) as answer:
                    if answer.status_code != 200:
                        answer.read()
                        raise _problem(answer)
                    for event in _parsed(answer.iter_lines()):
                        last = event.id
                        yield event
                        if event.song is not None:
                            return
            except httpx.TransportError:
                if tries == TRIES:
                    raise
            time.sleep(FIRST_PAUSE_S)

    def plan(self, song: Song | str, take: int = 1) -> dict[str, Any]:
        """Every decision of a finished song; hand it back as `create(plan=…)`."""
        return self._hold(_part(_id(song), "plan", take))

    def reading(self, song: Song | str, take: int = 1) -> dict[str, Any]:
        """How the prompt was understood."""
        return self._hold(_part(_id(song), "reading", take))

    def report(self, song: Song | str, take: int = 1) -> dict[str, Any]:
        """What the band measured in its own recording."""
        return self._hold(_part(_id(song), "report", take))

    def save(self, song: Song, name: str, path: Path, *, take: int = 1) -> Path:
        """One of its files, whole or not at all. KeyError for one it does not have."""
        part = path.with_name(f"{path.name}.part")
        try:
            with httpx.stream(
                "GET", _url(song, name, take), timeout=FILE_S, trust_env=False
            ) as answer:
                answer.raise_for_status()
                with part.open("wb") as file:
                    for chunk in answer.iter_bytes():
                        file.write(chunk)
            return part.rename(path)
        finally:
            part.unlink(missing_ok=True)

    def engines(self) -> dict[str, Any]:
        return self._hold(_object("GET", "/v1/engines"))

    def vocabulary(self, engine: str | None = None) -> dict[str, Any]:
        """Every word an engine understands."""
        return self._hold(_object("GET", "/v1/vocabulary", {"engine": engine}))

    def account(self) -> dict[str, Any]:
        """Whose key this is, and what it may do."""
        return self._hold(_object("GET", "/v1/account"))

    def deliveries(self, *, state: str | None = None, cursor: int | None = None) -> dict[str, Any]:
        """A page of the log of webhooks."""
        return self._hold(_object("GET", "/v1/deliveries", {"state": state, "cursor": cursor}))

    def redeliver(self, delivery: int) -> dict[str, Any]:
        return self._hold(_object("POST", f"/v1/deliveries/{delivery}/redeliver"))

    def _hold(self, talk: Talk[T]) -> T:
        call = next(talk)
        while True:
            try:
                call = talk.send(self._send(call))
            except StopIteration as end:
                return end.value

    def _send(self, call: Call) -> httpx.Response:
        tries = 0
        while True:
            tries += 1
            answer, broken = None, None
            try:
                answer = self._http.request(**_arguments(call))
            except httpx.TransportError as error:
                broken = error
            if answer is not None and answer.is_success:
                return answer
            pause_s = _pause_s(call, answer, tries)
            if pause_s is None:
                raise broken or _problem(_there(answer))
            time.sleep(pause_s)


class AsyncKapelle:
    """The same for programs that await."""

    def __init__(
        self, url: str, key: str, *, transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        self._http = httpx.AsyncClient(**_settings(url, key), transport=transport)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        await self._http.aclose()

    async def create(
        self, prompt: str = "", *, idempotency_key: str | None = None, **brief: Unpack[Brief]
    ) -> Song:
        """Ask for a song."""
        return await self._hold(_create(idempotency_key, {"prompt": prompt, **brief}))

    async def upload(self, sound: bytes | Path, title: str = "") -> Song:
        """A sound of one's own, MP3, WAV, FLAC or Ogg. Once it has succeeded, others go on from it."""
        data = sound if isinstance(sound, bytes) else await asyncio.to_thread(sound.read_bytes)
        return await self._hold(_upload(data, title))

    async def get(self, id: str) -> Song:
        return await self._hold(_one("GET", id))

    async def wait(self, song: Song | str, within_s: float | None = None) -> Song:
        """The song once it is over, in whichever way. TimeoutError when it takes longer."""
        return await self._hold(_wait(_id(song), within_s))

    async def cancel(self, song: Song | str) -> Song:
        return await self._hold(_one("POST", _id(song), "/cancel"))

    async def delete(self, song: Song | str) -> None:
        await self._hold(_delete(_id(song)))

    async def songs(self, **wanted: Unpack[Wanted]) -> AsyncIterator[Song]:
        """All of the account's songs, newest first, a page at a time."""
        cursor = None
        while True:
            page, cursor = await self._hold(_page({**wanted, "cursor": cursor}))
            for song in page:
                yield song
            if cursor is None:
                return

    async def events(self, song: Song | str) -> AsyncGenerator[Event]:
        """How it comes along, to its end; a broken connection is taken up where it broke."""
        last = ""
        for tries in range(1, TRIES + 1):
            try:
                async with self._http.stream("GET", **_listening(song, last)) as answer:
                    if answer.status_code != 200:
                        await answer.aread()
                        raise _problem(answer)
                    async for event in _parsed_async(answer.aiter_lines()):
                        last = event.id
                        yield event
                        if event.song is not None:
                            return
            except httpx.TransportError:
                if tries == TRIES:
                    raise
            await asyncio.sleep(FIRST_PAUSE_S)

    async def plan(self, song: Song | str, take: int = 1) -> dict[str, Any]:
        """Every decision of a finished song; hand it back as `create(plan=…)`."""
        return await self._hold(_part(_id(song), "plan", take))

    async def reading(self, song: Song | str, take: int = 1) -> dict[str, Any]:
        """How the prompt was understood."""
        return await self._hold(_part(_id(song), "reading", take))

    async def report(self, song: Song | str, take: int = 1) -> dict[str, Any]:
        """What the band measured in its own recording."""
        return await self._hold(_part(_id(song), "report", take))

    async def save(self, song: Song, name: str, path: Path, *, take: int = 1) -> Path:
        """One of its files. KeyError for one it does not have."""
        async with httpx.AsyncClient(timeout=FILE_S, trust_env=False) as http:
            answer = await http.get(_url(song, name, take))
        answer.raise_for_status()
        await asyncio.to_thread(path.write_bytes, answer.content)
        return path

    async def engines(self) -> dict[str, Any]:
        return await self._hold(_object("GET", "/v1/engines"))

    async def vocabulary(self, engine: str | None = None) -> dict[str, Any]:
        """Every word an engine understands."""
        return await self._hold(_object("GET", "/v1/vocabulary", {"engine": engine}))

    async def account(self) -> dict[str, Any]:
        """Whose key this is, and what it may do."""
        return await self._hold(_object("GET", "/v1/account"))

    async def deliveries(
        self, *, state: str | None = None, cursor: int | None = None
    ) -> dict[str, Any]:
        """A page of the log of webhooks."""
        query = {"state": state, "cursor": cursor}
        return await self._hold(_object("GET", "/v1/deliveries", query))

    async def redeliver(self, delivery: int) -> dict[str, Any]:
        return await self._hold(_object("POST", f"/v1/deliveries/{delivery}/redeliver"))

    async def _hold(self, talk: Talk[T]) -> T:
        call = next(talk)
        while True:
            try:
                call = talk.send(await self._send(call))
            except StopIteration as end:
                return end.value

    async def _send(self, call: Call) -> httpx.Response:
        tries = 0
        while True:
            tries += 1
            answer, broken = None, None
            try:
                answer = await self._http.request(**_arguments(call))
            except httpx.TransportError as error:
                broken = error
            if answer is not None and answer.is_success:
                return answer
            pause_s = _pause_s(call, answer, tries)
            if pause_s is None:
                raise broken or _problem(_there(answer))
            await asyncio.sleep(pause_s)


# ------------------------------------------------------------------ small words


def _id(song: Song | str) -> str:
    return song if isinstance(song, str) else song.id


def _url(song: Song, name: str, take: int) -> str:
    if not 0 < take <= len(song.takes):
        raise KeyError(f"{name}: the song is {song.state} and has {len(song.takes)} takes")
    return song.takes[take - 1].file(name).url


def _listening(song: Song | str, last: str) -> dict[str, Any]:
    return {
        "url": f"/v1/songs/{quote(_id(song), safe='')}/events",
        "headers": {"Last-Event-ID": last} if last else {},
    }


def _parsed(lines: Iterator[str]) -> Iterator[Event]:
    said: list[str] = []
    for line in lines:
        if line:
            said.append(line)
            continue
        event = _event(said)
        said.clear()
        if event:
            yield event


async def _parsed_async(lines: AsyncIterator[str]) -> AsyncIterator[Event]:
    said: list[str] = []
    async for line in lines:
        if line:
            said.append(line)
            continue
        event = _event(said)
        said.clear()
        if event:
            yield event


def _there(answer: httpx.Response | None) -> httpx.Response:
    assert answer is not None  # noqa: S101 - either it came or the connection broke
    return answer
