"""The words for the room's codes and refusals, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from umid.council.attendance import actions
from umid.council.attendance.queries import ShownRow
from umid.council.attendance.rules import badges, signing_up
from umid.council.attendance.rules.badges import Standing
from umid.council.attendance.rules.presence import Way
from umid.council.attendance.rules.quorum import Rule
from umid.council.attendance.verbs import AttendanceDid
from umid.foundation.audit.rules.entries import Did
from umid.foundation.files.rules.standings import WrongKind
from umid.foundation.ui.said import Zone, clock
from umid.kernel.errors import NotPossible

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

DEEDS: Final[dict[Did, _StrPromise]] = {
    AttendanceDid.ISSUE: _("A badge was issued"),
    AttendanceDid.REVOKE: _("A badge was revoked"),
    AttendanceDid.FILE_PHOTO: _("A photo for a badge was filed"),
    AttendanceDid.READ_PHOTO: _("A photo for a badge was looked at"),
    AttendanceDid.ERASE_PHOTO: _("A photo for a badge was erased"),
    AttendanceDid.PRINT: _("A badge was printed"),
    AttendanceDid.CHECK_IN: _("Someone was checked in"),
    AttendanceDid.CHECK_OUT: _("Someone was checked out"),
    AttendanceDid.READ: _("The table of attendance was taken out"),
    AttendanceDid.SET_QUORUM: _("The rule of a quorum was set"),
    AttendanceDid.OPEN_SIGN_UP: _("The terms of a sign-up were set"),
    AttendanceDid.SIGN_UP: _("Someone signed up for a session"),
    AttendanceDid.GIVE_UP: _("Someone gave up a place in a session"),
    AttendanceDid.FORGET: _("It was forgotten whose a badge was"),
}
THINGS: Final[dict[str, _StrPromise]] = {
    "attendance.badge": _("Badge"),
    "attendance.scan": _("Check-in"),
    "attendance.quorum": _("Quorum"),
    "attendance.signup": _("Sign-up"),
}
STANDINGS: Final[dict[Standing | None, _StrPromise]] = {
    None: _("Not issued"),
    Standing.VALID: _("Valid"),
    Standing.REVOKED: _("Revoked"),
    Standing.REPLACED: _("Replaced by a later badge"),
    Standing.NOT_ACCREDITED: _("Not accredited any more"),
}
_REFUSED: Final[dict[Standing, _StrPromise]] = {
    Standing.REVOKED: _("This badge is revoked."),
    Standing.REPLACED: _("This badge was replaced by a later one."),
    Standing.NOT_ACCREDITED: _("They are not accredited any more."),
}
RULES: Final[dict[Rule, _StrPromise]] = {
    Rule.UNKNOWN: _("Not known: the rules of procedure are not public"),
    Rule.MAJORITY: _("More than half of the member states"),
    Rule.TWO_THIRDS: _("Two thirds of the member states"),
    Rule.ALL: _("All member states"),
}
WAYS: Final[dict[Way, _StrPromise]] = {Way.IN: _("Comes in"), Way.OUT: _("Goes out")}
_WHY_NOT: Final[dict[type[NotPossible], _StrPromise]] = {
    actions.Unknown: _("This is no badge of ours. Read or type it again."),
    actions.AnotherMeeting: _("This badge is for another meeting."),
    actions.EventTaken: _("Another badge was written under this name. Scan again."),
    badges.NoReason: _("Say why."),
    badges.Unaccredited: _("Only who is accredited can have this."),
    badges.AlreadyRevoked: _("This badge is revoked already."),
    badges.PhotoTooLarge: _("The photo is larger than 2 MB."),
    signing_up.NotOpen: _("Sign-up is not open."),
    signing_up.DelegationFull: _("Your delegation has as many in this session as it may."),
    signing_up.SignedUpAlready: _("They are on the list already."),
    signing_up.NotABreakout: _("People sign up for breakout sessions alone."),
    signing_up.ClosesBeforeOpening: _("Sign-up closes after it opens."),
    WrongKind: _("Send a picture: JPEG or PNG."),
}


def why_not(error: NotPossible) -> str:
    """The reason in the reader's language."""
    if isinstance(error, actions.Invalid):
        return str(_REFUSED[error.standing])
    return str(_WHY_NOT.get(type(error), _("That is not possible any more.")))


def at_the_door(row: ShownRow, zone: Zone) -> str:
    """What a phone at a door says: "checked in 09:14"."""
    if row.since is None:
        return gettext("checked out")
    return gettext("checked in %(clock)s") % {"clock": clock(row.since, zone)}


def no_such_door() -> str:
    """Why an event is refused whose session is not of the meeting."""
    return gettext("This meeting has no such session.")
