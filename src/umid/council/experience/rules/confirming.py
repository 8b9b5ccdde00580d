"""When a word is due that a practice is still true; it follows from the clock alone."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from umid.council.experience.rules.life import LASTS

DAYS: Final = (60, 14)
"""Before it is archived, when its author is reminded; the longest first."""


def lapses_at(confirmed_at: datetime) -> datetime:
    """When a practice is archived that nobody confirms."""
    return confirmed_at + LASTS


def word_awaited_since(at: datetime) -> datetime:
    """Whose last word is not after this is to be confirmed, also once it is archived."""
    return at - LASTS + timedelta(days=max(DAYS))


def reminder_due(confirmed_at: datetime, at: datetime) -> int | None:
    """Which reminder is due: of the days before that have begun, the last.

    So a worker that was down for weeks reminds once, and of what is archived not at all.
    """
    left = lapses_at(confirmed_at) - at
    if left <= timedelta(0):
        return None
    return min((days for days in DAYS if left <= timedelta(days=days)), default=None)
