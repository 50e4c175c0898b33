"""Everything that can go wrong, said once.

    Trouble
    ├── BadBrief       the caller asked for something we cannot read or do   (field)
    ├── NotAllowed     no key, a wrong key, or one that has been revoked or has expired  (reason)
    ├── Forbidden      a good key that may not do this                       (capability)
    ├── NotFound       no such job, engine or file, or someone else's        (what)
    ├── TooLate        the job has already moved past this request
    ├── KeyReused      an idempotency key that was used for another request
    ├── Refused        we read it, and we will not make it                   (rule)
    ├── Busy           come back later                                       (retry_after_s)
    │   └── Away       what we stand on does not answer                      (retry_after_s)
    └── EngineFailed   the engine tried and broke

No class here knows an HTTP status: each dialect owns a table from `Kind` to its own words.
The first docstring line is the default message.
"""

from enum import StrEnum
from typing import ClassVar


class Kind(StrEnum):
    BAD_BRIEF = "bad_brief"
    NOT_ALLOWED = "not_allowed"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    TOO_LATE = "too_late"
    KEY_REUSED = "key_reused"
    REFUSED = "refused"
    BUSY = "busy"
    AWAY = "away"
    ENGINE_FAILED = "engine_failed"


class Trouble(Exception):  # noqa: N818 - the house word; "error" is what a dialect may call it
    """Something went wrong."""

    kind: ClassVar[Kind]

    def __init__(self, message: str = "", **facts: object) -> None:
        self.message = message or (self.__doc__ or "").partition("\n")[0]
        self.facts = facts
        super().__init__(self.message)


class BadBrief(Trouble):
    """The request could not be understood."""

    kind = Kind.BAD_BRIEF


class NotAllowed(Trouble):
    """This needs a key that may do it."""

    kind = Kind.NOT_ALLOWED


class Forbidden(Trouble):
    """This key may not do that."""

    kind = Kind.FORBIDDEN


class NotFound(Trouble):
    """There is no such thing here."""

    kind = Kind.NOT_FOUND


class TooLate(Trouble):
    """The job has already finished."""

    kind = Kind.TOO_LATE


class KeyReused(Trouble):
    """This idempotency key was used for another request."""

    kind = Kind.KEY_REUSED


class Refused(Trouble):
    """This request is against the house rules."""

    kind = Kind.REFUSED


class Busy(Trouble):
    """Too many requests; try again in a moment."""

    kind = Kind.BUSY


class Away(Busy):
    """The desk is restarting; try again."""

    kind = Kind.AWAY


class EngineFailed(Trouble):
    """The engine could not make this song."""

    kind = Kind.ENGINE_FAILED
