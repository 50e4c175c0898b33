"""Apiframe v1: a wish in, a task to fetch, two songs out.

    POST /udio-generate      a song from a prompt, in two takes: 200 {task_id}
    POST /udio-extend        on from a second of a song
    POST /udio-imagine       the older name of udio-generate
    POST /suno-imagine       a song from a prompt, from lyrics, or from tags
    POST /suno-extend        on from a second of a task's song, uploaded ones among them
    POST /suno-upload        a sound of one's own, to be extended: {task_id, audio_url}
    POST /suno-lyrics        words alone
    POST /fetch, /fetch-many how tasks stand, with their songs
    GET  /account            whose key this is

Every change of a task is POSTed to its `webhook_url`, as /fetch would tell it, with its
`webhook_secret` in the header x-webhook-secret. Bodies are in `apiframe_words.py`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from pydantic import BaseModel
from starlette.requests import Request

from kapelle.dialects import apiframe_words as words
from kapelle.dialects.apiframe_words import Band, Task
from kapelle.dialects.dialect import Call, Dialect, Hall, Handler, Json
from kapelle.dialects.reading import SOUNDS, Sent, bare_or_bearer, read, read_file, sniff
from kapelle.jobs.accounts import Account, Capability
from kapelle.jobs.brief import TITLE_LIMIT, Brief, Continuation
from kapelle.jobs.desk import Upload
from kapelle.jobs.job import Job, Origin
from kapelle.jobs.trouble import BadBrief, NotFound, TooLate

NAME = "apiframe"
NO_SONG = "Song not found."

# ------------------------------------------------------------------ asking


async def udio_generate(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.MAKE)
    ask = await read(request, words.Udio)
    brief = ask.brief(_band(hall))
    return await _submit(hall, request, brief, _origin(account, Task.UDIO_GENERATE, ask, ask.seed))


async def udio_extend(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.MAKE)
    ask = await read(request, words.UdioExtend)
    try:
        job, take = await hall.desk.find_take(ask.continue_song_id, account.id)
    except NotFound:
        raise BadBrief(NO_SONG, field="continue_song_id") from None
    after = _after(hall, job, take, ask.continue_at, "continue_song_id")
    brief = ask.brief(_band(hall), after)
    return await _submit(hall, request, brief, _origin(account, Task.UDIO_EXTEND, ask, ask.seed))


async def udio_imagine(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.MAKE)
    ask = await read(request, words.UdioImagine)
    return await _submit(hall, request, ask.brief(_band(hall)), _origin(account, Task.UDIO, ask))


async def suno_imagine(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.MAKE)
    ask = await read(request, words.Suno)
    return await _submit(hall, request, ask.brief(_band(hall)), _origin(account, Task.SUNO, ask))


async def suno_extend(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.MAKE)
    ask = await read(request, words.SunoExtend)
    try:
        job = await hall.desk.get(ask.parent_task_id, account.id)
    except NotFound:
        raise BadBrief("Task not found.", field="parent_task_id") from None
    if ask.song_id and ask.song_id not in job.takes:
        raise BadBrief(NO_SONG, field="song_id")
    take = job.takes.index(ask.song_id) + 1 if ask.song_id else 1
    after = _after(hall, job, take, ask.continue_at, "parent_task_id")
    brief = ask.brief(_band(hall), after, instrumental=job.brief.instrumental)
    return await _submit(hall, request, brief, _origin(account, Task.SUNO, ask))


async def suno_lyrics(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.MAKE)
    ask = await read(request, words.Verses)
    origin = _origin(account, Task.SUNO_LYRICS, ask)
    return await _submit(hall, request, ask.brief(hall.roll()), origin)


def _after(hall: Hall, job: Job, take: int, at: float | None, field: str) -> Continuation:
    """What goes on from there; 0 is the vendor's word for the end."""
    try:
        return hall.desk.go_on(job, take, at=at or None)
    except TooLate as early:
        raise BadBrief(early.message, field=field) from None


async def _visitor(hall: Hall, request: Request, to: Capability) -> Account:
    return await hall.visitor(bare_or_bearer(request), to, request)


def _band(hall: Hall) -> Band:
    """An engine to which words mean nothing is not asked to write them."""
    return Band(hall.engine, hall.desk.cards[hall.engine].abilities.lyrics, hall.roll())


def _origin(account: Account, task: Task, hook: words.Hook, seed: str | None = None) -> Origin:
    """With the seed as it was asked for: another one is another request under the same key."""
    return Origin(
        dialect=NAME,
        account=account.id,
        webhook=hook.webhook_url or "",
        webhook_secret=hook.webhook_secret or "",
        updates=bool(hook.webhook_url),
        echo={"task_type": task.value, "seed": seed},
    )


async def _submit(hall: Hall, request: Request, brief: Brief, origin: Origin) -> tuple[int, Json]:
    key = request.headers.get("idempotency-key")
    job = await hall.desk.submit(brief, origin, idempotency_key=key)
    return 200, {"task_id": job.id}


