"""The one place that knows openpyxl, which reads XLSX; call it on a sound archive only.

openpyxl believes what a sheet says of its size and keeps all shared words in memory: a workbook of
296 kB took 600 MB. So the archive's true size is counted before, and this runs in the child.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import BinaryIO

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from umid.foundation.files.rules.refusals import Refusal, Refused
from umid.foundation.files.tables.rows import Cell, Row


@contextmanager
def _workbook(source: BinaryIO) -> Iterator[Workbook]:
    source.seek(0)
    with warnings.catch_warnings(action="ignore"):  # of features that are not read anyway
        book = load_workbook(source, read_only=True, data_only=True, keep_links=False)
        try:
            yield book
        finally:
            book.close()


def require_workbook(source: BinaryIO) -> None:
    """Raises Refused with DAMAGED where there is no sheet."""
    with _workbook(source) as book:
        if not book.worksheets:
            raise Refused(Refusal.DAMAGED)


def rows_of_workbook(source: BinaryIO) -> Iterator[Row]:
    """The rows of the first sheet; a formula gives the value it had when the file was saved."""
    with _workbook(source) as book:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a sheet says of its size is not believed
        for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
            yield Row(number, tuple(_cell(value) for value in values))


def _cell(value: object) -> Cell:
    match value:
        case None | bool() | int() | float():
            return value
        case datetime() | date() | time():
            return value.isoformat()
        case timedelta():
            return value.total_seconds()
    return str(value) or None
