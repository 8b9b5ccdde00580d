"""SQLite, copied with its online backup: one read transaction, which a WAL lets writers pass."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from umid.foundation.backup.rules import DATABASE, Contents

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class SQLite:
    """A database in a file."""

    path: Path
    vendor: str = "sqlite"

    @property
    def address(self) -> str:
        return f"sqlite:///{quote(str(self.path))}"

    def copy(self, to: Path) -> Contents:
        with closing(self._open()) as source, closing(sqlite3.connect(to)) as target:
            source.backup(target)
            latest = target.execute(
                "SELECT note FROM audit_checkpoint ORDER BY number DESC LIMIT 1"
            )
            note = latest.fetchone()
            return Contents(_rows(target), note[0] if note else None)

    def is_empty(self) -> bool:
        return not self.path.exists()

    def bring_back(self, copy: Path) -> None:
        with copy.open("rb") as source, self.path.open("xb") as target:
            self.path.chmod(0o600)
            shutil.copyfileobj(source, target)
            target.flush()
            os.fsync(target.fileno())

    def rows(self) -> dict[str, int]:
        with closing(self._open()) as link:
            return _rows(link)

    @contextmanager
    def aside(self, folder: Path) -> Iterator[SQLite]:
        yield SQLite(folder / f"{DATABASE}-aside")

    def _open(self) -> sqlite3.Connection:
        """To a file that exists, never making one."""
        return sqlite3.connect(f"file:{quote(str(self.path))}?mode=rw", uri=True)


def _rows(link: sqlite3.Connection) -> dict[str, int]:
    found = link.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1"
    )
    return {name: _count(link, name) for (name,) in found.fetchall()}


def _count(link: sqlite3.Connection, table: str) -> int:
    count: int = link.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608 - a name from the database itself
    return count
