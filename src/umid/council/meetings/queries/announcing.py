"""The desk's side of announcements: also those that nobody else may read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from umid.council.meetings.models import Announcement
from umid.council.meetings.models.texts import pieces_of
from umid.council.meetings.policies import announcements_editable_by
from umid.council.meetings.queries.announcements import (
    AnnouncementView,
    announcement_view,
    whole_announcements,
)
from umid.council.meetings.queries.texts import TextsView, text_row
from umid.council.meetings.rules.announcing import Publicity
from umid.foundation.access.actors import Actor
from umid.foundation.texts.rules import Reading, Text, source_of
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Notice:
    """An announcement as the desk knows it; words are in the language it was written in."""

    slug: str
    title: Reading
    written: str
    places: tuple[str, ...]
    paragraphs: tuple[str, ...]
    issued_on: date
    meeting: str | None
    source: str | None
    embargo_until: datetime | None
    embargo_zone: ZoneInfo
    publicity: Publicity
    revision: int


def notices(
    *,
    actor: Actor,
    at: datetime,
    language: Language,
    after: tuple[date, str] | None = None,
    limit: int,
) -> list[Notice]:
    """Every announcement that the actor may edit, the latest first; `after` as in a list."""
    found = _editable(actor)
    if after:
        last_on, slug = after
        found = found.filter(Q(issued_on__lt=last_on) | Q(issued_on=last_on, slug__gt=slug))
    return [_notice(row, at, language) for row in found[:limit]]


def notice(slug: str, *, actor: Actor, at: datetime, language: Language) -> Notice:
    """One of them. Raises NotFound."""
    return _notice(_found(slug, actor), at, language)


def preview(slug: str, *, actor: Actor, language: Language) -> AnnouncementView:
    """One as its readers will see it. Raises NotFound."""
    return announcement_view(_found(slug, actor), language)


def texts_of_announcement(
    slug: str, into: Language, *, actor: Actor, language: Language
) -> TextsView:
    """Its texts in the language they were written in and in another. Raises NotFound."""
    found = _found(slug, actor)
    rows = tuple(text_row(piece, into) for piece in pieces_of(found))
    return TextsView(found.title.read(language), into, rows)


def _editable(actor: Actor) -> QuerySet[Announcement]:
    seen = Announcement.objects.filter(announcements_editable_by(actor))
    return whole_announcements(seen).select_related("source")


def _found(slug: str, actor: Actor) -> Announcement:
    found = _editable(actor).filter(slug=slug).first()
    if found is None:
        raise NotFound
    return found


def _notice(row: Announcement, at: datetime, language: Language) -> Notice:
    return Notice(
        slug=row.slug,
        title=row.title.read(language),
        written=_written(row.title),
        places=tuple(_written(one.place) for one in row.datelines.all()),
        paragraphs=tuple(_written(one.text) for one in row.paragraphs.all()),
        issued_on=row.issued_on,
        meeting=row.meeting.slug if row.meeting else None,
        source=row.source.slug if row.source else None,
        embargo_until=row.embargo_until,
        embargo_zone=ZoneInfo(row.embargo_zone),
        publicity=row.life.publicity(at),
        revision=row.revision,
    )


def _written(text: Text) -> str:
    return text.versions[source_of(text)].text
