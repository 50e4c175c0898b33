"""Kapelle's own API, the one that shows all the house can do.

    POST   /v1/songs                     a brief in, a song to come: 202
    POST   /v1/uploads                   a sound of one's own, for others to go on from: 202
    GET    /v1/songs                     this account's songs, newest first
    GET    /v1/songs/{id}                one of them; `Prefer: wait=30` waits for its end
    GET    /v1/songs/{id}/events         the same as it happens, as server-sent events
    POST   /v1/songs/{id}/cancel         not wanted any more
    DELETE /v1/songs/{id}                gone, with its files
    GET    /v1/songs/{id}/files/{name}   song.mp3, song.wav, song.flac, song.mid, stem-bass.flac, …
    GET    /v1/songs/{id}/plan           every decision of the song: hand it back to change one
    GET    /v1/songs/{id}/reading        how the prompt was understood
    GET    /v1/songs/{id}/report         what the band heard in its own recording

Beside them: engines, vocabulary, account, problems, and the log of webhooks. Bodies are in
`native_words.py`, events in `native_events.py`.
"""

import re
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, TypeAlias

from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kapelle.dialects import native_words as words
from kapelle.dialects.dialect import Call, Dialect, Hall, Handler, Json
from kapelle.dialects.native_events import LONGEST_WAIT_S, events, waited
from kapelle.dialects.native_words import BEYOND, HOME, NAME, PROBLEMS, Problem
from kapelle.dialects.reading import SOUNDS, bearer, read, read_query, read_sound, sniff
from kapelle.jobs.accounts import Account, Capability
from kapelle.jobs.brief import Continuation
from kapelle.jobs.desk import Upload, cursor
from kapelle.jobs.job import Job, Origin, Release, State
from kapelle.jobs.store import Wanted
from kapelle.jobs.trouble import BadBrief, NotFound, TooLate

QUOTED = re.compile(r'"([^"\\]+)"')  # a structured field's string, as the draft writes keys
VOCABULARY_AGE_S = 3_600  # the words change with the server's version and not before

# ------------------------------------------------------------------ songs


async def create(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.MAKE)
    ask = await read(request, words.Ask)
    # The seed as it was asked for: another one is another request under the same key.
    echo = {"seed": ask.seed, "after": ask.after and (ask.after.song, ask.after.take)}
    origin = Origin(dialect=NAME, account=account.id, webhook=ask.webhook or "", echo=echo)
    with _our_words():
        after = await _after(hall, ask, account)
        brief = ask.brief(seed=hall.roll(), engine=hall.engine, after=after)
        job = await hall.desk.submit(brief, origin, idempotency_key=_idempotency_key(request))
    job = await waited(hall, request, job, Capability.MAKE)
    request.state.headers["Location"] = f"{HOME}/songs/{job.id}"
    return 202, words.show(job, hall.link)


FIELDS = {"continue_at": "after.at", "focus": "mode"}  # the brief's word -> ours, where they differ


@contextmanager
def _our_words() -> Generator[None]:
    """What the desk says of a field is said of the field as it is called here."""
    try:
        yield
    except BadBrief as wrong:
        field = str(wrong.facts.get("field", ""))
        if field not in FIELDS:
            raise
        raise BadBrief(wrong.message, field=FIELDS[field]) from None


async def _after(hall: Hall, ask: words.Ask, account: Account) -> Continuation | None:
    """What the song goes on from, if it does."""
    if ask.after is None:
        return None
    if ask.plan is not None:
        raise BadBrief("A plan is a whole song: it goes on from none.", field="after")
    job = await hall.desk.get(ask.after.song, account.id)
    _take(job, ask.after.take)
    return hall.desk.go_on(job, ask.after.take, at=ask.after.at, whole=ask.after.whole)


def _take(job: Job, number: int) -> int:
    """NotFound for a take that this song does not have."""
    if number > job.brief.takes:
        raise NotFound("There is no such take of this song.", what="take")
    return number


async def upload(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.MAKE)
    sending = read_query(request, words.Sending)
    data = await read_sound(request, words.UPLOAD_LIMIT)
    suffix = sniff(data)
    origin = Origin(dialect=NAME, account=account.id)
    job = await hall.desk.take_in(Upload(data, suffix, SOUNDS[suffix]), sending.title, origin)
    job = await waited(hall, request, job, Capability.MAKE)
    request.state.headers["Location"] = f"{HOME}/songs/{job.id}"
    return 202, words.show(job, hall.link)


def _idempotency_key(request: Request) -> str | None:
    """draft-ietf-httpapi-idempotency-key-header: a string in quotes; bare ones are taken too."""
    given = request.headers.getlist("idempotency-key")
    if len(given) > 1:
        raise BadBrief("Send one Idempotency-Key.", field="idempotency_key")
    if not given:
        return None
    quoted = QUOTED.fullmatch(given[0])
    return quoted[1] if quoted else given[0]


