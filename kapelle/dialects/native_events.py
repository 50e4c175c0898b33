"""Hearing a song being made: server-sent events, and answers that wait for the end.

An event says how the song stands now, never what was missed in between, and its id is the version
of what it says. So a listener that comes back with `Last-Event-ID`, to whichever node, is told at
once what has changed since, and nothing that it knows. After the final state the stream ends; a
browser that comes back all the same gets 204, which tells it to stay away.
"""

import asyncio
import json
import re
from collections.abc import AsyncGenerator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from kapelle.dialects.dialect import Hall
from kapelle.dialects.native_words import show
from kapelle.dialects.reading import bearer
from kapelle.jobs.accounts import Capability
from kapelle.jobs.job import Job
from kapelle.jobs.trouble import Busy, Trouble

LONGEST_WAIT_S = 60  # for `Prefer: wait`; proxies hang up on those who wait much longer
HEARTBEAT_S = 15.0  # between two signs of life; proxies hang up on whoever is silent for 30 to 60
COME_BACK_MS = 2_000  # what a browser waits before it comes back
WAIT = re.compile(r"wait\s*=\s*\"?(\d{1,6})\"?")


async def waited(hall: Hall, request: Request, job: Job, to: Capability) -> Job:
    """The job when it is over, or after the seconds of `Prefer: wait=N` (RFC 7240, 4.3).

    `to`: what the key was shown for. One that has been revoked meanwhile is told nothing.
    """
    seconds = _wait_s(request)
    if not seconds:
        return job
    request.state.headers["Preference-Applied"] = f"wait={seconds}"
    clock = asyncio.get_running_loop().time
    until = clock() + seconds
    while not job.state.over and not hall.desk.closed and (left := until - clock()) > 0:
        if await hall.desk.changed(job, left):
            job = await hall.desk.get(job.id, job.origin.account)
    await hall.admit(bearer(request), to)
    return job


def _wait_s(request: Request) -> int:
    wishes = ",".join(request.headers.getlist("prefer")).split(",")
    found = (WAIT.fullmatch(wish.strip().lower()) for wish in wishes)
    return next((min(int(match[1]), LONGEST_WAIT_S) for match in found if match), 0)


async def events(hall: Hall, request: Request) -> Response:
    key = bearer(request)
    account = await hall.visitor(key, Capability.READ, request)
    job = await hall.desk.get(request.path_params["id"], account.id)
    last = request.headers.get("last-event-id", "")
    seen = int(last) if last.isascii() and last.isdigit() and len(last) < 10 else None
    if job.state.over and seen == job.version:
        return Response(status_code=204)
    return StreamingResponse(
        _stream(hall, key, job, seen),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},  # nginx: pass it on
    )


async def _stream(hall: Hall, key: str, job: Job, seen: int | None) -> AsyncGenerator[str]:
    """All that changes, until the song is over, the key stops, or the house closes."""
    yield f"retry: {COME_BACK_MS}\n\n"
    said: Job | None = None
    while not hall.desk.closed:
        if job.version != seen:
            yield _event(hall, job, said)
            seen, said = job.version, job
        if job.state.over:
            return
        if not await hall.desk.changed(job, HEARTBEAT_S):
            yield ": still here\n\n"
        try:
            account = await hall.admit(key, Capability.READ)
            job = await hall.desk.get(job.id, account.id)
        except Busy:  # the database is away; the listener need not know
            continue
        except Trouble:
            return


def _event(hall: Hall, job: Job, before: Job | None) -> str:
    """One event: `state` when that has changed, else `stage` or `progress`. The last one tells all."""
    whole = show(job, hall.link)
    name = "progress"
    if before is None or before.state is not job.state:
        name = "state"
    elif before.stage != job.stage:
        name = "stage"
    words = whole if job.state.over else {word: whole[word] for word in SHORT}
    return f"id: {job.version}\nevent: {name}\ndata: {json.dumps(words, ensure_ascii=False)}\n\n"


SHORT = ("id", "state", "progress", "stage")
