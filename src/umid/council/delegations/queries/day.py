"""What a delegate needs of the room on the day: their own nomination."""

from __future__ import annotations

from umid.council.delegations.models import Delegate
from umid.council.delegations.policies import oneself
from umid.council.delegations.queries.reading import delegate_rows
from umid.council.delegations.queries.rows import DelegateRow
from umid.foundation.access.actors import Actor


def own_nominations(slug: str, *, actor: Actor) -> tuple[DelegateRow, ...]:
    """One's own nominations to a meeting; nobody else's."""
    return delegate_rows(Delegate.objects.filter(oneself(actor), invitation__meeting__slug=slug))
