"""A worker goes on when something beside its jobs fails, and ends when it is told."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import OperationalError

from umid.foundation.jobs import declared
from umid.foundation.jobs.declared import Duty
from umid.foundation.jobs.worker import Worker

pytestmark = pytest.mark.django_db  # a worker looks after its connection


@pytest.fixture(autouse=True)
def _no_duties(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(declared, "_duties", {})


def test_a_worker_outlives_a_database_that_is_away(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    looks = []

    def work(worker: Worker) -> bool:
        looks.append(worker)
        if len(looks) == 1:
            raise OperationalError("the server at 10.0.0.7 went away")
        worker.stop.set()
        return False

    monkeypatch.setattr(Worker, "work", work)
    Worker().run()
    assert len(looks) == 2
    assert "10.0.0.7" not in caplog.text


def test_a_duty_is_done_again_after_it_failed_until_the_worker_stops(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    worker, times = Worker(), []

    def do(at: datetime) -> None:
        times.append(at)
        if len(times) == 1:
            raise OperationalError
        worker.stop.set()

    declared.beside_the_jobs("practice.duty", Duty(every=timedelta(milliseconds=1), do=do))
    monkeypatch.setattr(Worker, "work", lambda _worker: False)
    worker.run()
    assert len(times) == 2
    assert times == sorted(times)
