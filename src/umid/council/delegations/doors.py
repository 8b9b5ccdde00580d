"""Rooms above hang here what they have about one delegate; this room knows none of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Door:
    """A link beside a nomination, for whoever sees the nomination."""

    text: str
    url: str


Brings: TypeAlias = Callable[[UUID], Door]

_brought: Final[list[Brings]] = []


def bring(door: Brings) -> None:
    """Show a door on the page of each nomination; called from a room's `ready`."""
    if door not in _brought:
        _brought.append(door)


def doors_of(delegate: UUID) -> list[Door]:
    """Every door beside a nomination."""
    return [door(delegate) for door in _brought]
