"""What one text says that another did not, by paragraphs and within them by words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest
from typing import Final

MOST: Final = 3_000  # parts that are compared one by one; the time rises with their square
LIKE: Final = 0.4  # paragraphs less alike than this are another paragraph, not a changed one


class Fate(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that share a fate."""

    fate: Fate
    words: str


Paragraph = tuple[Stretch, ...]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text: what empty lines part."""
    return [each.strip() for each in re.split(r"\n\s*\n", text.strip()) if each.strip()]


def compared(older: str, newer: str) -> list[Paragraph]:
    """Every paragraph of both texts, in order, each with what became of its words."""
    before, after = paragraphs(older), paragraphs(newer)
    found: list[Paragraph] = []
    for kind, a, b, c, d in _steps(before, after):
        if kind == "equal":
            found += [(Stretch(Fate.KEPT, words),) for words in before[a:b]]
        else:
            for old, new in zip_longest(before[a:b], after[c:d]):
                found += _changed(old, new)
    return found


def _changed(old: str | None, new: str | None) -> Iterator[Paragraph]:
    """One paragraph with its words compared, or two where hardly a word is the same."""
    if old is not None and new is not None:
        a, b = re.findall(r"\s*\S+", old), re.findall(r"\s*\S+", new)
        if SequenceMatcher(None, a, b, autojunk=False).quick_ratio() >= LIKE:
            yield tuple(_words(a, b))
            return
    if old is not None:
        yield (Stretch(Fate.REMOVED, old),)
    if new is not None:
        yield (Stretch(Fate.ADDED, new),)


def _words(before: Sequence[str], after: Sequence[str]) -> Iterator[Stretch]:
    for kind, a, b, c, d in _steps(before, after):
        if kind == "equal":
            yield Stretch(Fate.KEPT, "".join(before[a:b]))
            continue
        if a < b:
            yield Stretch(Fate.REMOVED, "".join(before[a:b]))
        if c < d:
            yield Stretch(Fate.ADDED, "".join(after[c:d]))


def _steps(before: Sequence[str], after: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    if max(len(before), len(after)) > MOST:
        return [("replace", 0, len(before), 0, len(after))]
    return list(SequenceMatcher(None, before, after, autojunk=False).get_opcodes())
