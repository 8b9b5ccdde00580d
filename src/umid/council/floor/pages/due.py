"""What the room tells the meeting's desk and the delegate's day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from django.urls import reverse
from django.utils.translation import ngettext

from umid.council.floor import queries
from umid.council.meetings.due import Due
from umid.foundation.access.actors import Actor
from umid.foundation.ui.language import current_language


def of_meeting(actor: Actor, slug: str, at: datetime) -> Iterator[Due]:
    """For who works the console: plenary sessions that begin soon and have no floor."""
    found = queries.without_floor(slug, actor=actor, at=at)
    if not found:
        return
    words = ngettext(
        "%(count)d plenary session has no floor yet",
        "%(count)d plenary sessions have no floor yet",
        len(found),
    )
    yield Due(
        "floor.set_up",
        words % {"count": len(found)},
        reverse("floor:sessions", args=[slug]),
        len(found),
        by=found[0],
        is_late=found[0] <= at,
    )


def seats(actor: Actor, slug: str, at: datetime) -> Mapping[str, object] | None:
    """One's own place on the lists that are open."""
    del at
    found = queries.seats(slug, actor=actor, language=current_language())
    return {"seats": found} if found else None
