"""Chance, the same on every Python: everything is drawn from `random.Random.random()`."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A stream of chance. `fork(name)` makes an independent one, so that a new story does not move the others."""

    def __init__(self, seed: int, path: str = "") -> None:
        self._seed = seed
        self._path = path
        digest = hashlib.sha256(f"{seed}/{path}".encode()).digest()
        self._random = random.Random(int.from_bytes(digest[:8], "big"))

    def fork(self, name: str) -> Dice:
        return Dice(self._seed, f"{self._path}/{name}")

    def share(self) -> float:
        """[0, 1)."""
        return self._random.random()

    def chance(self, probability: float) -> bool:
        return self._random.random() < probability

    def below(self, count: int) -> int:
        """0 .. count - 1."""
        return int(self._random.random() * count)

    def between(self, low: int, high: int) -> int:
        """low .. high, both inclusive."""
        return low + int(self._random.random() * (high - low + 1))

    def around(self, middle: float, spread: float) -> float:
        """A bell around `middle`: the mean of three even draws, never beyond middle ± spread."""
        total = self._random.random() + self._random.random() + self._random.random()
        return middle + spread * (total / 1.5 - 1.0)

    def pick(self, choices: Sequence[T]) -> T:
        return choices[int(self._random.random() * len(choices))]

    def weighted(self, choices: Sequence[tuple[T, float]]) -> T:
        """One of the first parts, as likely as its second part says. Weights need not add up to 1."""
        left = self._random.random() * sum(weight for _, weight in choices)
        for choice, weight in choices:
            left -= weight
            if left < 0:
                return choice
        return choices[-1][0]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        result = list(items)
        for last in range(len(result) - 1, 0, -1):
            other = self.below(last + 1)
            result[last], result[other] = result[other], result[last]
        return result

    def some(self, items: Sequence[T], count: int) -> list[T]:
        """`count` different items, or all of them when there are fewer."""
        return self.shuffled(items)[:count]

    def digits(self, count: int) -> str:
        return "".join(str(self.below(10)) for _ in range(count))
