"""A meeting's documents, as far as the reader may know of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from umid.council.documents import queries
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.streaming import stream
from umid.foundation.ui.keys import Key, next_address, read_key
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

if TYPE_CHECKING:
    from django.http import FileResponse

PAGE = 50


@require_safe
def listing(request: SignedInRequest, slug: str) -> HttpResponse:
    """What the reader may read, the latest first."""
    view = queries.documents(
        slug,
        actor=request.actor,
        at=timezone.now(),
        language=current_language(),
        after=read_key(request.GET.get("after")),
        limit=PAGE + 1,
    )
    rows = view.documents
    context = {
        "view": view,
        "documents": rows[:PAGE],
        "next_url": next_address(rows, PAGE, key_of),
    }
    return render(request, "documents/listing.html", context)


@require_safe
def document(request: SignedInRequest, slug: str, document: UUID) -> HttpResponse:
    """One document: its words, its files, its history."""
    return render(request, "documents/document.html", {"view": _seen(request, slug, document)})


@require_safe
def compare(
    request: SignedInRequest, slug: str, document: UUID, language: str, older: int, newer: int
) -> HttpResponse:
    """What changed in a language from one revision to another."""
    view = _seen(request, slug, document)
    context = {
        "view": view,
        "paragraphs": queries.comparison(view, of_language(language), older, newer),
        "text_language": of_language(language),
        "older": _symbol(view, older),
        "newer": _symbol(view, newer),
    }
    return render(request, "documents/compare.html", context)


@require_safe
def file(
    request: SignedInRequest, slug: str, document: UUID, number: int, language: str
) -> FileResponse:
    """The file of a revision in a language."""
    view = _seen(request, slug, document)
    return stream(queries.file_of(view, number, of_language(language)), inline=True)


def key_of(row: queries.DocumentRow) -> Key:
    """Where the next page begins after this row."""
    return Key(row.issued_on or date.min, row.symbol)


def of_language(code: str) -> Language:
    """Raises NotFound."""
    if code not in set(Language):
        raise NotFound
    return Language(code)


def _seen(request: SignedInRequest, slug: str, document: UUID) -> queries.DocumentView:
    return queries.document(
        slug, document, actor=request.actor, at=timezone.now(), language=current_language()
    )


def _symbol(view: queries.DocumentView, number: int) -> str:
    return next(one.symbol for one in view.revisions if one.number == number)
