"""Reminding authors before what they described is archived, each time once."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from umid.council.experience.actions.telling import tell_to_confirm
from umid.council.experience.models import Practice, Reminded
from umid.council.experience.policies import may_edit
from umid.council.experience.rules.confirming import DAYS, reminder_due
from umid.council.experience.rules.life import LASTS, Standing
from umid.council.experience.verbs import ExperienceDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record


@transaction.atomic
def remind(*, actor: Actor, at: datetime) -> int:
    """Remind the authors of what is soon archived; returns of how many. Raises NotAllowed."""
    demand(may_edit(actor))
    since = at - LASTS
    near = Practice.objects.filter(
        standing=Standing.PUBLISHED,
        confirmed_at__gt=since,
        confirmed_at__lte=since + timedelta(days=max(DAYS)),
    )
    rows = near.select_for_update(of=("self",)).order_by("pk")
    return sum(_reminded(row, actor, at) for row in rows)


def _reminded(row: Practice, actor: Actor, at: datetime) -> bool:
    if row.confirmed_at is None or (days := reminder_due(row.confirmed_at, at)) is None:
        return False
    _row, is_new = Reminded.objects.get_or_create(
        practice=row, days=days, confirmed_at=row.confirmed_at
    )
    if is_new:
        record(actor, ExperienceDid.REMIND, row, at=at, detail={"days": days})
        tell_to_confirm(row, actor=actor, at=at)
    return is_new
