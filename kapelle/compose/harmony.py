"""The changes: which chords each letter of the form goes by.

A handful of settings is drawn for the whole song and judged together, since what matters is how
the letters stand beside each other: different, at home in one key, and led back to the tonic.
"""

from collections.abc import Mapping
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
DRAWS = 24


def choose(sections: tuple[Section, ...], genre: Genre, key: Key, chance: Chance) -> dict[str, str]:
    """The changes of every letter, in numerals."""
    families = weightiest(sections)
    drawn = [_draw(families, genre, key, chance / draw) for draw in range(DRAWS)]
    return max(drawn, key=lambda changes: judge(changes, sections, key)) if families else {}


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
        letter: (chance / letter).pick(genre.changes[f"{third} {HARMONIC[family]}"])
        for letter, family in families.items()
    }


def judge(numerals: Mapping[str, str], sections: tuple[Section, ...], key: Key) -> float:
    """How well these changes make one song. A judge of keys needs a tonic that starts sections,
    rules a fair share of them and is led to by its own dominant; loops that keep it off the
    downbeat were heard in another key by every detector we tried.
    """
    changes = {letter: spell(line, key) for letter, line in numerals.items()}
    sounding = [chord for part in sections for bar in changes[part.letter] for chord in bar]
    home = sum(chord.root == key.tonic for chord in sounding) / max(1, len(sounding))
    starts = sum(bars[0][0].root == key.tonic for bars in changes.values()) / len(changes)
    leading = (key.tonic + 11) % 12
    led = sum(any(leading in chord.tones for chord in bars[-1]) for bars in changes.values())
    different = len({roots(bars) for bars in changes.values()}) / len(changes)
    return 2 * different + starts + led / len(changes) - 3 * abs(home - 0.42)


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
