"""Aitronos Music Studio: a prompt in, a job to poll, one track out, all within an organization.

    POST   …/generations               202, the job; the same Idempotency-Key gives the same job
    GET    …/generations/{id}          the job, and its track once it has succeeded
    GET    …/generations               the jobs, newest first
    POST   …/generations/{id}/cancel   the job as it stands then; never a conflict
    GET    …/engines                   who can play, and what
    GET    …/tracks, …/tracks/{id}     what was made, with each player's stem
    DELETE …/tracks/{id}               gone, and its job with it
    GET    …/usage                     how many tracks this day, week and month

Everything lies below /v1/music/{organization_id}. The order of checks: the key, the organization,
what the key may do, the rate, the body, and only then what is looked up. Words are in
`aitronos_words.py`.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from pydantic import BaseModel
from starlette.requests import Request

from kapelle.dialects import aitronos_words as words
from kapelle.dialects.aitronos_words import Envelope
from kapelle.dialects.dialect import Call, Dialect, Hall, Handler, Json
from kapelle.dialects.reading import bearer, header_key, read, read_query
from kapelle.jobs.accounts import Account, Capability
from kapelle.jobs.brief import Brief, Continuation
from kapelle.jobs.engine import Card
from kapelle.jobs.job import Job, Origin, Release, State, job_of_short
from kapelle.jobs.store import Wanted
from kapelle.jobs.trouble import BadBrief, Forbidden, NotAllowed, NotFound, TooLate

NAME = "aitronos"
ROOT = "/v1/music"
VERSION = "2025-01-01"  # of the API whose words these are, as the vendor writes its versions
NO_JOB, NO_TRACK = "There is no such job.", "There is no such track."

# ------------------------------------------------------------------ who asks


async def _visitor(hall: Hall, request: Request, to: Capability) -> Account:
    """Whose key this is: one of the organization in the path, that may do it, not too often."""
    account = await hall.accounts.open(_key(request))
    organization = request.path_params["organization_id"]
    if not await hall.accounts.belongs(account, organization):
        raise Forbidden("Organization membership required", organization=organization)
    request.state.headers["aitronos-organization"] = organization
    account.need(to)
    await hall.count(account, request)
    return account


def _key(request: Request) -> str:
    """From the header the vendor documents, the usual one, or the one of its older pages."""
    try:
        if "x-api-key" in request.headers:
            return header_key(request, "x-api-key")
        if "authorization" in request.headers:
            return bearer(request)
        return header_key(request, "api-key")
    except NotAllowed:
        raise NotAllowed("Missing or invalid authorization header") from None


def sign(hall: Hall, request: Request, body: Json) -> tuple[Json, Mapping[str, str]]:
    """Errors tell the request's id and the hour; every answer how long it took and what is left."""
    visit, now = request.state.visit, hall.clock()
    if body.get("success") is False:
        body = words.signed(body, visit.id, datetime.fromtimestamp(now, UTC))
    headers = {"freddy-api-version": VERSION, "freddy-processing-ms": str(round(visit.ms))}
    window = getattr(request.state, "window", None)  # of those whose key was good
    if window is not None:
        headers |= {
            "x-ratelimit-limit-requests": str(window.limit),
            "x-ratelimit-remaining-requests": str(window.remaining),
            "x-ratelimit-reset-requests": str(int(now) + window.wait_s),
        }
    return body, headers


# ------------------------------------------------------------------ generations


async def create(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.MAKE)
    ask = await read(request, words.Ask)
    card = _card(hall, ask.engine)
    _check(ask, card)
    brief = Brief(
        prompt=ask.prompt,
        seed=hall.roll(),
        title=ask.title or "",
        style_tags=tuple(ask.style_tags or ()),
        duration=float(ask.duration_seconds),
        instrumental=bool(ask.instrumental),
        engine=card.name,
        stems=card.abilities.stems,  # a track has them here, and nobody can ask for them
        lyrics=ask.lyrics or "",
        focus=ask.mode == "focus",
    )
    if ask.seed_track_id:
        brief = replace(brief, after=await _seed(hall, ask.seed_track_id, account))
    job = await hall.desk.submit(
        brief,
        Origin(dialect=NAME, account=account.id, echo=words.echo(ask.engine, card)),
        idempotency_key=request.headers.get("idempotency-key", ask.idempotency_key),
        keep_refused=True,
    )
    return 202, words.show(job, hall.link)


