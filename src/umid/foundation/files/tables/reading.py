"""Reads the table in a file; whoever imports one calls `read`, which works in the child."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, BinaryIO

from umid.foundation.files.confined.running import run
from umid.foundation.files.confined.tasks import Task
from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.tables.rows import Fault, Limits, Place, Row, Unreadable, within
from umid.foundation.files.tables.texts import rows_of_text


def read(source: IO[bytes]) -> list[Row]:
    """The rows of a CSV or of an XLSX's first sheet, without blank ones.

    `source` is an open file on disk, whose kind is found by its content. Raises Unreadable with
    the place of the fault, and Refused where the file would not be taken in either.
    """
    answer = run(Task.READ_TABLE, source)
    if "fault" in answer:
        raise Unreadable(Fault(answer["fault"]), Place(answer["row"], answer["column"]))
    return [Row(number, tuple(cells)) for number, cells in answer["rows"]]


def rows(source: BinaryIO, kind: Kind, limits: Limits) -> Iterator[Row]:
    """The rows that are not blank, where they are read. Raises Unreadable."""
    if kind is Kind.XLSX:
        from umid.foundation.files.tables.workbooks import (  # noqa: PLC0415 - heavy, and only here
            rows_of_workbook,
        )

        found = rows_of_workbook(source)
    else:
        found = rows_of_text(source)
    for each in found:
        row = within(each, limits)
        if row.cells:
            yield row
