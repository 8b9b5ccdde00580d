"""Where rooms say which facets a query's words stand for, and what facets are called.

So a Russian query finds an English text through the theme that it is filed under, and this room
knows no theme.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from umid.foundation.search.rules.asking import Word
from umid.foundation.search.rules.entries import Facet
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Expansion:
    """Some words of the query (as said) are a name of what this code stands for."""

    facet: Facet
    code: str
    words: frozenset[str]


Expander: TypeAlias = Callable[[Collection[Word]], Iterable[Expansion]]
Namer: TypeAlias = Callable[[Collection[str], Language], Mapping[str, str]]
"""The names of codes in a language, or the nearest; what has none is left out."""

_expanders: Final[list[Expander]] = []
_namers: Final[dict[Facet, Namer]] = {}


def register(expander: Expander) -> None:
    """Add what finds facets in a query; called from a room's `AppConfig.ready`."""
    _expanders.append(expander)


def name(facet: Facet, namer: Namer) -> None:
    """Say what the codes of a facet are called; called from a room's `AppConfig.ready`."""
    _namers[facet] = namer


def expanded(words: Collection[Word]) -> tuple[Word, ...]:
    """The words with the facets that stand for them as well."""
    found = [each for expander in _expanders for each in expander(words)] if words else []
    return tuple(
        replace(
            word, filed=frozenset((one.facet, one.code) for one in found if word.said in one.words)
        )
        for word in words
    )


def names(facet: Facet, codes: Collection[str], language: Language) -> Mapping[str, str]:
    """What codes of a facet are called; a code without a name stands for itself."""
    namer = _namers.get(facet)
    known = namer(codes, language) if namer and codes else {}
    return {code: known.get(code, code) for code in codes}
