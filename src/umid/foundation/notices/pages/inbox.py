"""One's notices, and how often one gets them as letters."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from umid.foundation.notices import actions
from umid.foundation.notices.links import here
from umid.foundation.notices.pages.forms import Letters
from umid.foundation.notices.policies import may_keep_webhooks
from umid.foundation.notices.queries.inbox import NoticeRow, notices, path_of
from umid.foundation.notices.queries.mailing import frequency_of
from umid.foundation.notices.requests import ReadersRequest
from umid.foundation.notices.rules.places import Place, read_place
from umid.foundation.ui.language import current_language

PAGE = 20


@require_safe
def inbox(request: ReadersRequest) -> HttpResponse:
    """The latest first."""
    rows = notices(
        actor=request.actor,
        language=current_language(),
        after=read_place(request.GET.get("after")),
        limit=PAGE + 1,
    )
    context = {
        "rows": rows[:PAGE],
        "next_url": _next(rows),
        "is_first": "after" not in request.GET,
        "any_unread": any(not row.is_read for row in rows),
        "now": timezone.now().isoformat(),
        "keeps_webhooks": may_keep_webhooks(request.actor).allowed,
    }
    return render(request, "notices/inbox.html", context)


@require_POST
def read(request: ReadersRequest, notice: UUID) -> HttpResponse:
    """Mark one as read, and go to what it is about, or back."""
    path = path_of(notice, actor=request.actor)
    actions.read(actor=request.actor, notice=notice, at=timezone.now())
    return redirect(here(path) if request.POST.get("go") == "on" else "notices:inbox")


@require_POST
def read_all(request: ReadersRequest) -> HttpResponse:
    """Mark all as read that were there when the page was made."""
    now = timezone.now()
    until = _moment(request.POST.get("until", "")) or now
    actions.read_all(actor=request.actor, until=min(until, now), at=now)
    return redirect("notices:inbox")


@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: ReadersRequest) -> HttpResponse:
    """How often one gets letters."""
    now = frequency_of(request.actor)
    form = Letters(request.POST or None, initial={"frequency": now.value})
    if request.method == "POST" and form.is_valid():
        actions.choose(actor=request.actor, frequency=form.chosen, at=timezone.now())
        messages.success(request, _("Saved."))
        return redirect("notices:preferences")
    return render(request, "notices/preferences.html", {"form": form})


def _next(rows: list[NoticeRow]) -> str:
    if len(rows) <= PAGE:
        return ""
    last = rows[PAGE - 1]
    return f"?after={Place(last.made_at, last.public_id)}"


def _moment(written: str) -> datetime | None:
    """A moment as the page wrote it; None for anything else."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
