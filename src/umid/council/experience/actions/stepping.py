"""The steps of a description's life, each taken the same way."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.experience.actions.handling import (
    edited,
    handled,
    require_fit,
    shown,
    tell_search,
)
from umid.council.experience.actions.telling import tell_step
from umid.council.experience.models import Practice, Taken
from umid.council.experience.policies import may_discard, may_take
from umid.council.experience.rules.life import Standing, Step, advance, require_another
from umid.council.experience.rules.personal.resolving import require_silent
from umid.council.experience.verbs import ExperienceDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.files.actions import erase


@transaction.atomic
def take(
    *, actor: Actor, practice: UUID, step: Step, because: str = "", expected: int, at: datetime
) -> Practice:
    """Take a step: send, clear, publish, refuse, appeal, withdraw, and so on.

    Raises NotFound, NotAllowed, Conflict, WrongStanding, Unreasoned, DecidedBefore; as it is sent
    Incomplete, Telling.
    """
    found = handled(practice, actor)
    demand(may_take(actor, found, step))
    edited(found, expected, at)
    clears = found.clears_id is not None
    now = Standing(found.standing)
    found.standing = advance(now, step, because=because, clears=clears)
    refused = found.taken.filter(step=Step.REFUSE).first()
    require_another(step, user=actor.user, refused_by=refused.by_id if refused else None)
    if step in (Step.SEND, Step.PUBLISH, Step.ALLOW):
        require_fit(found)
    _date(found, step, because, at, actor)
    shown(found, at)
    found.save()
    if step is not Step.WITHDRAW:
        Taken.objects.create(practice=found, step=step, because=because, by_id=actor.user, at=at)
    record(actor, ExperienceDid.STEP, found, at=at, detail={"step": step.value})
    tell_step(found, step, actor=actor, at=at)
    tell_search(found, at)
    return found


@transaction.atomic
def discard(*, actor: Actor, practice: UUID, at: datetime) -> None:
    """Throw away what never came out. Raises NotFound, NotAllowed."""
    found = handled(practice, actor)
    demand(may_discard(actor, found))
    record(actor, ExperienceDid.DISCARD, found, at=at)
    _empty(found, actor, at)
    found.delete()


def _date(practice: Practice, step: Step, because: str, at: datetime, actor: Actor) -> None:
    if step in (Step.PUBLISH, Step.ALLOW):
        practice.published_on, practice.confirmed_at = at.date(), at
    if step is Step.CONFIRM:
        practice.confirmed_at = at
    if step is Step.WITHDRAW:
        require_silent(because)
        practice.withdrawn_at, practice.withdrawn_because = at, because
        _empty(practice, actor, at)


def _empty(practice: Practice, actor: Actor, at: datetime) -> None:
    """Nothing of it stays but its own row, and that without its answers."""
    files = list(practice.attachments.values_list("file", flat=True))
    for name in ("attachments", "reviews", "comments", "explanations", "references", "traits"):
        getattr(practice, name).all().delete()
    practice.paragraphs.all().delete()
    practice.taken.all().delete()
    practice.reminded.all().delete()
    practice.themes.clear()
    for file in files:
        erase(actor=actor, file=file, at=at)
    practice.level = practice.evidence = practice.cost = ""
    practice.place = practice.began_on = practice.ended_on = None
