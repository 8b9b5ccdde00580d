"""Rooms above keep more about delegates; here they say how to let go of it and how to show it.

A room calls these in its `AppConfig.ready`. Both are called with the identifiers of delegates:
`forget` in the transaction that erases them, `gather` for the person's own view, whose keys are
words in the reader's language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final, TypeAlias
from uuid import UUID

Forget: TypeAlias = Callable[[frozenset[UUID], datetime], object]
Gather: TypeAlias = Callable[[frozenset[UUID]], Mapping[str, object]]

_forget: Final[list[Forget]] = []
_with_contact: Final[list[Forget]] = []
_gather: Final[list[Gather]] = []


def on_erasure(forget: Forget, *, with_contact: bool = False) -> None:
    """Have `forget` called whenever delegates are erased, so that both happen or neither.

    `with_contact` is for a room that keeps addresses: it lets go already when contact data go.
    """
    if forget not in _forget:
        _forget.append(forget)
    if with_contact and forget not in _with_contact:
        _with_contact.append(forget)


def on_export(gather: Gather) -> None:
    """Have what `gather` returns shown to the person whom it is about."""
    if gather not in _gather:
        _gather.append(gather)


def tell_rooms_above(delegates: frozenset[UUID], at: datetime) -> None:
    """Every room above lets go of these delegates."""
    for forget in _forget:
        forget(delegates, at)


def tell_of_contact(delegates: frozenset[UUID], at: datetime) -> None:
    """Rooms above that keep addresses of these delegates let go of them."""
    for forget in _with_contact:
        forget(delegates, at)


def gathered(delegates: frozenset[UUID]) -> dict[str, object]:
    """What rooms above keep about these delegates."""
    found: dict[str, object] = {}
    for gather in _gather:
        found |= gather(delegates)
    return found
