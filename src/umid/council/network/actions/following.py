"""What the room of accounts decided, as the platform hears of it."""

from __future__ import annotations

from datetime import datetime

from umid.council.network.actions.joining import follow_opening, follow_refusal
from umid.foundation.access.actors import SYSTEM


def opened(user: int, email: str, at: datetime) -> None:
    """An account was opened."""
    follow_opening(actor=SYSTEM, user=user, email=email, at=at)


def refused(joining: int, at: datetime) -> None:
    """A request for an account was refused."""
    follow_refusal(actor=SYSTEM, joining=joining, at=at)
