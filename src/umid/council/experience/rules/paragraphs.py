"""A long text by paragraphs: what was typed against what stands, so that translations survive."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph as it was typed; `was` is the place of the one that it rewords or leaves as is.

    None where it is new.
    """

    words: str
    was: int | None


def split(text: str) -> list[str]:
    """The paragraphs of what was typed: an empty line lies between two."""
    pieces = re.split(r"\n[^\S\n]*\n", text.replace("\r\n", "\n"))
    return [piece.strip() for piece in pieces if piece.strip()]


def join(paragraphs: Sequence[str]) -> str:
    """The other way round."""
    return "\n\n".join(paragraphs)


def place(now: Sequence[str], typed: Sequence[str]) -> list[Placed]:
    """Where each typed paragraph comes from, in the order typed; no place is taken twice.

    What is the same keeps its place; within a stretch that changed, the first rewords the first.
    """
    found: list[Placed] = []
    matcher = SequenceMatcher(a=list(now), b=list(typed), autojunk=False)
    for _tag, start, end, first, last in matcher.get_opcodes():
        for number, words in enumerate(typed[first:last]):
            was = start + number
            found.append(Placed(words, was if was < end else None))
    return found
