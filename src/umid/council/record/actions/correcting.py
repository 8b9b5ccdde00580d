"""What participants propose to correct while the draft is open to them, and the answers."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.meetings.models import Meeting
from umid.council.record.actions.drafting import word
from umid.council.record.actions.reporting import require_nameless
from umid.council.record.actions.taking import changed, held, paragraph_of
from umid.council.record.actions.telling import tell_answered, tell_open, tell_proposed
from umid.council.record.models import Correction, Summary
from umid.council.record.policies import concerned, may_correct, may_write
from umid.council.record.queries.desk import paragraph as paragraph_seen
from umid.council.record.rules.kinds import Answered, require_reason
from umid.council.record.verbs import RecordDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.kernel.errors import NotFound, NotPossible


class PastDeadline(NotPossible):
    """The draft is not open to corrections, or no longer."""


class AnsweredAlready(NotPossible):
    """A correction is answered once."""


@transaction.atomic
def open_to_corrections(*, actor: Actor, meeting: str, until: datetime, at: datetime) -> Summary:
    """Show the draft to participants and take corrections until a moment; again moves it.

    Raises NotFound, NotAllowed, Published, PastDeadline.
    """
    summary = held(meeting, actor)
    demand(may_write(actor))
    if until <= at:
        raise PastDeadline
    summary.corrections_until = until
    summary.save(update_fields=["corrections_until"])
    record(actor, RecordDid.OPEN, summary, at=at)
    tell_open(summary, actor=actor, at=at)
    return summary


@transaction.atomic
def propose(
    *, actor: Actor, meeting: str, paragraph: UUID, words: str, reason: str, at: datetime
) -> Correction:
    """Propose other words for a paragraph that one reads, and say why.

    Raises NotFound, NotAllowed, Published, PastDeadline, NamesSomeone.
    """
    summary = held(meeting, actor)
    is_concerned = Meeting.objects.filter(concerned(actor), pk=summary.meeting_id).exists()
    demand(may_correct(actor, is_concerned=is_concerned))
    paragraph_seen(meeting, paragraph, actor=actor)
    row = paragraph_of(summary, paragraph)
    if summary.corrections_until is None or at >= summary.corrections_until:
        raise PastDeadline
    if row.session is not None:
        require_nameless(row.session, f"{words}\n{reason}")
    made = Correction.objects.create(
        paragraph=row,
        by_id=actor.user,
        state_id=actor.state,
        organisation_id=actor.organisation,
        words=words,
        reason=reason,
        proposed_at=at,
    )
    record(actor, RecordDid.PROPOSE, made, at=at)
    tell_proposed(summary, actor=actor, at=at)
    return made


@transaction.atomic
def answer(
    *,
    actor: Actor,
    meeting: str,
    correction: UUID,
    answer: Answered,
    words: str,
    because: str,
    at: datetime,
) -> Correction:
    """Take a correction as it is, change it (`words`), or refuse it with a reason.

    Raises NotFound, NotAllowed, Published, AnsweredAlready, NoReason, NamesSomeone.
    """
    summary = held(meeting, actor)
    demand(may_write(actor))
    row = Correction.objects.filter(pk=correction, paragraph__summary=summary).first()
    if row is None:
        raise NotFound
    if row.answer:
        raise AnsweredAlready
    require_reason(answer, because)
    paragraph = paragraph_of(summary, row.paragraph_id)
    if answer is not Answered.REFUSED:
        word(paragraph, row.words if answer is Answered.ACCEPTED else words, actor, at)
        changed(summary, at)
    row.answer, row.because, row.answered_at = answer, because, at
    row.save()
    record(actor, RecordDid.ANSWER, row, at=at, detail={"answer": answer.value})
    tell_answered(summary, row.by_id, actor=actor, at=at)
    return row
