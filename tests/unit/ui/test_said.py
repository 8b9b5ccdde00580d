"""Days, times, numbers and countries are said as the reader's language says them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from babel.dates import get_day_names
from django.utils import translation

from umid.foundation.ui import said
from umid.kernel.languages import Language
from umid.portal.demonstration.reading import demonstration

OPENING = datetime(2024, 5, 14, 4, 30, tzinfo=UTC)
DAY = date(2024, 5, 14)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.ENGLISH, "Tuesday 14 May 2024"),
        (Language.RUSSIAN, "Вторник, 14 мая 2024 г."),
        (Language.UZBEK, "2024-yil 14-may, seshanba"),
        (Language.KAZAKH, "2024 ж. 14 мамыр, сейсенбі"),
        (Language.KYRGYZ, "2024-ж., 14-май, шейшемби"),
        (Language.TAJIK, "Сешанбе, 14 майи соли 2024"),
        (Language.TURKMEN, "14 maý 2024 sişenbe"),
    ],
)
def test_a_day_is_said_with_its_weekday(language: Language, words: str) -> None:
    assert said.day(DAY, language).replace("\u202f", " ").replace("\xa0", " ") == words


@pytest.mark.parametrize(
    ("language", "words"),
    [(Language.UZBEK, "2024-yil 14-may"), (Language.TAJIK, "14 майи соли 2024")],
)
def test_a_day_without_its_weekday_is_said_as_in_official_texts(
    language: Language, words: str
) -> None:
    assert said.short_day(DAY, language) == words


@pytest.mark.parametrize("language", Language)
def test_a_range_of_days_names_the_month_once_and_no_weekday(language: Language) -> None:
    words = said.day_range(DAY, date(2024, 5, 16), language)
    assert "14" in words
    assert "16" in words
    weekdays = get_day_names("wide", locale=said.locale(language)).values()
    assert not any(weekday.casefold() in words.casefold() for weekday in weekdays)


def test_a_range_within_a_month_says_the_month_once() -> None:
    assert said.day_range(DAY, date(2024, 5, 16), Language.ENGLISH) == "14–16\xa0May 2024".replace(
        "\xa0", " "
    )


@pytest.mark.parametrize("last", [DAY, None])
def test_a_range_of_one_day_is_that_day(last: date | None) -> None:
    assert said.day_range(DAY, last, Language.ENGLISH) == "Tuesday 14 May 2024"


def test_the_clock_is_the_one_on_the_wall_of_the_venue() -> None:
    assert said.clock(OPENING, "Asia/Tashkent", Language.ENGLISH) == "09:30"
    assert said.clock(OPENING, ZoneInfo("America/New_York"), Language.RUSSIAN) == "00:30"


def test_a_range_of_times_has_one_dash() -> None:
    end = OPENING.replace(hour=6, minute=0)
    assert said.clock_range(OPENING, end, "Asia/Tashkent", Language.UZBEK) == "09:30–11:00"
    assert said.clock_range(OPENING, None, "Asia/Tashkent", Language.UZBEK) == "09:30"


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("Asia/Tashkent", "Tashkent time, UTC+5"),
        ("Asia/Kolkata", "Kolkata time, UTC+5:30"),
        ("America/New_York", "New York time, UTC−4"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_is_named_by_its_city_and_its_distance(zone: str, words: str) -> None:
    assert said.zone_name(zone, OPENING, Language.ENGLISH) == words


@pytest.mark.parametrize("language", Language)
def test_the_clock_of_a_meeting_names_its_city_as_the_meeting_does(language: Language) -> None:
    meeting = demonstration().meetings[0]
    assert meeting.city
    with translation.override(language.value):
        assert meeting.city[language] in said.zone_name(meeting.zone, OPENING, language)


def test_a_moment_says_whose_time_it_is_and_whose_day() -> None:
    late = datetime(2024, 5, 13, 20, 0, tzinfo=UTC)
    words = said.moment(late, "Asia/Tashkent", Language.ENGLISH)
    assert words == "Tuesday 14 May 2024, 01:00 (Tashkent time, UTC+5)"


def test_a_number_has_the_languages_separators() -> None:
    assert said.number(2100.5, Language.ENGLISH) == "2,100.5"
    assert said.number(2100.5, Language.RUSSIAN) == "2\xa0100,5"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", ["KZ", "KG", "TJ", "TM", "UZ"])
def test_every_state_has_a_name_in_every_language(language: Language, code: str) -> None:
    assert said.country(code, language) != code


def test_kyrgyzstan_has_in_russian_the_name_it_gives_itself() -> None:
    assert said.country("kg", Language.RUSSIAN) == "Кыргызстан"
    assert said.language_name(Language.KYRGYZ, Language.RUSSIAN) == "кыргызский"


def test_an_unknown_country_is_said_by_its_code() -> None:
    assert said.country("XQ", Language.ENGLISH) == "XQ"


@pytest.mark.parametrize("language", Language)
def test_every_language_has_a_name_in_every_language(language: Language) -> None:
    names = {said.language_name(named, language) for named in Language}
    assert len(names) == len(Language)
