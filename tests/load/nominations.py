"""Two hundred nominations at one moment against a quota of fifty end with exactly fifty.

`python tests/load/nominations.py [NOMINATIONS] [QUOTA]` runs it on SQLite and on PostgreSQL and
prints the seconds that each took; `tests/db` runs a smaller rush in every `bin/test`.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

import psycopg
from tests.apart import Place
from tests.cluster import cluster


def main(words: list[str]) -> int:
    """Rush on each engine; 1 where more or fewer than the quota came through."""
    nominations, quota = (int(words[0]), int(words[1])) if len(words) > 1 else (200, 50)
    with tempfile.TemporaryDirectory(prefix="umid-rush-") as folder:
        sqlite = f"sqlite:///{folder}/umid.sqlite3"
        right = told("sqlite", Place(Path(folder), sqlite), nominations, quota)
        with cluster(durable=True) as address:
            server, database = address.rsplit("/", 1)
            with psycopg.connect(f"{server}/postgres", autocommit=True) as link:
                link.execute(f'CREATE DATABASE "{database}"')
            place = Place(Path(folder), address)
            right = told("postgresql", place, nominations, quota) and right
    return 0 if right else 1


def told(engine: str, place: Place, nominations: int, quota: int) -> bool:
    """Whether exactly the quota came through; prints what did."""
    place.umid("manage", "migrate", "--verbosity=0")
    started = time.monotonic()
    found = json.loads(place.run("-m", "tests.rush", str(nominations), str(quota)))
    print(f"{engine}: {found} in {time.monotonic() - started:.0f} s")
    return bool(found["held"] == found["entries"] == quota)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
