"""Whether someone comes: by the link in their letter, or noted by the secretariat."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from umid.council.calendar.actions.telling import ANSWERED
from umid.council.calendar.models import Entry
from umid.council.calendar.policies import may_send
from umid.council.calendar.queries.own import view_of
from umid.council.calendar.rules import Answer, Closed, How
from umid.council.calendar.sealing import opened
from umid.council.calendar.verbs import CalendarDid
from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.notices.actions import fire
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@transaction.atomic
def answer_by_link(*, token: str, answer: Answer, at: datetime) -> Entry:
    """The answer of who holds the letter; the same again changes nothing.

    Raises NotFound, Closed.
    """
    return _answered(_locked(Q(link=opened(token))), answer, by=ANONYMOUS, how=How.LINK, at=at)


@transaction.atomic
def note_answer(*, actor: Actor, entry: UUID, answer: Answer, at: datetime) -> Entry:
    """Note what came by mail or telephone. Raises NotAllowed, NotFound, Closed."""
    demand(may_send(actor))
    return _answered(_locked(Q(pk=entry)), answer, by=actor, how=How.NOTED, at=at)


def _locked(which: Q) -> Entry:
    found = Entry.objects.select_for_update(of=("self",)).filter(which)
    entry = found.select_related("delegate__invitation__meeting").first()
    if entry is None:
        raise NotFound
    return entry


def _answered(entry: Entry, answer: Answer, *, by: Actor, how: How, at: datetime) -> Entry:
    if (
        answer is Answer.NEEDS_ACTION
        or not view_of(entry, at=at, language=Language.ENGLISH).is_open
    ):
        raise Closed
    if entry.answer == answer:
        return entry
    entry.answer, entry.how, entry.answered_at = answer, how, at
    entry.save(update_fields=["answer", "how", "answered_at"])
    detail = {"answer": answer.value, "how": how.value}
    record(by, CalendarDid.ANSWER, entry, at=at, about=entry.delegate, detail=detail)
    meeting = entry.delegate.invitation.meeting
    fire(ANSWERED, at=at, meeting=meeting.slug, entry=str(entry.pk), answer=answer.value)
    return entry
