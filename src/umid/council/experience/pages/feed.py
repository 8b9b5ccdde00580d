"""The library's latest as RSS 2.0; the same for everyone, whoever asks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from umid.council.experience import queries
from umid.foundation.ui.language import current_language

MOST: Final = 50


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The latest first."""
    language = current_language()
    rows = queries.library(queries.Wanted(), language=language, at=timezone.now(), limit=MOST)
    rss = Rss201rev2Feed(
        title=_("Practices"),
        link=request.build_absolute_uri(reverse("experience:listing")),
        description=_("Described experience of rehabilitation and reintegration."),
        language=language.value,
        feed_url=request.build_absolute_uri(),
    )
    for row in rows:
        link = request.build_absolute_uri(reverse("experience:practice", args=[row.id]))
        rss.add_item(
            title=str(row.title),
            link=link,
            description=str(row.summary or ""),
            unique_id=link,
            pubdate=datetime.combine(row.published_on or date.min, time(), UTC),
        )
    return HttpResponse(rss.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")
