"""Aitronos' bodies: what a client sends, the job of eleven keys, tracks, engines, and its errors.

Ids are the first twelve digits of ours behind the vendor's prefixes. Nothing here knows the hour or
the request's id: `aitronos.sign` writes both into an error when it leaves.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, Field, StrictBool, StrictInt, StrictStr

from kapelle.dialects.dialect import Json, Link, instant
from kapelle.jobs.accounts import Capability, Shut
from kapelle.jobs.brief import LYRICS_LIMIT, PROMPT_LIMIT, TAG_LIMIT, TAGS_LIMIT, TITLE_LIMIT
from kapelle.jobs.desk import KEY_LIMIT
from kapelle.jobs.engine import LISTENER, Card
from kapelle.jobs.job import Job, Release, State, short
from kapelle.jobs.trouble import Kind, Trouble

STUDIO = "studio"  # how the vendor's samples call the engine that plays for all
LINK_LIFE_S = 900  # a quarter of an hour: longer than any song, shorter than a leaked log lives
LIMIT = 100  # of a page
FARTHEST = 1_000_000  # an offset beyond it finds nothing anyhow
SUCCEEDED = (State.SUCCEEDED,)

Mode = Literal["creation", "focus"]  # one complete track, or chained segments to work by
STATES = {state: state.value for state in State}  # the vendor has the same six

# ------------------------------------------------------------------ what a client sends


def _positive(seconds: int) -> int:
    if seconds <= 0:
        raise ValueError("duration_seconds must be positive")
    return seconds


Tag = Annotated[StrictStr, Field(min_length=1, max_length=TAG_LIMIT)]
Seconds = Annotated[
    StrictInt, AfterValidator(_positive), Field(examples=[120], json_schema_extra={"minimum": 1})
]


class Ask(BaseModel):
    engine: StrictStr = Field(examples=[STUDIO])
    prompt: StrictStr = Field(
        min_length=1,
        max_length=PROMPT_LIMIT,
        examples=["Upbeat lo-fi hip-hop with mellow piano and vinyl crackle"],
    )
    duration_seconds: Seconds
    mode: Mode | None = Field(None, examples=["creation"])
    instrumental: StrictBool | None = Field(None, examples=[True])
    lyrics: StrictStr | None = Field(None, max_length=LYRICS_LIMIT, examples=[None])
    seed_track_id: StrictStr | None = Field(None, examples=[None])
    style_tags: list[Tag] | None = Field(None, max_length=TAGS_LIMIT, examples=[["lo-fi"]])
    title: StrictStr | None = Field(None, max_length=TITLE_LIMIT, examples=["Late Night Study"])
    idempotency_key: StrictStr | None = Field(
        None, min_length=1, max_length=KEY_LIMIT, examples=["gen-2026-06-28-001"]
    )


class Jobs(BaseModel):
    """Which jobs to list."""

    status: State | None = Field(None, description="Only those that stand so.")
    limit: int = Field(50, ge=1, le=LIMIT, description="How many at most.")
    offset: int = Field(0, ge=0, le=FARTHEST, description="How many to leave out.")


class Tracks(BaseModel):
    """Which tracks to list."""

    mode: Mode | None = Field(None, description="Only those made in this mode.")
    engine: str | None = Field(None, max_length=64, description="Only those of this engine.")
    limit: int = Field(50, ge=1, le=LIMIT, description="How many at most.")
    offset: int = Field(0, ge=0, le=FARTHEST, description="How many to leave out.")


# ------------------------------------------------------------------ what it gets

Status = Literal["queued", "running", "succeeded", "failed", "cancelled", "refused"]
Licence = Literal["commercial_cleared", "unclear"]


class Summary(BaseModel):
    """The finished track, in its job."""

    id: str = Field(examples=["mtrack_9f8b1c4e9a7d"])
    title: str = Field(examples=["Late Night Study"])
    engine: str = Field(examples=[STUDIO])
    mode: Mode
    instrumental: bool
    measured_duration_seconds: float = Field(examples=[120.0])
    mime_type: str = Field(examples=["audio/mpeg"])
    licence_class: Licence
    playback_url: str = Field(description="Signed afresh on every request; good for 15 minutes.")


class Generation(BaseModel):
    id: str = Field(examples=["mgen_2f8b1c4e9a7d"])
    status: Status
    progress: int = Field(ge=0, le=100, examples=[0])
    engine: str = Field(examples=[STUDIO])
    mode: Mode
    created_at: str = Field(examples=["2026-06-28T10:30:00Z"])
    result_track_id: str | None
    error_message: str | None
    refusal_reason: str | None
    playback_url: str | None
    track: Summary | None


class Generations(BaseModel):
    jobs: list[Generation]
    limit: int
    offset: int


class Track(BaseModel):
    id: str = Field(examples=["mtrack_9f8b1c4e9a7d"])
    title: str
    engine: str
    mode: Mode
    measured_duration_seconds: float
    instrumental: bool
    licence_class: Licence
    created_at: str
    playback_url: str | None = Field(description="Null in lists.")
    stem_urls: dict[str, str] | None = Field(description="Each player's track; null in lists.")


class Shelf(BaseModel):
    items: list[Track]
    limit: int
    offset: int


class Deleted(BaseModel):
    success: bool
    id: str
    detail: str = Field(examples=["Track deleted."])


class Player(BaseModel):
    engine_key: str = Field(examples=[STUDIO])
    display_name: str = Field(examples=["Studio"])
    max_duration_seconds: int = Field(examples=[600])
    supports_vocals: bool
    supports_lyrics: bool
    supports_stems: bool
    supports_seed_track: bool
    supported_modes: list[Mode]
    supported_languages: list[str] = Field(description="In which a prompt may be written.")
    licence_class: Licence
    commercial_use: bool
    requires_attribution: bool


class Players(BaseModel):
    engines: list[Player]


class Share(BaseModel):
    engine: str
    track_count: int
    cost_chf: float


class Window(BaseModel):
    window: Literal["day", "week", "month"]
    window_start: str = Field(examples=["2026-06-28T00:00:00Z"])
    cost_chf: float
    limit_chf: float | None
    by_engine: list[Share]


class Usage(BaseModel):
    organization_id: str
    windows: list[Window]


class Problem(BaseModel):
    code: str = Field(examples=["VALIDATION_ERROR"])
    message: str
    system_message: str
    type: str = Field(examples=["validation_error"])
    status: int
    details: dict[str, Any]
    trace_id: str = Field(examples=["req_ghi789rst"])
    timestamp: str = Field(examples=["2026-06-28T10:30:00Z"])


class Envelope(BaseModel):
    success: bool
    error: Problem


# ------------------------------------------------------------------ errors


@dataclass(frozen=True)
class Sort:
    """A sort of error; `system` where the vendor has a sentence of its own for those who program."""

    status: int
    type: str
    code: str
    message: str
    system: str = ""


NO_KEY = Sort(401, "authentication_error", "AUTHENTICATION_REQUIRED", "Authentication required. Please provide a valid API key.")  # fmt: skip
NO_ACCESS = Sort(403, "authorization_error", "ORGANIZATION_ACCESS_DENIED", "You do not have access to this organization.", "Organization membership required")  # fmt: skip
INVALID = Sort(422, "validation_error", "VALIDATION_ERROR", "The request contains invalid parameters.")  # fmt: skip

SORTS: Mapping[Kind, Sort] = {
    Kind.BAD_BRIEF: INVALID,
    Kind.NOT_ALLOWED: NO_KEY,
    Kind.FORBIDDEN: Sort(403, "authorization_error", "INSUFFICIENT_PERMISSIONS", "You do not have permission to access this resource."),
    Kind.NOT_FOUND: Sort(404, "client_error", "RESOURCE_NOT_FOUND", "The requested resource was not found."),
    Kind.TOO_LATE: INVALID,  # no 409: the vendor's client would send it again
    Kind.KEY_REUSED: INVALID,
    Kind.REFUSED: INVALID,
    Kind.BUSY: Sort(429, "client_error", "RATE_LIMIT_EXCEEDED", "Too many requests. Please try again later."),
    Kind.AWAY: Sort(503, "server_error", "SERVICE_UNAVAILABLE", "The service is temporarily unavailable. Please try again."),
    Kind.ENGINE_FAILED: Sort(500, "server_error", "INTERNAL_SERVER_ERROR", "An unexpected error occurred. Please try again."),
}  # fmt: skip

SHUT: Mapping[Shut, Sort] = {  # why a key opens nothing, which this door tells
    Shut.UNKNOWN: Sort(401, "authentication_error", "INVALID_API_KEY", "Your API key is invalid.", "The API key is unknown"),
    Shut.REVOKED: Sort(401, "authentication_error", "API_KEY_DEACTIVATED", "Your API key has been deactivated.", "The API key has been revoked"),
    Shut.EXPIRED: Sort(401, "authentication_error", "API_KEY_EXPIRED", "Your API key has expired.", "The API key is past its expiration date"),
}  # fmt: skip

BY_STATUS: Mapping[int, Sort] = {sort.status: sort for sort in SORTS.values()} | {
    400: Sort(400, "client_error", "BAD_REQUEST", "The request could not be read."),
    405: Sort(405, "client_error", "METHOD_NOT_ALLOWED", "This method is not allowed here."),
}  # what HTTP itself refuses, too

CAPABILITIES: Mapping[str, str] = {  # what a key lacks; the vendor names the second
    Capability.READ: "READ",
    Capability.MAKE: "USE_MUSIC_GENERATION",
    Capability.DELETE: "DELETE",
}

OURS: Mapping[str, str] = {  # what the brief calls otherwise; all else has one name
    "tags": "style_tags",
    "duration": "duration_seconds",
    "after": "seed_track_id",
    "continue_at": "seed_track_id",
    "focus": "mode",
}


def explain(trouble: Trouble) -> Json:
    facts = trouble.facts
    sort, details = _sort(trouble), Json()
    if "field" in facts:
        field = str(facts["field"]).partition(".")[0]  # a list's name for what is in it
        details = {"field": OURS.get(field, field)}
    if "capability" in facts:
        return _envelope(sort, f"{CAPABILITIES[str(facts['capability'])]} capability required")
    return _envelope(sort, sort.system or trouble.message, details)


def _sort(trouble: Trouble) -> Sort:
    if "reason" in trouble.facts:
        return SHUT[Shut(str(trouble.facts["reason"]))]
    if "organization" in trouble.facts:
        return NO_ACCESS
    return SORTS[trouble.kind]


def say(status: int, message: str) -> Json:
    return _envelope(BY_STATUS[status], message)


def _envelope(sort: Sort, system: str, details: Json | None = None) -> Json:
    problem = {
        "code": sort.code,
        "message": sort.message,
        "system_message": system,
        "type": sort.type,
        "status": sort.status,
        "details": details or {},
        "trace_id": "",  # these two are signed in
        "timestamp": "",
    }
    return {"success": False, "error": problem}


def signed(envelope: Json, trace_id: str, at: datetime) -> Json:
    stamp = {"trace_id": trace_id, "timestamp": instant(at, "seconds")}
    return envelope | {"error": envelope["error"] | stamp}


# ------------------------------------------------------------------ ids


TRACK = re.compile(r"mtrack_([0-9a-f]{12})")


def job_id(job: Job) -> str:
    return f"mgen_{short(job.id)}"


def track_id(job: Job) -> str:
    return f"mtrack_{short(job.takes[0])}"


# ------------------------------------------------------------------ jobs and tracks


def echo(engine: str, card: Card) -> Json:
    """What this door says back of a job and the desk need not know."""
    return {"engine": engine, "licence_class": licence(card)}


def show(job: Job, link: Link) -> Json:
    made = _made(job)
    track = summary(job, made, link) if made else None
    return _bare(job) | {
        "result_track_id": track["id"] if track else None,
        "playback_url": track["playback_url"] if track else None,
        "track": track,
    }


def listed(job: Job) -> Json:
    """The same in a list, which gives no links away."""
    return _bare(job) | {"result_track_id": track_id(job) if _made(job) else None}


def _bare(job: Job) -> Json:
    return {
        "id": job_id(job),
        "status": STATES[job.state],
        "progress": int(job.progress * 100),
        "engine": job.origin.echo["engine"],
        "mode": mode(job),
        "created_at": instant(job.created, "seconds"),
        "result_track_id": None,
        "error_message": (job.problem or PROBLEM) if job.state is State.FAILED else None,
        "refusal_reason": job.problem if job.state is State.REFUSED else None,
        "playback_url": None,
        "track": None,
    }


def _made(job: Job) -> Release | None:
    return job.release if job.state is State.SUCCEEDED else None


def mode(job: Job) -> str:
    return "focus" if job.brief.focus else "creation"


def summary(job: Job, made: Release, link: Link) -> Json:
    return {
        "id": track_id(job),
        "title": made.title,
        "engine": job.origin.echo["engine"],
        "mode": mode(job),
        "instrumental": _wordless(job, made),
        "measured_duration_seconds": round(made.duration, 3),
        "mime_type": made.asset("audio").mime,
        "licence_class": job.origin.echo["licence_class"],
        "playback_url": link(job, "audio", life_s=LINK_LIFE_S),
    }


def track(job: Job, made: Release, link: Link | None) -> Json:
    """A finished track; without `link`, as lists have it."""
    return {
        "id": track_id(job),
        "title": made.title,
        "engine": job.origin.echo["engine"],
        "mode": mode(job),
        "measured_duration_seconds": round(made.duration, 3),
        "instrumental": _wordless(job, made),
        "licence_class": job.origin.echo["licence_class"],
        "created_at": instant(job.created, "seconds"),
        "playback_url": link(job, "audio", life_s=LINK_LIFE_S) if link else None,
        "stem_urls": _stems(job, made, link) if link else None,
    }


def _wordless(job: Job, made: Release) -> bool:
    """Of what can be heard: a song without words is instrumental, whatever was asked."""
    return job.brief.instrumental or not made.lyrics


def _stems(job: Job, made: Release, link: Link) -> Json | None:
    """Each player's track; None where there are none."""
    stems = [asset.kind for asset in made.assets if asset.kind.startswith(STEM)]
    named = {kind.removeprefix(STEM).rpartition(".")[0]: kind for kind in stems}
    return {name: link(job, kind, life_s=LINK_LIFE_S) for name, kind in named.items()} or None


