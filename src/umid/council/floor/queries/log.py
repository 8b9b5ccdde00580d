"""The log as rules read it."""

from __future__ import annotations

from umid.council.floor.models import Asked, Floor, Moment
from umid.council.floor.rules import hall
from umid.council.floor.rules.kinds import Category, Event, Voice


def moments(floor: Floor) -> list[hall.Moment]:
    """From the first to the last."""
    return [moment(row) for row in Moment.objects.filter(floor=floor).order_by("number")]


def party_key(asked: Asked) -> str:
    """Whose an entry is, as forms have it; expects the organisation with it."""
    if asked.organisation is not None:
        return f"organisation:{asked.organisation.slug}"
    return f"state:{asked.state_id}"


def moment(row: Moment) -> hall.Moment:
    """A line as rules read it."""
    return hall.Moment(
        number=row.number,
        at=row.at,
        event=Event(row.event),
        item=row.item_id,
        entry=row.entry,
        entries=tuple(row.entries),
        category=Category(row.category) if row.category else None,
        voice=Voice(row.voice) if row.voice else None,
        seconds=row.seconds,
    )
