"""Publishing: a take is pressed, dressed and stood on the shelf, and what the world may know of
it becomes a Release. Names begin with `job.attempt`, so a late worker cannot touch a newer song.
"""

from hashlib import sha256

from kapelle.delivery import cover, encode, tags
from kapelle.delivery.shelf import Shelf
from kapelle.jobs.engine import Take
from kapelle.jobs.job import Asset, Release


def publish(take: Take, *, prefix: str, shelf: Shelf) -> Release:
    """Put the song and its cover on the shelf. FileExistsError when this attempt already did."""
    picture = cover.paint(take.title, take.look)
    song = tags.dress(encode.encode(take.audio, "mp3"), take, picture)
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
        assets=(
            _stand(shelf, "audio", f"{prefix}/song.mp3", "audio/mpeg", song),
            _stand(shelf, "cover", f"{prefix}/cover.jpg", "image/jpeg", picture),
        ),
    )


def _stand(shelf: Shelf, kind: str, name: str, mime: str, data: bytes) -> Asset:
    shelf.put(name, data, mime)
    return Asset(kind, name, mime, len(data), sha256(data).hexdigest())
