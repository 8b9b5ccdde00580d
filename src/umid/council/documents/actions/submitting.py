"""What states and organisations put before a meeting, and the secretariat's answer."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.documents.actions.numbering import body_named, number
from umid.council.documents.actions.telling import (
    CLEARED,
    RETURNED,
    tell_answer,
    tell_out,
    tell_submitted,
)
from umid.council.documents.actions.writing import (
    handled,
    meeting_named,
    place,
    require_words,
    session_named,
    tell_search,
    write,
)
from umid.council.documents.drafts import Clearance, SubmissionDraft
from umid.council.documents.models import Document, Revision
from umid.council.documents.policies import may_issue, may_submit, takes_part
from umid.council.documents.rules.kinds import Standing, advance
from umid.council.documents.verbs import DocumentsDid
from umid.council.meetings.models import Meeting
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.files.actions import erase


@transaction.atomic
def submit(*, actor: Actor, meeting: str, draft: SubmissionDraft, at: datetime) -> Document:
    """Put a document before a meeting; the secretariat clears it or returns it.

    Raises NotFound, NotAllowed, Wordless.
    """
    found = meeting_named(meeting)
    demand(may_submit(actor, takes_part=_takes_part(actor, found)))
    require_words([draft.content])
    document = Document.objects.create(
        meeting=found,
        kind=draft.kind,
        title=draft.title,
        access=draft.access,
        standing=Standing.SUBMITTED,
        session=session_named(found, draft.session),
        state_id=actor.state,
        organisation_id=actor.organisation,
        changed_at=at,
    )
    revision = Revision.objects.create(document=document, number=0, issued_at=at)
    write(revision, [draft.content], actor, at)
    record(actor, DocumentsDid.SUBMIT, document, at=at)
    tell_submitted(document, actor=actor, at=at)
    return document


@transaction.atomic
def resubmit(
    *, actor: Actor, document: UUID, draft: SubmissionDraft, expected: int, at: datetime
) -> Document:
    """Submit once more what was returned, as it is now; what it was before is erased.

    Raises NotFound, NotAllowed, Conflict, WrongStanding, Wordless.
    """
    found = handled(document, actor, expected=expected, at=at)
    demand(may_submit(actor, takes_part=_takes_part(actor, found.meeting)))
    found.standing = advance(Standing(found.standing), Standing.SUBMITTED)
    require_words([draft.content])
    found.returned_because = ""
    found.title, found.kind, found.access = draft.title, draft.kind, draft.access
    found.session = session_named(found.meeting, draft.session)
    found.save()
    revision = found.revisions.get()
    files = [one.file_id for one in revision.versions.all() if one.file_id]
    revision.versions.all().delete()
    for file in files:
        erase(actor=actor, file=file, at=at)
    write(revision, [draft.content], actor, at)
    record(actor, DocumentsDid.RESUBMIT, found, at=at)
    tell_submitted(found, actor=actor, at=at)
    return found


@transaction.atomic
def clear(
    *, actor: Actor, document: UUID, clearance: Clearance, expected: int, at: datetime
) -> Document:
    """Let a submitted document out, under a symbol.

    Raises NotFound, NotAllowed, Conflict, WrongStanding.
    """
    found = handled(document, actor, expected=expected, at=at)
    demand(may_issue(actor))
    found.standing = advance(Standing(found.standing), Standing.CLEARED)
    place(found, clearance, at)
    found.body = body_named(clearance.body)
    number(found, found.body, clearance.kind)
    found.save()
    found.revisions.update(symbol=found.symbol, issued_at=at)
    record(actor, DocumentsDid.CLEAR, found, at=at, detail={"symbol": found.symbol})
    tell_answer(CLEARED, found, actor=actor, at=at)
    tell_out(found, actor=actor, at=at)
    tell_search(found, at)
    return found


@transaction.atomic
def send_back(
    *, actor: Actor, document: UUID, because: str, expected: int, at: datetime
) -> Document:
    """Return a submitted document with the reason.

    Raises NotFound, NotAllowed, Conflict, WrongStanding.
    """
    found = handled(document, actor, expected=expected, at=at)
    demand(may_issue(actor))
    found.standing = advance(Standing(found.standing), Standing.RETURNED)
    found.returned_because = because
    found.save()
    record(actor, DocumentsDid.SEND_BACK, found, at=at)
    tell_answer(RETURNED, found, actor=actor, at=at)
    return found


def _takes_part(actor: Actor, meeting: Meeting) -> bool:
    return meeting.participations.filter(takes_part(actor)).exists()
