"""What the room does later."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from umid.council.attendance import actions
from umid.foundation.access.actors import SYSTEM
from umid.foundation.jobs.declared import job


@job(every=timedelta(hours=6))
def erase_photos() -> None:
    """Erase the faces on badges of meetings that are long over."""
    actions.erase_photos(actor=SYSTEM, at=timezone.now())
