"""Laws of approximate dates."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from umid.science.linkage.dates import Agreement, BirthDate, compare, parse

days = st.dates(date(1900, 1, 1), date(2030, 12, 31)).filter(
    lambda day: (day.month, day.day) > (1, 1)
)
births = st.builds(
    lambda day, precision: parse(day.isoformat(), precision),
    days,
    st.sampled_from(["day", "month", "year"]),
)


@given(births, births)
def test_comparing_is_symmetric(left: BirthDate, right: BirthDate) -> None:
    assert compare(left, right) is compare(right, left)


@given(days, st.sampled_from(["month", "year"]))
def test_a_date_agrees_with_its_own_approximation(day: date, precision: str) -> None:
    exact = parse(day.isoformat(), "day")
    assert compare(exact, parse(day.isoformat(), precision)) is Agreement.AS_FAR_AS_KNOWN


@given(births)
def test_a_date_is_never_apart_from_itself(birth: BirthDate) -> None:
    assert compare(birth, birth) in {Agreement.SAME, Agreement.AS_FAR_AS_KNOWN}
