"""Delivering an event to a webhook, again and again until it is taken or given up."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F

from umid.foundation.access.actors import SYSTEM, Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.directory.queries import holders
from umid.foundation.directory.rules.posts import Post
from umid.foundation.jobs.actions import enqueue
from umid.foundation.notices import outside
from umid.foundation.notices.actions.notifying import notify
from umid.foundation.notices.actions.telling import WEBHOOK_CLOSED
from umid.foundation.notices.actions.webhooks import Closed, close
from umid.foundation.notices.links import page
from umid.foundation.notices.models import Attempt, Delivery, Webhook
from umid.foundation.notices.policies import may_keep_webhooks
from umid.foundation.notices.rules.delivering import Outcome, closes
from umid.foundation.notices.rules.signing import headers, message_id
from umid.foundation.notices.sealing import unseal
from umid.foundation.notices.verbs import NoticesDid
from umid.kernel.errors import NotFound


class NotDelivered(Exception):
    """The endpoint did not take it: the queue tries again later."""


def deliver(*, delivery: UUID, at: datetime) -> None:
    """Try once, write down how it ended, and raise NotDelivered where it is to be tried again.

    Does nothing once it is delivered, or the webhook closed. No lock is held while it is sent.
    """
    found = Delivery.objects.filter(
        public_id=delivery, delivered_at__isnull=True, webhook__closed_at__isnull=True
    )
    row = found.select_related("webhook").first()
    if row is None:
        return
    signed = headers(unseal(row.webhook.secret), message_id(row.public_id), at, row.body)
    outcome = outside.post(row.webhook.url, row.body, signed)
    is_open = _note(row, outcome, at)
    if is_open and not outcome.is_delivered:
        raise NotDelivered


@transaction.atomic
def replay(*, actor: Actor, delivery: UUID, at: datetime) -> None:
    """Send it again by hand, under the identifier that it has: who had it will know.

    Raises NotAllowed, NotFound, Closed.
    """
    rows = Delivery.objects.select_for_update(of=("self",)).select_related("webhook")
    found = rows.filter(public_id=delivery).first()
    demand(may_keep_webhooks(actor))
    if found is None:
        raise NotFound
    if found.webhook.closed_at is not None:
        raise Closed
    found.delivered_at = None
    found.save(update_fields=["delivered_at"])
    record(actor, NoticesDid.REPLAY, found, at=at)
    enqueue("notices.deliver", delivery=found.public_id)


@transaction.atomic
def _note(delivery: Delivery, outcome: Outcome, at: datetime) -> bool:
    """Write down an attempt; returns whether the webhook is still open afterwards."""
    webhook = Webhook.objects.select_for_update().get(pk=delivery.webhook_id)
    Attempt.objects.create(
        delivery=delivery, tried_at=at, status=outcome.status, trouble=outcome.trouble or ""
    )
    if outcome.is_delivered:
        Delivery.objects.filter(pk=delivery.pk).update(delivered_at=at)
        Webhook.objects.filter(pk=webhook.pk, failures__gt=0).update(failures=0)
        return True
    Webhook.objects.filter(pk=webhook.pk).update(failures=F("failures") + 1)
    webhook.failures += 1
    because = closes(outcome, webhook.failures)
    if webhook.closed_at is None and because is not None:
        close(webhook, because, SYSTEM, at)
        _tell(webhook, at)
    return webhook.closed_at is None


def _tell(webhook: Webhook, at: datetime) -> None:
    notify(
        WEBHOOK_CLOSED,
        by=SYSTEM,
        to=holders({Post.ADMINISTRATOR}, at=at),
        about=webhook,
        path=page("notices:webhook", webhook.public_id),
        at=at,
    )
