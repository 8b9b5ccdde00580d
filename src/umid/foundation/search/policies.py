"""Who saves searches and looks for what is new; what is found is for the sources to say."""

from __future__ import annotations

from typing import Final

from django.db.models import Q

from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Decision, Permission, decide


class SearchPermission(Permission):
    """What can be permitted here."""

    SAVE = "search.save"
    LOOK = "search.look"


GRANTS: Final[dict[SearchPermission, frozenset[Role]]] = {
    SearchPermission.SAVE: frozenset({Everyone.USER}),
    SearchPermission.LOOK: frozenset({Everyone.PLATFORM}),
}


def may_save(actor: Actor) -> Decision:
    """Whoever has signed in keeps searches of their own."""
    return decide(actor, SearchPermission.SAVE, GRANTS)


def may_look(actor: Actor) -> Decision:
    """The platform alone, for whoever saved it and as far as they may read."""
    return decide(actor, SearchPermission.LOOK, GRANTS)


def saved_by(actor: Actor) -> Q:
    """A filter over saved searches: one's own."""
    return Q(pk__in=[]) if actor.user is None else Q(user=actor.user)
