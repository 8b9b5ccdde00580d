"""How long what is told of a delegate is kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

NEEDS: Final = timedelta(days=30)
"""After the meeting's last day: visa, access and diet serve the journey and nothing else."""


def needs_end_on(meeting_ends_on: date) -> date:
    """The last day on which needs are kept; it moves with the meeting."""
    return meeting_ends_on + NEEDS
