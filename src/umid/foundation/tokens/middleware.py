"""Who asks, where a program sends a token to the API: its user, narrowed to what they lent it.

A token opens the API alone. Where one is sent, a cookie beside it counts for nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from umid.foundation.accounts import sign_in
from umid.foundation.api.problems import Problem, answer
from umid.foundation.tokens import actions, queries

_SCHEME: Final = "bearer"


class Bearer:
    """Puts the token's actor on a request, or refuses it with 401."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        scheme, _space, text = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() == _SCHEME and request.path_info.startswith("/api/"):
            return self._answered(request, text.strip())
        return self.get_response(request)

    def _answered(self, request: HttpRequest, text: str) -> HttpResponse:
        now = timezone.now()
        actor = queries.bearer(text, at=now)
        if actor is None or actor.token is None:
            return _refused(request)
        if not sign_in.within_limit(request, "token", actor.token.id):
            return _too_often()
        actions.note_use(token=actor.token.id, at=now)
        request.actor = actor  # type: ignore[attr-defined] # typed in accounts/requests.py
        return self.get_response(request)


def _refused(request: HttpRequest) -> HttpResponse:
    """RFC 6750, section 3: one answer for a token that never was, has ended or was revoked."""
    if not sign_in.within_limit(request, "wrong_token"):
        return _too_often()
    response = answer(Problem(title=_("This token opens nothing (any more)"), status=401))
    response.headers["WWW-Authenticate"] = 'Bearer error="invalid_token"'
    return response


def _too_often() -> HttpResponse:
    response = answer(Problem(title=_("Too many requests. Wait a minute."), status=429))
    response.headers["Retry-After"] = "60"
    return response
