"""Pages of meetings."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from umid.council.meetings import queries
from umid.council.meetings.pages.linked_data import event
from umid.foundation.ui.keys import Key, next_address, read_key
from umid.foundation.ui.language import current_language
from umid.kernel.errors import NotFound

PAGE = 20


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """What comes next, then what is past."""
    language, today = current_language(), timezone.now().date()
    key = read_key(request.GET.get("after"))
    past = queries.meetings(language=language, before=today, after=key, limit=PAGE + 1)
    context = {
        "coming": [] if key else queries.meetings_from(today, language=language),
        "past": past[:PAGE],
        "next_url": next_address(past, PAGE, lambda row: Key(row.starts_on, row.slug)),
    }
    return render(request, "meetings/listing.html", context)


@require_safe
def overview(request: HttpRequest, slug: str) -> HttpResponse:
    """What a meeting is, who holds it, and what is known of it."""
    language = current_language()
    try:
        view = queries.meeting(slug, language=language)
    except NotFound:
        if known_as := queries.slug_of_alias(slug):
            return redirect("meetings:overview", known_as, permanent=True)
        raise
    announcements = queries.announcements(
        timezone.now(), language=language, meeting=slug, limit=PAGE
    )
    context = {"view": view, "announcements": announcements, "event": event(request, view)}
    return render(request, "meetings/overview.html", context)


@require_safe
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """The programme by time and room."""
    view = queries.programme(slug, language=current_language())
    return render(request, "meetings/programme.html", {"view": view})


@require_safe
def releases(request: HttpRequest, slug: str) -> HttpResponse:
    """What each release of the programme changed."""
    view = queries.releases(slug, language=current_language())
    return render(request, "meetings/releases.html", {"view": view})


@require_safe
def session(request: HttpRequest, slug: str, session: str) -> HttpResponse:
    """One session, whole."""
    view = queries.session(slug, session, language=current_language())
    return render(request, "meetings/session.html", {"view": view})


@require_safe
def participants(request: HttpRequest, slug: str) -> HttpResponse:
    """Who takes part, by states and by organisations."""
    view = queries.participants(slug, language=current_language())
    return render(request, "meetings/participants.html", {"view": view})
