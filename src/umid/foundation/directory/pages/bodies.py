"""The Council's bodies: what they are called, who joined and who left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from umid.foundation.access.decisions import demand
from umid.foundation.directory import actions, queries
from umid.foundation.directory.pages.forms import BodyForm, Joining, Leaving
from umid.foundation.directory.policies import may_edit
from umid.foundation.directory.wording import why_not
from umid.foundation.ui.language import current_language
from umid.foundation.writing.editing import saved
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import Conflict, NotPossible

if TYPE_CHECKING:
    from umid.foundation.accounts.requests import SignedInRequest


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def edit(request: SignedInRequest, slug: str) -> HttpResponse:
    """What it is called and does in each language, and who ever belonged to it."""
    demand(may_edit(request.actor))

    def now() -> queries.BodyDesk:
        return queries.body_at_desk(slug, language=current_language())

    view = now()
    form = BodyForm(request.POST or None, initial=BodyForm.of(view))
    if form.is_valid() and saved(
        form,
        lambda: actions.edit_body(
            actor=request.actor,
            body=slug,
            edit=form.edit,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: BodyForm.of(now()),
        why_not,
    ):
        messages.success(request, _("Saved."))
        return redirect("directory:body", slug)
    context = {"view": view, "form": form, "today": timezone.now().date()}
    return render(request, "directory/body.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def join(request: SignedInRequest, slug: str) -> HttpResponse:
    """A state or an organisation belongs to it from a day on."""
    demand(may_edit(request.actor))
    language, at = current_language(), timezone.now()
    view = queries.body_at_desk(slug, language=language)
    form = Joining(
        request.POST or None,
        homes=queries.homes(language=language),
        initial={"expected": view.revision, "since_on": at.date()},
    )
    if form.is_valid() and saved(
        form,
        lambda: actions.join_body(
            actor=request.actor,
            body=slug,
            party=queries.home_named(form.cleaned_data["party"]),
            since_on=form.cleaned_data["since_on"],
            expected=form.cleaned_data["expected"],
            at=at,
        ),
        lambda: form.cleaned_data | {"expected": view.revision},  # others join beside, not instead
        why_not,
    ):
        messages.success(request, _("Saved."))
        return redirect("directory:body", slug)
    context = {"form": form, "heading": _("Who joins"), "body": view}
    return render(request, "directory/form.html", context)


@require_POST
def leave(request: SignedInRequest, slug: str) -> HttpResponse:
    """Whoever stands at a place belongs to it until a day; that they did stays known."""
    demand(may_edit(request.actor))
    queries.body_at_desk(slug, language=current_language())
    form = Leaving(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say from which day on it no longer belongs to the body."))
        return redirect("directory:body", slug)
    try:
        actions.leave_body(actor=request.actor, body=slug, at=timezone.now(), **form.cleaned_data)
    except Conflict:
        messages.error(request, _("Someone changed the body meanwhile. Look at it once more."))
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("Saved."))
    return redirect("directory:body", slug)
