"""One page of one list: who writes a household down writes all of it in one way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from umid.science.synthetic.chance import Chance, Weighted
from umid.science.synthetic.rates import Rates
from umid.science.synthetic.states import Place
from umid.science.synthetic.writing import HABITS, Writing, written

# In the order of Writing: cyrillic, russian, latin, english, french, arabic. Registers at home are
# in the state's own writing or Russian; passports, agencies and camps give the other half.
_WRITINGS: Final[Mapping[str, Weighted[Writing]]] = {
    state: Weighted(tuple(Writing), weights)
    for state, weights in {
        "KZ": (28, 30, 5, 18, 5, 14),
        "KG": (22, 40, 0, 18, 5, 15),
        "TJ": (35, 25, 0, 18, 7, 15),
        "TM": (5, 22, 38, 15, 5, 15),
        "UZ": (20, 15, 33, 14, 4, 14),
    }.items()
}
# Home registers put the surname first; lists abroad the given name.
_FAMILY_FIRST: Final = {Writing.CYRILLIC: 0.7, Writing.RUSSIAN: 0.8, Writing.LATIN: 0.6}
_FAMILY_FIRST_ABROAD: Final = 0.2


@dataclass(frozen=True, slots=True)
class Sheet:
    """The state whose names they are, the writing, the clerk's habit, and the form of the list."""

    state: str
    writing: Writing
    habit: int
    name_only: bool
    capitals: bool
    family_first: bool

    @property
    def abroad(self) -> bool:
        """Whether the clerk knows no patronymics."""
        return self.writing in _ABROAD

    def spell(self, words: str) -> str:
        """Write words of the state's orthography, without regard to capitals."""
        return written(words, self.state, self.writing, self.habit)

    def spell_place(self, place: Place) -> str:
        """Name a place: in Russian by its Russian name, abroad by either."""
        if self.writing is Writing.RUSSIAN:
            return place.russian
        by_russian = self.abroad and self.habit % 2 == 0
        return self.spell(place.russian if by_russian else place.own)

    def finish(self, words: str) -> str:
        """In capitals where the list is."""
        return words.upper() if self.capitals else words


_ABROAD: Final = frozenset({Writing.ENGLISH, Writing.FRENCH, Writing.ARABIC})


def sheet(state: str, chance: Chance, rates: Rates) -> Sheet:
    """Draw a sheet for a household of a state."""
    writing = chance.drawn(_WRITINGS[state])
    return Sheet(
        state=state,
        writing=writing,
        habit=chance.below(HABITS),
        name_only=chance.happens(rates.name_only),
        capitals=chance.happens(rates.capitals),
        family_first=chance.happens(_FAMILY_FIRST.get(writing, _FAMILY_FIRST_ABROAD)),
    )
