"""Pitches, scales and keys. A pitch is a MIDI number (middle C is 60), a pitch class 0 to 11."""

import re
from dataclasses import dataclass

LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
SIGNS = {"#": 1, "♯": 1, "b": -1, "♭": -1}
NAMES = ("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")

SCALES: dict[str, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "harmonic minor": (0, 2, 3, 5, 7, 8, 11),
}
MINOR_LIKE = frozenset({"minor", "dorian", "phrygian", "harmonic minor"})

_KEY = re.compile(
    r"^\s*([A-Ga-g])\s*(?:(#|♯|b|♭)|[ -]?(sharp|flat)\b)?\s*"
    r"(major|maj|minor|min|m|dorian|phrygian|lydian|mixolydian|harmonic minor)?\s*$"
)
_MODES = {"": "major", "maj": "major", "min": "minor", "m": "minor"}


@dataclass(frozen=True)
class Key:
    tonic: int  # pitch class
    mode: str  # a key of SCALES

    def __post_init__(self) -> None:
        if not 0 <= self.tonic < 12 or self.mode not in SCALES:
            raise ValueError(f"There is no key {self.tonic} {self.mode!r}.")

    @property
    def minor(self) -> bool:
        return self.mode in MINOR_LIKE

    @property
    def scale(self) -> tuple[int, ...]:
        """The pitch classes of the key, tonic first."""
        return tuple((self.tonic + step) % 12 for step in SCALES[self.mode])

    def __str__(self) -> str:
        return f"{NAMES[self.tonic]} {self.mode}"


def read_key(text: str) -> Key:
    """`"F# minor"`, `"Bb"`, `"c sharp min"`, `"Am"` as a Key. ValueError for anything else."""
    found = _KEY.match(text)
    if found is None:
        raise ValueError(f"{text!r} is not a key; write it like 'F# minor' or 'Bb major'.")
    letter, sign, word, mode = found.groups(default="")
    shift = SIGNS[sign] if sign else {"sharp": 1, "flat": -1, "": 0}[word]
    return Key((LETTERS[letter.upper()] + shift) % 12, _MODES.get(mode, mode))


def hertz(pitch: float) -> float:
    """Equal temperament, A4 = 440 Hz."""
    return 440.0 * 2 ** ((pitch - 69) / 12)


def fold(pitch: int, low: int, high: int) -> int:
    """The same tone inside a register, or as near to it as a register under an octave allows."""
    while pitch < low:
        pitch += 12
    while pitch > high:
        pitch -= 12
    return max(low, pitch) if pitch + 12 > high else pitch
