"""How a session is written for calendars."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from umid.council.meetings import ics


def test_one_moment_in_two_zones_is_written_in_each() -> None:
    moment = datetime(2026, 11, 26, 9, tzinfo=UTC)
    written = [
        ics._written(moment, moment, ZoneInfo(key), ())
        for key in ("Asia/Tashkent", "Asia/Bishkek", "Asia/Tashkent")
    ]
    assert b"DTSTART;TZID=Asia/Tashkent:20261126T140000" in written[0]
    assert b"DTSTART;TZID=Asia/Bishkek:20261126T150000" in written[1]
    assert written[2] == written[0]


def test_events_stand_in_the_calendar_before_its_end() -> None:
    calendar = ics.calendar_of("Programme")
    written = ics.with_events(calendar, [b"BEGIN:VEVENT\r\nEND:VEVENT\r\n"])
    assert written.endswith(b"BEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    assert written.count(b"END:VCALENDAR") == 1
