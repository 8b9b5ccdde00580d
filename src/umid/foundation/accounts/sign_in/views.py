"""Those of allauth's views that have an address here, some of them changed a little."""

from __future__ import annotations

from typing import Any, Final

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.mfa.webauthn.internal import auth as ceremony
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import reverse_lazy
from django.views.decorators.http import require_http_methods

from umid.foundation.accounts.sign_in.state import has_way_in, note_second_factor


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
    """A password is a way to sign in."""

    def form_valid(self, form: Any) -> HttpResponse:  # noqa: ANN401 - untyped
        response: HttpResponse = super().form_valid(form)
        has_way_in(self.request)
        return response


_VIEWS: Final = {
    "account_login": login_not_required(account.login),
    "account_logout": account.logout,
    "account_inactive": login_not_required(account.account_inactive),
    "account_reauthenticate": account.reauthenticate,
    "account_change_password": account.password_change,
    "account_set_password": SetPassword.as_view(),
    "mfa_index": mfa.index,
    "mfa_authenticate": login_not_required(mfa.authenticate),
    "mfa_reauthenticate": mfa.reauthenticate,
    "mfa_reauthenticate_webauthn": webauthn.reauthenticate_webauthn,
    "mfa_login_webauthn": login_not_required(webauthn.login_webauthn),
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
