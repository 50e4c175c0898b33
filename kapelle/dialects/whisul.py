"""Whisul: a prompt in, a job to poll, one song out.

    POST /generate          (older name: /compose)     202 {message, job_id, poll_url}
    GET  /jobs/{job_id}                                200 {status, prompt, result, error, ...}

It knows three states, has no webhook of its own, no list and no cancel. A client that sends
`Prefer: progress` (RFC 7240) with its poll is told how far the song is, in headers; others see
nothing that Whisul does not send.
"""

from datetime import UTC, datetime
from typing import Annotated, Literal
from urllib.parse import quote

from pydantic import AfterValidator, BaseModel, Field, StrictStr
from starlette.requests import Request

from kapelle.dialects.dialect import Call, Dialect, Hall, Json, Link
from kapelle.dialects.reading import bearer, read
from kapelle.jobs.accounts import Capability
from kapelle.jobs.brief import PROMPT_LIMIT, Brief, seen
from kapelle.jobs.job import Job, Origin, State
from kapelle.jobs.trouble import Kind, Trouble

NAME = "whisul"
WANTED = "The 'prompt' field is required and must be a non-empty string."

STATES = {
    State.QUEUED: "running",
    State.RUNNING: "running",
    State.SUCCEEDED: "completed",
    State.FAILED: "failed",
    State.CANCELLED: "failed",
    State.REFUSED: "failed",
}

STATUSES = {
    Kind.BAD_BRIEF: 400,
    Kind.NOT_ALLOWED: 401,
    Kind.FORBIDDEN: 401,  # the vendor knows no 403
    Kind.NOT_FOUND: 404,
    Kind.TOO_LATE: 400,
    Kind.KEY_REUSED: 400,
    Kind.REFUSED: 400,
    Kind.BUSY: 429,
    Kind.AWAY: 429,  # nor a 503
    Kind.ENGINE_FAILED: 500,
}

TITLES = {
    400: "Invalid input",
    401: "Unauthorized",
    404: "Not found",
    405: "Method not allowed",
    429: "Rate limit exceeded",
    500: "Internal server error",
}

PROBLEMS = {  # what a job that ended without a song says when nobody wrote a sentence
    State.FAILED: "The song could not be made.",
    State.CANCELLED: "The job was cancelled.",
    State.REFUSED: "The request was refused.",
}

STAGES = {  # for those who watch, before the engine has said a word or when it never did
    State.QUEUED: "waiting for a free player",
    State.RUNNING: "tuning up",
    State.SUCCEEDED: "done",
    State.FAILED: "failed",
    State.CANCELLED: "cancelled",
    State.REFUSED: "refused",
}


# The bodies, as the vendor documents them.


def _said(prompt: str) -> str:
    """Refuse a prompt that shows nothing: blank, or made of invisible characters."""
    if not seen(prompt):
        raise ValueError(WANTED)
    return prompt


class Ask(BaseModel):
    prompt: Annotated[
        StrictStr,
        AfterValidator(_said),
        Field(min_length=1, examples=["an upbeat trap beat with 808s and a dark synth melody"]),
    ]


class Accepted(BaseModel):
    message: str = Field(examples=["Composition task received."])
    job_id: str = Field(examples=["81fa5ff7-6197-4c24-8062-c0ff8b62d58d"])
    poll_url: str = Field(examples=["/jobs/81fa5ff7-6197-4c24-8062-c0ff8b62d58d"])


class Result(BaseModel):
    title: str = Field(examples=["Midnight Grid"])
    bpm: float = Field(examples=[140])
    duration: str = Field(pattern=r"^\d+:\d\d$", examples=["2:47"])  # m:ss
    song_url: str = Field(examples=["https://songs.example/files/…/Midnight%20Grid.mp3"])
    image_url: str = Field(examples=["https://songs.example/files/…/Midnight%20Grid.jpg"])
    tags: str = Field(examples=["trap, dark, 808s, synth, bass"])  # comma-separated


class Progress(BaseModel):
    status: Literal["running", "completed", "failed"] = Field(examples=["completed"])
    prompt: str = Field(examples=["a trap song"])
    result: Result | None  # null until completed
    error: str | None = Field(examples=[None])  # a sentence when failed
    started_at: str = Field(examples=["2026-02-17 15:39:34"])  # UTC
    finished_at: str = Field("", examples=["2026-02-17 15:41:58"])  # absent while running


class Problem(BaseModel):
    error: str
    message: str


# Our words in theirs.


def show(job: Job, link: Link) -> Json:
    shown: Json = {
        "status": STATES[job.state],
        "prompt": job.brief.prompt,
        "result": _result(job, link),
        "error": job.problem or PROBLEMS[job.state] if job.state in PROBLEMS else None,
        "started_at": _clock(job.started or job.created),
    }
    if job.finished:
        shown["finished_at"] = _clock(job.finished)
    return shown


