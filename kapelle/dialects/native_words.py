"""The native API's bodies: what a client sends, what a song looks like, and its troubles.

Our own words, one to one: a brief's fields are a `Brief`'s, a song's state is a job's. Instants are
RFC 3339 in UTC, lengths seconds, troubles problem documents (RFC 9457) whose `type` is an address
of this server that explains it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    RootModel,
    StrictBool,
    StrictInt,
    StrictStr,
)

from kapelle.dialects.dialect import Json, Link, instant
from kapelle.jobs.accounts import Account, Capability
from kapelle.jobs.brief import (
    FASTEST_BPM,
    LARGEST_SEED,
    LONGEST_S,
    LYRICS_LIMIT,
    PROMPT_LIMIT,
    SHORTEST_S,
    SLOWEST_BPM,
    TAG_LIMIT,
    TAGS_LIMIT,
    TAKES_LIMIT,
    TITLE_LIMIT,
    Brief,
    Continuation,
)
from kapelle.jobs.desk import CURSOR, PAGE_LIMIT
from kapelle.jobs.engine import LISTENER, Card
from kapelle.jobs.job import Asset, Job, Release, State, take_id
from kapelle.jobs.letters import Delivery, Fate
from kapelle.jobs.trouble import Kind, Trouble

HOME = "/v1"
NAME = "kapelle"
UPLOAD_LIMIT = 25 << 20  # bytes: ten minutes of a good MP3, or two and a half of a CD

# ------------------------------------------------------------------ what a client sends

Tag = Annotated[StrictStr, Field(min_length=1, max_length=TAG_LIMIT)]
Number = Annotated[float, Field(strict=True)]


SAYS_WHAT: list[JsonValue] = [  # one of these at least, as Brief has it
    {"required": ["prompt"], "properties": {"prompt": {"pattern": "[^\\s]"}}},
    {"required": ["tags"], "properties": {"tags": {"minItems": 1}}},
    {"required": ["plan"], "properties": {"plan": {"type": "object"}}},
    {"required": ["lyrics"], "properties": {"lyrics": {"pattern": "[^\\s]"}}},
    {"required": ["write_lyrics"], "properties": {"write_lyrics": {"const": True}}},
    {"required": ["after"], "properties": {"after": {"type": "object"}}},
]

Mode = Literal["song", "focus"]


class After(BaseModel):
    """A finished song of this account that the new one goes on from."""

    model_config = ConfigDict(extra="forbid")

    song: StrictStr = Field(examples=["81fa5ff7-6197-4c24-8062-c0ff8b62d58d"])
    take: StrictInt = Field(1, ge=1, le=TAKES_LIMIT, description="Which of its takes.")
    at: Number | None = Field(
        None, ge=0, le=LONGEST_S, description="From which second on; its end, if left out."
    )
    whole: StrictBool = Field(
        True, description="With what came before; false: a new song of its kind."
    )


class Ask(BaseModel):
    """A song to be made: `prompt`, `tags`, `lyrics`, `write_lyrics`, `plan` or `after` says what;
    everything else may be left out."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"anyOf": SAYS_WHAT})

    prompt: StrictStr = Field(
        "", max_length=PROMPT_LIMIT, examples=["a mellow lo-fi evening with electric piano"]
    )
    title: StrictStr = Field("", max_length=TITLE_LIMIT, examples=["Rain on Glass"])
    tags: list[Tag] = Field([], max_length=TAGS_LIMIT, examples=[["lo-fi hip hop"]])
    negative_tags: list[Tag] = Field([], max_length=TAGS_LIMIT, examples=[["drums"]])
    duration: Number | None = Field(None, ge=SHORTEST_S, le=LONGEST_S, examples=[90])
    bpm: Number | None = Field(None, ge=SLOWEST_BPM, le=FASTEST_BPM, examples=[78])
    key: StrictStr | None = Field(None, max_length=40, examples=["Eb major"])
    instrumental: StrictBool = Field(False, examples=[True])
    seed: StrictInt | None = Field(None, ge=0, le=LARGEST_SEED, examples=[7])
    engine: StrictStr | None = Field(None, max_length=64, examples=["composer"])
    stems: StrictBool = Field(False, examples=[True])
    plan: dict[str, Any] | None = Field(None, examples=[None])
    lyrics: StrictStr = Field(
        "",
        max_length=LYRICS_LIMIT,
        description="Its words. The song is arranged to them; they are sung only by an engine whose"
        " abilities say that it `sings`.",
        examples=["[Verse]\nRain on the glass"],
    )
    write_lyrics: StrictBool = Field(
        False, description="Whether words shall be written for it.", examples=[False]
    )
    takes: StrictInt = Field(1, ge=1, le=TAKES_LIMIT, examples=[2])
    mode: Mode = Field("song", examples=["song"])
    after: After | None = Field(None, examples=[None])
    webhook: StrictStr | None = Field(None, max_length=2_000, examples=[None])

    def brief(self, *, seed: int, engine: str, after: Continuation | None) -> Brief:
        """What it asks for, `seed` and `engine` being those of whoever names none."""
        return Brief(
            prompt=self.prompt,
            seed=seed if self.seed is None else self.seed,
            title=self.title,
            style_tags=tuple(self.tags),
            negative_tags=tuple(self.negative_tags),
            duration=self.duration,
            bpm=self.bpm,
            key=self.key or None,
            instrumental=self.instrumental,
            engine=self.engine or engine,
            stems=self.stems,
            plan=self.plan,
            lyrics=self.lyrics,
            write_lyrics=self.write_lyrics,
            takes=self.takes,
            focus=self.mode == "focus",
            after=after,
        )


