"""The co-organisers' joint sign-off before a release."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from umid.council.meetings.actions.drafting import locked, require_draft
from umid.council.meetings.actions.telling import tell_agreed, tell_asked
from umid.council.meetings.models import Signatory
from umid.council.meetings.policies import may_agree, may_edit
from umid.council.meetings.rules.kinds import Part
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import Organisation
from umid.kernel.errors import NotFound, NotPossible


class NotAnOrganiser(NotPossible):
    """Only who organises a meeting signs for its programme."""


@transaction.atomic
def name_signatories(
    *, actor: Actor, meeting: str, organisations: Collection[str], at: datetime
) -> None:
    """Ask these organisers (slugs) to agree, and no others; who agreed stays.

    Raises NotFound, NotAllowed, NotAnOrganiser.
    """
    found = locked(meeting, actor)
    demand(may_edit(actor))
    organisers = Organisation.objects.filter(
        participation__meeting=found, participation__part=Part.ORGANISER
    )
    named = list(organisers.filter(slug__in=organisations).distinct())
    if len(named) != len(set(organisations)):
        raise NotAnOrganiser
    found.signatories.exclude(organisation__in=named).delete()
    there = set(found.signatories.values_list("organisation", flat=True))
    new = [each for each in named if each.pk not in there]
    Signatory.objects.bulk_create(Signatory(meeting=found, organisation=each) for each in new)
    record(actor, MeetingsDid.NAME_SIGNATORIES, found, at=at)
    tell_asked(found, new, actor=actor, at=at)


@transaction.atomic
def agree(*, actor: Actor, meeting: str, expected: int, at: datetime) -> Signatory:
    """Agree, for one's own organisation, to the draft as it was seen.

    Raises NotFound, NotAllowed, Conflict.
    """
    found = locked(meeting, actor)
    demand(may_agree(actor))
    require_draft(found, expected)
    signatory = found.signatories.filter(organisation=actor.organisation).first()
    if signatory is None:
        raise NotFound
    signatory.agreed_to = expected
    signatory.agreed_at = at
    signatory.agreed_by = f"directory.user:{actor.user}"
    signatory.save()
    record(actor, MeetingsDid.AGREE, signatory, at=at, detail={"draft": expected})
    tell_agreed(found, actor=actor, at=at)
    return signatory
