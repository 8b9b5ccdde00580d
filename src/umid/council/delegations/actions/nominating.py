"""Naming a delegation: each person a draft, submitted within the quota, withdrawn, copied."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.delegations.actions.answering import PAPERS
from umid.council.delegations.actions.assessing import require_assessed
from umid.council.delegations.actions.taking import changed, delegate_of, invitation_of
from umid.council.delegations.actions.telling import tell_submitted
from umid.council.delegations.drafts import DelegateDraft
from umid.council.delegations.leaving import left
from umid.council.delegations.models import Delegate, Invitation, Quota
from umid.council.delegations.policies import (
    invitations_visible_to,
    is_by_paper,
    may_nominate,
)
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.nominations import (
    HOLDS_A_PLACE,
    OVER,
    Nominated,
    advance,
    edited,
)
from umid.council.delegations.rules.quotas import QuotaFull, Seat, require_place, require_substitute
from umid.council.delegations.verbs import DelegationsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.files.actions import erase, hold
from umid.kernel.errors import NotFound, NotPossible


class NotAccepted(NotPossible):
    """Who has not accepted sends nobody."""


@transaction.atomic
def nominate(*, actor: Actor, invitation: UUID, draft: DelegateDraft, at: datetime) -> Delegate:
    """Enter someone as a draft.

    Raises NotFound, NotAllowed, NotAssessed, QuotaFull, NotASubstitute, HasASubstitute.
    """
    found = invitation_of(invitation, actor)
    demand(may_nominate(actor, found))
    require_assessed(found.meeting)
    if found.by_name and found.delegates.exclude(standing__in=OVER).exists():
        raise QuotaFull  # who is invited by name comes alone
    made = Delegate(invitation=found, is_on_paper=is_by_paper(actor, found))
    _take(made, draft)
    require_substitute(made.seat, _seats(found))
    made.save(force_insert=True)
    _record(actor, DelegationsDid.NOMINATE, made, at)
    return made


@transaction.atomic
def edit_delegate(
    *, actor: Actor, delegate: UUID, draft: DelegateDraft, expected: int, at: datetime
) -> Delegate:
    """Change who is sent, or as what; who was accredited is looked at anew, nobody else.

    Raises NotFound, NotAllowed, Conflict, Over, QuotaFull, NotASubstitute, HasASubstitute.
    """
    found = delegate_of(delegate, actor)
    demand(may_nominate(actor, found.invitation))
    changed(found, expected)
    standing = edited(Nominated(found.standing))
    before = _material(found)
    _take(found, draft)
    if _material(found) != before:
        found.standing = standing
    seats = _seats(found.invitation)
    require_substitute(found.seat, seats)
    if found.standing in HOLDS_A_PLACE:
        _require_place(found, seats)
    found.save()
    _record(actor, DelegationsDid.EDIT_DELEGATE, found, at)
    return found


@transaction.atomic
def submit(*, actor: Actor, delegate: UUID, at: datetime) -> Delegate:
    """Put a draft, or who was returned, before the secretariat, within the quota.

    Raises NotFound, NotAllowed, NotAccepted, WrongStanding, QuotaFull.
    """
    found = delegate_of(delegate, actor)
    demand(may_nominate(actor, found.invitation))
    if found.invitation.standing != Invited.ACCEPTED:
        raise NotAccepted
    found.standing = advance(Nominated(found.standing), Nominated.SUBMITTED)
    _require_place(found, _seats(found.invitation))
    found.reason = ""
    found.revision += 1
    found.save(update_fields=["standing", "reason", "revision"])
    _record(actor, DelegationsDid.SUBMIT, found, at)
    tell_submitted(found.invitation, actor=actor, at=at)
    return found


@transaction.atomic
def withdraw(*, actor: Actor, delegate: UUID, at: datetime) -> Delegate:
    """Someone does not come after all. Raises NotFound, NotAllowed, WrongStanding."""
    found = delegate_of(delegate, actor)
    demand(may_nominate(actor, found.invitation))
    found.standing = advance(Nominated(found.standing), Nominated.WITHDRAWN)
    found.revision += 1
    found.save(update_fields=["standing", "revision"])
    _record(actor, DelegationsDid.WITHDRAW, found, at)
    left(frozenset({found.pk}), actor, at)
    return found


@transaction.atomic
def copy_delegation(
    *, actor: Actor, invitation: UUID, earlier: UUID, at: datetime
) -> list[Delegate]:
    """Enter those who were sent to an earlier meeting as drafts, without needs and papers.

    Consent to be listed was given for that meeting, so it is asked anew. Who is there already by
    name is left out. Raises NotFound, NotAllowed, NotAssessed.
    """
    found = invitation_of(invitation, actor)
    demand(may_nominate(actor, found))
    require_assessed(found.meeting)
    visible = Invitation.objects.filter(
        invitations_visible_to(actor), state=found.state_id, organisation=found.organisation_id
    )
    source = visible.filter(pk=earlier).exclude(pk=found.pk).first()
    if source is None or found.by_name:
        raise NotFound
    there = set(found.delegates.exclude(standing__in=OVER).values_list("name", flat=True))
    known = source.delegates.filter(forgotten_at__isnull=True)
    rows = known.exclude(standing__in=OVER).exclude(name__in=there)
    made = [_copied(row, found, on_paper=is_by_paper(actor, found)) for row in rows]
    for each in made:
        _record(actor, DelegationsDid.COPY, each, at)
    return made


@transaction.atomic
def file_credentials(*, actor: Actor, delegate: UUID, file: UUID, at: datetime) -> Delegate:
    """File a credentials letter; it takes the place of an earlier one.

    Raises NotFound, NotAllowed, WrongStanding, WrongKind.
    """
    found = delegate_of(delegate, actor)
    demand(may_nominate(actor, found.invitation))
    before = found.credentials_id
    found.credentials = hold(actor=actor, file=file, kinds=PAPERS, at=at)
    found.save(update_fields=["credentials"])
    if before:
        erase(actor=actor, file=before, at=at)
    _record(actor, DelegationsDid.FILE_CREDENTIALS, found, at)
    return found


def _take(row: Delegate, draft: DelegateDraft) -> None:
    row.category, row.order = draft.category, draft.order
    row.name, row.function = draft.name, draft.function
    row.languages = [language.value for language in draft.languages]
    row.email, row.phone = draft.email.lower(), draft.phone
    row.stands_in_for_id = draft.stands_in_for
    if not row.is_listed_by_self:
        row.is_listed = draft.is_listed


def _material(row: Delegate) -> tuple[object, ...]:
    """What was accredited: the person, their function and their part."""
    return row.category, row.name, row.function, row.email, row.stands_in_for_id


def _copied(row: Delegate, to: Invitation, *, on_paper: bool) -> Delegate:
    return Delegate.objects.create(
        invitation=to,
        category=row.category,
        order=row.order,
        name=row.name,
        function=row.function,
        languages=row.languages,
        email=row.email,
        phone=row.phone,
        is_on_paper=on_paper,
    )


def _seats(invitation: Invitation) -> list[Seat]:
    return [each.seat for each in Delegate.objects.filter(invitation=invitation)]


def _require_place(row: Delegate, seats: list[Seat]) -> None:
    quota = Quota.objects.filter(invitation=row.invitation_id, category=row.category).first()
    others = [each for each in seats if each.category == row.category]
    require_place(quota.places if quota else 0, others, row.seat)


def _record(actor: Actor, did: DelegationsDid, row: Delegate, at: datetime) -> None:
    """Under a pseudonym, so that the record can forget whom it was about."""
    record(actor, did, row, at=at, about=row, detail={"invitation": str(row.invitation_id)})
