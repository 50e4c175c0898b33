"""The ladder: a scale as rungs, and ways of getting about on it.

A tune, a solo and a fill all move by steps of some scale, skip now and then, and mean to arrive on
a certain tone at a certain time; `walk` finds the tones between.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from kapelle.music.chance import Chance

LOWEST, HIGHEST = 24, 108  # a ladder needs no rungs beyond any player's reach


@lru_cache(maxsize=1024)
def rungs(classes: tuple[int, ...]) -> tuple[int, ...]:
    """Every pitch of these classes, upwards."""
    return tuple(pitch for pitch in range(LOWEST, HIGHEST + 1) if pitch % 12 in classes)


def place(pitch: int, pitches: Sequence[int]) -> int:
    """Which rung lies nearest; of two as near, the lower."""
    at = bisect_left(pitches, pitch)
    if at == len(pitches) or (at and pitches[at] - pitch >= pitch - pitches[at - 1]):
        at -= 1
    return at


def climb(pitch: int, steps: int, classes: tuple[int, ...]) -> int:
    """So many rungs up or down from the nearest one; somebody between two rungs goes to the next."""
    pitches = rungs(classes)
    at = place(pitch, pitches)
    between = pitches[at] - pitch
    if between * steps > 0:  # half of the first step is made already
        steps -= 1 if steps > 0 else -1
    return pitches[max(0, min(len(pitches) - 1, at + steps))]


def nearest(pitch: int, classes: Sequence[int]) -> int:
    """The nearest pitch of these classes; of two as near, the lower."""
    return min(
        (pitch + shift for shift in range(-6, 7) if (pitch + shift) % 12 in classes),
        key=lambda other: (abs(other - pitch), other),
    )


def walk(start: int, goal: int, count: int, classes: tuple[int, ...], chance: Chance) -> list[int]:
    """`count` pitches that lead from `start` to `goal`, neither of them included.

    Where there is time to spare the line goes past and comes back, or starts the other way; where
    there is too little it skips.
    """
    pitches = rungs(classes)
    here, there = place(start, pitches), place(goal, pitches)
    moves = _moves(count + 1, there - here, chance)
    found: list[int] = []
    for move in moves[:-1]:
        here = max(0, min(len(pitches) - 1, here + move))
        found.append(pitches[here])
    return found


def _moves(count: int, distance: int, chance: Chance) -> list[int]:
    """So many moves that add up to a distance: steps as far as that goes."""
    way = 1 if distance > 0 or (distance == 0 and chance.maybe(0.5)) else -1
    far = abs(distance)
    if far >= count:  # too little time: some steps become skips
        moves = [far // count + (number < far % count) for number in range(count)]
        return [way * move for move in chance.shuffle(moves)]
    if count == 1:
        return [distance]
    spare = count - far
    forth, back = far + spare // 2, spare // 2
    moves = [way] * forth + [-way] * back
    if spare % 2:  # one move too many for steps alone: a skip there and one more step back
        moves = [2 * way] + [way] * (forth - 1) + [-way] * (back + 1)
    return moves if chance.maybe(0.6) else moves[::-1]
