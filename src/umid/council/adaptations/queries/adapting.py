"""A practice as whoever may take it up meets it, and where it went."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from umid.council.adaptations.models import Adaptation
from umid.council.adaptations.policies import may_adapt, published
from umid.council.adaptations.queries.reading import adaptation_row, listed
from umid.council.adaptations.queries.rows import PanelView
from umid.council.adaptations.rules.telling import Party
from umid.council.experience.models import Practice
from umid.council.experience.rules.life import Standing, needs_clearance
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import Decision
from umid.foundation.directory.models import Organisation
from umid.foundation.directory.rules import OrganisationKind
from umid.foundation.texts.rules import Reading
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

SHOWN: Final = 5
"""On a practice's page; the rest is a press away."""


def party_of(actor: Actor) -> Party:
    """Whose the actor is: a state's body is its state's as well."""
    if actor.organisation is None:
        return Party(actor.state)
    found = Organisation.objects.get(pk=actor.organisation)
    clears = needs_clearance(OrganisationKind(found.kind))
    return Party(found.state_id if clears else None, found.pk)


def adaptable(practice: UUID, *, actor: Actor, language: Language) -> tuple[Reading, Decision]:
    """What the practice is called, and whether the actor may record that they took it up.

    Raises NotFound.
    """
    row = Practice.objects.filter(standing=Standing.PUBLISHED, pk=practice).first()
    if row is None:
        raise NotFound
    return row.title.read(language), may_adapt(actor, party_of(actor), row)


def panel(practice: UUID, *, actor: Actor, language: Language) -> PanelView:
    """Where a published practice went, the latest first. Raises NotFound."""
    _title, decision = adaptable(practice, actor=actor, language=language)
    found = Adaptation.objects.filter(published(), practice=practice)
    rows = listed(found).order_by("-published_on", "pk")[:SHOWN]
    return PanelView(
        practice=practice,
        rows=tuple(adaptation_row(row, language) for row in rows),
        number=found.count(),
        may_adapt=decision,
    )
