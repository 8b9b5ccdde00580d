"""A delegate's day: what one holds in the hand while a meeting is in session."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from umid.council.meetings import day, queries
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language


@require_safe
def mine(request: SignedInRequest, slug: str) -> HttpResponse:
    """Where to be, what to read, when to speak; nothing of anyone else."""
    now = timezone.now()
    context = {
        "view": queries.day_of_meeting(
            slug, at=now, language=current_language(), actor=request.actor
        ),
        "sections": day.sections(request.actor, slug, now),
    }
    return render(request, "meetings/mine.html", context)
