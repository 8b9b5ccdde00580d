"""Giving a session a floor, and saying to whom delegations are named."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from umid.council.floor.actions.logging import forget, held
from umid.council.floor.models import Floor
from umid.council.floor.policies import may_chair
from umid.council.floor.rules.kinds import Attribution, narrow
from umid.council.floor.verbs import FloorDid
from umid.council.meetings.models import ReleasedSession, Session
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.kernel.errors import NotFound


@transaction.atomic
def set_up(
    *, actor: Actor, meeting: str, session: str, attribution: Attribution, at: datetime
) -> Floor:
    """Give a released session a floor; one that has it keeps it. Raises NotFound, NotAllowed."""
    known = ReleasedSession.objects.known().filter(release__meeting__slug=meeting)
    found = Session.objects.filter(pk__in=known.values("session"), slug=session).first()
    if found is None:
        raise NotFound
    demand(may_chair(actor))
    floor, is_new = Floor.objects.get_or_create(
        session=found, defaults={"attribution": attribution, "changed_at": at}
    )
    if is_new:
        detail = {"attribution": attribution.value}
        record(actor, FloorDid.SET_UP, floor, at=at, detail=detail)
    return floor


@transaction.atomic
def attribute(
    *, actor: Actor, meeting: str, session: str, attribution: Attribution, at: datetime
) -> Floor:
    """Say to whom delegations are named; to fewer than before once anything happened.

    Raises NotFound, NotAllowed, WiderThanPromised.
    """
    floor = held(meeting, session)
    demand(may_chair(actor))
    now = Attribution(floor.attribution)
    floor.attribution = narrow(now, attribution, has_begun=floor.length > 0)
    floor.edits += 1
    floor.save(update_fields=["attribution", "edits"])
    forget(floor)
    detail = {"attribution": attribution.value}
    record(actor, FloorDid.ATTRIBUTE, floor, at=at, detail=detail)
    return floor
