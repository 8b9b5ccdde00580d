"""What the tests of the database share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection
from tests.record import AT, TABLES, execute, triggers_lifted, write

if TYPE_CHECKING:
    from uuid import UUID


@pytest.fixture
def empty_record(db: None) -> None:
    """No entry, whatever the demonstration recorded; what was there comes back afterwards."""
    del db
    with triggers_lifted(connection):
        for table in (*TABLES, "audit_waiting", "audit_pseudonym"):
            execute(f"DELETE FROM {table}")  # noqa: S608 - our own names


@pytest.fixture
def entries(empty_record: None) -> list[UUID]:
    """Ten entries in sequence, under two checkpoints."""
    del empty_record
    from umid.foundation.audit.actions import sequence  # noqa: PLC0415 - needs Django set up

    written = write(6)
    sequence(at=AT)
    written += write(4)
    sequence(at=AT)
    return written
