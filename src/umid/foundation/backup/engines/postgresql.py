"""PostgreSQL, copied by pg_dump from an exported snapshot, in which the rows are counted too."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

import psycopg
from psycopg import sql

from umid.foundation.backup.rules import BackupFailed, Contents

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEBIAN: Final = Path("/usr/lib/postgresql")


class Failed(BackupFailed):
    """A program of PostgreSQL's is missing or gave up; says what it said."""


@dataclass(frozen=True, slots=True)
class PostgreSQL:
    """A database on a server."""

    name: str
    user: str
    password: str = field(repr=False)
    host: str
    port: str
    vendor: str = "postgresql"

    @property
    def address(self) -> str:
        secret = f":{quote(self.password, safe='')}" if self.password else ""
        port = f":{self.port}" if self.port else ""
        who = f"{quote(self.user, safe='')}{secret}@" if self.user else ""
        return f"postgresql://{who}{self.host}{port}/{quote(self.name, safe='')}"

    def copy(self, to: Path) -> Contents:
        with self._open() as link:
            link.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            moment = link.execute("SELECT pg_export_snapshot()").fetchone()
            if moment is None:
                raise Failed("the server exported no snapshot")
            self._run("pg_dump", "--format=custom", f"--snapshot={moment[0]}", f"--file={to}")
            latest = link.execute("SELECT note FROM audit_checkpoint ORDER BY number DESC LIMIT 1")
            note = latest.fetchone()
            return Contents(_rows(link), note[0] if note else None)

    def is_empty(self) -> bool:
        with self._open() as link:
            return not _tables(link)

    def bring_back(self, copy: Path) -> None:
        # Owners and grants are the new server's own: `umid audit grants` prints them.
        self._run(
            "pg_restore",
            "--no-owner",
            "--no-privileges",
            "--single-transaction",
            f"--dbname={self.name}",
            str(copy),
        )

    def rows(self) -> dict[str, int]:
        with self._open() as link:
            return _rows(link)

    @contextmanager
    def aside(self, folder: Path) -> Iterator[PostgreSQL]:
        del folder
        beside = replace(self, name=f"{self.name}_aside_{secrets.token_hex(4)}")
        name = sql.Identifier(beside.name)
        with self._open() as link:
            link.autocommit = True
            make = "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'"
            link.execute(sql.SQL(make).format(name))
            try:
                yield beside
            finally:
                link.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))

    def _open(self) -> psycopg.Connection:
        return psycopg.connect(self.address)

    def _run(self, program: str, *words: str) -> None:
        told = {
            "PGDATABASE": self.name,
            "PGHOST": self.host,
            "PGPASSWORD": self.password,
            "PGPORT": self.port,
            "PGUSER": self.user,
        }
        command = [str(_program(program)), "--no-password", *words]
        given = os.environ | {name: value for name, value in told.items() if value}
        done = subprocess.run(command, check=False, env=given, capture_output=True, text=True)  # noqa: S603 - PostgreSQL's own programs
        if done.returncode:
            raise Failed(done.stderr.strip() or f"{program} ended with {done.returncode}")


def _program(name: str) -> Path:
    """The program of the newest PostgreSQL here, which reads every older server."""
    newest = max(_DEBIAN.glob(f"*/bin/{name}"), key=_release, default=None)
    found = newest or shutil.which(name)
    if found is None:
        raise Failed(f"{name} is missing; on Debian: apt-get install postgresql-client")
    return Path(found)


def _rows(link: psycopg.Connection) -> dict[str, int]:
    return {name: _count(link, name) for name in _tables(link)}


def _tables(link: psycopg.Connection) -> list[str]:
    found = link.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
    )
    return [name for (name,) in found.fetchall()]


def _count(link: psycopg.Connection, table: str) -> int:
    query = sql.SQL("SELECT count(*) FROM public.{}").format(sql.Identifier(table))
    found = link.execute(query).fetchone()
    return found[0] if found else 0


def _release(program: Path) -> int:
    """The number of the release that a program belongs to."""
    return int(program.parent.parent.name)
