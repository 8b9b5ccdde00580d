"""What a room tells the index of one thing, and how that is kept: plain Python."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from umid.foundation.search.rules.folding import words
from umid.foundation.search.rules.stems import stem
from umid.kernel.languages import Language

PUBLIC: Final = "public"
"""The audience that everyone belongs to."""

LONGEST_TEXT: Final = 200_000
"""So many characters of a text are searched in each language."""


class Facet(StrEnum):
    """By what results can be narrowed; the value is what addresses and the index say."""

    KIND = "kind"
    THEME = "theme"
    STAGE = "stage"
    STATE = "state"
    LANGUAGE = "language"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Words:
    """A thing in one language: what it is called, and what else it says."""

    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that may be found: where it is, what it says, under what it is filed, who reads it.

    `address` is the name of a page and its arguments. `audience` is a code that the thing's source
    answers for; before `since_at` nobody finds it.
    """

    identifier: str
    address: tuple[str, ...]
    words: Mapping[Language, Words]
    on: date | None = None
    themes: Iterable[str] = ()
    stages: Iterable[str] = ()
    states: Iterable[str] = ()
    audience: str = PUBLIC
    since_at: datetime | None = field(default=None)


def facets_of(thing: Thing, kind: str) -> str:
    """What a thing is filed under, as the index keeps it: `theme=children` and so on, by spaces."""
    found = [(Facet.KIND, kind)]
    found += [(Facet.THEME, theme) for theme in sorted(set(thing.themes))]
    found += [(Facet.STAGE, stage) for stage in sorted(set(thing.stages))]
    found += [(Facet.STATE, state) for state in sorted(set(thing.states))]
    found += [(Facet.LANGUAGE, each.value) for each in Language if each in thing.words]
    found += [(Facet.YEAR, str(thing.on.year))] if thing.on else []
    return " ".join(filed(facet, code) for facet, code in found)


def filed(facet: Facet, code: str) -> str:
    """One of them."""
    return f"{facet.value}={code}"


def terms_of(said: Mapping[Language, str]) -> str:
    """The stems of texts in their languages, in order, by spaces: what the engines are given."""
    found = (
        stem(each[0], language)
        for language, text in said.items()
        for each in words(text[:LONGEST_TEXT])
    )
    return " ".join(each for each in found if each)
