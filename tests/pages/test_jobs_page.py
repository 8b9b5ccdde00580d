"""The jobs for administrators: what waits, runs, failed and recurs, and nothing of content."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from tests.cast import Cast, browser_of

from umid.foundation.audit.models import Entry
from umid.foundation.jobs.actions import enqueue

pytestmark = pytest.mark.django_db


def shown(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        shown(client, address)
    return len(captured)


def a_failed_job() -> DBTaskResult[..., None]:
    with transaction.atomic():
        task = enqueue("practice.file_paper", paper="about-anna")
    DBTaskResult.objects.filter(pk=task).update(
        status=TaskResultStatus.FAILED,
        finished_at=timezone.now(),
        worker_ids=["a"] * 8,
        exception_class_path="builtins.RuntimeError",
    )
    return DBTaskResult.objects.get(pk=task)


def test_an_administrator_sees_what_failed_but_not_what_it_is_about() -> None:
    a_failed_job()
    page = shown(browser_of(Cast.ADMINISTRATOR), "/oversight/jobs/")
    assert "practice.file_paper" in page
    assert "RuntimeError" in page
    assert "given up after 8 attempts" in page
    assert "about-anna" not in page


def test_what_recurs_is_shown_with_its_last_and_next_run() -> None:
    with transaction.atomic():
        done = enqueue("jobs.prune")
    at = timezone.now()
    DBTaskResult.objects.filter(pk=done).update(status=TaskResultStatus.SUCCESSFUL, finished_at=at)
    view = browser_of(Cast.ADMINISTRATOR).get("/oversight/jobs/").context["view"]
    rows = {row.name: row for row in view.recurring}
    assert rows["jobs.prune"].last_at == at
    assert rows["jobs.prune"].every == timedelta(hours=6)
    assert rows["audit.verify"].last_at is None


def test_a_failed_job_is_put_back_with_an_entry() -> None:
    task, client = a_failed_job(), browser_of(Cast.ADMINISTRATOR)
    assert client.post(f"/oversight/jobs/{task.pk}/retry/").status_code == 302
    task.refresh_from_db()
    assert (task.status, task.worker_ids) == (TaskResultStatus.READY, [])
    entry = Entry.objects.get(did="oversight.retry_job")
    assert (entry.object, entry.detail) == (f"jobs.job:{task.pk}", {"job": "practice.file_paper"})
    assert client.post(f"/oversight/jobs/{task.pk}/retry/").status_code == 404


def test_jobs_take_no_more_queries_for_many() -> None:
    client = browser_of(Cast.ADMINISTRATOR)
    a_failed_job()
    few = queries(client, "/oversight/jobs/")
    for _ in range(3):
        a_failed_job()
    assert few == queries(client, "/oversight/jobs/")
