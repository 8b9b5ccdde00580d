"""From tables to rows."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count, Prefetch, Q, QuerySet

from umid.council.experience.drafts import Cited
from umid.council.experience.models import Paragraph, Practice, Review
from umid.council.experience.queries.rows import (
    AttachmentRow,
    CommentRow,
    ParagraphRow,
    PracticeRow,
    PracticeView,
    PublishedReview,
    ThemeLink,
)
from umid.council.experience.queries.said import entries, paragraphs
from umid.council.experience.rules.confirming import lapses_at
from umid.council.experience.rules.kinds import Cost, Evidence, Level, Listed, Piece
from umid.council.experience.rules.life import Standing, is_archived
from umid.council.experience.rules.reviewing import Criterion, Reviewing, reviewed
from umid.foundation.texts.rules import provenance
from umid.kernel.languages import Language

_PUBLISHED = Q(reviews__standing=Reviewing.PUBLISHED)


def listed(practices: QuerySet[Practice]) -> QuerySet[Practice]:
    """With what `practice_row` expects: three queries, however many."""
    summary = Paragraph.objects.filter(piece=Piece.SUMMARY)
    return (
        practices.select_related("organisation")
        .annotate(published_reviews=Count("reviews", filter=_PUBLISHED, distinct=True))
        .prefetch_related("traits", Prefetch("paragraphs", summary, to_attr="summary"))
    )


def whole(practices: QuerySet[Practice]) -> QuerySet[Practice]:
    """With what `practice_view` expects."""
    published = Review.objects.filter(standing=Reviewing.PUBLISHED).prefetch_related("scores")
    return listed(practices).prefetch_related(
        "paragraphs",
        "themes",
        "references",
        "attachments__file",
        "comments",
        Prefetch("reviews", published, to_attr="out"),
    )


def practice_row(row: Practice, language: Language, at: datetime) -> PracticeRow:
    """Expects what `listed` fetches."""
    summary: list[Paragraph] = getattr(row, "summary", [])
    return PracticeRow(
        id=row.pk,
        title=row.title.read(language),
        summary=summary[0].text.read(language) if summary else None,
        state=row.state_id,
        organisation=row.organisation.name.read(language) if row.organisation else None,
        place=row.place_id,
        standing=Standing(row.standing),
        evidence=Evidence(row.evidence) if row.evidence else None,
        stages=entries(row)[Listed.STAGE],
        reviewed=reviewed(getattr(row, "published_reviews", 0)),
        published_on=row.published_on,
        is_archived=is_archived(row.confirmed_at, at),
        lapses_on=lapses_at(row.confirmed_at).date() if row.confirmed_at else None,
        languages=tuple(row.title),
    )


def practice_view(row: Practice, language: Language, at: datetime) -> PracticeView:
    """Expects what `whole` fetches."""
    rows = paragraphs(row)
    pieces: dict[Piece, tuple[ParagraphRow, ...]] = {}
    for each in rows:
        piece = Piece(each.piece)
        made = ParagraphRow(str(each.pk), each.text.read(language))
        pieces[piece] = (*pieces.get(piece, ()), made)
    return PracticeView(
        row=practice_row(row, language, at),
        language=Language(row.language),
        pieces=pieces,
        entries=entries(row),
        level=Level(row.level) if row.level else None,
        cost=Cost(row.cost) if row.cost else None,
        began_on=row.began_on,
        ended_on=row.ended_on,
        confirmed_on=row.confirmed_at.date() if row.confirmed_at else None,
        themes=tuple(ThemeLink(one.slug, one.label.read(language)) for one in row.themes.all()),
        sources=tuple(Cited(one.title, one.publisher, one.url) for one in row.references.all()),
        attachments=tuple(
            AttachmentRow(one.file_id, one.title, one.file.kind, one.file.size)
            for one in row.attachments.all()
        ),
        comments=tuple(
            CommentRow(one.state_id, one.text.read(language), one.at) for one in row.comments.all()
        ),
        reviews=tuple(_published(one, language) for one in getattr(row, "out", [])),
        provenance=provenance([row.title, *(each.text for each in rows)]),
        revision=row.revision,
    )


def _published(row: Review, language: Language) -> PublishedReview:
    assert row.published_at is not None  # noqa: S101 - a constraint of the table  # nosec B101
    return PublishedReview(
        summary=row.summary.read(language),
        scores={Criterion(one.criterion): one.value for one in row.scores.all()},
        published_on=row.published_at.date(),
    )
