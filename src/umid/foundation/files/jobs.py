"""What happens to files later: inspection, and the end of what nobody came to hold."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from umid.foundation.files import actions
from umid.foundation.jobs.declared import job


@job()
def inspect(*, file: str) -> None:
    """Inspect a file that has arrived whole."""
    actions.inspect(file=UUID(file), at=timezone.now())


@job(every=timedelta(hours=1))
def tidy() -> None:
    """Erase what has expired, batch by batch, and what a crash left on disk."""
    now = timezone.now()
    while actions.erase_expired(at=now):
        pass
    actions.sweep(at=now)
