"""The queue's own upkeep."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from umid.foundation.jobs import actions
from umid.foundation.jobs.declared import job


@job(every=timedelta(hours=6))
def prune() -> None:
    """Let go of what was done a week ago."""
    actions.prune(at=timezone.now(), older_than=timedelta(days=7))