# ------------------------------------------------------------------ sounds from outside


async def suno_upload(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.MAKE)
    sent = await read_file(request, "audio", words.UPLOAD_LIMIT)
    suffix, title = sniff(sent.data), _title(sent)
    origin = _origin(account, Task.SUNO_UPLOAD, words.Hook())
    job = await hall.desk.take_in(Upload(sent.data, suffix, SOUNDS[suffix]), title, origin)
    audio_url = hall.locate(f"{job.id}.0/upload.{suffix}", f"upload.{suffix}")
    return 200, {"task_id": job.id, "audio_url": audio_url}


def _title(sent: Sent) -> str:
    """The file's name at its sender's, without folders, suffix, and what no title may hold."""
    name = sent.name.replace("\\", "/").rpartition("/")[2]
    stem = name.rpartition(".")[0] or name
    return "".join(filter(str.isprintable, stem)).strip()[:TITLE_LIMIT]


# ------------------------------------------------------------------ looking


async def fetch(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.READ)
    ask = await read(request, words.Fetch)
    job = await _found(hall, ask.task_id, account)
    if job is None:
        raise NotFound("Task not found")
    return 200, words.show(job, hall.link)


async def fetch_many(hall: Hall, request: Request) -> tuple[int, Json]:
    """Each task once, as they were asked for; those that nobody knows are left out."""
    account = await _visitor(hall, request, Capability.READ)
    ask = await read(request, words.FetchMany)
    found = [await _found(hall, task, account) for task in dict.fromkeys(ask.task_ids)]
    return 200, {"tasks": [words.show(job, hall.link) for job in found if job is not None]}


async def _found(hall: Hall, id: str, account: Account) -> Job | None:
    try:
        return await hall.asked(NAME, id, account)
    except NotFound:
        return None


async def account(hall: Hall, request: Request) -> tuple[int, Json]:
    return 200, words.visitor(await _visitor(hall, request, Capability.READ))


# ------------------------------------------------------------------ what is promised

TROUBLES: Mapping[int, tuple[str, type[BaseModel]]] = {
    400: ("A field is wrong, or a task or song unknown; the sentence names it.", words.Problem),
    401: ("No key, or one that is unknown or revoked.", words.Nothing),
    429: ("Past this key's rate; `Retry-After` says when to come back.", words.Problem),
    500: ("Something broke here; try again.", words.Nothing),
}
IDEMPOTENCY = MappingProxyType(
    {"Idempotency-Key": "Send it again to get the same task instead of a second one."}
)


def _call(  # one line a call
    path: str,
    handle: Handler,
    summary: str,
    good: tuple[str, type[BaseModel]],
    ask: type[BaseModel] | None,
    *,
    method: str = "POST",
    headers: Mapping[str, str] = MappingProxyType({}),
    takes: str = "application/json",
) -> Call:
    return Call(
        method=method,
        path=path,
        handle=handle,
        summary=summary,
        answers={200: good, **TROUBLES},
        ask=ask,
        headers=headers,
        takes=takes,
    )


TASK = ("The task has been submitted.", words.Accepted)

CALLS = (
    _call("/udio-generate", udio_generate, "Two songs from a prompt.", TASK, words.Udio, headers=IDEMPOTENCY),
    _call("/udio-extend", udio_extend, "A song goes on from a second of it.", TASK, words.UdioExtend, headers=IDEMPOTENCY),
    _call("/udio-imagine", udio_imagine, "The older name of /udio-generate.", TASK, words.UdioImagine, headers=IDEMPOTENCY),
    _call("/suno-imagine", suno_imagine, "Two songs from a prompt, lyrics or tags.", TASK, words.Suno, headers=IDEMPOTENCY),
    _call("/suno-extend", suno_extend, "A task's song goes on from a second of it.", TASK, words.SunoExtend, headers=IDEMPOTENCY),
    _call("/suno-lyrics", suno_lyrics, "Words for a song.", TASK, words.Verses, headers=IDEMPOTENCY),
    _call("/suno-upload", suno_upload, "A sound of one's own, to be extended.", ("It is here, and being listened to.", words.Uploaded), words.Form, takes="multipart/form-data"),
    _call("/fetch", fetch, "How a task stands, and its songs once it is finished.", ("The task, in whichever state.", words.Progress), words.Fetch),
    _call("/fetch-many", fetch_many, "How several tasks stand.", ("Those that there are.", words.Many), words.FetchMany),
    _call("/account", account, "Whose key this is.", ("The account.", words.Visitor), None, method="GET"),
)  # fmt: skip

DIALECT = Dialect(
    name=NAME,
    prefix="/apiframe",
    states=words.STATES,
    statuses=words.STATUSES,
    show=words.show,
    announce=words.show,
    explain=words.explain,
    say=words.say,
    challenge="Bearer",
    security={"type": "apiKey", "in": "header", "name": "Authorization"},
    calls=CALLS,
    secret_header="x-webhook-secret",  # noqa: S106 - a header's name
)
