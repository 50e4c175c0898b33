"""The engines, by name. A new one is a file beside this one and a line here.

They are imported when loaded and not before: a model's weights or a compiled kernel should cost
nobody who does not ask for them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kapelle.jobs.engine import Engine
from kapelle.jobs.trouble import NotFound
from kapelle.settings import Words

Fetch = Callable[[str], bytes]
"""fetch("job.1/song.flac"): a file of the shelf. NotFound where there is none."""


@dataclass(frozen=True, kw_only=True)
class Means:
    """What an engine may use of the house."""

    data: Path  # the folder of everything that lasts
    fetch: Fetch
    words: Words | None  # who writes lyrics, if not we


def _composer(means: Means) -> Engine:
    from kapelle.engines.composer import Composer  # noqa: PLC0415 - see above

    return Composer(means.data, means.fetch, means.words)


def _silence(_means: Means) -> Engine:
    from kapelle.engines.silence import Silence  # noqa: PLC0415 - see above

    return Silence()


def _listener(means: Means) -> Engine:
    from kapelle.engines.listener import Listener  # noqa: PLC0415 - see above

    return Listener(means.fetch)


def _lyricist(means: Means) -> Engine:
    from kapelle.engines.lyricist import Lyricist  # noqa: PLC0415 - see above

    return Lyricist(means.words)


ENGINES: dict[str, Callable[[Means], Engine]] = {
    "composer": _composer,
    "silence": _silence,
    "listener": _listener,
    "lyricist": _lyricist,
}


def names() -> tuple[str, ...]:
    """Every engine there is, whether or not it was ever loaded."""
    return tuple(ENGINES)


def no_shelf(name: str) -> bytes:
    """For whoever makes songs without a server."""
    raise NotFound(f"There is no shelf here to find {name} on.")


def load(name: str, data: Path, *, fetch: Fetch = no_shelf, words: Words | None = None) -> Engine:
    """The engine of that name; `data` is the folder of everything that lasts."""
    return ENGINES[name](Means(data=data, fetch=fetch, words=words))
