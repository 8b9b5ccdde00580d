"""The record is checked while nobody looks."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from umid.foundation.audit import actions
from umid.foundation.jobs.declared import job


@job(every=timedelta(days=1))
def verify() -> None:
    """Check the whole record."""
    actions.verify(at=timezone.now())
