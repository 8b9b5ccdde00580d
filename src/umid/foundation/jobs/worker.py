"""A process that does jobs one after another, with its duties beside them, until it is stopped."""

from __future__ import annotations

import logging
import secrets
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.db import close_old_connections, connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from umid.foundation.jobs import actions
from umid.foundation.jobs.declared import Duty, duties, name_of
from umid.foundation.jobs.rules import path_of, places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from umid.foundation.jobs.models import Queued

_POLL: Final = 0.5  # seconds between looks at an empty queue
_RENEWALS: Final = 3  # in the length of a lease, so that one may fail

_log = logging.getLogger("umid.jobs")


@dataclass
class Worker:
    """One process; `stop` ends it after the job at hand."""

    name: str = field(default_factory=lambda: secrets.token_hex(8))
    stop: Event = field(default_factory=Event)

    def run(self) -> None:
        """Work until `stop` is set."""
        threads = [Thread(target=self._repeat, args=each) for each in duties().items()]
        for thread in threads:
            thread.start()
        _log.info("a worker starts", extra=_facts(worker=self.name))
        while not self.stop.is_set():
            close_old_connections()
            with Surviving("worker"):
                if self.work():
                    continue
            self.stop.wait(_POLL)
        for thread in threads:
            thread.join()
        _log.info("a worker has stopped", extra=_facts(worker=self.name))

    def work(self) -> bool:
        """Do the next job, if there is one; says whether there was."""
        at = timezone.now()
        actions.requeue_abandoned(at=at)
        actions.enqueue_due(at=at)
        # Asked first, so that an idle worker takes no lock on SQLite.
        task = actions.claim(self.name, at=at) if DBTaskResult.objects.ready().exists() else None
        if task is None:
            return False
        with self._renewing(task), Attempt(task, self.name):
            task.task.call(**task.args_kwargs["kwargs"])
        return True

    @contextmanager
    def _renewing(self, task: Queued) -> Iterator[None]:
        """Keep the lease while the job runs, from a thread of its own."""
        done = Event()

        def renew() -> None:
            while not done.wait(settings.JOB_LEASE.total_seconds() / _RENEWALS):
                with Surviving("lease"):
                    actions.renew(task.id, self.name, at=timezone.now())
            connection.close()

        thread = Thread(target=renew)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()

    def _repeat(self, name: str, duty: Duty) -> None:
        while not self.stop.wait(duty.every.total_seconds()):
            close_old_connections()
            with Surviving(name):
                duty.do(timezone.now())
        connection.close()


@dataclass
class Attempt:
    """Settles a job by how the block ends; what a job raises ends the attempt, not the worker."""

    task: Queued
    worker: str

    def __enter__(self) -> None:
        self._tell(logging.INFO, "a job begins")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        if kind is None:
            actions.finish(self.task, self.worker)
            return False
        where, at = places(traceback), timezone.now()
        self._tell(logging.WARNING, "a job failed", error=path_of(kind), where=where)
        actions.fail(self.task, self.worker, error=path_of(kind), where=where, at=at)
        return issubclass(kind, Exception)

    def _tell(self, level: int, message: str, **more: str) -> None:
        name, attempt = name_of(self.task.task_path), len(self.task.worker_ids)
        _log.log(level, message, extra=_facts(job=name, attempt=attempt, **more))


@dataclass
class Surviving:
    """Logs the class of an error and goes on: a database that is away will be back."""

    what: str

    def __enter__(self) -> None:
        pass

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        if kind is None or not issubclass(kind, Exception):
            return False
        facts = _facts(what=self.what, error=path_of(kind), where=places(traceback))
        _log.error("a worker goes on after an error", extra=facts)
        return True


def _facts(**facts: str | int) -> dict[str, dict[str, str | int]]:
    """What a log line shows beside its message; never a job's arguments."""
    return {"facts": facts}
