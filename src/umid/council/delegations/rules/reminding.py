"""When the invited are reminded; what is due follows from the deadline and the clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

DAYS: Final = (7, 2)
"""Before the deadline, the longest first."""


def due(deadline_at: datetime, at: datetime) -> int | None:
    """Which reminder is due: of the days before the deadline that have begun, the last.

    So a worker that was down for days reminds once, not twice at a moment.
    """
    left = deadline_at - at
    if left <= timedelta(0):
        return None
    begun = [days for days in DAYS if left <= timedelta(days=days)]
    return min(begun, default=None)
