"""Apiframe's bodies: what a client sends, what a task looks like, and its troubles.

Songs come in twos, lyrics alone, an uploaded sound as one song. `task_type` is told back as the
vendor has it for the path that was called. Of our own there are `seed` in a song, as a request for
that very song would have it, and what clients in the wild read: title, duration, tags, stream_url.
"""

import re
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StrictStr,
)

from kapelle.dialects.dialect import Json, Link
from kapelle.dialects.reading import said
from kapelle.jobs.accounts import Account
from kapelle.jobs.brief import (
    LONGEST_S,
    LYRICS_LIMIT,
    PROMPT_LIMIT,
    TAG_LIMIT,
    TITLE_LIMIT,
    Brief,
    Continuation,
    seen,
)
from kapelle.jobs.engine import LISTENER, LYRICIST
from kapelle.jobs.job import Job, State
from kapelle.jobs.trouble import BadBrief, Kind, Trouble

TAKES = 2  # songs of a task, always
UDIO_PROMPT_LIMIT = 2_000  # characters, as the vendor has it
STYLE_LIMIT = 1_000  # characters of tags; the vendor's models take that many
NEGATIVE_LIMIT = 500  # characters, as the vendor has it
URL_LIMIT = 2_000  # characters
SECRET_LIMIT = 255  # characters
FETCH_LEAST, FETCH_MOST = 2, 20  # tasks at once, as the vendor has it
UPLOAD_LIMIT = 10 << 20  # bytes: the vendor's 10 MB, in the larger reading


class Task(StrEnum):
    """What a task was asked as."""

    UDIO_GENERATE = "udio-generate"
    UDIO_EXTEND = "udio-extend"
    UDIO = "udio"
    SUNO = "suno"
    SUNO_LYRICS = "suno-lyrics"
    SUNO_UPLOAD = "suno-upload"


STATES = {
    State.QUEUED: "pending",
    State.RUNNING: "processing",
    State.SUCCEEDED: "finished",
    State.FAILED: "failed",
    State.CANCELLED: "failed",
    State.REFUSED: "failed",
}
AGAIN = "retrying"  # of a task that waits once more, after its worker was lost
BEGUN = "starting"  # of a task of which nothing is done yet

STATUSES = {
    Kind.BAD_BRIEF: 400,
    Kind.NOT_ALLOWED: 401,
    Kind.FORBIDDEN: 401,  # the vendor knows no 403
    Kind.NOT_FOUND: 400,  # nor a 404
    Kind.TOO_LATE: 400,
    Kind.KEY_REUSED: 400,
    Kind.REFUSED: 400,
    Kind.BUSY: 429,
    Kind.AWAY: 429,  # nor a 503
    Kind.ENGINE_FAILED: 500,
}

SILENT = {401, 500}  # the vendor answers these with an empty object
TOO_MANY = "Too many requests"

PROBLEMS = {  # what a task that ended without a song says when nobody wrote a sentence
    State.FAILED: "The task failed.",
    State.CANCELLED: "The task was cancelled.",
    State.REFUSED: "The request was refused.",
}

RENAMED = {  # the desk's fields -> the vendor's, where they differ
    "webhook": "webhook_url",
    "after": "continue_at",
    "idempotency_key": "Idempotency-Key",
}

MODELS = ("V4", "V4_5", "V4_5PLUS", "V4_5ALL", "V5")
MODEL = re.compile(rf"({'|'.join(MODELS)}|chirp-[A-Za-z0-9._-]{{1,40}})", re.ASCII)
SEED = re.compile("-1|[0-9]{1,19}", re.ASCII)
SECRET = re.compile("[!-~]([ -~]*[!-~])?")  # what a header may carry: no blank at its ends

# ------------------------------------------------------------------ what a client sends


@dataclass(frozen=True)
class Band:
    """Who will play: an engine, whether words mean anything to it, and a seed for who names none."""

    engine: str
    lyrics: bool
    seed: int


def _known(model: str | None) -> str | None:
    if model and not MODEL.fullmatch(model):
        raise ValueError(f"unknown model; use {', '.join(MODELS)} or one that begins with chirp-.")
    return model


def _number(seed: str | None) -> str | None:
    if seed and not SEED.fullmatch(seed):
        raise ValueError("it is a whole number as text, or '-1' for any.")
    return seed


