"""Lists of people as CSV: read whole, checked whole, and refused with the place of what is wrong.

Columns: id (required, unique), given, family, patronymic, name (the whole name where its parts are
not known), sex (male or female), birth, birth_precision, place, mother, father. Other columns are
let be; a missing one is empty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from umid.science.linkage import dates, reading
from umid.science.linkage.progress import Progress

COLUMNS: Final = (
    "id",
    "given",
    "family",
    "patronymic",
    "name",
    "sex",
    "birth",
    "birth_precision",
    "place",
    "mother",
    "father",
)
SEXES: Final = {
    "": "",
    "m": "m",
    "male": "m",
    "f": "f",
    "female": "f",
    "unknown": "",
    "u": "",
}
_MOST_NAMED: Final = 20


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that is wrong: the row as a spreadsheet counts it (the header is row 1)."""

    row: int
    column: str
    what: str

    def __str__(self) -> str:
        return f"row {self.row}, column {self.column}: {self.what}"


class UnreadablePeople(ValueError):
    """A list that cannot be taken in; `wrongs` names every place, or the first twenty."""

    def __init__(self, path: Path, wrongs: Sequence[Wrong]) -> None:
        self.wrongs = tuple(wrongs)
        named = [f"  {wrong}" for wrong in wrongs[:_MOST_NAMED]]
        if len(wrongs) > _MOST_NAMED:
            named.append(f"  and {len(wrongs) - _MOST_NAMED} more")
        super().__init__("\n".join([f"{path} cannot be read:", *named]))


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its distinct values: `values[codes[n]]` is what row n holds."""

    values: Sequence[str]
    codes: NDArray[np.int32]

    def __getitem__(self, row: int) -> str:
        return self.values[int(self.codes[row])]

    def __len__(self) -> int:
        return len(self.codes)


@dataclass(frozen=True, slots=True)
class People:
    """A list of people by columns; ids are unique, every value has been checked."""

    ids: Sequence[str]
    columns: Mapping[str, Column]

    def __len__(self) -> int:
        return len(self.ids)


def read(path: Path, progress: Progress | None = None) -> People:
    """Read a list of people from UTF-8 CSV. Raises UnreadablePeople."""
    progress = progress or Progress(visible=False)
    progress.step("Reading", 0)
    header = reading.header(path)
    if "id" not in header:
        raise UnreadablePeople(path, [Wrong(1, "id", "there is no such column")])
    if len(set(header)) < len(header):
        raise UnreadablePeople(path, [Wrong(1, "header", "a column is named twice")])
    wanted = [name for name in header if name in COLUMNS]
    found = reading.quickly(path, header, wanted)
    if found is None:
        found, ragged = reading.closely(path, header, wanted)
        if ragged:
            raise UnreadablePeople(path, [_ragged(*one, len(header)) for one in ragged])
    people = _gather(found)
    wrongs = _check(people)
    if wrongs:
        raise UnreadablePeople(path, wrongs)
    progress.step("Reading", 1)
    return people


def _ragged(row: int, cells: int, width: int) -> Wrong:
    return Wrong(row, "all", f"{cells} cells where the header has {width}")


def _gather(found: Mapping[str, reading.Coded]) -> People:
    rows = len(found["id"][1])
    nothing: reading.Coded = [""], np.zeros(rows, np.int32)
    columns = {name: _tidy(*found.get(name, nothing)) for name in COLUMNS}
    ids = columns.pop("id")
    return People([ids.values[code] for code in ids.codes.tolist()], columns)


def _tidy(values: Sequence[str], codes: NDArray[np.int32]) -> Column:
    """Values that are equal once trimmed share a code."""
    trimmed = [value.strip() for value in values]
    if trimmed == values:
        return Column(trimmed, codes)
    numbers: dict[str, int] = {}
    moved = np.array([numbers.setdefault(value, len(numbers)) for value in trimmed], np.int32)
    return Column(list(numbers), moved[codes])


def _check(people: People) -> list[Wrong]:
    """What is wrong, by row. Values are checked once each, rows are then found by their codes."""
    wrongs = _wrong_ids(people.ids)
    sexes = people.columns["sex"]
    for code, value in enumerate(sexes.values):
        if value.lower() not in SEXES:
            wrongs += _at(sexes.codes == code, "sex", f"{value!r} is neither male nor female")
    wrongs += _wrong_dates(people.columns["birth"], people.columns["birth_precision"])
    return sorted(wrongs, key=lambda wrong: wrong.row)


def _wrong_ids(ids: Sequence[str]) -> list[Wrong]:
    distinct = set(ids)
    if len(distinct) == len(ids) and "" not in distinct:
        return []
    first: dict[str, int] = {}
    wrongs = []
    for row, identifier in enumerate(ids, start=2):
        if not identifier:
            wrongs.append(Wrong(row, "id", "it is empty"))
        elif (other := first.setdefault(identifier, row)) != row:
            wrongs.append(Wrong(row, "id", f"{identifier!r} stands in row {other} too"))
    return wrongs


def _wrong_dates(births: Column, precisions: Column) -> list[Wrong]:
    wrongs = []
    values, codes = together(births, precisions)
    for code, both in enumerate(values):
        try:
            dates.parse(*both)
        except dates.NotADate as wrong:
            wrongs += _at(codes == code, "birth", str(wrong))
        except dates.NotAPrecision as wrong:
            wrongs += _at(codes == code, "birth_precision", str(wrong))
    return wrongs


def together(left: Column, right: Column) -> tuple[list[tuple[str, str]], NDArray[np.intp]]:
    """The distinct pairs of values that stand in one row, and by row the number of its pair."""
    width = len(right.values)
    pairs, codes = np.unique(left.codes.astype(np.int64) * width + right.codes, return_inverse=True)
    return [(left.values[pair // width], right.values[pair % width]) for pair in pairs], codes


def _at(rows: NDArray[np.bool_], column: str, what: str) -> list[Wrong]:
    return [Wrong(int(row) + 2, column, what) for row in np.flatnonzero(rows)]
