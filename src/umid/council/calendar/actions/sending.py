"""Invitations, updates and cancellations: sent by a person, written and posted by jobs."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db import transaction

from umid.council.calendar.letters.writing import letter_of
from umid.council.calendar.models import Entry
from umid.council.calendar.policies import may_send
from umid.council.calendar.queries.gatherings import gathering
from umid.council.calendar.queries.participation import Pending, pending
from umid.council.calendar.rules import Answer, Due, How, Method, answer_after
from umid.council.calendar.verbs import CalendarDid
from umid.council.meetings.models import Meeting
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.audit.rules.entries import Detail
from umid.foundation.jobs.actions import enqueue
from umid.foundation.notices.actions import post as post_letter
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@transaction.atomic
def send(*, actor: Actor, meeting: str, at: datetime) -> int:
    """Send all that is due for a meeting; returns how many letters. Asked twice, it sends once.

    Raises NotAllowed, NotFound.
    """
    demand(may_send(actor))
    found = Meeting.objects.select_for_update().filter(slug=meeting).first()
    if found is None:
        raise NotFound
    list(Entry.objects.select_for_update().filter(delegate__invitation__meeting=found))
    waiting = [each for each in pending(found, actor=actor, at=at) if each.due is not Due.NOTHING]
    for each in waiting:
        entry = _told(each, at)
        detail: Detail = {"method": entry.method, "sequence": entry.sequence}
        record(actor, CalendarDid.SEND, entry, at=at, about=each.delegate, detail=detail)
        enqueue("calendar.post", entry=entry.pk, sequence=entry.sequence)
    return len(waiting)


def post(*, entry: uuid.UUID, sequence: int, at: datetime) -> None:
    """Write a letter and post it, unless a later one took its place or its person is forgotten."""
    last = Entry.objects.filter(pk=entry, sequence=sequence)
    found = last.select_related("delegate__invitation").first()
    if found is None:
        return
    meeting = found.delegate.invitation.meeting_id
    letter = letter_of(found, gathering(meeting, language=Language(found.language)))
    post_letter(letter, at=at)


def _told(each: Pending, at: datetime) -> Entry:
    """The entry as the letter tells it: a number higher than any before, under the same UID."""
    facts, address = each.gathering.facts, each.delegate.email
    entry = each.entry or Entry(delegate=each.delegate, language=each.language)
    if each.entry:
        entry.sequence += 1
    if each.due is Due.INVITE and entry.address and entry.address != address:
        entry.link = uuid.uuid4()
    if each.due is Due.CANCEL:
        entry.method = Method.CANCEL
    else:
        same = entry.span if each.due is Due.UPDATE else ""
        _answer_again(entry, answer_after(Answer(entry.answer), before=same, now=facts.span))
        entry.method, entry.address = Method.REQUEST, address
    entry.digest, entry.span, entry.sent_at = facts.digest, facts.span, at
    entry.save()
    return entry


def _answer_again(entry: Entry, answer: Answer) -> None:
    if answer is Answer.NEEDS_ACTION:
        entry.answer, entry.how, entry.answered_at = answer, How.NONE, None
