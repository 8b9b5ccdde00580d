"""What a session knows of how someone signed in, and the ways in that a user has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, Any, Final

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows import login as login_flow
from allauth.account.internal.flows import reauthentication
from allauth.core.exceptions import ReauthenticationRequired
from allauth.core.internal import ratelimit
from allauth.core.ratelimit import consume_or_429
from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

if TYPE_CHECKING:
    from umid.foundation.directory.models import User

_MUST_START: Final = "accounts.must_start"
DEMONSTRATED: Final = "demonstration"
"""The kind of a second factor that nobody holds: the demonstration's own, absent elsewhere."""


class Way(StrEnum):
    """How someone can sign in."""

    PASSWORD = "password"  # noqa: S105 - the name of a way
    PASSKEY = Authenticator.Type.WEBAUTHN.value
    APP = Authenticator.Type.TOTP.value
    CODES = Authenticator.Type.RECOVERY_CODES.value


SECOND_FACTORS: Final = (Way.PASSKEY, Way.APP)
"""What counts as one by itself; codes only stand in for them."""


@dataclass(frozen=True, slots=True)
class WayIn:
    """One way in; the mark differs once it is another passkey, password, and so on."""

    way: Way
    mark: str


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
    """Whether a second factor was shown in this session, by someone who still has one.

    Asked of the database each time, so that whoever removes their last one is without it at once.
    """
    records = login_flow.get_authentication_records(request, request.user)
    shown = {each.get("type") for each in records if each.get("method") == "mfa"}
    return DEMONSTRATED in shown or (bool(shown) and _has_second_factor(request.user.pk))


def _has_second_factor(user: int | None) -> bool:
    return bool(Authenticator.objects.filter(user=user, type__in=SECOND_FACTORS).exists())


def ways_in(user: User) -> frozenset[WayIn]:
    """Every way in that a user has, as it is in the database."""
    rows = Authenticator.objects.filter(user=user).values_list("type", "pk")
    found = {WayIn(Way(kind), str(pk)) for kind, pk in rows}
    if user.has_usable_password():
        found.add(WayIn(Way.PASSWORD, user.password))
    return frozenset(found)


def confirm_first(request: HttpRequest) -> HttpResponse | None:
    """Where someone goes who has not lately shown that it is them; nothing they sent is kept.

    Who has nothing yet to show it with goes on.
    """
    if not reauthentication.is_reauthentication_required(request, app="allauth.mfa"):
        return None
    if request.method == "POST":
        return redirect(request.get_full_path())
    raise ReauthenticationRequired


def confirmed(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The same view, for who has lately shown that it is them; others do so, and go on with it."""

    @wraps(view)
    def seen(request: HttpRequest, *args: Any, **words: Any) -> HttpResponse:  # noqa: ANN401 - whatever the address holds
        reauthentication.raise_if_reauthentication_required(request, app="allauth.mfa")
        return view(request, *args, **words)

    return seen


def forget_ways_in(user: User) -> None:
    """Take away every passkey, authenticator and recovery code."""
    Authenticator.objects.filter(user=user).delete()


def too_often(request: HttpRequest, action: str) -> HttpResponse | None:
    """The answer to someone who asks too often, by the limits in the settings; else none."""
    answer: HttpResponse | None = consume_or_429(request, action=action)
    return answer


def within_limit(request: HttpRequest, action: str, key: str = "") -> bool:
    """Whether a program may go on, by the limits in the settings; counts this request."""
    used = ratelimit.consume(request, app="allauth.account", action=action, key=key, limit_get=True)
    return used is not None
