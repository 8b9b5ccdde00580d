"""The steps of a record's life, each taken the same way."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.adaptations.actions.handling import (
    edited,
    handled,
    require_nobody_told,
    require_there,
    tell_search,
)
from umid.council.adaptations.actions.telling import tell_step
from umid.council.adaptations.models import Adaptation
from umid.council.adaptations.policies import may_take, may_write
from umid.council.adaptations.rules.life import Standing, Step, advance
from umid.council.adaptations.verbs import AdaptationsDid
from umid.council.experience.rules.personal.resolving import require_silent
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record


@transaction.atomic
def take(
    *, actor: Actor, adaptation: UUID, step: Step, because: str = "", expected: int, at: datetime
) -> Adaptation:
    """Take a step: send, take back, clear, return, withdraw.

    Raises NotFound, NotAllowed, Conflict, WrongStanding, Unreasoned; as it is sent or cleared
    Telling, PracticeGone; as it is withdrawn Telling.
    """
    found = handled(adaptation, actor)
    demand(may_take(actor, found, step))
    edited(found, expected, at)
    clears = found.clears_id is not None
    found.standing = advance(Standing(found.standing), step, because=because, clears=clears)
    if step in (Step.SEND, Step.CLEAR):
        require_there(found.practice)
        require_nobody_told(found)
    found.returned_because = because if step is Step.RETURN else ""
    if found.standing == Standing.PUBLISHED:
        found.published_on = at.date()
        found.notes.update(at=at)  # the first note is as old as what readers may read
    if step is Step.WITHDRAW:
        require_silent(because)
        _empty(found, because, at)
    found.save()
    record(actor, AdaptationsDid.STEP, found, at=at, detail={"step": step.value})
    tell_step(found, step, actor=actor, at=at)
    tell_search(found, at)
    return found


@transaction.atomic
def discard(*, actor: Actor, adaptation: UUID, at: datetime) -> None:
    """Throw away what never came out. Raises NotFound, NotAllowed."""
    found = handled(adaptation, actor)
    demand(may_write(actor, found))
    record(actor, AdaptationsDid.DISCARD, found, at=at)
    found.delete()


def _empty(adaptation: Adaptation, because: str, at: datetime) -> None:
    """Nothing of it stays but whose it was, of which practice, a day and a reason."""
    adaptation.notes.all().delete()
    adaptation.took = adaptation.changed = None
    adaptation.place = adaptation.began_on = adaptation.published_on = None
    adaptation.region = adaptation.course = adaptation.evidence = ""
    adaptation.withdrawn_on, adaptation.withdrawn_because = at.date(), because
