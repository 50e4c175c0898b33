"""The engines, by name. A new one is a file beside this one and a line here.

They are imported when loaded and not before: a model's weights or a compiled kernel should cost
nobody who does not ask for them.
"""

from collections.abc import Callable
from pathlib import Path

from kapelle.jobs.engine import Engine


def _composer(data: Path) -> Engine:
    from kapelle.engines.composer import Composer  # noqa: PLC0415 - see above

    return Composer(data)


def _silence(data: Path) -> Engine:
    from kapelle.engines.silence import Silence  # noqa: PLC0415 - see above

    del data  # needs nothing
    return Silence()


ENGINES: dict[str, Callable[[Path], Engine]] = {"composer": _composer, "silence": _silence}


def names() -> tuple[str, ...]:
    """Every engine there is, whether or not it was ever loaded."""
    return tuple(ENGINES)


def load(name: str, data: Path) -> Engine:
    """The engine of that name; `data` is the folder of everything that lasts."""
    return ENGINES[name](data)
