"""Saying how far along a long piece of work is, and finding out whether to go on."""

from collections.abc import Callable
from typing import TypeAlias

Tell: TypeAlias = Callable[[float, str], None]
"""tell(0.4, "mixing the bass"): may raise, and then the work stops."""


def quiet(done: float, stage: str) -> None:
    """Tell nobody, and go on."""
