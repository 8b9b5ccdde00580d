"""What the answer of who is invited by name brings about, and what they tell by their link."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from umid.council.delegations.actions.taking import needs_of
from umid.council.delegations.actions.telling import tell_submitted
from umid.council.delegations.drafts import NeedsDraft
from umid.council.delegations.leaving import left
from umid.council.delegations.models import Delegate, Funding, Invitation
from umid.council.delegations.rules.by_name import follows
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.nominations import OVER, Nominated
from umid.council.delegations.sealing import opened
from umid.council.delegations.verbs import DelegationsDid
from umid.foundation.access.actors import ANONYMOUS, Actor
from umid.foundation.audit.actions import record
from umid.kernel.errors import NotFound


def by_letter(token: str) -> Invitation:
    """The invitation behind a letter's link, locked; of a person only while they are known.

    Raises NotFound.
    """
    locked = Invitation.objects.select_for_update().filter(pk=opened(token))
    found = locked.exclude(standing=Invited.DRAFT).first()
    if found is None or (found.by_name and not living(found).exists()):
        raise NotFound
    return found


def living(invitation: Invitation) -> QuerySet[Delegate]:
    """Who is known of those whom an invitation names."""
    return invitation.delegates.filter(forgotten_at__isnull=True)


def follow(found: Invitation, answer: Invited, *, by: Actor, at: datetime) -> None:
    """Put who accepted before the secretariat, or withdraw who declines after all."""
    row = last_of(found)
    standing = follows(answer, Nominated(row.standing))
    if standing is None:
        row = _anew(row)
        standing = Nominated.SUBMITTED
    if row.standing == standing:
        return
    row.standing = standing
    row.revision += 1
    row.save(update_fields=["standing", "revision"])
    withdraws = standing is Nominated.WITHDRAWN
    did = DelegationsDid.WITHDRAW if withdraws else DelegationsDid.SUBMIT
    record(by, did, row, at=at, about=row, detail={"invitation": str(found.pk)})
    if withdraws:
        left(frozenset({row.pk}), by, at)
    else:
        tell_submitted(found, actor=by, at=at)


@transaction.atomic
def state_needs_by_link(*, token: str, draft: NeedsDraft, at: datetime) -> Delegate:
    """Write down what who accepted needs; by the link nobody reads what was told before.

    Raises NotFound.
    """
    found = by_letter(token)
    rows = living(found).exclude(standing__in=OVER)
    row = rows.first() if found.by_name and found.standing == Invited.ACCEPTED else None
    if row is None:
        raise NotFound
    needs = needs_of(row)
    needs.visa_letter, needs.access, needs.diet = draft.visa_letter, draft.access, draft.diet
    needs.save()
    detail = {"invitation": str(found.pk), "how": "link"}
    record(ANONYMOUS, DelegationsDid.STATE_NEEDS, row, at=at, about=row, detail=detail)
    return row


def last_of(invitation: Invitation) -> Delegate:
    """Whom an invitation names; who withdrew only where they were not entered anew.

    Raises NotFound.
    """
    rows = sorted(living(invitation).order_by("pk"), key=lambda one: one.standing in OVER)
    if not rows:
        raise NotFound
    return rows[0]


def _anew(row: Delegate) -> Delegate:
    """The same person once more: who withdrew stays so, as everybody's nomination does."""
    made = Delegate.objects.create(
        invitation=row.invitation,
        category=row.category,
        name=row.name,
        function=row.function,
        outlet=row.outlet,
        languages=row.languages,
        email=row.email,
        phone=row.phone,
        is_listed=row.is_listed,
        is_listed_by_self=row.is_listed_by_self,
    )
    paid = Funding.objects.filter(delegate=row).first()
    if paid is not None:
        paid.delete()
        paid.delegate = made
        paid.save(force_insert=True)
    return made
