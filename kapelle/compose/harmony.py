"""The changes: which chords each letter of the form goes by.

A handful of settings is drawn for the whole song and judged together, since what matters is how
the letters stand beside each other: different, at home in one key, and led back to the tonic.
"""

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from kapelle.compose import metres
from kapelle.compose.metres import Bar
from kapelle.compose.plan import Section
from kapelle.compose.scene import Span
from kapelle.music.chance import Chance
from kapelle.music.chord import Chord, spell
from kapelle.music.genre import FAMILIES, HARMONIC, Genre
from kapelle.music.pitch import Key
from kapelle.music.units import Metre

Bars = tuple[tuple[Chord, ...], ...]  # the chords of each bar
DRAWS = 48
LEEWAY = 0.5  # how far below the best a setting may be judged and still be played tonight
TURNED = 0.7  # how often one chord of a letter gives way to a relative
RELATIVES: Mapping[str, tuple[str, ...]] = {
    # Two tones in common, and the same place in the sentence: home, away, or on the way back.
    "I": ("vi", "I/3"),
    "IV": ("ii",),
    "ii": ("IV",),
    "vi": ("IV",),
    "iii": ("I/3",),
    "I/3": ("iii", "vi"),
    "V/7": ("V",),
    "I6": ("Imaj7", "vi7"),
    "Imaj7": ("vi7", "iii7", "I6"),
    "Imaj9": ("vi9", "iii7"),
    "II9": ("ii9",),
    "VI7": ("vi7",),
    "IV6": ("ii7",),
    "IVmaj7": ("ii7",),
    "IVmaj9": ("ii9",),
    "IVadd9": ("ii7", "vi7"),
    "vi7": ("IVmaj7",),
    "vi9": ("IVmaj9",),
    "iii7": ("vi7",),
    "i": ("bVI",),
    "iv": ("bVI",),
    "bVI": ("iv",),
    "bIII": ("i/b3",),
    "i6": ("i7",),
    "i7": ("bVImaj7",),
    "i9": ("bVImaj7", "i7"),
    "iv7": ("bVImaj7", "iiø7"),
    "iv9": ("bVImaj7", "iiø7"),
    "bVImaj7": ("iv7", "iv9"),
}
"""Who may stand in for whom inside a progression. Dominants are missing: they lead home."""


def choose(sections: tuple[Section, ...], genre: Genre, key: Key, chance: Chance) -> dict[str, str]:
    """The changes of every letter, in numerals: of the good settings, not always the best.

    Each progression a chorus might have gets its turn, with the setting that suits it best.
    """
    families = weightiest(sections)
    if not families:
        return {}
    hook = min(families, key=lambda letter: list(HARMONIC).index(families[letter]))
    drawn = [_draw(families, genre, key, chance / draw) for draw in range(DRAWS)]
    worth = [judge(changes, sections, key) for changes in drawn]
    least = max(worth) - LEEWAY
    ranked = sorted(range(DRAWS), key=lambda draw: worth[draw])  # the best of each comes last
    best = {drawn[draw][hook]: drawn[draw] for draw in ranked if worth[draw] >= least}
    return best[(chance / "tonight").pick(list(best))]


def weightiest(sections: tuple[Section, ...]) -> dict[str, str]:
    """Each letter's most important family: an intro on the chorus letter borrows the chorus."""
    order = list(HARMONIC)
    families: dict[str, str] = {}
    for section in sections:
        family = FAMILIES[section.role]
        known = families.setdefault(section.letter, family)
        families[section.letter] = min(known, family, key=order.index)
    return families


def _draw(families: Mapping[str, str], genre: Genre, key: Key, chance: Chance) -> dict[str, str]:
    third = "minor" if key.minor else "major"
    return {
        letter: _turned(
            (chance / letter).pick(genre.changes[f"{third} {HARMONIC[family]}"]),
            chance / letter / "turned",
        )
        for letter, family in families.items()
    }


def _turned(line: str, chance: Chance) -> str:
    """The progression as this band has it tonight: one chord on the way, or none, by its relative.

    It begins where it began, its last bar leads where it led, and a dominant still finds home.
    """
    *way, last = (bar.split() for bar in line.split("|"))
    places = [(bar, at) for bar, chords in enumerate(way) for at in range(len(chords))]
    able = [
        (bar, at)
        for before, (bar, at) in pairwise(places)
        if way[bar][at] in RELATIVES and not way[before[0]][before[1]].startswith("V")
    ]
    if not able or not chance.maybe(TURNED):
        return line
    bar, at = chance.pick(able)
    way[bar][at] = chance.pick(RELATIVES[way[bar][at]])
    return " | ".join(" ".join(chords) for chords in (*way, last))


