"""The focal point's desk: what waits for one across meetings, and all of one's delegations."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from umid.council.delegations import queries
from umid.council.meetings import due
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language


@require_safe
def home(request: SignedInRequest) -> HttpResponse:
    """Meetings to prepare, invitations to answer, one's own nominations."""
    now = timezone.now()
    own = queries.own(actor=request.actor, at=now, language=current_language())
    return render(
        request,
        "delegations/home.html",
        {"own": own, "due": due.own(request.actor, now), "now": now},
    )
