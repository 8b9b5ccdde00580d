"""How days, times, numbers and countries are said in the reader's language (CLDR, by Babel)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo
from decimal import Decimal
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import (
    format_date,
    format_interval,
    format_time,
    format_timedelta,
    get_timezone_location,
)
from babel.numbers import format_decimal
from django.utils.translation import gettext as _

from umid.foundation.ui.language import current_language
from umid.kernel.languages import Language, fallbacks

# Where CLDR's own pattern would read as American, or has not been written for the language.
_DAY: Final = {
    Language.ENGLISH: "EEEE d MMMM y",
    Language.UZBEK: "y-'yil' d-MMMM, EEEE",
    Language.TAJIK: "EEEE, d MMMM'и соли' y",
}
_DATE: Final = {Language.UZBEK: "y-'yil' d-MMMM", Language.TAJIK: "d MMMM'и соли' y"}
# CLDR capitalises the names of months; the language's orthography does not.
_LOWER: Final = {Language.TAJIK}
# What Kyrgyzstan calls itself and its language in Russian, which CLDR does not follow.
_COUNTRY: Final = {(Language.RUSSIAN, "KG"): "Кыргызстан"}
_LANGUAGE: Final = {(Language.RUSSIAN, Language.KYRGYZ): "кыргызский"}
# CLDR spells the city as Uzbek or Turkish does; the language's own official texts do not.
_CITY: Final = {
    (Language.TAJIK, "Asia/Tashkent"): "Тошканд",
    (Language.TURKMEN, "Asia/Tashkent"): "Daşkent",
}

_MIDNIGHT: Final = time(0)
_LAST_MINUTE: Final = (23, 59)

Zone = tzinfo | str


@lru_cache(maxsize=len(Language))
def locale(language: Language) -> Locale:
    """Babel's locale for a language of ours; English is that of the United Nations, British."""
    return Locale.parse("en_GB" if language is Language.ENGLISH else language.value)


def day(of: date, language: Language | None = None) -> str:
    """A day with its weekday: "Tuesday 14 May 2024"."""
    return _day(of, language or current_language())


def short_day(of: date, language: Language | None = None) -> str:
    """A day where the weekday does not matter: "14 May 2024"."""
    language = language or current_language()
    return _date(of, _DATE.get(language, "long"), language)


def day_range(first: date, last: date | None, language: Language | None = None) -> str:
    """Days from first to last: "14–16 May 2024"; a single day is said with its weekday."""
    language = language or current_language()
    if last is None or first == last:
        return day(first, language)
    if language in _DATE:  # CLDR's interval would not look like the language's dates
        return f"{short_day(first, language)} – {short_day(last, language)}"
    return format_interval(first, last, "yMMMMd", locale=locale(language))


def clock(at: datetime, zone: Zone, language: Language | None = None) -> str:
    """The time of day on the wall of a place: "09:30". `at` must be aware."""
    return format_time(
        at, "HH:mm", tzinfo=_zone(zone), locale=locale(language or current_language())
    )


def clock_range(
    start: datetime, end: datetime | None, zone: Zone, language: Language | None = None
) -> str:
    """From one time of day to another: "09:30–11:00"."""
    times = [clock(at, zone, language) for at in (start, end) if at]
    return "–".join(times)


def zone_name(zone: Zone, at: datetime, language: Language | None = None) -> str:
    """A zone by its city and its distance from UTC at that moment: "Tashkent time, UTC+5"."""
    language = language or current_language()
    info = _zone(zone)
    if info == ZoneInfo("UTC"):
        return "UTC"
    city = _CITY.get((language, str(info))) or get_timezone_location(
        info, locale=locale(language), return_city=True
    )
    return _("%(city)s time, %(offset)s") % {"city": city, "offset": _offset(info, at)}


def moment(at: datetime, zone: Zone, language: Language | None = None) -> str:
    """A day, a time and whose time it is: "Tuesday 14 May 2024, 09:30 (Tashkent time, UTC+5)"."""
    local_day = at.astimezone(_zone(zone)).date()
    return (
        f"{day(local_day, language)}, {clock(at, zone, language)} ({zone_name(zone, at, language)})"
    )


def until(at: datetime, zone: Zone, language: Language | None = None) -> str:
    """The last moment of something: "Thursday 29 November 2029, end of day (Tashkent time, UTC+5)".

    Midnight belongs to the day that it ends: "until 30 November, 00:00" is read as the 30th.
    """
    local = at.astimezone(_zone(zone))
    last = local - timedelta(minutes=1) if local.time() == _MIDNIGHT else local
    if (last.hour, last.minute) != _LAST_MINUTE:
        return moment(at, zone, language)
    return _("%(day)s, end of day (%(zone)s)") % {
        "day": day(last.date(), language),
        "zone": zone_name(zone, at, language),
    }


def day_of(at: datetime, zone: Zone, language: Language | None = None) -> str:
    """The day that a moment falls on at a place: "14 May 2024"."""
    return short_day(at.astimezone(_zone(zone)).date(), language)


def duration(of: timedelta, language: Language | None = None) -> str:
    """How long something takes, in its largest unit: "6 hours"."""
    return format_timedelta(of, threshold=1, locale=locale(language or current_language()))


def number(value: float | Decimal, language: Language | None = None) -> str:
    """A number with the language's separators."""
    return format_decimal(value, locale=locale(language or current_language()))


def country(code: str, language: Language | None = None) -> str:
    """A country's name by its ISO 3166-1 alpha-2 code; the code itself where there is no name."""
    return _country(code.upper(), language or current_language())


def language_name(named: Language, language: Language | None = None) -> str:
    """What a language is called in the reader's own: "Russian"."""
    for tried in fallbacks(language or current_language()):
        name = _LANGUAGE.get((tried, named)) or locale(tried).languages.get(named.value)
        if name:
            return str(name)
    return named.autonym


@lru_cache(maxsize=1024)
def _country(code: str, language: Language) -> str:
    for tried in fallbacks(language):
        name = _COUNTRY.get((tried, code)) or locale(tried).territories.get(code)
        if name:
            return str(name)
    return code


@lru_cache(maxsize=1024)
def _day(of: date, language: Language) -> str:
    said = _date(of, _DAY.get(language, "full"), language)
    return said[:1].upper() + said[1:]  # it stands alone or begins a line


def _date(of: date, pattern: str, language: Language) -> str:
    said = format_date(of, pattern, locale=locale(language))
    return said.lower() if language in _LOWER else said


@lru_cache(maxsize=64)
def _zone(zone: Zone) -> tzinfo:
    return ZoneInfo(zone) if isinstance(zone, str) else zone


def _offset(zone: tzinfo, at: datetime) -> str:
    """Hours from UTC as people write them: "UTC+5", "UTC+5:30"."""
    distance = at.astimezone(zone).utcoffset()
    minutes = int(distance.total_seconds() // 60) if distance else 0
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
