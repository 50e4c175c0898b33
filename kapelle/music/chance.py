"""Seeded chance, named like a path.

    chance = Chance(seed=7)
    chance / "drums" / "verse" / 3      # always the same dice, whatever else was rolled

Naming a stream, rather than taking the next numbers of a shared one, means that adding
a part, or a new idea inside a part, leaves every other part's notes where they were.
Built on random.Random.random() alone, the one method whose sequence Python promises to keep.
"""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from math import cos, log, pi, sqrt
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    def __init__(self, seed: int, path: str = "") -> None:
        self._seed, self._path = seed, path
        digest = blake2b(f"{seed}{path}".encode(), digest_size=16).digest()
        self._dice = Random(int.from_bytes(digest))

    def __truediv__(self, name: str | int) -> "Chance":
        return Chance(self._seed, f"{self._path}/{name}")

    def __repr__(self) -> str:
        return f"Chance({self._seed}{self._path})"

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self._dice.random()

    def number(self) -> int:
        """A whole number to seed other dice with, short enough to be written on a page."""
        return int(self._dice.random() * 2**31)

    def maybe(self, probability: float) -> bool:
        return self._dice.random() < probability

    def pick(self, options: Sequence[T]) -> T:
        return options[int(self._dice.random() * len(options))]

    def weigh(self, options: Mapping[T, float]) -> T:
        """One key, chosen in proportion to its value."""
        left = self._dice.random() * sum(options.values())
        *others, last = options
        for option in others:
            if (left := left - options[option]) < 0:
                return option
        return last

    def bell(self, spread: float) -> float:
        """A normal deviate around 0 with standard deviation `spread` (Box and Muller 1958)."""
        radius = sqrt(-2 * log(1 - self._dice.random()))
        return spread * radius * cos(2 * pi * self._dice.random())

    def shuffle(self, options: Sequence[T]) -> list[T]:
        deck = list(options)
        for last in range(len(deck) - 1, 0, -1):
            other = int(self._dice.random() * (last + 1))
            deck[last], deck[other] = deck[other], deck[last]
        return deck
