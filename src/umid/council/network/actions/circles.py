"""Circles: entered and changed by the secretariat, taken part in by members."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.network.actions.asking import locked_member
from umid.council.network.actions.learning import HOUSE
from umid.council.network.actions.telling import tell_circle
from umid.council.network.drafts import CircleDraft
from umid.council.network.models import Circle, Gathering, Member, Seat
from umid.council.network.policies import circles_visible_to, may_join, may_teach
from umid.council.network.rules.learning import CircleOver, require_place, require_room
from umid.council.network.verbs import NetworkDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.texts.rules import begin, say
from umid.kernel.errors import Conflict, NotFound
from umid.kernel.languages import Language


@transaction.atomic
def enter_circle(
    *,
    actor: Actor,
    draft: CircleDraft,
    at: datetime,
    source: Language = Language.ENGLISH,
    is_illustrative: bool = False,
) -> Circle:
    """One more. Raises NotAllowed, NotFound."""
    demand(may_teach(actor))
    made = Circle(
        title=begin(draft.title, source=source, by=HOUSE, at=at),
        is_illustrative=is_illustrative,
        entered_at=at,
    )
    _write(made, draft)
    record(actor, NetworkDid.ENTER_CIRCLE, made, at=at)
    return made


@transaction.atomic
def edit_circle(
    *, actor: Actor, circle: UUID, draft: CircleDraft, expected: int, at: datetime
) -> Circle:
    """What it is by now; who is in it is told. Raises NotAllowed, NotFound, Conflict, Crowded."""
    found = _locked(circle, actor)
    demand(may_teach(actor))
    if found.revision != expected:
        raise Conflict
    require_room(taken=found.seats.count(), places=draft.places)
    found.title = say(found.title, draft.title, by=HOUSE, at=at)
    found.revision += 1
    _write(found, draft)
    record(actor, NetworkDid.EDIT_CIRCLE, found, at=at)
    tell_circle(found, actor=actor, at=at)
    return found


@transaction.atomic
def end_circle(*, actor: Actor, circle: UUID, at: datetime) -> None:
    """It is over; who was in it is forgotten. Raises NotAllowed, NotFound."""
    found = _locked(circle, actor)
    demand(may_teach(actor))
    tell_circle(found, actor=actor, at=at)
    found.ended_at = at
    found.save(update_fields=["ended_at"])
    found.seats.all().delete()
    record(actor, NetworkDid.END_CIRCLE, found, at=at)


@transaction.atomic
def take_seat(*, actor: Actor, circle: UUID, at: datetime) -> None:
    """Join a circle; again changes nothing. Raises NotFound, NotAllowed, CircleFull, CircleOver.

    The record says that someone joined one, under a name that can be forgotten, not which.
    """
    found = _locked(circle, actor)
    member = locked_member(actor)
    if found.ended_at is not None:
        raise CircleOver
    if found.facilitator_id == member.pk or found.seats.filter(member=member).exists():
        return
    require_place(taken=found.seats.count(), places=found.places)
    Seat.objects.create(circle=found, member=member)
    record(actor, NetworkDid.TAKE_SEAT, member, at=at)


@transaction.atomic
def leave_seat(*, actor: Actor, circle: UUID, at: datetime) -> None:
    """Leave a circle, at once. Raises NotFound, NotAllowed."""
    found = _locked(circle, actor)
    demand(may_join(actor))
    member = locked_member(actor)
    found.seats.filter(member=member).delete()
    record(actor, NetworkDid.LEAVE_SEAT, member, at=at)


def _locked(circle: UUID, actor: Actor) -> Circle:
    rows = Circle.objects.select_for_update(of=("self",)).select_related("facilitator")
    found = rows.filter(circles_visible_to(actor), pk=circle).first()
    if found is None:
        raise NotFound
    return found


def _write(row: Circle, draft: CircleDraft) -> None:
    row.facilitator = Member.objects.filter(pk=draft.facilitator).first()
    if row.facilitator is None:
        raise NotFound
    row.language, row.places, row.zone = draft.language, draft.places, draft.zone
    row.save()
    row.seats.filter(member=row.facilitator).delete()
    row.gatherings.all().delete()
    Gathering.objects.bulk_create(
        Gathering(circle=row, starts_at=each) for each in sorted(set(draft.dates))
    )
