"""What the secretariat settles: sessions open for sign-up, and a body's rule of quorum."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from umid.council.attendance.actions.signing_up import in_line, tell_who_moved_up
from umid.council.attendance.models import Quorum, SignUp
from umid.council.attendance.policies import may_offer, may_read
from umid.council.attendance.rules.quorum import Rule
from umid.council.attendance.rules.signing_up import NotABreakout, Terms
from umid.council.attendance.verbs import AttendanceDid
from umid.council.meetings.models import Meeting, ReleasedSession, Session
from umid.council.meetings.rules.kinds import SessionKind
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import Body
from umid.kernel.errors import Conflict, NotFound


@transaction.atomic
def open_sign_up(
    *, actor: Actor, meeting: str, session: str, terms: Terms, expected: int, at: datetime
) -> SignUp:
    """Say on what terms a breakout session takes people; who moves up thereby is told.

    `expected` is 0 before the first time. Raises NotAllowed, NotFound, NotABreakout,
    ClosesBeforeOpening, Conflict.
    """
    demand(may_offer(actor))
    known = ReleasedSession.objects.known().filter(release__meeting__slug=meeting)
    found = Session.objects.filter(pk__in=known.values("session"), slug=session).first()
    if found is None:
        raise NotFound
    if found.kind != SessionKind.BREAKOUT:
        raise NotABreakout
    terms.require_order()
    row = SignUp.objects.select_for_update().filter(session=found).first() or SignUp(session=found)
    if row.revision != expected:
        raise Conflict
    line, before = in_line(row) if row.pk else [], row.capacity
    row.capacity, row.per_delegation = terms.capacity, terms.per_delegation
    row.opens_at, row.closes_at = terms.opens_at, terms.closes_at
    row.revision += 1
    row.save()
    detail = {"capacity": terms.capacity, "per_delegation": terms.per_delegation}
    record(actor, AttendanceDid.OPEN_SIGN_UP, row, at=at, detail=detail)
    tell_who_moved_up(line, line, before, terms.capacity, actor=actor, at=at)
    return row


@transaction.atomic
def set_quorum(*, actor: Actor, body: str, rule: Rule, at: datetime) -> Quorum:
    """Say which rule of quorum a body goes by. Raises NotAllowed, NotFound."""
    demand(may_read(actor))
    found = Body.objects.filter(slug=body).first()
    if found is None:
        raise NotFound
    row, _is_new = Quorum.objects.update_or_create(body=found, defaults={"rule": rule})
    record(actor, AttendanceDid.SET_QUORUM, row, at=at, detail={"rule": rule.value})
    return row


@transaction.atomic
def take_out(*, actor: Actor, meeting: str, at: datetime) -> None:
    """Write down that the table of who was where left the house. Raises NotAllowed, NotFound."""
    demand(may_read(actor))
    found = Meeting.objects.filter(slug=meeting).first()
    if found is None:
        raise NotFound
    record(actor, AttendanceDid.READ, found, at=at)
