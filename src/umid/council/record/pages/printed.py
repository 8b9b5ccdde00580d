"""The published text as PDF, as DOCX, and plain as it was hashed."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from umid.council.record import queries
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.documents.content import Block, Document, Heading, Paragraph
from umid.foundation.files.documents.pdf import as_pdf
from umid.foundation.files.rules.kinds import Kind
from umid.kernel.errors import NotFound


@require_safe
def pdf(request: SignedInRequest, slug: str) -> HttpResponse:
    """Tagged PDF, with symbol and hash."""
    edition = _edition(request, slug)
    return _file(as_pdf(_document(edition)), Kind.PDF.media_type, edition, "pdf")


@require_safe
def docx(request: SignedInRequest, slug: str) -> HttpResponse:
    """The same words for a word processor."""
    from umid.foundation.files.documents.word import as_docx  # noqa: PLC0415 - heavy, seldom

    edition = _edition(request, slug)
    return _file(as_docx(_document(edition)), Kind.DOCX.media_type, edition, "docx")


@require_safe
def text(request: SignedInRequest, slug: str) -> HttpResponse:
    """The very bytes whose hash is shown."""
    edition = _edition(request, slug)
    return _file(edition.text.encode(), "text/plain; charset=utf-8", edition, "txt")


def _edition(request: SignedInRequest, slug: str) -> queries.EditionView:
    found = queries.edition(slug, actor=request.actor)
    if found is None:
        raise NotFound
    return found


def _document(edition: queries.EditionView) -> Document:
    blocks: list[Block] = [
        Paragraph(edition.symbol),
        *(
            Heading(one.text, one.level) if one.level else Paragraph(one.text)
            for one in edition.blocks
        ),
    ]
    with translation.override(edition.language):
        blocks.append(Paragraph(f"{_('Hash of the text (SHA-256)')}: {edition.digest}"))
        author = _("Secretariat of the Council")
    return Document(
        title=edition.title,
        language=edition.language,
        at=edition.published_at,
        blocks=tuple(blocks),
        authors=(author,),
    )


def _file(made: bytes, media_type: str, edition: queries.EditionView, ending: str) -> HttpResponse:
    response = HttpResponse(made, content_type=media_type)
    name = f"{edition.symbol.replace('/', '_')}-{edition.language}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
