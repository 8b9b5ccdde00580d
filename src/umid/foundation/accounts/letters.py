"""The letters that accounts send, each in its reader's language and written by a job.

A letter whose matter is closed meanwhile (used, withdrawn, expired) is not sent any more.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext as _

from umid.foundation.accounts.links import Opens, token_behind
from umid.foundation.accounts.models import Invitation, Joining, Recovery
from umid.foundation.accounts.rules import Standing
from umid.foundation.notices.actions import post
from umid.foundation.notices.letters import Item, Letter
from umid.foundation.notices.links import absolute, page
from umid.foundation.ui.said import moment
from umid.kernel.languages import Language


def invite(*, invitation: UUID, at: datetime) -> None:
    """The link that opens an account."""
    found = Invitation.objects.filter(Invitation.open_at(at), public_id=invitation).first()
    if found is None:
        return
    token = token_behind(found.digest, Opens.INVITATION, found.public_id)
    language = Language(found.language)
    with translation.override(language):
        until = _("It works until %(until)s.") % {"until": moment(found.expires_at, "UTC")}
        letter = Letter(
            key=f"accounts.invitation:{found.public_id}",
            to=found.email,
            language=language,
            subject=_("Your invitation to the Regional Expert Council"),
            greeting=_("Dear %(name)s,") % {"name": found.name},
            items=(
                Item(
                    words=(
                        _("you are invited to the platform of the Regional Expert Council."),
                        _("This link opens your account, once."),
                    ),
                    link=absolute(page("accounts:invitation", token), language),
                    link_words=_("Open the account"),
                ),
                Item(words=(until,)),
            ),
            closing=_("If you did not expect this letter, you need not do anything."),
        )
    post(letter, at=at)


def refuse(*, joining: UUID, at: datetime) -> None:
    """Why someone is not invited."""
    found = Joining.objects.filter(public_id=joining, standing=Standing.REFUSED).first()
    if found is None:
        return
    language = Language(found.language)
    with translation.override(language):
        letter = Letter(
            key=f"accounts.refusal:{found.public_id}",
            to=found.email,
            language=language,
            subject=_("Your request to join the Regional Expert Council"),
            greeting=_("Dear %(name)s,") % {"name": found.name},
            items=(
                Item(
                    words=(
                        _("you asked to join the platform of the Regional Expert Council."),
                        _("The secretariat could not agree, because:"),
                        found.reason,
                    )
                ),
            ),
        )
    post(letter, at=at)


def recover(*, recovery: UUID, at: datetime) -> None:
    """The link that lets someone in anew."""
    waiting = Recovery.objects.filter(
        public_id=recovery, second_by__isnull=False, closed_at__isnull=True, expires_at__gt=at
    )
    found = waiting.select_related("user").first()
    if found is None or not found.user.is_active:
        return
    token = token_behind(found.digest, Opens.RECOVERY, found.public_id)
    language = Language(found.user.language)
    with translation.override(language):
        letter = Letter(
            key=f"accounts.recovery:{found.public_id}",
            to=found.user.email,
            language=language,
            subject=_("Your way back in"),
            greeting=_("Dear %(name)s,") % {"name": found.user.name},
            items=(
                Item(
                    words=(
                        _(
                            "two administrators have made sure that it is you who cannot sign in "
                            "any more."
                        ),
                        _(
                            "This link lets you in, once, within a day. It forgets your former "
                            "password, passkeys and codes."
                        ),
                    ),
                    link=absolute(page("accounts:recover", token), language),
                    link_words=_("Let me in"),
                ),
            ),
            closing=_(
                "If you did not ask for this, tell an administrator at once and do not use the "
                "link."
            ),
        )
    post(letter, at=at)