def _secret(text: str | None) -> str | None:
    if text and not SECRET.fullmatch(text):
        raise ValueError("a header must be able to carry it: printable ASCII, no blanks around it.")
    return text


def tags(text: str | None) -> tuple[str, ...]:
    """Each thing between commas, once. One that is longer than a tag may be is read in pieces."""
    asked = (" ".join(part.split()) for part in re.split("[,\n]", text or ""))
    pieces = (piece for tag in asked for piece in textwrap.wrap(tag, TAG_LIMIT))
    return tuple(dict.fromkeys(pieces))


# Optional fields may be null, as clients that fill in a form send them.
Text: TypeAlias = StrictStr | None
Lyrics = Annotated[Text, Field(max_length=LYRICS_LIMIT, examples=["[Verse]\nCity lights"])]
Style = Annotated[Text, Field(max_length=STYLE_LIMIT, examples=["jazz, late night, piano"])]
Negative = Annotated[Text, Field(max_length=NEGATIVE_LIMIT, examples=["pop,rock"])]
Title = Annotated[Text, Field(max_length=TITLE_LIMIT, examples=["Night Breeze"])]
Wish = Annotated[Text, Field(max_length=PROMPT_LIMIT, examples=["night breeze, piano"])]
Model = Annotated[
    Text,
    AfterValidator(_known),
    Field(examples=["V5"], json_schema_extra={"pattern": f"^({MODEL.pattern})?$"}),
]
UdioPrompt = Annotated[
    StrictStr,
    Field(min_length=1, max_length=UDIO_PROMPT_LIMIT, examples=["night breeze, piano"]),
    AfterValidator(said),
]


SAYS_WHAT = ConfigDict(  # one of these at least
    json_schema_extra={
        "anyOf": [
            {"required": [field], "properties": {field: {"type": "string", "pattern": "[^\\s]"}}}
            for field in ("prompt", "lyrics", "tags")
        ]
    }
)


class Hook(BaseModel):
    """Where a task's changes are announced, if anywhere."""

    webhook_url: Annotated[Text, Field(max_length=URL_LIMIT, examples=[None])] = None
    webhook_secret: Annotated[
        Text,
        Field(
            max_length=SECRET_LIMIT,
            examples=[None],
            json_schema_extra={"pattern": f"^({SECRET.pattern})?$"},
        ),
        AfterValidator(_secret),
    ] = None


class Udio(Hook):
    prompt: UdioPrompt
    lyrics: Lyrics = None
    lyrics_type: Literal["generate", "user", "instrumental"] | None = Field(
        None, examples=["instrumental"]
    )
    negative_tags: Negative = None
    seed: Annotated[
        Text,
        AfterValidator(_number),
        Field(examples=["-1"], json_schema_extra={"pattern": f"^({SEED.pattern})?$"}),
    ] = None

    def brief(self, band: Band, after: Continuation | None = None) -> Brief:
        words = self._words()
        return Brief(
            prompt=self.prompt,
            seed=band.seed if self.seed in {None, "", "-1"} else int(self.seed or 0),
            negative_tags=tags(self.negative_tags),
            instrumental=self.lyrics_type == "instrumental",
            lyrics=words,
            write_lyrics=band.lyrics and self.lyrics_type in {None, "generate"},
            engine=band.engine,
            takes=TAKES,
            after=after,
        )

    def _words(self) -> str:
        """The user's own, where they say so: else they are for somebody else to write."""
        if self.lyrics_type != "user":
            return ""
        if not seen(self.lyrics or ""):
            raise BadBrief("'lyrics' is needed where 'lyrics_type' is 'user'.", field="lyrics")
        return self.lyrics or ""


class UdioExtend(Udio):
    continue_song_id: StrictStr = Field(examples=["ea6813ad-03ce-4a0b-a616-c0ff8b62d58d"])
    continue_at: StrictInt | None = Field(None, ge=0, le=int(LONGEST_S), examples=[0])  # seconds


