"""Who comes nearest: which of our bands plays a style we have none for, and whom a word may mean."""

from kapelle.compose import lexicon
from kapelle.music.genre import Genre
from kapelle.music.genres import GENRES
from kapelle.music.units import Metre


def nearest(style: str, bpm: float | None, energy: float | None, metre: Metre | None = None) -> str:
    """Which of our bands comes nearest to `style`: one that has its metre and keeps its tempo,
    else the one whose temper fits the energy."""
    ours = [name for name in lexicon.STYLES[style].suits if name in GENRES] or sorted(GENRES)
    if metre is not None:
        ours = [name for name in ours if _dances(GENRES[name], metre)] or ours
    if bpm is not None:
        return min(ours, key=lambda name: _apart(bpm, GENRES[name]))
    lively = 0.4 if energy is None else energy
    return ours[max(0, min(int((lively - 0.2) / 0.8 * len(ours)), len(ours) - 1))]


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
    """The instruments a player's name stands for: itself, or its group."""
    return lexicon.MEMBERS[player] if player in lexicon.MEMBERS else frozenset({player})


def sits(player: str, genre: Genre) -> float:
    """How well a genre's band has room for a player: 1 where it is a chair's favourite."""
    shares = [
        max(weight for name, weight in chair.instruments.items() if name in members(player))
        / max(chair.instruments.values())
        for chair in genre.chairs
        if members(player) & chair.instruments.keys()
    ]
    return 0.0 if player in ("drums", "bass") else max(shares, default=0.0)
