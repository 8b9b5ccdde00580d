"""The secretariat's desk: the draft from its making to its publication."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.record import actions, queries
from umid.council.record.pages.forms import (
    BeginForm,
    DeadlineForm,
    first_language,
)
from umid.council.record.pages.reading import record_of
from umid.council.record.policies import may_write
from umid.council.record.rules.kinds import SummaryKind
from umid.council.record.wording import CHANGES, why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.kernel.errors import Conflict, NotFound, NotPossible
from umid.kernel.languages import Language


@require_safe
def desk(request: SignedInRequest, slug: str) -> HttpResponse:
    """What is there and what comes next."""
    return _desk(request, slug, BeginForm(initial=first_language()), DeadlineForm())


@require_POST
def begin(request: SignedInRequest, slug: str) -> HttpResponse:
    """Make the first draft."""
    form = BeginForm(request.POST)
    if not form.is_valid():
        return _desk(request, slug, form, DeadlineForm())
    try:
        actions.begin(
            actor=request.actor,
            meeting=slug,
            kind=SummaryKind(form.cleaned_data["kind"]),
            language=Language(form.cleaned_data["language"]),
            at=timezone.now(),
        )
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("The draft is made. Read it, and word what it does not say."))
    return redirect("record:desk", slug)


@require_http_methods(["GET", "HEAD", "POST"])
def redraft(request: SignedInRequest, slug: str) -> HttpResponse:
    """See what making it anew would change, and do it."""
    if request.method == "POST":
        seen = request.POST.get("expected", "")
        try:
            happened = actions.redraft(
                actor=request.actor,
                meeting=slug,
                expected=int(seen) if seen.isdecimal() else -1,
                at=timezone.now(),
            )
        except (NotPossible, Conflict) as error:
            messages.error(request, why_not(error))
        else:
            said = _("Paragraphs changed: %(number)s.") % {"number": len(happened)}
            messages.success(request, said)
        return redirect("record:desk", slug)
    draft, steps = queries.preview(slug, actor=request.actor, at=timezone.now())
    context = {
        "meeting": record_of(request, slug).meeting,
        "draft": draft,
        "steps": [(CHANGES[one.change], one) for one in steps if one.change],
    }
    return render(request, "record/desk/redraft.html", context)


@require_POST
def open_to(request: SignedInRequest, slug: str) -> HttpResponse:
    """Open the draft to corrections until the end of a day."""
    form = DeadlineForm(request.POST)
    if not form.is_valid():
        return _desk(request, slug, BeginForm(initial=first_language()), form)
    try:
        actions.open_to_corrections(
            actor=request.actor,
            meeting=slug,
            until=form.until(record_of(request, slug).meeting.zone),
            at=timezone.now(),
        )
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("Participants are told and can propose corrections."))
    return redirect("record:desk", slug)


def _desk(
    request: SignedInRequest, slug: str, beginning: BeginForm, deadline: DeadlineForm
) -> HttpResponse:
    view = record_of(request, slug)
    demand(may_write(request.actor))
    if view.draft is None and deadline.is_bound and view.edition is None:
        raise NotFound
    corrections = [
        one
        for section in (view.draft.sections if view.draft else ())
        for row in section.paragraphs
        for one in row.corrections
        if one.answer is None
    ]
    context = {
        "view": view,
        "meeting": view.meeting,
        "beginning": beginning,
        "deadline": deadline,
        "corrections": corrections,
    }
    return render(request, "record/desk/desk.html", context)
