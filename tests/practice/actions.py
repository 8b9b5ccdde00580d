"""A change as rooms make it: a row, its entry, and work for later, all or nothing."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from umid.foundation.access.actors import ANONYMOUS
from umid.foundation.audit.actions import record
from umid.foundation.audit.rules.entries import Did
from umid.foundation.directory.models import Source
from umid.foundation.jobs.actions import enqueue


class Practised(Did):
    """What this room does."""

    ASK = "practice.ask"


@transaction.atomic
def ask_for(*, paper: str, at: datetime) -> None:
    """Ask for a paper, which a job files later."""
    asked = Source.objects.create(slug=f"asked-{paper}", title="Asked")
    record(ANONYMOUS, Practised.ASK, asked, at=at)
    enqueue("practice.file_paper", paper=paper)
