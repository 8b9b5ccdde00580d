"""The one place that knows xlsxwriter, which writes XLSX."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from umid.foundation.files.tables.rows import Cell

LONGEST: Final = 32_767
_WIDEST: Final = 60


class CellTooLong(ValueError):
    """A text longer than any spreadsheet's cell; xlsxwriter would drop it silently."""


def workbook(
    name: str,
    heading: Sequence[str],
    rows: Iterable[Sequence[Cell]],
) -> bytes:
    """A workbook of one sheet. Text is written as text, whatever it looks like."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet(name)
        bold = book.add_format({"bold": True})
        widths = [len(words) for words in heading]
        for column, words in enumerate(heading):
            _write(sheet, 0, column, words)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                _write(sheet, number, column, value)
        sheet.set_row(0, None, bold)
        sheet.freeze_panes(1, 0)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, min(width + 2, _WIDEST))
    return out.getvalue()


def _write(sheet: Worksheet, row: int, column: int, value: Cell) -> None:
    match value:
        case None:
            return
        case bool():
            sheet.write_boolean(row, column, value)
        case int() | float():
            sheet.write_number(row, column, value)
        case str():
            if len(value) > LONGEST:
                raise CellTooLong
            sheet.write_string(row, column, value)
