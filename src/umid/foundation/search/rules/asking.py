"""A query as the engines are asked it: every word in each form, and what narrows the results."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.rules.folding import folds, words
from umid.foundation.search.rules.stems import stem, stems
from umid.kernel.languages import Language

LONGEST: Final = 200
MOST_WORDS: Final = 12
_BEGINS: Final = 5  # a stem of so many letters finds what begins with it, as endings differ
_JOINED: Final = re.compile(r"[;,]|\b(?:and|и|va|және|жана|ва|we)\b")
_CODE: Final = re.compile(r"[A-Za-z0-9._-]{1,60}")
# Words that say nothing alone: dropped where others are left. In all the languages at once.
_WORDS_SAYING_NOTHING: Final = (
    "a an and at by for from how in is it of on or that the to what with "
    "без в во где для до за из и или как к кто на над не о об от по под при с со у что это "
    "bilan va uchun haqida ham bu билан ва учун ҳақида ҳам бу "
    "және мен үшін туралы бұл жана менен үчүн жөнүндө тууралуу бул "
    "аз бо бе ба дар барои ки ё ин we bilen üçin barada hakynda"
)
SAYING_NOTHING: Final = frozenset(_WORDS_SAYING_NOTHING.split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a query, and the facets that stand for it as well.

    A word of a text fits by being one of the `exact` stems, or by beginning as one of the others.
    """

    said: str
    exact: tuple[str, ...]
    beginnings: tuple[str, ...]
    filed: frozenset[tuple[Facet, str]] = frozenset()

    @classmethod
    def of(cls, said: str) -> Word:
        """With its stems in each language; long ones need only begin a word."""
        found = sorted(stems(said))
        long = [each for each in found if len(each) >= _BEGINS]
        exact = (each for each in found if len(each) < _BEGINS)
        first = (one for one in long if not any(one != two and one.startswith(two) for two in long))
        return cls(said, tuple(exact), tuple(first))

    def fits(self, found: str) -> bool:
        """Whether a stem of a text is one of this word's."""
        return found.startswith(self.beginnings) or found in self.exact


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: all words, or with `any_word` one of them, within the chosen facets."""

    words: tuple[Word, ...] = ()
    chosen: Mapping[Facet, str] = field(default_factory=dict)
    any_word: bool = False

    @property
    def filed(self) -> tuple[tuple[Facet, str], ...]:
        """The facets that at least half of the words stand for: they alone are enough."""
        counted = Counter(pair for word in self.words for pair in word.filed)
        return tuple(sorted(p for p, count in counted.items() if 2 * count >= len(self.words)))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self.words and not self.chosen


def asked_words(query: str, *, only_begun: bool = False) -> tuple[Word, ...]:
    """The words of a query, without those that say nothing where others are left.

    With `only_begun`, the last is one that someone may still be typing.
    """
    said = [each[0] for each in words(query[:LONGEST])][:MOST_WORDS]
    telling = [each for each in said if each.lower() not in SAYING_NOTHING] or said
    found = (Word.of(each) for each in dict.fromkeys(telling))
    asked = [each for each in found if each.exact or each.beginnings]
    if only_begun and asked and asked[-1].said == said[-1]:
        last = asked.pop()
        asked.append(replace(last, exact=(), beginnings=tuple(sorted(folds(last.said)))))
    return tuple(asked)


def chosen(given: Mapping[str, str]) -> dict[Facet, str]:
    """What an address narrows the results to; what cannot be a code is left out."""
    return {
        facet: code
        for facet in Facet
        if (code := given.get(facet.value, "")) and _CODE.fullmatch(code)
    }


def covered(name: str, language: Language, asked: Collection[Word]) -> frozenset[str]:
    """Which of the asked words (as said) stand for a name; none if they do not.

    A name has parts ("health and psychosocial support"); at least half of the words of one must be
    asked for, its longest among them, so that "psychosocial help" fits and "support" does not.
    """
    found: frozenset[str] = frozenset()
    for label in _parts(name, language):
        fitting = {one: {each.said for each in asked if each.fits(one)} for one in label}
        have = [one for one in label if fitting[one]]
        if have and 2 * len(have) >= len(label) and max(label, key=len) in have:
            found |= frozenset[str]().union(*fitting.values())
    return found


@lru_cache(maxsize=2_000)
def _parts(name: str, language: Language) -> tuple[frozenset[str], ...]:
    """The stems of each part of a name."""
    return tuple(
        frozenset({stem(each[0], language) for each in words(part)} - {""})
        for part in _JOINED.split(name)
    )
