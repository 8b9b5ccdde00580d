"""What the room does later."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from umid.council.experts import actions
from umid.foundation.access.actors import SYSTEM
from umid.foundation.jobs.declared import job


@job(every=timedelta(hours=6))
def look_after() -> None:
    """Remind of entries that want a word, and erase those whose accounts are closed."""
    actions.look_after(actor=SYSTEM, at=timezone.now())
