"""Rooms and sessions of a programme."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from umid.council.meetings.actions.appearing import appearance
from umid.council.meetings.actions.attesting import columns
from umid.council.meetings.actions.drafting import programme_of
from umid.council.meetings.drafts import RoomDraft, SessionDraft
from umid.council.meetings.models import Appearance, Room, Session
from umid.council.meetings.policies import may_edit
from umid.council.meetings.rules.naming import free_slug
from umid.council.meetings.verbs import MeetingsDid
from umid.council.themes.models import Theme
from umid.foundation.access.actors import Actor
from umid.foundation.access.decisions import demand
from umid.foundation.audit.actions import record


@transaction.atomic
def add_room(*, actor: Actor, meeting: str, draft: RoomDraft, at: datetime) -> Room:
    """Add a room to a meeting; its slug gets a number where it is taken.

    Raises NotFound, NotAllowed.
    """
    found = programme_of(meeting, actor)
    demand(may_edit(actor))
    room = Room.objects.create(
        meeting=found,
        slug=free_slug(draft.slug, found.rooms.values_list("slug", flat=True)),
        name=draft.name,
        capacity=draft.capacity,
        interpretation=[language.value for language in draft.interpretation],
        is_illustrative=draft.is_illustrative,
        order=found.rooms.count(),
    )
    record(actor, MeetingsDid.ADD_ROOM, room, at=at)
    return room


@transaction.atomic
def schedule_session(*, actor: Actor, meeting: str, draft: SessionDraft, at: datetime) -> Session:
    """Add a session with those who appear in it; its slug gets a number where it is taken.

    Raises NotFound, NotAllowed.
    """
    found = programme_of(meeting, actor)
    demand(may_edit(actor))
    session = Session.objects.create(
        meeting=found,
        slug=free_slug(draft.slug, found.sessions.values_list("slug", flat=True)),
        kind=draft.kind,
        title=draft.title,
        description=draft.description,
        room=found.rooms.get(slug=draft.room) if draft.room else None,
        starts_at=draft.starts_at,
        ends_at=draft.ends_at,
        places_needed=draft.places_needed,
        interpretation=[language.value for language in draft.interpretation],
        is_illustrative=draft.is_illustrative,
        changed_at=at,
        **columns(draft.attested),
    )
    session.themes.set(Theme.objects.filter(slug__in=draft.themes))
    _let_appear(session, draft)
    record(actor, MeetingsDid.SCHEDULE_SESSION, session, at=at)
    return session


def _let_appear(session: Session, draft: SessionDraft) -> None:
    Appearance.objects.bulk_create(
        appearance(session, one, order) for order, one in enumerate(draft.appearances)
    )
