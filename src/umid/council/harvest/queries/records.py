"""Practices that everyone may read, and of the withdrawn ones nothing but that they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Min, Prefetch, Q, QuerySet

from umid.council.experience.models import Paragraph, Practice
from umid.council.experience.policies import readable
from umid.council.experience.rules.kinds import Piece
from umid.council.experience.rules.life import Standing
from umid.council.harvest.rules.asking import Span
from umid.council.harvest.rules.dublin_core import Said
from umid.foundation.texts.rules import Text
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Described:
    """What a record says; the author is a state (code) or an organisation (name)."""

    said: Said
    language: Language
    state: str | None
    organisation: Text | None
    place: str | None
    published_on: date | None


@dataclass(frozen=True, slots=True)
class Record:
    """One practice; `described` is None where it was withdrawn, and where it was not asked for."""

    id: UUID
    shown_at: datetime
    is_withdrawn: bool
    described: Described | None


def records(
    span: Span, *, after: tuple[datetime, UUID] | None = None, limit: int, whole: bool
) -> list[Record]:
    """The oldest change first, after a record's key; five queries, however many."""
    found = _within(span)
    if after:
        at, key = after
        found = found.filter(shown_at__gte=at).filter(Q(shown_at__gt=at) | Q(pk__gt=key))
    if whole:
        found = _whole(found)
    return [_record(row, whole=whole) for row in found.order_by("shown_at", "pk")[:limit]]


def one(practice: UUID) -> Record | None:
    """None where everyone may not know of it."""
    row = _whole(_within(Span()).filter(pk=practice)).first()
    return None if row is None else _record(row, whole=True)


def size(span: Span) -> int:
    """How many there are."""
    return _within(span).count()


def first() -> datetime | None:
    """The earliest moment that a list begins with."""
    found: datetime | None = _within(Span()).aggregate(first=Min("shown_at"))["first"]
    return found


def _within(span: Span) -> QuerySet[Practice]:
    found = Practice.objects.filter(readable())
    if span.since:
        found = found.filter(shown_at__gte=span.since)
    return found.filter(shown_at__lt=span.before) if span.before else found


def _whole(found: QuerySet[Practice]) -> QuerySet[Practice]:
    summary = Paragraph.objects.filter(piece=Piece.SUMMARY)
    return found.select_related("organisation").prefetch_related(
        Prefetch("paragraphs", summary, to_attr="summary"), "themes", "references"
    )


def _record(row: Practice, *, whole: bool) -> Record:
    assert row.shown_at is not None  # noqa: S101 - a constraint of the table  # nosec B101
    is_withdrawn = row.standing == Standing.WITHDRAWN
    described = _described(row) if whole and not is_withdrawn else None
    return Record(row.pk, row.shown_at, is_withdrawn, described)


def _described(row: Practice) -> Described:
    summary: list[Paragraph] = getattr(row, "summary", [])
    return Described(
        said=Said(
            title=row.title,
            summary=tuple(one.text for one in summary),
            subjects=tuple(one.label for one in row.themes.all()),
            sources=tuple(
                ". ".join(each for each in (one.title, one.publisher, one.url) if each)
                for one in row.references.all()
            ),
        ),
        language=Language(row.language),
        state=row.state_id,
        organisation=row.organisation.name if row.organisation else None,
        place=row.place_id,
        published_on=row.published_on,
    )
