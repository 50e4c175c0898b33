"""The shapes of the tables: a colour (what a feeling does to music), a style, a line of phrases."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Colour:
    """What a feeling or an image does to the music. Zero leaves things as the genre has them."""

    energy: float  # 0 to 1: where it pulls the song's energy
    minor: float = 0.0  # -1 calls for major, 1 for minor
    pace: float = 0.0  # -1 the slow end of the genre's tempi, 1 the fast end
    suits: tuple[str, ...] = ()  # images only: genres that show it well, best first
    words: str


@dataclass(frozen=True, kw_only=True)
class Style:
    """A name for music that is none of our genres: a wider one, or a neighbour's."""

    suits: tuple[str, ...]  # our genres that play it, nearest first
    tempo: tuple[float, float]  # bpm it is usually played at
    wide: bool = False  # an umbrella: `suits` are kinds of it, and any of them is no substitute
    far: bool = False  # really another music: whoever asks is told what is played instead
    brings: tuple[str, ...] = ()  # instruments one expects to hear
    without: tuple[str, ...] = ()  # and those one does not
    words: str


def listed(words: str) -> tuple[str, ...]:
    """The phrases of one line of a table."""
    return tuple(word for part in words.split(",") if (word := part.strip()))
