"""What rooms above copy when a meeting begins from an earlier one; they register what is theirs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

from umid.foundation.access.actors import Actor

Copy: TypeAlias = Callable[[Actor, str, str, datetime], None]
"""Who convenes, the slugs of the earlier meeting and of the new one, the moment."""

_copies: list[Copy] = []


def register(copy: Copy) -> None:
    """Add what a room copies; called from its `AppConfig.ready`."""
    _copies.append(copy)


def carry_over(actor: Actor, earlier: str, new: str, at: datetime) -> None:
    """Everything that the rooms above copy, in the transaction that convenes."""
    for copy in _copies:
        copy(actor, earlier, new, at)
