"""Changing what a meeting, a room or a session is; as it was seen, so no edit undoes another."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from umid.council.meetings.actions.drafting import (
    HOUSE,
    changed,
    locked,
    programme_of,
    room_of,
    session_of,
)
from umid.council.meetings.drafts import FactsEdit, RoomEdit, SessionEdit
from umid.council.meetings.models import Meeting, ReleasedSession, Room, Session
from umid.council.meetings.policies import may_edit
from umid.council.meetings.verbs import MeetingsDid
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record
from umid.foundation.search.actions import put
from umid.foundation.texts.rules import reword
from umid.kernel.errors import NotPossible


class Already(NotPossible):
    """It is as asked already: cancelled, or taking place."""


@transaction.atomic
def edit_facts(
    *, actor: Actor, meeting: str, edit: FactsEdit, expected: int, at: datetime
) -> Meeting:
    """Change a meeting's facts, which are public at once.

    Raises NotFound, NotAllowed, Conflict.
    """
    found = locked(meeting, actor)
    demand(may_edit(actor))
    changed(found, expected, at)
    found.mode = edit.mode
    found.starts_on, found.ends_on = edit.starts_on, edit.ends_on
    found.time_zone = edit.zone.key
    found.host_id = edit.host
    found.languages = [language.value for language in edit.languages]
    found.times_are_illustrative = edit.times_are_illustrative
    found.save()
    record(actor, MeetingsDid.EDIT_FACTS, found, at=at)
    put("meetings.meeting", found.slug, at=at)
    sessions = ReleasedSession.objects.known().filter(release__meeting=found)
    slugs = sessions.values_list("slug", flat=True)
    put("meetings.session", *(f"{found.slug}/{slug}" for slug in slugs), at=at)  # the zone's days
    return found


@transaction.atomic
def edit_room(
    *, actor: Actor, meeting: str, room: str, edit: RoomEdit, expected: int, at: datetime
) -> Room:
    """Change a room. Raises NotFound, NotAllowed, Conflict."""
    found = room_of(programme_of(meeting, actor), room)
    demand(may_edit(actor))
    changed(found, expected, at)
    found.name = reword(found.name, edit.name, by=HOUSE, at=at)
    found.capacity = edit.capacity
    found.interpretation = [language.value for language in edit.interpretation]
    found.save()
    record(actor, MeetingsDid.EDIT_ROOM, found, at=at)
    return found


@transaction.atomic
def edit_session(
    *, actor: Actor, meeting: str, session: str, edit: SessionEdit, expected: int, at: datetime
) -> Session:
    """Move, retitle or otherwise change a session. Raises NotFound, NotAllowed, Conflict."""
    held = programme_of(meeting, actor)
    found = session_of(held, session)
    demand(may_edit(actor))
    changed(found, expected, at)
    found.kind = edit.kind
    found.title = reword(found.title, edit.title, by=HOUSE, at=at)
    found.starts_at, found.ends_at = edit.starts_at, edit.ends_at
    found.room = room_of(held, edit.room) if edit.room else None
    found.places_needed = edit.places_needed
    found.interpretation = [language.value for language in edit.interpretation]
    found.save()
    record(actor, MeetingsDid.EDIT_SESSION, found, at=at)
    return found


@transaction.atomic
def cancel_session(
    *, actor: Actor, meeting: str, session: str, expected: int, at: datetime
) -> Session:
    """A session does not take place. Raises NotFound, NotAllowed, Conflict, Already."""
    found = session_of(programme_of(meeting, actor), session)
    demand(may_edit(actor))
    changed(found, expected, at)
    if found.cancelled_at:
        raise Already
    found.cancelled_at = at
    found.save(update_fields=["cancelled_at"])
    record(actor, MeetingsDid.CANCEL_SESSION, found, at=at)
    return found


@transaction.atomic
def restore_session(
    *, actor: Actor, meeting: str, session: str, expected: int, at: datetime
) -> Session:
    """It takes place after all. Raises NotFound, NotAllowed, Conflict, Already."""
    found = session_of(programme_of(meeting, actor), session)
    demand(may_edit(actor))
    changed(found, expected, at)
    if not found.cancelled_at:
        raise Already
    found.cancelled_at = None
    found.save(update_fields=["cancelled_at"])
    record(actor, MeetingsDid.RESTORE_SESSION, found, at=at)
    return found
