"""In production the application is a role that can add to the record and do nothing else to it."""

from __future__ import annotations

import pytest
from django.db import ProgrammingError, connection, transaction
from tests.record import AT, TABLES, execute, write

from umid.foundation.audit.actions import sequence
from umid.foundation.audit.commands import main
from umid.foundation.audit.models import Leaf
from umid.foundation.audit.queries.verification import first_fault_of_record

pytestmark = [
    pytest.mark.usefixtures("empty_record"),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has no roles"),
]


@pytest.fixture
def application(empty_record: None, capsys: pytest.CaptureFixture[str]) -> str:
    """The name of a role with just what `umid audit grants` prints; the connection has it."""
    del empty_record
    execute("CREATE ROLE umid_application")
    assert main(["grants", "umid_application"]) == 0
    execute(capsys.readouterr().out)
    execute("SET LOCAL ROLE umid_application")
    return "umid_application"


@pytest.mark.usefixtures("application")
def test_the_application_can_record_sequence_and_verify() -> None:
    write(3)
    assert sequence(at=AT) == 3
    assert first_fault_of_record() is None


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {} SET {} = {}",
        "DELETE FROM {}",
        "TRUNCATE {}",
        "ALTER TABLE {} DISABLE TRIGGER USER",
        "DROP TRIGGER audit_refuse ON {}",
        "DROP TABLE {}",
    ],
)
def test_the_application_cannot_switch_the_triggers_off(table: str, statement: str) -> None:
    write(1)
    sequence(at=AT)
    column = {"audit_entry": "did", "audit_leaf": "hash", "audit_checkpoint": "note"}[table]
    refused = pytest.raises(ProgrammingError, match=r"permission denied|must be owner")
    with refused, transaction.atomic():
        execute(statement.format(table, column, column))
    assert Leaf.objects.count() == 1


def test_a_role_s_name_cannot_carry_more_sql(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["grants", "application; DROP TABLE audit_entry"])
    assert "one plain word" in capsys.readouterr().err
