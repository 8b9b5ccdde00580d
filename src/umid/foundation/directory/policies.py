"""Who may change the directory."""

from __future__ import annotations

from typing import Final

from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Decision, Permission, decide


class DirectoryPermission(Permission):
    """What can be permitted here."""

    EDIT = "directory.edit"


GRANTS: Final[dict[DirectoryPermission, frozenset[Role]]] = {
    DirectoryPermission.EDIT: frozenset({Everyone.PLATFORM}),
}


def may_edit(actor: Actor) -> Decision:
    """States, organisations, bodies and sources are entered by the platform's own commands."""
    return decide(actor, DirectoryPermission.EDIT, GRANTS)
