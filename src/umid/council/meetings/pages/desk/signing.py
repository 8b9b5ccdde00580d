"""Whose agreement the next release needs, and giving it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from umid.council.meetings import actions
from umid.council.meetings.wording import why_not
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.directory.queries import home_named
from umid.kernel.errors import Conflict, NotPossible


@require_POST
def signatories(request: SignedInRequest, slug: str) -> HttpResponse:
    """Ask the organisers that are ticked."""
    named = [home_named(key) for key in request.POST.getlist("signatory")]
    try:
        actions.name_signatories(
            actor=request.actor, meeting=slug, parties=named, at=timezone.now()
        )
    except NotPossible as error:
        messages.error(request, why_not(error))
    else:
        messages.success(request, _("They are asked to agree before the next release."))
    return redirect("meetings:desk_programme", slug)


@require_POST
def agree(request: SignedInRequest, slug: str) -> HttpResponse:
    """Agree to the draft as it was seen."""
    seen = request.POST.get("expected", "")
    try:
        actions.agree(
            actor=request.actor,
            meeting=slug,
            expected=int(seen) if seen.isdecimal() else -1,
            at=timezone.now(),
        )
    except Conflict:
        messages.error(request, _("Someone changed the draft meanwhile. Look at it once more."))
    else:
        messages.success(request, _("You have agreed to the draft as it stands."))
    return redirect("meetings:desk_programme", slug)
