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
PENTATONIC = {False: (0, 2, 4, 7, 9), True: (0, 3, 5, 7, 10)}  # by whether the key is minor
MINOR_LIKE = frozenset({"minor", "dorian", "phrygian", "harmonic minor"})

# How keys are written: the name with fewer sharps or flats.
MAJOR_TONICS = NAMES
MINOR_TONICS = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "G#", "A", "Bb", "B")
# How far below the tonic the major key with the same signature lies. Minor keys name themselves.
PARENT = {"major": 0, "dorian": 2, "phrygian": 4, "lydian": 5, "mixolydian": 7}
SHARPS = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
SHARP_KEYS = frozenset({"G", "D", "A", "E", "B", "F#"})  # majors with sharps in their signature
# Semitones over the tonic -> the step of the scale they are called by: the third is bent, not the
# second raised.
STEP_NAMES = (0, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6, 6)
ACCIDENTALS = {-1: "b", 0: "", 1: "#"}

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

    @property
    def name(self) -> str:
        """The tonic, as the key is written: C# minor, but Db major."""
        if self.mode not in PARENT:
            return MINOR_TONICS[self.tonic]
        parent = MAJOR_TONICS[(self.tonic - PARENT[self.mode]) % 12]
        return (SHARPS if parent in SHARP_KEYS else NAMES)[self.tonic]

    def spell(self, pitch_class: int) -> str:
        """A pitch class as a player in this key would write it, without double accidentals."""
        letters = "CDEFGAB"
        step = STEP_NAMES[(pitch_class - self.tonic) % 12]
        letter = letters[(letters.index(self.name[0]) + step) % 7]
        bent = (pitch_class - LETTERS[letter] + 6) % 12 - 6
        return letter + ACCIDENTALS[bent] if bent in ACCIDENTALS else NAMES[pitch_class]

    def __str__(self) -> str:
        return f"{self.name} {self.mode}"


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
