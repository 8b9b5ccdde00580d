"""All documents of a meeting at the desk, and the work on one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from umid.council.documents import actions, queries
from umid.council.documents.pages.documents import PAGE, key_of, of_language
from umid.council.documents.pages.forms import (
    Clearing,
    NewDocument,
    Opening,
    SendingBack,
    Titles,
)
from umid.council.documents.pages.sending import saved, sent
from umid.council.documents.policies import may_issue
from umid.council.documents.rules.kinds import Access
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.files.streaming import stream
from umid.foundation.ui.keys import next_address, read_key
from umid.foundation.ui.language import current_language

if TYPE_CHECKING:
    from django.forms import BaseForm
    from django.http import FileResponse

EITHER = ["GET", "HEAD", "POST"]


def handled(request: SignedInRequest, slug: str, document: UUID) -> queries.DocumentView:
    """A document of the secretariat's. Raises NotFound, NotAllowed."""
    view = queries.handled_document(
        slug, document, actor=request.actor, language=current_language()
    )
    demand(may_issue(request.actor))
    return view


@require_safe
def listing(request: SignedInRequest, slug: str) -> HttpResponse:
    """What waits for clearance, and everything that is out or under embargo."""
    demand(may_issue(request.actor))
    view = queries.desk(
        slug,
        actor=request.actor,
        language=current_language(),
        after=read_key(request.GET.get("after")),
        limit=PAGE + 1,
    )
    context = {
        "view": view,
        "meeting": view.meeting,
        "documents": (*view.waiting, *view.documents[:PAGE]),
        "next_url": next_address(view.documents, PAGE, key_of),
    }
    return render(request, "documents/desk/listing.html", context)


@require_http_methods(EITHER)
def add(request: SignedInRequest, slug: str) -> HttpResponse:
    """A document of the secretariat's own."""
    demand(may_issue(request.actor))
    language, at = current_language(), timezone.now()
    view = queries.desk(slug, actor=request.actor, language=language, limit=0)
    choices = queries.choices(slug, language=language)
    initial = {"language": language, "access": Access.PARTICIPANTS}
    form = NewDocument(
        request.POST or None, request.FILES or None, choices=choices, initial=initial
    )
    if form.is_valid() and sent(
        form,
        lambda file: actions.issue(
            actor=request.actor, meeting=slug, draft=form.draft(file, at), at=at
        ),
        actor=request.actor,
        at=at,
    ):
        messages.success(request, _("The document is out."))
        return redirect("documents:desk", slug)
    context = {"meeting": view.meeting, "form": form, "heading": _("Add a document")}
    return render(request, "documents/desk/form.html", context)


@require_safe
def document(request: SignedInRequest, slug: str, document: UUID) -> HttpResponse:
    """One document with what can be done to it."""
    view = handled(request, slug, document)
    choices = queries.choices(slug, language=current_language())
    row = view.document
    seen = {"expected": row.edits}
    wished = seen | {
        "kind": row.kind.value,
        "access": row.access.value,
        "place": f"session:{row.within.session}" if row.within and row.within.session else "",
    }
    context = {
        "view": view,
        "meeting": view.meeting,
        "clearing": Clearing(choices=choices, initial=wished),
        "sending_back": SendingBack(initial=seen),
    }
    return render(request, "documents/desk/document.html", context)


@require_safe
def file(
    request: SignedInRequest, slug: str, document: UUID, number: int, language: str
) -> FileResponse:
    """A file, also before anyone reads it; for who works on it."""
    view = queries.handled_document(
        slug, document, actor=request.actor, language=current_language()
    )
    return stream(queries.file_of(view, number, of_language(language)), inline=True)


@require_http_methods(EITHER)
def titles(request: SignedInRequest, slug: str, document: UUID) -> HttpResponse:
    """The title in seven languages."""
    view = handled(request, slug, document)
    now = {language.value: words for language, words in view.titles.items()}
    form = Titles(request.POST or None, initial=now | {"expected": view.document.edits})
    if form.is_valid() and saved(
        form,
        lambda: actions.entitle(
            actor=request.actor,
            document=document,
            words=form.words,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
    ):
        return done(request, slug, document)
    return asked(request, view, form, _("Titles"))


@require_http_methods(EITHER)
def readers(request: SignedInRequest, slug: str, document: UUID) -> HttpResponse:
    """Who reads it, from when."""
    view = handled(request, slug, document)
    row = view.document
    now = {
        "expected": row.edits,
        "access": row.access.value,
        "embargo_until": row.embargo_until,
    }
    form = Opening(request.POST or None, initial=now)
    if form.is_valid() and saved(
        form,
        lambda: actions.open_to(
            actor=request.actor,
            document=document,
            access=Access(form.cleaned_data["access"]),
            embargo_until=form.cleaned_data["embargo_until"],
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
    ):
        return done(request, slug, document)
    return asked(request, view, form, _("Who may read it"))


def done(request: SignedInRequest, slug: str, document: UUID) -> HttpResponse:
    """Say so, and back to the document."""
    messages.success(request, _("Saved."))
    return redirect("documents:desk_document", slug, document)


def asked(
    request: SignedInRequest, view: queries.DocumentView, form: BaseForm, heading: str
) -> HttpResponse:
    """A form about one document."""
    context = {"meeting": view.meeting, "view": view, "form": form, "heading": heading}
    return render(request, "documents/desk/form.html", context)
