"""What the state concerned says beside a practice."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.experience.actions.handling import locked, office, shown
from umid.council.experience.actions.telling import tell_commented
from umid.council.experience.models import StateComment
from umid.council.experience.policies import may_comment, readable
from umid.council.experience.rules.personal.resolving import require_silent
from umid.council.experience.verbs import ExperienceDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.texts.rules import original
from umid.kernel.languages import Language


@transaction.atomic
def comment(
    *, actor: Actor, practice: UUID, words: str, language: Language, at: datetime
) -> StateComment:
    """Say something beside it, in place of what the state said before.

    Raises NotFound, NotAllowed, Telling.
    """
    found = locked(practice, readable())
    demand(may_comment(actor, found))
    require_silent(words)
    text = original(language, words, by=office(actor, language), at=at)
    made, _created = StateComment.objects.update_or_create(
        practice=found, state_id=actor.state, defaults={"text": text, "at": at}
    )
    shown(found, at)
    found.save(update_fields=["shown_at"])
    record(actor, ExperienceDid.COMMENT, found, at=at)
    tell_commented(found, actor=actor, at=at)
    return made
