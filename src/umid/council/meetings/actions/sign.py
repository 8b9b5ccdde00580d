"""The co-organisers' joint sign-off before a release."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from umid.council.meetings.actions.drafting import locked, require_draft
from umid.council.meetings.actions.telling import tell_agreed, tell_asked
from umid.council.meetings.models import Signatory, organising
from umid.council.meetings.policies import may_agree, may_edit
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.rules.posts import Home
from umid.kernel.errors import NotFound, NotPossible


class NotAnOrganiser(NotPossible):
    """Only who organises a meeting signs for its programme."""


@transaction.atomic
def name_signatories(
    *, actor: Actor, meeting: str, parties: Collection[Home], at: datetime
) -> None:
    """Ask these organisers to agree, and no others; who agreed stays.

    Raises NotFound, NotAllowed, NotAnOrganiser.
    """
    found = locked(meeting, actor)
    demand(may_edit(actor))
    named = set(parties)
    if not named <= set(organising(found.participations.all())):
        raise NotAnOrganiser
    asked = {each.home: each for each in found.signatories.all()}
    for home in asked.keys() - named:
        asked[home].delete()
    new = [home for home in parties if home not in asked]
    Signatory.objects.bulk_create(
        Signatory(meeting=found, state_id=home.state, organisation_id=home.organisation)
        for home in new
    )
    record(actor, MeetingsDid.NAME_SIGNATORIES, found, at=at)
    tell_asked(found, new, actor=actor, at=at)


@transaction.atomic
def agree(*, actor: Actor, meeting: str, expected: int, at: datetime) -> Signatory:
    """Agree, for one's own state or organisation, to the draft as it was seen.

    Raises NotFound, NotAllowed, Conflict.
    """
    found = locked(meeting, actor)
    demand(may_agree(actor))
    require_draft(found, expected)
    own = Home(actor.state, actor.organisation)
    signatory = next((each for each in found.signatories.all() if each.home == own), None)
    if signatory is None:
        raise NotFound
    signatory.agreed_to = expected
    signatory.agreed_at = at
    signatory.agreed_by = f"directory.user:{actor.user}"
    signatory.save()
    record(actor, MeetingsDid.AGREE, signatory, at=at, detail={"draft": expected})
    tell_agreed(found, actor=actor, at=at)
    return signatory
