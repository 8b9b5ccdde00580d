"""What members ask and answer, as whoever asks may read it."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Count, Q, QuerySet

from umid.council.experience.policies import may_begin
from umid.council.network.models import Answer, Member, Question, Thanks
from umid.council.network.policies import (
    answers_visible_to,
    is_own,
    may_moderate,
    may_write,
    own_membership,
    questions_visible_to,
)
from umid.council.network.queries.members import broader, languages_of, theme_links, writer_row
from umid.council.network.queries.rows import AnswerRow, QuestionRow, QuestionView
from umid.council.network.rules.questions import beneath
from umid.foundation.access.actors import Actor
from umid.foundation.ui.keys import Moment
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


def questions(
    *,
    actor: Actor,
    language: Language,
    for_me: bool = False,
    after: Moment | None = None,
    limit: int,
) -> list[QuestionRow]:
    """The latest first; with `for_me` those in one's languages, under one's themes."""
    rows = listed(Question.objects.filter(questions_visible_to(actor)))
    if for_me:
        rows = rows.filter(_for(actor))
    if after is not None:
        rows = rows.filter(Q(at__lt=after.at) | Q(at=after.at, pk__lt=after.id))
    return [question_row(row, language) for row in rows[:limit]]


def listed(rows: QuerySet[Question]) -> QuerySet[Question]:
    """With all that a list shows; two queries whatever there is."""
    seen = Count("answers", filter=Q(answers__hidden_at__isnull=True))
    return rows.select_related("writer__user").prefetch_related("themes").annotate(seen=seen)


def question(question: UUID, *, actor: Actor, language: Language) -> QuestionView:
    """One with its answers. Raises NotFound."""
    found = listed(Question.objects.filter(questions_visible_to(actor), pk=question)).first()
    if found is None:
        raise NotFound
    moderates, writes = may_moderate(actor).allowed, may_write(actor).allowed
    mine = Member.objects.filter(own_membership(actor))
    thanked = set(
        Thanks.objects.filter(answer__question=found, member__in=mine).values_list(
            "answer", flat=True
        )
    )
    rows = found.answers.filter(answers_visible_to(actor)).select_related("writer__user")
    answers = tuple(
        _answer_row(row, found, actor, is_thanked=row.pk in thanked, tells=moderates)
        for row in rows.annotate(thanked=Count("thanks"))
    )
    return QuestionView(
        row=question_row(found, language),
        text=found.text,
        hidden_because=found.hidden_because,
        explained=tuple(found.explained.values()) if moderates else (),
        answers=answers,
        is_own=is_own(actor, found),
        may_write=writes and found.hidden_at is None,
        may_moderate=moderates,
        may_grow=writes
        and may_begin(actor).allowed
        and any(each.is_accepted and not each.hidden_because for each in answers),
    )


def question_row(row: Question, language: Language) -> QuestionRow:
    """A row of `listed`."""
    return QuestionRow(
        id=row.pk,
        title=row.title,
        language=Language(row.language),
        themes=theme_links(row.themes.all(), language),
        writer=writer_row(row.writer),
        at=row.at,
        answers=row.seen,  # type: ignore[attr-defined] # annotated
        is_answered=row.accepted_id is not None,
        is_hidden=row.hidden_at is not None,
        is_illustrative=row.is_illustrative,
    )


def _for(actor: Actor) -> Q:
    found = Member.objects.filter(own_membership(actor)).prefetch_related("themes").first()
    if found is None:
        return Q(pk__in=[])
    themes = beneath({one.slug for one in found.themes.all()}, broader())
    under = Question.objects.filter(themes__slug__in=themes)
    return Q(language__in=languages_of(found.languages), pk__in=under.values("pk"))


def _answer_row(
    row: Answer, question: Question, actor: Actor, *, is_thanked: bool, tells: bool
) -> AnswerRow:
    return AnswerRow(
        id=row.pk,
        text=row.text,
        language=Language(row.language),
        writer=writer_row(row.writer),
        at=row.at,
        thanks=row.thanked,  # type: ignore[attr-defined] # annotated
        is_accepted=row.pk == question.accepted_id,
        is_own=is_own(actor, row),
        is_thanked=is_thanked,
        hidden_because=row.hidden_because,
        explained=tuple(row.explained.values()) if tells else (),
    )
