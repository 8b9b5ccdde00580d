"""Announcements that may be read at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from umid.council.meetings.models import Announcement
from umid.council.meetings.policies import announcements_visible_at
from umid.council.meetings.queries.reading import Reader
from umid.council.meetings.queries.rows import SourceRow
from umid.foundation.texts.rules import Provenance, Reading
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class AnnouncementRow:
    """An announcement as lists and feeds show it."""

    slug: str
    title: Reading
    lead: Reading | None
    issued_on: date
    places: tuple[Reading, ...]
    meeting: str | None
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class AnnouncementView:
    """An announcement, whole."""

    announcement: AnnouncementRow
    meeting_title: Reading | None
    paragraphs: tuple[Reading, ...]
    source: SourceRow | None
    provenance: list[Provenance]


def whole_announcements(found: QuerySet[Announcement]) -> QuerySet[Announcement]:
    """With what rows and views of them are made of."""
    return found.select_related("meeting").prefetch_related("datelines", "paragraphs")


def _visible(at: datetime) -> QuerySet[Announcement]:
    return whole_announcements(Announcement.objects.filter(announcements_visible_at(at)))


def _row(reader: Reader, row: Announcement) -> AnnouncementRow:
    paragraphs = list(row.paragraphs.all())
    return AnnouncementRow(
        slug=row.slug,
        title=reader.read(row.title),
        lead=reader.read(paragraphs[0].text) if paragraphs else None,
        issued_on=row.issued_on,
        places=tuple(reader.read(one.place) for one in row.datelines.all()),
        meeting=row.meeting.slug if row.meeting else None,
        changed_at=row.changed_at,
    )


def announcements(
    at: datetime,
    *,
    language: Language,
    meeting: str | None = None,
    after: tuple[date, str] | None = None,
    limit: int,
) -> list[AnnouncementRow]:
    """The latest first; `after` is the key (day, slug) of the last one shown."""
    found = _visible(at)
    if meeting:
        found = found.filter(meeting__slug=meeting)
    if after:
        last_on, slug = after
        found = found.filter(Q(issued_on__lt=last_on) | Q(issued_on=last_on, slug__gt=slug))
    reader = Reader(language)
    return [_row(reader, row) for row in found[:limit]]


def announcement(slug: str, at: datetime, *, language: Language) -> AnnouncementView:
    """One announcement. Raises NotFound, also while an embargo holds."""
    found = _visible(at).filter(slug=slug).first()
    if found is None:
        raise NotFound
    return announcement_view(found, language)


def announcement_view(found: Announcement, language: Language) -> AnnouncementView:
    """The announcement as its page shows it."""
    reader = Reader(language)
    row = _row(reader, found)
    return AnnouncementView(
        announcement=row,
        meeting_title=reader.read(found.meeting.title) if found.meeting else None,
        paragraphs=tuple(reader.read(one.text) for one in found.paragraphs.all()),
        source=reader.source(found.source_id),
        provenance=reader.provenance,
    )
