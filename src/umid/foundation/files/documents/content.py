"""What a document consists of, whichever format it is written in."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from umid.kernel.languages import Language

TOP: Final = 2
DEEPEST: Final = 3
_FORBIDDEN: Final = {"Cc", "Cs", "Cn"}


class WrongLevel(ValueError):
    """A heading's level is skipped, so who navigates by headings would think one is missing."""


class Untitled(ValueError):
    """The title or a heading has no words."""


class WrongWidth(ValueError):
    """A table's row has more or fewer cells than its heading."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within the document, of level 2 or 3; the title is the one of level 1."""

    text: str
    level: int = TOP
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; in the document's language unless it names another."""

    text: str
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a heading, behind a caption that says what they show. Raises WrongWidth."""

    caption: str
    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.heading) for row in self.rows):
            raise WrongWidth


Block: TypeAlias = Heading | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A titled document in a language, by its authors, as it stood at a moment.

    Raises Untitled and WrongLevel.
    """

    title: str
    language: Language
    at: datetime
    blocks: tuple[Block, ...]
    authors: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        headings = [block for block in self.blocks if isinstance(block, Heading)]
        titles = [self.title, *(heading.text for heading in headings)]
        if not all(printable(title).strip() for title in titles):
            raise Untitled
        level = TOP - 1
        for heading in headings:
            if not TOP <= heading.level <= min(level + 1, DEEPEST):
                raise WrongLevel
            level = heading.level


def printable(words: str) -> str:
    """The words without what no file may hold: controls but line breaks and tabs, half pairs."""
    return "".join(
        each for each in words if each in "\n\t" or unicodedata.category(each) not in _FORBIDDEN
    )
