"""The rows that pages and the API are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.rules.showing import Piece
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Said:
    """Words with the language that they are in."""

    text: str
    language: Language

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Through:
    """A facet that a thing was found through, and what it is called."""

    facet: Facet
    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found.

    `title` is in the reader's language or the nearest there is; `snippet` in that of the words
    that were found. `through` says by which facets alone, where none of its words fit.
    """

    source: str
    kind: str
    identifier: str
    url: str
    title: Said
    title_pieces: tuple[Piece, ...]
    snippet: tuple[Piece, ...]
    found_in: Language
    languages: tuple[Language, ...]
    on: date | None
    through: tuple[Through, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value by which the results can be narrowed, and how many would be left."""

    code: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """The values of one facet, the most frequent first."""

    facet: Facet
    values: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """Some of what was found, how much there is, and by what it can be narrowed.

    `any_word` where nothing has all the words, so that these have some; `key` is the place of the
    last one shown where more follow; `through` the facets that words of the query stand for.
    """

    hits: tuple[Hit, ...]
    count: int
    choices: tuple[Choices, ...]
    through: tuple[Through, ...]
    any_word: bool
    key: str | None


@dataclass(frozen=True, slots=True)
class Titled:
    """A thing by its title alone, in the reader's language or the nearest there is."""

    source: str
    kind: str
    identifier: str
    url: str
    title: Said
    languages: tuple[Language, ...]
    on: date | None


@dataclass(frozen=True, slots=True)
class Similar:
    """A thing that resembles another: the facets they share, and words of its title."""

    thing: Titled
    shared: tuple[Through, ...]
    words: tuple[str, ...]
