"""Tables are read within limits, in two encodings and three separators, and faults have places."""

from __future__ import annotations

import io
from datetime import date

import pytest
from openpyxl import Workbook
from tests.files import on_disk, zipped

from umid.foundation.files.rules.kinds import Kind
from umid.foundation.files.rules.refusals import Refusal, Refused
from umid.foundation.files.tables.encoding import NotText, decoded
from umid.foundation.files.tables.reading import read, rows
from umid.foundation.files.tables.rows import Fault, Limits, Place, Row, Unreadable, column_name
from umid.foundation.files.tables.writing import Sheet, as_xlsx

SMALL = Limits(rows=3, columns=3, characters=10)


def _rows(text: str | bytes, limits: Limits = SMALL) -> list[Row]:
    raw = text.encode() if isinstance(text, str) else text
    return list(rows(io.BytesIO(raw), Kind.CSV, limits))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251"])
def test_russian_is_read_in_either_encoding_with_or_without_a_mark(encoding: str) -> None:
    assert _rows("имя,Орёл\n".encode(encoding)) == [Row(1, ("имя", "Орёл"))]


@pytest.mark.parametrize("raw", [b"a\0b", "имя".encode("utf-16"), b"\x98\xff", b"\x1b[31m"])
def test_what_is_text_in_neither_encoding_is_no_text(raw: bytes) -> None:
    with pytest.raises(NotText):
        decoded(raw)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found_outside_quotes(separator: str) -> None:
    text = f'"a,;{separator}b"{separator}"c"{separator}d\n'
    assert _rows(text) == [Row(1, (f"a,;{separator}b", "c", "d"))]


def test_blank_rows_and_cells_at_the_end_are_left_out_and_numbers_stay_those_of_the_sheet() -> None:
    assert _rows("a,b,,\n\n,,\n") == [Row(1, ("a", "b"))]
    assert _rows("a\n\nc\n") == [Row(1, ("a",)), Row(3, ("c",))]


@pytest.mark.parametrize(
    ("text", "fault", "place"),
    [
        ("1\n2\n3\n4\n", Fault.ROWS, Place(4)),
        ("1\n1,2,3,4\n", Fault.COLUMNS, Place(2, 4)),
        ("1\na,12345678901\n", Fault.CHARACTERS, Place(2, 2)),
        ('1\n"a\n', Fault.QUOTES, Place(2)),
        ('1\n"a"b\n', Fault.QUOTES, Place(2)),
        (f'1\n"{"x" * 200_000}"\n', Fault.CHARACTERS, Place(2)),
        (b"a\0", Fault.NO_TEXT, Place(1)),
    ],
)
def test_a_fault_names_its_place(text: str | bytes, fault: Fault, place: Place) -> None:
    with pytest.raises(Unreadable) as caught:
        _rows(text)
    assert (caught.value.fault, caught.value.place) == (fault, place)


def test_places_are_written_as_spreadsheets_do() -> None:
    assert str(Row(7, ("a", "b")).place(1)) == "B7"
    assert [column_name(number) for number in (1, 26, 27, 702, 703)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
    ]
    assert str(Place(3)) == "3"


def test_a_workbook_is_read_in_the_child_with_its_types() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["name", 1, 2.5, True, date(2026, 11, 24)])
    sheet["B3"] = "=1+1"
    sheet["C3"] = "below"
    out = io.BytesIO()
    book.save(out)
    with on_disk(out.getvalue()) as file:
        assert read(file) == [
            Row(1, ("name", 1, 2.5, True, "2026-11-24T00:00:00")),
            Row(3, (None, None, "below")),
        ]


def test_a_text_is_read_in_the_child_too_and_its_fault_comes_back() -> None:
    with on_disk(b"a;b\n1;2\n") as file:
        assert read(file) == [Row(1, ("a", "b")), Row(2, ("1", "2"))]
    with on_disk(b'a\n"b') as file, pytest.raises(Unreadable) as caught:
        read(file)
    assert (caught.value.fault, caught.value.place) == (Fault.QUOTES, Place(2))


def test_a_sheet_that_claims_a_million_rows_is_given_up_at_the_limit() -> None:
    raw = as_xlsx(Sheet("Test", ["a"], [["b"]]))
    row = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    bomb = zipped(raw, replace={"xl/worksheets/sheet1.xml": (b"</sheetData>", row)})
    with on_disk(bomb) as file, pytest.raises(Unreadable) as caught:
        read(file)
    assert caught.value.fault is Fault.ROWS


def test_a_workbook_that_unpacks_to_more_than_allowed_is_refused() -> None:
    raw = as_xlsx(Sheet("Test", ["a"], [["b"]]))
    padding = b"<!--" + b" " * (100 * 1024 * 1024) + b"--></sheetData>"
    bomb = zipped(raw, replace={"xl/worksheets/sheet1.xml": (b"</sheetData>", padding)})
    assert len(bomb) < 300_000
    with on_disk(bomb) as file, pytest.raises(Refused) as caught:
        read(file)
    assert caught.value.why is Refusal.UNPACKED


def test_what_is_no_table_is_refused() -> None:
    with on_disk(b"%PDF-1.7\n%%EOF") as file, pytest.raises(Refused) as caught:
        read(file)
    assert caught.value.why is Refusal.KIND
