"""SunoSay: every call a JSON POST, two takes to a task, and lyrics as tasks of their own.

    POST /suno/music/generate-music            words or a wish: 200 {code, task_id, message}
    POST /suno/music/generate-instrumental     styles alone
    POST /suno/music/extend-music              on from a second of a clip
    POST /suno/music/extend-Instrumental       the same with nobody singing
    POST /suno/music/get-task                  how a task stands, with its clips
    POST /suno/lyrics/generate-lyrics          words about anything
    POST /suno/lyrics/get-task                 the words

The answer's `code` is the HTTP status; for clients that read nothing but `code` an operator can
have every answer sent as 200. The vendor's own limits hold until an operator chooses others.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Protocol

from pydantic import (
    AfterValidator,
    BaseModel,
    Field,
    PlainValidator,
    StrictStr,
    WithJsonSchema,
)
from starlette.requests import Request

from kapelle.dialects.dialect import Call, Dialect, Hall, Handler, Json, Link, instant
from kapelle.dialects.reading import bearer, read, said
from kapelle.jobs.accounts import Account, Capability
from kapelle.jobs.brief import LONGEST_S, PROMPT_LIMIT, TITLE_LIMIT, Brief, Continuation
from kapelle.jobs.engine import LYRICIST
from kapelle.jobs.job import Job, Origin, State
from kapelle.jobs.trouble import Busy, Kind, NotAllowed, NotFound, Trouble

NAME = "sunosay"
TAKES = 2  # clips of a task
MODEL = "v3.5"  # the vendor's only one, so far
MODELS = r"^(chirp-)?v\d[\w.+-]{0,20}$"  # it announces more, and we have one band
WORDS_LIMIT = 200  # a wish for lyrics has fewer
KEY_FAILED = "Key verification failed, please check whether the key is correct"

# "[Verse 1]" or "【副歌】" at the beginning of a line: what follows is sung. A wish has no such marks.
MARK = re.compile(
    r"^\s*(\[[^\[\]\n:]+\]\s*$|【[^【】\n]+】|\[\s*(verse|chorus|intro)\b)",
    re.IGNORECASE | re.MULTILINE,
)

STATES = {
    State.QUEUED: "submitted",
    State.RUNNING: "streaming",
    State.SUCCEEDED: "complete",
    State.FAILED: "error",
    State.CANCELLED: "error",
    State.REFUSED: "error",
}
AGAIN = "queued"  # of a task whose worker was lost: it waits once more

PROBLEMS = {  # what a task that ended without a song says when nobody wrote a sentence
    State.FAILED: "The task failed.",
    State.CANCELLED: "The task was cancelled.",
    State.REFUSED: "The request was refused.",
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


@dataclass(frozen=True, kw_only=True)
class Manners:
    """What an operator may choose about this door. Rates are each key's, in a moving window."""

    making: str = "1/4 second"  # new tasks, as the vendor has it; empty: as the account has it
    asking: str = "2/second"  # how tasks stand
    always_200: bool = False  # whether troubles travel under HTTP 200, their code in the body alone


VENDORS = Manners()

# ------------------------------------------------------------------ what a client sends


def _seconds(given: object) -> object:
    """The vendor's table says string, its samples send numbers: both are taken."""
    match given:
        case str():
            told = re.fullmatch(r"\s*\d{1,6}(\.\d{1,6})?\s*", given) is not None
        case int() | float() if not isinstance(given, bool):
            told = 0 <= given <= LONGEST_S
        case _:
            told = False
    if not told:
        raise ValueError("it is a number of seconds, such as 120 or '120'.")
    return given


def _few(text: str) -> str:
    if len(text.split()) >= WORDS_LIMIT:
        raise ValueError(f"it has fewer than {WORDS_LIMIT} words.")
    return text


def _named(model: str) -> str:
    if not re.fullmatch(MODELS, model):
        raise ValueError(f"it names a model, such as {MODEL}.")
    return model


SECONDS: Json = {
    "anyOf": [
        {"type": "number", "minimum": 0, "maximum": LONGEST_S},
        {"type": "string", "pattern": r"^\d{1,3}(\.\d{1,3})?$"},
    ]
}
STYLES = "Dream-Folk 、Indie-Ambient"
CLIP = "81fa5ff7-6197-4c24-8062-c0ff8b62d58d"

