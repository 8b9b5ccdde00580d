"""Inviting states and organisations, for how many, until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.delegations.actions.taking import changed, invitation_of
from umid.council.delegations.actions.telling import tell_terms
from umid.council.delegations.drafts import InvitationDraft, Terms
from umid.council.delegations.letters.defaults import words_to_begin_with
from umid.council.delegations.models import Delegate, Invitation, Letter, Quota
from umid.council.delegations.policies import may_invite
from umid.council.delegations.rules.invitations import Invited
from umid.council.delegations.rules.kinds import Category
from umid.council.delegations.rules.quotas import taken
from umid.council.delegations.verbs import DelegationsDid
from umid.council.meetings.models import Meeting
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import Organisation, State
from umid.kernel.errors import NotFound, NotPossible


class InvitedAlready(NotPossible):
    """A state or an organisation is invited to a meeting once."""


class TooFewPlaces(NotPossible):
    """More places are taken than there would be."""


@transaction.atomic
def invite(
    *, actor: Actor, meeting: str, drafts: Iterable[InvitationDraft], at: datetime
) -> list[Invitation]:
    """Enter invitations, all or none; nothing is sent yet.

    Raises NotAllowed, NotFound, InvitedAlready.
    """
    demand(may_invite(actor))
    found = Meeting.objects.select_for_update().filter(slug=meeting).first()
    if found is None:
        raise NotFound
    made = [_entered(found, draft) for draft in drafts]
    for kind in {each.kind for each in made}:
        Letter.objects.get_or_create(
            meeting=found, kind=kind, defaults={"words": words_to_begin_with(kind, at)}
        )
    for each in made:
        record(actor, DelegationsDid.INVITE, each, at=at)
    return made


@transaction.atomic
def set_terms(
    *, actor: Actor, invitation: UUID, terms: Terms, expected: int, at: datetime
) -> Invitation:
    """Change quota and deadline; once it is sent, the invited are told.

    Raises NotFound, NotAllowed, Conflict, TooFewPlaces.
    """
    found = invitation_of(invitation, actor)
    demand(may_invite(actor))
    changed(found, expected)
    _require_room_for_those_there(found, terms.places)
    found.deadline_at = terms.deadline_at
    found.save(update_fields=["deadline_at", "revision"])
    found.quotas.all().delete()
    _enter_quotas(found, terms.places)
    record(actor, DelegationsDid.SET_TERMS, found, at=at)
    if found.standing != Invited.DRAFT:
        tell_terms(found, actor=actor, at=at)
    return found


def _entered(meeting: Meeting, draft: InvitationDraft) -> Invitation:
    organisation = None
    if draft.organisation is not None:
        organisation = Organisation.objects.filter(slug=draft.organisation).first()
        if organisation is None:
            raise NotFound
    elif not State.objects.filter(pk=draft.state).exists():
        raise NotFound
    there = Invitation.objects.filter(meeting=meeting, state=draft.state, organisation=organisation)
    there = there.filter(by_name="")
    if there.exists():
        raise InvitedAlready
    made = Invitation.objects.create(
        meeting=meeting,
        state_id=draft.state,
        organisation=organisation,
        language=draft.language,
        deadline_at=draft.terms.deadline_at,
    )
    _enter_quotas(made, draft.terms.places)
    return made


def _enter_quotas(invitation: Invitation, places: Mapping[Category, int]) -> None:
    Quota.objects.bulk_create(
        Quota(invitation=invitation, category=category, places=number)
        for category, number in places.items()
        if number
    )


def _require_room_for_those_there(invitation: Invitation, places: Mapping[Category, int]) -> None:
    seats = [each.seat for each in Delegate.objects.filter(invitation=invitation)]
    for category in Category:
        if taken(each for each in seats if each.category is category) > places.get(category, 0):
            raise TooFewPlaces(category)
