"""The meeting's record of processing and impact assessment, which opens nominations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from umid.council.delegations.drafts import AssessmentDraft
from umid.council.delegations.models import Assessment
from umid.council.delegations.policies import may_invite
from umid.council.delegations.rules.assessing import (
    NotAssessed,
    Residual,
    opens,
    require_whole,
)
from umid.council.delegations.verbs import DelegationsDid
from umid.council.meetings.models import Meeting
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.kernel.errors import Conflict, NotFound


@transaction.atomic
def assess(
    *, actor: Actor, meeting: str, draft: AssessmentDraft, expected: int, at: datetime
) -> Assessment:
    """Enter the next version; `expected` is the number of the one that was seen, 0 for none.

    Raises NotFound, NotAllowed, Conflict, Incomplete.
    """
    found = _meeting(meeting)
    demand(may_invite(actor))
    require_whole(draft.answers)
    answers = {question.value: words.strip() for question, words in draft.answers.items()}
    made = _entered(actor, found, answers, draft.residual, expected=expected, at=at)
    _record(actor, DelegationsDid.ASSESS, made, at, residual=made.residual)
    return made


@transaction.atomic
def carry_assessment(
    *, actor: Actor, meeting: str, earlier: str, expected: int, at: datetime
) -> Assessment:
    """Confirm that an earlier meeting's assessment, of the same body, holds for this one too.

    Raises NotFound, NotAllowed, Conflict, NotAssessed where the earlier one opens nothing.
    """
    found = _meeting(meeting)
    demand(may_invite(actor))
    same = Meeting.objects.filter(slug=earlier, bodies__in=found.bodies.all()).exclude(pk=found.pk)
    source = Assessment.objects.filter(meeting__in=same.values("pk")).order_by("number").last()
    if source is None:
        raise NotFound
    if not opens(Residual(source.residual)):
        raise NotAssessed
    made = _entered(
        actor, found, source.answers, Residual(source.residual), expected=expected, at=at
    )
    made.carried_from = source
    made.save(update_fields=["carried_from"])
    _record(actor, DelegationsDid.CARRY_ASSESSMENT, made, at, source=str(source.pk))
    return made


def require_assessed(meeting: Meeting) -> None:
    """Raises NotAssessed where nominations are not open yet."""
    last = Assessment.objects.filter(meeting=meeting).order_by("number").last()
    if not opens(Residual(last.residual) if last else None):
        raise NotAssessed


def _meeting(slug: str) -> Meeting:
    found = Meeting.objects.select_for_update().filter(slug=slug).first()
    if found is None:
        raise NotFound
    return found


def _entered(
    actor: Actor,
    meeting: Meeting,
    answers: Mapping[str, str],
    residual: Residual,
    *,
    expected: int,
    at: datetime,
) -> Assessment:
    last = meeting.assessments.order_by("number").last()
    if (last.number if last else 0) != expected:
        raise Conflict
    return Assessment.objects.create(
        meeting=meeting,
        number=expected + 1,
        answers=dict(answers),
        residual=residual,
        by_id=actor.user,
        completed_at=at,
    )


def _record(
    actor: Actor, did: DelegationsDid, made: Assessment, at: datetime, **detail: str
) -> None:
    record(actor, did, made, at=at, detail={"version": made.number, **detail})
