"""Voicing: where the hands put a chord, so that each voice moves as little as it can.

For every chord all playable positions in the register are laid out, and the cheapest way through
them is searched (Viterbi): movement of the voices, distance from the middle of the register,
spacing. The top voice counts most, since it is the one that is heard as a tune.
"""

from collections.abc import Callable
from functools import lru_cache
from itertools import combinations, pairwise

from kapelle.music.chord import Chord
from kapelle.music.idiom import Shape

Voicing = tuple[int, ...]  # pitches, low to high
MUD = 48  # below C3 two notes want a fifth between them; thirds growl
BREADTH = 19  # an octave and a fifth: what two hands or four strings hold without a stretch
COLOUR = {1: (0,), 2: (1, 0), 3: (1, 0, 2), 4: (1, 3, 0, 2), 5: (1, 3, 0, 4, 2)}  # tones by need
GROWL = 9.0  # what a third in the cellar costs: more than any way round it
KEEP = 10  # positions per chord that the search carries on


@lru_cache(maxsize=512)
def through(
    chords: tuple[Chord, ...],
    register: tuple[int, int],
    voices: int,
    lean: int = 0,
    shape: Shape = Shape.CLOSE,
) -> tuple[Voicing, ...]:
    """A voicing for each chord, led smoothly from the first to the last.

    `lean` moves the hands that many semitones off the middle of their register.
    """
    middle = (register[0] + REACH[shape] if shape in REACH else sum(register) / 2) + lean
    layers = [_ways(chord, shape, register, voices, round(middle)) for chord in chords]
    if not layers:
        return ()
    costs = [_rest(voicing, middle) for voicing in layers[0]]
    trails: list[list[int]] = []
    for before, layer in pairwise(layers):
        arrivals = [
            min(
                (cost + move(old, new), place)
                for place, (cost, old) in enumerate(zip(costs, before, strict=True))
            )
            for new in layer
        ]
        costs = [cost + _rest(new, middle) for (cost, _), new in zip(arrivals, layer, strict=True)]
        trails.append([place for _, place in arrivals])
    place = min(range(len(costs)), key=costs.__getitem__)
    path = [place]
    for trail in reversed(trails):
        path.append(trail[path[-1]])
    return tuple(layer[place] for layer, place in zip(layers, reversed(path), strict=True))


def _ways(
    chord: Chord, shape: Shape, register: tuple[int, int], voices: int, middle: int
) -> tuple[Voicing, ...]:
    """The positions of a chord in a shape; where the shape finds no room, close ones."""
    found = SHAPED[shape](chord, register, voices) if shape in SHAPED else ()
    if found:
        return tuple(sorted(found, key=lambda group: _rest(group, middle))[:KEEP])
    return _positions(_held(chord, shape), chord.root, register, voices, middle)


@lru_cache(maxsize=2048)
def _power(chord: Chord, register: tuple[int, int], voices: int) -> tuple[Voicing, ...]:
    """Root, fifth and octave, the root always at the bottom: what an amplifier keeps apart.

    Where the neck has no room for the octave, two fingers do.
    """
    fifth = (chord.fifth - chord.root) % 12
    steps = (0, fifth, 12)[: max(2, min(voices, 3))]
    return _from_below(chord.root, steps, register) or _from_below(chord.root, steps[:2], register)


@lru_cache(maxsize=2048)
def _octave(chord: Chord, register: tuple[int, int], voices: int) -> tuple[Voicing, ...]:  # noqa: ARG001 -- a shape has one form
    return _from_below(chord.root, (0, 12), register)


def _from_below(
    root: int, steps: tuple[int, ...], register: tuple[int, int]
) -> tuple[Voicing, ...]:
    low, high = register
    roots = [pitch for pitch in range(low, high - steps[-1] + 1) if pitch % 12 == root]
    return tuple(tuple(bottom + step for step in steps) for bottom in roots)


@lru_cache(maxsize=2048)
def _open(chord: Chord, register: tuple[int, int], voices: int) -> tuple[Voicing, ...]:
    """As a guitar in first position or spread strings: the root below, a fifth or more of air above
    it, and every tone of the chord on top, no two of them closer than a whole tone."""
    low, high = register
    wanted = _wanted(chord.tones, voices)
    found: list[Voicing] = []
    for bottom in range(low, min(low + 12, high)):
        if bottom % 12 != chord.root:
            continue
        span = range(bottom + 7, min(high, bottom + WIDEST) + 1)
        pool = [pitch for pitch in span if pitch % 12 in chord.tones]
        found += [
            (bottom, *group)
            for group in combinations(pool, max(voices, len(wanted)) - 1)
            if {bottom % 12, *(pitch % 12 for pitch in group)} >= set(wanted)
            and group[0] - bottom <= TENTH
            and all(2 <= above - below <= AIR for below, above in pairwise(group))
        ]
    return tuple(found)


