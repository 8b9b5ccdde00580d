"""allauth's forms with labels of ours, which exist in every language of the Council."""

from __future__ import annotations

from typing import Any, Final

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.utils.translation import gettext_lazy as _

_LABELS: Final = {
    "login": _("E-mail address"),
    "password": _("Password"),
    "oldpassword": _("Current password"),
    "password1": _("New password"),
    "password2": _("New password again"),
    "code": _("Code"),
    "name": _("Name of the passkey"),
}


class _Worded(forms.Form):
    """Puts our labels on the fields, and nothing inside them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = _LABELS.get(name, field.label)
            field.widget.attrs.pop("placeholder", None)


class SignIn(_Worded, account.LoginForm):  # type: ignore[misc] # untyped
    """Address and password."""


class ConfirmPassword(_Worded, account.ReauthenticateForm):  # type: ignore[misc] # untyped
    """The password once more."""


class SetPassword(_Worded, account.SetPasswordForm):  # type: ignore[misc] # untyped
    """A first password."""


class ChangePassword(_Worded, account.ChangePasswordForm):  # type: ignore[misc] # untyped
    """Another password."""


class SecondFactor(_Worded, mfa.AuthenticateForm):  # type: ignore[misc] # untyped
    """A code of the authenticator app, or a recovery code."""


class ConfirmCode(_Worded, mfa.ReauthenticateForm):  # type: ignore[misc] # untyped
    """A code once more."""


class ActivateApp(_Worded, totp.ActivateTOTPForm):  # type: ignore[misc] # untyped
    """The first code of the authenticator app."""


class AddPasskey(_Worded, webauthn.SignupWebAuthnForm):  # type: ignore[misc] # untyped
    """A passkey and its name."""
