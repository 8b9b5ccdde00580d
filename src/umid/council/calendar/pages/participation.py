"""Who of a meeting was invited by calendar, who answered what, what would be sent."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from umid.council.calendar import actions, queries
from umid.council.calendar.pages.forms import Noting
from umid.council.calendar.policies import may_send
from umid.council.calendar.queries import ParticipantRow, ParticipationView
from umid.council.calendar.rules import Closed
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound

_SIZE = 100


@require_safe
def participation(request: SignedInRequest, slug: str) -> HttpResponse:
    """The secretariat sees everyone, who speaks for a delegation its own, delegates themselves."""
    view = _view(request, slug)
    rows = _after(view.participants, request.GET.get("after", ""))
    context = {
        "view": view,
        "rows": rows[:_SIZE],
        "next_url": f"?after={rows[_SIZE - 1].delegate}" if len(rows) > _SIZE else "",
        "noting": Noting(),
    }
    response = render(request, "calendar/participation.html", context)
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
def send(request: SignedInRequest, slug: str) -> HttpResponse:
    """Send what is due."""
    _view(request, slug)
    sent = actions.send(actor=request.actor, meeting=slug, at=timezone.now())
    words = ngettext("%(count)d letter goes out.", "%(count)d letters go out.", sent)
    messages.success(request, words % {"count": sent})
    return redirect("calendar:participation", slug)


@require_POST
def note(request: SignedInRequest, slug: str, entry: UUID) -> HttpResponse:
    """Note an answer that came by mail or telephone."""
    view = _view(request, slug)
    demand(may_send(request.actor))
    if all(row.entry != entry for row in view.participants):
        raise NotFound
    form = Noting(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose an answer."))
        return redirect("calendar:participation", slug)
    try:
        actions.note_answer(
            actor=request.actor, entry=entry, answer=form.cleaned_data["answer"], at=timezone.now()
        )
    except Closed:
        messages.error(request, _("That is not possible any more."))
    else:
        messages.success(request, _("The answer is noted."))
    return redirect("calendar:participation", slug)


def _view(request: SignedInRequest, slug: str) -> ParticipationView:
    return queries.participation(
        slug, actor=request.actor, at=timezone.now(), language=current_language()
    )


def _after(rows: tuple[ParticipantRow, ...], key: str) -> tuple[ParticipantRow, ...]:
    """Those after a delegate; all of them where nobody is meant."""
    places = [place for place, row in enumerate(rows, start=1) if str(row.delegate) == key]
    return rows[places[0] :] if places else rows
