"""What the queue's own table lacks: who holds a job and until when, and when what recurs is due."""

from __future__ import annotations

from typing import TypeAlias

from django.db import models
from django_tasks_db.models import DBTaskResult

Queued: TypeAlias = "DBTaskResult[..., None]"


class Lease(models.Model):
    """A running job is a worker's until this moment, unless the worker renews it."""

    task = models.UUIDField(primary_key=True)
    worker = models.CharField(max_length=64)
    until_at = models.DateTimeField(db_index=True)


class Recurrence(models.Model):
    """When a recurring job is next enqueued."""

    name = models.CharField(max_length=100, primary_key=True)
    next_at = models.DateTimeField()