STEM = "stem-"
PROBLEM = "The track could not be made."

# ------------------------------------------------------------------ engines and usage

CLEARED, UNCLEAR = "commercial_cleared", "unclear"


def licence(card: Card) -> str:
    return CLEARED if card.cleared else UNCLEAR


def plays(card: Card) -> bool:
    """Whether tracks can be had of it: others write words or take sounds in."""
    return card.abilities.audible and card.name != LISTENER


def player(key: str, card: Card) -> Json:
    able = card.abilities
    return {
        "engine_key": key,
        "display_name": key.replace("_", " ").title(),
        "max_duration_seconds": int(able.longest),
        "supports_vocals": able.sings,
        "supports_lyrics": sings_words(card),
        "supports_stems": able.stems,
        "supports_seed_track": able.goes_on,
        "supported_modes": ["creation", "focus"] if able.goes_on else ["creation"],
        "supported_languages": ["en"],
        "licence_class": licence(card),
        "commercial_use": card.cleared,
        "requires_attribution": not card.cleared,
    }


def sings_words(card: Card) -> bool:
    """What this vendor means by lyrics: that they are sung, not that a song is shaped by them."""
    return card.abilities.sings and card.abilities.lyrics


def windows(now: datetime) -> dict[str, datetime]:
    """When the day, the week (it begins on Monday) and the month began, in UTC."""
    day = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return {
        "day": day,
        "week": day - timedelta(days=day.weekday()),
        "month": day.replace(day=1),
    }


def usage(
    organization: str,
    began: Mapping[str, datetime],
    counts: Sequence[Mapping[str, int]],
) -> Json:
    """A house of one's own charges nothing, and its limits are no money."""
    return {
        "organization_id": organization,
        "windows": [
            {
                "window": name,
                "window_start": instant(start, "seconds"),
                "cost_chf": 0.0,
                "limit_chf": None,
                "by_engine": [
                    {"engine": engine, "track_count": count, "cost_chf": 0.0}
                    for engine, count in sorted(made.items())
                ],
            }
            for (name, start), made in zip(began.items(), counts, strict=True)
        ],
    }
