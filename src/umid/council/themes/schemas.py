"""What the API says of themes."""

from __future__ import annotations

from ninja import Schema

from umid.council.themes.queries import ThemeRow
from umid.foundation.api.texts import Words, maybe_words, words


class ThemeOut(Schema):
    """An entry of the vocabulary; `broader` and `related` are slugs of others."""

    slug: str
    label: Words
    definition: Words
    also: Words | None
    broader: str | None
    related: list[str]

    @classmethod
    def of(cls, row: ThemeRow) -> ThemeOut:
        return cls(
            slug=row.slug,
            label=words(row.label),
            definition=words(row.definition),
            also=maybe_words(row.also),
            broader=row.broader,
            related=list(row.related),
        )
