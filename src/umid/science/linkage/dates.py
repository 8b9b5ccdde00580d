"""Birth dates as they are really known: a camp's list has a year, a clerk swaps day and month.

An invented 1 January is the usual way to store "only the year is known", and those who invent it
seldom say so: it is always read as a year, which costs one birthday in 365 its day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

FIRST_YEAR: Final = 1850
LAST_YEAR: Final = 2100
CLOSE_YEARS: Final = 2
SLIP_YEARS: Final = 10
_MONTHS: Final = 12

_ISO: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


class NotADate(ValueError):
    """The text is neither YYYY, YYYY-MM nor YYYY-MM-DD, or names no day of the calendar."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is no date (YYYY-MM-DD, YYYY-MM or YYYY)")


class NotAPrecision(ValueError):
    """The text is not a precision, or claims more than the date beside it holds."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is no precision of this date (year, month or day)")


class Precision(StrEnum):
    """How much of a birth date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


_HELD: Final[Mapping[str, int]] = {precision: held for held, precision in enumerate(Precision)}


class Agreement(IntEnum):
    """How two birth dates agree, the strongest first; what cannot be compared is UNKNOWN."""

    UNKNOWN = -1
    APART = 0
    NEAR = 1
    CLOSE = 2
    AS_FAR_AS_KNOWN = 3
    SLIP = 4
    SWAPPED = 5
    SAME = 6


@dataclass(frozen=True, slots=True)
class BirthDate:
    """A date of which the month and the day may be unknown (a day never without its month)."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def precision(self) -> Precision:
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY


def parse(text: str, precision: str = "") -> BirthDate | None:
    """The date that `text` gives, cut to the precision that is said; None for an empty text.

    Raises NotADate and NotAPrecision.
    """
    text, precision = text.strip(), precision.strip().lower()
    if precision and precision not in _HELD:
        raise NotAPrecision(precision)
    if not text:
        return None
    found = _ISO.fullmatch(text)
    if found is None:
        raise NotADate(text)
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None or not _exists(year, month, day):
        raise NotADate(text)
    date = BirthDate(year, month, day)
    held = _HELD[date.precision]
    said = _HELD[precision] if precision else held
    if said > held:
        raise NotAPrecision(precision)
    if said == 0 or (month, day) == (1, 1):
        return BirthDate(year)
    return date if said == held else BirthDate(year, month)


def _exists(year: int, month: int | None, day: int | None) -> bool:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return False
    if month is None:
        return True
    return 1 <= month <= _MONTHS and (day is None or 1 <= day <= monthrange(year, month)[1])


def compare(left: BirthDate | None, right: BirthDate | None) -> Agreement:
    """How two dates agree; symmetric. The same rule stands in SQL in `levels`, a test holds them.

    SLIP is one wrong part of three, as a clerk's slip leaves it. Within two years, dates are CLOSE
    where one of them is approximate and NEAR where both are exact, which is much weaker.
    """
    if left is None or right is None:
        return Agreement.UNKNOWN
    if Precision.DAY is left.precision is right.precision:
        return _compare_days(left, right)
    years = abs(left.year - right.year)
    months_differ = None not in {left.month, right.month} and left.month != right.month
    if years == 0 and not months_differ:
        return Agreement.AS_FAR_AS_KNOWN
    return Agreement.CLOSE if years <= CLOSE_YEARS else Agreement.APART


def _compare_days(left: BirthDate, right: BirthDate) -> Agreement:
    years = abs(left.year - right.year)
    same_month, same_day = left.month == right.month, left.day == right.day
    if years == 0 and same_month and same_day:
        return Agreement.SAME
    if years == 0 and (left.month, left.day) == (right.day, right.month):
        return Agreement.SWAPPED
    slip = years == 0 and (same_month or same_day)
    if slip or (same_month and same_day and years <= SLIP_YEARS):
        return Agreement.SLIP
    return Agreement.NEAR if years <= CLOSE_YEARS else Agreement.APART
