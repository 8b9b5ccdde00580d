"""Which meetings one edits, one meeting's draft, and its facts."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.council.meetings import actions, queries
from umid.council.meetings.pages.desk.editing import saved
from umid.council.meetings.pages.desk.forms import Facts
from umid.council.meetings.policies import may_convene, may_open_desk
from umid.council.meetings.wording import why_not
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.foundation.writing.keeping import keeps
from umid.kernel.errors import Conflict, NotPossible


@require_safe
def listing(request: SignedInRequest) -> HttpResponse:
    """The meetings whose drafts one sees."""
    demand(may_open_desk(request.actor))
    rows = queries.drafts(actor=request.actor, language=current_language())
    return render(
        request,
        "meetings/desk/listing.html",
        {"meetings": rows, "may_convene": may_convene(request.actor).allowed},
    )


@require_safe
def programme(request: SignedInRequest, slug: str) -> HttpResponse:
    """The draft of the programme, what does not fit in it, and what readers do not know yet."""
    view = queries.draft(slug, actor=request.actor, language=current_language())
    return render(request, "meetings/desk/programme.html", {"view": view})


@require_http_methods(["GET", "HEAD", "POST"])
@keeps
def facts(request: SignedInRequest, slug: str) -> HttpResponse:
    """When, where and how it is held."""

    def now() -> queries.MeetingRow:
        return queries.draft(slug, actor=request.actor, language=current_language()).meeting

    meeting = now()
    form = Facts(request.POST or None, initial=Facts.of(meeting))
    if form.is_valid() and saved(
        form,
        lambda: actions.edit_facts(
            actor=request.actor,
            meeting=slug,
            edit=form.edit,
            expected=form.cleaned_data["expected"],
            at=timezone.now(),
        ),
        lambda: Facts.of(now()),
    ):
        messages.success(request, _("Saved. Readers see it already."))
        return redirect("meetings:desk_programme", slug)
    context = {"meeting": meeting, "form": form, "heading": _("Facts of the meeting")}
    return render(request, "meetings/desk/form.html", context)


@require_POST
def release(request: SignedInRequest, slug: str) -> HttpResponse:
    """Give readers the draft as it was seen."""
    seen = request.POST.get("expected", "")
    try:
        made = actions.release(
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
        messages.success(request, _("Release %(number)s is out.") % {"number": made.number})
    return redirect("meetings:desk_programme", slug)
