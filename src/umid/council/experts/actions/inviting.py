"""The secretariat asks someone with an account to register; they decide."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.experts.actions.telling import INVITED, tell_user
from umid.council.experts.models import Asked, Entry
from umid.council.experts.policies import may_keep
from umid.council.experts.verbs import ExpertsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import User
from umid.kernel.errors import NotFound


@transaction.atomic
def invite(*, actor: Actor, user: UUID, at: datetime) -> None:
    """Ask; asked twice, or registered already, nothing happens. Raises NotAllowed, NotFound."""
    demand(may_keep(actor))
    found = User.objects.select_for_update().filter(public_id=user, is_active=True).first()
    if found is None:
        raise NotFound
    if Entry.objects.filter(user=found).exists():
        return
    _row, is_new = Asked.objects.get_or_create(user=found, defaults={"at": at})
    if is_new:
        record(actor, ExpertsDid.INVITE, found, at=at, about=found)
        tell_user(INVITED, found, actor=actor, at=at)


@transaction.atomic
def decline(*, actor: Actor, at: datetime) -> None:
    """Decide against it; nothing of it is kept. Raises NotFound."""
    asked = Asked.objects.select_for_update(of=("self",)).filter(user=actor.user or 0)
    found = asked.select_related("user").first()
    if found is None:
        raise NotFound
    record(actor, ExpertsDid.DECLINE, found.user, at=at, about=found.user)
    found.delete()
