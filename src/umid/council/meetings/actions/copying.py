"""Beginning from an earlier meeting: its rooms, its agenda, the skeleton of its programme."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from umid.council.meetings.models import AgendaItem, Meeting, Room, Session


def copy_skeleton(earlier: Meeting, new: Meeting, *, at: datetime) -> None:
    """Copy what the next meeting of its kind begins with; nobody who appeared is copied.

    Sessions keep their clock at the venue and their distance from the first day. What would fall
    behind the last day, and what was cancelled, stays behind.
    """
    rooms = _rooms(earlier, new)
    agenda = [] if new.agenda.exists() else list(earlier.agenda.filter(session=None))
    sessions = _sessions(earlier, new, rooms, at)
    items: list[tuple[Session | None, AgendaItem]] = [(None, one) for one in agenda]
    items += [(made, one) for old, made in sessions for one in old.agenda.all()]
    first = new.agenda.count()
    AgendaItem.objects.bulk_create(
        AgendaItem(meeting=new, session=session, title=one.title, order=order)
        for order, (session, one) in enumerate(items, first)
    )


def _rooms(earlier: Meeting, new: Meeting) -> dict[str, Room]:
    made = Room.objects.bulk_create(
        Room(
            meeting=new,
            slug=one.slug,
            name=one.name,
            capacity=one.capacity,
            interpretation=one.interpretation,
            is_illustrative=one.is_illustrative,
            order=one.order,
        )
        for one in earlier.rooms.all()
    )
    return {one.slug: one for one in made}


def _sessions(
    earlier: Meeting, new: Meeting, rooms: dict[str, Room], at: datetime
) -> list[tuple[Session, Session]]:
    before, after = ZoneInfo(earlier.time_zone), ZoneInfo(new.time_zone)
    found: list[tuple[Session, Session]] = []
    held = earlier.sessions.filter(cancelled_at=None).select_related("room")
    for old in held.prefetch_related("themes", "agenda"):
        local = old.starts_at.astimezone(before)
        on = new.starts_on + (local.date() - earlier.starts_on)
        if not new.starts_on <= on <= new.ends_on:
            continue
        starts = datetime.combine(on, local.time(), after)
        length: timedelta = old.ends_at - old.starts_at
        made = Session.objects.create(
            meeting=new,
            slug=old.slug,
            kind=old.kind,
            title=old.title,
            description=old.description,
            room=rooms[old.room.slug] if old.room else None,
            starts_at=starts,
            ends_at=starts + length,
            places_needed=old.places_needed,
            interpretation=old.interpretation,
            is_illustrative=old.is_illustrative,
            changed_at=at,
        )
        made.themes.set(old.themes.all())
        found.append((old, made))
    return found
