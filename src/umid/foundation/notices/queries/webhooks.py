"""Webhooks and the log of what was delivered to them, for those who keep them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.notices.models import Attempt, Delivery, Webhook
from umid.foundation.notices.policies import may_keep_webhooks
from umid.foundation.notices.rules.delivering import Because, Trouble
from umid.foundation.notices.rules.places import Place
from umid.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class WebhookRow:
    """A webhook without its secret."""

    public_id: UUID
    url: str
    events: tuple[str, ...]
    failures: int
    closed_at: datetime | None
    closed_because: Because | None
    revision: int


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One request, and how it ended."""

    tried_at: datetime
    status: int | None
    trouble: Trouble | None


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """An event for a webhook, with every attempt."""

    public_id: UUID
    event: str
    happened_at: datetime
    delivered_at: datetime | None
    attempts: tuple[AttemptRow, ...]


def webhooks(*, actor: Actor) -> list[WebhookRow]:
    """All of them, in the order in which they were added. Raises NotAllowed."""
    demand(may_keep_webhooks(actor))
    return [_row(row) for row in Webhook.objects.all()]


def webhook(public_id: UUID, *, actor: Actor) -> WebhookRow:
    """One of them. Raises NotAllowed, NotFound."""
    demand(may_keep_webhooks(actor))
    row = Webhook.objects.filter(public_id=public_id).first()
    if row is None:
        raise NotFound
    return _row(row)


def deliveries(
    webhook: UUID, *, actor: Actor, after: Place | None = None, limit: int
) -> list[DeliveryRow]:
    """What was sent to one of them, the latest first. Raises NotAllowed."""
    demand(may_keep_webhooks(actor))
    found = Delivery.objects.filter(webhook__public_id=webhook).prefetch_related("attempts")
    if after:
        later = Q(happened_at=after.at, public_id__gt=after.id)
        found = found.filter(Q(happened_at__lt=after.at) | later)
    return [_delivery(row) for row in found.order_by("-happened_at", "public_id")[:limit]]


def _row(row: Webhook) -> WebhookRow:
    return WebhookRow(
        public_id=row.public_id,
        url=row.url,
        events=tuple(row.events),
        failures=row.failures,
        closed_at=row.closed_at,
        closed_because=Because(row.closed_because) if row.closed_because else None,
        revision=row.revision,
    )


def _delivery(row: Delivery) -> DeliveryRow:
    return DeliveryRow(
        public_id=row.public_id,
        event=row.event,
        happened_at=row.happened_at,
        delivered_at=row.delivered_at,
        attempts=tuple(_attempt(each) for each in row.attempts.all()),
    )


def _attempt(row: Attempt) -> AttemptRow:
    trouble = Trouble(row.trouble) if row.trouble else None
    return AttemptRow(tried_at=row.tried_at, status=row.status, trouble=trouble)
