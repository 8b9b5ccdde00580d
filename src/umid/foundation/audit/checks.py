"""What must hold before a node starts in production, so that the record stays protected."""

from __future__ import annotations

from collections.abc import Sequence

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections


@register(Tags.database)
def database_role_is_modest(
    app_configs: Sequence[AppConfig] | None, *, databases: Sequence[str] | None = None, **_: object
) -> list[CheckMessage]:
    """A superuser could switch off the triggers that protect the audit record."""
    del app_configs
    if settings.UMID.demonstration:
        return []
    return [
        Error(
            f"The database role {role!r} is a superuser.",
            hint="Give UMID_DATABASE a role that owns no more than it needs.",
            id="umid.E001",
        )
        for alias in databases or []
        if (role := _superuser(alias))
    ]


def _superuser(alias: str) -> str | None:
    connection = connections[alias]
    if connection.vendor != "postgresql":
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolname FROM pg_roles WHERE rolname = current_user AND rolsuper")
        row = cursor.fetchone()
    return row[0] if row else None
