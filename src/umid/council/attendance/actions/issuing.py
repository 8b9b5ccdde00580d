"""Badges: made, made anew, taken back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.attendance.models import Badge
from umid.council.attendance.policies import COMING, badges_visible_to, may_issue
from umid.council.attendance.rules.badges import AlreadyRevoked, NoReason, Unaccredited
from umid.council.attendance.rules.codes import new_code
from umid.council.attendance.verbs import AttendanceDid
from umid.council.delegations.models import Delegate, Invitation
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.kernel.errors import NotFound


@transaction.atomic
def issue(*, actor: Actor, meeting: str, delegates: Collection[UUID], at: datetime) -> list[Badge]:
    """Make badges, all or none; who has one gets a new one, and the old one is worth nothing.

    Raises NotAllowed, NotFound, Unaccredited.
    """
    demand(may_issue(actor))
    found = Delegate.objects.filter(pk__in=delegates, invitation__meeting__slug=meeting)
    keys = found.values_list("invitation", flat=True)
    list(Invitation.objects.select_for_update().filter(pk__in=list(keys)).order_by("pk"))
    rows = list(found.select_related("invitation").order_by("invitation", "order", "name", "pk"))
    if not delegates or len(rows) != len(set(delegates)):
        raise NotFound
    if found.exclude(COMING).exists():
        raise Unaccredited
    return [_issued(row, actor, at) for row in rows]


@transaction.atomic
def revoke(*, actor: Actor, badge: UUID, reason: str, at: datetime) -> Badge:
    """Take a badge back. Raises NotAllowed, NotFound, AlreadyRevoked, NoReason."""
    demand(may_issue(actor))
    found = Badge.objects.select_for_update().filter(pk=badge).first()
    if found is None:
        raise NotFound
    if found.revoked_at is not None:
        raise AlreadyRevoked
    if not reason.strip():
        raise NoReason
    found.revoked_at, found.reason = at, reason.strip()
    found.save(update_fields=["revoked_at", "reason"])
    _record(actor, AttendanceDid.REVOKE, found, at)
    return found


@transaction.atomic
def printed(*, actor: Actor, badges: Collection[UUID], at: datetime) -> None:
    """Write down that badges with what stands on them were made into a sheet.

    The secretariat makes everyone's, a delegate their own. Raises NotFound.
    """
    visible = Badge.objects.filter(badges_visible_to(actor), pk__in=badges)
    rows = list(visible.select_related("delegate"))
    if not rows or len(rows) != len(set(badges)):
        raise NotFound
    for row in rows:
        _record(actor, AttendanceDid.PRINT, row, at)


def _issued(row: Delegate, actor: Actor, at: datetime) -> Badge:
    before = Badge.objects.select_for_update().filter(delegate=row).order_by("-issue").first()
    if before is not None and before.revoked_at is None:
        before.revoked_at, before.is_replaced = at, True
        before.save(update_fields=["revoked_at", "is_replaced"])
    made = Badge(
        meeting_id=row.invitation.meeting_id, delegate=row, code=_free_code(), issued_at=at
    )
    if before is not None:
        made.holder, made.issue = before.holder, before.issue + 1
    made.save(force_insert=True)
    _record(actor, AttendanceDid.ISSUE, made, at)
    return made


def _free_code() -> str:
    """Drawn anew in the rare case that a badge has it."""
    code = new_code()
    return _free_code() if Badge.objects.filter(code=code).exists() else code


def _record(actor: Actor, did: AttendanceDid, row: Badge, at: datetime) -> None:
    """With whom it is about, under a pseudonym, while that is known."""
    record(actor, did, row, at=at, about=row.delegate, detail={"issue": row.issue})
