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
from umid.kernel.errors import Conflict, NotPossible, UmidError

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

KINDS: Final[dict[DocumentKind, _StrPromise]] = {
    DocumentKind.WORKING_PAPER: _("Working paper"),
    DocumentKind.INFORMATION: _("For information"),
    DocumentKind.CONFERENCE_ROOM: _("Conference room paper"),
    DocumentKind.REPORT: _("Report"),
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
