"""The secretariat's decision on nominations, singly or in bulk."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.delegations.actions.taking import invitation_of
from umid.council.delegations.actions.telling import tell_decided
from umid.council.delegations.leaving import left
from umid.council.delegations.models import Delegate
from umid.council.delegations.policies import may_accredit
from umid.council.delegations.rules.nominations import Nominated, decided
from umid.council.delegations.rules.quotas import require_free_to_come
from umid.council.delegations.verbs import DelegationsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.kernel.errors import NotFound


@transaction.atomic
def decide(
    *,
    actor: Actor,
    invitation: UUID,
    delegates: Collection[UUID],
    decision: Nominated,
    reason: str,
    at: datetime,
) -> list[Delegate]:
    """Accredit, return or refuse these of one delegation, all or none.

    Raises NotFound, NotAllowed, WrongStanding, NoReason, StillComing.
    """
    found = invitation_of(invitation, actor)
    demand(may_accredit(actor))
    rows = {row.pk: row for row in Delegate.objects.filter(invitation=found)}
    known = {row.pk for row in rows.values() if row.forgotten_at is None}
    if not delegates or not set(delegates) <= known:
        raise NotFound
    chosen = [rows[each] for each in dict.fromkeys(delegates)]
    for row in chosen:
        row.standing = decided(Nominated(row.standing), decision, reason)
        if decision is Nominated.ACCREDITED:
            require_free_to_come(row.seat, (each.seat for each in rows.values()))
        row.reason = "" if decision is Nominated.ACCREDITED else reason.strip()
        row.revision += 1
        row.save(update_fields=["standing", "reason", "revision"])
        detail = {"invitation": str(found.pk), "decision": decision.value}
        record(actor, DelegationsDid.DECIDE, row, at=at, about=row, detail=detail)
    if decision is Nominated.REFUSED:
        left(frozenset(row.pk for row in chosen), actor, at)
    tell_decided(found, actor=actor, at=at)
    return chosen
