"""One's own feed, and the page on which its address is made and revoked."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import condition, require_http_methods, require_safe
from icalendar import Event

from umid.council.calendar import actions, queries
from umid.council.calendar.letters.itip import meeting_event
from umid.council.calendar.queries import FeedEntry
from umid.council.calendar.rules import Answer
from umid.council.meetings import ics
from umid.foundation.accounts.requests import SignedInRequest
from umid.foundation.notices.links import absolute, page
from umid.foundation.ui.language import current_language


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own(request: SignedInRequest) -> HttpResponse:
    """One's calendar. A new address is in this answer and nowhere else, so it is not redirected."""
    now, address = timezone.now(), ""
    if request.method == "POST" and request.POST.get("do") == "revoke":
        actions.revoke_feed(actor=request.actor, at=now)
        messages.success(request, _("The address shows nothing any more."))
        return redirect("calendar:own")
    if request.method == "POST":
        secret = actions.make_feed(actor=request.actor, at=now)
        address = absolute(page("calendar:feed", secret), current_language())
    view = queries.own(actor=request.actor, language=current_language())
    return render(request, "calendar/own.html", {"view": view, "address": address})


def _tag(_request: HttpRequest, token: str) -> str:
    return queries.feed_tag(token, language=current_language())


@require_safe
@condition(etag_func=_tag)
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The meetings and sessions of whoever has the address."""
    del request
    found = queries.feed(token, language=current_language())
    calendar = ics.calendar_of(_("Meetings of the Regional Expert Council"))
    ics.add_zones(calendar, (one.gathering.meeting.zone.key for one in found))
    written = ics.with_events(calendar, (event for one in found for event in _events(one)))
    response = HttpResponse(written, content_type="text/calendar; charset=utf-8")
    response["Cache-Control"] = "private, no-cache"
    response["Referrer-Policy"] = "no-referrer"
    return response


def _events(one: FeedEntry) -> Iterator[bytes]:
    meeting = one.gathering.meeting
    yield _whole(one).to_ical()
    for session in one.gathering.sessions:
        path = page("meetings:session", meeting.slug, session.slug)
        yield ics.event_of(meeting, session, url=absolute(path, current_language()))


def _whole(one: FeedEntry) -> Event:
    """The meeting under the UID of the invitation, so that it stands once in a calendar."""
    meeting = one.gathering.meeting
    uid = ics.uid(one.uid or meeting.id)
    event = meeting_event(one.gathering, uid=uid, language=current_language())
    event.add("dtstamp", meeting.changed_at)
    event.add("last-modified", meeting.changed_at)
    event.add("transp", "TRANSPARENT")
    settled = "CONFIRMED" if one.answer is Answer.ACCEPTED else "TENTATIVE"
    event.add("status", "CANCELLED" if one.gathering.is_off else settled)
    return event
