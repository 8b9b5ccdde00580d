"""The statements that keep a published edition as it is, for both engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_SAID: Final = "a published edition never changes"


def create(_apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Create them, in a migration."""
    for statement in statements(editor.connection.vendor):
        editor.execute(statement)


def statements(vendor: str) -> list[str]:
    """What to execute on this engine."""
    if vendor == "postgresql":
        # 23001 is restrict_violation: an IntegrityError for Django, as SQLite's ABORT is.
        refuse = f"""
            CREATE FUNCTION record_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '{_SAID}' USING ERRCODE = '23001'; END $$
            """
        watch = """
            CREATE TRIGGER record_refuse BEFORE UPDATE OR DELETE ON record_edition
            FOR EACH ROW EXECUTE FUNCTION record_refuse()
            """
        return [refuse, watch]
    return [
        f"""
        CREATE TRIGGER record_edition_{verb.lower()} BEFORE {verb} ON record_edition
        BEGIN SELECT RAISE(ABORT, '{_SAID}'); END
        """
        for verb in ("UPDATE", "DELETE")
    ]
