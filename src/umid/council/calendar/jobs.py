"""What the room does later."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from umid.council.calendar import actions
from umid.foundation.jobs.declared import job


@job()
def post(*, entry: str, sequence: int) -> None:
    """An invitation, an update or a cancellation by mail."""
    actions.post(entry=UUID(entry), sequence=sequence, at=timezone.now())
