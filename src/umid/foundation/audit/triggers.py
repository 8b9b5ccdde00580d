"""The statements that make the record append-only, for both engines, and hand entries on.

Who owns a table can switch its triggers off, so in production the application is not the owner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_APPEND_ONLY: Final = {"audit_entry": "id", "audit_leaf": '"index"', "audit_checkpoint": "number"}
_LATER: Final = {"audit_succession": "number"}
_CHANGING: Final = "audit_waiting, audit_pseudonym"
_SAID: Final = "the audit record is only ever added to"


def create(_apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Create them, in a migration."""
    for statement in statements(editor.connection.vendor):
        editor.execute(statement)


def create_for_successions(_apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Protect the table that came later."""
    postgresql = editor.connection.vendor == "postgresql"
    refusing = _refusing_postgresql(_LATER) if postgresql else _refusing_sqlite(_LATER)
    for statement in refusing:
        editor.execute(statement)


def statements(vendor: str) -> list[str]:
    """What to execute on this engine; a migration that rebuilds a table must execute it again."""
    return _postgresql() if vendor == "postgresql" else _sqlite()


def grants(role: str) -> list[str]:
    """What the owner of the record's tables lets the application's role do, on PostgreSQL."""
    append_only = ", ".join(_APPEND_ONLY | _LATER)
    return [
        f"REVOKE ALL ON {append_only}, {_CHANGING} FROM {role}",
        f"GRANT SELECT, INSERT ON {append_only} TO {role}",
        f"GRANT SELECT, INSERT, DELETE ON {_CHANGING} TO {role}",
    ]


def _postgresql() -> list[str]:
    # 23001 is restrict_violation: an IntegrityError for Django, as SQLite's ABORT is.
    refuse = f"""
        CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{_SAID}' USING ERRCODE = '23001'; END $$
        """
    wait = """
        CREATE FUNCTION audit_wait() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO audit_waiting (entry, since_at) VALUES (NEW.id, clock_timestamp());
            RETURN NULL;
        END $$
        """
    waits = """
        CREATE TRIGGER audit_wait AFTER INSERT ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION audit_wait()
        """
    return [refuse, wait, waits, *_refusing_postgresql(_APPEND_ONLY)]


def _refusing_postgresql(tables: Iterable[str]) -> list[str]:
    return [
        f"""
        CREATE TRIGGER audit_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()
        """
        for table in tables
    ]


def _sqlite() -> list[str]:
    waits = """
        CREATE TRIGGER audit_wait AFTER INSERT ON audit_entry BEGIN
        INSERT INTO audit_waiting (entry, since_at)
        VALUES (NEW.id, strftime('%Y-%m-%d %H:%M:%f', 'now')); END
        """
    return [waits, *_refusing_sqlite(_APPEND_ONLY)]


def _refusing_sqlite(tables: Mapping[str, str]) -> list[str]:
    refuses = [
        f"""
        CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table}
        BEGIN SELECT RAISE(ABORT, '{_SAID}'); END
        """
        for table in tables
        for verb in ("UPDATE", "DELETE")
    ]
    # INSERT OR REPLACE deletes without asking the triggers above. The names are our own.
    replaces = [
        f"""
        CREATE TRIGGER {table}_replace BEFORE INSERT ON {table}
        WHEN EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})
        BEGIN SELECT RAISE(ABORT, '{_SAID}'); END
        """  # noqa: S608  # nosec B608
        for table, key in tables.items()
    ]
    return [*refuses, *replaces]
