"""Sessions by the themes they are filed under."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef

from umid.council.meetings.models import Session
from umid.foundation.texts.rules import Reading
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class FiledSession:
    """A session as a theme's page lists it; `on` is the venue's day."""

    slug: str
    title: Reading
    on: date
    meeting: str
    meeting_title: Reading


def filed_sessions(
    themes: Collection[str], *, language: Language, limit: int
) -> list[FiledSession]:
    """The latest sessions filed under any of the themes (slugs), in one query."""
    filing = Session.themes.through.objects.filter(session=OuterRef("pk"), theme__slug__in=themes)
    found = (
        Session.objects.filter(Exists(filing))
        .select_related("meeting")
        .order_by("-starts_at", "slug")[:limit]
    )
    return [
        FiledSession(
            slug=row.slug,
            title=row.title.read(language),
            on=row.starts_at.astimezone(ZoneInfo(row.meeting.time_zone)).date(),
            meeting=row.meeting.slug,
            meeting_title=row.meeting.title.read(language),
        )
        for row in found
    ]
