"""What of a text is shown where it was found: some words around, with those that were asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from umid.foundation.search.rules.asking import Word
from umid.foundation.search.rules.folding import words
from umid.foundation.search.rules.stems import stem
from umid.kernel.languages import Language

_READ: Final = 20_000  # characters of a text that are looked through for what to show
_BEFORE: Final = 60
_LENGTH: Final = 240


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words; `found` where they are what was asked for."""

    text: str
    found: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word of the query stands in a text."""

    start: int
    end: int
    word: str


def places(text: str, language: Language, asked: Collection[Word]) -> Iterator[Place]:
    """Every place where one of the words stands."""
    if not asked:
        return
    for each in words(text[:_READ]):
        found = stem(each[0], language)
        word = next((one for one in asked if found and one.fits(found)), None)
        if word is not None:
            yield Place(each.start(), each.end(), word.said)


def around(text: str, found: Collection[Place]) -> tuple[Piece, ...]:
    """The part of a text with the first place in it, or its beginning where there is none."""
    start = min((each.start for each in found), default=0)
    begin = _word_at(text, max(0, start - _BEFORE)) if start > _BEFORE else 0
    end = min(len(text), begin + _LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", begin, end), start + 1)
    shown = [each for each in found if begin <= each.start and each.end <= end]
    pieces = [Piece("… ")] if begin else []
    pieces += marked(text, shown, begin, end)
    return (*pieces, Piece(" …")) if end < len(text) else tuple(pieces)


def marked(text: str, found: Collection[Place], begin: int, end: int) -> list[Piece]:
    """A part of a text in pieces, none of them empty."""
    pieces, at = [], begin
    for each in found:
        pieces += [Piece(text[at : each.start]), Piece(text[each.start : each.end], found=True)]
        at = each.end
    pieces.append(Piece(text[at:end]))
    return [each for each in pieces if each.text]


def _word_at(text: str, place: int) -> int:
    """Where the next word begins, so that none is cut."""
    return text.find(" ", place) + 1 or place
