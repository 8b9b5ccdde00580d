"""The desk for programs: submissions of those who take part, and the secretariat's documents."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router

from umid.council.documents import actions, queries
from umid.council.documents.policies import may_issue, may_submit
from umid.council.documents.schemas.writing import (
    ClearanceIn,
    DocumentIn,
    DocumentWritten,
    HandledOut,
    HandledPage,
    ReturnIn,
    RevisionIn,
    SubmissionIn,
)
from umid.council.documents.wording import office_of, why_not
from umid.foundation.access.decisions import demand
from umid.foundation.api.changes import made
from umid.foundation.api.cursors import AskedPage, page_of
from umid.foundation.api.problems import WRITING
from umid.foundation.api.programs import Token, actor_behind
from umid.foundation.api.repeats import RepeatKey
from umid.foundation.ui.keys import Key, next_key
from umid.foundation.ui.language import current_language

router = Router(tags=["documents"], auth=Token())
_ONE = "/meetings/{slug:slug}/documents/{uuid:document}/"


@router.get(
    "/meetings/{slug:slug}/documents/handled/",
    response={200: HandledPage, **WRITING},
    url_name="handled_documents",
)
def list_handled(request: HttpRequest, slug: str, asked: AskedPage) -> HandledPage:
    """What one works on: the secretariat on everything, others on what they submitted."""
    view = queries.desk(
        slug,
        actor=actor_behind(request),
        language=current_language(),
        after=asked.after,
        limit=asked.limit + 1,
    )
    rows = view.documents
    key = next_key(rows, asked.limit, lambda row: Key(row.issued_on or date.min, row.symbol))
    page = page_of([HandledOut.of(row) for row in rows[: asked.limit]], key)
    return HandledPage.of(view, page.items, page.next)


@router.post(
    "/meetings/{slug:slug}/documents/submissions/", response={201: DocumentWritten, **WRITING}
)
def submit_document(
    request: HttpRequest, slug: str, said: SubmissionIn, key: RepeatKey = None
) -> HttpResponse:
    """Put a document before a meeting, for one's own state or organisation."""
    actor = actor_behind(request)
    view = queries.desk(slug, actor=actor, language=current_language(), limit=0)
    demand(may_submit(actor, takes_part=view.may_submit))

    def change() -> DocumentWritten:
        at = timezone.now()
        draft = said.draft(by=office_of(actor), at=at)
        return DocumentWritten.of(actions.submit(actor=actor, meeting=slug, draft=draft, at=at))

    return made(request, key, change, status=201, why_not=why_not)


@router.post(
    "/meetings/{slug:slug}/documents/handled/",
    response={201: DocumentWritten, **WRITING},
    url_name="handled_documents",
)
def issue_document(
    request: HttpRequest, slug: str, said: DocumentIn, key: RepeatKey = None
) -> HttpResponse:
    """Give out a document of the secretariat's own."""
    actor = actor_behind(request)
    demand(may_issue(actor))

    def change() -> DocumentWritten:
        at = timezone.now()
        draft = said.draft(by=actions.HOUSE, at=at)
        return DocumentWritten.of(actions.issue(actor=actor, meeting=slug, draft=draft, at=at))

    return made(request, key, change, status=201, why_not=why_not)


@router.post(f"{_ONE}clear/", response={200: DocumentWritten, **WRITING})
def clear_document(
    request: HttpRequest, slug: str, document: UUID, said: ClearanceIn, key: RepeatKey = None
) -> HttpResponse:
    """Let a submitted document out, under a symbol."""
    _handled(request, slug, document)

    def change() -> DocumentWritten:
        row = actions.clear(
            actor=actor_behind(request),
            document=document,
            clearance=said.clearance,
            expected=said.expected,
            at=timezone.now(),
        )
        return DocumentWritten.of(row)

    return made(request, key, change, why_not=why_not)


@router.post(f"{_ONE}return/", response={200: DocumentWritten, **WRITING})
def return_document(
    request: HttpRequest, slug: str, document: UUID, said: ReturnIn, key: RepeatKey = None
) -> HttpResponse:
    """Return a submitted document with the reason."""
    _handled(request, slug, document)

    def change() -> DocumentWritten:
        row = actions.send_back(
            actor=actor_behind(request),
            document=document,
            because=said.because,
            expected=said.expected,
            at=timezone.now(),
        )
        return DocumentWritten.of(row)

    return made(request, key, change, why_not=why_not)


@router.post(f"{_ONE}revisions/", response={201: DocumentWritten, **WRITING})
def revise_document(
    request: HttpRequest, slug: str, document: UUID, said: RevisionIn, key: RepeatKey = None
) -> HttpResponse:
    """Give a document its next revision."""
    _handled(request, slug, document)

    def change() -> DocumentWritten:
        row = actions.revise(
            actor=actor_behind(request),
            document=document,
            contents=(said.content,),
            concerns=said.concerns,
            expected=said.expected,
            at=timezone.now(),
        )
        return DocumentWritten.of(row.document)

    return made(request, key, change, status=201, why_not=why_not)


def _handled(request: HttpRequest, slug: str, document: UUID) -> None:
    """Raises NotFound, NotAllowed; asked before a kept answer is looked for."""
    actor = actor_behind(request)
    queries.handled_document(slug, document, actor=actor, language=current_language())
    demand(may_issue(actor))
