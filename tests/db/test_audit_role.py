"""In production the application is a role that can add to the record and do nothing else to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.checks import Tags, run_checks
from django.db import ProgrammingError, connection, transaction
from pytest_django import Settings
from tests.record import AT, TABLES, execute, write

from umid.config.environment import Mode
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


def complaints(settings: Settings) -> list[str | None]:
    """What `umid serve` would stop at in production."""
    settings.UMID = replace(settings.UMID, mode=Mode.PRODUCTION)
    found = run_checks(tags=[Tags.database], databases=["default"])
    return [each.id for each in found if (each.id or "").startswith("umid.")]


def test_a_node_does_not_start_in_production_as_a_superuser(settings: Settings) -> None:
    assert complaints(settings) == ["umid.E001"]


@pytest.mark.usefixtures("application")
def test_a_node_starts_as_the_application(settings: Settings) -> None:
    assert complaints(settings) == []


def test_a_role_s_name_cannot_carry_more_sql(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["grants", "application; DROP TABLE audit_entry"])
    assert "one plain word" in capsys.readouterr().err
