"""How it goes on: a further note under its day, in front of everyone at once."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.adaptations.actions.handling import (
    edited,
    handled,
    require_nobody_told,
    tell_search,
)
from umid.council.adaptations.actions.telling import tell_noted
from umid.council.adaptations.actions.writing import put_note
from umid.council.adaptations.drafts import NoteDraft
from umid.council.adaptations.models import Adaptation, Note, Reference
from umid.council.adaptations.policies import may_note
from umid.council.adaptations.rules.telling import Course, go_on, require_told
from umid.council.adaptations.verbs import AdaptationsDid
from umid.council.experience.actions.handling import office
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.kernel.languages import Language


@transaction.atomic
def note(
    *, actor: Actor, adaptation: UUID, draft: NoteDraft, expected: int, at: datetime
) -> Adaptation:
    """Say how it goes by now; what was said before stays.

    Raises NotFound, NotAllowed, Conflict, WrongCourse, NoResult, NoReason, Unsourced, Telling.
    """
    found = handled(adaptation, actor)
    demand(may_note(actor, found))
    edited(found, expected, at)
    found.course = go_on(Course(found.course), draft.course)
    before = Reference.objects.filter(note__adaptation=found).count()
    require_told(
        course=draft.course,
        evidence=draft.evidence,
        result=draft.result,
        because=draft.because,
        cited=len(draft.sources) + before,
    )
    found.evidence = draft.evidence
    found.save()
    put_note(Note(adaptation=found), draft, office(actor, Language(found.language)), at)
    require_nobody_told(found)
    record(actor, AdaptationsDid.NOTE, found, at=at)
    tell_noted(found, actor=actor, at=at)
    tell_search(found, at)
    return found