class UdioImagine(Hook):
    """The older name of udio-generate. Which model and quality it asks for is nothing to us."""

    model_config = SAYS_WHAT

    prompt: Wish = None
    lyrics: Lyrics = None
    tags: Style = None
    negative_prompt: Negative = None

    def brief(self, band: Band) -> Brief:
        return _song(band, self.prompt, self.lyrics, self.tags, self.negative_prompt)


class Suno(Hook):
    model_config = SAYS_WHAT

    prompt: Wish = None
    lyrics: Lyrics = None
    model: Model = None
    make_instrumental: StrictBool | None = Field(None, examples=[False])
    title: Title = None
    tags: Style = None

    def brief(self, band: Band) -> Brief:
        return _song(
            band,
            *(self.prompt, self.lyrics, self.tags),
            title=self.title,
            instrumental=bool(self.make_instrumental),
        )


class SunoExtend(Hook):
    parent_task_id: StrictStr = Field(examples=["29e983ca-7e86-4017-a9e3-ef6fe9cd5f2a"])
    song_id: Text = Field(None, examples=["ea6813ad-03ce-4a0b-a616-c0ff8b62d58d"])
    continue_at: StrictFloat | StrictInt | None = Field(None, ge=0, le=LONGEST_S, examples=[61.5])
    prompt: Wish = None
    lyrics: Lyrics = None
    title: Title = None
    tags: Style = None

    def brief(self, band: Band, after: Continuation, *, instrumental: bool) -> Brief:
        """`instrumental`: whether the song it goes on from is, for who brings no words."""
        return _song(
            band,
            *(self.prompt, self.lyrics, self.tags),
            title=self.title,
            instrumental=instrumental and not self.lyrics,
            after=after,
        )


def _song(
    band: Band,
    prompt: str | None,
    lyrics: str | None,
    style: str | None,
    negative: str | None = None,
    *,
    title: str | None = None,
    instrumental: bool = False,
    after: Continuation | None = None,
) -> Brief:
    """A brief where words are brought, wanted by default, or not wanted at all."""
    if not any(seen(text or "") for text in (prompt, lyrics, style)) and after is None:
        raise BadBrief("Send a 'prompt', or 'lyrics'.", field="prompt")
    words = lyrics if lyrics and not instrumental and seen(lyrics) else ""
    return Brief(
        prompt=prompt or "",
        seed=band.seed,
        title=title or "",
        style_tags=tags(style),
        negative_tags=tags(negative),
        instrumental=instrumental,
        lyrics=words,
        write_lyrics=band.lyrics and not (words or instrumental),
        engine=band.engine,
        takes=TAKES,
        after=after,
    )


class Verses(Hook):
    prompt: Annotated[
        StrictStr,
        Field(min_length=1, max_length=PROMPT_LIMIT, examples=["rain on the last tram"]),
        AfterValidator(said),
    ]

    def brief(self, seed: int) -> Brief:
        return Brief(prompt=self.prompt, seed=seed, engine=LYRICIST)


class Form(BaseModel):
    audio: bytes = Field(json_schema_extra={"format": "binary"})  # MP3, WAV, FLAC or Ogg


class Fetch(BaseModel):
    task_id: StrictStr = Field(examples=["29e983ca-7e86-4017-a9e3-ef6fe9cd5f2a"])


class FetchMany(BaseModel):
    task_ids: list[StrictStr] = Field(
        min_length=FETCH_LEAST,
        max_length=FETCH_MOST,
        examples=[["29e983ca-7e86-4017-a9e3-ef6fe9cd5f2a", "21ad7efc-4954-4ae4-ae2a-c0ff8b62d58d"]],
    )


# ------------------------------------------------------------------ what it gets


class Accepted(BaseModel):
    task_id: str = Field(examples=["29e983ca-7e86-4017-a9e3-ef6fe9cd5f2a"])


class Uploaded(Accepted):
    audio_url: str = Field(examples=["https://songs.example/files/…/my%20tune.mp3"])


class Song(BaseModel):
    lyrics: str
    song_id: str = Field(examples=["ea6813ad-03ce-4a0b-a616-c0ff8b62d58d"])
    audio_url: str | None = Field(examples=["https://songs.example/files/…/Night%20Breeze.mp3"])
    image_url: str | None = Field(examples=["https://songs.example/files/…/Night%20Breeze.jpg"])
    seed: str = Field("", examples=["808"])  # of songs that were made here
    title: str = ""  # this and what follows once it is finished
    duration: float = Field(0.0, examples=[167.2])  # seconds
    tags: str = Field("", examples=["jazz, late night"])
    stream_url: str | None = None