Words = Annotated[
    StrictStr, AfterValidator(said), Field(min_length=1, max_length=PROMPT_LIMIT, examples=["a melancholic dream-pop song"])
]  # fmt: skip
Styles = Annotated[StrictStr, AfterValidator(said), Field(min_length=1, examples=[STYLES])]
Title = Annotated[StrictStr | None, Field(max_length=TITLE_LIMIT, examples=["Echoes of Solitude"])]
Model = Annotated[
    StrictStr,
    AfterValidator(_named),
    Field(json_schema_extra={"pattern": MODELS}, examples=[MODEL]),
]
Clip = Annotated[StrictStr, Field(examples=[CLIP])]
Seconds = Annotated[str | int | float, PlainValidator(_seconds), WithJsonSchema(SECONDS)]


class Asked(Protocol):
    """A body that asks for something new."""

    async def brief(self, hall: Hall, account: Account) -> Brief:
        """What it asks for. NotFound for a clip that this account does not have."""
        ...

    def model_dump(self, *, exclude_unset: bool) -> dict[str, Any]: ...


class Titled(BaseModel):
    title: Title = None
    model: Model | None = None


class Music(Titled):
    """Words with section marks are sung; anything else is what the song is about."""

    prompt: Words
    tags: StrictStr | None = Field(None, examples=[STYLES])

    async def brief(self, hall: Hall, account: Account) -> Brief:
        return _song(hall, self.prompt, self.tags, self.title, await _before(self, hall, account))


class Instrumental(Titled):
    tags: Styles

    async def brief(self, hall: Hall, account: Account) -> Brief:
        return Brief(
            prompt="",
            seed=hall.roll(),
            title=self.title or "",
            style_tags=_tags(self.tags),
            instrumental=True,
            engine=hall.engine,
            takes=TAKES,
            after=await _before(self, hall, account),
        )


class Extended(BaseModel):
    continue_clip_id: Clip
    continue_at: Seconds = Field(examples=[120])  # seconds


class ExtendMusic(Music, Extended):
    """The same song goes on from there, whole: what came before is in it."""


class ExtendInstrumental(Instrumental, Extended):
    """The same with nobody singing."""


class Lyrics(BaseModel):
    """A few words about the words. None at all: any song."""

    prompt: Annotated[StrictStr, AfterValidator(_few)] = Field(
        "", max_length=PROMPT_LIMIT, examples=["a lighthouse that misses its keeper"]
    )

    async def brief(self, hall: Hall, account: Account) -> Brief:  # noqa: ARG002 - as all that ask
        return Brief(prompt=self.prompt, seed=hall.roll(), engine=LYRICIST, write_lyrics=True)


class Which(BaseModel):
    task_id: StrictStr = Field(examples=[CLIP])


def _song(
    hall: Hall, prompt: str, tags: str | None, title: str | None, after: Continuation | None
) -> Brief:
    """An engine that takes no words is told them as what the song is about."""
    sings = hall.desk.cards[hall.engine].abilities.lyrics
    sung = sings and MARK.search(prompt) is not None
    return Brief(
        prompt="" if sung else prompt,
        lyrics=prompt if sung else "",
        write_lyrics=sings and not sung,
        seed=hall.roll(),
        title=title or "",
        style_tags=_tags(tags or ""),
        engine=hall.engine,
        takes=TAKES,
        after=after,
    )


def _tags(styles: str) -> tuple[str, ...]:
    """As the vendor's samples part them: by either comma."""
    return tuple(tag.strip() for tag in re.split("[,、，]", styles) if tag.strip())


async def _before(asked: BaseModel, hall: Hall, account: Account) -> Continuation | None:
    """What it goes on from, if it does."""
    if not isinstance(asked, Extended):
        return None
    try:
        job, take = await hall.desk.find_take(asked.continue_clip_id, account.id)
    except NotFound:
        raise NotFound("There is no clip with this continue_clip_id.") from None
    return hall.desk.go_on(job, take, at=float(asked.continue_at))


# ------------------------------------------------------------------ what it gets


class Accepted(BaseModel):
    code: Literal[200]
    task_id: str = Field(examples=[CLIP])
    message: str = Field(examples=["ok!"])


