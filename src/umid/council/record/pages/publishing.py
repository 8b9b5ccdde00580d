"""The joint sign-off and the publication."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from umid.council.record import actions, queries
from umid.council.record.pages.forms import PublishForm
from umid.council.record.pages.reading import record_of
from umid.council.record.policies import may_publish
from umid.council.record.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import saved
from umid.kernel.errors import Conflict, NotFound, NotPossible


@require_POST
def ask(request: SignedInRequest, slug: str) -> HttpResponse:
    """Ask the organisers that are waited for."""
    try:
        actions.ask(actor=request.actor, meeting=slug, at=timezone.now())
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("They are asked to agree."))
    return redirect("record:desk", slug)


@require_POST
def agree(request: SignedInRequest, slug: str) -> HttpResponse:
    """Agree to the draft as it was seen."""
    seen = request.POST.get("expected", "")
    try:
        actions.agree(
            actor=request.actor,
            meeting=slug,
            expected=int(seen) if seen.isdecimal() else -1,
            at=timezone.now(),
        )
    except Conflict:
        messages.error(request, _("Someone changed the draft meanwhile. Look at it once more."))
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("You have agreed to the draft as it stands."))
    return redirect("record:record", slug)


@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: SignedInRequest, slug: str) -> HttpResponse:
    """Freeze it and give it to its readers."""
    view = record_of(request, slug)
    if view.draft is None:
        raise NotFound
    demand(may_publish(request.actor))
    bodies = queries.bodies_of(slug, language=current_language())
    form = PublishForm(request.POST or None, initial={"expected": view.draft.draft}, bodies=bodies)
    if form.is_valid() and saved(
        form,
        lambda: actions.publish(
            actor=request.actor,
            meeting=slug,
            body=form.cleaned_data["body"],
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: {"expected": _draft(request, slug), "body": form.cleaned_data["body"]},
        why_not,
    ):
        messages.success(request, _("It is published, and will not change any more."))
        return redirect("record:record", slug)
    context = {"view": view, "meeting": view.meeting, "form": form}
    return render(request, "record/desk/publish.html", context)


def _draft(request: SignedInRequest, slug: str) -> int:
    draft = record_of(request, slug).draft
    return draft.draft if draft else 0
