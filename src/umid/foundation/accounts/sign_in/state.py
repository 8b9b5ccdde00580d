"""What a session knows of how someone signed in, and the ways in that a user has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows import login as login_flow
from allauth.core.ratelimit import consume_or_429
from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse

if TYPE_CHECKING:
    from umid.foundation.directory.models import User

_MUST_START: Final = "accounts.must_start"


def let_in(request: HttpRequest, user: User, *, must_start: bool = False) -> None:
    """Sign someone in who came by a link; `must_start` until they have a way to come again."""
    get_adapter(request).login(request, user)
    if must_start:
        request.session[_MUST_START] = True


def must_start(request: HttpRequest) -> bool:
    """Whether who is signed in has no way to sign in again yet."""
    return bool(request.session.get(_MUST_START))


def note_second_factor(request: HttpRequest, *, kind: str) -> None:
    """Note that a second factor was shown in this session, and that one can come again with it."""
    login_flow.record_authentication(
        request, request.user, method="mfa", type=kind, reauthenticated=True
    )
    has_way_in(request)


def has_way_in(request: HttpRequest) -> None:
    """Note that who is signed in can come again."""
    request.session.pop(_MUST_START, None)


def used_second_factor(request: HttpRequest) -> bool:
    """Whether a second factor was shown in this session; a passkey is one by itself."""
    records = login_flow.get_authentication_records(request, request.user)
    return any(each.get("method") == "mfa" for each in records)


def forget_ways_in(user: User) -> None:
    """Take away every passkey, authenticator and recovery code."""
    Authenticator.objects.filter(user=user).delete()


def too_often(request: HttpRequest, action: str) -> HttpResponse | None:
    """The answer to someone who asks too often, by the limits in the settings; else none."""
    answer: HttpResponse | None = consume_or_429(request, action=action)
    return answer