async def listed(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.READ)
    page = read_query(request, words.Page)
    if page.engine is not None and page.engine not in hall.desk.cards:
        return 200, {"songs": [], "next": None}  # nor is it any text for the database
    jobs = await hall.desk.list(
        account.id,
        limit=page.limit + 1,  # one more, to know whether there is another page
        below=page.cursor,
        wanted=Wanted(
            states=None if page.state is None else [page.state],
            engine=page.engine,
            after=page.created_after,
            before=page.created_before,
        ),
    )
    shown = jobs[: page.limit]
    return 200, {
        "songs": [words.show(job, hall.link) for job in shown],
        "next": cursor(shown[-1]) if len(jobs) > len(shown) else None,
    }


async def get(hall: Hall, request: Request) -> tuple[int, Json]:
    job = await _job(hall, request, Capability.READ)
    job = await waited(hall, request, job, Capability.READ)
    request.state.headers["Cache-Control"] = "no-store"
    return 200, words.show(job, hall.link)


async def cancel(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.MAKE)
    job = await hall.desk.cancel(request.path_params["id"], account.id)
    return 200, words.show(job, hall.link)


async def delete(hall: Hall, request: Request) -> Response:
    account = await _visitor(hall, request, Capability.DELETE)
    await hall.desk.delete(request.path_params["id"], account.id)
    return Response(status_code=204)


async def file(hall: Hall, request: Request) -> Response:
    """To a link that needs no key, can be sought in, and presses the file if nobody has asked yet."""
    job, take = await _job_and_take(hall, request)
    name = request.path_params["name"]
    for asset in _release(job, take).assets:
        if words.file_name(asset) == name:
            return RedirectResponse(hall.link(job, asset.kind, take), 307)
    raise NotFound(_missing(name), what="file")


def _missing(name: str) -> str:
    if name.endswith(".lrc"):
        return "Nobody sings on this song: it has no words to time."
    if name.startswith("stem-"):
        return "There is no such stem; ask for a song with `stems` to have each player's track."
    return "This song has no such file; its `files` name those it has."


async def _visitor(hall: Hall, request: Request, to: Capability) -> Account:
    return await hall.visitor(bearer(request), to, request)


async def _job(hall: Hall, request: Request, to: Capability) -> Job:
    account = await _visitor(hall, request, to)
    return await hall.desk.get(request.path_params["id"], account.id)


async def _job_and_take(hall: Hall, request: Request) -> tuple[Job, int]:
    account = await _visitor(hall, request, Capability.READ)
    which = read_query(request, words.WhichTake)
    job = await hall.desk.get(request.path_params["id"], account.id)
    return job, _take(job, which.take)


def _release(job: Job, take: int) -> Release:
    if job.state is not State.SUCCEEDED:
        raise TooLate(f"There is nothing of this song to hear or read: it is {job.state}.")
    return job.releases[take - 1]


Part: TypeAlias = Callable[[Release], Mapping[str, Any]]


def _told(part: Part, missing: str) -> Handler:
    """A handler that tells one part of a finished song."""

    async def tell(hall: Hall, request: Request) -> tuple[int, Json]:
        found = part(_release(*await _job_and_take(hall, request)))
        if not found:
            raise NotFound(missing)
        return 200, dict(found)

    return tell


plan = _told(lambda made: made.plan, "The engine of this song makes no plan.")
reading = _told(lambda made: made.reading, "This song was not made from words.")
report = _told(lambda made: made.report, "The engine of this song writes no report.")

# ------------------------------------------------------------------ webhooks


async def deliveries(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.READ)
    page = read_query(request, words.LetterPage)
    found = await hall.desk.deliveries(
        account.id, limit=page.limit + 1, below=page.cursor, fate=page.state
    )
    shown = found[: page.limit]
    return 200, {
        "deliveries": [words.letter(delivery) for delivery in shown],
        "next": shown[-1].id if len(found) > len(shown) else None,
    }


async def redeliver(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.MAKE)
    given = request.path_params["id"]
    number = int(given) if given.isascii() and given.isdigit() and len(given) < 19 else 0
    return 202, words.letter(await hall.desk.redeliver(number, account.id))


# ------------------------------------------------------------------ the house


async def engines(hall: Hall, request: Request) -> tuple[int, Json]:
    await _visitor(hall, request, Capability.READ)
    return 200, {"engines": [words.player(card, hall.engine) for card in hall.desk.cards.values()]}


async def vocabulary(hall: Hall, request: Request) -> tuple[int, Json]:
    await _visitor(hall, request, Capability.READ)
    name = read_query(request, words.Which).engine or hall.engine
    if name not in hall.desk.cards:
        raise NotFound(f"No engine is called {name!r}.", what="engine")
    request.state.headers["Cache-Control"] = f"private, max-age={VOCABULARY_AGE_S}"
    return 200, {"engine": name, **hall.desk.cards[name].vocabulary()}


async def account(hall: Hall, request: Request) -> tuple[int, Json]:
    return 200, words.visitor(await _visitor(hall, request, Capability.READ))


