"""How long it takes to lose everything and have it back: a node of a given size, step by step.

`python tests/load/drill.py [sqlite|postgresql] [MEGABYTES] [ENTRIES]`; 200 MB, half of them
uploads, and 20,000 entries of the record by default. The figures stand in docs/backup.md.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

import psycopg
from tests.apart import Place
from tests.cluster import cluster

MEGABYTE = 1_000_000
ROW = 330  # bytes of a row that is mostly its title

FILL = """
import os, sys
import django; django.setup()
from django.utils import timezone
from tests.record import write
from umid.foundation.audit.actions import sequence
from umid.foundation.directory.models import Source
from umid.portal.demonstration.loading import load
rows, entries = (int(word) for word in sys.argv[1:])
load()
for start in range(0, rows, 10_000):
    Source.objects.bulk_create(
        Source(slug=f"paper-{number}", title=os.urandom(130).hex(), publisher="Practice")
        for number in range(start, min(rows, start + 10_000)))
write(entries)
sequence(at=timezone.now())
"""


def run(step: str, var: Path, address: str, *words: str) -> str:
    """Run a step, print how long it took, and hand back what it said."""
    started = time.monotonic()
    said = Place(var, address).run(*words)
    print(f"{step}: {time.monotonic() - started:.1f} s", flush=True)
    return said


def fill(var: Path, address: str, megabytes: int, entries: int) -> None:
    """A node with so many megabytes, half of them uploads."""
    run("tables made", var, address, "-m", "umid", "manage", "migrate", "--verbosity=0")
    rows = megabytes * MEGABYTE // 2 // ROW
    run("filled", var, address, "-c", FILL, str(rows), str(entries))
    for number in range(megabytes // 2):
        upload = var / "files" / f"{number:02}"[:2] / f"{number}"
        upload.parent.mkdir(parents=True, exist_ok=True)
        upload.write_bytes(os.urandom(MEGABYTE))


def drill(folder: Path, addresses: list[str], megabytes: int, entries: int) -> None:
    """Fill one node, back it up, check the backup, and bring it back in another."""
    (old, new), key = (folder / "old", folder / "new"), folder / "identity"
    old.mkdir()
    new.mkdir()
    key.write_text(run("keys made", old, addresses[0], "-m", "umid", "backup", "key"), "utf-8")
    public = key.read_text(encoding="utf-8").splitlines()[0].removeprefix("# public key: ")
    os.environ["UMID_BACKUP_RECIPIENT"] = public
    fill(old, addresses[0], megabytes, entries)
    print(run("backed up", old, addresses[0], "-m", "umid", "backup").strip())
    (made,) = (old / "backups").iterdir()
    words = ("-m", "umid", "restore", str(made), "--identity", str(key))
    print(run("checked aside", old, addresses[0], *words, "--check").strip())
    print(run("brought back", new, addresses[1], *words).strip())


def main(words: list[str]) -> int:
    """Drill on one engine."""
    name = words[0] if words else "sqlite"
    megabytes = int(words[1]) if len(words) > 1 else 200
    entries = int(words[2]) if len(words) > 2 else 20_000
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="umid-drill-")))
        addresses = [f"sqlite:///{folder}/{node}/umid.sqlite3" for node in ("old", "new")]
        if name == "postgresql":
            server = stack.enter_context(cluster(durable=True)).rsplit("/", 1)[0]
            with psycopg.connect(f"{server}/postgres", autocommit=True) as link:
                for node in ("old", "new"):
                    link.execute(f"CREATE DATABASE {node}")
            addresses = [f"{server}/{node}" for node in ("old", "new")]
        drill(folder, addresses, megabytes, entries)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
