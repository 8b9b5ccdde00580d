"""What the API says of documents."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.urls import reverse
from ninja import Schema

from umid.council.documents.queries import DocumentRow, DocumentView, RevisionRow, VersionRow
from umid.council.documents.rules.kinds import Access, DocumentKind, Follows
from umid.foundation.api.texts import Words, words
from umid.kernel.languages import Language


class VersionOut(Schema):
    """A revision in one language, and where its file is."""

    language: Language
    symbol: str
    has_text: bool
    file: str | None

    @classmethod
    def of(cls, row: VersionRow, meeting: str, document: UUID) -> VersionOut:
        address = reverse("documents:file", args=[meeting, document, row.number, row.language])
        return cls(
            language=row.language,
            symbol=row.symbol,
            has_text=row.has_text,
            file=address if row.file else None,
        )


class DocumentSummary(Schema):
    """A document as lists show it, with the latest version in each language."""

    id: UUID
    symbol: str
    kind: DocumentKind
    title: Words
    access: Access
    issued_on: date | None
    follows: Follows | None
    concerns: Language | None
    session: str | None
    versions: list[VersionOut]

    @classmethod
    def of(cls, row: DocumentRow, meeting: str) -> DocumentSummary:
        return cls(
            id=row.id,
            symbol=row.latest,
            kind=row.kind,
            title=words(row.title),
            access=row.access,
            issued_on=row.issued_on,
            follows=row.follows,
            concerns=row.concerns,
            session=row.within.session if row.within else None,
            versions=[VersionOut.of(one, meeting, row.id) for one in row.current.values()],
        )


class RevisionOut(Schema):
    """A numbered text of a document."""

    number: int
    symbol: str
    issued_at: datetime
    concerns: Language | None
    versions: list[VersionOut]

    @classmethod
    def of(cls, row: RevisionRow, meeting: str, document: UUID) -> RevisionOut:
        return cls(
            number=row.number,
            symbol=row.symbol,
            issued_at=row.issued_at,
            concerns=row.concerns,
            versions=[VersionOut.of(one, meeting, document) for one in row.versions],
        )


class DocumentOut(Schema):
    """A document with its history, what follows it, and its words in the language asked for."""

    document: DocumentSummary
    revisions: list[RevisionOut]
    followers: list[DocumentSummary]
    text: str
    text_language: Language | None

    @classmethod
    def of(cls, view: DocumentView) -> DocumentOut:
        meeting, document = view.meeting.slug, view.document
        return cls(
            document=DocumentSummary.of(document, meeting),
            revisions=[RevisionOut.of(one, meeting, document.id) for one in view.revisions],
            followers=[DocumentSummary.of(one, meeting) for one in view.followers],
            text=view.shown.text if view.shown else "",
            text_language=view.shown.language if view.shown else None,
        )
