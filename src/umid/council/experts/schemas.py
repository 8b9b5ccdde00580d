"""What the API says of experts and requests, and what it takes."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import Field

from umid.council.experts.drafts import OfferDraft, RequestDraft
from umid.council.experts.queries import ExpertRow, RequestRow
from umid.council.experts.rules.requests import Kind, Standing
from umid.council.experts.rules.roster import Reach
from umid.foundation.api.texts import Words, words
from umid.kernel.languages import Language

Typed = Annotated[str, Field(min_length=1, max_length=4000, pattern=r"\S")]


class ExpertOut(Schema):
    """An expert as the roster shows them to the asker."""

    id: UUID
    name: str
    state: str | None
    themes: list[str]
    languages: list[Language]
    reach: Reach
    starts_on: date | None
    ends_on: date | None
    is_vouched: bool
    is_illustrative: bool

    @classmethod
    def of(cls, row: ExpertRow) -> ExpertOut:
        return cls(
            id=row.id,
            name=row.name,
            state=row.state,
            themes=[one.slug for one in row.themes],
            languages=list(row.languages),
            reach=row.reach,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            is_vouched=row.is_vouched,
            is_illustrative=row.is_illustrative,
        )


class RequestOut(Schema):
    """A request to the network; offers are not in the API."""

    id: UUID
    state: str
    kind: Kind
    title: Words
    standing: Standing
    starts_on: date | None
    ends_on: date | None
    open_until: date
    asked_at: datetime

    @classmethod
    def of(cls, row: RequestRow) -> RequestOut:
        return cls(
            id=row.id,
            state=row.state,
            kind=row.kind,
            title=words(row.title),
            standing=row.standing,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            open_until=row.open_until,
            asked_at=row.asked_at,
        )


class RequestIn(Schema):
    """What a state asks for; themes by slug."""

    kind: Kind
    title: Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]
    words: Typed
    language: Language
    themes: list[str]
    languages: list[Language] = Field(default_factory=list)
    open_until: date
    starts_on: date | None = None
    ends_on: date | None = None

    @property
    def draft(self) -> RequestDraft:
        """What an action takes."""
        return RequestDraft(
            kind=self.kind,
            title=self.title,
            words=self.words,
            written_in=self.language,
            themes=tuple(self.themes),
            languages=tuple(dict.fromkeys(self.languages)),
            open_until=self.open_until,
            starts_on=self.starts_on,
            ends_on=self.ends_on,
        )


class OfferIn(Schema):
    """What is offered."""

    words: Typed
    language: Language
    starts_on: date | None = None
    ends_on: date | None = None

    @property
    def draft(self) -> OfferDraft:
        """What an action takes."""
        return OfferDraft(self.words, self.language, self.starts_on, self.ends_on)


class MadeOut(Schema):
    """What was entered."""

    id: UUID
