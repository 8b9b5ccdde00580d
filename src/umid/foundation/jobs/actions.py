"""The life of a job: enqueued, claimed under a lease, done, tried again, given up."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from umid.foundation.jobs.declared import found, name_of, recurring, require_arguments
from umid.foundation.jobs.models import Lease, Recurrence
from umid.foundation.jobs.rules import MOST_ATTEMPTS, as_identifiers, following, pause_after
from umid.kernel.errors import NotFound

if TYPE_CHECKING:
    from umid.foundation.jobs.models import Queued
    from umid.foundation.jobs.rules import Identifier


def enqueue(name: str, **identifiers: Identifier) -> UUID:
    """Have the job of this name (`room.function`) done after the surrounding transaction commits.

    Raises NoSuchJob and NotAnIdentifier, so a wrong call fails where it is made.
    """
    job = found(name)
    arguments = as_identifiers(identifiers)
    require_arguments(name, job, arguments)
    return UUID(job.enqueue(**arguments).id)


@transaction.atomic
def claim(worker: str, *, at: datetime) -> Queued | None:
    """Take the next job under a lease, or None; no two workers get the same."""
    task = DBTaskResult.objects.ready().get_locked()
    if task is None:
        return None
    task.claim(worker)
    lease = {"worker": worker, "until_at": at + _lease()}
    Lease.objects.update_or_create(task=task.id, defaults=lease)
    return task


def renew(task: UUID, worker: str, *, at: datetime) -> bool:
    """Extend the lease; False when another worker has taken over."""
    held = Lease.objects.filter(task=task, worker=worker)
    return bool(held.update(until_at=at + _lease()))


@transaction.atomic
def finish(task: Queued, worker: str) -> bool:
    """Mark a job as done; False, and nothing, when another worker has taken over."""
    if not _let_go(task.id, worker):
        return False
    task.set_successful(None)
    return True


@transaction.atomic
def fail(task: Queued, worker: str, *, error: str, where: str, at: datetime) -> bool:
    """Put a job back for later, or give it up after the last attempt; False as in `finish`."""
    if not _let_go(task.id, worker):
        return False
    _put_back(task, error=error, where=where, at=at)
    return True


def requeue_abandoned(*, at: datetime) -> int:
    """Put back the jobs whose worker died: its lease ran out; returns how many."""
    expired = Lease.objects.filter(until_at__lt=at).values_list("task", "worker")
    return sum(_requeue(task, worker, at) for task, worker in list(expired))


def enqueue_due(*, at: datetime) -> int:
    """Enqueue each recurring job whose time has come, once over all workers; returns how many."""
    known = dict(Recurrence.objects.values_list("name", "next_at"))
    due = {name: every for name, every in recurring().items() if known.get(name, at) <= at}
    return sum(_enqueue_if_due(name, every, at) for name, every in due.items())


@transaction.atomic
def retry(task: UUID, *, at: datetime) -> str:
    """Give a job that was given up all its attempts again; returns its name. Raises NotFound."""
    found = DBTaskResult.objects.failed().select_for_update().filter(pk=task).first()
    if found is None:
        raise NotFound
    found.status, found.finished_at, found.worker_ids = TaskResultStatus.READY, None, []
    found.run_after = at
    found.save(update_fields=["status", "finished_at", "worker_ids", "run_after"])
    return name_of(found.task_path)


def prune(*, at: datetime, older_than: timedelta) -> int:
    """Delete jobs that were done this long ago; returns how many. What failed stays to be seen."""
    done = DBTaskResult.objects.successful().filter(finished_at__lt=at - older_than)
    return done.delete()[0]


@transaction.atomic
def _requeue(task_id: UUID, worker: str, at: datetime) -> bool:
    expired = Lease.objects.filter(task=task_id, worker=worker, until_at__lt=at)
    if not expired.delete()[0]:
        return False  # renewed, finished or put back by another in between
    task = DBTaskResult.objects.running().filter(pk=task_id).first()
    if task is None:
        return False
    _put_back(task, error="umid.foundation.jobs.WorkerDied", where="", at=at)
    return True


@transaction.atomic
def _enqueue_if_due(name: str, every: timedelta, at: datetime) -> bool:
    row, _ = Recurrence.objects.select_for_update().get_or_create(
        name=name, defaults={"next_at": at}
    )
    if row.next_at > at:
        return False
    row.next_at = following(row.next_at, every, at)
    row.save(update_fields=["next_at"])
    enqueue(name)
    return True


def _put_back(task: Queued, *, error: str, where: str, at: datetime) -> None:
    attempt = len(task.worker_ids)
    over = attempt >= MOST_ATTEMPTS
    task.status = TaskResultStatus.FAILED if over else TaskResultStatus.READY
    task.finished_at = at if over else None
    task.run_after = at + pause_after(attempt)
    task.exception_class_path, task.traceback = error, where
    task.save(
        update_fields=["status", "finished_at", "run_after", "exception_class_path", "traceback"]
    )


def _let_go(task: UUID, worker: str) -> bool:
    return bool(Lease.objects.filter(task=task, worker=worker).delete()[0])


def _lease() -> timedelta:
    lease: timedelta = settings.JOB_LEASE
    return lease