class ShownClip(BaseModel):
    continue_clip_id: str  # known from the start
    title: str = Field(examples=["Echoes of Solitude"])
    status: Literal["submitted", "queued", "streaming", "complete", "error"]
    audio_url: str  # empty until complete, as all below that tell of the song
    image_url: str
    video_url: str  # always empty: there are no videos here
    image_large_url: str
    duration: str = Field(examples=["240"])  # seconds
    created_at: str = Field(examples=["2024-07-10T13:41:18.077Z"])
    model_name: str = Field(examples=["chirp-v3.5"])
    major_model_version: str = Field(examples=[MODEL])


class Task(BaseModel):
    code: Literal[200]
    task_id: str = Field(examples=[CLIP])
    status: Literal["submitted", "queued", "streaming", "complete", "error"]
    prompt: dict[str, Any]  # the request
    clips: list[ShownClip]
    message: str = Field("", examples=["The task failed."])  # only of one that ended in error


class Written(BaseModel):
    text: str = Field(examples=["[Verse]\nThe lamp goes round"])
    title: str = Field(examples=["Round and Round"])


class LyricsTask(BaseModel):
    code: Literal[200]
    task_id: str = Field(examples=[CLIP])
    status: Literal["submitted", "queued", "streaming", "complete", "error"]
    prompt: dict[str, Any]  # the request
    lyrics: Written  # empty until complete
    message: str = Field(examples=["ok!"])


class Problem(BaseModel):
    code: int = Field(examples=[401])
    message: str = Field(examples=[KEY_FAILED])


# ------------------------------------------------------------------ our words in theirs


def show(job: Job, link: Link) -> Json:
    shown: Json = {
        "code": 200,
        "task_id": job.id,
        "status": _status(job),
        "prompt": dict(job.origin.echo),  # the request as it came
    }
    if job.brief.engine == LYRICIST:
        return shown | {"lyrics": _written(job), "message": _problem(job) or "ok!"}
    shown["clips"] = [_clip(job, number, link) for number in range(1, len(job.takes) + 1)]
    return shown | ({"message": _problem(job)} if _problem(job) else {})


def _status(job: Job) -> str:
    waits_again = job.state is State.QUEUED and job.attempt > 0
    return AGAIN if waits_again else STATES[job.state]


def _problem(job: Job) -> str:
    return (job.problem or PROBLEMS[job.state]) if job.state in PROBLEMS else ""


def _written(job: Job) -> Json:
    made = job.release
    return {"text": made.lyrics if made else "", "title": made.title if made else ""}


def _clip(job: Job, take: int, link: Link) -> Json:
    model = str(job.origin.echo.get("model") or MODEL).removeprefix("chirp-")
    clip = {
        "continue_clip_id": job.takes[take - 1],
        "title": job.brief.title,
        "status": _status(job),
        "audio_url": "",
        "image_url": "",
        "video_url": "",
        "image_large_url": "",
        "duration": "",
        "created_at": instant(job.created, "milliseconds"),
        "model_name": f"chirp-{model}",
        "major_model_version": model,
    }
    if job.state is not State.SUCCEEDED:
        return clip
    made, cover = job.releases[take - 1], link(job, "cover", take)
    return clip | {
        "title": made.title,
        "audio_url": link(job, "audio", take),
        "image_url": cover,
        "image_large_url": cover,
        "duration": str(round(made.duration)),
    }


def explain(trouble: Trouble) -> Json:
    return say(STATUSES[trouble.kind], trouble.message)


def say(status: int, message: str) -> Json:
    return {"code": status, "message": message}


# ------------------------------------------------------------------ the calls
# The key, then the account's rate, then the body, then the vendor's limit, then the desk.


async def _visitor(hall: Hall, request: Request, to: Capability) -> Account:
    try:
        return await hall.visitor(bearer(request), to, request)
    except NotAllowed:
        raise NotAllowed(KEY_FAILED) from None


async def _limit(hall: Hall, request: Request, what: str, rate: str) -> None:
    """One more request of that sort by this key."""
    if not rate:
        return
    key = hashlib.sha256(bearer(request).encode()).hexdigest()
    window = await hall.rates.take(f"{NAME} {what} {key}", rate)
    request.state.headers |= window.headers
    if not window.granted:
        raise Busy(
            f"Too many requests: this key's limit is {rate}; try again in {window.wait_s} seconds.",
            retry_after_s=window.wait_s,
        )


