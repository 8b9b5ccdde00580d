"""Jobs as rooms write them, but for the places where a test holds or breaks them."""

from __future__ import annotations

import os
import time
from datetime import timedelta
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from tests.record import Filed

from umid.foundation.access.actors import SYSTEM
from umid.foundation.audit.actions import record
from umid.foundation.directory.models import Source
from umid.foundation.jobs.declared import job


@job()
def file_paper(*, paper: str) -> None:
    """File a paper, once however often it runs."""
    _reach("before")
    with transaction.atomic():
        source, new = Source.objects.get_or_create(slug=paper, defaults={"title": "Paper"})
        if new:
            record(SYSTEM, Filed.FILE, source, at=timezone.now())
    _reach("after")


@job()
def fail(*, paper: str) -> None:
    """Fail with words that nobody may keep."""
    raise RuntimeError(f"Anna asked about {paper}")


@job(every=timedelta(hours=1))
def tidy() -> None:
    """Recur."""


def not_a_job() -> None:
    """Cannot be enqueued."""


def _reach(place: str) -> None:
    """Say that the job came to this place, and stay there, where a test asks for it."""
    folder = os.environ.get("PRACTICE_HOLD_" + place.upper())
    if folder:
        (Path(folder) / place).touch()
        time.sleep(60)
