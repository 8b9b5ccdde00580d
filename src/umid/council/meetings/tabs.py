"""The parts of a meeting that rooms above bring; they register, so this room knows none of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


@dataclass(frozen=True, slots=True)
class Tab:
    """A page about a meeting, whose address takes the meeting's slug; `key` marks the current.

    `shown` says of which meetings (by slug); without it the page is of every meeting.
    """

    key: str
    label: _StrOrPromise
    url_name: str
    order: int
    shown: Callable[[str], bool] | None = None


_tabs: dict[str, Tab] = {}
_desks: dict[str, Tab] = {}


def register(tab: Tab) -> None:
    """Add a part; called from a room's `AppConfig.ready`."""
    _tabs[tab.key] = tab


def tabs(meeting: str) -> list[Tab]:
    """Every part of a meeting that rooms above brought, in order."""
    parts = sorted(_tabs.values(), key=lambda tab: tab.order)
    return [one for one in parts if one.shown is None or one.shown(meeting)]


def register_desk(desk: Tab) -> None:
    """Add a desk of a meeting, for the secretariat; called from a room's `AppConfig.ready`."""
    _desks[desk.key] = desk


def desks() -> list[Tab]:
    """Every desk of a meeting, in order."""
    return sorted(_desks.values(), key=lambda desk: desk.order)
