"""Who may change the vocabulary; whoever can reach the node may read it."""

from __future__ import annotations

from typing import Final

from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import Decision, Permission, decide


class ThemesPermission(Permission):
    """What can be permitted here."""

    LOAD = "themes.load"


GRANTS: Final[dict[ThemesPermission, frozenset[Role]]] = {
    ThemesPermission.LOAD: frozenset({Everyone.PLATFORM}),
}


def may_load(actor: Actor) -> Decision:
    """The vocabulary changes with a release of the platform, by its own command."""
    return decide(actor, ThemesPermission.LOAD, GRANTS)
