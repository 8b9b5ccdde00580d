"""Taking hold of a meeting's draft, so that two who edit at once queue and neither is lost."""

from __future__ import annotations

from django.db.models import F

from umid.council.meetings.models import Meeting
from umid.kernel.errors import Conflict, NotFound


def programme_of(meeting: str) -> Meeting:
    """The meeting, locked, its draft one further. Raises NotFound."""
    found = locked(meeting)
    Meeting.objects.filter(pk=found.pk).update(draft=F("draft") + 1)
    found.draft += 1
    return found


def programme_at(meeting: str, draft: int) -> Meeting:
    """The meeting, locked, if its draft is still the one that was seen.

    Raises NotFound, Conflict.
    """
    found = locked(meeting)
    if found.draft != draft:
        raise Conflict
    return found


def locked(meeting: str) -> Meeting:
    """The meeting, locked. Raises NotFound."""
    found = Meeting.objects.select_for_update().filter(slug=meeting).first()
    if found is None:
        raise NotFound
    return found
