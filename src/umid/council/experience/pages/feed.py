"""The library's latest as RSS 2.0, narrowed as the library is; the same for everyone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _
from django.utils.xmlutils import SimplerXMLGenerator
from django.views.decorators.http import require_safe

from umid.council.experience import queries
from umid.council.experience.pages.library import asked_of
from umid.foundation.ui.language import current_language

MOST: Final = 50


class _Feed(Rss201rev2Feed):
    """Says of each item which language stands in for the reader's (RSS itself cannot)."""

    def rss_attributes(self) -> dict[str, str]:
        return super().rss_attributes() | {"xmlns:dc": "http://purl.org/dc/elements/1.1/"}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("dc:language", item["words_in"])


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The latest first."""
    language = current_language()
    rows = queries.library(asked_of(request), language=language, at=timezone.now(), limit=MOST)
    rss = _Feed(
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
            unique_id=row.id.urn,
            unique_id_is_permalink=False,
            words_in=row.title.language.value,
            pubdate=datetime.combine(row.published_on or date.min, time(), UTC),
        )
    return HttpResponse(rss.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")
