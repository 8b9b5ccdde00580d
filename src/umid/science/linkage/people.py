"""Lists of people as CSV: read whole, checked whole, and refused with the place of what is wrong.

Columns: id (required, unique), given, family, patronymic, name (the whole name where its parts are
not known), sex (male or female), birth, birth_precision, place, mother, father. Other columns are
let be; a missing one is empty.
"""

from __future__ import annotations

import csv
import io
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from umid.science.linkage import dates
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
_CHUNK: Final = 20_000
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
    size = max(path.stat().st_size, 1)
    coders = {name: _Coder() for name in COLUMNS}
    wrongs: list[Wrong] = []
    with path.open("rb") as file:
        lines = csv.reader(io.TextIOWrapper(file, encoding="utf-8-sig", newline=""))
        header = [name.strip().lower() for name in next(lines, [])]
        if "id" not in header:
            raise UnreadablePeople(path, [Wrong(1, "id", "there is no such column")])
        if len(set(header)) < len(header):
            raise UnreadablePeople(path, [Wrong(1, "header", "a column is named twice")])
        places = [(header.index(name), coders[name]) for name in COLUMNS if name in header]
        read_rows = 0
        for chunk in _chunks(lines):
            wrongs += _ragged(chunk, len(header), first=read_rows + 2)
            columns = list(zip(*(row for row in chunk if len(row) == len(header)), strict=True))
            for place, coder in places if columns else []:
                coder.take(columns[place])
            read_rows += len(chunk)
            progress.step("Reading", min(file.tell() / size, 0.99))
    people = _gather(coders)
    wrongs = wrongs or _check(people)
    if wrongs:
        raise UnreadablePeople(path, wrongs)
    progress.step("Reading", 1)
    return people


class _Coder:
    """Numbers the distinct values of one column as they come."""

    def __init__(self) -> None:
        self.numbers: defaultdict[str, int] = defaultdict()
        self.numbers.default_factory = self.numbers.__len__
        self.codes = array("i")

    def take(self, values: Sequence[str]) -> None:
        self.codes.extend(map(self.numbers.__getitem__, values))


def _chunks(lines: Iterator[list[str]]) -> Iterator[list[list[str]]]:
    while chunk := list(islice(lines, _CHUNK)):
        yield chunk


def _ragged(chunk: Sequence[Sequence[str]], width: int, first: int) -> list[Wrong]:
    return [
        Wrong(number, "all", f"{len(row)} cells where the header has {width}")
        for number, row in enumerate(chunk, start=first)
        if len(row) != width
    ]


def _gather(coders: Mapping[str, _Coder]) -> People:
    rows = len(coders["id"].codes)
    columns = {}
    for name, coder in coders.items():
        codes = np.frombuffer(coder.codes, dtype=np.int32) if coder.codes else None
        columns[name] = (
            Column([""], np.zeros(rows, np.int32))
            if codes is None
            else _tidy([value.strip() for value in coder.numbers], codes)
        )
    ids = columns.pop("id")
    return People([ids.values[code] for code in ids.codes], columns)


def _tidy(values: Sequence[str], codes: NDArray[np.int32]) -> Column:
    """Values that are equal once trimmed share a code."""
    numbers: dict[str, int] = {}
    moved = np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int32)
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