def _result(job: Job, link: Link) -> Json | None:
    if job.release is None or job.state is not State.SUCCEEDED:
        return None
    return {
        "title": job.release.title,
        "bpm": _number(job.release.bpm),
        "duration": _minutes(job.release.duration),
        "song_url": link(job, "audio"),
        "image_url": link(job, "cover"),
        "tags": ", ".join(job.release.tags),
    }


def announce(job: Job, link: Link) -> Json:
    """Whisul has no webhook; an account's own gets the poll's body and the id it would poll."""
    return {"job_id": job.id, **show(job, link)}


def explain(trouble: Trouble) -> Json:
    return say(STATUSES[trouble.kind], trouble.message)


def say(status: int, message: str) -> Json:
    return {"error": TITLES[status], "message": message}


def _clock(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")


def _minutes(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def _number(bpm: float) -> float:
    """140 rather than 140.0, as the vendor writes it."""
    rounded = round(bpm, 2)
    return int(rounded) if rounded == int(rounded) else rounded


# The calls: the key, then the rate, then the body, then the desk.


async def generate(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await hall.visitor(bearer(request), Capability.MAKE, request)
    ask = await read(request, Ask, otherwise=WANTED)
    job = await hall.desk.submit(
        Brief(prompt=ask.prompt, seed=hall.roll(), engine=hall.engine),
        Origin(dialect=NAME, account=account.id),
        idempotency_key=request.headers.get("idempotency-key"),
    )
    return 202, {
        "message": "Composition task received.",
        "job_id": job.id,
        "poll_url": f"/jobs/{job.id}",
    }


async def poll(hall: Hall, request: Request) -> tuple[int, Json]:
    account = await hall.admit(bearer(request), Capability.READ)
    job = await hall.asked(NAME, request.path_params["job_id"], account)
    request.state.headers["Cache-Control"] = "no-store"
    if _prefers_progress(request):
        request.state.headers |= progress(job)
    return 200, show(job, hall.link)


def _prefers_progress(request: Request) -> bool:
    wishes = ",".join(request.headers.getlist("prefer")).split(",")
    return "progress" in (wish.strip().lower() for wish in wishes)


def progress(job: Job) -> dict[str, str]:
    """How far the song is, as headers; and of a finished one the key, which no body here tells."""
    headers = {
        "Preference-Applied": "progress",
        "Kapelle-Progress": str(int(job.progress * 100)),  # percent
        "Kapelle-Stage": quote(job.stage or STAGES[job.state], safe=" ,.'()-/"),
    }
    if job.release:
        headers["Kapelle-Key"] = quote(job.release.key, safe=" #")
    return headers


UNAUTHORIZED = ("No key, another scheme, or a key that is unknown or revoked.", Problem)
BROKEN = ("Something broke here; try again.", Problem)

GENERATE = Call(
    method="POST",
    path="/generate",
    handle=generate,
    summary="Queue a song made from a prompt.",
    ask=Ask,
    headers={"Idempotency-Key": "Send it again to get the same job instead of a second one."},
    answers={
        202: ("The request was accepted and the job is queued.", Accepted),
        400: (f"Not JSON, or no prompt, or one over {PROMPT_LIMIT} characters.", Problem),
        401: UNAUTHORIZED,
        429: ("Past this key's rate; `Retry-After` says when to come back.", Problem),
        500: BROKEN,
    },
)

COMPOSE = Call(
    method="POST",
    path="/compose",
    handle=generate,
    summary="The older name of /generate.",
    ask=Ask,
    headers=GENERATE.headers,
    answers=GENERATE.answers,
)

POLL = Call(
    method="GET",
    path="/jobs/{job_id}",
    handle=poll,
    summary="How a job stands, and its song once it is completed.",
    headers={
        "Prefer": "`progress` adds the headers Kapelle-Progress, Kapelle-Stage and Kapelle-Key."
    },
    answers={
        200: ("The job, in whichever state.", Progress),
        401: UNAUTHORIZED,
        404: ("No such job, or another account's.", Problem),
        429: ("The server is restarting; `Retry-After` says when to come back.", Problem),
        500: BROKEN,
    },
)

DIALECT = Dialect(
    name=NAME,
    prefix="/whisul/api",
    states=STATES,
    statuses=STATUSES,
    show=show,
    announce=announce,
    explain=explain,
    say=say,
    challenge="Bearer",
    security={"type": "http", "scheme": "bearer"},
    calls=(GENERATE, COMPOSE, POLL),
)
