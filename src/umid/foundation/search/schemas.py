"""What the API says of what is found."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final
from uuid import UUID

from ninja import Schema
from pydantic import Field

from umid.foundation.search.queries import SavedRow
from umid.foundation.search.queries.rows import Hit, Results
from umid.foundation.search.rules.asking import LONGEST
from umid.foundation.search.rules.entries import Facet
from umid.foundation.search.rules.saving import LONGEST_NAME, Alert, Wish
from umid.kernel.languages import Language

CODE: Final = r"^[A-Za-z0-9._-]{1,60}$"
_LINE: Final = r"^[^\x00]*[^\s\x00][^\x00]*$"
_LINE_OR_NOTHING: Final = r"^[^\x00]*$"


class HitOut(Schema):
    """A thing that was found; `through` are themes that it was found by alone."""

    kind: str
    id: str
    url: str
    title: str
    title_language: Language
    snippet: str
    found_in: Language
    languages: list[Language]
    on: date | None
    through: list[str]

    @classmethod
    def of(cls, row: Hit) -> HitOut:
        return cls(
            kind=row.source,
            id=row.identifier,
            url=row.url,
            title=row.title.text,
            title_language=row.title.language,
            snippet="".join(each.text for each in row.snippet),
            found_in=row.found_in,
            languages=list(row.languages),
            on=row.on,
            through=[each.code for each in row.through],
        )


class ValueOut(Schema):
    """A value that narrows the results, and how many it would leave."""

    code: str
    label: str
    count: int


class FoundOut(Schema):
    """Some of what was found, how much there is, and the cursor for the rest; null at the end.

    `any_word` where nothing has all the words, so that these have some.
    """

    items: list[HitOut]
    count: int
    any_word: bool
    facets: dict[Facet, list[ValueOut]]
    next: str | None

    @classmethod
    def of(cls, found: Results, cursor: str | None) -> FoundOut:
        return cls(
            items=[HitOut.of(each) for each in found.hits],
            count=found.count,
            any_word=found.any_word,
            facets={
                each.facet: [
                    ValueOut(code=one.code, label=one.label, count=one.count) for one in each.values
                ]
                for each in found.choices
            },
            next=cursor,
        )


class SuggestionOut(Schema):
    """A title that goes on as the query begins."""

    title: str
    language: Language


class WishIn(Schema):
    """What to look for and how often to be told; words, or something that narrows, or both."""

    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME, pattern=_LINE)]
    query: Annotated[str, Field(max_length=LONGEST, pattern=_LINE_OR_NOTHING)] = ""
    narrowed: dict[Facet, Annotated[str, Field(pattern=CODE)]] = Field(default_factory=dict)
    alert: Alert = Alert.NEVER

    @property
    def wish(self) -> Wish:
        """What an action takes."""
        return Wish(self.name, self.query, self.narrowed, self.alert)


class ChangedIn(WishIn):
    """The same, with the revision that was seen."""

    revision: Annotated[int, Field(ge=1, le=2**31 - 1)]


class SavedOut(Schema):
    """A saved search."""

    id: UUID
    name: str
    query: str
    narrowed: dict[Facet, str]
    alert: Alert
    revision: int

    @classmethod
    def of(cls, row: SavedRow) -> SavedOut:
        return cls(
            id=row.public_id,
            name=row.name,
            query=row.query,
            narrowed=dict(row.codes),
            alert=row.alert,
            revision=row.revision,
        )


class RemovedOut(Schema):
    """What was let go."""

    removed: UUID
