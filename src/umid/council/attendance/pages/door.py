"""The door: a phone reads or types badges, here and now or later, when the line is back."""

from __future__ import annotations

import json
from datetime import tzinfo
from typing import Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from pydantic import ValidationError

from umid.council.attendance import actions, queries
from umid.council.attendance.pages.forms import Scanning
from umid.council.attendance.rules.presence import Way
from umid.council.attendance.schemas import AnsweredOut, EventsIn, answers
from umid.council.attendance.wording import at_the_door, no_such_door, why_not
from umid.council.delegations.names import name_of_category
from umid.council.delegations.queries import name_of
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound, NotPossible


@require_safe
def meetings(request: SignedInRequest) -> HttpResponse:
    """Choose a meeting in session."""
    found = queries.open_meetings(
        actor=request.actor, at=timezone.now(), language=current_language()
    )
    return render(request, "attendance/doors.html", {"meetings": found})


@require_http_methods(["GET", "HEAD", "POST"])
def door(request: SignedInRequest, slug: str) -> HttpResponse:
    """One door, named by `?session=`: the next badge, and what came of the last."""
    meeting, doors = queries.doors(slug, actor=request.actor, language=current_language())
    session = (request.POST if request.method == "POST" else request.GET).get("session", "")
    here = next((one for one in doors if one.slug == session), None)
    if here is None:
        raise NotFound
    form = Scanning.fresh(session, request.GET.get("way") or Way.IN)
    refusal = ""
    if request.method == "POST":
        form = Scanning(request.POST)
        if form.is_valid():
            shown = form.shown(timezone.now())
            try:
                made = actions.scan(
                    actor=request.actor, meeting=slug, shown=shown, at=timezone.now()
                )
            except NotPossible as error:
                refusal = why_not(error)
                form = Scanning.fresh(session, shown.way)
            else:
                at = reverse("attendance:door", args=[slug])
                return redirect(f"{at}?session={session}&way={shown.way}&shown={made.pk}")
    context: dict[str, Any] = {
        "meeting": meeting,
        "doors": doors,
        "door": here,
        "form": form,
        "refusal": refusal,
        "shown": _shown(request, slug, meeting.zone),
    }
    response = render(request, "attendance/door.html", context)
    response["Permissions-Policy"] = "camera=(self)"
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
def events(request: SignedInRequest, slug: str) -> HttpResponse:
    """What a phone kept while the line was down, in any order, as often as it likes."""
    meeting, _doors = queries.doors(slug, actor=request.actor, language=current_language())
    try:
        sent = EventsIn.model_validate(json.loads(request.body or b"null"))
    except (ValidationError, ValueError):
        return JsonResponse({"answers": []}, status=422)
    made = answers(
        sent.events,
        slug,
        meeting.zone,
        actor=request.actor,
        say=said,
        why_not=why_not,
        unknown=no_such_door(),
    )
    return JsonResponse({"answers": [one.model_dump(mode="json") for one in made]})


def said(row: queries.ShownRow, zone: tzinfo) -> AnsweredOut:
    """A badge that was let pass, in the reader's language."""
    return AnsweredOut(
        id=row.event,
        taken=True,
        words=at_the_door(row, zone),
        name=row.name,
        delegation=name_of(row.party, current_language()),
        category=name_of_category(row.category),
    )


def _shown(request: SignedInRequest, slug: str, zone: tzinfo) -> AnsweredOut | None:
    """The badge that was let pass last, with what to say of it."""
    try:
        event = UUID(request.GET.get("shown", ""))
        row = queries.shown(event, meeting=slug, language=current_language())
    except (ValueError, NotFound):
        return None
    return said(row, zone)
