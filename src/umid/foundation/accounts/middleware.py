"""Who asks: builds the actor of each request anew, so that what was ended holds at the next one.

Posts that need a second factor count only in a session that has seen one, and while it is there;
until then their holders are sent to set one up. What someone who has signed in reads is kept
nowhere on the way, and tells its moments in the zone of their state, or else the node's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.foundation.accounts import sign_in
from umid.foundation.accounts.sessions import touch
from umid.foundation.directory.queries import actor_of
from umid.foundation.directory.rules.posts import STAFF
from umid.foundation.directory.rules.zones import ZONES

_IS_PERSONAL: Final = "is_personal"
_SETTING_UP: Final = frozenset(
    {
        "accounts:start",
        "account_logout",
        "account_reauthenticate",
        "account_set_password",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_generate_recovery_codes",
        "mfa_index",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "mfa_view_recovery_codes",
    }
)
"""Where someone may go who has yet to set up how they sign in."""


class Actors:
    """Puts `actor` on every request; a visitor's costs nothing until someone asks for it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = SimpleLazyObject(partial(_actor, request))  # type: ignore[attr-defined] # typed in requests.py
        try:
            response = self.get_response(request)
        finally:
            timezone.deactivate()
        if getattr(request, _IS_PERSONAL, False):
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        _words: tuple[Any, ...],
        _named: dict[str, Any],
    ) -> HttpResponse | None:
        if not request.user.is_authenticated:
            return None
        setattr(request, _IS_PERSONAL, True)
        touch(request.session, timezone.now())
        match = request.resolver_match
        is_open = not getattr(view, "login_required", True)
        if is_open or (match and match.view_name in _SETTING_UP):
            return None
        if sign_in.must_start(request):
            return redirect("accounts:start")
        held = actor_of(request.user, timezone.now())
        timezone.activate(ZONES.get(held.state or "", settings.ZONE))
        waits = _waits(request, held)
        request.actor = _without_staff(held) if waits else held  # type: ignore[attr-defined] # typed in requests.py
        return redirect("mfa_index") if waits else None


def lacks_second_factor(request: HttpRequest) -> bool:
    """Whether who asks holds a post that waits for a second factor in this session."""
    if not request.user.is_authenticated:
        return False
    return _waits(request, actor_of(request.user, timezone.now()))


def _waits(request: HttpRequest, actor: Actor) -> bool:
    return bool(actor.roles & STAFF) and not sign_in.used_second_factor(request)


def _actor(request: HttpRequest) -> Actor:
    if not request.user.is_authenticated:
        return ANONYMOUS
    actor = actor_of(request.user, timezone.now())
    return _without_staff(actor) if _waits(request, actor) else actor


def _without_staff(actor: Actor) -> Actor:
    return replace(actor, roles=actor.roles - STAFF)
