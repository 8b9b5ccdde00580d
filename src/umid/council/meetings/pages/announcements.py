"""Pages and the feed of announcements."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from umid.council.meetings import queries
from umid.council.meetings.pages.feed import rss
from umid.foundation.ui.keys import Key, next_address, read_key
from umid.foundation.ui.language import current_language

PAGE = 20


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Announcements, the latest first."""
    rows = queries.announcements(
        timezone.now(),
        language=current_language(),
        after=read_key(request.GET.get("after")),
        limit=PAGE + 1,
    )
    context = {
        "announcements": rows[:PAGE],
        "next_url": next_address(rows, PAGE, lambda row: Key(row.issued_on, row.slug)),
    }
    return render(request, "meetings/announcements.html", context)


@require_safe
def announcement(request: HttpRequest, slug: str) -> HttpResponse:
    """One announcement, whole."""
    view = queries.announcement(slug, timezone.now(), language=current_language())
    return render(request, "meetings/announcement.html", {"view": view})


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The latest announcements as RSS 2.0."""
    language = current_language()
    rows = queries.announcements(timezone.now(), language=language, limit=PAGE)
    return HttpResponse(rss(request, rows, language), content_type="application/rss+xml")
