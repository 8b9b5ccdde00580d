"""Files beside a description."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.experience.actions.handling import edited, handled, shown, tell_search
from umid.council.experience.models import Attachment
from umid.council.experience.policies import may_write
from umid.council.experience.verbs import ExperienceDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.files.actions import erase, hold
from umid.foundation.files.rules.kinds import Kind
from umid.kernel.errors import NotFound


@transaction.atomic
def attach(
    *, actor: Actor, practice: UUID, file: UUID, title: str, expected: int, at: datetime
) -> Attachment:
    """Put a file of the actor's own beside it. Raises NotFound, NotAllowed, Conflict."""
    found = handled(practice, actor)
    demand(may_write(actor, found))
    edited(found, expected, at)
    shown(found, at)
    held = hold(actor=actor, file=file, kinds=frozenset(Kind), at=at)
    made = Attachment.objects.create(practice=found, file=held, title=title)
    found.save()
    record(actor, ExperienceDid.ATTACH, found, at=at)
    tell_search(found, at)
    return made


@transaction.atomic
def detach(*, actor: Actor, practice: UUID, file: UUID, expected: int, at: datetime) -> None:
    """Take a file away and erase it. Raises NotFound, NotAllowed, Conflict."""
    found = handled(practice, actor)
    demand(may_write(actor, found))
    edited(found, expected, at)
    shown(found, at)
    row = found.attachments.filter(file=file).first()
    if row is None:
        raise NotFound
    row.delete()
    erase(actor=actor, file=file, at=at)
    found.save()
    record(actor, ExperienceDid.DETACH, found, at=at)
    tell_search(found, at)