def _card(hall: Hall, key: str) -> Card:
    """The engine of that name here. BadBrief where there is none that plays."""
    name = hall.engine if key == words.STUDIO else key
    if name not in hall.desk.cards or not words.plays(hall.desk.cards[name]):
        raise BadBrief("engine is not an available music engine", field="engine")
    return hall.desk.cards[name]


def _check(ask: words.Ask, card: Card) -> None:
    """What this engine could never do, in the vendor's sentences."""
    if ask.duration_seconds > card.abilities.longest:
        raise BadBrief("duration_seconds exceeds the engine maximum", field="duration_seconds")
    if ask.mode == "focus" and not card.abilities.goes_on:
        raise BadBrief("mode is not supported by the engine", field="mode")
    if ask.lyrics and ask.instrumental:
        raise BadBrief("lyrics are not accepted for an instrumental track", field="lyrics")
    if ask.lyrics and not words.sings_words(card):
        raise BadBrief("lyrics are not supported by the engine", field="lyrics")
    if ask.seed_track_id and not card.abilities.goes_on:
        raise BadBrief("seed_track_id is not supported by the engine", field="seed_track_id")


async def _seed(hall: Hall, id: str, account: Account) -> Continuation:
    """A new song of that track's kind, which takes it up where it ends."""
    try:
        job, _ = await _track(hall, id, account)
        return hall.desk.go_on(job, 1, at=None, whole=False)
    except (NotFound, TooLate):
        raise BadBrief("seed_track_id names no track", field="seed_track_id") from None


async def get(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.READ)
    job = await _job(hall, request.path_params["generation_id"], account)
    request.state.headers["Cache-Control"] = "no-store"
    return 200, words.show(job, hall.link)


async def listed(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.READ)
    page = read_query(request, words.Jobs)
    wanted = Wanted(states=None if page.status is None else [page.status], dialect=NAME)
    jobs = await hall.desk.list(account.id, limit=page.limit, offset=page.offset, wanted=wanted)
    shown = [words.listed(job) for job in jobs]
    return 200, {"jobs": shown, "limit": page.limit, "offset": page.offset}


async def cancel(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.MAKE)
    job = await _job(hall, request.path_params["generation_id"], account)
    try:
        job = await hall.desk.cancel(job.id, account.id)
    except TooLate:  # it is over, and stays as it is
        job = await hall.desk.get(job.id, account.id)
    return 200, words.show(job, hall.link)


async def _job(hall: Hall, id: str, account: Account) -> Job:
    """NotFound for all that this account has not asked for at this door."""
    prefix, _, digits = id.partition("_")
    try:
        job = await hall.desk.find(digits if prefix == "mgen" else "", account.id)
    except NotFound:
        raise NotFound(NO_JOB) from None
    if job.origin.dialect != NAME:
        raise NotFound(NO_JOB)
    return job


# ------------------------------------------------------------------ engines, tracks, usage


async def engines(hall: Hall, request: Request) -> tuple[int, Json]:
    await _visitor(hall, request, Capability.READ)
    cards = [card for card in hall.desk.cards.values() if words.plays(card)]
    cards.sort(key=lambda card: card.name != hall.engine)  # who plays for all, first
    return 200, {"engines": [words.player(_public(hall, card.name), card) for card in cards]}


def _public(hall: Hall, engine: str) -> str:
    return words.STUDIO if engine == hall.engine else engine


async def tracks(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.READ)
    page = read_query(request, words.Tracks)
    engine = hall.engine if page.engine == words.STUDIO else page.engine
    found: list[Job] = []
    if engine is None or engine in hall.desk.cards:  # nor is it any text for the database
        wanted = Wanted(
            states=words.SUCCEEDED,
            dialect=NAME,
            engine=engine,
            focus=None if page.mode is None else page.mode == "focus",
        )
        found = await hall.desk.list(
            account.id, limit=page.limit, offset=page.offset, wanted=wanted
        )
    items = [words.track(job, job.releases[0], None) for job in found]
    return 200, {"items": items, "limit": page.limit, "offset": page.offset}


async def track(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.READ)
    job, made = await _track(hall, request.path_params["track_id"], account)
    request.state.headers["Cache-Control"] = "no-store"
    return 200, words.track(job, made, hall.link)


