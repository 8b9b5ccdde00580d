"""The secretariat's answer to what was submitted."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from umid.council.documents import actions, queries
from umid.council.documents.pages.desk.documents import handled
from umid.council.documents.pages.forms import Clearing, SendingBack
from umid.council.documents.pages.sending import saved
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language


@require_POST
def clear(request: SignedInRequest, slug: str, document: UUID) -> HttpResponse:
    """Let it out under a symbol."""
    view = handled(request, slug, document)
    choices = queries.choices(slug, language=current_language())
    form = Clearing(request.POST, choices=choices)
    if form.is_valid() and saved(
        form,
        lambda: actions.clear(
            actor=request.actor,
            document=document,
            clearance=form.clearance,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("The document is out."))
        return redirect("documents:desk", slug)
    back = SendingBack(initial={"expected": view.document.edits})
    context = {"view": view, "meeting": view.meeting, "clearing": form, "sending_back": back}
    return render(request, "documents/desk/document.html", context)


@require_POST
def send_back(request: SignedInRequest, slug: str, document: UUID) -> HttpResponse:
    """Return it with the reason."""
    view = handled(request, slug, document)
    form = SendingBack(request.POST)
    if form.is_valid() and saved(
        form,
        lambda: actions.send_back(
            actor=request.actor,
            document=document,
            because=form.cleaned_data["because"],
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
    ):
        messages.success(request, _("Returned with your reason."))
        return redirect("documents:desk", slug)
    choices = queries.choices(slug, language=current_language())
    clearing = Clearing(choices=choices, initial={"expected": view.document.edits})
    context = {"view": view, "meeting": view.meeting, "clearing": clearing, "sending_back": form}
    return render(request, "documents/desk/document.html", context)
