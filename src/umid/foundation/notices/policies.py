"""Who reads which notices, and who keeps the webhooks."""

from __future__ import annotations

from typing import Final

from django.db.models import Q

from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Decision, Permission, decide
from umid.foundation.directory.rules.posts import Post
from umid.foundation.notices import kinds


class NoticesPermission(Permission):
    """What can be permitted here."""

    CHOOSE = "notices.choose"
    KEEP_WEBHOOKS = "notices.keep_webhooks"


GRANTS: Final[dict[NoticesPermission, frozenset[Role]]] = {
    NoticesPermission.CHOOSE: frozenset({Everyone.USER}),
    NoticesPermission.KEEP_WEBHOOKS: frozenset({Post.ADMINISTRATOR}),
}


def may_choose(actor: Actor) -> Decision:
    """Everyone chooses for themselves how often they get letters."""
    return decide(actor, NoticesPermission.CHOOSE, GRANTS)


def may_keep_webhooks(actor: Actor) -> Decision:
    """Administrators: it is they who answer for what leaves the node."""
    return decide(actor, NoticesPermission.KEEP_WEBHOOKS, GRANTS)


def visible_to(actor: Actor) -> Q:
    """One's own notices, of the kinds that this node knows."""
    if actor.user is None:
        return Q(pk__in=[])
    return Q(recipient=actor.user, kind__in=list(kinds.kinds()))