async def delete(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.DELETE)
    job, _ = await _track(hall, request.path_params["track_id"], account)
    await hall.desk.delete(job.id, account.id)
    return 200, {"success": True, "id": words.track_id(job), "detail": "Track deleted."}


async def _track(hall: Hall, id: str, account: Account) -> tuple[Job, Release]:
    """NotFound for what is no finished track of this account and this door."""
    named = words.TRACK.fullmatch(id)
    try:
        job = await hall.desk.find(job_of_short(named[1]) if named else "", account.id)
    except NotFound:
        raise NotFound(NO_TRACK) from None
    if job.origin.dialect != NAME or job.state is not State.SUCCEEDED or job.release is None:
        raise NotFound(NO_TRACK)
    return job, job.release


async def usage(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await _visitor(hall, request, Capability.READ)
    began = words.windows(datetime.fromtimestamp(hall.clock(), UTC))
    counts = await hall.desk.tally(account.id, NAME, [*began.values()])
    named = [{_public(hall, engine): n for engine, n in made.items()} for made in counts]
    return 200, words.usage(request.path_params["organization_id"], began, named)


# ------------------------------------------------------------------ what is promised

ALWAYS: Mapping[int, str] = {
    401: "No key, or one that is unknown, deactivated or expired.",
    403: "Another organization's, or the key may not do this.",
    404: "There is no such thing, or it is somebody else's.",
    429: "Past this key's rate; `Retry-After` says when to come back.",
    500: "Something broke here; try again.",
    503: "The server is restarting; `Retry-After` says when to come back.",
}
UNFIT = "Not JSON, or a field that cannot be followed: `details.field` names it."


def _call(  # one line a call
    method: str,
    path: str,
    handle: Handler,
    summary: str,
    good: tuple[int, str, type[BaseModel]],
    *,
    ask: type[BaseModel] | None = None,
    query: type[BaseModel] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Call:
    status, when, body = good
    troubles = {**ALWAYS, **({422: UNFIT} if ask or query else {})}
    return Call(
        method=method,
        path=f"{ROOT}/{{organization_id}}{path}",
        handle=handle,
        summary=summary,
        answers={status: (when, body)} | {n: (said, Envelope) for n, said in troubles.items()},
        ask=ask,
        query=query,
        headers=headers or {},
    )


IDEMPOTENCY = {"Idempotency-Key": "Send it again to get the same job instead of a second one."}
JOB, ONE = words.Generation, "/generations/{generation_id}"

CALLS = (
    _call("POST", "/generations", create, "Ask for a track.", (202, "The job, accepted; or refused, and why.", JOB), ask=words.Ask, headers=IDEMPOTENCY),
    _call("GET", "/generations", listed, "The jobs, newest first.", (200, "A page of them, without links.", words.Generations), query=words.Jobs),
    _call("GET", ONE, get, "How a job stands, and its track once it has succeeded.", (200, "The job.", JOB)),
    _call("POST", f"{ONE}/cancel", cancel, "A job is not wanted any more.", (200, "The job as it stands now.", JOB)),
    _call("GET", "/engines", engines, "Who can play, and what.", (200, "The engines.", words.Players)),
    _call("GET", "/tracks", tracks, "What was made, newest first.", (200, "A page of it, without links.", words.Shelf), query=words.Tracks),
    _call("GET", "/tracks/{track_id}", track, "A track, with links that are good for 15 minutes.", (200, "The track.", words.Track)),
    _call("DELETE", "/tracks/{track_id}", delete, "Throw a track away, with its job.", (200, "It is gone.", words.Deleted)),
    _call("GET", "/usage", usage, "How many tracks were made this day, week and month.", (200, "The windows.", words.Usage)),
)  # fmt: skip

DIALECT = Dialect(
    name=NAME,
    prefix="/aitronos",
    states=words.STATES,
    statuses={kind: sort.status for kind, sort in words.SORTS.items()},
    show=words.show,
    announce=words.show,  # the vendor has no webhooks; an account's own gets the job
    explain=words.explain,
    say=words.say,
    challenge="Bearer",
    security={"type": "http", "scheme": "bearer", "description": "Or X-API-Key, or api-key."},
    calls=CALLS,
    sign=sign,
    grounds=(ROOT,),
)
