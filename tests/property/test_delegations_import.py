"""A table of invitees is read whole or not at all, and every fault has its cell."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umid.council.delegations.rules.importing import COLUMNS, Invitee, Known, Wrong, invitees
from umid.council.delegations.rules.kinds import Category
from umid.foundation.files.tables.rows import Cell, Row
from umid.kernel.languages import Language

KNOWN = Known({"KZ", "KG"}, {"unoct"}, {"KG"})
HEAD = ("who", "language", "deadline", "head", "delegate")
CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.none(),
    st.sampled_from(["KZ", "KG", "unoct", "ru", "2030-03-01", "x"]),
    st.integers(-1, 2000),
    st.floats(allow_nan=False),
    st.booleans(),
)


def table(*rows: tuple[Cell, ...], head: tuple[Cell, ...] = HEAD) -> list[Row]:
    return [Row(number, cells) for number, cells in enumerate((head, *rows), 1)]


def test_a_table_that_is_right_gives_its_rows() -> None:
    found, faults = invitees(
        table(("kz", "RU", "2030-03-01", 1.0, "3"), ("unoct", None, "2030-03-01T00:00:00")), KNOWN
    )
    none = dict.fromkeys(Category, 0)
    assert faults == []
    assert found == [
        Invitee(
            "KZ",
            is_state=True,
            language=Language.RUSSIAN,
            deadline_on=date(2030, 3, 1),
            places=none | {Category.HEAD: 1, Category.DELEGATE: 3},
        ),
        Invitee("unoct", is_state=False, language=None, deadline_on=date(2030, 3, 1), places=none),
    ]


@pytest.mark.parametrize(
    ("row", "where", "wrong"),
    [
        ((None, "ru", "2030-03-01"), "A2", Wrong.NOBODY),
        (("XX", "ru", "2030-03-01"), "A2", Wrong.UNKNOWN),
        (("KG", "ru", "2030-03-01"), "A2", Wrong.THERE),
        (("KZ", "de", "2030-03-01"), "B2", Wrong.LANGUAGE),
        (("KZ", "ru", "1.3.2030"), "C2", Wrong.DAY),
        (("KZ", "ru", None), "C2", Wrong.DAY),
        (("KZ", "ru", "2030-03-01", -1), "D2", Wrong.NUMBER),
        (("KZ", "ru", "2030-03-01", 1, "=1+1"), "E2", Wrong.NUMBER),
        (("KZ", "ru", "2030-03-01", 1, 1, "note"), "F2", Wrong.BEYOND),
    ],
)
def test_a_fault_is_told_with_its_cell(row: tuple[Cell, ...], where: str, wrong: Wrong) -> None:
    found, faults = invitees(table(row), KNOWN)
    assert found == []
    assert [(str(one.place), one.wrong) for one in faults] == [(where, wrong)]


def test_one_who_stands_there_twice_is_a_fault_of_the_second_row() -> None:
    row = ("KZ", "ru", "2030-03-01")
    _found, faults = invitees(table(row, row), KNOWN)
    assert [(str(one.place), one.wrong) for one in faults] == [("A3", Wrong.TWICE)]


def test_columns_are_known_by_name_and_none_is_guessed() -> None:
    _found, faults = invitees(table(head=("who", "who", "chef")), KNOWN)
    assert [(str(one.place), one.wrong) for one in faults] == [
        ("B1", Wrong.COLUMN_TWICE),
        ("C1", Wrong.UNKNOWN_COLUMN),
        ("1", Wrong.NO_COLUMN),
    ]


@given(st.lists(st.lists(CELLS, max_size=len(COLUMNS) + 1).map(tuple), max_size=4))
def test_whatever_a_table_holds_each_row_is_right_or_has_a_fault(
    rows: list[tuple[Cell, ...]],
) -> None:
    found, faults = invitees(table(*rows), KNOWN)
    assert len(found) + len({one.place.row for one in faults}) == len(rows)
    assert {one.who for one in found} <= {"KZ", "unoct"}
