"""Recording that a practice was taken up: written as a whole, changed while it is a draft."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.adaptations.actions.handling import edited, handled, held, require_there
from umid.council.adaptations.drafts import AdaptationDraft, NoteDraft
from umid.council.adaptations.models import Adaptation, Note, Reference
from umid.council.adaptations.policies import may_adapt, may_write
from umid.council.adaptations.queries import party_of
from umid.council.adaptations.rules.life import Standing
from umid.council.adaptations.rules.telling import OVER, require_told
from umid.council.adaptations.verbs import AdaptationsDid
from umid.council.experience.actions.handling import office
from umid.council.experience.rules.life import Standing as PracticeStanding
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.texts.rules import Text, original, reword
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language


@transaction.atomic
def begin(
    *,
    actor: Actor,
    practice: UUID,
    draft: AdaptationDraft,
    language: Language,
    is_illustrative: bool = False,
    at: datetime,
) -> Adaptation:
    """Record that the actor's state or organisation took up a practice; nobody else reads it yet.

    Raises NotFound, NotAllowed, NoResult, NoReason, Unsourced.
    """
    found = held(practice)
    if found is None or found.standing != PracticeStanding.PUBLISHED:
        raise NotFound
    party = party_of(actor)
    demand(may_adapt(actor, party, found))
    _require_told(draft.note)
    made = Adaptation(
        practice=found,
        state_id=None if actor.organisation else actor.state,
        organisation_id=actor.organisation,
        clears_id=party.state,
        language=language,
        is_illustrative=is_illustrative,
        standing=Standing.DRAFT,
    )
    _fill(made, draft, office(actor, language), at)
    put_note(Note(adaptation=made), draft.note, office(actor, language), at)
    record(actor, AdaptationsDid.BEGIN, made, at=at)
    return made


@transaction.atomic
def write(
    *, actor: Actor, adaptation: UUID, draft: AdaptationDraft, expected: int, at: datetime
) -> Adaptation:
    """Write a draft anew; translations of what changed become stale.

    Raises NotFound, NotAllowed, Conflict, NoResult, NoReason, Unsourced.
    """
    found = handled(adaptation, actor)
    require_there(found.practice)
    demand(may_write(actor, found))
    edited(found, expected, at)
    _require_told(draft.note)
    by = office(actor, Language(found.language))
    _fill(found, draft, by, at)
    put_note(found.notes.get(), draft.note, by, at)
    record(actor, AdaptationsDid.WRITE, found, at=at)
    return found


def put_note(note: Note, draft: NoteDraft, by: str, at: datetime) -> None:
    """What a note says, and its sources."""
    language = Language(note.adaptation.language)
    note.at, note.course, note.evidence = at, draft.course, draft.evidence
    note.result = _said(note.result, draft.result, language, by, at)
    because = draft.because if draft.course in OVER else ""
    note.because = _said(note.because, because, language, by, at)
    note.save()
    note.references.all().delete()
    Reference.objects.bulk_create(
        Reference(note=note, order=order, title=one.title, publisher=one.publisher, url=one.url)
        for order, one in enumerate(draft.sources)
    )


def _fill(adaptation: Adaptation, draft: AdaptationDraft, by: str, at: datetime) -> None:
    language = Language(adaptation.language)
    adaptation.place_id, adaptation.region = draft.place, draft.region
    adaptation.began_on = draft.began_on
    adaptation.took = _said(adaptation.took, draft.took, language, by, at)
    adaptation.changed = _said(adaptation.changed, draft.changed, language, by, at)
    adaptation.course, adaptation.evidence = draft.note.course, draft.note.evidence
    adaptation.changed_at = at
    adaptation.save()


def _said(now: Text | None, words: str, language: Language, by: str, at: datetime) -> Text | None:
    if not words.strip():
        return None
    return reword(now, words, by=by, at=at) if now else original(language, words, by=by, at=at)


def _require_told(draft: NoteDraft) -> None:
    require_told(
        course=draft.course,
        evidence=draft.evidence,
        result=draft.result,
        because=draft.because,
        cited=len(draft.sources),
    )
