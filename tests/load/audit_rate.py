"""What the record costs: transactions a second on PostgreSQL, eight writers, with and without it.

`python tests/load/audit_rate.py [SECONDS]` prints each turn and the median ratio of pairs.
A transaction does what a small action does: locks a parent, loads a row, updates it, adds one.
With the record it also calls `record()`, while the sequencer runs once a second beside it.
"""

from __future__ import annotations

import os
import sys
import time
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from tests.cluster import cluster

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.synchronize import Barrier

WRITERS: Final = 8
ROUNDS: Final = 10
WANTED: Final = 0.80


def ready(address: str) -> None:
    """Set Django up for this database."""
    os.environ |= {
        "UMID_MODE": "test",
        "UMID_DATABASE": address,
        "DJANGO_SETTINGS_MODULE": "umid.config.settings",
    }
    import django

    django.setup()


def write(address: str, writer: int, turns: list[bool], seconds: float, meet: Barrier) -> list[int]:
    """One writer's transactions in each turn (with the record or without); how many it finished."""
    ready(address)
    from umid.foundation.directory.models import Source, State

    parent, _ = State.objects.get_or_create(code=f"X{writer}")
    own, _ = Source.objects.get_or_create(slug=f"writer-{writer}", defaults={"title": "Writer"})
    act(parent.pk, own.pk, recorded=True)  # so that no turn pays for imports
    finished = []
    for recorded in turns:
        meet.wait()
        end, done = time.monotonic() + seconds, 0
        while time.monotonic() < end:
            act(parent.pk, own.pk, recorded=recorded)
            done += 1
        finished.append(done)
    return finished


def act(parent: str, own: int, *, recorded: bool) -> None:
    """Lock a parent, load a row, change it, add one, and say so."""
    from django.db import transaction
    from django.utils import timezone
    from tests.record import OFFICER, Filed

    from umid.foundation.audit.actions import record
    from umid.foundation.directory.models import Source, State

    with transaction.atomic():
        State.objects.select_for_update().get(pk=parent)
        found = Source.objects.get(pk=own)
        found.title = f"Paper of {time.monotonic_ns()}"
        found.save(update_fields=["title"])
        Source.objects.create(slug=f"{own}-{time.monotonic_ns()}", title="Paper")
        if recorded:
            record(OFFICER, Filed.FILE, found, at=timezone.now())


def sequenced(stop: Event) -> Iterator[int]:
    """The sequencer beside the writers."""
    from django.utils import timezone

    from umid.foundation.audit.actions import sequence

    while not stop.wait(1):
        yield sequence(at=timezone.now())


def rates(address: str, turns: list[bool], seconds: float) -> list[float]:
    """Transactions a second of all writers together, turn by turn."""
    stop = Event()
    beside = Thread(target=lambda: list(sequenced(stop)))
    beside.start()
    spawn = get_context("spawn")
    try:
        with spawn.Manager() as manager, spawn.Pool(WRITERS) as pool:
            meet = manager.Barrier(WRITERS)
            planned = [(address, writer, turns, seconds, meet) for writer in range(WRITERS)]
            finished = pool.starmap(write, planned, chunksize=1)
    finally:
        stop.set()
        beside.join()
    return [sum(turn) / seconds for turn in zip(*finished, strict=True)]


def main(words: list[str]) -> int:
    """Short turns with and without, so that a slow moment of the machine hits both alike."""
    seconds = float(words[0]) if words else 2
    with cluster(durable=True) as address:
        ready(address)
        from django.core.management import call_command

        create(address, address.rpartition("/")[2])
        call_command("migrate", verbosity=0)
        turns = [False, True] * ROUNDS
        found = rates(address, turns, seconds)
        check()
    for recorded, rate in zip(turns, found, strict=True):
        print(f"{'with' if recorded else 'without'} the record: {rate:.0f}/s")
    pairs = zip(found[::2], found[1::2], strict=True)
    ratio = median(recorded / bare for bare, recorded in pairs)
    print(f"ratio {ratio:.2f}, {WANTED:.2f} wanted")
    return 0 if ratio >= WANTED else 1


def create(address: str, database: str) -> None:
    """The database in the new cluster."""
    import psycopg

    with psycopg.connect(address.replace(f"/{database}", "/postgres"), autocommit=True) as link:
        link.execute(f'CREATE DATABASE "{database}"')


def check() -> None:
    """All that was written stands in sequence, whole."""
    from django.utils import timezone

    from umid.foundation.audit.actions import sequence
    from umid.foundation.audit.models import Entry, Leaf
    from umid.foundation.audit.queries.verification import first_fault_of_record

    sequence(at=timezone.now())
    start = time.monotonic()
    fault = first_fault_of_record()
    print(
        f"{Leaf.objects.count()} of {Entry.objects.count()} entries in sequence,"
        f" {fault or 'whole'}; verified in {time.monotonic() - start:.1f} s"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
