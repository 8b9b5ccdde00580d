"""What is new for a saved search is told to its owner, once, as far as they may read then."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.directory.queries import actor_of
from umid.foundation.jobs.actions import enqueue
from umid.foundation.notices.actions import notify
from umid.foundation.notices.links import page
from umid.foundation.search.actions.telling import FOUND
from umid.foundation.search.models import SavedSearch, Told
from umid.foundation.search.policies import may_look
from umid.foundation.search.queries.saved import new_for, to_look_at
from umid.foundation.search.rules.saving import Alert, due


def begin_looks(*, at: datetime) -> None:
    """Have each saved search looked at that is due."""
    for saved in to_look_at(at):
        enqueue("search.look", saved=saved)


@transaction.atomic
def look(*, actor: Actor, saved: UUID, at: datetime) -> int:
    """Tell of what is new; returns how much. Raises NotAllowed.

    A second look at the same time, or one for an account that was closed, finds nothing.
    """
    demand(may_look(actor))
    rows = SavedSearch.objects.select_for_update(of=("self",)).select_related("user")
    found = rows.filter(public_id=saved).first()
    if (
        found is None
        or not found.user.is_active
        or not due(Alert(found.alert), found.looked_at, at)
    ):
        return 0
    new = new_for(found, actor_of(found.user, at), at)
    Told.objects.bulk_create(
        Told(saved=found, source=source, identifier=identifier, at=at) for source, identifier in new
    )
    found.looked_at = at
    found.save(update_fields=["looked_at"])
    if new:
        path = page("search:saved_search", found.public_id)
        notify(FOUND, by=actor, to=[found.user_id], about=found, path=path, at=at, saved=str(saved))
    return len(new)
