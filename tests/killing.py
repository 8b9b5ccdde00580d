"""Kills the whole server again and again under concurrent writes, and asks what is left.

Half of the writes are requests to join by the page that is open to everyone; the others also
enqueue a job, which the worker that dies with the server is to finish once in effect.
"""

from __future__ import annotations

import http.client
import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from urllib.parse import urlencode
from uuid import uuid4

from tests.apart import ROOT, Place

WRITERS = 6
PATIENCE = 120  # seconds; a busy machine, not a slow server
LONGEST_LIFE = 0.5  # seconds from the first acknowledged write of a start to its end
CSRF = "a" * 32  # one's own cookie and field agree: all that the check asks for

ASK = """
import collections, json, sys
import django; django.setup()
from django_tasks_db.models import DBTaskResult
from umid.foundation.accounts.models import Joining
from umid.foundation.audit.models import Entry
from umid.foundation.directory.models import Source

acknowledged = json.load(sys.stdin)
entries = collections.Counter(Entry.objects.values_list("did", "object"))
joined = dict(Joining.objects.values_list("name", "pk"))
asked = {slug.removeprefix("asked-"): pk
    for slug, pk in Source.objects.filter(slug__startswith="asked-").values_list("slug", "pk")}
filed = dict(Source.objects.filter(slug__in=asked).values_list("slug", "pk"))
due = collections.Counter(
    [("accounts.ask_to_join", f"accounts.joining:{pk}") for pk in joined.values()]
    + [("practice.ask", f"directory.source:{pk}") for pk in asked.values()]
    + [("papers.file", f"directory.source:{pk}") for pk in filed.values()])
print(json.dumps({
    "written": len(joined) + len(asked),
    "lost": len(set(acknowledged) - joined.keys() - asked.keys()),
    "without_entry": sum((due - entries).values()),
    "entry_without_write": sum((entries - due).values()),
    "jobs": len(asked),
    "jobs_not_done": len(asked.keys() - filed.keys()) + DBTaskResult.objects.exclude(
        status="SUCCESSFUL").count(),
    "jobs_tried_again": sum(len(task.worker_ids) > 1 for task in DBTaskResult.objects.all()),
}))
"""
WAIT_NO_LONGER = """
import django; django.setup()
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from umid.foundation.audit.models import Waiting
DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())
print(DBTaskResult.objects.exclude(status__in=["SUCCESSFUL", "FAILED"]).count()
    + Waiting.objects.count())
"""


@dataclass
class Writers:
    """Threads that write one thing after another, and remember what was acknowledged."""

    port: int = 0
    stop: Event = field(default_factory=Event)
    acknowledged: list[str] = field(default_factory=list)
    surprising: list[int] = field(default_factory=list)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """With all of them at work."""
        threads = [Thread(target=self._write, args=(number,)) for number in range(WRITERS)]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self.stop.set()
            for thread in threads:
                thread.join()

    def _write(self, number: int) -> None:
        while not self.stop.is_set():
            name = f"w{number}-{uuid4().hex}"
            try:
                status = _post(self.port, name, joins=number % 2 == 0)
            except (OSError, http.client.HTTPException):
                self.stop.wait(0.02)  # nobody there; what was sent may or may not be written
                continue
            if status in {201, 302}:
                self.acknowledged.append(name)
            else:
                self.surprising.append(status)


@dataclass(frozen=True)
class Killed(Place):
    """A node whose server and worker are started and killed."""

    variables: tuple[tuple[str, str], ...] = (
        ("UMID_JOB_LEASE", "2"),
        ("DJANGO_SETTINGS_MODULE", "tests.practice.killed"),
    )

    def outcome(self, *, times: int, seed: int) -> dict[str, object]:
        """Kill it so many times, let the work end, and say what is left."""
        self.umid("manage", "migrate", "--verbosity=0")
        writers, chance = Writers(), random.Random(seed)  # noqa: S311 - repeatable
        with writers.writing():
            for _ in range(times):
                self._live_and_die(writers, chance)
        with _group(self._start("worker")):
            _wait_until(lambda: int(self.run("-c", WAIT_NO_LONGER)) == 0)
        found: dict[str, object] = json.loads(
            self.run("-c", ASK, told=json.dumps(writers.acknowledged))
        )
        record = self.umid("audit", "verify").strip()
        return found | {
            "acknowledged": len(writers.acknowledged),
            "surprising": writers.surprising,
            "record": record,
        }

    def _live_and_die(self, writers: Writers, chance: random.Random) -> None:
        """Start, wait until a write is acknowledged, and some moment later kill everything."""
        writers.port = _free_port()
        before = len(writers.acknowledged)
        server = self._start("serve", "--port", str(writers.port))
        with _group(server), _group(self._start("worker")):
            _wait_until(lambda: len(writers.acknowledged) > before)
            time.sleep(chance.uniform(0, LONGEST_LIFE))

    def _start(self, *words: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "umid", *words],
            env=self.environment,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # a group of its own, killed with all its children
        )


@contextmanager
def _group(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Until the block ends; then the process and its children get no chance to tidy up."""
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _post(port: int, name: str, *, joins: bool) -> int:
    """Write one thing; the answer's status. Raises OSError, HTTPException."""
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    form = {"name": name, "email": f"{name}@example.org", "language": "en", "why": "To practise."}
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": f"csrf={CSRF}"}
    try:
        if joins:
            body = urlencode(form | {"csrfmiddlewaretoken": CSRF})
            link.request("POST", "/account/join/", body, headers)
        else:
            link.request("POST", f"/practice/{name}/", "")
        return link.getresponse().status
    finally:
        link.close()


def _wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("waited in vain")
        time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
