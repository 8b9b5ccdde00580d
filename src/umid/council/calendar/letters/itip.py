"""An invitation, its update or its cancellation as an iTIP object (RFC 5545, 5546)."""

from __future__ import annotations

from datetime import datetime
from email.utils import parseaddr
from typing import Final

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Event, vCalAddress

from umid.council.calendar.models import Entry
from umid.council.calendar.queries import Gathering
from umid.council.calendar.rules import Answer, Method
from umid.council.meetings import ics
from umid.foundation.notices.links import absolute, page
from umid.kernel.languages import Language

_PARTSTAT: Final = {
    Answer.NEEDS_ACTION: "NEEDS-ACTION",
    Answer.ACCEPTED: "ACCEPTED",
    Answer.TENTATIVE: "TENTATIVE",
    Answer.DECLINED: "DECLINED",
}


def itip(entry: Entry, gathering: Gathering) -> str:
    """The object that the entry's last letter carries; the same whenever it is written.

    Expects the entry's delegate; called with the recipient's language active.
    """
    method = Method(entry.method)
    calendar = ics.calendar_of(gathering.meeting.title.text, method=method.value.upper())
    event = meeting_event(gathering, uid=ics.uid(entry.pk), language=Language(entry.language))
    event.add("dtstamp", entry.sent_at)
    event.add("sequence", entry.sequence)
    event.add("status", "CANCELLED" if method is Method.CANCEL else "CONFIRMED")
    event.add("organizer", _organizer())
    event.add("attendee", _attendee(entry))
    if isinstance(gathering.facts.starts, datetime):
        ics.add_zones(calendar, [gathering.meeting.zone.key])
    calendar.add_component(event)
    written: str = calendar.to_ical().decode()
    return written


def meeting_event(gathering: Gathering, *, uid: str, language: Language) -> Event:
    """What a VEVENT says of a meeting as a whole; of the people in it, nothing."""
    facts, meeting = gathering.facts, gathering.meeting
    event = Event()
    event.add("uid", uid)
    event.add("summary", facts.title)
    event.add("dtstart", facts.starts)
    event.add("dtend", facts.ends)
    event.add("url", absolute(page("meetings:overview", meeting.slug), language))
    if facts.place:
        event.add("location", facts.place)
    if meeting.times_are_illustrative:
        event.add("description", _("Times of day are illustrative: none were announced."))
    return event


def _organizer() -> vCalAddress:
    _name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    organizer = vCalAddress(f"mailto:{address}")
    organizer.params["CN"] = _("Regional Expert Council")
    return organizer


def _attendee(entry: Entry) -> vCalAddress:
    attendee = vCalAddress(f"mailto:{entry.address}")
    attendee.params["CN"] = entry.delegate.name.replace('"', "'")
    attendee.params["CUTYPE"] = "INDIVIDUAL"
    attendee.params["ROLE"] = "REQ-PARTICIPANT"
    attendee.params["PARTSTAT"] = _PARTSTAT[Answer(entry.answer)]
    attendee.params["RSVP"] = "TRUE"
    return attendee