class Sound(RootModel[bytes]):
    """The bytes of an MP3, WAV, FLAC or Ogg file."""


class Sending(BaseModel):
    """What may be said of a sound beside it."""

    model_config = ConfigDict(extra="forbid")

    title: str = Field("", max_length=TITLE_LIMIT, description="What to call it.")


class WhichTake(BaseModel):
    """Of which take."""

    model_config = ConfigDict(extra="forbid")

    take: int = Field(1, ge=1, le=TAKES_LIMIT, description="The first, if left out.")


CURSOR_LIMIT = 60  # characters


def _written(text: object) -> object:
    """Pydantic would take a number of seconds for an instant as well."""
    if not (isinstance(text, str) and INSTANT.match(text)):
        raise ValueError("an instant is written as 2026-02-17T15:39:34Z")
    return text


INSTANT = re.compile(r"\d{4}-\d\d-\d\d[Tt]")
Instant = Annotated[AwareDatetime, BeforeValidator(_written)]


class Page(BaseModel):
    """Which songs to list."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(50, ge=1, le=PAGE_LIMIT, description="How many at most.")
    cursor: str | None = Field(
        None,
        max_length=CURSOR_LIMIT,
        description="`next` of the page before this one.",
        json_schema_extra={"pattern": f"^{CURSOR.pattern}$"},  # the desk says what is wrong with it
    )
    state: State | None = Field(None, description="Only those in this state.")
    engine: str | None = Field(None, max_length=64, description="Only those of this engine.")
    created_after: Instant | None = Field(None, description="Only those made then or later.")
    created_before: Instant | None = Field(None, description="Only those made earlier.")


class LetterPage(BaseModel):
    """Which webhooks to list."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(50, ge=1, le=PAGE_LIMIT, description="How many at most.")
    cursor: int | None = Field(
        None, ge=1, lt=2**63, description="`next` of the page before this one."
    )
    state: Fate | None = Field(None, description="Only those in this state.")


class Which(BaseModel):
    """Whose words."""

    model_config = ConfigDict(extra="forbid")

    engine: str | None = Field(None, max_length=64, description="The server's own, if left out.")


# ------------------------------------------------------------------ what it gets


class ShownAfter(BaseModel):
    """What it goes on from. `song` is null where that was asked for at another door."""

    song: str | None
    take: int | None
    at: float | None
    whole: bool


class Asked(BaseModel):
    """The brief as it was understood, with the seed that was drawn."""

    prompt: str
    title: str
    tags: list[str]
    negative_tags: list[str]
    duration: float | None
    bpm: float | None
    key: str | None
    instrumental: bool
    seed: int
    engine: str
    stems: bool
    plan: bool = Field(description="Whether a plan was handed in; `/plan` tells the song's own.")
    lyrics: str
    write_lyrics: bool
    takes: int
    mode: Mode
    after: ShownAfter | None


class File(BaseModel):
    name: str = Field(examples=["song.mp3"])
    mime: str = Field(examples=["audio/mpeg"])
    size: int | None = Field(examples=[2_166_011])  # bytes; null: pressed when first asked for
    sha256: str | None = Field(examples=[None])
    url: str = Field(examples=["https://songs.example/files/…/Rain%20on%20Glass.mp3"])


class Record(BaseModel):
    """A finished take. Of words alone there are no files, and its tempo and length are 0."""

    id: str = Field(examples=["91fa5ff7-6197-4c24-8062-c0ff8b62d58d"])
    seed: int  # asked for with this seed it comes first
    title: str = Field(examples=["Rain on Glass"])
    tags: list[str] = Field(examples=[["lo-fi hip hop", "mellow"]])
    bpm: float = Field(examples=[78.0])
    key: str = Field(examples=["Eb major"])
    duration: float = Field(examples=[90.0])
    form: list[dict[str, Any]]
    unmet: list[str]  # sentences: what was asked for and could not be had
    choices: list[str]  # sentences: what had to be decided between two wishes
    lyrics: str  # its words, with their marks
    files: list[File]


