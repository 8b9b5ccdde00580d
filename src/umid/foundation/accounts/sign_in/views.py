"""Those of allauth's views that have an address here, some of them changed a little."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.mfa.webauthn.internal import auth as ceremony
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.views.decorators.http import require_http_methods

from umid.foundation.accounts.sign_in.hearing import Heard
from umid.foundation.accounts.sign_in.state import (
    Way,
    confirm_first,
    has_way_in,
    note_second_factor,
)
from umid.kernel.events import Event

if TYPE_CHECKING:
    from umid.foundation.directory.models import User


class AddPasskey(webauthn.AddWebAuthnView):  # type: ignore[misc] # untyped
    """A key that signs in by itself: it knows its user and asks for a PIN or a finger."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - Django's own
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["js_data"] = {
            "creation_options": ceremony.begin_registration(self.request.user, passwordless=True)
        }
        return context

    def form_valid(self, form: Any) -> HttpResponse:  # noqa: ANN401 - untyped
        response: HttpResponse = super().form_valid(form)
        note_second_factor(self.request, kind="webauthn")
        return response


class RemovePasskey(webauthn.RemoveWebAuthnView):  # type: ignore[misc] # untyped
    """Back to the list of all ways to sign in."""

    success_url = reverse_lazy("mfa_index")


class ActivateTotp(totp.ActivateTOTPView):  # type: ignore[misc] # untyped
    """Who has just typed a code has used their second factor."""

    def form_valid(self, form: Any) -> HttpResponse:  # noqa: ANN401 - untyped
        response: HttpResponse = super().form_valid(form)
        note_second_factor(self.request, kind="totp")
        return response


class SetPassword(account.PasswordSetView):  # type: ignore[misc] # untyped
    """A password is a way to sign in, so who sets one has just shown that it is them."""

    def dispatch(self, request: HttpRequest, *args: Any, **words: Any) -> HttpResponse:  # noqa: ANN401 - Django's own
        answer: HttpResponse = confirm_first(request) or super().dispatch(request, *args, **words)
        return answer

    def form_valid(self, form: Any) -> HttpResponse:  # noqa: ANN401 - untyped
        response: HttpResponse = super().form_valid(form)
        has_way_in(self.request)
        return response


class SignOut(account.LogoutView):  # type: ignore[misc] # untyped
    """The browser forgets with the server: what it kept of pages goes too."""

    def post(self, *args: Any, **words: Any) -> HttpResponse:  # noqa: ANN401 - Django's own
        response: HttpResponse = super().post(*args, **words)
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response


class ConfirmByPassword(Heard, account.ReauthenticateView):  # type: ignore[misc] # untyped
    """The password once more."""

    way = Way.PASSWORD


class ConfirmByCode(Heard, mfa.ReauthenticateView):  # type: ignore[misc] # untyped
    """A code once more."""

    way = Way.APP


class ConfirmByPasskey(Heard, webauthn.ReauthenticateWebAuthnView):  # type: ignore[misc] # untyped
    """A passkey once more."""

    way = Way.PASSKEY


class SecondFactor(Heard, mfa.AuthenticateView):  # type: ignore[misc] # untyped
    """The second step of signing in."""

    refusal = Event.SIGN_IN_REFUSED
    way = Way.APP

    def asked(self) -> User:
        user: User = self.stage.login.user
        return user


class PasskeyAlone(Heard, webauthn.LoginWebAuthnView):  # type: ignore[misc] # untyped
    """Both steps in one; a key that is not known here belongs to nobody."""

    refusal = Event.SIGN_IN_REFUSED
    way = Way.PASSKEY


_VIEWS: Final = {
    "account_login": login_not_required(account.login),
    "account_logout": SignOut.as_view(),
    "account_inactive": login_not_required(account.account_inactive),
    "account_reauthenticate": ConfirmByPassword.as_view(),
    "account_change_password": account.password_change,
    "account_set_password": SetPassword.as_view(),
    "mfa_index": mfa.index,
    "mfa_authenticate": login_not_required(SecondFactor.as_view()),
    "mfa_reauthenticate": ConfirmByCode.as_view(),
    "mfa_reauthenticate_webauthn": ConfirmByPasskey.as_view(),
    "mfa_login_webauthn": login_not_required(PasskeyAlone.as_view()),
    "mfa_add_webauthn": AddPasskey.as_view(),
    "mfa_remove_webauthn": RemovePasskey.as_view(),
    "mfa_activate_totp": ActivateTotp.as_view(),
    "mfa_deactivate_totp": totp.deactivate_totp,
    "mfa_view_recovery_codes": recovery_codes.view_recovery_codes,
    "mfa_generate_recovery_codes": recovery_codes.generate_recovery_codes,
}

VIEWS: Final = {
    name: require_http_methods(["GET", "HEAD", "POST"])(view) for name, view in _VIEWS.items()
}
"""By the name that allauth knows them by; Django's form views would take PUT for POST."""
