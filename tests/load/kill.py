"""What is left after the whole server was killed many times under concurrent writes.

`python tests/load/kill.py [sqlite|postgresql] [TIMES] [SEED]`; 500 on SQLite and 60 on PostgreSQL
by default. PostgreSQL writes through to the disk, as in production.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

import psycopg
from tests.cluster import cluster
from tests.killing import Killed

TIMES = {"sqlite": 500, "postgresql": 60}
WRONG = ("lost", "without_entry", "entry_without_write", "jobs_not_done", "surprising")


def main(words: list[str]) -> int:
    """Kill, then print what was found; 1 if anything is wrong."""
    name = words[0] if words else "sqlite"
    times = int(words[1]) if len(words) > 1 else TIMES[name]
    seed = int(words[2]) if len(words) > 2 else 1
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="umid-kill-") as folder:
        found = outcome(name, Path(folder), times=times, seed=seed)
    for what, value in found.items():
        print(f"{what.replace('_', ' ')}: {value}")
    print(f"{times} times on {name} in {time.monotonic() - started:.0f} s")
    return int(any(found[each] for each in WRONG) or found["record"] != "The record is whole")


def outcome(name: str, folder: Path, *, times: int, seed: int) -> dict[str, object]:
    """What is left, on an engine of this name."""
    if name == "sqlite":
        address = f"sqlite:///{folder}/umid.sqlite3"
        return Killed(folder, address).outcome(times=times, seed=seed)
    with cluster(durable=True) as address:
        server, database = address.rsplit("/", 1)
        with psycopg.connect(f"{server}/postgres", autocommit=True) as link:
            link.execute(f'CREATE DATABASE "{database}"')
        return Killed(folder, address).outcome(times=times, seed=seed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
