"""Official numbers, as the United Nations write them: `REC/2024/1/INF/3/Rev.1`.

The parts and their order follow the UN's guide to document symbols
(research.un.org/en/docs/symbols); a body may set them otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import Formatter
from typing import Final

from umid.council.documents.rules.kinds import DocumentKind, Follows
from umid.kernel.errors import NotPossible

USUAL: Final = "{body}/{year}/{meeting}/{kind}/{number}"
LONGEST: Final = 60
_PARTS: Final = {"body", "year", "meeting", "kind", "number"}
_PREFIX: Final = re.compile(r"[A-Z0-9]+(?:[./-][A-Z0-9]+)*")
_BETWEEN: Final = re.compile(r"[A-Z./-]*")


class WrongScheme(NotPossible):
    """By this scheme two documents could bear one symbol, or a symbol could not be written."""


class NothingToFollow(NotPossible):
    """Only a document that follows no other has addenda and corrigenda."""


@dataclass(frozen=True, slots=True)
class SymbolScheme:
    """How a body's symbols are made. Raises WrongScheme where a part is missing or said twice."""

    prefix: str
    pattern: str = USUAL

    def __post_init__(self) -> None:
        try:
            parts = list(Formatter().parse(self.pattern))
        except ValueError as error:
            raise WrongScheme from error
        named = [name for _, name, _, _ in parts if name is not None]
        plain = all(not spec and not conversion for _, _, spec, conversion in parts)
        between = [text for text, _, _, _ in parts]
        apart = all(between[1 : len(named)])  # two parts without a sign between them could be one
        fits = _PREFIX.fullmatch(self.prefix) and all(map(_BETWEEN.fullmatch, between))
        if not (fits and plain and apart and sorted(named) == sorted(_PARTS)):
            raise WrongScheme
        if len(self.prefix) + len(self.pattern) > LONGEST:
            raise WrongScheme

    def symbol(self, *, year: int, meeting: int, kind: DocumentKind, number: int) -> str:
        """The symbol of the body's document `number` of a kind at its meeting of that year."""
        return self.pattern.format(
            body=self.prefix, year=year, meeting=meeting, kind=kind.code, number=number
        )


def revised(symbol: str, number: int) -> str:
    """The symbol at a revision; the first text (0) bears it as it is."""
    return f"{symbol}/Rev.{number}" if number else symbol


def following(symbol: str, how: Follows, number: int) -> str:
    """The symbol of what adds to a document or corrects it."""
    return f"{symbol}/{how.code}{number}"
