"""What programs say about documents, and what they are told of those that they work on."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Final, Self
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field, model_validator

from umid.council.documents.drafts import Clearance, Content, DocumentDraft, SubmissionDraft
from umid.council.documents.queries import DocumentRow, ListView
from umid.council.documents.rules.kinds import Access, DocumentKind, Standing
from umid.foundation.api.texts import Words, words
from umid.foundation.texts.rules import original
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from umid.council.documents.models import Document

_LARGEST: Final = 2**31 - 1

Slug = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,50}$")]
Line = Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]{1,500}$")]
Paragraphs = Annotated[str, Field(max_length=200_000, pattern=r"^[^\x00]*$")]
Expected = Annotated[int, Field(ge=0, le=_LARGEST, description="The number that you saw")]


class ContentIn(Schema):
    """What a document says in a language: a text, or a file that was sent to /uploads/."""

    language: Language
    text: Paragraphs = ""
    file: UUID | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.text.strip() and self.file is None:
            raise ValueError("a text or a file")
        return self

    @property
    def content(self) -> Content:
        """What an action takes."""
        return Content(self.language, self.text, self.file)


class PlacingIn(Schema):
    """What the secretariat decides when a document goes out."""

    kind: DocumentKind
    body: Slug
    access: Access
    embargo_until: AwareDatetime | None = None
    session: Slug | None = None
    agenda_item: Annotated[int, Field(ge=0, le=32_767)] | None = None

    @property
    def clearance(self) -> Clearance:
        """What an action takes."""
        return Clearance(
            self.kind,
            self.body,
            self.access,
            self.embargo_until,
            self.session,
            self.agenda_item,
        )


class DocumentIn(PlacingIn, ContentIn):
    """A document of the secretariat's own; its title is in the language of its words."""

    title: Line

    def draft(self, *, by: str, at: datetime) -> DocumentDraft:
        """What the action takes."""
        title = original(self.language, self.title, by=by, at=at)
        return DocumentDraft(title, (self.content,), self.clearance)


class SubmissionIn(ContentIn):
    """What a state or an organisation would like to put before the meeting."""

    title: Line
    kind: DocumentKind
    access: Access
    session: Slug | None = None

    def draft(self, *, by: str, at: datetime) -> SubmissionDraft:
        """What the action takes."""
        title = original(self.language, self.title, by=by, at=at)
        return SubmissionDraft(title, self.kind, self.access, self.content, self.session)


class ClearanceIn(PlacingIn):
    """The secretariat's yes to a submission."""

    expected: Expected


class ReturnIn(Schema):
    """The secretariat's no, with what to change."""

    because: Annotated[str, Field(min_length=1, max_length=1000, pattern=r"^[^\x00]*\S[^\x00]*$")]
    expected: Expected


class RevisionIn(ContentIn):
    """A document's next revision; `concerns` is the one language that it is about."""

    concerns: Language | None = None
    expected: Expected


class DocumentWritten(Schema):
    """A document that was written; its symbol once it has one, and its number of edits."""

    id: UUID
    symbol: str
    edits: int

    @classmethod
    def of(cls, row: Document) -> DocumentWritten:
        return cls(id=row.pk, symbol=row.symbol or "", edits=row.edits)


class HandledOut(Schema):
    """A document that one works on, also before anyone reads it; `edits` is for `expected`."""

    id: UUID
    symbol: str
    standing: Standing
    kind: DocumentKind
    title: Words
    access: Access
    session: str | None
    returned_because: str
    edits: int

    @classmethod
    def of(cls, row: DocumentRow) -> HandledOut:
        return cls(
            id=row.id,
            symbol=row.symbol,
            standing=row.standing,
            kind=row.kind,
            title=words(row.title),
            access=row.access,
            session=row.within.session if row.within else None,
            returned_because=row.returned_because,
            edits=row.edits,
        )


class HandledPage(Schema):
    """What waits, the oldest hundred, then what is out, a page at a time."""

    waiting: list[HandledOut]
    items: list[HandledOut]
    next: str | None

    @classmethod
    def of(cls, view: ListView, items: list[HandledOut], following: str | None) -> HandledPage:
        return cls(
            waiting=[HandledOut.of(row) for row in view.waiting], items=items, next=following
        )
