"""The room's part of a delegate's day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from umid.council.delegations import queries
from umid.foundation.access.actors import Actor


def own(actor: Actor, slug: str, at: datetime) -> Mapping[str, object] | None:
    """One's own nomination; nothing for who was not nominated."""
    del at
    found = queries.own_nominations(slug, actor=actor)
    return {"nominations": found} if found else None
