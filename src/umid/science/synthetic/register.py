"""A register of any size in constant memory: every household can be drawn again from its number.

First records come first, as one list; further records of the same people follow, as later lists
do. So the two records of a person stand far apart, and nothing about a file's order tells of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count as counting
from typing import Final

from umid.science.synthetic.chance import Chance
from umid.science.synthetic.households import household
from umid.science.synthetic.people import Household
from umid.science.synthetic.rates import Rates
from umid.science.synthetic.records import Record, record
from umid.science.synthetic.sheets import sheet
from umid.science.synthetic.states import CUSTOMS

USUAL: Final = Rates()
ALL_STATES: Final = tuple(CUSTOMS)
# The steps of a household's chance: itself, its first list, and as many more as fit in a byte.
_ITSELF: Final = 0
_FIRST_LIST: Final = 1
_MOST_LISTS: Final = 200


class NotPossible(ValueError):
    """No register can have this count, seed or choice of states; the sentence says which."""


def register(
    count: int, seed: int, *, rates: Rates = USUAL, states: Sequence[str] = ALL_STATES
) -> Iterator[Record]:
    """Exactly `count` records, the same for the same arguments on every Python.

    `count` is of records (lines), of which a share of `rates.duplicates` are further records of
    someone. Raises NotPossible at once: count under 1, seed under 0, an unknown state or none.
    """
    if count < 1:
        raise NotPossible(f"the count is {count}, and must be 1 or more")
    return _records(count, _Source(seed, rates, states))


def households(
    count: int, seed: int, *, rates: Rates = USUAL, states: Sequence[str] = ALL_STATES
) -> Iterator[Household]:
    """The first `count` households of the register with this seed, as they truly are.

    Raises NotPossible as `register` does.
    """
    source = _Source(seed, rates, states)
    return (source.household(number)[0] for number in range(count))


class _Source:
    """Draws households, and the lines of their lists, by number."""

    def __init__(self, seed: int, rates: Rates, states: Sequence[str]) -> None:
        if seed < 0:
            raise NotPossible(f"the seed is {seed}, and must be 0 or more")
        unknown = [state for state in states if state not in CUSTOMS]
        if unknown or not states:
            known = ", ".join(CUSTOMS)
            raise NotPossible(f"the states are {', '.join(unknown) or 'none'}, not of {known}")
        self._seed = seed
        self._rates = rates
        self._states = states
        self._chance = Chance()

    def household(self, number: int) -> tuple[Household, list[int]]:
        """A household, and how many further records each of its people has."""
        chance = self._chance
        chance.restart(self._seed, number, _ITSELF)
        drawn = household(number, CUSTOMS[chance.among(self._states)], chance, self._rates)
        return drawn, [self._further() for _ in drawn.people]

    def _further(self) -> int:
        """Geometric, with which the share of further records among all is just the rate."""
        further = 0
        while further < _MOST_LISTS and self._chance.happens(self._rates.duplicates):
            further += 1
        return further

    def lines(
        self, drawn: Household, on_list: int, wanted: Sequence[bool], first: int
    ) -> Iterator[Record]:
        """The lines of those people who are wanted on one list, numbered from `first`."""
        chance, rates = self._chance, self._rates
        chance.restart(self._seed, drawn.number, _FIRST_LIST + on_list)
        page = sheet(drawn.custom.state, chance, rates)
        numbers = counting(first)
        for order, is_wanted in enumerate(wanted):
            if is_wanted:
                yield record(next(numbers), order, drawn, page, chance, rates)


def _records(count: int, source: _Source) -> Iterator[Record]:
    made = owed = 0
    number = 0
    while made + owed < count:
        drawn, further = source.household(number)
        everyone = [True] * len(further)
        for line, more in zip(source.lines(drawn, 0, everyone, made + 1), further, strict=True):
            yield line
            made, owed = made + 1, owed + more
            if made + owed >= count:
                break
        number += 1
    yield from _further_records(count, made, source)


def _further_records(count: int, made: int, source: _Source) -> Iterator[Record]:
    """What is owed of the people already listed, household by household, up to the count.

    Owed are at least as many as are missing, so this ends before anyone who was not yet listed.
    """
    number = 0
    while made < count:
        drawn, further = source.household(number)
        for on_list in range(1, max(further) + 1):
            wanted = [more >= on_list for more in further]
            for line in source.lines(drawn, on_list, wanted, made + 1):
                yield line
                made += 1
                if made == count:
                    return
        number += 1
