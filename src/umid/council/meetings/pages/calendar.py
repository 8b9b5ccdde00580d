"""The programme as iCalendar (RFC 5545), for any calendar."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event, Timezone

from umid.council.meetings import queries
from umid.council.meetings.rules.kinds import SessionKind
from umid.council.meetings.rules.stages import Stage
from umid.foundation.ui.language import current_language


@require_safe
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """`programme.ics`: every session but the breaks, in the venue's zone."""
    view = queries.programme(slug, language=current_language())
    response = HttpResponse(
        _calendar(request, view).to_ical(), content_type="text/calendar; charset=utf-8"
    )
    response["Content-Disposition"] = f'inline; filename="{slug}.ics"'
    return response


def _calendar(request: HttpRequest, view: queries.ProgrammeView) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Umid//Programme//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", view.meeting.title.text)
    calendar.add_component(_zone(view.meeting.zone.key))
    for session in view.sessions:
        if session.kind is not SessionKind.BREAK:
            calendar.add_component(_event(request, view.meeting, session))
    return calendar


@lru_cache(maxsize=32)
def _zone(key: str) -> Timezone:
    """Its changes of the clock over 68 years: found by search, and the same for every request."""
    return Timezone.from_tzid(key)


def _event(request: HttpRequest, meeting: queries.MeetingRow, session: queries.SessionRow) -> Event:
    """One VEVENT. The UID never changes; each release that changes it raises SEQUENCE.

    RFC 5545, 3.8.7.4.
    """
    address = reverse("meetings:session", args=[meeting.slug, session.slug])
    event = Event()
    event.add("uid", f"{session.id}@{urlsplit(settings.UMID.origin).hostname}")
    event.add("dtstamp", session.changed_at)
    event.add("last-modified", session.changed_at)
    event.add("sequence", session.sequence)
    event.add("status", _status(session))
    event.add("dtstart", session.starts_at.astimezone(meeting.zone))
    event.add("dtend", session.ends_at.astimezone(meeting.zone))
    event.add("summary", session.title.text)
    event.add("url", request.build_absolute_uri(address))
    place = [part.text for part in (session.room, meeting.venue, meeting.city) if part]
    if place:
        event.add("location", ", ".join(place))
    notes = [session.description.text] if session.description else []
    if meeting.times_are_illustrative:
        notes.append(_("Times of day are illustrative: none were announced."))
    if notes:
        event.add("description", "\n".join(notes))
    return event


def _status(session: queries.SessionRow) -> str:
    if session.is_cancelled:
        return "CANCELLED"
    settled = session.attestation.stage in {Stage.CONFIRMED, Stage.TOOK_PLACE}
    return "CONFIRMED" if settled else "TENTATIVE"
