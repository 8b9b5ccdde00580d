"""Telling other programs, in the transaction of the change that they are told of."""

from __future__ import annotations

from datetime import datetime

from django.db import connection, transaction

from umid.foundation.jobs.actions import enqueue
from umid.foundation.notices.kinds import Event, NoSuchEvent, events
from umid.foundation.notices.models import Delivery, Webhook
from umid.foundation.notices.rules.facts import Fact, as_facts
from umid.foundation.notices.rules.signing import body_of


def fire(event: Event, *, at: datetime, **facts: Fact) -> int:
    """Send an event to every open webhook that asks for it; returns how many there are.

    `facts` are public identifiers; who wants to know more asks the API, under its rules.
    Raises NotAFact for words, NoSuchEvent.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("an event is fired with what happened")
    if events().get(event.name) is not event:
        raise NoSuchEvent(event.name)
    body = body_of(event.name, as_facts(facts), at)
    asking = [
        each for each in Webhook.objects.filter(closed_at__isnull=True) if event.name in each.events
    ]
    for webhook in asking:
        made = Delivery.objects.create(webhook=webhook, event=event.name, body=body, happened_at=at)
        enqueue("notices.deliver", delivery=made.public_id)
    return len(asking)
