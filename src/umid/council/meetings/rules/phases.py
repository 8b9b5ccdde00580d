"""Where a meeting is in time: being prepared, in session, over. It follows from the calendar."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from enum import StrEnum


class Phase(StrEnum):
    """Where a meeting is in time."""

    PREPARED = "prepared"
    IN_SESSION = "in_session"
    OVER = "over"


def phase(starts_on: date, ends_on: date, *, zone: tzinfo, at: datetime) -> Phase:
    """By the venue's calendar: from its first day to its last a meeting is in session."""
    today = at.astimezone(zone).date()
    if today < starts_on:
        return Phase.PREPARED
    return Phase.IN_SESSION if today <= ends_on else Phase.OVER
