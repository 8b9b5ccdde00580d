"""The upkeep of sessions."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from umid.foundation.accounts import actions
from umid.foundation.jobs.declared import job


@job(every=timedelta(hours=1))
def clear_expired_sessions() -> None:
    """Let go of the sessions that have ended by themselves."""
    actions.clear_expired(at=timezone.now())
