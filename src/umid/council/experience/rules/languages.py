"""A description in several languages: one text said in another, and what came back from a desk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from umid.foundation.texts.rules import Text, source_of, translate
from umid.kernel.errors import Conflict, NotPossible
from umid.kernel.languages import Language

TITLE: Final = "title"
"""The key of the title; a paragraph's is its identifier."""


class SourceLanguage(NotPossible):
    """The language that a description is written in is changed in its sections."""


class NothingToReview(NotPossible):
    """Nothing there was translated by someone else and fits its source."""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a two-column file brings: words by the keys of texts, and sources that no text has."""

    words: Mapping[str, str]
    unknown: tuple[str, ...]


def said_in(
    text: Text, into: Language, words: str, *, seen: str, fits: bool, by: str, at: datetime
) -> Text:
    """The text with words in a language; none, or the same, are no change unless they still fit.

    Raises Conflict where the words are no longer those that were seen.
    """
    version = text.versions.get(into)
    now = version.text if version else ""
    if not words or (words == now and not fits):
        return text
    if now != seen:
        raise Conflict
    return translate(text, into, words, source=source_of(text), by=by, at=at)


def read_back(pairs: Iterable[tuple[str, str]], sources: Mapping[str, str]) -> ReadBack:
    """Find the text of each pair by its source's words, which are the first of the two.

    `sources` are the texts' words by key. Spaces at line ends and around do not count; a pair
    without a translation says nothing.
    """
    keys: dict[str, list[str]] = {}
    for key, words in sources.items():
        keys.setdefault(_bare(words), []).append(key)
    found: dict[str, str] = {}
    unknown: list[str] = []
    for source, words in pairs:
        if not words.strip():
            continue
        left = [key for key in keys.get(_bare(source), []) if key not in found]
        if left:
            found[left[0]] = words.strip()
        elif not keys.get(_bare(source)):
            unknown.append(source.strip())
    return ReadBack(found, tuple(unknown))


def _bare(words: str) -> str:
    return " ".join(words.split())
