"""The programme as iCalendar: what a calendar program reads is what the page shows."""

from __future__ import annotations

import json
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

pytestmark = pytest.mark.django_db

ICAL_JS = Path(__file__).resolve().parent.parent.parent / "var/npm/node_modules/ical.js"
READ_WITH_ICAL_JS = """
import { readFileSync } from "node:fs"
const [, library, folder] = process.argv
const { default: ICAL } = await import(library + "/dist/ical.js")
const whole = new ICAL.Component(ICAL.parse(readFileSync(folder + "/programme.ics", "utf8")))
whole.getAllSubcomponents("vtimezone").forEach(zone => ICAL.TimezoneService.register(zone))
const moment = time => time.toJSDate().toISOString().replace(".000Z", "Z")
const rows = whole.getAllSubcomponents("vevent").map(one => new ICAL.Event(one)).map(event => [
    event.uid, event.summary, moment(event.startDate), moment(event.endDate), event.sequence,
    event.component.getFirstPropertyValue("status"), event.location,
])
console.log(JSON.stringify(rows.sort((a, b) => (a[0] < b[0] ? -1 : 1))))
"""

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


def test_two_independent_readers_read_the_same(client: Client, tmp_path: Path) -> None:
    if not (which("node") and ICAL_JS.is_dir()):
        pytest.skip("Node and ical.js are not on this machine")
    response = client.get(ADDRESS)
    (tmp_path / "programme.ics").write_bytes(response.content)
    printed = subprocess.run(
        ["node", "--input-type=module", "-e", READ_WITH_ICAL_JS, ICAL_JS, tmp_path],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert json.loads(printed) == sorted(
        [
            str(event["UID"]),
            str(event["SUMMARY"]),
            moment(event.start),
            moment(event.end),
            event["SEQUENCE"],
            str(event["STATUS"]),
            str(event["LOCATION"]),
        ]
        for event in Calendar.from_ical(response.content).events
    )


def moment(time: date) -> str:
    """A moment as ical.js's test writes it."""
    assert isinstance(time, datetime)
    return time.astimezone(UTC).isoformat().replace("+00:00", "Z")
