"""A meeting's public documents as RSS 2.0; the same for everyone, whoever asks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from umid.council.documents import queries
from umid.foundation.access.actors import ANONYMOUS
from umid.foundation.ui.language import current_language

MOST = 50


@require_safe
def feed(request: HttpRequest, slug: str) -> HttpResponse:
    """The latest first."""
    language = current_language()
    view = queries.documents(
        slug, actor=ANONYMOUS, at=timezone.now(), language=language, limit=MOST
    )
    rss = Rss201rev2Feed(
        title=f"{_('Documents')} · {view.meeting.title}",
        link=request.build_absolute_uri(reverse("documents:listing", args=[slug])),
        description=_("The papers of this meeting that everyone may read."),
        language=language.value,
        feed_url=request.build_absolute_uri(),
    )
    for row in view.documents:
        link = request.build_absolute_uri(reverse("documents:document", args=[slug, row.id]))
        rss.add_item(
            title=f"{row.latest} {row.title}",
            link=link,
            description=str(row.title),
            unique_id=link,
            pubdate=datetime.combine(row.issued_on or date.min, time(), UTC),
        )
    return HttpResponse(rss.writeString("utf-8"), content_type="application/rss+xml; charset=utf-8")
