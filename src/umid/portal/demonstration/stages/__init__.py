"""Meetings that do not exist, one at each stage of a meeting's life, all of it labelled so.

They are loaded by the same actions that people use, at moments around the day of loading.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from umid.council.meetings import queries
from umid.portal.demonstration.stages import coming, network, past, today


def load_stages(*, at: datetime) -> bool:
    """Load them beside the facts; False where they are there already."""
    if past.SLUG in queries.slugs(ENOUGH):
        return False
    with transaction.atomic():
        past.load(at=at)
        coming.load(at=at)
        today.load(at=at)
        network.load(at=at)
    return True


ENOUGH = 100
"""So many meetings that the past one is among them."""
