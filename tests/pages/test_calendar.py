"""The programme as iCalendar: what a calendar program reads is what the page shows."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

pytestmark = pytest.mark.django_db

ADDRESS = "/ru/meetings/first-meeting/programme.ics"


def read(client: Client) -> Calendar:
    response = client.get(ADDRESS)
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content)


def test_each_session_but_the_breaks_is_an_event_in_the_venues_zone(client: Client) -> None:
    calendar = read(client)
    events = {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}
    assert len(events) == 4
    opening: dict[str, Any] = events["Церемония открытия"]
    assert opening["DTSTART"].dt.isoformat() == "2024-05-14T09:30:00+05:00"
    assert opening["DTSTART"].params["TZID"] == "Asia/Tashkent"
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Asia/Tashkent"]


def test_an_event_says_how_settled_and_how_new_it_is(client: Client) -> None:
    for event in read(client).walk("VEVENT"):
        assert event["STATUS"] in {"CONFIRMED", "TENTATIVE"}
        assert event["SEQUENCE"] == 0
        assert "LAST-MODIFIED" in event


def test_the_same_session_keeps_its_identifier(client: Client) -> None:
    first, second = ({str(event["UID"]) for event in read(client).walk("VEVENT")} for _ in range(2))
    assert first == second
    assert len(first) == 4
