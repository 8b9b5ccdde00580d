"""The one writer of tables: a heading and rows, as CSV or as XLSX, with no formula in either."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

from umid.foundation.files.tables.harmless import harmless
from umid.foundation.files.tables.rows import Cell

Value: TypeAlias = str | int | float | Decimal | bool | date | datetime | None
"""What may be written. Days and moments are written as ISO 8601, which no region reads wrongly."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to be written; `name` is the tab's in XLSX, at most 31 characters."""

    name: str
    heading: Sequence[str]
    rows: Iterable[Sequence[Value]]


def as_csv(sheet: Sheet) -> bytes:
    """RFC 4180 in UTF-8, with the byte order mark without which Excel reads CP1251.

    Numbers stay as they are: -5 is a number, while the text "-5" could be a formula.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow([harmless(words) for words in sheet.heading])
    for row in sheet.rows:
        writer.writerow([_typed(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(sheet: Sheet) -> bytes:
    """A workbook of one sheet whose heading stays in view. Raises CellTooLong."""
    from umid.foundation.files.tables.workbook_writer import (  # noqa: PLC0415 - heavy, seldom used
        workbook,
    )

    return workbook(
        sheet.name,
        [harmless(words) for words in sheet.heading],
        ([_typed(value) for value in row] for row in sheet.rows),
    )


def _typed(value: Value) -> Cell:
    match value:
        case None | bool() | float():
            return value
        case int() if abs(value) < 10**15:  # a spreadsheet keeps fifteen digits
            return value
        case str():
            return harmless(value)
        case date():
            return value.isoformat()
    return str(value)
