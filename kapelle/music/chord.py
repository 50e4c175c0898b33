"""Chords, and the roman numerals genres write their changes in.

    "i9 | iv9 | bVImaj7 | V7b9"     four bars
    "I | V/7 | vi | IV V"           V over its leading tone; the last bar in two halves

A numeral counts from the tonic of the major scale, in minor too: the sixth of C minor is bVI.
Upper case holds a major third, lower case a minor one; after the slash stands the degree in the bass.
"""

import re
from dataclasses import dataclass

from kapelle.music.pitch import Key

DEGREES = {"i": 0, "ii": 2, "iii": 4, "iv": 5, "v": 7, "vi": 9, "vii": 11}
SCALE_STEPS = (0, 2, 4, 5, 7, 9, 11)  # what "/3" in the bass counts along
SHIFTS = {"b": -1, "#": 1, "": 0}

MAJOR: dict[str, tuple[int, ...]] = {
    "": (0, 4, 7),
    "6": (0, 4, 7, 9),
    "69": (0, 4, 7, 9, 14),
    "add9": (0, 4, 7, 14),
    "maj7": (0, 4, 7, 11),
    "maj9": (0, 4, 7, 11, 14),
    "7": (0, 4, 7, 10),
    "9": (0, 4, 7, 10, 14),
    "13": (0, 4, 10, 14, 21),  # the fifth makes room, as on a piano
    "maj13": (0, 4, 11, 14, 21),
    "maj7#11": (0, 4, 7, 11, 18),
    "7b9": (0, 4, 7, 10, 13),
    "7#9": (0, 4, 7, 10, 15),
    "7#11": (0, 4, 10, 14, 18),
    "7b13": (0, 4, 10, 20),
    "13b9": (0, 4, 10, 13, 21),
    "+7": (0, 4, 8, 10),
    "sus2": (0, 2, 7),
    "sus4": (0, 5, 7),
    "7sus4": (0, 5, 7, 10),
    "9sus4": (0, 5, 7, 10, 14),
    "+": (0, 4, 8),
}
MINOR: dict[str, tuple[int, ...]] = {
    "": (0, 3, 7),
    "6": (0, 3, 7, 9),
    "add9": (0, 3, 7, 14),
    "7": (0, 3, 7, 10),
    "9": (0, 3, 7, 10, 14),
    "69": (0, 3, 7, 9, 14),
    "11": (0, 3, 7, 10, 17),
    "maj7": (0, 3, 7, 11),
    "o": (0, 3, 6),
    "o7": (0, 3, 6, 9),
    "ø7": (0, 3, 6, 10),
}
_NUMERAL = re.compile(
    r"^([b#]?)(iii|ii|iv|i|vii|vi|v|III|II|IV|I|VII|VI|V)([^/]*)(?:/([b#]?)([1-7]))?$"
)


@dataclass(frozen=True, slots=True)
class Chord:
    root: int  # pitch class
    tones: tuple[int, ...]  # pitch classes, root first, then as stacked
    bass: int  # pitch class
    symbol: str  # "Fm9", for people

    @property
    def third(self) -> int:
        """The tone that gives the chord its colour; the fourth when it is suspended."""
        return self.tones[1]

    @property
    def fifth(self) -> int:
        """Perfect, unless the chord says otherwise; also where the hand leaves it out."""
        return self._tone((6, 7, 8), 7)

    @property
    def seventh(self) -> int:
        """The other tone that gives the colour away; a chord without one lends its fifth."""
        return self._tone((10, 11), (self.fifth - self.root) % 12)

    def _tone(self, steps: tuple[int, ...], plain: int) -> int:
        held = [tone for tone in self.tones if (tone - self.root) % 12 in steps]
        return held[0] if held else (self.root + plain) % 12


def read(numeral: str, key: Key) -> Chord:
    """One numeral in a key. ValueError for one that nobody could play."""
    found = _NUMERAL.match(numeral)
    if found is None:
        raise ValueError(f"{numeral!r} is not a numeral; write it like 'bVImaj7' or 'V/7'.")
    shift, degree, quality, bass_shift, bass = found.groups(default="")
    table = MAJOR if degree.isupper() else MINOR
    if quality not in table:
        raise ValueError(f"{numeral!r}: {quality!r} must be one of {sorted(table)}.")
    root = (key.tonic + DEGREES[degree.lower()] + SHIFTS[shift]) % 12
    low = (key.tonic + SCALE_STEPS[int(bass) - 1] + SHIFTS[bass_shift]) % 12 if bass else root
    tones = tuple(dict.fromkeys((root + step) % 12 for step in table[quality]))
    colour = quality if degree.isupper() or quality in {"o", "o7", "ø7"} else f"m{quality}"
    over = f"/{key.spell(low)}" if bass else ""
    return Chord(root, tones, low, f"{key.spell(root)}{colour}{over}")


def spell(changes: str, key: Key) -> tuple[tuple[Chord, ...], ...]:
    """A line of changes as bars, each with its chords in order."""
    return tuple(tuple(read(numeral, key) for numeral in bar.split()) for bar in changes.split("|"))


def around(chord: Chord, key: Key) -> tuple[int, ...]:
    """The scale a player would run over this chord: the key's, bent to hold the chord's tones.

    Over G in C minor the B flat becomes B, over F minor in C major the A becomes A flat. A tone from
    outside the key takes the place of its neighbour, rather not of the tonic or the fifth, so the
    scale keeps its number of steps and its pillars.
    """
    scale = list(key.scale)
    pillars = {0: 2, 4: 1}  # degrees: how much they would be missed
    for tone in chord.tones:
        if tone in scale:
            continue
        neighbours = [place for place, pc in enumerate(scale) if (pc - tone) % 12 in {1, 11}]
        free = [place for place in neighbours if scale[place] not in chord.tones]
        if free:
            scale[min(free, key=lambda place: pillars.get(place, 0))] = tone
    return tuple(sorted(scale))
