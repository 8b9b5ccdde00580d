"""The end of what nobody came back to."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from umid.foundation.jobs.declared import job
from umid.foundation.writing import actions


@job(every=timedelta(hours=1))
def tidy() -> None:
    """Throw away what has expired."""
    actions.expire(at=timezone.now())
