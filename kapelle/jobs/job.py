"""One request on its way through the house, and the only moves it may make."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from kapelle.jobs.brief import TAKES_LIMIT, Brief
from kapelle.jobs.trouble import TooLate


class State(StrEnum):
    QUEUED = "queued"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"
    REFUSED = "refused"

    @property
    def over(self) -> bool:
        return not MOVES[self]


MOVES: dict[State, frozenset[State]] = {
    State.QUEUED: frozenset({State.RUNNING, State.FAILED, State.CANCELLED, State.REFUSED}),
    State.RUNNING: frozenset(
        {
            State.SUCCEEDED,
            State.FAILED,
            State.CANCELLED,
            State.REFUSED,
            State.RUNNING,  # the next attempt, after a worker was lost
            State.QUEUED,  # the worker died; someone else will pick it up
        }
    ),
    State.SUCCEEDED: frozenset(),
    State.FAILED: frozenset(),
    State.CANCELLED: frozenset(),
    State.REFUSED: frozenset(),
}


@dataclass(frozen=True, kw_only=True)
class Origin:
    """Who asked, in which dialect, and where to call back."""

    dialect: str
    account: str  # the account's id
    webhook: str = ""  # URL, or empty for none
    webhook_secret: str = field(default="", repr=False)  # sent along, where a dialect does so
    updates: bool = False  # whether every change of state is announced, or the last one only
    echo: Mapping[str, Any] = field(
        default_factory=dict[str, Any]
    )  # what only that dialect says back


@dataclass(frozen=True)
class Asset:
    """A finished file on the shelf."""

    kind: str  # "audio" and "cover", which every song has; else its own name: "song.flac"
    name: str  # its key on the shelf, under job.attempt
    mime: str
    size: int  # bytes
    sha256: str  # hex
    ready: bool = True  # False: pressed from the master when first asked for; size 0 till then


@dataclass(frozen=True, kw_only=True)
class Release:
    """A take as it was put on the shelf: what the world may know of it."""

    title: str
    tags: tuple[str, ...]
    bpm: float
    key: str
    duration: float  # seconds
    form: tuple[Mapping[str, Any], ...]
    plan: Mapping[str, Any]
    reading: Mapping[str, Any]
    report: Mapping[str, Any]
    assets: tuple[Asset, ...]
    lyrics: str = ""  # its words, with their marks

    def asset(self, kind: str) -> Asset:
        """The file of that kind. KeyError if this release has none."""
        for asset in self.assets:
            if asset.kind == kind:
                return asset
        raise KeyError(kind)


@dataclass(frozen=True, kw_only=True)
class Job:
    id: str  # uuid4
    brief: Brief
    origin: Origin
    state: State = State.QUEUED
    progress: float = 0.0  # 0 to 1
    stage: str = ""  # what is being done, in words
    attempt: int = 0
    version: int = 0  # grows with every change that can be seen
    releases: tuple[Release, ...] = ()  # one for each take
    problem: str = ""  # a sentence, when failed or refused
    created: datetime
    started: datetime | None = None
    finished: datetime | None = None

    @property
    def release(self) -> Release | None:
        """The first take; None while there is none."""
        return self.releases[0] if self.releases else None

    @property
    def takes(self) -> tuple[str, ...]:
        """The ids of its takes, known before there is anything to hear."""
        return tuple(take_id(self.id, number) for number in range(1, self.brief.takes + 1))

    def move(self, to: State, at: datetime, **changes: Any) -> "Job":  # noqa: ANN401 - fields of Job
        """The same job, one step on. Raises TooLate for a move that is not in MOVES."""
        if to not in MOVES[self.state]:
            raise TooLate(f"A {self.state} job cannot become {to}.", id=self.id)
        if to is State.RUNNING:
            changes["started"] = at
        if not MOVES[to]:
            changes["finished"] = at
        return replace(self, state=to, **changes)


# A take's id is its job's with another first digit, so that either tells the other and no table has
# to be kept. Both are as hard to guess.
_FIRST_DIGIT = 124  # bits to the right of it


def take_id(job: str, number: int) -> str:
    """The id of a job's take; takes are numbered from 1. A version 4 UUID, as the job's."""
    return str(UUID(int=UUID(job).int ^ number << _FIRST_DIGIT))


def jobs_of(take: str) -> tuple[str, ...]:
    """The jobs this could be a take of, as the first, the second and so on."""
    return tuple(take_id(take, number) for number in range(1, TAKES_LIMIT + 1))


def short(id: str) -> str:
    """The first twelve digits of a job's or a take's id: 48 bits, for doors that write ids so."""
    return UUID(id).hex[:12]


def job_of_short(take: str) -> str:
    """`short` of the job whose first take's is this."""
    return f"{int(take[0], 16) ^ 1:x}{take[1:]}"