WIDEST = 28  # semitones from the lowest string to the highest: two octaves and a third
TENTH, AIR = 16, 9  # between the two lowest at most, and between any two above them
REACH: dict[Shape, int] = {Shape.POWER: 10, Shape.OCTAVE: 10, Shape.OPEN: 15}
"""Where shapes that stand on their root are at home: so far above the bottom of the register."""
SHAPED: dict[Shape, Callable[[Chord, tuple[int, int], int], tuple[Voicing, ...]]] = {
    Shape.POWER: _power,
    Shape.OCTAVE: _octave,
    Shape.OPEN: _open,
}
"""Shapes with positions of their own; the others are close positions of fewer tones."""


def _held(chord: Chord, shape: Shape) -> tuple[int, ...]:
    """The tones this shape leaves of a chord."""
    if shape in {Shape.POWER, Shape.OCTAVE}:
        return (chord.root, chord.fifth) if shape is Shape.POWER else (chord.root,)
    if shape is Shape.TRIAD:
        return (chord.root, chord.third, chord.fifth)
    if shape is Shape.SHELL:
        return (chord.third, chord.seventh)
    if shape is Shape.ROOTLESS and len(chord.tones) > 3:
        return chord.tones[1:]
    return chord.tones


@lru_cache(maxsize=2048)
def _positions(
    tones: tuple[int, ...], root: int, register: tuple[int, int], voices: int, middle: int
) -> tuple[Voicing, ...]:
    """The most playable ways to hold a chord here; never none."""
    low, high = register
    voices = voices if len(tones) > 2 else min(voices, 3)
    wanted = _wanted(tones, voices)
    pool = [pitch for pitch in range(low, high + 1) if pitch % 12 in wanted]
    need = set(wanted)
    size = max(voices, len(wanted))
    held = (
        [
            group
            for group in combinations(pool, size)
            if group[-1] - group[0] <= BREADTH and {pitch % 12 for pitch in group} >= need
        ]
        if len(pool) <= 18
        else _stacked(pool, need, size)
    )
    held = held or [_fallback(wanted, low, high)]
    return tuple(
        sorted(held, key=lambda group: _rest(group, middle) + _spacing(group, root))[:KEEP]
    )


def _stacked(pool: list[int], need: set[int], size: int) -> list[Voicing]:
    """In a wide register: groups of near neighbours only, or the search would take all day."""
    found: list[Voicing] = []
    for start in range(len(pool)):
        near = [pitch for pitch in pool[start + 1 :] if pitch - pool[start] <= BREADTH]
        found += [
            (pool[start], *group)
            for group in combinations(near, size - 1)
            if {pitch % 12 for pitch in group} | {pool[start] % 12} >= need
        ]
    return found


def _wanted(tones: tuple[int, ...], voices: int) -> tuple[int, ...]:
    """Which tones to play when there are fewer fingers than tones: colour first.

    The root stays even where the bass has it: C major nine without its C is E minor seven, and a
    listener, or a detector of keys, takes it for that.
    """
    if len(tones) <= voices:
        return tones
    return tuple(tones[place] for place in COLOUR[len(tones)][:voices])


def _fallback(wanted: tuple[int, ...], low: int, high: int) -> Voicing:
    """Whatever of the chord lies in a register too narrow for it, or its nearest octave."""
    inside = [pitch for pitch in range(low, high + 1) if pitch % 12 in wanted]
    return tuple(inside[: len(wanted)]) or (low + (wanted[0] - low) % 12,)


def _rest(voicing: Voicing, middle: float) -> float:
    """How far from home the hand lies."""
    return 0.5 * abs(sum(voicing) / len(voicing) - middle)


def _spacing(voicing: Voicing, root: int) -> float:
    """Wide below, close above; no cluster on top, no growl below, no bare root on top for nothing."""
    gaps = [high - low for low, high in pairwise(voicing)]
    growl = sum(GROWL for low, gap in zip(voicing, gaps, strict=False) if low < MUD and gap < 7)
    semitones = sum(2.5 for gap in gaps if gap == 1) + (2.0 if gaps and gaps[-1] <= 2 else 0.0)
    holes = sum(0.6 * (gap - 9) for gap in gaps if gap > 9)
    return growl + semitones + holes + (0.4 if voicing[-1] % 12 == root else 0.0)


@lru_cache(maxsize=65536)
def move(old: Voicing, new: Voicing) -> float:
    """How far the voices travel. The top voice counts twice; where it stays put it is no tune."""
    if len(old) == len(new):
        travel = sum(abs(a - b) for a, b in zip(old, new, strict=True))
    else:
        travel = sum(min(abs(a - b) for b in old) for a in new)
    top = abs(old[-1] - new[-1])
    return travel + top + (1.5 if top == 0 else 0.0) + (3.0 if top > 5 else 0.0)
