"""What one has to do with delegations, on one page."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from umid.council.delegations import queries
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.ui.language import current_language


@require_safe
def home(request: SignedInRequest) -> HttpResponse:
    """Meetings to prepare, invitations to answer, one's own nominations."""
    now = timezone.now()
    own = queries.own(actor=request.actor, at=now, language=current_language())
    return render(request, "delegations/home.html", {"own": own, "now": now})
