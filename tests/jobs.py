"""Does the work that waits, for tests of what is done later."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from umid.foundation.jobs.declared import recurring
from umid.foundation.jobs.models import Recurrence
from umid.foundation.jobs.worker import Worker


def do_what_waits() -> None:
    """Every job that is due, as a worker does it; what recurs is left alone."""
    later = timezone.now() + timedelta(days=1)
    for name in recurring():
        Recurrence.objects.update_or_create(name=name, defaults={"next_at": later})
    worker = Worker()
    while worker.work():
        pass


def waits() -> list[tuple[str, dict[str, object]]]:
    """What waits: each job's function and its arguments."""
    rows = DBTaskResult.objects.ready()
    return [(row.task_path, row.args_kwargs["kwargs"]) for row in rows]
