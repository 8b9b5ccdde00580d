"""Reminding the invited before their deadline, each time once."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from umid.council.delegations.actions.telling import tell_to_answer, tell_to_nominate
from umid.council.delegations.models import Delegate, Invitation, Reminded
from umid.council.delegations.policies import may_erase
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.nominations import HOLDS_A_PLACE
from umid.council.delegations.rules.reminding import DAYS, due
from umid.council.delegations.verbs import DelegationsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record


@transaction.atomic
def remind(*, actor: Actor, at: datetime) -> int:
    """Remind those who have not answered, or accepted and named nobody; returns how many."""
    demand(may_erase(actor))
    named = Delegate.objects.filter(invitation=OuterRef("pk"), standing__in=HOLDS_A_PLACE)
    waited_for = Q(standing=Invited.SENT) | (
        Q(standing=Invited.ACCEPTED, by_name="") & ~Exists(named)
    )
    near = Q(deadline_at__gt=at, deadline_at__lte=at + timedelta(days=max(DAYS)))
    rows = Invitation.objects.filter(waited_for, near).select_for_update(of=("self",))
    return sum(
        _reminded(row, days, actor, at)
        for row in rows.select_related("meeting").order_by("pk")
        if (days := due(row.deadline_at, at)) is not None
    )


def _reminded(row: Invitation, days: int, actor: Actor, at: datetime) -> bool:
    _row, is_new = Reminded.objects.get_or_create(
        invitation=row, days=days, deadline_at=row.deadline_at
    )
    if is_new:
        record(actor, DelegationsDid.REMIND, row, at=at, detail={"days": days})
        tell = tell_to_answer if row.standing == Invited.SENT else tell_to_nominate
        tell(row, actor=actor, at=at)
    return is_new
