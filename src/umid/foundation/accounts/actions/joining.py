"""Someone without an account asks for one, and is told why where there is none."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.foundation.access.decisions import demand
from umid.foundation.accounts.actions.telling import tell_answered
from umid.foundation.accounts.models import Joining
from umid.foundation.accounts.openings import tell_refused
from umid.foundation.accounts.policies import may_answer_joining
from umid.foundation.accounts.rules import AnsweredAlready, Standing
from umid.foundation.accounts.verbs import AccountsDid
from umid.foundation.audit.actions import record
from umid.foundation.jobs.actions import enqueue
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@transaction.atomic
def ask_to_join(*, email: str, name: str, language: Language, why: str, at: datetime) -> Joining:
    """Ask the secretariat for an account; a second asking replaces the words of the first.

    Says nothing about who has an account or has asked before.
    """
    joining, is_new = Joining.objects.select_for_update().update_or_create(
        email=email.lower(),
        standing=Standing.WAITING,
        defaults={"name": name, "language": language, "why": why},
        create_defaults={"name": name, "language": language, "why": why, "asked_at": at},
    )
    record(ANONYMOUS, AccountsDid.ASK_TO_JOIN, joining, at=at, detail={"again": not is_new})
    return joining


@transaction.atomic
def refuse_to_join(*, actor: Actor, joining: UUID, reason: str, at: datetime) -> Joining:
    """Refuse with a reason, which is sent to who asked; to say yes, invite them.

    Raises NotAllowed, NotFound, AnsweredAlready.
    """
    found = Joining.objects.select_for_update().filter(public_id=joining).first()
    demand(may_answer_joining(actor))
    if found is None:
        raise NotFound
    if found.standing != Standing.WAITING:
        raise AnsweredAlready(found.standing)
    found.standing, found.reason = Standing.REFUSED, reason
    found.answered_by_id, found.answered_at = actor.user, at
    found.save(update_fields=["standing", "reason", "answered_by", "answered_at"])
    record(actor, AccountsDid.ANSWER, found, at=at, detail={"answer": Standing.REFUSED})
    tell_answered(found, actor=actor, at=at)
    tell_refused(found.pk, at)
    enqueue("accounts.send_refusal", joining=found.public_id)
    return found
