"""A table of invitees, read strictly: every fault has its cell, and nothing is guessed.

The first row names the columns: `who` (a state's code or an organisation's address), `language`,
`deadline`, and a column for each category. Only `who` and `deadline` must be there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from umid.council.delegations.rules.kinds import Category
from umid.foundation.files.tables.rows import Cell, Place, Row
from umid.kernel.languages import Language

WHO: Final = "who"
LANGUAGE: Final = "language"
DEADLINE: Final = "deadline"
COLUMNS: Final = (WHO, LANGUAGE, DEADLINE, *(each.value for each in Category))
_NEEDED: Final = (WHO, DEADLINE)
_MOST: Final = 999


class Wrong(StrEnum):
    """What can be wrong with a cell or a row."""

    NO_COLUMN = "no_column"
    UNKNOWN_COLUMN = "unknown_column"
    COLUMN_TWICE = "column_twice"
    NOBODY = "nobody"
    UNKNOWN = "unknown"
    TWICE = "twice"
    THERE = "there"
    LANGUAGE = "language"
    DAY = "day"
    NUMBER = "number"
    BEYOND = "beyond"  # a cell without a column


@dataclass(frozen=True, slots=True)
class Faulty:
    """What is wrong, and where; `said` is what stands there."""

    place: Place
    wrong: Wrong
    said: str = ""


@dataclass(frozen=True, slots=True)
class Invitee:
    """One row that is right: a state by its code or an organisation by its address."""

    who: str
    is_state: bool
    language: Language | None
    deadline_on: date
    places: Mapping[Category, int]


@dataclass(frozen=True, slots=True)
class Known:
    """Whom the directory knows, and whom the meeting invites already."""

    states: Collection[str]
    organisations: Collection[str]
    invited: Collection[str] = ()


def invitees(rows: Iterable[Row], known: Known) -> tuple[list[Invitee], list[Faulty]]:
    """The rows that are right, and every fault; import only where there is none."""
    table = list(rows)
    if not table:
        return [], [Faulty(Place(1), Wrong.NO_COLUMN, name) for name in _NEEDED]
    columns, faults = _columns(table[0])
    found: list[Invitee] = []
    if not faults:
        seen: set[str] = set()
        for row in table[1:]:
            made, wrong = _invitee(row, columns, known, seen)
            faults += wrong
            found += [made] if made else []
    return found, faults


def _columns(head: Row) -> tuple[dict[str, int], list[Faulty]]:
    columns: dict[str, int] = {}
    faults = []
    for index, cell in enumerate(head.cells):
        name = _words(cell).lower()
        if name not in COLUMNS:
            faults.append(Faulty(head.place(index), Wrong.UNKNOWN_COLUMN, _words(cell)))
        elif name in columns:
            faults.append(Faulty(head.place(index), Wrong.COLUMN_TWICE, name))
        else:
            columns[name] = index
    missing = (name for name in _NEEDED if name not in columns)
    return columns, faults + [Faulty(Place(head.number), Wrong.NO_COLUMN, one) for one in missing]


def _invitee(
    row: Row, columns: Mapping[str, int], known: Known, seen: set[str]
) -> tuple[Invitee | None, list[Faulty]]:
    faults: list[Faulty] = []

    def cell(name: str) -> Cell:
        index = columns.get(name, len(row.cells))
        return row.cells[index] if index < len(row.cells) else None

    def wrong(name: str, why: Wrong) -> None:
        faults.append(Faulty(row.place(columns[name]), why, _words(cell(name))))

    who, is_state = _who(_words(cell(WHO)), known)
    if why := _why_not(who, _words(cell(WHO)), known, seen):
        wrong(WHO, why)
    seen.add(who)
    language = _language(_words(cell(LANGUAGE)))
    if language is None and _words(cell(LANGUAGE)):
        wrong(LANGUAGE, Wrong.LANGUAGE)
    deadline_on = _day(_words(cell(DEADLINE)))
    if deadline_on is None:
        wrong(DEADLINE, Wrong.DAY)
    places = {each: _number(cell(each.value)) for each in Category}
    for category in (each for each, number in places.items() if number is None):
        wrong(category.value, Wrong.NUMBER)
    beyond = range(max(columns.values()) + 1, len(row.cells))
    faults += [Faulty(row.place(n), Wrong.BEYOND, _words(row.cells[n])) for n in beyond]
    if faults or deadline_on is None:
        return None, faults
    counted = {category: number or 0 for category, number in places.items()}
    return Invitee(who, is_state, language, deadline_on, counted), []


def _who(said: str, known: Known) -> tuple[str, bool]:
    if said.upper() in known.states:
        return said.upper(), True
    return said.lower(), False


def _why_not(who: str, said: str, known: Known, seen: Collection[str]) -> Wrong | None:
    if not said:
        return Wrong.NOBODY
    if who not in known.states and who not in known.organisations:
        return Wrong.UNKNOWN
    if who in seen:
        return Wrong.TWICE
    return Wrong.THERE if who in known.invited else None


def _language(said: str) -> Language | None:
    return Language(said.lower()) if said.lower() in set(Language) else None


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said[:10]) if said[10:11] in {"", "T"} else None
    except ValueError:
        return None


def _number(cell: Cell) -> int | None:
    """A whole number of places; nothing is none, anything else is not a number."""
    words = _words(cell)
    if not words:
        return 0
    if not (words.isascii() and words.isdigit()):
        return None
    return number if (number := int(words)) <= _MOST else None


def _words(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))  # a spreadsheet's 3 may be read as 3.0
    return "" if cell is None else str(cell).strip()