def judge(numerals: Mapping[str, str], sections: tuple[Section, ...], key: Key) -> float:
    """How well these changes make one song. A judge of keys needs a tonic that starts sections,
    rules a fair share of them and is led to by its own dominant; loops that keep it off the
    downbeat were heard in another key by every detector we tried.
    """
    changes = {letter: _spelt(line, key) for letter, line in numerals.items()}
    sounding = [chord for part in sections for bar in changes[part.letter] for chord in bar]
    home = sum(chord.root == key.tonic for chord in sounding) / max(1, len(sounding))
    starts = sum(bars[0][0].root == key.tonic for bars in changes.values()) / len(changes)
    leading = (key.tonic + 11) % 12
    led = sum(any(leading in chord.tones for chord in bars[-1]) for bars in changes.values())
    different = len({roots(bars) for bars in changes.values()}) / len(changes)
    return 2 * different + starts + led / len(changes) - 3 * abs(home - 0.42)


@lru_cache(maxsize=1024)
def _spelt(line: str, key: Key) -> Bars:
    """`spell`, remembered: the same few lines are judged over and over."""
    return spell(line, key)


def roots(bars: Bars) -> tuple[int, ...]:
    """Pitch classes, in order: what tells one progression from another."""
    return tuple(chord.root for bar in bars for chord in bar)


def lay(bars: Bars, count: int, at: int, metre: Metre, bar: int) -> tuple[Span, ...]:
    """The changes over `count` bars from a tick: whole rounds, then a round drawn together."""
    rounds, rest = divmod(count, len(bars))
    order = [*range(len(bars))] * rounds + _digest(len(bars), rest)
    spans: list[Span] = []
    for number, place in enumerate(order):
        spans += _bar(bars[place], at + number * bar, metre, bar)
    return tuple(spans)


def _digest(length: int, count: int) -> list[int]:
    """`count` bars of a round of `length` that still start at its start and close with its close."""
    if count < 2:
        return [0] * count
    return [round(number * (length - 1) / (count - 1)) for number in range(count)]


def _bar(chords: tuple[Chord, ...], at: int, metre: Metre, bar: int) -> list[Span]:
    cuts = _cuts(len(chords), bar if isinstance(bar, Bar) else metres.bar(metre))
    return [
        Span(at + start, end - start, chord)
        for chord, (start, end) in zip(chords, pairwise(cuts), strict=True)
    ]


def _cuts(count: int, bar: Bar) -> list[int]:
    """Where chords share a bar: at the beginnings of its groups; three quarters make two and one."""
    if bar.common or count == 1:
        return [bar * n // count for n in range(count + 1)]
    if len(bar.groups) == 1 and count == 2:
        return [0, bar.beats[-1][0], bar]
    places = bar.starts if len(bar.groups) >= count else tuple(at for at, _ in bar.beats)
    if len(places) < count:
        return [bar * n // count for n in range(count + 1)]
    near = [min(places[n:], key=lambda at, n=n: abs(at - bar * n / count)) for n in range(count)]
    return [*near, int(bar)] if len(set(near)) == count else [*places[:count], int(bar)]


def close(
    spans: tuple[Span, ...], genre: Genre, key: Key, metre: Metre, bar: int
) -> tuple[Span, ...]:
    """The song's last bar becomes the cadence, whatever the round had there."""
    last = spans[-1].end - bar
    cadence = spell(genre.endings["minor" if key.minor else "major"], key)[0]
    kept = tuple(
        Span(span.at, min(span.end, last) - span.at, span.chord) for span in spans if span.at < last
    )
    return (*kept, *_bar(cadence, last, metre, bar))


def moved(chord: Chord, semitones: int) -> Chord:
    """The chord as somebody in another key hears it; its symbol stays with the numeral."""
    if not semitones:
        return chord
    return Chord(
        (chord.root + semitones) % 12,
        tuple((tone + semitones) % 12 for tone in chord.tones),
        (chord.bass + semitones) % 12,
        chord.symbol,
    )


def final(genre: Genre, key: Key) -> Chord:
    """The chord the song ends on."""
    return spell(genre.endings["minor" if key.minor else "major"], key)[-1][0]
