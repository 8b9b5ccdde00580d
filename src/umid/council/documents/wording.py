"""The words for the room's codes, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from umid.council.documents.actions import Wordless
from umid.council.documents.rules.kinds import (
    Access,
    DocumentKind,
    Follows,
    Standing,
    WrongStanding,
)
from umid.council.documents.rules.symbols import NothingToFollow, WrongScheme
from umid.council.documents.verbs import DocumentsDid
from umid.foundation.access.actors import Actor
from umid.foundation.audit.rules.entries import Did
from umid.foundation.ui.said import country
from umid.kernel.errors import Conflict, NotPossible, UmidError

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

DEEDS: Final[dict[Did, _StrPromise]] = {
    DocumentsDid.SET_SCHEME: _("The scheme of symbols was set"),
    DocumentsDid.ISSUE: _("A document was issued"),
    DocumentsDid.SUBMIT: _("A document was submitted"),
    DocumentsDid.RESUBMIT: _("A document was submitted again"),
    DocumentsDid.CLEAR: _("A document was cleared"),
    DocumentsDid.SEND_BACK: _("A document was sent back"),
    DocumentsDid.REVISE: _("A document was revised"),
    DocumentsDid.ADD_VERSION: _("A document got another language"),
    DocumentsDid.OPEN_TO: _("It was changed who may read a document"),
    DocumentsDid.ENTITLE: _("The title of a document was changed"),
}
THINGS: Final[dict[str, _StrPromise]] = {
    "documents.document": _("Document"),
    "documents.scheme": _("Scheme of symbols"),
}
KINDS: Final[dict[DocumentKind, _StrPromise]] = {
    DocumentKind.WORKING_PAPER: _("Working paper"),
    DocumentKind.INFORMATION: _("For information"),
    DocumentKind.CONFERENCE_ROOM: _("Conference room paper"),
    DocumentKind.REPORT: _("Report"),
    DocumentKind.STATEMENT: _("Statement for the record"),
    DocumentKind.SUMMARY: _("Summary of the co-organisers"),
    DocumentKind.RECORD: _("Record of the meeting"),
}
ACCESSES: Final[dict[Access, _StrPromise]] = {
    Access.PUBLIC: _("Everyone"),
    Access.PARTICIPANTS: _("Participants of the meeting"),
    Access.BODY: _("Members of the body"),
    Access.SECRETARIAT: _("The secretariat"),
}
STANDINGS: Final[dict[Standing, _StrPromise]] = {
    Standing.SUBMITTED: _("Waits for clearance"),
    Standing.RETURNED: _("Returned"),
    Standing.CLEARED: _("Cleared"),
}
FOLLOWS: Final[dict[Follows, _StrPromise]] = {
    Follows.ADDENDUM: _("Addendum"),
    Follows.CORRIGENDUM: _("Corrigendum"),
}
_WHY_NOT: Final[dict[type[UmidError], _StrPromise]] = {
    Conflict: _("Someone else changed this while you wrote. Nothing is saved yet."),
    Wordless: _("Give a text or a file, in a language that is not there yet."),
    WrongStanding: _("Someone did this already."),
    NothingToFollow: _("Only a document that follows no other can be added to or corrected."),
    WrongScheme: _("By this scheme two documents could bear one symbol."),
}


def why_not(error: NotPossible | Conflict) -> str:
    """The reason in the reader's language."""
    return str(_WHY_NOT.get(type(error), _("That is not possible any more.")))


def office_of(actor: Actor) -> str:
    """Who readers are told wrote a submission: the state or organisation, not the person."""
    return country(actor.state) if actor.state else str(_("Organisation"))
