"""What waits, runs and failed, for those who run the node."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from umid.foundation.jobs.declared import name_of

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


def waiting(limit: int = 100) -> list[Job]:
    """Those to be done, the next one first; those put back after a failure among them."""
    return _jobs(TaskResultStatus.READY, "run_after", limit)


def running(limit: int = 100) -> list[Job]:
    """Those that a worker holds, the longest first."""
    return _jobs(TaskResultStatus.RUNNING, "started_at", limit)


def failed(limit: int = 100) -> list[Job]:
    """Those given up after the last attempt, the latest first."""
    return _jobs(TaskResultStatus.FAILED, "-finished_at", limit)


def _jobs(status: TaskResultStatus, order: str, limit: int) -> list[Job]:
    rows = DBTaskResult.objects.filter(status=status).order_by(order, "enqueued_at")[:limit]
    return [_job(row) for row in rows]


def _job(row: Queued) -> Job:
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
    )
