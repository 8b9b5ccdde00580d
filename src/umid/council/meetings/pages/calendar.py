"""The programme as iCalendar (RFC 5545), for any calendar."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from umid.council.meetings import ics, queries
from umid.council.meetings.rules.kinds import SessionKind
from umid.foundation.ui.language import current_language


@require_safe
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """`programme.ics`: every session but the breaks, in the venue's zone."""
    view = queries.programme(slug, language=current_language())
    response = HttpResponse(_calendar(request, view), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{slug}.ics"'
    return response


def _calendar(request: HttpRequest, view: queries.ProgrammeView) -> bytes:
    calendar = ics.calendar_of(view.meeting.title.text)
    ics.add_zones(calendar, [view.meeting.zone.key])
    return ics.with_events(
        calendar,
        [
            ics.event_of(view.meeting, session, url=_address(request, view, session))
            for session in view.sessions
            if session.kind is not SessionKind.BREAK
        ],
    )


def _address(request: HttpRequest, view: queries.ProgrammeView, session: queries.SessionRow) -> str:
    path = reverse("meetings:session", args=[view.meeting.slug, session.slug])
    return request.build_absolute_uri(path)
