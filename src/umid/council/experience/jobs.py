"""What the room does later."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from umid.council.experience import actions
from umid.foundation.access.actors import SYSTEM
from umid.foundation.jobs.declared import job


@job(every=timedelta(hours=6))
def remind() -> None:
    """Remind the authors of what is soon archived."""
    actions.remind(actor=SYSTEM, at=timezone.now())
