"""May they? One function answers, always with a reason, and refuses what nothing grants."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from umid.kernel.errors import UmidError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from umid.foundation.access.actors import Actor, Role


class Permission(StrEnum):
    """What can be permitted; without members: each room adds its own as `room.verb`."""


_Permission = TypeVar("_Permission", bound=Permission)


class NotAllowed(UmidError):
    """The actor sees the thing but may not do this to it; the message is the decision's reason."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Yes, or no and why; the reason is an English sentence that whoever shows it translates."""

    allowed: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold beside a role, and the reason to give where it does not.

    `otherwise` is marked for translation with `gettext_noop`.
    """

    holds: bool
    otherwise: str


def _(sentence: str) -> str:
    """Mark a sentence for the catalogues, as Django's `gettext_noop` does for the rooms."""
    return sentence


ALLOWED: Final = Decision(allowed=True, reason="")
NOT_LENT: Final = Decision(allowed=False, reason=_("This token does not include this."))
NOT_YOURS: Final = Decision(allowed=False, reason=_("Your role does not include this."))


def decide(
    actor: Actor,
    permission: _Permission,
    grants: Mapping[_Permission, frozenset[Role]],
    *conditions: Condition,
) -> Decision:
    """Allow what a role of the actor is granted where every condition holds, and nothing else.

    `grants` is the room's table: which roles hold which permission, a missing row meaning nobody.
    The first condition that fails gives the reason, so put the one that helps most first.
    """
    if actor.token is not None and permission not in actor.token.scope:
        return NOT_LENT
    if not actor.is_any_of(grants.get(permission, frozenset())):
        return NOT_YOURS
    failed = (condition for condition in conditions if not condition.holds)
    return next((Decision(allowed=False, reason=each.otherwise) for each in failed), ALLOWED)


def any_of(*decisions: Decision) -> Decision:
    """The first that allows; else the first refusal that says more than that the role is wrong."""
    allowing = (each for each in decisions if each.allowed)
    telling = (each for each in decisions if each != NOT_YOURS)
    return next(allowing, next(telling, NOT_YOURS))


def demand(decision: Decision) -> None:
    """Go on only if allowed; raises NotAllowed with the reason."""
    if not decision.allowed:
        raise NotAllowed(decision.reason)
