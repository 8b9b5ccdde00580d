"""Convening a meeting, changing what it is about, putting it off and calling it off."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from umid.council.meetings import actions, queries
from umid.council.meetings.pages.desk.convening_forms import About, Convening, HoldingForm
from umid.council.meetings.pages.desk.editing import saved
from umid.council.meetings.policies import may_convene
from umid.council.meetings.rules.holding import Holding
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def convene(request: SignedInRequest) -> HttpResponse:
    """A meeting more, from nothing or from an earlier one."""
    demand(may_convene(request.actor))
    earlier = queries.drafts(actor=request.actor, language=current_language())
    form = Convening(request.POST or None, earlier=earlier, initial=Convening.blank())
    if form.is_valid():
        at = timezone.now()
        made = actions.convene(actor=request.actor, draft=form.draft(at), at=at)
        messages.success(request, _("The meeting is convened. Readers see it already."))
        return redirect("meetings:cockpit", made.slug)
    return render(request, "meetings/desk/convene.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def about(request: SignedInRequest, slug: str) -> HttpResponse:
    """What it is called, where it is, what it is about and who organises it."""

    def now() -> queries.AboutView:
        return queries.about(slug, actor=request.actor, language=current_language())

    view = now()
    form = About(request.POST or None, initial=About.standing(view))
    if form.is_valid() and saved(
        form,
        lambda: actions.edit_about(
            actor=request.actor,
            meeting=slug,
            edit=form.about,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: About.standing(now()),
    ):
        messages.success(request, _("Saved. Readers see it already."))
        return redirect("meetings:desk_programme", slug)
    context = {"meeting": view.meeting, "form": form, "heading": _("Names, place and agenda")}
    return render(request, "meetings/desk/form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def holding(request: SignedInRequest, slug: str) -> HttpResponse:
    """Put it off, call it off, or hold it after all."""

    def now() -> queries.MeetingRow:
        return queries.drafted(slug, actor=request.actor, language=current_language())

    def standing() -> dict[str, Any]:
        return HoldingForm.of(now())

    meeting = now()
    form = HoldingForm(request.POST or None, initial=HoldingForm.of(meeting))
    if form.is_valid() and saved(
        form,
        lambda: actions.hold_otherwise(
            actor=request.actor,
            meeting=slug,
            to=Holding(form.cleaned_data["to"]),
            reason=form.cleaned_data["reason"],
            language=current_language(),
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        standing,
    ):
        messages.success(request, _("Saved. Those who speak for a participant are told."))
        return redirect("meetings:desk_programme", slug)
    context = {"meeting": meeting, "form": form, "heading": _("Postpone or cancel the meeting")}
    return render(request, "meetings/desk/form.html", context)
