"""Why something is not possible, and what the record says, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from umid.council.delegations import actions
from umid.council.delegations.rules import (
    assessing,
    by_name,
    invitations,
    nominations,
    quotas,
    retention,
    wishes,
)
from umid.council.delegations.verbs import DelegationsDid
from umid.foundation.audit.rules.entries import Did
from umid.foundation.files.rules.standings import WrongKind
from umid.foundation.files.tables.rows import Fault, Unreadable
from umid.kernel.errors import NotPossible

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_WHY_NOT: Final[dict[type[NotPossible], _StrPromise]] = {
    invitations.PastDeadline: _("The deadline has passed. The secretariat can move it."),
    invitations.NoReason: _("Say why."),
    nominations.Over: _("Who was refused or withdrew is not changed; nominate them anew."),
    nominations.NotAskedFor: _("The letter is for who is accredited and asked for it."),
    quotas.QuotaFull: _("Every place of this category is taken."),
    quotas.NotASubstitute: _(
        "A substitute stands in for someone of the same category who is no substitute."
    ),
    quotas.HasASubstitute: _("There is one substitute for a delegate at a time."),
    quotas.StillComing: _(
        "A substitute is accredited once the one they stand in for does not come."
    ),
    actions.InvitedAlready: _("They are invited to this meeting already."),
    actions.TooFewPlaces: _("More places are taken than there would be."),
    actions.NotAccepted: _("Accept the invitation first."),
    actions.Unsigned: _("Nothing is sent: a co-organiser has not agreed to the letter."),
    assessing.Incomplete: _("Answer every question."),
    assessing.NotAssessed: _(
        "Complete the data-protection assessment of this meeting first. It is at the meeting’s"
        " invitations."
    ),
    retention.StillAccredited: _(
        "Who is accredited is erased after the meeting. Withdraw the nomination first."
    ),
    wishes.AskedAlready: _("This was asked already and is not decided yet."),
    by_name.NoMedia: _("The media are not admitted, or not any more."),
    WrongKind: _("Send a PDF, a DOCX or a picture."),
}

DEEDS: Final[dict[Did, _StrPromise]] = {
    DelegationsDid.INVITE: _("A state or an organisation was put on the list of the invited"),
    DelegationsDid.SET_TERMS: _("Quota and deadline were set"),
    DelegationsDid.WRITE_LETTER: _("A letter was changed"),
    DelegationsDid.AGREE: _("A co-organiser agreed to a letter"),
    DelegationsDid.SEND: _("An invitation to a meeting was sent"),
    DelegationsDid.ANSWER: _("An invitation to a meeting was answered"),
    DelegationsDid.FILE_REPLY: _("A reply was filed"),
    DelegationsDid.NOMINATE: _("Someone was entered for a delegation"),
    DelegationsDid.EDIT_DELEGATE: _("A nomination was changed"),
    DelegationsDid.SUBMIT: _("A nomination was submitted"),
    DelegationsDid.WITHDRAW: _("A nomination was withdrawn"),
    DelegationsDid.COPY: _("A nomination was copied from an earlier meeting"),
    DelegationsDid.FILE_CREDENTIALS: _("Credentials were filed"),
    DelegationsDid.STATE_NEEDS: _("Needs were written down"),
    DelegationsDid.READ_NEEDS: _("Needs were read"),
    DelegationsDid.ERASE_NEEDS: _("Needs were erased"),
    DelegationsDid.DECIDE: _("A nomination was decided on"),
    DelegationsDid.ASSESS: _("A data-protection assessment was completed"),
    DelegationsDid.CARRY_ASSESSMENT: _("A data-protection assessment was carried over"),
    DelegationsDid.READ_KEPT: _("Someone read what is kept about them"),
    DelegationsDid.CHOOSE_LISTING: _("Someone chose whether to stand in the list of participants"),
    DelegationsDid.WISH: _("Someone asked about their own data"),
    DelegationsDid.SETTLE: _("A request about one’s own data was decided"),
    DelegationsDid.ERASE_CONTACT: _("Contact data and papers were erased"),
    DelegationsDid.ERASE_DELEGATE: _("A delegate was erased"),
    DelegationsDid.INVITE_BY_NAME: _("A person was put on the list of the invited"),
    DelegationsDid.ASK_AS_MEDIA: _("Someone of the media asked for accreditation"),
    DelegationsDid.CONFIRM_MEDIA: _("An address was confirmed"),
    DelegationsDid.SET_MEDIA_TERMS: _("It was said whether the media are admitted"),
    DelegationsDid.FILE_NOTE: _("An information note was filed"),
    DelegationsDid.WRITE_VISA_LETTER: _("A letter in support of a visa was written"),
    DelegationsDid.REMIND: _("The invited were reminded"),
}
THINGS: Final = {
    "delegations.invitation": pgettext_lazy("to a meeting", "Invitation"),
    "delegations.letter": _("Letter"),
    "delegations.delegate": _("Delegate"),
    "delegations.assessment": _("Data-protection assessment"),
}


_UNREADABLE: Final[dict[Fault, _StrPromise]] = {
    Fault.ROWS: _("%(place)s: the table has too many rows."),
    Fault.COLUMNS: _("%(place)s: the table has too many columns."),
    Fault.CHARACTERS: _("%(place)s: the cell is too long."),
    Fault.QUOTES: _("%(place)s: a quotation mark is missing or too many."),
    Fault.NO_TEXT: _("%(place)s: this is no table."),
}


def why_unreadable(error: Unreadable) -> str:
    """Where a table cannot be read on, and why."""
    return str(_UNREADABLE[error.fault]) % {"place": error.place}


def why_not(error: NotPossible) -> str:
    """The reason in the reader's language."""
    return str(_WHY_NOT.get(type(error), _("That is not possible any more.")))
