"""Rooms above that let people ask for more than an account hear here how the asking went.

A room calls these in its `AppConfig.ready`. Both are called in the transaction of what they tell:
an account was opened (the user's key and address), a request for one was refused (its key).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final, TypeAlias

Opened: TypeAlias = Callable[[int, str, datetime], object]
Refused: TypeAlias = Callable[[int, datetime], object]

_opened: Final[list[Opened]] = []
_refused: Final[list[Refused]] = []


def on_opening(follow: Opened) -> None:
    """Have `follow` called whenever an invitation was accepted."""
    if follow not in _opened:
        _opened.append(follow)


def on_refusal(follow: Refused) -> None:
    """Have `follow` called whenever a request to join was refused."""
    if follow not in _refused:
        _refused.append(follow)


def tell_opened(user: int, email: str, at: datetime) -> None:
    """Every room above follows."""
    for follow in _opened:
        follow(user, email, at)


def tell_refused(joining: int, at: datetime) -> None:
    """Likewise."""
    for follow in _refused:
        follow(joining, at)
