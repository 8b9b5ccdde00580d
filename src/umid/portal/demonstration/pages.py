"""Signing in at a press as a member of the cast; these addresses do not exist in production."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from umid.foundation.access.actors import SYSTEM
from umid.foundation.accounts import sign_in
from umid.foundation.directory import queries
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound
from umid.portal.demonstration.cast import CAST


@require_safe
def cast(request: HttpRequest) -> HttpResponse:
    """Everyone who can be signed in as, and what each shows."""
    return render(request, "portal/cast.html", {"cast": CAST})


@require_POST
def enter(request: HttpRequest, key: str) -> HttpResponse:
    """Sign in as one of them, with the second factor that they would have shown."""
    player = next((one for one in CAST if one.key == key), None)
    rows = queries.people(actor=SYSTEM, at=timezone.now(), language=current_language())
    row = next((one for one in rows if player and one.email == player.email), None)
    if player is None or row is None or not row.is_active:
        raise NotFound
    user = queries.user(row.public_id, actor=SYSTEM, at=timezone.now())
    sign_in.let_in(request, user)
    if player.second_factor:
        sign_in.note_second_factor(request, kind=sign_in.DEMONSTRATED)
    return redirect("accounts:home")
