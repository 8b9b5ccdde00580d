"""Saved searches are looked at when they are due."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from umid.foundation.access.actors import SYSTEM
from umid.foundation.jobs.declared import job
from umid.foundation.search import actions


@job(every=timedelta(hours=1))
def begin_looks() -> None:
    """Each that is due, in a job of its own."""
    actions.begin_looks(at=timezone.now())


@job()
def look(*, saved: str) -> None:
    """One of them."""
    actions.look(actor=SYSTEM, saved=UUID(saved), at=timezone.now())
