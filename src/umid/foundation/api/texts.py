"""How the API writes a text: the words, their language, who wrote them, and whether reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja import Schema

from umid.foundation.texts.rules import Standing
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from umid.foundation.texts.rules import Reading


class Words(Schema):
    """A text in the language asked for, or in the one that stands in for it."""

    text: str
    language: Language
    standing: Standing
    by: str
    stale: bool


def words(reading: Reading) -> Words:
    """A reading as the API writes it."""
    return Words(
        text=reading.text,
        language=reading.language,
        standing=reading.standing,
        by=reading.by,
        stale=reading.stale,
    )


def maybe_words(reading: Reading | None) -> Words | None:
    """Likewise, where there may be none."""
    return None if reading is None else words(reading)
