"""What rooms above show beside a practice; they register, so this room knows none of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias
from uuid import UUID

from umid.foundation.access.actors import Actor
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a practice's page: its heading, and the room's own template for what it shows.

    The template finds `view` under that name.
    """

    heading: str
    template: str
    view: object


Finder: TypeAlias = Callable[[UUID, Actor, Language], Panel | None]
"""What a room shows beside a published practice to someone, if anything.

Asks the database as often for many things as for one.
"""

Follower: TypeAlias = Callable[[UUID, datetime], object]
"""Hears, in the transaction of the change, that what readers may read of a practice changed."""

_finders: Final[list[Finder]] = []
_followers: Final[list[Follower]] = []


def register(finder: Finder) -> None:
    """Add a part to every practice's page; called from a room's `AppConfig.ready`."""
    if finder not in _finders:
        _finders.append(finder)


def on_change(follower: Follower) -> None:
    """Be told of changes; called from a room's `AppConfig.ready`."""
    if follower not in _followers:
        _followers.append(follower)


def panels(practice: UUID, actor: Actor, language: Language) -> tuple[Panel, ...]:
    """What every room shows, in the order of registration."""
    found = (finder(practice, actor, language) for finder in _finders)
    return tuple(panel for panel in found if panel is not None)


def tell_rooms_above(practice: UUID, at: datetime) -> None:
    """Every room above follows."""
    for follower in _followers:
        follower(practice, at)
