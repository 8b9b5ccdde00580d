"""Looks for words wherever a node keeps any: every table, every file, every letter."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.core import mail
from django.db import connection


def tables_with(marker: str) -> set[str]:
    """The tables, Django's and others', in which the words stand in any column of any row."""
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            if any(marker in str(value) for row in cursor.fetchall() for value in row):
                found.add(table)
    return found


def files_with(marker: str) -> set[Path]:
    """The stored files that have the words in their bytes or are called by them."""
    return {
        path
        for path in Path(settings.FILES).rglob("*")
        if path.is_file() and (marker in path.name or marker.encode() in path.read_bytes())
    }


def letters_with(marker: str) -> list[str]:
    """The subjects of letters that were sent with the words in them."""
    return [str(one.subject) for one in mail.outbox if marker in str(one.message())]
