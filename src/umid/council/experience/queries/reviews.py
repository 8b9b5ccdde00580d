"""A review as its author, its reviewer and the editors see it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from umid.council.experience.models import Practice, Review
from umid.council.experience.policies import may_author, may_edit, may_move, may_review, reviews_of
from umid.council.experience.queries.reading import practice_view, whole
from umid.council.experience.queries.rows import RemarkRow, ReviewView
from umid.council.experience.queries.work import marked, review_rows
from umid.council.experience.rules.reviewing import Criterion, Move
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import Decision
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


def review(review: UUID, *, actor: Actor, language: Language, at: datetime) -> ReviewView:
    """Raises NotFound."""
    mine = Review.objects.filter(reviews_of(actor), pk=review)
    found = mine.select_related("practice", "reviewer").first()
    if found is None:
        raise NotFound
    row = whole(Practice.objects.filter(pk=found.practice_id)).get()
    remarks = found.remarks.select_related("paragraph")
    return ReviewView(
        review=review_rows([found], language)[0],
        practice=practice_view(row, language, at),
        marked=marked(row),
        summary=found.summary.read(language) if found.summary else None,
        answer=found.answer,
        scores={Criterion(one.criterion): one.value for one in found.scores.all()},
        remarks=tuple(RemarkRow(one.paragraph.text.read(language), one.words) for one in remarks),
        is_author=may_author(actor, row).allowed,
        is_reviewer=may_review(actor, found).allowed,
        is_editor=may_edit(actor).allowed,
    )


def may_move_review(review: UUID, move: Move, *, actor: Actor) -> Decision:
    """Whether it is the actor's side that makes this move. Raises NotFound."""
    mine = Review.objects.filter(reviews_of(actor), pk=review)
    found = mine.select_related("practice").first()
    if found is None:
        raise NotFound
    return may_move(actor, found, move)
