"""When a notice that was not read yet goes out by mail: follows from the notice and the clock."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Final


class Importance(StrEnum):
    """Whether someone waits for the reader."""

    NEEDS_ACTION = "needs_action"
    INFORMATION = "information"


class Frequency(StrEnum):
    """How often someone wants letters about what needs no action of theirs."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"
    NEVER = "never"


USUAL: Final = Frequency.DAILY
"""What holds for those who have not chosen."""

LEFT_OVER: Final = timedelta(hours=6)
"""A letter of its own that was not sent after this long was given up; a digest takes it in."""

_HOUR: Final = time(3, tzinfo=UTC)  # eight in the morning in Tashkent
_MONDAY: Final = 0


def goes_at_once(importance: Importance, frequency: Frequency) -> bool:
    """What needs action always does."""
    return importance is Importance.NEEDS_ACTION or frequency is Frequency.AT_ONCE


def digested_before(importance: Importance, frequency: Frequency, now: datetime) -> datetime | None:
    """A digest sent now takes in what was made before this; nothing where it is None."""
    if goes_at_once(importance, frequency):
        return now - LEFT_OVER
    if frequency is Frequency.NEVER:
        return None
    latest = datetime.combine(now.astimezone(UTC).date(), _HOUR)
    if latest > now:
        latest -= timedelta(days=1)
    if frequency is Frequency.WEEKLY:
        latest -= timedelta(days=(latest.weekday() - _MONDAY) % 7)
    return latest
