"""Why a marked passage tells of nobody."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.council.experience.actions.handling import handled
from umid.council.experience.models import Explanation
from umid.council.experience.policies import may_write
from umid.council.experience.queries.said import findings
from umid.council.experience.verbs import ExperienceDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record


@transaction.atomic
def explain(*, actor: Actor, practice: UUID, because: Mapping[str, str], at: datetime) -> None:
    """Keep what the author says of the marked passages, by their keys; empty words take it back.

    What is not marked any more keeps no explanation. Raises NotFound, NotAllowed.
    """
    found = handled(practice, actor)
    demand(may_write(actor, found))
    marked = {each.key for each in findings(found)}
    said = {key: words.strip() for key, words in because.items() if key in marked}
    found.explanations.exclude(key__in=marked - said.keys()).delete()
    Explanation.objects.bulk_create(
        Explanation(practice=found, key=key, because=words, at=at)
        for key, words in said.items()
        if words
    )
    record(actor, ExperienceDid.EXPLAIN, found, at=at, detail={"marked": len(marked)})
