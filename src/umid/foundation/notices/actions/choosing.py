"""What someone does with their own notices. What one has read is not put into the record."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import User
from umid.foundation.notices.models import Mailing, Notice
from umid.foundation.notices.policies import may_choose, visible_to
from umid.foundation.notices.rules.mailing import Frequency
from umid.foundation.notices.verbs import NoticesDid
from umid.kernel.errors import NotFound


@transaction.atomic
def read(*, actor: Actor, notice: UUID, at: datetime) -> None:
    """Mark one of one's notices as read; the first time counts. Raises NotFound."""
    found = Notice.objects.select_for_update().filter(visible_to(actor), public_id=notice).first()
    if found is None:
        raise NotFound
    if found.read_at is None:
        found.read_at = at
        found.save(update_fields=["read_at"])


@transaction.atomic
def read_all(*, actor: Actor, until: datetime, at: datetime) -> int:
    """Mark all as read that were there when one looked (`until`); returns how many."""
    mine = Notice.objects.filter(visible_to(actor), read_at__isnull=True, made_at__lte=until)
    return mine.update(read_at=at)


@transaction.atomic
def choose(*, actor: Actor, frequency: Frequency, at: datetime) -> None:
    """Choose how often one gets letters about what needs no action. Raises NotAllowed."""
    demand(may_choose(actor))
    if actor.user is None:
        raise NotFound
    user = User.objects.select_for_update().get(pk=actor.user)
    Mailing.objects.update_or_create(user=user, defaults={"frequency": frequency})
    detail = {"frequency": frequency.value}
    record(actor, NoticesDid.CHOOSE_MAILING, user, at=at, about=user, detail=detail)
