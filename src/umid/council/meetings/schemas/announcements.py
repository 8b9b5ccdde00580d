"""Announcements, and the bodies that meet."""

from __future__ import annotations

from datetime import date

from ninja import Schema

from umid.council.meetings.queries import AnnouncementRow, AnnouncementView
from umid.council.meetings.schemas.facts import SourceOut
from umid.foundation.api.texts import Words, maybe_words, words
from umid.foundation.directory.queries import BodySummary
from umid.foundation.directory.rules import BodyKind


class AnnouncementSummary(Schema):
    """An announcement as lists show it."""

    slug: str
    title: Words
    lead: Words | None
    issued_on: date
    places: list[Words]
    meeting: str | None

    @classmethod
    def of(cls, row: AnnouncementRow) -> AnnouncementSummary:
        return cls(
            slug=row.slug,
            title=words(row.title),
            lead=maybe_words(row.lead),
            issued_on=row.issued_on,
            places=[words(place) for place in row.places],
            meeting=row.meeting,
        )


class AnnouncementOut(Schema):
    """An announcement, whole."""

    announcement: AnnouncementSummary
    paragraphs: list[Words]
    source: SourceOut | None

    @classmethod
    def of_view(cls, view: AnnouncementView) -> AnnouncementOut:
        return cls(
            announcement=AnnouncementSummary.of(view.announcement),
            paragraphs=[words(paragraph) for paragraph in view.paragraphs],
            source=SourceOut.of(view.source) if view.source else None,
        )


class BodyOut(Schema):
    """The Council or a working group."""

    slug: str
    kind: BodyKind
    name: Words
    mandate: Words
    mandate_is_illustrative: bool

    @classmethod
    def of(cls, row: BodySummary) -> BodyOut:
        return cls(
            slug=row.slug,
            kind=row.kind,
            name=words(row.name),
            mandate=words(row.mandate),
            mandate_is_illustrative=row.mandate_is_illustrative,
        )