class Song(BaseModel):
    id: str = Field(examples=["81fa5ff7-6197-4c24-8062-c0ff8b62d58d"])
    state: State
    progress: float = Field(ge=0, le=1, examples=[0.42])
    stage: str = Field(examples=["mixing"])
    brief: Asked
    song: Record | None  # null until it has succeeded; then the first take
    takes: list[Record]  # all of them
    problem: str | None = Field(examples=[None])  # a sentence, when failed or refused
    created: str = Field(examples=["2026-02-17T15:39:34Z"])
    started: str | None
    finished: str | None


class Songs(BaseModel):
    songs: list[Song]
    next: str | None  # the cursor of the next page


class Attempted(BaseModel):
    at: str
    status: int | None  # of HTTP; null when no answer came
    error: str | None


class Letter(BaseModel):
    """A webhook and what came of it."""

    id: int
    song: str
    event: str = Field(examples=["song.succeeded"])
    url: str
    state: Fate
    next_try: str | None
    created: str
    tries: list[Attempted]


class Letters(BaseModel):
    deliveries: list[Letter]
    next: int | None


class Ability(BaseModel):
    sings: bool
    longest: float  # seconds
    stems: bool
    midi: bool
    lyrics: bool  # whether words shape its songs, sung or not
    goes_on: bool  # whether it takes up a finished song, and plays in the mode `focus`
    audible: bool  # whether there is anything to hear


class Player(BaseModel):
    name: str
    summary: str
    default: bool  # plays for those who name none
    abilities: Ability


class Players(BaseModel):
    engines: list[Player]


class Visitor(BaseModel):
    """The account a key belongs to, and what that key may do."""

    id: str
    name: str
    capabilities: list[Capability]
    rate: str = Field(examples=["600/minute"])
    songs_at_once: int | None  # null: as the server has it
    unfinished_songs: int
    webhook: str | None


class Anything(BaseModel):
    """A JSON object of the engine's own making."""

    model_config = ConfigDict(extra="allow")


class Problem(BaseModel):
    """RFC 9457."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(examples=["/v1/problems/bad-brief"])
    title: str
    status: int
    detail: str


class Explained(BaseModel):
    type: str
    title: str
    status: int
    meaning: str


# ------------------------------------------------------------------ troubles


@dataclass(frozen=True)
class Sort:
    """A sort of problem: the last word of its `type`, its status and title, and what it means."""

    name: str
    status: int
    title: str
    meaning: str


PROBLEMS: Mapping[Kind, Sort] = {
    Kind.BAD_BRIEF: Sort("bad-brief", 400, "Bad brief", "The request cannot be read or done; `field` names what to change."),
    Kind.NOT_ALLOWED: Sort("not-allowed", 401, "Not allowed", "No key, or one that is unknown, revoked or expired."),
    Kind.FORBIDDEN: Sort("forbidden", 403, "Forbidden", "The key is good but lacks the `capability` this needs."),
    Kind.NOT_FOUND: Sort("not-found", 404, "Not found", "There is no such thing, or it is somebody else's."),
    Kind.TOO_LATE: Sort("wrong-state", 409, "Wrong state", "The song is not in a state in which that can be done or told."),
    Kind.KEY_REUSED: Sort("key-reused", 422, "Idempotency key reused", "The idempotency key was used for another request; nothing was done."),
    Kind.REFUSED: Sort("refused", 422, "Refused", "The request is against the house rule that `rule` names; nothing was stored."),
    Kind.BUSY: Sort("busy", 429, "Too many requests", "The key's rate, or the account's songs, are used up; `Retry-After` says when to come back."),
    Kind.AWAY: Sort("away", 503, "Away", "Something this server stands on does not answer; `Retry-After` says when to come back."),
    Kind.ENGINE_FAILED: Sort("engine-failed", 500, "Engine failed", "The engine tried and broke."),
}  # fmt: skip

BEYOND: Mapping[int, Sort] = {  # what HTTP itself refuses
    405: Sort("method", 405, "Method not allowed", "This address does not take that method; `Allow` names those it takes."),
    500: Sort("broken", 500, "Broken", "Something broke here, and was written down; try again."),
}  # fmt: skip

BY_STATUS: Mapping[int, Sort] = {sort.status: sort for sort in PROBLEMS.values()} | BEYOND
FACTS = ("field", "capability", "rule")  # of a trouble, told beside its sentence


def explain(trouble: Trouble) -> Json:
    facts = {name: trouble.facts[name] for name in FACTS if name in trouble.facts}
    return _problem(PROBLEMS[trouble.kind], trouble.message) | facts


def say(status: int, message: str) -> Json:
    return _problem(BY_STATUS[status], message)


def _problem(sort: Sort, detail: str) -> Json:
    return {"type": address(sort), "title": sort.title, "status": sort.status, "detail": detail}


def address(sort: Sort) -> str:
    return f"{HOME}/problems/{sort.name}"


# ------------------------------------------------------------------ songs


def show(job: Job, link: Link) -> Json:
    made = enumerate(job.releases, 1) if job.state is State.SUCCEEDED else ()
    takes = [_record(job, release, number, link) for number, release in made]
    return {
        "id": job.id,
        "state": job.state.value,
        "progress": round(job.progress, 3),
        "stage": "" if job.state.over else job.stage,
        "brief": _asked(job),
        "song": takes[0] if takes else None,
        "takes": takes,
        "problem": job.problem or None,
        "created": instant(job.created),
        "started": _when(job.started),
        "finished": _when(job.finished),
    }


def announce(job: Job, link: Link) -> Json:
    """The song as a poll shows it, and Standard Webhooks' two words about the event."""
    when = instant(job.finished or job.created)
    return {"type": event(job.state), "timestamp": when, **show(job, link)}


