"""The letters that accounts send, each in its reader's language, sent once the change is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import get_script_prefix, reverse
from django.utils import translation
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from umid.foundation.accounts.models import Invitation, Joining
    from umid.foundation.directory.models import User


def invite(invitation: Invitation, token: str) -> None:
    """The link that opens an account."""
    with translation.override(invitation.language):
        _post(
            invitation.email,
            _("Your invitation to the Regional Expert Council"),
            "accounts/letters/invitation.txt",
            name=invitation.name,
            link=_link("accounts:invitation", token, invitation.language),
            until=invitation.expires_at,
        )


def refuse(joining: Joining) -> None:
    """Why someone is not invited."""
    with translation.override(joining.language):
        _post(
            joining.email,
            _("Your request to join the Regional Expert Council"),
            "accounts/letters/refusal.txt",
            name=joining.name,
            reason=joining.reason,
        )


def recover(user: User, token: str) -> None:
    """The link that lets someone in anew."""
    with translation.override(user.language):
        _post(
            user.email,
            _("Your way back in"),
            "accounts/letters/recovery.txt",
            name=user.name,
            link=_link("accounts:recover", token, user.language),
        )


def _link(name: str, token: str, language: str) -> str:
    """An absolute address in the reader's language, wherever the sender reads."""
    path = reverse(name, args=[token]).removeprefix(get_script_prefix())
    return f"{settings.UMID.origin}/{language}/{path}"


def _post(to: str, subject: str, template: str, **context: object) -> None:
    words = render_to_string(template, context)
    transaction.on_commit(partial(send_mail, subject, words, None, [to]))
