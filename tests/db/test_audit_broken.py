"""Whatever is done to the stored record, the first wrong entry is named."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.db import connection
from tests.record import AT, execute, stored, triggers_lifted, write

from umid.foundation.audit.actions import Broken, sequence
from umid.foundation.audit.models import Entry, Leaf
from umid.foundation.audit.queries.verification import first_fault_of_record
from umid.foundation.audit.rules.verification import Wrong

PLACES = [0, 3, 5, 6, 9]  # the ends, and both sides of a checkpoint

pytestmark = pytest.mark.usefixtures("empty_record")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("column", ["actor", "did", "object", "about", "detail", "at"])
def test_an_edited_entry_is_named(entries: list[UUID], place: int, column: str) -> None:
    forged = {"detail": '{"forged": 1}', "at": "2020-01-01 00:00:00+00"}.get(column, "forged")
    with triggers_lifted(connection):
        change = f"UPDATE audit_entry SET {column} = %s WHERE id = %s"  # noqa: S608 - our own names
        execute(change, forged, stored(entries[place]))
    fault = first_fault_of_record()
    assert fault is not None
    assert (fault.index, fault.entry, fault.wrong) == (place, entries[place], Wrong.EDITED)


@pytest.mark.parametrize("place", PLACES)
def test_a_deleted_entry_is_named(entries: list[UUID], place: int) -> None:
    with triggers_lifted(connection):
        execute("DELETE FROM audit_entry WHERE id = %s", stored(entries[place]))
    fault = first_fault_of_record()
    assert fault is not None
    assert (fault.index, fault.entry, fault.wrong) == (place, entries[place], Wrong.DELETED)


@pytest.mark.usefixtures("entries")
@pytest.mark.parametrize("place", PLACES)
def test_an_entry_that_took_another_s_place_is_named(place: int) -> None:
    with triggers_lifted(connection):
        for index, to in ((place, -1), ((place + 1) % 10, place), (-1, (place + 1) % 10)):
            execute('UPDATE audit_leaf SET "index" = %s WHERE "index" = %s', to, index)
    fault = first_fault_of_record()
    assert fault is not None
    assert (fault.index, fault.wrong) == (0 if place == 9 else place, Wrong.MISPLACED)


@pytest.mark.usefixtures("entries")
def test_an_entry_inserted_past_the_sequence_is_named() -> None:
    with triggers_lifted(connection):
        forged = Entry.objects.create(at=AT, actor="visitor", did="papers.file", object="x")
    fault = first_fault_of_record()
    assert fault is not None
    assert (fault.entry, fault.wrong) == (forged.pk, Wrong.ASIDE)


@pytest.mark.usefixtures("entries")
def test_an_entry_deleted_while_it_waited_is_named() -> None:
    (entry,) = write(1)
    with triggers_lifted(connection):
        execute("DELETE FROM audit_entry WHERE id = %s", stored(entry))
    with pytest.raises(Broken):
        sequence(at=AT)
    fault = first_fault_of_record()
    assert fault is not None
    assert (fault.entry, fault.wrong) == (entry, Wrong.DELETED)


@pytest.mark.usefixtures("entries")
def test_a_leaf_put_behind_the_last_checkpoint_is_named() -> None:
    (entry,) = write(1)
    Leaf.objects.create(index=10, entry=entry, hash=bytes(32), signature=bytes(64))
    fault = first_fault_of_record()
    assert fault is not None
    assert (fault.index, fault.entry, fault.wrong) == (10, entry, Wrong.UNSIGNED)
