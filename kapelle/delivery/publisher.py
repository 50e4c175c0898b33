"""Publishing: a take is pressed, dressed and stood on the shelf, and what the world may know of
it becomes a Release. Names begin with `job.attempt`, so a late worker cannot touch a newer song.

Two pressings are made at once: the MP3 that everybody asks for, and a FLAC, from which every other
format can be made later (`press.py`). What each costs is in docs/why.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from kapelle.delivery import cover, encode, facts, press, tags
from kapelle.delivery.names import file_name
from kapelle.delivery.shelf import Shelf
from kapelle.jobs.brief import Brief
from kapelle.jobs.engine import Take, Verses
from kapelle.jobs.job import Asset, Release


@dataclass(frozen=True)
class Item:
    """A file to be stood on the shelf."""

    kind: str
    name: str
    mime: str
    data: bytes


def publish(made: Take | Verses, brief: Brief, *, prefix: str, shelf: Shelf) -> Release:
    """Put the song and all that belongs to it on the shelf. FileExistsError when this attempt
    already did."""
    return _printed(made) if isinstance(made, Verses) else _pressed(made, brief, prefix, shelf)


def _printed(verses: Verses) -> Release:
    """Words alone need no shelf."""
    return Release(
        title=verses.title,
        tags=verses.tags,
        bpm=0.0,
        key="",
        duration=0.0,
        form=(),
        plan={},
        reading={},
        report=verses.report,
        assets=(),
        lyrics=verses.text,
    )


def _pressed(take: Take, brief: Brief, prefix: str, shelf: Shelf) -> Release:
    return Release(
        title=take.title,
        tags=take.tags,
        bpm=take.bpm,
        key=take.key,
        duration=take.audio.seconds,
        form=take.form,
        plan=take.plan,
        reading=take.reading,
        report=take.report,
        assets=(*(_stand(shelf, prefix, item) for item in _items(take, brief)), *_later(prefix)),
        lyrics=take.lyrics,
    )


def _items(take: Take, brief: Brief) -> Iterator[Item]:
    picture = cover.paint(take.title, take.look)
    song, master = (
        tags.dress(encode.encode(take.audio, kind), take, picture) for kind in ("mp3", "flac")
    )
    yield Item("audio", "song.mp3", "audio/mpeg", song)
    yield Item("cover", "cover.jpg", "image/jpeg", picture)
    yield Item("song.flac", "song.flac", "audio/flac", master)
    yield Item("song.json", "song.json", "application/json", facts.page(facts.facts(take, brief)))
    if take.midi:
        yield Item("song.mid", "song.mid", "audio/midi", take.midi)
    if take.lines:
        yield Item("song.lrc", "song.lrc", "text/plain; charset=utf-8", take.lines.encode())
    for player, stem in take.stems.items():
        name = f"stem-{file_name(player).replace(' ', '-')}.flac"
        yield Item(name, name, "audio/flac", encode.encode(stem, "flac"))


def _stand(shelf: Shelf, prefix: str, item: Item) -> Asset:
    name = f"{prefix}/{item.name}"
    shelf.put(name, item.data, item.mime)
    return Asset(item.kind, name, item.mime, len(item.data), sha256(item.data).hexdigest())


def _later(prefix: str) -> Iterator[Asset]:
    """What is pressed when somebody asks for it."""
    for kind in press.FORMATS:
        name = f"song.{kind}"
        yield Asset(name, f"{prefix}/{name}", encode.FORMATS[kind].mime, 0, "", ready=False)
