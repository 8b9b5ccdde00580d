"""What search engines may read: every public page in every language."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from umid.council.adaptations import queries as adaptations
from umid.council.documents import queries as documents
from umid.council.experience import queries as experience
from umid.council.meetings import queries as meetings
from umid.council.themes import queries as themes
from umid.foundation.directory import queries as directory
from umid.kernel.languages import Language

MOST = 5_000  # addresses; the protocol allows 50,000, each listed here in seven languages


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """sitemaps.org 0.9, with the language versions of each page as alternates."""
    origin = request.build_absolute_uri("/").rstrip("/")
    context = {
        "origin": origin,
        "paths": _paths(timezone.now()),
        "languages": [language.value for language in Language],
    }
    return render(request, "portal/sitemap.xml", context, content_type="application/xml")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be read; the sitemap says what there is."""
    sitemap = request.build_absolute_uri(reverse("portal:sitemap"))
    return HttpResponse(f"User-agent: *\nAllow: /\nSitemap: {sitemap}\n", content_type="text/plain")


def _paths(at: datetime) -> list[str]:
    language = Language.ENGLISH
    paths = [
        reverse(name)
        for name in (
            "portal:home",
            "portal:about",
            "portal:privacy",
            "meetings:listing",
            "meetings:announcements",
            "meetings:bodies",
            "themes:listing",
            "experience:listing",
            "adaptations:listing",
            "adaptations:flows",
        )
    ]
    paths += [reverse("themes:theme", args=[slug]) for slug in themes.slugs()]
    paths += [
        reverse("meetings:body", args=[one.slug]) for one in directory.bodies(language=language)
    ]
    paths += [
        reverse("experience:practice", args=[found])
        for found in experience.published_ids(MOST, at=at)
    ]
    paths += [
        reverse("adaptations:adaptation", args=[found]) for found in adaptations.published_ids(MOST)
    ]
    paths += [path for slug in meetings.slugs(MOST) for path in _of_meeting(slug)]
    paths += [
        reverse("meetings:announcement", args=[row.slug])
        for row in meetings.announcements(at, language=language, limit=MOST)
    ]
    return paths + [
        reverse("documents:document", args=found)
        for found in documents.public_documents(MOST, at=at)
    ]


def _of_meeting(slug: str) -> list[str]:
    names = ("overview", "programme", "participants")
    return [reverse(f"meetings:{name}", args=[slug]) for name in names]
