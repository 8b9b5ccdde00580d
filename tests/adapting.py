"""Makes adaptations through the same actions that people use."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.cast import Cast, actor
from tests.describing import EN, published

from umid.council.adaptations import actions
from umid.council.adaptations.drafts import AdaptationDraft, NoteDraft
from umid.council.adaptations.models import Adaptation
from umid.council.adaptations.rules.life import Step
from umid.council.adaptations.rules.telling import Course
from umid.council.experience.models import Practice
from umid.council.experience.rules.kinds import Evidence

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
MARK = "mark-of-an-adaptation-0815"
"""Stands in every text of an adaptation that is made here, so that a leak is seen."""
NOTE = NoteDraft(Course.UNDER_WAY, Evidence.DESCRIBED, result=f"It runs. {MARK}")
DRAFT = AdaptationDraft(
    took=f"The mentors. {MARK}", changed=f"They are paid. {MARK}", note=NOTE, place="KG"
)
KG = Cast.FOCAL_POINT_KG
UN = Cast.FOCAL_POINT_UN


def recorded(
    practice: Practice, who: Cast = KG, draft: AdaptationDraft = DRAFT, *, at: datetime = AT
) -> Adaptation:
    """A draft."""
    return actions.begin(actor=actor(who), practice=practice.pk, draft=draft, language=EN, at=at)


def stepped(
    adaptation: Adaptation, step: Step, who: Cast = KG, because: str = "", *, at: datetime = AT
) -> Adaptation:
    """One step further."""
    adaptation.refresh_from_db()
    actions.take(
        actor=actor(who),
        adaptation=adaptation.pk,
        step=step,
        because=because,
        expected=adaptation.revision,
        at=at,
    )
    adaptation.refresh_from_db()
    return adaptation


def noted(
    adaptation: Adaptation, note: NoteDraft, who: Cast = KG, *, at: datetime = AT
) -> Adaptation:
    """One note further."""
    adaptation.refresh_from_db()
    actions.note(
        actor=actor(who),
        adaptation=adaptation.pk,
        draft=note,
        expected=adaptation.revision,
        at=at,
    )
    adaptation.refresh_from_db()
    return adaptation


def taken_up(
    practice: Practice | None = None, who: Cast = KG, *, place: str | None = "KG"
) -> Adaptation:
    """One that everyone reads, of a practice of an organisation that is no state's."""
    made = recorded(practice or published(), who, replace(DRAFT, place=place))
    stepped(made, Step.SEND, who)
    return stepped(made, Step.CLEAR, who) if made.clears_id else made
