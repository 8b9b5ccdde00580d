"""Columns of a CSV file: quickly with Arrow's reader, or row by row where that stumbles.

Arrow refuses a file whose rows differ in width without telling all of them; the slower reader can.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import csv as arrow_csv

Coded = tuple[list[str], NDArray[np.int32]]
"""Distinct values, and by row the number of its value."""


def header(path: Path) -> list[str]:
    """The names of the columns, trimmed and in lower case."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [name.strip().lower() for name in next(csv.reader(file), [])]


def quickly(path: Path, header: Sequence[str], wanted: Sequence[str]) -> Mapping[str, Coded] | None:
    """The wanted columns, or None where the file needs a closer look."""
    coded = pa.dictionary(pa.int32(), pa.string())
    try:
        table = arrow_csv.read_csv(
            path,
            read_options=arrow_csv.ReadOptions(column_names=list(header), skip_rows=1),
            parse_options=arrow_csv.ParseOptions(newlines_in_values=True, ignore_empty_lines=False),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(wanted, coded),
                include_columns=[name for name in header if name in wanted],
            ),
        )
    except pa.ArrowInvalid:
        return None
    return {name: _whole(table[name]) for name in table.column_names}


def closely(
    path: Path, header: Sequence[str], wanted: Sequence[str]
) -> tuple[Mapping[str, Coded], list[tuple[int, int]]]:
    """The wanted columns; and rows that are too wide or too narrow, with their number of cells.

    Raises UnicodeDecodeError.
    """
    coders = {name: _Coder() for name in wanted}
    places = [(header.index(name), coder) for name, coder in coders.items()]
    ragged = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.reader(file), start=1):
            if len(row) != len(header):
                ragged.append((number, len(row)))
            elif number > 1:
                for place, coder in places:
                    coder.take(row[place])
    return {name: coder.coded() for name, coder in coders.items()}, ragged


class _Coder:
    """Numbers the distinct values of one column as they come."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._codes: list[int] = []

    def take(self, value: str) -> None:
        self._codes.append(self._numbers.setdefault(value, len(self._numbers)))

    def coded(self) -> Coded:
        return list(self._numbers), np.array(self._codes, np.int32)


def _whole(column: pa.ChunkedArray) -> Coded:
    if not column.num_chunks:
        return [], np.zeros(0, np.int32)
    one = column.unify_dictionaries().combine_chunks()
    return one.dictionary.to_pylist(), one.indices.to_numpy()
