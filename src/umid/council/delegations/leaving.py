"""Rooms above learn here that someone does not come after all, within the same transaction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final, TypeAlias
from uuid import UUID

from umid.foundation.access.actors import Actor

Told: TypeAlias = Callable[[frozenset[UUID], Actor, datetime], None]

_told: Final[list[Told]] = []


def on_leaving(told: Told) -> None:
    """Be told of delegates who were refused or withdrew; called from a room's `ready`."""
    if told not in _told:
        _told.append(told)


def left(delegates: frozenset[UUID], actor: Actor, at: datetime) -> None:
    """Tell the rooms above; the invitation is locked and the new standings are saved."""
    for told in _told:
        told(delegates, actor, at)
