"""How meetings are written as iCalendar (RFC 5545), here and in the rooms above."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone

from umid.council.meetings.queries import MeetingRow, SessionRow
from umid.council.meetings.rules.holding import Holding
from umid.council.meetings.rules.stages import Stage
from umid.foundation.texts.rules import Reading


def calendar_of(name: str, *, method: str = "PUBLISH") -> Calendar:
    """One that holds nothing yet."""
    calendar = Calendar()
    calendar.add("prodid", "-//Umid//Programme//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add("x-wr-calname", name)
    return calendar


@lru_cache(maxsize=32)
def zone(key: str) -> Timezone:
    """Its changes of the clock over 68 years: found by search, and the same for every request."""
    return Timezone.from_tzid(key)


def uid(of: object) -> str:
    """What calendars know a thing by, for ever."""
    return f"{of}@{urlsplit(settings.UMID.origin).hostname}"


def place_of(*parts: Reading | None) -> str:
    """Where, from the nearest to the widest."""
    return ", ".join(part.text for part in parts if part)


def event_of(meeting: MeetingRow, session: SessionRow, *, url: str) -> bytes:
    """One VEVENT as it is written; it names nobody. Each release that changes it raises SEQUENCE.

    RFC 5545, 3.8.7.4.
    """
    changed_at = session.changed_at
    if meeting.holding is not Holding.AS_SET:
        changed_at = max(changed_at, meeting.changed_at)
    notes = [session.description.text] if session.description else []
    if meeting.times_are_illustrative:
        notes.append(_("Times of day are illustrative: none were announced."))
    facts = (
        ("uid", uid(session.id)),
        ("dtstamp", changed_at),
        ("last-modified", changed_at),
        ("sequence", session.sequence),
        ("status", _status(meeting, session)),
        ("summary", session.title.text),
        ("url", url),
        ("location", place_of(session.room, meeting.venue, meeting.city)),
        ("description", "\n".join(notes)),
    )
    return _written(session.starts_at, session.ends_at, meeting.zone, facts)


@lru_cache(maxsize=2048)  # under a kilobyte each; what is released is read much more than changed
def _written(
    starts_at: datetime, ends_at: datetime, told_in: ZoneInfo, facts: tuple[tuple[str, Any], ...]
) -> bytes:
    event = Event()
    event.add("dtstart", starts_at.astimezone(told_in))
    event.add("dtend", ends_at.astimezone(told_in))
    for name, value in facts:
        if value != "":
            event.add(name, value)
    return bytes(event.to_ical())


def with_events(calendar: Calendar, events: Iterable[bytes]) -> bytes:
    """The calendar as it is written, with these events at its end."""
    end = b"END:VCALENDAR\r\n"
    return bytes(calendar.to_ical()).removesuffix(end) + b"".join(events) + end


def add_zones(calendar: Calendar, keys: Iterable[str]) -> None:
    """Each zone once, before the events that are told by it."""
    for key in dict.fromkeys(keys):
        calendar.add_component(zone(key))


def _status(meeting: MeetingRow, session: SessionRow) -> str:
    if session.is_cancelled or meeting.holding is not Holding.AS_SET:
        return "CANCELLED"
    settled = session.attestation.stage in {Stage.CONFIRMED, Stage.TOOK_PLACE}
    return "CONFIRMED" if settled else "TENTATIVE"
