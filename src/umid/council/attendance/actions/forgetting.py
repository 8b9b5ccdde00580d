"""Forgetting whom badges were for: attendance counts on, of nobody any more."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.attendance.actions.signing_up import held_with, in_line, tell_who_moved_up
from umid.council.attendance.models import Badge, Photo, Place
from umid.council.attendance.policies import may_forget
from umid.council.attendance.verbs import AttendanceDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.files.actions import erase


@transaction.atomic
def forget(*, actor: Actor, delegates: frozenset[UUID], at: datetime) -> int:
    """Part badges from their people, erase photos, reasons and places; returns how many badges.

    What was scanned keeps state, organisation and category, so every figure stays what it was.
    """
    demand(may_forget(actor))
    for row in held_with(delegates):
        before = in_line(row)
        Place.objects.filter(sign_up=row, delegate__in=delegates).delete()
        tell_who_moved_up(before, in_line(row), row.capacity, row.capacity, actor=actor, at=at)
    for photo in Photo.objects.filter(delegate__in=delegates):
        file = photo.file_id
        photo.delete()
        erase(actor=actor, file=file, at=at)
    badges = Badge.objects.select_for_update().filter(delegate__in=delegates)
    rows = list(badges)
    for badge in rows:
        record(actor, AttendanceDid.FORGET, badge, at=at)
        badge.delegate, badge.reason = None, ""
        badge.revoked_at = badge.revoked_at or at
        badge.save(update_fields=["delegate", "reason", "revoked_at"])
    return len(rows)
