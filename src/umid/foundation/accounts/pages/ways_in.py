"""Changing how one signs in: allauth's views, within one transaction with the record."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from typing import Any, Final

from django.http import HttpResponse
from django.utils import timezone

from umid.foundation.accounts import actions
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.accounts.sign_in.views import VIEWS

View = Callable[..., HttpResponse]

_CHANGING: Final = (
    "account_change_password",
    "account_set_password",
    "mfa_add_webauthn",
    "mfa_remove_webauthn",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_generate_recovery_codes",
)


def recorded(view: View) -> View:
    """The same view, whose change stands in the record or is not made."""

    @wraps(view)
    def seen(request: SignedInRequest, *args: Any, **words: Any) -> HttpResponse:  # noqa: ANN401 - whatever the address holds
        if request.method != "POST":
            return view(request, *args, **words)
        return actions.change_ways_in(
            actor=request.actor,
            change=partial(view, request, *args, **words),
            this=lambda: request.session.session_key,
            at=timezone.now(),
        )

    return seen


SIGN_IN_VIEWS: Final[dict[str, View]] = VIEWS | {name: recorded(VIEWS[name]) for name in _CHANGING}
"""By the name that allauth knows them by."""
