"""Tables as text (CSV, RFC 4180): encoding and separator are found, faults have places."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from umid.foundation.files.tables.encoding import NotText, decoded
from umid.foundation.files.tables.rows import Cell, Fault, Place, Row, Unreadable
from umid.foundation.files.tables.separators import separator_of


def rows_of_text(source: BinaryIO) -> Iterator[Row]:
    """Every record, blank ones too. Raises Unreadable."""
    source.seek(0)
    try:
        text = decoded(source.read())
    except NotText as error:
        raise Unreadable(Fault.NO_TEXT, Place(1)) from error
    records = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text), strict=True)
    number = 0
    while True:
        number += 1
        try:
            record: list[str] = next(records)
        except StopIteration:
            return
        except csv.Error as error:
            fault = Fault.CHARACTERS if "field limit" in str(error) else Fault.QUOTES
            raise Unreadable(fault, Place(number)) from error
        yield Row(number, tuple(_cell(each) for each in record))


def _cell(words: str) -> Cell:
    return words or None