class Said(BaseModel):
    msg: str = Field(examples=["Invalid request"])


class Problem(BaseModel):
    errors: list[Said]
    message: str


class Nothing(BaseModel):
    """{}"""


class Progress(BaseModel):
    """A task. Songs are there from the start, their addresses once it is finished."""

    task_id: str
    task_type: Task
    status: Literal["pending", "starting", "processing", "retrying", "finished", "failed"]
    percentage: int = Field(0, ge=0, le=100, examples=[56])  # until it is over
    songs: list[Song] = []
    type: Literal["suno-lyrics"] = "suno-lyrics"  # this and the next two of finished lyrics
    title: str = ""
    lyrics: str = ""
    message: str = ""  # this and the next where it failed
    errors: list[Said] = []


class Many(BaseModel):
    tasks: list[Progress]


class Visitor(BaseModel):
    email: str
    credits: int
    total_images: int
    plan: str


# ------------------------------------------------------------------ our words in theirs


def show(job: Job, link: Link) -> Json:
    asked = Task(job.origin.echo["task_type"])
    shown: Json = {"task_id": job.id, "task_type": asked.value, "status": _status(job)}
    if job.state in PROBLEMS:
        sentence = job.problem or PROBLEMS[job.state]
        return shown | {"message": sentence, "errors": [{"msg": sentence}]}
    if not job.state.over:
        shown["percentage"] = int(job.progress * 100)
    if asked is Task.SUNO_LYRICS:
        return shown | _verses(job)
    songs = range(1, job.brief.takes + 1)
    return shown | {"songs": [_take(job, number, link) for number in songs]}


def _status(job: Job) -> str:
    if job.state is State.QUEUED and job.attempt:
        return AGAIN
    if job.state is State.RUNNING and not job.progress:
        return BEGUN
    return STATES[job.state]


def _verses(job: Job) -> Json:
    if job.release is None:
        return {}
    return {
        "type": Task.SUNO_LYRICS.value,
        "title": job.release.title,
        "lyrics": job.release.lyrics,
    }


def _take(job: Job, number: int, link: Link) -> Json:
    song: Json = {
        "lyrics": job.brief.lyrics,
        "song_id": job.takes[number - 1],
        "audio_url": None,
        "image_url": None,
    }
    if job.brief.engine != LISTENER:  # there were no dice
        song["seed"] = str(job.brief.take(number).seed)
    if len(job.releases) < number:
        return song
    made, audio = job.releases[number - 1], link(job, "audio", number)
    painted = any(asset.kind == "cover" for asset in made.assets)  # an uploaded sound may be bare
    return song | {
        "lyrics": made.lyrics or job.brief.lyrics,
        "audio_url": audio,
        "image_url": link(job, "cover", number) if painted else None,
        "title": made.title,
        "duration": round(made.duration, 2),
        "tags": ", ".join(made.tags),
        "stream_url": audio,
    }


# The vendor sells credits; here nobody pays, and nothing is taken from them. A client that looks
# whether there are enough finds that there are.
CREDITS = 1_000_000


def visitor(account: Account) -> Json:
    """An account has a name here and no address to write to."""
    return {
        "email": account.name,
        "credits": CREDITS,
        "total_images": 0,
        "plan": "self-hosted",
    }


def explain(trouble: Trouble) -> Json:
    sentence = _naming(trouble) if isinstance(trouble, BadBrief) else trouble.message
    return say(STATUSES[trouble.kind], sentence)


def _naming(trouble: BadBrief) -> str:
    """The sentence with the field in it, and with the word that clients look for."""
    facts: Mapping[str, object] = trouble.facts
    field = str(facts.get("field", ""))
    field = RENAMED.get(field, field)
    if not field or f"'{field}'" in trouble.message:
        return f"Invalid request: {trouble.message}"
    return f"Invalid {field}: {trouble.message}"


def say(status: int, message: str) -> Json:
    if status in SILENT:
        return {}
    return {"errors": [{"msg": TOO_MANY if status == 429 else message}], "message": message}
