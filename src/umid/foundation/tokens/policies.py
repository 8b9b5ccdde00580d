"""Who makes tokens, and what of their rights can be lent: what rooms offer, never more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from umid.foundation.access.actors import Actor, Everyone, Role
from umid.foundation.access.decisions import NOT_YOURS, Decision, Permission, any_of, decide

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class TokensPermission(Permission):
    """What can be permitted here; a token never includes it, so none makes another."""

    MAKE = "tokens.make"


GRANTS: Final[dict[TokensPermission, frozenset[Role]]] = {
    TokensPermission.MAKE: frozenset({Everyone.USER}),
}


@dataclass(frozen=True, slots=True)
class Scope:
    """A permission that the API uses, in words, and who holds it at the moment."""

    permission: Permission
    words: _StrPromise
    may: Callable[[Actor], Decision]


_scopes: Final[dict[str, Scope]] = {}


def lend(*scopes: Scope) -> None:
    """Offer permissions for tokens; a room with an API does so when it is registered."""
    _scopes.update({scope.permission.value: scope for scope in scopes})


def lendable(actor: Actor) -> list[Scope]:
    """What the actor may lend: what they may do themselves."""
    return [scope for scope in _scopes.values() if scope.may(actor).allowed]


def words_for(permission: str) -> str:
    """What a permission is called; its code where its room is gone."""
    return str(_scopes[permission].words) if permission in _scopes else permission


def may_make(actor: Actor) -> Decision:
    """Whoever has signed in."""
    return decide(actor, TokensPermission.MAKE, GRANTS)


def may_lend(actor: Actor, permission: str) -> Decision:
    """Only what one may do oneself, and what some room offers."""
    ways = [scope.may(actor) for scope in lendable(actor) if scope.permission == permission]
    return any_of(*ways) if ways else NOT_YOURS
