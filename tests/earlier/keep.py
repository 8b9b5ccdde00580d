"""`python -m tests.earlier.keep` keeps the demonstration's node as this version has it."""

from __future__ import annotations

import lzma
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

import psycopg
from tests.apart import Place
from tests.cluster import cluster, programs
from tests.earlier import KEPT

LOAD = """
import django; django.setup()
from django.utils import timezone
from umid.foundation.audit.actions import sequence
from umid.portal.demonstration.loading import load
load(); sequence(at=timezone.now())
"""
COUNT = """
import json
from django.conf import settings
from umid.foundation.backup.engines import engine
print(json.dumps(engine(settings.DATABASES["default"]).rows(), indent=1, sort_keys=True))
"""
# What only the newest psql understands.
_NOT_KEPT = ("\\restrict", "\\unrestrict")


def filled(folder: Path, address: str) -> Place:
    """A node with the demonstration, its record in sequence."""
    node = Place(folder, address)
    node.umid("upgrade")
    node.run("-c", LOAD)
    return node


def keep_sqlite(folder: Path) -> None:
    """The file itself, without what it has let go of."""
    node = filled(folder, f"sqlite:///{folder}/umid.sqlite3")
    copy = folder / "copy.sqlite3"
    with closing(sqlite3.connect(folder / "umid.sqlite3")) as link:
        link.execute("VACUUM INTO ?", [str(copy)])
    written("sqlite.xz", copy.read_bytes())
    (KEPT / version("umid") / "rows.json").write_text(node.run("-c", COUNT), "utf-8")


def keep_postgresql(folder: Path) -> None:
    """A script for psql."""
    with cluster() as address:
        server, name = address.rsplit("/", 1)
        with psycopg.connect(f"{server}/postgres", autocommit=True) as link:
            link.execute(f'CREATE DATABASE "{name}"')
        filled(folder, address)
        command = [str(programs() / "pg_dump"), "--no-owner", "--no-privileges", address]
        dumped = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = [line for line in dumped.splitlines() if not line.startswith(_NOT_KEPT)]
    written("postgresql.sql.xz", "\n".join(lines).encode() + b"\n")


def written(name: str, content: bytes) -> None:
    """Compressed, beside the others of this version."""
    kept = KEPT / version("umid") / name
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(lzma.compress(content, preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    for each in (keep_sqlite, keep_postgresql):
        with tempfile.TemporaryDirectory() as made:
            each(Path(made))
