"""Birth dates agree as far as they are really known."""

from __future__ import annotations

import pytest

from umid.science.linkage.dates import (
    Agreement,
    BirthDate,
    NotADate,
    NotAPrecision,
    Precision,
    compare,
    parse,
)


@pytest.mark.parametrize("precision", ["", "year", "day"])
def test_a_first_of_january_is_a_year_whatever_it_claims(precision: str) -> None:
    assert parse("1990-01-01", precision) == BirthDate(1990)


def test_a_precision_cuts_the_date() -> None:
    assert parse("1990-05-17", "year") == BirthDate(1990)
    assert parse("1990-05-17", "month") == BirthDate(1990, 5)


@pytest.mark.parametrize(
    ("text", "precision"),
    [("1990", Precision.YEAR), ("1990-05", Precision.MONTH), ("1990-5-7", Precision.DAY)],
)
def test_the_length_of_a_date_tells_its_precision(text: str, precision: Precision) -> None:
    date = parse(text)
    assert date is not None
    assert date.precision is precision


def test_no_text_is_no_date() -> None:
    assert parse("") is None


@pytest.mark.parametrize(
    "text", ["1990-13-01", "1990-02-30", "17.05.1990", "90", "1700-01-02", "soon"]
)
def test_what_no_calendar_holds_is_refused(text: str) -> None:
    with pytest.raises(NotADate):
        parse(text)


@pytest.mark.parametrize("precision", ["decade", "day"])
def test_a_precision_beyond_the_date_is_refused(precision: str) -> None:
    with pytest.raises(NotAPrecision):
        parse("1990", precision)


@pytest.mark.parametrize(
    ("left", "right", "agreement"),
    [
        ("1990-05-17", "1990-05-17", Agreement.SAME),
        ("1990-05-07", "1990-07-05", Agreement.SWAPPED),
        ("1990-05-17", "1990-05-11", Agreement.SLIP),
        ("1990-05-17", "1990-06-17", Agreement.SLIP),
        ("1990-05-17", "1980-05-17", Agreement.SLIP),
        ("1990-05-17", "1979-05-17", Agreement.APART),
        ("1990-05-17", "1990-06-18", Agreement.NEAR),
        ("1990-05-17", "1993-06-18", Agreement.APART),
        ("1990-05-17", "1990-01-01", Agreement.AS_FAR_AS_KNOWN),
        ("1990-05-17", "1990-05", Agreement.AS_FAR_AS_KNOWN),
        ("1990", "1990", Agreement.AS_FAR_AS_KNOWN),
        ("1990-05-17", "1990-06", Agreement.CLOSE),
        ("1990-05-17", "1992", Agreement.CLOSE),
        ("1990-05-17", "1993", Agreement.APART),
        ("1990-05-17", "", Agreement.UNKNOWN),
    ],
)
def test_two_dates_agree(left: str, right: str, agreement: Agreement) -> None:
    assert compare(parse(left), parse(right)) is agreement
    assert compare(parse(right), parse(left)) is agreement
