"""Announcements as RSS 2.0, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time

from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _

from umid.council.meetings.queries import AnnouncementRow
from umid.kernel.languages import Language


def rss(request: HttpRequest, rows: Sequence[AnnouncementRow], language: Language) -> str:
    """The feed's XML."""
    feed = Rss201rev2Feed(
        title=_("Announcements of the Regional Expert Council"),
        link=request.build_absolute_uri(reverse("meetings:announcements")),
        description=_("What the Council and the organisers of its meetings announce."),
        language=language.value,
        feed_url=request.build_absolute_uri(reverse("meetings:feed")),
    )
    for row in rows:
        link = request.build_absolute_uri(reverse("meetings:announcement", args=[row.slug]))
        feed.add_item(
            title=row.title.text,
            link=link,
            description=row.lead.text if row.lead else "",
            unique_id=link,
            pubdate=datetime.combine(row.issued_on, time(), UTC),
            updateddate=row.changed_at,
        )
    return feed.writeString("utf-8")
