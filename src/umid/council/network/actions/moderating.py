"""Reports, and what is hidden with a reason that its writer learns."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction

from umid.council.network.actions.asking import (
    locked_member,
    seen_answer,
    seen_question,
    tell_search,
)
from umid.council.network.actions.telling import tell_hidden, tell_reported
from umid.council.network.models import Answer, Question, Report
from umid.council.network.policies import is_own, may_moderate
from umid.council.network.rules.questions import REPORTS_A_DAY, OwnWords, require_within
from umid.council.network.verbs import NetworkDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.kernel.errors import NotFound

_DAY: Final = timedelta(days=1)


@transaction.atomic
def report(*, actor: Actor, question: UUID, answer: UUID | None, why: str, at: datetime) -> Report:
    """Tell the secretariat that something should not stand there.

    Raises NotFound, NotAllowed, OwnWords, TooMany.
    """
    said = _said(question, answer, actor)
    member = locked_member(actor)
    if is_own(actor, said):
        raise OwnWords
    lately = Report.objects.filter(by=member.user_id, at__gt=at - _DAY).count()
    require_within(lately, REPORTS_A_DAY)
    made = Report.objects.create(
        question_id=question, answer_id=answer, by_id=member.user_id, why=why, at=at
    )
    record(actor, NetworkDid.REPORT, made, at=at)
    tell_reported(made.question, actor=actor, at=at)
    return made


@transaction.atomic
def close_report(*, actor: Actor, report: UUID, at: datetime) -> None:
    """What was reported stays as it is. Raises NotAllowed, NotFound."""
    found = Report.objects.select_for_update().filter(pk=report).first()
    demand(may_moderate(actor))
    if found is None:
        raise NotFound
    record(actor, NetworkDid.CLOSE_REPORT, found, at=at)
    found.delete()


@transaction.atomic
def hide(*, actor: Actor, question: UUID, answer: UUID | None, because: str, at: datetime) -> None:
    """Hide it from everyone but its writer, who learns why; reports of it are closed.

    Raises NotFound, NotAllowed.
    """
    said = _said(question, answer, actor)
    demand(may_moderate(actor))
    said.hidden_at, said.hidden_because = at, because
    said.save(update_fields=["hidden_at", "hidden_because"])
    Report.objects.filter(question=question, answer=answer).delete()
    record(actor, NetworkDid.HIDE, said, at=at)
    asked = said.question if isinstance(said, Answer) else said
    tell_hidden(said, asked, actor=actor, at=at)
    tell_search(asked, at)


@transaction.atomic
def show(*, actor: Actor, question: UUID, answer: UUID | None, at: datetime) -> None:
    """Let it be read again. Raises NotFound, NotAllowed."""
    said = _said(question, answer, actor)
    demand(may_moderate(actor))
    said.hidden_at, said.hidden_because = None, ""
    said.save(update_fields=["hidden_at", "hidden_because"])
    record(actor, NetworkDid.SHOW, said, at=at)
    tell_search(said.question if isinstance(said, Answer) else said, at)


def _said(question: UUID, answer: UUID | None, actor: Actor) -> Question | Answer:
    """The answer, or else the question, as the actor sees it, locked. Raises NotFound."""
    if answer is None:
        return seen_question(question, actor)
    found = seen_answer(answer, actor)
    if found.question_id != question:
        raise NotFound
    return found
