"""The record of a meeting, for who edits it at the desk."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from umid.council.meetings import queries
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.keys import read_moment
from umid.foundation.ui.language import current_language


@never_cache
@require_safe
def record(request: SignedInRequest, slug: str) -> HttpResponse:
    """Who did what to it, and when."""
    view = queries.record(
        slug,
        actor=request.actor,
        at=timezone.now(),
        language=current_language(),
        after=read_moment(request.GET.get("after")),
    )
    return render(request, "meetings/record.html", {"view": view})
