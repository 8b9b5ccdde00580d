"""The queue: in the transaction, by name, one worker at a time, tried again, given up."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from umid.foundation.directory.models import Source
from umid.foundation.jobs import declared
from umid.foundation.jobs.actions import (
    claim,
    enqueue,
    enqueue_due,
    fail,
    finish,
    prune,
    renew,
    requeue_abandoned,
)
from umid.foundation.jobs.declared import NoSuchJob
from umid.foundation.jobs.models import Lease
from umid.foundation.jobs.queries import failed, running, waiting
from umid.foundation.jobs.rules import MOST_ATTEMPTS, NotAnIdentifier, pause_after
from umid.foundation.jobs.worker import Worker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_queue")]
LONG = timedelta(days=1)


@pytest.fixture
def empty_queue(db: None) -> None:
    """Nothing waits, whatever the demonstration enqueued, and nothing recurs meanwhile."""
    del db
    DBTaskResult.objects.all().delete()
    enqueue_due(at=timezone.now())
    DBTaskResult.objects.all().delete()


def make_due() -> None:
    """As if every pause were over."""
    DBTaskResult.objects.update(run_after=timezone.now())


def test_a_job_is_enqueued_with_the_change_that_asks_for_it_or_not_at_all() -> None:
    with transaction.atomic():
        enqueue("practice.file_paper", paper="a-paper")
        transaction.set_rollback(True)
    assert waiting() == []
    with transaction.atomic():
        enqueue("practice.file_paper", paper="a-paper")
    assert [job.name for job in waiting()] == ["practice.file_paper"]


@pytest.mark.parametrize(
    ("name", "identifiers"),
    [
        ("practice.absent", {}),
        ("absent.file_paper", {}),
        ("audit.no_jobs_there", {}),
        ("practice.not_a_job", {}),
        ("practice", {}),
        ("practice.file_paper", {}),
        ("practice.file_paper", {"paper": "a", "more": "b"}),
    ],
)
def test_a_job_that_nobody_declares_cannot_be_enqueued(
    name: str, identifiers: dict[str, str]
) -> None:
    with pytest.raises(NoSuchJob):
        enqueue(name, **identifiers)


def test_content_cannot_be_enqueued() -> None:
    with pytest.raises(NotAnIdentifier):
        enqueue("practice.file_paper", paper="a paper about Anna")


def test_a_worker_does_what_waits_and_keeps_nothing_of_it() -> None:
    enqueue("practice.file_paper", paper="a-paper")
    worker = Worker()
    while worker.work():
        pass
    assert Source.objects.filter(slug="a-paper").count() == 1
    assert (waiting(), running(), failed()) == ([], [], [])
    assert not Lease.objects.exists()


def test_two_workers_never_hold_the_same_job() -> None:
    enqueue("practice.file_paper", paper="a-paper")
    now = timezone.now()
    assert claim("one", at=now)
    assert claim("other", at=now) is None
    assert [job.attempts for job in running()] == [1]


def test_what_fails_is_tried_again_later_and_later_and_then_given_up() -> None:
    enqueue("practice.fail", paper="a-paper")
    worker = Worker()
    for attempt in range(1, MOST_ATTEMPTS):
        before = timezone.now()
        assert worker.work()
        (job,) = waiting()
        assert job.next_at
        assert pause_after(attempt) <= job.next_at - before < 2 * pause_after(attempt)
        assert claim("other", at=before) is None
        make_due()
    assert worker.work()
    (job,) = failed()
    assert (job.name, job.attempts, job.error) == ("practice.fail", 8, "builtins.RuntimeError")
    assert not waiting()


def test_what_a_job_said_when_it_failed_is_kept_nowhere(
    caplog: pytest.LogCaptureFixture,
) -> None:
    enqueue("practice.fail", paper="a-paper")
    Worker().work()
    kept = DBTaskResult.objects.get()
    assert "practice/jobs.py" in kept.traceback
    for said in ("Anna", "a-paper"):
        assert said not in kept.traceback + kept.exception_class_path
        assert said not in caplog.text + str([vars(line) for line in caplog.records])
    assert [line.message for line in caplog.records] == ["a job failed"]


def test_the_job_of_a_worker_that_died_is_put_back() -> None:
    enqueue("practice.file_paper", paper="a-paper")
    now = timezone.now()
    claim("dead", at=now)
    assert requeue_abandoned(at=now + settings.JOB_LEASE / 2) == 0
    assert requeue_abandoned(at=now + LONG) == 1
    assert requeue_abandoned(at=now + LONG) == 0
    assert [(job.name, job.attempts) for job in waiting()] == [("practice.file_paper", 1)]


def test_a_job_that_kills_its_workers_is_given_up_too() -> None:
    enqueue("practice.file_paper", paper="a-paper")
    for _ in range(MOST_ATTEMPTS):
        now = timezone.now()
        assert claim("dead", at=now)
        requeue_abandoned(at=now + LONG)
        make_due()
    assert [job.error for job in failed()] == ["umid.foundation.jobs.WorkerDied"]


def test_a_worker_that_renews_its_lease_keeps_its_job() -> None:
    enqueue("practice.file_paper", paper="a-paper")
    now = timezone.now()
    task = claim("slow", at=now)
    assert task
    assert renew(task.id, "slow", at=now + LONG)
    assert requeue_abandoned(at=now + LONG) == 0


def test_a_worker_that_comes_back_too_late_changes_nothing() -> None:
    enqueue("practice.file_paper", paper="a-paper")
    now = timezone.now()
    task = claim("slow", at=now)
    assert task
    requeue_abandoned(at=now + LONG)
    make_due()
    assert claim("next", at=now)
    assert not renew(task.id, "slow", at=now)
    assert not finish(task, "slow")
    assert not fail(task, "slow", error="late", where="", at=now)
    assert [job.error for job in running()] == ["umid.foundation.jobs.WorkerDied"]


def test_a_job_whose_room_is_gone_fails_and_does_not_stop_the_worker() -> None:
    identifier: UUID = enqueue("practice.file_paper", paper="a-paper")
    DBTaskResult.objects.filter(pk=identifier).update(task_path="tests.gone.jobs.file_paper")
    assert Worker().work()
    assert [job.error for job in waiting()] == ["builtins.ModuleNotFoundError"]


def test_what_recurs_is_enqueued_once_for_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    hour = timedelta(hours=1)
    monkeypatch.setattr(declared, "_recurring", {"practice.tidy": hour})
    now = timezone.now() + hour  # it came once before the test
    assert [enqueue_due(at=now) for _ in range(3)] == [1, 0, 0]
    assert enqueue_due(at=now + hour / 2) == 0
    assert enqueue_due(at=now + 5 * hour) == 1  # four missed hours are not made up
    assert [job.name for job in waiting()] == ["practice.tidy"] * 2


def test_what_was_done_long_ago_is_let_go_and_what_failed_is_not() -> None:
    for name in ("practice.file_paper", "practice.fail"):
        enqueue(name, paper="a-paper")
    worker = Worker()
    for _ in range(MOST_ATTEMPTS + 1):
        worker.work()
        make_due()
    assert prune(at=timezone.now(), older_than=LONG) == 0
    assert prune(at=timezone.now() + 2 * LONG, older_than=LONG) >= 1
    assert [job.name for job in failed()] == ["practice.fail"]
