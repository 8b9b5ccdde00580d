"""A meeting's documents, as far as whoever asks may read them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils import timezone
from ninja import Router

from umid.council.documents import queries
from umid.council.documents.schemas.reading import DocumentOut, DocumentSummary
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.api.cursors import AskedPage, PageOf, page_of
from umid.foundation.api.problems import PROBLEMS
from umid.foundation.ui.keys import Key, next_key
from umid.foundation.ui.language import current_language

router = Router(tags=["documents"])


@router.get("/meetings/{slug:slug}/documents/", response={200: PageOf[DocumentSummary], **PROBLEMS})
def list_documents(
    request: SignedInRequest, slug: str, asked: AskedPage
) -> PageOf[DocumentSummary]:
    """What the asker may read of a meeting's documents, the latest first."""
    view = queries.documents(
        slug,
        actor=request.actor,
        at=timezone.now(),
        language=current_language(),
        after=asked.after,
        limit=asked.limit + 1,
    )
    rows = view.documents
    key = next_key(rows, asked.limit, lambda row: Key(row.issued_on or date.min, row.symbol))
    return page_of([DocumentSummary.of(row, slug) for row in rows[: asked.limit]], key)


@router.get(
    "/meetings/{slug:slug}/documents/{uuid:document}/", response={200: DocumentOut, **PROBLEMS}
)
def show_document(request: SignedInRequest, slug: str, document: UUID) -> DocumentOut:
    """One document with its revisions."""
    view = queries.document(
        slug,
        document,
        actor=request.actor,
        at=timezone.now(),
        language=current_language(),
    )
    return DocumentOut.of(view)
