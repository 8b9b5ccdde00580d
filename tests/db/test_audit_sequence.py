"""Entries are only ever added, each gets its place once, and the tree is signed."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from tests.record import AT, TABLES, execute, triggers_lifted, write

from umid.foundation.audit import actions
from umid.foundation.audit.actions import Broken, sequence
from umid.foundation.audit.models import Checkpoint, Leaf, Waiting
from umid.foundation.audit.queries.proof import lag
from umid.foundation.audit.queries.verification import first_fault_of_record

pytestmark = pytest.mark.usefixtures("empty_record")


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", ["UPDATE {} SET {} = {}", "DELETE FROM {}", "TRUNCATE {}"])
def test_the_database_refuses_to_change_or_delete(
    entries: list[UUID], table: str, statement: str
) -> None:
    if connection.vendor == "sqlite" and statement.startswith("TRUNCATE"):
        pytest.skip("SQLite empties a table with DELETE")
    column = {"audit_entry": "did", "audit_leaf": "hash", "audit_checkpoint": "note"}[table]
    with pytest.raises(IntegrityError, match="only ever added to"), transaction.atomic():
        execute(statement.format(table, column, column))
    assert Leaf.objects.count() == len(entries)


def test_an_insert_cannot_replace_either(entries: list[UUID]) -> None:
    statement = {
        "sqlite": "INSERT OR REPLACE INTO audit_leaf SELECT * FROM audit_leaf",
        "postgresql": 'INSERT INTO audit_leaf SELECT * FROM audit_leaf ON CONFLICT ("index")'
        " DO UPDATE SET hash = ''",
    }[connection.vendor]
    with pytest.raises(IntegrityError, match="only ever added to"), transaction.atomic():
        execute(statement)
    assert Leaf.objects.count() == len(entries)


def test_the_sequencer_places_every_entry_once_and_signs(entries: list[UUID]) -> None:
    assert list(Leaf.objects.order_by("index").values_list("entry", flat=True)) == entries
    assert list(Leaf.objects.order_by("index").values_list("index", flat=True)) == list(range(10))
    assert list(Checkpoint.objects.values_list("number", "size")) == [(0, 6), (1, 10)]
    assert not Waiting.objects.exists()
    assert first_fault_of_record() is None


@pytest.mark.usefixtures("entries")
def test_the_sequencer_signs_nothing_where_nothing_waits() -> None:
    assert sequence(at=AT) == 0
    assert Checkpoint.objects.count() == 2


@pytest.mark.django_db
def test_the_sequencer_works_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "_BATCH", 3)
    write(7)
    assert sequence(at=AT) == 7
    assert list(Checkpoint.objects.values_list("size", flat=True)) == [3, 6, 7]
    assert first_fault_of_record() is None


@pytest.mark.usefixtures("entries")
def test_the_sequencer_builds_on_nothing_that_was_not_signed() -> None:
    with triggers_lifted(connection):
        execute("UPDATE audit_checkpoint SET peaks = %s WHERE number = 1", bytes(64))
    write(1)
    with pytest.raises(Broken):
        sequence(at=AT)
    assert lag(timezone.now() + timedelta(seconds=9)) > timedelta(seconds=5)


@pytest.mark.django_db
def test_the_lag_is_how_long_the_oldest_entry_has_waited() -> None:
    assert lag(timezone.now()) == timedelta()
    write(1)
    assert timedelta(seconds=59) < lag(timezone.now() + timedelta(minutes=1)) < timedelta(minutes=2)
    sequence(at=AT)
    assert lag(timezone.now()) == timedelta()
