"""How each engine is copied while others write to it, and how a copy is brought back."""

from __future__ import annotations

import sqlite3
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Final, Protocol

import psycopg

from umid.foundation.backup.engines.postgresql import PostgreSQL
from umid.foundation.backup.engines.sqlite import SQLite
from umid.foundation.backup.rules import Contents

DATABASE_ERRORS: Final = (sqlite3.Error, psycopg.Error)


class Engine(Protocol):
    """A database; `address` is what UMID_DATABASE says of it."""

    @property
    def vendor(self) -> str: ...
    @property
    def address(self) -> str: ...

    def copy(self, to: Path) -> Contents:
        """Copy one moment into a file, and say what it holds. Writers go on meanwhile."""

    def is_empty(self) -> bool:
        """Whether there is nothing that a copy would overwrite."""

    def bring_back(self, copy: Path) -> None:
        """Fill the empty database from a copy."""

    def rows(self) -> dict[str, int]:
        """How many rows each table has."""

    def aside(self, folder: Path) -> AbstractContextManager[Engine]:
        """An empty database beside this one, gone afterwards; `folder` is for files."""


def engine(settings: dict[str, Any]) -> Engine:
    """The engine of Django's settings for one database."""
    if settings["ENGINE"].endswith("sqlite3"):
        return SQLite(Path(settings["NAME"]))
    return PostgreSQL(
        name=settings["NAME"],
        user=settings["USER"],
        password=settings["PASSWORD"],
        host=settings["HOST"],
        port=settings["PORT"],
    )
