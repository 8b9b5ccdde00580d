"""Chance that falls the same way on every Python, because it draws on `random()` alone.

Python promises that `random.Random(seed).random()` keeps its sequence between versions, and makes
no such promise for `choice`, `shuffle` or `randrange`.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, Generic, TypeVar

Thing = TypeVar("Thing")

# Mandelbrot's offset flattens the head: without it the first of sixty names would be one person in
# five, where censuses show one in fifteen to thirty for the commonest.
_OFFSET: Final = 5


class Weighted(Generic[Thing]):
    """Things with weights, drawn in logarithmic time."""

    def __init__(self, things: Sequence[Thing], weights: Sequence[float]) -> None:
        """Raise ValueError unless each thing has one weight."""
        self.things = tuple(things)
        self._bounds = [bound for _, bound in zip(things, accumulate(weights), strict=True)]

    def at(self, share: float) -> Thing:
        """The thing at a share (0 <= share < 1) of the whole weight."""
        return self.things[bisect_right(self._bounds, share * self._bounds[-1])]


def ranked(things: Sequence[Thing]) -> Weighted[Thing]:
    """Things in falling order of frequency, weighted by Zipf and Mandelbrot's law."""
    return Weighted(things, [1 / (rank + _OFFSET) for rank in range(1, len(things) + 1)])


class Chance:
    """One seeded source of chance; `restart` makes any part of a register reachable by itself."""

    def __init__(self) -> None:
        # Not for secrets: the same seed has to give the same register again.
        self._random = random.Random()  # noqa: S311
        self.share = self._random.random

    def restart(self, seed: int, part: int, step: int) -> None:
        """Begin the sequence that belongs to one part and step of the register with this seed."""
        self._random.seed((seed << 64) | (part << 8) | step)

    def happens(self, rate: float) -> bool:
        """Whether something of this rate (0 to 1) happens now."""
        return self.share() < rate

    def below(self, bound: int) -> int:
        """A whole number from 0 up to, and without, the bound."""
        return int(self.share() * bound)

    def among(self, things: Sequence[Thing]) -> Thing:
        """One of the things, each equally likely."""
        return things[int(self.share() * len(things))]

    def drawn(self, things: Weighted[Thing]) -> Thing:
        """One of the things, by weight."""
        return things.at(self.share())
