"""What waits for the secretariat: who asks to join, what was reported, what is hidden."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db.models import Q

from umid.council.network.models import Application, Member, Question, Report
from umid.council.network.policies import may_admit, may_moderate
from umid.council.network.queries.members import languages_of, theme_links
from umid.council.network.queries.questions import listed, question_row
from umid.council.network.queries.rows import ApplicationRow, DeskView, ReportRow
from umid.council.network.rules.members import Asked
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

MOST: Final = 100
"""Of each list; the next come into sight as these are done."""


def desk(*, actor: Actor, language: Language) -> DeskView:
    """The same number of queries whatever waits. Raises NotAllowed."""
    demand(may_moderate(actor))
    asked = Application.objects.filter(standing__in=[Asked.WAITING, Asked.ACCEPTED])
    rows = asked.select_related("user", "joining").prefetch_related("themes")
    reports = Report.objects.select_related("question")[:MOST]
    hidden = Question.objects.filter(
        Q(hidden_at__isnull=False) | Q(answers__hidden_at__isnull=False)
    ).distinct()
    return DeskView(
        applications=tuple(
            _application(row, language) for row in rows.order_by("asked_at", "pk")[:MOST]
        ),
        reports=tuple(
            ReportRow(
                id=row.pk,
                question=row.question_id,
                answer=row.answer_id,
                title=row.question.title,
                why=row.why,
                at=row.at,
            )
            for row in reports
        ),
        hidden=tuple(question_row(row, language) for row in listed(hidden)[:MOST]),
        members=Member.objects.count(),
    )


def application(application: UUID, *, actor: Actor, language: Language) -> ApplicationRow:
    """One that waits. Raises NotAllowed, NotFound."""
    demand(may_admit(actor))
    rows = Application.objects.select_related("user", "joining").prefetch_related("themes")
    found = rows.filter(pk=application, standing=Asked.WAITING).first()
    if found is None:
        raise NotFound
    return _application(found, language)


def _application(row: Application, language: Language) -> ApplicationRow:
    who = row.user or row.joining
    assert who is not None  # noqa: S101 - as the table's constraint says  # nosec B101
    return ApplicationRow(
        id=row.pk,
        name=who.name,
        email=who.email,
        language=Language(who.language),
        does=row.does,
        works_at=row.works_at,
        themes=theme_links(row.themes.all(), language),
        languages=languages_of(row.languages),
        asked_at=row.asked_at,
        standing=Asked(row.standing),
        needs_account=row.user is None,
    )