def _make(body: type[Any], manners: Manners) -> Handler:
    """A handler that takes such a body for something new."""

    async def make(hall: Hall, request: Request) -> tuple[int, Json]:
        account = await _visitor(hall, request, Capability.MAKE)
        asked: Asked = await read(request, body)
        await _limit(hall, request, "making", manners.making)
        job = await hall.desk.submit(
            await asked.brief(hall, account),
            Origin(dialect=NAME, account=account.id, echo=asked.model_dump(exclude_unset=True)),
            idempotency_key=request.headers.get("idempotency-key"),
        )
        return 200, {"code": 200, "task_id": job.id, "message": "ok!"}

    return make


def _look(manners: Manners, *, lyrics: bool) -> Handler:
    """A handler that tells how a task of that sort stands."""

    async def look(hall: Hall, request: Request) -> tuple[int, Json]:
        account = await _visitor(hall, request, Capability.READ)
        which = await read(request, Which)
        await _limit(hall, request, "asking", manners.asking)
        request.state.headers["Cache-Control"] = "no-store"
        return 200, show(await _task(hall, which.task_id, account, lyrics=lyrics), hall.link)

    return look


async def _task(hall: Hall, id: str, account: Account, *, lyrics: bool) -> Job:
    """A lyrics task is none of music, and the other way round."""
    unknown = NotFound("There is no task with this task_id.")
    try:
        job = await hall.asked(NAME, id, account)
    except NotFound:
        raise unknown from None
    if (job.brief.engine == LYRICIST) is not lyrics:
        raise unknown
    return job


TROUBLES: Mapping[int, tuple[str, type[BaseModel]]] = {
    400: ("The body cannot be read or done; `message` says why.", Problem),
    401: ("No key, or one that is unknown, revoked, or may not do this.", Problem),
    404: ("No such task or clip, or another account's.", Problem),
    429: ("Past this key's limit; `Retry-After` says when to come back.", Problem),
    500: ("Something broke here; try again.", Problem),
}
IDEMPOTENCY = {"Idempotency-Key": "Send it again to get the same task instead of a second one."}


def _asking(path: str, handle: Handler, summary: str, body: type[BaseModel]) -> Call:
    return Call(
        method="POST",
        path=path,
        handle=handle,
        summary=summary,
        ask=body,
        headers=IDEMPOTENCY,
        answers={200: ("The task is accepted and stored.", Accepted), **TROUBLES},
    )


def _telling(path: str, handle: Handler, summary: str, told: type[BaseModel]) -> Call:
    return Call(
        method="POST",
        path=path,
        handle=handle,
        summary=summary,
        ask=Which,
        answers={200: ("The task, in whichever state.", told), **TROUBLES},
    )


def speak(manners: Manners = VENDORS) -> Dialect:
    """The dialect as its operator wants it."""
    extend, instrumental = (_make(body, manners) for body in (ExtendMusic, ExtendInstrumental))
    music, words = (_look(manners, lyrics=lyrics) for lyrics in (False, True))
    return Dialect(
        name=NAME,
        prefix="/sunosay",
        states=STATES,
        statuses=STATUSES,
        show=show,
        announce=show,  # the vendor has no webhook; an account's own gets the body of a poll
        explain=explain,
        say=say,
        challenge="Bearer",
        security={"type": "http", "scheme": "bearer"},
        always_200=manners.always_200,
        calls=(
            _asking("/suno/music/generate-music", _make(Music, manners), "Two songs from words or from a wish.", Music),
            _asking("/suno/music/generate-instrumental", _make(Instrumental, manners), "Two songs in these styles, and nobody sings.", Instrumental),
            _asking("/suno/music/extend-music", extend, "Go on from a second of a clip.", ExtendMusic),
            _asking("/suno/music/extend-Instrumental", instrumental, "The same, and nobody sings.", ExtendInstrumental),
            _asking("/suno/music/extend-instrumental", instrumental, "The same, written as the others are.", ExtendInstrumental),
            _telling("/suno/music/get-task", music, "How a task stands, and its two clips.", Task),
            _telling("/suno/music/get-music", music, "The same, by the name that the vendor's pages link to.", Task),
            _asking("/suno/lyrics/generate-lyrics", _make(Lyrics, manners), "Words for a song.", Lyrics),
            _telling("/suno/lyrics/get-task", words, "How a lyrics task stands, and its words.", LyricsTask),
        ),
    )  # fmt: skip


DIALECT = speak()
