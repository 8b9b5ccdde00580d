"""Taking hold of a meeting's draft, so that two who edit at once queue and neither is lost."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db.models import F

from umid.council.meetings.models import Announcement, Meeting, Room, Session
from umid.council.meetings.policies import drafts_visible_to
from umid.foundation.access.actors import Actor
from umid.kernel.errors import Conflict, NotFound

HOUSE: Final = "Secretariat of the Council"
"""Who readers are told wrote what is written at the desk: an office, not a person."""


def programme_of(meeting: str, actor: Actor) -> Meeting:
    """The meeting, locked, its draft one further. Raises NotFound."""
    found = locked(meeting, actor)
    Meeting.objects.filter(pk=found.pk).update(draft=F("draft") + 1)
    found.draft += 1
    return found


def require_draft(meeting: Meeting, seen: int) -> None:
    """Go on only if the draft is still the one that was seen; raises Conflict."""
    if meeting.draft != seen:
        raise Conflict


def locked(meeting: str, actor: Actor) -> Meeting:
    """The meeting whose draft the actor sees, locked. Raises NotFound."""
    visible = Meeting.objects.filter(drafts_visible_to(actor))
    found = visible.select_for_update().filter(slug=meeting).first()
    if found is None:
        raise NotFound
    return found


def session_of(meeting: Meeting, slug: str) -> Session:
    """A session of a meeting that is held already. Raises NotFound."""
    found = Session.objects.filter(meeting=meeting, slug=slug).first()
    if found is None:
        raise NotFound
    return found


def room_of(meeting: Meeting, slug: str) -> Room:
    """A room of a meeting that is held already. Raises NotFound."""
    found = Room.objects.filter(meeting=meeting, slug=slug).first()
    if found is None:
        raise NotFound
    return found


def changed(thing: Announcement | Meeting | Room | Session, expected: int, at: datetime) -> None:
    """Give it its next revision, if the one that was seen still stands. Raises Conflict."""
    if thing.revision != expected:
        raise Conflict
    thing.revision += 1
    fields = ["revision"]
    if not isinstance(thing, Room):
        thing.changed_at = at
        fields.append("changed_at")
    thing.save(update_fields=fields)
