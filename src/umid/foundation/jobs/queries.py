"""What waits, runs and failed, for those who run the node."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import Count, Max
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from umid.foundation.jobs.declared import found, name_of, recurring
from umid.foundation.jobs.models import Lease, Recurrence

if TYPE_CHECKING:
    from uuid import UUID

    from umid.foundation.jobs.models import Queued


@dataclass(frozen=True, slots=True)
class Job:
    """A job as it stands; `error` and `where` tell of the last attempt, if it failed."""

    id: UUID
    name: str
    enqueued_at: datetime
    started_at: datetime | None
    next_at: datetime | None
    attempts: int
    error: str
    where: str
    lease_until: datetime | None


@dataclass(frozen=True, slots=True)
class Recurring:
    """A job that recurs: how often, when it was done last (of late), and when it is due."""

    name: str
    every: timedelta
    last_at: datetime | None
    next_at: datetime | None


def waiting(limit: int = 100) -> list[Job]:
    """Those to be done, the next one first; those put back after a failure among them."""
    return _jobs(TaskResultStatus.READY, "run_after", limit)


def running(limit: int = 100) -> list[Job]:
    """Those that a worker holds, the longest first."""
    return _jobs(TaskResultStatus.RUNNING, "started_at", limit)


def failed(limit: int = 100) -> list[Job]:
    """Those given up after the last attempt, the latest first."""
    return _jobs(TaskResultStatus.FAILED, "-finished_at", limit)


def count() -> dict[str, int]:
    """How many jobs there are of each standing, by its name in small letters."""
    counted = DBTaskResult.objects.order_by().values_list("status").annotate(Count("pk"))
    return {str(status).lower(): number for status, number in counted}


def recurrences() -> list[Recurring]:
    """Every job that recurs, by name."""
    every = recurring()
    paths = {found(name).module_path: name for name in every}
    done = DBTaskResult.objects.successful().filter(task_path__in=paths).order_by()
    last = {
        paths[path]: at for path, at in done.values_list("task_path").annotate(Max("finished_at"))
    }
    due = dict(Recurrence.objects.values_list("name", "next_at"))
    return [Recurring(name, every[name], last.get(name), due.get(name)) for name in sorted(every)]


def _jobs(status: TaskResultStatus, order: str, limit: int) -> list[Job]:
    rows = DBTaskResult.objects.filter(status=status).order_by(order, "enqueued_at")[:limit]
    leases = dict(
        Lease.objects.filter(task__in=[row.id for row in rows]).values_list("task", "until_at")
    )
    return [_job(row, leases.get(row.id)) for row in rows]


def _job(row: Queued, lease_until: datetime | None) -> Job:
    waits = row.status == TaskResultStatus.READY and row.run_after != get_date_max()
    return Job(
        id=row.id,
        name=name_of(row.task_path),
        enqueued_at=row.enqueued_at,
        started_at=row.started_at,
        next_at=row.run_after if waits else None,
        attempts=len(row.worker_ids),
        error=row.exception_class_path,
        where=row.traceback,
        lease_until=lease_until,
    )
