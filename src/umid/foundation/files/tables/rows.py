"""Rows with their places, so that a fault in an import names the very cell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

Cell: TypeAlias = str | int | float | bool | None
"""What is read. A day or moment is its ISO 8601 text, an empty cell None."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a table may be."""

    rows: int = 10_000
    columns: int = 200
    characters: int = 32_767
    """In a cell; more than this no spreadsheet holds either."""


@dataclass(frozen=True, slots=True)
class Place:
    """A cell or, without a column, a row; both count from 1."""

    row: int
    column: int | None = None

    def __str__(self) -> str:
        return f"{column_name(self.column) if self.column else ''}{self.row}"


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, the first of column 1; `number` counts from 1 as a spreadsheet does."""

    number: int
    cells: tuple[Cell, ...]

    def place(self, index: int) -> Place:
        """Where `cells[index]` stands."""
        return Place(self.number, index + 1)


class Fault(StrEnum):
    """Why a table cannot be read."""

    ROWS = "rows"
    COLUMNS = "columns"
    CHARACTERS = "characters"
    QUOTES = "quotes"
    NO_TEXT = "no_text"


class Unreadable(Exception):
    """The table cannot be read from this place on; nothing of it should be used."""

    def __init__(self, fault: Fault, place: Place) -> None:
        super().__init__(f"{fault.value} at {place}")
        self.fault = fault
        self.place = place


_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def column_name(column: int) -> str:
    """1 → A, 27 → AA."""
    name = ""
    while column:
        column, letter = divmod(column - 1, len(_LETTERS))
        name = _LETTERS[letter] + name
    return name


def within(row: Row, limits: Limits) -> Row:
    """The row without empty cells at its end. Raises Unreadable where a limit is passed."""
    filled = len(row.cells)
    while filled and row.cells[filled - 1] in {None, ""}:
        filled -= 1
    if filled and row.number > limits.rows:
        raise Unreadable(Fault.ROWS, Place(row.number))
    if filled > limits.columns:
        raise Unreadable(Fault.COLUMNS, Place(row.number, limits.columns + 1))
    for index, cell in enumerate(row.cells[:filled]):
        if isinstance(cell, str) and len(cell) > limits.characters:
            raise Unreadable(Fault.CHARACTERS, row.place(index))
    return Row(row.number, row.cells[:filled])
