"""What is sent later: letters, digests, checkpoints, events."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from umid.foundation.jobs.actions import enqueue
from umid.foundation.jobs.declared import job
from umid.foundation.notices import actions


@job()
def send(*, notice: str) -> None:
    """A notice as a letter of its own."""
    actions.send(notice=UUID(notice), at=timezone.now())


@job(every=timedelta(hours=1))
def begin_digests() -> None:
    """Everyone's digest that is due."""
    actions.begin_digests(at=timezone.now())


@job()
def send_digest(*, reader: str) -> None:
    """One reader's digest."""
    actions.send_digest(reader=UUID(reader), at=timezone.now())


@job(every=timedelta(days=1))
def mail_checkpoints() -> None:
    """The record's signed state, to each who keeps it; a job for each, so that one may fail."""
    for place in range(len(settings.CHECKPOINT_MAIL)):
        enqueue("notices.mail_checkpoint", place=place)


@job()
def mail_checkpoint(*, place: int) -> None:
    """To one of them, by the place of their address in the setting."""
    actions.mail_checkpoint(place=place, at=timezone.now())


@job()
def deliver(*, delivery: str) -> None:
    """An event to a webhook."""
    actions.deliver(delivery=UUID(delivery), at=timezone.now())


@job(every=timedelta(days=1))
def prune() -> None:
    """Old notices and logs."""
    actions.prune(at=timezone.now())
