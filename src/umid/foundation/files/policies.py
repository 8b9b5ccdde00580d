"""Who may send files, and who sees one before a room holds it: its sender alone."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db.models import Q

from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Decision, Permission, decide


class FilesPermission(Permission):
    """What can be permitted here."""

    SEND = "files.send"


GRANTS: Final[dict[FilesPermission, frozenset[Role]]] = {
    FilesPermission.SEND: frozenset({Everyone.USER}),
}


def may_send(actor: Actor) -> Decision:
    """Whoever has signed in; what a file may be used for, the room decides that holds it."""
    return decide(actor, FilesPermission.SEND, GRANTS)


def visible_to(actor: Actor, at: datetime) -> Q:
    """One's own files that no room holds and that have not expired."""
    if actor.user is None:
        return Q(pk__in=[])
    return Q(owner=actor.user, expires_at__gt=at)
