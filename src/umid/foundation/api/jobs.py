"""The room's upkeep."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from umid.foundation.api import repeats
from umid.foundation.jobs.declared import job


@job(every=timedelta(hours=1))
def forget_answers() -> None:
    """Let go of answers that are a day old."""
    repeats.forget_answers(at=timezone.now())
