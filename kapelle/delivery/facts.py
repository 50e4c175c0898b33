"""What is known of a song, on one page of JSON: `song.json` beside the song, here and in `make`."""

import json
import math
from collections.abc import Mapping
from typing import Any

from kapelle import __version__
from kapelle.jobs.brief import Brief
from kapelle.jobs.engine import Take


def facts(take: Take, brief: Brief) -> dict[str, Any]:
    return {
        "title": take.title,
        "genre": take.look.genre,
        "bpm": take.bpm,
        "key": take.key,
        "duration": take.audio.seconds,
        "tags": take.tags,
        "prompt": brief.prompt,
        "seed": brief.seed,
        "engine": brief.engine,
        "engine_version": __version__,
        "form": take.form,
        "chords": take.chords,
        "lyrics": take.lyrics,
        "reading": take.reading,
        "report": take.report,
    }


def page(value: Mapping[str, Any]) -> bytes:
    """JSON to be read: indented, with every letter as it is."""
    text = json.dumps(finite(value), ensure_ascii=False, indent=2, allow_nan=False, default=float)
    return f"{text}\n".encode("utf-8", "replace")


def finite(value: Any) -> Any:  # noqa: ANN401 - JSON
    """The same without NaN and infinity, which JSON lacks: the loudness of silence is null."""
    if isinstance(value, Mapping):
        return {str(name): finite(one) for name, one in value.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - JSON
    if isinstance(value, (list, tuple)):
        return [finite(one) for one in value]  # pyright: ignore[reportUnknownVariableType] - JSON
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
