"""Asking for a place in a session and giving it up; the row of the sign-up is the lock.

Whoever asks takes the invitation first and the sign-up after it, as who withdraws does.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.attendance.actions.telling import tell_moved_up
from umid.council.attendance.models import Place, SignUp
from umid.council.attendance.policies import STILL_THERE, may_sign_up
from umid.council.attendance.rules.badges import Unaccredited
from umid.council.attendance.rules.signing_up import (
    SignedUpAlready,
    Time,
    moved_up,
    require_free,
)
from umid.council.attendance.verbs import AttendanceDid
from umid.council.delegations.actions.taking import delegate_of
from umid.council.delegations.models import Delegate
from umid.council.delegations.rules.nominations import Nominated
from umid.council.meetings.models import ReleasedSession
from umid.council.meetings.rules.planned import PlannedSession, restored
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.kernel.errors import NotFound


@transaction.atomic
def sign_up(*, actor: Actor, meeting: str, session: str, delegate: UUID, at: datetime) -> Place:
    """Ask for a place; where none is free one waits for it.

    Raises NotAllowed, NotFound, Unaccredited, NotOpen, SignedUpAlready, DelegationFull, AtOnce.
    """
    demand(may_sign_up(actor))
    found = delegate_of(delegate, actor)
    row = _held(meeting, session)
    if found.invitation.meeting.slug != meeting:
        raise NotFound
    if found.standing != Nominated.ACCREDITED:
        raise Unaccredited
    row.terms.require_open(at)
    line = in_line(row)
    if any(each.delegate_id == delegate for each in line):
        raise SignedUpAlready
    row.terms.require_room_for(found.invitation_id, (one.delegate.invitation_id for one in line))
    _require_free(row, found)
    row.last += 1
    row.save(update_fields=["last"])
    made = Place.objects.create(sign_up=row, delegate=found, number=row.last, asked_at=at)
    _record(actor, AttendanceDid.SIGN_UP, made, at)
    return made


@transaction.atomic
def give_up(*, actor: Actor, meeting: str, session: str, delegate: UUID, at: datetime) -> None:
    """Leave a session's list, also once sign-up is over; who moves up is told.

    Raises NotAllowed, NotFound.
    """
    demand(may_sign_up(actor))
    found = delegate_of(delegate, actor)
    row = _held(meeting, session)
    place = Place.objects.filter(sign_up=row, delegate=found).first()
    if place is None:
        raise NotFound
    before = in_line(row)
    _record(actor, AttendanceDid.GIVE_UP, place, at)
    place.delete()
    tell_who_moved_up(before, in_line(row), row.capacity, row.capacity, actor=actor, at=at)


def make_room(delegates: frozenset[UUID], actor: Actor, at: datetime) -> None:
    """Someone does not come after all, so others move up; within who withdrew them."""
    for row in held_with(delegates):
        after = in_line(row)
        before = sorted((*after, *_of(row, delegates)), key=lambda one: one.number)
        tell_who_moved_up(before, after, row.capacity, row.capacity, actor=actor, at=at)


def held_with(delegates: frozenset[UUID]) -> list[SignUp]:
    """The sign-ups on whose lists these delegates are, locked in one order."""
    keys = Place.objects.filter(delegate__in=delegates).values("sign_up")
    return list(SignUp.objects.select_for_update().filter(pk__in=keys).order_by("pk"))


def in_line(row: SignUp) -> list[Place]:
    """Everyone who still comes, in the order of asking."""
    rows = Place.objects.filter(STILL_THERE, sign_up=row).order_by("number")
    return list(rows.select_related("delegate__invitation__meeting", "sign_up"))


def tell_who_moved_up(
    before: Sequence[Place],
    after: Sequence[Place],
    now: int | None,
    then: int | None,
    *,
    actor: Actor,
    at: datetime,
) -> None:
    """Tell those who waited under the capacity of before and have a place under that of after."""
    keys = moved_up([one.pk for one in before], [one.pk for one in after], now, then)
    for each in after:
        if each.pk in keys:
            tell_moved_up(each, actor=actor, at=at)


def _held(meeting: str, session: str) -> SignUp:
    """The sign-up of a session that readers know and that takes place, locked. Raises NotFound."""
    found = SignUp.objects.select_for_update(of=("self",)).filter(
        session__meeting__slug=meeting, session__slug=session
    )
    row = found.first()
    if row is None or row.session_id not in _planned([row.session_id]):
        raise NotFound
    return row


def _planned(sessions: Sequence[UUID]) -> dict[UUID, PlannedSession]:
    known = ReleasedSession.objects.known().filter(session__in=sessions)
    plans = {row.session_id: restored(row.planned) for row in known}
    return {key: plan for key, plan in plans.items() if not plan.is_cancelled}


def _require_free(row: SignUp, delegate: Delegate) -> None:
    """Raises AtOnce where the delegate has or waits for a place elsewhere at the same time."""
    others = Place.objects.filter(delegate=delegate).values_list("sign_up__session", flat=True)
    plans = _planned([row.session_id, *others])
    times = [Time(key, plan.starts_at, plan.ends_at) for key, plan in plans.items()]
    wanted = next(one for one in times if one.session == row.session_id)
    require_free(wanted, times)


def _of(row: SignUp, delegates: frozenset[UUID]) -> list[Place]:
    gone = Place.objects.filter(~STILL_THERE, sign_up=row, delegate__in=delegates)
    return list(gone.select_related("delegate__invitation__meeting"))


def _record(actor: Actor, did: AttendanceDid, place: Place, at: datetime) -> None:
    detail = {"session": str(place.sign_up.session_id)}
    record(actor, did, place.sign_up, at=at, about=place.delegate, detail=detail)
