"""The words for the room's codes, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from umid.council.meetings.rules.kinds import Role
from umid.council.record import actions
from umid.council.record.rules.drafting import Change
from umid.council.record.rules.kinds import (
    Answered,
    NoReason,
    Part,
    Readers,
    Reported,
    SummaryKind,
    WrongStep,
)
from umid.council.record.rules.naming import NamesSomeone
from umid.council.record.verbs import RecordDid
from umid.foundation.audit.rules.entries import Did
from umid.kernel.errors import Conflict, NotPossible

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

DEEDS: Final[dict[Did, _StrPromise]] = {
    RecordDid.APPOINT: _("Someone was named to report from a session"),
    RecordDid.DISMISS: _("Someone no longer reports from a session"),
    RecordDid.WRITE_REPORT: _("A breakout report was written"),
    RecordDid.SUBMIT_REPORT: _("A breakout report was submitted"),
    RecordDid.RETURN_REPORT: _("A breakout report was returned"),
    RecordDid.ACCEPT_REPORT: _("A breakout report was accepted"),
    RecordDid.BEGIN: _("The draft of a summary was made"),
    RecordDid.REDRAFT: _("The draft of a summary was made anew"),
    RecordDid.EDIT: _("A paragraph of a summary was changed"),
    RecordDid.ADD: _("A paragraph was added to a summary"),
    RecordDid.OPEN: _("The draft of a summary was opened to corrections"),
    RecordDid.PROPOSE: _("A correction to a summary was proposed"),
    RecordDid.ANSWER: _("A correction to a summary was answered"),
    RecordDid.ASK: _("The organisers were asked to agree to a summary"),
    RecordDid.AGREE: _("A co-organiser agreed to a summary"),
    RecordDid.PUBLISH: _("A summary was published"),
}
THINGS: Final[dict[str, _StrPromise]] = {
    "record.reporter": _("Reporter of a session"),
    "record.report": _("Breakout report"),
    "record.summary": _("Summary of a meeting"),
    "record.paragraph": _("Paragraph of a summary"),
    "record.correction": _("Correction to a summary"),
}
KINDS: Final[dict[SummaryKind, _StrPromise]] = {
    SummaryKind.SUMMARY: _("Summary of the co-organisers"),
    SummaryKind.RECORD: _("Record of the meeting"),
}
READERS: Final[dict[Readers, _StrPromise]] = {
    Readers.PUBLIC: _("Everyone"),
    Readers.PARTICIPANTS: _("Participants of the meeting"),
}
PARTS: Final[dict[Part, _StrPromise]] = {
    Part.FINDINGS: _("Findings"),
    Part.PROPOSALS: _("Proposals"),
    Part.OPEN_POINTS: _("Open points"),
}
ROLES: Final[dict[Role, _StrPromise]] = {
    Role.MODERATOR: _("Moderator"),
    Role.RAPPORTEUR: _("Rapporteur"),
}
REPORTED: Final[dict[Reported, _StrPromise]] = {
    Reported.DRAFT: _("Being written"),
    Reported.SUBMITTED: _("Submitted"),
    Reported.RETURNED: _("Returned"),
    Reported.ACCEPTED: _("Accepted"),
}
ANSWERS: Final[dict[Answered, _StrPromise]] = {
    Answered.ACCEPTED: _("Accepted"),
    Answered.CHANGED: _("Taken in other words"),
    Answered.REFUSED: _("Refused"),
}
CHANGES: Final[dict[Change, _StrPromise]] = {
    Change.ADDED: _("New"),
    Change.CHANGED: _("Changed"),
    Change.REMOVED: _("Removed"),
    Change.KEPT: _("Stays as it was worded; its source says something else now"),
    Change.ORPHANED: _("Its source is gone. Leave it out before publication."),
}
_WHY_NOT: Final[dict[type[Exception], _StrPromise]] = {
    Conflict: _("Someone else changed this while you wrote. Nothing is saved yet."),
    actions.AnsweredAlready: _("Someone did this already."),
    actions.Begun: _("There is a draft already."),
    actions.Empty: _("Write something first."),
    actions.NoAccount: _("Nobody signs in with this address."),
    actions.NotParallel: _("A translation has as many paragraphs as the original, in each part."),
    actions.Outdated: _("What the draft was made from has changed. Make it anew first."),
    actions.PastDeadline: _("The draft is not open to corrections."),
    actions.Published: _("What is published never changes."),
    actions.Unsigned: _("A co-organiser has not agreed to the draft as it stands."),
    NoReason: _("Say why."),
    WrongStep: _("Someone did this already."),
}


def why_not(error: NotPossible | Conflict) -> str:
    """The reason in the reader's language."""
    if isinstance(error, NamesSomeone):
        said = _("Nobody is named in this session, but these words name %(name)s.")
        return str(said) % {"name": error.args[0]}
    return str(_WHY_NOT.get(type(error), _("That is not possible any more.")))
