"""The pages that belong to no wing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from umid.council.meetings import queries as meetings
from umid.foundation.access.actors import Actor
from umid.foundation.directory import queries as directory
from umid.foundation.ui.catalogues import catalogues
from umid.foundation.ui.language import current_language

RECENT = 4


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What the Council is, its next and past meetings, its working groups, what it announces."""
    language, now = current_language(), timezone.now()
    actor: Actor = request.actor  # type: ignore[attr-defined] # typed in requests.py
    context = {
        "mine": meetings.own_in_session(actor=actor, at=now, language=language)
        if actor.user
        else [],
        "coming": meetings.meetings_from(now.date(), language=language)[:RECENT],
        "past": meetings.meetings(language=language, before=now.date(), limit=RECENT),
        "bodies": directory.bodies(language=language),
        "announcements": meetings.announcements(now, language=language, limit=RECENT),
    }
    return render(request, "portal/home.html", context)


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """What the Council and Umid are, with sources."""
    return render(request, "portal/about.html", {"catalogues": catalogues()})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What this site knows of its visitors: next to nothing."""
    return render(request, "portal/privacy.html")
