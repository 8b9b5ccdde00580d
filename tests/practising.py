"""Makes what members of the network make, through the same actions that people use."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.cast import Cast, actor, user_of

from umid.council.network import actions
from umid.council.network.drafts import AnswerDraft, CircleDraft, Introduction, QuestionDraft
from umid.council.network.models import Answer, Circle, Member, Question
from umid.foundation.access.actors import SYSTEM
from umid.kernel.languages import Language

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)
EN = Language.ENGLISH
MARKER = "marker-of-a-question-4812"
"""Stands in every question that is made here, so that a leak is seen."""
SAID = Introduction("Accompanies families", "Osh", ("education",), (EN,))
TELLS = "Gulnora Karimova was convicted before her return."


def enrolled(who: Cast, said: Introduction = SAID) -> Member:
    """A member more."""
    return actions.enrol(actor=SYSTEM, user=user_of(who).pk, said=said, welcome="Welcome.", at=AT)


def asked(
    who: Cast = Cast.EXPERT,
    text: str = f"What helps? {MARKER}",
    *,
    themes: tuple[str, ...] = ("education",),
    at: datetime = AT,
) -> Question:
    """A question."""
    draft = QuestionDraft(f"Question {MARKER}", text, EN, themes)
    return actions.ask(actor=actor(who), draft=draft, at=at)


def answered(question: Question, who: Cast = Cast.NGO_MEMBER, text: str = "This.") -> Answer:
    """An answer."""
    draft = AnswerDraft(text, EN)
    return actions.answer(actor=actor(who), question=question.pk, draft=draft, at=AT)


def circle_of(places: int = 2) -> Circle:
    """One that the expert leads."""
    leads = str(Member.objects.get(user=user_of(Cast.EXPERT)).pk)
    draft = CircleDraft({EN: "A circle"}, EN, leads, places, "Asia/Tashkent", (AT,))
    return actions.enter_circle(actor=actor(Cast.SECRETARIAT), draft=draft, at=AT)
