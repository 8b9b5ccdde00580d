"""The parts of a meeting that rooms above bring; they register, so this room knows none of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


@dataclass(frozen=True, slots=True)
class Tab:
    """A page about a meeting, whose address takes the meeting's slug; `key` marks the current."""

    key: str
    label: _StrOrPromise
    url_name: str
    order: int


_tabs: dict[str, Tab] = {}
_desks: dict[str, Tab] = {}


def register(tab: Tab) -> None:
    """Add a part; called from a room's `AppConfig.ready`."""
    _tabs[tab.key] = tab


def tabs() -> list[Tab]:
    """Every part that rooms above brought, in order."""
    return sorted(_tabs.values(), key=lambda tab: tab.order)


def register_desk(desk: Tab) -> None:
    """Add a desk of a meeting, for the secretariat; called from a room's `AppConfig.ready`."""
    _desks[desk.key] = desk


def desks() -> list[Tab]:
    """Every desk of a meeting, in order."""
    return sorted(_desks.values(), key=lambda desk: desk.order)