def event(state: str) -> str:
    return f"song.{state}"


def _asked(job: Job) -> Json:
    brief = job.brief
    return {
        "prompt": brief.prompt,
        "title": brief.title,
        "tags": list(brief.style_tags),
        "negative_tags": list(brief.negative_tags),
        "duration": brief.duration,
        "bpm": brief.bpm,
        "key": brief.key,
        "instrumental": brief.instrumental,
        "seed": brief.seed,
        "engine": brief.engine,
        "stems": brief.stems,
        "plan": brief.plan is not None,
        "lyrics": brief.lyrics,
        "write_lyrics": brief.write_lyrics,
        "takes": brief.takes,
        "mode": "focus" if brief.focus else "song",
        "after": _after(job),
    }


def _after(job: Job) -> Json | None:
    """A brief holds the plan or the sound it goes on from; whose that is, only this door keeps."""
    after = job.brief.after
    if after is None or job.brief.engine == LISTENER:
        return None
    ours = job.origin.dialect == NAME
    song, take = job.origin.echo["after"] if ours else (None, None)
    return {"song": song, "take": take, "at": after.at, "whole": after.whole}


def _record(job: Job, made: Release, number: int, link: Link) -> Json:
    return {
        "id": take_id(job.id, number),
        "seed": job.brief.take(number).seed,
        "title": made.title,
        "tags": list(made.tags),
        "bpm": round(made.bpm, 3),
        "key": made.key,
        "duration": round(made.duration, 3),
        "form": list(made.form),
        "unmet": list(made.reading.get("unmet", ())),  # a reading holds only what was said
        "choices": list(made.reading.get("choices", ())),
        "lyrics": made.lyrics,
        "files": [_file(job, asset, number, link) for asset in made.assets],
    }


def _file(job: Job, asset: Asset, take: int, link: Link) -> Json:
    return {
        "name": file_name(asset),
        "mime": asset.mime,
        "size": asset.size if asset.ready else None,
        "sha256": asset.sha256 or None,
        "url": link(job, asset.kind, take),
    }


def file_name(asset: Asset) -> str:
    """The name without the attempt that made it."""
    return asset.name.rpartition("/")[2]


def _when(at: datetime | None) -> str | None:
    return instant(at) if at else None


# ------------------------------------------------------------------ everything else


def letter(delivery: Delivery) -> Json:
    return {
        "id": delivery.id,
        "song": delivery.job,
        "event": event(delivery.event),
        "url": delivery.url,
        "state": delivery.fate.value,
        "next_try": _when(delivery.next_at),
        "created": instant(delivery.created),
        "tries": [
            {
                "at": instant(one.at),
                "status": one.receipt.status,
                "error": one.receipt.error or None,
            }
            for one in delivery.tries
        ],
    }


def player(card: Card, default: str) -> Json:
    able = card.abilities
    return {
        "name": card.name,
        "summary": card.summary,
        "default": card.name == default,
        "abilities": {
            "sings": able.sings,
            "longest": able.longest,
            "stems": able.stems,
            "midi": able.midi,
            "lyrics": able.lyrics,
            "goes_on": able.goes_on,
            "audible": able.audible,
        },
    }


def visitor(account: Account) -> Json:
    return {
        "id": account.id,
        "name": account.name,
        "capabilities": sorted(account.may),
        "rate": account.rate,
        "songs_at_once": account.at_once,
        "unfinished_songs": account.unfinished,
        "webhook": account.webhook or None,
    }
