"""What allauth does to accounts, in our words and with our sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import get_script_prefix, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from umid.foundation.accounts import sealing, sessions
from umid.foundation.accounts.rules import device_of
from umid.foundation.accounts.sign_in.hearing import note_of, of_address, ways_shown
from umid.foundation.accounts.sign_in.state import Way
from umid.kernel.events import Event

if TYPE_CHECKING:
    from umid.foundation.directory.models import User

_SAID: Final = {
    "account/messages/password_changed.txt": gettext_lazy("Your password is changed."),
    "account/messages/password_set.txt": gettext_lazy("Your password is set."),
    "mfa/messages/totp_activated.txt": gettext_lazy("Your authenticator app is set up."),
    "mfa/messages/totp_deactivated.txt": gettext_lazy("Your authenticator app is removed."),
    "mfa/messages/webauthn_added.txt": gettext_lazy("Your passkey is saved."),
    "mfa/messages/webauthn_removed.txt": gettext_lazy("Your passkey is removed."),
    "mfa/messages/recovery_codes_generated.txt": gettext_lazy("You have new recovery codes."),
}
_WRONG_CODE: Final = gettext_lazy("That was not right. Try again.")
_TOO_OFTEN: Final = gettext_lazy("Too many attempts. Wait a few minutes and try again.")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc] # untyped
    """Accounts: no open sign-up, sessions of ours, words of ours."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": gettext_lazy("This address and password do not fit together."),
        "enter_current_password": gettext_lazy("This is not your current password."),
        "incorrect_password": gettext_lazy("This is not your password."),
        "incorrect_code": _WRONG_CODE,
        "too_many_login_attempts": _TOO_OFTEN,
        "rate_limited": _TOO_OFTEN,
    }

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Only what we have words for in every language; a sign-in needs no announcement."""
        del message_context
        words = message or _SAID.get(message_template or "")
        if words:
            messages.add_message(request, level, words, extra_tags=extra_tags)

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        device = device_of(request.headers.get("User-Agent", ""))
        sessions.begin(request.session, device=device, at=timezone.now())
        note_of(user, Event.SIGNED_IN, way=ways_shown(request, user))

    def logout(self, request: HttpRequest) -> None:
        user = request.user
        super().logout(request)
        note_of(user, Event.SIGNED_OUT)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:  # noqa: ANN401 - untyped
        """Keep out who tries too often, and say so in the log."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            note_of(of_address(credentials.get("email", "")), Event.TOO_OFTEN, way=Way.PASSWORD)
            raise

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:  # noqa: ANN401 - untyped
        if request.user.is_authenticated:
            return  # they are asked to confirm, and that view says so itself
        user = of_address(credentials.get("email", ""))
        note_of(user, Event.SIGN_IN_REFUSED, way=Way.PASSWORD)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """One's own page, in one's own language."""
        language: str = request.user.language  # type: ignore[union-attr] # has just signed in
        return f"/{language}/{reverse('accounts:home').removeprefix(get_script_prefix())}"

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        del request
        return reverse("mfa_index")

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts come from invitations alone."""
        del request
        return False


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc] # untyped
    """Second factors, with their secrets sealed."""

    error_messages = DefaultMFAAdapter.error_messages | {"incorrect_code": _WRONG_CODE}

    def encrypt(self, text: str) -> str:
        return sealing.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return sealing.unseal(encrypted_text)

    def generate_authenticator_name(self, user: User, type: str) -> str:  # noqa: A002 - allauth's name
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return _("Passkey %(number)d") % {"number": number}
