"""Birth dates as lists have them: approximate, swapped, a year or two off."""

from __future__ import annotations

from datetime import date
from typing import Final

from umid.science.synthetic.chance import Chance
from umid.science.synthetic.noise import Noise
from umid.science.synthetic.rates import Rates

_YEARS_OFF: Final = (-2, -1, -1, 1, 1, 2)
_DAYS_OFF: Final = (-10, -2, -1, 1, 2, 10)
_LAST_SURE_DAY: Final = 28
_LAST_MONTH: Final = 12


def dated(birth: date, chance: Chance, rates: Rates, noise: list[Noise]) -> tuple[str, str]:
    """A birth date and its precision (day, month, year) as a list has them; notes what was done.

    The date is always a whole ISO date, the first day of what is known; both are empty where
    nothing is.
    """
    if chance.happens(rates.birth_missing):
        noise.append(Noise.NO_BIRTH)
        return "", ""
    year = birth.year
    if chance.happens(rates.wrong_year):
        year += chance.among(_YEARS_OFF)
        noise.append(Noise.WRONG_YEAR)
    known = chance.share()
    if known < rates.year_only:
        noise.append(Noise.YEAR_ONLY)
        return f"{year}-01-01", _declared("year", chance, rates, noise)
    if known < rates.year_only + rates.month_only:
        noise.append(Noise.MONTH_ONLY)
        return f"{year}-{birth.month:02d}-01", _declared("month", chance, rates, noise)
    month, day = _day(birth, chance, rates, noise)
    return f"{year}-{month:02d}-{day:02d}", "day"


def _declared(precision: str, chance: Chance, rates: Rates, noise: list[Noise]) -> str:
    if not chance.happens(rates.undeclared):
        return precision
    noise.append(Noise.UNDECLARED)
    return "day"


def _day(birth: date, chance: Chance, rates: Rates, noise: list[Noise]) -> tuple[int, int]:
    """Month and day, which exist in every year."""
    month, day = birth.month, min(birth.day, _LAST_SURE_DAY) if birth.month == 2 else birth.day  # noqa: PLR2004 -- February
    if day <= _LAST_MONTH and day != month and chance.happens(rates.day_month_swap):
        noise.append(Noise.DAY_MONTH_SWAP)
        return day, month
    if chance.happens(rates.wrong_day):
        slipped = day + chance.among(_DAYS_OFF)
        if 1 <= slipped <= _LAST_SURE_DAY:
            noise.append(Noise.WRONG_DAY)
            return month, slipped
    return month, day
