"""Who comes nearest: which of our bands plays a style that is none of our genres, and whom a word
for a player may mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from kapelle.compose import lexicon
from kapelle.music.genre import Genre
from kapelle.music.genres import GENRES
from kapelle.music.units import Metre


@dataclass(frozen=True, kw_only=True)
class Circumstances:
    """What else a prompt says that one of several bands may suit better than the others."""

    bpm: float | None = None
    energy: float | None = None  # 0 to 1
    metre: Metre | None = None
    moods: Sequence[str] = ()
    players: Sequence[str] = ()


NOTHING_ELSE = Circumstances()
# What each step down a style's list, each tenth of tempo outside the genre's limits, and energy
# quite another than the genre's cost; and what a shared mood, player or metre earns. A tempo counts
# most: a band that cannot keep it is the wrong band.
STEP, TEMPO, ENERGY, MOOD, PLAYER, METRE = 0.12, 6.0, 0.7, 0.12, 0.25, 0.5


def nearest(style: str, around: Circumstances = NOTHING_ELSE) -> str:
    """Which of our bands plays `style` best in these circumstances."""
    ours = [name for name in lexicon.STYLES[style].suits if name in GENRES] or sorted(GENRES)[:1]
    return max(ours, key=lambda name: _fit(GENRES[name], around) - STEP * ours.index(name))


def _fit(genre: Genre, around: Circumstances) -> float:
    score = MOOD * min(2, sum(mood in genre.moods for mood in around.moods))
    score += PLAYER * min(2.0, sum(sits(player, genre) for player in around.players))
    if around.bpm is not None:
        score -= TEMPO * min(0.5, _apart(around.bpm, genre))
    if around.energy is not None:
        score -= ENERGY * abs(around.energy - genre.energy)
    if around.metre is not None:
        score += METRE * _dances(genre, around.metre)
    return score


def _dances(genre: Genre, metre: Metre) -> bool:
    """Whether its drummer has grooves of such a bar."""
    return any(groove.beats == metre.bar for bars in genre.grooves.values() for groove in bars)


def _apart(bpm: float, genre: Genre) -> float:
    """How far outside the genre's limits a tempo lies, as a ratio; 0 inside."""
    low, high = genre.limits
    return max(low / bpm, bpm / high, 1.0) - 1.0


def at_home(bpm: float, genre: Genre) -> float:
    """How well a tempo suits a genre: 1 as it is usually played, 0.5 within its limits, else 0."""
    low, high = genre.tempo
    if low <= bpm <= high:
        return 1.0
    return 0.5 if _apart(bpm, genre) == 0 else 0.0


def members(player: str) -> frozenset[str]:
    """The instruments that may answer to a player's name: itself, its group, or its kind."""
    return lexicon.MEMBERS[player] if player in lexicon.MEMBERS else frozenset({player})


def sent_home(player: str) -> frozenset[str]:
    """The instruments that must not be heard when a player is refused."""
    return lexicon.REFUSES[player] if player in lexicon.REFUSES else frozenset({player})


def sits(player: str, genre: Genre) -> float:
    """How well a genre's band has room for a player: 1 where it is a chair's favourite, half of
    that where a mere "guitar" would be of another kind than people mean by the word."""
    if player in ("drums", "bass"):
        return 0.0
    shares = [
        max(weight for name, weight in chair.instruments.items() if name in members(player))
        / max(chair.instruments.values())
        for chair in genre.chairs
        if members(player) & chair.instruments.keys()
    ]
    meant = player not in lexicon.USUAL or any(
        lexicon.USUAL[player] in chair.instruments for chair in genre.chairs
    )
    return max(shares, default=0.0) * (1.0 if meant else 0.5)