async def problem(_hall: Hall, request: Request) -> tuple[int, Json]:
    """Open to all: a `type` should explain itself to whoever follows it."""
    for sort in (*PROBLEMS.values(), *BEYOND.values()):
        if sort.name == request.path_params["name"]:
            told = {"type": words.address(sort), "title": sort.title, "status": sort.status}
            return 200, told | {"meaning": sort.meaning}
    raise NotFound("There is no such problem.", what="problem")


# ------------------------------------------------------------------ what is promised

ALWAYS = (401, 403, 429, 500, 503)  # what any call with a key may answer
IDEMPOTENCY = {"Idempotency-Key": "Send it again to get the same song instead of a second one."}
WAIT = {"Prefer": f"`wait=N` answers when the song is over, or after N seconds (to {LONGEST_WAIT_S})."}  # fmt: skip


def _call(  # one line a call
    method: str,
    path: str,
    handle: Handler,
    summary: str,
    good: tuple[int, str, type[BaseModel] | None],
    *also: int,
    silent: Mapping[int, str] = MappingProxyType({}),
    **more: Any,  # noqa: ANN401 - fields of Call
) -> Call:
    status, when, body = good
    troubles = {n: (words.BY_STATUS[n].meaning, Problem) for n in sorted({*ALWAYS, *also})}
    return Call(
        method=method,
        path=path,
        handle=handle,
        summary=summary,
        answers={
            status: (when, body),
            **{status: (when, None) for status, when in silent.items()},
            **troubles,
        },
        **more,
    )


SONG, STORY = words.Song, words.Anything
EVENT = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "pattern": "^[0-9]+$"},
        "event": {"enum": ["state", "stage", "progress"]},
        "data": {"type": "string", "description": "JSON; the last one is the whole song."},
    },
}

CALLS = (
    _call("POST", "/songs", create, "Ask for a song.", (202, "Accepted and stored.", SONG), 400, 404, 409, 422, ask=words.Ask, headers=IDEMPOTENCY | WAIT),
    _call("POST", "/uploads", upload, "A sound of one's own, MP3, WAV, FLAC or Ogg, that others can go on from: the body is the file.", (202, "It is here, and being listened to.", SONG), 400, 404, 422, ask=words.Sound, takes="application/octet-stream", query=words.Sending, headers=WAIT),
    _call("GET", "/songs", listed, "This account's songs, newest first.", (200, "A page of them.", words.Songs), 400, query=words.Page),
    _call("GET", "/songs/{id}", get, "How a song stands.", (200, "The song.", SONG), 404, headers=WAIT),
    _call("GET", "/songs/{id}/events", events, "How a song comes along, as server-sent events `state`, `stage` and `progress`; the last one is the whole song.", (200, "Events until the song is over.", None), 404, silent={204: "You have heard it all."}, content={"text/event-stream": {"schema": EVENT}}, headers={"Last-Event-ID": "The id of the last event you know; you hear what came after."}),
    _call("POST", "/songs/{id}/cancel", cancel, "A song is not wanted any more.", (200, "It is cancelled.", SONG), 404, 409),
    _call("DELETE", "/songs/{id}", delete, "Throw a song away, with its files.", (204, "It is gone.", None), 404, 409),
    _call("GET", "/songs/{id}/files/{name}", file, "One of a song's files, by the name its `files` tell.", (307, "`Location` is a link that needs no key.", None), 400, 404, 409, query=words.WhichTake),
    _call("GET", "/songs/{id}/plan", plan, "Every decision of the song; changed or not, it can be handed back as `plan`.", (200, "The plan.", STORY), 400, 404, 409, query=words.WhichTake),
    _call("GET", "/songs/{id}/reading", reading, "How the prompt was understood, from which words.", (200, "The reading.", STORY), 400, 404, 409, query=words.WhichTake),
    _call("GET", "/songs/{id}/report", report, "What the band measured in its own recording.", (200, "The report.", STORY), 400, 404, 409, query=words.WhichTake),
    _call("GET", "/deliveries", deliveries, "The webhooks of this account's songs, and what came of each try.", (200, "A page of them.", words.Letters), 400, query=words.LetterPage),
    _call("POST", "/deliveries/{id}/redeliver", redeliver, "Send a webhook again.", (202, "It sets out.", words.Letter), 404),
    _call("GET", "/engines", engines, "Who can play.", (200, "Every engine.", words.Players)),
    _call("GET", "/vocabulary", vocabulary, "Every word an engine understands, by what the word is about.", (200, "The words.", STORY), 400, 404, query=words.Which),
    _call("GET", "/account", account, "Whose key this is, and what it may do.", (200, "The account.", words.Visitor)),
    _call("GET", "/problems/{name}", problem, "What a problem's `type` means.", (200, "The meaning.", words.Explained), 404),
)  # fmt: skip

DIALECT = Dialect(
    name=NAME,
    prefix=HOME,
    states={state: state.value for state in State},
    statuses={kind: sort.status for kind, sort in PROBLEMS.items()},
    show=words.show,
    announce=words.announce,
    explain=words.explain,
    say=words.say,
    challenge="Bearer",
    security={"type": "http", "scheme": "bearer"},
    calls=CALLS,
    rooted=False,
    mime="application/problem+json",
)
