"""Who may see what of meetings and announcements."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q


def announcements_visible_at(at: datetime) -> Q:
    """An announcement under embargo does not exist until the embargo ends."""
    return Q(embargo_until__isnull=True) | Q(embargo_until__lte=at)
