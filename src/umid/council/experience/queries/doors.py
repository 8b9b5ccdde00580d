"""What whoever reads a published practice may do beside reading it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from umid.council.experience.models import Practice
from umid.council.experience.policies import handled_by, may_comment, may_take, readable
from umid.council.experience.rules.life import Step
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import Decision
from umid.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class Doors:
    """Ways on from a practice's page."""

    may_comment: Decision
    may_work: bool


def doors(practice: UUID, *, actor: Actor) -> Doors:
    """Raises NotFound."""
    row = Practice.objects.filter(readable(), pk=practice).first()
    if row is None:
        raise NotFound
    works = actor.user is not None and Practice.objects.filter(handled_by(actor), pk=practice)
    return Doors(may_comment(actor, row), bool(works and works.exists()))


def may_step(practice: UUID, step: Step, *, actor: Actor) -> Decision:
    """Whether the actor's side takes this step. Raises NotFound."""
    row = Practice.objects.filter(handled_by(actor), pk=practice).first()
    if row is None:
        raise NotFound
    return may_take(actor, row, step)
