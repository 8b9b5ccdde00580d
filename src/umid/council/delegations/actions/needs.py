"""What a delegate needs: told, read under the record's eye, erased in time."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.delegations.actions.taking import delegate_of, needs_of, next_number
from umid.council.delegations.drafts import NeedsDraft
from umid.council.delegations.models import Delegate, Funding, Needs, VisaLetter
from umid.council.delegations.policies import may_accredit, may_erase, may_read_needs
from umid.council.delegations.rules.nominations import Nominated, require_asked_for
from umid.council.delegations.rules.retention import NEEDS
from umid.council.delegations.verbs import DelegationsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.kernel.languages import Language


@transaction.atomic
def state_needs(*, actor: Actor, delegate: UUID, draft: NeedsDraft, at: datetime) -> Needs:
    """Write down what someone needs. Raises NotFound, NotAllowed."""
    found = delegate_of(delegate, actor)
    demand(may_read_needs(actor, found))
    needs = needs_of(found)
    needs.visa_letter, needs.access, needs.diet = draft.visa_letter, draft.access, draft.diet
    needs.save()
    _record(actor, DelegationsDid.STATE_NEEDS, found, at)
    return needs


@transaction.atomic
def read_needs(*, actor: Actor, delegate: UUID, at: datetime) -> NeedsDraft:
    """What someone needs; an action, since reading it is written down.

    Raises NotFound, NotAllowed.
    """
    found = delegate_of(delegate, actor)
    demand(may_read_needs(actor, found))
    needs = needs_of(found)
    _record(actor, DelegationsDid.READ_NEEDS, found, at)
    return NeedsDraft(needs.visa_letter, needs.access, needs.diet)


@transaction.atomic
def erase_needs(*, actor: Actor, at: datetime) -> int:
    """Erase the needs told for meetings that are over long enough, and what was paid.

    Returns of how many needs.
    """
    demand(may_erase(actor))
    _erase_funding(actor, at)
    over = Needs.objects.select_for_update(of=("self",)).filter(
        delegate__invitation__meeting__ends_on__lt=(at - NEEDS).date()
    )
    rows = list(over.select_related("delegate"))
    for row in rows:
        _record(actor, DelegationsDid.ERASE_NEEDS, row.delegate, at)
    VisaLetter.objects.filter(delegate__in=[row.pk for row in rows]).delete()
    Needs.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return len(rows)


@transaction.atomic
def write_visa_letter(
    *, actor: Actor, delegate: UUID, language: Language, at: datetime
) -> VisaLetter:
    """Write the letter that an accredited delegate asked for; again, it keeps its number.

    Raises NotFound, NotAllowed, NotAskedFor.
    """
    found = delegate_of(delegate, actor)
    demand(may_accredit(actor))
    require_asked_for(Nominated(found.standing), is_asked=needs_of(found).visa_letter)
    made = VisaLetter.objects.filter(delegate=found).first()
    if made is None:
        made = VisaLetter(delegate=found, year=at.year, number=next_number(at.year))
    made.language, made.written_at = language, at
    made.save()
    _record(actor, DelegationsDid.WRITE_VISA_LETTER, found, at)
    return made


def _erase_funding(actor: Actor, at: datetime) -> None:
    over = Funding.objects.select_for_update(of=("self",)).filter(
        delegate__invitation__meeting__ends_on__lt=(at - NEEDS).date()
    )
    rows = list(over.select_related("delegate"))
    for row in rows:
        _record(actor, DelegationsDid.ERASE_NEEDS, row.delegate, at)
    Funding.objects.filter(pk__in=[row.pk for row in rows]).delete()


def _record(actor: Actor, did: DelegationsDid, row: Delegate, at: datetime) -> None:
    record(actor, did, row, at=at, about=row, detail={"invitation": str(row.invitation_id)})
