"""What the API says of questions and of what there is to learn from."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import Field

from umid.council.network.drafts import AnswerDraft, QuestionDraft
from umid.council.network.queries import AnswerRow, ItemRow, QuestionRow, QuestionView
from umid.council.network.rules.learning import ItemKind
from umid.foundation.api.texts import Words, words
from umid.kernel.languages import Language

_Line = Annotated[str, Field(min_length=1, max_length=200)]
_Text = Annotated[str, Field(min_length=1, max_length=6000)]
_Because = Annotated[
    dict[str, Annotated[str, Field(max_length=500)]], Field(default_factory=dict, max_length=50)
]


class QuestionOut(Schema):
    """A question; `by` is null where its writer has left."""

    id: UUID
    title: str
    language: Language
    themes: list[str]
    by: str | None
    at: datetime
    answers: int
    is_answered: bool
    is_illustrative: bool

    @classmethod
    def of(cls, row: QuestionRow) -> QuestionOut:
        return cls(
            id=row.id,
            title=row.title,
            language=row.language,
            themes=[one.slug for one in row.themes],
            by=row.writer.name if row.writer else None,
            at=row.at,
            answers=row.answers,
            is_answered=row.is_answered,
            is_illustrative=row.is_illustrative,
        )


class AnswerOut(Schema):
    """An answer."""

    id: UUID
    text: str
    language: Language
    by: str | None
    at: datetime
    is_accepted: bool

    @classmethod
    def of(cls, row: AnswerRow) -> AnswerOut:
        return cls(
            id=row.id,
            text=row.text,
            language=row.language,
            by=row.writer.name if row.writer else None,
            at=row.at,
            is_accepted=row.is_accepted,
        )


class QuestionWhole(Schema):
    """A question with its answers."""

    question: QuestionOut
    text: str
    answers: list[AnswerOut]

    @classmethod
    def of(cls, view: QuestionView) -> QuestionWhole:
        return cls(
            question=QuestionOut.of(view.row),
            text=view.text,
            answers=[AnswerOut.of(row) for row in view.answers],
        )


class QuestionIn(Schema):
    """A question; `because` explains marked passages by their keys."""

    title: _Line
    text: _Text
    language: Language
    themes: Annotated[list[str], Field(min_length=1, max_length=20)]
    because: _Because

    @property
    def draft(self) -> QuestionDraft:
        """What an action takes."""
        return QuestionDraft(self.title, self.text, self.language, tuple(self.themes), self.because)


class AnswerIn(Schema):
    """An answer."""

    text: _Text
    language: Language
    because: _Because

    @property
    def draft(self) -> AnswerDraft:
        """What an action takes."""
        return AnswerDraft(self.text, self.language, self.because)


class Written(Schema):
    """What was made."""

    id: UUID


class ItemOut(Schema):
    """Something to learn from; without an address where none is known."""

    id: UUID
    kind: ItemKind
    title: Words
    by: str
    languages: list[Language]
    themes: list[str]
    url: str
    held_on: date | None
    minutes: int | None
    is_illustrative: bool

    @classmethod
    def of(cls, row: ItemRow) -> ItemOut:
        return cls(
            id=row.id,
            kind=row.kind,
            title=words(row.title),
            by=row.by,
            languages=list(row.languages),
            themes=[one.slug for one in row.themes],
            url=row.url,
            held_on=row.held_on,
            minutes=row.minutes,
            is_illustrative=row.is_illustrative,
        )
