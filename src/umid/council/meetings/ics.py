"""How meetings are written as iCalendar (RFC 5545), here and in the rooms above."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

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


def event_of(meeting: MeetingRow, session: SessionRow, *, url: str) -> Event:
    """One VEVENT, which names nobody. Each release that changes it raises SEQUENCE.

    RFC 5545, 3.8.7.4.
    """
    event = Event()
    event.add("uid", uid(session.id))
    changed_at = session.changed_at
    if meeting.holding is not Holding.AS_SET:
        changed_at = max(changed_at, meeting.changed_at)
    event.add("dtstamp", changed_at)
    event.add("last-modified", changed_at)
    event.add("sequence", session.sequence)
    event.add("status", _status(meeting, session))
    event.add("dtstart", session.starts_at.astimezone(meeting.zone))
    event.add("dtend", session.ends_at.astimezone(meeting.zone))
    event.add("summary", session.title.text)
    event.add("url", url)
    if place := place_of(session.room, meeting.venue, meeting.city):
        event.add("location", place)
    notes = [session.description.text] if session.description else []
    if meeting.times_are_illustrative:
        notes.append(_("Times of day are illustrative: none were announced."))
    if notes:
        event.add("description", "\n".join(notes))
    return event


def add_zones(calendar: Calendar, keys: Iterable[str]) -> None:
    """Each zone once, before the events that are told by it."""
    for key in dict.fromkeys(keys):
        calendar.add_component(zone(key))


def _status(meeting: MeetingRow, session: SessionRow) -> str:
    if session.is_cancelled or meeting.holding is not Holding.AS_SET:
        return "CANCELLED"
    settled = session.attestation.stage in {Stage.CONFIRMED, Stage.TOOK_PLACE}
    return "CONFIRMED" if settled else "TENTATIVE"
