"""Who asks: a user with what they were appointed to, a visitor, or the platform itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """What someone was appointed to be; without members, so that each wing names its own."""


class Everyone(Role):
    """What an actor is without any appointment."""

    VISITOR = "visitor"  # every actor, signed in or not
    USER = "user"  # whoever has signed in
    PLATFORM = "platform"  # the platform itself, in jobs and commands


@dataclass(frozen=True, slots=True)
class Token:
    """What a program was lent of a user's rights: the permissions that it may use, by name."""

    id: str
    scope: frozenset[str]


@dataclass(frozen=True, slots=True)
class Actor:
    """The user on whose behalf something happens, as the directory knew them when it began.

    `user` is the account's identifier, absent for visitors and the platform; `state` (ISO 3166-1
    alpha-2) or `organisation` is whom they belong to, `bodies` the Council bodies they sit in.
    A `token` narrows all of it where a program asks in their place.
    """

    user: int | None = None
    roles: frozenset[Role] = frozenset()
    state: str | None = None
    organisation: int | None = None
    bodies: frozenset[int] = frozenset()
    token: Token | None = None

    def is_any_of(self, roles: frozenset[Role]) -> bool:
        """Whether the actor holds one of these roles, by appointment or like everyone."""
        return not roles.isdisjoint(self.roles | self._like_everyone)

    @property
    def _like_everyone(self) -> frozenset[Role]:
        if self.user is None:
            return frozenset({Everyone.VISITOR})
        return frozenset({Everyone.VISITOR, Everyone.USER})


ANONYMOUS: Final = Actor()
SYSTEM: Final = Actor(roles=frozenset({Everyone.PLATFORM}))
