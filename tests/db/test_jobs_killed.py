"""Workers are killed before and after what a job does: it takes effect once, with one entry."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.apart import database_apart

ROOT = Path(__file__).resolve().parent.parent.parent
PLACES = ("before", "after")
PATIENCE = 90  # seconds; a busy machine, not a slow worker

ASK = """
import django, json; django.setup()
from django_tasks_db.models import DBTaskResult
from umid.foundation.audit.models import Entry
from umid.foundation.audit.queries.verification import first_fault_of_record
from umid.foundation.directory.models import Source
print(json.dumps({
    "papers": Source.objects.count(),
    "entries": Entry.objects.count(),
    "attempts": [len(task.worker_ids) for task in DBTaskResult.objects.successful()
        if "file_paper" in task.task_path],
    "fault": str(first_fault_of_record()),
}))
"""
ENQUEUE = """
import django; django.setup()
from umid.foundation.jobs.actions import enqueue
for paper in ("one", "other"):
    enqueue("practice.file_paper", paper=paper)
"""


@pytest.fixture(scope="module")
def _database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with database_apart(tmp_path_factory.mktemp("killed")) as address:
        yield address


@pytest.fixture(scope="module")
def environment(_database: str) -> dict[str, str]:
    found = os.environ | {
        "UMID_MODE": "test",
        "UMID_DATABASE": _database,
        "UMID_JOB_LEASE": "2",
        "DJANGO_SETTINGS_MODULE": "tests.practice.settings",
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}",
    }
    run = [sys.executable, "-m", "umid", "manage", "migrate", "--verbosity=0"]
    subprocess.run(run, check=True, env=found, cwd=ROOT)
    return found


def python(code: str, environment: dict[str, str]) -> str:
    run = [sys.executable, "-c", code]
    return subprocess.run(
        run, check=True, env=environment, cwd=ROOT, capture_output=True, text=True
    ).stdout


def worker(environment: dict[str, str]) -> subprocess.Popen[bytes]:
    run = [sys.executable, "-m", "umid", "worker"]
    return subprocess.Popen(run, env=environment, cwd=ROOT, stderr=subprocess.DEVNULL)


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.5)


def test_a_job_whose_worker_was_killed_takes_effect_once(
    environment: dict[str, str], tmp_path: Path
) -> None:
    python(ENQUEUE, environment)
    held = {place: {f"PRACTICE_HOLD_{place.upper()}": str(tmp_path)} for place in PLACES}
    doomed = [worker(environment | held[place]) for place in PLACES]
    try:
        wait_until(lambda: all((tmp_path / place).exists() for place in PLACES))
    finally:
        for each in doomed:
            each.kill()
            each.wait()
    heir = worker(environment)
    try:
        wait_until(lambda: len(json.loads(python(ASK, environment))["attempts"]) == len(PLACES))
    finally:
        heir.terminate()
    assert heir.wait(PATIENCE) == 0
    found = json.loads(python(ASK, environment))
    assert found == {"papers": 2, "entries": 2, "attempts": [2, 2], "fault": "None"}
