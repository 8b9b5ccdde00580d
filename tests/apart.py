"""A database of the test's own, which other processes see: the tests' own is in a transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from tests.workers import this_worker


@contextmanager
def database_apart(folder: Path) -> Iterator[str]:
    """The address of an empty database on this worker's engine; `folder` is for a file."""
    if this_worker().engine == "sqlite":
        yield f"sqlite:///{folder}/umid.sqlite3"
        return
    server, name = this_worker().database.rsplit("/", 1)[0], f"apart_{uuid4().hex}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as link:
        link.execute(f'CREATE DATABASE "{name}"')
        try:
            yield f"{server}/{name}"
        finally:
            link.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
