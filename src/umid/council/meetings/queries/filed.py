"""Sessions by the themes they are filed under."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef

from umid.council.meetings.models import ReleasedSession, Session
from umid.council.meetings.rules.planned import restored
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
    """The latest released sessions filed under any of the themes (slugs), in one query."""
    filing = Session.themes.through.objects.filter(
        session=OuterRef("session"), theme__slug__in=themes
    )
    found = (
        ReleasedSession.objects.known()
        .filter(Exists(filing))
        .select_related("release__meeting")
        .order_by("-starts_at", "slug")[:limit]
    )
    return [_filed(row, language) for row in found]


def _filed(row: ReleasedSession, language: Language) -> FiledSession:
    meeting = row.release.meeting
    return FiledSession(
        slug=row.slug,
        title=restored(row.planned).title.read(language),
        on=row.starts_at.astimezone(ZoneInfo(meeting.time_zone)).date(),
        meeting=meeting.slug,
        meeting_title=meeting.title.read(language),
    )
