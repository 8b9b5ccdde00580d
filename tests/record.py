"""Writing to the audit record, and laying hands on it as someone who owns the database could."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.db import connection, transaction

from umid.foundation.access.actors import Actor
from umid.foundation.audit.rules.entries import Did

if TYPE_CHECKING:
    from uuid import UUID

    from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = ("audit_entry", "audit_leaf", "audit_checkpoint")
AT = datetime(2026, 11, 24, 8, 40, tzinfo=UTC)
OFFICER = Actor(user=1)


class Filed(Did):
    """What an imagined room does."""

    FILE = "papers.file"


@transaction.atomic
def write(count: int) -> list[UUID]:
    """That many new entries, the first of them first in sequence."""
    from umid.foundation.audit.actions import record  # noqa: PLC0415 - needs Django set up

    things = [f"papers.paper:{number}" for number in range(count)]
    return [record(OFFICER, Filed.FILE, thing, at=AT).pk for thing in things]


def execute(statement: str, *values: str | bytes | int) -> None:
    """Run a statement as it stands."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def stored(entry: UUID) -> str:
    """An entry's identifier as this engine keeps it."""
    return str(entry) if connection.vendor == "postgresql" else entry.hex


@contextmanager
def triggers_lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Without the triggers that refuse, and that hand new entries to the sequencer.

    A published edition refuses DELETE, which is how SQLite alone empties a table.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for table in (*TABLES, "audit_succession"):
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            yield
            for table in (*TABLES, "audit_succession"):
                cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
            return
        cursor.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
            " AND (name LIKE 'audit%%' OR name LIKE 'record_edition%%')"
        )
        found = cursor.fetchall()
        for name, _ in found:
            cursor.execute(f"DROP TRIGGER {name}")
        yield
        for _, statement in found:
            cursor.execute(statement)
