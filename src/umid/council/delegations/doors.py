"""Doors at a meeting's desk of delegations that rooms above bring by registering them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


@dataclass(frozen=True, slots=True)
class Door:
    """A page about a meeting's delegates, whose address takes the meeting's slug."""

    label: _StrOrPromise
    url_name: str


_doors: Final[dict[str, Door]] = {}


def register(door: Door) -> None:
    """Add a door; called from a room's `AppConfig.ready`."""
    _doors[door.url_name] = door


def doors() -> list[Door]:
    """Every door that rooms above brought."""
    return list(_doors.values())
