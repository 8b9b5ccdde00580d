"""What is due for a meeting and a delegate's day, for programs that act for someone."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router

from umid.council.meetings import due, queries
from umid.council.meetings.schemas.day import DayOut, DueOut
from umid.foundation.api.problems import WRITING
from umid.foundation.api.programs import Token, actor_behind
from umid.foundation.ui.language import current_language

router = Router(tags=["day"], auth=Token())


@router.get("/meetings/{slug:slug}/due/", response={200: list[DueOut], **WRITING})
def list_due(request: HttpRequest, slug: str) -> list[DueOut]:
    """What a meeting needs of whoever lent the token, the most urgent first."""
    actor = actor_behind(request)
    queries.drafted(slug, actor=actor, language=current_language())
    return [DueOut.of(one) for one in due.of_meeting(actor, slug, timezone.now())]


@router.get("/meetings/{slug:slug}/mine/", response={200: DayOut, **WRITING})
def show_day(request: HttpRequest, slug: str) -> DayOut:
    """The day of whoever lent the token: what they chose and plenaries, then the rest."""
    actor = actor_behind(request)
    view = queries.day_of_meeting(slug, at=timezone.now(), language=current_language(), actor=actor)
    return DayOut.of(view)
