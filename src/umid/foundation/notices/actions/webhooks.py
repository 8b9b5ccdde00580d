"""Endpoints are added, edited, closed and opened again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.notices import kinds
from umid.foundation.notices.kinds import NoSuchEvent
from umid.foundation.notices.models import Webhook
from umid.foundation.notices.policies import may_keep_webhooks
from umid.foundation.notices.rules.addresses import target_of
from umid.foundation.notices.rules.delivering import Because
from umid.foundation.notices.rules.signing import new_secret
from umid.foundation.notices.sealing import seal
from umid.foundation.notices.verbs import NoticesDid
from umid.kernel.errors import Conflict, NotFound, NotPossible


class Closed(NotPossible):
    """A closed webhook gets nothing."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where to send which events, by name."""

    url: str
    events: Collection[str]


@transaction.atomic
def add_webhook(*, actor: Actor, wanted: Wanted, at: datetime) -> tuple[Webhook, str]:
    """Add an endpoint; returns it and its secret, which nobody is shown again.

    Raises NotAllowed, NotOutside, NoSuchEvent.
    """
    demand(may_keep_webhooks(actor))
    names = _required(wanted)
    secret = new_secret()
    made = Webhook.objects.create(url=wanted.url, events=names, secret=seal(secret), made_at=at)
    record(actor, NoticesDid.ADD_WEBHOOK, made, at=at, detail={"events": tuple(names)})
    return made, secret


@transaction.atomic
def edit_webhook(
    *, actor: Actor, webhook: UUID, wanted: Wanted, expected: int, at: datetime
) -> Webhook:
    """Send to another address, or other events; the secret stays.

    Raises NotAllowed, NotFound, Conflict, NotOutside, NoSuchEvent.
    """
    found = locked(actor, webhook)
    if found.revision != expected:
        raise Conflict
    found.url, found.events = wanted.url, _required(wanted)
    found.revision += 1
    found.save(update_fields=["url", "events", "revision"])
    record(actor, NoticesDid.EDIT_WEBHOOK, found, at=at, detail={"events": found.events})
    return found


@transaction.atomic
def close_webhook(*, actor: Actor, webhook: UUID, at: datetime) -> None:
    """Send nothing there any more. Raises NotAllowed, NotFound."""
    found = locked(actor, webhook)
    if found.closed_at is None:
        close(found, Because.BY_HAND, actor, at)


@transaction.atomic
def open_webhook(*, actor: Actor, webhook: UUID, at: datetime) -> None:
    """Send there again what happens from now on. Raises NotAllowed, NotFound."""
    found = locked(actor, webhook)
    if found.closed_at is not None:
        found.closed_at, found.closed_because, found.failures = None, "", 0
        found.save(update_fields=["closed_at", "closed_because", "failures"])
        record(actor, NoticesDid.OPEN_WEBHOOK, found, at=at)


def close(webhook: Webhook, because: Because, actor: Actor, at: datetime) -> None:
    """Close a webhook that is held already, and write down why."""
    webhook.closed_at, webhook.closed_because = at, because
    webhook.save(update_fields=["closed_at", "closed_because", "failures"])
    detail = {"because": because.value}
    record(actor, NoticesDid.CLOSE_WEBHOOK, webhook, at=at, detail=detail)


def locked(actor: Actor, webhook: UUID) -> Webhook:
    """A webhook, kept from others until the transaction ends. Raises NotAllowed, NotFound."""
    found = Webhook.objects.select_for_update().filter(public_id=webhook).first()
    demand(may_keep_webhooks(actor))
    if found is None:
        raise NotFound
    return found


def _required(wanted: Wanted) -> list[str]:
    target_of(wanted.url)
    unknown = set(wanted.events) - set(kinds.events())
    if unknown:
        raise NoSuchEvent(*unknown)
    return sorted(set(wanted.events))
