"""Reads iTIP objects with two programs that know nothing of each other: icalendar and ical.js."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from datetime import UTC
from email.message import EmailMessage
from pathlib import Path
from shutil import which
from typing import Any, Final

from icalendar import Calendar

ICAL_JS: Final = Path(__file__).resolve().parents[1] / "var/npm/node_modules/ical.js"
READ_WITH_ICAL_JS: Final = """
import { readFileSync } from "node:fs"
const [, library, ...files] = process.argv
const { default: ICAL } = await import(library + "/dist/ical.js")
console.log(JSON.stringify(files.map(file => {
    const whole = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")))
    whole.getAllSubcomponents("vtimezone").forEach(zone => ICAL.TimezoneService.register(zone))
    const event = new ICAL.Event(whole.getFirstSubcomponent("vevent"))
    const attendee = event.component.getFirstProperty("attendee")
    return [
        whole.getFirstPropertyValue("method"), event.uid, event.sequence,
        event.component.getFirstPropertyValue("status"), event.summary,
        event.startDate.toJSDate().toISOString(), event.organizer, attendee.getFirstValue(),
        attendee.getParameter("partstat"), attendee.getParameter("rsvp"),
    ]
})))
"""


def objects(letter: EmailMessage) -> list[bytes]:
    """The iTIP object as an alternative and as a file."""
    found = [
        part.get_payload(decode=True)
        for part in letter.walk()
        if part.get_content_type() in {"text/calendar", "application/ics"}
    ]
    return [one for one in found if isinstance(one, bytes)]


def as_icalendar(raw: bytes) -> list[object]:
    """What icalendar reads, in the order of ical.js's test."""
    whole = Calendar.from_ical(raw)
    (event,) = whole.events
    attendee: Any = event["ATTENDEE"]
    start: Any = event["DTSTART"]
    starts = start.dt.astimezone(UTC)
    return [
        str(whole["METHOD"]),
        str(event["UID"]),
        event["SEQUENCE"],
        str(event["STATUS"]),
        str(event["SUMMARY"]),
        starts.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        str(event["ORGANIZER"]),
        str(attendee),
        attendee.params["PARTSTAT"],
        attendee.params["RSVP"],
    ]


def as_ical_js(raws: Sequence[bytes], folder: Path) -> list[list[object]] | None:
    """The same by ical.js; None where Node or the library is not there."""
    if not which("node") or not ICAL_JS.is_dir():
        return None
    files = [folder / f"{place}.ics" for place in range(len(raws))]
    for file, raw in zip(files, raws, strict=True):
        file.write_bytes(raw)
    places = [str(one) for one in (ICAL_JS, *files)]
    command = ["node", "--input-type=module", "-e", READ_WITH_ICAL_JS, *places]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    read: list[list[object]] = json.loads(printed)
    return read


def zones_in(raw: bytes) -> list[str]:
    """The zones that an object brings along."""
    return [str(one["TZID"]) for one in Calendar.from_ical(raw).walk("VTIMEZONE")]
