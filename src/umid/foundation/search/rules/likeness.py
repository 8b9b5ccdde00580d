"""How alike two things are, and by what: the themes and stages they share, and words of titles."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from umid.foundation.search.rules.asking import SAYING_NOTHING
from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.rules.stems import stem, stems
from umid.kernel.languages import Language

COMPARED: Final = (Facet.THEME, Facet.STAGE)
_WEIGHTS: Final = {Facet.THEME: 3, Facet.STAGE: 2}
_OF_A_WORD: Final = 1
_REASONS: Final = 2  # one alone would have half of a library be alike
_SHORTEST: Final = 4
_MOST_WORDS: Final = 12


@dataclass(frozen=True, slots=True)
class Described:
    """What is compared of a thing: codes by facet, and the telling stems of its title."""

    filed: frozenset[tuple[Facet, str]]
    words: frozenset[str]

    @classmethod
    def of(cls, facets: str, title_terms: str) -> Described:
        """From what the index keeps of it."""
        pairs = (each.partition("=") for each in facets.split())
        filed = frozenset((Facet(name), code) for name, _, code in pairs if name in COMPARED)
        return cls(filed, telling(title_terms))

    def codes(self, facet: Facet) -> tuple[str, ...]:
        """Of one facet, in order."""
        return tuple(sorted(code for one, code in self.filed if one is facet))


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two things share."""

    filed: frozenset[tuple[Facet, str]]
    words: frozenset[str]

    @property
    def score(self) -> int:
        """The higher, the more alike."""
        return sum(_WEIGHTS[facet] for facet, _ in self.filed) + _OF_A_WORD * len(self.words)

    @property
    def is_enough(self) -> bool:
        """Whether there are two reasons to call them alike."""
        return len(self.filed) + len(self.words) >= _REASONS


def likeness(one: Described, other: Described) -> Likeness:
    """The same whichever comes first."""
    return Likeness(one.filed & other.filed, one.words & other.words)


def telling(title_terms: str) -> frozenset[str]:
    """The stems that say what a title is about, the longest if there are many."""
    found = {
        each
        for each in title_terms.split()
        if len(each) >= _SHORTEST and not each.isdigit() and each not in _empty()
    }
    return frozenset(sorted(found, key=lambda each: (-len(each), each))[:_MOST_WORDS])


@cache
def _empty() -> frozenset[str]:
    """What words that say nothing are stemmed to."""
    said = {one for word in SAYING_NOTHING for one in stems(word)}
    return frozenset(said | {stem(word, one) for word in SAYING_NOTHING for one in Language})
