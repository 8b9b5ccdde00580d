"""What someone typed into a form and did not save."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from umid.foundation.access.actors import Actor
from umid.foundation.writing.models import Unsaved
from umid.foundation.writing.rules import Place, Values


@dataclass(frozen=True, slots=True)
class Kept:
    """What was typed, and when last."""

    values: Values
    typed_at: datetime


def unsaved(place: Place, *, actor: Actor) -> Kept | None:
    """The actor's own words at a place; nobody else's, whoever asks."""
    if actor.user is None:
        return None
    row = Unsaved.objects.filter(author=actor.user, page=place.page, about=place.about).first()
    return Kept(row.values, row.typed_at) if row else None
