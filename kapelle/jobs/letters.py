"""Announcing a finished job: what is sent, what came of it, and when to try again.

The desk decides and remembers; whoever is handed in as `send` does the sending.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from random import Random
from typing import Any

FIRST_WAIT_S = 5.0  # then 10, 20, … : Standard Webhooks' advice is exponential, with jitter
LONGEST_WAIT_S = 6 * 3600.0
TRIES = 18  # the waits then span about a day and a half, so a night's outage loses nothing
JITTER = 0.25  # share of the wait; keeps a thousand letters from knocking at the same second


@dataclass(frozen=True)
class Letter:
    """One webhook."""

    id: str  # the same in every try, so that the receiver can tell a repetition
    url: str
    body: Mapping[str, Any]  # JSON
    secret: str = field(repr=False)  # whsec_…, signs the body; empty: goes unsigned
    headers: Mapping[str, str] = field(
        default_factory=dict[str, str], repr=False
    )  # a dialect's own


@dataclass(frozen=True)
class Announcement:
    """What a dialect says of a job to whoever asked to be called back."""

    body: Mapping[str, Any]  # JSON
    headers: Mapping[str, str] = field(
        default_factory=dict[str, str], repr=False
    )  # secrets among them


@dataclass(frozen=True)
class Receipt:
    """What came of one try."""

    status: int | None = None  # of HTTP; None when no answer came
    error: str = ""  # in words, for the operator

    @property
    def arrived(self) -> bool:
        return self.status is not None and 200 <= self.status < 300

    @property
    def unwanted(self) -> bool:
        """410 Gone: the receiver asks never to hear of this again."""
        return self.status == 410


class Fate(StrEnum):
    """What has become of a webhook."""

    WAITING = "waiting"  # for its first try, or its next
    DELIVERED = "delivered"
    GIVEN_UP = "given_up"


@dataclass(frozen=True)
class Try:
    """One try of a webhook, as it is remembered."""

    at: datetime
    receipt: Receipt


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """A webhook as the log shows it."""

    id: int
    job: str
    event: str  # the state it tells of
    url: str
    fate: Fate
    next_at: datetime | None  # while it waits
    created: datetime
    tries: tuple[Try, ...]  # oldest first, those of earlier deliveries among them


Send = Callable[[Letter], Awaitable[Receipt]]


def wait_s(tries: int, first_s: float, dice: Random) -> float | None:
    """Seconds until the next try, after so many. None: it was the last."""
    if tries >= TRIES:
        return None
    wait = min(first_s * 2.0 ** (tries - 1), LONGEST_WAIT_S)
    return wait * dice.uniform(1 - JITTER, 1 + JITTER)
