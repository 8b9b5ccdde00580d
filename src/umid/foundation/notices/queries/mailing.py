"""Who gets which letter when: notices that were neither read nor mailed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from umid.foundation.access.actors import Actor
from umid.foundation.notices import kinds
from umid.foundation.notices.models import Mailing, Notice
from umid.foundation.notices.rules.mailing import (
    USUAL,
    Frequency,
    Importance,
    digested_before,
)


def frequency_of(actor: Actor) -> Frequency:
    """What someone has chosen, or the usual."""
    chosen = Mailing.objects.filter(user=actor.user).values_list("frequency", flat=True).first()
    return Frequency(chosen or USUAL)


def to_mail() -> QuerySet[Notice]:
    """Neither read nor mailed, for someone whose account is open, with how often they want it."""
    waiting = Notice.objects.filter(
        read_at__isnull=True,
        mailed_at__isnull=True,
        recipient__is_active=True,
        kind__in=list(kinds.kinds()),
    )
    chosen = Coalesce("recipient__mailing__frequency", Value(USUAL.value))
    return waiting.annotate(frequency=chosen).select_related("recipient")


def for_digests(at: datetime) -> QuerySet[Notice]:
    """What a digest sent at a moment takes in."""
    due = Q(pk__in=[])
    for importance in Importance:
        for frequency in Frequency:
            before = digested_before(importance, frequency, at)
            if before is not None:
                names = kinds.kinds_of(importance)
                due |= Q(kind__in=names, frequency=frequency.value, made_at__lt=before)
    return to_mail().filter(due)


def digest_readers(at: datetime) -> list[UUID]:
    """For whom there is something to send."""
    readers = for_digests(at).order_by().values_list(F("recipient__public_id"), flat=True)
    return sorted(set(readers))
