"""What is added to a document that is out: a revision, a language, an addendum or a corrigendum."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umid.council.documents import actions
from umid.council.documents.pages.desk.documents import EITHER, asked, done, handled
from umid.council.documents.pages.forms import Adding, Following, Revising
from umid.council.documents.pages.sending import sent
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language


@require_http_methods(EITHER)
def revise(request: SignedInRequest, slug: str, document: UUID) -> HttpResponse:
    """The next revision."""
    view = handled(request, slug, document)
    at, row = timezone.now(), view.document
    shown = view.shown
    now = {"expected": row.edits, "language": current_language()}
    if shown:
        now |= {"language": shown.language, "text": shown.text}
    form = Revising(request.POST or None, request.FILES or None, initial=now)
    if form.is_valid() and sent(
        form,
        lambda file: actions.revise(
            actor=request.actor,
            document=document,
            contents=(form.content(file),),
            concerns=form.about,
            expected=form.cleaned_data["expected"],
            at=at,
        ),
        actor=request.actor,
        at=at,
    ):
        return done(request, slug, document)
    return asked(request, view, form, _("Revise"))


@require_http_methods(EITHER)
def language(request: SignedInRequest, slug: str, document: UUID) -> HttpResponse:
    """A language more of the latest revision."""
    view = handled(request, slug, document)
    at = timezone.now()
    form = Adding(
        request.POST or None,
        request.FILES or None,
        initial={"expected": view.document.edits, "language": current_language()},
    )
    if form.is_valid() and sent(
        form,
        lambda file: actions.add_version(
            actor=request.actor,
            document=document,
            content=form.content(file),
            expected=form.cleaned_data["expected"],
            at=at,
        ),
        actor=request.actor,
        at=at,
    ):
        return done(request, slug, document)
    return asked(request, view, form, _("Add a language"))


@require_http_methods(EITHER)
def follow(request: SignedInRequest, slug: str, document: UUID) -> HttpResponse:
    """An addendum or a corrigendum."""
    view = handled(request, slug, document)
    at = timezone.now()
    form = Following(
        request.POST or None,
        request.FILES or None,
        initial={"expected": view.document.edits, "language": current_language()},
    )
    if form.is_valid() and sent(
        form,
        lambda file: actions.follow(
            actor=request.actor,
            document=document,
            draft=form.draft(file, at),
            expected=form.cleaned_data["expected"],
            at=at,
        ),
        actor=request.actor,
        at=at,
    ):
        return done(request, slug, document)
    return asked(request, view, form, _("Add to it or correct it"))
