"""What stands in SQL agrees with what stands in Python."""

from __future__ import annotations

import duckdb
import pyarrow as pa
import pytest

from umid.science.linkage.dates import Agreement, compare, parse
from umid.science.linkage.levels import BIRTH, COMPARED, COMPARISONS

DATES = [
    "",
    "1990",
    "1991-01-01",
    "1990-05",
    "1990-05-07",
    "1990-07-05",
    "1990-05-11",
    "1980-05-07",
]
DATES += ["1979-05-07", "1992-06-18", "1993", "1992-05", "1990-06"]


def test_dates_agree_in_sql_as_in_python() -> None:
    pairs = [(parse(left), parse(right)) for left in DATES for right in DATES]
    columns = {
        f"birth_{part}_{side}": pa.array(
            [getattr(pair[number], part, None) for pair in pairs], pa.int32()
        )
        for number, side in enumerate("lr")
        for part in ("year", "month", "day")
    }  # fmt: skip
    connection = duckdb.connect()
    connection.register("pairs", pa.table(columns))
    levels = connection.table("pairs").project(f"{BIRTH.case()} AS level").fetchall()
    assert [Agreement(level) for (level,) in levels] == [compare(*pair) for pair in pairs]


@pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda comparison: comparison.name)
def test_every_level_has_its_own_reason(comparison: object) -> None:
    reasons = comparison.reasons  # type: ignore[attr-defined] # parametrize loses the type
    assert len(set(reasons)) == len(reasons) == comparison.size  # type: ignore[attr-defined]


def test_what_is_compared_is_what_the_conditions_name() -> None:
    said = " ".join(comparison.case() for comparison in COMPARISONS)
    assert all(f"{trait}_l" in said for trait in COMPARED)
