"""A meeting as schema.org Event in JSON-LD, so that search engines read what people read."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from umid.council.meetings.queries import MeetingView
from umid.council.meetings.rules.holding import Holding
from umid.council.meetings.rules.kinds import MeetingMode

_STATUS = {
    Holding.AS_SET: "https://schema.org/EventScheduled",
    Holding.POSTPONED: "https://schema.org/EventPostponed",
    Holding.CANCELLED: "https://schema.org/EventCancelled",
}
_ATTENDANCE = {
    MeetingMode.IN_PERSON: "https://schema.org/OfflineEventAttendanceMode",
    MeetingMode.ONLINE: "https://schema.org/OnlineEventAttendanceMode",
    MeetingMode.HYBRID: "https://schema.org/MixedEventAttendanceMode",
}


def event(request: HttpRequest, view: MeetingView) -> dict[str, Any]:
    """The JSON-LD object (schema.org/Event)."""
    meeting = view.meeting
    address = request.build_absolute_uri(reverse("meetings:overview", args=[meeting.slug]))
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": address,
        "url": address,
        "name": meeting.title.text,
        "alternateName": [alias.text for alias in meeting.aliases],
        "startDate": meeting.starts_on.isoformat(),
        "endDate": meeting.ends_on.isoformat(),
        "eventStatus": _STATUS[meeting.holding],
        "eventAttendanceMode": _ATTENDANCE[meeting.mode],
        "inLanguage": [language.value for language in meeting.languages],
        "organizer": [{"@type": "Organization", "name": one.name.text} for one in view.organisers],
    }
    if meeting.description:
        found["description"] = meeting.description.text
    if meeting.city:
        found["location"] = {
            "@type": "Place",
            "name": (meeting.venue or meeting.city).text,
            "address": {"@type": "PostalAddress", "addressLocality": meeting.city.text}
            | ({"addressCountry": meeting.host} if meeting.host else {}),
        }
    return found
