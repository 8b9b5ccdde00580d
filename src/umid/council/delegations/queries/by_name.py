"""As what someone comes by name, what is paid for them, and which note informs them."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from umid.council.delegations.models import Funding, InformationNote, Invitation
from umid.council.delegations.names import name_of_category, name_of_paid
from umid.council.delegations.rules.by_name import Paid
from umid.council.delegations.rules.kinds import CATEGORY_OF, ByName
from umid.foundation.ui.said import moment
from umid.kernel.languages import Language, fallbacks


def note_for(invitation: Invitation) -> InformationNote | None:
    """The meeting's information note in the language of the letter, or what stands in for it."""
    notes = {
        one.language: one for one in InformationNote.objects.filter(meeting=invitation.meeting)
    }
    wanted = (notes.get(each.value) for each in fallbacks(Language(invitation.language)))
    return next((each for each in wanted if each), next(iter(notes.values()), None))


def role_of(invitation: Invitation, language: Language) -> str:
    """As what a person is asked, and in which session; in the language that is active."""
    if not invitation.by_name:
        return ""
    role = name_of_category(CATEGORY_OF[ByName(invitation.by_name)])
    session = invitation.session
    if session is None:
        return role
    when = moment(session.starts_at, invitation.meeting.time_zone)
    return f"{role}: {session.title.read(language).text}, {when}"


def paid_for(funding: Funding | None) -> str:
    """What the organisers pay, as a sentence; in the language that is active."""
    if funding is None:
        return ""
    pays = (
        _("The organisers pay: %(what)s.") % {"what": _said(funding.paid)} if funding.paid else ""
    )
    return " ".join(part for part in (pays, " ".join(funding.words.split())) if part)


def paid_in_short(funding: Funding | None) -> str:
    """The same where a label says already who pays."""
    if funding is None:
        return ""
    parts = (_said(funding.paid), " ".join(funding.words.split()))
    return ". ".join(part for part in parts if part)


def _said(paid: Iterable[str]) -> str:
    return ", ".join(name_of_paid(each) for each in Paid if each.value in paid)
